using System.Globalization;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Corpus;

/// <summary>A Python program of the corpus and what CPython did with it.</summary>
/// <param name="Path">The program's path.</param>
/// <param name="Source">Its text.</param>
/// <param name="Output">What CPython printed, or null if nothing is recorded.</param>
/// <param name="ExitCode">CPython's exit code.</param>
/// <param name="Input">What it reads from standard input.</param>
/// <param name="Refused">The codes of the PAC3xxx diagnostics that are expected, sorted; null if it must convert whole.</param>
public sealed record CorpusProgram(string Path, string Source, string? Output, int ExitCode, string Input, IReadOnlyList<string>? Refused)
{
    // The completed version of a snippet that CPython cannot run alone; what it prints is recorded for the snippet.
    private const string CompletedSuffix = ".complete.py";

    /// <summary>The path of the program that CPython runs.</summary>
    public string RunnablePath => IsFolder ? Entry(Path)! : System.IO.Path.ChangeExtension(Path, CompletedSuffix) is var completed && File.Exists(completed) ? completed : Path;

    /// <summary>Whether the program is a folder of modules.</summary>
    public bool IsFolder => Directory.Exists(Path);

    /// <summary>The files of a folder, with paths relative to it.</summary>
    public IReadOnlyList<SourceText> Files() => [.. Directory.EnumerateFiles(Path, "*.py", SearchOption.AllDirectories)
        .Select(file => (File: file, Name: System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/')))
        .OrderBy(file => file.Name, StringComparer.Ordinal)
        .Select(file => new SourceText(File.ReadAllText(file.File), file.Name))];

    /// <summary>Reads a program and what stands beside it.</summary>
    public static CorpusProgram Read(string path) => new(
        path,
        Directory.Exists(path) ? "" : File.ReadAllText(path),
        ReadBeside(path, ".out"),
        int.Parse(ReadBeside(path, ".exit") ?? "0", CultureInfo.InvariantCulture),
        ReadBeside(path, ".in") ?? "",
        ReadBeside(path, ".refused")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList());

    /// <summary>The programs at a path: a file, a folder that is a program (with a <c>main.py</c>, or a package with a
    /// <c>__main__.py</c>), or all of a folder, sorted.</summary>
    public static IEnumerable<string> Find(string path) => !Directory.Exists(path) || Entry(path) is not null
        ? [path.TrimEnd('/')]
        : Directory.EnumerateFiles(path, "*.py").Where(file => !file.EndsWith(CompletedSuffix, StringComparison.Ordinal))
            .Concat(Directory.EnumerateDirectories(path).SelectMany(Find))
            .Order(StringComparer.Ordinal);

    /// <summary>What CPython runs of a folder: its <c>main.py</c>, or <c>__main__.py</c>, or the package in it that has one.</summary>
    private static string? Entry(string folder)
    {
        foreach (var name in new[] { "main.py", "__main__.py" })
        {
            if (File.Exists(System.IO.Path.Combine(folder, name)))
            {
                return System.IO.Path.Combine(folder, name);
            }
        }

        return Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
            .FirstOrDefault(package => File.Exists(System.IO.Path.Combine(package, "__main__.py")) && File.Exists(System.IO.Path.Combine(package, "__init__.py")));
    }

    /// <summary>This program with what CPython does with it now, if nothing is recorded.</summary>
    public async Task<CorpusProgram> CompleteAsync()
    {
        if (Output is not null)
        {
            return this;
        }

        var run = await Python.RunAsync(RunnablePath, Input);
        return run is null ? this : this with { Output = run.Output, ExitCode = run.ExitCode };
    }

    private static string? ReadBeside(string path, string extension)
    {
        var file = System.IO.Path.ChangeExtension(path, extension);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
