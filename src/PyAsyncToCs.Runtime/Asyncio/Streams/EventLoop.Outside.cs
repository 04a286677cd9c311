namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    // Input and output run on .NET's threads; what they bring comes back as CallSoonThreadsafe brings it.
    internal void WhenOutsideDone<T>(Task<T> work, Action<Task<T>> callback)
    {
        OutsideWork++;
        var context = PyContext.Copy();
        work.ContinueWith(
            done => CallSoonThreadsafe(() =>
            {
                OutsideWork--;
                context.Run(() => callback(done));
            }),
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    /// <summary>Makes a future of work that runs outside of the loop; cancelling the future cancels the work.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="start">Starts the work.</param>
    /// <returns>The future.</returns>
    public PyFuture<T> FromTask<T>(Func<CancellationToken, Task<T>> start)
    {
        var stop = new CancellationTokenSource();
        var future = new PyFuture<T>(this);
        WhenOutsideDone(start(stop.Token), done =>
        {
            future.Complete(done.IsCanceled ? Task.FromException<T>(new OperationCanceledException("")) : done, done.IsCanceled);
            stop.Dispose();
        });
        future.WhenDone(_ =>
        {
            if (future.Cancelled)
            {
                stop.Cancel();
            }
        });
        return future;
    }
}
