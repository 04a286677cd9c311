using System.Collections;
using System.Numerics;
using System.Runtime.InteropServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>array.array</c>: numbers of one kind, as bytes.</summary>
/// <typeparam name="T">The numbers, as the program has them.</typeparam>
/// <param name="code">The type code.</param>
public sealed class PyArray<T>(string code) : IReadOnlyList<T>, IPyRepr
    where T : INumber<T>
{
    private readonly List<byte> _bytes = [];

    /// <summary>The type code.</summary>
    public string Code => code;

    /// <summary>How many bytes an item has.</summary>
    public int ItemSize { get; } = PyArrayItem.Size(code);

    /// <summary>How many items there are.</summary>
    public int Count => _bytes.Count / ItemSize;

    /// <summary><c>array[index]</c>.</summary>
    public T this[int index]
    {
        get => PyArrayItem.Read<T>(code, CollectionsMarshal.AsSpan(_bytes).Slice(Place(index, "array index out of range"), ItemSize));
        set => PyArrayItem.Write(code, value).CopyTo(CollectionsMarshal.AsSpan(_bytes)[Place(index, "array assignment index out of range")..]);
    }

    /// <summary><c>array(code, items)</c>.</summary>
    public static PyArray<T> Of<TItem>(string code, IEnumerable<TItem> items)
        where TItem : INumber<TItem>
    {
        var result = new PyArray<T>(code);
        foreach (var item in items)
        {
            result._bytes.AddRange(PyArrayItem.Write(code, item));
        }

        return result;
    }

    /// <summary><c>array(code, bytes)</c>.</summary>
    public static PyArray<T> OfBytes(string code, byte[] bytes)
    {
        var result = new PyArray<T>(code);
        result.FromBytes(bytes);
        return result;
    }

    /// <summary>Puts bytes over those at the start.</summary>
    public void Overwrite(byte[] bytes) => bytes.CopyTo(CollectionsMarshal.AsSpan(_bytes));

    /// <summary><c>append(item)</c>.</summary>
    public void Add(T item) => _bytes.AddRange(PyArrayItem.Write(code, item));

    /// <summary><c>extend(items)</c>.</summary>
    public void Extend(IEnumerable<T> items)
    {
        foreach (var item in items.ToList())
        {
            Add(item);
        }
    }

    /// <summary><c>frombytes(bytes)</c>.</summary>
    /// <exception cref="ArgumentException">They are no whole items.</exception>
    public void FromBytes(byte[] bytes) =>
        _bytes.AddRange(bytes.Length % ItemSize == 0 ? bytes : throw new ArgumentException("bytes length not a multiple of item size"));

    /// <summary><c>insert(index, item)</c>.</summary>
    public void Insert(int index, T item) => _bytes.InsertRange(Math.Clamp(index < 0 ? index + Count : index, 0, Count) * ItemSize, PyArrayItem.Write(code, item));

    /// <summary><c>del array[index]</c>.</summary>
    public void RemoveAt(int index) => _bytes.RemoveRange(Place(index, "array assignment index out of range"), ItemSize);

    /// <summary><c>pop(index)</c>.</summary>
    public T Pop(int index = -1)
    {
        var at = Count == 0 ? throw new IndexOutOfRangeException("pop from empty array") : Place(index, "pop index out of range") / ItemSize;
        var item = this[at];
        RemoveAt(at);
        return item;
    }

    /// <summary><c>index(item)</c>.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public int IndexOf(T item) => this.ToList().IndexOf(item) is >= 0 and var found
        ? found
        : throw new ArgumentException("array.index(x): x not in array");

    /// <summary><c>remove(item)</c>.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    public void Remove(T item) => RemoveAt(this.Contains(item) ? IndexOf(item) : throw new ArgumentException("array.remove(x): x not in array"));

    /// <summary><c>reverse()</c>.</summary>
    public void Reverse()
    {
        List<T> items = [.. this];
        items.Reverse();
        _bytes.Clear();
        Extend(items);
    }

    /// <summary><c>array[start:stop:step]</c>.</summary>
    public PyArray<T> Slice(int? start, int? stop, int? step = null)
    {
        var (first, count, by) = PySlice.Resolve(Count, start, stop, step);
        return Of(code, Enumerable.Range(0, count).Select(i => this[first + i * by]));
    }

    /// <summary><c>array + other</c>.</summary>
    public PyArray<T> Joined(PyArray<T> other) => OfBytes(code, [.. _bytes, .. other._bytes]);

    /// <summary><c>array * count</c>.</summary>
    public PyArray<T> Repeated(int count) => OfBytes(code, [.. Enumerable.Repeat(_bytes, Math.Max(0, count)).SelectMany(bytes => bytes)]);

    /// <summary><c>tobytes()</c>.</summary>
    public byte[] ToBytes() => [.. _bytes];

    /// <summary><c>memoryview(array)</c>.</summary>
    public PyArrayView<T> View() => new(_bytes, code);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IEnumerable other and not string && PyEq.AreEqual(this.ToList(), other.Cast<object>().ToList());

    /// <inheritdoc/>
    public override int GetHashCode() => Count;

    /// <inheritdoc/>
    public string Repr() => Count == 0 ? $"array('{code}')" : $"array('{code}', {PyText.Repr(this.ToList())})";

    /// <inheritdoc/>
    public override string ToString() => Repr();

    private int Place(int index, string message) =>
        (index < 0 ? index + Count : index) is var at && at >= 0 && at < Count ? at * ItemSize : throw new IndexOutOfRangeException(message);
}
