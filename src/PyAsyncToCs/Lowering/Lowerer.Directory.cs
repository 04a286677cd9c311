using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>dir(x)</c>: the names that an object of the program's classes, or of a builtin kind, has.</summary>
internal sealed partial class Lowerer
{
    private static readonly string[] ObjectNames =
    [
        "__class__", "__delattr__", "__dict__", "__dir__", "__doc__", "__eq__", "__format__", "__ge__", "__getattribute__", "__getstate__", "__gt__", "__hash__", "__init__",
        "__init_subclass__", "__le__", "__lt__", "__module__", "__ne__", "__new__", "__reduce__", "__reduce_ex__", "__repr__", "__setattr__", "__sizeof__", "__str__", "__subclasshook__", "__weakref__",
    ];

    private ExpressionSyntax NamesOf(Expr subject, CallExpr call)
    {
        var builtin = _model.TypeOf(subject) switch
        {
            PrimitiveType { IsNone: false } primitive => primitive.Name,
            TupleType => "tuple",
            InstanceType { Class: { IsUser: false, Name: var name } } => name,
            ClassType { Class: { IsUser: false, Name: var name } } when subject is NameExpr => name,
            _ => "",
        };
        if (BuiltinDirectory.Of(builtin) is { } known)
        {
            string[] all = [.. known, .. ObjectNames.Where(n => n is not ("__dict__" or "__module__" or "__weakref__"))];
            return Cs.Collection([.. all.Distinct().Where(IsAskedFor(call)).Order(StringComparer.Ordinal).Select(n => (ExpressionSyntax)Cs.Str(n))]);
        }

        var (cls, isInstance) = _model.TypeOf(subject) switch
        {
            InstanceType { Class: { IsUser: true, IsEnum: false, IsException: false } own } => (own, true),
            ClassType { Class: { IsUser: true, IsEnum: false, IsException: false } own } when subject is NameExpr => (own, false),
            _ => throw Unsupported(call, "'dir' of this"),
        };
        var derived = isInstance ? Descendants(cls).Skip(1).OrderByDescending(c => c.Lineage().Count()).ToList() : [];
        if (derived.Count == 0)
        {
            return NameList(cls);
        }

        var arms = derived.Select((c, i) => SwitchExpressionArm(TypePattern(_types.Of(c.Self)), i == 0 ? Cs.Cast(Cs.Type("List<string>"), NameList(c)) : NameList(c)))
            .Append(SwitchExpressionArm(DiscardPattern(), NameList(cls)));
        return SwitchExpression(Receiver(subject), SeparatedList(arms));

        ExpressionSyntax NameList(ClassSymbol c) =>
            Cs.Collection([.. NamesOf(c, isInstance, call).Where(IsAskedFor(call)).Order(StringComparer.Ordinal).Select(n => (ExpressionSyntax)Cs.Str(n))]);
    }

    private HashSet<string> NamesOf(ClassSymbol cls, bool isInstance, CallExpr call)
    {
        HashSet<string> names = [.. ObjectNames];
        foreach (var owner in cls.Lineage().Where(c => c.IsUser))
        {
            names.UnionWith(owner.Methods.Values.Where(m => m.Def is { } def && def.Start < def.End).Select(m => m.Name));
            foreach (var attribute in owner.Attributes.Values.Where(a => a.IsClassLevel || isInstance))
            {
                if (!attribute.IsClassLevel && !IsSetInConstructor(owner, attribute))
                {
                    throw Unsupported(call, "'dir' of an object that gets attributes later");
                }

                names.Add(attribute.Name);
            }
        }

        return names;
    }

    /// <summary><c>callable(getattr(x, name))</c> of a name that <c>dir(x)</c> gave; null for anything else.</summary>
    private ExpressionSyntax? IsNamedMethod(Expr subject)
    {
        if (subject is not CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr owner, NameExpr name] } || _model.TypeOf(owner) is not InstanceType { Class: { IsUser: true, IsEnum: false } cls } || _model.SymbolOf(name) is not { Definitions: [NameExpr bound] }
            || Parents.GetValueOrDefault(bound) switch { Comprehension c => c.Iter, ForStmt f => f.Iter, _ => null } is not CallExpr { Func: NameExpr { Id: "dir" }, Args: [NameExpr listed] } names || _model.SymbolOf(listed) != _model.SymbolOf(owner))
        {
            return null;
        }

        var family = cls.Lineage().Where(c => c.IsUser).Concat(Descendants(cls)).Distinct().ToList();
        var methods = family.SelectMany(c => c.Methods.Values).Where(m => !m.IsProperty && m.Def is { } def && def.Start < def.End).Select(m => m.Name)
            .Concat(family.SelectMany(c => c.Attributes.Values).Where(a => a.Slot.Type is FunctionType or CallableType or ClassType).Select(a => a.Name)).Distinct().Order(StringComparer.Ordinal);
        var patterns = methods.Concat(ObjectNames.Where(n => n is not ("__dict__" or "__doc__" or "__module__" or "__weakref__"))).Distinct().Where(IsAskedFor(names)).Select(n => (PatternSyntax)ConstantPattern(Cs.Str(n))).ToList();
        return IsPatternExpression(Cs.Operand(Expression(name), Precedence.Relational), patterns.Aggregate((a, b) => BinaryPattern(Microsoft.CodeAnalysis.CSharp.SyntaxKind.OrPattern, a, b)));
    }

    /// <summary>Which of the names a comprehension over them keeps, as far as its text says.</summary>
    private Func<string, bool> IsAskedFor(CallExpr call)
    {
        var clauses = Parents.GetValueOrDefault(call) switch
        {
            Comprehension { Target: NameExpr target } generator => generator.Ifs.SelectMany(Conjuncts).Select(c => (target.Id, c)),
            _ => [],
        };
        var tests = clauses.Select(c => Prefix(c.Id, c.c)).ToList();
        return name => tests.TrueForAll(test => test is null || name.StartsWith(test.Value.Text, StringComparison.Ordinal) == test.Value.Has);

        static IEnumerable<Expr> Conjuncts(Expr test) => test is BoolOpExpr { Op: BoolOperator.And } both ? both.Values : [test];
        static (string Text, bool Has)? Prefix(string target, Expr test) => test switch
        {
            UnaryOpExpr { Op: UnaryOperator.Not, Operand: var inner } when Prefix(target, inner) is { } negated => (negated.Text, !negated.Has),
            CallExpr { Func: AttributeExpr { Attr: "startswith", Value: NameExpr name }, Args: [ConstantExpr { Value: string text }] } when name.Id == target => (text, true),
            _ => null,
        };
    }
}
