using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>The arguments of a call, as the function that is called takes them out (language reference, 6.3.4).</summary>
public sealed class PyCallArguments(string function, object?[] positional, params ReadOnlySpan<IDictionary?> keywords)
{
    private readonly Dictionary<string, object?> _keywords = Merged(keywords);

    /// <summary>The arguments under a name, where no statement can stand before their use.</summary>
    public PyCallArguments As(out PyCallArguments name) => name = this;

    /// <summary>A required argument.</summary>
    public T Get<T>(int index, string name) => To<T>(Find(index, name, out var value) ? value : throw Missing(name));

    /// <summary>An argument with a default.</summary>
    public T Get<T>(int index, string name, T fallback) => Find(index, name, out var value) ? To<T>(value) : fallback;

    /// <summary>The last argument that a function takes.</summary>
    /// <exception cref="InvalidCastException">There are more.</exception>
    public T Last<T>(int index, string name)
    {
        var value = Get<T>(index, name);
        return IsComplete(index + 1, $"{index + 1}") ? value : default!;
    }

    /// <summary>The last argument that a function takes, with a default.</summary>
    /// <exception cref="InvalidCastException">There are more.</exception>
    public T Last<T>(int index, string name, T fallback, int required)
    {
        var value = Get(index, name, fallback);
        return IsComplete(index + 1, $"from {required} to {index + 1}") ? value : default!;
    }

    /// <summary>An argument that is given by name alone.</summary>
    public T Get<T>(string name) => To<T>(_keywords.Remove(name, out var value) ? value : throw Missing(name));

    /// <summary>An argument that is given by name alone, with a default.</summary>
    public T Get<T>(string name, T fallback) => _keywords.Remove(name, out var value) ? To<T>(value) : fallback;

    /// <summary>What <c>*args</c> takes.</summary>
    public IEnumerable<T> Rest<T>(int from) => positional.Skip(from).Select(To<T>);

    /// <summary>What <c>**kwargs</c> takes: what the others left, or will take.</summary>
    public Dictionary<string, T> Keywords<T>(params string[] others) =>
        _keywords.Where(entry => !others.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => To<T>(entry.Value));

    /// <summary>A value as what the converted program has it as.</summary>
    public static T To<T>(object? value) => value switch
    {
        T same => same,
        null => (T)value!,
        IPyJson held => To<T>(held.Value),
        _ when typeof(T) == typeof(double?) => (T)(object)PyDynamic.Float(value),
        _ when typeof(T) == typeof(PyNumber?) => (T)(object)PyDynamic.Number(value),
        _ when typeof(T) == typeof(int?) => (T)(object)checked((int)PyDynamic.Whole(value)),
        _ when typeof(T) == typeof(long?) => (T)(object)PyDynamic.Long(value),
        _ when typeof(T) == typeof(BigInteger?) => (T)(object)PyDynamic.Whole(value),
        _ when typeof(T) == typeof(double) => (T)(object)PyDynamic.Float(value),
        _ when typeof(T) == typeof(long) => (T)(object)PyDynamic.Long(value),
        _ when typeof(T) == typeof(BigInteger) => (T)(object)PyDynamic.Whole(value),
        _ when typeof(T) == typeof(PyNumber) => (T)(object)PyDynamic.Number(value),
        bool or long or BigInteger when typeof(T) == typeof(int) => (T)(object)checked((int)PyDynamic.Whole(value)),
        List<object?> items when typeof(T) == typeof(List<string>) => (T)(object)items.ConvertAll(To<string>),
        List<object?> items when typeof(T) == typeof(List<int>) => (T)(object)items.ConvertAll(To<int>),
        List<object?> items when typeof(T) == typeof(List<double>) => (T)(object)items.ConvertAll(To<double>),
        IEnumerable<object?> items when typeof(T) == typeof(HashSet<string>) => (T)(object)items.Select(To<string>).ToHashSet(),
        IEnumerable<object?> items when typeof(T) == typeof(HashSet<int>) => (T)(object)items.Select(To<int>).ToHashSet(),
        ITuple items when typeof(T) == typeof(ImmutableArray<string>) => (T)(object)Items<string>(items),
        ITuple items when typeof(T) == typeof(ImmutableArray<int>) => (T)(object)Items<int>(items),
        _ => (T)value!,
    };

    private static ImmutableArray<TItem> Items<TItem>(ITuple tuple) => [.. Enumerable.Range(0, tuple.Length).Select(i => To<TItem>(tuple[i]))];

    private static Dictionary<string, object?> Merged(ReadOnlySpan<IDictionary?> keywords)
    {
        var merged = new Dictionary<string, object?>();
        foreach (var dict in keywords)
        {
            foreach (DictionaryEntry entry in dict ?? new Dictionary<string, object?>())
            {
                merged.Add((string)entry.Key, entry.Value);
            }
        }

        return merged;
    }

    private bool Find(int index, string name, out object? value)
    {
        if (index < positional.Length)
        {
            value = positional[index];
            return true;
        }

        return _keywords.Remove(name, out value);
    }

    /// <summary>Whether there are none.</summary>
    /// <exception cref="InvalidCastException">There are some.</exception>
    public bool AreNone() => IsComplete(0, "0");

    private bool IsComplete(int count, string takes) =>
        positional.Length > count ? throw new InvalidCastException($"{function}() takes {takes} positional argument{(takes == "1" ? "" : "s")} but {positional.Length} {(positional.Length == 1 ? "was" : "were")} given")
        : _keywords.Count > 0 ? throw new InvalidCastException($"{function}() got an unexpected keyword argument '{_keywords.Keys.First()}'")
        : true;

    private InvalidCastException Missing(string name) => new($"{function}() missing 1 required positional argument: '{name}'");
}
