namespace PyAsyncToCs.Runtime;

/// <summary>A callback that waits in the loop and can be cancelled (asyncio.Handle, asyncio.TimerHandle).</summary>
public sealed class Handle
{
    internal Handle(EventLoop loop, Action callback, double when) => (Entry, When) = (new Call(loop, PyContext.Keep(callback)), when);

    /// <summary>The time for which the call is due, on the loop's clock; zero for one that is due at once.</summary>
    public double When { get; }

    /// <summary>Whether <see cref="Cancel"/> was called.</summary>
    public bool Cancelled => Entry.Cancelled;

    internal PyFuture Entry { get; }

    /// <summary>Prevents the call.</summary>
    public void Cancel() => Entry.Cancel();

    private sealed class Call(EventLoop loop, Action callback) : PyFuture(loop)
    {
        internal override void Fire(bool really = true)
        {
            try
            {
                if (!Cancelled)
                {
                    callback();
                }
            }
            catch (Exception error) when (!EventLoop.StopsLoop(error))
            {
                Loop.CallExceptionHandler($"Exception in callback {callback.Method.Name}", error, null);
            }
        }
    }
}
