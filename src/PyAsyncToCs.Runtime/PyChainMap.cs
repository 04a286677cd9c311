using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>collections.ChainMap</c>: what the first dict has not, the next may have.</summary>
/// <typeparam name="TKey">The keys.</typeparam>
/// <typeparam name="TValue">The values.</typeparam>
public sealed class PyChainMap<TKey, TValue> : IEnumerable<TKey>, IPyRepr
    where TKey : notnull
{
    /// <summary>Makes one of some dicts, the first of which is written to.</summary>
    public PyChainMap(params IEnumerable<Dictionary<TKey, TValue>> maps)
    {
        Maps = [.. maps];
        if (Maps.Count == 0)
        {
            Maps.Add([]);
        }
    }

    /// <summary>The dicts.</summary>
    public List<Dictionary<TKey, TValue>> Maps { get; }

    /// <summary>How many keys there are.</summary>
    public int Count => Keys().Count();

    /// <summary>The value of a key in the first dict that has it; set, in the first.</summary>
    public TValue this[TKey key]
    {
        get => Maps.Find(map => map.ContainsKey(key)) is { } map ? map[key] : throw new KeyNotFoundException(PyText.Repr(key));
        set => Maps[0][key] = value;
    }

    /// <summary><c>key in map</c>.</summary>
    public bool ContainsKey(TKey key) => Maps.Exists(map => map.ContainsKey(key));

    /// <summary><c>get(key, fallback)</c>.</summary>
    public TValue? GetOr(TKey key, TValue? fallback) => ContainsKey(key) ? this[key] : fallback;

    /// <summary><c>pop(key)</c>: from the first dict alone.</summary>
    public TValue Pop(TKey key) => Maps[0].Remove(key, out var value) ? value : throw new KeyNotFoundException($"Key not found in the first mapping: {PyText.Repr(key)}");

    /// <summary><c>setdefault(key, value)</c>: a new key goes into the first dict.</summary>
    public TValue SetDefault(TKey key, TValue value)
    {
        if (!ContainsKey(key))
        {
            Maps[0][key] = value;
        }

        return this[key];
    }

    /// <summary><c>copy()</c>: the first dict alone is copied.</summary>
    public PyChainMap<TKey, TValue> Copy() => new(Maps.Skip(1).Prepend(new(Maps[0])));

    /// <summary><c>new_child(map)</c>.</summary>
    public PyChainMap<TKey, TValue> NewChild(Dictionary<TKey, TValue> map) => new(Maps.Prepend(map));

    /// <summary><c>parents</c>.</summary>
    public PyChainMap<TKey, TValue> Parents() => new(Maps.Skip(1));

    /// <summary><c>keys()</c>: those of the last dict first.</summary>
    public IEnumerable<TKey> Keys() => Enumerable.Reverse(Maps).SelectMany(map => map.Keys).Distinct();

    /// <summary><c>values()</c>.</summary>
    public IEnumerable<TValue> Values() => Keys().Select(key => this[key]);

    /// <summary><c>items()</c>.</summary>
    public IEnumerable<(TKey, TValue)> Pairs() => Keys().Select(key => (key, this[key]));

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr(Func<TKey, string> key, Func<TValue, string> value) =>
        $"ChainMap({string.Join(", ", Maps.Select(map => "{" + string.Join(", ", map.Select(item => $"{key(item.Key)}: {value(item.Value)}")) + "}"))})";

    /// <inheritdoc/>
    public IEnumerator<TKey> GetEnumerator() => Keys().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public string Repr() => Repr(key => PyText.Repr(key), value => PyText.Repr(value));

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
