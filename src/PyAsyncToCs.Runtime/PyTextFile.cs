using System.Collections;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>A text file as Python's <c>open</c> gives it: every line end is read as a newline and kept with its line.</summary>
public sealed class PyTextFile : TextWriter, IEnumerable<string>
{
    private readonly string _shownEncoding;
    private readonly string _encoding;
    private readonly string _errors;
    private readonly string? _newline;
    private readonly Stream _stream;
    private string? _content;
    private int _at;
    private bool _isChanged;

    /// <summary><c>fileno()</c>.</summary>
    public int FileNumber() => (int)((FileStream)_stream).SafeFileHandle.DangerousGetHandle();

    /// <summary><c>open(path, mode, encoding=encoding)</c>.</summary>
    public PyTextFile(string path, string mode = "r", string? encoding = null, string? newline = null, string errors = "strict")
        : this(PyFiles.Open(path, mode.Replace("t", "", StringComparison.Ordinal)), path, mode, encoding, newline, errors)
    {
    }

    /// <summary>The text of a stream of bytes.</summary>
    public PyTextFile(Stream stream, string path, string mode, string? encoding = null, string? newline = null, string errors = "strict")
    {
        _shownEncoding = encoding ?? "UTF-8";
        (Name, Mode, _encoding, _errors, _newline) = (path, mode, encoding ?? "utf-8", errors, newline);
        NewLine = "\n";
        _stream = stream;
        if (_stream.CanRead)
        {
            _stream.Position = 0;
            _content = Rest();
            _at = mode.Contains('a') ? _content.Length : 0;
        }
    }

    /// <summary>The path it was opened by.</summary>
    public string Name { get; }

    /// <summary>The mode it was opened in.</summary>
    public string Mode { get; }

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => $"<_io.TextIOWrapper name={PyText.Quote(Name)} mode='{Mode}' encoding='{_shownEncoding}'>";

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary><c>readable()</c>.</summary>
    public bool IsReadable => _content is not null;

    /// <summary><c>writable()</c>.</summary>
    public bool IsWritable => _stream.CanWrite;

    /// <summary><c>read(size)</c>: what is left, or so many characters.</summary>
    public string Read(int size = -1)
    {
        var content = Content();
        var end = size < 0 ? content.Length : Math.Min(content.Length, _at + size);
        var read = content[_at..end];
        _at = end;
        return read;
    }

    /// <summary><c>readline()</c>: the next line with its end, or nothing.</summary>
    public string ReadLine()
    {
        var content = Content();
        var end = LineEnd(content);
        var line = content[_at..end];
        _at = end;
        return line;
    }

    /// <summary><c>readlines()</c>.</summary>
    public List<string> ReadLines() => [.. this];

    /// <summary><c>tell()</c>: how many bytes stand before this place.</summary>
    public int Tell() => _content is null ? (int)_stream.Position : PyCodec.Encode(_content[.._at], _encoding).Length;

    /// <summary><c>seek(position, whence)</c>.</summary>
    public int Seek(int position, int whence = 0)
    {
        if (position != 0 && whence != 0)
        {
            throw new IOException($"can't do nonzero {(whence == 1 ? "cur" : "end")}-relative seeks");
        }

        if (_content is null)
        {
            return (int)_stream.Seek(position, (SeekOrigin)whence);
        }

        var bytes = PyCodec.Encode(Content(), _encoding);
        _at = whence switch
        {
            0 => PyCodec.Decode(bytes[..Math.Min(position, bytes.Length)], _encoding, "ignore").Length,
            1 => _at,
            _ => _content.Length,
        };
        return Tell();
    }

    /// <summary><c>truncate(size)</c>.</summary>
    public int Truncate(int? size = null)
    {
        var length = size ?? Tell();
        if (_content is null)
        {
            _stream.SetLength(length);
        }
        else
        {
            _content = PyCodec.Decode(PyCodec.Encode(_content, _encoding)[..length], _encoding, "ignore");
            _isChanged = true;
        }

        return length;
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (IsClosed)
        {
            throw new ArgumentException("I/O operation on closed file.");
        }

        if (!IsWritable)
        {
            throw new IOException("not writable");
        }

        var text = value ?? "";
        if (_newline is "\r\n" or "\r")
        {
            text = text.Replace("\n", _newline, StringComparison.Ordinal);
        }

        if (_content is null)
        {
            _stream.Write(PyCodec.Encode(text, _encoding, _errors));
            return;
        }

        var at = Mode.Contains('a') ? _content.Length : _at;
        _content = _content[..at] + text + (at + text.Length < _content.Length ? _content[(at + text.Length)..] : "");
        _at = at + text.Length;
        _isChanged = true;
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override void Flush()
    {
        if (_isChanged)
        {
            _stream.SetLength(0);
            _stream.Write(PyCodec.Encode(_content!, _encoding, _errors));
            _isChanged = false;
        }

        _stream.Flush();
    }

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
            Flush();
            IsClosed = true;
            _stream.Dispose();
        }
    }

    private int LineEnd(string content)
    {
        var end = _newline is "" ? content.AsSpan(_at).IndexOfAny('\n', '\r') : content.AsSpan(_at).IndexOf(_newline is "\r" or "\r\n" ? _newline : "\n");
        if (end < 0)
        {
            return content.Length;
        }

        end += _at + (_newline is "\r\n" ? 2 : 1);
        return _newline is "" && content[end - 1] == '\r' && end < content.Length && content[end] == '\n' ? end + 1 : end;
    }

    private string Content()
    {
        var content = IsClosed ? throw new ArgumentException("I/O operation on closed file.") : _content ?? throw new IOException("not readable");

        // Who reads at the end of a file again and again waits for what others write to it.
        return _at < content.Length || IsWritable ? content : _content = content + Rest();
    }

    private string Rest()
    {
        var bytes = new byte[Math.Max(0, _stream.Length - _stream.Position)];
        _stream.ReadExactly(bytes);
        var text = PyCodec.Decode(bytes, _encoding, _errors);
        return _newline is null ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }
}
