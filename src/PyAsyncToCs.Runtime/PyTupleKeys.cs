using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Makes tuples that are keys.</summary>
public static class PyTupleKeys
{
    /// <summary>The tuple of some items.</summary>
    public static PyTupleKey<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary>A tuple of a known length, as the key that is equal to it.</summary>
    public static PyTupleKey<T> OfTuple<T>(ITuple tuple) => new([.. Enumerable.Range(0, tuple.Length).Select(i => (T)tuple[i]!)]);

    /// <summary><c>tuple(items)</c>.</summary>
    public static PyTupleKey<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
