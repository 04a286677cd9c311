using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Diagnostics;

/// <summary>How much a diagnostic matters.</summary>
public enum Severity
{
    /// <summary>Something worth knowing.</summary>
    Info,

    /// <summary>The C# may differ from the Python here; the line says how.</summary>
    Warning,

    /// <summary>The construct was left marked, or the input is not Python.</summary>
    Error,
}

/// <summary>A rule: one row of the table of diagnostics.</summary>
/// <param name="Code">The code, <c>PACnnnn</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c>, <c>{1}</c> for its arguments.</param>
/// <param name="Suggestion">What to do about it, or null.</param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Title, string MessageFormat, string? Suggestion = null);

/// <summary>A finding about a place in a Python source.</summary>
/// <param name="Rule">The rule that was met.</param>
/// <param name="Message">The message, complete.</param>
/// <param name="Source">The text it is about.</param>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset just past the last one.</param>
/// <param name="Suggestion">What to do about it, or null.</param>
public sealed record Diagnostic(DiagnosticRule Rule, string Message, SourceText Source, int Start, int End, string? Suggestion)
{
    /// <summary>The code, <c>PACnnnn</c>.</summary>
    public string Code => Rule.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => Rule.Severity;

    /// <summary>The 1-based line.</summary>
    public int Line => Source.GetLine(Start);

    /// <summary>The 1-based column, in UTF-16 units.</summary>
    public int Column => Source.GetColumn(Start);
}
