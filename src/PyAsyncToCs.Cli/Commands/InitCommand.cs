using System.CommandLine;
using System.Text;
using PyAsyncToCs.Cli.Output;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs init</c>: a settings file to begin with, in which everything is said and nothing is set.</summary>
internal static class InitCommand
{
    private const int Width = 110;

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    /// <param name="options">What may be set.</param>
    public static Command Create(CliHost host, IEnumerable<Option> options)
    {
        var folder = new Argument<string>("FOLDER") { Description = "Where to write it.", DefaultValueFactory = _ => "." };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there." };
        var command = new Command("init", $"Writes a {ConfigurationFile.Name} with every setting as a comment.") { folder, force };
        command.SetAction(parsed =>
        {
            var path = Path.Combine(parsed.GetValue(folder)!, ConfigurationFile.Name);
            if (File.Exists(path) && !parsed.GetValue(force))
            {
                throw new CliException($"'{path}' is there already; --force replaces it");
            }

            AtomicFile.Write(path, Text(options));
            host.Error.WriteLine($"written: {path}");
            return ExitCode.Converted;
        });
        CommandHelp.AddExamples(command, "pyasync2cs init", "pyasync2cs init src --force");
        return command;
    }

    /// <summary>The text of the file.</summary>
    private static string Text(IEnumerable<Option> options)
    {
        var text = new StringBuilder("// Settings of pyasync2cs for this folder and those below. Each is an option of `pyasync2cs convert`;\n// what the command line says wins. Take away the slashes before a setting to set it.\n{\n");
        foreach (var option in options)
        {
            foreach (var line in Wrapped(option.Description ?? ""))
            {
                text.Append($"  // {line}\n");
            }

            text.Append($"  // \"{ConfigurationFile.KeyOf(option)}\": {Example(option)},\n\n");
        }

        text.Length--;
        return text.Append("}\n").ToString();
    }

    private static string Example(Option option) => option switch
    {
        Option<bool> => "true",
        Option<int?> => "1",
        Option<double?> => "60",
        Option<string[]> => "[\"tests/**\"]",
        Option<string> { HasDefaultValue: true } => $"\"{option.GetDefaultValue()}\"",
        _ => option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).FirstOrDefault() is { } first ? $"\"{first.Label}\"" : "\"\"",
    };

    private static IEnumerable<string> Wrapped(string text)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
