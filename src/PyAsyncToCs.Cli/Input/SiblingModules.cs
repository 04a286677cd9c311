using System.Text.RegularExpressions;
using PyAsyncToCs.Syntax;

namespace PyAsyncToCs.Cli.Input;

/// <summary>The modules that stand beside a file.</summary>
internal static class SiblingModules
{
    /// <summary>The Python files and packages in a file's folder, without the file itself.</summary>
    /// <param name="path">The file, or null for standard input, which has none.</param>
    public static HashSet<string> Of(string? path)
    {
        try
        {
            return path is null || Path.GetFullPath(path) is not { } own || Path.GetDirectoryName(own) is not { } folder ? []
                : [.. Directory.EnumerateFiles(folder, "*.py").Where(f => f != own).Select(f => Path.GetFileNameWithoutExtension(f)),
                    .. Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, "__init__.py"))).Select(d => Path.GetFileName(d))];
        }
        catch (Exception exception) when (CliException.IsFileProblem(exception))
        {
            return [];
        }
    }

    /// <summary>Whether a module or package of a name stands beside a file.</summary>
    public static bool Has(string path, string name)
    {
        var own = Path.GetFullPath(path);
        var module = Path.Combine(Path.GetDirectoryName(own)!, name);
        return (module + ".py" != own && File.Exists(module + ".py")) || File.Exists(Path.Combine(module, "__init__.py"));
    }

    /// <summary>Whether a line of a file seems to import one of them.</summary>
    public static bool AreImported(SourceText source, HashSet<string> modules) =>
        modules.Count > 0 && Regex.IsMatch(
            source.Text,
            $@"^[ \t]*(import|from)\b.*\b({string.Join('|', modules.Select(Regex.Escape))})\b",
            RegexOptions.Multiline | RegexOptions.CultureInvariant);
}
