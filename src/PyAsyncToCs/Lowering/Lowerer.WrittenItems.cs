using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>A search among values that are written out: <c>state in (State.DONE, State.FAILED)</c>.</summary>
internal sealed partial class Lowerer
{
    private const int MostComparisons = 3;

    /// <summary>Members of an enum as a pattern, a few names or texts as comparisons; null where it must be a search.</summary>
    private ExpressionSyntax? AmongWritten(Expr item, ImmutableArray<Expr> elements)
    {
        var type = _model.TypeOf(item);
        if (type.WithoutNone is InstanceType { Class: { IsUser: true, IsEnum: true } cls } && LowersToEnum(cls) && !IsMemberOf(item, cls) && elements.All(e => IsMemberOf(e, cls) || (type.AllowsNone && e is ConstantExpr { Value: null })))
        {
            var members = elements.Select(e => (PatternSyntax)ConstantPattern(Expression(e))).DistinctBy(p => p.ToString());
            return IsPatternExpression(Cs.Operand(Expression(item), Precedence.Relational), members.Aggregate((all, next) => BinaryPattern(SyntaxKind.OrPattern, all, next)));
        }

        if (item is ConstantExpr || !IsRepeatable(item) || !elements.All(IsRepeatable) || (item is NameExpr name && elements.Any(e => e is NameExpr other && _model.SymbolOf(other) == _model.SymbolOf(name))))
        {
            return null;
        }

        // A member of an enum of numbers or texts is compared as one where the other is one.
        var isMixed = IsValueEnum(type) ? elements.All(e => _model.TypeOf(e) is PrimitiveType { Name: "int" or "str" }) : type is PrimitiveType { Name: "int" or "str" } && elements.All(e => IsValueEnum(_model.TypeOf(e)));
        return isMixed || (elements.Length <= MostComparisons && IsComparedAlone(type) && !(type is InstanceType { Class: var own } && IsMemberOf(item, own)) && elements.All(e => _model.TypeOf(e).SameAs(type)))
            ? elements.Select(e => Equality(item, type, e, _model.TypeOf(e))).Aggregate(Cs.Or)
            : null;
    }

    private static bool IsValueEnum(PyType type) => type is InstanceType { Class: { IsUser: true, IsEnum: true } cls } && (IsIntEnum(cls) || cls.IsTextEnum);

    /// <summary>Whether values of a type are compared by an operator of C# alone.</summary>
    private static bool IsComparedAlone(PyType type) => type == PyType.Str || (IsMember(type, out _) && !type.AllowsNone);

    private bool IsMemberOf(Expr node, ClassSymbol cls) =>
        node is AttributeExpr { Value: var owner } && _model.TypeOf(owner) is ClassType { Class: var members } && members == cls && _model.TypeOf(node) is InstanceType { Class: var own } && own == cls;
}
