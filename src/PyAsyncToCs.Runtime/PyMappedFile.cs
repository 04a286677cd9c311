using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>mmap.mmap</c>: a file as bytes in memory.</summary>
public sealed class PyMappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly bool _isReadOnly;
    private int _at;

    /// <summary><c>mmap(fileno, length, access=access, offset=offset)</c>.</summary>
    /// <param name="fileno">The file's number, or -1 for memory alone.</param>
    /// <param name="length">How many bytes; 0 for all of the file.</param>
    /// <param name="access">1 to read alone, 2 to write through, 3 for a copy.</param>
    /// <param name="offset">Where the bytes begin.</param>
    public PyMappedFile(int fileno, int length, int access = 0, int offset = 0)
    {
        _isReadOnly = access == 1;
        if (fileno < 0)
        {
            _file = MemoryMappedFile.CreateNew(null, length);
        }
        else
        {
            var handle = new SafeFileHandle(fileno, ownsHandle: false);
            var size = RandomAccess.GetLength(handle);
            length = length == 0 ? (int)size - offset : length;
            _ = length > 0 ? 0 : throw new ArgumentException("cannot mmap an empty file");
            _ = length + offset <= size ? 0 : throw new ArgumentException("mmap length is greater than file size");
            _file = MemoryMappedFile.CreateFromFile(handle, null, 0, Access(access), HandleInheritability.None, leaveOpen: true);
        }

        _view = _file.CreateViewAccessor(offset, length, fileno < 0 ? MemoryMappedFileAccess.ReadWrite : Access(access));
        Length = length;
    }

    /// <summary>How many bytes there are.</summary>
    public int Length { get; }

    /// <summary><c>closed</c>.</summary>
    public bool IsClosed { get; private set; }

    /// <summary><c>map[index]</c>.</summary>
    public int this[int index]
    {
        get => View.ReadByte(Place(index));
        set => Writable().Write(Place(index), (byte)value);
    }

    private MemoryMappedViewAccessor View => IsClosed ? throw new ArgumentException("mmap closed or invalid") : _view;

    /// <summary><c>map[start:stop:step]</c>.</summary>
    public byte[] Slice(int? start, int? stop, int? step = null) => PyBytes.Slice(All(), start, stop, step);

    /// <summary><c>map[start:stop] = data</c>.</summary>
    public void SetSlice(int? start, int? stop, byte[] data)
    {
        var (first, count, _) = PySlice.Resolve(Length, start, stop, null);
        _ = count == data.Length ? 0 : throw new ArgumentOutOfRangeException(null, "mmap slice assignment is wrong size");
        Writable().WriteArray(first, data, 0, count);
    }

    /// <summary><c>read(n)</c>.</summary>
    public byte[] Read(int? n = null)
    {
        var end = n is >= 0 ? Math.Min(Length, _at + n.Value) : Length;
        var result = All()[_at..end];
        _at = end;
        return result;
    }

    /// <summary><c>readline()</c>.</summary>
    public byte[] ReadLine()
    {
        var end = Array.IndexOf(All(), (byte)'\n', _at);
        return Read(end < 0 ? null : end + 1 - _at);
    }

    /// <summary><c>read_byte()</c>.</summary>
    public int ReadByte() => Read(1) is [var value] ? value : throw new ArgumentException("read byte out of range");

    /// <summary><c>write(data)</c>.</summary>
    public int Write(byte[] data)
    {
        _ = _at + data.Length <= Length ? 0 : throw new ArgumentException("data out of range");
        Writable().WriteArray(_at, data, 0, data.Length);
        _at += data.Length;
        return data.Length;
    }

    /// <summary><c>find(sub, start, end)</c>.</summary>
    public int Find(byte[] sub, int? start = null, int? end = null)
    {
        var (first, count, _) = PySlice.Resolve(Length, start ?? _at, end, null);
        return All().AsSpan(first, count).IndexOf(sub) is >= 0 and var place ? place + first : -1;
    }

    /// <summary><c>rfind(sub, start, end)</c>.</summary>
    public int FindLast(byte[] sub, int? start = null, int? end = null)
    {
        var (first, count, _) = PySlice.Resolve(Length, start ?? _at, end, null);
        return All().AsSpan(first, count).LastIndexOf(sub) is >= 0 and var place ? place + first : -1;
    }

    /// <summary><c>move(dest, src, count)</c>.</summary>
    public void Move(int dest, int src, int count) => Writable().WriteArray(dest, All()[src..(src + count)], 0, count);

    /// <summary><c>seek(pos, whence)</c>.</summary>
    public int Seek(int pos, int whence = 0)
    {
        var place = pos + (whence == 1 ? _at : whence == 2 ? Length : 0);
        return _at = place >= 0 && place <= Length ? place : throw new ArgumentException("seek out of range");
    }

    /// <summary><c>tell()</c>.</summary>
    public int Tell() => _at;

    /// <summary><c>flush()</c>.</summary>
    public void Flush() => View.Flush();

    /// <summary><c>close()</c>.</summary>
    public void Dispose()
    {
        IsClosed = true;
        _view.Dispose();
        _file.Dispose();
    }

    private static MemoryMappedFileAccess Access(int access) => access switch
    {
        1 => MemoryMappedFileAccess.Read,
        3 => MemoryMappedFileAccess.CopyOnWrite,
        _ => MemoryMappedFileAccess.ReadWrite,
    };

    private byte[] All()
    {
        var result = new byte[Length];
        View.ReadArray(0, result, 0, Length);
        return result;
    }

    private MemoryMappedViewAccessor Writable() => _isReadOnly ? throw new InvalidCastException("mmap can't modify a readonly memory map.") : View;

    private int Place(int index) => (index < 0 ? index + Length : index) is >= 0 and var place && place < Length ? place : throw new IndexOutOfRangeException("mmap index out of range");
}
