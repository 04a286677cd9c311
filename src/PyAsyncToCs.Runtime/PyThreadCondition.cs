using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Condition</c>.</summary>
/// <param name="held">The lock that goes with it.</param>
public sealed class PyThreadCondition(PyThreadLock? held = null) : IDisposable
{
    private readonly PyThreadLock _lock = held ?? new PyThreadLock(isReentrant: true);
    private readonly List<object> _waiting = [];

    /// <summary>Takes the lock for a <c>with</c> block.</summary>
    public PyThreadCondition Hold()
    {
        _lock.Acquire();
        return this;
    }

    /// <summary><c>acquire()</c>.</summary>
    public bool Acquire() => _lock.Acquire();

    /// <summary><c>release()</c>.</summary>
    public void Release() => _lock.Release();

    /// <summary><c>wait(timeout)</c>.</summary>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public bool Wait(double? timeout = null)
    {
        if (!_lock.IsMine)
        {
            throw new InvalidOperationException("cannot wait on un-acquired lock");
        }

        var ticket = new object();
        lock (PyGil.Gate)
        {
            _waiting.Add(ticket);
            _lock.Release();
            var woken = PyGil.WaitUntil(() => !_waiting.Contains(ticket), timeout);
            _waiting.Remove(ticket);
            _lock.Acquire();
            return woken;
        }
    }

    /// <summary><c>wait_for(predicate, timeout)</c>.</summary>
    public bool WaitFor(Func<bool> predicate, double? timeout = null)
    {
        var since = Stopwatch.GetTimestamp();
        while (!predicate())
        {
            var left = timeout - Stopwatch.GetElapsedTime(since).TotalSeconds;
            if (left <= 0 || !Wait(left))
            {
                return predicate();
            }
        }

        return true;
    }

    /// <summary><c>notify(count)</c>.</summary>
    /// <exception cref="InvalidOperationException">The lock is not held.</exception>
    public void Notify(int count = 1)
    {
        if (!_lock.IsMine)
        {
            throw new InvalidOperationException("cannot notify on un-acquired lock");
        }

        PyGil.Change(() =>
        {
            _waiting.RemoveRange(0, Math.Min(count, _waiting.Count));
            return true;
        });
    }

    /// <summary><c>notify_all()</c>.</summary>
    public void NotifyAll() => Notify(int.MaxValue);

    /// <summary>Leaves a <c>with</c> block.</summary>
    public void Dispose() => _lock.Release();
}
