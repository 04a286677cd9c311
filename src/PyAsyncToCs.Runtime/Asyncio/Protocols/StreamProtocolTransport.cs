using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

/// <summary>The transport of a stream of bytes (selector_events._SelectorSocketTransport).</summary>
internal sealed class StreamProtocolTransport : AsyncTransport
{
    private const int HighWater = 65536;
    private readonly AsyncProtocol _protocol;
    private readonly byte[] _block = new byte[262144];
    private readonly List<byte> _outgoing = [];
    private bool _isReading;
    private bool _isPaused;
    private bool _isAtEnd;
    private bool _endsAfterOutgoing;
    private bool _isProtocolPaused;

    internal StreamProtocolTransport(EventLoop loop, Socket socket, AsyncProtocol protocol, PyFuture made)
        : base(loop, socket, protocol)
    {
        (_protocol, socket.NoDelay) = (protocol, true);
        Begin(made);
    }

    public override void Write(byte[] data)
    {
        if (_endsAfterOutgoing)
        {
            throw new InvalidOperationException("Cannot call write() after write_eof()");
        }

        if (IsLost || data.Length == 0)
        {
            return;
        }

        _outgoing.AddRange(data);
        if (_outgoing.Count == data.Length)
        {
            Send();
        }

        if (_outgoing.Count > HighWater && !_isProtocolPaused)
        {
            _isProtocolPaused = true;
            _protocol.PauseWriting();
        }
    }

    public override void WriteEof()
    {
        _endsAfterOutgoing = true;
        if (_outgoing.Count == 0 && !IsClosing)
        {
            Socket.Shutdown(SocketShutdown.Send);
        }
    }

    public override int GetWriteBufferSize() => _outgoing.Count;

    public override void PauseReading() => _isPaused = true;

    public override void ResumeReading()
    {
        _isPaused = false;
        ReadNext();
    }

    private protected override bool IsReading => _isReading;

    private protected override void ReadNext()
    {
        if (!_isReading && !_isPaused && !_isAtEnd && !IsClosing)
        {
            _isReading = true;
            Loop.WhenOutsideDone(Socket.ReceiveAsync(_block), OnRead);
        }
    }

    private void OnRead(Task<int> read)
    {
        _isReading = false;
        if (IsClosing)
        {
            if (IsLost)
            {
                Socket.Dispose();
            }

            return;
        }

        if (read.Exception?.InnerException is { } error)
        {
            Lose(error is SocketException { SocketErrorCode: SocketError.ConnectionReset } ? new IOException("[Errno 104] Connection reset by peer", error) : error);
        }
        else if (read.Result > 0)
        {
            Guard("data_received", () => _protocol.DataReceived(_block[..read.Result]));
            ReadNext();
        }
        else
        {
            _isAtEnd = true;
            var stays = false;
            Guard("eof_received", () => stays = _protocol.EofReceived() == true);
            if (!stays)
            {
                Close();
            }
        }
    }

    // What the system takes at once is sent at once, as CPython does.
    private void Send()
    {
        Socket.Blocking = false;
        var sent = Socket.Send([.. _outgoing], 0, _outgoing.Count, SocketFlags.None, out var error);
        if (error is not (SocketError.Success or SocketError.WouldBlock))
        {
            OnSent(_outgoing.Count, new SocketException((int)error));
            return;
        }

        OnSent(Math.Max(sent, 0), null);
        if (_outgoing.Count > 0)
        {
            Loop.WhenOutsideDone(Socket.SendAsync(_outgoing.ToArray()), done => OnSent(done.IsCompletedSuccessfully ? done.Result : _outgoing.Count, done.Exception?.InnerException));
        }
    }

    private void OnSent(int count, Exception? error)
    {
        _outgoing.RemoveRange(0, count);
        if (error is not null)
        {
            Lose(error);
            return;
        }

        if (_isProtocolPaused && _outgoing.Count <= HighWater / 4)
        {
            _isProtocolPaused = false;
            _protocol.ResumeWriting();
        }

        if (_outgoing.Count > 0)
        {
            return;
        }

        if (IsClosing)
        {
            Lose(null);
        }
        else if (_endsAfterOutgoing)
        {
            Socket.Shutdown(SocketShutdown.Send);
        }
    }
}
