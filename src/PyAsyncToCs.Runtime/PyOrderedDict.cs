using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>collections.OrderedDict</c>: keeps the order through deletions, and moves a key to an end in constant time.</summary>
public sealed class PyOrderedDict<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>, IPyRepr
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<KeyValuePair<TKey, TValue>>> _nodes = [];
    private readonly LinkedList<KeyValuePair<TKey, TValue>> _order = new();

    /// <summary>Makes an empty dict.</summary>
    public PyOrderedDict()
    {
    }

    /// <summary>Makes a dict of some items.</summary>
    public PyOrderedDict(IEnumerable<KeyValuePair<TKey, TValue>> items) => Update(items);

    /// <summary>Makes a dict of some pairs.</summary>
    public PyOrderedDict(IEnumerable<(TKey Key, TValue Value)> items) => Update(items.Select(item => KeyValuePair.Create(item.Key, item.Value)));

    /// <summary>How many keys it has.</summary>
    public int Count => _order.Count;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> Keys => _order.Select(item => item.Key);

    /// <summary>The values, in the keys' order.</summary>
    public IEnumerable<TValue> Values => _order.Select(item => item.Value);

    /// <summary>The value of a key; a new key comes last.</summary>
    public TValue this[TKey key]
    {
        get => _nodes.TryGetValue(key, out var node) ? node.Value.Value : throw new KeyNotFoundException(PyText.Repr(key));
        set
        {
            if (_nodes.TryGetValue(key, out var node))
            {
                node.Value = KeyValuePair.Create(key, value);
            }
            else
            {
                _nodes[key] = _order.AddLast(KeyValuePair.Create(key, value));
            }
        }
    }

    /// <summary>Finds the value of a key.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        var found = _nodes.TryGetValue(key, out var node);
        value = found ? node!.Value.Value : default;
        return found;
    }

    /// <summary><c>a == b</c>: between two of them the order counts.</summary>
    public override bool Equals(object? obj) => obj switch
    {
        PyOrderedDict<TKey, TValue> other => Count == other.Count && _order.Zip(other._order).All(pair => PyEq.AreEqual(pair.First.Key, pair.Second.Key) && PyEq.AreEqual(pair.First.Value, pair.Second.Value)),
        IDictionary other => Count == other.Count && _order.All(item => other.Contains(item.Key) && PyEq.AreEqual(item.Value, other[item.Key])),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <summary><c>get(key, fallback)</c>.</summary>
    public TValue GetOr(TKey key, TValue fallback) => TryGetValue(key, out var value) ? value : fallback;

    /// <summary><c>key in dict</c>.</summary>
    public bool ContainsKey(TKey key) => _nodes.ContainsKey(key);

    /// <summary><c>setdefault(key, value)</c>.</summary>
    public TValue SetDefault(TKey key, TValue value) => TryGetValue(key, out var found) ? found : this[key] = value;

    /// <summary><c>pop(key)</c>.</summary>
    public TValue Pop(TKey key)
    {
        var value = this[key];
        Remove(key);
        return value;
    }

    /// <summary><c>pop(key, fallback)</c>.</summary>
    public TValue PopOr(TKey key, TValue fallback) => ContainsKey(key) ? Pop(key) : fallback;

    /// <summary><c>popitem(last)</c>.</summary>
    public (TKey Key, TValue Value) PopItem(bool last = true)
    {
        var node = (last ? _order.Last : _order.First) ?? throw new KeyNotFoundException("'dictionary is empty'");
        Remove(node.Value.Key);
        return (node.Value.Key, node.Value.Value);
    }

    /// <summary><c>move_to_end(key, last)</c>.</summary>
    public void MoveToEnd(TKey key, bool last = true)
    {
        var node = _nodes.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException(PyText.Repr(key));
        _order.Remove(node);
        if (last)
        {
            _order.AddLast(node);
        }
        else
        {
            _order.AddFirst(node);
        }
    }

    /// <summary><c>update(items)</c>.</summary>
    public void Update(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var (key, value) in items)
        {
            this[key] = value;
        }
    }

    /// <summary><c>clear()</c>.</summary>
    public void Clear()
    {
        _nodes.Clear();
        _order.Clear();
    }

    /// <summary>What <c>repr</c> gives, keys and values by the two functions.</summary>
    public string Repr(Func<TKey, string> key, Func<TValue, string> value) =>
        Count == 0 ? "OrderedDict()" : $"OrderedDict({PyText.DictText(this, key, value)})";

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _order.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Remove(TKey key)
    {
        _order.Remove(_nodes[key]);
        _nodes.Remove(key);
    }

    /// <inheritdoc/>
    public string Repr() => Repr(key => PyText.Repr(key), value => PyText.Repr(value));

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
