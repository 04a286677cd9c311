using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>logging.FileHandler</c>.</summary>
/// <param name="filename">The path of the file.</param>
/// <param name="mode">Whether it is appended to or written anew.</param>
public class PyLogFileHandler(string filename, string mode = "a")
    : PyLogStreamHandler(new StreamWriter(filename, mode == "a", new UTF8Encoding(false)) { AutoFlush = true })
{
    /// <summary><c>baseFilename</c>: the whole path.</summary>
    public string BaseFilename { get; } = Path.GetFullPath(filename);
}
