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
    Console.WriteLine($"{downloads.Count} files, {PyFormat.Int(total, ",")} bytes");
}

public sealed class Download(string name, int size, int chunk)
{
    public string Name { get; } = name;

    public int Received { get; set; } = 0;

    public bool Done => Received >= size;

    public async Task RunAsync()
    {
        while (!this.Done)
        {
            await Asyncio.Sleep(0.04);
            Received = Math.Min(size, Received + chunk);
        }
    }

    public string Bar(int width = 10)
    {
        var filled = PyInt.FloorDiv(width * Received, size);
        return $"[{PyStr.Repeat("#", filled)}{PyStr.Repeat(".", width - filled)}] {PyFormat.Float(PyInt.Divide(Received, size), ">4.0%")}";
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
    private double _now;

    [field: ThreadStatic]
    public static EventLoop? Running { get; private set; }

    // Python's exits, and the range guard of converted programs.
    internal static bool StopsLoop(Exception exception) =>
        exception is OverflowException
            || $"{exception.GetType()}".Split('.')[^1] is "SystemExitException" or "KeyboardInterruptException";

    public double Time() => _now = Math.Max(_now + 1e-9, WallTime() - (_timers.Count == 0 ? 0 : 0.25));

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
        future?.WhenDone(done => _stopping |= done.Failure is null || !StopsLoop(done.Failure));
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
            (_stopping, Running) = (false, null);
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
            RaiseCancellation();
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
        if (Interlocked.Exchange(ref _thrown, null) is { } thrown)
        {
            throw thrown;
        }
    }

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

    internal GatheringFuture(IEnumerable<PyFuture> children, Func<T> collect, bool returnExceptions = false)
        : base(Asyncio.CurrentLoop())
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

/// <summary><c>format(value, spec)</c>, Python's format specification language.</summary>
file static class PyFormat
{
    /// <summary>Formats an int; <paramref name="typeName"/> is what an error calls it.</summary>
    public static string Int(BigInteger value, string spec, string typeName = "int")
    {
        var parsed = Parse(spec, typeName, '>', 'd');
        if (parsed.Type is 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or '%')
        {
            return Float(PyInt.ToFloat(value), spec);
        }

        if (!"bcdoxXn".Contains(parsed.Type))
        {
            throw UnknownCode(parsed.Type, typeName);
        }

        if (parsed.Precision >= 0)
        {
            throw new ArgumentException("Precision not allowed in integer format specifier");
        }

        if (parsed.NoNegativeZero)
        {
            throw new ArgumentException("Negative zero coercion (z) not allowed in integer format specifier");
        }

        if (parsed.Type == 'c')
        {
            return Pad("", Character(value, parsed), parsed);
        }

        var digits = parsed.Type is 'd' or 'n'
            ? BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture)
            : Radix(BigInteger.Abs(value), parsed.Type);
        var prefix = parsed is { Alternate: true, Type: not ('d' or 'n') } ? $"0{parsed.Type}" : "";
        return Number(value.Sign < 0, prefix, digits, parsed);
    }

    /// <summary>Formats a float.</summary>
    public static string Float(double value, string spec)
    {
        var parsed = Parse(spec, "float", '>', '\0');
        if (!"\0eEfFgGn%".Contains(parsed.Type))
        {
            throw UnknownCode(parsed.Type, "float");
        }

        var text = Digits(value, parsed);
        return Number(text[0] == '-', "", text.TrimStart('-'), parsed);
    }

    /// <summary>The digits of a float as type and precision want them, with a minus sign where it is negative.</summary>
    private static string Digits(double value, Spec spec)
    {
        var percent = spec.Type == '%';
        var precision = spec.Precision < 0 ? 6 : spec.Precision;
        var number = percent ? value * 100 : value;
        var text = !double.IsFinite(number)
            ? PyText.Float(number)
            : spec.Type switch
            {
                'f' or 'F' or '%' => Fixed(number, precision, spec.Alternate),
                'e' or 'E' => Exponent(number, precision, spec.Alternate),
                'r' => TrimPoint(PyText.Float(number), spec.Alternate),
                '\0' when spec.Precision < 0 => PyText.Float(number),
                '\0' => General(number, Math.Max(precision, 1), spec.Alternate, Math.Max(precision, 1) - 1),
                _ => General(number, Math.Max(precision, 1), spec.Alternate, Math.Max(precision, 1)),
            };
        if (spec.NoNegativeZero && text[0] == '-' && text.AsSpan(1).IndexOfAnyExcept("0.e+") < 0)
        {
            text = text[1..];
        }

        text = spec.Type is 'E' or 'F' or 'G' ? text.ToUpperInvariant() : text;
        return percent ? text + "%" : text;
    }

    /// <summary>So many digits after the point.</summary>
    private static string Fixed(double value, int precision, bool alternate) =>
        value.ToString($"F{precision}", CultureInfo.InvariantCulture) + (alternate && precision == 0 ? "." : "");

    /// <summary>One digit, so many after the point, and an exponent of two digits or more.</summary>
    private static string Exponent(double value, int precision, bool alternate)
    {
        var text = value.ToString($"E{precision}", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        var point = alternate && precision == 0 ? "." : "";
        return string.Create(CultureInfo.InvariantCulture, $"{text[..text.IndexOf('E')]}{point}e{exponent:+00;-00}");
    }

    /// <summary>So many digits, with an exponent where the number has more than <paramref name="limit"/> before the point.</summary>
    private static string General(double value, int precision, bool alternate, int limit)
    {
        var scientific = Exponent(value, precision - 1, alternate);
        var split = scientific.IndexOf('e');
        var exponent = value == 0 ? 0 : int.Parse(scientific.AsSpan(split + 1), CultureInfo.InvariantCulture);
        if (exponent < -4 || exponent >= limit)
        {
            var digits = scientific[..split];
            return (alternate || !digits.Contains('.') ? digits : digits.TrimEnd('0').TrimEnd('.'))
                + scientific[split..];
        }

        var text = Fixed(value, Math.Max(precision - 1 - exponent, 0), alternate);
        text = alternate || !text.Contains('.') ? text : text.TrimEnd('0').TrimEnd('.');
        return limit < precision && !text.Contains('.') ? text + ".0" : text;
    }

    /// <summary>A float's text without <c>.0</c>, as complex numbers have it.</summary>
    private static string TrimPoint(string text, bool alternate) =>
        !text.EndsWith(".0", StringComparison.Ordinal) ? text : alternate ? text[..^1] : text[..^2];

    /// <summary>The digits of an int in base 2, 8 or 16.</summary>
    private static string Radix(BigInteger value, char type)
    {
        if (type != 'o')
        {
            var text = value.ToString(type.ToString(), CultureInfo.InvariantCulture).TrimStart('0');
            return text.Length == 0 ? "0" : text;
        }

        var bits = value.ToString("B", CultureInfo.InvariantCulture).TrimStart('0');
        bits = bits.PadLeft(Math.Max((bits.Length + 2) / 3, 1) * 3, '0');
        return string.Concat(bits
            .Chunk(3)
            .Select(three => (char)('0' + (three[0] - '0') * 4 + (three[1] - '0') * 2 + three[2] - '0')));
    }

    /// <summary>The one character of type <c>c</c>.</summary>
    private static string Character(BigInteger code, Spec spec)
    {
        if (spec.Sign != '\0' || spec.Alternate)
        {
            throw new ArgumentException($"{(spec.Sign != '\0' ? "Sign" : "Alternate form (#)")} not allowed with integer format specifier 'c'");
        }

        if (code < long.MinValue || code > long.MaxValue)
        {
            throw new NumberOverflowException("Python int too large to convert to C long");
        }

        return code < 0 || code > 0x10FFFF
            ? throw new NumberOverflowException("%c arg not in range(0x110000)")
            : PyUnicode.Character((int)code);
    }

    /// <summary>Puts sign, prefix, grouped digits and padding together.</summary>
    private static string Number(bool negative, string prefix, string digits, Spec spec)
    {
        var lead = (negative ? "-" : spec.Sign is '+' or ' ' ? spec.Sign.ToString() : "") + prefix;
        if (spec.Grouping != '\0')
        {
            var inHex = spec.Type is 'x' or 'X';
            var whole = 0;
            while (whole < digits.Length && (inHex || char.IsAsciiDigit(digits[whole])))
            {
                whole++;
            }

            var room = spec is { Fill: "0", Align: '=' } ? spec.Width - lead.Length - (digits.Length - whole) : 0;
            digits = Group(digits[..whole], spec, room) + digits[whole..];
        }

        return Pad(lead, digits, spec);
    }

    /// <summary>Puts separators between the digits, and zeros before them to fill the room there is.</summary>
    private static string Group(string digits, Spec spec, int room)
    {
        var size = spec.Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;
        var groups = new List<string>();
        for (var left = digits.Length; left > 0 || (room > 0 && digits.Length > 0);)
        {
            var length = Math.Min(size, Math.Max(Math.Max(left, room), 1));
            var taken = Math.Min(left, length);
            groups.Add(digits.Substring(left - taken, taken).PadLeft(length, '0'));
            left -= taken;
            room -= length;
            if (left > 0 || room > 0)
            {
                room--;
                // A separator alone does not fill the room: a digit stands before it.
                room = left == 0 ? Math.Max(room, 1) : room;
            }
        }

        groups.Reverse();
        return string.Join(spec.Grouping, groups);
    }

    /// <summary>Fills a text up to its width.</summary>
    private static string Pad(string lead, string body, Spec spec)
    {
        var room = spec.Width - PyUnicode.Length(lead) - PyUnicode.Length(body);
        return room <= 0
            ? lead + body
            : spec.Align switch
            {
                '<' => lead + body + Fill(room),
                '^' => Fill(room / 2) + lead + body + Fill(room - room / 2),
                '=' => lead + Fill(room) + body,
                _ => Fill(room) + lead + body,
            };

        string Fill(int count) => string.Concat(Enumerable.Repeat(spec.Fill, count));
    }

    /// <summary>Reads a specification; what is not said has the value that its type gives it.</summary>
    private static Spec Parse(string spec, string typeName, char align, char type)
    {
        var at = 0;
        var fill = "";
        var aligned = false;
        var first = spec.Length == 0 ? 0 : PyUnicode.CodeAt(spec, 0) > 0xFFFF ? 2 : 1;
        if (first > 0 && first < spec.Length && "<>=^".Contains(spec[first]))
        {
            fill = spec[..first];
            at = first;
        }

        if (Take("<>=^") is var given && given != '\0')
        {
            (align, aligned) = (given, true);
        }

        var sign = Take(" +-");
        var noNegativeZero = Take("z") != '\0';
        var alternate = Take("#") != '\0';
        if (fill.Length == 0 && Take("0") != '\0')
        {
            fill = "0";
            align = !aligned && align == '>' ? '=' : align;
        }

        var width = Count() ?? 0;
        var grouping = Take(",");
        if (Take("_") != '\0')
        {
            grouping = grouping == '\0' ? '_' : throw new ArgumentException("Cannot specify both ',' and '_'.");
        }

        if (grouping == '_' && Take(",") != '\0')
        {
            throw new ArgumentException("Cannot specify both ',' and '_'.");
        }

        var precision = Take(".") == '\0'
            ? -1
            : Count() ?? throw new ArgumentException("Format specifier missing precision");
        if (at < spec.Length)
        {
            type = spec.Length - at == 1
                ? spec[at]
                : throw new ArgumentException($"Invalid format specifier '{spec}' for object of type '{typeName}'");
        }

        if (grouping != '\0' && !("deEfFgG%\0".Contains(type) || (grouping == '_' && "boxX".Contains(type))))
        {
            throw new ArgumentException($"Cannot specify '{grouping}' with {Code(type)}.");
        }

        return new Spec(
            fill.Length == 0 ? " " : fill,
            align,
            sign,
            noNegativeZero,
            alternate,
            width,
            grouping,
            precision,
            type);

        char Take(string options) => at < spec.Length && options.Contains(spec[at]) ? spec[at++] : '\0';

        int? Count()
        {
            var start = at;
            while (at < spec.Length && char.IsAsciiDigit(spec[at]))
            {
                at++;
            }

            return at == start ? null
                : int.TryParse(spec.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var count) ? count
                : throw new ArgumentException("Too many decimal digits in format string");
        }
    }

    private static ArgumentException UnknownCode(char type, string typeName) =>
        new($"Unknown format code {Code(type)} for object of type '{typeName}'");

    private static string Code(char type) => type is > ' ' and < '\x80' ? $"'{type}'" : $@"'\x{(int)type:x}'";

    /// <summary>A format specification, taken apart.</summary>
    private sealed record Spec(
        string Fill,
        char Align,
        char Sign,
        bool NoNegativeZero,
        bool Alternate,
        int Width,
        char Grouping,
        int Precision,
        char Type);
}

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

    /// <summary><c>float(n)</c>, correctly rounded.</summary>
    public static double ToFloat(BigInteger value)
    {
        var result = RoundToEven(BigInteger.Abs(value), 0);
        return double.IsInfinity(result) ? throw new NumberOverflowException("int too large to convert to float")
            : value.Sign < 0 ? -result
            : result;
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

/// <summary>What Python knows of a character. CPython 3.13 has Unicode 15.1, .NET 10 has 16.</summary>
file static class PyUnicode
{
    /// <summary>The code point at <paramref name="index"/>: a whole pair, or a lone surrogate as itself.</summary>
    public static int CodeAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>The text of one code point; a surrogate stands for itself.</summary>
    public static string Character(int code) =>
        code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);

    /// <summary>The length in code points.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return length;
    }
}
