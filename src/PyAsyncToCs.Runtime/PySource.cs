using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Where the program's text stands.</summary>
public static class PySource
{
    /// <summary><c>__file__</c>: a Python file beside the C# that came of it, or beside the program where that text is not there.</summary>
    public static string File(string name, [CallerFilePath] string source = "")
    {
        var folder = Path.GetDirectoryName(source);
        return Path.GetFullPath(Path.Combine(folder?.Length > 0 && !Directory.Exists(folder) ? AppContext.BaseDirectory : folder ?? "", name));
    }
}
