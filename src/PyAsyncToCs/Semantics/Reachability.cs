using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Whether control can run off the end of statements.</summary>
internal static class Reachability
{
    public static bool EndIsReachable(IReadOnlyList<Stmt> body) => !body.Any(Stops);

    /// <summary>Whether a statement never lets control pass to the next one.</summary>
    public static bool Stops(Stmt stmt) => stmt switch
    {
        ReturnStmt or RaiseStmt or BreakStmt or ContinueStmt => true,
        IfStmt i => IfStops(i),
        WhileStmt w => w.Test is ConstantExpr { Value: true } && !HasBreak(w.Body),
        WithStmt w => !EndIsReachable(w.Body) && w.Items.All(ItemNeverSuppresses),
        TryStmt t => (t.FinalBody.Length > 0 && !EndIsReachable(t.FinalBody))
            || (!EndIsReachable([.. t.Body, .. t.OrElse]) && t.Handlers.All(h => !EndIsReachable(h.Body))),
        MatchStmt m => m.Cases.Any(IsCatchAll) && m.Cases.All(c => !EndIsReachable(c.Body)),
        _ => false,
    };

    public static bool IsCatchAll(MatchCase @case) =>
        @case.Guard is null && @case.Pattern is MatchAsPattern { Pattern: null };

    /// <summary>Whether a loop's body holds a <c>break</c> of that loop.</summary>
    public static bool HasBreak(IReadOnlyList<Stmt> body)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case BreakStmt:
                    return true;
                case ForStmt f:
                    PushAll(stack, f.OrElse);
                    break;
                case WhileStmt w:
                    PushAll(stack, w.OrElse);
                    break;
                case Expr or FunctionDefStmt or ClassDefStmt:
                    break;
                default:
                    children.Clear();
                    node.AddChildren(children);
                    PushAll(stack, children);
                    break;
            }
        }

        return false;
    }

    private static void PushAll(Stack<Node> stack, IEnumerable<Node> nodes)
    {
        foreach (var node in nodes)
        {
            stack.Push(node);
        }
    }

    private static bool IfStops(IfStmt first)
    {
        for (var node = first; ;)
        {
            if (EndIsReachable(node.Body))
            {
                return false;
            }

            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            return node.OrElse.Length > 0 && !EndIsReachable(node.OrElse);
        }
    }

    // Only a user's __exit__ can swallow an exception and go on after the block; files, locks, timeouts do not.
    private static bool ItemNeverSuppresses(WithItem item) => item.ContextExpr is not CallExpr { Func: NameExpr { Id: "suppress" } or AttributeExpr { Attr: "suppress" } };
}
