using System.CommandLine;
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
            return Invoke(args, host);
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
        var root = new RootCommand("Turns asyncio Python into idiomatic C#.");
        root.Subcommands.Add(ConvertCommand.Create(host));
        root.Subcommands.Add(AstCommand.Create(host));

        // An argument that begins with @ is a file of that name here, not a response file.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        if (args.Length > 0 && parsed.Errors.Count > 0)
        {
            var command = parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
            var error = parsed.UnmatchedTokens.Count > 0
                ? $"unrecognized command or argument '{parsed.UnmatchedTokens[0]}'"
                : parsed.Errors[0].Message.TrimEnd('.').ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal);
            host.Complain(error);
            host.Error.WriteLine($"Try 'pyasync2cs {command}--help'.");
            return ExitCode.Usage;
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
}
