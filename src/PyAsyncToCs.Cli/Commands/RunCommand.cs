using System.CommandLine;
using System.Runtime.CompilerServices;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Cli.Running;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs run</c>: converts a program, compiles it in memory and runs it.</summary>
internal static class RunCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "run";

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("FILE.py") { Description = "The program; modules beside it that it imports are converted along." };
        var rest = new Argument<string[]>("ARGS") { Description = "What follows the file is for the program: sys.argv[1:].", Arity = ArgumentArity.ZeroOrMore };
        var force = new Option<bool>("--force") { Description = "Run a program of which not everything was converted, up to what was not." };
        var command = new Command(Name, "Converts a Python program, compiles it in memory and runs it. This executes the program.") { file, rest, force };
        var conversion = new ConversionArguments(command);
        command.SetAction(parsed => RuntimeFeature.IsDynamicCodeSupported ? Run(parsed.GetValue(file)!, parsed) : ManagedTool.Run());
        CommandHelp.AddExamples(
            command,
            "pyasync2cs run server.py --port 8080",
            "echo 5 | pyasync2cs run square.py");
        return command;

        int Run(string path, ParseResult parsed)
        {
            var converted = ConvertedProgram.Convert(path, conversion.Read(parsed) with { LineDirectives = true });
            DiagnosticPrinter.Print(host.Error, converted.Diagnostics.Where(d => d.Severity == Diagnostics.Severity.Error));
            if (converted.Files.Count == 0)
            {
                return ExitCode.NotPython;
            }

            if (converted.HasErrors && !parsed.GetValue(force))
            {
                host.Complain($"'{path}' was not run, because not everything in it was converted; --force runs it all the same");
                return ExitCode.Marked;
            }

            host.Error.Flush();
            return InMemoryProgram.Run(converted.Compile(), [path, .. parsed.GetValue(rest) ?? []], host.Error);
        }
    }

    /// <summary>Marks the program's own arguments as such: what follows the file is none of this tool's.</summary>
    public static string[] Separate(string[] args)
    {
        if (args is not [Name, ..])
        {
            return args;
        }

        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] is "--async" or "--python-version" or "--jobs" or "-j" or "--stubs" or "--target-framework")
            {
                i++;
            }
            else if (args[i] == "--")
            {
                return args;
            }
            else if (!args[i].StartsWith('-'))
            {
                return [.. args[..(i + 1)], "--", .. args[(i + 1)..]];
            }
        }

        return args;
    }
}
