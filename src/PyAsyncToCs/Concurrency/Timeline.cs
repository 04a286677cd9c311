namespace PyAsyncToCs.Concurrency;

/// <summary>
/// What one coroutine shows, and when: its effects with the seconds that its delays add up to, and the tasks that run
/// beside it. Effects of coroutines in flight together must lie apart in time, or only the scheduler orders them.
/// </summary>
internal sealed class Timeline(double start)
{
    private const double LeastGap = 0.1;
    private const double LeastShare = 0.2;

    private readonly List<Moment> _effects = [];
    private readonly List<Child> _children = [];

    /// <summary>Seconds since the entry point began.</summary>
    public double Now { get; set; } = start;

    /// <summary>Whether the coroutine has waited yet.</summary>
    public bool HasSuspended { get; set; }

    public int Position => _effects.Count;

    public void Effect() => _effects.Add(new Moment(Now, !HasSuspended));

    /// <summary>Adds a task that starts now; it is in flight until joined.</summary>
    public Child Spawn(Timeline child, object group)
    {
        var spawned = new Child(child, Position, group);
        _children.Add(spawned);
        return spawned;
    }

    public void Join(Child child)
    {
        child.JoinedAt ??= Position;
        if (child.Timeline.Now > Now)
        {
            HasSuspended = true;
            Now = child.Timeline.Now;
        }
    }

    /// <summary>Takes in a coroutine that was awaited on the spot, as part of this one.</summary>
    public void Append(Timeline inner)
    {
        var offset = Position;
        foreach (var (time, isInitial) in inner._effects)
        {
            _effects.Add(new Moment(time, isInitial && !HasSuspended));
        }

        foreach (var child in inner._children)
        {
            _children.Add(child.Shifted(offset));
        }

        HasSuspended |= inner.HasSuspended;
        Now = inner.Now;
    }

    /// <summary>Whether every two effects in flight together lie apart, or are ordered by how they start.</summary>
    public bool IsOrdered()
    {
        for (var i = 0; i < _children.Count; i++)
        {
            var child = _children[i];
            if (!child.Timeline.IsOrdered())
            {
                return false;
            }

            var theirs = child.Timeline.AllEffects().ToList();
            for (var n = child.SpawnedAt; n < (child.JoinedAt ?? _effects.Count); n++)
            {
                if (theirs.Any(e => !Apart(_effects[n].Time, e.Time)))
                {
                    return false;
                }
            }

            for (var j = i + 1; j < _children.Count; j++)
            {
                var other = _children[j];
                if (other.SpawnedAt >= (child.JoinedAt ?? int.MaxValue) && child.JoinedAt is not null && other.Group != child.Group)
                {
                    continue;
                }

                foreach (var b in other.Timeline.AllEffects())
                {
                    if (theirs.Any(a => !(child.Timeline.Start.Equals(other.Timeline.Start) && (a.IsInitial || b.IsInitial)) && !Apart(a.Time, b.Time)))
                    {
                        return false;
                    }
                }
            }

            // A task nobody waits for must not outlive the effects that end the program.
            if (child.JoinedAt is null && theirs.Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    public double Start { get; } = start;

    private static bool Apart(double a, double b) => Math.Abs(a - b) >= LeastGap && Math.Abs(a - b) >= LeastShare * Math.Max(a, b);

    private IEnumerable<Moment> AllEffects() =>
        _effects.Concat(_children.SelectMany(c => c.Timeline.AllEffects().Select(e => e with { IsInitial = false })));

    /// <summary>When an effect shows, and whether that is before the coroutine's first wait.</summary>
    private sealed record Moment(double Time, bool IsInitial);

    /// <summary>A task beside its maker.</summary>
    internal sealed class Child(Timeline timeline, int spawnedAt, object group)
    {
        public Timeline Timeline => timeline;

        /// <summary>How many effects its maker had shown when it was made.</summary>
        public int SpawnedAt => spawnedAt;

        /// <summary>How many effects its maker had shown when it was waited for; null while it runs on.</summary>
        public int? JoinedAt { get; set; }

        /// <summary>What started it: those of one gather start in order.</summary>
        public object Group => group;

        public Child Shifted(int offset) => new(timeline, spawnedAt + offset, group) { JoinedAt = JoinedAt + offset };
    }
}
