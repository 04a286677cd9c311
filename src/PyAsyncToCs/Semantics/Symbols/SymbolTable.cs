using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Symbols by name, in the order in which the names came. A symbol of the catalog may be promised: it is made when
/// something asks for it, so that a program reads no more of a stub than it uses.
/// </summary>
/// <typeparam name="T">The kind of symbol.</typeparam>
internal sealed class SymbolTable<T> : IReadOnlyDictionary<string, T>
    where T : class
{
    private readonly Dictionary<string, Entry> _entries = [];

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>All symbols; those that were only promised are made.</summary>
    public IEnumerable<T> Values => _entries.Values.Select(entry => entry.Get());

    public T this[string name]
    {
        get => _entries[name].Get();
        set => _entries[name] = new Entry(value, null);
    }

    public void Add(string name, T symbol) => _entries.Add(name, new Entry(symbol, null));

    /// <summary>Promises a symbol, in the place of one of the same name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes it, once; it may ask for any symbol but this one.</param>
    public void Promise(string name, Func<T> make) => _entries[name] = new Entry(null, make);

    public void Remove(string name) => _entries.Remove(name);

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        value = _entries.GetValueOrDefault(key)?.Get();
        return value is not null;
    }

    public T? GetValueOrDefault(string name) => _entries.GetValueOrDefault(name)?.Get();

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() =>
        _entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Get())).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Entry(T? symbol, Func<T>? make)
    {
        private T? _symbol = symbol;

        public T Get() => _symbol ??= make!();
    }
}
