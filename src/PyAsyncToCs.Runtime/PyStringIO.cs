using System.Collections;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>io.StringIO</c>: text that is written and read at one place.</summary>
public sealed class PyStringIO : TextWriter, IEnumerable<string>
{
    private readonly StringBuilder _text;
    private int _at;

    /// <summary>Makes one that holds some text; it is written from its beginning.</summary>
    public PyStringIO(string initial = "", string? newline = "\n")
    {
        _ = newline;
        _text = new StringBuilder(initial);
        NewLine = "\n";
    }

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary><c>getvalue()</c>.</summary>
    public string GetValue() => Open().ToString();

    /// <summary><c>read()</c>: what is left, or so many characters.</summary>
    public string Read(int size = -1)
    {
        var length = Math.Max(0, Open().Length - _at);
        var read = _text.ToString(Math.Min(_at, _text.Length), size < 0 ? length : Math.Min(size, length));
        _at += read.Length;
        return read;
    }

    /// <summary><c>readline()</c>: the next line with its end, or nothing.</summary>
    public string ReadLine()
    {
        var rest = Read();
        var line = rest[..(rest.IndexOf('\n') is >= 0 and var end ? end + 1 : rest.Length)];
        _at -= rest.Length - line.Length;
        return line;
    }

    /// <summary><c>readlines()</c>.</summary>
    public List<string> ReadLines() => [.. this];

    /// <summary><c>seek(position, whence)</c>.</summary>
    public int Seek(int position, int whence = 0) => _at = position + whence switch { 0 => 0, 1 => _at, _ => Open().Length };

    /// <summary><c>tell()</c>.</summary>
    public int Tell() => _at;

    /// <summary><c>truncate(size)</c>.</summary>
    public int Truncate(int? size = null) => _text.Length = Math.Min(size ?? _at, Open().Length);

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        Open().Length = Math.Max(_text.Length, _at);
        _text.Remove(_at, Math.Min(value?.Length ?? 0, _text.Length - _at)).Insert(_at, value);
        _at += value?.Length ?? 0;
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

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
    protected override void Dispose(bool disposing) => IsClosed = true;

    private StringBuilder Open() => IsClosed ? throw new ArgumentException("I/O operation on closed file") : _text;
}
