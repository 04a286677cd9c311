namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>The task that is running, or null inside a callback (asyncio.current_task).</summary>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static PyTask? CurrentTask() => GetRunningLoop().ActiveTask;

    /// <summary>The tasks of the running loop that are not done (asyncio.all_tasks), in the order of their creation.</summary>
    /// <returns>The tasks.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static HashSet<PyTask> AllTasks() => AllTasks(GetRunningLoop());

    /// <summary>The tasks of a loop that are not done (asyncio.all_tasks), in the order of their creation.</summary>
    /// <param name="loop">The loop.</param>
    /// <returns>The tasks.</returns>
    public static HashSet<PyTask> AllTasks(EventLoop loop) => [.. loop.LiveTasks.OrderBy(task => task.Number)];

    /// <summary>The running loop's clock, in seconds (loop.time()).</summary>
    /// <returns>The time.</returns>
    /// <exception cref="InvalidOperationException">No loop runs.</exception>
    public static double Time() => GetRunningLoop().Time();
}
