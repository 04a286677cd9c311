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
    /// <returns>Its outcome; cancelling that cancels the coroutine.</returns>
    public static PyConcurrentFuture<T> RunCoroutineThreadsafe<T>(Func<Task<T>> coroutine, EventLoop loop)
    {
        var outcome = new PyConcurrentFuture<T> { IsOfLoop = true };
        loop.CallSoonThreadsafe(() =>
        {
            // futures._chain_future
            loop.OutsideWork++;
            var task = loop.Spawn(coroutine);
            outcome.AddDoneCallback(_ =>
            {
                if (outcome.IsCancelled)
                {
                    loop.CallSoonThreadsafe(() => task.Cancel());
                }
            });
            task.WhenDone(Finish);
        });
        return outcome;

        void Finish(PyFuture task)
        {
            loop.OutsideWork--;
            var error = task.TakeError();
            if (outcome.IsDone)
            {
                return;
            }

            if (error is null)
            {
                outcome.SetResult(task.Get<T>());
            }
            else
            {
                outcome.SetException(error);
            }
        }
    }

    /// <summary>Hands a coroutine to a loop on another thread (asyncio.run_coroutine_threadsafe).</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="loop">The loop.</param>
    /// <returns>Its end.</returns>
    public static PyConcurrentFuture<object?> RunCoroutineThreadsafe(Func<Task> coroutine, EventLoop loop) => RunCoroutineThreadsafe<object?>(
        async () =>
        {
            await coroutine();
            return null;
        },
        loop);
}
