using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>Escape sequences of string literals (language reference, 2.4.1.1; CPython's <c>_PyUnicode_DecodeUnicodeEscapeInternal</c>).</summary>
internal static class StringEscapes
{
    private const int BytesOfAstralForm = 10;
    private const int BytesOfEscapedBackslash = 6;

    /// <summary>Decodes the escape at a backslash.</summary>
    /// <param name="content">What stands between the quotes.</param>
    /// <param name="i">Index of the backslash; moved past the escape.</param>
    /// <param name="builder">Where the value goes.</param>
    /// <returns>CPython's message, or null.</returns>
    public static string? Append(ReadOnlySpan<char> content, ref int i, StringValueBuilder builder)
    {
        var start = i;
        var c = i + 1 < content.Length ? content[i + 1] : '\0';
        i = Math.Min(i + 2, content.Length);
        switch (c)
        {
            case '\n':
                return null;
            case '\r':
                i += i < content.Length && content[i] == '\n' ? 1 : 0;
                return null;
            case '\\' or '\'' or '"':
                builder.AppendCodePoint(c);
                return null;
            case 'b':
                builder.AppendCodePoint('\b');
                return null;
            case 'f':
                builder.AppendCodePoint('\f');
                return null;
            case 't':
                builder.AppendCodePoint('\t');
                return null;
            case 'n':
                builder.AppendCodePoint('\n');
                return null;
            case 'r':
                builder.AppendCodePoint('\r');
                return null;
            case 'v':
                builder.AppendCodePoint('\v');
                return null;
            case 'a':
                builder.AppendCodePoint('\a');
                return null;
            case >= '0' and <= '7':
                i--;
                builder.AppendCodePoint(ReadOctal(content, ref i));
                return null;
            case 'x':
                return AppendHex(content, start, ref i, 2, "truncated \\xXX escape", builder);
            case 'u':
                return AppendHex(content, start, ref i, 4, "truncated \\uXXXX escape", builder);
            case 'U':
                return AppendHex(content, start, ref i, 8, "truncated \\UXXXXXXXX escape", builder);
            case 'N':
                return AppendNamed(content, start, ref i, builder);
            default:
                builder.AppendCodePoint('\\');
                i = start + 1;
                builder.Append(content[i..Math.Min(i + 1, content.Length)]);
                i = Math.Min(i + 1, content.Length);
                return null;
        }
    }

    /// <summary>Reads one to three octal digits.</summary>
    public static int ReadOctal(ReadOnlySpan<char> content, ref int i)
    {
        var value = 0;
        for (var digits = 0; digits < 3 && i < content.Length && content[i] is >= '0' and <= '7'; digits++)
        {
            value = (value * 8) + (content[i++] - '0');
        }

        return value;
    }

    private static string? AppendHex(
        ReadOnlySpan<char> content,
        int start,
        ref int i,
        int digits,
        string problem,
        StringValueBuilder builder)
    {
        var value = 0L;
        var end = i + digits;
        for (; i < end; i++)
        {
            if (i >= content.Length || !char.IsAsciiHexDigit(content[i]))
            {
                return Describe(content, start, i, problem);
            }

            value = (value << 4) | (uint)Convert.ToInt32(content[i].ToString(), 16);
        }

        if (value > 0x10FFFF)
        {
            return Describe(content, start, i, "illegal Unicode character");
        }

        builder.AppendCodePoint((int)value);
        return null;
    }

    private static string? AppendNamed(ReadOnlySpan<char> content, int start, ref int i, StringValueBuilder builder)
    {
        const string malformed = "malformed \\N character escape";
        if (i >= content.Length || content[i] != '{')
        {
            return Describe(content, start, i, malformed);
        }

        i++;
        var length = content[i..].IndexOf('}');
        if (length <= 0)
        {
            i = length < 0 ? content.Length : i;
            return Describe(content, start, i, malformed);
        }

        var name = content.Slice(i, length);
        i += length + 1;
        var codePoint = UnicodeNames.Find(name);
        if (codePoint < 0)
        {
            return Describe(content, start, i, "unknown Unicode character name");
        }

        builder.AppendCodePoint(codePoint);
        return null;
    }

    // CPython decodes a copy in which a character beyond ASCII is \U and eight digits, and a backslash before one is
    // \u005c; the positions in its messages are those of the copy.
    private static string Describe(ReadOnlySpan<char> content, int start, int end, string problem)
    {
        var from = CopyLength(content[..start]);
        var to = from + CopyLength(content[start..end]);
        var where = to == from + 1
            ? string.Create(CultureInfo.InvariantCulture, $"byte 0x5c in position {from}")
            : string.Create(CultureInfo.InvariantCulture, $"bytes in position {from}-{to - 1}");
        return $"(unicode error) 'unicodeescape' codec can't decode {where}: {problem}";
    }

    private static int CopyLength(ReadOnlySpan<char> content)
    {
        var length = 0;
        var i = 0;
        while (i < content.Length)
        {
            if (content[i] == '\\' && i + 1 < content.Length)
            {
                length += content[i + 1] < 0x80 ? 1 : BytesOfEscapedBackslash;
                i++;
                if (content[i] < 0x80)
                {
                    length++;
                    i++;
                }
            }
            else if (content[i] < 0x80)
            {
                // A carriage return with its line feed is one line feed to CPython.
                length += content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n' ? 0 : 1;
                i++;
            }
            else
            {
                Rune.DecodeFromUtf16(content[i..], out _, out var units);
                length += BytesOfAstralForm;
                i += units;
            }
        }

        return length;
    }
}
