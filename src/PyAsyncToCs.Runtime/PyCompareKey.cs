namespace PyAsyncToCs.Runtime;

/// <summary>A value ordered by a function of two (<c>functools.cmp_to_key</c>).</summary>
/// <typeparam name="T">The values.</typeparam>
/// <param name="value">The value.</param>
/// <param name="compare">The function: negative, zero, positive.</param>
public sealed class PyCompareKey<T>(T value, Func<T, T, int> compare) : IComparable<PyCompareKey<T>>
{
    private readonly T _value = value;

    /// <summary>The key function that orders by a function of two.</summary>
    public static Func<T, PyCompareKey<T>> By(Func<T, T, int> compare) => value => new PyCompareKey<T>(value, compare);

    /// <inheritdoc/>
    public int CompareTo(PyCompareKey<T>? other) => other is null ? 1 : compare(_value, other._value);
}
