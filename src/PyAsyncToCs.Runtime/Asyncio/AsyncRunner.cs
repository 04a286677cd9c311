namespace PyAsyncToCs.Runtime;

/// <summary>Runs several coroutines on one loop (asyncio.Runner); disposing it does what the end of asyncio.run does.</summary>
/// <param name="loopFactory">Makes the loop, or null for a new one.</param>
public sealed class AsyncRunner(Func<EventLoop>? loopFactory = null) : IDisposable
{
    // runners.Runner._lazy_init: all coroutines share it.
    private readonly PyContext _context = PyContext.Copy();
    private EventLoop? _loop;
    private bool _closed;

    /// <summary>The runner's loop (runners.Runner.get_loop).</summary>
    /// <returns>The loop.</returns>
    /// <exception cref="InvalidOperationException">The runner is closed.</exception>
    public EventLoop GetLoop() => _closed ? throw new InvalidOperationException("Runner is closed") : _loop ??= loopFactory?.Invoke() ?? new EventLoop();

    /// <summary>Runs a coroutine (runners.Runner.run).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="context">The values of context variables that it sees and sets, or null for the runner's.</param>
    /// <exception cref="InvalidOperationException">The runner is closed, or a loop runs.</exception>
    public void Run(Func<Task> coroutine, PyContext? context = null)
    {
        ThrowIfRunning();
        GetLoop().RunUntilComplete(InContext(GetLoop().Spawn(coroutine), context));
    }

    /// <inheritdoc cref="Run(Func{Task}, PyContext?)"/>
    /// <typeparam name="T">The type of the coroutine's result.</typeparam>
    /// <returns>The coroutine's result.</returns>
    public T Run<T>(Func<Task<T>> coroutine, PyContext? context = null)
    {
        ThrowIfRunning();
        return GetLoop().RunUntilComplete(InContext(GetLoop().Spawn(coroutine), context));
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

    private TTask InContext<TTask>(TTask task, PyContext? context)
        where TTask : PyTask
    {
        task.OwnContext = context ?? _context;
        return task;
    }

    private static void ThrowIfRunning()
    {
        if (EventLoop.Running is not null)
        {
            throw new InvalidOperationException("Runner.run() cannot be called from a running event loop");
        }
    }
}
