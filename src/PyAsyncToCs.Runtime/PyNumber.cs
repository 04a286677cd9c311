using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>A number of which only the running program knows whether it is an int, a float or a bool, as in Python.</summary>
public readonly struct PyNumber : IEquatable<PyNumber>, IComparable<PyNumber>, IComparable, IPyRepr, IPyJson
{
    private readonly double _float;
    private readonly long _whole;
    private readonly Kind _kind;

    private PyNumber(long whole, Kind kind) => (_whole, _kind) = (whole, kind);

    private PyNumber(double value) => (_float, _kind) = (value, Kind.Float);

    private enum Kind : byte
    {
        Unset,
        Int,
        Float,
        Bool,
    }

    /// <summary>The number as a float, for patterns.</summary>
    public double Float => this;

    /// <summary>Whether it is a float.</summary>
    public bool IsFloat => _kind == Kind.Float;

    /// <summary>Whether it is an int, as a bool is too.</summary>
    public bool IsInt => _kind != Kind.Float;

    /// <summary>Whether it is a bool.</summary>
    public bool IsBool => _kind == Kind.Bool;

    /// <summary>The number, or <paramref name="fallback"/> where a parameter was not given.</summary>
    public PyNumber Or(PyNumber fallback) => _kind == Kind.Unset ? fallback : this;

    /// <summary>The number itself: a <see cref="double"/>, a <see cref="bool"/>, or an <see cref="int"/>, which is a <see cref="long"/> where it must be.</summary>
    public object Value => _kind switch { Kind.Float => (object)_float, Kind.Bool => _whole != 0, _ => _whole is >= int.MinValue and <= int.MaxValue ? (object)(int)_whole : _whole };

    /// <summary>The number of a <see cref="long"/>.</summary>
    public static implicit operator PyNumber(long value) => new(value, Kind.Int);

    /// <summary>The number of a <see cref="BigInteger"/>.</summary>
    public static implicit operator PyNumber(BigInteger value) => new(checked((long)value), Kind.Int);

    /// <summary>The number of a <see cref="bool"/>.</summary>
    public static implicit operator PyNumber(bool value) => new(value ? 1 : 0, Kind.Bool);

    /// <summary>The number of a <see cref="double"/>.</summary>
    public static implicit operator PyNumber(double value) => new(value);

    /// <summary>The number as a <see cref="double"/>.</summary>
    public static implicit operator double(PyNumber value) => value.IsFloat ? value._float : value._whole;

    /// <summary>The number as a <see cref="long"/>.</summary>
    public static explicit operator long(PyNumber value) => value.IsFloat ? checked((long)value._float) : value._whole;

    /// <summary>The number as a <see cref="int"/>.</summary>
    public static explicit operator int(PyNumber value) => checked((int)(long)value);

    /// <summary>The number as a <see cref="bool"/>.</summary>
    public static explicit operator bool(PyNumber value) => value._whole != 0;

    /// <summary>Python's <c>+</c>.</summary>
    public static PyNumber operator +(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? new((double)a + (double)b) : new(checked(a._whole + b._whole), Kind.Int);

    /// <summary>Python's <c>-</c>.</summary>
    public static PyNumber operator -(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? new((double)a - (double)b) : new(checked(a._whole - b._whole), Kind.Int);

    /// <summary>Python's <c>*</c>.</summary>
    public static PyNumber operator *(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? new((double)a * (double)b) : new(checked(a._whole * b._whole), Kind.Int);

    /// <summary>Python's <c>-</c>.</summary>
    public static PyNumber operator -(PyNumber value) => value.IsFloat ? new(-value._float) : new(checked(-value._whole), Kind.Int);

    /// <summary>Python's <c>+</c>.</summary>
    public static PyNumber operator +(PyNumber value) => value.IsFloat ? value : new(value._whole, Kind.Int);

    /// <summary>Python's <c>==</c>.</summary>
    public static bool operator ==(PyNumber a, PyNumber b) => a.Equals(b);

    /// <summary>Python's <c>!=</c>.</summary>
    public static bool operator !=(PyNumber a, PyNumber b) => !a.Equals(b);

    /// <summary>Python's <c>&lt;</c>.</summary>
    public static bool operator <(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? (double)a < (double)b : a._whole < b._whole;

    /// <summary>Python's <c>&gt;</c>.</summary>
    public static bool operator >(PyNumber a, PyNumber b) => b < a;

    /// <summary>Python's <c>&lt;=</c>.</summary>
    public static bool operator <=(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? (double)a <= (double)b : a._whole <= b._whole;

    /// <summary>Python's <c>&gt;=</c>.</summary>
    public static bool operator >=(PyNumber a, PyNumber b) => b <= a;

    /// <summary><c>a / b</c>.</summary>
    public static double TrueDiv(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? PyFloat.TrueDiv(a, b) : PyInt.TrueDiv(a._whole, b._whole);

    /// <summary><c>a // b</c>.</summary>
    public static PyNumber FloorDiv(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? new(PyFloat.FloorDiv(a, b)) : new(PyInt.FloorDiv(a._whole, b._whole), Kind.Int);

    /// <summary><c>a % b</c>.</summary>
    public static PyNumber Mod(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat ? new(PyFloat.Mod(a, b)) : new(PyInt.Mod(a._whole, b._whole), Kind.Int);

    /// <summary><c>a ** b</c>.</summary>
    public static PyNumber Pow(PyNumber a, PyNumber b) => a.IsFloat || b.IsFloat || b._whole < 0 ? PyFloat.Pow(a, b) : PyInt.Pow(a._whole, b._whole);

    /// <summary><c>abs(x)</c>.</summary>
    public static PyNumber Abs(PyNumber value) => value.IsFloat ? new(Math.Abs(value._float)) : new(Math.Abs(value._whole), Kind.Int);

    /// <summary><c>round(x, digits)</c>, an int for an int.</summary>
    public static PyNumber RoundTo(PyNumber value, int digits) => value.IsFloat ? PyFloat.RoundTo(value._float, digits) : PyInt.Round(value._whole, digits);

    /// <summary>The greater; of equal ones the first.</summary>
    public static PyNumber Max(PyNumber a, PyNumber b) => b > a ? b : a;

    /// <summary>The less; of equal ones the first.</summary>
    public static PyNumber Min(PyNumber a, PyNumber b) => b < a ? b : a;

    /// <summary><c>sum(numbers)</c>: 0 for none, an int for ints, and from the first float on as floats are summed.</summary>
    public static PyNumber Sum(IEnumerable<PyNumber> numbers)
    {
        long whole = 0;
        List<double>? floats = null;
        foreach (var number in numbers)
        {
            if (floats is not null)
            {
                floats.Add(number);
            }
            else if (number.IsFloat)
            {
                floats = [whole + number._float];
            }
            else
            {
                whole = checked(whole + number._whole);
            }
        }

        return floats is null ? new(whole, Kind.Int) : new(PyIter.SumFloats(floats));
    }

    /// <summary><c>sum(floats)</c>, which is the int 0 for none.</summary>
    public static PyNumber SumOf(IEnumerable<double> floats) => Sum(floats.Select(number => (PyNumber)number));

    /// <inheritdoc/>
    public bool Equals(PyNumber other) => IsFloat || other.IsFloat ? (double)this == (double)other : _whole == other._whole;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyNumber other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((double)this).GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(PyNumber other) => this < other ? -1 : this > other ? 1 : 0;

    object? IPyJson.Value => Value;

    int IComparable.CompareTo(object? obj) => CompareTo((PyNumber)obj!);

    /// <inheritdoc/>
    public override string ToString() => _kind switch
    {
        Kind.Float => PyText.Float(_float),
        Kind.Bool => _whole != 0 ? "True" : "False",
        _ => _whole.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc/>
    public string Repr() => ToString();
}
