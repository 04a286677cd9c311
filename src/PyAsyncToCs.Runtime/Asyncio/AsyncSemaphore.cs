namespace PyAsyncToCs.Runtime;

/// <summary>Lets a number of tasks in at a time, in the order in which they asked (asyncio.Semaphore).</summary>
public class AsyncSemaphore
{
    private readonly WaiterQueue _waiters = new();

    /// <summary>Makes a semaphore.</summary>
    /// <param name="value">How many it lets in.</param>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public AsyncSemaphore(int value = 1) =>
        Value = value >= 0 ? value : throw new ArgumentException("Semaphore initial value must be >= 0");

    /// <summary>Whether one who asks now has to wait.</summary>
    public bool Locked => Value == 0 || !_waiters.AllCancelled;

    private protected int Value { get; private set; }

    /// <summary>Waits to be let in (locks.Semaphore.acquire).</summary>
    /// <returns>True.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<bool> Acquire()
    {
        if (!Locked)
        {
            Value--;
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
            Value += future.Done && !future.Cancelled ? 1 : 0;
            throw;
        }
        finally
        {
            while (Value > 0 && WakeNext())
            {
            }
        }

        return true;
    }

    /// <summary>Lets the next one in.</summary>
    public virtual void Release()
    {
        Value++;
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
        Value -= woken ? 1 : 0;
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
        if (Value >= _bound)
        {
            throw new ArgumentException("BoundedSemaphore released too many times");
        }

        base.Release();
    }
}
