namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>sched.scheduler</c>: calls in the order of their time, then of their priority, then as they were entered.</summary>
/// <param name="clock">What the time is.</param>
/// <param name="wait">Waits so many seconds.</param>
public sealed class PyScheduler(Func<double> clock, Action<double> wait)
{
    private readonly PriorityQueue<PySchedulerEvent, (double, int, int)> _events = new();

    private int Entered { get; set; }

    /// <summary><c>empty()</c>.</summary>
    public bool IsEmpty => _events.Count == 0;

    /// <summary><c>queue</c>: what is to come, in order.</summary>
    public List<PySchedulerEvent> Queue => [.. _events.UnorderedItems.OrderBy(item => item.Priority).Select(item => item.Element)];

    /// <summary><c>enter(delay, priority, action)</c>.</summary>
    public PySchedulerEvent Enter(double delay, int priority, Action action) => EnterAt(clock() + delay, priority, action);

    /// <summary><c>enterabs(time, priority, action)</c>.</summary>
    public PySchedulerEvent EnterAt(double time, int priority, Action action)
    {
        var entered = new PySchedulerEvent(time, priority, Entered++, action);
        _events.Enqueue(entered, (time, priority, entered.Sequence));
        return entered;
    }

    /// <summary><c>cancel(event)</c>.</summary>
    public void Cancel(PySchedulerEvent entered)
    {
        var kept = _events.UnorderedItems.Where(item => item.Element != entered).ToList();
        if (kept.Count == _events.Count)
        {
            throw new ArgumentException("list.remove(x): x not in list");
        }

        _events.Clear();
        _events.EnqueueRange(kept);
    }

    /// <summary><c>run(blocking)</c>: how long the next event has to wait, where it is not waited for.</summary>
    public double? Run(bool blocking = true)
    {
        while (_events.TryPeek(out var next, out _))
        {
            var early = next.Time - clock();
            if (early > 0 && !blocking)
            {
                return early;
            }

            if (early > 0)
            {
                wait(early);
                continue;
            }

            _events.Dequeue();
            next.Action();
            wait(0);
        }

        return null;
    }
}
