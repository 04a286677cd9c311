using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>What <c>with</c> enters and leaves, and the primitives of asyncio.</summary>
internal sealed partial class Simulator
{
    private async Routine<object?> EnterAsync(object? manager, WithStmt w, WithItem item)
    {
        switch (manager)
        {
            case TimeoutRequest request:
                request.Entered = request.Delay is null ? null : Strike(request.Delay, item);
                return Unknown.Value;
            case SemaphoreValue semaphore:
                await AcquireAsync(semaphore, item);
                return null;
            case GroupValue:
                return manager;
            case GeneratorValue generator:
                return await generator.NextAsync() ? generator.Current : throw Lost(item, "this context manager yields nothing");
            case ObjectValue { Class: { IsUser: true } cls } o when cls.FindMethod(w.IsAsync ? "__aenter__" : "__enter__") is { IsStub: false } enter:
                var entered = await InvokeAsync(new FunctionValue(enter, null, o), [], [], item);
                return entered is CoroutineValue coroutine ? await coroutine.Run() : entered;
            default:
                throw Lost(item, "this context manager is not followed");
        }
    }

    private async Routine<bool> ExitAsync(object? manager, WithStmt w, WithItem item, RaisedException? raised)
    {
        switch (manager)
        {
            case TimeoutRequest { Entered: var timeout }:
                if (timeout is not null)
                {
                    CloseTimeout(timeout, item);
                    if (timeout.HasStruck && raised?.Value.Class.Name == "CancelledError")
                    {
                        throw Raise("TimeoutError");
                    }
                }

                return false;
            case SemaphoreValue semaphore:
                Release(semaphore, item);
                return false;
            case GroupValue group:
                if (raised is not null)
                {
                    throw Lost(item, "the block of this group fails");
                }

                for (var i = 0; i < group.Tasks.Count; i++)
                {
                    var task = group.Tasks[i];
                    if (!task.IsDone)
                    {
                        await SuspendAsync(task, item);
                    }

                    MarkJoined(task);
                    See(task.Clock);
                }

                if (group.Tasks.Exists(t => t.Error is not null))
                {
                    Obstacle ??= (item, "a task of this group fails, and the others are cancelled");
                    throw Lost(item, "a task of this group fails, and the others are cancelled");
                }

                return false;
            case GeneratorValue generator:
                bool goesOn;
                try
                {
                    goesOn = await generator.NextAsync(raised);
                }
                catch (RaisedException e) when (ReferenceEquals(e.Value, raised?.Value))
                {
                    return false;
                }

                return goesOn ? throw Lost(item, "this context manager yields twice") : raised is not null;
            case ObjectValue { Class: var cls } o:
                var exit = cls.FindMethod(w.IsAsync ? "__aexit__" : "__exit__")!;
                List<object?> args = raised is null ? [null, null, null] : [ClassOf(raised.Value.Class), raised.Value, Unknown.Value];
                var result = await InvokeAsync(new FunctionValue(exit, null, o), args, [], item);
                result = result is CoroutineValue coroutine ? await coroutine.Run() : result;
                return raised is not null && (Truth(result) ?? throw Lost(item, "whether this swallows the exception is not known"));
            default:
                return false;
        }
    }

    private async Routine AcquireAsync(SemaphoreValue semaphore, Node node)
    {
        var request = AccessNow(AccessKind.Write, node);
        if (semaphore.Requests.Find(r => !AccessLog.IsOrdered(_doubtfulSince is { } doubt && r.Time >= doubt ? r with { Earliest = doubt } : r, request)) is { } rival)
        {
            semaphore.IsContested = true;
            if (semaphore.Requests.Append(request).Select(r => r.Task).Distinct().Count() > semaphore.Room)
            {
                // Who gets it first goes on first: from now on nobody knows what happens when.
                var since = Math.Min(rival.Earliest ?? rival.Time, request.Earliest ?? request.Time);
                _doubtfulSince = Math.Min(_doubtfulSince ?? since, since);
                _log.Doubt(since);
            }
        }

        semaphore.Requests.Add(request);
        if (semaphore.Count > 0 && semaphore.Waiting.Count == 0)
        {
            semaphore.Count--;
        }
        else
        {
            var turn = new RehearsedFuture();
            semaphore.Waiting.AddLast(turn);
            try
            {
                await SuspendAsync(turn, node);
            }
            catch (RaisedException)
            {
                Obstacle ??= (node, "who waits here is cancelled");
                semaphore.Waiting.Remove(turn);
                throw;
            }
        }

        if (semaphore is { IsLock: true, IsContested: false })
        {
            See(semaphore.Clock);
        }
        else
        {
            EndFirstPart(semaphore.Clock);
        }

        if (semaphore.IsLock)
        {
            semaphore.Holder = _loop.Current;
            _loop.Current.Held.Add(semaphore);
        }
    }

    private void Release(SemaphoreValue semaphore, Node node)
    {
        if (semaphore is { Most: { } most } && semaphore.Count >= most)
        {
            throw Lost(node, "this is released more often than it was acquired");
        }

        semaphore.Holder?.Held.Remove(semaphore);
        semaphore.Holder = null;
        semaphore.Clock = Seen(_loop.Current);
        if (semaphore.Waiting.First is { } next)
        {
            semaphore.Waiting.RemoveFirst();
            next.Value.SetResult(null);
        }
        else
        {
            semaphore.Count++;
        }
    }

    private async Routine<object?> AsyncioMethodAsync(CallExpr call, FunctionSymbol stub, object receiver, List<object?> args, Dictionary<string, object?> keywords)
    {
        var seen = Seen(_loop.Current);
        CoroutineValue Coroutine(Func<Routine<object?>> run) => new(null, run, seen);
        switch (receiver, stub.Name)
        {
            case (LoopValue, "time"):
                return Unknown.Value;
            case (LoopValue, "create_task"):
                return args[0] is CoroutineValue spawned ? Spawn(spawned, call) : throw Lost(call, "what runs here is not known");
            case (LoopValue, "create_future"):
                return new RehearsedFuture();
            case (LoopValue, "close"):
                return null;
            case (LoopValue, "run_until_complete"):
                if (args[0] is RehearsedFuture pending)
                {
                    return await JoinAsync(pending, call);
                }

                return args[0] is CoroutineValue main ? await RunLoopAsync(main, call) : throw Lost(call, "what runs here is not known");
            case (LoopValue, "run_in_executor") when args[0] is null:
                return Spawn(Thread(args[1], args[2..], [], call), call);
            case (GroupValue group, "create_task"):
                var member = args[0] is CoroutineValue c ? Spawn(c, call) : throw Lost(call, "what runs here is not known");
                group.Tasks.Add(member);
                return member;
            case (SemaphoreValue semaphore, "acquire"):
                return Coroutine(async () =>
                {
                    await AcquireAsync(semaphore, call);
                    return true;
                });
            case (SemaphoreValue semaphore, "release"):
                Release(semaphore, call);
                return null;
            case (SemaphoreValue semaphore, "locked") when !IsConcurrent:
                return semaphore.Count == 0;
            case (EventValue e, "wait"):
                return Coroutine(async () =>
                {
                    if (!e.Set.IsDone)
                    {
                        await SuspendAsync(e.Set, call);
                    }

                    See(e.Set.Clock);
                    return true;
                });
            case (EventValue e, "set"):
                TouchPart(e, "set", AccessKind.Write, call);
                e.Set.Clock = e.Set.Clock.Merge(Seen(_loop.Current));
                e.Set.SetResult(null);
                return null;
            case (EventValue e, "is_set"):
                TouchPart(e, "set", AccessKind.Read, call);
                return e.Set.IsDone;
            case (QueueValue queue, _):
                return QueueMethod(call, stub.Name, queue, args, seen);
            case (RehearsedTask task, "cancel"):
                return Cancel(task, call);
            case (RehearsedFuture future, "done" or "cancelled"):
                TouchPart(future, "done", AccessKind.Read, call);
                return stub.Name == "done" ? future.IsDone : future.IsCancelled;
            case (RehearsedFuture future, "result"):
                TouchPart(future, "done", AccessKind.Read, call);
                return !future.IsDone ? throw Lost(call, "this has no result yet") : future.Error is { } error ? throw error : future.Result;
            case (RehearsedFuture future, "exception"):
                TouchPart(future, "done", AccessKind.Read, call);
                return !future.IsDone || future.IsCancelled ? throw Lost(call, "this has no result yet") : future.Error?.Value;
            case (RehearsedFuture future, "set_result") when future is not RehearsedTask:
                TouchPart(future, "done", AccessKind.Write, call);
                future.Clock = Seen(_loop.Current);
                future.SetResult(args[0]);
                return null;
            default:
                _ = keywords;
                throw Lost(call, $"'{stub.Owner!.Name}.{stub.Name}' is not followed");
        }
    }

    private object? QueueMethod(CallExpr call, string name, QueueValue queue, List<object?> args, VectorClock seen)
    {
        switch (name)
        {
            case "put":
                return new CoroutineValue(null, async () =>
                {
                    TouchPart(queue, "put", AccessKind.Write, call);
                    while (queue.Most > 0 && queue.Items.Count >= queue.Most)
                    {
                        var room = new RehearsedFuture { Source = (queue, "get") };
                        queue.Putters.AddLast(room);
                        await SuspendAsync(room, call);
                        See(queue.Taken);
                    }

                    if (queue.Most > 0)
                    {
                        EndFirstPart(queue.Taken);
                    }

                    Put(queue, args[0]);
                    return null;
                }, seen);
            case "put_nowait" when queue.Most == 0 || queue.Items.Count < queue.Most:
                TouchPart(queue, "put", AccessKind.Write, call);
                Put(queue, args[0]);
                return null;
            case "get":
                return new CoroutineValue(null, async () =>
                {
                    TouchPart(queue, "get", AccessKind.Write, call);
                    while (queue.Items.Count == 0)
                    {
                        var arrival = new RehearsedFuture { Source = (queue, "put") };
                        queue.Getters.AddLast(arrival);
                        await SuspendAsync(arrival, call);
                    }

                    var (item, clock) = queue.Items.Dequeue();
                    See(clock);
                    queue.Taken = queue.Taken.Merge(Seen(_loop.Current));
                    if (queue.Putters.First is { } putter)
                    {
                        queue.Putters.RemoveFirst();
                        putter.Value.SetResult(null);
                    }

                    return item;
                }, seen);
            case "task_done":
                queue.Done = queue.Done.Merge(Seen(_loop.Current));
                if (--queue.Unfinished == 0)
                {
                    queue.AllDone.SetResult(null);
                }

                return null;
            case "join":
                return new CoroutineValue(null, async () =>
                {
                    if (queue.Unfinished > 0)
                    {
                        await SuspendAsync(queue.AllDone, call);
                    }

                    See(queue.Done);
                    return null;
                }, seen);
            case "qsize" or "empty" or "full":
                TouchPart(queue, "put", AccessKind.Read, call);
                TouchPart(queue, "get", AccessKind.Read, call);
                return name == "empty" ? queue.Items.Count == 0 : name == "qsize" ? (long)queue.Items.Count : queue.Most > 0 && queue.Items.Count >= queue.Most;
            default:
                throw Lost(call, $"'Queue.{name}' is not followed");
        }
    }

    private void Put(QueueValue queue, object? item)
    {
        if (queue.Unfinished++ == 0)
        {
            queue.AllDone = new RehearsedFuture();
        }

        queue.Items.Enqueue((item, Seen(_loop.Current)));
        if (queue.Getters.First is { } getter)
        {
            queue.Getters.RemoveFirst();
            getter.Value.SetResult(null);
        }
    }
}
