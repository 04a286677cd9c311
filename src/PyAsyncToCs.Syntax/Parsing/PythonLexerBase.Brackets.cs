using System.Globalization;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Brackets, inside which lines are joined (language reference, 2.1.6).</summary>
internal abstract partial class PythonLexerBase
{
    private const int MaxNesting = 200;

    private readonly PendingList<Bracket> _brackets = new();

    // Indexes of the tokens of the parentheses that stand behind "with", until a colon is seen.
    private int _withParenthesis = -1;
    private int _withClosing;

    private readonly record struct Bracket(int Type, int Start, int TokenIndex, FString? Field);

    private void Open(int type, int start, int end)
    {
        if (_brackets.Count >= MaxNesting)
        {
            AddError("too many nested parentheses", start, end);
            _brackets.Truncate(0);
            _fstring = null;
            _position = _text.Length;
            return;
        }

        Add(type, start, end);
        _brackets.Add(new Bracket(type, start, _tokens.Count - 1, null));
    }

    private void Close(DenseLexerSimulator simulator, int type, int start, int end)
    {
        if (_brackets.Count == 0)
        {
            AddError(string.Create(CultureInfo.InvariantCulture, $"unmatched '{_text[start]}'"), start, end);
            return;
        }

        var open = _brackets.Last;
        var expected = open.Type switch
        {
            PythonLexer.LPAR => PythonLexer.RPAR,
            PythonLexer.LSQB => PythonLexer.RSQB,
            _ => PythonLexer.RBRACE,
        };
        if (type != expected)
        {
            CloseWrong(open, start, end);
            return;
        }

        _brackets.Pop();
        Add(type, start, end);
        if (open.Field is not null)
        {
            open.Field.Fields.Pop();
            ReadFStringText(simulator);
        }
        else if (open.TokenIndex > 0 && _brackets.Count == 0 && _tokens[open.TokenIndex - 1].Type == PythonLexer.WITH)
        {
            _withParenthesis = open.TokenIndex;
            _withClosing = _tokens.Count - 1;
        }
    }

    private void CloseWrong(Bracket open, int start, int end)
    {
        var closing = _text[start];
        if (open.Field is not null)
        {
            AddError(string.Create(CultureInfo.InvariantCulture, $"f-string: unmatched '{closing}'"), start, end);
            return;
        }

        var opening = _text[open.Start];
        var openLine = Source.GetLine(open.Start);
        var message = openLine == Source.GetLine(start)
            ? string.Create(CultureInfo.InvariantCulture, $"closing parenthesis '{closing}' does not match opening parenthesis '{opening}'")
            : string.Create(CultureInfo.InvariantCulture, $"closing parenthesis '{closing}' does not match opening parenthesis '{opening}' on line {openLine}");
        AddError(message, start, end);
        _brackets.Pop();
    }

    // A colon right behind the parenthesis: what it encloses are the items of the with statement.
    private void ConfirmWith()
    {
        var open = _withParenthesis;
        _withParenthesis = -1;
        if (_withClosing == _tokens.Count - 2)
        {
            _tokens[open].Type = PythonLexer.WITH_LPAR;
        }
    }
}
