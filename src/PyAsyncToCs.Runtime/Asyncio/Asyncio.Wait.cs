namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Waits for futures without raising their exceptions (asyncio.wait).</summary>
    /// <typeparam name="TFuture">The type of the futures.</typeparam>
    /// <param name="futures">The futures.</param>
    /// <param name="timeout">For how many seconds at most, or null.</param>
    /// <param name="returnWhen">For which of them.</param>
    /// <returns>Those that are done and those that are not, each in the order of the arguments.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled; the futures are not.</exception>
    public static async Task<(HashSet<TFuture> Done, HashSet<TFuture> Pending)> Wait<TFuture>(
        IEnumerable<TFuture> futures, double? timeout = null, ReturnWhen returnWhen = ReturnWhen.AllCompleted)
        where TFuture : class
    {
        var chosen = futures.Distinct().ToList();
        var all = chosen.ConvertAll(future => (PyFuture)(object)future);
        if (all.Count == 0)
        {
            throw new ArgumentException("Set of Tasks/Futures is empty.");
        }

        // tasks._wait
        var loop = GetRunningLoop();
        var waiter = new PyFuture(loop);
        var timer = timeout is { } seconds ? loop.CallLater(seconds, () => waiter.Fire()) : null;
        var left = all.Count;
        all.ForEach(future => future.WhenDone(OnDone));
        try
        {
            await waiter;
        }
        finally
        {
            timer?.Cancel();
            all.ForEach(future => future.RemoveDoneCallback(OnDone));
        }

        return ([.. chosen.Where((_, i) => all[i].Done)], [.. chosen.Where((_, i) => !all[i].Done)]);

        void OnDone(PyFuture future)
        {
            left--;
            if (left <= 0 || returnWhen == ReturnWhen.FirstCompleted
                || (returnWhen == ReturnWhen.FirstException && !future.Cancelled && future.GetException() is not null))
            {
                timer?.Cancel();
                waiter.Fire();
            }
        }
    }
}
