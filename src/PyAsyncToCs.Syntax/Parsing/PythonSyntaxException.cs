namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Ends the reading of a statement that is not Python; the statement rule catches it and goes on.</summary>
internal sealed class PythonSyntaxException(SyntaxError error) : Exception(error.Message)
{
    /// <summary>What is wrong.</summary>
    public SyntaxError Error { get; } = error;
}
