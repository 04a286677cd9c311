namespace PyAsyncToCs.Runtime;

/// <summary>Bytes that go out (asyncio.StreamWriter).</summary>
public sealed partial class AsyncStreamWriter
{
    private readonly StreamTransport _transport;

    internal AsyncStreamWriter(StreamTransport transport) => _transport = transport;

    /// <summary>Whether <see cref="Close"/> was called, or the other side is gone.</summary>
    public bool IsClosing => _transport.IsClosing;

    /// <summary>Sends bytes; they go out while the task goes on.</summary>
    /// <param name="data">The bytes.</param>
    public void Write(byte[] data) => _transport.Write(data);

    /// <summary>Sends several blocks of bytes.</summary>
    /// <param name="blocks">The blocks.</param>
    public void WriteLines(IEnumerable<byte[]> blocks) => Write([.. blocks.SelectMany(block => block)]);

    /// <summary>Tells the other side that no more comes, once all is sent.</summary>
    public void WriteEof() => _transport.WriteEof();

    /// <summary>Whether <see cref="WriteEof"/> is possible.</summary>
    /// <returns>True.</returns>
    public bool CanWriteEof() => true;

    /// <summary>Waits until not too much is left to send (streams.StreamWriter.drain).</summary>
    /// <returns>The wait.</returns>
    /// <exception cref="IOException">The other side is gone.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public Task Drain() => _transport.Drain();

    /// <summary>Closes the connection, once all is sent.</summary>
    public void Close() => _transport.Close();

    /// <summary>Waits until the connection is closed.</summary>
    /// <returns>The wait.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task WaitClosed() => await _transport.Closed;

    /// <summary>The address of one side, as (host, port) (transports.BaseTransport.get_extra_info).</summary>
    /// <param name="name"><c>peername</c> or <c>sockname</c>.</param>
    /// <returns>The address, or null.</returns>
    public (string Host, int Port)? GetExtraInfo(string name) => name switch
    {
        "peername" => _transport.PeerName,
        "sockname" => _transport.SockName,
        _ => null,
    };
}
