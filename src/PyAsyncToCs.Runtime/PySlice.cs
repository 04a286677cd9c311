namespace PyAsyncToCs.Runtime;

/// <summary>What <c>[start:stop:step]</c> selects (the rules of <c>slice.indices</c>).</summary>
public static class PySlice
{
    /// <summary>The first index, how many, and the step, for a sequence of <paramref name="length"/> items.</summary>
    public static (int First, int Count, int Step) Resolve(int length, int? start, int? stop, int? step = null)
    {
        var by = step ?? 1;
        if (by == 0)
        {
            throw new ArgumentException("slice step cannot be zero");
        }

        var first = Bound(length, start ?? (by > 0 ? 0 : int.MaxValue), by);
        var end = End(length, stop, by);
        var count = by > 0 ? ((long)end - first + by - 1) / by : ((long)first - end - by - 1) / -(long)by;
        return (first, (int)Math.Max(0, count), by);
    }

    /// <summary>The index before which a slice stops; minus one is before the first.</summary>
    public static int End(int length, int? stop, int step) =>
        stop is { } given ? Bound(length, given, step) : step > 0 ? length : -1;

    /// <summary>A bound, counted from the end where negative, and held inside the sequence.</summary>
    private static int Bound(int length, int bound, int step)
    {
        var (low, high) = step > 0 ? (0, length) : (-1, length - 1);
        return (int)Math.Clamp(bound < 0 ? (long)bound + length : bound, low, Math.Max(low, high));
    }

    /// <summary>The items that a slice selects, in its order.</summary>
    public static IEnumerable<int> Indexes(int length, int? start, int? stop, int? step = null)
    {
        var (first, count, by) = Resolve(length, start, stop, step);
        for (var i = 0; i < count; i++)
        {
            yield return first + i * by;
        }
    }
}
