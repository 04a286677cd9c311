using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Checks;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax;

/// <summary>The front door: Python text to its tree.</summary>
public static class PythonParser
{
    // What brackets can nest needs less than one megabyte; chains of lambdas in default values may need more.
    private const int LargeStack = 256 * 1024 * 1024;

    /// <summary>Parses a module.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">How to read it; null for <see cref="ParseOptions.Default"/>.</param>
    /// <returns>The tree and the errors; nothing is thrown for bad input.</returns>
    public static ParseResult Parse(SourceText source, ParseOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= ParseOptions.Default;
        if (source.Text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
        {
            var error = new SyntaxError("source code string cannot contain null bytes", zero, zero + 1);
            return new ParseResult(source, new ModuleNode([], 0, source.Text.Length), [], [error]);
        }

        try
        {
            return ParseOnThisStack(source, options);
        }
        catch (InsufficientExecutionStackException)
        {
            return ParseOnLargeStack(source, options);
        }
    }

    private static ParseResult ParseOnLargeStack(SourceText source, ParseOptions options)
    {
        ParseResult? result = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = ParseOnThisStack(source, options);
                }
                catch (InsufficientExecutionStackException)
                {
                    var module = new ModuleNode([], 0, source.Text.Length);
                    result = new ParseResult(source, module, [], [new SyntaxError("too many nested expressions", 0, 0)]);
                }
            },
            LargeStack);
        thread.UnsafeStart();
        thread.Join();
        return result!;
    }

    private static ParseResult ParseOnThisStack(SourceText source, ParseOptions options)
    {
        var tokens = PythonLexer.Tokenize(source, options, out var lexer);
        var parser = new Generated.PythonParser(tokens, TextWriter.Null, TextWriter.Null)
        {
            Lexer = lexer,
            Comments = lexer.Comments,
            Version = options.Version,
        };
        var module = parser.ReadModule();
        List<SyntaxError> errors = [.. parser.Errors];
        SyntaxChecks.Run(module, source, options, errors);
        return new ParseResult(source, module, lexer.Comments.Take(0), errors.Count < 2 ? [.. errors] : [.. errors.OrderBy(error => error.Start)]);
    }
}
