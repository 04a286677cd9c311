using DiffPlex.Renderer;

namespace PyAsyncToCs.Cli.Output;

/// <summary>What would change in a file.</summary>
internal static class Difference
{
    private const int ContextLines = 3;

    /// <summary>A unified diff of a file against a text; nothing where they are equal.</summary>
    public static string Of(string path, string text)
    {
        string current;
        try
        {
            current = File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            throw CliException.For("read", path, exception);
        }

        return current == text ? ""
            : UnidiffRenderer.GenerateUnidiff(current, text, current.Length > 0 ? path : "/dev/null", path, false, false, ContextLines).ReplaceLineEndings("\n");
    }
}
