using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>
/// Nodes that wait for their parent. Every list of the tree is collected on one of these, above a mark, and taken off
/// as an array of the right length.
/// </summary>
internal sealed class PendingList<T>
{
    private T[] _items = new T[16];

    /// <summary>How many wait; the mark to take from.</summary>
    public int Count { get; private set; }

    /// <summary>An item.</summary>
    public ref T this[int index] => ref _items[index];

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>Takes the last one off.</summary>
    public T Pop() => _items[--Count];

    /// <summary>Drops all above a mark.</summary>
    public void Truncate(int mark)
    {
        if (Count > mark)
        {
            Count = mark;
        }
    }

    /// <summary>Takes all above a mark.</summary>
    public ImmutableArray<T> Take(int mark)
    {
        if (Count == mark)
        {
            return [];
        }

        var taken = new T[Count - mark];
        Array.Copy(_items, mark, taken, 0, taken.Length);
        Count = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
