using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c> for a folder: what can be converted is, the rest is told.</summary>
internal sealed class FolderConverter(CliHost host, ConvertRequest request)
{
    private readonly Outcome _outcome = new();

    /// <summary>Converts the folder.</summary>
    /// <returns>The worst of its files' exit codes.</returns>
    /// <exception cref="CliException">The request cannot be carried out.</exception>
    public int Run()
    {
        var input = request.Input!;
        var output = CheckOutput(input);
        List<string> problems = [];
        var paths = InputFolder.List(input, RealPath.Of(output), problems);
        problems.ForEach(Complain);
        if (paths.Count == 0 && problems.Count == 0)
        {
            throw new CliException($"no Python files were found in '{input}'");
        }

        var sources = Read(input, paths);
        var prefix = Path.TrimEndingDirectorySeparator(input) + "/";
        foreach (var file in Transpiler.ConvertFolder(sources, request.Options))
        {
            DiagnosticPrinter.Print(host.Error, file.Result.Diagnostics, prefix);
            Write(Path.Combine(output, file.Path), file);
        }

        host.Error.WriteLine(_outcome.Summary("file"));
        return _outcome.ExitCode;
    }

    private string CheckOutput(string input)
    {
        if (request.Output is null or "-")
        {
            throw new CliException($"'{input}' is a folder; name a folder for the C# with -o");
        }

        if (request.Format is not (null or "python"))
        {
            throw new CliException("--input-format is for one document; a folder is read as Python");
        }

        if (File.Exists(request.Output))
        {
            throw new CliException($"'{request.Output}' is a file; a folder converts to a folder");
        }

        try
        {
            return RealPath.Same(input, request.Output)
                ? throw new CliException($"the output '{request.Output}' is the input")
                : request.Output;
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("write", request.Output, exception);
        }
    }

    private List<SourceText> Read(string folder, List<string> paths)
    {
        List<SourceText> sources = new(paths.Count);
        foreach (var path in paths)
        {
            try
            {
                var decoded = SourceDecoder.Decode(File.ReadAllBytes(Path.Combine(folder, path)), path);
                if (decoded.Problem is null)
                {
                    sources.Add(decoded.Source);
                    continue;
                }

                DiagnosticPrinter.Print(host.Error, [decoded.Problem], Path.TrimEndingDirectorySeparator(folder) + "/");
                _outcome.AddRefused();
            }
            catch (CliException exception)
            {
                Complain(exception.Message);
            }
            catch (Exception exception) when (CliException.IsFileProblem(exception))
            {
                Complain(CliException.For("read", Path.Combine(folder, path), exception).Message);
            }
        }

        return sources;
    }

    private void Write(string path, ConvertedFile file)
    {
        try
        {
            if (file.Result.CSharp is { } text)
            {
                AtomicFile.Write(path, text);
            }
        }
        catch (CliException exception)
        {
            Complain(exception.Message);
            return;
        }

        // Shared files come along with the user's; they are not counted as converted.
        if (file.SourcePath is not null)
        {
            _outcome.Add(file.Result);
        }
    }

    private void Complain(string sentence)
    {
        host.Complain(sentence);
        _outcome.AddUnreadable();
    }
}
