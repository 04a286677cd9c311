namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Semaphore</c> and <c>threading.BoundedSemaphore</c>.</summary>
/// <param name="value">How many may hold it at once.</param>
/// <param name="isBounded">Whether it may not be released more often than it was taken.</param>
public sealed class PyThreadSemaphore(int value = 1, bool isBounded = false) : IDisposable
{
    private readonly Queue<object> _waiting = new();
    private int _value = value >= 0 ? value : throw new ArgumentException("semaphore initial value must be >= 0");

    /// <summary>Takes it for a <c>with</c> block.</summary>
    public PyThreadSemaphore Hold()
    {
        Acquire();
        return this;
    }

    /// <summary><c>acquire(blocking, timeout)</c>.</summary>
    public bool Acquire(bool blocking = true, double? timeout = null)
    {
        lock (PyGil.Gate)
        {
            if (!blocking)
            {
                timeout = 0;
            }

            var ticket = new object();
            _waiting.Enqueue(ticket);
            var taken = PyGil.WaitUntil(() => _value > 0 && _waiting.Peek() == ticket, timeout);
            var others = _waiting.Where(other => other != ticket).ToList();
            _waiting.Clear();
            others.ForEach(_waiting.Enqueue);
            if (taken)
            {
                _value--;
            }

            Monitor.PulseAll(PyGil.Gate);
            return taken;
        }
    }

    /// <summary><c>release(count)</c>.</summary>
    /// <exception cref="ArgumentException">It was released too often.</exception>
    public void Release(int count = 1) => PyGil.Change(() => isBounded && _value + count > value ? throw new ArgumentException("Semaphore released too many times") : _value += count);

    /// <summary>Leaves a <c>with</c> block.</summary>
    public void Dispose() => Release();
}
