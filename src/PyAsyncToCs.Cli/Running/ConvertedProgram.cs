using PyAsyncToCs.Cli.Input;
using PyAsyncToCs.Diagnostics;
using PyAsyncToCs.Documents;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Running;

/// <summary>A Python program as C# that can be compiled: a file, with the modules beside it that it imports.</summary>
/// <param name="Files">Path and text of each C# file; none where something is not Python.</param>
/// <param name="Diagnostics">What there is to say.</param>
/// <param name="IsProject">Whether it has several modules.</param>
internal sealed record ConvertedProgram(
    IReadOnlyList<(string Path, string Text)> Files, IReadOnlyList<Diagnostic> Diagnostics, bool IsProject)
{
    /// <summary>Whether something was not converted.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Converts a program.</summary>
    /// <param name="path">The Python file.</param>
    /// <param name="options">How.</param>
    /// <exception cref="CliException">It cannot be read.</exception>
    public static ConvertedProgram Convert(string path, ConversionOptions options)
    {
        if (Directory.Exists(path))
        {
            throw new CliException($"'{path}' is a folder; name the script in it that is to be run");
        }

        var format = InputFormat.Of(null, path);
        var script = SourceDecoder.Decode(InputFile.ReadBytes(path), path, isPython: format is null);
        if (script.Problem is { } problem)
        {
            return new([], [problem], IsProject: false);
        }

        if (format is not null)
        {
            return format == DocumentFormat.Notebook ? ConvertNotebook(script.Source, options)
                : throw new CliException($"'{path}' is a document; 'pyasync2cs convert' makes a program of each block in it");
        }

        var modules = SiblingModules.AreImported(script.Source, SiblingModules.Of(path))
            ? SourceFolder.Open(Path.GetDirectoryName(Path.GetFullPath(path))!, null, _ => { }).ReadAll()
            : [];
        return Convert(script.Source, Path.GetFileName(path), modules, options with { PackageName = SourceFolder.PackageName(Path.GetDirectoryName(Path.GetFullPath(path))!) });
    }

    /// <summary>Converts a program whose modules are at hand.</summary>
    /// <param name="script">The script.</param>
    /// <param name="path">Its path among the modules.</param>
    /// <param name="modules">The files of its folder, or none where it needs none of them.</param>
    /// <param name="options">How.</param>
    public static ConvertedProgram Convert(SourceText script, string path, IReadOnlyList<SourceText> modules, ConversionOptions options)
    {
        if (modules.Count == 0)
        {
            var result = Transpiler.Convert(script, options);
            return new(result.CSharp is { } text ? [("program.cs", text)] : [], result.Diagnostics, IsProject: false);
        }

        var files = Transpiler.ConvertFolder(modules, options with { Script = path });
        if (files.Count(file => file.SourcePath is not null) == 1)
        {
            return Convert(script, path, [], options);
        }

        var isWhole = files.All(file => file.Result.CSharp is not null);
        return new(
            isWhole ? [.. files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(file => (file.Path, file.Result.CSharp!))] : [],
            [.. files.SelectMany(file => file.Result.Diagnostics)],
            IsProject: true);
    }

    private static ConvertedProgram ConvertNotebook(SourceText notebook, ConversionOptions options)
    {
        try
        {
            var result = NotebookConverter.Convert(notebook, options with { LineDirectives = false });
            return new(result.CSharp is { } text ? [("program.cs", text)] : [], result.Diagnostics, IsProject: false);
        }
        catch (FormatException exception)
        {
            throw new CliException($"'{notebook.Path}' is not a notebook: {exception.Message}");
        }
    }

    /// <summary>Compiles it.</summary>
    /// <exception cref="CliException">It does not compile.</exception>
    public CompiledProgram Compile() => ProgramCompiler.Compile(Files, IsProject);
}
