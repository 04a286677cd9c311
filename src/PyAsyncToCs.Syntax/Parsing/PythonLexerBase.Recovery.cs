using System.Globalization;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>What becomes of an error when the lexer knows better, and how reading goes on after an unclosed bracket.</summary>
internal abstract partial class PythonLexerBase
{
    // How often the text may be read again after unclosed brackets, so that the time stays linear.
    private const int MaxRereading = 16;

    // Index of the token of the outermost bracket that is open at the end of the text, -1 when there is none.
    private int _unclosed = -1;
    private Bracket _innermostUnclosed;
    private Indentation[] _unclosedIndentation = [];
    private long _reread;

    /// <summary>The 1-based line of an offset.</summary>
    public int LineOf(int offset) => Source.GetLine(offset);

    /// <summary>
    /// As CPython does, prefers an error of the lexer further on in the same statement to one of the parser
    /// (<c>_PyPegen_tokenize_full_source_to_check_for_errors</c>).
    /// </summary>
    /// <param name="error">The parser's error.</param>
    /// <param name="first">Index of the first token of the logical line.</param>
    /// <param name="position">Index of the token that did not fit.</param>
    public SyntaxError Supersede(SyntaxError error, int first, int position)
    {
        for (var i = position; i < _tokens.Count && _tokens[i].Type != PythonLexer.NEWLINE; i++)
        {
            if (_tokens[i].Type != PythonLexer.ERROR || !Errors.TryGetValue(i, out var lexical))
            {
                continue;
            }

            if (i + 1 < _tokens.Count && lexical.Start == _innermostUnclosed.Start && _unclosed >= 0)
            {
                break;
            }

            return lexical;
        }

        return _unclosed >= 0 && _innermostUnclosed.TokenIndex >= first && _innermostUnclosed.TokenIndex < position
            && LineOf(_tokens[position].Start) > LineOf(_innermostUnclosed.Start)
            ? NeverClosed(_innermostUnclosed)
            : error;
    }

    /// <summary>
    /// After an error in a statement with a bracket that is never closed, all that follows is inside the bracket: reads
    /// it again, from the next line that can begin a statement.
    /// </summary>
    /// <param name="first">Index of the first token of the logical line.</param>
    /// <param name="position">Index of the token that did not fit; the new tokens begin there.</param>
    /// <returns>Whether there are new tokens.</returns>
    public bool ReadOnAfterUnclosed(int first, int position)
    {
        if (_unclosed < first || _reread > (long)MaxRereading * (_text.Length + 1000))
        {
            return false;
        }

        var openLine = LineOf(_tokens[_unclosed].Start);
        var line = Math.Max(FreshLine(position), openLine + 1);
        var limit = _unclosedIndentation[^1].Column;
        for (; line <= Source.LineCount; line++)
        {
            var text = Source.GetLineText(line);
            var indentation = text.Length - text.TrimStart(" \t\f").Length;
            if (indentation < text.Length && indentation <= limit && text[indentation] is not ('#' or ')' or ']' or '}'))
            {
                break;
            }
        }

        if (line > Source.LineCount)
        {
            return false;
        }

        var offset = Source.GetLineStart(line);
        _reread += _text.Length - offset;
        Comments.RemoveAll(comment => comment.Start >= offset);
        for (var i = position; i < _tokens.Count; i++)
        {
            Errors.Remove(i);
        }

        _tokens.Truncate(position);
        _lineFirst = position;
        _position = offset;
        _brackets.Clear();
        _fstring = null;
        _withParenthesis = -1;
        _indentation.Clear();
        foreach (var level in _unclosedIndentation)
        {
            _indentation.Push(level);
        }

        ReadIndentation();
        ReadTokens(_simulator);
        return true;
    }

    // The line of a token when it is the first there, else the next line.
    private int FreshLine(int index)
    {
        var line = LineOf(_tokens[index].Start);
        return index > 0 && LineOf(_tokens[index - 1].Start) == line ? line + 1 : line;
    }

    private SyntaxError NeverClosed(Bracket open) => new(
        string.Create(CultureInfo.InvariantCulture, $"'{_text[open.Start]}' was never closed"),
        open.Start,
        open.Start + 1);
}
