using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's operations on tuples of any length.</summary>
public static class PyTuple
{
    /// <summary><c>tuple[index]</c>.</summary>
    public static T At<T>(ImmutableArray<T> tuple, int index) =>
        (index < 0 ? index + tuple.Length : index) is >= 0 and var at && at < tuple.Length
            ? tuple[at]
            : throw new IndexOutOfRangeException("tuple index out of range");

    /// <summary><c>tuple[start:stop:step]</c>.</summary>
    public static ImmutableArray<T> Slice<T>(ImmutableArray<T> tuple, int? start, int? stop, int? step = null) =>
        [.. PySlice.Indexes(tuple.Length, start, stop, step).Select(i => tuple[i])];

    /// <summary><c>tuple * count</c>.</summary>
    public static ImmutableArray<T> Repeat<T>(ImmutableArray<T> tuple, int count) =>
        [.. Enumerable.Repeat(tuple, Math.Max(count, 0)).SelectMany(items => items)];

    /// <summary><c>tuple.index(value)</c>.</summary>
    public static int IndexOf<T>(ImmutableArray<T> tuple, T value, IEqualityComparer<T>? comparer = null) =>
        tuple.IndexOf(value, 0, tuple.Length, comparer) is >= 0 and var at
            ? at
            : throw new ArgumentException("tuple.index(x): x not in tuple");
}
