using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>collections.defaultdict</c>: reading a missing key adds it with what <paramref name="factory"/> makes.</summary>
public sealed class PyDefaultDict<TKey, TValue>(Func<TValue> factory) : Dictionary<TKey, TValue>, IDictionary, IPyRepr
    where TKey : notnull
{
    /// <summary>Makes a dict of some items.</summary>
    public PyDefaultDict(Func<TValue> factory, IEnumerable<KeyValuePair<TKey, TValue>> items)
        : this(factory)
    {
        foreach (var (key, value) in items)
        {
            this[key] = value;
        }
    }

    /// <summary>The value of a key.</summary>
    public new TValue this[TKey key]
    {
        get => TryGetValue(key, out var value) ? value : base[key] = factory();
        set => base[key] = value;
    }

    object? IDictionary.this[object key]
    {
        get => key is TKey own ? this[own] : null;
        set => this[(TKey)key] = (TValue)value!;
    }

    /// <summary><c>copy()</c>.</summary>
    public PyDefaultDict<TKey, TValue> Copy()
    {
        var copy = new PyDefaultDict<TKey, TValue>(factory);
        foreach (var (key, value) in this)
        {
            copy[key] = value;
        }

        return copy;
    }

    /// <summary>What <c>repr</c> gives.</summary>
    /// <param name="dict">The dict.</param>
    /// <param name="type">The name of the class that makes its values.</param>
    /// <param name="key">Writes a key.</param>
    /// <param name="value">Writes a value.</param>
    public static string Text(PyDefaultDict<TKey, TValue> dict, string type, Func<TKey, string> key, Func<TValue, string> value) =>
        $"defaultdict(<class '{type}'>, {PyText.DictText(dict, key, value)})";

    /// <inheritdoc/>
    public string Repr() => Text(this, PyType.Name(factory()), key => PyText.Repr(key), value => PyText.Repr(value));

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
