using System.Globalization;
using PyAsyncToCs.Diagnostics;
using Spectre.Console;

namespace PyAsyncToCs.Cli.Output;

/// <summary>What a folder's conversion came to, as a table.</summary>
internal static class FolderSummary
{
    /// <summary>Shows it.</summary>
    public static void Print(TextWriter writer, bool isTerminal, IReadOnlyCollection<ConvertedFile> files, int lines, TimeSpan time)
    {
        var own = files.Where(file => file.SourcePath is not null).ToList();
        var found = own.SelectMany(file => file.Result.Diagnostics).ToList();
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("").AddColumn(new TableColumn("").RightAligned());
        Row("files", own.Count);
        Row("lines of Python", lines);
        Row("lines of C#", files.Sum(file => file.Result.CSharp?.Count(c => c == '\n') ?? 0));
        Row("errors", found.Count(d => d.Severity == Severity.Error));
        Row("warnings", found.Count(d => d.Severity == Severity.Warning));
        Row("infos", found.Count(d => d.Severity == Severity.Info));
        Row("lines/s", (int)(lines / Math.Max(time.TotalSeconds, 0.001)));
        Consoles.Over(writer, isTerminal).Write(table);

        void Row(string name, int value) => table.AddRow(name, value.ToString("N0", CultureInfo.InvariantCulture));
    }
}
