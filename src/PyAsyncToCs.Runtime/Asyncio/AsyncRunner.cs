namespace PyAsyncToCs.Runtime;

/// <summary>Runs several coroutines on one loop (asyncio.Runner); disposing it does what the end of asyncio.run does.</summary>
public sealed class AsyncRunner : IDisposable
{
    private EventLoop? _loop;
    private bool _closed;

    /// <summary>The runner's loop (runners.Runner.get_loop).</summary>
    /// <returns>The loop.</returns>
    /// <exception cref="InvalidOperationException">The runner is closed.</exception>
    public EventLoop GetLoop() => _closed ? throw new InvalidOperationException("Runner is closed") : _loop ??= new EventLoop();

    /// <summary>Runs a coroutine (runners.Runner.run).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <exception cref="InvalidOperationException">The runner is closed, or a loop runs.</exception>
    public void Run(Func<Task> coroutine)
    {
        ThrowIfRunning();
        GetLoop().RunUntilComplete(coroutine);
    }

    /// <inheritdoc cref="Run(Func{Task})"/>
    /// <typeparam name="T">The type of the coroutine's result.</typeparam>
    /// <returns>The coroutine's result.</returns>
    public T Run<T>(Func<Task<T>> coroutine)
    {
        ThrowIfRunning();
        return GetLoop().RunUntilComplete(coroutine);
    }

    /// <summary>Cancels what is left, and ends (runners.Runner.close).</summary>
    public void Close()
    {
        _closed = true;
        _loop?.Shutdown();
        _loop?.Close();
        _loop = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    private static void ThrowIfRunning()
    {
        if (EventLoop.Running is not null)
        {
            throw new InvalidOperationException("Runner.run() cannot be called from a running event loop");
        }
    }
}
