using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PyAsyncToCs.Emit;

/// <summary>Collects the layout stream: texts with the spaces between them, comments, line breaks.</summary>
internal sealed class LayoutBuilder
{
    private readonly List<LayoutItem> _items = [];
    private readonly Stack<LayoutItem> _open = new();
    private SyntaxToken _previous;

    // Whether a possible line break (which brings its own space) came after the last text.
    private bool _separated = true;

    // Whether the last text was a comment that only the end of the line ends.
    private bool _lineIsOver;

    // The index of the last hard line if no text came after it, else -1.
    private int _lineStart = -1;

    private int _flat;

    /// <summary>Whether no line may break here.</summary>
    public bool IsFlat => _flat > 0;

    /// <summary>The finished stream.</summary>
    public List<LayoutItem> Finish()
    {
        while (_items.Count > 0 && _items[^1].Kind == LayoutKind.HardLine)
        {
            _items.RemoveAt(_items.Count - 1);
        }

        return _items;
    }

    /// <summary>Whether there is a comment or a directive among trivia.</summary>
    public static bool HasComment(SyntaxTriviaList trivia)
    {
        foreach (var item in trivia)
        {
            if (IsComment(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a comment or a directive.</summary>
    public static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

    /// <summary>Adds an item that is no text.</summary>
    public void Add(LayoutItem item)
    {
        switch (item.Kind)
        {
            case LayoutKind.Begin or LayoutKind.BeginReluctant or LayoutKind.BeginWhole or LayoutKind.BeginStrict:
                _open.Push(item);
                break;
            case LayoutKind.End:
                _open.Pop();
                break;
            case LayoutKind.HardLine:
                HardLine(item.Blank, item.MayBeBlank);
                return;
            case LayoutKind.BeginFlat:
                _flat++;
                return;
            case LayoutKind.EndFlat:
                _flat--;
                return;
            case LayoutKind.Line or LayoutKind.FillLine when IsFlat:
                return;
            case LayoutKind.Line or LayoutKind.FillLine:
                if (_lineIsOver)
                {
                    ForceGroup();
                    HardLine(blank: false, mayBeBlank: false);
                    return;
                }

                _separated = true;
                break;
        }

        _items.Add(item);
    }

    /// <summary>Adds a token with the comments at it.</summary>
    public void Token(SyntaxToken token, bool withLeading)
    {
        if (withLeading)
        {
            Leading(token.LeadingTrivia);
        }

        var text = token.Text;
        if (text.Length > 0)
        {
            var space = !_separated && _lineStart < 0 && Spacing.IsBetween(_previous, token);
            if (!IsFlat && RawText.Lines(token) is { } lines)
            {
                BeginRaw(RawText.Quotes(lines), space);
                RawLines(lines);
                EndRaw(RawText.Quotes(lines));
            }
            else if (!IsFlat && token.IsKind(SyntaxKind.InterpolatedStringStartToken) && RawText.IsRaw(token.Parent!))
            {
                _raw = token.Parent;
                BeginRaw("$\"\"\"", space);
            }
            else if (_raw is not null && token.Parent!.Parent == _raw && token.IsKind(SyntaxKind.InterpolatedStringTextToken))
            {
                RawLines(token.ValueText.Split('\n'));
            }
            else if (_raw is not null && token.Parent == _raw)
            {
                EndRaw("\"\"\"");
                _raw = null;
            }
            else
            {
                Text(LayoutKind.Text, text, space);
            }

            _previous = token;
        }

        foreach (var trivia in token.TrailingTrivia)
        {
            if (IsComment(trivia))
            {
                Text(LayoutKind.Comment, trivia.ToFullString().Trim(), space: true);
                _lineIsOver = !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
            }
        }
    }

    // The interpolated string that is being added as a raw one.
    private SyntaxNode? _raw;

    /// <summary>Begins a raw string, whose lines stand one level deeper.</summary>
    private void BeginRaw(string quotes, bool space)
    {
        Text(LayoutKind.Text, quotes, space);
        _items.Add(new LayoutItem { Kind = LayoutKind.Indent });
        _items.Add(new LayoutItem { Kind = LayoutKind.HardLine });
    }

    /// <summary>Adds text of a raw string, which does not count where a line is measured.</summary>
    private void RawLines(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                _items.Add(new LayoutItem { Kind = LayoutKind.HardLine });
            }

            if (lines[i].Length > 0)
            {
                _items.Add(new LayoutItem { Kind = LayoutKind.Comment, Text = lines[i] });
            }
        }
    }

    private void EndRaw(string quotes)
    {
        _items.Add(new LayoutItem { Kind = LayoutKind.HardLine });
        Text(LayoutKind.Text, quotes, space: false);
        _items.Add(new LayoutItem { Kind = LayoutKind.Outdent });
    }

    /// <summary>Adds the comments in front of a closing brace, on lines of their own.</summary>
    public void CommentsBeforeClose(SyntaxToken brace)
    {
        if (HasComment(brace.LeadingTrivia))
        {
            Leading(brace.LeadingTrivia);
        }

        // The brace itself follows on the next line.
        if (_lineStart >= 0 && _lineStart == _items.Count - 1)
        {
            _items.RemoveAt(_lineStart);
            _lineStart = -1;
        }
    }

    private void Leading(SyntaxTriviaList leading)
    {
        var isFirst = _items.Count == 0;
        foreach (var trivia in leading)
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (_lineStart >= 0 && trivia.FullSpan.Length > 0 && _items[_lineStart].MayBeBlank)
                {
                    _items[_lineStart].Blank = true;
                }

                continue;
            }

            if (!IsComment(trivia))
            {
                continue;
            }

            if (_lineStart < 0 && !isFirst && trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                Text(LayoutKind.Text, trivia.ToFullString(), space: !_separated);
                continue;
            }

            if (_lineStart < 0 && !isFirst && _items[^1].Kind is LayoutKind.Line or LayoutKind.FillLine)
            {
                ForceGroup();
                _items.RemoveAt(_items.Count - 1);
                HardLine(blank: false, mayBeBlank: false);
            }

            foreach (var line in trivia.ToFullString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Text(LayoutKind.Comment, line.StartsWith('*') ? " " + line : line, space: true);
                HardLine(blank: false, mayBeBlank: true);
            }
        }
    }

    private void ForceGroup()
    {
        if (_open.TryPeek(out var group))
        {
            group.Forced = true;
        }
    }

    private void Text(LayoutKind kind, string text, bool space)
    {
        if (_lineIsOver)
        {
            HardLine(blank: false, mayBeBlank: false);
            space = false;
        }

        _items.Add(new LayoutItem { Kind = kind, Text = text, Space = space });
        _separated = false;
        _lineStart = -1;
    }

    private void HardLine(bool blank, bool mayBeBlank)
    {
        // A comment or a brace has ended the line already; the level may have changed since.
        if (_lineStart >= 0)
        {
            var line = _items[_lineStart];
            _items.RemoveAt(_lineStart);
            blank = line.MayBeBlank && (line.Blank || blank);
            mayBeBlank &= line.MayBeBlank;
        }

        if (_items.Count == 0)
        {
            return;
        }

        _lineIsOver = false;
        _separated = true;
        _lineStart = _items.Count;
        _items.Add(new LayoutItem { Kind = LayoutKind.HardLine, Blank = blank, MayBeBlank = mayBeBlank });
    }
}
