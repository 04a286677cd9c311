using System.Text;

namespace PyAsyncToCs.Syntax;

/// <summary>A source text with its lines.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Wraps a text that is already decoded.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="path">What to call it in messages.</param>
    public SourceText(string text, string path = "<string>")
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Path = path;
        _lineStarts = FindLineStarts(text);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What to call it in messages.</summary>
    public string Path { get; }

    /// <summary>How many lines there are; an empty text has one.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The 1-based line of an offset, by binary search.</summary>
    public int GetLine(int offset)
    {
        var index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The offset at which a 1-based line begins.</summary>
    public int GetLineStart(int line) => _lineStarts[line - 1];

    /// <summary>The 1-based column of an offset, counted in UTF-16 units.</summary>
    public int GetColumn(int offset) => offset - GetLineStart(GetLine(offset)) + 1;

    /// <summary>The 0-based column of an offset in UTF-8 bytes, as <c>col_offset</c> counts.</summary>
    public int GetUtf8Column(int offset)
    {
        var start = GetLineStart(GetLine(offset));
        return Encoding.UTF8.GetByteCount(Text.AsSpan(start, offset - start));
    }

    /// <summary>The text of a 1-based line without its line end.</summary>
    public ReadOnlySpan<char> GetLineText(int line)
    {
        var start = GetLineStart(line);
        var end = line < LineCount ? GetLineStart(line + 1) : Text.Length;
        return Text.AsSpan(start, end - start).TrimEnd("\r\n");
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; ;)
        {
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            if (next < 0)
            {
                return [.. starts];
            }

            i += next + 1;
            if (text[i - 1] == '\r' && i < text.Length && text[i] == '\n')
            {
                i++;
            }

            starts.Add(i);
        }
    }
}
