namespace PyAsyncToCs.Cli.Input;

/// <summary>Paths with every link resolved, so that two names of one file are seen to be the same.</summary>
internal static class RealPath
{
    /// <summary>How many links are followed before a path counts as a loop, as Linux does it.</summary>
    private const int MaxLinks = 40;

    /// <summary>The full path with the links in it resolved, as far as the path exists.</summary>
    /// <param name="path">A path; it need not exist.</param>
    /// <exception cref="IOException">The links form a loop.</exception>
    public static string Of(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var root = Path.GetPathRoot(full) ?? "";
        var rest = new Stack<string>(Parts(full[root.Length..]));
        var real = root;
        for (var links = 0; rest.TryPop(out var part);)
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException("Too many levels of symbolic links");
            }

            var resolved = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(resolved) ?? root;
            foreach (var piece in Parts(resolved[real.Length..]))
            {
                rest.Push(piece);
            }
        }

        return real;
    }

    /// <summary>Whether two paths are names of the same file or folder.</summary>
    public static bool Same(string first, string second) =>
        string.Equals(
            Of(first),
            Of(second),
            OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Parts(string path) =>
        path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();
}
