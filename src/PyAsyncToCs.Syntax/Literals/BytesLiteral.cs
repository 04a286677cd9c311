using System.Collections.Immutable;
using System.Globalization;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>The values of bytes literals (language reference, 2.4.1; CPython's <c>_PyBytes_DecodeEscape</c>).</summary>
internal static class BytesLiteral
{
    /// <summary>Appends the value of one of several adjacent bytes literals.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="token">The literal.</param>
    /// <param name="builder">Where the value goes.</param>
    /// <returns>What is wrong with the literal, or null.</returns>
    public static LiteralError? Append(string text, in StringToken token, ImmutableArray<byte>.Builder builder)
    {
        var content = text.AsSpan(token.ContentStart, token.ContentEnd - token.ContentStart);
        if (content.ContainsAnyExceptInRange('\0', '\u007f'))
        {
            return new LiteralError("bytes can only contain ASCII literal characters", token.Start, token.End);
        }

        for (var i = 0; i < content.Length;)
        {
            var c = content[i];
            if (c == '\r')
            {
                builder.Add((byte)'\n');
                i += i + 1 < content.Length && content[i + 1] == '\n' ? 2 : 1;
            }
            else if (c != '\\' || token.IsRaw)
            {
                builder.Add((byte)c);
                i++;
            }
            else if (!AppendEscape(content, ref i, builder))
            {
                var message = string.Create(
                    CultureInfo.InvariantCulture,
                    $"(value error) invalid \\x escape at position {PositionOf(content, i)}");
                return new LiteralError(message, token.Start, token.End);
            }
        }

        return null;
    }

    private static bool AppendEscape(ReadOnlySpan<char> content, ref int i, ImmutableArray<byte>.Builder builder)
    {
        var c = i + 1 < content.Length ? content[i + 1] : '\\';
        switch (c)
        {
            case 'x':
                if (i + 3 >= content.Length || !char.IsAsciiHexDigit(content[i + 2]) || !char.IsAsciiHexDigit(content[i + 3]))
                {
                    return false;
                }

                builder.Add(byte.Parse(content.Slice(i + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
                return true;
            case >= '0' and <= '7':
                i++;
                builder.Add((byte)StringEscapes.ReadOctal(content, ref i));
                return true;
            case '\r':
                i += i + 2 < content.Length && content[i + 2] == '\n' ? 3 : 2;
                return true;
            case '\n':
                i += 2;
                return true;
            default:
                var simple = "\\'\"bftnrva".IndexOf(c, StringComparison.Ordinal);
                if (simple < 0)
                {
                    builder.Add((byte)'\\');
                    i++;
                    return true;
                }

                builder.Add((byte)"\\'\"\b\f\t\n\r\v\a"[simple]);
                i += 2;
                return true;
        }
    }

    private static int PositionOf(ReadOnlySpan<char> content, int index)
    {
        var position = index;
        for (var i = 0; i + 1 < index; i++)
        {
            position -= content[i] == '\r' && content[i + 1] == '\n' ? 1 : 0;
        }

        return position;
    }
}
