using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Arithmetic of Python's floats, where .NET's differs.</summary>
public static class PyFloat
{
    /// <summary><c>value.as_integer_ratio()</c>.</summary>
    /// <exception cref="ArgumentException">It is no number.</exception>
    /// <exception cref="OverflowException">It is infinite.</exception>
    public static (BigInteger, BigInteger) Ratio(double value)
    {
        if (!double.IsFinite(value))
        {
            throw double.IsNaN(value) ? new ArgumentException("cannot convert NaN to integer ratio") : new OverflowException("cannot convert Infinity to integer ratio");
        }

        var denominator = BigInteger.One;
        while (!double.IsInteger(value))
        {
            value *= 2;
            denominator *= 2;
        }

        return (new BigInteger(value), denominator);
    }

    /// <summary><c>a / b</c>, which Python refuses for zero.</summary>
    public static double TrueDiv(double a, double b) => b == 0 ? throw new DivideByZeroException("float division by zero") : a / b;

    /// <summary><c>a // b</c>.</summary>
    public static double FloorDiv(double a, double b)
    {
        if (b == 0)
        {
            throw new DivideByZeroException("float floor division by zero");
        }

        var remainder = a % b;
        var quotient = (a - remainder) / b;
        quotient -= remainder != 0 && remainder < 0 != b < 0 ? 1 : 0;
        if (quotient == 0)
        {
            return Math.CopySign(0, a / b);
        }

        var floor = Math.Floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    /// <summary><c>a % b</c>: has the sign of <paramref name="b"/>, where C#'s has that of <paramref name="a"/>.</summary>
    public static double Mod(double a, double b)
    {
        if (b == 0)
        {
            throw new DivideByZeroException("float modulo by zero");
        }

        var remainder = a % b;
        return remainder == 0 ? Math.CopySign(0, b) : remainder < 0 != b < 0 ? remainder + b : remainder;
    }

    /// <summary><c>divmod(a, b)</c>.</summary>
    public static (double Quotient, double Remainder) DivMod(double a, double b) =>
        b == 0 ? throw new DivideByZeroException("float divmod()") : (FloorDiv(a, b), Mod(a, b));

    /// <summary><c>a ** b</c>, where it is no complex number.</summary>
    public static double Pow(double value, double exponent)
    {
        if (value == 0 && exponent < 0 && double.IsFinite(exponent))
        {
            throw new DivideByZeroException("0.0 cannot be raised to a negative power");
        }

        if (value < 0 && double.IsFinite(value) && double.IsFinite(exponent) && exponent != Math.Floor(exponent))
        {
            throw new NotSupportedException("a negative number to a fractional power is a complex number");
        }

        var result = Math.Pow(value, exponent);
        return double.IsInfinity(result) && double.IsFinite(value) && double.IsFinite(exponent)
            ? throw new NumberOverflowException("(34, 'Numerical result out of range')")
            : result;
    }

    /// <summary><c>round(x)</c>: half to even.</summary>
    public static BigInteger Round(double value) => PyInt.FromFloat(Math.Round(value, MidpointRounding.ToEven));

    /// <summary><c>round(x, digits)</c>: rounds the exact value of <paramref name="value"/>, half to even.</summary>
    public static double RoundTo(double value, int digits)
    {
        if (!double.IsFinite(value) || value == 0 || digits > 323)
        {
            return value;
        }

        if (digits >= 0)
        {
            return double.Parse(value.ToString($"F{digits}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        if (digits < -309)
        {
            return Math.CopySign(0, value);
        }

        // One more digit says whether there was a fraction, which decides what would be a tie.
        var whole = new BigInteger(value);
        var scaled = whole * 10 + (value == Math.Truncate(value) ? 0 : Math.Sign(value));
        var rounded = (PyInt.Round(scaled, digits - 1) / 10).ToString(CultureInfo.InvariantCulture);
        var result = double.Parse(rounded, CultureInfo.InvariantCulture);
        return double.IsInfinity(result)
            ? throw new NumberOverflowException("rounded value too large to represent")
            : Math.CopySign(result, value);
    }

    /// <summary><c>float(text)</c>.</summary>
    public static double Parse(string text)
    {
        var digits = text.Trim().ToLowerInvariant();
        var negative = digits.StartsWith('-');
        var unsigned = digits.Length > 0 && digits[0] is '-' or '+' ? digits[1..] : digits;
        var special = unsigned switch { "inf" or "infinity" => double.PositiveInfinity, "nan" => double.NaN, _ => 0 };
        if (special != 0)
        {
            return negative ? -special : special;
        }

        var wellFormed = unsigned.Length > 0 && (char.IsAsciiDigit(unsigned[0]) || unsigned[0] == '.')
            && unsigned.AsSpan().IndexOfAnyExcept("0123456789._e+-") < 0;
        for (var i = 0; i < unsigned.Length; i++)
        {
            wellFormed &= unsigned[i] != '_'
                || (i > 0 && i + 1 < unsigned.Length && char.IsAsciiDigit(unsigned[i - 1]) && char.IsAsciiDigit(unsigned[i + 1]));
        }

        return wellFormed && double.TryParse(unsigned.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? negative ? -value : value
            : throw new ArgumentException($"could not convert string to float: {PyText.Quote(text)}");
    }

    /// <summary><c>x.is_integer()</c>.</summary>
    public static bool IsInteger(double value) => double.IsInteger(value);

    /// <summary><c>x.as_integer_ratio()</c>.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) AsIntegerRatio(double value)
    {
        if (double.IsNaN(value))
        {
            throw new ArgumentException("cannot convert NaN to integer ratio");
        }

        if (double.IsInfinity(value))
        {
            throw new NumberOverflowException("cannot convert Infinity to integer ratio");
        }

        var denominator = BigInteger.One;
        while (!double.IsInteger(value))
        {
            value *= 2;
            denominator *= 2;
        }

        return (new BigInteger(value), denominator);
    }

    /// <summary><c>float.fromhex(text)</c>.</summary>
    public static double FromHex(string text)
    {
        var trimmed = text.Trim().ToLowerInvariant();
        var sign = trimmed.StartsWith('-') ? -1.0 : 1.0;
        trimmed = trimmed.TrimStart('+', '-');
        if (trimmed is "inf" or "infinity" or "nan")
        {
            return sign * Parse(trimmed);
        }

        var parts = (trimmed.StartsWith("0x", StringComparison.Ordinal) ? trimmed[2..] : trimmed).Split('p');
        var digits = parts[0].Split('.');
        var whole = string.Concat(digits);
        if (parts.Length > 2 || digits.Length > 2 || whole.Length == 0 || !whole.All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException("invalid hexadecimal floating-point string");
        }

        var power = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var value = BigInteger.Parse("0" + whole, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return sign * Math.ScaleB((double)value, power - (digits.Length > 1 ? 4 * digits[1].Length : 0));
    }

    /// <summary><c>x.hex()</c>.</summary>
    public static string Hex(double value)
    {
        if (!double.IsFinite(value))
        {
            return PyText.Float(value);
        }

        var bits = BitConverter.DoubleToInt64Bits(value);
        var fraction = bits & 0xFFFFFFFFFFFFF;
        var exponent = (int)(bits >> 52) & 0x7FF;
        var power = value == 0 ? 0 : exponent == 0 ? -1022 : exponent - 1023;
        var digits = value == 0 ? "0x0.0" : string.Create(CultureInfo.InvariantCulture, $"0x{(exponent == 0 ? 0 : 1)}.{fraction:x13}");
        return string.Create(CultureInfo.InvariantCulture, $"{(bits < 0 ? "-" : "")}{digits}p{power:+0;-0;+0}");
    }
}
