namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>bz2</c>.</summary>
public static class PyBz2
{
    /// <summary><c>bz2.compress(data, compresslevel)</c>.</summary>
    public static byte[] Compress(byte[] data, int compresslevel = 9) => new PyBzip2Writer(compresslevel).Compress(data);

    /// <summary><c>bz2.decompress(data)</c>: of all streams, one after the other.</summary>
    /// <exception cref="IOException">It is not compressed so.</exception>
    /// <exception cref="ArgumentException">The end is missing.</exception>
    public static byte[] Decompress(byte[] data)
    {
        var result = new MemoryStream();
        for (var at = 0; at < data.Length;)
        {
            var reader = new PyBzip2Reader(data, at);
            try
            {
                result.Write(reader.Read());
            }
            catch (EndOfStreamException)
            {
                throw new ArgumentException("Compressed data ended before the end-of-stream marker was reached");
            }
            catch (IOException) when (at > 0)
            {
                break;
            }

            at = reader.End;
        }

        return result.ToArray();
    }

    /// <summary><c>bz2.open(path, mode)</c> for bytes.</summary>
    public static PyBinaryFile Open(string path, string mode = "rb", int compresslevel = 9) =>
        new(Stream(new PyBinaryFile(path, mode.Replace("t", "", StringComparison.Ordinal)), mode, compresslevel, isOwner: true));

    /// <summary><c>bz2.open(file, mode)</c> for bytes.</summary>
    public static PyBinaryFile Open(PyBinaryFile file, string mode = "rb", int compresslevel = 9) => new(Stream(file, mode, compresslevel, isOwner: false));

    /// <summary><c>bz2.open(path, mode, encoding=encoding)</c> for text.</summary>
    public static PyTextFile OpenText(string path, string mode, string? encoding = null, string errors = "strict", int compresslevel = 9) =>
        new(Stream(new PyBinaryFile(path, mode.Replace("t", "", StringComparison.Ordinal)), mode, compresslevel, isOwner: true), path, mode, encoding, null, errors);

    /// <summary><c>bz2.open(file, mode, encoding=encoding)</c> for text.</summary>
    public static PyTextFile OpenText(PyBinaryFile file, string mode, string? encoding = null, string errors = "strict", int compresslevel = 9) =>
        new(Stream(file, mode, compresslevel, isOwner: false), file.Name, mode, encoding, null, errors);

    private static MemoryStream Stream(PyBinaryFile file, string mode, int compresslevel, bool isOwner)
    {
        if (!mode.Contains('r'))
        {
            return new PyPackedStream(file, parts => Compress([.. parts.SelectMany(part => part)], compresslevel), isOwner);
        }

        var packed = file.Read();
        if (isOwner)
        {
            file.Dispose();
        }

        return new MemoryStream(Decompress(packed), writable: false);
    }
}
