using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>A result that is not there yet (CPython's asyncio/futures.py); those who await it go on in a later turn.</summary>
/// <param name="loop">The loop that it belongs to.</param>
public partial class PyFuture(EventLoop loop)
{
    internal readonly EventLoop Loop = loop;
    internal string? CancelMessage;
    internal bool Retrieved;
    private readonly List<Action<PyFuture>> _callbacks = [];
    private Task? _outcome;

    /// <summary>Whether the future was cancelled.</summary>
    public bool Cancelled { get; private set; }

    /// <summary>Whether a result or an exception is there, or the future was cancelled.</summary>
    public bool Done => _outcome is not null;

    internal Exception? Failure => Cancelled ? null : _outcome?.Exception?.InnerException;

    /// <summary>Cancels the future and schedules its callbacks.</summary>
    /// <param name="message">The text of the exception that those who wait will see.</param>
    /// <returns>Whether there was something to cancel.</returns>
    public virtual bool Cancel(string? message = null)
    {
        CancelMessage = Done ? CancelMessage : message;
        return Complete(Task.FromException(new OperationCanceledException(message ?? "")), cancelled: true);
    }

    // futures.Future.add_done_callback
    internal void WhenDone(Action<PyFuture> callback)
    {
        if (Done)
        {
            Loop.Schedule(callback, this);
        }
        else
        {
            _callbacks.Add(callback);
        }
    }

    internal bool Complete(Task outcome, bool cancelled = false)
    {
        if (Done)
        {
            return false;
        }

        (_outcome, Cancelled) = (outcome, cancelled);
        if (Failure is not null)
        {
            Loop.Failures.Add(this);
        }

        _callbacks.ForEach(callback => Loop.Schedule(callback, this));
        _callbacks.Clear();
        return true;
    }

    // A timer is a future that its time completes.
    internal virtual void Fire(bool really = true) => _ = really && Complete(Task.CompletedTask);

    // futures.Future.result; only the first who asks a cancelled task gets the very exception that ended it.
    internal T Get<T>()
    {
        var again = Retrieved;
        Retrieved = true;
        if (Cancelled && again)
        {
            throw new OperationCanceledException(CancelMessage ?? "");
        }

        _outcome!.GetAwaiter().GetResult();
        return _outcome is Task<T> typed ? typed.GetAwaiter().GetResult() : default!;
    }

    internal T GetDone<T>() => Done ? Get<T>() : throw new InvalidStateException("Result is not set.");

    internal Exception? TakeError()
    {
        try
        {
            Get<object?>();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    /// <summary>Waits for the future; one that is done does not cost a turn.</summary>
    /// <returns>The awaiter.</returns>
    public FutureAwaiter<object?> GetAwaiter() => new(this);
}

/// <summary>A future with a result (asyncio.Future).</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="loop">The loop that it belongs to.</param>
public partial class PyFuture<T>(EventLoop loop) : PyFuture(loop)
{
    /// <summary>The result, once it is there.</summary>
    /// <exception cref="OperationCanceledException">The future was cancelled.</exception>
    /// <exception cref="InvalidStateException">The future is not done.</exception>
    public T Result => GetDone<T>();

    /// <inheritdoc cref="PyFuture.GetAwaiter"/>
    public new FutureAwaiter<T> GetAwaiter() => new(this);
}

/// <summary>Suspends the running task until a future is done (futures.Future.__await__).</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="future">What to wait for.</param>
/// <param name="yields">Whether to wait for a turn of the loop even if it is done.</param>
public readonly struct FutureAwaiter<T>(PyFuture future, bool yields = false) : INotifyCompletion
{
    /// <inheritdoc cref="TaskAwaiter{T}.IsCompleted"/>
    public bool IsCompleted => future.Done && !yields;

    /// <inheritdoc cref="Task{T}.GetAwaiter"/>
    public FutureAwaiter<T> GetAwaiter() => this;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => PyTask.Suspend(continuation, future);

    /// <inheritdoc cref="TaskAwaiter{T}.GetResult"/>
    public T GetResult()
    {
        EventLoop.Running?.ActiveTask?.RaiseCancellation();
        return future.Get<T>();
    }
}
