using System.Buffers.Binary;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>gzip</c>.</summary>
public static class PyGzip
{
    /// <summary><c>gzip.compress(data, compresslevel, mtime=mtime)</c>.</summary>
    public static byte[] Compress(byte[] data, int compresslevel = 9, double? mtime = null) => Member([data], compresslevel, mtime, "");

    /// <summary><c>gzip.decompress(data)</c>: of all members, one after the other.</summary>
    /// <exception cref="PyBadGzipFileException">It is not compressed so.</exception>
    /// <exception cref="EndOfStreamException">The end is missing.</exception>
    public static byte[] Decompress(byte[] data)
    {
        var result = new MemoryStream();
        while (data.Length > 0)
        {
            if (data is not [31, 139, ..])
            {
                throw new PyBadGzipFileException($"Not a gzipped file ({PyText.BytesText(data[..Math.Min(data.Length, 2)])})");
            }

            var inflater = new PyInflater(31);
            try
            {
                result.Write(inflater.Decompress(data));
            }
            catch (PyZlibException error) when (error.Message.EndsWith("incorrect data check", StringComparison.Ordinal))
            {
                throw new PyBadGzipFileException("CRC check failed");
            }

            data = inflater.IsAtEnd ? inflater.Unused : throw new EndOfStreamException("Compressed file ended before the end-of-stream marker was reached");
            data = data.AsSpan().TrimStart((byte)0).ToArray();
        }

        return result.ToArray();
    }

    /// <summary><c>gzip.open(path, mode)</c> for bytes, <c>gzip.GzipFile(path, mode)</c>.</summary>
    public static PyBinaryFile Open(string path, string mode = "rb", int compresslevel = 9, double? mtime = null) =>
        new(Stream(new PyBinaryFile(path, mode.Replace("t", "", StringComparison.Ordinal)), path, mode, compresslevel, mtime, isOwner: true));

    /// <summary><c>gzip.GzipFile(fileobj=file, mode=mode)</c>.</summary>
    public static PyBinaryFile Open(PyBinaryFile file, string mode = "rb", int compresslevel = 9, double? mtime = null) =>
        new(Stream(file, file.Name, mode, compresslevel, mtime, isOwner: false));

    /// <summary><c>gzip.open(path, mode, encoding=encoding)</c> for text.</summary>
    public static PyTextFile OpenText(string path, string mode, string? encoding = null, string errors = "strict", int compresslevel = 9) =>
        new(Stream(new PyBinaryFile(path, mode.Replace("t", "", StringComparison.Ordinal)), path, mode, compresslevel, null, isOwner: true), path, mode, encoding, null, errors);

    /// <summary><c>gzip.open(file, mode, encoding=encoding)</c> for text.</summary>
    public static PyTextFile OpenText(PyBinaryFile file, string mode, string? encoding = null, string errors = "strict", int compresslevel = 9) =>
        new(Stream(file, file.Name, mode, compresslevel, null, isOwner: false), file.Name, mode, encoding, null, errors);

    // What is read is in memory, so that places in it can be sought.
    private static MemoryStream Stream(PyBinaryFile file, string path, string mode, int compresslevel, double? mtime, bool isOwner)
    {
        if (!mode.Contains('r'))
        {
            return new PyPackedStream(file, parts => Member(parts, compresslevel, mtime, path), isOwner);
        }

        var packed = file.Read();
        if (isOwner)
        {
            file.Dispose();
        }

        return new MemoryStream(Decompress(packed), writable: false);
    }

    private static byte[] Member(List<byte[]> parts, int level, double? mtime, string path)
    {
        byte[] name = [.. System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(path.EndsWith(".gz", StringComparison.Ordinal) ? path[..^3] : path))];
        var time = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(time, (uint)(mtime ?? DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        byte[] header = [31, 139, 8, (byte)(name.Length > 0 ? 8 : 0), .. time, (byte)(level == 9 ? 2 : level == 1 ? 4 : 0), 255];
        var compressor = new PyZlibCompressor(level, 31);
        List<byte> packed = [.. parts.SelectMany((part, i) => (byte[])[.. i > 0 ? compressor.Flush(2) : [], .. compressor.Compress(part)])];
        packed.AddRange(compressor.Flush());
        return [.. header, .. name.Length > 0 ? [.. name, 0] : Array.Empty<byte>(), .. packed[10..]];
    }
}

/// <summary>Python's <c>gzip.BadGzipFile</c>.</summary>
/// <param name="message">The text.</param>
[System.ComponentModel.DisplayName("BadGzipFile")]
public sealed class PyBadGzipFileException(string message = "") : IOException(message);
