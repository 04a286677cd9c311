using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using PyAsyncToCs.Cli.Commands;

namespace PyAsyncToCs.Cli.Output;

/// <summary>What a conversion into a folder read, with which settings, and what it wrote.</summary>
internal sealed class ConversionManifest
{
    /// <summary>The folder in the output that is this tool's own; projects do not look into it.</summary>
    public const string Folder = ".pyasync2cs";

    private const string FileName = "manifest.json";

    /// <summary>The converter's version and its settings.</summary>
    public string Settings { get; set; } = "";

    /// <summary>Whether there was nothing to tell: only then need it not be told again.</summary>
    public bool IsClean { get; set; }

    /// <summary>The Python files, and the hash of each.</summary>
    public SortedDictionary<string, string> Inputs { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The files that were written, and the hash of what was written.</summary>
    public SortedDictionary<string, string> Outputs { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The hash of a text.</summary>
    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    /// <summary>The hash of a file's bytes.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What converts, and how; a manifest of another converter or of other settings says nothing about this one.</summary>
    public static string SettingsOf(ConvertRequest request)
    {
        // How many threads did it makes no difference, and neither does what has no text of its own.
        var options = request.Options with { Jobs = 1, Progress = null, HasModuleBeside = null, Stubs = [], CollectsFacts = false };
        var stubs = string.Concat(request.Options.Stubs.Select(stub => $" {stub.Module}:{HashOf(stub.Text.Text)}"));
        return $"{ToolVersion.Full} {options} {request.IsScriptLayout}{stubs}";
    }

    /// <summary>The manifest of an output folder; an empty one where there is none that can be read.</summary>
    public static ConversionManifest Load(string output)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(output, Folder, FileName));
            return JsonSerializer.Deserialize(stream, ManifestContext.Default.ConversionManifest) ?? new();
        }
        catch (Exception exception) when (exception is JsonException || CliException.IsFileProblem(exception))
        {
            return new();
        }
    }

    /// <summary>Writes it.</summary>
    public void Save(string output) =>
        AtomicFile.Write(Path.Combine(output, Folder, FileName), JsonSerializer.Serialize(this, ManifestContext.Default.ConversionManifest) + "\n");
}

/// <summary>Serialization that needs no reflection.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConversionManifest))]
internal sealed partial class ManifestContext : JsonSerializerContext;
