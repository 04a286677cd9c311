using System.Text;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>A text put together from pieces of a document, which knows where each piece came from.</summary>
internal sealed class MappedText
{
    private readonly int[] _starts;
    private readonly int[] _origins;

    private MappedText(SourceText document, string text, int[] starts, int[] origins)
    {
        Document = document;
        Text = text;
        _starts = starts;
        _origins = origins;
    }

    /// <summary>The document.</summary>
    public SourceText Document { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The offset in the document of an offset in the text; for what was added, the end of the piece before.</summary>
    public int ToDocument(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        index = index >= 0 ? index : ~index - 1;
        return index < 0 ? 0 : Math.Min(_origins[index] + offset - _starts[index], Document.Text.Length);
    }

    /// <summary>Puts a text together.</summary>
    /// <param name="document">The document.</param>
    internal sealed class Builder(SourceText document)
    {
        private readonly StringBuilder _text = new();
        private readonly List<int> _starts = [];
        private readonly List<int> _origins = [];

        /// <summary>How long the text is.</summary>
        public int Length => _text.Length;

        /// <summary>Adds a piece of the document and a line end.</summary>
        /// <param name="start">Where the piece begins in the document.</param>
        /// <param name="end">Where it ends.</param>
        public void AddLine(int start, int end)
        {
            Mark(start);
            _text.Append(document.Text, start, end - start).Append('\n');
        }

        /// <summary>Adds a piece of another text and a line end.</summary>
        /// <param name="piece">The text.</param>
        /// <param name="start">Where the piece begins in it.</param>
        /// <param name="end">Where it ends.</param>
        public void AddPiece(MappedText piece, int start, int end)
        {
            var first = Array.BinarySearch(piece._starts, start);
            first = first >= 0 ? first : Math.Max(~first - 1, 0);
            for (var i = first; i < piece._starts.Length && piece._starts[i] < end; i++)
            {
                var from = Math.Max(piece._starts[i], start);
                var to = i + 1 < piece._starts.Length ? Math.Min(piece._starts[i + 1], end) : end;
                Mark(piece._origins[i] + from - piece._starts[i]);
                _text.Append(piece.Text, from, to - from);
            }

            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }
        }

        /// <summary>Adds an empty line.</summary>
        public void AddBlankLine() => _text.Append('\n');

        /// <summary>The text so far.</summary>
        public MappedText Build() => new(document, _text.ToString(), [.. _starts], [.. _origins]);

        private void Mark(int origin)
        {
            _starts.Add(_text.Length);
            _origins.Add(origin);
        }
    }
}
