using System.CommandLine;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;

namespace PyAsyncToCs.Cli.Commands;

/// <summary><c>pyasync2cs check</c>: the diagnostics of a conversion, without its result.</summary>
internal static class CheckCommand
{
    /// <summary>Describes the command.</summary>
    /// <param name="host">The streams that it talks through.</param>
    public static Command Create(CliHost host)
    {
        var inputs = CommonArguments.Inputs("What convert takes: files, folders, documents, or - for standard input.");
        var format = CommonArguments.InputFormat();
        var command = new Command("check", "Says what convert would say, on standard output, and writes nothing. It never executes what it reads.") { inputs, format };
        var conversion = new ConversionArguments(command);
        var shape = new OutputArguments(command);
        var folder = new FolderArguments(command);
        var reporting = new ReportingArguments(command);
        command.SetAction(parsed =>
        {
            var request = new ConvertRequest
            {
                Command = "check",
                Inputs = parsed.GetValue(inputs) ?? [],
                Format = parsed.GetValue(format),
                Options = shape.Read(parsed, conversion.Read(parsed)),
                Selection = folder.Selection(parsed),
                Limit = folder.Limit(parsed),
                IsScriptLayout = shape.IsScriptLayout(parsed),
                Reporting = reporting.Read(parsed),
                IsCheck = true,
            };
            using var output = new StringWriter { NewLine = "\n" };
            var diagnostics = DiagnosticWriter.Create(output, request.Reporting, () => host.IsOutputTerminal);
            var code = reporting.Run(parsed, report => new Converter(host, request with { Options = request.Options with { CollectsFacts = report?.NeedsFacts is true } }, diagnostics, report).Run());
            diagnostics.Finish();
            host.Write(output.ToString());
            return code;
        });
        CommandHelp.AddExamples(
            command,
            "pyasync2cs check src",
            "pyasync2cs check src --verbosity minimal --format github",
            "pyasync2cs check src --format sarif > pyasync2cs.sarif");
        return command;
    }
}
