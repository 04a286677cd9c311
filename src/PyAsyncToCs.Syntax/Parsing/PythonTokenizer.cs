using PyAsyncToCs.Syntax.Parsing;

namespace PyAsyncToCs.Syntax.Generated;

/// <summary>The generated lexer, as the parser uses it: over a whole text at once.</summary>
internal partial class PythonLexer
{
    private PythonLexer(SourceText source, ParseOptions options)
        : base(source, options)
    {
    }

    /// <summary>Reads all tokens of a text.</summary>
    public static TokenBuffer Tokenize(SourceText source, ParseOptions options, out PythonLexer lexer)
    {
        lexer = new PythonLexer(source, options);
        return lexer.Tokenize(GetSimulator(_ATN, decisionToDFA));
    }
}
