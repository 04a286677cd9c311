using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Whether something in a program can cancel a task, or end the program.</summary>
internal static class CancelFacts
{
    /// <summary>
    /// Whether cancellation can arrive somewhere: a program that only runs, sleeps and gathers without tasks of its own
    /// meets none.
    /// </summary>
    public static bool Cancels(SemanticModel model)
    {
        var cancels = false;
        foreach (var module in model.Modules)
        {
            var stack = new Stack<Node>([module.Node!]);
            var children = new List<Node>();
            while (stack.TryPop(out var node))
            {
                model.CancelsTasks |= node is AttributeExpr { Attr: "cancel" or "CancelledError" } or NameExpr { Id: "CancelledError" };
                switch (node)
                {
                    case AttributeExpr { Attr: "cancel" or "wait_for" or "timeout" or "timeout_at" or "create_task" or "ensure_future" or "gather" or "TaskGroup" or "CancelledError" or "wait" or "Runner" }:
                    case NameExpr { Id: "CancelledError" or "wait_for" or "timeout" or "create_task" or "gather" or "TaskGroup" or "ensure_future" }:
                        cancels = true;
                        break;
                    case AttributeExpr { Attr: "exit" or "parse_args" or "parse_known_args" } or NameExpr { Id: "SystemExit" or "exit" or "quit" }:
                        model.Exits = true;
                        break;
                    case RaiseStmt { Exc: NameExpr { Id: "KeyboardInterrupt" or "GeneratorExit" or "BaseException" } or CallExpr { Func: NameExpr { Id: "KeyboardInterrupt" or "GeneratorExit" or "BaseException" } } }:
                    case ClassDefStmt { Bases: var bases } when bases.Any(b => b is NameExpr { Id: "BaseException" or "KeyboardInterrupt" or "GeneratorExit" }):
                        model.RaisesBeyondException = true;
                        break;
                }

                children.Clear();
                node.AddChildren(children);
                foreach (var child in children)
                {
                    stack.Push(child);
                }
            }
        }

        return cancels;
    }
}
