using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>The text that a command of the shell writes, or reads (<c>os.popen</c>).</summary>
public sealed class PyCommandFile(string command, string mode = "r") : IEnumerable<string>, IDisposable
{
    private readonly PyPopen<string> _process = new(
        command, shell: true, stdin: mode == "w" ? ProcessStream.Pipe : null, stdout: mode == "w" ? null : ProcessStream.Pipe);

    private PyPipe<string> Pipe => _process.Stdin ?? _process.Stdout!;

    /// <summary><c>read()</c>.</summary>
    public string Read() => Pipe.Read();

    /// <summary><c>readline()</c>.</summary>
    public string ReadLine() => Pipe.ReadLine();

    /// <summary><c>readlines()</c>.</summary>
    public List<string> ReadLines() => Pipe.ReadLines();

    /// <summary><c>write(text)</c>.</summary>
    public void Write(string text) => Pipe.Write(text);

    /// <summary><c>close()</c>: how the command ended, as <c>wait</c> says it; null where it ended well.</summary>
    public int? Close()
    {
        try
        {
            Pipe.Close();
        }
        catch (IOException) when (mode == "w")
        {
            // The command has ended without reading all of it.
        }

        var code = _process.Wait();
        return code == 0 ? null : code < 0 ? code : code << 8;
    }

    /// <inheritdoc/>
    public void Dispose() => Close();

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => Pipe.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
