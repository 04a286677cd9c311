using System.Collections;
using System.Collections.Concurrent;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>multiprocessing.shared_memory.SharedMemory</c>: processes are threads, which share memory anyway.</summary>
public sealed class PySharedMemory : IDisposable
{
    private static readonly ConcurrentDictionary<string, List<byte>> _blocks = new();

    /// <summary><c>SharedMemory(name, create, size)</c>.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public PySharedMemory(string? name = null, bool create = false, int size = 0)
    {
        Name = name ?? $"psm_{Guid.NewGuid().ToString("N")[..8]}";
        if (create)
        {
            _ = size > 0 ? 0 : throw new ArgumentException("'size' must be a positive number different from zero");
            _ = _blocks.TryAdd(Name, [.. new byte[size]]) ? 0 : throw new FileExistsException($"[Errno 17] File exists: '/{Name}'");
        }

        Buffer = new PyMemoryView(_blocks.TryGetValue(Name, out var block) ? block : throw new FileNotFoundException($"[Errno 2] No such file or directory: '/{Name}'"));
    }

    /// <summary><c>name</c>.</summary>
    public string Name { get; }

    /// <summary><c>buf</c>.</summary>
    public PyMemoryView Buffer { get; }

    /// <summary><c>size</c>.</summary>
    public int Size => Buffer.Count;

    /// <summary><c>close()</c>.</summary>
    public void Dispose() => Buffer.Release();

    /// <summary><c>unlink()</c>.</summary>
    public void Unlink() => _ = _blocks.TryRemove(Name, out _) ? 0 : throw new FileNotFoundException($"[Errno 2] No such file or directory: '/{Name}'");
}

/// <summary>Python's <c>multiprocessing.shared_memory.ShareableList</c>.</summary>
/// <typeparam name="T">What it holds.</typeparam>
public sealed class PyShareableList<T>(IEnumerable<T> items) : IReadOnlyList<T>, IPyRepr
{
    private readonly List<T> _items = [.. items];

    /// <summary><c>shm</c>.</summary>
    public PySharedMemory Memory { get; } = new(null, true, 1);

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc cref="IReadOnlyList{T}.this"/>
    public T this[int index]
    {
        get => _items[Place(index)];
        set => _items[Place(index)] = value;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public string Repr() => $"ShareableList({PyText.Repr(_items)}, name={PyText.Quote(Memory.Name)})";

    /// <inheritdoc/>
    public override string ToString() => Repr();

    private int Place(int index) => (index < 0 ? index + Count : index) is >= 0 and var place && place < Count ? place : throw new IndexOutOfRangeException("index out of range");
}
