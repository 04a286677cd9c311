using System.CommandLine;
using PyAsyncToCs.Cli.Input;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>The options that say how to convert: every command that converts has them.</summary>
internal sealed class ConversionArguments
{
    private static readonly string[] _targets = ["auto", "bcl", "asyncio"];

    private readonly Option<string> _target = Choice("--async", "What converted coroutines run on: the plainest that behaves the same (auto), the base class library, or an asyncio-compatible event loop.", _targets);
    private readonly Option<bool> _explain = new("--explain-async") { Description = "Say for each entry point what it runs on, and the line that decided it." };
    private readonly Option<string> _version = CommonArguments.PythonVersion();
    private readonly Option<string?> _stubs = new("--stubs") { Description = "A folder of stubs (*.pyi) that say what the libraries you use are in C#; docs/stubs.md says how to write one.", HelpName = "DIR" };
    private readonly Option<int?> _jobs = CommonArguments.Positive(new Option<int?>("--jobs", "-j") { Description = "How many threads convert a folder; by default as many as there are processors. The output does not depend on it.", HelpName = "N" });

    /// <summary>Adds the options to a command.</summary>
    public ConversionArguments(Command command)
    {
        command.Add(_target);
        command.Add(_explain);
        command.Add(_version);
        command.Add(_stubs);
        command.Add(_jobs);
    }

    /// <summary>What the options were given as.</summary>
    public ConversionOptions Read(ParseResult parsed) => new()
    {
        Async = (AsyncTarget)Array.IndexOf(_targets, parsed.GetValue(_target)),
        ExplainAsync = parsed.GetValue(_explain),
        PythonVersion = CommonArguments.VersionOf(parsed.GetValue(_version)),
        Stubs = StubFolder.Read(parsed.GetValue(_stubs)),
        Jobs = parsed.GetValue(_jobs) is > 0 and var count ? count : Environment.ProcessorCount,
    };

    /// <summary>An option whose value is one of a few words, the first of them by default.</summary>
    public static Option<string> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };
        option.AcceptOnlyFromAmong(values);
        return option;
    }
}
