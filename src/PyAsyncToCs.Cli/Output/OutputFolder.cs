using DiffPlex;
using DiffPlex.Chunkers;

namespace PyAsyncToCs.Cli.Output;

/// <summary>What became of one file.</summary>
internal enum WriteResult
{
    /// <summary>It was written.</summary>
    Written,

    /// <summary>It says so already.</summary>
    Unchanged,

    /// <summary>What a person had changed in it is in it still.</summary>
    Merged,

    /// <summary>So it is, and where both changed the same lines, the file has both.</summary>
    Conflict,
}

/// <summary>
/// The files of a folder that conversions write to again and again. What a person has changed there is not lost: a file
/// that is not as it was written is left as it is, merged with, or replaced, as was asked for.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="force">Whether to replace such a file.</param>
/// <param name="merge">Whether to merge with it.</param>
internal sealed class OutputFolder(string root, bool force, bool merge)
{
    private readonly SortedDictionary<string, string> _outputs = new(StringComparer.Ordinal);

    /// <summary>What the last conversion wrote.</summary>
    public ConversionManifest Last { get; } = ConversionManifest.Load(root);

    /// <summary>Whether all that was written is there still.</summary>
    public bool IsWhole => Last.Outputs.Count > 0 && Last.Outputs.Keys.All(path => File.Exists(Path.Combine(root, path)));

    /// <summary>Whether a conversion that remembers what it wrote has written a file of the folder.</summary>
    public bool Knows(string path) => Last.Outputs.ContainsKey(path);

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path in the folder, with <c>/</c>.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="CliException">It cannot be written, or a person has changed it.</exception>
    public WriteResult Write(string path, string text)
    {
        var target = Path.Combine(root, path);
        var before = Generated(path);
        var current = Read(target);
        _outputs[path] = ConversionManifest.HashOf(text);
        if (current is null || current == text || force || IsOurs(path, current, before))
        {
            // First what was generated, then the file: a run that is killed between knows the file as its own.
            AtomicFile.Write(GeneratedPath(path), text);
            if (current == text)
            {
                return WriteResult.Unchanged;
            }

            AtomicFile.Write(target, text);
            return WriteResult.Written;
        }

        if (merge && before is not null)
        {
            return Merge(path, before, current, text);
        }

        // It stays a file that the next run may merge with.
        _outputs[path] = Last.Outputs.GetValueOrDefault(path, "");
        throw new CliException(Last.Outputs.ContainsKey(path)
            ? $"'{target}' was changed since it was converted, and is left as it is; --merge brings both together, --force replaces it"
            : merge ? $"'{target}' is there already, and nothing says what was generated for it, to merge with; --merge from the first conversion on keeps that, --force replaces the file"
            : $"'{target}' is there already and was not written by this tool; --force replaces it");
    }

    /// <summary>Keeps what an input was converted to before: it could not be converted now, but is there still.</summary>
    /// <param name="module">The input's path, without its extension: its file is called so, or, with a project of its own, its folder.</param>
    public void KeepOld(string module)
    {
        foreach (var (path, hash) in Last.Outputs.Where(o => o.Key == module + ".cs" || o.Key.StartsWith(module + "/", StringComparison.Ordinal)))
        {
            _outputs.TryAdd(path, hash);
        }
    }

    /// <summary>Removes what the last conversion wrote and this one did not, unless a person has changed it.</summary>
    /// <returns>What was removed.</returns>
    public IReadOnlyList<string> RemoveStale()
    {
        List<string> removed = [];
        foreach (var path in Last.Outputs.Keys.Where(path => !_outputs.ContainsKey(path)))
        {
            var target = Path.Combine(root, path);
            if (Read(target) is { } current && IsOurs(path, current, Generated(path)))
            {
                File.Delete(target);
                File.Delete(GeneratedPath(path));
                removed.Add(path);
            }
        }

        return removed;
    }

    /// <summary>Keeps what is known of the other files, where only one was written.</summary>
    public void Keep(string written)
    {
        foreach (var (path, hash) in Last.Outputs.Where(o => o.Key != written))
        {
            _outputs.TryAdd(path, hash);
        }
    }

    /// <summary>Notes what was done.</summary>
    public void Save(string settings, SortedDictionary<string, string> inputs, bool isClean) =>
        new ConversionManifest { Settings = settings, Inputs = inputs, Outputs = _outputs, IsClean = isClean }.Save(root);

    private WriteResult Merge(string path, string before, string current, string text)
    {
        var merged = ThreeWayDiffer.Instance.CreateMerge(before, current, text, false, false, LineEndingsPreservingChunker.Instance);
        AtomicFile.Write(Path.Combine(root, path), MergeText.Of(merged));
        AtomicFile.Write(GeneratedPath(path), text);
        return merged.IsSuccessful ? WriteResult.Merged : WriteResult.Conflict;
    }

    private bool IsOurs(string path, string current, string? before) =>
        current == before || (Last.Outputs.TryGetValue(path, out var hash) && ConversionManifest.HashOf(current) == hash);

    private string GeneratedPath(string path) => Path.Combine(root, ConversionManifest.Folder, "generated", path);

    private string? Generated(string path) => Read(GeneratedPath(path));

    private static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("read", path, exception);
        }
    }
}
