using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Upper and lower case as Python has them: .NET's, and the letters that become several.</summary>
public static class PyCase
{
    /// <summary><c>text.upper()</c>.</summary>
    public static string Upper(string text) =>
        Ascii.IsValid(text) ? text.ToUpperInvariant() : string.Concat(PyStr.Chars(text).Select(UpperOf));

    /// <summary><c>text.lower()</c>.</summary>
    public static string Lower(string text)
    {
        var letters = text.ToLowerInvariant().ToCharArray();
        for (var i = text.IndexOf('Σ'); i >= 0; i = text.IndexOf('Σ', i + 1))
        {
            letters[i] = IsFinal(text, i) ? 'ς' : 'σ';
        }

        return new string(letters).Replace("İ", "i̇", StringComparison.Ordinal);
    }

    /// <summary><c>text.casefold()</c>.</summary>
    public static string CaseFold(string text) =>
        Ascii.IsValid(text) ? text.ToLowerInvariant() : string.Concat(PyStr.Chars(text).Select(FoldOf));

    /// <summary><c>text.capitalize()</c>.</summary>
    public static string Capitalize(string text) => Convert(text, (index, _) => index == 0 ? LetterCase.Title : LetterCase.Lower);

    /// <summary><c>text.title()</c>.</summary>
    public static string Title(string text)
    {
        var inWord = false;
        return Convert(text, (_, code) =>
        {
            var first = !inWord;
            inWord = IsCased(code);
            return first ? LetterCase.Title : LetterCase.Lower;
        });
    }

    /// <summary><c>text.swapcase()</c>.</summary>
    public static string SwapCase(string text) =>
        Convert(text, (_, code) => IsUpper(code) ? LetterCase.Lower : IsLower(code) ? LetterCase.Upper : LetterCase.Same);

    /// <summary>Whether a character is a capital.</summary>
    public static bool IsUpper(int code) => PyUnicode.Category(code) == UnicodeCategory.UppercaseLetter
        || code is (>= 0x2160 and <= 0x216F) or (>= 0x24B6 and <= 0x24CF)
            or (>= 0x1F130 and <= 0x1F149) or (>= 0x1F150 and <= 0x1F169) or (>= 0x1F170 and <= 0x1F189);

    /// <summary>Whether a character is a small letter, or one of the signs that count as such.</summary>
    public static bool IsLower(int code) => PyUnicode.Category(code) == UnicodeCategory.LowercaseLetter
        || code is 0xAA or 0xBA or (>= 0x2B0 and <= 0x2B8) or 0x2C0 or 0x2C1 or (>= 0x2E0 and <= 0x2E4) or 0x345 or 0x37A or 0x10FC
            or (>= 0x1D2C and <= 0x1D6A) or 0x1D78 or (>= 0x1D9B and <= 0x1DBF) or 0x2071 or 0x207F or (>= 0x2090 and <= 0x209C)
            or (>= 0x2170 and <= 0x217F) or (>= 0x24D0 and <= 0x24E9) or 0x2C7C or 0x2C7D or 0xA69C or 0xA69D or 0xA770
            or (>= 0xA7F2 and <= 0xA7F4) or 0xA7F8 or 0xA7F9 or (>= 0xAB5C and <= 0xAB5F) or 0xAB69 or 0x10780
            or (>= 0x10783 and <= 0x10785) or (>= 0x10787 and <= 0x107B0) or (>= 0x107B2 and <= 0x107BA) or (>= 0x1E030 and <= 0x1E06D);

    /// <summary>Whether a character has a case.</summary>
    public static bool IsCased(int code) => IsUpper(code) || IsLower(code) || PyUnicode.Category(code) == UnicodeCategory.TitlecaseLetter;

    private enum LetterCase
    {
        Same,
        Lower,
        Upper,
        Title,
    }

    private static string Convert(string text, Func<int, int, LetterCase> choose)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var code = PyUnicode.CodeAt(text, i);
            var letter = PyUnicode.Character(code);
            result.Append(choose(i, code) switch
            {
                LetterCase.Lower => code == 'Σ' ? IsFinal(text, i) ? "ς" : "σ" : LowerOf(letter),
                LetterCase.Upper => UpperOf(letter),
                LetterCase.Title => TitleOf(letter),
                _ => letter,
            });
            i += letter.Length - 1;
        }

        return result.ToString();
    }

    private static string LowerOf(string letter) => letter == "İ" ? "i̇" : letter.ToLowerInvariant();

    private static string UpperOf(string letter)
    {
        var simple = letter.ToUpperInvariant();
        if (letter[0] < 'ß' || letter.Length > 1)
        {
            return simple;
        }

        var parts = letter.Normalize(NormalizationForm.FormKD).ToUpperInvariant();
        return letter[0] switch
        {
            'ß' => "SS",
            'ı' => "I",
            _ when HasIota(letter) => WithoutIota(letter).ToUpperInvariant().Normalize() + 'Ι',
            _ when simple != letter || !char.IsLower(letter[0]) => simple,
            'ŉ' or 'ǰ' or 'ΐ' or 'ΰ' or 'և' or (>= '\u1E96' and <= '\u1E9A') or (>= '\u1F50' and <= '\u1FFC') or (>= '\uFB00' and <= '\uFB17') =>
                parts.Contains('\u0308') ? parts : parts.Normalize(),
            _ => simple,
        };
    }

    private static bool HasIota(string letter) => letter[0] is >= '\u1F80' and <= '\u1FFC' && letter.Normalize(NormalizationForm.FormD).Contains('\u0345');

    private static string WithoutIota(string letter) => letter.Normalize(NormalizationForm.FormD).Replace("\u0345", "");

    private static string TitleOf(string letter)
    {
        var simple = letter.ToUpperInvariant();
        return letter[0] switch
        {
            >= 'Ǆ' and <= 'ǌ' => ((char)('ǅ' + (letter[0] - 'Ǆ') / 3 * 3)).ToString(),
            >= 'Ǳ' and <= 'ǳ' => "ǲ",
            >= 'ა' and <= 'ჿ' => letter,
            'ŉ' => "ʼN",
            _ when HasIota(letter) => simple == letter && char.IsLower(letter[0])
                ? WithoutIota(letter).ToUpperInvariant().Normalize() + '\u0345'
                : simple,
            _ => UpperOf(letter) is { Length: > 1 } upper && letter.Length == 1 ? upper[..1] + upper[1..].ToLowerInvariant() : UpperOf(letter),
        };
    }

    private static string FoldOf(string letter) => letter[0] switch
    {
        'ı' => letter,
        (>= 'Ꭰ' and <= 'ᏽ') or (>= 'ꭰ' and <= 'ꮿ') => letter.ToUpperInvariant(),
        _ => UpperOf(LowerOf(letter)).ToLowerInvariant(),
    };

    /// <summary>Whether the capital sigma at an index ends a word: a letter before it, none after.</summary>
    private static bool IsFinal(string text, int index)
    {
        var before = index - 1;
        while (before >= 0 && IsIgnored(text[before]))
        {
            before--;
        }

        var after = index + 1;
        while (after < text.Length && IsIgnored(text[after]))
        {
            after++;
        }

        return before >= 0 && HasCase(text, before > 0 && char.IsLowSurrogate(text[before]) ? before - 1 : before)
            && (after == text.Length || !HasCase(text, after));
    }

    private static bool HasCase(string text, int index)
    {
        var letter = PyUnicode.Character(PyUnicode.CodeAt(text, index));
        return letter is "ª" or "º" || letter.ToUpperInvariant() != letter || letter.ToLowerInvariant() != letter
            || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter;
    }

    private static bool IsIgnored(char c) => c is '\'' or '.' or ':' or '·' or '\u2018' or '\u2019' or '\u2024' or '\u2027'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
