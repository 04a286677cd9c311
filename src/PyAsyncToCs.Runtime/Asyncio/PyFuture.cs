using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>A result that is not there yet (CPython's asyncio/futures.py). Its callbacks, and those who await it, run in a later turn.</summary>
public partial class PyFuture
{
    private Action<PyFuture>? _callbacks;
    private Task? _outcome;

    internal PyFuture(EventLoop loop) => Loop = loop;

    internal EventLoop Loop { get; }

    internal string? CancelMessage { get; set; }

    internal bool Retrieved { get; set; }

    internal Exception? Failure => Cancelled ? null : _outcome?.Exception?.InnerException;

    /// <summary>Whether the future was cancelled.</summary>
    public bool Cancelled { get; private protected set; }

    /// <summary>Whether a result or an exception is there, or the future was cancelled.</summary>
    public bool Done => _outcome is not null;

    /// <summary>Cancels the future and schedules its callbacks.</summary>
    /// <param name="message">The text of the exception that those who wait will see.</param>
    /// <returns>Whether there was something to cancel.</returns>
    public virtual bool Cancel(string? message = null)
    {
        CancelMessage = Done ? CancelMessage : message;
        return CompleteUnlessDone(Task.FromException(new OperationCanceledException(message ?? "")), cancelled: true);
    }

    /// <summary>Has the loop call back in a turn of its own, once the future is done.</summary>
    /// <param name="callback">What to call, with this future.</param>
    public void AddDoneCallback(Action<PyFuture> callback)
    {
        if (Done)
        {
            Loop.CallSoon(callback, this);
        }
        else
        {
            _callbacks += callback;
        }
    }

    /// <summary>Waits for the future; one that is done does not cost a turn.</summary>
    /// <returns>The awaiter.</returns>
    public FutureAwaiter<object?> GetAwaiter() => new(this);

    // futures.Future.__schedule_callbacks
    internal bool CompleteUnlessDone(Task outcome, bool cancelled = false)
    {
        if (Done)
        {
            return false;
        }

        (_outcome, Cancelled) = (outcome, cancelled);
        foreach (var callback in _callbacks?.GetInvocationList() ?? [])
        {
            Loop.CallSoon((Action<PyFuture>)callback, this);
        }

        _callbacks = null;
        if (Failure is not null)
        {
            Loop.Failures.Add(this);
        }

        return true;
    }

    // futures.Future.result; only the first who asks a cancelled task gets the very exception that ended it.
    internal T Get<T>()
    {
        var again = Retrieved;
        Retrieved = true;
        if (_outcome is null || (Cancelled && again))
        {
            throw Cancelled ? new OperationCanceledException(CancelMessage ?? "") : new InvalidOperationException("Result is not set.");
        }

        _outcome.GetAwaiter().GetResult();
        return _outcome is Task<T> { Result: var result } ? result : default!;
    }

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

    // A timer is a future that its time completes.
    internal virtual void Fire() => CompleteUnlessDone(Task.CompletedTask);

    internal void FireIf(bool condition)
    {
        if (condition)
        {
            Fire();
        }
    }
}

/// <summary>A future whose result somebody sets (asyncio.Future).</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public partial class PyFuture<T> : PyFuture
{
    internal PyFuture(EventLoop loop)
        : base(loop)
    {
    }

    /// <summary>The result, once it is there.</summary>
    /// <exception cref="OperationCanceledException">The future was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The future is not done.</exception>
    public T Result => Get<T>();

    /// <summary>Waits for the result; one that is there does not cost a turn.</summary>
    /// <returns>The awaiter.</returns>
    public new FutureAwaiter<T> GetAwaiter() => new(this);
}

/// <summary>Suspends the running task until a future is done, or for one turn if there is none (futures.Future.__await__).</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="future">What to wait for.</param>
public readonly struct FutureAwaiter<T>(PyFuture? future) : ICriticalNotifyCompletion
{
    /// <summary>Whether the task can go on at once.</summary>
    public bool IsCompleted => future is { Done: true };

    /// <summary>Makes the awaiter itself awaitable.</summary>
    /// <returns>This awaiter.</returns>
    public FutureAwaiter<T> GetAwaiter() => this;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => UnsafeOnCompleted(continuation);

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => PyTask.Suspend(continuation, future);

    /// <summary>Raises the cancellation that was thrown into the task, or tells the outcome.</summary>
    /// <returns>The result.</returns>
    public T GetResult()
    {
        if (EventLoop.Running?.ActiveTask?.TakeThrown() is { } thrown)
        {
            throw thrown;
        }

        return future is null ? default! : future.Get<T>();
    }
}
