namespace PyAsyncToCs.Runtime;

/// <summary>A Huffman code of deflate, made as the zlib library makes it: of several equally good codes the same.</summary>
/// <param name="elements">How many symbols there are.</param>
/// <param name="maxLength">The longest code that may be.</param>
/// <param name="extraBase">The first symbol that extra bits follow.</param>
/// <param name="extraBits">The extra bits of each symbol from there on.</param>
/// <param name="fixedLengths">The lengths of the code that every decoder knows.</param>
public sealed class PyDeflateTree(int elements, int maxLength, int extraBase, int[] extraBits, int[]? fixedLengths)
{
    private const int HeapSize = 573;

    private readonly int[] _heap = new int[HeapSize];
    private readonly int[] _depth = new int[HeapSize];
    private readonly int[] _parents = new int[HeapSize];
    private int _heapLength;
    private int _heapMax = HeapSize;

    /// <summary>How often each symbol stands in the block.</summary>
    public int[] Counts { get; } = new int[HeapSize];

    /// <summary>The length of each symbol's code.</summary>
    public int[] Lengths { get; } = new int[HeapSize];

    /// <summary>Each symbol's code, its first bit lowest.</summary>
    public int[] Codes { get; } = new int[elements];

    /// <summary>The last symbol that is used.</summary>
    public int MaxSymbol { get; private set; }

    /// <summary>The bits of the block in this code.</summary>
    public long Bits { get; private set; }

    /// <summary>The bits of the block in the code that every decoder knows.</summary>
    public long FixedBits { get; private set; }

    /// <summary>The codes that belong to the lengths.</summary>
    public static void MakeCodes(int[] lengths, int count, int[] codes)
    {
        var next = new int[17];
        for (var i = 0; i < count; i++)
        {
            next[lengths[i] + 1] += lengths[i] > 0 ? 1 : 0;
        }

        for (var bits = 1; bits < next.Length; bits++)
        {
            next[bits] = (next[bits] + next[bits - 1]) << 1;
        }

        for (var i = 0; i < count; i++)
        {
            codes[i] = lengths[i] > 0 ? Reversed(next[lengths[i]]++, lengths[i]) : 0;
        }
    }

    /// <summary>Makes the code of the symbols that were counted.</summary>
    public void Build()
    {
        (_heapLength, _heapMax, MaxSymbol, Bits, FixedBits) = (0, HeapSize, -1, 0, 0);
        for (var n = 0; n < elements; n++)
        {
            Lengths[n] = 0;
            if (Counts[n] != 0)
            {
                _heap[++_heapLength] = MaxSymbol = n;
                _depth[n] = 0;
            }
        }

        while (_heapLength < 2)
        {
            var forced = _heap[++_heapLength] = MaxSymbol < 2 ? ++MaxSymbol : 0;
            (Counts[forced], _depth[forced]) = (1, 0);
            Bits--;
            FixedBits -= fixedLengths?[forced] ?? 0;
        }

        for (var n = _heapLength / 2; n >= 1; n--)
        {
            Sink(n);
        }

        var node = elements;
        do
        {
            var first = _heap[1];
            _heap[1] = _heap[_heapLength--];
            Sink(1);
            var second = _heap[1];
            _heap[--_heapMax] = first;
            _heap[--_heapMax] = second;
            Counts[node] = Counts[first] + Counts[second];
            _depth[node] = Math.Max(_depth[first], _depth[second]) + 1;
            _parents[first] = _parents[second] = node;
            _heap[1] = node++;
            Sink(1);
        }
        while (_heapLength >= 2);
        _heap[--_heapMax] = _heap[1];
        MakeLengths();
        MakeCodes(Lengths, MaxSymbol + 1, Codes);
    }

    private static int Reversed(int code, int length)
    {
        var result = 0;
        for (; length > 0; length--, code >>= 1)
        {
            result = (result << 1) | (code & 1);
        }

        return result;
    }

    private void Sink(int place)
    {
        var moved = _heap[place];
        for (var child = place * 2; child <= _heapLength; child *= 2)
        {
            if (child < _heapLength && IsSmaller(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (IsSmaller(moved, _heap[child]))
            {
                break;
            }

            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = moved;
    }

    private bool IsSmaller(int n, int m) => Counts[n] < Counts[m] || (Counts[n] == Counts[m] && _depth[n] <= _depth[m]);

    private void MakeLengths()
    {
        var ofLength = new int[maxLength + 1];
        var overflow = 0;
        Lengths[_heap[_heapMax]] = 0;
        for (var h = _heapMax + 1; h < HeapSize; h++)
        {
            var n = _heap[h];
            var bits = Lengths[_parents[n]] + 1;
            if (bits > maxLength)
            {
                bits = maxLength;
                overflow++;
            }

            Lengths[n] = bits;
            if (n > MaxSymbol)
            {
                continue;
            }

            ofLength[bits]++;
            var extra = n >= extraBase ? extraBits[n - extraBase] : 0;
            Bits += (long)Counts[n] * (bits + extra);
            FixedBits += fixedLengths is null ? 0 : (long)Counts[n] * (fixedLengths[n] + extra);
        }

        if (overflow == 0)
        {
            return;
        }

        for (; overflow > 0; overflow -= 2)
        {
            var bits = maxLength - 1;
            while (ofLength[bits] == 0)
            {
                bits--;
            }

            ofLength[bits]--;
            ofLength[bits + 1] += 2;
            ofLength[maxLength]--;
        }

        Relabel(ofLength);
    }

    // Too long codes were shortened: which symbol has which length now, the rarest the longest.
    private void Relabel(int[] ofLength)
    {
        var h = HeapSize;
        for (var bits = maxLength; bits != 0; bits--)
        {
            for (var left = ofLength[bits]; left > 0;)
            {
                var n = _heap[--h];
                if (n > MaxSymbol)
                {
                    continue;
                }

                Bits += (long)(bits - Lengths[n]) * Counts[n];
                Lengths[n] = bits;
                left--;
            }
        }
    }
}
