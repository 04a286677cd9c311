using System.Text;

namespace PyAsyncToCs.Cli.Input;

/// <summary>The folder of <c>--stubs</c>: a file for each module, <c>shop/db.pyi</c> for <c>shop.db</c>.</summary>
internal static class StubFolder
{
    /// <summary>Reads all its stubs.</summary>
    /// <param name="path">The folder, or null where none was given.</param>
    /// <exception cref="CliException">It cannot be read, or a stub is wrong.</exception>
    public static IReadOnlyList<StubSource> Read(string? path)
    {
        if (path is null)
        {
            return [];
        }

        if (!Directory.Exists(path))
        {
            throw new CliException($"cannot read '{path}': no such folder");
        }

        List<StubSource> stubs = [];
        foreach (var file in Directory.EnumerateFiles(path, "*.pyi", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(path, file)[..^".pyi".Length].Replace('\\', '/').Replace('/', '.');
            name = name.EndsWith(".__init__", StringComparison.Ordinal) ? name[..^".__init__".Length] : name;
            var stub = new StubSource(name, new Syntax.SourceText(Encoding.UTF8.GetString(InputFile.ReadBytes(file)).TrimStart('\uFEFF'), file));
            if (stub.Check() is [var first, ..])
            {
                throw new CliException($"{file}:{first.Line}:{first.Column}: {first.Message}");
            }

            stubs.Add(stub);
        }

        return stubs.Count > 0 ? stubs : throw new CliException($"there are no stubs (*.pyi) in '{path}'");
    }
}
