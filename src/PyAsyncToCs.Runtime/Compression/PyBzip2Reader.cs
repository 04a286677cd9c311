namespace PyAsyncToCs.Runtime;

/// <summary>Decompresses a bzip2 stream.</summary>
/// <param name="data">The stream, and what may come after it.</param>
/// <param name="at">Where it begins.</param>
internal sealed class PyBzip2Reader(byte[] data, int at)
{
    private readonly MemoryStream _output = new();
    private long _bitAt = at * 8L;

    /// <summary>Where the stream ends, once it was read.</summary>
    public int End => (int)((_bitAt + 7) / 8);

    /// <summary>The checksum of bytes.</summary>
    public static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= (uint)value << 24;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 0x80000000) != 0 ? (sum << 1) ^ 0x04C11DB7 : sum << 1;
            }
        }

        return ~sum;
    }

    /// <summary>What the whole stream gives.</summary>
    /// <exception cref="EndOfStreamException">There is more to come.</exception>
    public byte[] Read()
    {
        var size = Bits(24) == 0x425A68 && Bits(8) is >= '1' and <= '9' and var digit ? (digit - '0') * 100_000 : throw Invalid();
        uint all = 0;
        while (true)
        {
            var (mark, sum) = (((long)Bits(24) << 24) | (uint)Bits(24), ((uint)Bits(16) << 16) | (uint)Bits(16));
            if (mark == 0x177245385090)
            {
                return sum == all ? _output.ToArray() : throw Invalid();
            }

            var start = mark == 0x314159265359 ? (int)_output.Length : throw Invalid();
            Expand(Unsorted(size));
            var got = Sum(_output.GetBuffer().AsSpan(start, (int)_output.Length - start));
            all = ((all << 1) | (all >> 31)) ^ (got == sum ? sum : throw Invalid());
        }
    }

    private static IOException Invalid() => new("Invalid data stream");

    // The block before its rotations were sorted.
    private byte[] Unsorted(int size)
    {
        _ = Bits(1) == 0 ? 0 : throw Invalid();
        var origin = Bits(24);
        var last = LastColumn();
        _ = last.Count <= size && origin < last.Count ? 0 : throw Invalid();
        int[] next = [.. Enumerable.Range(0, last.Count).OrderBy(i => last[i])];
        var block = new byte[last.Count];
        for (var i = 0; i < block.Length; i++)
        {
            origin = next[origin];
            block[i] = last[origin];
        }

        return block;
    }

    private List<byte> LastColumn()
    {
        var recent = new List<byte>();
        var halves = Bits(16);
        for (var half = 0; half < 16; half++)
        {
            var members = (halves & (0x8000 >> half)) != 0 ? Bits(16) : 0;
            recent.AddRange(Enumerable.Range(0, 16).Where(i => (members & (0x8000 >> i)) != 0).Select(i => (byte)(half * 16 + i)));
        }

        var (end, groups, count) = (recent.Count + 1, Bits(3), Bits(15));
        var selectors = Selectors(groups, count);
        var tables = Enumerable.Range(0, groups).Select(_ => Table(end + 1)).ToArray();
        var (result, run, weight) = (new List<byte>(), 0, 1);
        for (var i = 0; ; i++)
        {
            var symbol = Symbol(tables[i / 50 < count ? selectors[i / 50] : throw Invalid()]);
            if (symbol < 2)
            {
                run += weight << symbol;
                weight <<= 1;
                continue;
            }

            result.AddRange(Enumerable.Repeat(recent[0], run));
            (run, weight) = (0, 1);
            if (symbol == end)
            {
                return result;
            }

            var value = recent[symbol - 1];
            recent.RemoveAt(symbol - 1);
            recent.Insert(0, value);
            result.Add(value);
        }
    }

    private List<int> Selectors(int groups, int count)
    {
        var (result, recent) = (new List<int>(), Enumerable.Range(0, groups).ToList());
        while (result.Count < count)
        {
            var place = 0;
            while (Bits(1) == 1)
            {
                place = place + 1 < groups ? place + 1 : throw Invalid();
            }

            var selector = recent[place];
            recent.RemoveAt(place);
            recent.Insert(0, selector);
            result.Add(selector);
        }

        return result;
    }

    private Dictionary<(int Length, int Code), int> Table(int symbols)
    {
        var (lengths, length) = (new int[symbols], Bits(5));
        for (var i = 0; i < symbols; i++)
        {
            while (Bits(1) == 1)
            {
                length += Bits(1) == 0 ? 1 : -1;
            }

            lengths[i] = length is >= 1 and <= 20 ? length : throw Invalid();
        }

        var codes = PyBzip2Code.Codes(lengths);
        return Enumerable.Range(0, symbols).ToDictionary(i => (lengths[i], codes[i]));
    }

    private int Symbol(Dictionary<(int Length, int Code), int> table)
    {
        var code = 0;
        for (var length = 1; length <= 20; length++)
        {
            code = (code << 1) | Bits(1);
            if (table.TryGetValue((length, code), out var symbol))
            {
                return symbol;
            }
        }

        throw Invalid();
    }

    private void Expand(byte[] block)
    {
        var (same, before) = (0, -1);
        foreach (var value in block)
        {
            if (same == 4)
            {
                for (var i = 0; i < value; i++)
                {
                    _output.WriteByte((byte)before);
                }

                (same, before) = (0, -1);
                continue;
            }

            same = value == before ? same + 1 : 1;
            before = value;
            _output.WriteByte(value);
        }
    }

    private int Bits(int count)
    {
        var result = 0;
        for (; count > 0; count--, _bitAt++)
        {
            var place = (int)(_bitAt >> 3);
            result = (result << 1) | (((place < data.Length ? data[place] : throw new EndOfStreamException()) >> (7 - (int)(_bitAt & 7))) & 1);
        }

        return result;
    }
}
