namespace PyAsyncToCs.Corpus;

/// <summary>What a program did.</summary>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
/// <param name="ExitCode">Its exit code; .NET's 134 for an exception that nothing caught.</param>
/// <param name="TimedOut">Whether it was still running when its time was over.</param>
public sealed record ProgramOutput(string Output, string Error, int ExitCode, bool TimedOut)
{
    /// <summary>The exit code of a .NET program that an exception ended.</summary>
    public const int UnhandledException = 134;
}
