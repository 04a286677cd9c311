using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>asyncio's functions.</summary>
internal sealed partial class Simulator
{
    private async Routine<object?> AsyncioAsync(CallExpr call, FunctionSymbol stub, Frame frame)
    {
        var (args, keywords) = await ArgumentsAsync(call, frame);
        object? Argument(int index, string name) => index < args.Count ? args[index] : keywords.GetValueOrDefault(name);
        switch (stub.Name)
        {
            case "run":
                return args.FirstOrDefault() is CoroutineValue main ? await RunLoopAsync(main, call) : throw Lost(call, "what runs here is not known");
            case "sleep":
                var delay = Argument(0, "delay");
                var result = Argument(1, "result");
                return new CoroutineValue(null, async () =>
                {
                    await SleepAsync(delay, call);
                    return result;
                }, Seen(_loop.Current));
            case "gather":
                return Gather(args, keywords.GetValueOrDefault("return_exceptions") is true, call);
            case "create_task" or "ensure_future":
                return args[0] switch
                {
                    CoroutineValue c => Spawn(c, call),
                    RehearsedFuture f => f,
                    _ => throw Lost(call, "what runs here is not known"),
                };
            case "wait_for":
                var (inner, seconds) = (args[0], Argument(1, "timeout"));
                return new CoroutineValue(null, () => WaitForAsync(inner, seconds, call), Seen(_loop.Current));
            case "timeout":
                return new TimeoutRequest(Argument(0, "delay"));
            case "to_thread":
                return Thread(args[0], [.. args.Skip(1), .. keywords.Values], keywords, call);
            case "get_running_loop" or "get_event_loop" or "new_event_loop":
                return new LoopValue();
            case "set_event_loop" or "set_event_loop_policy":
                return null;
            case "as_completed":
                return await AsCompletedAsync(call, args[0]);
            case "wait":
                return new CoroutineValue(null, () => WaitAsync(call, args[0], keywords), Seen(_loop.Current));
            case "iscoroutine" when args is [not Unknown and var asked]:
                return asked is CoroutineValue;
            case "iscoroutinefunction" or "iscoroutine" or "isfuture":
                return Unknown.Value;
            default:
                throw Lost(call, $"'asyncio.{stub.Name}' is not followed");
        }
    }

    private async Routine<object?> RunLoopAsync(CoroutineValue main, CallExpr call)
    {
        main.IsStarted = true;
        try
        {
            return await main.Run();
        }
        finally
        {
            EndTasks(call);
        }
    }

    /// <summary>A call on another thread: what it shows is not ordered with what runs beside it, on either target.</summary>
    private CoroutineValue Thread(object? function, List<object?> args, Dictionary<string, object?> keywords, CallExpr call)
    {
        async Routine<object?> RunAsync()
        {
            if (function is FunctionValue { Function: { IsAsync: false, IsGenerator: false } } f)
            {
                if (_effects.Of(f.Function) is { Effect: true } && _loop.Alive > 1)
                {
                    throw Lost(call, "what a thread shows while others run has no order");
                }

                var steps = _steps;
                if (keywords.Count == 0)
                {
                    object? result = Unknown.Value;
                    RaisedException? raised = null;
                    _threadTime = 0;
                    try
                    {
                        result = await InvokeAsync(f, args, [], call);
                    }
                    catch (RaisedException e)
                    {
                        raised = e;
                    }
                    catch (LostException) when (_effects.Of(f.Function) is { Effect: false, Raises: false })
                    {
                        _steps = steps;
                    }

                    var seconds = _threadTime.GetValueOrDefault();
                    _threadTime = null;
                    await SleepAsync(seconds, call);
                    return raised is null ? result : throw raised;
                }
            }

            throw Lost(call, "what runs in the thread is not known");
        }

        return new CoroutineValue(null, RunAsync, Seen(_loop.Current));
    }

    private async Routine<object?> WaitForAsync(object? inner, object? seconds, CallExpr call)
    {
        if (seconds is null)
        {
            return await AwaitInnerAsync(inner, call);
        }

        var timeout = Strike(seconds, call);
        try
        {
            var result = await AwaitInnerAsync(inner, call);
            CloseTimeout(timeout, call);
            return result;
        }
        catch (RaisedException e)
        {
            CloseTimeout(timeout, call);
            throw timeout.HasStruck && e.Value.Class.Name == "CancelledError" ? Raise("TimeoutError") : e;
        }
    }

    private async Routine<object?> AwaitInnerAsync(object? inner, CallExpr call) => inner switch
    {
        CoroutineValue c => await c.Run(),
        RehearsedFuture f => await JoinAsync(f, call),
        _ => throw Lost(call, "what is awaited here is not known"),
    };

    /// <summary>Starts a timeout around what the running task does next.</summary>
    private RehearsedTimeout Strike(object? seconds, Node node)
    {
        if (seconds is not (long or double) || _uncertain > 0)
        {
            throw Lost(node, "when this timeout strikes is not known");
        }

        var delay = Convert.ToDouble(seconds, null);
        if (delay <= 0)
        {
            Obstacle ??= (node, "a timeout of no time at all");
        }

        var task = _loop.Current;
        var timeout = new RehearsedTimeout(_loop.Now, _loop.Now + delay) { Depth = task.Functions.Count, Suspensions = task.Suspensions };
        task.Timeouts.Push(timeout);
        _loop.At(timeout.Deadline!.Value, () =>
        {
            if (timeout.IsOver || task.IsDone)
            {
                return;
            }

            if (task.Timeouts.Peek() != timeout)
            {
                Obstacle ??= (node, "timeouts inside each other strike");
            }

            timeout.HasStruck = true;
            var current = _loop.Current;
            if (task.WaitsFor is RehearsedTask or RehearsedGathering)
            {
                Obstacle ??= (node, "a timeout cancels tasks");
            }

            NoteStrike(task, timeout, node);
            CancelWait(task, Raise("CancelledError"));
            _loop.Current = current;
        });
        return timeout;
    }

    private void NoteStrike(RehearsedTask task, RehearsedTimeout timeout, Node node)
    {
        // The timer is a task of its own that has seen no more than the start of the timeout.
        _loop.Current = new RehearsedTask(_made++, task, timeout.Start, node) { Clock = task.Clock };
        NoteCancellation(task, timeout.Depth, node);
    }

    private static void CancelWait(RehearsedTask task, RaisedException cancelled)
    {
        task.PendingCancel = cancelled;
        task.WaitsFor?.SetCancelled(cancelled);
    }

    private void CloseTimeout(RehearsedTimeout timeout, Node node)
    {
        timeout.IsOver = true;
        _loop.Current.Timeouts.Pop();
        if (timeout.HasStruck)
        {
            _loop.Current.IsCancelling = false;
        }

        if (!timeout.HasStruck)
        {
            CheckDeadline(timeout, node);
        }
    }

    /// <summary>Tasks as they end: that order must be certain.</summary>
    private async Routine<object?> AsCompletedAsync(CallExpr call, object? source)
    {
        var ends = new object();
        var over = new Queue<RehearsedFuture>();
        var count = 0;
        RehearsedFuture? waiting = null;
        if (!await EachAsync(source, call, false, item =>
        {
            var task = item switch { CoroutineValue c => Spawn(c, call), RehearsedFuture f => f, _ => throw Lost(call, "what runs here is not known") };
            count++;
            task.WhenDone(() =>
            {
                if (task is RehearsedTask ended)
                {
                    _log.Add(ends, AccessOf(ended, AccessKind.Write, call));
                }

                over.Enqueue(task);
                var waiter = waiting;
                waiting = null;
                waiter?.SetResult(null);
            });
            return Routine.FromResult(true);
        }))
        {
            throw Lost(call, "what runs here is not known");
        }

        async Routine<RehearsedFuture> NextAsync()
        {
            while (over.Count == 0)
            {
                waiting ??= new RehearsedFuture();
                await SuspendAsync(waiting, call);
            }

            var next = over.Dequeue();
            next.IsJoined = true;
            return next;
        }

        return new GeneratorValue(async generator =>
        {
            for (var i = 0; i < count; i++)
            {
                // A `for` gives coroutines that wait for the next; an `async for` the tasks themselves.
                await generator.YieldAsync(new CoroutineValue(null, async () => await JoinAsync(await NextAsync(), call), Seen(_loop.Current)));
            }
        });
    }

    private async Routine<object?> WaitAsync(CallExpr call, object? source, Dictionary<string, object?> keywords)
    {
        var tasks = new List<RehearsedFuture>();
        if (!await EachAsync(source, call, false, item =>
        {
            tasks.Add(item as RehearsedFuture ?? throw Lost(call, "what is waited for is not known"));
            return Routine.FromResult(true);
        }) || tasks.Count == 0)
        {
            throw Lost(call, "what is waited for is not known");
        }

        var when = call.Keywords.FirstOrDefault(k => k.Arg == "return_when")?.Value;
        var isFirst = when is AttributeExpr { Attr: "FIRST_COMPLETED" } or NameExpr { Id: "FIRST_COMPLETED" };
        if (keywords.ContainsKey("timeout") || (when is not null && !isFirst && when is not (AttributeExpr { Attr: "ALL_COMPLETED" } or NameExpr { Id: "ALL_COMPLETED" })))
        {
            throw Lost(call, "this 'wait' is not followed");
        }

        var ends = new object();
        var enough = new RehearsedFuture();
        var left = isFirst ? 1 : tasks.Count;
        foreach (var task in tasks)
        {
            task.WhenDone(() =>
            {
                if (isFirst && task is RehearsedTask ended)
                {
                    _log.Add(ends, AccessOf(ended, AccessKind.Write, call));
                }

                if (--left == 0)
                {
                    enough.SetResult(null);
                }
            });
        }

        if (!enough.IsDone)
        {
            await SuspendAsync(enough, call);
        }

        SequenceValue Set(Func<RehearsedFuture, bool> which) => new([.. tasks.Where(which)], SequenceKind.Set);
        foreach (var task in tasks.Where(t => t.IsDone))
        {
            task.IsJoined = true;
            See(task.Clock);
        }

        var done = Set(t => t.IsDone);
        if (done.Items.Count > 1 && isFirst)
        {
            Obstacle ??= (call, "which task ends first is not certain");
        }

        return new SequenceValue([done, Set(t => !t.IsDone)], SequenceKind.Tuple);
    }

    private object? AsyncioObject(ClassSymbol cls, List<object?> args, Dictionary<string, object?> keywords, CallExpr call)
    {
        if (cls.Module?.Name != "asyncio")
        {
            return null;
        }

        switch (cls.Name)
        {
            case "Lock":
                return new SemaphoreValue(1, true, 1);
            case "Semaphore" or "BoundedSemaphore":
                var value = args.Count > 0 ? args[0] : keywords.GetValueOrDefault("value", 1L);
                return value is long count ? new SemaphoreValue(count, count == 1, cls.Name == "BoundedSemaphore" ? count : null) : throw Lost(call, "how many may enter is not known");
            case "Event":
                return new EventValue();
            case "Queue":
                var size = args.Count > 0 ? args[0] : keywords.GetValueOrDefault("maxsize", 0L);
                return size is long most ? new QueueValue(most) : throw Lost(call, "how much the queue holds is not known");
            case "TaskGroup":
                return new GroupValue();
            default:
                return null;
        }
    }

    /// <summary>A timeout that has not been entered.</summary>
    private sealed record TimeoutRequest(object? Delay)
    {
        public RehearsedTimeout? Entered { get; set; }
    }
}
