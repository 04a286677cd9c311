using System.CommandLine;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs convert</c>: its arguments and options.</summary>
internal static class ConvertCommand
{
    /// <summary>Its name.</summary>
    public const string Name = "convert";

    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var inputs = CommonArguments.Inputs("Python files, notebooks (.ipynb), documents with Python in them (.md, .markdown, .txt, .rst), a folder, or - for standard input.");
        var output = CommonArguments.Output("The C# file to write; the folder, for a folder, a document or several inputs. Without it, C# goes to standard output.");
        var format = CommonArguments.InputFormat();
        var command = new Command(Name, "Converts Python to C#. It never executes what it converts.") { inputs, output, format };
        var conversion = new ConversionArguments(command);
        var shape = new OutputArguments(command);
        var folder = new FolderArguments(command);
        var reporting = new ReportingArguments(command);
        var writing = new WritingArguments(command);
        command.SetAction((parsed, stop) =>
        {
            var request = new ConvertRequest
            {
                Inputs = parsed.GetValue(inputs) ?? [],
                Output = parsed.GetValue(output),
                Format = parsed.GetValue(format),
                Options = shape.Read(parsed, conversion.Read(parsed)),
                Selection = folder.Selection(parsed),
                Limit = folder.Limit(parsed),
                IsScriptLayout = shape.IsScriptLayout(parsed),
                Reporting = reporting.Read(parsed),
            };
            request = writing.Read(parsed, request);
            return Task.FromResult(writing.IsWatch(parsed) ? Watcher.Run(host, request.Inputs, Convert, stop) : Convert());

            int Convert() => reporting.Run(parsed, report => Run(host, request, report));
        });
        CommandHelp.AddExamples(
            command,
            "pyasync2cs convert server.py -o Server.cs",
            "echo 'print(\"hello\")' | pyasync2cs convert -",
            "pyasync2cs convert src/shop -o csharp/Shop",
            "pyasync2cs convert notes.md exercise.ipynb main.py -o converted");
        return command;
    }

    /// <summary>Carries it out.</summary>
    /// <param name="host">The streams that it talks through.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="report">What gathers a report, or null.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(CliHost host, ConvertRequest request, ConversionReport? report = null)
    {
        var diagnostics = DiagnosticWriter.Create(host.Error, request.Reporting, () => host.IsErrorTerminal);
        var options = request.Options with { CollectsFacts = report?.NeedsFacts is true };
        var code = new Converter(host, request with { Options = options }, diagnostics, report).Run();
        diagnostics.Finish();
        return code;
    }
}
