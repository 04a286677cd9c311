using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's operations on strings, by code point, where .NET's differ.</summary>
public static class PyStr
{
    /// <summary><c>len(text)</c>.</summary>
    public static int Len(string text) => PyUnicode.Length(text);

    /// <summary>The characters of a text, each a string, as a loop over it gives them.</summary>
    public static IEnumerable<string> Chars(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var code = PyUnicode.CodeAt(text, i);
            yield return PyUnicode.Character(code);
            i += code > 0xFFFF ? 1 : 0;
        }
    }

    /// <summary><c>text[index]</c>.</summary>
    public static string At(string text, int index)
    {
        var length = Len(text);
        var at = index < 0 ? index + length : index;
        if (at < 0 || at >= length)
        {
            throw new IndexOutOfRangeException("string index out of range");
        }

        return length == text.Length ? text[at].ToString() : PyUnicode.Character(PyUnicode.CodeAt(text, PyUnicode.Offset(text, at)));
    }

    /// <summary><c>text[start:stop:step]</c>.</summary>
    public static string Slice(string text, int? start, int? stop, int? step = null)
    {
        var length = Len(text);
        var (first, count, by) = PySlice.Resolve(length, start, stop, step);
        if (by == 1)
        {
            var from = PyUnicode.Offset(text, first);
            return text[from..PyUnicode.Offset(text, first + count)];
        }

        string[] chars = [.. Chars(text)];
        return string.Concat(Enumerable.Range(0, count).Select(i => chars[first + i * by]));
    }

    /// <summary><c>text * count</c>.</summary>
    public static string Repeat(string text, int count) => count <= 0 ? "" : new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    /// <summary><c>text.find(part, start, end)</c>.</summary>
    public static int Find(string text, string part, int? start = null, int? end = null)
    {
        var (from, to) = Window(text, start, end);
        var at = from > to ? -1 : text.AsSpan(from, to - from).IndexOf(part);
        return at < 0 ? -1 : Len(text[..(from + at)]);
    }

    /// <summary><c>text.rfind(part, start, end)</c>.</summary>
    public static int RFind(string text, string part, int? start = null, int? end = null)
    {
        var (from, to) = Window(text, start, end);
        var at = from > to ? -1 : text.AsSpan(from, to - from).LastIndexOf(part);
        return at < 0 ? -1 : Len(text[..(from + at)]);
    }

    /// <summary><c>text.index(part, start, end)</c>.</summary>
    public static int IndexOf(string text, string part, int? start = null, int? end = null) =>
        Find(text, part, start, end) is >= 0 and var at ? at : throw new ArgumentException("substring not found");

    /// <summary><c>text.rindex(part, start, end)</c>.</summary>
    public static int RIndexOf(string text, string part, int? start = null, int? end = null) =>
        RFind(text, part, start, end) is >= 0 and var at ? at : throw new ArgumentException("substring not found");

    /// <summary><c>text.count(part, start, end)</c>.</summary>
    public static int Count(string text, string part, int? start = null, int? end = null)
    {
        var (from, to) = Window(text, start, end);
        return from > to ? 0 : part.Length == 0 ? Len(text[from..to]) + 1 : text.AsSpan(from, to - from).Count(part);
    }

    /// <summary><c>text.startswith(prefix, start, end)</c>.</summary>
    public static bool StartsWith(string text, string prefix, int? start = null, int? end = null)
    {
        var (from, to) = Window(text, start, end);
        return from <= to && text.AsSpan(from, to - from).StartsWith(prefix, StringComparison.Ordinal);
    }

    /// <summary><c>text.endswith(suffix, start, end)</c>.</summary>
    public static bool EndsWith(string text, string suffix, int? start = null, int? end = null)
    {
        var (from, to) = Window(text, start, end);
        return from <= to && text.AsSpan(from, to - from).EndsWith(suffix, StringComparison.Ordinal);
    }

    /// <summary><c>text.removeprefix(prefix)</c>.</summary>
    public static string RemovePrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text;

    /// <summary><c>text.removesuffix(suffix)</c>.</summary>
    public static string RemoveSuffix(string text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text;

    /// <summary><c>text.replace(old, new, count)</c>.</summary>
    public static string Replace(string text, string old, string with, int count = -1)
    {
        if (old.Length > 0 && count < 0)
        {
            return text.Replace(old, with, StringComparison.Ordinal);
        }

        if (old.Length > 0)
        {
            return string.Join(with, text.Split(old, count == int.MaxValue ? count : count + 1));
        }

        var places = count < 0 ? int.MaxValue : count;
        var result = new StringBuilder(places-- > 0 ? with : "");
        foreach (var c in Chars(text))
        {
            result.Append(c).Append(places-- > 0 ? with : "");
        }

        return result.ToString();
    }

    /// <summary><c>text.partition(separator)</c>.</summary>
    public static (string Before, string Separator, string After) Partition(string text, string separator)
    {
        var at = NotEmpty(separator) ? text.IndexOf(separator, StringComparison.Ordinal) : -1;
        return at < 0 ? (text, "", "") : (text[..at], separator, text[(at + separator.Length)..]);
    }

    /// <summary><c>text.rpartition(separator)</c>.</summary>
    public static (string Before, string Separator, string After) RPartition(string text, string separator)
    {
        var at = NotEmpty(separator) ? text.LastIndexOf(separator, StringComparison.Ordinal) : -1;
        return at < 0 ? ("", "", text) : (text[..at], separator, text[(at + separator.Length)..]);
    }

    /// <summary><c>text.center(width, fill)</c>.</summary>
    public static string Center(string text, int width, string fill = " ")
    {
        var room = Math.Max(width - Len(text), 0);
        var left = room / 2 + (room & width & 1);
        return Repeat(One(fill), left) + text + Repeat(fill, room - left);
    }

    /// <summary><c>text.ljust(width, fill)</c>.</summary>
    public static string LJust(string text, int width, string fill = " ") => text + Repeat(One(fill), width - Len(text));

    /// <summary><c>text.rjust(width, fill)</c>.</summary>
    public static string RJust(string text, int width, string fill = " ") => Repeat(One(fill), width - Len(text)) + text;

    /// <summary><c>text.zfill(width)</c>.</summary>
    public static string ZFill(string text, int width)
    {
        var sign = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        return text[..sign] + Repeat("0", width - Len(text)) + text[sign..];
    }

    /// <summary><c>text.expandtabs(size)</c>.</summary>
    public static string ExpandTabs(string text, int size = 8)
    {
        var result = new StringBuilder();
        var column = 0;
        foreach (var c in Chars(text))
        {
            var blanks = c != "\t" || size <= 0 ? 0 : size - column % size;
            result.Append(c == "\t" ? Repeat(" ", blanks) : c);
            column = c is "\n" or "\r" ? 0 : column + (c == "\t" ? blanks : 1);
        }

        return result.ToString();
    }

    /// <summary><c>text.translate(table)</c>; null deletes a character.</summary>
    public static string Translate(string text, IReadOnlyDictionary<int, string?> table)
    {
        var result = new StringBuilder();
        foreach (var c in Chars(text))
        {
            result.Append(table.TryGetValue(PyUnicode.CodeAt(c, 0), out var other) ? other : c);
        }

        return result.ToString();
    }

    /// <summary><c>str.maketrans(table)</c>, from characters or code points to text, code points or None.</summary>
    public static Dictionary<int, string?> MakeTransOf<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> table) =>
        table.ToDictionary(
            item => item.Key is string key ? Ord(key) : Convert.ToInt32(item.Key),
            item => item.Value switch { null => null, string text => text, var code => Chr(Convert.ToInt32(code)) });

    /// <summary><c>str.maketrans(from, to, delete)</c>.</summary>
    public static Dictionary<int, string?> MakeTrans(string from, string to, string delete = "")
    {
        if (Len(from) != Len(to))
        {
            throw new ArgumentException("the first two maketrans arguments must have equal length");
        }

        var table = new Dictionary<int, string?>();
        foreach (var (key, value) in Chars(from).Zip(Chars(to)))
        {
            table[PyUnicode.CodeAt(key, 0)] = value;
        }

        foreach (var key in Chars(delete))
        {
            table[PyUnicode.CodeAt(key, 0)] = null;
        }

        return table;
    }

    /// <summary><c>ord(text)</c>.</summary>
    public static int Ord(string text) => Len(text) is 1
        ? PyUnicode.CodeAt(text, 0)
        : throw new InvalidCastException($"ord() expected a character, but string of length {Len(text)} found");

    /// <summary><c>chr(code)</c>.</summary>
    public static string Chr(int code) =>
        code is >= 0 and < 0x110000 ? PyUnicode.Character(code) : throw new ArgumentException("chr() arg not in range(0x110000)");

    /// <summary>Orders by code point, which for surrogate pairs is not the order of UTF-16.</summary>
    public static int Compare(string? a, string? b)
    {
        var same = a is null || b is null ? 0 : a.AsSpan().CommonPrefixLength(b);
        return a is not null && b is not null && same < a.Length && same < b.Length && char.IsSurrogate(a[same]) != char.IsSurrogate(b[same])
            && a[same] > 0xD7FF && b[same] > 0xD7FF
            ? char.IsSurrogate(a[same]) ? 1 : -1
            : string.CompareOrdinal(a, b);
    }

    /// <summary>Orders strings as Python sorts them.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    /// <summary>The UTF-16 offsets of <c>[start:end]</c>; where the start is past the end, they cross.</summary>
    private static (int From, int To) Window(string text, int? start, int? end)
    {
        if (start is null && end is null)
        {
            return (0, text.Length);
        }

        var length = Len(text);
        var from = Math.Max((start ?? 0) < 0 ? (int)start! + length : start ?? 0, 0);
        var to = Math.Clamp((end ?? length) < 0 ? (int)end! + length : end ?? length, 0, length);
        return from > to ? (1, 0) : (PyUnicode.Offset(text, from), PyUnicode.Offset(text, to));
    }

    private static bool NotEmpty(string separator) => separator.Length > 0 ? true : throw new ArgumentException("empty separator");

    private static string One(string fill) =>
        Len(fill) == 1 ? fill : throw new InvalidCastException("The fill character must be exactly one character long");

    /// <summary><c>text.startswith((a, b, …))</c>.</summary>
    public static bool StartsWithAny(string text, IEnumerable<string> prefixes) => prefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary><c>text.endswith((a, b, …))</c>.</summary>
    public static bool EndsWithAny(string text, IEnumerable<string> suffixes) => suffixes.Any(suffix => text.EndsWith(suffix, StringComparison.Ordinal));
}
