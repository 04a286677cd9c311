namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>The loop that runs on this thread (asyncio.get_running_loop).</summary>
    /// <returns>The loop.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static EventLoop GetRunningLoop() =>
        EventLoop.Running ?? throw new InvalidOperationException("no running event loop");

    /// <summary>Makes a loop (asyncio.new_event_loop).</summary>
    /// <returns>The loop.</returns>
    public static EventLoop NewEventLoop() => new();

    /// <summary>Makes a loop this thread's own (asyncio.set_event_loop).</summary>
    /// <param name="loop">The loop, or null.</param>
    public static void SetEventLoop(EventLoop? loop) => EventLoop.SetForThread = loop;

    /// <summary>The loop that runs, or this thread's own (asyncio.get_event_loop).</summary>
    /// <returns>The loop; a new one if there was none.</returns>
    public static EventLoop GetEventLoop() => EventLoop.Running ?? (EventLoop.SetForThread ??= new EventLoop());
}
