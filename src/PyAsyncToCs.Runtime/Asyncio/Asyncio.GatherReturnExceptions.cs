using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Runs coroutines side by side and gathers results and exceptions alike (asyncio.gather with return_exceptions=True).</summary>
    /// <typeparam name="T">The type of their results.</typeparam>
    /// <param name="coroutines">The coroutines; each becomes a task at once.</param>
    /// <returns>A future of the outcomes, in the order of the arguments: a <typeparamref name="T"/> or an exception each.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<object?>> GatherReturnExceptions<T>(params Func<Task<T>>[] coroutines) =>
        GatherReturnExceptions((IEnumerable<Func<Task<T>>>)coroutines);

    /// <inheritdoc cref="GatherReturnExceptions{T}(Func{Task{T}}[])"/>
    public static PyFuture<List<object?>> GatherReturnExceptions<T>(IEnumerable<Func<Task<T>>> coroutines) =>
        GatherReturnExceptions(coroutines.Select(CreateTask).ToList());

    /// <summary>Runs coroutines without a result side by side and gathers their exceptions (asyncio.gather with return_exceptions=True).</summary>
    /// <param name="coroutines">The coroutines; each becomes a task at once.</param>
    /// <returns>A future of the outcomes, in the order of the arguments: null or an exception each.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<object?>> GatherReturnExceptions(params Func<Task>[] coroutines) =>
        GatherReturnExceptions((IEnumerable<Func<Task>>)coroutines);

    /// <inheritdoc cref="GatherReturnExceptions(Func{Task}[])"/>
    public static PyFuture<List<object?>> GatherReturnExceptions(IEnumerable<Func<Task>> coroutines) =>
        GatherReturnExceptions(coroutines.Select(CreateTask).ToList());

    /// <summary>Waits for futures and gathers results and exceptions alike (asyncio.gather with return_exceptions=True).</summary>
    /// <param name="futures">The futures and tasks.</param>
    /// <returns>A future of the outcomes, in the order of the arguments: a result or an exception each.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<object?>> GatherReturnExceptions(params PyFuture[] futures) =>
        GatherReturnExceptions((IEnumerable<PyFuture>)futures);

    /// <inheritdoc cref="GatherReturnExceptions(PyFuture[])"/>
    [OverloadResolutionPriority(-1)]
    public static PyFuture<List<object?>> GatherReturnExceptions<T>(IEnumerable<IPyFuture<T>> futures) =>
        GatherReturnExceptions(futures.Cast<PyFuture>());

    /// <inheritdoc cref="GatherReturnExceptions(PyFuture[])"/>
    public static PyFuture<List<object?>> GatherReturnExceptions(IEnumerable<PyFuture> futures)
    {
        var children = futures.ToList();
        return new GatheringFuture<List<object?>>(children, () => [.. children.Select(child => child.Outcome)], returnExceptions: true);
    }
}
