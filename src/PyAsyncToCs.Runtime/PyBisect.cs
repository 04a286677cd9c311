namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>bisect</c>.</summary>
public static class PyBisect
{
    /// <summary><c>bisect_left(list, item)</c>: before what is equal.</summary>
    public static int Left<T>(IReadOnlyList<T> list, T item, IComparer<T>? order = null) => Find(list, other => (order ?? Comparer<T>.Default).Compare(other, item) < 0);

    /// <summary><c>bisect_right(list, item)</c>: after what is equal.</summary>
    public static int Right<T>(IReadOnlyList<T> list, T item, IComparer<T>? order = null) => Find(list, other => (order ?? Comparer<T>.Default).Compare(other, item) <= 0);

    private static int Find<T>(IReadOnlyList<T> list, Func<T, bool> isBefore)
    {
        var (low, high) = (0, list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(list[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
