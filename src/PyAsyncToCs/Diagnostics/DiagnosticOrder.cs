using System.Collections.Immutable;

namespace PyAsyncToCs.Diagnostics;

/// <summary>Findings as a reader wants them.</summary>
internal static class DiagnosticOrder
{
    /// <summary>In source order; what is said of an expression is not said again of the statement around it.</summary>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Start).ThenByDescending(d => d.End))
        {
            while (result is [.., var last] && last.Rule == diagnostic.Rule && last.Message == diagnostic.Message && diagnostic.End <= last.End && last.Line == diagnostic.Line)
            {
                result.RemoveAt(result.Count - 1);
            }

            result.Add(diagnostic);
        }

        return result.ToImmutable();
    }
}
