using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's operations on dicts, where .NET's differ.</summary>
public static class PyDict
{
    /// <summary><c>dict[key]</c>; <paramref name="repr"/> is for the text of the KeyError.</summary>
    public static TValue At<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, Func<TKey, string> repr) =>
        dict.TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(repr(key)) { Data = { ["args"] = new object?[] { key } } };

    /// <summary>What changing a mapping that is only read does.</summary>
    public static void RefuseItem(string error) => throw new InvalidCastException(error);

    /// <summary><c>dict.get(key, default)</c>, for any kind of dictionary.</summary>
    public static TValue? Get<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, TValue? fallback = default) =>
        dict.TryGetValue(key, out var value) ? value : fallback;

    /// <summary>Looks for a key that may be None or of another kind than the dict's own.</summary>
    public static bool TryGet<TKey, TValue>(IDictionary<TKey, TValue> dict, object? key, [MaybeNullWhen(false)] out TValue value)
    {
        value = default;
        return (key is IPyJson read and not TKey ? read.Value : key) is TKey own && dict.TryGetValue(own, out value);
    }

    /// <summary><c>key in dict</c>, for a key that may be None or of another kind than the dict's own.</summary>
    public static bool Contains<TKey, TValue>(IDictionary<TKey, TValue> dict, object? key) => TryGet(dict, key, out _);

    /// <summary><c>dict(pairs)</c> of lists that have two items each.</summary>
    public static Dictionary<T, T> OfPairs<T>(IEnumerable<IReadOnlyList<T>> pairs)
        where T : notnull
    {
        var dict = new Dictionary<T, T>();
        foreach (var pair in pairs)
        {
            dict[pair.Count == 2 ? pair[0] : throw new ArgumentException($"dictionary update sequence element #{dict.Count} has length {pair.Count}; 2 is required")] = pair[1];
        }

        return dict;
    }

    /// <summary><c>dict.setdefault(key, default)</c>.</summary>
    public static TValue SetDefault<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, TValue fallback)
    {
        if (!dict.TryGetValue(key, out var value))
        {
            dict[key] = value = fallback;
        }

        return value;
    }

    /// <summary><c>del dict[key]</c>.</summary>
    public static void Delete<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, Func<TKey, string> repr) => Pop(dict, key, repr);

    /// <summary><c>del dict[key]</c>, where the key may be None, which the dict never has.</summary>
    public static void DeleteOptional<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey? key, Func<TKey, string> repr)
        where TKey : struct => Pop(dict, key ?? throw new KeyNotFoundException("None"), repr);

    /// <summary><c>dict.pop(key)</c>.</summary>
    public static TValue Pop<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, Func<TKey, string> repr)
    {
        var value = At(dict, key, repr);
        dict.Remove(key);
        return value;
    }

    /// <summary><c>dict.pop(key, default)</c>.</summary>
    public static TValue PopOr<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key, TValue fallback)
    {
        if (!dict.TryGetValue(key, out var value))
        {
            return fallback;
        }

        dict.Remove(key);
        return value;
    }

    /// <summary><c>dict.popitem()</c>: the last one.</summary>
    public static (TKey Key, TValue Value) PopLast<TKey, TValue>(OrderedDictionary<TKey, TValue> dict)
        where TKey : notnull
    {
        if (dict.Count == 0)
        {
            throw new KeyNotFoundException("'popitem(): dictionary is empty'");
        }

        var (key, value) = dict.GetAt(dict.Count - 1);
        dict.RemoveAt(dict.Count - 1);
        return (key, value);
    }

    /// <summary><c>dict.update(other)</c>: a key that is there keeps its place.</summary>
    public static void Update<TKey, TValue>(IDictionary<TKey, TValue> dict, IEnumerable<KeyValuePair<TKey, TValue>> other)
    {
        foreach (var (key, value) in other)
        {
            dict[key] = value;
        }
    }

    /// <summary><c>a | b</c>.</summary>
    public static Dictionary<TKey, TValue> Merge<TKey, TValue>(params IEnumerable<KeyValuePair<TKey, TValue>>[] dicts)
        where TKey : notnull
    {
        var result = new Dictionary<TKey, TValue>(dicts[0], (dicts[0] as Dictionary<TKey, TValue>)?.Comparer);
        foreach (var other in dicts.Skip(1))
        {
            Update(result, other);
        }

        return result;
    }

    /// <summary><c>dict.fromkeys(keys, value)</c>.</summary>
    public static Dictionary<TKey, TValue> FromKeys<TKey, TValue>(IEnumerable<TKey> keys, TValue value)
        where TKey : notnull
    {
        var result = new Dictionary<TKey, TValue>();
        foreach (var key in keys)
        {
            result[key] = value;
        }

        return result;
    }

    /// <summary><c>dict(pairs)</c>: the last of equal keys wins, at the place of the first.</summary>
    public static Dictionary<TKey, TValue> Of<TKey, TValue>(IEnumerable<(TKey Key, TValue Value)> pairs)
        where TKey : notnull
    {
        var result = new Dictionary<TKey, TValue>();
        foreach (var (key, value) in pairs)
        {
            result[key] = value;
        }

        return result;
    }

    /// <summary><c>a == b</c>: the same keys with equal values, in any order.</summary>
    public static bool AreEqual<TKey, TValue>(IDictionary<TKey, TValue> a, IDictionary<TKey, TValue> b, IEqualityComparer<TValue>? comparer = null)
    {
        var same = comparer ?? EqualityComparer<TValue>.Default;
        return a.Count == b.Count && a.All(pair => b.TryGetValue(pair.Key, out var other) && same.Equals(pair.Value, other));
    }

    /// <summary><c>dict.update(pairs)</c>.</summary>
    public static void UpdatePairs<TKey, TValue>(IDictionary<TKey, TValue> dict, IEnumerable<(TKey Key, TValue Value)> pairs)
    {
        foreach (var (key, value) in pairs)
        {
            dict[key] = value;
        }
    }

    /// <summary><c>dict.popitem()</c>: the last item.</summary>
    public static (TKey Key, TValue Value) PopLast<TKey, TValue>(Dictionary<TKey, TValue> dict)
        where TKey : notnull
    {
        if (dict.Count == 0)
        {
            throw new KeyNotFoundException("'popitem(): dictionary is empty'");
        }

        var (key, value) = dict.Last();
        dict.Remove(key);
        return (key, value);
    }
}
