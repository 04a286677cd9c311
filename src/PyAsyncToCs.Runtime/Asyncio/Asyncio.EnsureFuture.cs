namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Makes a task of a coroutine (asyncio.ensure_future).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask EnsureFuture(Func<Task> coroutine) => new(CurrentLoop(), coroutine);

    /// <summary>Makes a task of a coroutine (asyncio.ensure_future).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask<T> EnsureFuture<T>(Func<Task<T>> coroutine) => new(CurrentLoop(), coroutine);

    /// <summary>Futures and tasks stay what they are (asyncio.ensure_future).</summary>
    /// <typeparam name="TFuture">The type of the future.</typeparam>
    /// <param name="future">The future.</param>
    /// <returns>The same future.</returns>
    public static TFuture EnsureFuture<TFuture>(TFuture future)
        where TFuture : class => future;
}
