using Spectre.Console;

namespace PyAsyncToCs.Cli.Verifying;

/// <summary>Shows comparisons to a person.</summary>
internal static class ComparisonPrinter
{
    private const int MaxText = 120;

    /// <summary>Shows a program's comparison: one line, and the first difference side by side.</summary>
    public static void Print(IAnsiConsole console, Comparison comparison)
    {
        console.MarkupLineInterpolated($"{comparison.Path}: {Word(comparison.Verdict)}{(comparison.Detail.Length > 0 ? ": " + comparison.Detail : "")}");
        if (comparison.Difference is var (line, python, csharp))
        {
            var table = new Table().Border(TableBorder.Rounded).AddColumns("", "Python", "C#");
            table.AddRow($"line {line}", Cell(python), Cell(csharp));
            console.Write(table);
        }
    }

    /// <summary>Shows the comparisons of a folder's scripts as a table.</summary>
    public static void Print(IAnsiConsole console, IReadOnlyList<Comparison> comparisons)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Program", "Result", "Python", "C#");
        if (comparisons.Any(c => c.Detail.Length > 0))
        {
            table.AddColumn("");
        }

        foreach (var comparison in comparisons)
        {
            string[] cells =
            [
                Cell(comparison.Path),
                $"[{Color(comparison.Verdict)}]{Word(comparison.Verdict)}[/]",
                comparison.Times is var (python, _) ? $"{python.TotalMilliseconds:0} ms" : "",
                comparison.Times is var (_, csharp) ? $"{csharp.TotalMilliseconds:0} ms" : "",
                Cell(comparison.Detail),
            ];
            table.AddRow(cells[..table.Columns.Count]);
        }

        console.Write(table);
        foreach (var comparison in comparisons.Where(c => c.Difference is not null))
        {
            Print(console, comparison);
        }

        var same = comparisons.Count(c => c.Verdict == Verdict.Same);
        console.MarkupLineInterpolated($"{same} of {comparisons.Count} behave the same");
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Same => "same",
        Verdict.Different => "different",
        Verdict.NotConverted => "not converted",
        Verdict.NotPython => "not Python",
        Verdict.TookTooLong => "took too long",
        _ => "failed",
    };

    private static string Color(Verdict verdict) => verdict == Verdict.Same ? "green" : verdict == Verdict.TookTooLong ? "yellow" : "red";

    private static string Cell(string text) => Markup.Escape(text.Length > MaxText ? text[..MaxText] + "..." : text);
}
