using System.Collections;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Methods of Python's builtin classes, on values whose class only shows when the program runs.</summary>
public static class PyDynamicMethods
{
    /// <summary><c>d.get(key)</c>, <c>d.get(key, fallback)</c>.</summary>
    public static object? Get(object? self, object? key, object? fallback = null) =>
        self is IDictionary dict ? key is not null && dict.Contains(key) ? dict[key] : fallback : throw Missing(self, "get");

    /// <summary><c>d.keys()</c>.</summary>
    public static List<object?> Keys(object? self) => self is IDictionary dict ? [.. dict.Keys] : throw Missing(self, "keys");

    /// <summary><c>d.values()</c>.</summary>
    public static List<object?> Values(object? self) => self is IDictionary dict ? [.. dict.Values] : throw Missing(self, "values");

    /// <summary><c>d.items()</c>.</summary>
    public static IEnumerable<(object? Key, object? Value)> Items(object? self) =>
        self is IDictionary dict ? Pairs(dict) : throw Missing(self, "items");

    /// <summary><c>d.setdefault(key, fallback)</c>.</summary>
    public static object? Setdefault(object? self, object? key, object? fallback = null)
    {
        var dict = self as IDictionary ?? throw Missing(self, "setdefault");
        if (!dict.Contains(key!))
        {
            dict[key!] = fallback;
        }

        return dict[key!];
    }

    /// <summary><c>d.update(other)</c>, <c>s.update(items)</c>.</summary>
    public static void Update(object? self, object? other)
    {
        if (self is not IDictionary dict)
        {
            foreach (var item in PyDynamicItems.Each(other))
            {
                Add(self, item);
            }

            return;
        }

        foreach (var (key, value) in other is IDictionary more ? [.. Pairs(more)] : PyDynamicItems.Each(other).Select(Pair))
        {
            dict[key!] = value;
        }
    }

    /// <summary><c>dict(other)</c>, of a dict or of pairs.</summary>
    public static Dictionary<TKey, TValue> ToDict<TKey, TValue>(object? other)
        where TKey : notnull
    {
        var dict = new Dictionary<TKey, TValue>();
        foreach (var (key, value) in other is IDictionary more ? Pairs(more) : PyDynamicItems.Each(other).Select(Pair))
        {
            dict[PyCallArguments.To<TKey>(key)] = PyCallArguments.To<TValue>(value);
        }

        return dict;
    }

    /// <summary><c>xs.append(item)</c>.</summary>
    public static void Append(object? self, object? item) => Listed(self, "append").Add(item);

    /// <summary><c>xs.extend(items)</c>.</summary>
    public static void Extend(object? self, object? items)
    {
        var list = Listed(self, "extend");
        foreach (var item in PyDynamicItems.Each(items).ToList())
        {
            list.Add(item);
        }
    }

    /// <summary><c>xs.insert(index, item)</c>.</summary>
    public static void Insert(object? self, object? index, object? item)
    {
        var list = Listed(self, "insert");
        var place = PyDynamic.Long(index);
        list.Insert((int)Math.Clamp(place < 0 ? place + list.Count : place, 0, list.Count), item);
    }

    /// <summary><c>xs.remove(item)</c>.</summary>
    public static void Remove(object? self, object? item)
    {
        var list = Listed(self, "remove");
        list.RemoveAt(Find(list, item) is >= 0 and var at ? at : throw new ArgumentException("list.remove(x): x not in list"));
    }

    /// <summary><c>xs.reverse()</c>.</summary>
    public static void Reverse(object? self)
    {
        var list = Listed(self, "reverse");
        for (var (i, j) = (0, list.Count - 1); i < j; i++, j--)
        {
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    /// <summary><c>s.add(item)</c>.</summary>
    public static void Add(object? self, object? item)
    {
        switch (self)
        {
            case ISet<object?> set:
                set.Add(item);
                break;
            case ISet<string> set:
                set.Add((string)item!);
                break;
            case ISet<int> set:
                set.Add((int)PyDynamic.Long(item));
                break;
            default:
                throw Missing(self, "add");
        }
    }

    /// <summary><c>xs.pop()</c>, <c>xs.pop(index)</c>, <c>d.pop(key)</c>.</summary>
    public static object? Pop(object? self, object? key = null)
    {
        if (self is IDictionary dict)
        {
            var value = dict.Contains(key!) ? dict[key!] : throw new KeyNotFoundException(PyText.Repr(key));
            dict.Remove(key!);
            return value;
        }

        var list = Listed(self, "pop");
        if (list.Count == 0)
        {
            throw new IndexOutOfRangeException("pop from empty list");
        }

        var item = PyDynamicItems.At(list, key ?? -1);
        var index = (int)PyDynamic.Long(key ?? -1);
        list.RemoveAt(index < 0 ? index + list.Count : index);
        return item;
    }

    /// <summary><c>d.pop(key, fallback)</c>.</summary>
    public static object? Pop(object? self, object? key, object? fallback) => self is IDictionary dict && !dict.Contains(key!) ? fallback : Pop(self, key);

    /// <summary><c>xs.clear()</c>.</summary>
    public static void Clear(object? self)
    {
        if (self is IDictionary dict)
        {
            dict.Clear();
            return;
        }

        Listed(self, "clear").Clear();
    }

    /// <summary><c>xs.index(item)</c>.</summary>
    public static int Index(object? self, object? item) => self switch
    {
        string text => PyStr.IndexOf(text, (string)item!),
        _ when PyDynamicItems.Each(self).ToList() is var items && Find(items, item) is >= 0 and var at => at,
        _ => throw new ArgumentException(PyType.Name(self) == "tuple" ? "tuple.index(x): x not in tuple" : $"{PyText.Repr(item)} is not in list"),
    };

    /// <summary><c>xs.count(item)</c>.</summary>
    public static int Count(object? self, object? item) =>
        self is string text ? PyStr.Count(text, (string)item!) : PyDynamicItems.Each(self).Count(other => PyEq.AreEqual(other, item));

    /// <summary><c>s.upper()</c>.</summary>
    public static string Upper(object? self) => PyCase.Upper(Text(self, "upper"));

    /// <summary><c>s.lower()</c>.</summary>
    public static string Lower(object? self) => PyCase.Lower(Text(self, "lower"));

    /// <summary><c>s.title()</c>.</summary>
    public static string Title(object? self) => PyCase.Title(Text(self, "title"));

    /// <summary><c>s.capitalize()</c>.</summary>
    public static string Capitalize(object? self) => PyCase.Capitalize(Text(self, "capitalize"));

    /// <summary><c>s.startswith(prefix)</c>.</summary>
    public static bool Startswith(object? self, object? prefix) => PyStr.StartsWith(Text(self, "startswith"), (string)prefix!);

    /// <summary><c>s.endswith(suffix)</c>.</summary>
    public static bool Endswith(object? self, object? suffix) => PyStr.EndsWith(Text(self, "endswith"), (string)suffix!);

    /// <summary><c>s.replace(old, new)</c>.</summary>
    public static string Replace(object? self, object? old, object? with) => PyStr.Replace(Text(self, "replace"), (string)old!, (string)with!);

    /// <summary><c>s.isdigit()</c>.</summary>
    public static bool Isdigit(object? self) => PyChar.IsDigit(Text(self, "isdigit"));

    /// <summary><c>s.isalpha()</c>.</summary>
    public static bool Isalpha(object? self) => PyChar.IsAlpha(Text(self, "isalpha"));

    /// <summary><c>s.join(items)</c>.</summary>
    public static string Join(object? self, object? items) => string.Join(Text(self, "join"), PyDynamicItems.Each(items).Cast<string>());

    /// <summary><c>s.strip()</c>.</summary>
    public static string Strip(object? self) => Text(self, "strip").Trim();

    private static IEnumerable<(object? Key, object? Value)> Pairs(IDictionary dict)
    {
        foreach (DictionaryEntry entry in dict)
        {
            yield return (entry.Key, entry.Value);
        }
    }

    private static (object? Key, object? Value) Pair(object? item) =>
        PyDynamicItems.Each(item).ToList() is [var key, var value] ? (key, value) : throw new ArgumentException("dictionary update sequence element has another length than 2");

    private static int Find(IList items, object? wanted)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (PyEq.AreEqual(items[i], wanted))
            {
                return i;
            }
        }

        return -1;
    }

    private static IList Listed(object? self, string method) => self is IList list and not Array ? list : throw Missing(self, method);

    private static string Text(object? self, string method) => self as string ?? throw Missing(self, method);

    private static MissingMemberException Missing(object? self, string method) => new($"'{PyType.Name(self)}' object has no attribute '{method}'");
}
