using Antlr4.Runtime;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;
using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>What is refused, and where reading goes on afterwards.</summary>
internal abstract partial class PythonParserBase
{
    private int _indentation;
    private bool _isProbing;
    private SyntaxError? _probedError;

    /// <summary>The lexer, which knows the errors behind the tokens of type ERROR and reads on after an unclosed bracket.</summary>
    public PythonLexerBase Lexer { get; set; } = null!;

    /// <summary>The error for the next token, which does not fit.</summary>
    /// <param name="expected">The type of token that would have fitted, 0 when there are several.</param>
    public PythonSyntaxException Unexpected(int expected = 0)
    {
        var position = _tokens.Position;
        ref var token = ref _tokens[position];
        if (_isProbing)
        {
            _probedError ??= Lexer.Errors.GetValueOrDefault(position);
            return Error("invalid syntax", token.Start, token.End);
        }

        if (Lexer.Errors.TryGetValue(position, out var lexical))
        {
            return new PythonSyntaxException(lexical);
        }

        _probedError = null;
        var explained = Explain(position, expected);
        _tokens.Position = position;
        var error = _probedError ?? explained ?? At(position, "invalid syntax");
        return new PythonSyntaxException(error);
    }

    private protected static PythonSyntaxException Error(string message, int start, int end, string? hint = null) =>
        new(new SyntaxError(message, start, end, hint));

    private protected static PythonSyntaxException Error(string message, Node at, string? hint = null) =>
        Error(message, at.Start, at.End, hint);

    private protected static PythonSyntaxException Error(LiteralError error) => Error(error.Message, error.Start, error.End);

    // An error at the next token.
    private PythonSyntaxException ErrorAtNext(string message)
    {
        return new PythonSyntaxException(Lexer.Errors.GetValueOrDefault(_tokens.Position) ?? At(_tokens.Position, message));
    }

    // A line that begins with what no statement begins with, in a block that goes on behind it.
    private protected void SkipStray()
    {
        while (NextType is var type && IsStray(type))
        {
            RecoverStatement(Unexpected());
        }
    }

    private static bool IsStray(int type) => type switch
    {
        TokenConstants.EOF or PythonLexer.DEDENT or PythonLexer.NEWLINE => false,
        PythonLexer.INDENT or PythonLexer.ERROR => true,
        _ => type >= StrayTable.Length || StrayTable[type],
    };

    private static bool[] StrayTable { get; } = CreateStrayTable();

    private static bool[] CreateStrayTable()
    {
        var table = new bool[PythonLexer.SPACE];
        ReadOnlySpan<int> stray =
        [
            PythonLexer.AND, PythonLexer.AS, PythonLexer.ELIF, PythonLexer.ELSE, PythonLexer.EXCEPT, PythonLexer.FINALLY, PythonLexer.IN,
            PythonLexer.IS, PythonLexer.OR, PythonLexer.CASE, PythonLexer.RPAR, PythonLexer.RSQB, PythonLexer.RBRACE, PythonLexer.COLON,
            PythonLexer.COMMA, PythonLexer.SEMI, PythonLexer.DOT, PythonLexer.ARROW, PythonLexer.COLONEQUAL, PythonLexer.EQUAL,
            PythonLexer.EXCLAMATION, PythonLexer.SLASH, PythonLexer.DOUBLESLASH, PythonLexer.PERCENT, PythonLexer.DOUBLESTAR,
        ];
        foreach (var type in stray)
        {
            table[type] = true;
        }

        for (var type = PythonLexer.LEFTSHIFT; type <= PythonLexer.CIRCUMFLEXEQUAL; type++)
        {
            table[type] = type != PythonLexer.TILDE;
        }

        return table;
    }

    // Skips the rest of the statement and the block that belongs to it.
    private protected void RecoverStatement(PythonSyntaxException e)
    {
        var frame = _blocks[_blocks.Count - 1];
        Restore(frame);
        var position = _tokens.Position;
        var error = e.Error.Message is "unexpected indent" or "unexpected unindent"
            ? e.Error
            : Lexer.Supersede(e.Error, LineFirst(position), position);
        if (Errors.Count == 0 || Errors[^1].Start != error.Start)
        {
            Errors.Add(error);
        }

        if (Lexer.ReadOnAfterUnclosed(LineFirst(position), position))
        {
            Consume();
            return;
        }

        var depth = frame.Indentation;
        while (true)
        {
            var type = NextType;
            if (type == TokenConstants.EOF || (type == PythonLexer.DEDENT && _indentation <= depth && depth > 0))
            {
                return;
            }

            Consume();
            if (_indentation <= depth && type is PythonLexer.NEWLINE or PythonLexer.DEDENT && NextType != PythonLexer.INDENT)
            {
                return;
            }
        }
    }

    // Index of the first token of the logical line that a token stands on.
    private int LineFirst(int index)
    {
        while (index > 0 && _tokens[index - 1].Type is not (PythonLexer.NEWLINE or PythonLexer.INDENT or PythonLexer.DEDENT))
        {
            index--;
        }

        return index;
    }
}
