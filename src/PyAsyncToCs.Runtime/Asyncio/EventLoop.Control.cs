using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private Action? _closeExecutor;

    /// <summary>Whether the loop runs.</summary>
    public bool IsRunning => Running == this;

    /// <summary>Whether the loop was closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Makes the turn that runs now, or the next one, the last (base_events.BaseEventLoop.stop).</summary>
    public void Stop() => _stopping = true;

    /// <summary>Runs turns until one of them asks to stop (base_events.BaseEventLoop.run_forever).</summary>
    /// <exception cref="InvalidOperationException">A loop already runs on this thread, or this one is closed.</exception>
    public void RunForever()
    {
        ThrowIfNotReady();
        Drive(null);
    }

    /// <summary>Runs a coroutine to its end (base_events.BaseEventLoop.run_until_complete). Other tasks stay where they are.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <exception cref="InvalidOperationException">The loop was stopped before, is closed, or another one runs.</exception>
    public void RunUntilComplete(Func<Task> coroutine) => RunToResult<object?>(Spawn(coroutine));

    /// <inheritdoc cref="RunUntilComplete(Func{Task})"/>
    /// <typeparam name="T">The type of the coroutine's result.</typeparam>
    /// <returns>The coroutine's result.</returns>
    public T RunUntilComplete<T>(Func<Task<T>> coroutine) => RunToResult<T>(Spawn(coroutine));

    /// <summary>Runs until a future is done (base_events.BaseEventLoop.run_until_complete).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="future">The future.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="InvalidOperationException">The loop was stopped before, is closed, or another one runs.</exception>
    [OverloadResolutionPriority(1)]
    public T RunUntilComplete<T>(IPyFuture<T> future) => RunToResult<T>((PyFuture)future);

    /// <summary>Runs until a future or task without a result is done (base_events.BaseEventLoop.run_until_complete).</summary>
    /// <param name="future">The future.</param>
    /// <exception cref="InvalidOperationException">The loop was stopped before, is closed, or another one runs.</exception>
    public void RunUntilComplete(PyFuture future) => RunToResult<object?>(future);

    /// <summary>Closes async generators that are left open (base_events.BaseEventLoop.shutdown_asyncgens).</summary>
    /// <returns>The work.</returns>
    public Task ShutdownAsyncGens() => ShutdownSteps[0]?.Invoke() ?? Task.CompletedTask;

    /// <summary>Throws away what is left in the queues (base_events.BaseEventLoop.close).</summary>
    /// <exception cref="InvalidOperationException">The loop runs.</exception>
    public void Close()
    {
        if (Running == this)
        {
            throw new InvalidOperationException("Cannot close a running event loop");
        }

        IsClosed = true;
        _ready.Clear();
        _closeExecutor?.Invoke();
    }

    private void ThrowIfClosed()
    {
        if (IsClosed)
        {
            throw new InvalidOperationException("Event loop is closed");
        }
    }

    private void ThrowIfNotReady()
    {
        ThrowIfClosed();
        if (Running is not null)
        {
            throw new InvalidOperationException(Running == this
                ? "This event loop is already running"
                : "Cannot run the event loop while another loop is running");
        }
    }

    private T RunToResult<T>(PyFuture future)
    {
        ThrowIfNotReady();
        Drive(future);
        return future.Done ? future.Get<T>() : throw new InvalidOperationException("Event loop stopped before Future completed.");
    }
}
