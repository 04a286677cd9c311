namespace PyAsyncToCs.Runtime;

public partial class PyTask
{
    private static int s_named;
    private readonly int _nameNumber = Interlocked.Increment(ref s_named);
    private string? _name;

    /// <summary>The task's name: <c>Task-1</c>, <c>Task-2</c> … unless somebody gave it one (get_name, set_name).</summary>
    public string Name
    {
        get => _name ?? $"Task-{_nameNumber}";
        set => _name = value;
    }

    // tasks.Task.__init__: a task that is made with a name uses up no number.
    internal void NameAtCreation(string name)
    {
        Interlocked.Decrement(ref s_named);
        _name = name;
    }

    /// <summary>How many cancellations were asked for and not taken back (tasks.Task.cancelling).</summary>
    /// <returns>The number.</returns>
    public int Cancelling() => _cancelRequests;

    /// <summary>Takes back one request for cancellation (tasks.Task.uncancel).</summary>
    /// <returns>How many are left.</returns>
    public int Uncancel()
    {
        _cancelRequests = Math.Max(0, _cancelRequests - 1);
        _mustCancel &= _cancelRequests > 0;
        return _cancelRequests;
    }
}
