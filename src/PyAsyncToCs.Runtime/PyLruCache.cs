namespace PyAsyncToCs.Runtime;

/// <summary>What <c>functools.lru_cache</c> keeps: the results used last, by arguments. Threads may share it.</summary>
/// <typeparam name="TKey">The arguments.</typeparam>
/// <typeparam name="TValue">The results.</typeparam>
/// <param name="maxSize">How many it keeps; null for all.</param>
public sealed class PyLruCache<TKey, TValue>(int? maxSize)
    where TKey : notnull
{
    private readonly OrderedDictionary<TKey, TValue> _items = [];
    private int _hits;
    private int _misses;

    /// <summary>Finds a result; it is then the one used last.</summary>
    public bool TryFind(TKey key, out TValue value)
    {
        lock (_items)
        {
            if (!_items.Remove(key, out value!))
            {
                _misses++;
                return false;
            }

            _hits++;
            _items.Add(key, value);
            return true;
        }
    }

    /// <summary>Whether there is no result.</summary>
    public bool Misses(TKey key) => !TryFind(key, out _);

    /// <summary>A result that there is.</summary>
    public TValue Find(TKey key)
    {
        lock (_items)
        {
            return _items[key];
        }
    }

    /// <summary>Keeps a result; the one unused for longest goes where there is no room.</summary>
    public TValue Add(TKey key, TValue value)
    {
        lock (_items)
        {
            _items[key] = value;
            if (_items.Count > maxSize)
            {
                _items.RemoveAt(0);
            }

            return value;
        }
    }

    /// <summary><c>cache_clear()</c>.</summary>
    public void Clear()
    {
        _items.Clear();
        (_hits, _misses) = (0, 0);
    }

    /// <summary><c>cache_info()</c>.</summary>
    public PyCacheInfo Info() => new(_hits, _misses, maxSize, _items.Count);
}

/// <summary>What <c>cache_info()</c> tells.</summary>
/// <param name="Hits">How often there was a result.</param>
/// <param name="Misses">How often there was none.</param>
/// <param name="MaxSize">How many results there is room for.</param>
/// <param name="CurrSize">How many results there are.</param>
public sealed record PyCacheInfo(int Hits, int Misses, int? MaxSize, int CurrSize)
{
    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"CacheInfo(hits={Hits}, misses={Misses}, maxsize={MaxSize?.ToString() ?? "None"}, currsize={CurrSize})";
}
