namespace PyAsyncToCs.Runtime;

public partial class PyFuture
{
    internal Task? OutcomeTask => _outcome;

    /// <summary>Takes back a callback, however often it was added (futures.Future.remove_done_callback).</summary>
    /// <param name="callback">The callback.</param>
    /// <returns>How often it was there.</returns>
    public int RemoveDoneCallback(Action<PyFuture> callback)
    {
        var removed = 0;
        while (_callbacks - callback is var left && !ReferenceEquals(left, _callbacks))
        {
            _callbacks = left;
            removed++;
        }

        return removed;
    }

    /// <summary>The loop that the future belongs to.</summary>
    /// <returns>The loop.</returns>
    public EventLoop GetLoop() => Loop;
}
