namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Lock</c> and <c>threading.RLock</c>; those who wait get it in turn.</summary>
/// <param name="isReentrant">Whether its holder may take it again.</param>
public sealed class PyThreadLock(bool isReentrant = false) : IDisposable
{
    private readonly Queue<Thread> _waiting = new();
    private Thread? _holder;
    private int _depth;

    /// <summary><c>locked()</c>.</summary>
    public bool Locked => _holder is not null;

    /// <summary>Whether the calling thread holds it.</summary>
    public bool IsMine => _holder == Thread.CurrentThread;

    /// <summary>Takes it for a <c>with</c> block.</summary>
    public PyThreadLock Hold()
    {
        Acquire();
        return this;
    }

    /// <summary><c>acquire(blocking, timeout)</c>.</summary>
    public bool Acquire(bool blocking = true, double timeout = -1)
    {
        var me = Thread.CurrentThread;
        lock (PyGil.Gate)
        {
            if (isReentrant && _holder == me)
            {
                _depth++;
                return true;
            }

            if (_holder is null && _waiting.Count == 0)
            {
                (_holder, _depth) = (me, 1);
                return true;
            }

            if (!blocking)
            {
                return false;
            }

            _waiting.Enqueue(me);
            if (PyGil.WaitUntil(() => _holder == me && _depth > 0 && !_waiting.Contains(me), timeout < 0 ? null : timeout))
            {
                return true;
            }

            var others = _waiting.Where(thread => thread != me).ToList();
            _waiting.Clear();
            others.ForEach(_waiting.Enqueue);
            return false;
        }
    }

    /// <summary><c>release()</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody holds it.</exception>
    public void Release() => PyGil.Change(() =>
    {
        if (_holder is null || (isReentrant && !IsMine))
        {
            throw new InvalidOperationException(isReentrant ? "cannot release un-acquired lock" : "release unlocked lock");
        }

        if (--_depth == 0)
        {
            (_holder, _depth) = _waiting.TryDequeue(out var next) ? (next, 1) : (null, 0);
        }

        return true;
    });

    /// <summary>Leaves a <c>with</c> block.</summary>
    public void Dispose() => Release();
}
