namespace PyAsyncToCs.Runtime;

/// <summary>Python's operations on lists, where .NET's differ.</summary>
public static class PyList
{
    /// <summary><c>list[index]</c>.</summary>
    public static T At<T>(IReadOnlyList<T> list, int index) =>
        list[Index(list.Count, index, "list index out of range")];

    /// <summary><c>list[index] = value</c>.</summary>
    public static void SetAt<T>(List<T> list, int index, T value) =>
        list[Index(list.Count, index, "list assignment index out of range")] = value;

    /// <summary><c>del list[index]</c>.</summary>
    public static void DeleteAt<T>(List<T> list, int index) =>
        list.RemoveAt(Index(list.Count, index, "list assignment index out of range"));

    /// <summary><c>list[start:stop:step]</c>.</summary>
    public static List<T> Slice<T>(IReadOnlyList<T> list, int? start, int? stop, int? step = null) =>
        [.. PySlice.Indexes(list.Count, start, stop, step).Select(i => list[i])];

    /// <summary><c>list[start:stop] = items</c>.</summary>
    public static void SetSlice<T>(List<T> list, int? start, int? stop, IEnumerable<T> items)
    {
        var (first, count, _) = PySlice.Resolve(list.Count, start, stop);
        List<T> copy = [.. items];
        list.RemoveRange(first, count);
        list.InsertRange(first, copy);
    }

    /// <summary><c>list[start:stop:step] = items</c>.</summary>
    public static void SetSteps<T>(List<T> list, int? start, int? stop, int step, IEnumerable<T> items)
    {
        if (step == 1)
        {
            SetSlice(list, start, stop, items);
            return;
        }

        List<T> copy = [.. items];
        var (first, count, by) = PySlice.Resolve(list.Count, start, stop, step);
        if (copy.Count != count)
        {
            throw new ArgumentException($"attempt to assign sequence of size {copy.Count} to extended slice of size {count}");
        }

        for (var i = 0; i < count; i++)
        {
            list[first + i * by] = copy[i];
        }
    }

    /// <summary><c>del list[start:stop:step]</c>.</summary>
    public static void DeleteSlice<T>(List<T> list, int? start, int? stop, int? step = null)
    {
        HashSet<int> gone = [.. PySlice.Indexes(list.Count, start, stop, step)];
        var index = 0;
        list.RemoveAll(_ => gone.Contains(index++));
    }

    /// <summary><c>list.insert(index, value)</c>: an index out of range is an end.</summary>
    public static void Insert<T>(List<T> list, int index, T value) =>
        list.Insert(Math.Clamp(index < 0 ? index + list.Count : index, 0, list.Count), value);

    /// <summary><c>list.pop(index)</c>.</summary>
    public static T Pop<T>(List<T> list, int index = -1)
    {
        var at = Index(list.Count, index, list.Count == 0 ? "pop from empty list" : "pop index out of range");
        var value = list[at];
        list.RemoveAt(at);
        return value;
    }

    /// <summary><c>list.remove(value)</c>.</summary>
    public static void Remove<T>(List<T> list, T value, IEqualityComparer<T>? comparer = null)
    {
        var same = comparer ?? EqualityComparer<T>.Default;
        var at = list.FindIndex(item => same.Equals(item, value));
        list.RemoveAt(at >= 0 ? at : throw new ArgumentException("list.remove(x): x not in list"));
    }

    /// <summary><c>list.index(value, start, stop)</c>; <paramref name="repr"/> is for the error's text.</summary>
    public static int IndexOf<T>(List<T> list, T value, Func<T, string> repr, int start = 0, int stop = int.MaxValue, IEqualityComparer<T>? comparer = null)
    {
        var same = comparer ?? EqualityComparer<T>.Default;
        var (first, count, _) = PySlice.Resolve(list.Count, start, stop);
        var at = list.FindIndex(first, count, item => same.Equals(item, value));
        return at >= 0 ? at : throw new ArgumentException($"{repr(value)} is not in list");
    }

    /// <summary><c>list * count</c>.</summary>
    public static List<T> Repeat<T>(IReadOnlyCollection<T> list, int count) =>
        [.. Enumerable.Repeat(list, Math.Max(count, 0)).SelectMany(items => items)];

    /// <summary><c>list *= count</c>.</summary>
    public static void RepeatInPlace<T>(List<T> list, int count)
    {
        List<T> copy = [.. list];
        list.Clear();
        list.AddRange(Repeat(copy, count));
    }

    /// <summary><c>list.sort(key=…, reverse=…)</c>: equal items keep their order, which List.Sort does not promise.</summary>
    public static void Sort<T, TKey>(List<T> list, Func<T, TKey> key, IComparer<TKey>? comparer = null, bool reverse = false)
    {
        List<T> sorted = [.. reverse ? list.OrderByDescending(key, comparer) : list.OrderBy(key, comparer)];
        list.Clear();
        list.AddRange(sorted);
    }

    /// <summary>The place that an index means: a negative one counts from the end.</summary>
    public static int Place<T>(IReadOnlyCollection<T> list, int index) => index < 0 ? index + list.Count : index;

    /// <summary>The index counted from the start, or IndexError.</summary>
    private static int Index(int count, int index, string error) =>
        (index < 0 ? index + count : index) is >= 0 and var at && at < count ? at : throw new IndexOutOfRangeException(error);
}
