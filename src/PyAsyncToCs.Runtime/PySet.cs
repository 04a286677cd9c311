using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>A set whose order is that of CPython's sets: the same open hash table, with the same growth.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed partial class PySet<T> : IReadOnlyCollection<T>
{
    private const int LinearProbes = 9;

    private Entry[] _table = new Entry[8];
    private int _filled;
    private int _finger;

    /// <summary><c>set(items)</c>.</summary>
    public PySet(IEnumerable<T>? items = null) => Update(items ?? []);

    /// <summary>How many elements.</summary>
    public int Count { get; private set; }

    private int Mask => _table.Length - 1;

    /// <summary>The set that a display of three or more constants makes: the compiler makes a constant, twice, and copies it.</summary>
    public static PySet<T> OfConstants(params T[] items) => new PySet<T>([.. new PySet<T>(items)]).Copy();

    /// <summary><c>value in self</c>.</summary>
    public bool Contains(T value) => Find(value, PyHash.Of(value)).Found;

    /// <summary><c>self.add(value)</c>; whether it was not there.</summary>
    public bool Add(T value)
    {
        var hash = PyHash.Of(value);
        var (index, found) = Find(value, hash);
        if (found)
        {
            return false;
        }

        var wasFree = _table[index].State == State.Free;
        _table[index] = new Entry(value, hash, State.Used);
        _filled += wasFree ? 1 : 0;
        Count++;
        if (wasFree && _filled * 5 >= Mask * 3)
        {
            Resize(Count > 50000 ? Count * 2 : Count * 4);
        }

        return true;
    }

    /// <summary><c>self.discard(value)</c>; whether it was there.</summary>
    public bool Discard(T value)
    {
        var (index, found) = Find(value, PyHash.Of(value));
        if (found)
        {
            _table[index] = new Entry(default!, -1, State.Deleted);
            Count--;
        }

        return found;
    }

    /// <summary><c>self.remove(value)</c>; <paramref name="repr"/> is for the text of the KeyError.</summary>
    public void Remove(T value, Func<T, string> repr)
    {
        if (!Discard(value))
        {
            throw new KeyNotFoundException(repr(value));
        }
    }

    /// <summary><c>self.pop()</c>.</summary>
    public T Pop()
    {
        if (Count == 0)
        {
            throw new KeyNotFoundException("'pop from an empty set'");
        }

        var index = _finger & Mask;
        while (_table[index].State != State.Used)
        {
            index = (index + 1) & Mask;
        }

        var value = _table[index].Value;
        _table[index] = new Entry(default!, -1, State.Deleted);
        Count--;
        _finger = index + 1;
        return value;
    }

    /// <summary><c>self.clear()</c>.</summary>
    public void Clear()
    {
        _table = new Entry[8];
        (_filled, _finger, Count) = (0, 0, 0);
    }

    /// <summary><c>self.copy()</c>.</summary>
    public PySet<T> Copy() => new(this);

    /// <summary><c>self.update(items)</c>.</summary>
    public void Update(IEnumerable<T> items)
    {
        if (items is PySet<T> other)
        {
            Merge(other);
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    /// <summary>The elements in the order of the table.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        var count = Count;
        foreach (var entry in _table)
        {
            if (entry.State == State.Used)
            {
                yield return entry.Value;
                if (count != Count)
                {
                    throw new InvalidOperationException("Set changed size during iteration");
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Grows once for all the elements of another set; an empty set takes over its table.</summary>
    private void Merge(PySet<T> other)
    {
        if (other == this || other.Count == 0)
        {
            return;
        }

        if ((_filled + other.Count) * 5 >= Mask * 3)
        {
            Resize((Count + other.Count) * 2);
        }

        if (_filled > 0)
        {
            foreach (var item in other)
            {
                Add(item);
            }

            return;
        }

        var sameShape = Mask == other.Mask && other._filled == other.Count;
        _table = sameShape ? [.. other._table] : Rehash(other._table, _table.Length);
        (_filled, Count) = (other.Count, other.Count);
    }

    private void Resize(int least)
    {
        var size = 8;
        while (size <= least)
        {
            size <<= 1;
        }

        _table = Rehash(_table, size);
        _filled = Count;
    }

    private static Entry[] Rehash(Entry[] entries, int size)
    {
        var table = new Entry[size];
        foreach (var entry in entries)
        {
            if (entry.State == State.Used)
            {
                table[Probe(size, entry.Hash).First(at => table[at].State == State.Free)] = entry;
            }
        }

        return table;
    }

    /// <summary>Where a value is, or where it would go: to the last deleted place on its way to a free one.</summary>
    private (int Index, bool Found) Find(T value, long hash)
    {
        var deleted = -1;
        foreach (var at in Probe(_table.Length, hash))
        {
            ref readonly var slot = ref _table[at];
            if (slot.State == State.Used && slot.Hash == hash && EqualityComparer<T>.Default.Equals(slot.Value, value))
            {
                return (at, true);
            }

            if (slot.State == State.Free)
            {
                return (deleted >= 0 ? deleted : at, false);
            }

            deleted = slot.State == State.Deleted ? at : deleted;
        }

        throw new InvalidOperationException("the table is full");
    }

    /// <summary>A hash's way through a table: up to ten places in a row, then a jump.</summary>
    private static IEnumerable<int> Probe(int size, long hash)
    {
        var mask = size - 1;
        var perturbed = unchecked((ulong)hash);
        for (var index = (int)(perturbed & (ulong)mask); ; index = (int)(unchecked((ulong)index * 5 + 1 + perturbed) & (ulong)mask))
        {
            var last = index + LinearProbes <= mask ? index + LinearProbes : index;
            for (var at = index; at <= last; at++)
            {
                yield return at;
            }

            perturbed >>= 5;
        }
    }

    private enum State
    {
        Free,
        Used,
        Deleted,
    }

    private readonly record struct Entry(T Value, long Hash, State State);
}
