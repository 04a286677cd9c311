namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>contextlib.chdir</c>: another current folder, until it is left.</summary>
public sealed class PyWorkingFolder : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();

    /// <summary>Goes there.</summary>
    /// <param name="path">The folder.</param>
    public PyWorkingFolder(string path) => Directory.SetCurrentDirectory(path);

    /// <inheritdoc/>
    public void Dispose() => Directory.SetCurrentDirectory(_before);
}
