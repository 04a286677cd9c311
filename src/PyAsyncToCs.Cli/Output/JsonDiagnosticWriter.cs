using System.Text.Encodings.Web;
using System.Text.Json;
using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Cli.Output;

/// <summary>Diagnostics as one JSON array.</summary>
internal sealed class JsonDiagnosticWriter(TextWriter writer, Reporting reporting) : DiagnosticWriter(reporting)
{
    /// <summary>How this program writes JSON: for people too, and text of any script as itself.</summary>
    public static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(Diagnostic Diagnostic, string Path)> _found = [];

    /// <summary>Writes one document.</summary>
    public static void Write(TextWriter writer, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            content(json);
        }

        writer.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <inheritdoc/>
    public override void Finish() => Write(writer, json =>
    {
        json.WriteStartArray();
        foreach (var (diagnostic, path) in _found)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", SeverityName(diagnostic));
            json.WriteString("message", diagnostic.Message);
            json.WriteString("help", diagnostic.Suggestion);
            json.WriteString("file", path);
            json.WriteNumber("line", diagnostic.Line);
            json.WriteNumber("column", diagnostic.Column);
            json.WriteNumber("endLine", diagnostic.Source.GetLine(diagnostic.End));
            json.WriteNumber("endColumn", diagnostic.Source.GetColumn(diagnostic.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <inheritdoc/>
    protected override void Write(Diagnostic diagnostic, string folder) => _found.Add((diagnostic, folder + diagnostic.Source.Path));
}
