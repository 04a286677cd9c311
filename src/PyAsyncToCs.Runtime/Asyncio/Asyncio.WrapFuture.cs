namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>A future of this thread's loop for one that another thread ends (futures.wrap_future).</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="future">The other future.</param>
    /// <returns>The future; to cancel it cancels the other.</returns>
    public static PyFuture<T> WrapFuture<T>(PyConcurrentFuture<T> future)
    {
        var loop = CurrentLoop();
        var wrapped = new PyFuture<T>(loop);
        loop.OutsideWork++;
        future.AddDoneCallback(done =>
        {
            var outcome = OutcomeOf(done);
            loop.CallSoonThreadsafe(() =>
            {
                loop.OutsideWork--;
                wrapped.Complete(outcome);
            });
        });
        wrapped.AddDoneCallback(_ =>
        {
            if (wrapped.Cancelled)
            {
                future.Cancel();
            }
        });
        return wrapped;
    }

    private static Task<T> OutcomeOf<T>(PyConcurrentFuture<T> done)
    {
        try
        {
            return Task.FromResult(done.Result());
        }
        catch (Exception error)
        {
            return Task.FromException<T>(error);
        }
    }
}
