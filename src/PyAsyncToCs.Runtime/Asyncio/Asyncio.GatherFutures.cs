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
    public static PyFuture<List<T>> GatherFutures<T>(params IPyFuture<T>[] futures) => GatherFutures((IEnumerable<IPyFuture<T>>)futures);

    /// <inheritdoc cref="GatherFutures{T}(IPyFuture{T}[])"/>
    [OverloadResolutionPriority(1)]
    public static PyFuture<List<T>> GatherFutures<T>(IEnumerable<IPyFuture<T>> futures)
    {
        var children = futures.ToList();
        return new GatheringFuture<List<T>>([.. children.Cast<PyFuture>()], () => children.ConvertAll(child => child.Result));
    }

    /// <summary>Waits for tasks without a result side by side (asyncio.gather).</summary>
    /// <param name="futures">The futures and tasks.</param>
    /// <returns>A future of their results, null for those that have none. The first exception, in time, is its exception.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<object?>> GatherFutures(params PyFuture[] futures) => GatherFutures((IEnumerable<PyFuture>)futures);

    /// <inheritdoc cref="GatherFutures(PyFuture[])"/>
    public static PyFuture<List<object?>> GatherFutures(IEnumerable<PyFuture> futures)
    {
        var children = futures.ToList();
        return new GatheringFuture<List<object?>>(children, () => [.. children.Select(child => child.Outcome)]);
    }
}
