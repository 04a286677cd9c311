namespace PyAsyncToCs.Semantics;

/// <summary>
/// Slots that only hand a number round (<c>start = self.pos; …; self.pos = start</c>, a position that goes into a function
/// and comes back): together they grow as often as one of their statements adds to them, not once more at each turn.
/// </summary>
internal sealed partial class RangeAnalysis
{
    private readonly HashSet<(Slot From, Slot To)> _copies = [];
    private readonly Dictionary<Slot, List<Slot>> _groups = new(ReferenceEqualityComparer.Instance);

    /// <summary>Notes that a slot gets what another one holds, as it is.</summary>
    /// <returns>Whether both are of one group, so that nothing new comes in.</returns>
    private bool IsCopyWithinGroup(Slot to, Slot from)
    {
        if (ReferenceEquals(to, from))
        {
            return false;
        }

        _copies.Add((from, to));
        return _groups.TryGetValue(to, out var group) && _groups.TryGetValue(from, out var other) && ReferenceEquals(group, other);
    }

    /// <summary>Makes groups of the slots that still grow and copy each other in a circle, and forgets what they had grown to.</summary>
    private bool GroupCopies()
    {
        var growing = new HashSet<Slot>(_growing, ReferenceEqualityComparer.Instance);
        var onward = _copies.Where(c => growing.Contains(c.From) && growing.Contains(c.To)).ToLookup(c => c.From, c => c.To);
        var backward = _copies.Where(c => growing.Contains(c.From) && growing.Contains(c.To)).ToLookup(c => c.To, c => c.From);

        // Kosaraju's circles: the slots by the end of a walk along the copies, then walks against them.
        var order = new List<Slot>();
        var seen = new HashSet<Slot>(ReferenceEqualityComparer.Instance);
        foreach (var slot in growing)
        {
            Walk(slot, onward, seen, order);
        }

        var found = false;
        seen.Clear();
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var circle = new List<Slot>();
            Walk(order[i], backward, seen, circle);
            found |= circle.Count > 1 && Join(circle);
        }

        if (found)
        {
            foreach (var slot in _states.Keys)
            {
                slot.Range = Interval.Empty;
            }

            _states.Clear();
        }

        return found;
    }

    private static void Walk(Slot start, ILookup<Slot, Slot> edges, HashSet<Slot> seen, List<Slot> ends)
    {
        var stack = new Stack<(Slot Slot, bool IsEnd)>();
        stack.Push((start, false));
        while (stack.TryPop(out var step))
        {
            if (step.IsEnd)
            {
                ends.Add(step.Slot);
            }
            else if (seen.Add(step.Slot))
            {
                stack.Push((step.Slot, true));
                foreach (var next in edges[step.Slot])
                {
                    stack.Push((next, false));
                }
            }
        }
    }

    private bool Join(List<Slot> circle)
    {
        var members = circle.SelectMany(s => _groups.GetValueOrDefault(s) ?? [s]).Distinct<Slot>(ReferenceEqualityComparer.Instance).ToList();
        if (_groups.TryGetValue(circle[0], out var known) && known.Count == members.Count)
        {
            return false;
        }

        foreach (var member in members)
        {
            _groups[member] = members;
        }

        return true;
    }
}
