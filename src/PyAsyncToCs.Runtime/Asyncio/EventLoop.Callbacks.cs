namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    /// <summary>Calls back in the next turn (base_events.BaseEventLoop.call_soon).</summary>
    /// <param name="callback">What to call.</param>
    /// <returns>A handle that can cancel the call.</returns>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    public Handle CallSoon(Action callback)
    {
        ThrowIfClosed();
        var handle = new Handle(this, callback, 0);
        Schedule(static entry => entry.Fire(), handle.Entry);
        return handle;
    }

    /// <summary>Calls back after a delay (base_events.BaseEventLoop.call_later).</summary>
    /// <param name="delay">The delay in seconds.</param>
    /// <param name="callback">What to call.</param>
    /// <returns>A handle that can cancel the call.</returns>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    public Handle CallLater(double delay, Action callback) => CallAt(Time() + delay, callback);

    /// <summary>Calls back at a time of the loop's clock (base_events.BaseEventLoop.call_at).</summary>
    /// <param name="when">The time, as <see cref="Time"/> tells it.</param>
    /// <param name="callback">What to call.</param>
    /// <returns>A handle that can cancel the call.</returns>
    /// <exception cref="InvalidOperationException">The loop is closed.</exception>
    public Handle CallAt(double when, Action callback)
    {
        ThrowIfClosed();
        var handle = new Handle(this, callback, when);
        AddTimer(when, handle.Entry);
        return handle;
    }
}
