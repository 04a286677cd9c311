using MAB.DotIgnore;
using Matcher = Microsoft.Extensions.FileSystemGlobbing.Matcher;

namespace PyAsyncToCs.Cli.Input;

/// <summary>Which files of a folder are wanted: by globs, and by the <c>.gitignore</c> files above and in it.</summary>
/// <param name="Include">Globs, relative to the folder; none for all.</param>
/// <param name="Exclude">Globs.</param>
/// <param name="UsesGitIgnore">Whether <c>.gitignore</c> counts.</param>
internal sealed record FileSelection(IReadOnlyList<string> Include, IReadOnlyList<string> Exclude, bool UsesGitIgnore)
{
    /// <summary>All files that git would see.</summary>
    public static FileSelection All { get; } = new([], [], UsesGitIgnore: true);

    /// <summary>The rules of the folders above a folder, up to the repository's.</summary>
    public IReadOnlyList<GitIgnore> RulesAbove(string root)
    {
        if (!UsesGitIgnore)
        {
            return [];
        }

        List<GitIgnore> rules = [];
        for (var folder = Path.GetFullPath(root); folder is not null && !Path.Exists(Path.Combine(folder, ".git")); folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetDirectoryName(folder) is { } parent && GitIgnore.Read(parent) is { } found)
            {
                rules.Add(found);
            }
        }

        return rules;
    }

    /// <summary>The files that the globs let through.</summary>
    /// <param name="files">Relative paths, with <c>/</c>.</param>
    public List<string> Matching(List<string> files)
    {
        if (Include.Count + Exclude.Count == 0)
        {
            return files;
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var glob in Include.DefaultIfEmpty("**/*"))
        {
            matcher.AddInclude(glob);
        }

        foreach (var glob in Exclude)
        {
            matcher.AddExclude(glob);
        }

        var wanted = Microsoft.Extensions.FileSystemGlobbing.MatcherExtensions.Match(matcher, files).Files.Select(match => match.Path).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(wanted.Contains)];
    }
}

/// <summary>One <c>.gitignore</c>.</summary>
/// <param name="folder">The folder that it stands in.</param>
/// <param name="rules">Its rules.</param>
internal sealed class GitIgnore(string folder, IgnoreList rules)
{
    /// <summary>Reads a folder's file; null where there is none that can be read.</summary>
    public static GitIgnore? Read(string folder)
    {
        var path = Path.Combine(folder, ".gitignore");
        try
        {
            return File.Exists(path) ? new(folder, new IgnoreList(File.ReadAllLines(path))) : null;
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            return null;
        }
    }

    /// <summary>Whether it says of a file or folder that git does not see it.</summary>
    public bool Ignores(string path, bool isFolder) =>
        rules.IsIgnored("/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), isFolder);
}
