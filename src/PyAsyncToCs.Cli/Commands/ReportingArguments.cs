using System.CommandLine;
using PyAsyncToCs.Cli.Output;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>The options that say how diagnostics are told.</summary>
internal sealed class ReportingArguments
{
    private static readonly string[] _levels = ["normal", "quiet", "minimal", "detailed"];

    private readonly Option<string> _format = ConversionArguments.Choice("--format", "How diagnostics are written.", DiagnosticWriter.Formats);
    private readonly Option<string> _verbosity = ConversionArguments.Choice("--verbosity", "Which diagnostics are written: errors (quiet), warnings too (minimal), all (normal), all and what is done (detailed).", _levels);
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Write no colours; so do the variable NO_COLOR and redirected output." };

    private readonly Option<string?> _report = new("--report") { Description = "Write a page (.html) with the Python beside the C#, the diagnostics at their lines, and totals; or the figures alone (.json).", HelpName = "FILE" };

    /// <summary>Adds the options to a command.</summary>
    public ReportingArguments(Command command)
    {
        command.Add(_format);
        command.Add(_verbosity);
        command.Add(_noColor);
        command.Add(_report);
    }

    /// <summary>Does a conversion, and writes the report on it where one was asked for.</summary>
    /// <exception cref="CliException">The report is of a kind that there is none of, or cannot be written.</exception>
    public int Run(ParseResult parsed, Func<ConversionReport?, int> convert)
    {
        if (parsed.GetValue(_report) is not { } path)
        {
            return convert(null);
        }

        var report = ConversionReport.For(path);
        var code = convert(report);
        AtomicFile.Write(path, report.Text());
        return code;
    }

    /// <summary>What the options were given as.</summary>
    public Reporting Read(ParseResult parsed) => new(
        parsed.GetValue(_format)!,
        parsed.GetValue(_verbosity) switch
        {
            "quiet" => Verbosity.Quiet,
            "minimal" => Verbosity.Minimal,
            "detailed" => Verbosity.Detailed,
            _ => Verbosity.Normal,
        },
        parsed.GetValue(_noColor));
}
