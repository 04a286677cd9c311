namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private ThreadPoolExecutor? _executor;

    /// <summary>Has a blocking call made on another thread (base_events.BaseEventLoop.run_in_executor).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="executor">Whose thread, or null for the loop's own executor.</param>
    /// <param name="function">The call.</param>
    /// <returns>A future of its outcome.</returns>
    public PyFuture<T> RunInExecutor<T>(ThreadPoolExecutor? executor, Func<T> function)
    {
        if (executor is null && _executor is null)
        {
            SetDefaultExecutor(new ThreadPoolExecutor(null, "asyncio"));
        }

        var future = new PyFuture<T>(this);
        OutsideWork++;
        (executor ?? _executor)!.Enqueue(() =>
        {
            Task<T> outcome;
            try
            {
                outcome = future.Done ? Task.FromResult(default(T)!) : Task.FromResult(function());
            }
            catch (Exception error)
            {
                outcome = Task.FromException<T>(error);
            }

            CallSoonThreadsafe(() =>
            {
                OutsideWork--;
                future.Complete(outcome);
            });
        });
        return future;
    }

    /// <summary>Has a blocking call made on another thread (base_events.BaseEventLoop.run_in_executor).</summary>
    /// <param name="executor">Whose thread, or null for the loop's own executor.</param>
    /// <param name="function">The call.</param>
    /// <returns>A future of its end.</returns>
    public PyFuture<object?> RunInExecutor(ThreadPoolExecutor? executor, Action function) => RunInExecutor<object?>(
        executor,
        () =>
        {
            function();
            return null;
        });

    /// <summary>Replaces the loop's own executor (base_events.BaseEventLoop.set_default_executor).</summary>
    /// <param name="executor">The executor.</param>
    public void SetDefaultExecutor(ThreadPoolExecutor executor) =>
        (_executor, ShutdownSteps[1], _closeExecutor) = (executor, ShutdownDefaultExecutor, () => executor.Shutdown(wait: false));

    /// <summary>Waits for the calls on the loop's own executor (base_events.BaseEventLoop.shutdown_default_executor).</summary>
    /// <returns>The wait.</returns>
    public async Task ShutdownDefaultExecutor()
    {
        if (_executor is { } executor)
        {
            var done = new PyFuture(this);
            OutsideWork++;
            new Thread(() =>
            {
                executor.Shutdown();
                CallSoonThreadsafe(() =>
                {
                    OutsideWork--;
                    done.Fire();
                });
            }).Start();
            await done;
        }
    }
}
