using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>&lt;</c>: strings by code point, tuples and lists item by item, numbers by value.</summary>
public static class PyOrder
{
    /// <summary>Compares as Python sorts; for the key of OrderBy, of Min and Max.</summary>
    public static IComparer<T> Comparer<T>() => System.Collections.Generic.Comparer<T>.Create((a, b) => Compare(a, b));

    /// <summary>Less than zero where <c>a &lt; b</c>, more where <c>a > b</c>.</summary>
    public static int Compare(object? a, object? b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (a, b) switch
        {
            (string x, string y) => PyStr.Compare(x, y),
            (int x, int y) => x.CompareTo(y),
            (double x, double y) => x < y ? -1 : x > y ? 1 : 0,
            (int or long or bool or double or BigInteger, int or long or bool or double or BigInteger) => Numbers(a, b),
            (ITuple x, ITuple y) => Sequences(Items(x), Items(y)),
            (IList x, IList y) when PyType.Name(a) == PyType.Name(b) => Sequences(x, y),
            (IComparable x, not null) when a.GetType() == b.GetType() => x.CompareTo(b),
            (IComparable x and IPyReal, int or long or double or BigInteger) => x.CompareTo(b),
            (int or long or double or BigInteger, IComparable y and IPyReal) => -y.CompareTo(a),
            (IPyJson x, _) => Compare(x.Value, b),
            (_, IPyJson y) => Compare(a, y.Value),
            _ => throw new InvalidCastException($"'<' not supported between instances of '{PyType.Name(a)}' and '{PyType.Name(b)}'"),
        };
    }

    /// <summary>Items that are about to be sorted: a sort of .NET's wraps what its comparisons throw.</summary>
    public static List<T> Comparable<T>(IEnumerable<T> items)
    {
        List<T> list = [.. items];
        for (var i = 1; i < list.Count; i++)
        {
            _ = Compare(list[i], list[i - 1]);
        }

        return list;
    }

    private static List<object?> Items(ITuple tuple) => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])];

    /// <summary>The first items that differ decide, then the lengths.</summary>
    private static int Sequences(IList a, IList b)
    {
        for (var i = 0; i < a.Count && i < b.Count; i++)
        {
            if (!PyEq.AreEqual(a[i], b[i]))
            {
                return Compare(a[i], b[i]);
            }
        }

        return a.Count.CompareTo(b.Count);
    }

    private static int Numbers(object a, object b)
    {
        if (a is double x && !double.IsFinite(x))
        {
            return double.IsNaN(x) ? 0 : x > 0 ? 1 : -1;
        }

        if (b is double y && !double.IsFinite(y))
        {
            return double.IsNaN(y) ? 0 : y > 0 ? -1 : 1;
        }

        var (floor, otherFloor) = (Floor(a), Floor(b));
        return floor != otherFloor ? floor.CompareTo(otherFloor) : Fraction(a).CompareTo(Fraction(b));
    }

    private static BigInteger Floor(object number) => number switch
    {
        double value => new BigInteger(Math.Floor(value)),
        BigInteger value => value,
        _ => Convert.ToInt64(number, CultureInfo.InvariantCulture),
    };

    private static double Fraction(object number) => number is double value ? value - Math.Floor(value) : 0;
}
