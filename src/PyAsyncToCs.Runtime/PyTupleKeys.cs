using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>Makes tuples that are keys.</summary>
public static class PyTupleKeys
{
    /// <summary>The tuple of some items.</summary>
    public static PyTupleKey<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);

    /// <summary><c>tuple(items)</c>.</summary>
    public static PyTupleKey<T> From<T>(IEnumerable<T> items) => new([.. items]);
}
