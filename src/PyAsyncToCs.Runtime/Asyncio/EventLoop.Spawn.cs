namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    /// <summary>Makes a future that somebody else completes (base_events.BaseEventLoop.create_future).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <returns>The future.</returns>
    public PyFuture<T> CreateFuture<T>() => new(this);

    /// <summary>Makes a task of a coroutine; it starts in this loop's next turn.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    public PyTask Spawn(Func<Task> coroutine) => new(this, coroutine);

    /// <summary>Makes a task of a coroutine; it starts in this loop's next turn.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    public PyTask<T> Spawn<T>(Func<Task<T>> coroutine) => new(this, coroutine);
}
