namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>queue.Queue</c> and its kin: threads wait at it.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="maxsize">How many items it has room for; 0 for any number.</param>
public class PyBlockingQueue<T>(int maxsize = 0)
{
    private int _unfinished;
    private bool _isShutDown;

    /// <summary>How many items it has room for; 0 for any number.</summary>
    public int MaxSize => maxsize;

    /// <summary>The items.</summary>
    protected LinkedList<T> Items { get; } = new();

    /// <summary><c>qsize()</c>.</summary>
    public int Count => Items.Count;

    /// <summary><c>empty()</c>.</summary>
    public bool IsEmpty => Items.Count == 0;

    /// <summary><c>full()</c>.</summary>
    public bool IsFull => maxsize > 0 && Items.Count >= maxsize;

    /// <summary><c>put(item, block, timeout)</c>.</summary>
    /// <exception cref="PyQueueFullException">There is no room.</exception>
    public void Put(T item, bool block = true, double? timeout = null)
    {
        lock (PyGil.Gate)
        {
            if (!PyGil.WaitUntil(() => !IsFull || _isShutDown, block ? timeout : 0))
            {
                throw new PyQueueFullException();
            }

            if (_isShutDown)
            {
                throw new QueueShutDownException();
            }

            _unfinished++;
            Insert(item);
            Monitor.PulseAll(PyGil.Gate);
        }
    }

    /// <summary><c>get(block, timeout)</c>.</summary>
    /// <exception cref="PyQueueEmptyException">There is no item.</exception>
    public T Get(bool block = true, double? timeout = null)
    {
        lock (PyGil.Gate)
        {
            if (!PyGil.WaitUntil(() => !IsEmpty || _isShutDown, block ? timeout : 0))
            {
                throw new PyQueueEmptyException();
            }

            if (IsEmpty)
            {
                throw new QueueShutDownException();
            }

            var item = Take();
            Monitor.PulseAll(PyGil.Gate);
            return item;
        }
    }

    /// <summary><c>task_done()</c>.</summary>
    /// <exception cref="ArgumentException">It was called more often than items were put.</exception>
    public void TaskDone() => PyGil.Change(() => _unfinished > 0 ? --_unfinished : throw new ArgumentException("task_done() called too many times"));

    /// <summary><c>join()</c>.</summary>
    public void Join() => PyGil.WaitUntil(() => _unfinished == 0);

    /// <summary><c>shutdown(immediate)</c>.</summary>
    public void Shutdown(bool immediate = false) => PyGil.Change(() =>
    {
        if (immediate)
        {
            _unfinished -= Items.Count;
            Items.Clear();
        }

        return _isShutDown = true;
    });

    /// <summary>Adds an item.</summary>
    protected virtual void Insert(T item) => Items.AddLast(item);

    /// <summary>Takes an item out.</summary>
    protected virtual T Take()
    {
        var first = Items.First!.Value;
        Items.RemoveFirst();
        return first;
    }
}
