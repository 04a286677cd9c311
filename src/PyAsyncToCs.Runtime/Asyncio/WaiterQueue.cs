namespace PyAsyncToCs.Runtime;

/// <summary>Tasks that wait in line for a lock, an item or a signal.</summary>
internal sealed class WaiterQueue
{
    private readonly LinkedList<PyFuture> _futures = new();

    internal int Count => _futures.Count;

    internal bool AllCancelled => _futures.All(future => future.Cancelled);

    /// <summary>Waits in line. The place is given up when the wait is over, however it ends.</summary>
    internal async Task<PyFuture> Wait(PyFuture future)
    {
        var place = _futures.AddLast(future);
        try
        {
            await future;
            return future;
        }
        finally
        {
            if (place.List is not null)
            {
                _futures.Remove(place);
            }
        }
    }

    /// <summary>Wakes the first who is not woken yet; the place in line stays.</summary>
    internal bool WakeNext()
    {
        var next = _futures.FirstOrDefault(future => !future.Done);
        next?.Fire();
        return next is not null;
    }

    /// <summary>Wakes the very first, unless that was done before.</summary>
    internal void WakeFirst() => _futures.First?.Value.Fire();

    /// <summary>Wakes a number of those who are not woken yet; the places in line stay.</summary>
    internal void Wake(int count)
    {
        foreach (var future in _futures)
        {
            if (count <= 0)
            {
                return;
            }

            count -= future.Complete(Task.CompletedTask) ? 1 : 0;
        }
    }

    /// <summary>Takes people out of the line until one could be woken (queues.Queue._wakeup_next).</summary>
    internal void WakeAndRemoveNext()
    {
        var woken = false;
        while (!woken && _futures.First is { } place)
        {
            _futures.RemoveFirst();
            woken = place.Value.Complete(Task.CompletedTask);
        }
    }
}
