using System.Globalization;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>What Python's <c>email</c> does with addresses, dates and headers.</summary>
public static class PyMail
{
    private const string EncodedWord = @"=\?([^?]*?)\?([qQbB])\?(.*?)\?=";

    /// <summary><c>decode_header(text)</c>: the parts of a header, each with its character set.</summary>
    public static List<(object Text, string? Charset)> DecodeHeader(string header)
    {
        if (!Regex.IsMatch(header, EncodedWord))
        {
            return [(header, null)];
        }

        List<(byte[] Word, string? Charset)> result = [];
        foreach (var (word, charset) in Words(header))
        {
            if (result.Count > 0 && result[^1].Charset == charset)
            {
                result[^1] = ([.. result[^1].Word, .. charset is null ? " "u8.ToArray() : [], .. word], charset);
            }
            else
            {
                result.Add((word, charset));
            }
        }

        return [.. result.Select(part => ((object)part.Word, part.Charset))];
    }

    /// <summary><c>parseaddr(text)</c>: the name and the address.</summary>
    public static (string Name, string Address) ParseAddress(string text)
    {
        var named = Regex.Match(text, """^\s*(?:"((?:[^"\\]|\\.)*)"|([^<>",@]*?))\s*<\s*([^<>\s,]+)\s*>\s*$""");
        if (named.Success)
        {
            return (named.Groups[1].Success ? Regex.Replace(named.Groups[1].Value, @"\\(.)", "$1") : Regex.Replace(named.Groups[2].Value, @"\s+", " "), named.Groups[3].Value);
        }

        var plain = Regex.Match(text, @"^\s*([^\s<>,()""]+)\s*(?:\(([^()]*)\))?\s*$");
        return plain.Success ? (plain.Groups[2].Value, plain.Groups[1].Value) : ("", "");
    }

    /// <summary><c>formataddr(pair)</c>.</summary>
    public static string FormatAddress((string? Name, string Address) pair)
    {
        if (string.IsNullOrEmpty(pair.Name))
        {
            return pair.Address;
        }

        if (pair.Name.Any(c => c > 127))
        {
            var bytes = PyUtf8.Encode(pair.Name);
            var (short64, quoted) = (Convert.ToBase64String(bytes), string.Concat(bytes.Select(Quoted)));
            return short64.Length < quoted.Length ? $"=?utf-8?b?{short64}?= <{pair.Address}>" : $"=?utf-8?q?{quoted}?= <{pair.Address}>";
        }

        var quotes = Regex.IsMatch(pair.Name, """[][\\()<>@,:;".]""") ? "\"" : "";
        return $"{quotes}{Regex.Replace(pair.Name, """["\\]""", @"\$0")}{quotes} <{pair.Address}>";
    }

    /// <summary><c>formatdate(timeval, usegmt=usegmt)</c>.</summary>
    public static string FormatDate(double? timeval = null, bool usegmt = false) =>
        (timeval is { } seconds ? DateTime.UnixEpoch.AddSeconds(Math.Floor(seconds)) : DateTime.UtcNow).ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + (usegmt ? "GMT" : "-0000");

    private static string Quoted(byte value) =>
        value == ' ' ? "_" : char.IsAsciiLetterOrDigit((char)value) || "-!*+/".Contains((char)value) ? $"{(char)value}" : $"={value:X2}";

    // White space between two encoded words is not part of the text.
    private static IEnumerable<(byte[] Word, string? Charset)> Words(string header)
    {
        foreach (var line in header.Split('\n'))
        {
            var at = 0;
            foreach (Match word in Regex.Matches(line, EncodedWord))
            {
                var between = at == 0 ? line[..word.Index].TrimStart() : line[at..word.Index];
                if (between.Length > 0 && (at == 0 || between.Trim().Length > 0))
                {
                    yield return (PyBytes.FromText(between), null);
                }

                at = word.Index + word.Length;
                yield return (Decoded(word.Groups[3].Value, word.Groups[2].Value), word.Groups[1].Value.ToLowerInvariant());
            }

            if (at < line.Length)
            {
                yield return (PyBytes.FromText(at == 0 ? line.TrimStart() : line[at..]), null);
            }
        }
    }

    private static byte[] Decoded(string text, string encoding) => encoding is "b" or "B"
        ? Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='))
        : PyBytes.FromText(Regex.Replace(text.Replace('_', ' '), "=([0-9A-Fa-f]{2})", code => $"{(char)Convert.ToByte(code.Groups[1].Value, 16)}"));
}
