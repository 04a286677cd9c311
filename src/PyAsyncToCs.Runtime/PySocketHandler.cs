namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>socketserver.BaseRequestHandler</c>: a derived class answers one connection.</summary>
public class PySocketHandler
{
    /// <summary><c>request</c>: the connection.</summary>
    public PySocket Request { get; private set; } = null!;

    /// <summary>Who asks.</summary>
    public (string Host, int Port) ClientAddress { get; private set; }

    /// <summary>The server.</summary>
    public PySocketServer Server { get; private set; } = null!;

    /// <summary>What comes before it is handled.</summary>
    public virtual void Setup()
    {
    }

    /// <summary>Handles the connection.</summary>
    public virtual void Handle()
    {
    }

    /// <summary>What comes after it was handled.</summary>
    public virtual void Finish()
    {
    }

    internal void Serve(PySocket connection, (string Host, int Port) client, PySocketServer server)
    {
        (Request, ClientAddress, Server) = (connection, client, server);
        Setup();
        try
        {
            Handle();
        }
        finally
        {
            Finish();
        }
    }
}

/// <summary>Python's <c>socketserver.StreamRequestHandler</c>: the connection as files.</summary>
public class PyStreamHandler : PySocketHandler
{
    /// <summary><c>rfile</c>.</summary>
    public PyBinaryFile Input { get; private set; } = null!;

    /// <summary><c>wfile</c>.</summary>
    public PyBinaryFile Output { get; private set; } = null!;

    /// <inheritdoc/>
    public override void Setup()
    {
        var stream = new PySocketStream(Request);
        (Input, Output) = (new PyBinaryFile(stream), new PyBinaryFile(stream));
    }
}

/// <summary>A connection as a stream. While it waits, other threads have their turns.</summary>
/// <param name="socket">The connection.</param>
public sealed class PySocketStream(PySocket socket) : Stream
{
    private byte[] _block = [];
    private int _at;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _block.Length)
        {
            (_block, _at) = (socket.Receive(8192), 0);
        }

        var size = Math.Min(count, _block.Length - _at);
        Array.Copy(_block, _at, buffer, offset, size);
        _at += size;
        return size;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => socket.SendAll(buffer[offset..(offset + count)]);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
