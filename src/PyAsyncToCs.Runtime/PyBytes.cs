using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's operations on bytes, where .NET's differ.</summary>
public static class PyBytes
{
    private const string Blanks = " \t\n\r\v\f";

    /// <summary><c>bytes(numbers)</c>.</summary>
    public static byte[] Of(IEnumerable<int> numbers) =>
        [.. numbers.Select(number => number is >= 0 and < 256 ? (byte)number : throw new ArgumentException("bytes must be in range(0, 256)"))];

    /// <summary><c>ord(data)</c> of one byte.</summary>
    public static int Ord(byte[] data) =>
        data is [var only] ? only : throw new InvalidCastException($"ord() expected a character, but string of length {data.Length} found");

    /// <summary>A number as the byte that a bytearray takes.</summary>
    public static byte One(int value) =>
        value is >= 0 and < 256 ? (byte)value : throw new ArgumentException("byte must be in range(0, 256)");

    /// <summary><c>bytearray.remove(value)</c>.</summary>
    public static void Remove(List<byte> bytes, int value)
    {
        if (!bytes.Remove(One(value)))
        {
            throw new ArgumentException("value not found in bytearray");
        }
    }

    /// <summary><c>bytes[index]</c>.</summary>
    public static int At(IReadOnlyList<byte> bytes, int index) =>
        (index < 0 ? index + bytes.Count : index) is >= 0 and var at && at < bytes.Count
            ? bytes[at]
            : throw new IndexOutOfRangeException(bytes is byte[]? "index out of range" : "bytearray index out of range");

    /// <summary><c>bytes[start:stop:step]</c>.</summary>
    public static byte[] Slice(IReadOnlyList<byte> bytes, int? start, int? stop, int? step = null) =>
        [.. PySlice.Indexes(bytes.Count, start, stop, step).Select(i => bytes[i])];

    /// <summary><c>bytes % values</c>.</summary>
    public static byte[] Format(byte[] format, object? values) => FromText(PyPercent.Format(ToText(format), values switch
    {
        ITuple tuple => new Values([.. Enumerable.Range(0, tuple.Length).Select(i => Plain(tuple[i]))]),
        _ => Plain(values),
    }));

    private static object? Plain(object? value) => value is byte[] bytes ? ToText(bytes) : value;

    private sealed record Values(object?[] Items) : ITuple
    {
        public int Length => Items.Length;

        public object? this[int index] => Items[index];
    }

    /// <summary><c>bytes * count</c>.</summary>
    public static byte[] Repeat(byte[] bytes, int count) => [.. Enumerable.Repeat(bytes, Math.Max(count, 0)).SelectMany(part => part)];

    /// <summary><c>bytes.find(part, start, end)</c>.</summary>
    public static int Find(byte[] bytes, byte[] part, int? start = null, int? end = null)
    {
        var (first, count) = Window(bytes, start, end);
        return count >= 0 && bytes.AsSpan(first, count).IndexOf(part) is >= 0 and var at ? first + at : -1;
    }

    /// <summary><c>bytes.rindex(part, start, end)</c>.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public static int RIndex(byte[] bytes, byte[] part, int? start = null, int? end = null) =>
        RFind(bytes, part, start, end) is >= 0 and var at ? at : throw new ArgumentException("subsection not found");

    /// <summary><c>bytes.rfind(part, start, end)</c>.</summary>
    public static int RFind(byte[] bytes, byte[] part, int? start = null, int? end = null)
    {
        var (first, count) = Window(bytes, start, end);
        return count >= 0 && bytes.AsSpan(first, count).LastIndexOf(part) is >= 0 and var at ? first + at : -1;
    }

    /// <summary><c>bytes.index(part, start, end)</c>.</summary>
    public static int IndexOf(byte[] bytes, byte[] part, int? start = null, int? end = null) =>
        Find(bytes, part, start, end) is >= 0 and var at ? at : throw new ArgumentException("subsection not found");

    /// <summary><c>bytes.count(part, start, end)</c>.</summary>
    public static int Count(byte[] bytes, byte[] part, int? start = null, int? end = null)
    {
        var (first, count) = Window(bytes, start, end);
        return count < 0 ? 0 : part.Length == 0 ? count + 1 : bytes.AsSpan(first, count).Count(part);
    }

    /// <summary><c>bytes.replace(old, new, count)</c>.</summary>
    public static byte[] Replace(byte[] bytes, byte[] old, byte[] with, int count = -1) =>
        FromText(PyStr.Replace(ToText(bytes), ToText(old), ToText(with), count));

    /// <summary><c>bytes.split(separator, limit)</c>.</summary>
    public static List<byte[]> Split(byte[] bytes, byte[] separator, int limit = -1) =>
        [.. PySplit.On(ToText(bytes), ToText(separator), limit).Select(FromText)];

    /// <summary><c>bytes.rsplit(separator, limit)</c>.</summary>
    public static List<byte[]> RSplit(byte[] bytes, byte[] separator, int limit = -1) =>
        [.. PySplit.ROn(ToText(bytes), ToText(separator), limit).Select(FromText)];

    /// <summary><c>bytes.split()</c> at blanks.</summary>
    public static List<byte[]> Words(byte[] bytes) =>
        [.. ToText(bytes).Split(Blanks.ToCharArray(), StringSplitOptions.RemoveEmptyEntries).Select(FromText)];

    /// <summary><c>bytes.split(maxsplit=limit)</c> at blanks.</summary>
    public static List<byte[]> Words(byte[] bytes, int limit) => [.. PySplit.Words(ToText(bytes), limit).Select(FromText)];

    /// <summary><c>bytes.rsplit(None, limit)</c> at blanks.</summary>
    public static List<byte[]> RWords(byte[] bytes, int limit = -1) => [.. PySplit.RWords(ToText(bytes), limit).Select(FromText)];

    /// <summary><c>bytes.splitlines(keepends)</c>.</summary>
    public static List<byte[]> Lines(byte[] bytes, bool keepEnds = false)
    {
        List<byte[]> lines = [];
        for (var start = 0; start < bytes.Length;)
        {
            var length = bytes.AsSpan(start).IndexOfAny((byte)'\n', (byte)'\r');
            var end = length < 0 ? bytes.Length : start + length;
            var next = length < 0 ? end : bytes.AsSpan(end).StartsWith("\r\n"u8) ? end + 2 : end + 1;
            lines.Add(bytes[start..(keepEnds ? next : end)]);
            start = next;
        }

        return lines;
    }

    /// <summary><c>bytes.strip()</c>, or of the bytes given.</summary>
    public static byte[] Strip(byte[] bytes, byte[]? chars = null) => LStrip(RStrip(bytes, chars), chars);

    /// <summary><c>bytes.lstrip()</c>, or of the bytes given.</summary>
    public static byte[] LStrip(byte[] bytes, byte[]? chars = null) =>
        FromText(PySplit.LStrip(ToText(bytes), chars is null ? Blanks : ToText(chars)));

    /// <summary><c>bytes.rstrip()</c>, or of the bytes given.</summary>
    public static byte[] RStrip(byte[] bytes, byte[]? chars = null) =>
        FromText(PySplit.RStrip(ToText(bytes), chars is null ? Blanks : ToText(chars)));

    /// <summary><c>separator.join(parts)</c>.</summary>
    public static byte[] Join(byte[] separator, IEnumerable<IEnumerable<byte>> parts) =>
        FromText(string.Join(ToText(separator), parts.Select(part => ToText([.. part]))));

    /// <summary><c>bytes.hex(separator)</c>.</summary>
    public static string Hex(byte[] bytes, string separator = "") =>
        string.Join(separator, bytes.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));

    /// <summary><c>bytes.hex(separator, size)</c>: groups of so many bytes, counted from the right, from the left where it is negative.</summary>
    public static string HexGroups(byte[] bytes, string separator, int size)
    {
        if (size == 0)
        {
            return Hex(bytes);
        }

        var first = size > 0 && bytes.Length % size != 0 ? bytes.Length % size : Math.Abs(size);
        return string.Join(separator, bytes.Take(first).Chunk(first).Concat(bytes.Skip(first).Chunk(Math.Abs(size))).Select(group => Hex(group)));
    }

    /// <summary><c>bytes.fromhex(text)</c>.</summary>
    public static byte[] FromHex(string text)
    {
        List<byte> result = [];
        for (var i = 0; i < text.Length; i++)
        {
            if (Blanks.Contains(text[i]))
            {
                continue;
            }

            for (var end = i + 1; i <= end; i++)
            {
                if (i >= text.Length || !char.IsAsciiHexDigit(text[i]))
                {
                    throw new ArgumentException($"non-hexadecimal number found in fromhex() arg at position {i}");
                }
            }

            result.Add(byte.Parse(text.AsSpan(--i - 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return [.. result];
    }

    /// <summary>Each byte as the character of its number; PyStr and PySplit then work on it.</summary>
    public static string ToText(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>The reverse of <see cref="ToText"/>.</summary>
    public static byte[] FromText(string text) => Encoding.Latin1.GetBytes(text);

    private static (int First, int Count) Window(byte[] bytes, int? start, int? end)
    {
        var (first, count, _) = PySlice.Resolve(bytes.Length, start, end);
        return (first, start > bytes.Length || PySlice.End(bytes.Length, end, 1) < first ? -1 : count);
    }

    /// <summary>Whether a test of text holds; of bytes that are no ASCII none does.</summary>
    public static bool Is(byte[] data, Func<string, bool> test) => data.All(value => value < 128) && test(ToText(data));

    /// <summary>What a function of text makes of the bytes; those that are no ASCII stay.</summary>
    public static byte[] With(byte[] data, Func<string, string> change)
    {
        // Private characters stand for the others: no function changes them.
        var text = string.Concat(data.Select(value => (char)(value < 128 ? value : 0xE000 + value)));
        return [.. change(text).Select(c => (byte)(c >= 0xE000 ? c - 0xE000 : c))];
    }

    /// <summary><c>partition(separator)</c>.</summary>
    public static (byte[], byte[], byte[]) Partition(byte[] data, byte[] separator) =>
        Find(data, separator) is >= 0 and var at ? (data[..at], separator, data[(at + separator.Length)..]) : (data, [], []);

    /// <summary><c>partition(separator)</c> of a bytearray.</summary>
    public static (List<byte>, List<byte>, List<byte>) PartitionArray(List<byte> data, byte[] separator)
    {
        var (before, found, after) = Partition([.. data], separator);
        return ([.. before], [.. found], [.. after]);
    }

    /// <summary><c>rpartition(separator)</c>.</summary>
    public static (byte[], byte[], byte[]) RPartition(byte[] data, byte[] separator) =>
        RFind(data, separator) is >= 0 and var at ? (data[..at], separator, data[(at + separator.Length)..]) : ([], [], data);

    /// <summary><c>translate(table, delete)</c>.</summary>
    public static byte[] Translate(byte[] bytes, byte[]? table, byte[]? delete = null) =>
        [.. bytes.Where(b => delete is null || !delete.Contains(b)).Select(b => table is null ? b : table[b])];

    /// <summary><c>bytes.maketrans(from, to)</c>.</summary>
    /// <exception cref="ArgumentException">They differ in length.</exception>
    public static byte[] MakeTable(byte[] from, byte[] to)
    {
        if (from.Length != to.Length)
        {
            throw new ArgumentException("maketrans arguments must have same length");
        }

        var table = Enumerable.Range(0, 256).Select(b => (byte)b).ToArray();
        foreach (var (b, other) in from.Zip(to))
        {
            table[b] = other;
        }

        return table;
    }

    /// <summary><c>bytearray.pop(index)</c>.</summary>
    public static byte Pop(List<byte> bytes, int index = -1) =>
        bytes.Count > 0 ? PyList.Pop(bytes, index) : throw new IndexOutOfRangeException("pop from empty bytearray");

    /// <summary><c>bytes.startswith((a, b, …))</c>.</summary>
    public static bool StartsWithAny(byte[] bytes, IEnumerable<byte[]> prefixes) => prefixes.Any(prefix => bytes.AsSpan().StartsWith(prefix));

    /// <summary><c>bytes.endswith((a, b, …))</c>.</summary>
    public static bool EndsWithAny(byte[] bytes, IEnumerable<byte[]> suffixes) => suffixes.Any(suffix => bytes.AsSpan().EndsWith(suffix));
}
