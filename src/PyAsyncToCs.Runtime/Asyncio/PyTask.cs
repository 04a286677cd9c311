using System.Runtime.ExceptionServices;

namespace PyAsyncToCs.Runtime;

/// <summary>A coroutine that the loop drives (CPython's asyncio/tasks.py). It starts in a later turn than the one that makes it.</summary>
public partial class PyTask : PyFuture
{
    private static int s_created;
    internal bool TakesCancellation;
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

    /// <summary>Asks for a cancellation, which is raised at the await where the task stands (tasks.Task.cancel).</summary>
    /// <param name="message">The text of the exception.</param>
    /// <returns>False if the task is done already.</returns>
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

/// <summary>A task whose coroutine returns a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="loop">The loop that drives it.</param>
/// <param name="coroutine">The coroutine.</param>
public sealed partial class PyTask<T>(EventLoop loop, Func<Task<T>> coroutine) : PyTask(loop, coroutine)
{
    /// <summary>The value, once it is there.</summary>
    /// <exception cref="OperationCanceledException">The task was cancelled.</exception>
    /// <exception cref="InvalidStateException">The task is not done.</exception>
    public T Result => GetDone<T>();

    /// <inheritdoc cref="PyFuture.GetAwaiter"/>
    public new FutureAwaiter<T> GetAwaiter() => new(this);
}
