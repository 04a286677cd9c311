using Antlr4.Runtime;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>
/// Ends a statement at the first token that does not fit; the statement rule goes on behind it. Nothing is looked up
/// on the way through a text without errors.
/// </summary>
internal sealed class ThrowingErrorStrategy : IAntlrErrorStrategy
{
    /// <inheritdoc/>
    public void Reset(Parser recognizer)
    {
    }

    /// <inheritdoc/>
    public IToken RecoverInline(Parser recognizer) => throw ((PythonParserBase)recognizer).Unexpected();

    /// <inheritdoc/>
    public void Recover(Parser recognizer, RecognitionException e) => throw ((PythonParserBase)recognizer).Unexpected();

    /// <inheritdoc/>
    public void Sync(Parser recognizer)
    {
    }

    /// <inheritdoc/>
    public bool InErrorRecoveryMode(Parser recognizer) => false;

    /// <inheritdoc/>
    public void ReportMatch(Parser recognizer)
    {
    }

    /// <inheritdoc/>
    public void ReportError(Parser recognizer, RecognitionException e) => throw ((PythonParserBase)recognizer).Unexpected();
}
