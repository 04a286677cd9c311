using System.Runtime.CompilerServices;
using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Tells diagnostics in the form that was asked for.</summary>
internal abstract class DiagnosticWriter(Reporting reporting)
{
    /// <summary>The values of <c>--format</c>.</summary>
    public static string[] Formats { get; } = ["text", "json", "sarif", "github", "msbuild"];

    /// <summary>The writer for a form.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reporting">The form, and how much.</param>
    /// <param name="useColor">Tells whether a person looks at <paramref name="writer"/>.</param>
    public static DiagnosticWriter Create(TextWriter writer, Reporting reporting, Func<bool> useColor) =>
        reporting.Format is "text" ? new TextDiagnosticWriter(writer, reporting, useColor) : CreateOther(writer, reporting, useColor);

    // Apart, for what the other forms need (a JSON library) is loaded with the method that may use it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DiagnosticWriter CreateOther(TextWriter writer, Reporting reporting, Func<bool> useColor) => reporting.Format switch
    {
        "json" => new JsonDiagnosticWriter(writer, reporting),
        "sarif" => new SarifDiagnosticWriter(writer, reporting),
        "github" => new LineDiagnosticWriter(writer, reporting, LineDiagnosticWriter.GitHub),
        "msbuild" => new LineDiagnosticWriter(writer, reporting, LineDiagnosticWriter.MSBuild),
        _ => new TextDiagnosticWriter(writer, reporting, useColor),
    };

    /// <summary>Tells diagnostics, those that are wanted.</summary>
    /// <param name="diagnostics">What.</param>
    /// <param name="folder">What to put before the sources' paths, ending with <c>/</c>, or nothing.</param>
    public void Write(IEnumerable<Diagnostic> diagnostics, string folder = "")
    {
        foreach (var diagnostic in diagnostics.Where(IsWanted))
        {
            Write(diagnostic, folder);
        }
    }

    /// <summary>Ends a form that is one document.</summary>
    public virtual void Finish()
    {
    }

    /// <summary>Tells one.</summary>
    protected abstract void Write(Diagnostic diagnostic, string folder);

    /// <summary>The word for a severity.</summary>
    protected static string SeverityName(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    private bool IsWanted(Diagnostic diagnostic) => reporting.Verbosity switch
    {
        Verbosity.Quiet => diagnostic.Severity == Severity.Error,
        Verbosity.Minimal => diagnostic.Severity != Severity.Info,
        _ => true,
    };
}

/// <summary>Diagnostics for a person.</summary>
internal sealed class TextDiagnosticWriter(TextWriter writer, Reporting reporting, Func<bool> useColor) : DiagnosticWriter(reporting)
{
    /// <inheritdoc/>
    protected override void Write(Diagnostic diagnostic, string folder) => DiagnosticPrinter.Print(writer, [diagnostic], folder, useColor());
}
