using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c>: reads, converts, reports, writes.</summary>
internal sealed class Converter(CliHost host, ConvertRequest request)
{
    /// <summary>Does what was asked.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CliException">The request cannot be carried out.</exception>
    public int Run()
    {
        return request.Input is { Length: > 0 } && Directory.Exists(request.Input)
            ? new FolderConverter(host, request).Run()
            : Convert(InputFile.Read(request.Input, "convert", host));
    }

    private int Convert(InputFile input)
    {
        var format = InputFormat.Of(request.Format, input.Path);
        if (input.Path is not null && !OutputPath.IsStandardOutput(request.Output))
        {
            OutputPath.RefuseSame(input.Path, request.Output!);
        }

        var decoded = SourceDecoder.Decode(input.Bytes, input.DisplayName, isPython: format is null);
        if (decoded.Problem is { } problem)
        {
            DiagnosticPrinter.Print(host.Error, [problem]);
            return ExitCode.NotPython;
        }

        return format is { } documentFormat
            ? ConvertDocument(decoded.Source, documentFormat)
            : ConvertFile(decoded.Source, input.Path);
    }

    private int ConvertFile(SourceText source, string? path)
    {
        var result = Transpiler.Convert(source, request.Options with { ModulesBeside = ModulesBeside(path) });
        DiagnosticPrinter.Print(host.Error, result.Diagnostics);
        if (result.CSharp is { } text)
        {
            Write(text, path);
        }

        return Outcome.Of(result);
    }

    /// <summary>The Python files and packages in a file's folder.</summary>
    private static HashSet<string> ModulesBeside(string? path)
    {
        try
        {
            return path is null || Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder ? []
                : [.. Directory.EnumerateFiles(folder, "*.py").Where(f => Path.GetFullPath(f) != Path.GetFullPath(path)).Select(f => Path.GetFileNameWithoutExtension(f)),
                    .. Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "__init__.py"))).Select(d => Path.GetFileName(d))];
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            return [];
        }
    }

    private void Write(string text, string? path)
    {
        if (OutputPath.IsStandardOutput(request.Output))
        {
            host.Write(text);
        }
        else
        {
            AtomicFile.Write(OutputPath.ForFile(path, request.Output!, ".cs"), text);
        }
    }

    private int ConvertDocument(SourceText source, DocumentFormat format)
    {
        var blocks = DocumentConverter.Convert(source, format, request.Options);
        if (blocks.IsEmpty)
        {
            throw new CliException($"no Python was found in '{source.Path}'");
        }

        var toFolder = !OutputPath.IsStandardOutput(request.Output);
        if (!toFolder && blocks.Length > 1)
        {
            throw new CliException($"'{source.Path}' has {blocks.Length} blocks of Python; name a folder for their files with -o");
        }

        if (toFolder && File.Exists(request.Output))
        {
            throw new CliException($"'{request.Output}' is a file; a document's blocks need a folder");
        }

        var outcome = new Outcome();
        foreach (var block in blocks)
        {
            DiagnosticPrinter.Print(host.Error, block.Result.Diagnostics);
            outcome.Add(block.Result);
            if (block.Result.CSharp is not { } text)
            {
                continue;
            }

            if (toFolder)
            {
                AtomicFile.Write(Path.Combine(request.Output!, block.Name), text);
            }
            else
            {
                host.Write(text);
            }
        }

        if (toFolder)
        {
            host.Error.WriteLine(outcome.Summary("block"));
        }

        return outcome.ExitCode;
    }
}
