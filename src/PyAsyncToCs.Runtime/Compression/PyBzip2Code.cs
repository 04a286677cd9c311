namespace PyAsyncToCs.Runtime;

/// <summary>The Huffman codes of bzip2, made as its library makes them.</summary>
internal static class PyBzip2Code
{
    /// <summary>The lengths of the codes for symbols that stand there so often.</summary>
    public static int[] Lengths(int[] counts)
    {
        var symbols = counts.Length;
        var weights = new long[symbols * 2];
        for (var i = 0; i < symbols; i++)
        {
            weights[i + 1] = (long)Math.Max(counts[i], 1) << 8;
        }

        while (true)
        {
            var parents = Parents(weights, symbols);
            var lengths = new int[symbols];
            for (var i = 0; i < symbols; i++)
            {
                for (var node = i + 1; parents[node] >= 0; node = parents[node])
                {
                    lengths[i]++;
                }
            }

            if (lengths.Max() <= 17)
            {
                return lengths;
            }

            for (var i = 1; i <= symbols; i++)
            {
                weights[i] = (1 + (weights[i] >> 8) / 2) << 8;
            }
        }
    }

    /// <summary>The codes that belong to the lengths.</summary>
    public static int[] Codes(int[] lengths)
    {
        var (result, code) = (new int[lengths.Length], 0);
        for (var length = lengths.Min(); length <= lengths.Max(); length++, code <<= 1)
        {
            for (var i = 0; i < lengths.Length; i++)
            {
                if (lengths[i] == length)
                {
                    result[i] = code++;
                }
            }
        }

        return result;
    }

    // A weight has the depth of what is below it in its last eight bits.
    private static int[] Parents(long[] weights, int symbols)
    {
        var (parents, heap) = (new int[symbols * 2], new List<int> { 0 });
        Array.Fill(parents, -1);
        for (var i = 1; i <= symbols; i++)
        {
            heap.Add(i);
            Rise(heap, weights);
        }

        for (var node = symbols + 1; heap.Count > 2; node++)
        {
            var (first, second) = (Pop(heap, weights), Pop(heap, weights));
            parents[first] = parents[second] = node;
            weights[node] = ((weights[first] & ~0xFFL) + (weights[second] & ~0xFFL)) | (1 + Math.Max(weights[first] & 0xFF, weights[second] & 0xFF));
            heap.Add(node);
            Rise(heap, weights);
        }

        return parents;
    }

    private static void Rise(List<int> heap, long[] weights)
    {
        var (place, moved) = (heap.Count - 1, heap[^1]);
        for (; place > 1 && weights[moved] < weights[heap[place >> 1]]; place >>= 1)
        {
            heap[place] = heap[place >> 1];
        }

        heap[place] = moved;
    }

    private static int Pop(List<int> heap, long[] weights)
    {
        var (result, moved, place) = (heap[1], heap[^1], 1);
        heap.RemoveAt(heap.Count - 1);
        if (heap.Count == 1)
        {
            return result;
        }

        for (var child = 2; child < heap.Count; child = place * 2)
        {
            if (child + 1 < heap.Count && weights[heap[child + 1]] < weights[heap[child]])
            {
                child++;
            }

            if (weights[moved] < weights[heap[child]])
            {
                break;
            }

            heap[place] = heap[child];
            place = child;
        }

        heap[place] = moved;
        return result;
    }
}
