using System.Collections;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>A text file as Python's <c>open</c> gives it: every line end is read as a newline and kept with its line.</summary>
public sealed class PyTextFile : TextWriter, IEnumerable<string>
{
    private readonly string _encoding;
    private readonly FileStream _stream;
    private readonly string? _content;
    private int _at;

    /// <summary><c>open(path, mode, encoding=encoding)</c>.</summary>
    public PyTextFile(string path, string mode = "r", string? encoding = null, string? newline = null)
    {
        (Name, Mode, _encoding) = (path, mode, encoding ?? "utf-8");
        NewLine = "\n";
        _stream = PyFiles.Open(path, mode.Replace("t", "", StringComparison.Ordinal));
        if (CanRead)
        {
            var bytes = new byte[_stream.Length];
            _stream.ReadExactly(bytes);
            var text = PyCodec.Decode(bytes, _encoding);
            _content = newline is null ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        }
    }

    /// <summary>The path it was opened by.</summary>
    public string Name { get; }

    /// <summary>The mode it was opened in.</summary>
    public string Mode { get; }

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    private bool CanRead => Mode.Contains('r');

    /// <summary><c>read()</c>: what is left.</summary>
    public string Read()
    {
        var rest = Content()[_at..];
        _at = _content!.Length;
        return rest;
    }

    /// <summary><c>readline()</c>: the next line with its end, or nothing.</summary>
    public string ReadLine()
    {
        var content = Content();
        var end = content.IndexOf('\n', _at) is >= 0 and var found ? found + 1 : content.Length;
        var line = content[_at..end];
        _at = end;
        return line;
    }

    /// <summary><c>readlines()</c>.</summary>
    public List<string> ReadLines() => [.. this];

    /// <summary><c>seek(0)</c>.</summary>
    public void Seek(int position) => _at = position == 0 ? 0 : throw new NotSupportedException("seek to a place in a text file");

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (IsClosed)
        {
            throw new ArgumentException("I/O operation on closed file.");
        }

        if (Mode is "r" or "rt")
        {
            throw new IOException("not writable");
        }

        _stream.Write(PyCodec.Encode(value ?? "", _encoding));
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void Flush() => _stream.Flush();

    /// <summary>The lines that are left, each with its end.</summary>
    public IEnumerator<string> GetEnumerator()
    {
        while (ReadLine() is { Length: > 0 } line)
        {
            yield return line;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override void Close() => Dispose(true);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!IsClosed)
        {
            IsClosed = true;
            _stream.Dispose();
        }
    }

    private string Content() => IsClosed ? throw new ArgumentException("I/O operation on closed file.") : _content ?? throw new IOException("not readable");
}
