namespace PyAsyncToCs.Runtime;

/// <summary>Cutting strings: <c>split</c>, <c>splitlines</c>, <c>strip</c>.</summary>
public static class PySplit
{
    /// <summary>Whether <c>str.isspace</c> and <c>strip</c> take it for a blank: .NET's, and four separators.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\x1C' and <= '\x1F';

    /// <summary><c>text.strip()</c>, or of the characters given.</summary>
    public static string Strip(string text, string? chars = null) => LStrip(RStrip(text, chars), chars);

    /// <summary><c>text.lstrip()</c>, or of the characters given.</summary>
    public static string LStrip(string text, string? chars = null)
    {
        var start = 0;
        while (start < text.Length && IsStripped(text, start, chars))
        {
            start += PyUnicode.CodeAt(text, start) > 0xFFFF ? 2 : 1;
        }

        return text[start..];
    }

    /// <summary><c>text.rstrip()</c>, or of the characters given.</summary>
    public static string RStrip(string text, string? chars = null)
    {
        var end = text.Length;
        while (end > 0 && (end > 1 && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? 2 : 1) is var size
            && IsStripped(text, end - size, chars))
        {
            end -= size;
        }

        return text[..end];
    }

    private static bool IsStripped(string text, int at, string? chars) => chars is null
        ? IsSpace(text[at])
        : chars.Contains(PyUnicode.Character(PyUnicode.CodeAt(text, at)), StringComparison.Ordinal);

    /// <summary><c>text.split()</c> at blanks.</summary>
    public static List<string> Words(string text, int limit = -1)
    {
        List<string> words = [];
        var at = 0;
        while (true)
        {
            while (at < text.Length && IsSpace(text[at]))
            {
                at++;
            }

            if (at == text.Length)
            {
                return words;
            }

            if (limit >= 0 && words.Count >= limit)
            {
                words.Add(text[at..]);
                return words;
            }

            var start = at;
            while (at < text.Length && !IsSpace(text[at]))
            {
                at++;
            }

            words.Add(text[start..at]);
        }
    }

    /// <summary><c>text.rsplit()</c> at blanks, from the end.</summary>
    public static List<string> RWords(string text, int limit = -1)
    {
        List<string> words = [];
        for (var end = RStrip(text).Length; end > 0; end = RStrip(text[..end]).Length)
        {
            if (limit >= 0 && words.Count >= limit)
            {
                words.Add(text[..end]);
                break;
            }

            var start = end;
            while (start > 0 && !IsSpace(text[start - 1]))
            {
                start--;
            }

            words.Add(text[start..end]);
            end = start;
        }

        words.Reverse();
        return words;
    }

    /// <summary><c>text.split(separator, limit)</c>.</summary>
    public static List<string> On(string text, string separator, int limit = -1) =>
        [.. text.Split(NotEmpty(separator), limit is < 0 or int.MaxValue ? int.MaxValue : limit + 1)];

    /// <summary><c>text.split(separator, limit)</c> with a separator that may be None: at blanks.</summary>
    public static List<string> Parts(string text, string? separator, int limit = -1) =>
        separator is null ? Words(text, limit) : On(text, separator, limit);

    /// <summary><c>text.rsplit(separator, limit)</c> with a separator that may be None: at blanks.</summary>
    public static List<string> RParts(string text, string? separator, int limit = -1) =>
        separator is null ? RWords(text, limit) : ROn(text, separator, limit);

    /// <summary><c>text.rsplit(separator, limit)</c>.</summary>
    public static List<string> ROn(string text, string separator, int limit = -1)
    {
        List<string> parts = [];
        var end = NotEmpty(separator).Length > 0 ? text.Length : 0;
        while (limit < 0 || parts.Count < limit)
        {
            var at = text.AsSpan(0, end).LastIndexOf(separator);
            if (at < 0)
            {
                break;
            }

            parts.Add(text[(at + separator.Length)..end]);
            end = at;
        }

        parts.Add(text[..end]);
        parts.Reverse();
        return parts;
    }

    /// <summary><c>text.splitlines(keepends)</c>.</summary>
    public static List<string> Lines(string text, bool keepEnds = false)
    {
        List<string> lines = [];
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029");
            var end = length < 0 ? text.Length : start + length;
            var next = length < 0 ? end : text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
            lines.Add(text[start..(keepEnds ? next : end)]);
            start = next;
        }

        return lines;
    }

    private static string NotEmpty(string separator) => separator.Length > 0 ? separator : throw new ArgumentException("empty separator");
}
