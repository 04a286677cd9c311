using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Whether control can run off the end of statements.</summary>
internal static class Reachability
{
    /// <param name="body">The statements.</param>
    /// <param name="decides">Whether the cases of a <c>match</c> without a catch-all take every value of its subject, an item of a <c>with</c> swallows exceptions, or the test of an <c>if</c> is always true.</param>
    public static bool EndIsReachable(IReadOnlyList<Stmt> body, Func<Node, bool>? decides = null) => !body.Any(s => Stops(s, decides));

    /// <summary>Whether a statement never lets control pass to the next one.</summary>
    public static bool Stops(Stmt stmt, Func<Node, bool>? decides = null) => stmt switch
    {
        ReturnStmt or RaiseStmt or BreakStmt or ContinueStmt => true,
        IfStmt i => IfStops(i, decides),
        WhileStmt w => !HasBreak(w.Body) && (w.Test is ConstantExpr { Value: true } || (w.OrElse.Length > 0 && !EndIsReachable(w.OrElse, decides))),
        ForStmt f => f.OrElse.Length > 0 && !HasBreak(f.Body) && !EndIsReachable(f.OrElse, decides),
        WithStmt w => !EndIsReachable(w.Body, decides) && !w.Items.Any(i => Suppresses(i) || decides?.Invoke(i) == true),
        TryStmt t => (t.FinalBody.Length > 0 && !EndIsReachable(t.FinalBody, decides))
            || (!EndIsReachable([.. t.Body, .. t.OrElse], decides) && t.Handlers.All(h => !EndIsReachable(h.Body, decides))),
        MatchStmt m => (m.Cases.Any(IsCatchAll) || decides?.Invoke(m) == true) && m.Cases.All(c => !EndIsReachable(c.Body, decides)),
        _ => false,
    };

    /// <summary>Whether statements end with a choice among several that all leave, and say nothing of what else there may be.</summary>
    public static bool IsChainOfEnds(IReadOnlyList<Stmt> body) => body[^1] switch
    {
        MatchStmt m => m.Cases.Length > 1 && m.Cases.All(c => !EndIsReachable(c.Body)),
        IfStmt { OrElse: [IfStmt] } first => AllLeave(first),
        _ => false,
    };

    private static bool AllLeave(IfStmt choice)
    {
        while (!EndIsReachable(choice.Body))
        {
            if (choice.OrElse is not [IfStmt next])
            {
                return choice.OrElse.Length == 0;
            }

            choice = next;
        }

        return false;
    }

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

    private static bool IfStops(IfStmt first, Func<Node, bool>? decides)
    {
        for (var node = first; ;)
        {
            if (EndIsReachable(node.Body, decides))
            {
                return false;
            }

            if (decides?.Invoke(node) == true)
            {
                return true;
            }

            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            return node.OrElse.Length > 0 && !EndIsReachable(node.OrElse, decides);
        }
    }

    private static bool Suppresses(WithItem item) => item.ContextExpr is CallExpr { Func: NameExpr { Id: "suppress" } or AttributeExpr { Attr: "suppress" } };
}
