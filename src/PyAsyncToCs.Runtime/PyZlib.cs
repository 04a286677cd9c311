using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>zlib</c>.</summary>
public static class PyZlib
{
    /// <summary><c>zlib.compress(data, level, wbits)</c>.</summary>
    public static byte[] Compress(byte[] data, int level = -1, int wbits = 15)
    {
        var compressor = new PyZlibCompressor(level, wbits);
        return [.. compressor.Compress(data), .. compressor.Flush()];
    }

    /// <summary><c>zlib.decompress(data, wbits)</c>.</summary>
    /// <exception cref="PyZlibException">It is not compressed.</exception>
    public static byte[] Decompress(byte[] data, int wbits = 15)
    {
        var inflater = new PyInflater(wbits);
        var result = inflater.Decompress(data);
        return inflater.IsAtEnd ? result : throw new PyZlibException("Error -5 while decompressing data: incomplete or truncated stream");
    }

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
}

/// <summary>Python's <c>zlib.error</c>.</summary>
/// <param name="message">The text.</param>
[System.ComponentModel.DisplayName("error")]
public sealed class PyZlibException(string message = "") : Exception(message);
