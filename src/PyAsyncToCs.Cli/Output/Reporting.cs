namespace PyAsyncToCs.Cli.Output;

/// <summary>How much is said.</summary>
internal enum Verbosity
{
    /// <summary>Errors.</summary>
    Quiet,

    /// <summary>Errors and warnings.</summary>
    Minimal,

    /// <summary>All diagnostics, and a summary.</summary>
    Normal,

    /// <summary>What is done, too.</summary>
    Detailed,
}

/// <summary>How diagnostics are told.</summary>
/// <param name="Format">One of <see cref="DiagnosticWriter.Formats"/>.</param>
/// <param name="Verbosity">How much.</param>
/// <param name="NoColor">Whether colours were asked not to be used.</param>
internal sealed record Reporting(string Format = "text", Verbosity Verbosity = Verbosity.Normal, bool NoColor = false);
