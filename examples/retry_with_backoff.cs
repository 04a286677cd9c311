using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

// Retries a flaky service with growing pauses and a time limit for each attempt.

Asyncio.Run(MainAsync);

static async Task<string> CallWithRetriesAsync(
    FlakyService service,
    int attempts = 4,
    double timeout = 0.05,
    double pause = 0.01)
{
    foreach (var attempt in Enumerable.Range(1, attempts))
    {
        try
        {
            return await Asyncio.WaitFor(service.CallAsync, timeout);
        }
        catch (TimeoutException)
        {
            Console.WriteLine($"  attempt {attempt}: no answer in {PyText.Float(timeout)} s");
        }
        catch (ServiceException error)
        {
            Console.WriteLine($"  attempt {attempt}: {error.Message}");
        }

        if (attempt < attempts)
        {
            await Asyncio.Sleep(pause);
            pause *= 2;
        }
    }

    throw new ServiceException($"gave up after {attempts} attempts");
}

static async Task MainAsync()
{
    foreach (var script in new List<string>[] { ["ok"], ["fail", "hang", "ok"], ["fail", "fail", "fail", "fail"] })
    {
        Console.WriteLine(string.Join(", ", script));
        try
        {
            Console.WriteLine($"  -> {await CallWithRetriesAsync(new FlakyService(script))}");
        }
        catch (ServiceException error)
        {
            Console.WriteLine($"  !! {error.Message}");
        }
    }
}

/// <summary>What the service answers when it is out of order.</summary>
[DisplayName("ServiceError")]
public sealed class ServiceException(string message = "") : Exception(message);

public sealed class FlakyService(List<string> script)
{
    private int _calls;

    public async Task<string> CallAsync()
    {
        var step = script[_calls];
        _calls += 1;
        if (step == "hang")
        {
            await Asyncio.Sleep(5);
        }
        else if (step == "fail")
        {
            await Asyncio.Sleep(0.01);
            throw new ServiceException($"call {_calls} failed");
        }

        return $"answer to call {_calls}";
    }
}

/// <summary>What a block of code is run under, and learns how the block ends (<c>async with</c>).</summary>
internal abstract class AsyncBlock<TEntered>
{
    public abstract Task<TEntered> EnterAsync();

    public abstract Task<bool> ExitAsync(Exception? error);
}

/// <summary>Cancels the task inside a block when its time is over, and turns that into a TimeoutException (asyncio.Timeout).</summary>
internal sealed class AsyncTimeout : AsyncBlock<AsyncTimeout>
{
    private State _state;
    private Handle? _timer;
    private PyTask? _task;
    private int _cancelling;
    private double? _when;

    internal AsyncTimeout(double? when) => _when = when;

    public double? When() => _when;

    public bool Expired() => _state is State.Expiring or State.Expired;

    public void Reschedule(double? when)
    {
        if (_state != State.Active)
        {
            throw new InvalidOperationException(_state == State.Created
                ? "Timeout has not been entered"
                : $"Cannot change state of {_state.ToString().ToLowerInvariant()} Timeout");
        }

        _when = when;
        _timer?.Cancel();
        var loop = Asyncio.GetRunningLoop();
        _timer = when is not { } time ? null
            : time <= loop.Time() ? loop.CallSoon(OnTimeout)
            : loop.CallAt(time, OnTimeout);
    }

    public override Task<AsyncTimeout> EnterAsync()
    {
        if (_state != State.Created)
        {
            throw new InvalidOperationException("Timeout has already been entered");
        }

        _task = Asyncio.CurrentTask() ?? throw new InvalidOperationException("Timeout should be used inside a task");
        _state = State.Active;
        _cancelling = _task.Cancelling();
        Reschedule(_when);
        return Task.FromResult(this);
    }

    public override Task<bool> ExitAsync(Exception? error)
    {
        _timer?.Cancel();
        _timer = null;
        if (_state == State.Expiring)
        {
            _state = State.Expired;
            if (_task!.Uncancel() <= _cancelling && error is OperationCanceledException)
            {
                throw new TimeoutException("", error);
            }
        }
        else if (_state == State.Active)
        {
            _state = State.Finished;
        }

        return Task.FromResult(false);
    }

    private void OnTimeout()
    {
        _task!.Cancel();
        _state = State.Expiring;
        _timer = null;
    }

    private enum State
    {
        Created,
        Active,
        Expiring,
        Expired,
        Finished,
    }
}

/// <summary>Python's asyncio module: its functions, with CPython's order of events.</summary>
file static class Asyncio
{
    /// <summary>Makes a task of a coroutine; it starts in the loop's next turn (asyncio.create_task).</summary>
    public static PyTask CreateTask(Func<Task> coroutine) => new(CurrentLoop(), coroutine);

    public static PyTask<T> CreateTask<T>(Func<Task<T>> coroutine) => new(CurrentLoop(), coroutine);

    /// <summary>The task that is running, or null inside a callback (asyncio.current_task).</summary>
    public static PyTask? CurrentTask() => GetRunningLoop().ActiveTask;

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

    /// <summary>A time limit for a block (asyncio.timeout).</summary>
    public static AsyncTimeout Timeout(double? delay) => new(GetRunningLoop().Time() + delay);

    /// <summary>Awaits a coroutine, for a limited time (asyncio.wait_for).</summary>
    public static Task WaitFor(Func<Task> coroutine, double? timeout) => WaitFor(async () =>
    {
        await coroutine();
        return (object?)null;
    }, timeout);

    public static async Task<T> WaitFor<T>(Func<Task<T>> coroutine, double? timeout)
    {
        if (timeout <= 0)
        {
            return await WaitNoTime<T>(CreateTask(coroutine));
        }

        var limit = await Timeout(timeout).EnterAsync();
        T result;
        try
        {
            result = await coroutine();
        }
        catch (Exception error)
        {
            await limit.ExitAsync(error);
            throw;
        }

        await limit.ExitAsync(null);
        return result;
    }

    [OverloadResolutionPriority(1)]
    public static Task<T> WaitFor<T>(IPyFuture<T> future, double? timeout) =>
        timeout <= 0 ? WaitNoTime<T>((PyFuture)future) : WaitFor(async () => await future, timeout);

    public static Task WaitFor(PyFuture future, double? timeout) =>
        timeout <= 0 ? WaitNoTime<object?>(future) : WaitFor(async () => await future, timeout);

    private static async Task<T> WaitNoTime<T>(PyFuture future)
    {
        if (future.Done)
        {
            return future.Get<T>();
        }

        // tasks._cancel_and_wait
        var waiter = new PyFuture(GetRunningLoop());
        future.WhenDone(OnDone);
        try
        {
            future.Cancel();
            await waiter;
        }
        finally
        {
            future.RemoveDoneCallback(OnDone);
        }

        try
        {
            return future.Get<T>();
        }
        catch (OperationCanceledException cancelled)
        {
            throw new TimeoutException("", cancelled);
        }

        void OnDone(PyFuture future) => waiter.Fire();
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
    private Action<EventLoop, ExceptionContext>? _exceptionHandler = null;

    public void CallExceptionHandler(ExceptionContext context)
    {
        if (_exceptionHandler is null)
        {
            DefaultExceptionHandler(context);
        }
        else
        {
            _exceptionHandler(this, context);
        }
    }

    public void DefaultExceptionHandler(ExceptionContext context) =>
        Console.Error.WriteLine($"{context.Message}\n{context.Exception}");

    internal void CallExceptionHandler(string message, Exception? exception, PyFuture? future) =>
        CallExceptionHandler(new ExceptionContext(message, exception, future));

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

    public Handle CallSoon(Action callback)
    {
        ThrowIfClosed();
        var handle = new Handle(this, callback, 0);
        Schedule(static entry => entry.Fire(), handle.Entry);
        return handle;
    }

    public Handle CallAt(double when, Action callback)
    {
        ThrowIfClosed();
        var handle = new Handle(this, callback, when);
        AddTimer(when, handle.Entry);
        return handle;
    }

    public bool IsClosed { get; private set; }

    private void ThrowIfClosed()
    {
        if (IsClosed)
        {
            throw new InvalidOperationException("Event loop is closed");
        }
    }
}

/// <summary>What an exception handler of a loop is told.</summary>
internal sealed record ExceptionContext(string Message, Exception? Exception, PyFuture? Future)
{
}

/// <summary>A coroutine that the loop drives (CPython's asyncio/tasks.py). It starts in a later turn than the one that makes it.</summary>
internal class PyTask : PyFuture
{
    // tasks.Task.__init__: contextvars.copy_context()
    internal PyContext OwnContext { get; set; } = PyContext.Copy();

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

    public int RemoveDoneCallback(Action<PyTask> callback) => RemoveTypedCallback(callback);

    private static int s_named;
    private readonly int _nameNumber = Interlocked.Increment(ref s_named);
    private string? _name;

    public string Name
    {
        get => _name ?? $"Task-{_nameNumber}";
        set => _name = value;
    }

    public int Cancelling() => _cancelRequests;

    public int Uncancel()
    {
        _cancelRequests = Math.Max(0, _cancelRequests - 1);
        _mustCancel &= _cancelRequests > 0;
        return _cancelRequests;
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

/// <summary>A callback that waits in the loop and can be cancelled (asyncio.Handle, asyncio.TimerHandle).</summary>
internal sealed class Handle
{
    internal Handle(EventLoop loop, Action callback, double when) =>
        (Entry, When) = (new Call(loop, PyContext.Keep(callback)), when);

    public double When { get; }

    public bool Cancelled => Entry.Cancelled;

    internal PyFuture Entry { get; }

    public void Cancel() => Entry.Cancel();

    private sealed class Call(EventLoop loop, Action callback) : PyFuture(loop)
    {
        internal override void Fire(bool really = true)
        {
            try
            {
                if (!Cancelled)
                {
                    callback();
                }
            }
            catch (Exception error) when (!EventLoop.StopsLoop(error))
            {
                Loop.CallExceptionHandler($"Exception in callback {callback.Method.Name}", error, null);
            }
        }
    }
}

/// <summary>The values of context variables: each task has its own, copied when the task is made (contextvars.Context).</summary>
internal sealed class PyContext
{
    public int Count => _values.Count;

    [ThreadStatic]
    private static PyContext? s_outside;

    [ThreadStatic]
    private static (PyContext Context, PyTask? Task)? s_entered;
    private ImmutableDictionary<object, object?> _values = ImmutableDictionary<object, object?>.Empty;

    // Inside of Run the given context, unless another task runs by now; else the task's.
    private static PyContext Active =>
        EventLoop.Running?.ActiveTask is var task && s_entered is var (entered, owner) && owner == task
            ? entered
            : task?.OwnContext ?? (s_outside ??= new());

    internal static ImmutableDictionary<object, object?> Values
    {
        get => Active._values;
        set => Active._values = value;
    }

    public static PyContext Copy() => new() { _values = Values };

    internal static Action Keep(Action callback)
    {
        var context = Copy();
        return () => context.Run(callback);
    }

    internal static Func<T> Keep<T>(Func<T> function)
    {
        var context = Copy();
        return () => context.Run(function);
    }

    public T Run<T>(Func<T> function)
    {
        var before = s_entered;
        s_entered = (this, EventLoop.Running?.ActiveTask);
        try
        {
            return function();
        }
        finally
        {
            s_entered = before;
        }
    }

    public void Run(Action function) => Run<object?>(() =>
    {
        function();
        return null;
    });
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

    public FutureAwaiter<object?> GetAwaiter() => new(this);

    public int RemoveDoneCallback(Action<PyFuture> callback) => RemoveTypedCallback(callback);

    internal int RemoveTypedCallback(Delegate callback) =>
        _callbacks.RemoveAll(added => added.Equals(callback)
            || (added.Target is DoneCallback wrapped && wrapped.Added.Equals(callback)));

    private sealed class DoneCallback(Delegate added, Action<PyFuture> callback)
    {
        internal Delegate Added => added;

        internal void Call(PyFuture future)
        {
            try
            {
                callback(future);
            }
            catch (Exception error) when (!EventLoop.StopsLoop(error))
            {
                future.Loop.CallExceptionHandler($"Exception in callback {added.Method.Name}", error, future);
            }
        }
    }
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

/// <summary>What futures and tasks with a result have in common.</summary>
internal interface IPyFuture<T>
{
    bool Done { get; }

    bool Cancelled { get; }

    bool Cancel(string? message = null);

    int RemoveDoneCallback(Action<IPyFuture<T>> callback) => ((PyFuture)this).RemoveTypedCallback(callback);

    FutureAwaiter<T> GetAwaiter();
}

/// <summary>A task whose coroutine returns a value.</summary>
internal sealed class PyTask<T>(EventLoop loop, Func<Task<T>> coroutine) : PyTask(loop, coroutine), IPyFuture<T>
{
    public new FutureAwaiter<T> GetAwaiter() => new(this);

    public int RemoveDoneCallback(Action<PyTask<T>> callback) => RemoveTypedCallback(callback);
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
