using System.Diagnostics;

namespace PyAsyncToCs.Runtime;

/// <summary>asyncio's event loop: a FIFO ready queue and timers on one thread (CPython's asyncio/base_events.py).</summary>
public sealed partial class EventLoop
{
    [ThreadStatic]
    internal static EventLoop? SetForThread;
    [ThreadStatic]
    internal static double ClockOffset;
    internal static bool VirtualClock = Environment.GetEnvironmentVariable("PYASYNC_VIRTUAL_CLOCK") == "1";
    internal readonly HashSet<PyTask> LiveTasks = [];
    internal readonly List<PyFuture> Failures = [];
    internal Action<PyFuture> Report = static future => Console.Error.WriteLine($"Task exception was never retrieved\n{future.Failure}");
    internal readonly Func<Task>?[] ShutdownSteps = new Func<Task>?[2];
    internal PyTask? ActiveTask;
    internal Action<PyTask> Begin = static task => task.Loop.Schedule(task.Step, task);
    internal int OutsideWork;
    private readonly Queue<(Action<PyFuture> Callback, PyFuture Argument)> _ready = new();
    private readonly BinaryHeap<(double When, PyFuture Timer)> _timers = new(static (a, b) => a.When < b.When);
    private readonly Queue<Action> _inbox = new();
    private bool _stopping;
    private double _now = WallTime();
    private int _asked;

    /// <summary>The loop that runs on this thread, or null.</summary>
    [field: ThreadStatic]
    public static EventLoop? Running { get; private set; }

    // Python's exits, and the range guard of converted programs.
    internal static bool StopsLoop(Exception exception) => exception is OverflowException
        || $"{exception.GetType()}".Split('.')[^1] is "SystemExitException" or "KeyboardInterruptException";

    /// <summary>The loop's clock in seconds.</summary>
    /// <returns>
    /// The time: never the same twice, and up to a second behind the wall clock, so that slow code (compiled at its first
    /// call, on a busy machine) does not make timers change places or what is kept expire. Who asks again and again in one
    /// turn waits for the wall clock.
    /// </returns>
    public double Time() => _now = Math.Max(_now + 1e-9, WallTime() - (++_asked > 1000 ? 0 : VirtualClock ? 1e9 : 1));

    internal static double WallTime() => ((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency) + ClockOffset;

    internal void Schedule(Action<PyFuture> callback, PyFuture argument) => _ready.Enqueue((callback, argument));

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

    // base_events.run_until_complete and run_forever: the turn in which the future's callback runs is the last one.
    internal void Drive(PyFuture? future)
    {
        var waits = true;
        future?.WhenDone(done => _stopping |= waits && (done.Failure is null || !StopsLoop(done.Failure)));
        Running = Running is null ? this : throw new InvalidOperationException("asyncio.run() cannot be called from a running event loop");
        try
        {
            do
            {
                RunOnce();
            }
            while (!_stopping);
        }
        finally
        {
            (waits, _stopping, Running) = (false, false, null);
        }
    }

    // base_events._run_once: what came from outside, the timers that are due, then all that was ready when the turn began.
    private void RunOnce()
    {
        while (_timers.Count > 0 && _timers[0].Timer.Done)
        {
            _timers.Pop();
        }

        // selectors.EpollSelector waits for whole milliseconds; timers that fall due in the same one run in one turn.
        var wait = _timers.Count == 0 ? -1 : Math.Clamp(Math.Ceiling((_timers[0].When - Time()) * 1e3), 0, 864e5);
        lock (_inbox)
        {
            if (_ready.Count == 0 && !_stopping && wait != 0 && _inbox.Count == 0)
            {
                var skip = VirtualClock && OutsideWork == 0 && wait > 0;
                _now = skip || !Monitor.Wait(_inbox, (int)wait) ? _now + (wait / 1e3) : Math.Max(_now, WallTime());
                ClockOffset += _now - WallTime();
            }

            while (_inbox.TryDequeue(out var callback))
            {
                Schedule(_ => callback(), null!);
            }
        }

        for (var end = Time() + 1e-9; _timers.Count > 0 && _timers[0].When < end;)
        {
            Schedule(static timer => timer.Fire(), _timers.Pop().Timer);
        }

        _asked = 0;
        for (var count = _ready.Count; count > 0; count--)
        {
            var (callback, argument) = _ready.Dequeue();
            callback(argument);
        }
    }

    // runners.Runner.close: what is left is cancelled and awaited, then come generators and the executor.
    internal void Shutdown()
    {
        var (left, all) = (LiveTasks.OrderBy(task => task.Number).ToList(), new PyFuture(this));
        var pending = left.Count;
        left.ForEach(task => task.Cancel());
        left.ForEach(task => task.WhenDone(_ => all.Fire(--pending == 0)));
        if (pending > 0)
        {
            Drive(all);
        }

        foreach (var step in ShutdownSteps)
        {
            Drive(new PyTask(this, step ?? (static () => Task.CompletedTask)));
        }

        Failures.FindAll(future => !future.Retrieved).ForEach(Report);
    }
}
