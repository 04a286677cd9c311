using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>Chooses the plainest async target that behaves the same (DESIGN.md, "What the scheduler can show").</summary>
internal sealed class TargetChooser
{
    private readonly SemanticModel _model;
    private readonly EffectTable _effects;
    private readonly List<(Node Node, string Why, ModuleSymbol Module)> _reasons = [];
    private readonly List<CallExpr> _entries = [];
    private readonly List<(CallExpr Site, List<Expr> Coroutines, ModuleSymbol Module)> _sites = [];
    private ModuleSymbol _module;

    private TargetChooser(SemanticModel model)
    {
        _model = model;
        _module = model.Modules[0];
        _effects = new EffectTable(model);
    }

    public static void Choose(SemanticModel model, ConversionOptions options, List<Diagnostic> diagnostics)
    {
        var chooser = new TargetChooser(model);
        foreach (var module in model.Modules)
        {
            chooser._module = module;
            chooser.Collect();
        }

        if (options.Async == AsyncTarget.Asyncio)
        {
            model.Target = AsyncTarget.Asyncio;
            chooser.Explain(options, diagnostics);
            return;
        }

        if (chooser._reasons.Count == 0)
        {
            chooser.JudgeSites();
        }

        if (chooser._reasons.Count == 0)
        {
            model.Target = AsyncTarget.Bcl;
            chooser.Explain(options, diagnostics);
            return;
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

    /// <summary>Says for each entry point what it runs on, and the line that decided it.</summary>
    private void Explain(ConversionOptions options, List<Diagnostic> diagnostics)
    {
        if (!options.ExplainAsync)
        {
            return;
        }

        var decided = _reasons.Count > 0 ? _reasons[0] : default;
        var target = _model.Target == AsyncTarget.Bcl
            ? options.Async == AsyncTarget.Bcl && decided.Node is not null ? "plain tasks, as asked" : "plain tasks: nothing that it reaches shows the scheduler's order"
            : decided.Node is null ? "the asyncio loop, as asked"
            : $"the asyncio loop: {decided.Module.Parsed!.Source.Path}:{decided.Module.Parsed.Source.GetLine(decided.Node.Start)}: {decided.Why}";
        foreach (var (entry, module) in _entries.Select(e => (e, _entryModules[e])).Where(e => e.e.Start >= options.PreludeLength))
        {
            var source = module.Parsed!.Source;
            var rule = Rules.TargetExplained;
            var message = string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.MessageFormat, source.Text[entry.Start..entry.End], target);
            diagnostics.Add(new Diagnostic(rule, message, source, entry.Start, entry.End, rule.Suggestion));
        }
    }

    private readonly Dictionary<CallExpr, ModuleSymbol> _entryModules = [];

    private void Because(Node node, string why) => _reasons.Add((node, why, _module));

    /// <summary>Finds where coroutines are put in flight, and what only the loop of asyncio does as Python does.</summary>
    private void Collect()
    {
        var awaited = new HashSet<Node>();
        var stack = new Stack<(Node Node, Node? Parent)>([(_module.Node!, null)]);
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, parent) = item;
            switch (node)
            {
                case AwaitExpr a:
                    awaited.Add(a.Value);
                    break;
                case CallExpr call:
                    Classify(call, parent, awaited);
                    break;
            }

            if (node is ForStmt { IsAsync: true } loop && Reachability.HasBreak(loop.Body) && _model.TypeOf(loop.Iter) is InstanceType { Class: var c } && c == _model.Types.AsyncGeneratorClass)
            {
                Because(loop, "an async generator is left by 'break', and closes later in Python");
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push((children[i], node));
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
                    if (call.Args is [CallExpr entry, ..])
                    {
                        _entries.Add(entry);
                        _entryModules[entry] = _module;
                    }

                    return;
                case "sleep":
                    if (!awaited.Contains(call) && parent is not ReturnStmt)
                    {
                        Because(call, "a sleep is put in flight");
                    }
                    else if (call.Args.Length + call.Keywords.Length > 1)
                    {
                        Because(call, "'asyncio.sleep' gives a result");
                    }

                    return;
                case "gather":
                    if (call.Keywords.Length > 0)
                    {
                        Because(call, "'gather' collects exceptions");
                    }
                    else if (!awaited.Contains(call))
                    {
                        Because(call, "a 'gather' is kept and awaited later");
                    }
                    else if (_model.TypeOf(call) is InstanceType { Args: [{ Type: TupleType }] })
                    {
                        Because(call, "'gather' gives results of several types");
                    }

                    _sites.Add((call, [.. call.Args], _module));
                    return;
                case "create_task":
                    if (call.Keywords.Length > 0)
                    {
                        Because(call, "a task has a name or a context");
                    }
                    else if (parent is ExprStmt)
                    {
                        Because(call, "nobody waits for this task");
                    }

                    _sites.Add((call, [call.Args[0]], _module));
                    return;
                case "future" or "done_callback":
                    Because(call, $"'{stub.Name}' of a task");
                    return;
            }

            if (fromAsyncio)
            {
                Because(call, stub.Owner is { } of ? $"'{of.Name}.{stub.Name}' of asyncio is used" : $"'asyncio.{stub.Name}' is used");
            }

            return;
        }

        if (callee is ClassType { Class: { IsUser: false, Module.Name: "asyncio" } used } && !used.IsException && !used.Name.EndsWith("Policy", StringComparison.Ordinal))
        {
            Because(call, $"'asyncio.{used.Name}' is used");
        }

        // A coroutine object that is kept runs when it is awaited, not when it is made.
        if (_model.TypeOf(call) is InstanceType { Class: var made } && made == _model.Types.CoroutineClass && !awaited.Contains(call) && !IsScheduled(call, parent))
        {
            if (parent is not ExprStmt)
            {
                Because(call, "a coroutine object is kept and runs later");
            }
        }
    }

    private bool IsScheduled(CallExpr call, Node? parent) => parent switch
    {
        CallExpr c => _model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "gather" or "create_task" or "run" } },
        ListCompExpr or GeneratorExpr => true,
        _ => false,
    };

    private void JudgeSites()
    {
        if (_sites.Count == 0)
        {
            return;
        }

        // All delays known: the order is fixed by time alone.
        var builder = new TimelineBuilder(_model, _effects);
        if (_entries.Count > 0 && _entries.All(e => builder.Of(e) is { } timeline && timeline.IsOrdered()))
        {
            return;
        }

        foreach (var (site, coroutines, module) in _sites)
        {
            _module = module;
            JudgeSite(site, coroutines);
        }
    }

    /// <summary>Coroutines that show nothing and share nothing may finish in any order.</summary>
    private void JudgeSite(CallExpr site, List<Expr> coroutines)
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
            else if (summary.Reads)
            {
                Because(call, $"'{function.Name}' runs beside others and reads what may change meanwhile");
            }

            raises |= summary.Raises;
            suspends |= summary.Suspends;
        }

        if (raises && suspends)
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
