using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>unicodedata</c>, as far as .NET knows it.</summary>
public static class PyUnicodeData
{
    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary><c>normalize(form, text)</c>.</summary>
    /// <exception cref="ArgumentException">There is no such form.</exception>
    public static string Normalize(string form, string text) => text.Normalize(form switch
    {
        "NFC" => NormalizationForm.FormC,
        "NFD" => NormalizationForm.FormD,
        "NFKC" => NormalizationForm.FormKC,
        "NFKD" => NormalizationForm.FormKD,
        _ => throw new ArgumentException("invalid normalization form"),
    });

    /// <summary><c>combining(character)</c>, known for the general diacritical marks.</summary>
    public static int Combining(string character) => char.ConvertToUtf32(character, 0) switch
    {
        < 0x300 => 0,
        0x315 or 0x31A or 0x358 => 232,
        0x31B => 216,
        (>= 0x316 and <= 0x319) or (>= 0x31C and <= 0x320) or (>= 0x323 and <= 0x326) or (>= 0x329 and <= 0x333) or (>= 0x339 and <= 0x33C) => 220,
        0x321 or 0x322 or 0x327 or 0x328 => 202,
        >= 0x334 and <= 0x338 => 1,
        0x345 => 240,
        (>= 0x347 and <= 0x349) or 0x34D or 0x34E or (>= 0x353 and <= 0x356) or 0x359 or 0x35A => 220,
        0x34F => 0,
        0x35C or 0x35F or 0x362 => 233,
        0x35D or 0x35E or 0x360 or 0x361 => 234,
        <= 0x36F => 230,
        _ when CharUnicodeInfo.GetUnicodeCategory(character, 0) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) => 0,
        _ => throw new NotSupportedException("the combining class of this character"),
    };

    /// <summary><c>category(character)</c>.</summary>
    public static string Category(string character) => s_categories[(int)CharUnicodeInfo.GetUnicodeCategory(character, 0)];
}
