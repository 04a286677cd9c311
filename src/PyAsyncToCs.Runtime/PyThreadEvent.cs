namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Event</c>.</summary>
public sealed class PyThreadEvent
{
    /// <summary><c>is_set()</c>.</summary>
    public bool IsSet { get; private set; }

    /// <summary><c>set()</c>.</summary>
    public void Set() => PyGil.Change(() => IsSet = true);

    /// <summary><c>clear()</c>.</summary>
    public void Clear() => PyGil.Change(() => IsSet = false);

    /// <summary><c>wait(timeout)</c>.</summary>
    public bool Wait(double? timeout = null) => PyGil.WaitUntil(() => IsSet, timeout);
}
