using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Cli.Input;

/// <summary>The declaration of an encoding in one of the first two lines (PEP 263).</summary>
/// <param name="Name">The encoding as written.</param>
/// <param name="Start">Offset of the name's first character.</param>
/// <param name="End">Offset just past the name.</param>
internal sealed partial record CodingLine(string Name, int Start, int End)
{
    /// <summary>How far into a file a coding line is looked for; no comment is longer in earnest.</summary>
    private const int Horizon = 4096;

    /// <summary>Whether it names UTF-8, in one of the ways that CPython normalizes (get_normal_name).</summary>
    public bool IsUtf8 => Normal is "utf-8" or "utf8" || Normal.StartsWith("utf-8-", StringComparison.Ordinal) || Normal == "utf-8-sig";

    /// <summary>Whether it may stand behind a byte order mark: CPython normalizes fewer names there.</summary>
    public bool AgreesWithMark => Normal == "utf-8" || Normal.StartsWith("utf-8-", StringComparison.Ordinal);

    private string Normal => Name.ToLowerInvariant().Replace('_', '-');

    /// <summary>Finds the coding line of a file, or returns null.</summary>
    /// <param name="bytes">The file without its byte order mark.</param>
    public static CodingLine? Find(ReadOnlySpan<byte> bytes)
    {
        // Almost no file has one: look before the machinery of a regular expression is loaded.
        var head = bytes[..Math.Min(bytes.Length, Horizon)];
        if (head.IndexOf("coding"u8) < 0)
        {
            return null;
        }

        // One character a byte, so that offsets stay; only ASCII matters before the name.
        var text = Encoding.Latin1.GetString(head);
        var start = 0;
        for (var line = 0; line < 2; line++)
        {
            var end = text.AsSpan(start).IndexOfAny('\r', '\n');
            end = end < 0 ? text.Length : start + end;
            var content = text[start..end];
            if (Declaration().Match(content) is { Success: true } match)
            {
                var name = match.Groups[1];
                return new CodingLine(name.Value, start + name.Index, start + name.Index + name.Length);
            }

            // The second line counts only after a first one that is blank or a comment.
            var code = content.TrimStart(' ', '\t', '\f');
            if (code.Length > 0 && code[0] != '#')
            {
                return null;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
            if (start >= text.Length)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The encoding that throws on bytes it does not know, or null when the name means nothing.</summary>
    public Encoding? GetEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var name = Normal switch
        {
            "latin-1" or "latin1" or "l1" or "iso8859-1" or "iso-8859-1" or "8859" or "cp819" => "iso-8859-1",
            "ascii" or "us-ascii" or "646" => "us-ascii",
            "latin9" or "latin-9" or "iso8859-15" => "iso-8859-15",
            "sjis" or "shift-jis" or "s-jis" => "shift_jis",
            "eucjp" or "ujis" => "euc-jp",
            "euckr" => "euc-kr",
            "cp949" or "uhc" => "ks_c_5601-1987",
            "cp936" => "gbk",
            "cp950" => "big5",
            "cp932" or "ms932" or "mskanji" => "shift_jis",
            var other when CodePage().Match(other) is { Success: true } page => CodePageName(page.Groups[1].Value),
            var other => other,
        };
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string CodePageName(string number) =>
        number.StartsWith("125", StringComparison.Ordinal) ? $"windows-{number}" : $"ibm{number}";

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^(?:cp|windows-)(\d{3,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePage();
}
