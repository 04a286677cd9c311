using System.Text;

namespace PyAsyncToCs.Tests.Cli;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("pyasync2cs-test-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Everything in it but the tool's own notes, relative, with <c>/</c>, sorted.</summary>
    public string[] Files(string folder = "") =>
        [.. Directory.EnumerateFiles(this[folder], "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(this[folder], file).Replace('\\', '/'))
            .Where(file => !file.Contains(".pyasync2cs/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
