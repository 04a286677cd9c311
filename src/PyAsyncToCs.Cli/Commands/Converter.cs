using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c>: reads, converts, reports, writes.</summary>
internal sealed class Converter(CliHost host, ConvertRequest request)
{
    private const string StandardInput = "<stdin>";

    /// <summary>Does what was asked.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CliException">The request cannot be carried out.</exception>
    public int Run()
    {
        if (request.Input is null && !host.IsInputRedirected)
        {
            throw new CliException("nothing to convert: name a file or a folder, or pipe Python in (see 'pyasync2cs convert --help')");
        }

        if (request.Input is null or "-")
        {
            return ConvertBytes(host.ReadInput(), path: null);
        }

        if (request.Input.Length == 0)
        {
            throw new CliException("the input's name is empty");
        }

        if (Directory.Exists(request.Input))
        {
            return new FolderConverter(host, request).Run();
        }

        if (request.Input[0] == '-' && !File.Exists(request.Input))
        {
            throw new CliException($"unrecognized option '{request.Input}' (see 'pyasync2cs convert --help')");
        }

        return ConvertBytes(Read(request.Input), request.Input);
    }

    private static byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("read", path, exception);
        }
    }

    private int ConvertBytes(byte[] bytes, string? path)
    {
        var format = InputFormat.Of(request.Format, path);
        if (path is not null && request.Output is { } output && output != "-")
        {
            RefuseSame(path, output);
        }

        var decoded = SourceDecoder.Decode(bytes, path ?? StandardInput, isPython: format is null);
        if (decoded.Problem is { } problem)
        {
            DiagnosticPrinter.Print(host.Error, [problem]);
            return ExitCode.NotPython;
        }

        return format is { } documentFormat
            ? ConvertDocument(decoded.Source, documentFormat)
            : ConvertFile(decoded.Source, path);
    }

    private static void RefuseSame(string input, string output)
    {
        bool same;
        try
        {
            same = RealPath.Same(input, output);
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("write", output, exception);
        }

        if (same)
        {
            throw new CliException($"the output '{output}' is the input");
        }
    }

    private int ConvertFile(SourceText source, string? path)
    {
        var result = Transpiler.Convert(source, request.Options);
        DiagnosticPrinter.Print(host.Error, result.Diagnostics);
        if (result.CSharp is { } text)
        {
            Write(text, path);
        }

        return Outcome.Of(result);
    }

    private void Write(string text, string? path)
    {
        if (request.Output is null or "-")
        {
            host.Write(text);
            return;
        }

        var output = request.Output;
        if (Directory.Exists(output) || Path.EndsInDirectorySeparator(output))
        {
            if (path is null)
            {
                throw new CliException($"'{output}' is a folder; name the file to write");
            }

            output = Path.Combine(output, Path.GetFileNameWithoutExtension(path) + ".cs");
            RefuseSame(path, output);
        }

        AtomicFile.Write(output, text);
    }

    private int ConvertDocument(SourceText source, DocumentFormat format)
    {
        var blocks = DocumentConverter.Convert(source, format, request.Options);
        if (blocks.IsEmpty)
        {
            throw new CliException($"no Python was found in '{source.Path}'");
        }

        var toFolder = request.Output is not (null or "-");
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
