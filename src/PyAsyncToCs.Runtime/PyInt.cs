using System.Globalization;
using System.Numerics;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Arithmetic of Python's ints, for any of .NET's integer types.</summary>
public static class PyInt
{
    /// <summary><c>a // b</c>: rounds down, where C# rounds towards zero.</summary>
    public static T FloorDiv<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        if (T.IsZero(b))
        {
            throw new DivideByZeroException("integer division or modulo by zero");
        }

        var (quotient, remainder) = T.DivRem(a, b);
        return !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(b) ? quotient - T.One : quotient;
    }

    /// <summary><c>a % b</c>: has the sign of <paramref name="b"/>, where C#'s has that of <paramref name="a"/>.</summary>
    public static T Mod<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        if (T.IsZero(b))
        {
            throw new DivideByZeroException("integer modulo by zero");
        }

        // Minus one divides evenly, and C# would overflow at the smallest number.
        var remainder = b == -T.One ? T.Zero : a % b;
        return !T.IsZero(remainder) && T.IsNegative(remainder) != T.IsNegative(b) ? remainder + b : remainder;
    }

    /// <summary><c>divmod(a, b)</c>.</summary>
    public static (T Quotient, T Remainder) DivMod<T>(T a, T b)
        where T : IBinaryInteger<T> => T.IsZero(b) ? throw new DivideByZeroException("integer division or modulo by zero") : (FloorDiv(a, b), Mod(a, b));

    /// <summary><c>a / b</c> of integers that a double holds exactly.</summary>
    public static double Divide(long a, long b) => b == 0 ? throw new DivideByZeroException("division by zero") : (double)a / b;

    /// <summary><c>a / b</c> of ints of any size.</summary>
    public static double Divide(BigInteger a, BigInteger b) => TrueDiv(a, b);

    /// <summary><c>a / b</c>, correctly rounded.</summary>
    public static double TrueDiv(BigInteger a, BigInteger b)
    {
        if (b.IsZero)
        {
            throw new DivideByZeroException("division by zero");
        }

        var negative = a.Sign < 0 != b.Sign < 0;
        (a, b) = (BigInteger.Abs(a), BigInteger.Abs(b));
        // Scaled so that the quotient has two bits more than the result, the last of them for what is cut off.
        var shift = (int)Math.Max(-1076, a.GetBitLength() - b.GetBitLength() - 55);
        var quotient = BigInteger.DivRem(shift < 0 ? a << -shift : a, shift > 0 ? b << shift : b, out var remainder);
        quotient |= remainder.IsZero ? 0 : 1;
        var result = shift > 970 ? double.PositiveInfinity : RoundToEven(quotient, shift);
        return double.IsInfinity(result)
            ? throw new NumberOverflowException("integer division result too large for a float")
            : negative ? -result : result;
    }

    /// <summary><paramref name="value"/> times two to the <paramref name="shift"/>, rounded once.</summary>
    private static double RoundToEven(BigInteger value, int shift)
    {
        var extra = (int)Math.Max(value.GetBitLength() - 53, -1074 - shift);
        if (extra > 0)
        {
            var half = BigInteger.One << (extra - 1);
            var rest = value & ((BigInteger.One << extra) - 1);
            value >>= extra;
            value += rest > half || (rest == half && !value.IsEven) ? 1 : 0;
            shift += extra;
        }

        return Math.ScaleB((double)value, shift);
    }

    /// <summary><c>float(n)</c>, correctly rounded.</summary>
    public static double ToFloat(BigInteger value)
    {
        var result = RoundToEven(BigInteger.Abs(value), 0);
        return double.IsInfinity(result) ? throw new NumberOverflowException("int too large to convert to float") : value.Sign < 0 ? -result : result;
    }

    /// <summary><c>int(x)</c>: towards zero.</summary>
    public static BigInteger FromFloat(double value) => value switch
    {
        double.NaN => throw new ArgumentException("cannot convert float NaN to integer"),
        double.PositiveInfinity or double.NegativeInfinity => throw new NumberOverflowException("cannot convert float infinity to integer"),
        _ => new BigInteger(value),
    };

    /// <summary><c>a ** b</c> for <paramref name="exponent"/> not negative.</summary>
    public static BigInteger Pow(BigInteger value, BigInteger exponent) => BigInteger.Pow(value, (int)exponent);

    /// <summary><c>a ** b</c> for <paramref name="exponent"/> negative, which is a float.</summary>
    public static double PowNegative(BigInteger value, BigInteger exponent) =>
        PyFloat.Pow(ToFloat(value), ToFloat(exponent));

    /// <summary><c>pow(a, b, m)</c>, with an inverse for a negative <paramref name="exponent"/>.</summary>
    public static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        if (modulus.IsZero)
        {
            throw new ArgumentException("pow() 3rd argument cannot be 0");
        }

        return exponent.Sign < 0
            ? Mod(BigInteger.ModPow(Inverse(value, modulus), -exponent, modulus), modulus)
            : Mod(BigInteger.ModPow(value, exponent, modulus), modulus);
    }

    private static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (a, b, x, y) = (Mod(value, BigInteger.Abs(modulus)), BigInteger.Abs(modulus), BigInteger.One, BigInteger.Zero);
        while (!b.IsZero)
        {
            var quotient = a / b;
            (a, b, x, y) = (b, a - quotient * b, y, x - quotient * y);
        }

        return a.IsOne ? Mod(x, BigInteger.Abs(modulus)) : throw new ArgumentException("base is not invertible for the given modulus");
    }

    /// <summary><c>a &lt;&lt; b</c>, of which C# takes only the low bits of <paramref name="count"/>.</summary>
    public static BigInteger ShiftLeft(BigInteger value, int count) =>
        count < 0 ? throw new ArgumentException("negative shift count") : value << count;

    /// <summary><c>a >> b</c>: rounds down, and may shift everything out.</summary>
    public static BigInteger ShiftRight(BigInteger value, int count) =>
        count < 0 ? throw new ArgumentException("negative shift count") : value >> count;

    /// <summary><c>n.bit_length()</c>.</summary>
    public static int BitLength(BigInteger value) => (int)BigInteger.Abs(value).GetBitLength();

    /// <summary><c>n.bit_count()</c>.</summary>
    public static int BitCount(BigInteger value) => (int)BigInteger.PopCount(BigInteger.Abs(value));

    /// <summary><c>round(n, digits)</c> for negative <paramref name="digits"/>: half to even.</summary>
    public static BigInteger Round(BigInteger value, int digits)
    {
        if (digits >= 0)
        {
            return value;
        }

        var unit = BigInteger.Pow(10, -digits);
        var (quotient, remainder) = (FloorDiv(value, unit), Mod(value, unit));
        var half = (remainder * 2).CompareTo(unit);
        return (half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient) * unit;
    }

    /// <summary><c>bin</c>, <c>oct</c> and <c>hex</c>: in base 2, 8 or 16, with its prefix.</summary>
    public static string InBase(BigInteger value, int numberBase) => PyFormat.Int(value, numberBase switch { 2 => "#b", 8 => "#o", _ => "#x" });

    /// <summary><c>int(text, base)</c>.</summary>
    public static BigInteger Parse(string text, int numberBase = 10)
    {
        if (numberBase is not 0 and (< 2 or > 36))
        {
            throw new ArgumentException("int() base must be >= 2 and <= 36, or 0");
        }

        var digits = text.Trim().Replace("__", "!");
        var negative = digits.StartsWith('-');
        digits = digits.Length > 0 && digits[0] is '-' or '+' ? digits[1..] : digits;
        var prefixed = digits.Length > 1 && digits[0] == '0' ? char.ToLowerInvariant(digits[1]) switch { 'b' => 2, 'o' => 8, 'x' => 16, _ => 0 } : 0;
        var found = numberBase == 0 ? prefixed == 0 ? 10 : prefixed : numberBase;
        if (prefixed != 0 && prefixed == found)
        {
            digits = digits[2..];
            digits = digits.StartsWith('_') ? digits[1..] : digits;
        }

        var wellFormed = digits.Length > 0 && digits[0] != '_' && digits[^1] != '_';
        digits = digits.Replace("_", "");
        // Only zeros may begin with a zero where the base is not said.
        wellFormed &= numberBase != 0 || found != 10 || !digits.StartsWith('0') || digits.Trim('0').Length == 0;
        return wellFormed && FromDigits(digits, found) is { } value
            ? negative ? -value : value
            : throw new ArgumentException($"invalid literal for int() with base {numberBase}: {PyText.Quote(text)}");
    }

    /// <summary>The number that the digits stand for, or null where one of them is none.</summary>
    private static BigInteger? FromDigits(string digits, int numberBase)
    {
        var plain = new StringBuilder();
        foreach (var rune in digits.EnumerateRunes())
        {
            var digit = rune.Value < 128 && char.IsAsciiLetter((char)rune.Value)
                ? (rune.Value | 0x20) - 'a' + 10
                : PyUnicode.Category(rune.Value) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : 99;
            if (digit >= numberBase)
            {
                return null;
            }

            plain.Append((char)(digit < 10 ? '0' + digit : 'a' + digit - 10));
        }

        return numberBase switch
        {
            10 => BigInteger.Parse(plain.ToString(), CultureInfo.InvariantCulture),
            16 => BigInteger.Parse("0" + plain, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
            _ => plain.ToString().Aggregate(BigInteger.Zero, (sum, c) => sum * numberBase + (c <= '9' ? c - '0' : c - 'a' + 10)),
        };
    }

    /// <summary><c>value.to_bytes(length, order)</c>.</summary>
    public static byte[] ToBytes(BigInteger value, int length, string order = "big", bool signed = false)
    {
        if (value.Sign < 0 && !signed)
        {
            throw new NumberOverflowException("can't convert negative int to unsigned");
        }

        if (value.GetByteCount(!signed) > length && !(value.IsZero && length == 0))
        {
            throw new NumberOverflowException("int too big to convert");
        }

        var bytes = new byte[length];
        bytes.AsSpan().Fill(value.Sign < 0 ? (byte)0xff : (byte)0);
        value.TryWriteBytes(bytes, out _, !signed);
        if (order == "big")
        {
            Array.Reverse(bytes);
        }

        return bytes;
    }

    /// <summary><c>int.from_bytes(bytes, order)</c>.</summary>
    public static BigInteger FromBytes(byte[] bytes, string order = "big", bool signed = false) => new(bytes, !signed, order == "big");
}
