using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Dump;

/// <summary>The text that Python's <c>repr</c> gives for the values of constants (CPython 3.13).</summary>
internal static class PythonRepr
{
    /// <summary>Appends the representation of the value of a <see cref="ConstantExpr"/>.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="value">One of the types that <see cref="ConstantExpr.Value"/> names.</param>
    public static void Append(StringBuilder output, object? value)
    {
        switch (value)
        {
            case null:
                output.Append("None");
                break;
            case bool boolean:
                output.Append(boolean ? "True" : "False");
                break;
            case string text:
                AppendString(output, text);
                break;
            case SurrogateString surrogates:
                AppendCodePoints(output, surrogates.CodePoints);
                break;
            case ImmutableArray<byte> bytes:
                AppendBytes(output, bytes);
                break;
            case double number:
                AppendDouble(output, number, ".0");
                break;
            case Complex { Real: 0 } complex:
                AppendDouble(output, complex.Imaginary, "");
                output.Append('j');
                break;
            case Complex complex:
                output.Append('(');
                AppendDouble(output, complex.Real, "");
                output.Append(complex.Imaginary < 0 ? "" : "+");
                AppendDouble(output, complex.Imaginary, "");
                output.Append("j)");
                break;
            case EllipsisValue:
                output.Append("Ellipsis");
                break;
            default:
                // int, long, BigInteger
                output.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    /// <summary>Appends the representation of a string.</summary>
    public static void AppendString(StringBuilder output, string text)
    {
        var quote = text.Contains('\'') && !text.Contains('"') ? '"' : '\'';
        output.Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var codePoint = (int)text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                codePoint = char.ConvertToUtf32(text[i], text[i + 1]);
                i++;
            }

            AppendCodePoint(output, codePoint, quote);
        }

        output.Append(quote);
    }

    private static void AppendCodePoints(StringBuilder output, ImmutableArray<int> codePoints)
    {
        var quote = codePoints.Contains('\'') && !codePoints.Contains('"') ? '"' : '\'';
        output.Append(quote);
        foreach (var codePoint in codePoints)
        {
            AppendCodePoint(output, codePoint, quote);
        }

        output.Append(quote);
    }

    private static void AppendCodePoint(StringBuilder output, int codePoint, char quote)
    {
        switch (codePoint)
        {
            case '\t':
                output.Append("\\t");
                break;
            case '\n':
                output.Append("\\n");
                break;
            case '\r':
                output.Append("\\r");
                break;
            case '\\':
                output.Append("\\\\");
                break;
            case >= 0x20 and < 0x7F:
                if (codePoint == quote)
                {
                    output.Append('\\');
                }

                output.Append((char)codePoint);
                break;
            case < 0x100 when !UnicodeTables.IsPrintable(codePoint):
                output.Append(CultureInfo.InvariantCulture, $"\\x{codePoint:x2}");
                break;
            case < 0x10000 when !UnicodeTables.IsPrintable(codePoint):
                output.Append(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}");
                break;
            case >= 0x10000 when !UnicodeTables.IsPrintable(codePoint):
                output.Append(CultureInfo.InvariantCulture, $"\\U{codePoint:x8}");
                break;
            default:
                output.Append(char.ConvertFromUtf32(codePoint));
                break;
        }
    }

    private static void AppendBytes(StringBuilder output, ImmutableArray<byte> bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        output.Append('b').Append(quote);
        foreach (var value in bytes)
        {
            if (value >= 0x7F)
            {
                output.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
            }
            else
            {
                AppendCodePoint(output, value, quote);
            }
        }

        output.Append(quote);
    }

    // Python writes the shortest digits that read back as the same number, as .NET does, but goes over to an exponent
    // below 1e-4 and from 1e16 on.
    private static void AppendDouble(StringBuilder output, double number, string endOfWhole)
    {
        if (!double.IsFinite(number))
        {
            output.Append(double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf");
            return;
        }

        var shortest = Math.Abs(number).ToString("R", CultureInfo.InvariantCulture);
        var mark = shortest.IndexOf('E');
        var mantissa = mark < 0 ? shortest : shortest[..mark];
        var point = mantissa.Contains('.') ? mantissa.IndexOf('.') : mantissa.Length;
        var first = Math.Max(mantissa.AsSpan().IndexOfAnyInRange('1', '9'), 0);
        var exponent = mark >= 0 ? int.Parse(shortest.AsSpan(mark + 1), CultureInfo.InvariantCulture)
            : number == 0 ? 0
            : first < point ? point - first - 1
            : point - first;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal).Trim('0');
        digits = digits.Length == 0 ? "0" : digits;

        output.Append(double.IsNegative(number) ? "-" : "");
        if (exponent is < -4 or >= 16)
        {
            output.Append(digits[0]);
            if (digits.Length > 1)
            {
                output.Append('.').Append(digits, 1, digits.Length - 1);
            }

            output.Append(CultureInfo.InvariantCulture, $"e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }
        else if (exponent < 0)
        {
            output.Append("0.").Append('0', -exponent - 1).Append(digits);
        }
        else if (digits.Length <= exponent + 1)
        {
            output.Append(digits).Append('0', exponent + 1 - digits.Length).Append(endOfWhole);
        }
        else
        {
            output.Append(digits, 0, exponent + 1).Append('.').Append(digits, exponent + 1, digits.Length - exponent - 1);
        }
    }
}
