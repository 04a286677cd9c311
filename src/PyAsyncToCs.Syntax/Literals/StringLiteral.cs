namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// The values of string literals and of the text between the expressions of an f-string (language reference, 2.4.1
/// to 2.4.3; CPython's <c>Parser/string_parser.c</c>). An unknown escape stays as it is written, as in CPython, where
/// it is a warning only.
/// </summary>
internal static class StringLiteral
{
    /// <summary>The value of one string literal that stands alone.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="token">The literal; not bytes, not an f-string.</param>
    /// <param name="error">What is wrong with it, or null.</param>
    /// <returns>A string or a <see cref="Ast.SurrogateString"/>.</returns>
    public static object Decode(string text, in StringToken token, out LiteralError? error)
    {
        error = null;
        var content = text.AsSpan(token.ContentStart, token.ContentEnd - token.ContentStart);
        if (!NeedsDecoding(content, token.IsRaw))
        {
            return content.ToString();
        }

        var builder = new StringValueBuilder();
        error = Append(text, token, builder);
        return builder.ToValue();
    }

    /// <summary>Appends the value of one of several adjacent string literals.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="token">The literal; not bytes, not an f-string.</param>
    /// <param name="builder">Where the value goes.</param>
    /// <returns>What is wrong with the literal, or null.</returns>
    public static LiteralError? Append(string text, in StringToken token, StringValueBuilder builder)
    {
        var message = AppendContent(text.AsSpan(token.ContentStart, token.ContentEnd - token.ContentStart), token.IsRaw, builder);
        return message is null ? null : new LiteralError(message, token.Start, token.End);
    }

    /// <summary>
    /// Appends the literal text between two expressions of an f-string or t-string: <c>{{</c> and <c>}}</c> stand for one
    /// brace, except as part of <c>\N{…}</c>.
    /// </summary>
    /// <param name="text">The source text.</param>
    /// <param name="start">Offset of the part.</param>
    /// <param name="end">Offset just past it.</param>
    /// <param name="isRaw">Whether the string's prefix holds an <c>r</c>.</param>
    /// <param name="builder">Where the value goes.</param>
    /// <returns>What is wrong with the part, or null.</returns>
    public static LiteralError? AppendFStringPart(string text, int start, int end, bool isRaw, StringValueBuilder builder)
    {
        // CPython's tokenizer cuts the text after the first of two braces and after \N{…}; its messages count from there.
        LiteralError? error = null;
        var from = start;
        for (var i = start; i < end; i++)
        {
            var cut = -1;
            var next = -1;
            if (text[i] == '\\' && !isRaw && i + 2 < end && text[i + 1] == 'N' && text[i + 2] == '{')
            {
                var close = text.AsSpan(i, end - i).IndexOf('}');
                cut = close < 0 ? end : i + close + 1;
                next = cut;
            }
            else if (text[i] == '\\' && i + 1 < end && text[i + 1] is not ('{' or '}'))
            {
                i++;
            }
            else if (text[i] is '{' or '}')
            {
                cut = i + 1;
                next = i + 1 < end && text[i + 1] == text[i] ? i + 2 : i + 1;
            }

            if (cut >= 0)
            {
                error ??= AppendPart(text, from, cut, isRaw, builder);
                from = next;
                i = next - 1;
            }
        }

        return error ?? (from < end ? AppendPart(text, from, end, isRaw, builder) : null);
    }

    private static LiteralError? AppendPart(string text, int start, int end, bool isRaw, StringValueBuilder builder)
    {
        var message = AppendContent(text.AsSpan(start, end - start), isRaw, builder);
        return message is null ? null : new LiteralError(message, start, end);
    }

    private static bool NeedsDecoding(ReadOnlySpan<char> content, bool isRaw) =>
        isRaw ? content.Contains('\r') : content.ContainsAny('\\', '\r');

    private static string? AppendContent(ReadOnlySpan<char> content, bool isRaw, StringValueBuilder builder)
    {
        var i = 0;
        while (i < content.Length)
        {
            var rest = content[i..];
            var plain = isRaw ? rest.IndexOf('\r') : rest.IndexOfAny('\\', '\r');
            if (plain < 0)
            {
                builder.Append(rest);
                return null;
            }

            builder.Append(rest[..plain]);
            i += plain;
            if (content[i] == '\r')
            {
                // CPython reads every line end as one line feed before it tokenizes.
                builder.Append("\n");
                i += i + 1 < content.Length && content[i + 1] == '\n' ? 2 : 1;
            }
            else if (StringEscapes.Append(content, ref i, builder) is { } message)
            {
                return message;
            }
        }

        return null;
    }
}
