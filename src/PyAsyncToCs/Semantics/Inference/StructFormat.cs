namespace PyAsyncToCs.Semantics;

/// <summary>Formats of the struct module.</summary>
internal static class StructFormat
{
    /// <summary>The codes of a format, each with how many values it gives.</summary>
    public static IEnumerable<(char Code, int Count)> Items(string format)
    {
        var count = "";
        foreach (var code in format.TrimStart('<', '>', '=', '!', '@'))
        {
            if (char.IsAsciiDigit(code))
            {
                count += code;
                continue;
            }

            yield return (code, code is 'x' or ' ' ? 0 : code is 's' or 'p' || count.Length == 0 ? 1 : int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
            count = "";
        }
    }
}
