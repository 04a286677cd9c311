using System.Text;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// The names that <c>\N{…}</c> accepts in CPython 3.13: those of Unicode 15.1 and their aliases, in either case, but
/// no named sequences; the names that an algorithm gives (Hangul syllables, unified ideographs) in capitals only.
/// </summary>
internal static class UnicodeNames
{
    private const string HangulPrefix = "HANGUL SYLLABLE ";
    private const string IdeographPrefix = "CJK UNIFIED IDEOGRAPH-";

    private static readonly Lazy<Table> Names = new(ReadTable);

    private static readonly string[] Initials =
        ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels =
    [
        "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE",
        "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I",
    ];

    private static readonly string[] Finals =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S",
        "SS", "NG", "J", "C", "K", "T", "P", "H",
    ];

    /// <summary>The code point of a name or alias, or -1.</summary>
    public static int Find(ReadOnlySpan<char> name)
    {
        if (name.StartsWith(HangulPrefix, StringComparison.Ordinal))
        {
            return FindHangul(name[HangulPrefix.Length..]);
        }

        if (name.StartsWith(IdeographPrefix, StringComparison.Ordinal))
        {
            return FindIdeograph(name[IdeographPrefix.Length..]);
        }

        return Ascii.IsValid(name) && Names.Value.ByName.TryGetValue(name.ToString(), out var codePoint) ? codePoint : -1;
    }

    private static int FindHangul(ReadOnlySpan<char> syllable)
    {
        var initial = LongestPrefix(Initials, ref syllable);
        var vowel = LongestPrefix(Vowels, ref syllable);
        var final = LongestPrefix(Finals, ref syllable);
        return initial < 0 || vowel < 0 || !syllable.IsEmpty
            ? -1
            : 0xAC00 + (((initial * Vowels.Length) + vowel) * Finals.Length) + final;
    }

    private static int LongestPrefix(string[] parts, ref ReadOnlySpan<char> syllable)
    {
        var best = -1;
        for (var i = 0; i < parts.Length; i++)
        {
            if (syllable.StartsWith(parts[i], StringComparison.Ordinal) && (best < 0 || parts[i].Length > parts[best].Length))
            {
                best = i;
            }
        }

        syllable = best < 0 ? syllable : syllable[parts[best].Length..];
        return best;
    }

    private static int FindIdeograph(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (4 or 5))
        {
            return -1;
        }

        var codePoint = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiHexDigitUpper(c))
            {
                return -1;
            }

            codePoint = (codePoint * 16) + (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10);
        }

        return Names.Value.Ideographs.Any(range => codePoint >= range.First && codePoint <= range.Last) ? codePoint : -1;
    }

    private static Table ReadTable()
    {
        var bytes = UnicodeTables.ReadNames();
        var byName = new Dictionary<string, int>(36_000, StringComparer.OrdinalIgnoreCase);
        var i = 0;
        ReadNames(bytes, ref i, byName);
        var ranges = new (int First, int Last)[UnicodeTables.ReadNumber(bytes, ref i)];
        for (var r = 0; r < ranges.Length; r++)
        {
            var first = UnicodeTables.ReadNumber(bytes, ref i);
            ranges[r] = (first, first + UnicodeTables.ReadNumber(bytes, ref i));
        }

        ReadNames(bytes, ref i, byName);
        return new Table(byName, ranges);
    }

    private static void ReadNames(byte[] bytes, ref int i, Dictionary<string, int> byName)
    {
        var codePoint = 0;
        var name = "";
        while (true)
        {
            codePoint += UnicodeTables.ReadNumber(bytes, ref i);
            var shared = UnicodeTables.ReadNumber(bytes, ref i);
            var length = UnicodeTables.ReadNumber(bytes, ref i);
            if (length == 0)
            {
                return;
            }

            name = string.Concat(name.AsSpan(0, shared), Encoding.ASCII.GetString(bytes, i, length));
            i += length;
            byName[name] = codePoint;
        }
    }

    private sealed record Table(Dictionary<string, int> ByName, (int First, int Last)[] Ideographs);
}
