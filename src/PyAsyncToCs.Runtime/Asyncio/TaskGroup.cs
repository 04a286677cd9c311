namespace PyAsyncToCs.Runtime;

/// <summary>Tasks that end together: the block waits for all, and the first that fails cancels the others (asyncio.TaskGroup).</summary>
public sealed class TaskGroup : AsyncBlock<TaskGroup>
{
    private readonly HashSet<PyTask> _tasks = [];
    private readonly List<Exception> _errors = [];
    private bool _entered;
    private bool _exiting;
    private bool _aborting;
    private bool _parentCancelRequested;
    private PyTask? _parent;
    private PyFuture? _onCompleted;
    private Exception? _exit;

    /// <summary>Begins the block (taskgroups.TaskGroup.__aenter__).</summary>
    /// <returns>This group.</returns>
    /// <exception cref="InvalidOperationException">The block was begun before, or no task runs.</exception>
    public override Task<TaskGroup> EnterAsync()
    {
        if (_entered)
        {
            throw new InvalidOperationException($"TaskGroup {this} has already been entered");
        }

        _parent = Asyncio.CurrentTask() ?? throw new InvalidOperationException($"TaskGroup {this} cannot determine the parent task");
        _entered = true;
        return Task.FromResult(this);
    }

    /// <summary>Makes a task of the group.</summary>
    /// <param name="coroutine">The coroutine.</param>
    /// <param name="name">The task's name, or null.</param>
    /// <returns>The task.</returns>
    /// <exception cref="InvalidOperationException">The group does not run.</exception>
    public PyTask CreateTask(Func<Task> coroutine, string? name = null) => Add(() => Asyncio.CreateNamedTask(coroutine, name));

    /// <inheritdoc cref="CreateTask(Func{Task}, string?)"/>
    /// <typeparam name="T">The type of the coroutine's result.</typeparam>
    public PyTask<T> CreateTask<T>(Func<Task<T>> coroutine, string? name = null) => Add(() => Asyncio.CreateNamedTask(coroutine, name));

    /// <summary>Ends the block: waits for the tasks (taskgroups.TaskGroup.__aexit__).</summary>
    /// <param name="error">What the block raised, or null; it cancels the tasks.</param>
    /// <returns>Whether what the block raised is dealt with: a cancellation that the group itself caused.</returns>
    /// <exception cref="ExceptionGroup">A task has failed, or the block.</exception>
    /// <exception cref="OperationCanceledException">The task around the group was cancelled.</exception>
    public override async Task<bool> ExitAsync(Exception? error)
    {
        _exiting = true;
        if (error is not null && EventLoop.StopsLoop(error))
        {
            _exit ??= error;
        }

        var propagated = error as OperationCanceledException;
        if (error is not null && !_aborting)
        {
            Abort();
        }

        while (_tasks.Count > 0)
        {
            _onCompleted ??= new PyFuture(Asyncio.GetRunningLoop());
            try
            {
                await _onCompleted;
            }
            catch (OperationCanceledException cancelled)
            {
                if (!_aborting)
                {
                    propagated = cancelled;
                    Abort();
                }
            }

            _onCompleted = null;
        }

        if (_exit is not null)
        {
            throw _exit;
        }

        if (_parentCancelRequested && _parent!.Uncancel() == 0)
        {
            propagated = null;
        }

        if (propagated is not null && _errors.Count == 0)
        {
            throw propagated;
        }

        if (error is not null and not OperationCanceledException)
        {
            _errors.Add(error);
        }

        if (_errors.Count > 0)
        {
            if (_parent!.Cancelling() > 0)
            {
                _parent.Uncancel();
                _parent.Cancel();
            }

            throw new ExceptionGroup("unhandled errors in a TaskGroup", _errors);
        }

        // The block's own exception is a cancellation here, and the group has caused it: Python raises it on.
        return false;
    }

    /// <summary>The group as Python's repr shows it.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var tasks = _tasks.Count > 0 ? $" tasks={_tasks.Count}" : "";
        var errors = _errors.Count > 0 ? $" errors={_errors.Count}" : "";
        return $"<TaskGroup{tasks}{errors}{(_aborting ? " cancelling" : _entered ? " entered" : "")}>";
    }

    private TTask Add<TTask>(Func<TTask> create)
        where TTask : PyTask
    {
        if (!_entered || (_exiting && _tasks.Count == 0) || _aborting)
        {
            throw new InvalidOperationException(
                $"TaskGroup {this} {(!_entered ? "has not been entered" : _exiting && _tasks.Count == 0 ? "is finished" : "is shutting down")}");
        }

        var task = create();
        _tasks.Add(task);
        task.WhenDone(OnTaskDone);
        return task;
    }

    private void Abort()
    {
        _aborting = true;
        foreach (var task in _tasks.OrderBy(task => task.Number).ToList())
        {
            task.Cancel();
        }
    }

    private void OnTaskDone(PyFuture future)
    {
        _tasks.Remove((PyTask)future);
        if (_tasks.Count == 0)
        {
            _onCompleted?.Fire();
        }

        if (future.Cancelled || future.GetException() is not { } error)
        {
            return;
        }

        _errors.Add(error);
        _exit ??= EventLoop.StopsLoop(error) ? error : null;
        if (!_parent!.Done && !_aborting && !_parentCancelRequested)
        {
            Abort();
            _parentCancelRequested = true;
            _parent.Cancel();
        }
    }
}
