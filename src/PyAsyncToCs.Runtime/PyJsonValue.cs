using System.Collections;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>json.loads</c> gave: a dict, a list, text, a number, a truth value or None.</summary>
/// <param name="value">The value itself.</param>
public sealed class PyJsonValue(object? value) : IEnumerable<PyJsonValue>, IPyJson, IPyRepr, IEquatable<PyJsonValue>, IComparable<PyJsonValue>
{
    /// <summary>A dictionary, a list, a string, a number, a bool or null.</summary>
    public object? Value => value;

    /// <summary>How many items or characters it has.</summary>
    public int Count => value switch
    {
        Dictionary<string, object?> dict => dict.Count,
        List<object?> list => list.Count,
        string text => PyStr.Len(text),
        _ => throw new InvalidCastException($"object of type '{PyType.Name(value)}' has no len()"),
    };

    /// <summary>Its truth value.</summary>
    public bool IsTrue => PyTruth.Of(value);

    /// <summary>It as text.</summary>
    public string Text => value as string ?? throw new MissingMemberException($"'{PyType.Name(value)}' object has no such attribute");

    /// <summary>The value of a key, or the item at an index.</summary>
    public PyJsonValue this[object key] => (value, key) switch
    {
        (Dictionary<string, object?> dict, string name) => new(dict.TryGetValue(name, out var found) ? found : throw new KeyNotFoundException(PyText.Quote(name))),
        (List<object?> list, int index) => new(PyList.At(list, index)),
        (string text, int index) => new(PyStr.At(text, index)),
        (_, PyJsonValue { Value: { } inner }) => this[inner],
        (List<object?>, _) => throw new InvalidCastException($"list indices must be integers or slices, not {PyType.Name(key)}"),
        (Dictionary<string, object?>, _) => throw new KeyNotFoundException(PyText.Repr(key)),
        _ => throw new InvalidCastException($"'{PyType.Name(value)}' object is not subscriptable"),
    };

    /// <summary>Takes a value out.</summary>
    public static implicit operator string?(PyJsonValue json) => (string?)json.Value;

    /// <summary>Takes a value out.</summary>
    public static implicit operator int(PyJsonValue json) => json.Value is long number ? checked((int)number) : (int)json.Value!;

    /// <summary>Takes a value out.</summary>
    public static implicit operator double(PyJsonValue json) => json.Value is double number ? number : Convert.ToDouble(json.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Takes a value out.</summary>
    public static implicit operator bool(PyJsonValue json) => (bool)json.Value!;

    /// <summary><c>a == b</c>.</summary>
    public static bool operator ==(PyJsonValue? a, object? b) => PyEq.AreEqual(a?.Value, b is PyJsonValue other ? other.Value : b);

    /// <summary><c>a != b</c>.</summary>
    public static bool operator !=(PyJsonValue? a, object? b) => !(a == b);

    /// <summary><c>a &lt; b</c>.</summary>
    public static bool operator <(PyJsonValue a, object? b) => PyOrder.Compare(a.Value, Inner(b)) < 0;

    /// <summary><c>a &gt; b</c>.</summary>
    public static bool operator >(PyJsonValue a, object? b) => PyOrder.Compare(a.Value, Inner(b)) > 0;

    /// <summary><c>a &lt;= b</c>.</summary>
    public static bool operator <=(PyJsonValue a, object? b) => PyOrder.Compare(a.Value, Inner(b)) <= 0;

    /// <summary><c>a &gt;= b</c>.</summary>
    public static bool operator >=(PyJsonValue a, object? b) => PyOrder.Compare(a.Value, Inner(b)) >= 0;

    /// <summary><c>a + b</c>.</summary>
    public static PyJsonValue operator +(PyJsonValue a, object? b) => (a.Value, Inner(b)) switch
    {
        (string x, string y) => new(x + y),
        var (x, y) => Calculated(x, y, (m, n) => m + n, (m, n) => m + n),
    };

    /// <summary><c>a - b</c>.</summary>
    public static PyJsonValue operator -(PyJsonValue a, object? b) => Calculated(a.Value, Inner(b), (m, n) => m - n, (m, n) => m - n);

    /// <summary><c>a * b</c>.</summary>
    public static PyJsonValue operator *(PyJsonValue a, object? b) => Calculated(a.Value, Inner(b), (m, n) => m * n, (m, n) => m * n);

    /// <summary><c>int(self)</c>.</summary>
    public int ToInt() => value switch
    {
        string text => (int)PyInt.Parse(text),
        double number => checked((int)number),
        bool truth => truth ? 1 : 0,
        int number => number,
        BigInteger number => (int)number,
        _ => throw new InvalidCastException($"int() argument must be a string, a bytes-like object or a real number, not '{PyType.Name(value)}'"),
    };

    /// <summary><c>key in self</c>.</summary>
    public bool Contains(object? key) => value switch
    {
        Dictionary<string, object?> dict => Inner(key) is string name && dict.ContainsKey(name),
        List<object?> list => list.Any(item => PyEq.AreEqual(item, Inner(key))),
        string text => Inner(key) is string part && text.Contains(part, StringComparison.Ordinal),
        _ => throw new InvalidCastException($"argument of type '{PyType.Name(value)}' is not iterable"),
    };

    /// <summary><c>self.get(key, fallback)</c>.</summary>
    public PyJsonValue Get(string key, object? fallback = null) => new(Dict("get").TryGetValue(key, out var found) ? found : Inner(fallback));

    /// <summary><c>self.items()</c>.</summary>
    public IEnumerable<(string Key, PyJsonValue Value)> Items() => Dict("items").Select(item => (item.Key, new PyJsonValue(item.Value)));

    /// <summary><c>self.keys()</c>.</summary>
    public IEnumerable<string> Keys() => Dict("keys").Keys;

    /// <summary><c>self.values()</c>.</summary>
    public IEnumerable<PyJsonValue> Values() => Dict("values").Values.Select(item => new PyJsonValue(item));

    /// <inheritdoc/>
    public IEnumerator<PyJsonValue> GetEnumerator() => (value switch
    {
        Dictionary<string, object?> dict => (IEnumerable<object?>)dict.Keys,
        List<object?> list => list,
        string text => PyStr.Chars(text),
        _ => throw new InvalidCastException($"'{PyType.Name(value)}' object is not iterable"),
    }).Select(item => new PyJsonValue(item)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public int CompareTo(PyJsonValue? other) => PyOrder.Compare(value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(PyJsonValue? other) => this == (object?)other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => this == obj;

    /// <inheritdoc/>
    public override int GetHashCode() => PyEq.HashOf(value);

    /// <inheritdoc/>
    public override string ToString() => PyText.Str(value);

    /// <inheritdoc/>
    public string Repr() => PyText.Repr(value);

    private static object? Inner(object? item) => item is PyJsonValue json ? json.Value : item;

    private static PyJsonValue Calculated(object? a, object? b, Func<BigInteger, BigInteger, BigInteger> whole, Func<double, double, double> real)
    {
        if (a is not (int or long or BigInteger or double) || b is not (int or long or BigInteger or double))
        {
            throw new InvalidCastException($"unsupported operand type(s): '{PyType.Name(a)}' and '{PyType.Name(b)}'");
        }

        if (a is double || b is double)
        {
            return new(real(new PyJsonValue(a), new PyJsonValue(b)));
        }

        var result = whole(Whole(a), Whole(b));
        return new(result >= int.MinValue && result <= int.MaxValue ? (int)result : result);
    }

    private static BigInteger Whole(object? value) => value switch
    {
        int number => number,
        long number => number,
        _ => (BigInteger)value!,
    };

    private Dictionary<string, object?> Dict(string attribute) =>
        value as Dictionary<string, object?> ?? throw new MissingMemberException($"'{PyType.Name(value)}' object has no attribute '{attribute}'");
}
