using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;

// A chat room: members send, the room delivers to everybody else.

Asyncio.Run(MainAsync);

static async Task MainAsync()
{
    var room = new Room("#lobby");
    await using (var ann = await new Member("ann", room).EnterAsync())
    {
        await using (var bob = await new Member("bob", room).EnterAsync())
        {
            List<PyTask> ears = [Asyncio.CreateTask(ann.ListenAsync), Asyncio.CreateTask(bob.ListenAsync)];
            await ann.SayAsync("hello");
            await Asyncio.Sleep(0.01);
            await bob.SayAsync("hi ann");
            await bob.SayAsync("how are you?");
            await Asyncio.Sleep(0.01);
            foreach (var task in ears)
            {
                task.Cancel();
            }

            Console.WriteLine($"heard: {PyText.DictText(new Dictionary<string, int> { ["ann"] = ann.Heard, ["bob"] = bob.Heard }, PyText.Quote, PyText.Plain)}");
        }
    }
}

public sealed class Room(string name)
{
    private readonly string _name = name;
    private readonly OrderedDictionary<string, Member> _members = new();

    public void Join(Member member)
    {
        _members[member.Name] = member;
        Console.WriteLine($"* {member.Name} joined {_name}");
    }

    public void Leave(Member member)
    {
        PyDict.Delete(_members, member.Name, PyText.Quote);
        Console.WriteLine($"* {member.Name} left, {_members.Count} still here");
    }

    public async Task BroadcastAsync(string sender, string text)
    {
        foreach (var (name, member) in _members)
        {
            if (name != sender)
            {
                await member.Inbox.Put((sender, text));
            }
        }
    }
}

public sealed class Member(string name, Room room) : IAsyncDisposable
{
    public string Name { get; } = name;

    public AsyncQueue<(string, string)> Inbox { get; } = new();

    public int Heard { get; set; }

    public async Task<Member> EnterAsync()
    {
        room.Join(this);
        return this;
    }

    public async ValueTask DisposeAsync() => room.Leave(this);

    public async Task SayAsync(string text)
    {
        Console.WriteLine($"<{Name}> {text}");
        await room.BroadcastAsync(Name, text);
    }

    public async Task ListenAsync()
    {
        while (true)
        {
            var (sender, text) = await Inbox.Get();
            Heard += 1;
            Console.WriteLine($"    {Name} hears {sender}: {text}");
        }
    }
}

/// <summary>A flag that tasks can wait for (asyncio.Event).</summary>
public sealed class AsyncEvent
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

/// <summary>A queue between tasks (asyncio.Queue).</summary>
public class AsyncQueue<T>(int maxsize = 0)
{
    private readonly Queue<T> _items = new();
    private readonly WaiterQueue _getters = new();
    private readonly WaiterQueue _putters = new();
    private readonly AsyncEvent _finished = new();
    private int _unfinished;
    private bool _isShutDown;

    public virtual int QSize => _items.Count;

    public bool Empty => QSize == 0;

    public bool Full => maxsize > 0 && QSize >= maxsize;

    public async Task Put(T item)
    {
        while (Full)
        {
            ThrowIfShutDown();
            var future = new PyFuture(Asyncio.GetRunningLoop());
            try
            {
                await _putters.Wait(future);
            }
            catch
            {
                future.Cancel();
                if (!Full && !future.Cancelled)
                {
                    _putters.WakeAndRemoveNext();
                }

                throw;
            }
        }

        PutNowait(item);
    }

    public void PutNowait(T item)
    {
        ThrowIfShutDown();
        if (Full)
        {
            throw new QueueFullException();
        }

        PutItem(item);
        _unfinished++;
        _finished.Clear();
        _getters.WakeAndRemoveNext();
    }

    public async Task<T> Get()
    {
        while (Empty)
        {
            ThrowIfShutDown();
            var future = new PyFuture(Asyncio.GetRunningLoop());
            try
            {
                await _getters.Wait(future);
            }
            catch
            {
                future.Cancel();
                if (!Empty && !future.Cancelled)
                {
                    _getters.WakeAndRemoveNext();
                }

                throw;
            }
        }

        return GetNowait();
    }

    public T GetNowait()
    {
        if (Empty)
        {
            ThrowIfShutDown();
            throw new QueueEmptyException();
        }

        var item = TakeItem();
        _putters.WakeAndRemoveNext();
        return item;
    }

    public void Shutdown(bool immediate = false)
    {
        _isShutDown = true;
        while (immediate && !Empty)
        {
            TakeItem();
            _unfinished -= _unfinished > 0 ? 1 : 0;
        }

        if (immediate && _unfinished == 0)
        {
            _finished.Set();
        }

        WakeAll(_getters);
        WakeAll(_putters);

        static void WakeAll(WaiterQueue waiters)
        {
            while (waiters.Count > 0)
            {
                waiters.WakeAndRemoveNext();
            }
        }
    }

    protected virtual void PutItem(T item) => _items.Enqueue(item);

    protected virtual T TakeItem() => _items.Dequeue();

    private void ThrowIfShutDown()
    {
        if (_isShutDown)
        {
            throw new QueueShutDownException();
        }
    }
}

/// <summary>Python's asyncio module: its functions, with CPython's order of events.</summary>
file static class Asyncio
{
    /// <summary>Makes a task of a coroutine; it starts in the loop's next turn (asyncio.create_task).</summary>
    public static PyTask CreateTask(Func<Task> coroutine) => new(CurrentLoop(), coroutine);

    public static PyTask<T> CreateTask<T>(Func<Task<T>> coroutine) => new(CurrentLoop(), coroutine);

    /// <summary>The loop that runs on this thread (asyncio.get_running_loop).</summary>
    public static EventLoop GetRunningLoop() =>
        EventLoop.Running ?? throw new InvalidOperationException("no running event loop");

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
public sealed class BinaryHeap<T>(Func<T, T, bool> isLess) : List<T>
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
public sealed class EventLoop
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
public class PyTask : PyFuture
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

/// <summary>A result that is not there yet (CPython's asyncio/futures.py); those who await it go on in a later turn.</summary>
public class PyFuture(EventLoop loop)
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

    public FutureAwaiter<object?> GetAwaiter() => new(this);
}

/// <summary>Suspends the running task until a future is done (futures.Future.__await__).</summary>
public readonly struct FutureAwaiter<T>(PyFuture future, bool yields = false) : INotifyCompletion
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
public sealed class PyTask<T>(EventLoop loop, Func<Task<T>> coroutine) : PyTask(loop, coroutine)
{
    public new FutureAwaiter<T> GetAwaiter() => new(this);
}

/// <summary>A queue has no item (asyncio.QueueEmpty).</summary>
internal class QueueEmptyException(string message = "") : Exception(message);

/// <summary>A queue has no room (asyncio.QueueFull).</summary>
internal class QueueFullException(string message = "") : Exception(message);

/// <summary>A queue was shut down (asyncio.QueueShutDown).</summary>
internal class QueueShutDownException(string message = "") : Exception(message);

/// <summary>Tasks that wait in line for a lock, an item or a signal.</summary>
public sealed class WaiterQueue
{
    private readonly LinkedList<PyFuture> _futures = new();

    internal int Count => _futures.Count;

    internal async Task<PyFuture> Wait(PyFuture future)
    {
        var place = _futures.AddLast(future);
        try
        {
            await future;
            return future;
        }
        finally
        {
            if (place.List is not null)
            {
                _futures.Remove(place);
            }
        }
    }

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

    internal void WakeAndRemoveNext()
    {
        var woken = false;
        while (!woken && _futures.First is { } place)
        {
            _futures.RemoveFirst();
            woken = place.Value.Complete(Task.CompletedTask);
        }
    }
}

/// <summary>Python's operations on dicts, where .NET's differ.</summary>
file static class PyDict
{
    /// <summary><c>dict[key]</c>; <paramref name="repr"/> is for the text of the KeyError.</summary>
    public static TValue At<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, Func<TKey, string> repr) =>
        dict.TryGetValue(key, out var value)
            ? value
            : throw new KeyNotFoundException(repr(key)) { Data = { ["args"] = new object?[] { key } } };

    /// <summary><c>del dict[key]</c>.</summary>
    public static void Delete<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, Func<TKey, string> repr) =>
        Pop(dict, key, repr);

    /// <summary><c>dict.pop(key)</c>.</summary>
    public static TValue Pop<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, Func<TKey, string> repr)
    {
        var value = At(dict, key, repr);
        dict.Remove(key);
        return value;
    }
}

/// <summary>Text as Python prints it, where .NET's differs.</summary>
file static class PyText
{
    /// <summary>The <c>repr</c> of a string: in quotes, with escapes for what cannot be printed.</summary>
    public static string Quote(string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        var result = new StringBuilder().Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var code = PyUnicode.CodeAt(text, i);
            _ = code switch
            {
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                _ when code == quote => result.Append('\\').Append(quote),
                _ when PyUnicode.IsPrintable(code) => result.Append(text, i, code > 0xFFFF ? 2 : 1),
                < 0x100 => result.Append($@"\x{code:x2}"),
                < 0x10000 => result.Append($@"\u{code:x4}"),
                _ => result.Append($@"\U{code:x8}"),
            };
            i += code > 0xFFFF ? 1 : 0;
        }

        return result.Append(quote).ToString();
    }

    /// <summary>A value's own text, in no particular culture: for ints, and for objects that say it in ToString.</summary>
    public static string Plain<T>(T value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>The text of a dict, <c>{'a': 1}</c>, its keys and values by the two functions.</summary>
    public static string DictText<TKey, TValue>(
        IEnumerable<KeyValuePair<TKey, TValue>> items,
        Func<TKey, string>? key = null,
        Func<TValue, string>? value = null) =>
        $"{{{string.Join(", ", items.Select(item => $"{(key ?? Plain)(item.Key)}: {(value ?? Plain)(item.Value)}"))}}}";
}

/// <summary>What Python knows of a character. CPython 3.13 has Unicode 15.1, .NET 10 has 16.</summary>
file static class PyUnicode
{
    /// <summary>Pairs of bounds: what Unicode 16 added, and .NET therefore knows but Python does not.</summary>
    private static ReadOnlySpan<int> NewerThanPython =>
    [
        0x897, 0x897, 0x1B4E, 0x1B4F, 0x1B7F, 0x1B7F, 0x1C89, 0x1C8A, 0x2427, 0x2429, 0x31E4, 0x31E5, 0xA7CB, 0xA7CD,
        0xA7DA, 0xA7DC, 0x105C0, 0x105F3, 0x10D40, 0x10D8F, 0x10EC2, 0x10EFC, 0x11380, 0x113E2, 0x116D0, 0x116E3,
        0x11BC0, 0x11BF9, 0x11F5A, 0x11F5A, 0x13460, 0x143FA, 0x16100, 0x16139, 0x16D40, 0x16D79, 0x18CFF, 0x18CFF,
        0x1CC00, 0x1CEB3, 0x1E5D0, 0x1E5FF, 0x1F8B2, 0x1F8C1, 0x1FA89, 0x1FA8F, 0x1FABE, 0x1FABE, 0x1FAC6, 0x1FAC6,
        0x1FADC, 0x1FADF, 0x1FAE9, 0x1FAE9, 0x1FBCB, 0x1FBEF,
    ];

    /// <summary>The general category of a code point, as of Unicode 15.1.</summary>
    public static UnicodeCategory Category(int code)
    {
        var at = NewerThanPython.BinarySearch(code);
        if (at >= 0 || ~at % 2 == 1)
        {
            return UnicodeCategory.OtherNotAssigned;
        }

        return code == 0x1171E ? UnicodeCategory.NonSpacingMark : CharUnicodeInfo.GetUnicodeCategory(code);
    }

    /// <summary>Whether <c>repr</c> shows the code point as it is (<c>str.isprintable</c>).</summary>
    public static bool IsPrintable(int code) =>
        code is >= ' ' and < 127
            || (code > 127
                && Category(code) is not (UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.Surrogate
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.SpaceSeparator));

    /// <summary>The code point at <paramref name="index"/>: a whole pair, or a lone surrogate as itself.</summary>
    public static int CodeAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];
}
