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

    /// <summary><c>category(character)</c>.</summary>
    public static string Category(string character) => s_categories[(int)CharUnicodeInfo.GetUnicodeCategory(character, 0)];
}
