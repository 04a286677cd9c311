using System.Globalization;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Logical lines and their indentation (language reference, 2.1.7 and 2.1.8; CPython's tok_get_normal_mode).</summary>
internal abstract partial class PythonLexerBase
{
    private const int MaxIndentation = 100;
    private const int TabSize = 8;

    private readonly PendingList<Indentation> _indentation = NewIndentation();
    private bool _afterMatchLine;

    private bool InMatchBlock => _indentation.Last.IsMatch;

    // Column counts tabs to multiples of 8, AltColumn counts each as 1: where the two order lines differently, the
    // indentation depends on the size of a tab.
    private readonly record struct Indentation(int Column, int AltColumn, bool IsMatch);

    private static PendingList<Indentation> NewIndentation()
    {
        var levels = new PendingList<Indentation>();
        levels.Add(default);
        return levels;
    }

    private void EndLine(int start, int end)
    {
        if (_brackets.Count > 0)
        {
            return;
        }

        if (_tokens.Count == _lineFirst)
        {
            ReadIndentation();
            return;
        }

        AddNewline(start, end);
        ReadIndentation();
    }

    private void AddNewline(int start, int end)
    {
        ref var first = ref _tokens[_lineFirst];
        if (first.Type == PythonLexer.MATCH)
        {
            var isMatch = _tokens.Count - _lineFirst > 2 && _tokens[_tokens.Count - 1].Type == PythonLexer.COLON;
            first.Type = isMatch ? PythonLexer.MATCH : PythonLexer.NAME;
            _afterMatchLine = isMatch;
        }
        else
        {
            _afterMatchLine = false;
        }

        Add(PythonLexer.NEWLINE, start, end);
        _lineFirst = _tokens.Count;
    }

    // At the start of a physical line that may begin a logical one.
    private void ReadIndentation()
    {
        while (true)
        {
            var start = _position;
            var column = 0;
            var altColumn = 0;
            var joinedColumn = -1;
            var joinedAltColumn = -1;
            for (; _position < _text.Length; _position++)
            {
                var c = _text[_position];
                if (c == ' ')
                {
                    column++;
                    altColumn++;
                }
                else if (c == '\t')
                {
                    column = ((column / TabSize) + 1) * TabSize;
                    altColumn++;
                }
                else if (c == '\f')
                {
                    column = 0;
                    altColumn = 0;
                }
                else if (c == '\\' && LineBreakLength(_position + 1) is > 0 and var length)
                {
                    // Of an indentation split by backslashes, the first part counts, where there is one.
                    joinedColumn = joinedColumn > 0 ? joinedColumn : column;
                    joinedAltColumn = joinedAltColumn > 0 ? joinedAltColumn : altColumn;
                    _position += length;
                }
                else
                {
                    break;
                }
            }

            if (_position >= _text.Length)
            {
                if (joinedColumn >= 0 && _text[^1] is '\n' or '\r')
                {
                    AddError("unexpected EOF while parsing", _text.Length - 1, _text.Length);
                }

                return;
            }

            if (_text[_position] == '#')
            {
                var lineEnd = _text.AsSpan(_position).IndexOfAny('\r', '\n');
                var end = lineEnd < 0 ? _text.Length : _position + lineEnd;
                Comments.Add(new Comment(_position, end, OwnLine: true));
                _position = end;
            }

            if (LineBreakLength(_position) is > 0 and var blank)
            {
                _position += blank;
                continue;
            }

            if (_position < _text.Length)
            {
                Indent(joinedColumn > 0 ? joinedColumn : column, joinedColumn > 0 ? joinedAltColumn : altColumn, start);
            }

            return;
        }
    }

    private int LineBreakLength(int offset)
    {
        if (offset >= _text.Length)
        {
            return 0;
        }

        return _text[offset] switch
        {
            '\n' => 1,
            '\r' => offset + 1 < _text.Length && _text[offset + 1] == '\n' ? 2 : 1,
            _ => 0,
        };
    }

    private void Indent(int column, int altColumn, int lineStart)
    {
        var top = _indentation.Last;
        if (column == top.Column)
        {
            if (altColumn != top.AltColumn)
            {
                AddTabError(lineStart);
            }
        }
        else if (column > top.Column)
        {
            if (_indentation.Count >= MaxIndentation)
            {
                AddError("too many levels of indentation", _position, _position);
                _position = _text.Length;
                return;
            }

            if (altColumn <= top.AltColumn)
            {
                AddTabError(lineStart);
            }

            _indentation.Add(new Indentation(column, altColumn, _afterMatchLine));
            _tokens.Add(PythonLexer.INDENT, lineStart, _position);
        }
        else
        {
            Dedent(column, altColumn, lineStart);
        }

        _lineFirst = _tokens.Count;
    }

    private void Dedent(int column, int altColumn, int lineStart)
    {
        while (_indentation.Count > 1 && column < _indentation.Last.Column)
        {
            _indentation.Pop();
            _tokens.Add(PythonLexer.DEDENT, _position, _position);
        }

        if (column != _indentation.Last.Column)
        {
            var end = Source.GetLineStart(Source.GetLine(lineStart)) + Source.GetLineText(Source.GetLine(lineStart)).Length;
            AddError("unindent does not match any outer indentation level", _position, end, "Indent the line as an earlier line of the block that it belongs to.");
        }
        else if (altColumn != _indentation.Last.AltColumn)
        {
            AddTabError(lineStart);
        }
    }

    private void AddTabError(int lineStart) =>
        AddError(
            "inconsistent use of tabs and spaces in indentation",
            lineStart,
            _position,
            "Indent with spaces only; how wide a tab is differs between editors.");

    private void Finish()
    {
        _unclosed = _brackets.ToArray();
        if (_brackets.Count > 0)
        {
            _unclosedIndentation = _indentation.ToArray();
            Errors.TryAdd(_tokens.Count, NeverClosed(_brackets.Last));
            _tokens.Add(PythonLexer.ERROR, _text.Length, _text.Length);
        }

        var end = _text.Length;
        if (_tokens.Count > _lineFirst)
        {
            AddNewline(end, end);
        }

        for (; _indentation.Count > 1; _indentation.Pop())
        {
            _tokens.Add(PythonLexer.DEDENT, end, end);
        }

        _tokens.Add(Antlr4.Runtime.TokenConstants.EOF, end, end);
    }
}
