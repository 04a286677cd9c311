using System.Buffers.Binary;

namespace PyAsyncToCs.Runtime;

/// <summary>Decompresses what comes piece by piece, and knows where the stream ends.</summary>
/// <param name="windowBits">8 to 15 for zlib's format, over 15 for gzip's (over 31 for either), negative for neither.</param>
public sealed class PyInflater(int windowBits = 15)
{
    private static readonly int[] _lengthBases = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] _lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] _distanceBases = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly int[] _distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly int[] _order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly MemoryStream _input = new();
    private readonly MemoryStream _output = new();
    private Stage _stage = windowBits < 0 ? Stage.Block : Stage.Header;
    private long _bitAt;
    private bool _isLast;
    private bool _isGzip;
    private int _stored;
    private PyInflateCode _literals = new([]);
    private PyInflateCode _distances = new([]);

    private enum Stage
    {
        Header,
        Block,
        Stored,
        Symbols,
        Trailer,
        End,
    }

    /// <summary>Whether the stream's end was read.</summary>
    public bool IsAtEnd => _stage == Stage.End;

    /// <summary>What came after the stream's end.</summary>
    public byte[] Unused => IsAtEnd ? _input.ToArray()[(int)(_bitAt / 8)..] : [];

    /// <summary>Adds compressed bytes.</summary>
    /// <returns>What they give.</returns>
    public byte[] Decompress(byte[] data)
    {
        _input.Position = _input.Length;
        _input.Write(data);
        var start = (int)_output.Length;
        for (var before = _bitAt; !IsAtEnd; before = _bitAt)
        {
            try
            {
                Step();
            }
            catch (EndOfStreamException)
            {
                // The step is done again when there is more.
                _bitAt = before;
                break;
            }
        }

        return _output.GetBuffer().AsSpan(start, (int)_output.Length - start).ToArray();
    }

    private static PyZlibException Invalid(string what) => new("Error -3 while decompressing data: " + what);

    private void Step()
    {
        switch (_stage)
        {
            case Stage.Header:
                ReadHeader();
                _stage = Stage.Block;
                break;
            case Stage.Block when _isLast:
                _bitAt = (_bitAt + 7) & ~7L;
                _stage = windowBits < 0 ? Stage.End : Stage.Trailer;
                break;
            case Stage.Block:
                ReadBlock();
                break;
            case Stage.Stored when _stored == 0:
                _stage = Stage.Block;
                break;
            case Stage.Stored:
                _output.WriteByte((byte)Bits(8));
                _stored--;
                break;
            case Stage.Symbols:
                ReadSymbol();
                break;
            default:
                ReadTrailer();
                _stage = Stage.End;
                break;
        }
    }

    private void ReadHeader()
    {
        var (first, second) = (Bits(8), Bits(8));
        _isGzip = windowBits > 15 && first == 31 && second == 139;
        if (!_isGzip)
        {
            if (windowBits is > 15 and < 32 || ((first << 8) | second) % 31 != 0)
            {
                throw Invalid("incorrect header check");
            }

            _ = (first & 15) == 8 ? 0 : throw Invalid("unknown compression method");
            return;
        }

        _ = Bits(8) == 8 ? 0 : throw Invalid("unknown compression method");
        var flags = Bits(8);
        _bitAt += 48;
        for (var left = (flags & 4) != 0 ? Bits(16) : 0; left > 0; left--)
        {
            _ = Bits(8);
        }

        for (var texts = ((flags >> 3) & 1) + ((flags >> 4) & 1); texts > 0; texts -= Bits(8) == 0 ? 1 : 0)
        {
        }

        _ = (flags & 2) != 0 ? Bits(16) : 0;
    }

    private void ReadBlock()
    {
        var isLast = Bits(1) == 1;
        switch (Bits(2))
        {
            case 0:
                _bitAt = (_bitAt + 7) & ~7L;
                var length = Bits(16);
                _stored = Bits(16) == (length ^ 0xFFFF) ? length : throw Invalid("invalid stored block lengths");
                _stage = Stage.Stored;
                break;
            case 1:
                _literals = new PyInflateCode([.. Enumerable.Range(0, 288).Select(n => n is < 144 or >= 280 ? 8 : n < 256 ? 9 : 7)]);
                _distances = new PyInflateCode([.. Enumerable.Repeat(5, 30)]);
                _stage = Stage.Symbols;
                break;
            case 2:
                ReadCodes();
                _stage = Stage.Symbols;
                break;
            default:
                throw Invalid("invalid block type");
        }

        _isLast = isLast;
    }

    private void ReadCodes()
    {
        var (literals, distances, count) = (Bits(5) + 257, Bits(5) + 1, Bits(4) + 4);
        if (literals > 286 || distances > 30)
        {
            throw Invalid("too many length or distance symbols");
        }

        var ofLengths = new int[19];
        for (var i = 0; i < count; i++)
        {
            ofLengths[_order[i]] = Bits(3);
        }

        var code = new PyInflateCode(ofLengths);
        var lengths = new List<int>();
        while (lengths.Count < literals + distances)
        {
            var symbol = Symbol(code, "invalid code lengths set");
            var (value, times) = symbol switch
            {
                < 16 => (symbol, 1),
                16 => (lengths.Count > 0 ? lengths[^1] : throw Invalid("invalid bit length repeat"), 3 + Bits(2)),
                17 => (0, 3 + Bits(3)),
                _ => (0, 11 + Bits(7)),
            };
            lengths.AddRange(Enumerable.Repeat(value, times));
        }

        _ = lengths.Count == literals + distances ? 0 : throw Invalid("invalid bit length repeat");
        _literals = new PyInflateCode([.. lengths[..literals]]);
        _distances = new PyInflateCode([.. lengths[literals..]]);
    }

    private void ReadSymbol()
    {
        var symbol = Symbol(_literals, "invalid literal/length code");
        if (symbol < 256)
        {
            _output.WriteByte((byte)symbol);
        }
        else if (symbol == 256)
        {
            _stage = Stage.Block;
        }
        else
        {
            var place = symbol - 257 < _lengthBases.Length ? symbol - 257 : throw Invalid("invalid literal/length code");
            var length = _lengthBases[place] + Bits(_lengthExtra[place]);
            var back = Symbol(_distances, "invalid distance code");
            var distance = _distanceBases[back] + Bits(_distanceExtra[back]);
            var from = (int)_output.Length - distance;
            for (from = from >= 0 ? from : throw Invalid("invalid distance too far back"); length > 0; length--)
            {
                _output.WriteByte(_output.GetBuffer()[from++]);
            }
        }
    }

    private void ReadTrailer()
    {
        var all = _output.ToArray();
        if (_isGzip)
        {
            var sum = (uint)Bits(16) | ((uint)Bits(16) << 16);
            var length = (uint)Bits(16) | ((uint)Bits(16) << 16);
            _ = sum == (uint)PyZlib.Crc32(all, 0) ? 0 : throw Invalid("incorrect data check");
            _ = length == (uint)all.Length ? 0 : throw Invalid("incorrect length check");
        }
        else
        {
            var sum = BinaryPrimitives.ReverseEndianness((uint)Bits(16) | ((uint)Bits(16) << 16));
            _ = sum == (uint)PyZlib.Adler32(all, 1) ? 0 : throw Invalid("incorrect data check");
        }
    }

    // The codes of one length follow each other, so how many there are of each tells where a code stands.
    private int Symbol(PyInflateCode code, string error)
    {
        var (value, first, place) = (0, 0, 0);
        for (var length = 1; length < code.OfLength.Length; length++)
        {
            value |= Bits(1);
            var count = code.OfLength[length];
            if (value - first < count)
            {
                return code.Symbols[place + value - first];
            }

            (place, first, value) = (place + count, (first + count) << 1, value << 1);
        }

        throw Invalid(error);
    }

    private int Bits(int count)
    {
        if (_bitAt + count > _input.Length * 8)
        {
            throw new EndOfStreamException();
        }

        var bytes = _input.GetBuffer();
        var result = 0;
        for (var i = 0; i < count; i++, _bitAt++)
        {
            result |= ((bytes[(int)(_bitAt >> 3)] >> (int)(_bitAt & 7)) & 1) << i;
        }

        return result;
    }
}

/// <summary>A code of deflate, as it is read.</summary>
internal sealed class PyInflateCode
{
    /// <summary>A code whose symbols have these lengths.</summary>
    public PyInflateCode(int[] lengths)
    {
        foreach (var length in lengths)
        {
            OfLength[length] += length > 0 ? 1 : 0;
        }

        Symbols = [.. Enumerable.Range(0, lengths.Length).Where(n => lengths[n] > 0).OrderBy(n => lengths[n])];
    }

    /// <summary>How many codes there are of each length.</summary>
    public int[] OfLength { get; } = new int[16];

    /// <summary>The symbols, those with the shortest codes first.</summary>
    public int[] Symbols { get; }
}
