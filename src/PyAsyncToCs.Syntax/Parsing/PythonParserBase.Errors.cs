using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;
using PyAsyncToCs.Syntax.Literals;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>What is refused, and where reading goes on afterwards.</summary>
internal abstract partial class PythonParserBase
{
    private int _indentation;

    /// <summary>The error for the next token, which does not fit.</summary>
    /// <param name="expected">The type of token that would have fitted, 0 when there are several.</param>
    public PythonSyntaxException Unexpected(int expected = 0)
    {
        var position = _tokens.Position;
        if (LexicalErrors.TryGetValue(position, out var lexical))
        {
            return new PythonSyntaxException(lexical);
        }

        ref var token = ref _tokens[position];
        return token.Type switch
        {
            PythonLexer.INDENT => Error("unexpected indent", token.Start, token.End),
            _ when expected == PythonLexer.COLON => Error("expected ':'", token.Start, token.End),
            _ => Error("invalid syntax", token.Start, token.End),
        };
    }

    private protected static PythonSyntaxException Error(string message, int start, int end, string? hint = null) =>
        new(new SyntaxError(message, start, end, hint));

    private protected static PythonSyntaxException Error(string message, Node at, string? hint = null) =>
        Error(message, at.Start, at.End, hint);

    private protected static PythonSyntaxException Error(LiteralError error) => Error(error.Message, error.Start, error.End);

    private protected void ExpectIndent()
    {
        if (NextType != PythonLexer.INDENT)
        {
            ref var token = ref _tokens[_tokens.Position];
            throw LexicalErrors.ContainsKey(_tokens.Position) ? Unexpected() : Error("expected an indented block", token.Start, token.End);
        }
    }

    // Skips the rest of the statement and the block that belongs to it.
    private protected void RecoverStatement(PythonSyntaxException e)
    {
        Errors.Add(e.Error);
        var frame = _blocks[_blocks.Count - 1];
        Restore(frame);
        var depth = frame.Indentation;
        for (; ; )
        {
            var type = NextType;
            if (type == TokenConstantsEof)
            {
                return;
            }

            if (type == PythonLexer.DEDENT && _indentation <= depth && depth > 0)
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

    private const int TokenConstantsEof = Antlr4.Runtime.TokenConstants.EOF;
}
