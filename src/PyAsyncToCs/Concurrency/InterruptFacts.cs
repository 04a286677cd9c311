using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>Whether a program shows that Ctrl+C has come, where CPython raises KeyboardInterrupt.</summary>
internal sealed class InterruptFacts
{
    private readonly SemanticModel _model;
    private readonly HashSet<FunctionSymbol> _entered = [];
    private bool _isCaught;
    private bool _isHandled;
    private bool _isLasting;
    private bool _isEndless;
    private bool _stops;
    private bool _waits;
    private bool _hasCoroutines;

    public InterruptFacts(SemanticModel model)
    {
        _model = model;
        foreach (var module in model.Modules)
        {
            Read(module.Node!, isAsync: false, isClean: false);
        }

        Entry(model.Modules);
    }

    /// <summary>What an interrupt does.</summary>
    public InterruptKind Kind =>
        _isHandled ? InterruptKind.Ends
        : _hasCoroutines ? _isCaught || ((_isLasting || (_isEndless && !_stops)) && Cleanup is not null) ? InterruptKind.RaisesInRun : InterruptKind.Ends
        : _isCaught && _waits ? InterruptKind.RaisesInWaits : InterruptKind.Ends;

    /// <summary>What shows whether a coroutine ends by a cancellation, or is only not awaited any more; null if nothing does.</summary>
    public Node? Cleanup { get; private set; }

    /// <summary>Where the program goes on after an interrupt, beside what was interrupted; null if it only tells of it.</summary>
    public Node? GoesOn { get; private set; }

    private void Read(Node root, bool isAsync, bool isClean)
    {
        var stack = new Stack<(Node Node, bool IsAsync, bool IsHandler)>([(root, isAsync, isClean)]);
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, inCoroutine, inHandler) = item;
            switch (node)
            {
                case FunctionDefStmt f:
                    inCoroutine = f.IsAsync;
                    _hasCoroutines |= f.IsAsync;
                    break;
                case ExceptHandler { Type: { } type } when !inCoroutine && Names(type):
                    _isCaught = inHandler = true;
                    break;
                case CallExpr { Func: NameExpr { Id: "suppress" } or AttributeExpr { Attr: "suppress" } } suppress when !inCoroutine && suppress.Args.Any(Names):
                    _isCaught = true;
                    break;
                case CallExpr { Func: NameExpr or AttributeExpr { Attr: "signal" or "add_signal_handler" } } call when call.Args.Any(a => a is AttributeExpr { Attr: "SIGINT" } or NameExpr { Id: "SIGINT" }):
                case ForStmt { Iter: TupleExpr or ListExpr } loop when Mentions(loop.Iter, "SIGINT"):
                    _isHandled = true;
                    break;
                case AttributeExpr { Attr: "cancel" or "wait_for" or "timeout" or "timeout_at" or "wait" or "exit" or "stop" } or NameExpr { Id: "wait_for" or "timeout" }:
                    _stops = true;
                    break;
                case WhileStmt loop when inCoroutine:
                    _isEndless |= IsEndless(loop);
                    break;
                case TryStmt t when inCoroutine && (t.FinalBody.Length > 0 || t.Handlers.Any(h => CancellationPlan.MeetsCancellation(_model, h))):
                    Cleanup ??= t;
                    break;
                case WithItem w when inCoroutine && !IsOfAsyncio(w.ContextExpr):
                    Cleanup ??= w;
                    break;
            }

            if (node is CallExpr made)
            {
                switch (_model.TypeOf(made.Func))
                {
                    case FunctionType { Function: { IsStub: true, StubModule: "time", Name: "sleep" } or { IsStub: true, Meaning.Intrinsic: "input" } }:
                        _waits = true;
                        GoesOn ??= inHandler ? made : null;
                        break;
                    case FunctionType { Function.IsStub: false }:
                        GoesOn ??= inHandler ? made : null;
                        break;
                }
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, inCoroutine, inHandler));
            }
        }
    }

    private static bool Names(Expr type) => type switch
    {
        NameExpr { Id: "KeyboardInterrupt" } => true,
        TupleExpr t => t.Elts.Any(Names),
        _ => false,
    };

    private static bool Mentions(Node node, string name) =>
        NodesIn(node).Any(n => n is AttributeExpr a && a.Attr == name || n is NameExpr id && id.Id == name);

    /// <summary>Whether a manager is one whose end shows nothing: a lock, a limit of time, a group of tasks.</summary>
    private bool IsOfAsyncio(Expr manager) => _model.TypeOf(manager) is InstanceType { Class: { IsUser: false, Module.Name: "asyncio" } };

    /// <summary>Looks whether what is run, or what that awaits, goes on until it is interrupted.</summary>
    private void Entry(IEnumerable<ModuleSymbol> modules)
    {
        foreach (var call in modules.SelectMany(m => NodesIn(m.Node!)).OfType<CallExpr>())
        {
            if (_model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "run" or "run_until_complete" } })
            {
                foreach (var run in call.Args.OfType<CallExpr>())
                {
                    Enter(run);
                }
            }
        }
    }

    private void Enter(CallExpr call)
    {
        switch (_model.TypeOf(call.Func))
        {
            case FunctionType { Function: { IsStub: true, Name: "serve_forever" } }:
                _isLasting = true;
                break;
            case FunctionType { Function: { IsStub: false, IsAsync: true, Def: { } def } function } when _entered.Add(function):
                foreach (var node in NodesIn(def))
                {
                    _isLasting |= node is WhileStmt loop && IsEndless(loop);
                    if (node is AwaitExpr { Value: CallExpr awaited })
                    {
                        Enter(awaited);
                    }
                }

                break;
        }
    }

    private static bool IsEndless(WhileStmt loop) =>
        loop.Test is ConstantExpr { Value: true or 1L } && !NodesIn(loop).Any(n => n is BreakStmt or ReturnStmt or YieldExpr or RaiseStmt { Exc: not null });

    private static IEnumerable<Node> NodesIn(Node root)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            yield return node;
            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }
    }
}
