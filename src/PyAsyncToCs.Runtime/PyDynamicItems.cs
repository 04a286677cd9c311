using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's containers, where only the running program knows which one a value is.</summary>
public static class PyDynamicItems
{
    /// <summary><c>container[key]</c>.</summary>
    public static object? At(object? container, object? key) => Held(container) switch
    {
        string text => PyStr.At(text, (int)PyDynamic.Long(key)),
        IDictionary dict => dict[key!] ?? (dict.Contains(key!) ? null : throw new KeyNotFoundException(PyText.Repr(key))),
        IList list => list[Place(list.Count, key, PyType.Name(list))],
        ITuple tuple => tuple[Place(tuple.Length, key, "tuple")],
        IReadOnlyList<int> range => range[Place(range.Count, key, "range object")],
        _ => throw new InvalidCastException($"'{PyType.Name(container)}' object is not subscriptable"),
    };

    /// <summary>What a value that was read from JSON holds.</summary>
    private static object? Held(object? container) => container is IPyJson { Value: var held } ? held : container;

    /// <summary><c>container[key] = value</c>.</summary>
    public static void Set(object? container, object? key, object? value)
    {
        switch (Held(container))
        {
            case IDictionary dict:
                dict[key!] = value;
                break;
            case IList list:
                list[Place(list.Count, key, PyType.Name(list))] = value;
                break;
            default:
                throw new InvalidCastException($"'{PyType.Name(container)}' object does not support item assignment");
        }
    }

    /// <summary><c>del container[key]</c>.</summary>
    public static void Delete(object? container, object? key)
    {
        switch (Held(container))
        {
            case IDictionary dict when dict.Contains(key!):
                dict.Remove(key!);
                break;
            case IDictionary:
                throw new KeyNotFoundException(PyText.Repr(key));
            case IList list when PyType.Name(list) == "list":
                list.RemoveAt(Place(list.Count, key, "list assignment"));
                break;
            default:
                throw new InvalidCastException($"'{PyType.Name(container)}' object doesn't support item deletion");
        }
    }

    /// <summary><c>container[start:stop:step]</c>.</summary>
    public static object Slice(object? container, int? start, int? stop, int? step = null) => Held(container) switch
    {
        string text => PyStr.Slice(text, start, stop, step),
        byte[] bytes => PyBytes.Slice(bytes, start, stop, step),
        List<int> list => PyList.Slice(list, start, stop, step),
        List<string> list => PyList.Slice(list, start, stop, step),
        List<double> list => PyList.Slice(list, start, stop, step),
        ITuple or IList when PyType.Name(container) == "tuple" => ImmutableArray.CreateRange(PyList.Slice([.. Each(container)], start, stop, step)),
        IList => PyList.Slice([.. Each(container)], start, stop, step),
        IReadOnlyList<int> range => RangeOf(range).Slice(start, stop, step),
        _ => throw new InvalidCastException($"'{PyType.Name(container)}' object is not subscriptable"),
    };

    // .NET's own ranges go up by one.
    private static PyRange RangeOf(IReadOnlyList<int> range) =>
        range is PyRange known ? known : range.Count == 0 ? new(0) : new(range[0], range[^1] + 1);

    /// <summary><c>len(container)</c>.</summary>
    public static int Length(object? container) => Held(container) switch
    {
        string text => PyUnicode.Length(text),
        ICollection items => items.Count,
        ITuple tuple => tuple.Length,
        IPySized sized => sized.Count,
        IReadOnlyCollection<int> range => range.Count,
        IEnumerable items when PyType.Name(items) is "set" or "frozenset" => items.Cast<object?>().Count(),
        _ => throw new InvalidCastException($"object of type '{PyType.Name(container)}' has no len()"),
    };

    /// <summary><c>hasattr(container, "__len__")</c>.</summary>
    public static bool HasLength(object? container) => container is string or ICollection or ITuple or IPySized || PyType.Name(container) is "set" or "frozenset";

    /// <summary><c>hasattr(container, "__iter__")</c>.</summary>
    public static bool HasItems(object? container) => container is IEnumerable or ITuple;

    /// <summary>The items that <c>for x in container</c> takes.</summary>
    public static IEnumerable<object?> Each(object? container) => container switch
    {
        string text => PyStr.Chars(text),
        IDictionary dict => dict.Keys.Cast<object?>(),
        IEnumerable items => items.Cast<object?>(),
        ITuple tuple => Enumerable.Range(0, tuple.Length).Select(i => tuple[i]),
        _ => throw new InvalidCastException($"'{PyType.Name(container)}' object is not iterable"),
    };

    /// <summary>The items, which are surely of a type.</summary>
    public static IEnumerable<T> Each<T>(object? container) => Each(container).Select(PyCallArguments.To<T>);

    /// <summary><c>set(container)</c>.</summary>
    public static HashSet<object?> ToSet(object? container) => new(Each(container), PyEq.Comparer);

    /// <summary><c>item in container</c>.</summary>
    public static bool Contains(object? container, object? item) => Held(container) switch
    {
        string text => text.Contains((string)item!, StringComparison.Ordinal),
        IDictionary dict => item is not null && dict.Contains(item),
        _ => Each(container).Contains(item, PyEq.Comparer),
    };

    /// <summary><c>max(a, b)</c>, or of the items of one argument.</summary>
    public static object? Max(IEnumerable<object?> args) => Best(args, 1);

    /// <summary><c>min(a, b)</c>, or of the items of one argument.</summary>
    public static object? Min(IEnumerable<object?> args) => Best(args, -1);

    private static object? Best(IEnumerable<object?> args, int sign)
    {
        List<object?> items = [.. args];
        items = items is [var only] ? [.. Each(only)] : items;
        return items.Count > 0
            ? items.Aggregate((best, item) => PyOrder.Compare(item, best) * sign > 0 ? item : best)
            : throw new ArgumentException($"{(sign > 0 ? "max" : "min")}() iterable argument is empty");
    }

    private static int Place(int count, object? key, string kind)
    {
        var index = PyDynamic.Long(key);
        index = index < 0 ? index + count : index;
        return index >= 0 && index < count ? (int)index : throw new IndexOutOfRangeException($"{kind} index out of range");
    }
}
