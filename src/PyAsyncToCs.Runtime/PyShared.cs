using System.Collections;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>multiprocessing.Value</c>.</summary>
/// <typeparam name="T">Its type.</typeparam>
/// <param name="value">What it starts with.</param>
public sealed class PyShared<T>(T value)
{
    /// <summary>The value.</summary>
    public T Value { get; set; } = value;

    /// <summary><c>get_lock()</c>.</summary>
    public PyThreadLock Lock { get; } = new(isReentrant: true);
}

/// <summary>Python's <c>multiprocessing.Array</c>.</summary>
/// <typeparam name="T">Its items.</typeparam>
/// <param name="items">What it starts with.</param>
public sealed class PySharedArray<T>(IEnumerable<T> items) : IReadOnlyList<T>
    where T : INumber<T>
{
    private readonly T[] _items = [.. items];

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length;

    /// <summary><c>get_lock()</c>.</summary>
    public PyThreadLock Lock { get; } = new(isReentrant: true);

    /// <summary><c>array[index]</c>.</summary>
    public T this[int index]
    {
        get => _items[Place(index)];
        set => _items[Place(index)] = value;
    }

    /// <summary><c>Array(code, items)</c>.</summary>
    public static PySharedArray<T> Of<TItem>(IEnumerable<TItem> items)
        where TItem : INumber<TItem> =>
        new(items.Select(T.CreateChecked));

    /// <summary><c>Array(code, size)</c>.</summary>
    public static PySharedArray<T> OfSize(int size) => new(Enumerable.Repeat(T.Zero, size));

    /// <summary><c>array[start:stop:step]</c>.</summary>
    public List<T> Slice(int? start, int? stop, int? step = null)
    {
        var (first, count, by) = PySlice.Resolve(Count, start, stop, step);
        return [.. Enumerable.Range(0, count).Select(i => _items[first + i * by])];
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(int index) =>
        index >= -Count && index < Count ? index < 0 ? index + Count : index : throw new ArgumentOutOfRangeException(nameof(index), "invalid index");
}
