using System.Buffers.Binary;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>zlib.compressobj</c>.</summary>
/// <param name="level">0 to 9, or -1 for the usual one.</param>
/// <param name="wbits">9 to 15 for zlib's format, over 15 for gzip's, negative for neither.</param>
/// <param name="memLevel">How much memory may be used, 1 to 9.</param>
public sealed class PyZlibCompressor(int level = -1, int wbits = 15, int memLevel = 8)
{
    private readonly PyDeflater _deflater = new(level, Math.Max(wbits < 0 ? -wbits : wbits > 15 ? wbits - 16 : wbits, 9), memLevel);
    private BigInteger _sum = wbits > 15 ? 0 : 1;
    private long _length;
    private bool _isBegun;

    /// <summary><c>compress(data)</c>: what is there of the result by now.</summary>
    public byte[] Compress(byte[] data)
    {
        _deflater.Add(data);
        _length += data.Length;
        _sum = wbits < 0 ? _sum : wbits > 15 ? PyZlib.Crc32(data, _sum) : PyZlib.Adler32(data, _sum);
        return [.. Header(), .. _deflater.TakeOutput()];
    }

    /// <summary><c>flush(mode)</c>: the rest of the result, or, with 2 and 3, what can be decompressed by now.</summary>
    public byte[] Flush(int mode = 4)
    {
        if (mode == 0)
        {
            return [];
        }

        if (mode != 4)
        {
            _deflater.Flush(isFull: mode == 3);
            return [.. Header(), .. _deflater.TakeOutput()];
        }

        _deflater.Finish();
        return [.. Header(), .. _deflater.TakeOutput(), .. Trailer()];
    }

    private byte[] Header()
    {
        if (_isBegun || wbits < 0)
        {
            return [];
        }

        _isBegun = true;
        if (wbits > 15)
        {
            return [31, 139, 8, 0, 0, 0, 0, 0, (byte)(level == 9 ? 2 : level is 0 or 1 ? 4 : 0), 3];
        }

        var header = (((wbits - 8) << 4) | 8) << 8 | (level switch { 0 or 1 => 0, > 1 and < 6 => 1, -1 or 6 => 2, _ => 3 } << 6);
        header += 31 - (header % 31);
        return [(byte)(header >> 8), (byte)(header & 0xFF)];
    }

    private byte[] Trailer()
    {
        if (wbits < 0)
        {
            return [];
        }

        var bytes = new byte[wbits > 15 ? 8 : 4];
        if (wbits > 15)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)_sum);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)(_length & uint.MaxValue));
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)_sum);
        }

        return bytes;
    }
}
