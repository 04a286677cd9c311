using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// An <c>__await__</c> that does more than hand on a coroutine's is written as a coroutine method: <c>yield from
/// x.__await__()</c> is <c>await x</c>, a bare <c>yield</c> is <c>await asyncio.sleep(0)</c>.
/// </summary>
internal sealed partial class Desugarer
{
    private bool _inAwait;

    private static bool IsPlainAwait(FunctionDefStmt f) =>
        f.Body.Where(s => s is not ExprStmt { Value: ConstantExpr { Value: string } }).ToList() is [ReturnStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__await__", Value: CallExpr } } }];

    private bool IsWrittenAwait(FunctionDefStmt f) =>
        f is { Name: "__await__", IsAsync: false, DecoratorList.IsEmpty: true, Args.Args: [_] } && !IsPlainAwait(f) && CanAwait(f.Body) is true;

    /// <summary>Whether a body waits for something, and in a way that a coroutine can.</summary>
    private bool? CanAwait(IEnumerable<Node> body)
    {
        bool? result = null;
        foreach (var node in body)
        {
            var one = node switch
            {
                YieldExpr { Value: null or ConstantExpr { Value: null } } => !_names.IsBuiltin("asyncio"),
                YieldExpr => false,
                YieldFromExpr or CallExpr { Func: AttributeExpr { Attr: "__await__" } } => true,
                _ => (bool?)null,
            };
            var children = new List<Node>();
            node.AddChildren(children);
            one = one is false ? false : CanAwait(children) ?? one;
            if (one is false)
            {
                return false;
            }

            result ??= one;
        }

        return result;
    }

    /// <summary>
    /// <c>if isawaitable(x): x = await x</c> as one assignment, <c>x = await x if isawaitable(x) else x</c>: behind it the name
    /// is that of a value, whatever it was of before. Null for any other statement.
    /// </summary>
    private AssignStmt? AwaitedWhereNeeded(IfStmt choice) =>
        choice is { OrElse.IsEmpty: true, Body: [AssignStmt { Targets: [NameExpr target], Value: AwaitExpr { Value: NameExpr awaited } } assignment], Test: CallExpr { Args: [NameExpr asked], Keywords.IsEmpty: true } test }
        && target.Id == awaited.Id && target.Id == asked.Id
        && (IsCallOf(test, "inspect", "isawaitable") || IsCallOf(test, "inspect", "iscoroutine") || IsCallOf(test, "asyncio", "iscoroutine"))
            ? new AssignStmt([Copy(target)], new IfExpr(Copy(test), Copy(assignment.Value), Copy(asked), choice.Start, choice.End), choice.Start, choice.End)
            : null;

    private IEnumerable<Stmt> Awaitable(FunctionDefStmt f)
    {
        _inAwait = true;
        var name = _names.Fresh("_await");
        var coroutine = new FunctionDefStmt(true, name, Copy(f.Args), Copy(f.Body), [], null, [], f.Start, f.End);
        _inAwait = false;
        var self = f.Args.Args[0].Name;
        var at = f.End;
        var call = Call(new AttributeExpr(new NameExpr(self, ExprContext.Load, at, at), name, ExprContext.Load, at, at));
        var handed = Call(new AttributeExpr(call, "__await__", ExprContext.Load, at, at));
        return [coroutine, new FunctionDefStmt(false, f.Name, Copy(f.Args), [new ReturnStmt(handed, at, at)], [], null, [], at, at)];

        CallExpr Call(Expr callee) => new(callee, [], [], at, at);
    }

    private Node? InAwait(Node node)
    {
        switch (node)
        {
            case YieldFromExpr y:
                return new AwaitExpr(Copy(y.Value is CallExpr { Func: AttributeExpr { Attr: "__await__", Value: var awaited } } ? awaited : y.Value), node.Start, node.End);
            case ReturnStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__await__", Value: var handed } } value }:
                return new ReturnStmt(new AwaitExpr(Copy(handed), value.Start, value.End), node.Start, node.End);
            case YieldExpr:
                var sleep = new AttributeExpr(new NameExpr("asyncio", ExprContext.Load, node.Start, node.Start), "sleep", ExprContext.Load, node.Start, node.Start);
                return new AwaitExpr(new CallExpr(sleep, [new ConstantExpr(0L, null, node.Start, node.Start)], [], node.Start, node.Start), node.Start, node.End);
            default:
                return null;
        }
    }
}
