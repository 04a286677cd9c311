using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>A dictionary that keeps the order of its keys, as .NET 9 has it.</summary>
public sealed class OrderedDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private readonly List<KeyValuePair<TKey, TValue>> _items = [];
    private readonly Dictionary<TKey, int> _indexes;

    public OrderedDictionary()
        : this((IEqualityComparer<TKey>?)null)
    {
    }

    public OrderedDictionary(IEqualityComparer<TKey>? comparer) => _indexes = new(comparer);

    public OrderedDictionary(IEnumerable<KeyValuePair<TKey, TValue>> items, IEqualityComparer<TKey>? comparer = null)
        : this(comparer)
    {
        foreach (var (key, value) in items)
        {
            Add(key, value);
        }
    }

    public int Count => _items.Count;

    public bool IsReadOnly => false;

    public IList<TKey> Keys => _items.ConvertAll(item => item.Key);

    public IList<TValue> Values => _items.ConvertAll(item => item.Value);

    ICollection<TKey> IDictionary<TKey, TValue>.Keys => Keys;

    ICollection<TValue> IDictionary<TKey, TValue>.Values => Values;

    IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

    IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

    public TValue this[TKey key]
    {
        get => _indexes.TryGetValue(key, out var index) ? _items[index].Value : throw new KeyNotFoundException($"The given key '{key}' was not present in the dictionary.");
        set
        {
            if (_indexes.TryGetValue(key, out var index))
            {
                _items[index] = new(_items[index].Key, value);
            }
            else
            {
                Add(key, value);
            }
        }
    }

    public void Add(TKey key, TValue value) => Insert(Count, key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public bool TryAdd(TKey key, TValue value)
    {
        if (ContainsKey(key))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    public void Insert(int index, TKey key, TValue value)
    {
        _indexes.Add(key, index);
        _items.Insert(index, new(key, value));
        Renumber(index + 1);
    }

    public KeyValuePair<TKey, TValue> GetAt(int index) => _items[index];

    public void SetAt(int index, TValue value) => _items[index] = new(_items[index].Key, value);

    public int IndexOf(TKey key) => _indexes.TryGetValue(key, out var index) ? index : -1;

    public bool ContainsKey(TKey key) => _indexes.ContainsKey(key);

    public bool ContainsValue(TValue value) => _items.Exists(item => EqualityComparer<TValue>.Default.Equals(item.Value, value));

    public bool Contains(KeyValuePair<TKey, TValue> item) => TryGetValue(item.Key, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Value);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var isThere = _indexes.TryGetValue(key, out var index);
        value = isThere ? _items[index].Value : default;
        return isThere;
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_indexes.TryGetValue(key, out var index))
        {
            value = default;
            return false;
        }

        value = _items[index].Value;
        RemoveAt(index);
        return true;
    }

    public bool Remove(KeyValuePair<TKey, TValue> item) => Contains(item) && Remove(item.Key);

    public void RemoveAt(int index)
    {
        _indexes.Remove(_items[index].Key);
        _items.RemoveAt(index);
        Renumber(index);
    }

    public void Clear()
    {
        _items.Clear();
        _indexes.Clear();
    }

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Renumber(int from)
    {
        for (var i = from; i < _items.Count; i++)
        {
            _indexes[_items[i].Key] = i;
        }
    }
}
