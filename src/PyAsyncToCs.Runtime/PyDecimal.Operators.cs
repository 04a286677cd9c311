using System.Numerics;

namespace PyAsyncToCs.Runtime;

// Arithmetic and comparison.
public sealed partial class PyDecimal
{
    /// <summary><c>a + b</c>.</summary>
    public static PyDecimal operator +(PyDecimal a, PyDecimal b)
    {
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return new PyDecimal(a.At(exponent) + b.At(exponent), exponent, a.IsNegative && b.IsNegative).Rounded();
    }

    /// <summary><c>a - b</c>.</summary>
    public static PyDecimal operator -(PyDecimal a, PyDecimal b) => a + b.Negated();

    /// <summary><c>-a</c>.</summary>
    public static PyDecimal operator -(PyDecimal a) => new(-a._digits, a.Exponent);

    /// <summary><c>+a</c>: as the context rounds it.</summary>
    public PyDecimal Plus() => new PyDecimal(_digits, Exponent).Rounded();

    /// <summary><c>copy_negate()</c>: a zero, too, gets the other sign.</summary>
    public PyDecimal Negated() => new(-_digits, Exponent, !IsNegative);

    /// <summary><c>a * b</c>.</summary>
    public static PyDecimal operator *(PyDecimal a, PyDecimal b) => new PyDecimal(a._digits * b._digits, a.Exponent + b.Exponent, a.IsNegative != b.IsNegative).Rounded();

    /// <summary><c>a / b</c>.</summary>
    public static PyDecimal operator /(PyDecimal a, PyDecimal b)
    {
        if (b.Sign == 0)
        {
            throw a.Sign == 0 ? new PyInvalidDecimal("[<class 'decimal.DivisionUndefined'>]") : new PyDecimalDivisionByZero("[<class 'decimal.DivisionByZero'>]");
        }

        // One digit more than are kept tells how to round; a remainder makes it odd.
        var shift = Math.Max(0, Context.Precision + 1 + Length(b._digits) - Length(a._digits));
        var quotient = BigInteger.DivRem(a._digits * BigInteger.Pow(10, shift), b._digits, out var rest);
        var exponent = a.Exponent - b.Exponent - shift;
        if (!rest.IsZero)
        {
            return new PyDecimal(quotient * 10 + (a.Sign * b.Sign), exponent - 1).Rounded();
        }

        // Exact: as few zeros at the end as the operands had.
        while (exponent < a.Exponent - b.Exponent && (quotient % 10).IsZero)
        {
            (quotient, exponent) = (quotient / 10, exponent + 1);
        }

        return new PyDecimal(quotient, exponent, a.IsNegative != b.IsNegative).Rounded();
    }

    /// <summary><c>a % b</c>: of the sign of <c>a</c>.</summary>
    public static PyDecimal operator %(PyDecimal a, PyDecimal b) =>
        a - FloorDiv(a, b) * b is var rest && rest.Sign == 0 ? new PyDecimal(0, rest.Exponent, a.IsNegative) : rest;

    /// <summary><c>a == b</c>.</summary>
    public static bool operator ==(PyDecimal? a, PyDecimal? b) => a is null ? b is null : a.Equals(b);

    /// <summary><c>a != b</c>.</summary>
    public static bool operator !=(PyDecimal? a, PyDecimal? b) => !(a == b);

    /// <summary><c>a &lt; b</c>.</summary>
    public static bool operator <(PyDecimal a, PyDecimal b) => a.CompareTo(b) < 0;

    /// <summary><c>a &gt; b</c>.</summary>
    public static bool operator >(PyDecimal a, PyDecimal b) => a.CompareTo(b) > 0;

    /// <summary><c>a &lt;= b</c>.</summary>
    public static bool operator <=(PyDecimal a, PyDecimal b) => a.CompareTo(b) <= 0;

    /// <summary><c>a &gt;= b</c>.</summary>
    public static bool operator >=(PyDecimal a, PyDecimal b) => a.CompareTo(b) >= 0;

    /// <summary>The whole part.</summary>
    public static explicit operator int(PyDecimal value) => (int)value.Truncated();

    /// <summary>A whole number is one.</summary>
    public static implicit operator PyDecimal(int value) => new(value);

    /// <summary>A float is one, exactly: for comparisons, which are all that Python has for the two.</summary>
    public static implicit operator PyDecimal(double value) => Of(value);
}
