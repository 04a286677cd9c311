namespace PyAsyncToCs.Runtime;

public partial class PyFuture
{
    internal Task? OutcomeTask => _outcome;

    /// <summary>Has the loop call back in a turn of its own, once the future is done (futures.Future.add_done_callback).</summary>
    /// <param name="callback">What to call, with this future. What it raises is reported, and the loop goes on.</param>
    public void AddDoneCallback(Action<PyFuture> callback) => WhenDone(new DoneCallback(callback).Call);

    /// <summary>Takes back a callback, however often it was added (futures.Future.remove_done_callback).</summary>
    /// <param name="callback">The callback.</param>
    /// <returns>How often it was there.</returns>
    public int RemoveDoneCallback(Action<PyFuture> callback) => _callbacks.RemoveAll(
        added => added == callback || (added.Target is DoneCallback wrapped && wrapped.Callback == callback));

    /// <summary>The loop that the future belongs to.</summary>
    /// <returns>The loop.</returns>
    public EventLoop GetLoop() => Loop;

    private sealed class DoneCallback(Action<PyFuture> callback)
    {
        internal Action<PyFuture> Callback => callback;

        internal void Call(PyFuture future)
        {
            try
            {
                callback(future);
            }
            catch (Exception error) when (!EventLoop.StopsLoop(error))
            {
                future.Loop.CallExceptionHandler($"Exception in callback {callback.Method.Name}", error, future);
            }
        }
    }
}
