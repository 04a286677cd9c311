using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Diagnostics as one line each, for another program.</summary>
internal sealed class LineDiagnosticWriter(TextWriter writer, Reporting reporting, Func<Diagnostic, string, string> format) : DiagnosticWriter(reporting)
{
    /// <summary>A workflow command of GitHub Actions, which shows it at the line of the pull request.</summary>
    public static string GitHub(Diagnostic diagnostic, string path)
    {
        var command = diagnostic.Severity == Severity.Info ? "notice" : SeverityName(diagnostic);
        return $"::{command} file={Property(path)},line={diagnostic.Line},col={diagnostic.Column},title={diagnostic.Code}::{Escape(Message(diagnostic))}";

        static string Escape(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

        static string Property(string text) => Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
    }

    /// <summary>The canonical form that MSBuild finds in the output of a tool; it knows no "info".</summary>
    public static string MSBuild(Diagnostic diagnostic, string path)
    {
        var category = diagnostic.Severity == Severity.Info ? "message" : SeverityName(diagnostic);
        return $"{Path.GetFullPath(path)}({diagnostic.Line},{diagnostic.Column}): {category} {diagnostic.Code}: {Message(diagnostic).ReplaceLineEndings(" ")}";
    }

    /// <inheritdoc/>
    protected override void Write(Diagnostic diagnostic, string folder) =>
        writer.WriteLine(format(diagnostic, folder + diagnostic.Source.Path));

    private static string Message(Diagnostic diagnostic) =>
        diagnostic.Suggestion is { } help ? $"{diagnostic.Message} (help: {help})" : diagnostic.Message;
}
