using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Patterns (language reference, 8.6.4) as C# patterns, with conditions for what C# patterns cannot say.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A pattern that no value of its place can match.</summary>
    private static readonly PatternSyntax Impossible = DiscardPattern();

    /// <summary>What a case tests and binds beside its C# pattern.</summary>
    private sealed class CaseTest(bool freshNames)
    {
        /// <summary>Whether captures need names that nothing around has: C# keeps them in scope behind an <c>if</c>.</summary>
        public bool FreshNames => freshNames;

        public List<ExpressionSyntax> Conditions { get; } = [];

        /// <summary>Captures that are not the variables themselves: they are stored before the body.</summary>
        public List<(Variable Variable, ExpressionSyntax Value, Node Node)> Stored { get; } = [];
    }

    /// <summary>A place that a pattern looks at: its inferred type, and the C# type it has.</summary>
    private readonly record struct PatternPlace(PyType Type, string Text);

    private PatternPlace PlaceOf(Slot slot) => new(slot.Type, _types.Text(slot));

    /// <summary>The C# pattern; null where every value of the place matches.</summary>
    private PatternSyntax? Test(Pattern pattern, PatternPlace place, CaseTest test)
    {
        switch (pattern)
        {
            case MatchAsPattern p:
                var inner = p.Pattern is null ? null : Test(p.Pattern, place, test);
                if (p.Name is null || ReferenceEquals(inner, Impossible))
                {
                    return inner;
                }

                var capture = Capture(p, place, test, inner);
                if (CapturedName(inner) is { } compared && CapturedName(capture) is { } captured)
                {
                    // One name for the value is enough.
                    for (var i = 0; i < test.Conditions.Count; i++)
                    {
                        test.Conditions[i] = WithName(test.Conditions[i], compared, captured);
                    }

                    return capture;
                }

                return WithCapture(inner, capture);
            case MatchOrPattern o:
                return Alternatives(o, place, test);
            case MatchValuePattern or MatchSingletonPattern when IsJson(place.Type.WithoutNone):
                var constant = pattern is MatchValuePattern value ? Expression(value.Value) : pattern is MatchSingletonPattern { Value: bool truth } ? Cs.Bool(truth) : Cs.Null;
                return RecursivePattern(null, null, PropertyPatternClause(SingletonSeparatedList(Subpattern(NameColon("Value"), ConstantPattern(constant)))), null);
            case MatchClassPattern { Patterns.IsEmpty: true, KwdPatterns.IsEmpty: true } kind when IsJson(place.Type.WithoutNone) && JsonKind(kind) is { } known:
                return RecursivePattern(null, null, PropertyPatternClause(SingletonSeparatedList(Subpattern(NameColon("Value"), known))), null);
            case MatchSequencePattern or MatchClassPattern when IsJson(place.Type.WithoutNone):
                throw Unsupported(pattern, "this pattern of a value read from JSON");
            case MatchValuePattern v:
                return ValueTest(v, place, test);
            case MatchSingletonPattern s:
                return s.Value is null
                    ? place.Type.AllowsNone || IsOpen(place.Type) ? ConstantPattern(Cs.Null) : Impossible
                    : place.Type.Parts.Contains(PyType.Bool) || IsOpen(place.Type) ? ConstantPattern(Cs.Bool((bool)s.Value)) : Impossible;
            case MatchSequencePattern s:
                return SequenceTest(s, place, test);
            case MatchMappingPattern m:
                return MappingTest(m, place, test);
            case MatchClassPattern c:
                return ClassTest(c, place, test);
            default:
                throw Unsupported(pattern, "this pattern");
        }
    }

    /// <summary>What a value read from JSON holds that is of a builtin class.</summary>
    private PatternSyntax? JsonKind(MatchClassPattern pattern)
    {
        string[] kinds = _model.TypeOf(pattern.Cls) is not ClassType { Class: { IsUser: false, Name: var name } } ? [] : name switch
        {
            "int" => ["int", "long", "BigInteger", "bool"],
            "float" => ["double"],
            "str" => ["string"],
            "bool" => ["bool"],
            "list" => ["IList"],
            "dict" => ["IDictionary"],
            _ => [],
        };
        _usings.Add(kinds is ["int", ..] ? "System.Numerics" : "System.Collections");
        return kinds.Select(kind => (PatternSyntax)TypePattern(Cs.Type(kind))).Aggregate((PatternSyntax?)null, (sum, kind) => sum is null ? kind : BinaryPattern(SyntaxKind.OrPattern, sum, kind));
    }

    private static bool IsOpen(PyType type) => type is AnyType or NeverType;

    private PatternSyntax? Alternatives(MatchOrPattern o, PatternPlace place, CaseTest test)
    {
        if (o.Patterns.All(p => p is MatchValuePattern))
        {
            return AlternativeValues(o, place, test);
        }

        PatternSyntax? joined = Impossible;
        var conditions = test.Conditions.Count;
        foreach (var alternative in o.Patterns)
        {
            var next = Test(alternative, place, test);
            if (next is null)
            {
                return null;
            }

            joined = ReferenceEquals(next, Impossible) ? joined : ReferenceEquals(joined, Impossible) ? next : BinaryPattern(SyntaxKind.OrPattern, joined, next);
        }

        return test.Conditions.Count == conditions ? joined : throw Unsupported(o, "an alternative that needs more than a C# pattern");
    }

    /// <summary>One of several values: constants are a C# pattern, what C# cannot match is compared.</summary>
    private PatternSyntax AlternativeValues(MatchOrPattern o, PatternPlace place, CaseTest test)
    {
        PatternSyntax? constants = null;
        ExpressionSyntax? condition = null;
        string? name = null;
        foreach (var alternative in o.Patterns)
        {
            var own = new CaseTest(test.FreshNames);
            var next = Test(alternative, place, own)!;
            if (own.Conditions is [var equal] && CapturedName(next) is { } compared)
            {
                name ??= compared;
                equal = WithName(equal, compared, name);
                condition = condition is null ? equal : Cs.Or(condition, equal);
            }
            else if (!ReferenceEquals(next, Impossible))
            {
                constants = constants is null ? next : BinaryPattern(SyntaxKind.OrPattern, constants, next);
            }
        }

        if (condition is null)
        {
            return constants ?? Impossible;
        }

        test.Conditions.Add(constants is null ? condition : Cs.Or(IsPatternExpression(Cs.Id(name!), constants), condition));
        return VarPattern(SingleVariableDesignation(Identifier(name!)));
    }

    private static string? CapturedName(PatternSyntax? pattern) =>
        pattern is VarPatternSyntax { Designation: SingleVariableDesignationSyntax only } ? only.Identifier.Text : null;

    private static ExpressionSyntax WithName(ExpressionSyntax value, string name, string other) =>
        name == other ? value : value.ReplaceNodes(value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(id => id.Identifier.Text == name), (_, _) => Cs.Id(other));

    /// <summary>Adds a capture to a pattern that may have none yet.</summary>
    private static PatternSyntax WithCapture(PatternSyntax? inner, PatternSyntax capture)
    {
        if (capture is VarPatternSyntax { Designation: var designation })
        {
            switch (inner)
            {
                case RecursivePatternSyntax { Designation: null } r:
                    return r.WithDesignation(designation);
                case TypePatternSyntax t:
                    return DeclarationPattern(t.Type, designation);
                case ListPatternSyntax { Designation: null } l:
                    return l.WithDesignation(designation);
            }
        }

        return inner is null ? capture : BinaryPattern(SyntaxKind.AndPattern, inner is BinaryPatternSyntax ? ParenthesizedPattern(inner) : inner, capture);
    }

    private PatternSyntax Capture(Node node, PatternPlace place, CaseTest test, PatternSyntax? inner)
    {
        var variable = VariableOf(node);
        var wanted = _types.Text(variable.Slot);
        var has = inner switch
        {
            TypePatternSyntax t => t.Type.ToString(),
            RecursivePatternSyntax { Type: { } t } => t.ToString(),
            _ => place.Text,
        };
        var isOwn = IsDeclaredByCase(variable, node);
        if (isOwn && test.FreshNames)
        {
            variable.CsName = _frame.Fresh(NameStyle.Camel(variable.Symbol.Name));
        }

        var isBoxedInt = inner is BinaryPatternSyntax && (ReferenceEquals(variable.Slot.Type, PyType.Int) || wanted is "PyNumber" or "double") && place.Text.StartsWith("object", StringComparison.Ordinal);
        var same = !isBoxedInt && (wanted == has || wanted == has.TrimEnd('?'));
        var narrower = !same && !isBoxedInt && (place.Text is "object" or "object?" || place.Type is UnionType || place.Type is InstanceType { Class.IsUser: true }) && !wanted.EndsWith('?');
        if (isOwn && (same || narrower))
        {
            var name = SingleVariableDesignation(Identifier(NameOf(variable)));
            return wanted == has || (same && inner is not null) ? VarPattern(name) : DeclarationPattern(Cs.Type(wanted), name);
        }

        var temporary = _frame.Fresh(NameStyle.Camel(variable.Symbol.Name));
        if (isBoxedInt)
        {
            // An int that is boxed is of one of several types.
            var whole = wanted == "PyNumber" ? CallHelper("PyDynamic", "Number", Cs.Id(temporary)) : wanted == "double" ? CallHelper("PyDynamic", "Float", Cs.Id(temporary)) : wanted == "BigInteger" ? CallHelper("PyDynamic", "Whole", Cs.Id(temporary)) : CallHelper("PyDynamic", "Long", Cs.Id(temporary));
            whole = wanted == "int" ? Cs.Checked(Cs.Cast(Cs.Type("int"), whole)) : whole;
            if (isOwn)
            {
                test.Conditions.Add(IsPatternExpression(whole, VarPattern(SingleVariableDesignation(Identifier(NameOf(variable))))));
            }
            else
            {
                test.Stored.Add((variable, whole, node));
            }

            return VarPattern(SingleVariableDesignation(Identifier(temporary)));
        }

        test.Stored.Add((variable, Cs.Id(temporary), node));
        return narrower ? DeclarationPattern(Cs.Type(wanted), SingleVariableDesignation(Identifier(temporary))) : VarPattern(SingleVariableDesignation(Identifier(temporary)));
    }

    private bool IsDeclaredByCase(Variable variable, Node node) => variable.Definitions.Where(d => d is Pattern).Append(node).Any(_frame.Placement.DeclaredAt.Contains);

    private PatternSyntax? ValueTest(MatchValuePattern pattern, PatternPlace place, CaseTest test)
    {
        var value = pattern.Value;
        var type = _model.TypeOf(value);
        var kept = place.Type.Parts.Where(p => IsOpen(p) || SameKind(p, type) || (IsNumber(p) && IsNumber(type))).ToList();
        if (kept.Count == 0 && !IsOpen(place.Type))
        {
            return Impossible;
        }

        if (value is ConstantExpr { Value: long or double } && place.Text.StartsWith("PyNumber", StringComparison.Ordinal))
        {
            _ = Helper("PyNumber", "Float");
            return RecursivePattern(null, null, PropertyPatternClause(SingletonSeparatedList(Subpattern(NameColon(IdentifierName("Float")), ConstantPattern(FloatLiteral(value is ConstantExpr { Value: long whole } ? whole : (double)((ConstantExpr)value).Value!))))), null);
        }

        if (value is ConstantExpr { Value: long i } && IsFloatPlace(place.Type.WithoutNone))
        {
            return ConstantPattern(FloatLiteral(i));
        }

        if ((IsLiteral(value) || (type is InstanceType { Class.IsUser: true } e && TypeMapper.LowersToEnum(e.Class))) && !place.Text.StartsWith("BigInteger", StringComparison.Ordinal))
        {
            return ConstantPattern(Expression(value));
        }

        var name = _frame.Fresh("value");
        test.Conditions.Add(kept.Count == 1 && kept[0] == place.Type && IsEqualByOperator(place.Type) && IsEqualByOperator(type)
            ? Cs.Equal(Cs.Id(name), Expression(value))
            : CallHelper("PyEq", "AreEqual", Cs.Id(name), Untyped(value)));
        return VarPattern(SingleVariableDesignation(Identifier(name)));
    }

    private PatternSyntax? ClassTest(MatchClassPattern pattern, PatternPlace place, CaseTest test)
    {
        if (_model.TypeOf(pattern.Cls) is not ClassType { Class: var cls })
        {
            throw Unsupported(pattern, "a pattern of this class");
        }

        var parts = place.Type.WithoutNone.Parts;
        if (!cls.IsUser && !cls.IsException)
        {
            return BuiltinClassTest(pattern, cls, place, test);
        }

        var related = parts.Where(p => IsOpen(p) || p is InstanceType i && (i.Class.IsSubclassOf(cls) || cls.IsSubclassOf(i.Class))).ToList();
        if (related.Count == 0 && !IsOpen(place.Type))
        {
            return Impossible;
        }

        var surely = parts.All(p => p is InstanceType i && i.Class.IsSubclassOf(cls)) && !place.Text.StartsWith("object", StringComparison.Ordinal);
        var names = Inferrer.MatchArguments(cls);
        var clauses = new List<SubpatternSyntax>();
        string? error = null;
        foreach (var (name, inner) in pattern.Patterns.Select((p, i) => (i < names.Count ? names[i] : throw Unsupported(p, "a positional pattern of a class without '__match_args__'"), p))
            .Concat(pattern.KwdAttrs.Zip(pattern.KwdPatterns)))
        {
            if (cls.FindAttribute(name) is { Owner: { IsUser: false, IsException: true } } told && ErrorFact(told.Name) is { } fact)
            {
                var at = test.Conditions.Count;
                if (Test(inner, PlaceOf(told.Slot), test) is { } wanted)
                {
                    if (ReferenceEquals(wanted, Impossible))
                    {
                        return Impossible;
                    }

                    test.Conditions.Insert(at, IsPatternExpression(CallHelper("PyException", fact, Cs.Id(error ??= _frame.Fresh("error"))), wanted));
                }

                continue;
            }

            var (member, slot) = cls.FindAttribute(name) is { } attribute && !IsStaticAttribute(attribute) ? (MemberName(attribute), attribute.Slot)
                : cls.FindMethod(name) is { IsProperty: true, IsStub: false } property ? (MethodName(property), property.Return)
                : throw Unsupported(inner, $"a pattern of '{name}'");
            var sub = Test(inner, PlaceOf(slot), test);
            if (ReferenceEquals(sub, Impossible))
            {
                return Impossible;
            }

            if (sub is not null)
            {
                clauses.Add(Subpattern(NameColon(IdentifierName(member)), sub));
            }
        }

        var type = surely ? null : Cs.Type(cls.IsException ? cls.IsUser ? cls.CsPath : ExceptionTable.TypeOf(cls) : _types.Text(related.OfType<InstanceType>().FirstOrDefault(r => r.Class == cls) ?? cls.Self));
        if (clauses.Count == 0 && error is not null)
        {
            return DeclarationPattern(type ?? Cs.Type(place.Text.TrimEnd('?')), SingleVariableDesignation(Identifier(error)));
        }

        if (clauses.Count == 0)
        {
            return type is not null ? TypePattern(type) : place.Type.AllowsNone ? UnaryPattern(ConstantPattern(Cs.Null)) : null;
        }

        return RecursivePattern(type, null, PropertyPatternClause(SeparatedList(clauses)), error is null ? null : SingleVariableDesignation(Identifier(error)));
    }

    private PatternSyntax? BuiltinClassTest(MatchClassPattern pattern, ClassSymbol cls, PatternPlace place, CaseTest test)
    {
        if (pattern.KwdPatterns.Length > 0 || pattern.Patterns.Length > 1)
        {
            throw Unsupported(pattern, "this pattern of a builtin class");
        }

        var parts = place.Type.WithoutNone.Parts;
        var kept = parts.Where(p => p switch
        {
            PrimitiveType { Name: "bool" } => cls.Name is "bool" or "int",
            PrimitiveType primitive => primitive.Name == cls.Name,
            TupleType => cls.Name == "tuple",
            InstanceType i => i.Class.IsSubclassOf(cls),
            _ => false,
        }).ToList();
        if (kept.Count == 0)
        {
            return IsOpen(place.Type) ? throw Unsupported(pattern, "a pattern of a value of unknown type") : Impossible;
        }

        var isAll = kept.Count == parts.Length && !place.Type.AllowsNone;
        var texts = kept.Select(k => place.Type is UnionType ? _types.Text(k) : place.Text.TrimEnd('?')).Distinct().ToList();
        if (!isAll && cls.Name == "int" && place.Text.StartsWith("object", StringComparison.Ordinal) && kept.Contains(PyType.Int) && IntKinds(place.Type).ToList() is { Count: > 0 } kinds)
        {
            var any = kinds.Aggregate((PatternSyntax)TypePattern(Cs.Type("int")), (sum, kind) => BinaryPattern(SyntaxKind.OrPattern, sum, TypePattern(Cs.Type(kind))));
            return pattern.Patterns is [MatchAsPattern { Pattern: null, Name: not null } named] ? WithCapture(any, Capture(named, place, test, any))
                : pattern.Patterns is [] or [MatchAsPattern { Pattern: null }] ? any
                : throw Unsupported(pattern, "a pattern of a number of several types");
        }

        if (pattern.Patterns is [var inner])
        {
            var text = isAll ? place.Text : texts.Count == 1 ? texts[0] : throw Unsupported(pattern, "a pattern of several types at once");
            var sub = Test(inner, new PatternPlace(kept.Aggregate(PyType.Never, (sum, k) => sum is NeverType ? k : sum), text), test);
            if (isAll || ReferenceEquals(sub, Impossible))
            {
                return sub;
            }

            return sub switch
            {
                null => TypePattern(Cs.Type(text)),
                VarPatternSyntax v => DeclarationPattern(Cs.Type(text), v.Designation),
                ConstantPatternSyntax or DeclarationPatternSyntax => sub,
                _ => BinaryPattern(SyntaxKind.AndPattern, TypePattern(Cs.Type(text)), sub),
            };
        }

        if (isAll)
        {
            return null;
        }

        return texts.Select(t => (PatternSyntax)TypePattern(Cs.Type(t))).Aggregate((a, b) => BinaryPattern(SyntaxKind.OrPattern, a, b));
    }
}
