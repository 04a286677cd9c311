using System.IO.Compression;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>zlib</c> and <c>gzip</c>.</summary>
public static class PyZlib
{
    /// <summary><c>zlib.compress(data)</c>.</summary>
    public static byte[] Compress(byte[] data) => Through(data, target => new ZLibStream(target, CompressionLevel.Optimal));

    /// <summary><c>zlib.decompress(data)</c>.</summary>
    /// <exception cref="PyZlibException">It is not compressed.</exception>
    public static byte[] Decompress(byte[] data)
    {
        if (data.Length < 2 || ((data[0] << 8) | data[1]) % 31 != 0 || (data[0] & 15) != 8)
        {
            throw new PyZlibException(data.Length < 2 ? "Error -5 while decompressing data: incomplete or truncated stream" : "Error -3 while decompressing data: incorrect header check");
        }

        try
        {
            return From(new ZLibStream(new MemoryStream(data), CompressionMode.Decompress));
        }
        catch (InvalidDataException)
        {
            throw new PyZlibException("Error -3 while decompressing data: invalid data");
        }
    }

    /// <summary><c>gzip.compress(data)</c>.</summary>
    public static byte[] GZip(byte[] data) => Through(data, target => new GZipStream(target, CompressionLevel.SmallestSize));

    /// <summary><c>gzip.decompress(data)</c>.</summary>
    public static byte[] GUnzip(byte[] data) => From(new GZipStream(new MemoryStream(data), CompressionMode.Decompress));

    /// <summary><c>zlib.crc32(data, value)</c>.</summary>
    public static BigInteger Crc32(byte[] data, BigInteger value)
    {
        var crc = ~(uint)value;
        foreach (var item in data)
        {
            crc ^= item;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    /// <summary><c>zlib.adler32(data, value)</c>.</summary>
    public static BigInteger Adler32(byte[] data, BigInteger value)
    {
        var (a, b) = ((uint)value & 0xFFFF, (uint)value >> 16);
        foreach (var item in data)
        {
            a = (a + item) % 65521;
            b = (b + a) % 65521;
        }

        return (b << 16) | a;
    }

    private static byte[] Through(byte[] data, Func<Stream, Stream> compressor)
    {
        var target = new MemoryStream();
        using (var stream = compressor(target))
        {
            stream.Write(data);
        }

        return target.ToArray();
    }

    private static byte[] From(Stream stream)
    {
        using (stream)
        {
            var target = new MemoryStream();
            stream.CopyTo(target);
            return target.ToArray();
        }
    }
}

/// <summary>Python's <c>zlib.error</c>.</summary>
/// <param name="message">The text.</param>
[System.ComponentModel.DisplayName("error")]
public sealed class PyZlibException(string message = "") : Exception(message);
