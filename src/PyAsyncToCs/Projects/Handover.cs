using System.Text;
using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Projects;

/// <summary>What of a folder's conversion needs a person, as a document beside it.</summary>
internal static class Handover
{
    /// <summary>The document, or null where nothing needs a person.</summary>
    public static string? Text(IEnumerable<ConvertedFile> files)
    {
        var open = files.Where(f => f.Result.Diagnostics.Any(d => d.Severity != Severity.Info)).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder("# What needs a human\n\nEverything else was converted and compiles.\n");
        foreach (var file in open)
        {
            text.Append($"\n## {file.SourcePath}\n\n| Line | Code | What | What to do |\n| ---: | --- | --- | --- |\n");
            foreach (var d in file.Result.Diagnostics.Where(d => d.Severity != Severity.Info))
            {
                text.Append($"| {d.Line} | {d.Code} | {Cell(d.Message)} | {Cell(d.Suggestion ?? (d.Code == Rules.NotPython.Code ? "mend the Python, and convert again" : ""))} |\n");
            }
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
