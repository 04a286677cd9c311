using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>def __exit__(self, *exc)</c> that looks at <c>exc[0]</c> has the three parameters that it is always given.</summary>
internal sealed class ExitTupleRewriter : TreeCopier
{
    private static readonly string[] s_names = ["exc_type", "exc_value", "exc_traceback"];

    private string? _all;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        parsed.Source.Text.Contains("exit__", StringComparison.Ordinal) && BaseFlattener.Nodes(parsed.Module).Any(IsExitOfItems)
            ? parsed with { Module = new ExitTupleRewriter().Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt exit when IsExitOfItems(exit):
                var outer = _all;
                _all = exit.Args.VarArg!.Name;
                var at = exit.Args.VarArg.Start;
                var args = new Arguments([], [exit.Args.Args[0], .. s_names.Select(name => new Arg(name, null, at, at))], null, [], [], null, [], exit.Args.Start, exit.Args.End);
                var copy = new FunctionDefStmt(exit.IsAsync, exit.Name, args, Copy(exit.Body), exit.DecoratorList, exit.Returns, exit.TypeParams, exit.Start, exit.End);
                _all = outer;
                return copy;
            case SubscriptExpr { Value: NameExpr all, Slice: ConstantExpr { Value: long and >= 0 and < 3 and var i } } item when all.Id == _all:
                return new NameExpr(s_names[i], ExprContext.Load, item.Start, item.End);
            default:
                return null;
        }
    }

    /// <summary>Whether an exit method takes all of its arguments in one tuple and reads nothing but items of it.</summary>
    private static bool IsExitOfItems(Node node)
    {
        if (node is not FunctionDefStmt { Name: "__exit__" or "__aexit__", Args: { VarArg: { } all, PosOnlyArgs.IsEmpty: true, Args.Length: 1, KwOnlyArgs.IsEmpty: true, KwArg: null } } exit)
        {
            return false;
        }

        var names = BaseFlattener.Nodes(exit).OfType<NameExpr>().Count(n => n.Id == all.Name);
        var items = BaseFlattener.Nodes(exit).Count(n => n is SubscriptExpr { Context: ExprContext.Load, Value: NameExpr tuple, Slice: ConstantExpr { Value: long and >= 0 and < 3 } } && tuple.Id == all.Name);
        return items > 0 && names == items && !BaseFlattener.Nodes(exit).Any(n => n is NameExpr taken && s_names.Contains(taken.Id));
    }
}
