using System.Globalization;

namespace PyAsyncToCs.Runtime;

/// <summary>What a string consists of: <c>isalpha</c> and its kin.</summary>
public static class PyChar
{
    /// <summary>Numerals that only Python counts as such (CJK ideographs).</summary>
    private const string Numerals =
        "㐅㒃㠪㭍一七万三两九二五亖京亿什仟仨伍佰俩倆億兆兩八六十千卄卅卌叁参參叄四壱壹幺廾廿弌弍弎"
        + "弐拐拾捌柒洞漆玖百皕秭肆萬貮貳贰鈎钩阡陆陌陸零𠀁𠁤𠃢𠄡𠤪𠦃𠦌𠦜𠫪𠫽𠬙𢎐𢦘𣬛𦉭";

    /// <summary><c>text.isalpha()</c>.</summary>
    public static bool IsAlpha(string text) => All(text, IsLetter);

    /// <summary><c>text.isdecimal()</c>.</summary>
    public static bool IsDecimal(string text) => All(text, IsDecimalDigit);

    /// <summary><c>text.isdigit()</c>.</summary>
    public static bool IsDigit(string text) => All(text, IsAnyDigit);

    /// <summary><c>text.isnumeric()</c>.</summary>
    public static bool IsNumeric(string text) => All(text, IsNumeral);

    /// <summary><c>text.isalnum()</c>.</summary>
    public static bool IsAlnum(string text) => All(text, code => IsLetter(code) || IsNumeral(code));

    /// <summary><c>text.isspace()</c>.</summary>
    public static bool IsSpace(string text) => text.Length > 0 && text.All(PySplit.IsSpace);

    /// <summary><c>text.isprintable()</c>.</summary>
    public static bool IsPrintable(string text) => text.Length == 0 || All(text, PyUnicode.IsPrintable);

    /// <summary><c>text.isupper()</c>.</summary>
    public static bool IsUpper(string text) =>
        Any(text, PyCase.IsUpper) && !Any(text, code => PyCase.IsCased(code) && !PyCase.IsUpper(code));

    /// <summary><c>text.islower()</c>.</summary>
    public static bool IsLower(string text) =>
        Any(text, PyCase.IsLower) && !Any(text, code => PyCase.IsCased(code) && !PyCase.IsLower(code));

    /// <summary><c>text.istitle()</c>.</summary>
    public static bool IsTitle(string text)
    {
        var (inWord, found) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var code = PyUnicode.CodeAt(text, i);
            i += code > 0xFFFF ? 1 : 0;
            var capital = PyCase.IsCased(code) && !PyCase.IsLower(code);
            if (capital == inWord && PyCase.IsCased(code))
            {
                return false;
            }

            (inWord, found) = (PyCase.IsCased(code), found || PyCase.IsCased(code));
        }

        return found;
    }

    /// <summary><c>text.isidentifier()</c>.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && IsNameStart(PyUnicode.CodeAt(text, 0)) && All(text, IsNamePart);

    /// <summary><c>text.isascii()</c>.</summary>
    public static bool IsAscii(string text) => System.Text.Ascii.IsValid(text);

    private static bool IsNameStart(int code) => code is '_' or 0x1885 or 0x1886 or 0x2118 or 0x212E
        || PyUnicode.Category(code) == UnicodeCategory.LetterNumber
        || (IsLetter(code) && code is not (0x37A or 0xE33 or 0xEB3 or 0x2E2F or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB or 0xFE70
            or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F));

    private static bool IsNamePart(int code) => IsNameStart(code)
        || PyUnicode.Category(code) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        || code is 0xB7 or 0x387 or 0xE33 or 0xEB3 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0x200C or 0x200D or 0x30FB
            or 0xFF65 or 0xFF9E or 0xFF9F;

    private static bool IsLetter(int code) => PyUnicode.Category(code) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter;

    private static bool IsDecimalDigit(int code) => PyUnicode.Category(code) == UnicodeCategory.DecimalDigitNumber;

    private static bool IsAnyDigit(int code) => CharUnicodeInfo.GetDigitValue(PyUnicode.Character(code), 0) >= 0 && IsKnown(code);

    private static bool IsNumeral(int code) =>
        (CharUnicodeInfo.GetNumericValue(PyUnicode.Character(code), 0) != -1 && IsKnown(code))
        || (code > 0x3000 && Numerals.Contains(PyUnicode.Character(code), StringComparison.Ordinal));

    private static bool IsKnown(int code) => PyUnicode.Category(code) != UnicodeCategory.OtherNotAssigned;

    private static bool All(string text, Func<int, bool> matches) => text.Length > 0 && !Any(text, code => !matches(code));

    private static bool Any(string text, Func<int, bool> matches)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var code = PyUnicode.CodeAt(text, i);
            if (matches(code))
            {
                return true;
            }

            i += code > 0xFFFF ? 1 : 0;
        }

        return false;
    }
}
