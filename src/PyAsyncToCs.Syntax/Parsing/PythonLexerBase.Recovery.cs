using System.Globalization;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>What becomes of an error when the lexer knows better, and how reading goes on after an unclosed bracket.</summary>
internal abstract partial class PythonLexerBase
{
    // How often the text may be read again after unclosed brackets, so that the time stays linear.
    private const int MaxRereading = 16;

    // The brackets that are open at the end of the text, outermost first.
    private Bracket[] _unclosed = null!;
    private Indentation[] _unclosedIndentation = null!;
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

            if (_unclosed.Length > 0 && lexical.Start == _unclosed[^1].Start)
            {
                break;
            }

            return lexical;
        }

        var open = Array.FindLast(_unclosed, bracket => bracket.TokenIndex < position);
        return open.Type != 0 && open.TokenIndex >= first && LineOf(_tokens[position].Start) > LineOf(open.Start) ? NeverClosed(open) : error;
    }

    /// <summary>
    /// After an error in a statement with a bracket that is never closed, all that follows is inside the bracket: reads
    /// it again, from the next line that can begin a statement.
    /// </summary>
    /// <param name="first">Index of the first token of the logical line.</param>
    /// <param name="position">Index of the token that did not fit; a NEWLINE stands there afterwards, and then the new tokens.</param>
    /// <returns>Whether there are new tokens.</returns>
    public bool ReadOnAfterUnclosed(int first, int position)
    {
        if (_unclosed.Length == 0 || _unclosed[0].TokenIndex < first || _reread > (long)MaxRereading * (_text.Length + 1000))
        {
            return false;
        }

        var openLine = LineOf(_unclosed[0].Start);
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
        while (Comments.Count > 0 && Comments.Last.Start >= offset)
        {
            Comments.Pop();
        }

        for (var i = position; i < _tokens.Count; i++)
        {
            Errors.Remove(i);
        }

        // What was read of the statement ends here.
        _tokens.Truncate(position);
        _tokens.Add(PythonLexer.NEWLINE, offset, offset);
        _lineFirst = position + 1;
        _position = offset;
        _brackets.Truncate(0);
        _fstring = null;
        _withParenthesis = -1;
        _indentation.Truncate(0);
        foreach (var level in _unclosedIndentation)
        {
            _indentation.Add(level);
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
