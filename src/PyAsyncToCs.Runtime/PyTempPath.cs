namespace PyAsyncToCs.Runtime;

/// <summary>A path of a temporary file, which is deleted at the end.</summary>
public sealed class PyTempPath(string? suffix = null, string? prefix = null, string? dir = null) : IDisposable
{
    /// <summary>The path.</summary>
    public string Name { get; } = Make(suffix, prefix, dir);

    /// <summary>Makes an empty file with a name that no other has.</summary>
    public static string Make(string? suffix = null, string? prefix = null, string? dir = null)
    {
        var path = Path.Combine(dir ?? Path.GetTempPath(), $"{prefix ?? "tmp"}{Guid.NewGuid().ToString("N")[..8]}{suffix}");
        File.Create(path).Dispose();
        return path;
    }

    /// <summary>Deletes the file.</summary>
    public void Dispose() => File.Delete(Name);
}
