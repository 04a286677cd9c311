using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>memoryview</c> of bytes: a window onto them that copies nothing.</summary>
[System.ComponentModel.DisplayName("memoryview")]
public sealed class PyMemoryView : IReadOnlyList<byte>, IDisposable
{
    private readonly IList<byte> _bytes;
    private readonly int _first;
    private readonly int _step;
    private bool _isReleased;

    /// <summary>A view of all the bytes.</summary>
    public PyMemoryView(IList<byte> bytes)
        : this(bytes, 0, bytes.Count, 1)
    {
    }

    private PyMemoryView(IList<byte> bytes, int first, int count, int step)
    {
        (_bytes, _first, Count, _step) = (bytes, first, count, step);
    }

    /// <summary>How many bytes it shows.</summary>
    public int Count { get; }

    /// <summary>What it is a view of (<c>obj</c>).</summary>
    public object Owner => _bytes;

    /// <summary>Whether the bytes are a <c>bytes</c> object's.</summary>
    public bool IsReadOnly => _bytes is byte[];

    /// <summary>The size of an item.</summary>
    public int ItemSize => 1;

    /// <summary>The format of an item, as <c>struct</c> names it.</summary>
    public string Format => "B";

    byte IReadOnlyList<byte>.this[int index] => (byte)this[index];

    /// <summary><c>view[index]</c>.</summary>
    public int this[int index]
    {
        get => _bytes[Place(index)];
        set
        {
            Writable();
            _bytes[Place(index)] = value is >= 0 and < 256 ? (byte)value : throw new ArgumentException("memoryview: invalid value for format 'B'");
        }
    }

    /// <summary>Whether two views show the same bytes.</summary>
    public static bool operator ==(PyMemoryView? a, PyMemoryView? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two views show different bytes.</summary>
    public static bool operator !=(PyMemoryView? a, PyMemoryView? b) => !(a == b);

    /// <summary><c>view[start:stop:step]</c>, which shares the bytes.</summary>
    public PyMemoryView Slice(int? start, int? stop, int? step = null)
    {
        Check();
        var (first, count, by) = PySlice.Resolve(Count, start, stop, step);
        return new PyMemoryView(_bytes, _first + first * _step, count, by * _step);
    }

    /// <summary><c>view[start:stop] = values</c>.</summary>
    public void SetSlice(int? start, int? stop, byte[] values)
    {
        Writable();
        var part = Slice(start, stop);
        if (part.Count != values.Length)
        {
            throw new ArgumentException("memoryview assignment: lvalue and rvalue have different structures");
        }

        for (var i = 0; i < values.Length; i++)
        {
            part[i] = values[i];
        }
    }

    /// <summary><c>view.cast(format, shape)</c>.</summary>
    public PyArrayView<T> Cast<T>(string format, int[]? shape = null)
        where T : System.Numerics.INumber<T> => new(_first == 0 && Count == _bytes.Count ? _bytes : ToArray(), format, shape);

    /// <summary><c>view.tobytes()</c>.</summary>
    public byte[] ToArray() => [.. this];

    /// <summary><c>view.tolist()</c>.</summary>
    public List<int> ToList() => [.. this.Select(b => (int)b)];

    /// <summary><c>view.release()</c>: nothing may be read after it.</summary>
    public void Release() => _isReleased = true;

    /// <inheritdoc/>
    public void Dispose() => Release();

    /// <inheritdoc/>
    public IEnumerator<byte> GetEnumerator()
    {
        Check();
        for (var i = 0; i < Count; i++)
        {
            yield return _bytes[_first + i * _step];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IEnumerable<byte> other && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(ToArray());
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "<memory>";

    private int Place(int index)
    {
        Check();
        var at = index < 0 ? index + Count : index;
        return at >= 0 && at < Count ? _first + at * _step : throw new IndexOutOfRangeException("index out of bounds on dimension 1");
    }

    private void Check()
    {
        if (_isReleased)
        {
            throw new ArgumentException("operation forbidden on released memoryview object");
        }
    }

    private void Writable()
    {
        if (IsReadOnly)
        {
            throw new InvalidCastException("cannot modify read-only memory");
        }
    }
}
