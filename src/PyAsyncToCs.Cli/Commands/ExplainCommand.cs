using System.CommandLine;
using PyAsyncToCs.Diagnostics;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs explain</c>: what a diagnostic means.</summary>
internal static class ExplainCommand
{
    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var code = new Argument<string?>("CODE") { HelpName = "CODE", Description = "The code of a diagnostic; without it, all codes are listed.", Arity = ArgumentArity.ZeroOrOne };
        code.CompletionSources.Add(_ => Rules.All.Select(rule => new System.CommandLine.Completions.CompletionItem(rule.Code)));
        var command = new Command("explain", "Explains a diagnostic: the rule, why it is there, and an example before and after.") { code };
        command.SetAction(parsed =>
        {
            host.Write(parsed.GetValue(code) is { } wanted ? Explain(wanted) : List());
            return ExitCode.Converted;
        });
        CommandHelp.AddExamples(command, "pyasync2cs explain PAC2001");
        return command;
    }

    private static string Explain(string code) => Explanations.Find(code.All(char.IsAsciiDigit) ? "PAC" + code : code) is { } explanation
        ? Explanations.Text(explanation)
        : throw new CliException($"there is no diagnostic '{code}'; 'pyasync2cs explain' lists all");

    private static string List() => string.Concat(Rules.All
        .OrderBy(rule => rule.Code, StringComparer.Ordinal)
        .Select(rule => $"{rule.Code}  {rule.Severity.ToString().ToLowerInvariant(),-8} {rule.Title}\n"));
}
