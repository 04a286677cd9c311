using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

/// <summary>asyncio's event loop: a FIFO ready queue and timers, on one thread (CPython's asyncio/base_events.py).</summary>
public sealed partial class EventLoop
{
    internal static bool VirtualClock = Environment.GetEnvironmentVariable("PYASYNC_VIRTUAL_CLOCK") == "1";
    [ThreadStatic] private static EventLoop? s_running;
    private readonly Queue<(Action<PyFuture> Callback, PyFuture Argument)> _ready = new();
    private readonly BinaryHeap<(double When, PyFuture Timer)> _timers = new(static (a, b) => a.When < b.When);
    private readonly Queue<Action> _inbox = new();
    private bool _stopping;
    private double _now, _clockOffset;

    /// <summary>The loop that runs on this thread, or null.</summary>
    public static EventLoop? Running => s_running;
    internal static Func<Exception, bool> StopsLoop { get; set; } = static exception =>
        exception is OverflowException || exception.GetType().Name is "SystemExitException" or "KeyboardInterruptException";
    internal PyTask? ActiveTask { get; set; }
    internal HashSet<PyTask> LiveTasks { get; } = [];
    internal List<PyFuture> Failures { get; } = [];
    internal List<Func<Task>> ShutdownSteps { get; } = [static () => Task.CompletedTask, static () => Task.CompletedTask];
    internal int OutsideWork { get; set; }
    private double WallTime => ((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency) + _clockOffset;

    /// <summary>
    /// The loop's clock in seconds. No two readings are equal, and while timers are pending it may be a quarter of a second
    /// behind the wall clock: code that is slow (compiled at its first call, on a busy machine) does not reorder timers.
    /// </summary>
    /// <returns>The time.</returns>
    public double Time() => _now = Math.Max(_now + 1e-9, WallTime - (_timers.Count == 0 ? 0 : 0.25));

    internal void CallSoon(Action<PyFuture> callback, PyFuture argument) => _ready.Enqueue((callback, argument));

    internal void AddTimer(double when, PyFuture timer) => _timers.Push((when, timer));

    /// <summary>Queues a callback from any thread and wakes the loop.</summary>
    /// <param name="callback">What to call on the loop's thread.</param>
    public void CallSoonThreadsafe(Action callback)
    {
        lock (_inbox)
        {
            _inbox.Enqueue(callback);
            Monitor.Pulse(_inbox);
        }
    }

    // base_events.run_until_complete: the turn in which the future's callback runs is the last one.
    internal void RunUntilComplete(PyFuture future)
    {
        future.AddDoneCallback(done => _stopping |= done.Failure is null || !StopsLoop(done.Failure));
        RunForever();
    }

    /// <summary>Runs turns until one of them asks to stop; that turn still runs to its end.</summary>
    /// <exception cref="InvalidOperationException">A loop already runs on this thread.</exception>
    public void RunForever()
    {
        s_running = s_running is null ? this : throw new InvalidOperationException("This event loop is already running");
        try
        {
            do { RunOnce(); } while (!_stopping);
        }
        finally
        {
            (_stopping, s_running) = (false, null);
        }
    }

    // base_events._run_once: what came from outside, the timers that are due, then all that was ready when the turn began.
    private void RunOnce()
    {
        while (_timers.Count > 0 && _timers.First.Timer.Done) { _timers.Pop(); }

        // selectors.EpollSelector waits for whole milliseconds; timers that fall due in the same one run in one turn.
        WaitOutside(_ready.Count > 0 || _stopping ? 0 : _timers.Count == 0 ? -1 : Math.Clamp(Math.Ceiling((_timers.First.When - Time()) * 1e3), 0, 864e5));
        for (var end = Time() + 1e-9; _timers.Count > 0 && _timers.First.When < end;) { CallSoon(static timer => timer.Fire(), _timers.Pop().Timer); }

        for (var count = _ready.Count; count > 0; count--)
        {
            var (callback, argument) = _ready.Dequeue();
            try
            {
                callback(argument);
            }
            catch (Exception exception) when (!StopsLoop(exception))
            {
                Console.Error.WriteLine($"Exception in callback\n{exception}");
            }
        }
    }

    private void WaitOutside(double milliseconds)
    {
        lock (_inbox)
        {
            if (milliseconds != 0 && _inbox.Count == 0)
            {
                var skip = VirtualClock && OutsideWork == 0 && milliseconds > 0;
                _now = skip || !Monitor.Wait(_inbox, (int)milliseconds) ? _now + (milliseconds / 1e3) : Math.Max(_now, WallTime);
                _clockOffset += _now - WallTime;
            }

            while (_inbox.TryDequeue(out var callback)) { CallSoon(_ => callback(), null!); }
        }
    }

    // runners.Runner.close: what is left is cancelled and awaited, then come generators and the executor.
    internal void Shutdown()
    {
        var (left, all) = (LiveTasks.OrderBy(task => task.Number).ToList(), new PyFuture(this));
        var pending = left.Count;
        left.ForEach(task => task.Cancel());
        left.ForEach(task => task.AddDoneCallback(_ => all.FireIf(--pending == 0)));
        if (pending > 0) { RunUntilComplete(all); }

        ShutdownSteps.ForEach(step => RunUntilComplete(new PyTask(this, step)));
        foreach (var future in Failures.Where(future => !future.Retrieved))
        {
            Console.Error.WriteLine($"Task exception was never retrieved\n{future.Failure}");
        }
    }
}
