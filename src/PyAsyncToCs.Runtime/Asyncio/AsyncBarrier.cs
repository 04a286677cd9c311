namespace PyAsyncToCs.Runtime;

/// <summary>A barrier was aborted or reset while tasks waited at it (asyncio.BrokenBarrierError).</summary>
/// <param name="message">What happened.</param>
public sealed class BrokenBarrierException(string message = "") : InvalidOperationException(message);

/// <summary>Lets tasks go on when a number of them has arrived (asyncio.Barrier).</summary>
public sealed class AsyncBarrier
{
    private enum State
    {
        Filling,
        Draining,
        Resetting,
        Broken,
    }

    private readonly AsyncCondition _condition = new();
    private State _state;
    private int _count;

    /// <summary>Makes a barrier.</summary>
    /// <param name="parties">How many have to arrive.</param>
    /// <exception cref="ArgumentException">The number is not positive.</exception>
    public AsyncBarrier(int parties) => Parties = parties > 0 ? parties : throw new ArgumentException("parties must be > 0");

    /// <summary>How many have to arrive.</summary>
    public int Parties { get; }

    /// <summary>How many have arrived and wait.</summary>
    public int NWaiting => _state == State.Filling ? _count : 0;

    /// <summary>Whether the barrier was aborted.</summary>
    public bool Broken => _state == State.Broken;

    /// <summary>Waits for the others (locks.Barrier.wait).</summary>
    /// <returns>The place in the order of arrival, from zero.</returns>
    /// <exception cref="BrokenBarrierException">The barrier was aborted or reset.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task<int> Wait()
    {
        using (await _condition.EnterAsync())
        {
            await _condition.WaitFor(() => _state is not (State.Draining or State.Resetting));
            if (_state == State.Broken)
            {
                throw new BrokenBarrierException("Barrier aborted");
            }

            try
            {
                var index = _count++;
                if (index + 1 == Parties)
                {
                    _state = State.Draining;
                    _condition.NotifyAll();
                    return index;
                }

                await _condition.WaitFor(() => _state != State.Filling);
                return _state is State.Broken or State.Resetting ? throw new BrokenBarrierException("Abort or reset of barrier") : index;
            }
            finally
            {
                if (--_count == 0)
                {
                    _state = _state is State.Resetting or State.Draining ? State.Filling : _state;
                    _condition.NotifyAll();
                }
            }
        }
    }

    /// <summary>Waits for the others, for a block (locks.Barrier.__aenter__).</summary>
    /// <returns>The place in the order of arrival, from zero.</returns>
    /// <exception cref="BrokenBarrierException">The barrier was aborted or reset.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public Task<int> EnterAsync() => Wait();

    /// <summary>Empties the barrier; those who wait get a BrokenBarrierException.</summary>
    /// <returns>The work.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task Reset()
    {
        using (await _condition.EnterAsync())
        {
            _state = _count > 0 ? State.Resetting : State.Filling;
            _condition.NotifyAll();
        }
    }

    /// <summary>Breaks the barrier; those who wait, and those who come, get a BrokenBarrierException.</summary>
    /// <returns>The work.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task Abort()
    {
        using (await _condition.EnterAsync())
        {
            _state = State.Broken;
            _condition.NotifyAll();
        }
    }
}
