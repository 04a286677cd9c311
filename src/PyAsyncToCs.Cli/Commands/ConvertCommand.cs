using System.CommandLine;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs convert</c>: its arguments and options.</summary>
internal static class ConvertCommand
{
    private static readonly string[] _targets = ["auto", "bcl", "asyncio"];
    private static readonly string[] _versions = ["3.13", "3.14"];

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var input = new Argument<string?>("INPUT")
        {
            Description = "A Python file, a folder, a document with Python in it (.md, .markdown, .txt, .rst), or - for standard input.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The C# file to write; the folder, for a folder or a document. Without it, C# goes to standard output.",
            HelpName = "PATH",
        };
        var format = new Option<string?>("--input-format")
        {
            Description = "How to read the input; by default its extension says it.",
        };
        format.AcceptOnlyFromAmong(InputFormat.Names);
        var target = new Option<string>("--async")
        {
            Description = "What converted coroutines run on: the plainest that behaves the same (auto), the base class library, or an asyncio-compatible event loop.",
            DefaultValueFactory = _ => _targets[0],
        };
        target.AcceptOnlyFromAmong(_targets);
        var version = new Option<string>("--python-version")
        {
            Description = "The Python whose syntax is accepted.",
            DefaultValueFactory = _ => _versions[^1],
        };
        version.AcceptOnlyFromAmong(_versions);

        var command = new Command("convert", "Converts Python to C#.") { input, output, format, target, version };
        command.SetAction(parsed =>
        {
            var options = new ConversionOptions
            {
                Async = (AsyncTarget)Array.IndexOf(_targets, parsed.GetValue(target)),
                PythonVersion = (PythonVersion)Array.IndexOf(_versions, parsed.GetValue(version)),
            };
            var request = new ConvertRequest(parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(format), options);
            return new Converter(host, request).Run();
        });
        return command;
    }
}
