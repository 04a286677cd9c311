using System.IO.Compression;

namespace PyAsyncToCs.Syntax.Literals;

/// <summary>
/// What CPython 3.13 knows of Unicode 15.1, from <c>Unicode.bin</c> (written by <c>unicode-tables.py</c>): a zlib
/// stream per table, each behind its length. Tables are read when first asked for.
/// </summary>
internal static class UnicodeTables
{
    private const int XidStartIndex = 0;
    private const int XidContinueIndex = 1;
    private const int PrintableIndex = 2;
    private const int NamesIndex = 3;

    private static readonly Lazy<CodePointSet> LazyXidStart = new(() => ReadSet(XidStartIndex));
    private static readonly Lazy<CodePointSet> LazyXidContinue = new(() => ReadSet(XidContinueIndex));
    private static readonly Lazy<CodePointSet> LazyPrintable = new(() => ReadSet(PrintableIndex));

    /// <summary>Characters that an identifier may begin with.</summary>
    public static CodePointSet XidStart => LazyXidStart.Value;

    /// <summary>Characters that an identifier may go on with.</summary>
    public static CodePointSet XidContinue => LazyXidContinue.Value;

    /// <summary>Whether <c>repr</c> shows a character as itself (<c>str.isprintable</c>).</summary>
    public static bool IsPrintable(int codePoint) =>
        codePoint < 0x7F ? codePoint >= 0x20 : LazyPrintable.Value.Contains(codePoint);

    /// <summary>The table of names, for <see cref="UnicodeNames"/>.</summary>
    public static byte[] ReadNames() => ReadTable(NamesIndex);

    private static CodePointSet ReadSet(int index)
    {
        var bytes = ReadTable(index);
        List<int> edges = [];
        var edge = 0;
        for (var i = 0; i < bytes.Length;)
        {
            edge += ReadNumber(bytes, ref i);
            edges.Add(edge);
        }

        return new CodePointSet([.. edges]);
    }

    /// <summary>Reads a number of seven-bit groups, lowest first.</summary>
    public static int ReadNumber(byte[] bytes, ref int i)
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var group = bytes[i++];
            value |= (group & 0x7F) << shift;
            if (group < 0x80)
            {
                return value;
            }
        }
    }

    private static byte[] ReadTable(int index)
    {
        using var resource = typeof(UnicodeTables).Assembly.GetManifestResourceStream("PyAsyncToCs.Syntax.Unicode.bin")
            ?? throw new InvalidOperationException("Unicode.bin is not in the assembly.");
        using var reader = new BinaryReader(resource);
        for (var i = 0; i < index; i++)
        {
            resource.Seek(reader.ReadInt32(), SeekOrigin.Current);
        }

        using var compressed = new MemoryStream(reader.ReadBytes(reader.ReadInt32()));
        using var table = new ZLibStream(compressed, CompressionMode.Decompress);
        using var result = new MemoryStream();
        table.CopyTo(result);
        return result.ToArray();
    }
}
