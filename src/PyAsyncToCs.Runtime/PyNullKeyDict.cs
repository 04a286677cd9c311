using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Runtime;

/// <summary>A dict that has None among its keys, which .NET's dictionaries refuse; it keeps its order, too.</summary>
/// <param name="factory">Makes the value of a missing key that is read, as in <c>collections.defaultdict</c>.</param>
public class PyNullKeyDict<TKey, TValue>(Func<TValue>? factory = null) : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, IPyRepr
{
    private readonly OrderedDictionary<ValueTuple<TKey>, TValue> _items = [];

    /// <summary>Makes a dict of some items.</summary>
    public PyNullKeyDict(IEnumerable<KeyValuePair<TKey, TValue>> items)
        : this(null, items)
    {
    }

    /// <summary>Makes a dict of some items.</summary>
    public PyNullKeyDict(Func<TValue>? factory, IEnumerable<KeyValuePair<TKey, TValue>> items)
        : this(factory)
    {
        foreach (var item in items)
        {
            this[item.Key] = item.Value;
        }
    }

    /// <summary>The number of keys.</summary>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <inheritdoc/>
    public ICollection<TKey> Keys => [.. _items.Keys.Select(key => key.Item1)];

    /// <inheritdoc/>
    public ICollection<TValue> Values => _items.Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    /// <summary>The value of a key.</summary>
    public TValue this[TKey key]
    {
        get => TryGetValue(key, out var value) ? value
            : factory is null ? throw new KeyNotFoundException(PyText.Repr(key))
            : _items[new(key)] = factory();
        set => _items[new(key)] = value;
    }

    /// <inheritdoc/>
    public void Add(TKey key, TValue value) => _items.Add(new(key), value);

    /// <inheritdoc/>
    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary><c>key in dict</c>.</summary>
    public bool ContainsKey(TKey key) => _items.ContainsKey(new(key));

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<TKey, TValue> item) => TryGetValue(item.Key, out var value) && Equals(value, item.Value);

    /// <summary>The value of a key, where it is there.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => _items.TryGetValue(new(key), out value);

    /// <inheritdoc/>
    public bool Remove(TKey key) => _items.Remove(ValueTuple.Create(key));

    /// <summary>Takes a key out.</summary>
    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value) => _items.Remove(new(key), out value);

    /// <inheritdoc/>
    public bool Remove(KeyValuePair<TKey, TValue> item) => Contains(item) && Remove(item.Key);

    /// <inheritdoc/>
    public void Clear() => _items.Clear();

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <summary><c>copy()</c>.</summary>
    public PyNullKeyDict<TKey, TValue> Copy() => new(factory, this);

    /// <summary><c>popitem()</c>: the last one.</summary>
    public (TKey Key, TValue Value) PopLast()
    {
        var (key, value) = _items.Count > 0 ? _items.GetAt(_items.Count - 1) : throw new KeyNotFoundException("'popitem(): dictionary is empty'");
        _items.Remove(key);
        return (key.Item1, value);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator()
    {
        foreach (var (key, value) in _items)
        {
            yield return new(key.Item1, value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IDictionary<TKey, TValue> other && other.Count == Count
        && this.All(item => (item.Key is not null || other is PyNullKeyDict<TKey, TValue>) && other.TryGetValue(item.Key, out var value) && PyEq.AreEqual(item.Value, value));

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary>What <c>repr</c> gives for a <c>defaultdict</c>.</summary>
    /// <param name="dict">The dict.</param>
    /// <param name="type">The name of the class that makes its values.</param>
    /// <param name="key">Writes a key.</param>
    /// <param name="value">Writes a value.</param>
    public static string Text(PyNullKeyDict<TKey, TValue> dict, string type, Func<TKey, string> key, Func<TValue, string> value) =>
        $"defaultdict(<class '{type}'>, {PyText.DictText(dict, key, value)})";

    /// <inheritdoc/>
    public virtual string Repr() => factory is null
        ? PyText.DictText(this, key => PyText.Repr(key), value => PyText.Repr(value))
        : Text(this, PyType.Name(factory()), key => PyText.Repr(key), value => PyText.Repr(value));

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
