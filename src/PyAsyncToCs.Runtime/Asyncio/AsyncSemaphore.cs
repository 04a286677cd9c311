namespace PyAsyncToCs.Runtime;

/// <summary>Lets a number of tasks in at a time, in the order in which they asked (asyncio.Semaphore).</summary>
public class AsyncSemaphore
{
    private readonly WaiterQueue _waiters = new();

    /// <summary>Makes a semaphore.</summary>
    /// <param name="value">How many it lets in.</param>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public AsyncSemaphore(int value = 1) =>
        CurrentCount = value >= 0 ? value : throw new ArgumentException("Semaphore initial value must be >= 0");

    /// <summary>Whether one who asks now has to wait.</summary>
    public bool Locked => CurrentCount == 0 || !_waiters.AllCancelled;

    /// <summary>How many it still lets in (<c>_value</c> of CPython's, which programs print).</summary>
    public int CurrentCount { get; private set; }

    /// <summary>Waits to be let in (locks.Semaphore.acquire).</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<bool> Acquire()
    {
        if (!Locked)
        {
            CurrentCount--;
            return true;
        }

        var future = new PyFuture(Asyncio.GetRunningLoop());
        try
        {
            await _waiters.Wait(future);
        }
        catch (OperationCanceledException)
        {
            // Let in and cancelled in the same turn: the place goes to the next.
            CurrentCount += future.Done && !future.Cancelled ? 1 : 0;
            throw;
        }
        finally
        {
            while (CurrentCount > 0 && WakeNext())
            {
            }
        }

        return true;
    }

    /// <summary>Lets the next one in.</summary>
    public virtual void Release()
    {
        CurrentCount++;
        WakeNext();
    }

    /// <summary>Waits to be let into a block: <c>using (await semaphore.EnterAsync())</c>.</summary>
    /// <returns>What lets the next one in.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<Releaser> EnterAsync()
    {
        await Acquire();
        return new(Release);
    }

    private bool WakeNext()
    {
        var woken = _waiters.WakeNext();
        CurrentCount -= woken ? 1 : 0;
        return woken;
    }
}

/// <summary>A semaphore that refuses to be released more often than acquired (asyncio.BoundedSemaphore).</summary>
/// <param name="value">How many it lets in.</param>
public sealed class AsyncBoundedSemaphore(int value = 1) : AsyncSemaphore(value)
{
    private readonly int _bound = value;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">It was released more often than acquired.</exception>
    public override void Release()
    {
        if (CurrentCount >= _bound)
        {
            throw new ArgumentException("BoundedSemaphore released too many times");
        }

        base.Release();
    }
}
