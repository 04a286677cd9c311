namespace PyAsyncToCs.Runtime;

/// <summary>Order and extremes of floats among which may be NaN: nothing is less than it, so the result depends on CPython's very comparisons.</summary>
public static class PyFloatSort
{
    /// <summary>What <c>min</c> and <c>max</c> compare with.</summary>
    public static IComparer<double> Comparer { get; } = Comparer<double>.Create((a, b) => a < b ? -1 : a > b ? 1 : 0);

    /// <summary><c>sorted(items, key=key, reverse=reverse)</c>, by the insertion that CPython uses for short lists.</summary>
    public static List<T> Sorted<T>(IEnumerable<T> items, Func<T, double> key, bool reverse = false)
    {
        var pairs = items.Select(item => (Item: item, Key: key(item))).ToList();
        if (pairs.Count > 63 || pairs.Count < 2 || !pairs.Exists(pair => double.IsNaN(pair.Key)))
        {
            return [.. (reverse ? pairs.OrderByDescending(pair => pair.Key) : pairs.OrderBy(pair => pair.Key)).Select(pair => pair.Item)];
        }

        // CPython reverses before and after, which keeps equal items in order.
        if (reverse)
        {
            pairs.Reverse();
        }

        Insert(pairs, Run(pairs));
        if (reverse)
        {
            pairs.Reverse();
        }

        return [.. pairs.Select(pair => pair.Item)];
    }

    /// <summary><c>items.sort(key=key, reverse=reverse)</c>.</summary>
    public static void Sort<T>(List<T> items, Func<T, double> key, bool reverse = false)
    {
        var sorted = Sorted(items, key, reverse);
        items.Clear();
        items.AddRange(sorted);
    }

    /// <summary><c>min(a, b)</c>.</summary>
    public static double Min(double a, double b) => b < a ? b : a;

    /// <summary><c>max(a, b)</c>.</summary>
    public static double Max(double a, double b) => b > a ? b : a;

    /// <summary>How many items at the start are in order; falling ones are reversed (CPython's <c>count_run</c>, comparison by comparison).</summary>
    private static int Run<T>(List<(T Item, double Key)> pairs)
    {
        var count = Rising(pairs, 1);
        if (count == pairs.Count || (count > 1 && pairs[0].Key < pairs[count - 1].Key))
        {
            return count;
        }

        // What rose was equal throughout: reversing it does no harm to a falling run.
        pairs.Reverse(0, count);
        var equal = 0;
        for (count++; count < pairs.Count && !(pairs[count - 1].Key < pairs[count].Key); count++)
        {
            if (!(pairs[count].Key < pairs[count - 1].Key))
            {
                equal++;
                continue;
            }

            pairs.Reverse(count - equal - 1, equal + 1);
            equal = 0;
        }

        pairs.Reverse(count - equal - 1, equal + 1);
        pairs.Reverse(0, count);
        return Rising(pairs, count);
    }

    private static int Rising<T>(List<(T Item, double Key)> pairs, int count)
    {
        while (count < pairs.Count && !(pairs[count].Key < pairs[count - 1].Key))
        {
            count++;
        }

        return count;
    }

    private static void Insert<T>(List<(T Item, double Key)> pairs, int sorted)
    {
        for (; sorted < pairs.Count; sorted++)
        {
            var pivot = pairs[sorted];
            var (low, high) = (0, sorted);
            while (low < high)
            {
                var middle = low + (high - low) / 2;
                (low, high) = pivot.Key < pairs[middle].Key ? (low, middle) : (middle + 1, high);
            }

            pairs.RemoveAt(sorted);
            pairs.Insert(low, pivot);
        }
    }
}
