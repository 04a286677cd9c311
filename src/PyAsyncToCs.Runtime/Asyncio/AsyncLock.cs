namespace PyAsyncToCs.Runtime;

/// <summary>A lock that tasks get in the order in which they asked (asyncio.Lock).</summary>
public sealed class AsyncLock
{
    private readonly WaiterQueue _waiters = new();

    /// <summary>Whether somebody has the lock.</summary>
    public bool Locked { get; private set; }

    /// <summary>Waits for the lock and takes it (locks.Lock.acquire).</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<bool> Acquire()
    {
        if (!Locked && _waiters.AllCancelled)
        {
            Locked = true;
            return true;
        }

        try
        {
            await _waiters.Wait(new PyFuture(Asyncio.GetRunningLoop()));
        }
        catch (OperationCanceledException)
        {
            if (!Locked)
            {
                _waiters.WakeFirst();
            }

            throw;
        }

        Locked = true;
        return true;
    }

    /// <summary>Gives the lock back; the first who waits gets it.</summary>
    /// <exception cref="InvalidOperationException">Nobody has it.</exception>
    public void Release()
    {
        Locked = Locked ? false : throw new InvalidOperationException("Lock is not acquired.");
        _waiters.WakeFirst();
    }

    /// <summary>Takes the lock for a block: <c>using (await theLock.EnterAsync())</c>.</summary>
    /// <returns>What gives it back.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<Releaser> EnterAsync()
    {
        await Acquire();
        return new(Release);
    }
}
