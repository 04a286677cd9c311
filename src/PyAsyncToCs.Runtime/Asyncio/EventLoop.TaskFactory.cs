namespace PyAsyncToCs.Runtime;

/// <summary>How a loop begins its tasks (asyncio.BaseEventLoop.set_task_factory).</summary>
public enum TaskFactory
{
    /// <summary>A task runs up to its first wait when it is made (asyncio.eager_task_factory).</summary>
    Eager,
}

public sealed partial class EventLoop
{
    /// <summary>Sets how tasks begin.</summary>
    /// <param name="factory">The way, or null for the usual one: in the loop's next turn.</param>
    public void SetTaskFactory(TaskFactory? factory) => Begin = factory is null ? BeginNextTurn : BeginNow;

    /// <summary>Gets how tasks begin.</summary>
    public TaskFactory? GetTaskFactory() => Begin == BeginNow ? TaskFactory.Eager : null;

    private static void BeginNextTurn(PyTask task) => task.Loop.Schedule(task.Step, task);

    private static void BeginNow(PyTask task) => task.StepNow();
}

public partial class PyTask
{
    // tasks.Task.__eager_start
    internal void StepNow()
    {
        var outer = Loop.ActiveTask;
        Step(this);
        Loop.ActiveTask = outer;
    }
}
