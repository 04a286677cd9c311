namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Has a blocking call made on another thread (asyncio.to_thread).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="function">The call.</param>
    /// <returns>Its outcome.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static async Task<T> ToThread<T>(Func<T> function) => await GetRunningLoop().RunInExecutor(null, PyContext.Keep(function));

    /// <summary>Has a blocking call made on another thread (asyncio.to_thread).</summary>
    /// <param name="function">The call.</param>
    /// <returns>Its end.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static Task ToThread(Action function) => ToThread<object?>(() =>
    {
        function();
        return null;
    });

    /// <summary>Hands a coroutine to a loop on another thread (asyncio.run_coroutine_threadsafe).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="loop">The loop.</param>
    /// <returns>Its outcome; <see cref="Task{TResult}.Result"/> waits for it.</returns>
    public static Task<T> RunCoroutineThreadsafe<T>(Func<Task<T>> coroutine, EventLoop loop)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        loop.CallSoonThreadsafe(() => loop.Spawn(coroutine).WhenDone(Finish));
        return outcome.Task;

        void Finish(PyFuture task)
        {
            switch (task.TakeError())
            {
                case null:
                    outcome.SetResult(task.Get<T>());
                    break;
                case OperationCanceledException:
                    outcome.SetCanceled();
                    break;
                case { } error:
                    outcome.SetException(error);
                    break;
            }
        }
    }

    /// <summary>Hands a coroutine to a loop on another thread (asyncio.run_coroutine_threadsafe).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="loop">The loop.</param>
    /// <returns>Its end.</returns>
    public static Task RunCoroutineThreadsafe(Func<Task> coroutine, EventLoop loop) => RunCoroutineThreadsafe<object?>(
        async () =>
        {
            await coroutine();
            return null;
        },
        loop);
}
