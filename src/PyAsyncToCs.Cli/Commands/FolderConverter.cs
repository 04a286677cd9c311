using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c> for a folder: what can be converted is, the rest is told.</summary>
internal sealed class FolderConverter(CliHost host, ConvertRequest request, DiagnosticWriter diagnostics)
{
    private readonly Outcome _outcome = new();
    private readonly List<ConvertedFile> _kept = [];
    private readonly HashSet<string> _written = new(OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>Converts the folder.</summary>
    /// <returns>The worst of its files' exit codes.</returns>
    /// <exception cref="CliException">The request cannot be carried out.</exception>
    public int Run()
    {
        if (request.Format is not (null or "python"))
        {
            throw new CliException("--input-format is for one document; a folder is read as Python");
        }

        var input = request.Inputs[0];
        var output = request.IsCheck ? null : OutputPath.ForFolder(input, request.Output);
        var folder = SourceFolder.Open(input, output, Complain);
        var files = Transpiler.ConvertFolder(Read(folder), request.Options with { ProjectName = ProjectName(input) });
        foreach (var file in files)
        {
            diagnostics.Write(file.Result.Diagnostics, folder.Prefix);
            if (output is null ? Count(file) : Write(Path.Combine(output, file.Path), file))
            {
                _kept.Add(file);
            }
        }

        if (request.HasSummary)
        {
            if (output is not null)
            {
                Tell(output);
            }

            host.Error.WriteLine(_outcome.Summary("file", request.Verb));
        }

        return _outcome.ExitCode;
    }

    /// <summary>Where the project is, and what a person still has to do.</summary>
    private void Tell(string output)
    {
        foreach (var file in _kept.Where(f => f.SourcePath is null))
        {
            switch (Path.GetExtension(file.Path))
            {
                case ".csproj":
                    var project = Path.Combine(output, file.Path);
                    var isProgram = file.Result.CSharp!.Contains("<OutputType>Exe", StringComparison.Ordinal);
                    host.Error.WriteLine($"project: {project} (dotnet {(isProgram ? "run --project" : "build")} {project})");
                    break;
                case ".md":
                    host.Error.WriteLine($"to do by hand: {Path.Combine(output, file.Path)}");
                    break;
            }
        }
    }

    /// <summary>A project is called like its folder.</summary>
    private static string ProjectName(string input) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))) is { Length: > 0 } name ? name : "Converted";

    private List<SourceText> Read(SourceFolder folder)
    {
        List<SourceText> sources = new(folder.Paths.Count);
        foreach (var path in folder.Paths)
        {
            try
            {
                var decoded = folder.Read(path);
                if (decoded.Problem is null)
                {
                    sources.Add(decoded.Source);
                    continue;
                }

                diagnostics.Write([decoded.Problem], folder.Prefix);
                _outcome.AddRefused();
            }
            catch (CliException exception)
            {
                Complain(exception.Message);
            }
        }

        return sources;
    }

    private bool Write(string path, ConvertedFile file)
    {
        try
        {
            if (file.Result.CSharp is { } text)
            {
                if (!_written.Add(path))
                {
                    throw new CliException($"cannot write '{path}' for '{file.SourcePath}': another file was converted to it");
                }

                AtomicFile.Write(path, text);
            }
        }
        catch (CliException exception)
        {
            Complain(exception.Message);
            return false;
        }

        return Count(file);
    }

    /// <summary>Shared files come along with the user's; they are not counted as converted.</summary>
    private bool Count(ConvertedFile file)
    {
        if (file.SourcePath is not null)
        {
            _outcome.Add(file.Result);
        }

        return true;
    }

    private void Complain(string sentence)
    {
        host.Complain(sentence);
        _outcome.AddUnreadable();
    }
}
