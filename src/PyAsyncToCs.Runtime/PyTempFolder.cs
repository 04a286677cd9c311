namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>tempfile.TemporaryDirectory</c>: goes away with what is in it.</summary>
public sealed class PyTempFolder(string? prefix = null) : IDisposable
{
    /// <summary>The folder's path.</summary>
    public string Name { get; } = Directory.CreateTempSubdirectory(prefix ?? "tmp").FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Directory.Exists(Name))
        {
            Directory.Delete(Name, recursive: true);
        }
    }
}
