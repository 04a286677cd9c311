namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>bisect</c>.</summary>
public static class PyBisect
{
    /// <summary><c>bisect_left(list, item, lo, hi)</c>: before what is equal.</summary>
    public static int Left<T>(IReadOnlyList<T> list, T item, IComparer<T>? order = null, int lo = 0, int? hi = null) => Find(list, lo, hi, other => (order ?? Comparer<T>.Default).Compare(other, item) < 0);

    /// <summary><c>bisect_right(list, item, lo, hi)</c>: after what is equal.</summary>
    public static int Right<T>(IReadOnlyList<T> list, T item, IComparer<T>? order = null, int lo = 0, int? hi = null) => Find(list, lo, hi, other => (order ?? Comparer<T>.Default).Compare(other, item) <= 0);

    /// <summary><c>insort_left(list, item)</c>.</summary>
    public static void InsertLeft<T>(List<T> list, T item, IComparer<T>? order = null) => list.Insert(Left(list, item, order), item);

    /// <summary><c>insort_right(list, item)</c>.</summary>
    public static void InsertRight<T>(List<T> list, T item, IComparer<T>? order = null) => list.Insert(Right(list, item, order), item);

    /// <summary><c>insort_left(list, item, key=key)</c>.</summary>
    public static void InsertLeft<T, TKey>(List<T> list, T item, Func<T, TKey> key, IComparer<TKey>? order = null) =>
        list.Insert(Left([.. list.Select(key)], key(item), order), item);

    /// <summary><c>insort_right(list, item, key=key)</c>.</summary>
    public static void InsertRight<T, TKey>(List<T> list, T item, Func<T, TKey> key, IComparer<TKey>? order = null) =>
        list.Insert(Right([.. list.Select(key)], key(item), order), item);

    private static int Find<T>(IReadOnlyList<T> list, int lo, int? hi, Func<T, bool> isBefore)
    {
        var (low, high) = (lo, hi ?? list.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(list[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
