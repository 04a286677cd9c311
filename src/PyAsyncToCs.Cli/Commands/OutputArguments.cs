using System.CommandLine;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>The options that say what the C# should be like.</summary>
internal sealed class OutputArguments
{
    private static readonly string[] _frameworks = ["net10.0", "net9.0", "net8.0"];
    private static readonly string[] _runtimes = ["inline", "package", "none"];
    private static readonly string[] _nullables = ["enable", "file", "disable"];

    private readonly Option<string?> _layout = new("--layout") { Description = "Top-level statements (script), or a class with Main in a namespace, to put into a project (class). A folder becomes one project; with 'script', each of its scripts stands for itself." };
    private readonly Option<string?> _namespace = new("--namespace") { Description = "The root namespace, with dots; by default the folder's name. For a file it asks for --layout class.", HelpName = "NAME" };
    private readonly Option<string> _nullable = ConversionArguments.Choice("--nullable", "Who says that nullable reference types are on: the project (enable), each file (file), or nobody (disable: annotations stand, without warnings).", _nullables);
    private readonly Option<string> _framework = ConversionArguments.Choice("--target-framework", "The oldest .NET that the C# is for: nothing newer is used. For net8.0 the language must be C# 13, as the project file of a folder says.", _frameworks);
    private readonly Option<string> _runtime = ConversionArguments.Choice("--runtime", "Where helpers come from: their sources stand in the output (inline), or the package PyAsyncToCs.Runtime has them (package), or you see to it (none).", _runtimes);
    private readonly Option<bool> _lines = new("--line-directives") { Description = "Write #line directives, so that stack traces and debuggers show the Python." };

    /// <summary>Adds the options to a command.</summary>
    public OutputArguments(Command command)
    {
        _layout.AcceptOnlyFromAmong("script", "class");
        command.Add(_layout);
        command.Add(_namespace);
        command.Add(_nullable);
        command.Add(_framework);
        command.Add(_runtime);
        command.Add(_lines);
    }

    /// <summary>Whether each script of a folder is to stand for itself.</summary>
    public bool IsScriptLayout(ParseResult parsed) => parsed.GetValue(_layout) == "script";

    /// <summary>Adds what the options were given as.</summary>
    /// <exception cref="CliException">The namespace is none.</exception>
    public ConversionOptions Read(ParseResult parsed, ConversionOptions options)
    {
        var space = parsed.GetValue(_namespace);
        if (space is not null && !space.Split('.').All(part => part.Length > 0 && !char.IsDigit(part[0]) && part.All(c => char.IsLetterOrDigit(c) || c == '_')))
        {
            throw new CliException($"'{space}' is not a namespace");
        }

        return options with
        {
            Namespace = space,
            Layout = parsed.GetValue(_layout) == "class" ? ScriptLayout.Class : ScriptLayout.Script,
            Nullable = (NullableContext)Array.IndexOf(_nullables, parsed.GetValue(_nullable)),
            TargetFramework = (TargetFramework)Array.IndexOf(_frameworks, parsed.GetValue(_framework)),
            Runtime = (RuntimeKind)Array.IndexOf(_runtimes, parsed.GetValue(_runtime)),
            LineDirectives = parsed.GetValue(_lines),
        };
    }
}
