namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>heapq</c>: a list kept as a heap, its items where CPython has them (Lib/heapq.py).</summary>
public static class PyHeap
{
    /// <summary><c>merge(…, reverse=reverse)</c> of what is in order.</summary>
    public static IEnumerable<T> Merged<T>(IEnumerable<T> ordered, bool reverse) => reverse ? ordered.Reverse() : ordered;

    /// <summary><c>heappush(heap, item)</c>.</summary>
    public static void Push<T>(List<T> heap, T item, IComparer<T>? order = null)
    {
        heap.Add(item);
        Rise(heap, 0, heap.Count - 1, order ?? Comparer<T>.Default);
    }

    /// <summary><c>heappop(heap)</c>.</summary>
    public static T Pop<T>(List<T> heap, IComparer<T>? order = null)
    {
        if (heap.Count == 0)
        {
            throw new ArgumentOutOfRangeException(null, "index out of range");
        }

        var last = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        return heap.Count == 0 ? last : Replace(heap, last, order);
    }

    /// <summary><c>heapreplace(heap, item)</c>.</summary>
    public static T Replace<T>(List<T> heap, T item, IComparer<T>? order = null)
    {
        var least = heap.Count > 0 ? heap[0] : throw new ArgumentOutOfRangeException(null, "index out of range");
        heap[0] = item;
        Sink(heap, 0, order ?? Comparer<T>.Default);
        return least;
    }

    /// <summary><c>heappushpop(heap, item)</c>.</summary>
    public static T PushPop<T>(List<T> heap, T item, IComparer<T>? order = null) =>
        heap.Count > 0 && (order ?? Comparer<T>.Default).Compare(heap[0], item) < 0 ? Replace(heap, item, order) : item;

    /// <summary><c>heapify(list)</c>.</summary>
    public static void Heapify<T>(List<T> list, IComparer<T>? order = null)
    {
        for (var i = list.Count / 2 - 1; i >= 0; i--)
        {
            Sink(list, i, order ?? Comparer<T>.Default);
        }
    }

    private static void Rise<T>(List<T> heap, int start, int at, IComparer<T> order)
    {
        var item = heap[at];
        while (at > start && order.Compare(item, heap[(at - 1) / 2]) < 0)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = item;
    }

    private static void Sink<T>(List<T> heap, int at, IComparer<T> order)
    {
        var start = at;
        var item = heap[at];
        for (var child = 2 * at + 1; child < heap.Count; child = 2 * at + 1)
        {
            if (child + 1 < heap.Count && order.Compare(heap[child], heap[child + 1]) >= 0)
            {
                child++;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = item;
        Rise(heap, start, at, order);
    }
}
