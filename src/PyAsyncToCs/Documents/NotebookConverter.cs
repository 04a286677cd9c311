using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>
/// Converts a Jupyter notebook. Its code cells, in the order in which they stand, are one program; texts between them
/// become comments, and so do the lines that only IPython understands (<c>%magic</c>, <c>!shell</c>), which is told.
/// </summary>
public static class NotebookConverter
{
    /// <summary>Converts a notebook.</summary>
    /// <param name="notebook">The notebook's JSON (nbformat 4).</param>
    /// <param name="options">How to convert; null for the defaults.</param>
    /// <returns>The C#; the diagnostics are about cells, <c>PATH:cell 2</c>, and the lines in them.</returns>
    /// <exception cref="FormatException">It is not a notebook, or not one of Python.</exception>
    public static ConversionResult Convert(SourceText notebook, ConversionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var cells = new List<(int Start, SourceText Text)>();
        List<Diagnostic> leftOut = [];
        var script = Script(notebook, (start, text, magic) =>
        {
            cells.Add((start, text));
            leftOut.AddRange(magic.Select(m => new Diagnostic(Rules.LeftOut, Told(m.Text), text, m.Start, m.Start + m.Text.Length, null)));
        });
        var result = Transpiler.Convert(script, options);
        ImmutableArray<Diagnostic> diagnostics = [.. leftOut, .. result.Diagnostics.Select(d => ToCell(d, cells))];
        return result with { Diagnostics = diagnostics };
    }

    /// <summary>A notebook as a script: its code cells one after the other, the texts between them as comments.</summary>
    /// <param name="notebook">The notebook's JSON (nbformat 4).</param>
    /// <exception cref="FormatException">It is not a notebook, or not one of Python.</exception>
    public static SourceText Script(SourceText notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return Script(notebook, (_, _, _) => { });
    }

    private static string Told(string command) =>
        string.Format(CultureInfo.InvariantCulture, Rules.LeftOut.MessageFormat, $"'{command}', a command to IPython,");

    private static SourceText Script(SourceText notebook, Action<int, SourceText, List<(int Start, string Text)>> onCell)
    {
        var text = new StringBuilder();
        var cells = 0;
        foreach (var (isCode, content) in Read(notebook.Text))
        {
            List<(int Start, string Text)> magic = [];
            var shown = isCode ? WithoutMagic(content, magic) : Commented(content);
            if (isCode)
            {
                onCell(text.Length, new SourceText(shown, $"{notebook.Path}:cell {++cells}"), magic);
            }

            text.Append(shown).Append(isCode ? "\n\n" : "\n");
        }

        return new SourceText(text.ToString(), notebook.Path);
    }

    private static Diagnostic ToCell(Diagnostic diagnostic, List<(int Start, SourceText Text)> cells)
    {
        var index = cells.FindLastIndex(cell => cell.Start <= diagnostic.Start);
        if (index < 0)
        {
            return diagnostic;
        }

        var (start, text) = cells[index];
        return diagnostic with
        {
            Source = text,
            Start = Math.Min(diagnostic.Start - start, text.Text.Length),
            End = Math.Clamp(diagnostic.End - start, 0, text.Text.Length),
        };
    }

    private static List<(bool IsCode, string Text)> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("cells", out var cells) || cells.ValueKind != JsonValueKind.Array)
            {
                throw new FormatException("it has no cells");
            }

            if (Language(root) is { } language && !language.Equals("python", StringComparison.OrdinalIgnoreCase))
            {
                throw new FormatException($"its language is {language}");
            }

            return [.. cells.EnumerateArray().Where(IsWanted).Select(cell => (cell.GetProperty("cell_type").GetString() == "code", Source(cell)))];
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("it is not the JSON of one", exception);
        }
    }

    private static bool IsWanted(JsonElement cell) => cell.GetProperty("cell_type").GetString() is "code" or "markdown" && Source(cell).Trim().Length > 0;

    private static string? Language(JsonElement root) =>
        root.TryGetProperty("metadata", out var metadata)
        && metadata.TryGetProperty("language_info", out var info)
        && info.TryGetProperty("name", out var name) ? name.GetString() : null;

    private static string Source(JsonElement cell)
    {
        var source = cell.GetProperty("source");
        var text = source.ValueKind == JsonValueKind.Array ? string.Concat(source.EnumerateArray().Select(line => line.GetString())) : source.GetString()!;
        return text.ReplaceLineEndings("\n").TrimEnd('\n');
    }

    /// <summary>Lines of IPython as comments; where each stands then, and what it says.</summary>
    private static string WithoutMagic(string code, List<(int Start, string Text)> magic)
    {
        // A cell in another language; but one whose time is measured is Python.
        var first = code.TrimStart().Split('\n')[0].TrimEnd();
        if (first.StartsWith("%%", StringComparison.Ordinal) && first != "%%time")
        {
            magic.Add((Commented(code).IndexOf(first, StringComparison.Ordinal), first));
            return Commented(code);
        }

        var text = new StringBuilder();
        var lines = new LogicalLines();
        foreach (var line in code.Split('\n'))
        {
            if (lines.Begins(line, l => !IsMagic(l)) && IsMagic(line))
            {
                text.Append("# ");
                magic.Add((text.Length + line.Length - line.TrimStart().Length, line.Trim()));
            }

            text.Append(line).Append('\n');
        }

        return text.ToString(0, text.Length - 1);
    }

    private static bool IsMagic(string line) =>
        line.TrimStart() is ['%' or '!' or '?', ..] || (line.TrimEnd() is [.., '?'] && line.AsSpan().IndexOfAny("#\"'") < 0);

    private static string Commented(string text) => string.Join('\n', text.Split('\n').Select(line => ("# " + line).TrimEnd()));
}
