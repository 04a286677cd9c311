using PyAsyncToCs.Cli.Commands;
namespace PyAsyncToCs.Cli.Output;

/// <summary>Writes results, or says what would be written.</summary>
internal sealed class OutputWriter(CliHost host, ConvertRequest request)
{
    /// <summary>Whether files are not written, only told.</summary>
    public bool IsTrial => request.IsDryRun || request.IsDiff;

    /// <summary>Whether a file was written that a person has to bring together.</summary>
    public bool HasConflicts { get; private set; }

    /// <summary>Writes one file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="CliException">It cannot be written.</exception>
    public void Write(string path, string text)
    {
        if (request.IsDiff)
        {
            host.Write(Difference.Of(path, text));
        }
        else if (request.IsDryRun)
        {
            var what = !File.Exists(path) ? "new" : Difference.Of(path, text).Length > 0 ? "changed" : "unchanged";
            host.Write($"{what}: {path}\n");
        }
        else
        {
            var (folder, name) = (new OutputFolder(Path.GetDirectoryName(Path.GetFullPath(path))!, request.IsForce, request.IsMerge), Path.GetFileName(path));
            if (request.IsMerge || folder.Knows(name))
            {
                WriteIntoFolder(folder, Path.GetDirectoryName(path)!, name, text);
            }
            else
            {
                AtomicFile.Write(path, text);
            }
        }
    }

    /// <summary>Writes one file of a folder, and tells what a person has to see to.</summary>
    /// <returns>Whether the file says something else than before.</returns>
    public bool Write(OutputFolder? folder, string root, string path, string text)
    {
        if (folder is null || IsTrial)
        {
            Write(Path.Combine(root, path), text);
            return true;
        }

        var result = folder.Write(path, text);
        if (result == WriteResult.Conflict)
        {
            HasConflicts = true;
            host.Complain($"'{Path.Combine(root, path)}' has conflicts, marked <<<<<<< as git marks them");
        }
        else if (result == WriteResult.Merged && request.HasSummary)
        {
            host.Error.WriteLine($"merged: {Path.Combine(root, path)}");
        }
        else if (request is { HasSummary: true, Reporting.Verbosity: Verbosity.Detailed })
        {
            host.Error.WriteLine($"{result.ToString().ToLowerInvariant()}: {Path.Combine(root, path)}");
        }

        return result != WriteResult.Unchanged;
    }

    private void WriteIntoFolder(OutputFolder folder, string root, string name, string text)
    {
        Write(folder, root, name, text);
        folder.Keep(name);
        folder.Save("", new(StringComparer.Ordinal), isClean: false);
    }
}
