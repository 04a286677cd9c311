using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

await MainAsync();

static async Task<T> RetryAsync<T>(Func<Task<T>> f, int times = 2)
{
    for (var i2 = 0; i2 < times; i2++)
    {
        try
        {
            return await f();
        }
        catch (ArgumentException e)
        {
            Console.WriteLine($"retry {e.Message}");
        }
    }

    return await f();
}

static async Task MainAsync()
{
    var ints = new LinkedList<int?>();
    ints.Push(1).Push(2).Push(3);
    Console.WriteLine($"{PyText.ListText(ints.ToList(), item => PyText.OrNone(item, PyText.Plain))} {ints.Count} {ints.Contains(2)} {ints.Contains(9)} {ints.Peek()?.ToString() ?? "None"}");
    var words = new LinkedList<string>();
    Console.WriteLine(words.Peek() ?? "None");
    words.Push("a").Push("b");
    Console.WriteLine(
        $"{PyText.ListText(words.Select(w => PyCase.Upper(w)).ToList(), PyText.Quote)} {words.Peek() ?? "None"}");
    Console.WriteLine(
        PyText.ListText(ints.Map<double?>(v2 => v2!.Value * 1.5).ToList(), item => PyText.OrNone(item, PyText.Float)));
    var users = new MemoryRepository<int, string>();
    await users.SaveAsync(1, "ann");
    Console.WriteLine($"{await users.GetAsync(1) ?? "None"} {await users.GetAsync(2) ?? "None"} {users}");
    var scores = new MemoryRepository<string, double?>();
    await scores.SaveAsync("x", 2.5);
    var score = await scores.GetAsync("x");
    Console.WriteLine($"{PyText.Scalar(score is not null ? (object)(score.Value + 1) : "none")} {PyText.OrNone(await scores.GetAsync("q"), PyText.Float)}");
    var p = new Pair<string, int>("k", 3);
    Console.WriteLine($"{p} {p.Swap()} {p == new Pair<string, int>("k", 3)} {p.Swap().Left + 1}");
    await foreach (var x in new AsyncQueueType<int>(1, 2))
    {
        Console.Write($"{x * 2} ");
    }

    await foreach (var s in new AsyncQueueType<string>("p", "q"))
    {
        Console.Write($"{s + "!"} ");
    }

    Console.WriteLine();
    List<int> calls = [];

    async Task<int> FlakyAsync()
    {
        calls.Add(1);
        if (calls.Count < 2)
        {
            throw new ArgumentException("no");
        }

        return 7;
    }

    static async Task<string> NameAsync() => "n";

    Console.WriteLine($"{await RetryAsync(FlakyAsync) + 1} {PyCase.Upper(await RetryAsync(NameAsync))}");
}

public sealed record Node<T>(T Value, Node<T>? Next = null)
{
    public bool Equals(Node<T>? other) => other is not null && PyEq.AreEqual(Value, other.Value) && Next == other.Next;

    public override int GetHashCode() => HashCode.Combine(Next);

    public override string ToString() => $"Node(value={PyText.Repr(Value)}, next={Next?.ToString() ?? "None"})";
}

public sealed class LinkedList<T> : IEnumerable<T>
{
    private Node<T>? _head;
    private int _size;

    public LinkedList<T> Push(T value)
    {
        _head = new Node<T>(value, _head);
        _size += 1;
        return this;
    }

    public T? Peek() => _head is not null ? _head.Value : default;

    public int Count => _size;

    public bool Contains(T x) => this.Any(v => PyEq.AreEqual(v, x));

    public LinkedList<V> Map<V>(Func<T, V> f)
    {
        var @out = new LinkedList<V>();
        foreach (var v in this)
        {
            @out.Push(f(v));
        }

        return @out;
    }

    public IEnumerator<T> GetEnumerator()
    {
        var node = _head;
        while (node is not null)
        {
            yield return node.Value;
            node = node.Next;
        }
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public abstract class Repository<K, V>
{
    public abstract Task<V?> GetAsync(K key);

    public abstract Task SaveAsync(K key, V value);
}

public sealed class MemoryRepository<K, V> : Repository<K, V>
    where K : notnull
{
    private readonly Dictionary<K, V> _data = [];

    public override async Task<V?> GetAsync(K key)
    {
        await Task.Yield();
        return _data.GetValueOrDefault(key);
    }

    public override async Task SaveAsync(K key, V value) => _data[key] = value;

    public override string ToString() => $"MemoryRepository({PyText.Repr(_data)})";
}

public sealed record Pair<K, V>(K Left, V Right)
{
    public Pair<V, K> Swap() => new Pair<V, K>(Right, Left);

    public bool Equals(Pair<K, V>? other) =>
        other is not null && PyEq.AreEqual(Left, other.Left) && PyEq.AreEqual(Right, other.Right);

    public override int GetHashCode() => 0;

    public override string ToString() => $"Pair(left={PyText.Repr(Left)}, right={PyText.Repr(Right)})";
}

public sealed class AsyncQueueType<T> : IAsyncEnumerable<T>
{
    private readonly List<T> _items;

    public AsyncQueueType(params ImmutableArray<T> items)
    {
        _items = items.ToList();
    }

    public async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        while (_items.Count > 0)
        {
            await Task.Yield();
            yield return PyList.Pop(_items, 0);
        }
    }
}
