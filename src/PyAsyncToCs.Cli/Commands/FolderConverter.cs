using System.Diagnostics;
using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Cli.Output;
using PyAsyncToCs.Syntax;
using Severity = PyAsyncToCs.Diagnostics.Severity;

namespace PyAsyncToCs.Cli.Commands;

/// <summary>Carries out <c>convert</c> and <c>check</c> for a folder: what can be converted is, the rest is told.</summary>
internal sealed class FolderConverter(CliHost host, ConvertRequest request, DiagnosticWriter diagnostics, ConversionReport? report)
{
    private readonly Outcome _outcome = new();
    private readonly OutputWriter _writer = new(host, request);
    private readonly List<ConvertedFile> _kept = [];
    private readonly SortedDictionary<string, string> _inputs = new(StringComparer.Ordinal);
    private int _unchanged;

    // Some file systems take names for the same that differ by case only.
    private readonly Dictionary<string, string?> _written = new(StringComparer.OrdinalIgnoreCase);

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
        var folder = SourceFolder.Open(input, output, Complain, request.Selection);
        var sources = Read(folder);
        var results = output is null || _writer.IsTrial ? null : new OutputFolder(output, request.IsForce, request.IsMerge);
        if (results is not null && report is null && IsUpToDate(results))
        {
            Say($"{sources.Count} files are as they were when '{output}' was written; --force converts them again");
            return ExitCode.Converted;
        }

        var watch = Stopwatch.StartNew();
        var files = Convert(input, output, sources);
        foreach (var file in files)
        {
            diagnostics.Write(file.Result.Diagnostics, folder.Prefix);
            if (report is not null && sources.Find(source => source.Path == file.SourcePath) is { } source)
            {
                report.Add(folder.Prefix + source.Path, source, file.Result);
            }

            if (output is null ? Count(file) : Write(results, output, file))
            {
                _kept.Add(file);
            }
        }

        if (results is not null)
        {
            Finish(results, files);
        }

        if (request.HasSummary)
        {
            Tell(output, sources, watch.Elapsed);
        }

        return Math.Max(_outcome.ExitCode, _writer.HasConflicts ? ExitCode.Marked : ExitCode.Converted);
    }

    private IReadOnlyList<ConvertedFile> Convert(string input, string? output, List<SourceText> sources)
    {
        var options = request.Options with
        {
            ProjectName = ProjectName(input),
            PackageName = SourceFolder.PackageName(input),
            PathInDirectives = output is null ? null : path => OutputPath.FromOutput(Path.Combine(output, path), Path.Combine(input, path)),
        };
        var limit = request.Limit * Math.Max(1, sources.Count);
        var isWatched = host.IsErrorWatched && request.HasSummary;
        return Deadline.Run(input, limit, () => isWatched
            ? FolderProgress.Show(host.Error, host.IsErrorTerminal && !request.Reporting.NoColor, sources.Count, sources.Sum(source => source.LineCount), progress => ConvertAll(sources, options with { Progress = progress }))
            : ConvertAll(sources, options));
    }

    private IReadOnlyList<ConvertedFile> ConvertAll(List<SourceText> sources, ConversionOptions options)
    {
        if (!request.IsScriptLayout)
        {
            return Transpiler.ConvertFolder(sources, options);
        }

        var files = ScriptFolder.Convert(sources, options);
        foreach (var unused in sources.Select(s => s.Path).Except(files.Select(f => f.SourcePath)))
        {
            Say($"left out, because no script imports it: {unused}");
        }

        return files;
    }

    private bool IsUpToDate(OutputFolder results) =>
        !request.IsForce && results.Last.IsClean && _outcome.ExitCode == ExitCode.Converted && results.IsWhole
        && results.Last.Settings == ConversionManifest.SettingsOf(request)
        && results.Last.Inputs.SequenceEqual(_inputs);

    private void Finish(OutputFolder results, IReadOnlyList<ConvertedFile> files)
    {
        foreach (var input in _inputs.Keys.Except(files.Where(file => file.Result.CSharp is not null).Select(file => file.SourcePath)))
        {
            results.KeepOld(Path.ChangeExtension(input!, null));
        }

        foreach (var path in results.RemoveStale().Where(path => path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            Say($"removed, because nothing is converted to it any more: {path}");
        }

        var isClean = _outcome.ExitCode == ExitCode.Converted && files.All(file => file.Result.Diagnostics.All(d => d.Severity == Severity.Info));
        results.Save(ConversionManifest.SettingsOf(request), _inputs, isClean);
    }

    /// <summary>Where the project is, what a person still has to do, and how much it was.</summary>
    private void Tell(string? output, List<SourceText> sources, TimeSpan time)
    {
        foreach (var file in _kept.Where(f => f.SourcePath is null && output is not null && !_writer.IsTrial))
        {
            var path = Path.Combine(output!, file.Path);
            switch (Path.GetExtension(file.Path))
            {
                case ".csproj":
                    var isProgram = file.Result.CSharp!.Contains("<OutputType>Exe", StringComparison.Ordinal);
                    host.Error.WriteLine($"project: {path} (dotnet {(isProgram ? "run --project" : "build")} {path})");
                    break;
                case ".md":
                    host.Error.WriteLine($"to do by hand: {path}");
                    break;
            }
        }

        if (host.IsErrorWatched || request.Reporting.Verbosity == Verbosity.Detailed)
        {
            FolderSummary.Print(host.Error, host.IsErrorTerminal && !request.Reporting.NoColor, _kept, sources.Sum(source => source.LineCount), time);
        }

        host.Error.WriteLine(_outcome.Summary("file", request.Verb) + (_unchanged > 0 ? $" ({_unchanged} unchanged)" : ""));
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
                _inputs[path] = ConversionManifest.HashOf(decoded.Source.Text);
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
                _inputs[path] = "";
                Complain(exception.Message);
            }
        }

        return sources;
    }

    private bool Write(OutputFolder? results, string output, ConvertedFile file)
    {
        try
        {
            if (file.Result.CSharp is { } text)
            {
                if (!_written.TryAdd(file.Path, file.SourcePath))
                {
                    throw new CliException($"cannot write '{Path.Combine(output, file.Path)}' for '{file.SourcePath}': '{_written[file.Path]}' was converted to that name, or to one that differs only by case");
                }

                _unchanged += _writer.Write(results, output, file.Path, text) || file.SourcePath is null ? 0 : 1;
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

    private void Say(string sentence)
    {
        if (request.HasSummary)
        {
            host.Error.WriteLine(sentence);
        }
    }

    private void Complain(string sentence)
    {
        host.Complain(sentence);
        _outcome.AddUnreadable();
    }
}
