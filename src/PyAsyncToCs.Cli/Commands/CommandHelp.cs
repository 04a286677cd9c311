using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Examples at the end of a command's help.</summary>
internal static class CommandHelp
{
    /// <summary>Adds examples.</summary>
    public static void AddExamples(Command command, params string[] examples)
    {
        var option = new HelpOption();
        option.Action = new Action((HelpAction)option.Action!, examples);
        command.Add(option);
    }

    /// <summary>Adds examples to the help that the root command has already.</summary>
    public static void AddExamples(RootCommand command, params string[] examples)
    {
        var option = command.Options.OfType<HelpOption>().First();
        option.Recursive = false;
        option.Action = new Action((HelpAction)option.Action!, examples);
    }

    private sealed class Action(HelpAction standard, string[] examples) : SynchronousCommandLineAction
    {
        /// <summary>Who asks for help need not have given what a command requires.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = standard.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
            return code;
        }
    }
}
