using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>A file of bytes as Python's <c>open</c> gives it, or <c>io.BytesIO</c>.</summary>
public sealed class PyBinaryFile(Stream stream) : IEnumerable<byte[]>, IDisposable
{
    /// <summary><c>open(path, mode)</c>.</summary>
    public PyBinaryFile(string path, string mode)
        : this(PyFiles.Open(path, mode))
    {
        (Name, Mode) = (path, mode);
    }

    /// <summary><c>BytesIO(bytes)</c>.</summary>
    public PyBinaryFile(byte[]? bytes = null)
        : this(Memory(bytes ?? []))
    {
    }

    /// <summary>The path it was opened by.</summary>
    public string Name { get; } = "";

    /// <summary>The mode it was opened in.</summary>
    public string Mode { get; } = "rb+";

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary><c>tell()</c>.</summary>
    public int Position => (int)Open().Position;

    /// <summary><c>read(size)</c>.</summary>
    public byte[] Read(int size = -1)
    {
        // What a device gives has no length.
        if (Open(!stream.CanRead ? "read" : null) is FileStream { Length: 0 } device)
        {
            var block = new byte[Math.Max(size, 0)];
            return block[..device.Read(block)];
        }

        if (!stream.CanSeek)
        {
            var all = new MemoryStream();
            if (size < 0)
            {
                stream.CopyTo(all);
                return all.ToArray();
            }

            var part = new byte[size];
            return part[..stream.ReadAtLeast(part, size, throwOnEndOfStream: false)];
        }

        var left = Math.Max(0, stream.Length - stream.Position);
        var bytes = new byte[size < 0 ? left : Math.Min(size, left)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary><c>readline()</c>: the next line with its end, or nothing.</summary>
    public byte[] ReadLine()
    {
        var line = new List<byte>();
        while (Open().ReadByte() is >= 0 and var value)
        {
            line.Add((byte)value);
            if (value == '\n')
            {
                break;
            }
        }

        return [.. line];
    }

    /// <summary><c>readinto(buffer)</c>.</summary>
    public int ReadInto(List<byte> buffer)
    {
        var bytes = Read(buffer.Count);
        for (var i = 0; i < bytes.Length; i++)
        {
            buffer[i] = bytes[i];
        }

        return bytes.Length;
    }

    /// <summary><c>write(data)</c>.</summary>
    public int Write(byte[] data)
    {
        Open(!stream.CanWrite ? "write" : null).Write(data);
        return data.Length;
    }

    /// <summary><c>seek(position, whence)</c>.</summary>
    public int Seek(int position, int whence = 0) => (int)Open().Seek(position, (SeekOrigin)whence);

    /// <summary><c>truncate(size)</c>.</summary>
    public int Truncate(int? size = null)
    {
        var (at, length) = (Open().Position, size ?? stream.Position);
        stream.SetLength(Math.Min(length, stream.Length));
        stream.Position = at;
        return (int)length;
    }

    /// <summary><c>flush()</c>.</summary>
    public void Flush() => Open().Flush();

    /// <summary><c>getvalue()</c>.</summary>
    public byte[] GetValue() => Open() is MemoryStream memory ? memory.ToArray() : throw new MissingMemberException("'BufferedReader' object has no attribute 'getvalue'");

    /// <summary>The lines that are left, each with its end.</summary>
    public IEnumerator<byte[]> GetEnumerator()
    {
        while (ReadLine() is { Length: > 0 } line)
        {
            yield return line;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void Dispose()
    {
        IsClosed = true;
        stream.Dispose();
    }

    /// <summary><c>fileno()</c>.</summary>
    public int FileNumber() => (int)((FileStream)Open()).SafeFileHandle.DangerousGetHandle();

    private Stream Open(string? refused = null) => IsClosed ? throw new ArgumentException("I/O operation on closed file.")
        : refused is not null ? throw new IOException(refused) : stream;

    private static MemoryStream Memory(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }
}
