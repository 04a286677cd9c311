namespace PyAsyncToCs.Runtime;

/// <summary>What Python's sets do that <see cref="HashSet{T}"/> does otherwise.</summary>
public static class PyHashSet
{
    /// <summary><c>set.remove</c>: KeyError where the item is missing.</summary>
    public static void Remove<T>(HashSet<T> set, T item, Func<T, string> repr)
    {
        if (!set.Remove(item))
        {
            throw new KeyNotFoundException(repr(item));
        }
    }

    /// <summary><c>a ^ b</c>.</summary>
    public static HashSet<T> SymmetricDifference<T>(IEnumerable<T> a, IEnumerable<T> b)
    {
        HashSet<T> result = [.. a];
        result.SymmetricExceptWith(b);
        return result;
    }

    /// <summary><c>set.pop()</c>: some item.</summary>
    public static T Pop<T>(HashSet<T> set)
    {
        foreach (var item in set)
        {
            set.Remove(item);
            return item;
        }

        throw new KeyNotFoundException("'pop from an empty set'");
    }

    /// <summary><c>set.intersection(*sets)</c>.</summary>
    public static HashSet<T> Intersection<T>(IEnumerable<HashSet<T>> sets)
    {
        HashSet<T>? common = null;
        foreach (var set in sets)
        {
            common = (common ?? set).Intersect(set).ToHashSet();
        }

        return common ?? throw new InvalidCastException("unbound method set.intersection() needs an argument");
    }
}
