using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>record.exc_info</c> of a log record is the exception alone: what a program takes out of Python's tuple is written in
/// terms of that.
/// </summary>
internal sealed class LogRecordRewriter : TreeCopier
{
    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains(".exc_info", StringComparison.Ordinal) || !parsed.Source.Text.Contains("logging", StringComparison.Ordinal))
        {
            return parsed;
        }

        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        return nodes.OfType<AttributeExpr>().Any(a => a.Attr == "exc_info" && a.Context != ExprContext.Load) || !nodes.Any(n => Part(n) is not null || n is StarredExpr { Value: AttributeExpr { Attr: "exc_info" } })
            ? parsed
            : parsed with { Module = new ModuleNode(new LogRecordRewriter().Copy(parsed.Module.Body), parsed.Module.Start, parsed.Module.End) };
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case CallExpr { Args: [StarredExpr { Value: AttributeExpr { Attr: "exc_info" } given }] } call:
                return new CallExpr(Copy(call.Func), [Copy(given)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            case SubscriptExpr subscript when Part(subscript) is { } part:
                var error = Copy(subscript.Value);
                return part switch
                {
                    0 => new CallExpr(new NameExpr("type", ExprContext.Load, node.Start, node.Start), [error], [], node.Start, node.End),
                    1 => error,
                    _ => new AttributeExpr(error, "__traceback__", ExprContext.Load, node.Start, node.End),
                };
            default:
                return null;
        }
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => null;

    /// <summary>Which part of the tuple is taken.</summary>
    private static long? Part(Node node) =>
        node is SubscriptExpr { Context: ExprContext.Load, Value: AttributeExpr { Attr: "exc_info", Value: not CallExpr }, Slice: ConstantExpr { Value: long and >= 0 and <= 2 and var part } } ? part : null;
}
