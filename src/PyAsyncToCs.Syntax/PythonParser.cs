namespace PyAsyncToCs.Syntax;

/// <summary>The front door: Python text to its tree.</summary>
public static class PythonParser
{
    /// <summary>Parses a module.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">How to read it; null for <see cref="ParseOptions.Default"/>.</param>
    /// <returns>The tree and the errors; nothing is thrown for bad input.</returns>
    public static ParseResult Parse(SourceText source, ParseOptions? options = null) =>
        throw new NotSupportedException("The grammar is not in place yet.");
}
