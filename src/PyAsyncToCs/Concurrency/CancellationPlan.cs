using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>
/// Through which coroutines a cancellation is threaded on plain tasks: those that a timeout or a cancelled task runs,
/// and what these await.
/// </summary>
internal sealed class CancellationPlan(SemanticModel model)
{
    private readonly HashSet<FunctionSymbol> _functions = [];

    /// <summary>The names of tasks that the program cancels; each has a source of its own.</summary>
    public HashSet<Symbol> CancelledTasks { get; } = [];

    /// <summary>Whether a coroutine takes a token.</summary>
    public bool TakesToken(FunctionSymbol function) => _functions.Contains(function);

    /// <summary>Threads the token through a coroutine and what it awaits, where they can take one.</summary>
    /// <returns>Whether the coroutine itself can.</returns>
    public bool Thread(CallExpr call)
    {
        if (model.TypeOf(call.Func) is not FunctionType { Function: { IsStub: false, IsAsync: true, IsGenerator: false, IsUsedAsValue: false, Decorators.Count: 0, Def: { } def } function }
            || function.Parameters.Any(p => p.IsVariadic || p.Name is "cancellation_token" or "cancellationToken")
            || function.Owner is { } owner && (owner.Bases.Any(b => b.Class.IsUser) || owner.Subclasses.Count > 0 || function.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            return false;
        }

        if (_functions.Add(function))
        {
            Walk(def.Body);
        }

        return true;
    }

    private void Walk(IEnumerable<Node> body)
    {
        foreach (var call in AwaitedIn(body))
        {
            Thread(call);
        }
    }

    /// <summary>Threads the token through what a block awaits.</summary>
    public void ThreadThrough(IEnumerable<Stmt> body) => Walk(body);

    /// <summary>The calls that statements await, apart from what runs when the cancellation has come.</summary>
    private IEnumerable<CallExpr> AwaitedIn(IEnumerable<Node> roots)
    {
        var stack = new Stack<Node>(roots);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case AwaitExpr { Value: CallExpr call }:
                    yield return call;
                    break;
                case FunctionDefStmt or ClassDefStmt or LambdaExpr:
                    continue;
                case TryStmt t:
                    foreach (var part in t.Body.Concat(t.OrElse))
                    {
                        stack.Push(part);
                    }

                    foreach (var handler in t.Handlers.Where(h => !MeetsCancellation(model, h)))
                    {
                        stack.Push(handler);
                    }

                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    /// <summary><c>for task in tasks: task.cancel()</c>, and nothing else.</summary>
    public static bool IsCancelLoop(ForStmt f) =>
        f is { IsAsync: false, Target: NameExpr target, Iter: NameExpr, OrElse.IsEmpty: true, Body: [ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "cancel", Value: NameExpr each }, Args.IsEmpty: true, Keywords.IsEmpty: true } }] }
        && each.Id == target.Id;

    /// <summary>Whether an <c>except</c> clause can catch a cancellation.</summary>
    public static bool MeetsCancellation(SemanticModel model, ExceptHandler handler)
    {
        if (handler.Type is null)
        {
            return true;
        }

        IEnumerable<PyType> types = model.TypeOf(handler.Type) is TupleType tuple ? tuple.Items.Select(i => i.Type) : [model.TypeOf(handler.Type)];
        return types.Any(t => t is ClassType { Class: { IsUser: false, Name: "CancelledError" or "BaseException" } });
    }
}
