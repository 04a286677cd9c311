using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>The values of numeric literals (language reference, 2.4.4 to 2.4.7; CPython's <c>parsenumber_raw</c>).</summary>
internal static class NumberLiteral
{
    private const int MaxDecimalDigits = 4300;

    /// <summary>The value of a number that <see cref="NumberScanner"/> accepts.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="start">Offset of the first character.</param>
    /// <param name="end">Offset just past the last.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    /// <returns>A <see cref="long"/> (boxed), a <see cref="BigInteger"/> beyond it, a <see cref="double"/> or a <see cref="Complex"/>.</returns>
    public static object Decode(string text, int start, int end, out LiteralError? error)
    {
        error = null;
        var span = text.AsSpan(start, end - start);
        if (span.Length > 2 && span[0] == '0' && (span[1] | 0x20) is 'x' or 'o' or 'b')
        {
            var bits = (span[1] | 0x20) switch { 'x' => 4, 'o' => 3, _ => 1 };
            return ReadPowerOfTwo(span[2..], bits);
        }

        var digits = WithoutUnderscores(span);
        if ((digits[^1] | 0x20) == 'j')
        {
            return Imaginary(digits[..^1]);
        }

        if (digits.ContainsAnyExceptInRange('0', '9'))
        {
            return ParseDouble(digits);
        }

        if (digits.Length <= 18)
        {
            // The framework's parser would get cultures ready.
            var value = 0L;
            foreach (var digit in digits)
            {
                value = value * 10 + (digit - '0');
            }

            return value;
        }

        if (digits.Length > MaxDecimalDigits)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"Exceeds the limit ({MaxDecimalDigits} digits) for integer string conversion: value has {digits.Length} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");
            error = new LiteralError(message, start, end);
            return 0L;
        }

        return Big(digits);
    }

    // Numbers that most programs do not have are apart: a start would load their types for nothing.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Imaginary(ReadOnlySpan<char> digits) => new Complex(0, ParseDouble(digits));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object Big(ReadOnlySpan<char> digits) => Narrow(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));

    // Boxed each for itself: of long and BigInteger the choice would be a BigInteger.
    private static object Narrow(BigInteger value) => value <= long.MaxValue ? (object)(long)value : value;

    private static double ParseDouble(ReadOnlySpan<char> digits) =>
        double.Parse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> WithoutUnderscores(ReadOnlySpan<char> span) =>
        span.Contains('_') ? span.ToString().Replace("_", "", StringComparison.Ordinal) : span;

    private static object ReadPowerOfTwo(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[((digits.Length * (long)bitsPerDigit) + 15) / 8];
        var bit = 0L;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            if (digits[i] == '_')
            {
                continue;
            }

            var digit = char.IsAsciiDigit(digits[i]) ? digits[i] - '0' : (digits[i] | 0x20) - 'a' + 10;
            var shifted = digit << (int)(bit % 8);
            bytes[bit / 8] |= (byte)shifted;
            if (shifted > 0xFF)
            {
                bytes[(bit / 8) + 1] |= (byte)(shifted >> 8);
            }

            bit += bitsPerDigit;
        }

        return Narrow(new BigInteger(bytes, isUnsigned: true));
    }
}
