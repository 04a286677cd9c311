using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Input;

/// <summary>A folder of Python files that is read.</summary>
/// <param name="Root">The folder as the user gave it.</param>
/// <param name="Paths">Its files, relative, with <c>/</c>.</param>
internal sealed record SourceFolder(string Root, IReadOnlyList<string> Paths)
{
    /// <summary>What to put before a relative path in a message.</summary>
    public string Prefix { get; } = Path.TrimEndingDirectorySeparator(Root) + "/";

    /// <summary>What a folder is imported as, if it is a package: it is called so in the folder around it.</summary>
    public static string? PackageName(string root) =>
        File.Exists(Path.Combine(root, "__init__.py")) && Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root))) is { Length: > 0 } name ? name : null;

    /// <summary>Lists a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="output">The folder for the results, which is not read, or null.</param>
    /// <param name="complain">Receives a sentence for each folder below that cannot be read.</param>
    /// <param name="selection">Which files are wanted; all that git sees, if that is left out.</param>
    /// <exception cref="CliException">It cannot be read, or there is no Python in it.</exception>
    public static SourceFolder Open(string root, string? output, Action<string> complain, FileSelection? selection = null)
    {
        List<string> problems = [];
        var paths = InputFolder.List(root, output is null ? null : RealPath.Of(output), selection ?? FileSelection.All, problems);
        problems.ForEach(complain);
        return paths.Count > 0 || problems.Count > 0
            ? new SourceFolder(root, paths)
            : throw new CliException($"no Python files were found in '{root}'");
    }

    /// <summary>Reads those of its files that are text.</summary>
    public List<SourceText> ReadAll()
    {
        List<SourceText> sources = [];
        foreach (var path in Paths)
        {
            try
            {
                if (Read(path) is { Problem: null, Source: var source })
                {
                    sources.Add(source);
                }
            }
            catch (CliException)
            {
                // It is missed only if something imports it, and then that is told.
            }
        }

        return sources;
    }

    /// <summary>Reads one of its files.</summary>
    /// <param name="path">Its relative path.</param>
    /// <exception cref="CliException">It cannot be read.</exception>
    public DecodedSource Read(string path)
    {
        var full = Prefix + path;
        if (IsPipe(full))
        {
            throw new CliException($"cannot read '{full}': it is a pipe, not a file");
        }

        var bytes = InputFile.ReadBytes(full);
        try
        {
            return SourceDecoder.Decode(bytes, path);
        }
        catch (CliException exception)
        {
            // The sentence names the file as the folder sees it; the user wants to find it.
            throw new CliException(exception.Message.Replace($"'{path}'", $"'{full}'", StringComparison.Ordinal));
        }
    }
    /// <summary>Whether reading would wait for somebody who writes: only a pipe opened for both does not.</summary>
    private static bool IsPipe(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows() || new FileInfo(path).Length > 0)
            {
                return false;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return !stream.CanSeek;
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            // Reading it will say what is wrong.
            return false;
        }
    }
}
