namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>asyncio's loop on a virtual clock: a queue of what is ready, and timers in the order of their deadlines.</summary>
internal sealed class VirtualLoop
{
    private readonly Queue<Action> _ready = new();
    private readonly PriorityQueue<Action, Deadline> _timers = new();
    private long _order;

    /// <summary>Seconds since the program began.</summary>
    public double Now { get; set; }

    /// <summary>The task that runs.</summary>
    public RehearsedTask Current { get; set; } = null!;

    /// <summary>What ended the rehearsal in one of the tasks.</summary>
    public LostException? Lost { get; set; }

    /// <summary>How many tasks are not over.</summary>
    public int Alive { get; set; }

    public void Soon(Action action) => _ready.Enqueue(action);

    public void At(double when, Action action) => _timers.Enqueue(action, new Deadline(when, _order++));

    /// <summary>Runs until a future is done; false where nothing is left that could finish it.</summary>
    public bool RunUntil(RehearsedFuture future)
    {
        while (!future.IsDone)
        {
            if (Lost is not null)
            {
                throw Lost;
            }

            if (_ready.TryDequeue(out var action))
            {
                action();
            }
            else if (_timers.TryDequeue(out var timer, out var due))
            {
                Now = Math.Max(Now, due.When);
                _ready.Enqueue(timer);

                // What is due at the same time becomes ready in one turn.
                while (_timers.TryPeek(out _, out var next) && next.When <= Now && _timers.TryDequeue(out var another, out _))
                {
                    _ready.Enqueue(another);
                }
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Deadline(double When, long Order) : IComparable<Deadline>
    {
        public int CompareTo(Deadline? other) => other is null ? 1 : When == other.When ? Order.CompareTo(other.Order) : When.CompareTo(other.When);
    }
}
