namespace PyAsyncToCs.Runtime;

/// <summary>A call that a <see cref="PyScheduler"/> is to make.</summary>
/// <param name="time">When.</param>
/// <param name="priority">Its place among those of the same time.</param>
/// <param name="sequence">Its place among those of the same priority.</param>
/// <param name="action">The call.</param>
public sealed class PySchedulerEvent(double time, int priority, int sequence, Action action)
{
    /// <summary>When it is made.</summary>
    public double Time => time;

    /// <summary>Its place among those of the same time.</summary>
    public int Priority => priority;

    /// <summary>Its place among those of the same priority.</summary>
    public int Sequence => sequence;

    /// <summary>The call.</summary>
    internal Action Action => action;
}
