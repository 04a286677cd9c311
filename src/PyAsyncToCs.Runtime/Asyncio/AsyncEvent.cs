namespace PyAsyncToCs.Runtime;

/// <summary>A flag that tasks can wait for (asyncio.Event).</summary>
public sealed class AsyncEvent
{
    private readonly WaiterQueue _waiters = new();

    /// <summary>Whether the flag is set.</summary>
    public bool IsSet { get; private set; }

    /// <summary>Sets the flag and wakes all who wait.</summary>
    public void Set()
    {
        if (!IsSet)
        {
            IsSet = true;
            _waiters.Wake(int.MaxValue);
        }
    }

    /// <summary>Takes the flag back.</summary>
    public void Clear() => IsSet = false;

    /// <summary>Waits until the flag is set; if it is, that does not cost a turn.</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<bool> Wait()
    {
        if (!IsSet)
        {
            await _waiters.Wait(new PyFuture(Asyncio.GetRunningLoop()));
        }

        return true;
    }
}
