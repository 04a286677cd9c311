namespace PyAsyncToCs.Runtime;

/// <summary>One end of Python's <c>multiprocessing.Pipe</c>.</summary>
/// <typeparam name="T">What goes through it.</typeparam>
public sealed class PyConnection<T> : IDisposable
{
    private readonly Queue<object?> _items = new();
    private bool _isClosed;

    private PyConnection()
    {
    }

    private PyConnection<T> Other { get; set; } = null!;

    /// <summary><c>Pipe()</c>: its two ends.</summary>
    public static (PyConnection<T> First, PyConnection<T> Second) Pipe()
    {
        var first = new PyConnection<T>();
        var second = new PyConnection<T> { Other = first };
        first.Other = second;
        return (first, second);
    }

    /// <summary><c>send(item)</c>.</summary>
    /// <exception cref="IOException">An end is closed.</exception>
    public void Send(T item) => Put(item);

    /// <summary><c>send_bytes(bytes)</c>.</summary>
    /// <exception cref="IOException">An end is closed.</exception>
    public void SendBytes(byte[] bytes) => Put(bytes);

    /// <summary><c>recv()</c>.</summary>
    /// <exception cref="EndOfStreamException">Nothing more will come.</exception>
    public T Receive() => (T)Take()!;

    /// <summary><c>recv_bytes()</c>.</summary>
    /// <exception cref="EndOfStreamException">Nothing more will come.</exception>
    public byte[] ReceiveBytes() => (byte[])Take()!;

    /// <summary><c>recv_bytes_into(array)</c>: how many bytes came.</summary>
    /// <exception cref="EndOfStreamException">Nothing more will come.</exception>
    public int ReceiveBytesInto<TItem>(PyArray<TItem> array)
        where TItem : System.Numerics.INumber<TItem>
    {
        var bytes = ReceiveBytes();
        array.Overwrite(bytes);
        return bytes.Length;
    }

    /// <summary><c>poll(timeout)</c>: whether something can be received.</summary>
    public bool Poll(double? timeout = 0) => PyGil.WaitUntil(() => _items.Count > 0 || Other._isClosed, timeout);

    /// <summary>One end, for a <c>with</c> statement.</summary>
    public void Dispose() => Close();

    /// <summary><c>close()</c>.</summary>
    public void Close() => PyGil.Change(() => _isClosed = true);

    private void Put(object? item) => PyGil.Change(() =>
    {
        if (_isClosed || Other._isClosed)
        {
            throw new IOException(_isClosed ? "handle is closed" : "[Errno 32] Broken pipe");
        }

        Other._items.Enqueue(item);
    });

    private object? Take()
    {
        lock (PyGil.Gate)
        {
            if (_isClosed)
            {
                throw new IOException("handle is closed");
            }

            PyGil.WaitUntil(() => _items.Count > 0 || Other._isClosed);
            return _items.TryDequeue(out var first) ? first : throw new EndOfStreamException();
        }
    }
}
