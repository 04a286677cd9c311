using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Runs coroutines side by side and gives them in the order in which they are done (asyncio.as_completed).</summary>
    /// <typeparam name="T">The type of their results.</typeparam>
    /// <param name="coroutines">The coroutines.</param>
    /// <param name="timeout">For how many seconds at most, or null; then comes a TimeoutException.</param>
    /// <returns>For <c>await foreach</c> the tasks, for <c>foreach</c> coroutines of the next result.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static CompletionIterator<PyTask<T>, T> AsCompleted<T>(IEnumerable<Func<Task<T>>> coroutines, double? timeout = null) =>
        new(coroutines.Select(CreateTask), timeout);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{Func{Task{T}}}, double?)"/>
    public static CompletionIterator<PyTask, object?> AsCompleted(IEnumerable<Func<Task>> coroutines, double? timeout = null) =>
        new(coroutines.Select(CreateTask), timeout);

    /// <summary>Gives tasks in the order in which they are done (asyncio.as_completed).</summary>
    /// <typeparam name="T">The type of their results.</typeparam>
    /// <param name="tasks">The tasks.</param>
    /// <param name="timeout">For how many seconds at most, or null; then comes a TimeoutException.</param>
    /// <returns>For <c>await foreach</c> the tasks, for <c>foreach</c> coroutines of the next result.</returns>
    [OverloadResolutionPriority(2)]
    public static CompletionIterator<PyTask<T>, T> AsCompleted<T>(IEnumerable<PyTask<T>> tasks, double? timeout = null) => new(tasks, timeout);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{PyTask{T}}, double?)"/>
    [OverloadResolutionPriority(2)]
    public static CompletionIterator<PyFuture<T>, T> AsCompleted<T>(IEnumerable<PyFuture<T>> tasks, double? timeout = null) => new(tasks, timeout);

    /// <inheritdoc cref="AsCompleted{T}(IEnumerable{PyTask{T}}, double?)"/>
    [OverloadResolutionPriority(1)]
    public static CompletionIterator<PyTask, object?> AsCompleted(IEnumerable<PyTask> tasks, double? timeout = null) => new(tasks, timeout);
}
