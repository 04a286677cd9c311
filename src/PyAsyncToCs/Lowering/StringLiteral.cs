using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyAsyncToCs.Lowering;

/// <summary>C# string literals for any text.</summary>
internal static class StringLiteral
{
    /// <summary>A string; where only backslashes would be escaped (patterns, paths) they stand as they are.</summary>
    public static SyntaxToken Token(string value)
    {
        var text = Escape(value, braces: false);
        var isVerbatim = value.Contains('\\') && text == value.Replace(@"\", @"\\", StringComparison.Ordinal);
        return SyntaxFactory.Literal(isVerbatim ? $"@\"{value}\"" : $"\"{text}\"", value);
    }

    /// <summary>The text of a literal part of an interpolated string.</summary>
    public static SyntaxToken InterpolatedText(string value)
    {
        var text = Escape(value, braces: true);
        return SyntaxFactory.Token(SyntaxFactory.TriviaList(), SyntaxKind.InterpolatedStringTextToken, text, value, SyntaxFactory.TriviaList());
    }

    private static string Escape(string value, bool braces)
    {
        var text = new StringBuilder(value.Length + 8);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case '\0':
                    text.Append("\\0");
                    break;
                case '{' or '}' when braces:
                    text.Append(c).Append(c);
                    break;
                default:
                    if (IsPlain(value, i))
                    {
                        text.Append(c);
                    }
                    else
                    {
                        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return text.ToString();
    }

    // A control, format, separator or lone surrogate character would be unreadable or end the line.
    private static bool IsPlain(string value, int index)
    {
        var c = value[index];
        if (char.IsSurrogate(c))
        {
            return (char.IsHighSurrogate(c) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
                || (char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(value[index - 1]));
        }

        return c < 0x7f ? c >= ' ' : char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
    }
}
