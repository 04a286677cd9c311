namespace PyAsyncToCs.Runtime;

/// <summary>A block of deflate: bytes and references back, written in the shortest of three ways.</summary>
/// <param name="capacity">How many symbols a block holds.</param>
public sealed class PyDeflateBlock(int capacity)
{
    private const int EndOfBlock = 256;

    private static readonly int[] _lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] _distanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly int[] _lengthBases = Bases(_lengthExtra);
    private static readonly int[] _distanceBases = Bases(_distanceExtra);
    private static readonly int[] _bitLengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 7];
    private static readonly int[] _bitLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    private static readonly int[] _fixedLengths = [.. Enumerable.Range(0, 288).Select(n => n is < 144 or >= 280 ? 8 : n < 256 ? 9 : 7)];
    private static readonly int[] _fixedDistanceLengths = [.. Enumerable.Repeat(5, 30)];

    private readonly List<(int Distance, int Value)> _symbols = [];
    private readonly PyDeflateTree _literals = new(286, 15, 257, _lengthExtra, _fixedLengths);
    private readonly PyDeflateTree _distances = new(30, 15, 0, _distanceExtra, _fixedDistanceLengths);
    private readonly PyDeflateTree _bitLengths = new(19, 7, 0, _bitLengthExtra, null);
    private readonly MemoryStream _output = new();
    private ulong _bits;
    private int _bitCount;

    /// <summary>Adds a byte (no distance), or a reference: a distance and the length over three.</summary>
    /// <returns>Whether the block is full.</returns>
    public bool Add(int distance, int value)
    {
        _symbols.Add((distance, value));
        _literals.Counts[distance == 0 ? value : LengthCode(value) + EndOfBlock + 1]++;
        if (distance != 0)
        {
            _distances.Counts[Code(_distanceBases, distance - 1)]++;
        }

        return _symbols.Count == capacity;
    }

    /// <summary>Takes the bytes that are whole.</summary>
    public byte[] Take()
    {
        var result = _output.ToArray();
        _output.SetLength(0);
        return result;
    }

    /// <summary>Writes the block, and begins another.</summary>
    /// <param name="raw">The bytes that the symbols stand for.</param>
    /// <param name="isLast">Whether it is the stream's last.</param>
    /// <param name="isStored">Whether it is to be stored as it is.</param>
    public void Write(ReadOnlySpan<byte> raw, bool isLast, bool isStored)
    {
        _literals.Counts[EndOfBlock] = 1;
        _literals.Build();
        _distances.Build();
        List<(int Symbol, int Extra)> lengths = [.. Runs(_literals), .. Runs(_distances)];
        foreach (var (symbol, _) in lengths)
        {
            _bitLengths.Counts[symbol]++;
        }

        _bitLengths.Build();
        var last = 18;
        while (last >= 3 && _bitLengths.Lengths[_bitLengthOrder[last]] == 0)
        {
            last--;
        }

        var dynamicBytes = (_literals.Bits + _distances.Bits + _bitLengths.Bits + 3 * (last + 1) + 14 + 3 + 7) >> 3;
        var fixedBytes = (_literals.FixedBits + _distances.FixedBits + 3 + 7) >> 3;
        if (isStored || raw.Length + 4 <= Math.Min(dynamicBytes, fixedBytes))
        {
            WriteStored(raw, isLast);
        }
        else if (fixedBytes <= dynamicBytes)
        {
            Put(isLast ? 3 : 2, 3);
            var (codes, distanceCodes) = (new int[288], new int[30]);
            PyDeflateTree.MakeCodes(_fixedLengths, 288, codes);
            PyDeflateTree.MakeCodes(_fixedDistanceLengths, 30, distanceCodes);
            WriteSymbols(_fixedLengths, codes, _fixedDistanceLengths, distanceCodes);
        }
        else
        {
            Put(isLast ? 5 : 4, 3);
            WriteTrees(lengths, last);
            WriteSymbols(_literals.Lengths, _literals.Codes, _distances.Lengths, _distances.Codes);
        }

        _symbols.Clear();
        Array.Clear(_literals.Counts);
        Array.Clear(_distances.Counts);
        Array.Clear(_bitLengths.Counts);
    }

    /// <summary>Writes bytes as they are.</summary>
    public void WriteStored(ReadOnlySpan<byte> raw, bool isLast)
    {
        Put(isLast ? 1 : 0, 3);
        Align();
        Put(raw.Length, 16);
        Put(raw.Length ^ 0xFFFF, 16);
        _output.Write(raw);
    }

    /// <summary>Fills the last byte.</summary>
    public void Align() => Put(0, -_bitCount & 7);

    private static int[] Bases(int[] extra)
    {
        var result = new int[extra.Length];
        for (var i = 1; i < extra.Length; i++)
        {
            result[i] = result[i - 1] + (1 << extra[i - 1]);
        }

        return result;
    }

    private static int LengthCode(int value) => value == 255 ? 28 : Code(_lengthBases, value);

    private static int Code(int[] bases, int value)
    {
        var place = Array.BinarySearch(bases, value);
        return place >= 0 ? place : ~place - 1;
    }

    // The lengths of a code, with what repeats told once.
    private static IEnumerable<(int Symbol, int Extra)> Runs(PyDeflateTree tree)
    {
        for (var at = 0; at <= tree.MaxSymbol;)
        {
            var length = tree.Lengths[at];
            var isNew = at == 0 || tree.Lengths[at - 1] != length;
            if (isNew && length != 0)
            {
                yield return (length, 0);
                at++;
            }

            var most = length == 0 ? 138 : 6;
            var count = 0;
            while (count < most && at + count <= tree.MaxSymbol && tree.Lengths[at + count] == length)
            {
                count++;
            }

            at += count;
            if (count >= 3)
            {
                yield return length != 0 ? (16, count - 3) : count <= 10 ? (17, count - 3) : (18, count - 11);
            }
            else
            {
                for (; count > 0; count--)
                {
                    yield return (length, 0);
                }
            }
        }
    }

    private void WriteTrees(List<(int Symbol, int Extra)> lengths, int last)
    {
        Put(_literals.MaxSymbol + 1 - 257, 5);
        Put(_distances.MaxSymbol, 5);
        Put(last + 1 - 4, 4);
        for (var i = 0; i <= last; i++)
        {
            Put(_bitLengths.Lengths[_bitLengthOrder[i]], 3);
        }

        foreach (var (symbol, extra) in lengths)
        {
            Put(_bitLengths.Codes[symbol], _bitLengths.Lengths[symbol]);
            Put(extra, _bitLengthExtra[symbol]);
        }
    }

    private void WriteSymbols(int[] lengths, int[] codes, int[] distanceLengths, int[] distanceCodes)
    {
        foreach (var (distance, value) in _symbols)
        {
            if (distance == 0)
            {
                Put(codes[value], lengths[value]);
                continue;
            }

            var length = LengthCode(value);
            Put(codes[length + EndOfBlock + 1], lengths[length + EndOfBlock + 1]);
            Put(length == 28 ? 0 : value - _lengthBases[length], _lengthExtra[length]);
            var back = Code(_distanceBases, distance - 1);
            Put(distanceCodes[back], distanceLengths[back]);
            Put(distance - 1 - _distanceBases[back], _distanceExtra[back]);
        }

        Put(codes[EndOfBlock], lengths[EndOfBlock]);
    }

    private void Put(int value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        for (_bitCount += count; _bitCount >= 8; _bitCount -= 8, _bits >>= 8)
        {
            _output.WriteByte((byte)(_bits & 0xFF));
        }
    }
}
