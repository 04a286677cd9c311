using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Cli.Running;
using PyAsyncToCs.Cli.Verifying;
using PyAsyncToCs.Documents;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs verify</c>: whether the C# does what the Python does.</summary>
internal static class VerifyCommand
{
    private const double DefaultLimit = 60;

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var input = new Argument<string>("INPUT") { Description = "A Python script; or a folder, whose scripts are all verified." };
        var python = new Option<string?>("--python") { Description = "The Python to compare with; by default 3.13 where there is one, else any.", HelpName = "PATH" };
        var timeout = CommonArguments.Positive(new Option<double?>("--timeout") { Description = $"How many seconds each run may take; {DefaultLimit} by default.", HelpName = "SECONDS" });
        var noColor = new Option<bool>("--no-color") { Description = "Write no colours; so do the variable NO_COLOR and redirected output." };
        var command = new Command("verify", "Runs a Python program, twice, and its C#, and compares standard output and exit code. This executes the program.") { input, python, timeout, noColor };
        var conversion = new ConversionArguments(command);
        command.SetAction(async (parsed, _) => RuntimeFeature.IsDynamicCodeSupported ? await VerifyAsync(parsed.GetValue(input)!, parsed) : ManagedTool.Run());
        CommandHelp.AddExamples(
            command,
            "pyasync2cs verify server.py",
            "pyasync2cs verify examples --python /usr/bin/python3.13 --timeout 10");
        return command;

        async Task<int> VerifyAsync(string path, ParseResult parsed)
        {
            if (!Path.Exists(path))
            {
                throw CliException.For("read", path, new FileNotFoundException());
            }

            if (!Directory.Exists(path) && InputFormat.Of(null, path) is { } format)
            {
                throw new CliException($"'{path}' is a {(format == DocumentFormat.Notebook ? "notebook, which Python does not run" : "document")}; 'verify' takes a script or a folder");
            }

            var interpreter = await PythonInterpreter.FindAsync(parsed.GetValue(python));
            var limit = TimeSpan.FromSeconds(parsed.GetValue(timeout) is > 0 and var seconds ? seconds : DefaultLimit);
            var typed = host.IsInputRedirected ? Encoding.UTF8.GetString(host.ReadInput()) : "";
            var verifier = new ProgramVerifier(interpreter, conversion.Read(parsed), typed, limit);
            host.Error.WriteLine($"running {path} with {interpreter.Version}, twice, and as C#");
            host.Error.Flush();
            using var output = new StringWriter { NewLine = "\n" };
            var console = Consoles.Over(output, host.IsOutputTerminal && !parsed.GetValue(noColor));
            IReadOnlyList<Comparison> comparisons;
            if (Directory.Exists(path))
            {
                comparisons = await VerifyFolderAsync(host, verifier, path);
                ComparisonPrinter.Print(console, comparisons);
            }
            else
            {
                comparisons = [await verifier.VerifyAsync(path)];
                ComparisonPrinter.Print(console, comparisons[0]);
            }

            host.Write(output.ToString());
            return comparisons.Max(c => CodeOf(c.Verdict));
        }
    }

    private static async Task<IReadOnlyList<Comparison>> VerifyFolderAsync(CliHost host, ProgramVerifier verifier, string path)
    {
        var files = SourceFolder.Open(path, null, host.Complain).ReadAll();
        var byPath = files.ToDictionary(file => file.Path);
        var scripts = Transpiler.FindScripts(files, new() { PackageName = SourceFolder.PackageName(path) });
        if (scripts.IsEmpty)
        {
            throw new CliException($"no scripts were found in '{path}': nothing in it is run rather than imported");
        }

        // Nobody knows whether one that is not Python is a script.
        List<Comparison> comparisons = [.. Transpiler.FindNotPython(files).Select(refused => new Comparison(refused.Source.Path, Verdict.NotPython, $"{refused.Code} at line {refused.Line}: {refused.Message}"))];
        foreach (var script in scripts)
        {
            comparisons.Add(await verifier.VerifyAsync(path, byPath[script], files));
        }

        return comparisons;
    }

    private static int CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Same => ExitCode.Converted,
        Verdict.NotPython => ExitCode.NotPython,
        Verdict.Failed => ExitCode.Usage,
        _ => ExitCode.Marked,
    };
}
