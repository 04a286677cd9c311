using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>What is sorted where it is consumed: the entries of a dict as C# has them, and without a list between.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether an expression gives the entries of a C# dictionary to what takes them apart on the spot.</summary>
    private bool GivesEntries(Expr node) => IsDictItems(node) || SortsEntries(node);

    /// <summary><c>sorted(d.items())</c> and <c>sorted(d.items(), key=lambda kv: …)</c>, which entries can be ordered by as they are.</summary>
    private bool SortsEntries(Expr node) =>
        node is CallExpr { Args: [var items] } call && IsDictItems(items) && !_model.HasNaN
        && IsSortedCall(call)
        && ElementType(_model.TypeOf(items)) is TupleType { Items: [var key, _] }
        && call.Keywords.All(k => k.Arg is "key" or "reverse")
        && call.Keywords.FirstOrDefault(k => k.Arg == "reverse")?.Value is null or ConstantExpr { Value: bool }
        && call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value switch
        {
            // No two entries have the same key, so that their values are never compared.
            null or ConstantExpr { Value: null } => key.Type is PrimitiveType { Name: "str" or "int" or "bool" },
            LambdaExpr { Args: { Args.Length: 1, PosOnlyArgs.IsEmpty: true, KwOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null, Defaults.IsEmpty: true } } by => !NodesOf<Expr>(by.Body).Any(n => n is LambdaExpr or NamedExpr or ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr),
            _ => false,
        };

    /// <summary>A key function for tuples of key and value as one for the entries of a dictionary.</summary>
    private static LambdaExpressionSyntax OfEntry(ExpressionSyntax selector)
    {
        if (selector is not SimpleLambdaExpressionSyntax { Parameter.Identifier.Text: var parameter, ExpressionBody: { } body })
        {
            throw new InvalidOperationException("A lambda of one expression is written as one.");
        }

        var entry = Cs.Id(parameter);
        return Cs.Lambda([parameter], body.ReplaceNodes(
            body.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Where(n => IsPart(n) || (IsItself(n) && !IsPart(n.Parent))),
            (original, _) => original is MemberAccessExpressionSyntax { Name.Identifier.Text: var part }
                ? Cs.Member(entry, part == "Item1" ? "Key" : "Value")
                : PairOf(entry)));

        bool IsItself(SyntaxNode? node) => node is IdentifierNameSyntax name && name.Identifier.Text == parameter && !(node.Parent is MemberAccessExpressionSyntax member && member.Name == node);
        bool IsPart(SyntaxNode? node) => node is MemberAccessExpressionSyntax { Name.Identifier.Text: "Item1" or "Item2" } member && IsItself(member.Expression);
    }

    private static ExpressionSyntax PairOf(ExpressionSyntax entry) => Cs.Tuple([Cs.Member(entry, "Key"), Cs.Member(entry, "Value")]);

    /// <summary>What was sorted or sliced for a loop that stands there: it is copied already, when it is ordered, and a slice needs no copy where <paramref name="body"/> leaves the list as it is.</summary>
    private ExpressionSyntax WithoutList(ExpressionSyntax source, Expr node, params IEnumerable<Node> body) =>
        node is SubscriptExpr { Slice: SliceExpr, Value: var list } ? WithoutCopy(source, node, !MayChange(body, list)) : IsSortedCall(node) && source is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.Text: "ToList",
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" or "Order" or "OrderDescending" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" } } ordered,
            },
        }
        ? ordered
        : source;

    /// <summary>A slice that is read on the spot, without the list that it is.</summary>
    private static ExpressionSyntax WithoutCopy(ExpressionSyntax source, Expr node, bool isRead = true) =>
        isRead && node is SubscriptExpr { Slice: SliceExpr }
        && source is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.Text: "ToList",
                Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Skip" or "Take" or "SkipLast" or "TakeLast" } } part,
            },
        }
            ? part
            : source;

    private bool IsSortedCall(Expr node) => node is CallExpr call && _model.Calls.GetValueOrDefault(call) is { Function.Meaning.Intrinsic: "sorted" };

    /// <summary>A list that is made only to be read on the spot, from its start to its end: without the list.</summary>
    private ExpressionSyntax Streamed(ExpressionSyntax list, Expr? node) =>
        (node is ListCompExpr or SubscriptExpr { Slice: SliceExpr } || (node is not null && IsSortedCall(node)))
        && list is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ToList", Expression: InvocationExpressionSyntax query } }
            ? query
            : list;
}
