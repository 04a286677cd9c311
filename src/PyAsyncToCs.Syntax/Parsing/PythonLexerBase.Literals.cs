using System.Globalization;
using System.Text;
using PyAsyncToCs.Syntax.Generated;
using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Names, numbers and strings that the automaton accepts and CPython does not.</summary>
internal abstract partial class PythonLexerBase
{
    private void AddName(int start, int end)
    {
        if (!Ascii.IsValid(_text.AsSpan(start, end - start)) && PythonIdentifier.Check(_text, start, end) is { } error)
        {
            AddError(error.Message, error.Start, error.End);
            return;
        }

        Add(PythonLexer.NAME, start, end);
    }

    private void AddNumber(int start, int end)
    {
        if (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '_' or >= '\u0080'))
        {
            var scanned = NumberScanner.Scan(_text, start, out var error);
            if (error is not null)
            {
                AddError(error.Message, error.Start, error.End);
                _position = Math.Max(end, error.End);
                return;
            }

            end = _position = scanned;
        }

        Add(PythonLexer.NUMBER, start, end);
    }

    private void AddString(int start, int end)
    {
        if (end < _text.Length && _text[end] == _text[end - 1] && end - start is >= 2 and <= 4 && _text[end - 2] == _text[end])
        {
            // Two quotes and a third: what begins here has no end, or the automaton would have taken all of it.
            AddUnterminatedString(start, end);
            return;
        }

        Add(PythonLexer.STRING, start, end);
    }

    private void AddUnterminatedString(int start, int quote)
    {
        var isTriple = _text[quote] is '\'' or '"' && quote + 1 <= _text.Length && IsTripleAt(start);
        if (isTriple)
        {
            var last = Source.GetLine(_text[^1] is '\n' or '\r' ? _text.Length - 1 : _text.Length);
            AddError(
                string.Create(CultureInfo.InvariantCulture, $"unterminated triple-quoted string literal (detected at line {last})"),
                start,
                start + 1);
            _position = _text.Length;
            return;
        }

        // A backslash before the line end carries the string over it.
        var i = quote + 1;
        while (i < _text.Length && _text[i] is not ('\n' or '\r'))
        {
            i += _text[i] == '\\' ? 1 + Math.Max(1, LineBreakLength(i + 1)) : 1;
        }

        i = Math.Min(i, _text.Length);
        AddError(
            string.Create(CultureInfo.InvariantCulture, $"unterminated string literal (detected at line {Source.GetLine(i)})"),
            start,
            start + 1,
            "Close the string with the quote that opens it, on the same line.");
        _position = i;
    }

    private bool IsTripleAt(int start)
    {
        var quote = _text.AsSpan(start).IndexOfAny('\'', '"') + start;
        return quote + 2 < _text.Length && _text[quote + 1] == _text[quote] && _text[quote + 2] == _text[quote];
    }

    // No token begins here.
    private void Unknown(int start)
    {
        var c = _text[start];
        if (c is '\'' or '"')
        {
            AddUnterminatedString(start, start);
            return;
        }

        if (c == '\\')
        {
            _position = start + 1;
            AddError(_position >= _text.Length ? "unexpected EOF while parsing" : "unexpected character after line continuation character", start, start + 1);
            SkipLine();
            return;
        }

        Rune.DecodeFromUtf16(_text.AsSpan(start), out var rune, out var length);
        _position = start + length;
        AddError(c is '$' or '?' or '`' ? "invalid syntax" : PythonIdentifier.DescribeInvalid(rune.Value), start, _position);
    }

    private void SkipLine()
    {
        var length = _text.AsSpan(_position).IndexOfAny('\r', '\n');
        _position = length < 0 ? _text.Length : _position + length;
    }
}
