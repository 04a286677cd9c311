namespace PyAsyncToCs.Runtime;

/// <summary>Makes <see cref="PyFrozenSet{T}"/>.</summary>
public static class PyFrozenSets
{
    /// <summary><c>frozenset(items)</c>.</summary>
    public static PyFrozenSet<T> Of<T>(IEnumerable<T> items) => items as PyFrozenSet<T> ?? new PyFrozenSet<T>(items);
}
