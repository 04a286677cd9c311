using System.Text.Json;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Facts;

namespace PyAsyncToCs.Cli.Output;

/// <summary>A conversion in figures, for programs; docs/report.md says what each member means.</summary>
internal sealed class JsonReport : ConversionReport
{
    private static readonly (TypePositionKind Kind, string Name)[] _kinds =
    [
        (TypePositionKind.Parameter, "parameters"),
        (TypePositionKind.Return, "returns"),
        (TypePositionKind.Attribute, "attributes"),
        (TypePositionKind.Element, "elements"),
    ];

    /// <inheritdoc/>
    public override bool NeedsFacts => true;

    /// <inheritdoc/>
    public override string Text()
    {
        using var text = new StringWriter { NewLine = "\n" };
        JsonDiagnosticWriter.Write(text, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("tool", $"pyasync2cs {ToolVersion.Number}");
            Totals(json);
            json.WriteStartArray("files");
            foreach (var (path, python, result) in Files)
            {
                File(json, path, python.LineCount, result);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return text.ToString();
    }

    private void Totals(Utf8JsonWriter json)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("files", Files.Count);
        json.WriteNumber("lines", Files.Sum(f => f.Python.LineCount));
        foreach (var status in new[] { "converted", "marked", "notPython" })
        {
            json.WriteNumber(status, Files.Count(f => Status(f.Result) == status));
        }

        Diagnostics(json, Files.SelectMany(f => f.Result.Diagnostics));
        var positions = Files.SelectMany(f => f.Result.Facts?.Types ?? []).ToList();
        json.WriteStartObject("types");
        Counts(json, positions);
        json.WriteNumber("knownShare", positions.Count == 0 ? 1 : Math.Round((double)positions.Count(p => p.IsKnown) / positions.Count, 4));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void File(Utf8JsonWriter json, string path, int lines, ConversionResult result)
    {
        json.WriteStartObject();
        json.WriteString("path", path);
        json.WriteString("status", Status(result));
        json.WriteNumber("lines", lines);
        json.WriteNumber("csharpLines", result.CSharp?.Count(c => c == '\n') ?? 0);
        Diagnostics(json, result.Diagnostics);
        if (result.Facts is { } facts)
        {
            Async(json, facts);
            json.WriteStartArray("helpers");
            foreach (var helper in facts.Helpers)
            {
                json.WriteStringValue(helper);
            }

            json.WriteEndArray();
            json.WriteStartObject("types");
            Counts(json, facts.Types);
            Unknown(json, facts.Types.Where(t => !t.IsKnown));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string Status(ConversionResult result) => result.CSharp is null ? "notPython" : result.HasMarkedConstructs ? "marked" : "converted";

    private static void Diagnostics(Utf8JsonWriter json, IEnumerable<Diagnostic> diagnostics)
    {
        json.WriteStartObject("diagnostics");
        foreach (var code in diagnostics.GroupBy(d => d.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(code.Key, code.Count());
        }

        json.WriteEndObject();
    }

    private static void Async(Utf8JsonWriter json, ConversionFacts facts)
    {
        json.WriteStartObject("async");
        json.WriteString("target", facts.Target?.ToString().ToLowerInvariant() ?? "none");
        json.WriteString("why", facts.TargetReason);
        if (facts.TargetSource is { } source)
        {
            json.WriteString("file", source);
            json.WriteNumber("line", facts.TargetLine);
        }

        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, IReadOnlyCollection<TypePosition> positions)
    {
        foreach (var (kind, name) in _kinds)
        {
            json.WriteStartObject(name);
            json.WriteNumber("known", positions.Count(p => p.Kind == kind && p.IsKnown));
            json.WriteNumber("unknown", positions.Count(p => p.Kind == kind && !p.IsKnown));
            json.WriteEndObject();
        }
    }

    private static void Unknown(Utf8JsonWriter json, IEnumerable<TypePosition> positions)
    {
        json.WriteStartArray("unknownPositions");
        foreach (var position in positions)
        {
            json.WriteStartObject();
            json.WriteString("kind", position.Kind.ToString().ToLowerInvariant());
            json.WriteString("name", position.Name);
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
            json.WriteString("type", position.Type);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
