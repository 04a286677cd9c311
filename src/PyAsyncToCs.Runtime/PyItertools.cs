using System.Collections.Immutable;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>itertools</c> where LINQ has no word for it.</summary>
public static class PyItertools
{
    /// <summary><c>count(start, step)</c>.</summary>
    public static IEnumerable<T> Count<T>(T start, T step)
        where T : INumber<T>
    {
        for (var value = start; ; value += step)
        {
            yield return value;
        }
    }

    /// <summary><c>cycle(items)</c>.</summary>
    public static IEnumerable<T> Cycle<T>(IEnumerable<T> items)
    {
        var seen = new List<T>();
        foreach (var item in items)
        {
            seen.Add(item);
            yield return item;
        }

        while (seen.Count > 0)
        {
            foreach (var item in seen)
            {
                yield return item;
            }
        }
    }

    /// <summary><c>repeat(value)</c>, without end.</summary>
    public static IEnumerable<T> Repeat<T>(T value)
    {
        while (true)
        {
            yield return value;
        }
    }

    /// <summary><c>chain(a, b, …)</c>.</summary>
    public static IEnumerable<T> Chain<T>(params IEnumerable<IEnumerable<T>> sequences) => sequences.SelectMany(items => items);

    /// <summary><c>islice(items, start, stop, step)</c>.</summary>
    public static IEnumerable<T> Slice<T>(IEnumerable<T> items, int start, int? stop, int step = 1)
    {
        var (next, at) = (start, 0);
        if (stop <= start)
        {
            // What stands before the start is taken all the same.
            foreach (var _ in start > 0 ? items : [])
            {
                if (++at == start)
                {
                    break;
                }
            }

            yield break;
        }

        foreach (var item in items)
        {
            if (at == next)
            {
                yield return item;
                next += step;
            }

            at++;
            if (at >= stop)
            {
                yield break;
            }
        }
    }

    /// <summary><c>accumulate(items, function)</c>.</summary>
    public static IEnumerable<T> Accumulate<T>(IEnumerable<T> items, Func<T, T, T> function)
    {
        var (total, isFirst) = (default(T)!, true);
        foreach (var item in items)
        {
            total = isFirst ? item : function(total, item);
            isFirst = false;
            yield return total;
        }
    }

    /// <summary><c>accumulate(items)</c>: the sums.</summary>
    public static IEnumerable<T> Sums<T>(IEnumerable<T> items)
        where T : INumber<T> => Accumulate(items, (a, b) => checked(a + b));

    /// <summary><c>accumulate(texts)</c>.</summary>
    public static IEnumerable<string> Sums(IEnumerable<string> items) => Accumulate(items, (a, b) => a + b);

    /// <summary><c>accumulate(items)</c> of items whose kinds only show when the program runs.</summary>
    public static IEnumerable<object> Sums(IEnumerable<object> items) => Accumulate(items, PyDynamic.Add);

    /// <summary><c>pairwise(items)</c>.</summary>
    public static IEnumerable<(T, T)> Pairwise<T>(IEnumerable<T> items)
    {
        var (before, isFirst) = (default(T)!, true);
        foreach (var item in items)
        {
            if (!isFirst)
            {
                yield return (before, item);
            }

            (before, isFirst) = (item, false);
        }
    }

    /// <summary><c>batched(items, size)</c>.</summary>
    public static IEnumerable<ImmutableArray<T>> Batched<T>(IEnumerable<T> items, int size) =>
        size < 1 ? throw new ArgumentException("n must be at least one") : items.Chunk(size).Select(chunk => chunk.ToImmutableArray());

    /// <summary><c>compress(items, selectors)</c>.</summary>
    public static IEnumerable<T> Compress<T, TSelector>(IEnumerable<T> items, IEnumerable<TSelector> selectors) =>
        items.Zip(selectors).Where(pair => PyTruth.Of(pair.Second)).Select(pair => pair.First);

    /// <summary><c>zip_longest(a, b, fillvalue=fill)</c>.</summary>
    public static IEnumerable<(TFirst, TSecond)> ZipLongest<TFirst, TSecond>(IEnumerable<TFirst> a, IEnumerable<TSecond> b, TFirst first, TSecond second)
    {
        using var x = a.GetEnumerator();
        using var y = b.GetEnumerator();
        while (true)
        {
            var (hasX, hasY) = (x.MoveNext(), y.MoveNext());
            if (!hasX && !hasY)
            {
                yield break;
            }

            yield return (hasX ? x.Current : first, hasY ? y.Current : second);
        }
    }

    /// <summary><c>groupby(items, key)</c>: runs of items with the same key.</summary>
    public static IEnumerable<(TKey, PyIterator<T>)> GroupBy<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
    {
        var group = new List<T>();
        var current = default(TKey)!;
        foreach (var item in items)
        {
            var next = key(item);
            if (group.Count > 0 && !PyEq.AreEqual(next, current))
            {
                yield return (current, new PyIterator<T>(group));
                group = [];
            }

            current = next;
            group.Add(item);
        }

        if (group.Count > 0)
        {
            yield return (current, new PyIterator<T>(group));
        }
    }

    /// <summary><c>product(items, repeat=count)</c>.</summary>
    public static IEnumerable<ImmutableArray<T>> Power<T>(IEnumerable<T> items, int count)
    {
        var pool = items.ToArray();
        return Product(Enumerable.Repeat(pool, count).ToArray());
    }

    /// <summary><c>permutations(items, length)</c>.</summary>
    public static IEnumerable<ImmutableArray<T>> Permutations<T>(IEnumerable<T> items, int? length = null)
    {
        var pool = items.ToArray();
        return Choose(pool.Length, length ?? pool.Length, (chosen, next) => !chosen.Contains(next)).Select(chosen => ImmutableArray.CreateRange(chosen, i => pool[i]));
    }

    /// <summary><c>combinations(items, length)</c>.</summary>
    public static IEnumerable<ImmutableArray<T>> Combinations<T>(IEnumerable<T> items, int length)
    {
        var pool = items.ToArray();
        return Choose(pool.Length, length, (chosen, next) => chosen.Length == 0 || next > chosen[^1]).Select(chosen => ImmutableArray.CreateRange(chosen, i => pool[i]));
    }

    /// <summary><c>combinations_with_replacement(items, length)</c>.</summary>
    public static IEnumerable<ImmutableArray<T>> CombinationsWithReplacement<T>(IEnumerable<T> items, int length)
    {
        var pool = items.ToArray();
        return Choose(pool.Length, length, (chosen, next) => chosen.Length == 0 || next >= chosen[^1]).Select(chosen => ImmutableArray.CreateRange(chosen, i => pool[i]));
    }

    private static IEnumerable<ImmutableArray<T>> Product<T>(T[][] pools)
    {
        IEnumerable<ImmutableArray<T>> result = [[]];
        foreach (var pool in pools)
        {
            result = result.SelectMany(_ => pool, (chosen, item) => chosen.Add(item));
        }

        return result;
    }

    private static IEnumerable<ImmutableArray<int>> Choose(int count, int length, Func<ImmutableArray<int>, int, bool> allows)
    {
        IEnumerable<ImmutableArray<int>> result = [[]];
        for (var i = 0; i < length; i++)
        {
            result = result.SelectMany(chosen => Enumerable.Range(0, count).Where(next => allows(chosen, next)), (chosen, next) => chosen.Add(next));
        }

        return result;
    }

    /// <summary><c>starmap(function, items)</c>.</summary>
    public static IEnumerable<TResult> StarMap<T1, T2, TResult>(IEnumerable<(T1, T2)> items, Func<T1, T2, TResult> function) => items.Select(item => function(item.Item1, item.Item2));

    /// <summary><c>starmap(function, items)</c>.</summary>
    public static IEnumerable<TResult> StarMap<T1, T2, T3, TResult>(IEnumerable<(T1, T2, T3)> items, Func<T1, T2, T3, TResult> function) => items.Select(item => function(item.Item1, item.Item2, item.Item3));

    /// <summary><c>tee(items)</c>: what one has read waits for the other.</summary>
    public static (PyIterator<T>, PyIterator<T>) Tee<T>(IEnumerable<T> items) => Tees(items, 2) is [var first, var second] ? (first, second) : default;

    /// <summary><c>tee(items, count)</c>.</summary>
    public static ImmutableArray<PyIterator<T>> Tees<T>(IEnumerable<T> items, int count)
    {
        var (source, read) = (items.GetEnumerator(), new List<T>());
        return [.. Enumerable.Range(0, count).Select(_ => new PyIterator<T>(Branch()))];

        IEnumerable<T> Branch()
        {
            for (var i = 0; i < read.Count || source.MoveNext(); i++)
            {
                if (i == read.Count)
                {
                    read.Add(source.Current);
                }

                yield return read[i];
            }
        }
    }

    /// <summary><c>product(a, b, …)</c> of sequences of one type.</summary>
    public static IEnumerable<ImmutableArray<T>> Product<T>(params IEnumerable<IEnumerable<T>> pools) => pools.Aggregate(
        (IEnumerable<ImmutableArray<T>>)[[]],
        (rows, pool) => rows.SelectMany(_ => pool, (row, item) => row.Add(item)));

    /// <summary><c>zip_longest(a, b, c)</c>.</summary>
    public static IEnumerable<(T1?, T2?, T3?)> ZipLongest<T1, T2, T3>(IEnumerable<T1> a, IEnumerable<T2> b, IEnumerable<T3> c) =>
        ZipLongest(ZipLongest(a, b, default!, default!), c, default!, default!).Select(row => (row.Item1.Item1, row.Item1.Item2, row.Item2))!;

    /// <summary><c>zip_longest(a, b, c, fillvalue=…)</c>.</summary>
    public static IEnumerable<(T, T, T)> ZipLongestFilled<T>(IEnumerable<T> a, IEnumerable<T> b, IEnumerable<T> c, T fill) =>
        ZipLongest(ZipLongest(a, b, fill, fill), c, (fill, fill), fill).Select(row => (row.Item1.Item1, row.Item1.Item2, row.Item2));

    /// <summary><c>zip_longest(*rows, fillvalue=…)</c>; rows that are one and the same iterator take turns.</summary>
    public static IEnumerable<ImmutableArray<T>> ZipLongestRows<T>(IEnumerable<IEnumerable<T>> rows, T fill)
    {
        var left = rows.Select(row => row.GetEnumerator()).ToList();
        while (true)
        {
            var any = false;
            var column = ImmutableArray.CreateBuilder<T>(left.Count);
            foreach (var row in left)
            {
                var has = row.MoveNext();
                column.Add(has ? row.Current : fill);
                any |= has;
            }

            if (!any)
            {
                yield break;
            }

            yield return column.MoveToImmutable();
        }
    }

    /// <summary><c>filterfalse(predicate, items)</c>.</summary>
    public static IEnumerable<T> FilterFalse<T>(IEnumerable<T> items, Func<T, bool> predicate) => items.Where(item => !predicate(item));
}
