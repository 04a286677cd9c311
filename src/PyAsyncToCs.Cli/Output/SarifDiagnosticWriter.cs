using System.Text.Json;
using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Diagnostics as SARIF 2.1.0, which code-scanning services read.</summary>
internal sealed class SarifDiagnosticWriter(TextWriter writer, Reporting reporting) : DiagnosticWriter(reporting)
{
    private readonly List<(Diagnostic Diagnostic, string Path)> _found = [];

    /// <inheritdoc/>
    public override void Finish() => JsonDiagnosticWriter.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var (diagnostic, path) in _found)
        {
            WriteResult(json, diagnostic, path);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <inheritdoc/>
    protected override void Write(Diagnostic diagnostic, string folder) => _found.Add((diagnostic, folder + diagnostic.Source.Path));

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "pyasync2cs");
        json.WriteString("version", ToolVersion.Number);
        json.WriteStartArray("rules");
        foreach (var rule in Rules.All)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            json.WriteString("name", rule.Title);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Title);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(rule.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, string path)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteString("level", Level(diagnostic.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", diagnostic.Suggestion is { } help ? $"{diagnostic.Message}. Help: {help}." : diagnostic.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri.EscapeDataString(path.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", diagnostic.Line);
        json.WriteNumber("startColumn", diagnostic.Column);
        json.WriteNumber("endLine", diagnostic.Source.GetLine(diagnostic.End));
        json.WriteNumber("endColumn", diagnostic.Source.GetColumn(diagnostic.End));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
