using System.Collections;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>memoryview</c> of items that are more than bytes.</summary>
/// <typeparam name="T">The items, as the program has them.</typeparam>
public sealed class PyArrayView<T> : IReadOnlyList<T>
    where T : INumber<T>
{
    private readonly IList<byte> _bytes;
    private readonly int _first;
    private readonly int _step;
    private readonly int[] _shape;

    /// <summary>A view of all the bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="format">The items' type code.</param>
    /// <param name="shape">How many items there are in each dimension; null for one dimension.</param>
    /// <exception cref="InvalidCastException">The bytes are no whole items.</exception>
    public PyArrayView(IList<byte> bytes, string format, int[]? shape = null)
        : this(bytes, format, 0, 1, shape ?? [bytes.Count % PyArrayItem.Size(format) == 0 ? bytes.Count / PyArrayItem.Size(format) : throw new InvalidCastException("memoryview: length is not a multiple of itemsize")])
    {
    }

    private PyArrayView(IList<byte> bytes, string format, int first, int step, int[] shape)
    {
        (_bytes, Format, _first, _step, _shape) = (bytes, format, first, step, shape);
        ItemSize = PyArrayItem.Size(format);
    }

    /// <summary>The items' type code.</summary>
    public string Format { get; }

    /// <summary>How many bytes an item has.</summary>
    public int ItemSize { get; }

    /// <summary>How many items there are.</summary>
    public int Count => _shape.Aggregate(1, (product, length) => product * length);

    /// <summary>How many bytes there are.</summary>
    public int ByteCount => Count * ItemSize;

    /// <summary>The number of dimensions.</summary>
    public int Dimensions => _shape.Length;

    /// <summary>The length of the first dimension.</summary>
    public int Length => _shape[0];

    /// <summary>Whether nothing may be written.</summary>
    public bool IsReadOnly => _bytes is byte[];

    /// <summary><c>view[index]</c>.</summary>
    public T this[int index]
    {
        get => PyArrayItem.Read<T>(Format, [.. Enumerable.Range(Place(index), ItemSize).Select(at => _bytes[at])]);
        set
        {
            var at = IsReadOnly ? throw new InvalidCastException("cannot modify read-only memory") : Place(index);
            foreach (var part in PyArrayItem.Write(Format, value))
            {
                _bytes[at++] = part;
            }
        }
    }

    /// <summary><c>view[start:stop:step]</c>, which shares the bytes.</summary>
    public PyArrayView<T> Slice(int? start, int? stop, int? step = null)
    {
        var (first, count, by) = PySlice.Resolve(Length, start, stop, step);
        return new PyArrayView<T>(_bytes, Format, _first + first * _step * ItemSize, by * _step, [count]);
    }

    /// <summary><c>cast(format, shape)</c>.</summary>
    public PyArrayView<TOther> Cast<TOther>(string format, int[]? shape = null)
        where TOther : INumber<TOther> => new(_bytes, format, shape);

    /// <summary><c>tolist()</c> of two dimensions.</summary>
    public List<List<T>> ToRows() => [.. this.Chunk(_shape[^1]).Select(row => row.ToList())];

    /// <summary><c>tolist()</c> of three dimensions.</summary>
    public List<List<List<T>>> ToBlocks() => [.. ToRows().Chunk(_shape[1]).Select(block => block.ToList())];

    /// <summary><c>tobytes()</c>.</summary>
    public byte[] ToBytes() => [.. this.SelectMany(item => PyArrayItem.Write(Format, item))];

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
    public override string ToString() => "<memory>";

    private int Place(int index) => (index < 0 ? index + Count : index) is var at && at >= 0 && at < Count
        ? _first + at * _step * ItemSize
        : throw new IndexOutOfRangeException("index out of bounds on dimension 1");
}
