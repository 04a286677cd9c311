using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>Tasks: how they start, wait, and end.</summary>
internal sealed partial class Simulator
{
    /// <summary>Makes a task of a coroutine; it starts at the loop's next turn.</summary>
    private RehearsedTask Spawn(CoroutineValue coroutine, Node node)
    {
        if (_uncertain > 0)
        {
            throw Lost(node, "whether this task starts is not known");
        }

        coroutine.IsStarted = true;
        var parent = _loop.Current;
        var task = new RehearsedTask(_made++, parent, _loop.Now, node) { Clock = coroutine.Clock };
        _tasks.Add(task);
        _loop.Alive++;
        parent.Unmet.Add(task);
        _loop.Soon(() => _ = RunTaskAsync(task, parent, coroutine));
        return task;
    }

    private async Routine RunTaskAsync(RehearsedTask task, RehearsedTask parent, CoroutineValue coroutine)
    {
        _loop.Current = task;
        task.HasStarted = true;
        foreach (var sibling in parent.Unmet.TakeWhile(t => t != task))
        {
            task.Clock = task.Clock.Merge(sibling.FirstPart ?? VectorClock.Empty);
        }

        try
        {
            if (task.PendingCancel is { } early)
            {
                throw early;
            }

            var result = await coroutine.Run();
            _loop.Current = task;
            EndTask(task);
            task.SetResult(result);
        }
        catch (RaisedException e)
        {
            HasFailedTask = true;
            EndTask(task);
            if (e.Value.Class.Name == "CancelledError")
            {
                task.SetCancelled(e);
            }
            else
            {
                task.SetError(e);
            }
        }
        catch (LostException e)
        {
            _loop.Lost ??= e;
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or NullReferenceException or InvalidOperationException)
        {
            _loop.Lost ??= new LostException(task.Node!, "this cannot be followed");
        }
    }

    private void EndTask(RehearsedTask task)
    {
        // That it is over is a change others can see.
        if (_loop.Alive > 1)
        {
            TouchPart(task, "done", AccessKind.Write, task.Node!);
        }

        task.Clock = Seen(task);
        task.FirstPart ??= task.Clock;
        _loop.Alive--;
    }

    /// <summary>Lets the running task wait until a future is done.</summary>
    private async Routine SuspendAsync(RehearsedFuture future, Node node)
    {
        var task = _loop.Current;
        if (_uncertain > 0)
        {
            throw Lost(node, "whether this is waited for is not known");
        }

        task.Suspensions++;
        if (!task.HasSuspended)
        {
            task.HasSuspended = true;
            task.FirstPart ??= Seen(task);
        }

        if (task is { IsCancelling: true, Cleanups: 0 } && !_isEnding)
        {
            Obstacle ??= (node, "a task goes on after its cancellation");
        }

        var resumed = new Routine();
        task.WaitsFor = future;
        task.WaitsAt = node;
        future.WhenDone(() => _loop.Soon(() =>
        {
            _loop.Current = task;
            resumed.SetResult();
        }));
        await resumed;
        task.WaitsFor = null;
        foreach (var child in task.Unmet)
        {
            See(child.FirstPart ?? VectorClock.Empty);
        }

        task.Unmet.Clear();
        foreach (var timeout in task.Timeouts.Where(t => !t.HasStruck))
        {
            CheckDeadline(timeout, node);
        }

        TouchPart(task, "cancel", AccessKind.Read, node);
        if (task.PendingCancel is { } cancel)
        {
            task.PendingCancel = null;
            task.IsCancelling = true;
            throw cancel;
        }
    }

    /// <summary>What wakes up about when a timeout strikes may come before or after it.</summary>
    private void CheckDeadline(RehearsedTimeout timeout, Node node)
    {
        if (timeout.Deadline is { } deadline && _loop.Current.Suspensions != timeout.Suspensions && (IsDoubtful(timeout.Start) || !AccessLog.KeepsDeadline(_loop.Now, deadline, timeout.Start)))
        {
            Obstacle ??= (node, "this ends about when a timeout around it strikes");
        }
    }

    /// <summary>Whether how long it is since a moment depends on who got a lock first.</summary>
    private bool IsDoubtful(double since) => _doubtfulSince is not null || _doubtfulUntil >= since;

    private async Routine<object?> AwaitAsync(object? value, AwaitExpr node)
    {
        switch (value)
        {
            case CoroutineValue coroutine:
                coroutine.IsStarted = true;
                return await coroutine.Run();
            case RehearsedFuture future:
                return await JoinAsync(future, node);
            case ObjectValue { Class: { IsUser: true } cls } o when cls.FindMethod("__await__") is not null:
                throw Lost(node, "'__await__' is not followed");
            default:
                throw Lost(node, "what is awaited here is not known");
        }
    }

    private async Routine<object?> JoinAsync(RehearsedFuture future, Node node)
    {
        if (!future.IsDone)
        {
            await SuspendAsync(future, node);
        }

        MarkJoined(future);
        See(future.Clock);
        return future.Error is { } error ? throw error : future.Result;
    }

    private static void MarkJoined(RehearsedFuture future)
    {
        future.IsJoined = true;
        if (future is RehearsedGathering gathering)
        {
            foreach (var child in gathering.Children)
            {
                child.IsJoined |= child.IsDone;
            }
        }
    }

    private async Routine SleepAsync(object? delay, Node node)
    {
        if (delay is not (long or double))
        {
            throw Lost(node, "how long this waits is not known");
        }

        var task = _loop.Current;
        var seconds = Convert.ToDouble(delay, null);
        var future = new RehearsedFuture();
        if (seconds <= 0)
        {
            _loop.Soon(() => future.SetResult(null));
        }
        else
        {
            task.Delays++;
            future.DueAt = _loop.Now + seconds;
            _loop.At(_loop.Now + seconds, () => future.SetResult(null));
        }

        await SuspendAsync(future, node);
    }

    /// <summary>Cancels a task: the exception comes where it waits.</summary>
    private bool Cancel(RehearsedTask task, Node node)
    {
        if (task.IsDone)
        {
            return false;
        }

        var cancelled = Raise("CancelledError");
        if (!task.HasStarted)
        {
            Obstacle ??= (node, "a task is cancelled before it starts");
            task.PendingCancel = cancelled;
            return true;
        }

        if (!_isEnding)
        {
            TouchPart(task, "cancel", AccessKind.Write, node);
        }

        var seen = Seen(_loop.Current);
        switch (task.WaitsFor)
        {
            case RehearsedTask when !_isEnding:
                throw Lost(node, "the task that this waits for is cancelled with it");
            case RehearsedTask inner:
                return Cancel(inner, node);
            case RehearsedGathering when !_isEnding:
                throw Lost(node, "the tasks that this waits for are cancelled with it");
            case RehearsedGathering gathering:
                foreach (var child in gathering.Children.OfType<RehearsedTask>().Where(c => !c.IsDone))
                {
                    Cancel(child, node);
                }

                return true;
            case { } future:
                NoteCancellation(task, 0, node);
                task.Clock = task.Clock.Merge(seen);
                future.SetCancelled(cancelled);
                task.PendingCancel ??= cancelled;
                return true;
            default:
                throw Lost(node, "a task cancels itself");
        }
    }

    /// <summary>A cancellation comes where a task waits: what would have woken it must not come at about the same time.</summary>
    private void NoteCancellation(RehearsedTask task, int depth, Node node)
    {
        if (_isEnding)
        {
            return;
        }

        Cancellations.Add((task.WaitsAt!, [.. task.Functions.Skip(depth)]));
        if (IsDoubtful(depth > 0 && task.Timeouts.TryPeek(out var around) ? around.Start : task.StartedAt))
        {
            Obstacle ??= (node, "this cancels a task that depends on who gets a lock first");
        }

        if (task.WaitsFor is { DueAt: { } due } && !(depth > 0 || task.Timeouts.Any(t => t.HasStruck) ? AccessLog.KeepsDeadline(due, _loop.Now, task.Timeouts.Peek().Start) : AccessLog.AreApart(_loop.Now, due, task.StartedAt, task.Delays)))
        {
            Obstacle ??= (node, "this cancels a task at about the time when its delay ends");
        }

        if (task.WaitsFor?.Source is { } source)
        {
            TouchPart(source.Owner, source.Part, AccessKind.Write, node);
        }
    }

    private RehearsedFuture Gather(IReadOnlyList<object?> awaitables, bool outcomes, CallExpr node)
    {
        var children = new List<RehearsedFuture>();
        foreach (var awaitable in awaitables)
        {
            children.Add(awaitable switch
            {
                CoroutineValue c => Spawn(c, node),
                RehearsedFuture f => f,
                _ => throw Lost(node, "what runs here is not known"),
            });
        }

        var gathering = new RehearsedGathering(children);
        var left = children.Count;
        if (left == 0)
        {
            _loop.Soon(() => gathering.SetResult(new SequenceValue([])));
        }

        foreach (var child in children)
        {
            child.WhenDone(() => _loop.Soon(() =>
            {
                left--;
                if (gathering.IsDone)
                {
                    return;
                }

                if (child.Error is { } error && !outcomes)
                {
                    // The waiter wakes a turn later; what still runs then, plain tasks would wait for.
                    _loop.Soon(() => _loop.Soon(() =>
                    {
                        if (children.Exists(c => !c.IsDone) || !ReferenceEquals(children.Find(c => c.Error is not null), child))
                        {
                            Obstacle ??= (node, "a failure here is raised at once in Python, while others still wait");
                        }
                    }));
                    gathering.Clock = child.Clock;
                    gathering.SetError(error);
                }
                else if (left == 0)
                {
                    foreach (var each in children)
                    {
                        gathering.Clock = gathering.Clock.Merge(each.Clock);
                    }

                    gathering.SetResult(new SequenceValue([.. children.Select(c => c.Error is { } e ? e.Value : c.Result)]));
                }
            }));
        }

        return gathering;
    }
}
