using System.Globalization;

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
    public string RunnablePath => System.IO.Path.ChangeExtension(Path, CompletedSuffix) is var completed && File.Exists(completed) ? completed : Path;

    /// <summary>Reads a program and what stands beside it.</summary>
    public static CorpusProgram Read(string path) => new(
        path,
        File.ReadAllText(path),
        ReadBeside(path, ".out"),
        int.Parse(ReadBeside(path, ".exit") ?? "0", CultureInfo.InvariantCulture),
        ReadBeside(path, ".in") ?? "",
        ReadBeside(path, ".refused")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList());

    /// <summary>The programs at a path: a file, or all of a folder, sorted.</summary>
    public static IEnumerable<string> Find(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.py", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(CompletedSuffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
        : [path];

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
