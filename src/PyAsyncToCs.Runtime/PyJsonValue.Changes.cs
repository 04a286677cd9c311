using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>What changes a dict or a list that was read.</summary>
public sealed partial class PyJsonValue
{
    /// <summary>The keys with what is read under them.</summary>
    public IEnumerable<(string Key, object Value)> Entries() => Keys().ToList().Select(key => (key, Dict("items")[key]!));

    /// <summary><c>**self</c> in a call.</summary>
    public IDictionary Arguments() => value is IDictionary given
        ? given.Keys.Cast<object>().ToDictionary(key => (string)key, key => (object?)new PyJsonValue(given[key]))
        : throw new InvalidCastException($"argument after ** must be a mapping, not {PyType.Name(value)}");

    /// <summary><c>self[key] = item</c>.</summary>
    public void Set(object key, object? item)
    {
        switch (value, Inner(key))
        {
            case (IDictionary dict, { } name):
                dict[name] = Inner(item);
                break;
            case (IList list, int index):
                list[At(list, index, "assignment index")] = Inner(item);
                break;
            default:
                throw new InvalidCastException($"'{PyType.Name(value)}' object does not support item assignment");
        }
    }

    /// <summary><c>del self[key]</c>.</summary>
    public void Delete(object key) => Pop(key);

    /// <summary><c>self.pop()</c>.</summary>
    public PyJsonValue Pop() => List("pop") is { Count: > 0 } ? Pop(-1) : throw new ArgumentOutOfRangeException(null, "pop from empty list");

    /// <summary><c>self.pop(key)</c>.</summary>
    public PyJsonValue Pop(object key)
    {
        var found = this[key];
        if (value is IDictionary dict)
        {
            var left = dict.Keys.Cast<object>().Where(other => !other.Equals(Inner(key))).Select(other => (Key: other, Value: dict[other])).ToList();

            // Where one was taken out, .NET's dictionary would put the next that comes.
            dict.Clear();
            foreach (var item in left)
            {
                dict.Add(item.Key, item.Value);
            }
        }
        else if (value is IList list && Inner(key) is int index)
        {
            list.RemoveAt(At(list, index, "index"));
        }

        return found;
    }

    /// <summary><c>self.pop(key, fallback)</c>.</summary>
    public PyJsonValue Pop(object key, object? fallback) => Contains(key) ? Pop(key) : new(Inner(fallback));

    /// <summary><c>self.setdefault(key, fallback)</c>.</summary>
    public PyJsonValue SetDefault(object key, object? fallback)
    {
        if (!Contains(key))
        {
            Set(key, fallback);
        }

        return this[key];
    }

    /// <summary><c>self.update(other)</c>.</summary>
    public void Update(object other)
    {
        foreach (DictionaryEntry entry in (IDictionary)Inner(other)!)
        {
            Set(entry.Key, entry.Value);
        }
    }

    /// <summary><c>self.clear()</c>.</summary>
    public void Clear()
    {
        if (value is IDictionary dict)
        {
            dict.Clear();
        }
        else
        {
            List("clear").Clear();
        }
    }

    /// <summary><c>self.copy()</c>.</summary>
    public PyJsonValue Copy() => value is IDictionary dict
        ? new(dict.Keys.Cast<string>().ToDictionary(key => key, key => dict[key]))
        : new(List("copy").Cast<object?>().ToList());

    /// <summary><c>self.append(item)</c>.</summary>
    public void Append(object? item) => List("append").Add(Inner(item));

    /// <summary><c>self.insert(index, item)</c>.</summary>
    public void Insert(int index, object? item)
    {
        var list = List("insert");
        list.Insert(Math.Clamp(index < 0 ? index + list.Count : index, 0, list.Count), Inner(item));
    }

    /// <summary><c>self.extend(items)</c>.</summary>
    public void Extend(object items)
    {
        foreach (var item in ((IEnumerable)Inner(items)!).Cast<object?>().ToList())
        {
            Append(item);
        }
    }

    /// <summary><c>self.remove(item)</c>.</summary>
    public void Remove(object? item)
    {
        var list = List("remove");
        var at = Position(list, item);
        list.RemoveAt(at >= 0 ? at : throw new ArgumentException("list.remove(x): x not in list"));
    }

    /// <summary><c>self.index(item)</c>.</summary>
    public int IndexOf(object? item) => Position(List("index"), item) is >= 0 and var at ? at : throw new ArgumentException($"{PyText.Repr(Inner(item))} is not in list");

    /// <summary><c>self.count(item)</c>.</summary>
    public int CountOf(object? item) => value is string text ? PyStr.Count(text, (string)Inner(item)!) : List("count").Cast<object?>().Count(other => PyEq.AreEqual(other, Inner(item)));

    /// <summary><c>self.reverse()</c>.</summary>
    public void Reverse() => Refill(List("reverse").Cast<object?>().Reverse());

    /// <summary><c>self.sort(key=…, reverse=…)</c>.</summary>
    public void Sort<TKey>(Func<PyJsonValue, TKey> key, bool reverse = false)
    {
        var items = List("sort").Cast<object?>();
        var order = Comparer<TKey>.Create((a, b) => reverse ? PyOrder.Compare(Inner(b), Inner(a)) : PyOrder.Compare(Inner(a), Inner(b)));
        Refill(items.OrderBy(item => key(new PyJsonValue(item)), order));
    }

    /// <summary><c>self[start:stop:step]</c>.</summary>
    public PyJsonValue Slice(int? start, int? stop, int? step) => value is string text
        ? new(PyStr.Slice(text, start, stop, step))
        : new(PyList.Slice(List("slice").Cast<object?>().ToList(), start, stop, step));

    private void Refill(IEnumerable<object?> items)
    {
        var list = List("sort");
        var all = items.ToList();
        list.Clear();
        all.ForEach(item => list.Add(item));
    }

    private static int Position(IList list, object? item) => list.Cast<object?>().TakeWhile(other => !PyEq.AreEqual(other, Inner(item))).Count() is var at && at < list.Count ? at : -1;

    private IList List(string attribute) =>
        value as IList ?? throw new MissingMemberException($"'{PyType.Name(value)}' object has no attribute '{attribute}'");
}
