namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    /// <summary>Whether the loop is in debug mode, which changes only what is written to standard error.</summary>
    public bool Debug { get; private set; }

    /// <summary>Sets the debug mode (base_events.BaseEventLoop.set_debug).</summary>
    /// <param name="enabled">Whether it is on.</param>
    public void SetDebug(bool enabled) => Debug = enabled;
}
