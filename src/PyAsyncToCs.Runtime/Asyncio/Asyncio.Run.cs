namespace PyAsyncToCs.Runtime;

/// <summary>Python's asyncio module: its functions, with CPython's order of events.</summary>
public static partial class Asyncio
{
    /// <summary>Runs a coroutine on a loop of its own, then cancels and waits for the tasks that are left (asyncio.run).</summary>
    /// <param name="main">The coroutine.</param>
    /// <exception cref="InvalidOperationException">A loop already runs on this thread.</exception>
    public static void Run(Func<Task> main) => RunToEnd(loop => new PyTask(loop, main)).Get<object?>();

    /// <summary>Runs a coroutine on a loop of its own, then cancels and waits for the tasks that are left (asyncio.run).</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="main">The coroutine.</param>
    /// <returns>Its result.</returns>
    /// <exception cref="InvalidOperationException">A loop already runs on this thread.</exception>
    public static T Run<T>(Func<Task<T>> main) => RunToEnd(loop => new PyTask<T>(loop, main)).Get<T>();

    // events.get_event_loop
    internal static EventLoop CurrentLoop() =>
        EventLoop.Running ?? EventLoop.SetForThread ?? throw new InvalidOperationException("no running event loop");

    private static PyTask RunToEnd(Func<EventLoop, PyTask> start)
    {
        var loop = new EventLoop();
        var main = start(loop);
        try
        {
            loop.Drive(main);
        }
        catch
        {
            // An exit raised in a task. No finally: .NET does not run it for an exception that nobody catches.
            loop.Shutdown();
            throw;
        }

        main.Retrieved |= main.Failure is not null;
        loop.Shutdown();
        return main;
    }
}
