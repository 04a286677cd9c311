using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using PyAsyncToCs.Cli.Commands;

namespace PyAsyncToCs.Cli;

/// <summary>The command line: what may be asked for, and how a failure is told.</summary>
internal static class CommandLineTool
{
    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="host">The streams to talk through.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, CliHost host)
    {
        try
        {
            return PlainConvert.Read(args) is { } plain ? ConvertCommand.Run(host, plain) : Invoke(args, host);
        }
        catch (CliException exception)
        {
            host.Complain(exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception)
        {
            host.Complain($"internal error: {OneLine(exception)}; please report it with the input");
            return ExitCode.Internal;
        }
        finally
        {
            Flush(host);
        }
    }

    private static int Invoke(string[] args, CliHost host)
    {
        var root = Describe(host, args.FirstOrDefault(), out var convert);
        args = RunCommand.Separate(args);

        // An argument that begins with @ is a file of that name here, not a response file.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = root.Parse(args, configuration);
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (args.Length > 0 && parsed.Errors.Count > 0 && !args[0].StartsWith("[suggest", StringComparison.Ordinal))
        {
            var command = parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
            host.Complain(Sentence(parsed));
            host.Error.WriteLine($"Try 'pyasync2cs {command}--help'.");
            return ExitCode.Usage;
        }

        if (parsed.CommandResult.Command.Options.OfType<Option<string>>().Any(option => option.Name == "--async")
            && ConfigurationFile.Find(FirstInput(parsed)) is { } file)
        {
            parsed = root.Parse([args[0], .. ConfigurationFile.Arguments(file, parsed, convert.Options.Where(IsSetting)), .. args[1..]], configuration);
            if (parsed.Errors.Count > 0)
            {
                throw new CliException($"'{file}': {Sentence(parsed)}");
            }
        }

        if (args.Length == 0)
        {
            // Help goes where it does not end up in a redirected result.
            invocation.Output = host.Error;
            root.Parse(["--help"]).Invoke(invocation);
            return ExitCode.Usage;
        }

        using var output = new StringWriter { NewLine = "\n" };
        invocation.Output = output;
        invocation.Error = host.Error;
        var code = parsed.Invoke(invocation);
        if (output.GetStringBuilder().Length > 0)
        {
            host.Write(output.ToString());
        }

        return code;
    }

    private static RootCommand Describe(CliHost host, string? asked, out Command convert)
    {
        var root = new RootCommand("Turns asyncio Python into idiomatic C# that behaves the same.");
        convert = ConvertCommand.Create(host);
        root.Subcommands.Add(convert);

        // The usual command starts without the others.
        if (asked != ConvertCommand.Name)
        {
            root.Subcommands.Add(CheckCommand.Create(host));
            root.Subcommands.Add(RunCommand.Create(host));
            root.Subcommands.Add(VerifyCommand.Create(host));
            root.Subcommands.Add(ExplainCommand.Create(host));
            root.Subcommands.Add(InitCommand.Create(host, convert.Options.Where(IsSetting)));
            root.Subcommands.Add(AstCommand.Create(host));
            root.Subcommands.Add(CompletionCommand.Create(host));
        }

        root.Options.OfType<VersionOption>().First().Action = new ShowVersion();
        CommandHelp.AddExamples(
            root,
            "pyasync2cs convert server.py",
            "pyasync2cs convert src/shop -o csharp/Shop && dotnet run --project csharp/Shop",
            "pyasync2cs run server.py",
            "pyasync2cs explain PAC2001");
        return root;
    }

    /// <summary>Help is nothing that one sets for a folder.</summary>
    private static bool IsSetting(Option option) => option is not HelpOption;

    /// <summary>The path by which the settings file is found.</summary>
    private static string? FirstInput(ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().FirstOrDefault()?.Tokens.FirstOrDefault()?.Value;

    private static string Sentence(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? $"unrecognized command or argument '{parsed.UnmatchedTokens[0]}'"
        : parsed.Errors[0] is { SymbolResult: OptionResult { Option: var option, Tokens: [.., var token] } } ? WrongValue(option, token.Value)
        : parsed.Errors[0].Message.TrimEnd('.').ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);

    /// <summary>What the parser says of a value that an option does not take names .NET types.</summary>
    private static string WrongValue(Option option, string value)
    {
        var known = option.GetCompletions(CompletionContext.Empty).Select(item => item.Label).ToList();
        return $"'{value}' is no value of '{option.Name}', which takes {(option.ValueType == typeof(bool) ? "none" : known.Count > 0 ? string.Join(", ", known) : "a number above zero")}";
    }

    private static string OneLine(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")}";

    private static void Flush(CliHost host)
    {
        try
        {
            host.Error.Flush();
        }
        catch (IOException)
        {
            // Nobody listens to standard error any more.
        }
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"pyasync2cs {ToolVersion.Full}");
            return ExitCode.Converted;
        }
    }
}
