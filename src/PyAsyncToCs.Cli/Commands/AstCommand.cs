using System.CommandLine;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Dump;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs ast</c>: the tree of a file, as CPython's <c>ast.dump</c> prints it.</summary>
internal sealed class AstCommand(CliHost host, ParseOptions options)
{
    private readonly Outcome _outcome = new();

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var input = CommonArguments.Single("A Python file, a folder, or - for standard input.");
        var output = CommonArguments.Output("The file to write; the folder, for a folder. Without it, the tree goes to standard output.");
        var version = CommonArguments.PythonVersion();
        var command = new Command("ast", "Prints the tree of Python files as ast.dump(tree, indent=1, include_attributes=True) does.") { input, output, version };
        command.SetAction(parsed =>
        {
            var options = new ParseOptions(CommonArguments.VersionOf(parsed.GetValue(version)));
            return new AstCommand(host, options).Run(parsed.GetValue(input), parsed.GetValue(output));
        });
        CommandHelp.AddExamples(
            command,
            "pyasync2cs ast server.py",
            "echo 'x = 1' | pyasync2cs ast -",
            "pyasync2cs ast src -o trees");
        return command;
    }

    private int Run(string? input, string? output)
    {
        if (input is { Length: > 0 } && Directory.Exists(input))
        {
            RunFolder(input, OutputPath.ForFolder(input, output));
            return _outcome.ExitCode;
        }

        var file = InputFile.Read(input, "ast", host);
        if (Dump(SourceDecoder.Decode(file.Bytes, file.DisplayName), "") is not { } text)
        {
            return ExitCode.NotPython;
        }

        if (OutputPath.IsStandardOutput(output))
        {
            host.Write(text);
        }
        else
        {
            AtomicFile.Write(OutputPath.ForFile(file.Path, output!, ".ast"), text);
        }

        return ExitCode.Converted;
    }

    private void RunFolder(string input, string output)
    {
        var folder = SourceFolder.Open(input, output, Complain);
        foreach (var path in folder.Paths)
        {
            try
            {
                if (Dump(folder.Read(path), folder.Prefix) is { } text)
                {
                    AtomicFile.Write(Path.Combine(output, Path.ChangeExtension(path, ".ast")), text);
                    _outcome.AddConverted();
                }
                else
                {
                    _outcome.AddRefused();
                }
            }
            catch (CliException exception)
            {
                Complain(exception.Message);
            }
        }

        host.Error.WriteLine(_outcome.Summary("file"));
    }

    private string? Dump(DecodedSource decoded, string folder)
    {
        if (decoded.Problem is { } problem)
        {
            DiagnosticPrinter.Print(host.Error, [problem], folder);
            return null;
        }

        var parsed = PythonParser.Parse(decoded.Source, options);
        DiagnosticPrinter.Print(
            host.Error,
            parsed.Errors.Select(error => new Diagnostic(Rules.NotPython, error.Message, parsed.Source, error.Start, error.End, error.Hint)),
            folder);
        if (!parsed.Success)
        {
            return null;
        }

        try
        {
            return AstDumper.Dump(parsed.Module, parsed.Source) + "\n";
        }
        catch (TreeTooDeepException)
        {
            throw new CliException($"the tree of '{folder}{parsed.Source.Path}' is nested too deeply to print it");
        }
    }

    private void Complain(string sentence)
    {
        host.Complain(sentence);
        _outcome.AddUnreadable();
    }
}
