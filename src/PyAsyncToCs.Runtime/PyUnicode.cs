using System.Globalization;

namespace PyAsyncToCs.Runtime;

/// <summary>What Python knows of a character. CPython 3.13 has Unicode 15.1, .NET 10 has 16.</summary>
public static class PyUnicode
{
    /// <summary>Pairs of bounds: what Unicode 16 added, and .NET therefore knows but Python does not.</summary>
    private static ReadOnlySpan<int> NewerThanPython =>
    [
        0x897, 0x897, 0x1B4E, 0x1B4F, 0x1B7F, 0x1B7F, 0x1C89, 0x1C8A, 0x2427, 0x2429, 0x31E4, 0x31E5, 0xA7CB, 0xA7CD,
        0xA7DA, 0xA7DC, 0x105C0, 0x105F3, 0x10D40, 0x10D8F, 0x10EC2, 0x10EFC, 0x11380, 0x113E2, 0x116D0, 0x116E3,
        0x11BC0, 0x11BF9, 0x11F5A, 0x11F5A, 0x13460, 0x143FA, 0x16100, 0x16139, 0x16D40, 0x16D79, 0x18CFF, 0x18CFF,
        0x1CC00, 0x1CEB3, 0x1E5D0, 0x1E5FF, 0x1F8B2, 0x1F8C1, 0x1FA89, 0x1FA8F, 0x1FABE, 0x1FABE, 0x1FAC6, 0x1FAC6,
        0x1FADC, 0x1FADF, 0x1FAE9, 0x1FAE9, 0x1FBCB, 0x1FBEF,
    ];

    /// <summary>The general category of a code point, as of Unicode 15.1.</summary>
    public static UnicodeCategory Category(int code)
    {
        var at = NewerThanPython.BinarySearch(code);
        if (at >= 0 || ~at % 2 == 1)
        {
            return UnicodeCategory.OtherNotAssigned;
        }

        return code == 0x1171E ? UnicodeCategory.NonSpacingMark : CharUnicodeInfo.GetUnicodeCategory(code);
    }

    /// <summary>Whether <c>repr</c> shows the code point as it is (<c>str.isprintable</c>).</summary>
    public static bool IsPrintable(int code) => code is >= ' ' and < 127 || (code > 127 && Category(code) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator));

    /// <summary>The code point at <paramref name="index"/>: a whole pair, or a lone surrogate as itself.</summary>
    public static int CodeAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    /// <summary>The text of one code point; a surrogate stands for itself.</summary>
    public static string Character(int code) => code is >= 0xD800 and < 0xE000 ? ((char)code).ToString() : char.ConvertFromUtf32(code);

    /// <summary>The length in code points.</summary>
    public static int Length(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return length;
    }

    /// <summary>The UTF-16 offset of a code point.</summary>
    public static int Offset(string text, int index)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
        {
            return Math.Min(index, text.Length);
        }

        var at = 0;
        for (; index > 0 && at < text.Length; index--)
        {
            at += CodeAt(text, at) > 0xFFFF ? 2 : 1;
        }

        return at;
    }
}
