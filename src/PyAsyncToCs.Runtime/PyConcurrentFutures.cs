namespace PyAsyncToCs.Runtime;

/// <summary>What all futures of <c>concurrent.futures</c> have, and functions over several.</summary>
public abstract class PyConcurrentFuture
{
    private readonly List<Action> _callbacks = [];

    /// <summary>Whether it ends on an event loop, which goes on while others wait: no turns are taken there.</summary>
    public bool IsOfLoop { get; init; }

    /// <summary><c>done()</c>.</summary>
    public bool IsDone { get; private set; }

    /// <summary><c>running()</c>.</summary>
    public bool IsRunning { get; private set; }

    /// <summary><c>cancelled()</c>.</summary>
    public bool IsCancelled => IsDone && Error is OperationCanceledException;

    /// <summary>The exception that ended it.</summary>
    protected Exception? Error { get; private set; }

    /// <summary><c>exception(timeout)</c>: waits for it.</summary>
    public Exception? Exception(double? timeout = null)
    {
        Await(timeout);
        return Error is OperationCanceledException cancelled ? throw cancelled : Error;
    }

    /// <summary><c>set_exception(error)</c>.</summary>
    public void SetException(Exception error) => Finish(error);

    /// <summary><c>cancel()</c>: only what has not begun can be cancelled.</summary>
    public bool Cancel()
    {
        lock (PyGil.Gate)
        {
            if (IsRunning || IsDone)
            {
                return IsCancelled;
            }
        }

        Finish(new OperationCanceledException());
        return true;
    }

    /// <summary><c>as_completed(futures, timeout)</c>: those done already come first.</summary>
    public static IEnumerable<TFuture> AsCompleted<TFuture>(IEnumerable<TFuture> futures, double? timeout = null)
        where TFuture : PyConcurrentFuture
    {
        var left = futures.Distinct().ToList();
        var (total, done) = (left.Count, new Queue<TFuture>());
        var until = timeout is { } seconds ? DateTime.UtcNow.AddSeconds(seconds) : (DateTime?)null;
        foreach (var future in left)
        {
            future.WhenDone(() => PyGil.Change(() =>
            {
                done.Enqueue(future);
                return true;
            }));
        }

        for (var count = 0; count < total; count++)
        {
            yield return PyGil.WaitUntil(() => done.Count > 0, (until - DateTime.UtcNow)?.TotalSeconds)
                ? done.Dequeue()
                : throw new TimeoutException($"{total - count} (of {total}) futures unfinished");
        }
    }

    /// <summary><c>wait(futures, timeout, return_when)</c>.</summary>
    /// <returns>Those done, and those not.</returns>
    public static (HashSet<TFuture> Done, HashSet<TFuture> NotDone) Wait<TFuture>(IEnumerable<TFuture> futures, double? timeout = null, string returnWhen = "ALL_COMPLETED")
        where TFuture : PyConcurrentFuture
    {
        var all = futures.ToHashSet();
        PyGil.WaitUntil(
            () => all.All(future => future.IsDone) || (returnWhen != "ALL_COMPLETED" && all.Any(future => future.IsDone && (returnWhen == "FIRST_COMPLETED" || (future.Error is not null && !future.IsCancelled)))),
            timeout);
        return ([.. all.Where(future => future.IsDone)], [.. all.Where(future => !future.IsDone)]);
    }

    /// <summary>Has something done when it is done, now if it is already.</summary>
    protected void WhenDone(Action callback)
    {
        lock (PyGil.Gate)
        {
            if (!IsDone)
            {
                _callbacks.Add(callback);
                return;
            }
        }

        callback();
    }

    /// <summary>Marks it as running.</summary>
    /// <returns>Whether it was not cancelled before.</returns>
    protected bool Begin() => PyGil.Change(() => IsRunning = !IsDone);

    /// <summary>Waits for its end.</summary>
    /// <exception cref="TimeoutException">It is not done in time.</exception>
    protected void Await(double? timeout)
    {
        if (!(IsOfLoop ? PyGil.WaitBeside(() => IsDone, timeout) : PyGil.WaitUntil(() => IsDone, timeout)))
        {
            throw new TimeoutException("");
        }
    }

    /// <summary>Ends it.</summary>
    protected void Finish(Exception? error)
    {
        PyGil.Change(() =>
        {
            Error = error;
            IsRunning = false;
            return IsDone = true;
        });
        _callbacks.ForEach(callback => callback());
    }
}
