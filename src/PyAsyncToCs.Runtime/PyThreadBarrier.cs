namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>threading.Barrier</c>.</summary>
/// <param name="parties">How many threads it waits for.</param>
/// <param name="action">What the first to be let through runs.</param>
/// <param name="timeout">How long to wait, unless a call says otherwise.</param>
public sealed class PyThreadBarrier(int parties, Action? action = null, double? timeout = null)
{
    private int _round;

    /// <summary>How many threads it waits for.</summary>
    public int Parties => parties;

    /// <summary>How many wait now.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether it is broken.</summary>
    public bool Broken { get; private set; }

    /// <summary><c>wait(timeout)</c>.</summary>
    /// <returns>A number for each thread, from 0.</returns>
    /// <exception cref="BrokenBarrierException">It is broken.</exception>
    public int Wait(double? seconds = null)
    {
        lock (PyGil.Gate)
        {
            var (round, index) = (_round, Waiting++);
            if (!Broken && Waiting == parties)
            {
                action?.Invoke();
                (_round, Waiting) = (_round + 1, 0);
                Monitor.PulseAll(PyGil.Gate);
                return index;
            }

            if (!Broken && !PyGil.WaitUntil(() => _round != round || Broken, seconds ?? timeout))
            {
                Abort();
            }

            return Broken ? throw new BrokenBarrierException() : index;
        }
    }

    /// <summary><c>abort()</c>.</summary>
    public void Abort() => PyGil.Change(() => Broken = true);

    /// <summary><c>reset()</c>.</summary>
    public void Reset() => PyGil.Change(() => (Broken, Waiting, _round) = (false, 0, _round + 1));
}
