namespace PyAsyncToCs.Runtime;

/// <summary>Tasks that hold a lock and wait for a sign from each other (asyncio.Condition).</summary>
/// <param name="theLock">The lock, or null for a new one.</param>
public sealed class AsyncCondition(AsyncLock? theLock = null)
{
    private readonly AsyncLock _lock = theLock ?? new();
    private readonly WaiterQueue _waiters = new();

    /// <summary>Whether somebody has the lock.</summary>
    public bool Locked => _lock.Locked;

    /// <summary>Waits for the lock and takes it.</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public Task<bool> Acquire() => _lock.Acquire();

    /// <summary>Gives the lock back.</summary>
    /// <exception cref="InvalidOperationException">Nobody has it.</exception>
    public void Release() => _lock.Release();

    /// <summary>Takes the lock for a block: <c>using (await condition.EnterAsync())</c>.</summary>
    /// <returns>What gives it back.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public Task<Releaser> EnterAsync() => _lock.EnterAsync();

    /// <summary>Gives the lock back, waits for a sign, and takes the lock again (locks.Condition.wait).</summary>
    /// <returns>True.</returns>
    /// <exception cref="InvalidOperationException">Nobody has the lock.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled; it has the lock again.</exception>
    public async Task<bool> Wait()
    {
        if (!Locked)
        {
            throw new InvalidOperationException("cannot wait on un-acquired lock");
        }

        Release();
        try
        {
            try
            {
                await _waiters.Wait(new PyFuture(Asyncio.GetRunningLoop()));
            }
            finally
            {
                await AcquireAgain();
            }

            return true;
        }
        catch
        {
            // The sign may have been for this task, which cannot follow it: another one gets it.
            _waiters.Wake(1);
            throw;
        }
    }

    /// <summary>Waits until a condition holds; it is asked again after each sign.</summary>
    /// <param name="predicate">The condition.</param>
    /// <returns>True.</returns>
    /// <exception cref="InvalidOperationException">Nobody has the lock.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled; it has the lock again.</exception>
    public async Task<bool> WaitFor(Func<bool> predicate)
    {
        while (!predicate())
        {
            await Wait();
        }

        return true;
    }

    /// <summary>Gives a sign to those who wait longest.</summary>
    /// <param name="count">To how many.</param>
    /// <exception cref="InvalidOperationException">Nobody has the lock.</exception>
    public void Notify(int count = 1)
    {
        if (!Locked)
        {
            throw new InvalidOperationException("cannot notify on un-acquired lock");
        }

        _waiters.Wake(count);
    }

    /// <summary>Gives a sign to all who wait.</summary>
    /// <exception cref="InvalidOperationException">Nobody has the lock.</exception>
    public void NotifyAll() => Notify(_waiters.Count);

    private async Task AcquireAgain()
    {
        OperationCanceledException? error = null;
        while (true)
        {
            try
            {
                await Acquire();
                break;
            }
            catch (OperationCanceledException cancelled)
            {
                error = cancelled;
            }
        }

        if (error is not null)
        {
            throw error;
        }
    }
}
