namespace PyAsyncToCs.Cli.Input;

/// <summary>The Python files of a folder.</summary>
internal static class InputFolder
{
    /// <summary>Lists them, relative to the folder and with <c>/</c>, in ordinal order.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="skip">The real path of a folder to leave out (the output), or null.</param>
    /// <param name="selection">Which of them are wanted.</param>
    /// <param name="problems">Receives a sentence for each folder that cannot be read.</param>
    /// <exception cref="CliException">The folder itself cannot be read.</exception>
    /// <remarks>
    /// Hidden folders, <c>__pycache__</c>, virtual environments (a folder with <c>pyvenv.cfg</c>), installed packages
    /// and <c>node_modules</c> are not the user's program. Links to folders are not followed: they can make a loop.
    /// </remarks>
    public static List<string> List(string root, string? skip, FileSelection selection, List<string> problems)
    {
        List<string> files = [];
        Stack<(string Path, IReadOnlyList<GitIgnore> Rules)> pending = new([("", selection.RulesAbove(root))]);
        while (pending.TryPop(out var entered))
        {
            var (relative, rules) = entered;
            var folder = Path.Combine(root, relative);
            try
            {
                if (selection.UsesGitIgnore && GitIgnore.Read(folder) is { } own)
                {
                    rules = [.. rules, own];
                }

                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                {
                    var path = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
                    if (entry is DirectoryInfo child)
                    {
                        if (IsWanted(child, skip) && !rules.Any(rule => rule.Ignores(entry.FullName, isFolder: true)))
                        {
                            pending.Push((path, rules));
                        }
                    }
                    else if (IsPython(entry.Name) && !rules.Any(rule => rule.Ignores(entry.FullName, isFolder: false)))
                    {
                        files.Add(path);
                    }
                }
            }
            catch (Exception exception) when (CliException.IsFileProblem(exception))
            {
                var problem = CliException.For("read", folder, exception);
                if (relative.Length == 0)
                {
                    throw problem;
                }

                problems.Add(problem.Message);
            }
        }

        files.Sort(StringComparer.Ordinal);
        return selection.Matching(files);
    }

    private static bool IsPython(string name) =>
        name[0] != '.' && Path.GetExtension(name) is ".py" or ".pyw";

    private static bool IsWanted(DirectoryInfo folder, string? skip) =>
        folder.Name[0] != '.'
        && folder.Name is not ("__pycache__" or "site-packages" or "node_modules")
        && folder.LinkTarget is null
        && !File.Exists(Path.Combine(folder.FullName, "pyvenv.cfg"))
        && (skip is null || RealPath.Of(folder.FullName) != skip);
}
