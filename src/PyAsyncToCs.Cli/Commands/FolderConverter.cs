using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c> for a folder: what can be converted is, the rest is told.</summary>
internal sealed class FolderConverter(CliHost host, ConvertRequest request)
{
    private readonly Outcome _outcome = new();
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

        var output = OutputPath.ForFolder(request.Input!, request.Output);
        var folder = SourceFolder.Open(request.Input!, output, Complain);
        var files = Transpiler.ConvertFolder(Read(folder), request.Options with { ProjectName = ProjectName(request.Input!) });
        foreach (var file in files)
        {
            DiagnosticPrinter.Print(host.Error, file.Result.Diagnostics, folder.Prefix);
            Write(Path.Combine(output, file.Path), file);
        }

        Tell(files, output);
        host.Error.WriteLine(_outcome.Summary("file"));
        return _outcome.ExitCode;
    }

    /// <summary>Where the project is, and what a person still has to do.</summary>
    private void Tell(IReadOnlyList<ConvertedFile> files, string output)
    {
        foreach (var file in files.Where(f => f.SourcePath is null && _written.Contains(Path.Combine(output, f.Path))))
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

                DiagnosticPrinter.Print(host.Error, [decoded.Problem], folder.Prefix);
                _outcome.AddRefused();
            }
            catch (CliException exception)
            {
                Complain(exception.Message);
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
