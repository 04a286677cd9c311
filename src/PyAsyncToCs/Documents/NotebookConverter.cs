using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Documents;

/// <summary>
/// Converts a Jupyter notebook. Its code cells, in the order in which they stand, are one program; texts between them
/// become comments, and so do the lines that only IPython understands (<c>%magic</c>, <c>!shell</c>).
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
        var text = new StringBuilder();
        var cells = new List<(int Start, SourceText Text)>();
        foreach (var (isCode, content) in Read(notebook.Text))
        {
            var shown = isCode ? WithoutMagic(content) : Commented(content);
            if (isCode)
            {
                cells.Add((text.Length, new SourceText(shown, $"{notebook.Path}:cell {cells.Count + 1}")));
            }

            text.Append(shown).Append(isCode ? "\n\n" : "\n");
        }

        var result = Transpiler.Convert(new SourceText(text.ToString(), notebook.Path), options);
        ImmutableArray<Diagnostic> diagnostics = [.. result.Diagnostics.Select(d => ToCell(d, cells))];
        return result with { Diagnostics = diagnostics };
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

    private static string WithoutMagic(string code) =>
        code.TrimStart().StartsWith("%%", StringComparison.Ordinal)
            ? Commented(code)
            : string.Join('\n', code.Split('\n').Select(line => line.TrimStart() is ['%' or '!' or '?', ..] ? "# " + line : line));

    private static string Commented(string text) => string.Join('\n', text.Split('\n').Select(line => ("# " + line).TrimEnd()));
}
