using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>A frozenset that is a key or an item of a set: two are equal when they hold the same items, which .NET's do not say.</summary>
/// <param name="items">The items.</param>
public sealed class PyFrozenSet<T>(IEnumerable<T> items) : IReadOnlySet<T>, IEquatable<PyFrozenSet<T>>
{
    private readonly HashSet<T> _items = [.. items];

    /// <summary>The number of items.</summary>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public bool Contains(T item) => _items.Contains(item);

    /// <inheritdoc/>
    public bool IsProperSubsetOf(IEnumerable<T> other) => _items.IsProperSubsetOf(other);

    /// <inheritdoc/>
    public bool IsProperSupersetOf(IEnumerable<T> other) => _items.IsProperSupersetOf(other);

    /// <inheritdoc/>
    public bool IsSubsetOf(IEnumerable<T> other) => _items.IsSubsetOf(other);

    /// <inheritdoc/>
    public bool IsSupersetOf(IEnumerable<T> other) => _items.IsSupersetOf(other);

    /// <inheritdoc/>
    public bool Overlaps(IEnumerable<T> other) => _items.Overlaps(other);

    /// <inheritdoc/>
    public bool SetEquals(IEnumerable<T> other) => _items.SetEquals(other);

    /// <inheritdoc/>
    public bool Equals(PyFrozenSet<T>? other) => other is not null && SetEquals(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PyFrozenSet<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Aggregate(Count, (hash, item) => hash ^ (item?.GetHashCode() ?? 0));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
