namespace PyAsyncToCs.Syntax.Dump;

/// <summary>Lines and columns in UTF-8 bytes, as <c>lineno</c> and <c>col_offset</c> count, in logarithmic time.</summary>
internal sealed class Utf8Positions
{
    private readonly SourceText _source;

    // Offsets of the characters beyond ASCII, and by how much all before and with each lengthen the text in UTF-8.
    private readonly int[] _wide;
    private readonly int[] _extra;

    /// <summary>Prepares a text.</summary>
    public Utf8Positions(SourceText source)
    {
        _source = source;
        List<int> wide = [];
        List<int> extra = [];
        var total = 0;
        var text = source.Text.AsSpan();
        for (var i = text.IndexOfAnyExceptInRange('\0', '\u007f'); i >= 0;)
        {
            // A surrogate pair is two units here and four bytes there.
            total += text[i] < 0x800 || char.IsSurrogate(text[i]) ? 1 : 2;
            wide.Add(i);
            extra.Add(total);
            var next = text[(i + 1)..].IndexOfAnyExceptInRange('\0', '\u007f');
            i = next < 0 ? -1 : i + 1 + next;
        }

        _wide = [.. wide];
        _extra = [.. extra];
    }

    /// <summary>The 1-based line and the 0-based column of an offset.</summary>
    public (int Line, int Column) Find(int offset)
    {
        var line = _source.GetLine(offset);
        var start = _source.GetLineStart(line);
        return (line, offset - start + (_wide.Length == 0 ? 0 : ExtraBefore(offset) - ExtraBefore(start)));
    }

    private int ExtraBefore(int offset)
    {
        var index = Array.BinarySearch(_wide, offset);
        var count = index >= 0 ? index : ~index;
        return count == 0 ? 0 : _extra[count - 1];
    }
}
