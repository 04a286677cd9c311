namespace PyAsyncToCs.Runtime;

public partial class PyFuture
{
    internal Task? OutcomeTask => _outcome;

    /// <summary>Has the loop call back in a turn of its own, once the future is done (futures.Future.add_done_callback).</summary>
    /// <param name="callback">What to call, with this future. What it raises is reported, and the loop goes on.</param>
    public void AddDoneCallback(Action<PyFuture> callback) => AddTypedCallback(callback, callback);

    /// <summary>Takes back a callback, however often it was added (futures.Future.remove_done_callback).</summary>
    /// <param name="callback">The callback.</param>
    /// <returns>How often it was there.</returns>
    public int RemoveDoneCallback(Action<PyFuture> callback) => RemoveTypedCallback(callback);

    // What was added is what is looked for again, whatever kind of future it takes.
    internal void AddTypedCallback(Delegate added, Action<PyFuture> callback) => WhenDone(new DoneCallback(added, callback).Call);

    internal int RemoveTypedCallback(Delegate callback) => _callbacks.RemoveAll(
        added => added.Equals(callback) || (added.Target is DoneCallback wrapped && wrapped.Added.Equals(callback)));

    /// <summary>The loop that the future belongs to.</summary>
    /// <returns>The loop.</returns>
    public EventLoop GetLoop() => Loop;

    private sealed class DoneCallback(Delegate added, Action<PyFuture> callback)
    {
        internal Delegate Added => added;

        internal void Call(PyFuture future)
        {
            try
            {
                callback(future);
            }
            catch (Exception error) when (!EventLoop.StopsLoop(error))
            {
                future.Loop.CallExceptionHandler($"Exception in callback {added.Method.Name}", error, future);
            }
        }
    }
}
