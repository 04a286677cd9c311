namespace PyAsyncToCs.Runtime;

/// <summary>Cancels the task inside a block when its time is over, and turns that into a TimeoutException (asyncio.Timeout).</summary>
public sealed class AsyncTimeout : AsyncBlock<AsyncTimeout>
{
    private enum State
    {
        Created,
        Active,
        Expiring,
        Expired,
        Finished,
    }

    private State _state;
    private Handle? _timer;
    private PyTask? _task;
    private int _cancelling;
    private double? _when;

    internal AsyncTimeout(double? when) => _when = when;

    /// <summary>The deadline on the loop's clock, or null.</summary>
    /// <returns>The deadline.</returns>
    public double? When() => _when;

    /// <summary>Whether the time was over inside the block.</summary>
    /// <returns>The answer.</returns>
    public bool Expired() => _state is State.Expiring or State.Expired;

    /// <summary>Moves the deadline.</summary>
    /// <param name="when">The new one, or null for none.</param>
    /// <exception cref="InvalidOperationException">The block is not running.</exception>
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
        _timer = when is not { } time ? null : time <= loop.Time() ? loop.CallSoon(OnTimeout) : loop.CallAt(time, OnTimeout);
    }

    /// <summary>Begins the block (timeouts.Timeout.__aenter__).</summary>
    /// <returns>This timeout.</returns>
    /// <exception cref="InvalidOperationException">The block was begun before, or no task runs.</exception>
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

    /// <summary>Ends the block (timeouts.Timeout.__aexit__).</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>False: what it raised goes on.</returns>
    /// <exception cref="TimeoutException">The time was over, and the block ended with the cancellation that this caused.</exception>
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
}
