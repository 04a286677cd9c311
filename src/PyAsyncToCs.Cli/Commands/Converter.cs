using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c> and <c>check</c>: reads, converts, reports, writes.</summary>
internal sealed class Converter(CliHost host, ConvertRequest request, DiagnosticWriter diagnostics, ConversionReport? report)
{
    private readonly Outcome _outcome = new();
    private readonly OutputWriter _writer = new(host, request);
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Does what was asked.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="CliException">The request cannot be carried out.</exception>
    public int Run()
    {
        if (request.Inputs is not [_, _, ..])
        {
            var input = request.Inputs.FirstOrDefault();
            return input is { Length: > 0 } && Directory.Exists(input)
                ? new FolderConverter(host, request with { Inputs = [input] }, diagnostics, report).Run()
                : WithConflicts(Convert(InputFile.Read(input, request.Command, host)));
        }

        if (request.Inputs.FirstOrDefault(input => input is ['-', _, ..] && !Path.Exists(input)) is { } option)
        {
            throw new CliException($"unrecognized option '{option}' (see 'pyasync2cs {request.Command} --help')");
        }

        if (!request.IsCheck && (OutputPath.IsStandardOutput(request.Output) || File.Exists(request.Output)))
        {
            throw new CliException("several inputs need a folder for their results: name it with -o");
        }

        foreach (var input in request.Inputs)
        {
            RunOne(input);
        }

        if (request.HasSummary)
        {
            host.Error.WriteLine(_outcome.Summary("file", request.Verb));
        }

        return WithConflicts(_outcome.ExitCode);
    }

    private int WithConflicts(int code) => Math.Max(code, _writer.HasConflicts ? ExitCode.Marked : ExitCode.Converted);

    /// <summary>One of several: what is wrong with it does not keep the others from being converted.</summary>
    private void RunOne(string input)
    {
        try
        {
            if (Directory.Exists(input))
            {
                var output = request.Output is null ? null : Path.Combine(request.Output, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))));
                _outcome.Add(new FolderConverter(host, request with { Inputs = [input], Output = output }, diagnostics, report).Run());
                return;
            }

            _outcome.Add(Convert(InputFile.Read(input, request.Command, host)));
        }
        catch (CliException exception)
        {
            host.Complain(exception.Message);
            _outcome.AddUnreadable();
        }
    }

    private bool IsToFolder => request.Inputs.Count > 1;

    private int Convert(InputFile input)
    {
        var format = InputFormat.Of(request.Format, input.Path);
        if (input.Path is not null && !request.IsCheck && !OutputPath.IsStandardOutput(request.Output))
        {
            OutputPath.RefuseSame(input.Path, request.Output!);
        }

        var decoded = SourceDecoder.Decode(input.Bytes, input.DisplayName, isPython: format is null);
        if (decoded.Problem is { } problem)
        {
            diagnostics.Write([problem]);
            return ExitCode.NotPython;
        }

        return format switch
        {
            null => Finish(InTime(() => Transpiler.Convert(decoded.Source, OptionsFor(input.Path))), decoded.Source, input.Path),
            DocumentFormat.Notebook => Finish(InTime(() => ConvertNotebook(decoded.Source)), decoded.Source, input.Path),
            { } document => ConvertDocument(decoded.Source, document, input.Path),
        };

        T InTime<T>(Func<T> work) => Deadline.Run(input.DisplayName, request.Limit, work);
    }

    /// <summary>Only a class can stand in the namespace that was asked for.</summary>
    private ConversionOptions OptionsFor(string? path) => request.Options with
    {
        HasModuleBeside = path is null ? null : name => SiblingModules.Has(path, name),
        PathInDirectives = path is null || request.IsCheck || OutputPath.IsStandardOutput(request.Output) ? null : _ => OutputPath.FromOutput(Target(path), path),
        Layout = request.Options.Namespace is not null && !request.IsScriptLayout ? ScriptLayout.Class : request.Options.Layout,
    };

    private ConversionResult ConvertNotebook(SourceText source)
    {
        try
        {
            return NotebookConverter.Convert(source, request.Options);
        }
        catch (FormatException exception)
        {
            throw new CliException($"'{source.Path}' is not a notebook: {exception.Message}");
        }
    }

    private int Finish(ConversionResult result, SourceText source, string? path)
    {
        report?.Add(source.Path, source, result);
        diagnostics.Write(result.Diagnostics);
        if (result.CSharp is { } text && !request.IsCheck)
        {
            Write(text, path);
        }

        return Outcome.Of(result);
    }

    private void Write(string text, string? path)
    {
        if (OutputPath.IsStandardOutput(request.Output))
        {
            host.Write(text);
            return;
        }

        var target = Target(path);
        if (!_written.Add(target))
        {
            throw new CliException($"cannot write '{target}' for '{path}': another input was converted to it");
        }

        _writer.Write(target, text);
    }

    private string Target(string? path) => OutputPath.ForFile(path, IsToFolder ? request.Output + Path.DirectorySeparatorChar : request.Output!, ".cs");

    private int ConvertDocument(SourceText source, DocumentFormat format, string? path)
    {
        var blocks = Deadline.Run(source.Path, request.Limit, () => DocumentConverter.Convert(source, format, request.Options));
        if (blocks.IsEmpty)
        {
            throw new CliException($"no Python was found in '{source.Path}'");
        }

        var folder = OutputPath.IsStandardOutput(request.Output) ? null
            : IsToFolder ? Path.Combine(request.Output!, Path.GetFileNameWithoutExtension(path ?? source.Path))
            : request.Output;
        if (!request.IsCheck && folder is null && blocks.Length > 1)
        {
            throw new CliException($"'{source.Path}' has {blocks.Length} blocks of Python; name a folder for their files with -o");
        }

        if (File.Exists(folder))
        {
            throw new CliException($"'{folder}' is a file; a document's blocks need a folder");
        }

        var outcome = new Outcome();
        foreach (var block in blocks)
        {
            diagnostics.Write(block.Result.Diagnostics);
            report?.Add($"{source.Path}: {block.Name}", source, block.Result);
            outcome.Add(block.Result);
            if (block.Result.CSharp is not { } text || request.IsCheck)
            {
                continue;
            }

            if (folder is not null)
            {
                _writer.Write(Path.Combine(folder, block.Name), text);
            }
            else
            {
                host.Write(text);
            }
        }

        if (request.HasSummary && (folder is not null || request.IsCheck))
        {
            host.Error.WriteLine(outcome.Summary("block", request.Verb));
        }

        return outcome.ExitCode;
    }
}
