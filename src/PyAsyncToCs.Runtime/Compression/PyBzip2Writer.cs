namespace PyAsyncToCs.Runtime;

/// <summary>Compresses as the bzip2 library does, byte for byte.</summary>
/// <param name="level">The size of a block, 1 to 9.</param>
internal sealed class PyBzip2Writer(int level)
{
    private const int GroupSize = 50;

    private readonly MemoryStream _output = new();
    private ulong _bits;
    private int _bitCount;
    private uint _sum;

    /// <summary>A whole stream.</summary>
    public byte[] Compress(byte[] data)
    {
        Put(24, 0x425A68);
        Put(8, '0' + level);
        for (var at = 0; at < data.Length;)
        {
            var (block, end) = Runs(data, at);
            var sum = PyBzip2Reader.Sum(data.AsSpan(at, end - at));
            _sum = ((_sum << 1) | (_sum >> 31)) ^ sum;
            PutLong(0x314159265359, sum);
            WriteBlock(block);
            at = end;
        }

        PutLong(0x177245385090, _sum);
        Put(-_bitCount & 7, 0);
        return _output.ToArray();
    }

    // Bytes that repeat four times and more are told by their number.
    private (byte[] Block, int End) Runs(byte[] data, int at)
    {
        var block = new List<byte>();
        var limit = level * 100_000 - 19;
        while (at < data.Length && block.Count < limit)
        {
            var length = 1;
            while (length < 255 && at + length < data.Length && data[at + length] == data[at])
            {
                length++;
            }

            block.AddRange(Enumerable.Repeat(data[at], Math.Min(length, 4)));
            if (length >= 4)
            {
                block.Add((byte)(length - 4));
            }

            at += length;
        }

        return ([.. block], at);
    }

    private void WriteBlock(byte[] block)
    {
        var order = Rotations(block);
        Put(1, 0);
        Put(24, Array.IndexOf(order, 0));
        byte[] used = [.. block.Distinct().Order()];
        var halves = used.Aggregate(0, (all, value) => all | (0x8000 >> (value >> 4)));
        Put(16, halves);
        for (var half = 0; half < 16; half++)
        {
            if ((halves & (0x8000 >> half)) != 0)
            {
                Put(16, used.Where(value => value >> 4 == half).Aggregate(0, (all, value) => all | (0x8000 >> (value & 15))));
            }
        }

        WriteSymbols(Symbols(order, block, used), used.Length + 2);
    }

    // All rotations of the block in order: told by longer and longer beginnings.
    private static int[] Rotations(byte[] block)
    {
        var count = block.Length;
        var (order, keys, ranks) = (Enumerable.Range(0, count).ToArray(), new long[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < 7; j++)
            {
                keys[i] = (keys[i] << 8) | block[(i + j) % count];
            }
        }

        for (var length = 7L; ; length *= 2)
        {
            Array.Sort(keys, order);
            var rank = 0;
            for (var i = 0; i < count; i++)
            {
                rank += i > 0 && keys[i] != keys[i - 1] ? 1 : 0;
                ranks[order[i]] = rank;
            }

            if (rank == count - 1 || length >= count)
            {
                return order;
            }

            for (var i = 0; i < count; i++)
            {
                keys[i] = ((long)ranks[order[i]] * count) + ranks[(order[i] + length) % count];
            }
        }
    }

    // What stands before each rotation, as its place in a list whose first is the last that was seen; runs of firsts are told by
    // their number.
    private static List<int> Symbols(int[] order, byte[] block, byte[] used)
    {
        var (result, recent, zeros) = (new List<int>(), used.ToList(), 0);
        foreach (var place in order)
        {
            var value = block[place == 0 ? block.Length - 1 : place - 1];
            var at = recent.IndexOf(value);
            if (at == 0)
            {
                zeros++;
                continue;
            }

            AddRun(result, zeros);
            zeros = 0;
            result.Add(at + 1);
            recent.RemoveAt(at);
            recent.Insert(0, value);
        }

        AddRun(result, zeros);
        result.Add(used.Length + 1);
        return result;
    }

    private static void AddRun(List<int> symbols, int length)
    {
        for (; length > 0; length = (length - 1) / 2)
        {
            symbols.Add((length & 1) != 0 ? 0 : 1);
        }
    }

    private void WriteSymbols(List<int> symbols, int alphabet)
    {
        var groups = symbols.Count switch { < 200 => 2, < 600 => 3, < 1200 => 4, < 2400 => 5, _ => 6 };
        var lengths = FirstLengths(symbols, alphabet, groups);
        var selectors = new List<int>();
        for (var round = 0; round < 4; round++)
        {
            selectors.Clear();
            var counts = lengths.Select(_ => new int[alphabet]).ToArray();
            for (var start = 0; start < symbols.Count; start += GroupSize)
            {
                var group = symbols.GetRange(start, Math.Min(GroupSize, symbols.Count - start));
                var best = Enumerable.Range(0, groups).MinBy(t => group.Sum(symbol => lengths[t][symbol]));
                selectors.Add(best);
                group.ForEach(symbol => counts[best][symbol]++);
            }

            lengths = [.. counts.Select(PyBzip2Code.Lengths)];
        }

        Put(3, groups);
        Put(15, selectors.Count);
        WriteSelectors(selectors, groups);
        foreach (var length in lengths)
        {
            WriteLengths(length);
        }

        var codes = lengths.Select(PyBzip2Code.Codes).ToArray();
        for (var i = 0; i < symbols.Count; i++)
        {
            var table = selectors[i / GroupSize];
            Put(lengths[table][symbols[i]], codes[table][symbols[i]]);
        }
    }

    private static int[][] FirstLengths(List<int> symbols, int alphabet, int groups)
    {
        var counts = new int[alphabet];
        symbols.ForEach(symbol => counts[symbol]++);
        var result = new int[groups][];
        var (left, start) = (symbols.Count, 0);
        for (var part = groups; part > 0; part--)
        {
            var (end, sum) = (start - 1, 0);
            while (sum < left / part && end < alphabet - 1)
            {
                sum += counts[++end];
            }

            if (end > start && part != groups && part != 1 && (groups - part) % 2 == 1)
            {
                sum -= counts[end--];
            }

            result[part - 1] = [.. Enumerable.Range(0, alphabet).Select(symbol => symbol >= start && symbol <= end ? 0 : 15)];
            (start, left) = (end + 1, left - sum);
        }

        return result;
    }

    private void WriteSelectors(List<int> selectors, int groups)
    {
        var recent = Enumerable.Range(0, groups).ToList();
        foreach (var selector in selectors)
        {
            var at = recent.IndexOf(selector);
            recent.RemoveAt(at);
            recent.Insert(0, selector);
            Put(at + 1, (1 << (at + 1)) - 2);
        }
    }

    private void WriteLengths(int[] lengths)
    {
        var current = lengths[0];
        Put(5, current);
        foreach (var length in lengths)
        {
            for (; current != length; current += Math.Sign(length - current))
            {
                Put(2, current < length ? 2 : 3);
            }

            Put(1, 0);
        }
    }

    private void PutLong(long mark, uint sum)
    {
        Put(24, (int)(mark >> 24));
        Put(24, (int)(mark & 0xFFFFFF));
        Put(16, (int)(sum >> 16));
        Put(16, (int)(sum & 0xFFFF));
    }

    private void Put(int count, int value)
    {
        _bits = (_bits << count) | (uint)value;
        for (_bitCount += count; _bitCount >= 8;)
        {
            _bitCount -= 8;
            _output.WriteByte((byte)((_bits >> _bitCount) & 0xFF));
        }

        _bits &= (1UL << _bitCount) - 1;
    }
}
