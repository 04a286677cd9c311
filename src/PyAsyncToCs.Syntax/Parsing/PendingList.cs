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
            // Not Array.Resize: the compiler ahead of time cannot instantiate the framework's generic methods and types
            // for our structs, and compiling them costs more than a small file's parse.
            var items = new T[Count * 2];
            Array.Copy(_items, items, Count);
            _items = items;
        }

        _items[Count++] = item;
    }

    /// <summary>The last one.</summary>
    public ref T Last => ref _items[Count - 1];

    /// <summary>All that wait, oldest first.</summary>
    public T[] ToArray()
    {
        var items = new T[Count];
        Array.Copy(_items, items, Count);
        return items;
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
