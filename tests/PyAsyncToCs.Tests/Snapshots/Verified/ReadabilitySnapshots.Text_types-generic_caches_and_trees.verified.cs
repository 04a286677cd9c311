using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text;

// A typed event bus, a generic cache and a priority scheduler.

Asyncio.Run(MainAsync);

static Dictionary<K, List<T>> GroupBy<T, K>(List<T> items, Func<T, K> key)
    where K : notnull
{
    var @out = new Dictionary<K, List<T>>();
    foreach (var item in items)
    {
        PyDict.SetDefault(@out, key(item), []).Add(item);
    }

    return @out;
}

static List<List<T>> Chunk<T>(List<T> items, int n) =>
    new PyRange(0, items.Count, n).Select(i => items.Skip(i).Take(n).ToList()).ToList();

static async Task<List<T>> GatherAllAsync<T>(params ImmutableArray<Func<Task<T>>> aws) =>
    (await Asyncio.Gather(aws)).ToList();

static async Task<int> LoadLenAsync(string s)
{
    await Asyncio.Sleep(0);
    return s.Length;
}

static async Task<string> LoadNameAsync(int i)
{
    await Asyncio.Sleep(0);
    return $"user{i}";
}

static async Task MainAsync()
{
    var lengths = new Cache<string, int>(LoadLenAsync);
    var names = new Cache<int, string>(LoadNameAsync, ttl: 1);
    Console.WriteLine($"{await lengths.GetAsync("abc") + 1} {await lengths.GetAsync("abc")} {await names.GetAsync(4)} {await names.GetAsync(4)}");
    var shown = lengths.Stats;
    var shown2 = names.Stats;
    var shown3 = lengths.Invalidate("abc");
    var shown4 = lengths.Invalidate("zz");
    Console.WriteLine($"{PyText.DictText(shown, PyText.Quote, PyText.Plain)} {PyText.DictText(shown2, PyText.Quote, PyText.Plain)} {shown3} {shown4}");
    var q = new PriorityQueue<string>();
    foreach (var (p, s) in new[] { (3, "c"), (1, "a"), (2, "b") })
    {
        q.Push(p, s);
    }

    var n = new PriorityQueue<int>();
    n.Push(1, 10);
    Console.WriteLine($"[{string.Join(", ", Enumerable.Range(0, q.Count).Select(_ => q.Pop()).Select(item => $"'{item}'"))}] {n.Pop() * 2}");
    var t2 = new Tree<int>(1, new Tree<int>(2, new Tree<int>(3)), new Tree<int>(4));
    Console.WriteLine($"[{string.Join(", ", t2.Walk().ToList())}] {t2.Depth()} [{string.Join(", ", t2.Map(v2 => PyStr.Repeat("n", v2)).Walk().ToList().Select(item => $"'{item}'"))}] {t2.Walk().Sum()}");
    var shown5 = GroupBy(["apple", "bob", "cat"], x => x.Length);
    var shown6 = GroupBy([1, 2, 3, 4], v2 => v2 % 2 == 0);
    Console.WriteLine($"{PyText.DictText(shown5, PyText.Plain, item => PyText.ListText(item, PyText.Quote))} {PyText.DictText(shown6, PyText.Plain, item => PyText.ListText(item))}");
    var shown7 = Chunk([1, 2, 3, 4, 5], 2);
    var shown8 = Chunk(PyStr.Chars("abcd").ToList(), 3);
    Console.WriteLine($"{PyText.ListText(shown7, item => PyText.ListText(item))} {PyText.ListText(shown8, item => PyText.ListText(item, PyText.Quote))}");
    Console.WriteLine($"[{string.Join(", ", await GatherAllAsync(() => LoadLenAsync("a"), () => LoadLenAsync("bb")))}] [{string.Join(", ", (await GatherAllAsync(() => LoadNameAsync(1))).Select(item => $"'{item}'"))}]");
}

public sealed class Cache<K, V>
    where K : notnull
{
    private readonly Func<K, Task<V>> _loader;
    private readonly int _ttl;
    private readonly Dictionary<K, (V, int)> _entries;
    private readonly PyDefaultDict<K, AsyncLock> _locks;
    private int _tick;
    private int _hits;
    private int _misses;

    public Cache(Func<K, Task<V>> loader, int ttl = 3)
    {
        _loader = loader;
        _ttl = ttl;
        _entries = new Dictionary<K, (V, int)>();
        _locks = new PyDefaultDict<K, AsyncLock>(() => new AsyncLock());
        _tick = 0;
        _hits = 0;
        _misses = 0;
    }

    public async Task<V> GetAsync(K key)
    {
        _tick += 1;
        using (await _locks[key].EnterAsync())
        {
            if (_entries.ContainsKey(key))
            {
                var (value, at) = _entries[key];
                if (_tick - at <= _ttl)
                {
                    _hits += 1;
                    return value;
                }
            }

            _misses += 1;
            var value2 = await _loader(key);
            _entries[key] = (value2, _tick);
            return value2;
        }
    }

    public bool Invalidate(K key) => (_entries.Remove(key, out var found) ? found : ((V, int)?)null) is not null;

    public Dictionary<string, int> Stats =>
        new Dictionary<string, int> { ["hits"] = _hits, ["misses"] = _misses, ["size"] = _entries.Count };
}

public sealed record Item<T>(int Priority, T Payload) : IComparable<Item<T>>, IComparable
{
    public int CompareTo(Item<T>? other) => other is null ? 1 : Priority.CompareTo(other.Priority);

    int IComparable.CompareTo(object? obj) => CompareTo(obj as Item<T>);

    public override string ToString() => $"Item(priority={Priority}, payload={PyText.Repr(Payload)})";
}

public sealed class PriorityQueue<T>
{
    private readonly List<Item<T>> _heap = [];

    public void Push(int priority, T payload) => PyHeap.Push(_heap, new Item<T>(priority, payload));

    public T Pop() => PyHeap.Pop(_heap).Payload;

    public int Count => _heap.Count;
}

public sealed class Tree<T>
{
    private readonly T _value;
    private readonly List<Tree<T>> _children;

    public Tree(T value, params ImmutableArray<Tree<T>> children)
    {
        _value = value;
        _children = children.ToList();
    }

    public IEnumerable<T> Walk()
    {
        yield return _value;
        foreach (var c in _children)
        {
            foreach (var item in c.Walk())
            {
                yield return item;
            }
        }
    }

    public Tree<V> Map<V>(Func<T, V> f) => new Tree<V>(f(_value), [.. _children.Select(c => c.Map(f))]);

    public int Depth() => 1 + _children.Select(c => c.Depth()).DefaultIfEmpty(0).Max();
}

/// <summary>A lock that tasks get in the order in which they asked (asyncio.Lock).</summary>
public sealed class AsyncLock
{
    private readonly WaiterQueue _waiters = new();

    public bool Locked { get; private set; }

    public async Task<bool> Acquire()
    {
        if (!Locked && _waiters.AllCancelled)
        {
            Locked = true;
            return true;
        }

        try
        {
            await _waiters.Wait(new PyFuture(Asyncio.GetRunningLoop()));
        }
        catch (OperationCanceledException)
        {
            if (!Locked)
            {
                _waiters.WakeFirst();
            }

            throw;
        }

        Locked = true;
        return true;
    }

    public void Release()
    {
        Locked = Locked ? false : throw new InvalidOperationException("Lock is not acquired.");
        _waiters.WakeFirst();
    }

    public async Task<Releaser> EnterAsync()
    {
        await Acquire();
        return new(Release);
    }
}
