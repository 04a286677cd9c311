using System.Globalization;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>f-strings and t-strings (PEP 701, PEP 750; CPython's tok_get_fstring_mode).</summary>
internal abstract partial class PythonLexerBase
{
    private const int MaxFStringNesting = 150;
    private const int MaxFieldNesting = 3;

    // The innermost string whose text or field is being read.
    private FString? _fstring;

    // Whether the innermost bracket is a replacement field, so that ':' and '}' belong to the f-string.
    private bool InFieldAtTop => _fstring is not null && _brackets.Count > 0 && _brackets.Last.Field is not null;

    private sealed class FString(FString? outer, char quote, bool isTriple, bool isRaw, char kind, int start)
    {
        public FString? Outer { get; } = outer;

        public char Quote { get; } = quote;

        public bool IsTriple { get; } = isTriple;

        public bool IsRaw { get; } = isRaw;

        public char Kind { get; } = kind;

        public int Start { get; } = start;

        public int Depth { get; } = (outer?.Depth ?? 0) + 1;

        // For each open field, whether it has reached its format spec.
        public PendingList<bool> Fields { get; } = new();
    }

    private void OpenFString(DenseLexerSimulator simulator, int type, int start, int end)
    {
        var opening = _text.AsSpan(start, end - start);
        var quotes = opening.Length - opening.IndexOfAny('\'', '"');
        Add(type, start, end);
        _fstring = new FString(
            _fstring,
            opening[^1],
            quotes == 3,
            opening.IndexOfAny('r', 'R') >= 0,
            type == PythonLexer.TSTRING_START ? 't' : 'f',
            start);
        if (_fstring.Depth >= MaxFStringNesting)
        {
            AddError("too many nested f-strings", start, end);
            _fstring = null;
            _brackets.Truncate(0);
            _position = _text.Length;
            return;
        }

        ReadFStringText(simulator);
    }

    private void ReadFormatSpec(DenseLexerSimulator simulator)
    {
        var fstring = _fstring!;
        fstring.Fields.Pop();
        fstring.Fields.Add(true);
        ReadFStringText(simulator, isSpecStart: true);
    }

    // Reads text up to the next field, the end of the format spec, or the end of the string.
    private void ReadFStringText(DenseLexerSimulator simulator, bool isSpecStart = false)
    {
        var fstring = _fstring!;
        var inSpec = fstring.Fields.Count > 0 && fstring.Fields.Last;

        var textStart = _position;
        while (_position < _text.Length)
        {
            var start = _position;
            var type = simulator.Match(_text, start, PythonLexer.FSTRING, out var end);
            _position = end;
            switch (type)
            {
                case PythonLexer.F_QUOTE:
                    if (IsClosingQuote(fstring, start))
                    {
                        if (inSpec)
                        {
                            // The quote ends the string; what is missing is the brace.
                            AddFStringText(textStart, start);
                            AddError(string.Create(CultureInfo.InvariantCulture, $"{fstring.Kind}-string: expecting '}}'"), start, end);
                            AbandonFString(fstring, start + (fstring.IsTriple ? 3 : 1));
                            return;
                        }

                        AddFStringText(textStart, start);
                        _position = start + (fstring.IsTriple ? 3 : 1);
                        Add(PythonLexer.FSTRING_END, start, _position);
                        _fstring = fstring.Outer;
                        return;
                    }

                    break;
                case PythonLexer.F_NEWLINE when !fstring.IsTriple:
                    _position = start;
                    AddFStringText(textStart, start);
                    if (isSpecStart && !_hasTemplateStrings)
                    {
                        // Before 3.14 a line end is white space there, as in the expression before the colon.
                        return;
                    }

                    if (inSpec)
                    {
                        AddError(string.Create(CultureInfo.InvariantCulture, $"{fstring.Kind}-string: newlines are not allowed in format specifiers for single quoted {fstring.Kind}-strings"), start, end);
                    }
                    else
                    {
                        AddUnterminated(fstring, start);
                    }

                    AbandonFString(fstring, start);
                    return;
                case PythonLexer.F_NAMED when fstring.IsRaw:
                    _position = start + 2;
                    break;
                case PythonLexer.F_LBRACES or PythonLexer.F_RBRACES when !inSpec:
                    break;
                case PythonLexer.F_LBRACE or PythonLexer.F_LBRACES:
                    AddFStringText(textStart, start);
                    _position = start + 1;
                    OpenField(fstring, start);
                    return;
                case PythonLexer.F_RBRACE or PythonLexer.F_RBRACES:
                    AddFStringText(textStart, start);
                    _position = start + 1;
                    if (!inSpec)
                    {
                        AddError(string.Create(CultureInfo.InvariantCulture, $"{fstring.Kind}-string: single '}}' is not allowed"), start, start + 1);
                        textStart = _position;
                        break;
                    }

                    Add(PythonLexer.RBRACE, start, start + 1);
                    fstring.Fields.Pop();
                    _brackets.Pop();
                    inSpec = fstring.Fields.Count > 0 && fstring.Fields.Last;
                    textStart = _position;
                    break;
                default:
                    break;
            }
        }

        AddFStringText(textStart, _text.Length);
        AddUnterminated(fstring, _text.Length);
        AbandonFString(fstring, _text.Length);
    }

    private void OpenField(FString fstring, int start)
    {
        if (_brackets.Count >= MaxNesting)
        {
            AddError(string.Create(CultureInfo.InvariantCulture, $"{fstring.Kind}-string: too many nested parenthesis"), start, start + 1);
            _brackets.Truncate(0);
            _fstring = null;
            _position = _text.Length;
            return;
        }

        if (fstring.Fields.Count >= MaxFieldNesting)
        {
            AddError(string.Create(CultureInfo.InvariantCulture, $"{fstring.Kind}-string: expressions nested too deeply"), start, start + 1);
        }

        Add(PythonLexer.LBRACE, start, start + 1);
        fstring.Fields.Add(false);
        _brackets.Add(new Bracket(PythonLexer.LBRACE, start, _tokens.Count - 1, fstring));
    }

    private bool IsClosingQuote(FString fstring, int offset) =>
        _text[offset] == fstring.Quote
        && (!fstring.IsTriple
            || (offset + 2 < _text.Length && _text[offset + 1] == fstring.Quote && _text[offset + 2] == fstring.Quote));

    private void AddFStringText(int start, int end)
    {
        if (end > start)
        {
            Add(PythonLexer.FSTRING_MIDDLE, start, end);
        }
    }

    private void AddUnterminated(FString fstring, int end)
    {
        var line = Source.GetLine(end);
        var triple = fstring.IsTriple ? "triple-quoted " : "";
        AddError(
            string.Create(CultureInfo.InvariantCulture, $"unterminated {triple}{fstring.Kind}-string literal (detected at line {line})"),
            fstring.Start,
            fstring.Start + 1);
    }

    // After an error: the string and what is open inside it are over.
    private void AbandonFString(FString fstring, int position)
    {
        while (_brackets.Count > 0 && _brackets.Last.Start > fstring.Start)
        {
            _brackets.Pop();
        }

        _fstring = fstring.Outer;
        _position = position;
    }
}
