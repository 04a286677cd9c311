using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// Identifiers (language reference, 2.3; CPython's <c>verify_identifier</c>): characters of XID_Start and
/// XID_Continue as of Unicode 15.1, compared in normal form KC.
/// </summary>
internal static class PythonIdentifier
{
    /// <summary>Whether an identifier may begin with a code point.</summary>
    public static bool IsStart(int codePoint) => codePoint < 0x80
        ? char.IsAsciiLetter((char)codePoint) || codePoint == '_'
        : UnicodeTables.XidStart.Contains(codePoint);

    /// <summary>Whether an identifier may go on with a code point.</summary>
    public static bool IsContinue(int codePoint) => codePoint < 0x80
        ? char.IsAsciiLetterOrDigit((char)codePoint) || codePoint == '_'
        : UnicodeTables.XidContinue.Contains(codePoint);

    /// <summary>Checks a run of ASCII letters, digits, underscores and characters beyond ASCII, as CPython's tokenizer cuts it.</summary>
    /// <param name="text">The source text.</param>
    /// <param name="start">Offset of the run.</param>
    /// <param name="end">Offset just past it.</param>
    /// <returns>CPython's error at the first character that does not belong there, or null.</returns>
    public static LiteralError? Check(string text, int start, int end)
    {
        if (Ascii.IsValid(text.AsSpan(start, end - start)))
        {
            return null;
        }

        for (var i = start; i < end;)
        {
            var isRune = Rune.DecodeFromUtf16(text.AsSpan(i, end - i), out var rune, out var units) == System.Buffers.OperationStatus.Done;
            var codePoint = isRune ? rune.Value : text[i];
            if (i == start ? !IsStart(codePoint) : !IsContinue(codePoint))
            {
                return new LiteralError(DescribeInvalid(codePoint), i, i + units);
            }

            i += units;
        }

        return null;
    }

    /// <summary>The identifier as the tree holds it.</summary>
    public static string Normalize(string identifier) =>
        Ascii.IsValid(identifier) || !IsWellFormed(identifier) ? identifier : identifier.Normalize(NormalizationForm.FormKC);

    /// <summary>CPython's message for a character that no token can begin with.</summary>
    public static string DescribeInvalid(int codePoint) => UnicodeTables.IsPrintable(codePoint)
        ? string.Create(CultureInfo.InvariantCulture, $"invalid character '{char.ConvertFromUtf32(codePoint)}' (U+{codePoint:X4})")
        : string.Create(CultureInfo.InvariantCulture, $"invalid non-printable character U+{codePoint:X4}");

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
