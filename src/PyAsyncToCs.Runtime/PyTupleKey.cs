using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>A tuple of any length that is a key: two are equal when their items are, which immutable arrays do not say.</summary>
/// <param name="items">The items.</param>
[CollectionBuilder(typeof(PyTupleKeys), nameof(PyTupleKeys.Of))]
public readonly struct PyTupleKey<T>(ImmutableArray<T> items) : IEquatable<PyTupleKey<T>>, IReadOnlyList<T>, ITuple
{
    /// <summary>The items.</summary>
    public ImmutableArray<T> Items => items.IsDefault ? [] : items;

    /// <summary>The number of items.</summary>
    public int Count => Items.Length;

    /// <inheritdoc/>
    public int Length => Items.Length;

    /// <summary>The item at an index.</summary>
    public T this[int index] => Items[index];

    object? ITuple.this[int index] => Items[index];

    /// <summary>The key that a tuple is.</summary>
    public static implicit operator PyTupleKey<T>(ImmutableArray<T> items) => new(items);

    /// <summary>The tuple that is the key.</summary>
    public static implicit operator ImmutableArray<T>(PyTupleKey<T> key) => key.Items;

    /// <inheritdoc/>
    public bool Equals(PyTupleKey<T> other) => Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyTupleKey<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
