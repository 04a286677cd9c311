using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Equality by the fields, where a record's own would not be Python's: containers compare by content.</summary>
    private IEnumerable<MemberDeclarationSyntax> FieldEquality(ClassSymbol cls, IReadOnlyList<DataclassField> fields, bool isRecord)
    {
        if (DataclassField.IsFalse(cls.DataclassOptions.GetValueOrDefault("eq")) || cls.Methods.ContainsKey("__eq__") || cls.IsException)
        {
            yield break;
        }

        var compared = fields.Where(f => f.InCompare).ToList();
        // A record's own equality takes all that it keeps: what is computed once and kept is no field of Python's.
        var keepsMore = cls.Attributes.Values.Any(a => a.IsInstanceLevel && fields.All(f => f.Attribute != a));
        if ((isRecord && !keepsMore && compared.Count == fields.Count(f => !f.IsInitOnly) && compared.All(f => IsEqualByOperator(f.Attribute.Slot.Type))) || !IsComparedByValue(cls))
        {
            yield break;
        }

        var other = Cs.Id("other");
        var test = Cs.IsNotNull(other);
        if (isRecord && (cls.Subclasses.Count > 0 || OverriddenRecord(cls)))
        {
            test = Cs.And(test, Cs.Equal(Cs.Id("EqualityContract"), Cs.Member(other, "EqualityContract")));
        }
        else if (!isRecord && cls.Subclasses.Count > 0)
        {
            test = Cs.And(test, Cs.Equal(Cs.Call("GetType"), Cs.CallMember(other, "GetType")));
        }

        foreach (var field in compared)
        {
            var name = MemberName(field.Attribute);
            var type = field.Attribute.Slot.Type;
            test = Cs.And(test, IsEqualByOperator(type) ? Cs.Equal(Cs.Id(name), Cs.Member(other, name)) : CallHelper("PyEq", "AreEqual", Cs.Id(name), Cs.Member(other, name)));
        }

        SyntaxKind[] modifiers = isRecord && cls.Subclasses.Count > 0 ? [SyntaxKind.PublicKeyword, SyntaxKind.VirtualKeyword] : [SyntaxKind.PublicKeyword];
        yield return ArrowMethod(Cs.Type("bool"), "Equals", modifiers, [Parameter(Identifier("other")).WithType(Cs.Type(SelfText(cls) + "?"))], test);
        if (!isRecord)
        {
            yield return ArrowMethod(Cs.Type("bool"), "Equals", [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword], [Parameter(Identifier("obj")).WithType(Cs.Type("object?"))], Cs.Call("Equals", BinaryExpression(SyntaxKind.AsExpression, Cs.Id("obj"), Cs.Type(SelfText(cls)))));
            foreach (var @operator in EqualityOperators(cls))
            {
                yield return @operator;
            }
        }

        if (cls.Methods.ContainsKey("__hash__"))
        {
            yield break;
        }

        var hashed = compared.Where(f => IsEqualByOperator(f.Attribute.Slot.Type)).Take(8).Select(f => (ExpressionSyntax)Cs.Id(MemberName(f.Attribute))).ToArray();
        yield return ArrowMethod(PredefinedType(Token(SyntaxKind.IntKeyword)), "GetHashCode", [SyntaxKind.PublicKeyword, SyntaxKind.OverrideKeyword], [], hashed.Length == 0 ? Cs.Int(0) : Cs.Call("HashCode.Combine", hashed));
    }

    private static bool OverriddenRecord(ClassSymbol cls) => cls.Bases.Any(b => b.Class.IsUser);

    /// <summary>Whether something in the program may compare instances of a class, alone or in a container.</summary>
    private bool IsComparedByValue(ClassSymbol cls)
    {
        if (_plan.ComparedByValue is null)
        {
            _plan.ComparedByValue = [];
            foreach (var compare in ProgramNodes<CompareExpr>().Where(c => c.Ops.Any(o => o is CompareOperator.Eq or CompareOperator.NotEq or CompareOperator.In or CompareOperator.NotIn)))
            {
                foreach (var operand in compare.Comparators.Prepend(compare.Left))
                {
                    AddClasses(_model.TypeOf(operand), _plan.ComparedByValue, 0);
                }
            }

            // What a set holds, what a dict has as keys and what is hashed is compared by .NET.
            foreach (var keyed in ProgramNodes<Expr>().Select(_model.TypeOf).OfType<InstanceType>().Where(i => i.Class is { IsUser: false, Name: "set" or "frozenset" or "dict" or "defaultdict" or "Counter" or "OrderedDict" } && !i.Args.IsEmpty))
            {
                AddClasses(keyed.Args[0].Type, _plan.ComparedByValue, 0);
            }

            foreach (var call in ProgramNodes<CallExpr>())
            {
                if (call is { Func: NameExpr { Id: "hash" }, Args: [var hashed] })
                {
                    AddClasses(_model.TypeOf(hashed), _plan.ComparedByValue, 0);
                }

                if (call.Func is AttributeExpr { Attr: "index" or "remove" or "count", Value: var list })
                {
                    AddClasses(_model.TypeOf(list), _plan.ComparedByValue, 0);
                }
            }
        }

        return _plan.ComparedByValue.Contains(cls) || cls.Lineage().Any(_plan.ComparedByValue.Contains);
    }

    /// <summary>The program's classes that a type speaks of, those of fields included.</summary>
    private static void AddClasses(PyType type, HashSet<ClassSymbol> classes, int depth)
    {
        if (depth > 6)
        {
            return;
        }

        foreach (var part in type.Parts)
        {
            switch (part)
            {
                case TupleType t:
                    foreach (var item in t.Items)
                    {
                        AddClasses(item.Type, classes, depth + 1);
                    }

                    break;
                case ClassType { Class.IsEnum: true } c:
                    classes.Add(c.Class);
                    break;
                case InstanceType i:
                    if (i.Class.IsUser && classes.Add(i.Class))
                    {
                        foreach (var attribute in i.Class.Lineage().SelectMany(c => c.Attributes.Values).Where(_ => !i.Class.IsEnum))
                        {
                            AddClasses(attribute.Slot.Type, classes, depth + 1);
                        }

                        foreach (var sub in i.Class.Subclasses)
                        {
                            AddClasses(sub.Self, classes, depth + 1);
                        }
                    }

                    foreach (var arg in i.Args)
                    {
                        AddClasses(arg.Type, classes, depth + 1);
                    }

                    break;
            }
        }
    }

    private IEnumerable<MemberDeclarationSyntax> FieldOrder(ClassSymbol cls, IReadOnlyList<DataclassField> fields)
    {
        var compared = fields.Where(f => f.InCompare).ToList();
        ExpressionSyntax Side(ExpressionSyntax? owner) => compared is [var one]
            ? Place(one)
            : Cs.Tuple(compared.Select(Place));
        ExpressionSyntax Mine() => Side(null);
        ExpressionSyntax Place(DataclassField f) => Cs.Id(MemberName(f.Attribute));
        ExpressionSyntax Theirs() => compared is [var one] ? Cs.Member(Cs.Id("other"), MemberName(one.Attribute)) : Cs.Tuple(compared.Select(f => (ExpressionSyntax)Cs.Member(Cs.Id("other"), MemberName(f.Attribute))));
        var order = compared.Count == 0 ? Cs.Int(0)
            : compared.All(f => f.Attribute.Slot.Type is PrimitiveType { Name: "int" or "float" }) && compared.Count < 8 ? Cs.CallMember(Mine(), "CompareTo", Theirs())
            : CallHelper("PyOrder", "Compare", Mine(), Theirs());
        yield return ArrowMethod(
            PredefinedType(Token(SyntaxKind.IntKeyword)),
            "CompareTo",
            [SyntaxKind.PublicKeyword],
            [Parameter(Identifier("other")).WithType(Cs.Type(SelfText(cls) + "?"))],
            Cs.Conditional(Cs.IsNull(Cs.Id("other")), Cs.Int(1), order));
        foreach (var member in UntypedOrder(cls))
        {
            yield return member;
        }

        if (IsOrderedByOperator(cls))
        {
            foreach (var kind in new[] { SyntaxKind.LessThanToken, SyntaxKind.GreaterThanToken, SyntaxKind.LessThanEqualsToken, SyntaxKind.GreaterThanEqualsToken })
            {
                yield return OperatorOf(SelfText(cls), kind, "bool", SelfText(cls), SelfText(cls), Cs.Binary(ComparisonOf(kind), Cs.CallMember(Cs.Id("left"), "CompareTo", Cs.Id("right")), Cs.Int(0)));
            }
        }
    }

    private bool IsOrderedByOperator(ClassSymbol cls)
    {
        _plan.ComparedByOrder ??= [.. ProgramNodes<CompareExpr>()
            .Where(c => c.Ops.Any(o => o is CompareOperator.Lt or CompareOperator.LtE or CompareOperator.Gt or CompareOperator.GtE))
            .SelectMany(c => _model.TypeOf(c.Left).Parts.OfType<InstanceType>())
            .SelectMany(i => i.Class.Lineage())];
        return _plan.ComparedByOrder.Contains(cls);
    }
}
