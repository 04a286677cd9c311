using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Waits for futures and tasks side by side (asyncio.gather).</summary>
    /// <typeparam name="T">The type of their results.</typeparam>
    /// <param name="futures">The futures and tasks; a coroutine among them goes through <see cref="EnsureFuture{T}(Func{Task{T}})"/>.</param>
    /// <returns>A future of the results, in the order of the arguments. The first exception, in time, is its exception.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    [OverloadResolutionPriority(1)]
    public static PyFuture<List<T>> Gather<T>(params IPyFuture<T>[] futures) => Gather((IEnumerable<IPyFuture<T>>)futures);

    /// <inheritdoc cref="Gather{T}(IPyFuture{T}[])"/>
    [OverloadResolutionPriority(1)]
    public static PyFuture<List<T>> Gather<T>(IEnumerable<IPyFuture<T>> futures)
    {
        var children = futures.ToList();
        return new GatheringFuture<List<T>>(children.Cast<PyFuture>(), () => children.ConvertAll(child => child.Result));
    }

    /// <summary>Waits for tasks without a result side by side (asyncio.gather).</summary>
    /// <param name="futures">The futures and tasks.</param>
    /// <returns>A future of their results, null for those that have none. The first exception, in time, is its exception.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<object?>> Gather(params PyFuture[] futures) => Gather((IEnumerable<PyFuture>)futures);

    /// <inheritdoc cref="Gather(PyFuture[])"/>
    public static PyFuture<List<object?>> Gather(IEnumerable<PyFuture> futures)
    {
        var children = futures.ToList();
        return new GatheringFuture<List<object?>>(children, () => [.. children.Select(child => child.Outcome)]);
    }

    /// <summary>Makes a task of a coroutine (asyncio.ensure_future).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask EnsureFuture(Func<Task> coroutine) => new(GetRunningLoop(), coroutine);

    /// <summary>Makes a task of a coroutine (asyncio.ensure_future).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask<T> EnsureFuture<T>(Func<Task<T>> coroutine) => new(GetRunningLoop(), coroutine);

    /// <summary>Futures and tasks stay what they are (asyncio.ensure_future).</summary>
    /// <typeparam name="TFuture">The type of the future.</typeparam>
    /// <param name="future">The future.</param>
    /// <returns>The same future.</returns>
    public static TFuture EnsureFuture<TFuture>(TFuture future)
        where TFuture : PyFuture => future;
}
