using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>What of asyncio can be written with plain tasks.</summary>
internal sealed class PlainForms(SemanticModel model, ModuleSymbol module, CancellationPlan plan, TargetFramework framework)
{
    private readonly Dictionary<Node, Node> _parents = ParentsOf(module.Node!);

    public Node? ParentOf(Node node) => _parents.GetValueOrDefault(node);

    private bool IsAwaited(CallExpr call) => ParentOf(call) is AwaitExpr;

    /// <summary>Whether <c>wait_for</c> awaits a call.</summary>
    private bool IsLimited(CallExpr call) =>
        ParentOf(call) is CallExpr limit && limit.Args[0] == call && model.TypeOf(limit.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "wait_for" } };

    private bool IsStatement(Node node) => ParentOf(node) is ExprStmt;

    /// <summary>Why a call of one of asyncio's functions or methods needs asyncio's loop; null where plain tasks will do.</summary>
    public string? Refusal(CallExpr call, FunctionSymbol stub)
    {
        var name = stub.Owner is { } of ? $"'{of.Name}.{stub.Name}' of asyncio" : $"'asyncio.{stub.Name}'";
        switch (stub.Meaning?.Intrinsic)
        {
            case "gather":
                return RefusalOfGather(call);
            case "create_task" or "ensure_future":
                if (call.Keywords.Any(k => k.Arg != "name") || (call.Keywords.Length > 0 && UsesTaskNames) || call.Args.IsEmpty || !IsCoroutine(call.Args[0]))
                {
                    return "a task has a name or a context";
                }

                return null;
            case "group_create_task":
                return call.Keywords.Any(k => k.Arg != "name") || (call.Keywords.Length > 0 && UsesTaskNames) || call.Args.IsEmpty || !IsCoroutine(call.Args[0]) ? "a task has a name or a context" : RefusalOfMember(call);
            case "iscoroutine" when call.Args is [var asked] && model.TypeOf(asked).Parts is { IsEmpty: false } parts && parts.All(p => p is not AnyType)
                && parts.Select(p => p is InstanceType { Class: var cls } && cls == model.Types.CoroutineClass).Distinct().Count() == 1:
                // What the converter knows, no loop is asked for.
                return null;
            case "wait_for":
                return RefusalOfWaitFor(call);
            case "future":
                return stub.Name switch
                {
                    "cancel" => RefusalOfCancel(call),
                    "result" or "done" or "cancelled" when model.TypeOf(((AttributeExpr)call.Func).Value) is InstanceType { Class: var cls } && cls == model.Types.TaskClass => null,
                    "exception" when model.TypeOf(((AttributeExpr)call.Func).Value) is InstanceType { Class: var cls } && cls == model.Types.TaskClass => null,
                    _ => $"'{stub.Name}' of a task",
                };
            case "to_thread":
                return IsAwaited(call) || IsGathered(call) ? null : "a call in a thread is put in flight";
            case "run_in_executor":
                return (IsAwaited(call) || IsGathered(call)) && call.Args is [ConstantExpr { Value: null }, ..] ? null : "an executor is used";
            case "run_until_complete":
                return call.Args is [CallExpr main] && IsCoroutine(main) ? null : name + " runs a future";
            case "wait":
                return IsAwaited(call) && call.Keywords.All(k => k is { Arg: "return_when", Value: AttributeExpr { Attr: "FIRST_COMPLETED" or "ALL_COMPLETED" } or NameExpr { Id: "FIRST_COMPLETED" or "ALL_COMPLETED" } })
                    ? null : name + " is used with a timeout";
            case "as_completed":
                return RefusalOfCompletions(call);
            case "new_queue":
                return null;
        }

        if (stub is { Name: "timeout", StubModule: "asyncio" })
        {
            return RefusalOfTimeout(call);
        }

        if (stub.Name is "get_running_loop" or "get_event_loop" or "new_event_loop" or "set_event_loop" && stub.StubModule == "asyncio")
        {
            return RefusalOfLoop(call, stub);
        }

        if (stub.Owner?.Name == "AbstractEventLoop" && stub.Name is "time" or "close")
        {
            return stub.Name == "time" || IsStatement(call) ? null : name + " is used";
        }

        if (stub is { Owner.Name: "Queue", Name: "task_done" } && IsStatement(call) && !IsJoined)
        {
            return null;
        }

        if (stub is { Owner.Name: "Queue", Name: "put_nowait" } && _hasBounds.Value)
        {
            return name + " may find no room";
        }

        if (stub.Meaning?.BclTemplate is not null)
        {
            return !stub.IsAsync ? null
                : IsLimited(call) ? null
                : !IsAwaited(call) ? name + " is put in flight"
                : stub.Name != "get" && !IsStatement(ParentOf(call)!) ? name + " is asked for its result"
                : null;
        }

        return name + " is used";
    }

    /// <summary>Why making one of asyncio's objects needs its loop.</summary>
    public string? Refusal(CallExpr call, ClassSymbol cls)
    {
        if (cls.Name == "TaskGroup")
        {
            return ParentOf(call) is WithItem item ? RefusalOfGroup(item) : "'asyncio.TaskGroup' is used without 'async with'";
        }

        return cls.BclType is not null ? null : $"'asyncio.{cls.Name}' is used";
    }

    private string? RefusalOfWaitFor(CallExpr call)
    {
        if (!IsAwaited(call) || call.Keywords.Any(k => k.Arg != "timeout") || call.Args is not [CallExpr inner, ..])
        {
            return "'asyncio.wait_for' waits for what was started before";
        }

        if (call.Args is [_, ConstantExpr { Value: null }] || call.Keywords is [{ Value: ConstantExpr { Value: null } }])
        {
            return "'asyncio.wait_for' without a limit";
        }

        if (model.TypeOf(inner.Func) is FunctionType { Function: { IsStub: true } stub })
        {
            return stub.Meaning?.Intrinsic == "sleep" ? inner.Args is [ConstantExpr { Value: > 0L or > 0.0 }] ? null : "'asyncio.wait_for' of a sleep"
                : stub is { IsAsync: true, Meaning.BclTemplate: not null, Name: "wait" or "get" } ? null
                : "'asyncio.wait_for' is used";
        }

        return plan.Thread(inner) ? null : "'asyncio.wait_for' of what takes no cancellation token";
    }

    private string? RefusalOfTimeout(CallExpr call)
    {
        if (ParentOf(call) is not WithItem { OptionalVars: null } item || ParentOf(item) is not WithStmt { IsAsync: true } with || call.Args.Length + call.Keywords.Length != 1 || call.Args is [ConstantExpr { Value: null }])
        {
            return "'asyncio.timeout' has a name, or no limit";
        }

        plan.ThreadThrough(with.Body);
        return null;
    }

    /// <summary>A task is cancelled by the source that its name has; the name must be all that stands for it.</summary>
    private string? RefusalOfCancel(CallExpr call)
    {
        const string Why = "'cancel' of a task that has no name of its own";
        if (call.Args.Length + call.Keywords.Length > 0 || !IsStatement(call) || ((AttributeExpr)call.Func).Value is not NameExpr task || model.SymbolOf(task) is not { } symbol)
        {
            return Why;
        }

        Node site = call;
        if (ParentOf(ParentOf(call)!) is ForStmt loop && CancellationPlan.IsCancelLoop(loop) && loop.Target is NameExpr each && model.SymbolOf(each) == symbol)
        {
            symbol = model.SymbolOf((NameExpr)loop.Iter)!;
            site = loop;
        }

        if (symbol is null or { IsCaptured: true } or { IsAssignedElsewhere: true } || symbol.Definitions is not [NameExpr defined] || ParentOf(defined) is not AssignStmt assign || assign.Targets.Length != 1)
        {
            return Why;
        }

        IReadOnlyList<Expr> made = assign.Value switch
        {
            ListCompExpr { Elt: var elt, Generators: [{ IsAsync: false }] } => [elt],
            ListExpr list => list.Elts,
            var one => [one],
        };
        foreach (var expr in made)
        {
            if (expr is not CallExpr { Args: [CallExpr coroutine] } create || model.TypeOf(create.Func) is not FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "create_task" } } || !plan.Thread(coroutine))
            {
                return "'cancel' of a task that takes no cancellation token";
            }
        }

        // The source is declared where the task is made: it must be in sight where it is used.
        var block = ParentOf(assign);
        for (var node = ParentOf(site); node is not null; node = ParentOf(node))
        {
            if (node == block)
            {
                plan.CancelledTasks.Add(symbol);
                return null;
            }
        }

        return Why;
    }

    private bool? _isJoined;

    /// <summary>Whether something waits until all that was put into a queue is done.</summary>
    private bool IsJoined => _isJoined ??= model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).Any(n => n is AttributeExpr { Attr: "join" } join && model.TypeOf(join.Value) is not (PrimitiveType or ModuleType));

    private readonly Lazy<bool> _hasBounds = new(() => QueueBounds.Any(model));

    private bool? _usesTaskNames;

    private bool UsesTaskNames => _usesTaskNames ??= _parents.Keys.Any(n => n is AttributeExpr { Attr: "get_name" or "set_name" or "current_task" or "all_tasks" });

    private bool IsCoroutine(Expr node) => model.TypeOf(node) is InstanceType { Class: var cls } && cls == model.Types.CoroutineClass;

    private bool IsNone(Expr node) => model.TypeOf(node) is PrimitiveType { IsNone: true } or NeverType;

    /// <summary>Whether what waits here is ended by a token.</summary>
    public bool TakesToken(Node node) => node switch
    {
        WithItem => true,
        CallExpr call => model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true } stub }
            && (stub.Meaning?.Intrinsic == "sleep" ? call.Args is [not ConstantExpr { Value: 0L or 0.0 }] : stub.Meaning?.BclTemplate is not null),
        _ => false,
    };

    /// <summary>Whether a call is started where it stands, as a task or one of many.</summary>
    public bool IsStarted(CallExpr call) => IsGathered(call);

    /// <summary>Whether a call stands among the arguments of <c>gather</c> or a task's.</summary>
    private bool IsGathered(CallExpr call) => ParentOf(call) switch
    {
        CallExpr c => model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "gather" or "create_task" } },
        ListCompExpr or GeneratorExpr => IsGatheredWhole((Expr)ParentOf(call)!),
        _ => false,
    };

    private bool IsGatheredWhole(Expr comprehension) =>
        ParentOf(comprehension) is StarredExpr star && ParentOf(star) is CallExpr c && model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "gather" } };

    private string? RefusalOfGather(CallExpr call)
    {
        var outcomes = call.Keywords.Any(k => k is { Arg: "return_exceptions", Value: ConstantExpr { Value: true } });
        if (call.Keywords.Any(k => k is not { Arg: "return_exceptions", Value: ConstantExpr { Value: bool } }))
        {
            return "'gather' is told at run time whether to collect exceptions";
        }

        if (call.Args.Length == 0)
        {
            return "'gather' of nothing";
        }

        var types = call.Args.Select(a => a is StarredExpr s ? ItemOf(model.TypeOf(s.Value)) : model.TypeOf(a)).ToList();
        if (types.Exists(t => t is not InstanceType { Class: var cls, Args: [_] } || (cls != model.Types.CoroutineClass && cls != model.Types.TaskClass)))
        {
            return "'gather' of other futures than coroutines and tasks";
        }

        var results = types.Select(t => ((InstanceType)t).Args[0].Type).ToList();
        if (model.TypeOf(call) is InstanceType { Args: [{ Type: TupleType }] } && !outcomes)
        {
            return call.Args.Length > 4 || call.Args.Any(a => a is StarredExpr) || results.TrueForAll(r => r.IsNone || r is NeverType)
                ? "'gather' gives results of several types" : null;
        }

        var isNone = results.Exists(r => r.IsNone || r is NeverType);
        if (isNone && results.Exists(r => !r.IsNone && r is not NeverType))
        {
            return IsAwaited(call) && IsStatement(ParentOf(call)!) && !outcomes && !call.Args.Any(a => a is StarredExpr) ? null : "'gather' gives results of several types";
        }

        if (isNone && !outcomes && !(IsAwaited(call) && IsStatement(ParentOf(call)!)) && ParentOf(call) is not AssignStmt)
        {
            return "the results of 'gather' are None, and used";
        }

        if ((outcomes || call.Args.Any(a => a is StarredExpr)) && results.Exists(r => !r.SameAs(results[0])) && !IsAwaitedAsStatement(call))
        {
            return "'gather' gives results of several types";
        }

        return call.Args.Length > 1 && call.Args.Any(a => a is StarredExpr) && outcomes ? "'gather' collects exceptions" : null;
    }

    private bool IsAwaitedAsStatement(CallExpr call) => IsAwaited(call) && IsStatement(ParentOf(call)!);

    private PyType ItemOf(PyType sequence) => sequence is InstanceType { Args: [var item, ..] } i ? i.Class == model.Types.DictClass ? PyType.Never : item.Type
        : sequence is TupleType { Items: [var first, ..] } ? first.Type : PyType.Never;

    /// <summary>A group becomes the tasks that its block makes, waited for at the block's end: the block must be seen to make them.</summary>
    private string? RefusalOfGroup(WithItem item)
    {
        var with = (WithStmt)ParentOf(item)!;
        if (item.OptionalVars is not NameExpr name || model.SymbolOf(name) is not { IsCaptured: false, IsAssignedElsewhere: false } symbol || symbol.Definitions.Count(d => d is NameExpr) < 1)
        {
            return "this task group has no name of its own";
        }

        var stack = new Stack<Node>(with.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case ReturnStmt or BreakStmt or ContinueStmt or YieldExpr:
                    return "the block of this task group can be left early";
                case NameExpr n when model.SymbolOf(n) == symbol && ParentOf(n) is not AttributeExpr { Attr: "create_task" }:
                    return "this task group is passed on";
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        if (with.Items.Length == 1)
        {
            model.FlatBlocks.Add(with);
        }

        return null;
    }

    /// <summary>Where a group makes a task: as a statement, a name's value, or the items of a list that has a name.</summary>
    private string? RefusalOfMember(CallExpr call)
    {
        if (((AttributeExpr)call.Func).Value is not NameExpr)
        {
            return "this task group is passed on";
        }

        return ParentOf(call) switch
        {
            ExprStmt or AssignStmt { Targets: [NameExpr or SubscriptExpr] } => null,
            ListCompExpr { Generators: [{ IsAsync: false }] } list when list.Elt == call && ParentOf(list) is AssignStmt { Targets: [NameExpr] } a && ParentOf(a) is WithStmt => null,
            ListExpr list when ParentOf(list) is AssignStmt { Targets: [NameExpr] } a && ParentOf(a) is WithStmt => null,
            CallExpr { Func: AttributeExpr { Attr: "append" } } append when IsStatement(append) => null,
            _ => "a task of a group is made within an expression",
        };
    }

    private string? RefusalOfCompletions(CallExpr call)
    {
        if (framework == TargetFramework.Net8)
        {
            return "'asyncio.as_completed' has no plain form before .NET 9";
        }

        if (call.Keywords.Length > 0 || ParentOf(call) is not ForStmt { Target: NameExpr target } loop || loop.Iter != call || model.SymbolOf(target) is not { IsCaptured: false, Definitions.Count: 1 } symbol)
        {
            return "'asyncio.as_completed' is used outside a plain loop";
        }

        var uses = _parents.Keys.OfType<NameExpr>().Where(n => n != target && model.SymbolOf(n) == symbol);
        return uses.All(n => ParentOf(n) is AwaitExpr or AttributeExpr { Attr: "result" }) ? null : "what 'asyncio.as_completed' gives is kept";
    }

    /// <summary>The loop has no object on plain tasks: a name for it must only be used for what is written without.</summary>
    private string? RefusalOfLoop(CallExpr call, FunctionSymbol stub)
    {
        if (stub.Name == "set_event_loop")
        {
            return IsStatement(call) ? null : "the event loop is set";
        }

        switch (ParentOf(call))
        {
            case AttributeExpr a when IsPlainUse(a):
                return null;
            case CallExpr c when IsStatement(c) && model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Name: "set_event_loop" } }:
                return null;
            case AssignStmt { Targets: [NameExpr name] } when model.SymbolOf(name) is { IsCaptured: false, IsAssignedElsewhere: false } symbol:
                var uses = _parents.Keys.OfType<NameExpr>().Where(n => n.Context == ExprContext.Load && model.SymbolOf(n) == symbol);
                return uses.All(n => ParentOf(n) is AttributeExpr a ? IsPlainUse(a) : ParentOf(n) is CallExpr c && IsStatement(c) && model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Name: "set_event_loop" } })
                    ? null : "the event loop is used";
            default:
                return "the event loop is used";
        }
    }

    private bool IsPlainUse(AttributeExpr a) => a.Attr is "time" or "run_until_complete" or "create_task" or "run_in_executor" or "close" && ParentOf(a) is CallExpr c && c.Func == a;

    private static Dictionary<Node, Node> ParentsOf(Node root)
    {
        var parents = new Dictionary<Node, Node>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                parents[child] = node;
                stack.Push(child);
            }
        }

        return parents;
    }
}
