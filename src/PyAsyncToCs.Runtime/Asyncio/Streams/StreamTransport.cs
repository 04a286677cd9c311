using System.Net;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

/// <summary>Carries bytes between a .NET stream and a reader, on the loop's thread (asyncio's transports and StreamReaderProtocol).</summary>
internal sealed class StreamTransport
{
    private const int HighWater = 65536;
    private readonly EventLoop _loop;
    private readonly Stream? _input;
    private readonly Stream? _output;
    private readonly Socket? _socket;
    private readonly AsyncStreamReader? _reader;
    private readonly Queue<byte[]> _outgoing = new();
    private readonly byte[] _block = GC.AllocateUninitializedArray<byte>(65536);
    private int _outgoingSize;
    private bool _isSending;
    private bool _isReading;
    private bool _readToEnd;
    private bool _endsAfterOutgoing;
    private PyFuture? _drained;
    private Exception? Error { get; set; }

    internal StreamTransport(EventLoop loop, Socket socket, AsyncStreamReader reader, Stream? stream = null)
    {
        (_loop, _socket, _reader) = (loop, socket, reader);
        _input = _output = stream ?? new NetworkStream(socket);
        (PeerName, SockName) = (SocketName.Of(socket.RemoteEndPoint), SocketName.Of(socket.LocalEndPoint));
        Closed = new PyFuture(loop);
        Start();
    }

    internal StreamTransport(EventLoop loop, Stream? input, Stream? output, AsyncStreamReader? reader)
    {
        (_loop, _input, _output, _reader) = (loop, input, output, reader);
        Closed = new PyFuture(loop);
        Start();
    }

    internal Stream? Output => _output;

    internal PyFuture Closed { get; }

    internal bool IsClosing { get; private set; }

    internal (string Host, int Port)? PeerName { get; }

    internal (string Host, int Port)? SockName { get; }

    internal void Write(byte[] data)
    {
        if (_endsAfterOutgoing)
        {
            throw new InvalidOperationException("Cannot call write() after write_eof()");
        }

        if (data.Length > 0 && Error is null && !Closed.Done)
        {
            _outgoing.Enqueue(data);
            _outgoingSize += data.Length;
            SendNext();
        }
    }

    internal void WriteEof()
    {
        _endsAfterOutgoing = true;
        SendNext();
    }

    internal void Close()
    {
        if (!IsClosing)
        {
            IsClosing = true;
            SendNext();
        }
    }

    internal async Task Drain()
    {
        if (Error is not null)
        {
            throw Error;
        }

        if (IsClosing)
        {
            // streams.StreamWriter.drain: so that connection_lost can be called.
            await Asyncio.Sleep(0);
        }

        if (_outgoingSize > HighWater)
        {
            await (_drained ??= new PyFuture(_loop));
        }
    }

    private void Start()
    {
        if (_reader is not null && _input is not null)
        {
            _reader.Resume = ReadNext;
            ReadNext(false);
        }
    }

    private void ReadNext(bool evenIfFull)
    {
        if (!_isReading && !_readToEnd && !IsClosing && (evenIfFull || !_reader!.IsFull))
        {
            _isReading = true;
            _loop.WhenOutsideDone(_input!.ReadAsync(_block).AsTask(), OnRead);
        }
    }

    private void OnRead(Task<int> read)
    {
        _isReading = false;
        if (Closed.Done)
        {
            Dispose();
            return;
        }

        if (!read.IsCompletedSuccessfully || read.Result == 0)
        {
            _readToEnd = true;
            if (read.IsFaulted && _socket is not null && !IsClosing)
            {
                _reader!.SetException(read.Exception.InnerException!);
            }
            else
            {
                _reader!.FeedEof();
            }

            if (_output is null)
            {
                Finish();
            }

            return;
        }

        _reader!.FeedData(_block.AsSpan(0, read.Result));
        ReadNext(false);
    }

    private void SendNext()
    {
        if (_isSending)
        {
            return;
        }

        if (_outgoing.TryDequeue(out var data))
        {
            // selector_events._SelectorSocketTransport.write: what the socket takes at once waits for no turn of the loop.
            _isSending = true;
            var sending = Send(data);
            if (sending.IsCompletedSuccessfully)
            {
                OnSent(data.Length, null);
            }
            else
            {
                _loop.WhenOutsideDone(sending, sent => OnSent(data.Length, sent.Exception?.InnerException));
            }
        }
        else if (IsClosing)
        {
            _isSending = true;
            _loop.CallSoon(Finish);
        }
        else if (_endsAfterOutgoing)
        {
            _isSending = true;
            if (_socket is not null)
            {
                _socket.Shutdown(SocketShutdown.Send);
                _isSending = false;
            }
            else
            {
                _output!.Dispose();
            }
        }
    }

    private async Task<int> Send(byte[] data)
    {
        await _output!.WriteAsync(data).ConfigureAwait(false);
        await _output.FlushAsync().ConfigureAwait(false);
        return data.Length;
    }

    private void OnSent(int size, Exception? error)
    {
        _isSending = false;
        _outgoingSize -= size;
        if (error is not null)
        {
            Error = error;
            _outgoing.Clear();
            _outgoingSize = 0;
            _drained?.Complete(Task.FromException(error));
            _drained = null;
        }
        else if (_outgoingSize <= HighWater / 4)
        {
            _drained?.Fire();
            _drained = null;
        }

        SendNext();
    }

    private void Finish()
    {
        // .NET resets a connection that is disposed while a read is pending: it is shut down first, and disposed after the read.
        try
        {
            _socket?.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The other side was faster.
        }

        if (_socket is null || !_isReading)
        {
            Dispose();
        }

        _reader?.FeedEof();
        Closed.Fire();
    }

    private void Dispose()
    {
        _input?.Dispose();
        _output?.Dispose();
        _socket?.Dispose();
    }
}
