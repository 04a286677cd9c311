using System.CommandLine;
using PyAsyncToCs.Cli.Input;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs convert</c>: its arguments and options.</summary>
internal static class ConvertCommand
{
    private static readonly string[] _targets = ["auto", "bcl", "asyncio"];

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var input = CommonArguments.Input("A Python file, a folder, a document with Python in it (.md, .markdown, .txt, .rst), or - for standard input.");
        var output = CommonArguments.Output("The C# file to write; the folder, for a folder or a document. Without it, C# goes to standard output.");
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
        var explain = new Option<bool>("--explain-async")
        {
            Description = "Say for each entry point what it runs on, and the line that decided it.",
        };
        var version = CommonArguments.PythonVersion();
        var jobs = new Option<int?>("--jobs", "-j") { Description = "How many threads convert a folder; by default as many as there are processors. The output does not depend on it." };
        var command = new Command("convert", "Converts Python to C#.") { input, output, format, target, explain, version, jobs };
        command.SetAction(parsed =>
        {
            var options = new ConversionOptions
            {
                Async = (AsyncTarget)Array.IndexOf(_targets, parsed.GetValue(target)),
                ExplainAsync = parsed.GetValue(explain),
                PythonVersion = CommonArguments.VersionOf(parsed.GetValue(version)),
                Jobs = parsed.GetValue(jobs) is > 0 and var count ? count : Environment.ProcessorCount,
            };
            var request = new ConvertRequest(parsed.GetValue(input), parsed.GetValue(output), parsed.GetValue(format), options);
            return new Converter(host, request).Run();
        });
        return command;
    }
}
