namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Runs coroutines side by side (asyncio.gather).</summary>
    /// <typeparam name="T">The type of their results.</typeparam>
    /// <param name="coroutines">The coroutines; each becomes a task at once.</param>
    /// <returns>A future of the results, in the order of the arguments. The first exception, in time, is its exception; the other
    /// coroutines go on.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<T>> Gather<T>(params IEnumerable<Func<Task<T>>> coroutines)
    {
        List<PyTask<T>> tasks = [.. coroutines.Select(CreateTask)];
        return new GatheringFuture<List<T>>(tasks, () => tasks.ConvertAll(task => task.Get<T>()));
    }

    /// <summary>Runs coroutines without a result side by side (asyncio.gather).</summary>
    /// <param name="coroutines">The coroutines; each becomes a task at once.</param>
    /// <returns>A future of as many nulls. The first exception, in time, is its exception; the other coroutines go on.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyFuture<List<object?>> Gather(params IEnumerable<Func<Task>> coroutines)
    {
        List<PyTask> tasks = [.. coroutines.Select(CreateTask)];
        return new GatheringFuture<List<object?>>(tasks, () => [.. tasks.Select(_ => (object?)null)]);
    }
}
