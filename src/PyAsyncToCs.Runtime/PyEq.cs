using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>==</c> and <c>hash</c>: by content for containers, by value across kinds of numbers.</summary>
public static class PyEq
{
    /// <summary>Compares as <c>==</c> does; for the keys of a dict or set whose own equality is another.</summary>
    public static IEqualityComparer<object?> Comparer { get; } = new ContentComparer<object?>();

    /// <summary>As <see cref="Comparer"/>, for one type.</summary>
    public static IEqualityComparer<T> ComparerOf<T>() => new ContentComparer<T>();

    /// <summary><c>a == b</c>.</summary>
    public static bool AreEqual(object? a, object? b)
    {
        if (ReferenceEquals(a, b))
        {
            return a is not double.NaN;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (a is IPyJson || b is IPyJson)
        {
            return AreEqual(a is IPyJson left ? left.Value : a, b is IPyJson right ? right.Value : b);
        }

        return (a, b) switch
        {
            (null, _) or (_, null) => false,
            (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
            _ when IsNumber(a) && IsNumber(b) => NumbersEqual(a, b),
            (ITuple x, ITuple y) => x.Length == y.Length && Enumerable.Range(0, x.Length).All(i => ItemsEqual(x[i], y[i])),
            (ITuple x, IList y) => PyType.Name(b) == "tuple" && x.Length == y.Count && Enumerable.Range(0, x.Length).All(i => ItemsEqual(x[i], y[i])),
            (IList, ITuple) => AreEqual(b, a),
            (IEnumerable<byte> x, IEnumerable<byte> y) => x.SequenceEqual(y),
            (IDictionary x, IDictionary y) => DictsEqual(x, y),
            (IList x, IList y) => PyType.Name(a) == PyType.Name(b) && x.Count == y.Count && x.Cast<object?>().Zip(y.Cast<object?>(), ItemsEqual).All(same => same),
            (IEnumerable x, IEnumerable y) when IsSet(a) && IsSet(b) => SetsEqual(x, y),
            (IEnumerable x, IEnumerable y) when PyType.Name(a) is "deque" && PyType.Name(b) is "deque" => AreEqual(x.Cast<object?>().ToList(), y.Cast<object?>().ToList()),
            _ when a is string or IDictionary or IList or ITuple || IsNumber(a) => b.Equals(a),
            _ => a.Equals(b),
        };
    }

    /// <summary><c>a is b</c>: what .NET holds by value is the same where it is equal.</summary>
    public static bool AreSame(object? a, object? b) => a is ValueType or string && b is ValueType or string ? AreEqual(a, b) : ReferenceEquals(a, b);

    /// <summary><c>hash(value)</c>, equal for what is equal; not CPython's number.</summary>
    public static int HashOf(object? value) => value switch
    {
        null => 0,
        IPyJson wrapped => HashOf(wrapped.Value),
        string text => text.GetHashCode(StringComparison.Ordinal),
        double number => double.IsInteger(number) ? new BigInteger(number).GetHashCode() : number.GetHashCode(),
        Complex number => number.Imaginary == 0 ? HashOf(number.Real) : number.GetHashCode(),
        _ when IsNumber(value) => Whole(value).GetHashCode(),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Aggregate(tuple.Length, (hash, i) => HashCode.Combine(hash, HashOf(tuple[i]))),
        IEnumerable items when IsSet(value) => items.Cast<object?>().Aggregate(1, (hash, item) => hash ^ HashOf(item)),
        IList tuple when PyType.Name(value) == "tuple" => Enumerable.Range(0, tuple.Count).Aggregate(tuple.Count, (hash, i) => HashCode.Combine(hash, HashOf(tuple[i]))),
        IEnumerable items => items.Cast<object?>().Aggregate(2, (hash, item) => HashCode.Combine(hash, HashOf(item))),
        _ => value.GetHashCode(),
    };

    /// <summary>Items are equal when they are the same object, whatever their <c>==</c> says.</summary>
    private static bool ItemsEqual(object? a, object? b) => ReferenceEquals(a, b) || AreEqual(a, b);

    private static bool IsNumber(object value) => value is int or double or bool or long or BigInteger or Complex;

    private static bool IsSet(object value) => PyType.Name(value) is "set" or "frozenset";

    private static BigInteger Whole(object value) => value switch
    {
        int number => number,
        long number => number,
        bool truth => truth ? 1 : 0,
        _ => (BigInteger)value,
    };

    private static bool NumbersEqual(object a, object b) => (a, b) switch
    {
        (Complex x, Complex y) => x == y,
        (Complex x, _) => x.Imaginary == 0 && NumbersEqual(x.Real, b),
        (_, Complex) => NumbersEqual(b, a),
        (double x, double y) => x == y,
        (double x, _) => double.IsInteger(x) && new BigInteger(x) == Whole(b),
        (_, double) => NumbersEqual(b, a),
        _ => Whole(a) == Whole(b),
    };

    private static bool DictsEqual(IDictionary a, IDictionary b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        foreach (DictionaryEntry entry in a)
        {
            if (!b.Contains(entry.Key) || !ItemsEqual(entry.Value, b[entry.Key]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SetsEqual(IEnumerable a, IEnumerable b) =>
        new HashSet<object?>(a.Cast<object?>(), Comparer).SetEquals(b.Cast<object?>());

    private sealed class ContentComparer<T> : IEqualityComparer<T>
    {
        public bool Equals(T? x, T? y) => ItemsEqual(x, y);

        public int GetHashCode(T value) => HashOf(value);
    }
}
