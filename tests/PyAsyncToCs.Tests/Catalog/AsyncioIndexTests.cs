using System.Text;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Tests.Harness;
using Xunit;

namespace PyAsyncToCs.Tests.Catalog;

/// <summary>docs/asyncio.md says what each name of asyncio becomes: what the converter writes for it, and the program that proves it.</summary>
public sealed class AsyncioIndexTests
{
    private const string Head =
        """
        import asyncio
        import signal


        async def job(n: int) -> int:
            await asyncio.sleep(n)
            return n


        def compute(n: int) -> int:
            return n + 1


        async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.close()


        """;

    private const string Marker = "shown from here";

    private static readonly string[] s_declarations = ["static ", "async ", "partial ", "///"];

    private static string DocumentPath { get; } = Path.Combine(Repository.Root, "docs", "asyncio.md");

    [Fact]
    public void The_document_says_what_the_converter_writes()
    {
        var text = Document();
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(DocumentPath, text);
        }

        Assert.Equal(text, File.ReadAllText(DocumentPath));
    }

    private static string Document()
    {
        var document = new StringBuilder(
            """
            # What becomes of asyncio

            Every name of asyncio's high-level index and of the low-level interface that programs use, with what the converter writes for it and a program of `tests/corpus` that CPython and the converted C# run with the same output. A dash stands where a program runs on the `asyncio` target in any case. This document is written by a test (`UPDATE_DOCS=1`), which fails where the converter says something else.

            """);
        var before = File.Exists(DocumentPath) ? File.ReadAllLines(DocumentPath) : [];
        var index = Path.Combine(Repository.Root, "tests", "PyAsyncToCs.Tests", "Catalog", "asyncio-index.txt");
        foreach (var line in File.ReadLines(index).Where(line => !line.StartsWith('#')))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                document.Append($"\n## {line[2..]}\n\n| Python | target bcl | target asyncio | proof |\n| --- | --- | --- | --- |\n");
                continue;
            }

            var (name, python) = line.Split('\t') is [var first, var second] ? (first, second) : throw new InvalidDataException(line);
            var shown = python.Split(" ## ")[^1].TrimStart('%', ' ');
            document.Append($"| {Cell(shown.Replace('~', '\n'))} | {Cell(Written(python, AsyncTarget.Bcl))} | {Cell(Written(python, AsyncTarget.Asyncio) ?? throw new InvalidDataException(line))} | {Proof(name, Cell(shown.Replace('~', '\n')), before)} |\n");
        }

        return document.ToString();
    }

    private static string Cell(string? code) => code is null
        ? "—"
        : string.Join("<br>", code.Split('\n').Select(line => $"<code>{System.Net.WebUtility.HtmlEncode(line).Replace("|", "&#124;").Replace("  ", "&nbsp; ")}</code>"));

    /// <summary>The C# of what the index shows, or null where the target does not have it.</summary>
    private static string? Written(string python, AsyncTarget target)
    {
        var isModule = python.StartsWith('%');
        var parts = python.TrimStart('%', ' ').Split(" ## ");
        var indent = isModule ? "" : "    ";
        var body = string.Concat((parts.Length > 1 ? parts[0].Split('~') : []).Append($"print(\"{Marker}\")").Concat(parts[^1].Split('~')).Select(line => $"{indent}{line}\n"));
        var source = isModule
            ? $"{Head}async def main() -> None:\n    print(await job(1))\n\n\n{body}"
            : $"{Head}async def main() -> None:\n{body}\n\nasyncio.run(main())\n";
        var result = Transpiler.Convert(new SourceText(source, "index.py"), new ConversionOptions { Async = target });
        if (result.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            return null;
        }

        var lines = result.CSharp!.Split('\n').ToList();
        if (isModule)
        {
            // A script's own statements come first.
            return string.Join('\n', lines
                .SkipWhile(line => line.Length == 0 || (line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';')) || line.StartsWith("//", StringComparison.Ordinal))
                .TakeWhile(line => !s_declarations.Any(word => line.StartsWith(word, StringComparison.Ordinal)))
                .Where(line => line.Length > 0 && !line.Contains(Marker, StringComparison.Ordinal)));
        }

        var start = lines.FindIndex(line => line.Contains(Marker, StringComparison.Ordinal));
        if (start < 0)
        {
            throw new InvalidDataException($"Nothing shown in\n{result.CSharp}");
        }

        var margin = lines[start].Length - lines[start].TrimStart().Length;
        var written = lines.Skip(start + 1)
            .TakeWhile(line => line.Length == 0 || line.Length - line.TrimStart().Length > margin || (line.Length - line.TrimStart().Length == margin && !line.TrimStart().StartsWith("static ", StringComparison.Ordinal)))
            .Where(line => line.Length > 0)
            .Select(line => line[margin..]);
        return string.Join('\n', written);
    }

    private static string Proof(string name, string python, string[] before)
    {
        var wanted = name.Split(", ")[^1].Split('.')[^1];

        // The program that was named stays the proof for as long as it is one: new programs change nothing.
        var known = before.FirstOrDefault(line => line.StartsWith($"| {python} |", StringComparison.Ordinal))?.Split('`')[^2];
        if (known is not null && Path.Combine(Repository.Corpus, known) is var kept && File.Exists(kept)
            && System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(kept), $@"\b{wanted}\b"))
        {
            return $"`{known}`";
        }

        var found = Directory.EnumerateFiles(Path.Combine(Repository.Corpus, "asyncio"), "*.py")
            .Where(path => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(path), $@"\b{wanted}\b"))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null ? throw new InvalidDataException($"No program of the corpus uses {name}.") : $"`asyncio/{found}.py`";
    }
}
