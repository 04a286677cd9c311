namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>ctypes.create_string_buffer</c>: bytes of a fixed number, among which a text of C ends with a zero.</summary>
/// <param name="size">How many bytes.</param>
public sealed class PyCBuffer(int size)
{
    private readonly byte[] _bytes = new byte[size];

    /// <summary>A buffer that holds bytes, and a zero behind them where there is room.</summary>
    public PyCBuffer(byte[] init, int? size = null)
        : this(size ?? init.Length + 1) => Value = init;

    /// <summary>How many bytes there are.</summary>
    public int Length => _bytes.Length;

    /// <summary><c>raw</c>: all bytes.</summary>
    public byte[] Raw
    {
        get => [.. _bytes];
        set => (value.Length <= Length ? value : throw new ArgumentException("byte string too long")).CopyTo(_bytes, 0);
    }

    /// <summary><c>value</c>: the bytes before the first zero.</summary>
    public byte[] Value
    {
        get => Array.IndexOf(_bytes, (byte)0) is >= 0 and var end ? _bytes[..end] : [.. _bytes];
        set
        {
            Raw = value;
            if (value.Length < Length)
            {
                _bytes[value.Length] = 0;
            }
        }
    }

    /// <summary><c>buffer[index]</c>.</summary>
    public byte[] this[int index]
    {
        get => [_bytes[Place(index)]];
        set => _bytes[Place(index)] = value is [var single] ? single : throw new InvalidCastException("one character bytes, bytearray, or an integer in range(256) expected");
    }

    private int Place(int index) => (index < 0 ? index + Length : index) is >= 0 and var place && place < Length ? place : throw new IndexOutOfRangeException("invalid index");
}
