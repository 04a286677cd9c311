using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Copies what a method does for any name as what it does for one: what is asked of the name is decided.</summary>
/// <param name="parameter">The parameter that is the name.</param>
/// <param name="name">The one.</param>
/// <param name="at">Where the name stands in the text.</param>
internal abstract class NameFolder(string parameter, string name, int at) : ValueReplacer(new() { [parameter] = new ConstantExpr(name, null, at, at) })
{
    public string Name => name;

    protected bool IsName(Node node) => node is NameExpr given && given.Id == parameter;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is IfStmt choice && Truth(Copy(choice.Test)) is { } isTrue ? Copy(isTrue ? choice.Body : choice.OrElse) : null;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CompareExpr { Ops: [var op], Comparators: [var right] } compared when Copy(compared.Left) is ConstantExpr { Value: string text } && Answer(op, text, right) is { } answer:
                return new ConstantExpr(answer, null, node.Start, node.End);
            case CallExpr { Func: AttributeExpr { Attr: "startswith" or "endswith", Value: var whole } asked, Args: [ConstantExpr { Value: string part }], Keywords.IsEmpty: true } when IsName(whole):
                return new ConstantExpr(asked.Attr == "startswith" ? Name.StartsWith(part, StringComparison.Ordinal) : Name.EndsWith(part, StringComparison.Ordinal), null, node.Start, node.End);
            default:
                return base.Replace(node);
        }
    }

    private static bool? Answer(CompareOperator op, string text, Expr right) => (op, right) switch
    {
        (CompareOperator.Eq, ConstantExpr { Value: string other }) => text == other,
        (CompareOperator.NotEq, ConstantExpr { Value: string other }) => text != other,
        (CompareOperator.In, TupleExpr { Elts: var items }) when Texts(items) is { } texts => texts.Contains(text),
        (CompareOperator.In, ListExpr { Elts: var items }) when Texts(items) is { } texts => texts.Contains(text),
        (CompareOperator.In, SetExpr { Elts: var items }) when Texts(items) is { } texts => texts.Contains(text),
        (CompareOperator.NotIn, TupleExpr or ListExpr or SetExpr) => !Answer(CompareOperator.In, text, right),
        _ => null,
    };

    private static List<string>? Texts(ImmutableArray<Expr> items) => items.All(i => i is ConstantExpr { Value: string }) ? [.. items.Select(i => (string)((ConstantExpr)i).Value!)] : null;
}
