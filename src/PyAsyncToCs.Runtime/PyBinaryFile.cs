namespace PyAsyncToCs.Runtime;

/// <summary>A file of bytes as Python's <c>open</c> gives it, or <c>io.BytesIO</c>.</summary>
public sealed class PyBinaryFile(Stream stream) : IDisposable
{
    /// <summary><c>open(path, mode)</c>.</summary>
    public PyBinaryFile(string path, string mode)
        : this(PyFiles.Open(path, mode))
    {
    }

    /// <summary><c>BytesIO(bytes)</c>.</summary>
    public PyBinaryFile(byte[]? bytes = null)
        : this(Memory(bytes ?? []))
    {
    }

    /// <summary><c>tell()</c>.</summary>
    public int Position => (int)stream.Position;

    /// <summary><c>read(size)</c>.</summary>
    public byte[] Read(int size = -1)
    {
        var bytes = new byte[size < 0 ? stream.Length - stream.Position : Math.Min(size, stream.Length - stream.Position)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary><c>write(data)</c>.</summary>
    public int Write(byte[] data)
    {
        stream.Write(data);
        return data.Length;
    }

    /// <summary><c>seek(position)</c>.</summary>
    public void Seek(int position) => stream.Position = position;

    /// <summary><c>flush()</c>.</summary>
    public void Flush() => stream.Flush();

    /// <summary><c>getvalue()</c>.</summary>
    public byte[] GetValue() => stream is MemoryStream memory ? memory.ToArray() : throw new MissingMemberException("'BufferedReader' object has no attribute 'getvalue'");

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private static MemoryStream Memory(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }
}
