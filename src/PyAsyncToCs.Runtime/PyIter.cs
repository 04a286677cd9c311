using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's functions over iterables, where LINQ's differ.</summary>
public static class PyIter
{
    /// <summary><c>sum</c> of floats: with the compensation for rounding that CPython has since 3.12.</summary>
    public static double SumFloats(IEnumerable<double> items, double start = 0)
    {
        var (sum, lost) = (start, 0.0);
        foreach (var item in items)
        {
            var next = sum + item;
            lost += Math.Abs(sum) >= Math.Abs(item) ? sum - next + item : item - next + sum;
            sum = next;
        }

        return double.IsFinite(lost) ? sum + lost : sum;
    }

    /// <summary><c>zip(*rows)</c>: the columns, as far as the shortest row goes; rows that are one iterator take turns.</summary>
    public static IEnumerable<ImmutableArray<T>> Transpose<T>(IEnumerable<IEnumerable<T>> rows)
    {
        var all = rows.Select(row => row.GetEnumerator()).ToList();
        while (all.Count > 0 && all.TrueForAll(row => row.MoveNext()))
        {
            yield return [.. all.Select(row => row.Current)];
        }
    }

    /// <summary><c>a, b = zip(*pairs)</c>.</summary>
    public static (ImmutableArray<TFirst> First, ImmutableArray<TSecond> Second) Unzip<TFirst, TSecond>(IEnumerable<(TFirst First, TSecond Second)> pairs) =>
        pairs.ToList() is { Count: > 0 } all
            ? ([.. all.Select(pair => pair.First)], [.. all.Select(pair => pair.Second)])
            : throw new ArgumentException("not enough values to unpack (expected 2, got 0)");

    /// <summary><c>a, b, c = zip(*triples)</c>.</summary>
    public static (ImmutableArray<TFirst> First, ImmutableArray<TSecond> Second, ImmutableArray<TThird> Third) Unzip<TFirst, TSecond, TThird>(IEnumerable<(TFirst First, TSecond Second, TThird Third)> triples) =>
        triples.ToList() is { Count: > 0 } all
            ? ([.. all.Select(triple => triple.First)], [.. all.Select(triple => triple.Second)], [.. all.Select(triple => triple.Third)])
            : throw new ArgumentException("not enough values to unpack (expected 3, got 0)");

    /// <summary><c>sum</c> of objects: what the first makes of 0, and then each added.</summary>
    public static T SumFromFirst<T>(IEnumerable<T> items, Func<T, T> first, Func<T, T, T> add)
    {
        using var each = items.GetEnumerator();
        var sum = each.MoveNext() ? first(each.Current) : throw new NotSupportedException("the sum of no objects, which is the int 0");
        while (each.MoveNext())
        {
            sum = add(sum, each.Current);
        }

        return sum;
    }

    /// <summary><c>next(iterator, None)</c> of values that have no null of their own.</summary>
    public static T? NextOrNull<T>(PyIterator<T> iterator)
        where T : struct =>
        iterator.TryNext(out var item) ? item : null;

    /// <summary><c>next(iterator, other)</c> with a default of another type.</summary>
    [return: NotNullIfNotNull(nameof(other))]
    public static object? NextOrOther<T>(PyIterator<T> iterator, object? other) => iterator.TryNext(out var item) ? item! : other;

    /// <summary><c>next(iterator, other)</c> of an object that iterates, with a default of another type.</summary>
    [return: NotNullIfNotNull(nameof(other))]
    public static object? NextOrOther<T>(IEnumerator<T> iterator, object? other) => iterator.MoveNext() ? iterator.Current! : other;

    /// <summary><c>next(iterator)</c> of an object that iterates.</summary>
    public static T Next<T>(IEnumerator<T> iterator) => iterator.MoveNext() ? iterator.Current : throw new StopIterationException();

    /// <summary><c>next(iterator)</c> of an object that iterates, where Python turns the end into a RuntimeError.</summary>
    public static T Next<T>(IEnumerator<T> iterator, string place) =>
        iterator.MoveNext() ? iterator.Current : throw new InvalidOperationException($"{place} raised StopIteration", new StopIterationException());

    /// <summary><c>next(iterator, fallback)</c> of an object that iterates.</summary>
    public static T NextOr<T>(IEnumerator<T> iterator, T fallback) => iterator.MoveNext() ? iterator.Current : fallback;

    /// <summary><c>min(items, key=…)</c>: the first of the least.</summary>
    public static T Min<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? comparer = null) =>
        Best(items, key, comparer, -1, "min() iterable argument is empty");

    /// <summary><c>max(items, key=…)</c>: the first of the greatest.</summary>
    public static T Max<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? comparer = null) =>
        Best(items, key, comparer, 1, "max() iterable argument is empty");

    /// <summary><c>min(items, key=…, default=fallback)</c>.</summary>
    [return: NotNullIfNotNull(nameof(fallback))]
    public static T? MinOr<T, TKey>(IEnumerable<T> items, T? fallback, Func<T, TKey> key, IComparer<TKey>? comparer = null) =>
        items.ToList() is { Count: > 0 } some ? Min(some, key, comparer) : fallback;

    /// <summary><c>max(items, key=…, default=fallback)</c>.</summary>
    [return: NotNullIfNotNull(nameof(fallback))]
    public static T? MaxOr<T, TKey>(IEnumerable<T> items, T? fallback, Func<T, TKey> key, IComparer<TKey>? comparer = null) =>
        items.ToList() is { Count: > 0 } some ? Max(some, key, comparer) : fallback;

    private static T Best<T, TKey>(IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? comparer, int sign, string ifEmpty)
    {
        var order = comparer ?? Comparer<TKey>.Default;
        using var each = items.GetEnumerator();
        var best = each.MoveNext() ? each.Current : throw new ArgumentException(ifEmpty);
        var bestKey = key(best);
        while (each.MoveNext())
        {
            var other = key(each.Current);
            if (Math.Sign(order.Compare(other, bestKey)) == sign)
            {
                (best, bestKey) = (each.Current, other);
            }
        }

        return best;
    }

    /// <summary><c>zip(a, b, strict=True)</c>.</summary>
    public static IEnumerable<(T First, TOther Second)> ZipStrict<T, TOther>(IEnumerable<T> a, IEnumerable<TOther> b)
    {
        using var first = a.GetEnumerator();
        using var second = b.GetEnumerator();
        while (first.MoveNext())
        {
            yield return second.MoveNext()
                ? (first.Current, second.Current)
                : throw new ArgumentException("zip() argument 2 is shorter than argument 1");
        }

        if (second.MoveNext())
        {
            throw new ArgumentException("zip() argument 2 is longer than argument 1");
        }
    }

    /// <summary>Iterates a list that may grow or shrink meanwhile, as a Python loop over it does.</summary>
    public static IEnumerable<T> Live<T>(List<T> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            yield return list[i];
        }
    }

    /// <summary>The items of a container that may not grow or shrink meanwhile.</summary>
    /// <exception cref="InvalidOperationException">It did.</exception>
    public static IEnumerable<T> OfOneSize<T>(IEnumerable<T> items, Func<int> size, string error)
    {
        var count = size();
        foreach (var item in items)
        {
            yield return item;
            if (size() != count)
            {
                throw new InvalidOperationException(error);
            }
        }
    }

    /// <summary>The items for <c>a, *b = items</c>: at least so many.</summary>
    public static List<T> UnpackAtLeast<T>(IEnumerable<T> items, int count)
    {
        List<T> list = [.. items];
        return list.Count >= count ? list : throw new ArgumentException($"not enough values to unpack (expected at least {count}, got {list.Count})");
    }

    /// <summary>Takes exactly so many items for <c>a, b = items</c>.</summary>
    public static T[] Unpack<T>(IEnumerable<T> items, int count)
    {
        T[] taken = [.. items.Take(count + 1)];
        return taken.Length == count ? taken : throw new ArgumentException(taken.Length > count
            ? $"too many values to unpack (expected {count})"
            : $"not enough values to unpack (expected {count}, got {taken.Length})");
    }

    /// <summary>The same in the midst of an expression: the first item, and all of them for those that follow.</summary>
    public static T Unpack<T>(IEnumerable<T> items, int count, out T[] all) => (all = Unpack(items, count))[0];

    /// <summary><c>iter(function, b"")</c>: chunks are compared by their bytes.</summary>
    public static PyIterator<byte[]> UntilChunk(Func<byte[]> function, byte[] sentinel)
    {
        return new PyIterator<byte[]>(Chunks());

        IEnumerable<byte[]> Chunks()
        {
            for (var chunk = function(); !chunk.AsSpan().SequenceEqual(sentinel); chunk = function())
            {
                yield return chunk;
            }
        }
    }

    /// <summary><c>iter(function, sentinel)</c>: what the function gives until it gives the sentinel.</summary>
    public static PyIterator<T> Until<T>(Func<T> function, T sentinel)
    {
        return new PyIterator<T>(Items());

        IEnumerable<T> Items()
        {
            for (var item = function(); !EqualityComparer<T>.Default.Equals(item, sentinel); item = function())
            {
                yield return item;
            }
        }
    }

    /// <summary><c>FileWrapper(file, size)</c>: what a file of bytes has, in pieces.</summary>
    public static PyIterator<byte[]> Chunks(Func<int, byte[]> read, int size) => UntilChunk(() => read(size), []);

    /// <summary><c>FileWrapper(file, size)</c>: what a file of text has, in pieces.</summary>
    public static PyIterator<string> Chunks(Func<int, string> read, int size) => Until(() => read(size), "");
}
