namespace PyAsyncToCs.Runtime;

/// <summary>A queue between tasks (asyncio.Queue).</summary>
/// <typeparam name="T">The type of its items.</typeparam>
/// <param name="maxsize">How many items it holds at most; zero and less for any number.</param>
public class AsyncQueue<T>(int maxsize = 0)
{
    private readonly Queue<T> _items = new();
    private readonly WaiterQueue _getters = new();
    private readonly WaiterQueue _putters = new();
    private readonly AsyncEvent _finished = new();
    private int _unfinished;
    private bool _isShutDown;

    /// <summary>How many items it holds at most; zero and less for any number.</summary>
    public int Maxsize => maxsize;

    /// <summary>How many items it holds.</summary>
    public virtual int QSize => _items.Count;

    /// <summary>Whether it holds none.</summary>
    public bool Empty => QSize == 0;

    /// <summary>Whether it holds all it can.</summary>
    public bool Full => maxsize > 0 && QSize >= maxsize;

    /// <summary>Appends an item, once there is room (queues.Queue.put).</summary>
    /// <param name="item">The item.</param>
    /// <returns>The work.</returns>
    /// <exception cref="QueueShutDownException">The queue is shut down.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task Put(T item)
    {
        while (Full)
        {
            ThrowIfShutDown();
            var future = new PyFuture(Asyncio.GetRunningLoop());
            try
            {
                await _putters.Wait(future);
            }
            catch
            {
                future.Cancel();
                if (!Full && !future.Cancelled)
                {
                    _putters.WakeAndRemoveNext();
                }

                throw;
            }
        }

        PutNowait(item);
    }

    /// <summary>Appends an item.</summary>
    /// <param name="item">The item.</param>
    /// <exception cref="QueueShutDownException">The queue is shut down.</exception>
    /// <exception cref="QueueFullException">There is no room.</exception>
    public void PutNowait(T item)
    {
        ThrowIfShutDown();
        if (Full)
        {
            throw new QueueFullException();
        }

        PutItem(item);
        _unfinished++;
        _finished.Clear();
        _getters.WakeAndRemoveNext();
    }

    /// <summary>Takes the next item, once there is one (queues.Queue.get).</summary>
    /// <returns>The item.</returns>
    /// <exception cref="QueueShutDownException">The queue is empty and shut down.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<T> Get()
    {
        while (Empty)
        {
            ThrowIfShutDown();
            var future = new PyFuture(Asyncio.GetRunningLoop());
            try
            {
                await _getters.Wait(future);
            }
            catch
            {
                future.Cancel();
                if (!Empty && !future.Cancelled)
                {
                    _getters.WakeAndRemoveNext();
                }

                throw;
            }
        }

        return GetNowait();
    }

    /// <summary>Takes the next item.</summary>
    /// <returns>The item.</returns>
    /// <exception cref="QueueShutDownException">The queue is empty and shut down.</exception>
    /// <exception cref="QueueEmptyException">The queue is empty.</exception>
    public T GetNowait()
    {
        if (Empty)
        {
            ThrowIfShutDown();
            throw new QueueEmptyException();
        }

        var item = TakeItem();
        _putters.WakeAndRemoveNext();
        return item;
    }

    /// <summary>Says that an item that was taken is dealt with.</summary>
    /// <exception cref="ArgumentException">That was said more often than items were put.</exception>
    public void TaskDone()
    {
        _unfinished = _unfinished > 0 ? _unfinished - 1 : throw new ArgumentException("task_done() called too many times");
        if (_unfinished == 0)
        {
            _finished.Set();
        }
    }

    /// <summary>Waits until all items are dealt with.</summary>
    /// <returns>The wait.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task Join()
    {
        if (_unfinished > 0)
        {
            await _finished.Wait();
        }
    }

    /// <summary>Makes puts fail, and gets once the queue is empty (queues.Queue.shutdown).</summary>
    /// <param name="immediate">Whether to throw away the items that are left.</param>
    public void Shutdown(bool immediate = false)
    {
        _isShutDown = true;
        while (immediate && !Empty)
        {
            TakeItem();
            _unfinished -= _unfinished > 0 ? 1 : 0;
        }

        if (immediate && _unfinished == 0)
        {
            _finished.Set();
        }

        WakeAll(_getters);
        WakeAll(_putters);

        static void WakeAll(WaiterQueue waiters)
        {
            while (waiters.Count > 0)
            {
                waiters.WakeAndRemoveNext();
            }
        }
    }

    /// <summary>Puts an item into its place.</summary>
    /// <param name="item">The item.</param>
    protected virtual void PutItem(T item) => _items.Enqueue(item);

    /// <summary>Takes the item whose turn it is.</summary>
    /// <returns>The item.</returns>
    protected virtual T TakeItem() => _items.Dequeue();

    private void ThrowIfShutDown()
    {
        if (_isShutDown)
        {
            throw new QueueShutDownException();
        }
    }
}
