using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;

// Downloads three files at once and reports the progress while they run.

Asyncio.Run(MainAsync);

static async Task ReportAsync(List<Download> downloads, AsyncEvent done)
{
    while (!done.IsSet)
    {
        foreach (var download in downloads)
        {
            Console.WriteLine($"{download.Name,-10} {download.Bar()}");
        }

        Console.WriteLine(new string('-', 27));
        await Asyncio.Sleep(0.1);
    }
}

static async Task MainAsync()
{
    List<Download> downloads =
    [
        new Download("photo.jpg", 300, 150),
        new Download("song.mp3", 900, 250),
        new Download("notes.txt", 40, 40)
    ];
    var done = new AsyncEvent();
    var reporter = Asyncio.CreateTask(() => ReportAsync(downloads, done));
    await Asyncio.Gather(downloads.Select(download => (Func<Task>)(() => download.RunAsync())));
    done.Set();
    await reporter;
    var total = downloads.Sum(download => download.Received);
    Console.WriteLine($"{downloads.Count} files, {total.ToString("N0", CultureInfo.InvariantCulture)} bytes");
}

public sealed class Download(string name, int size, int chunk)
{
    public string Name { get; } = name;

    public int Received { get; set; }

    public bool Done => Received >= size;

    public async Task RunAsync()
    {
        while (!Done)
        {
            await Asyncio.Sleep(0.04);
            Received = Math.Min(size, Received + chunk);
        }
    }

    public string Bar(int width = 10)
    {
        var filled = PyInt.FloorDiv(width * Received, size);
        return $"[{PyStr.Repeat("#", filled)}{PyStr.Repeat(".", width - filled)}] {$"{PyText.Fixed(PyInt.Divide(Received, size) * 100, 0)}%",4}";
    }
}

/// <summary>A flag that tasks can wait for (asyncio.Event).</summary>
internal sealed class AsyncEvent
{
    private readonly WaiterQueue _waiters = new();

    public bool IsSet { get; private set; }

    public void Set()
    {
        if (!IsSet)
        {
            IsSet = true;
            _waiters.Wake(int.MaxValue);
        }
    }

    public void Clear() => IsSet = false;
}

/// <summary>Python's asyncio module: its functions, with CPython's order of events.</summary>
file static class Asyncio
{
    /// <summary>Makes a task of a coroutine; it starts in the loop's next turn (asyncio.create_task).</summary>
    public static PyTask CreateTask(Func<Task> coroutine) => new(CurrentLoop(), coroutine);

    public static PyTask<T> CreateTask<T>(Func<Task<T>> coroutine) => new(CurrentLoop(), coroutine);

    /// <summary>Runs coroutines side by side (asyncio.gather).</summary>
    public static PyFuture<List<T>> Gather<T>(params IEnumerable<Func<Task<T>>> coroutines)
    {
        List<PyTask<T>> tasks = [.. coroutines.Select(CreateTask)];
        return new GatheringFuture<List<T>>(tasks, () => tasks.ConvertAll(task => task.Get<T>()));
    }

    public static PyFuture<List<object?>> Gather(params IEnumerable<Func<Task>> coroutines)
    {
        List<PyTask> tasks = [.. coroutines.Select(CreateTask)];
        return new GatheringFuture<List<object?>>(tasks, () => [.. tasks.Select(_ => (object?)null)]);
    }

    /// <summary>Runs a coroutine on a loop of its own, then cancels and waits for the tasks that are left (asyncio.run).</summary>
    public static void Run(Func<Task> main) => RunToEnd(loop => new PyTask(loop, main)).Get<object?>();

    public static T Run<T>(Func<Task<T>> main) => RunToEnd(loop => new PyTask<T>(loop, main)).Get<T>();

    // events.get_event_loop
    internal static EventLoop CurrentLoop() =>
        EventLoop.Running ?? EventLoop.SetForThread ?? throw new InvalidOperationException("no running event loop");

    private static PyTask RunToEnd(Func<EventLoop, PyTask> start)
    {
        var loop = new EventLoop();
        var main = start(loop);
        try
        {
            loop.Drive(main);
        }
        catch
        {
            // An exit raised in a task. No finally: .NET does not run it for an exception that nobody catches.
            loop.Shutdown();
            throw;
        }

        main.Retrieved |= main.Failure is not null;
        loop.Shutdown();
        return main;
    }

    /// <summary>Waits on the loop's clock (tasks.sleep); with no loop, waits as .NET does.</summary>
    public static async Task Sleep(double seconds)
    {
        if (EventLoop.Running is not { } loop)
        {
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(seconds, 0.001)));
            return;
        }

        var timer = new PyFuture(loop);
        if (seconds > 0)
        {
            loop.AddTimer(loop.Time() + seconds, timer);
        }
        else
        {
            timer.Fire();
        }

        await new FutureAwaiter<object?>(timer, yields: true);
    }
}

/// <summary>CPython's heapq: what is equal leaves it in CPython's order.</summary>
internal sealed class BinaryHeap<T>(Func<T, T, bool> isLess) : List<T>
{
    internal void Push(T item)
    {
        Add(item);
        MoveUp(Count - 1, item);
    }

    internal T Pop()
    {
        var (first, last, position) = (this[0], this[^1], 0);
        for (int child, end = Count - 1; (child = (2 * position) + 1) < end; position = child)
        {
            child += child + 1 < end && !isLess(this[child], this[child + 1]) ? 1 : 0;
            this[position] = this[child];
        }

        MoveUp(position, last);
        RemoveAt(Count - 1);
        return first;
    }

    private void MoveUp(int position, T item)
    {
        for (int parent; position > 0 && isLess(item, this[parent = (position - 1) / 2]); position = parent)
        {
            this[position] = this[parent];
        }

        this[position] = item;
    }
}

/// <summary>asyncio's event loop: a FIFO ready queue and timers on one thread (CPython's asyncio/base_events.py).</summary>
internal sealed class EventLoop
{
    [ThreadStatic]
    internal static EventLoop? SetForThread = null;

    [ThreadStatic]
    internal static double ClockOffset;
    internal static bool VirtualClock = Environment.GetEnvironmentVariable("PYASYNC_VIRTUAL_CLOCK") == "1";
    internal readonly HashSet<PyTask> LiveTasks = [];
    internal readonly List<PyFuture> Failures = [];
    internal Action<PyFuture> Report = static future => Console.Error.WriteLine(
        $"Task exception was never retrieved\n{future.Failure}");
    internal readonly Func<Task>?[] ShutdownSteps = new Func<Task>?[2];
    internal PyTask? ActiveTask;
    internal Action<PyTask> Begin = static task => task.Loop.Schedule(task.Step, task);
    internal int OutsideWork = default!;
    private readonly Queue<(Action<PyFuture> Callback, PyFuture Argument)> _ready = new();
    private readonly BinaryHeap<(double When, PyFuture Timer)> _timers = new(static (a, b) => a.When < b.When);
    private readonly Queue<Action> _inbox = new();
    private bool _stopping;
    private double _now = WallTime();
    private int _asked;

    [field: ThreadStatic]
    public static EventLoop? Running { get; private set; }

    // Python's exits, and the range guard of converted programs.
    internal static bool StopsLoop(Exception exception) =>
        exception is OverflowException
            || $"{exception.GetType()}".Split('.')[^1] is "SystemExitException" or "KeyboardInterruptException";

    public double Time() => _now = Math.Max(_now + 1e-9, WallTime() - (++_asked > 1000 ? 0 : VirtualClock ? 1e9 : 1));

    internal static double WallTime() => ((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency) + ClockOffset;

    internal void Schedule(Action<PyFuture> callback, PyFuture argument) => _ready.Enqueue((callback, argument));

    internal void AddTimer(double when, PyFuture timer) => _timers.Push((when, timer));

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
        Running = Running is null
            ? this
            : throw new InvalidOperationException("asyncio.run() cannot be called from a running event loop");
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

/// <summary>A coroutine that the loop drives (CPython's asyncio/tasks.py). It starts in a later turn than the one that makes it.</summary>
internal class PyTask : PyFuture
{
    private static int s_created;
    internal bool TakesCancellation = default!;
    internal readonly int Number = Interlocked.Increment(ref s_created);
    private readonly SynchronizationContext _context;
    private readonly Queue<Action> _continuations = new();
    private Action _resume;
    private Task? _coroutine;
    private PyFuture? _waiter;
    private OperationCanceledException? _thrown;
    private bool _mustCancel;
    private int _cancelRequests;

    internal PyTask(EventLoop loop, Func<Task> coroutine)
        : base(loop)
    {
        (_context, _resume) = (new TaskContext(this), () => Start(coroutine));
        loop.LiveTasks.Add(this);
        loop.Begin(this);
    }

    public override bool Cancel(string? message = null)
    {
        _cancelRequests += Done ? 0 : 1;
        if (!Done && _waiter?.Cancel(message) != true)
        {
            (_mustCancel, CancelMessage) = (true, message);
        }

        return !Done;
    }

    // tasks.Task.__wakeup and __step
    internal void Step(PyFuture awaited)
    {
        if (_mustCancel)
        {
            var cancelled = awaited.Cancelled || awaited.Failure is OperationCanceledException;
            (_thrown, _mustCancel) = (cancelled ? null : new OperationCanceledException(CancelMessage ?? ""), false);
        }

        _waiter = null;
        Run(_resume);
    }

    private void Run(Action resume)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        Loop.ActiveTask = this;
        for (var next = resume; next is not null; _continuations.TryDequeue(out next))
        {
            next();
        }

        Loop.ActiveTask = null;
        SynchronizationContext.SetSynchronizationContext(outer);
        if (_coroutine is { IsCompleted: true } && !Done)
        {
            Finish(_coroutine);
        }
    }

    // tasks.Task.__step_run_and_handle_result, where the coroutine has returned or raised.
    private void Finish(Task coroutine)
    {
        Loop.LiveTasks.Remove(this);
        if (_mustCancel && coroutine.IsCompletedSuccessfully)
        {
            base.Cancel(CancelMessage);
            return;
        }

        CancelMessage = null;
        Complete(coroutine, coroutine.IsCanceled || coroutine.Exception?.InnerException is OperationCanceledException);
        if (Failure is not null && EventLoop.StopsLoop(Failure))
        {
            ExceptionDispatchInfo.Throw(Failure);
        }
    }

    private void Start(Func<Task> coroutine)
    {
        try
        {
            if (!TakesCancellation)
            {
                RaiseCancellation();
            }

            _coroutine = coroutine();
        }
        catch (Exception error)
        {
            _coroutine = Task.FromException(error);
        }
    }

    // tasks.Task.__step_run_and_handle_result, where the coroutine has yielded a future.
    internal static void Suspend(Action continuation, PyFuture future)
    {
        if (EventLoop.Running?.ActiveTask is not { } task)
        {
            // In a callback: nothing to cancel.
            future.WhenDone(_ => continuation());
            return;
        }

        (task._resume, task._waiter) = (continuation, future);
        future.WhenDone(task.Step);
        task._mustCancel &= !(task._mustCancel && future.Cancel(task.CancelMessage));
    }

    internal void RaiseCancellation()
    {
        if (TakeCancellation() is { } thrown)
        {
            throw thrown;
        }
    }

    internal OperationCanceledException? TakeCancellation() => Interlocked.Exchange(ref _thrown, null);

    private static int s_named;
    private readonly int _nameNumber = Interlocked.Increment(ref s_named);
    private string? _name;

    public string Name
    {
        get => _name ?? $"Task-{_nameNumber}";
        set => _name = value;
    }

    /// <summary>Brings an await of a plain .NET task back into the task that awaits.</summary>
    private sealed class TaskContext(PyTask task) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            // .NET posts the resumption of async iterators and of very deep awaits, which in Python belong to the same step.
            if (EventLoop.Running == task.Loop && task.Loop.ActiveTask == task)
            {
                task._continuations.Enqueue(() => d(state));
            }
            else
            {
                task.Loop.CallSoonThreadsafe(() => task.Run(() => d(state)));
            }
        }
    }
}

/// <summary>The future of a gather: done with its last child, or with the first that fails (tasks.gather, tasks._GatheringFuture).</summary>
internal sealed class GatheringFuture<T> : PyFuture<T>
{
    private readonly List<PyFuture> _children;
    private bool _cancelRequested;

    internal GatheringFuture(IReadOnlyList<PyFuture> children, Func<T> collect, bool returnExceptions = false)
        : base(children is [var first, ..] ? first.Loop : Asyncio.CurrentLoop())
    {
        _children = [.. children];
        var pending = _children.Distinct().ToList();
        var left = pending.Count;
        pending.FindAll(child => !child.Done).ForEach(child => child.WhenDone(OnDone));
        pending.FindAll(child => child.Done).ForEach(OnDone);
        if (left == 0)
        {
            Complete(Task.FromResult(collect()));
        }

        void OnDone(PyFuture child)
        {
            left--;
            if (Done)
            {
                child.Retrieved |= !child.Cancelled;
            }
            else if (!returnExceptions && child.TakeError() is { } error)
            {
                Complete(Task.FromException<T>(error));
            }
            else if (left == 0)
            {
                Complete(_cancelRequested
                    ? Task.FromException<T>(CancelledLike(_children[^1]))
                    : Task.FromResult(collect()));
            }
        }
    }

    public override bool Cancel(string? message = null)
    {
        var any = !Done && _children.Aggregate(false, (any, child) => child.Cancel(message) || any);
        _cancelRequested |= any;
        return any;
    }

    private static Exception CancelledLike(PyFuture child) =>
        (child.Cancelled ? child.TakeError() : null) ?? new OperationCanceledException(child.CancelMessage ?? "");
}

/// <summary>A result that is not there yet (CPython's asyncio/futures.py); those who await it go on in a later turn.</summary>
internal class PyFuture(EventLoop loop)
{
    internal readonly EventLoop Loop = loop;
    internal string? CancelMessage;
    internal bool Retrieved;
    private readonly List<Action<PyFuture>> _callbacks = [];
    private Task? _outcome;

    public bool Cancelled { get; private set; }

    public bool Done => _outcome is not null;

    internal Exception? Failure => Cancelled ? null : _outcome?.Exception?.InnerException;

    public virtual bool Cancel(string? message = null)
    {
        CancelMessage = Done ? CancelMessage : message;
        return Complete(Task.FromException(new OperationCanceledException(message ?? "")), cancelled: true);
    }

    // futures.Future.add_done_callback
    internal void WhenDone(Action<PyFuture> callback)
    {
        if (Done)
        {
            Loop.Schedule(callback, this);
        }
        else
        {
            _callbacks.Add(callback);
        }
    }

    internal bool Complete(Task outcome, bool cancelled = false)
    {
        if (Done)
        {
            return false;
        }

        (_outcome, Cancelled) = (outcome, cancelled);
        if (Failure is not null)
        {
            Loop.Failures.Add(this);
        }

        _callbacks.ForEach(callback => Loop.Schedule(callback, this));
        _callbacks.Clear();
        return true;
    }

    // A timer is a future that its time completes.
    internal virtual void Fire(bool really = true) => _ = really && Complete(Task.CompletedTask);

    // futures.Future.result; only the first who asks a cancelled task gets the very exception that ended it.
    internal T Get<T>()
    {
        var again = Retrieved;
        Retrieved = true;
        if (Cancelled && again)
        {
            throw new OperationCanceledException(CancelMessage ?? "");
        }

        _outcome!.GetAwaiter().GetResult();
        return _outcome is Task<T> typed ? typed.GetAwaiter().GetResult() : default!;
    }

    internal Exception? TakeError()
    {
        try
        {
            Get<object?>();
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    public FutureAwaiter<object?> GetAwaiter() => new(this);
}

/// <summary>Suspends the running task until a future is done (futures.Future.__await__).</summary>
internal readonly struct FutureAwaiter<T>(PyFuture future, bool yields = false) : INotifyCompletion
{
    public bool IsCompleted => future.Done && !yields;

    public FutureAwaiter<T> GetAwaiter() => this;

    public void OnCompleted(Action continuation) => PyTask.Suspend(continuation, future);

    public T GetResult()
    {
        EventLoop.Running?.ActiveTask?.RaiseCancellation();
        return future.Get<T>();
    }
}

/// <summary>A task whose coroutine returns a value.</summary>
internal sealed class PyTask<T>(EventLoop loop, Func<Task<T>> coroutine) : PyTask(loop, coroutine)
{
    public new FutureAwaiter<T> GetAwaiter() => new(this);
}

/// <summary>A future with a result (asyncio.Future).</summary>
internal class PyFuture<T>(EventLoop loop) : PyFuture(loop)
{
    public new FutureAwaiter<T> GetAwaiter() => new(this);
}

/// <summary>Tasks that wait in line for a lock, an item or a signal.</summary>
internal sealed class WaiterQueue
{
    private readonly LinkedList<PyFuture> _futures = new();

    internal int Count => _futures.Count;

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
}

/// <summary>Python's OverflowError: a result that a float or a C integer cannot hold.</summary>
internal class NumberOverflowException(string message = "") : ArithmeticException(message);

/// <summary>Arithmetic of Python's ints, for any of .NET's integer types.</summary>
file static class PyInt
{
    /// <summary><c>a // b</c>: rounds down, where C# rounds towards zero.</summary>
    public static T FloorDiv<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        if (T.IsZero(b))
        {
            throw new DivideByZeroException("integer division or modulo by zero");
        }

        var (quotient, remainder) = T.DivRem(a, b);
        return !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(b) ? quotient - T.One : quotient;
    }

    /// <summary><c>a / b</c> of integers that a double holds exactly.</summary>
    public static double Divide(long a, long b) =>
        b == 0 ? throw new DivideByZeroException("division by zero") : (double)a / b;

    public static double Divide(BigInteger a, BigInteger b) => TrueDiv(a, b);

    /// <summary><c>a / b</c>, correctly rounded.</summary>
    public static double TrueDiv(BigInteger a, BigInteger b)
    {
        if (b.IsZero)
        {
            throw new DivideByZeroException("division by zero");
        }

        var negative = a.Sign < 0 != b.Sign < 0;
        (a, b) = (BigInteger.Abs(a), BigInteger.Abs(b));
        // Scaled so that the quotient has two bits more than the result, the last of them for what is cut off.
        var shift = (int)Math.Max(-1076, a.GetBitLength() - b.GetBitLength() - 55);
        var quotient = BigInteger.DivRem(shift < 0 ? a << -shift : a, shift > 0 ? b << shift : b, out var remainder);
        quotient |= remainder.IsZero ? 0 : 1;
        var result = shift > 970 ? double.PositiveInfinity : RoundToEven(quotient, shift);
        return double.IsInfinity(result) ? throw new NumberOverflowException(
                "integer division result too large for a float")
            : negative ? -result
            : result;
    }

    /// <summary><paramref name="value"/> times two to the <paramref name="shift"/>, rounded once.</summary>
    private static double RoundToEven(BigInteger value, int shift)
    {
        var extra = (int)Math.Max(value.GetBitLength() - 53, -1074 - shift);
        if (extra > 0)
        {
            var half = BigInteger.One << (extra - 1);
            var rest = value & ((BigInteger.One << extra) - 1);
            value >>= extra;
            value += rest > half || (rest == half && !value.IsEven) ? 1 : 0;
            shift += extra;
        }

        return Math.ScaleB((double)value, shift);
    }
}

/// <summary>Python's operations on strings, by code point, where .NET's differ.</summary>
file static class PyStr
{
    /// <summary><c>text * count</c>.</summary>
    public static string Repeat(string text, int count) =>
        count <= 0 ? "" : new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}

/// <summary>Text as Python prints it, where .NET's differs.</summary>
file static class PyText
{
    /// <summary>A float with so many digits behind the point: the spec <c>.2f</c>.</summary>
    public static string Fixed(double value, int digits) =>
        double.IsFinite(value) ? value.ToString($"F{digits}", CultureInfo.InvariantCulture) : Float(value);

    /// <summary>The shortest text that reads back as <paramref name="value"/>, with a decimal point or an exponent.</summary>
    public static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(value) switch
        {
            double.NaN => "nan",
            double.PositiveInfinity => value > 0 ? "inf" : "-inf",
            // Which notation .NET chooses here changes with its version; a decimal holds all the digits.
            >= 1e15 and < 1e17 =>
                decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(
                    Math.Abs(value) < 1e16 ? "0.0#" : "0.################e+00",
                    CultureInfo.InvariantCulture),
            _ => text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text.ToLowerInvariant(),
        };
    }
}
