using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using System.Text.Json;
using PyAsyncToCs.Cli.Input;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>
/// <c>pyasync2cs.json</c>: options of <c>convert</c> as keys, found upwards from the input. They become options of the
/// command line, so that both are read and checked by the same code; what the command line says wins.
/// </summary>
internal static class ConfigurationFile
{
    /// <summary>Its name.</summary>
    public const string Name = "pyasync2cs.json";

    private static readonly string[] _paths = ["output", "report", "stubs"];

    /// <summary>The file that applies to an input, or null.</summary>
    /// <param name="input">A file or folder; null or <c>-</c> for standard input.</param>
    public static string? Find(string? input)
    {
        try
        {
            var start = Path.GetFullPath(input is null or "-" or "" ? "." : input);
            for (var folder = Directory.Exists(start) ? start : Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var path = Path.Combine(folder, Name);
                if (File.Exists(path))
                {
                    return path;
                }
            }
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            // The input itself will be complained about.
        }

        return null;
    }

    /// <summary>The key of an option: <c>targetFramework</c> for <c>--target-framework</c>.</summary>
    public static string KeyOf(Option option)
    {
        var words = option.Name.TrimStart('-').Split('-');
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    /// <summary>The arguments that a file adds to a command line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parsed">The command line; its own options win.</param>
    /// <param name="known">The options that the file may set; those that the command does not have are left out.</param>
    /// <exception cref="CliException">The file cannot be read, or says something else.</exception>
    public static List<string> Arguments(string path, ParseResult parsed, IEnumerable<Option> known)
    {
        var options = known.ToDictionary(KeyOf);
        var own = parsed.CommandResult.Command.Options.ToDictionary(option => option.Name);
        List<string> arguments = [];
        using var document = Read(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new CliException($"'{path}' must be a JSON object");
        }

        foreach (var property in document.RootElement.EnumerateObject().Where(p => p.Name != "$schema"))
        {
            if (!options.TryGetValue(property.Name, out var option))
            {
                throw new CliException($"'{path}' has an unknown key '{property.Name}'; known are {string.Join(", ", options.Keys.Order(StringComparer.Ordinal))}");
            }

            if (own.TryGetValue(option.Name, out var mine) && parsed.GetResult(mine) is null or { Implicit: true })
            {
                foreach (var value in Values(path, property))
                {
                    var text = _paths.Contains(property.Name) && value != "-" ? Path.Combine(Path.GetDirectoryName(path)!, value) : value;
                    arguments.Add($"{option.Name}={text}");
                }
            }
        }

        return arguments;
    }

    private static IEnumerable<string> Values(string path, JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [property.Value.GetString()!],
        JsonValueKind.Array when property.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => property.Value.EnumerateArray().Select(item => item.GetString()!),
        JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number => [property.Value.GetRawText()],
        _ => throw new CliException($"'{path}': the value of '{property.Name}' must be a string, a number, true, false, or an array of strings"),
    };

    private static JsonDocument Read(string path)
    {
        try
        {
            var text = Encoding.UTF8.GetString(InputFile.ReadBytes(path)).TrimStart('\uFEFF');
            return JsonDocument.Parse(text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        }
        catch (JsonException exception)
        {
            throw new CliException($"'{path}' is not JSON: line {exception.LineNumber + 1}, column {exception.BytePositionInLine + 1}");
        }
    }
}
