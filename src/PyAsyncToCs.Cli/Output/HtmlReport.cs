using System.Globalization;
using System.Net;
using System.Text;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Output;

/// <summary>
/// A conversion as one page that needs nothing else: totals, what was not convertible and how often, and for each file the
/// Python beside the C#, with the diagnostics at their lines.
/// </summary>
internal sealed class HtmlReport : ConversionReport
{
    private const string Style =
        """
        :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
        body { margin: 2rem; }
        table { border-collapse: collapse; }
        td, th { padding: .15rem .8rem .15rem 0; text-align: left; vertical-align: top; }
        .number { text-align: right; }
        .bar { display: inline-block; height: .8em; background: #512bd4; min-width: 2px; }
        .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
        pre { margin: 0; overflow: auto; font: 13px/1.45 ui-monospace, monospace; border: 1px solid #8884; border-radius: 6px; padding: .6rem; }
        .n { color: #888; user-select: none; display: inline-block; width: 3.5em; text-align: right; padding-right: 1em; }
        .error { border-left: 3px solid #d22; padding-left: .4rem; color: #d22; }
        .warning { border-left: 3px solid #c80; padding-left: .4rem; color: #c80; }
        .info { border-left: 3px solid #28c; padding-left: .4rem; color: #28c; }
        summary { cursor: pointer; font-weight: 600; margin-top: 1rem; }
        """;

    /// <inheritdoc/>
    public override string Text()
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append("<title>Conversion report</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>Conversion report</h1>\n");
        Totals(page);
        Chart(page);
        foreach (var (path, python, result) in Files)
        {
            File(page, path, python, result);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private void Totals(StringBuilder page)
    {
        page.Append("<table>\n");
        Row("files", Files.Count);
        Row("converted whole", Files.Count(f => f.Result is { CSharp: not null, HasMarkedConstructs: false }));
        Row("converted with constructs left marked", Files.Count(f => f.Result.HasMarkedConstructs));
        Row("not Python", Files.Count(f => f.Result.CSharp is null));
        Row("lines of Python", Files.Sum(f => f.Python.LineCount));
        page.Append("</table>\n");

        void Row(string name, int value) => page.Append(CultureInfo.InvariantCulture, $"<tr><th>{name}</th><td class=\"number\">{value:N0}</td></tr>\n");
    }

    private void Chart(StringBuilder page)
    {
        var counts = Files.SelectMany(f => f.Result.Diagnostics).GroupBy(d => d.Rule).Select(g => (Rule: g.Key, Count: g.Count()))
            .OrderByDescending(c => c.Rule.Severity).ThenByDescending(c => c.Count).ThenBy(c => c.Rule.Code, StringComparer.Ordinal).ToList();
        if (counts.Count == 0)
        {
            return;
        }

        const double Widest = 300;
        var most = counts.Max(c => c.Count);
        page.Append("<h2>Diagnostics</h2>\n<table>\n");
        foreach (var (rule, count) in counts)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><span class=\"{Class(rule.Severity)}\">{rule.Code}</span></td><td>{Html(rule.Title)}</td><td class=\"number\">{count}</td><td><span class=\"bar\" style=\"width:{Widest * count / most:0}px\"></span></td></tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void File(StringBuilder page, string path, SourceText python, ConversionResult result)
    {
        var open = result.Diagnostics.Any(d => d.Severity != Severity.Info) ? " open" : "";
        page.Append($"<details{open}>\n<summary>{Html(path)} ({result.Diagnostics.Length})</summary>\n<div class=\"pair\">\n<pre>");
        var byLine = result.Diagnostics.ToLookup(d => d.Line);
        for (var line = 1; line <= python.LineCount; line++)
        {
            Line(page, line, python.GetLineText(line).ToString());
            foreach (var diagnostic in byLine[line])
            {
                page.Append($"<span class=\"{Class(diagnostic.Severity)}\">{diagnostic.Code}: {Html(diagnostic.Message)}</span>\n");
            }
        }

        page.Append("</pre>\n<pre>");
        var number = 0;
        foreach (var text in (result.CSharp ?? "").TrimEnd('\n').Split('\n'))
        {
            Line(page, ++number, text);
        }

        page.Append("</pre>\n</div>\n</details>\n");
    }

    private static void Line(StringBuilder page, int number, string text) =>
        page.Append(CultureInfo.InvariantCulture, $"<span class=\"n\">{number}</span>{Html(text)}\n");

    private static string Class(Severity severity) => severity.ToString().ToLowerInvariant();

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
