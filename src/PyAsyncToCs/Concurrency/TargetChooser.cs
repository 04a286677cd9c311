using PyAsyncToCs.Concurrency.Rehearsal;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>Chooses the plainest async target that behaves the same (DESIGN.md, "What the scheduler can show").</summary>
internal sealed partial class TargetChooser
{
    private readonly SemanticModel _model;
    private readonly EffectTable _effects;
    private readonly List<(Node Node, string Why, ModuleSymbol Module)> _reasons = [];
    private readonly List<(Node Node, ModuleSymbol Module)> _entries = [];
    private readonly List<(CallExpr Site, List<Expr> Coroutines, ModuleSymbol Module)> _sites = [];
    private readonly List<(Node Node, ModuleSymbol Module)> _proofs = [];
    private ModuleSymbol _module;
    private PlainForms _forms = null!;
    private readonly CancellationPlan _cancellation;
    private readonly HashSet<Node> _awaited = [];
    private bool _isAlone = true;

    private readonly TargetFramework _framework;

    private TargetChooser(SemanticModel model, TargetFramework framework)
    {
        _model = model;
        _framework = framework;
        _module = model.Modules[0];
        _effects = new EffectTable(model);
        _cancellation = new CancellationPlan(model);
    }

    public static void Choose(SemanticModel model, ConversionOptions options, List<Diagnostic> diagnostics)
    {
        var chooser = new TargetChooser(model, options.TargetFramework);
        foreach (var module in model.Modules)
        {
            chooser._module = module;
            chooser.Collect();
        }

        chooser.CheckInterrupts();
        if (options.Async == AsyncTarget.Asyncio)
        {
            model.Target = AsyncTarget.Asyncio;
            model.FlatBlocks.Clear();
            chooser.Explain(options, diagnostics);
            return;
        }

        if (chooser._reasons.Count == 0)
        {
            chooser.Rehearse();
        }

        if (chooser._reasons.Count == 0)
        {
            model.Target = AsyncTarget.Bcl;
            model.Cancellation = chooser._cancellation;
            chooser.Explain(options, diagnostics);
            return;
        }

        model.Cancellation = options.Async == AsyncTarget.Bcl ? chooser._cancellation : null;
        if (options.Async != AsyncTarget.Bcl)
        {
            model.FlatBlocks.Clear();
        }

        model.Target = options.Async == AsyncTarget.Bcl ? AsyncTarget.Bcl : AsyncTarget.Asyncio;
        chooser.Explain(options, diagnostics);
        var rule = options.Async == AsyncTarget.Bcl ? Rules.OrderMayDiffer : Rules.OrderKept;
        var shown = options.Async == AsyncTarget.Bcl ? chooser._reasons : chooser._reasons.Take(1);
        foreach (var (node, why, module) in shown.Where(r => r.Node.Start >= options.PreludeLength))
        {
            diagnostics.Add(new Diagnostic(rule, string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, why), module.Parsed!.Source, node.Start, node.End, rule.Suggestion));
        }
    }

    /// <summary>A run that Ctrl+C ends is cancelled by asyncio, and only left by plain tasks.</summary>
    private void CheckInterrupts()
    {
        var facts = new InterruptFacts(_model);
        _model.Interrupts = facts.Kind;
        if (facts.Kind == InterruptKind.RaisesInRun && (facts.Cleanup ?? facts.GoesOn) is { } shown)
        {
            Because(shown, "Ctrl+C ends what runs, and what this does then can be seen");
        }
    }

    private bool _hasCoroutines;

    private void Because(Node node, string why) => _reasons.Add((node, why, _module));

    /// <summary>Finds where coroutines are put in flight, and what only the loop of asyncio does as Python does.</summary>
    private void Collect()
    {
        _forms = new PlainForms(_model, _module, _cancellation, _framework);
        var awaited = _awaited;
        var stack = new Stack<(Node Node, Node? Parent, bool IsTop)>();
        stack.Push((_module.Node!, null, true));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, parent, isTop) = item;
            if (isTop && node is AwaitExpr or ForStmt { IsAsync: true } or WithStmt { IsAsync: true })
            {
                _entries.Add((node, _module));
                isTop = false;
            }

            switch (node)
            {
                case AwaitExpr a:
                    _hasCoroutines = true;
                    awaited.Add(a.Value);
                    break;
                case FunctionDefStmt { IsAsync: true }:
                    _hasCoroutines = true;
                    break;
                case CallExpr call:
                    Classify(call, parent, awaited);
                    break;
            }

            if (node is FunctionDefStmt { IsAsync: true } def && _model.Functions[def] is { IsContextManager: false } generator && _model.IsStepped(generator))
            {
                Because(def, "an async generator is read by hand, or closed later than its loop ends");
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push((children[i], node, isTop && node is not (FunctionDefStmt or ClassDefStmt or LambdaExpr)));
            }
        }
    }

    private void Classify(CallExpr call, Node? parent, HashSet<Node> awaited)
    {
        var callee = _model.TypeOf(call.Func);
        if (callee is FunctionType { Function: { IsStub: true } stub })
        {
            var fromAsyncio = stub.StubModule == "asyncio" || stub.Owner is { Name: "Future" or "Task" };
            switch (stub.Meaning?.Intrinsic)
            {
                case "policy":
                    return;
                case "run":
                    _entries.Add((call, _module));
                    return;
                case "run_until_complete" or "run_forever" or "runner_run":
                    _entries.Add((call, _module));
                    goto default;
                case "sleep":
                    if (!awaited.Contains(call) && parent is not ReturnStmt)
                    {
                        _proofs.Add((call, _module));
                        _isAlone = false;
                        if (!_forms.IsStarted(call))
                        {
                            Because(call, "a sleep is put in flight");
                        }
                    }

                    return;
                case "gather":
                    _sites.Add((call, [.. call.Args], _module));
                    if (!awaited.Contains(call) || call.Keywords.Length > 0)
                    {
                        _proofs.Add((call, _module));
                    }

                    break;
                case "create_task":
                    _sites.Add((call, [.. call.Args.Take(1)], _module));
                    if (parent is ExprStmt)
                    {
                        _proofs.Add((call, _module));
                    }

                    break;
                case "group_create_task":
                    _sites.Add((call, [.. call.Args.Take(1)], _module));
                    break;
                default:
                    if (fromAsyncio)
                    {
                        _proofs.Add((call, _module));
                        _isAlone &= Sequential.Allows(stub, awaited.Contains(call));
                    }

                    break;
            }

            // CPython runs coroutines on one thread, plain tasks go on where there is room.
            if (stub is { StubModule: "threading", Name: "current_thread" or "currentThread" or "get_ident" or "get_native_id" })
            {
                Because(call, "the thread is asked for that runs this");
            }

            if (fromAsyncio && _forms.Refusal(call, stub) is { } why)
            {
                _model.NoPlainForm[call] = why;
                Because(call, why);
            }

            return;
        }

        if (callee is ClassType { Class: { IsUser: false, Module.Name: "asyncio" } used } && !used.IsException && !used.Name.EndsWith("Policy", StringComparison.Ordinal))
        {
            // These decide who goes on when, which shows nothing where nothing else does.
            if (used.Name is not ("TaskGroup" or "Lock" or "Semaphore" or "BoundedSemaphore"))
            {
                _proofs.Add((call, _module));
                _isAlone &= Sequential.Allows(used);
            }

            if (_forms.Refusal(call, used) is { } why)
            {
                _model.NoPlainForm[call] = why;
                Because(call, why);
            }
        }

        // A value that an awaited coroutine sets is seen by who awaits it, which AsyncLocal does not do.
        if (callee is ClassType { Class: { IsUser: false, Module.Name: "contextvars" } })
        {
            Because(call, "context variables are used");
        }

        // A coroutine object that is kept runs when it is awaited, not when it is made.
        if (_model.TypeOf(call) is InstanceType { Class: var made } && made == _model.Types.CoroutineClass && !awaited.Contains(call) && !IsScheduled(call, parent))
        {
            if (parent is not ExprStmt)
            {
                _proofs.Add((call, _module));
                _isAlone = false;
            }
        }
    }

    private bool IsScheduled(CallExpr call, Node? parent) => parent switch
    {
        CallExpr c => _model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "gather" or "create_task" or "group_create_task" or "run" } },
        ListCompExpr or GeneratorExpr => true,
        _ => false,
    };

    /// <summary>Finds an order that only the scheduler fixes: by a rehearsal, or where that is lost, by what each coroutine can show.</summary>
    private void Rehearse()
    {
        if (_sites.Count == 0 && (_proofs.Count == 0 || _isAlone))
        {
            return;
        }

        var rehearsal = Simulator.Run(_model, _effects);
        _model.TasksFail = rehearsal.IsLost || rehearsal.HasFailedTask;
        CheckCancellations(rehearsal);
        if (rehearsal.Obstacle is not { } obstacle)
        {
            return;
        }

        if (!rehearsal.IsLost || _proofs.Count > 0)
        {
            _module = rehearsal.IsLost ? _proofs.Count > 0 ? _proofs[0].Module : _module : _module;
            Because(obstacle.Node, obstacle.Why);
            return;
        }

        // Who gathers waits meanwhile; who makes tasks goes on, and may change what they read.
        var makerGoesOn = _sites.Exists(s => !_awaited.Contains(s.Site));
        foreach (var (site, coroutines, module) in _sites)
        {
            _module = module;
            JudgeSite(site, coroutines, makerGoesOn);
        }
    }

    /// <summary>Where a cancellation came, a token must come too.</summary>
    private void CheckCancellations(Simulator rehearsal)
    {
        foreach (var (node, functions) in rehearsal.Cancellations)
        {
            if (!_forms.TakesToken(node))
            {
                Because(node, "a cancellation comes here, where plain tasks take no token");
            }
            else if (functions.FirstOrDefault(f => !_cancellation.TakesToken(f)) is { } closed)
            {
                Because(node, $"a cancellation comes here, and '{closed.Name}' takes no token");
            }
        }
    }

    /// <summary>Coroutines that show nothing and share nothing may finish in any order.</summary>
    private void JudgeSite(CallExpr site, List<Expr> coroutines, bool makerGoesOn)
    {
        bool raises = false, suspends = false;
        foreach (var coroutine in coroutines)
        {
            if (CalledIn(coroutine) is not { } call)
            {
                if (!IsTaskValue(coroutine))
                {
                    Because(coroutine, "what runs here is not known");
                }

                continue;
            }

            if (call.Func is NameExpr name && _model.UndefinedFunctions.ContainsKey(name.Id))
            {
                continue;
            }

            if (_model.TypeOf(call.Func) is not FunctionType { Function: var function })
            {
                Because(call, "what runs here is not known");
                continue;
            }

            var summary = function.IsStub ? new EffectTable.Summary(false, false, true, false) : _effects.Of(function);
            if (function.IsStub && function.Meaning?.Intrinsic != "sleep")
            {
                Because(call, $"'asyncio.{function.Name}' is put in flight");
            }

            if (summary.Effect)
            {
                Because(call, $"'{function.Name}' runs beside others, and what it shows or changes comes in an order that only the scheduler fixes");
            }
            else if (summary.Reads && makerGoesOn)
            {
                Because(call, $"'{function.Name}' runs beside others and reads what may change meanwhile");
            }

            raises |= summary.Raises;
            suspends |= summary.Suspends;
        }

        var isGroup = _model.TypeOf(site.Func) is FunctionType { Function.Meaning.Intrinsic: "group_create_task" };
        if (raises && (suspends || isGroup))
        {
            Because(site, "a failure here is raised at once in Python, while others still wait");
        }
    }

    private static CallExpr? CalledIn(Expr coroutine) => coroutine switch
    {
        CallExpr c => c,
        StarredExpr { Value: ListCompExpr { Elt: CallExpr c } } => c,
        StarredExpr { Value: GeneratorExpr { Elt: CallExpr c } } => c,
        _ => null,
    };

    /// <summary>Whether an expression is tasks that were started elsewhere, and judged there.</summary>
    private bool IsTaskValue(Expr node)
    {
        var type = node is StarredExpr s && _model.TypeOf(s.Value) is InstanceType { Args: [var item, ..] } ? item.Type : _model.TypeOf(node);
        return type is InstanceType { Class: var cls } && cls == _model.Types.TaskClass;
    }
}
