using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Whether control can run off the end of statements.</summary>
internal static class Reachability
{
    /// <param name="body">The statements.</param>
    /// <param name="exhausts">Whether the cases of a <c>match</c> without a catch-all take every value of its subject.</param>
    public static bool EndIsReachable(IReadOnlyList<Stmt> body, Func<MatchStmt, bool>? exhausts = null) => !body.Any(s => Stops(s, exhausts));

    /// <summary>Whether a statement never lets control pass to the next one.</summary>
    public static bool Stops(Stmt stmt, Func<MatchStmt, bool>? exhausts = null) => stmt switch
    {
        ReturnStmt or RaiseStmt or BreakStmt or ContinueStmt => true,
        IfStmt i => IfStops(i, exhausts),
        WhileStmt w => w.Test is ConstantExpr { Value: true } && !HasBreak(w.Body),
        WithStmt w => !EndIsReachable(w.Body, exhausts) && w.Items.All(ItemNeverSuppresses),
        TryStmt t => (t.FinalBody.Length > 0 && !EndIsReachable(t.FinalBody, exhausts))
            || (!EndIsReachable([.. t.Body, .. t.OrElse], exhausts) && t.Handlers.All(h => !EndIsReachable(h.Body, exhausts))),
        MatchStmt m => (m.Cases.Any(IsCatchAll) || exhausts?.Invoke(m) == true) && m.Cases.All(c => !EndIsReachable(c.Body, exhausts)),
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

    private static bool IfStops(IfStmt first, Func<MatchStmt, bool>? exhausts)
    {
        for (var node = first; ;)
        {
            if (EndIsReachable(node.Body, exhausts))
            {
                return false;
            }

            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            return node.OrElse.Length > 0 && !EndIsReachable(node.OrElse, exhausts);
        }
    }

    // Only a user's __exit__ can swallow an exception and go on after the block; files, locks, timeouts do not.
    private static bool ItemNeverSuppresses(WithItem item) => item.ContextExpr is not CallExpr { Func: NameExpr { Id: "suppress" } or AttributeExpr { Attr: "suppress" } };
}
