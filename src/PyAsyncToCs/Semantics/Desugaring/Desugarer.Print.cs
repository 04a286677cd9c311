using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>print</c> as a value: <c>callback=print</c> is a function that prints what it is given.</summary>
internal sealed partial class Desugarer
{
    // What has a way of its own for print among its arguments.
    private static readonly HashSet<string> s_printers =
        ["call_soon", "call_later", "call_at", "call_soon_threadsafe", "add_done_callback", "add_signal_handler", "wraps", "Thread", "Timer", "register", "enter", "enterabs", "push", "callback"];

    private HashSet<NameExpr>? _printValues;

    private bool IsPrintValue(NameExpr name)
    {
        if (name is not { Id: "print", Context: ExprContext.Load } || !_names.IsBuiltin("print"))
        {
            return false;
        }

        _printValues ??= PrintValues();
        return _printValues.Contains(name);
    }

    /// <summary>The places where a value is wanted that the program calls itself.</summary>
    private HashSet<NameExpr> PrintValues()
    {
        var found = new HashSet<NameExpr>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Node>([_module]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            foreach (var value in Values(node).OfType<NameExpr>().Where(v => v is { Id: "print" }))
            {
                found.Add(value);
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return found;
    }

    private static IEnumerable<Expr> Values(Node node) => node switch
    {
        Arguments parameters => Defaults(parameters),
        AssignStmt { Targets: [AttributeExpr] } assignment => [assignment.Value],
        BoolOpExpr either => either.Values,
        IfExpr choice => [choice.Body, choice.OrElse],
        ListExpr list => list.Elts,
        CallExpr { Func: NameExpr or AttributeExpr } call when (call.Func is NameExpr f ? f.Id : ((AttributeExpr)call.Func).Attr) is var callee && !s_takers.Contains(callee) && !s_printers.Contains(callee) => [.. call.Args, .. call.Keywords.Select(k => k.Value)],
        _ => [],
    };

    /// <summary><c>lambda *values: print(*values)</c>.</summary>
    private static LambdaExpr PrintFunction(NameExpr print)
    {
        var at = print.Start;
        return new LambdaExpr(
            new Arguments([], [], new Arg("values", null, at, at), [], [], null, [], at, at),
            new CallExpr(new NameExpr("print", ExprContext.Load, at, print.End), [new StarredExpr(new NameExpr("values", ExprContext.Load, at, at), ExprContext.Load, at, at)], [], at, print.End),
            at,
            at);
    }
}
