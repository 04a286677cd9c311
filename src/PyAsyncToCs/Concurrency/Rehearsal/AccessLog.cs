using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

internal enum AccessKind
{
    Read,
    Write,

    /// <summary>An item of a list is read, by its index.</summary>
    ReadItem,

    /// <summary>An item of a list is replaced, by its index.</summary>
    WriteItem,

    /// <summary>A number is made larger or smaller by as much as it does not tell: such changes may come in any order.</summary>
    Update,
}

/// <summary>A task that touches what others can see: when, and what it had seen by then.</summary>
internal sealed record Access(RehearsedTask Task, int Tick, double Time, VectorClock Clock, AccessKind Kind, int Delays, Node Node)
{
    /// <summary>The time from which it may come, where that depends on who got a lock first.</summary>
    public double? Earliest { get; init; }

    /// <summary>The locks that its task holds.</summary>
    public IReadOnlyList<SemaphoreValue> Held { get; init; } = [];
}

/// <summary>
/// All accesses to each place. Two of them by different tasks, one of which changes the place, must be ordered: one
/// task has seen the other's, or they lie so far apart in time that no machine swaps them.
/// </summary>
internal sealed class AccessLog
{
    private const double LeastGap = 0.1;
    private const double LeastGapToDeadline = 0.08;
    private const double LeastShare = 0.2;
    private const double DriftOfADelay = 0.01;
    private const int MostOfAPlace = 3000;

    private readonly Dictionary<object, List<Access>> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>The first two accesses that only the scheduler orders.</summary>
    public (Access First, Access Second)? Conflict { get; private set; }

    public void Add(object place, Access access)
    {
        if (Conflict is not null)
        {
            return;
        }

        if (!_places.TryGetValue(place, out var list))
        {
            _places.Add(place, list = []);
        }

        if (list.Count > MostOfAPlace)
        {
            throw new LostException(access.Node, "too much happens here");
        }

        foreach (var other in list)
        {
            if (Disturb(other, access) && !IsOrdered(other, access))
            {
                Conflict = (other, access);
                return;
            }
        }

        list.Add(access);
    }

    /// <summary>What came at a time that turns out not to be certain is compared again.</summary>
    /// <param name="since">From when on no time is certain.</param>
    public void Doubt(double since)
    {
        foreach (var list in _places.Values)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (list[i] is { Earliest: null } access && access.Time >= since)
                {
                    list[i] = access with { Earliest = since };
                }
            }

            for (var i = 0; i < list.Count && Conflict is null; i++)
            {
                var late = list[i];
                if (late.Earliest is not null && list.Take(i).FirstOrDefault(other => Disturb(other, late) && !IsOrdered(other, late)) is { } early)
                {
                    Conflict = (early, late);
                }
            }
        }
    }

    private static bool Disturb(Access first, Access second) => (first.Kind, second.Kind) switch
    {
        (AccessKind.Update, AccessKind.Update) => !first.Held.Any(second.Held.Contains),
        (AccessKind.Write or AccessKind.Update, _) or (_, AccessKind.Write or AccessKind.Update) => true,
        (AccessKind.WriteItem, AccessKind.Read) or (AccessKind.Read, AccessKind.WriteItem) => true,
        _ => false,
    };

    public static bool IsOrdered(Access first, Access second) =>
        ReferenceEquals(first.Task, second.Task)
        || second.Clock[first.Task] >= first.Tick
        || (first.Earliest is null && first.Time <= (second.Earliest ?? second.Time) + 1e-9 && AreApart(first.Time, second.Earliest ?? second.Time, Fork(first.Task, second.Task), Math.Max(first.Delays, second.Delays)));

    /// <summary>Whether two times lie apart, however late a busy machine makes each.</summary>
    public static bool AreApart(double a, double b, double start, int delays)
    {
        var gap = Math.Abs(a - b);
        return gap >= LeastGap - 1e-9 && gap >= (LeastShare * (Math.Max(a, b) - start)) - 1e-9 && gap >= DriftOfADelay * delays;
    }

    /// <summary>
    /// Whether what ends before or after a deadline surely does. A deadline and the delays it guards begin together, in
    /// one task: what separates them needs a little less room.
    /// </summary>
    public static bool KeepsDeadline(double time, double deadline, double start)
    {
        var gap = Math.Abs(time - deadline);
        return gap >= LeastGapToDeadline && gap >= 0.5 * (Math.Max(time, deadline) - start);
    }

    /// <summary>When two tasks began to run beside each other.</summary>
    private static double Fork(RehearsedTask a, RehearsedTask b)
    {
        double from = Math.Max(a.StartedAt, b.StartedAt);
        while (!ReferenceEquals(a, b))
        {
            if (a.Depth >= b.Depth)
            {
                from = Math.Min(from, a.StartedAt);
                a = a.Parent!;
            }
            else
            {
                from = Math.Min(from, b.StartedAt);
                b = b.Parent!;
            }
        }

        return from;
    }
}
