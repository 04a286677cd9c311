using System.Collections;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>json.loads</c> gave: a dict, a list, text, a number, a truth value or None.</summary>
/// <param name="value">The value itself.</param>
public sealed partial class PyJsonValue(object? value) : IEnumerable<PyJsonValue>, IPyJson, IPyRepr, IEquatable<PyJsonValue>, IComparable<PyJsonValue>
{
    /// <summary>A dictionary, a list, a string, a number, a bool or null.</summary>
    public object? Value => value;

    /// <summary>How many items or characters it has.</summary>
    public int Count => value switch
    {
        ICollection items => items.Count,
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
        (_, PyJsonValue { Value: { } inner }) => this[inner],
        (IDictionary dict, _) => new(dict.Contains(key) ? dict[key] : throw new KeyNotFoundException(PyText.Repr(key))),
        (IList list, int index) => new(list[At(list, index, "index")]),
        (string text, int index) => new(PyStr.At(text, index)),
        (IList, _) => throw new InvalidCastException($"list indices must be integers or slices, not {PyType.Name(key)}"),
        _ => throw new InvalidCastException($"'{PyType.Name(value)}' object is not subscriptable"),
    };

    /// <summary>It as the key of a dictionary of text, which has no such key where it is no text.</summary>
    public string Key => value as string ?? "\0" + PyText.Repr(value);

    /// <summary>A value as one that may have been read.</summary>
    public static PyJsonValue Of(object? item) => item as PyJsonValue ?? new(item);

    /// <summary>Puts a value in.</summary>
    public static implicit operator PyJsonValue(string? text) => new(text);

    /// <summary>Puts a value in.</summary>
    public static implicit operator PyJsonValue(int number) => new(number);

    /// <summary>Puts a value in.</summary>
    public static implicit operator PyJsonValue(long number) => new(number);

    /// <summary>Puts a value in.</summary>
    public static implicit operator PyJsonValue(double number) => new(number);

    /// <summary>Puts a value in.</summary>
    public static implicit operator PyJsonValue(bool truth) => new(truth);

    /// <summary>Takes a value out.</summary>
    public static implicit operator string?(PyJsonValue json) => (string?)json.Value;

    /// <summary>Takes a value out.</summary>
    public static implicit operator int(PyJsonValue json) => json.Value switch
    {
        long number => checked((int)number),
        BigInteger number => checked((int)number),
        var other => (int)other!,
    };

    /// <summary>Takes a value out.</summary>
    public static explicit operator BigInteger(PyJsonValue json) => json.Value is BigInteger number ? number : Convert.ToInt64(json.Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Takes a value out.</summary>
    public static implicit operator double(PyJsonValue json) => json.Value switch
    {
        double number => number,
        BigInteger number => (double)number,
        var other => Convert.ToDouble(other, System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>Takes a value out.</summary>
    public static implicit operator bool(PyJsonValue json) => (bool)json.Value!;

    /// <summary>A number, or None.</summary>
    public static implicit operator int?(PyJsonValue json) => json.Value is null ? null : (int)json;

    /// <summary>A number, or None.</summary>
    public static implicit operator double?(PyJsonValue json) => json.Value is null ? null : (double)json;

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
        (IList x, IList y) => new((List<object?>)[.. x.Cast<object?>(), .. y.Cast<object?>()]),
        var (x, y) => Calculated(x, y, (m, n) => m + n, (m, n) => m + n),
    };

    /// <summary><c>sum(items)</c>, which makes up for what rounding loses, as CPython's does.</summary>
    public static PyJsonValue Sum(IEnumerable<PyJsonValue> items, object? start = null)
    {
        var total = new PyJsonValue(start ?? 0);
        var lost = 0.0;
        foreach (var item in items)
        {
            var next = total + item;
            if ((total.Value, item.Value, next.Value) is (double sum, double added, double more))
            {
                lost += Math.Abs(sum) >= Math.Abs(added) ? sum - more + added : added - more + sum;
            }

            total = next;
        }

        return total.Value is double floats && lost != 0 && double.IsFinite(lost) ? new(floats + lost) : total;
    }

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

    /// <summary><c>a / b</c>.</summary>
    public static PyJsonValue operator /(PyJsonValue a, object? b) => (a.Value, Inner(b)) is (not double, 0 or false)
        ? throw new DivideByZeroException("division by zero")
        : new(PyFloat.TrueDiv(a, new PyJsonValue(Inner(b))));

    /// <summary><c>-a</c>.</summary>
    public static PyJsonValue operator -(PyJsonValue a) => a * -1;

    /// <summary><c>isinstance(self, (a, b, …))</c>, of builtin classes.</summary>
    public bool Is(params string[] classes) => classes.Contains(PyType.Name(value)) || (value is bool && classes.Contains("int"));

    /// <summary><c>key in self</c>.</summary>
    public bool Contains(object? key) => value switch
    {
        IDictionary dict => Inner(key) is { } name && dict.Contains(name),
        IList list => list.Cast<object?>().Any(item => PyEq.AreEqual(item, Inner(key))),
        string text => Inner(key) is string part && text.Contains(part, StringComparison.Ordinal),
        _ => throw new InvalidCastException($"argument of type '{PyType.Name(value)}' is not iterable"),
    };

    /// <summary><c>self.get(key, fallback)</c>.</summary>
    public PyJsonValue Get(object key, object? fallback = null) => Dict("get").Contains(Inner(key)!) ? this[key] : new(Inner(fallback));

    /// <summary>The value of a key, where this is a dict that has it.</summary>
    public bool TryGetValue(string key, out PyJsonValue item)
    {
        var has = value is IDictionary dict && dict.Contains(key);
        item = has ? this[key] : new(null);
        return has;
    }

    /// <summary><c>self.items()</c>.</summary>
    public IEnumerable<(string Key, PyJsonValue Value)> Items() => Dict("items").Keys.Cast<string>().ToList().Select(key => (key, this[key]));

    /// <summary><c>self.keys()</c>.</summary>
    public IEnumerable<string> Keys() => Dict("keys").Keys.Cast<string>();

    /// <summary><c>self.values()</c>.</summary>
    public IEnumerable<PyJsonValue> Values() => Dict("values").Values.Cast<object?>().Select(item => new PyJsonValue(item));

    /// <inheritdoc/>
    public IEnumerator<PyJsonValue> GetEnumerator() => (value switch
    {
        IDictionary dict => dict.Keys.Cast<object?>(),
        IList list => list.Cast<object?>(),
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

    private IDictionary Dict(string attribute) =>
        value as IDictionary ?? throw new MissingMemberException($"'{PyType.Name(value)}' object has no attribute '{attribute}'");

    private static int At(IList list, int index, string what)
    {
        var at = index < 0 ? index + list.Count : index;
        return at >= 0 && at < list.Count ? at : throw new ArgumentOutOfRangeException(null, $"list {what} out of range");
    }
}
