using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

/// <summary>The connection of a protocol (asyncio.Transport and asyncio.DatagramTransport; CPython's asyncio/selector_events.py).</summary>
public abstract class AsyncTransport
{
    // A child process has no socket, and nothing here that asks for it.
    private protected AsyncTransport(EventLoop loop, Socket? socket, AsyncBaseProtocol protocol)
    {
        (Loop, Socket, Closed, Protocol) = (loop, socket!, new PyFuture(loop), protocol);
        (PeerName, SockName) = (SocketName.Of(socket is { Connected: true } ? socket.RemoteEndPoint : null), SocketName.Of(socket?.LocalEndPoint));
        Closed.WhenDone(_ => DisposeUnlessRead());
    }

    /// <summary><c>is_closing()</c>.</summary>
    public bool IsClosing { get; private protected set; }

    /// <summary><c>get_protocol()</c>.</summary>
    public AsyncBaseProtocol Protocol { get; }

    internal PyFuture Closed { get; }

    private protected EventLoop Loop { get; }

    private protected Socket Socket { get; }

    private protected bool IsLost { get; private set; }

    private (string Host, int Port)? PeerName { get; }

    private (string Host, int Port)? SockName { get; }

    /// <summary><c>get_extra_info(name)</c>.</summary>
    public (string Host, int Port)? GetExtraInfo(string name) => name switch
    {
        "peername" => PeerName,
        "sockname" => SockName,
        _ => null,
    };

    /// <summary><c>write(data)</c>.</summary>
    public virtual void Write(byte[] data) => throw new InvalidOperationException("a datagram transport cannot write()");

    /// <summary><c>writelines(blocks)</c>.</summary>
    public void WriteLines(IEnumerable<byte[]> blocks) => Write([.. blocks.SelectMany(block => block)]);

    /// <summary><c>write_eof()</c>.</summary>
    public virtual void WriteEof() => throw new InvalidOperationException("a datagram transport cannot write_eof()");

    /// <summary><c>sendto(data, addr)</c>.</summary>
    public virtual void SendTo(byte[] data, (string Host, int Port)? addr = null) => throw new InvalidOperationException("a stream transport cannot sendto()");

    /// <summary><c>pause_reading()</c>.</summary>
    public virtual void PauseReading()
    {
    }

    /// <summary><c>resume_reading()</c>.</summary>
    public virtual void ResumeReading()
    {
    }

    /// <summary><c>get_write_buffer_size()</c>.</summary>
    public virtual int GetWriteBufferSize() => 0;

    /// <summary><c>get_pid()</c>.</summary>
    public virtual int GetPid() => throw new InvalidOperationException("a connection has no get_pid()");

    /// <summary><c>get_returncode()</c>.</summary>
    public virtual int? GetReturnCode() => null;

    /// <summary><c>get_pipe_transport(fd)</c>.</summary>
    public virtual AsyncTransport? GetPipeTransport(int fd) => null;

    /// <summary><c>send_signal(signal)</c>.</summary>
    public virtual void SendSignal(int signal) => throw new InvalidOperationException("a connection has no send_signal()");

    /// <summary><c>close()</c>.</summary>
    public virtual void Close()
    {
        if (!IsClosing)
        {
            IsClosing = true;
            if (GetWriteBufferSize() == 0)
            {
                Lose(null);
            }
        }
    }

    /// <summary><c>abort()</c>.</summary>
    public void Abort() => Lose(null);

    private protected void Begin(PyFuture made)
    {
        Loop.CallSoon(() => Protocol.ConnectionMade(this));
        Loop.CallSoon(ReadNext);
        Loop.CallSoon(() => made.Fire());
    }

    // _SelectorTransport._force_close and _call_connection_lost
    private protected void Lose(Exception? error)
    {
        if (IsLost)
        {
            return;
        }

        (IsClosing, IsLost) = (true, true);
        Loop.CallSoon(() =>
        {
            try
            {
                Protocol.ConnectionLost(error);
            }
            finally
            {
                Shut();
                DisposeUnlessRead();
                Closed.Fire();
            }
        });
    }

    /// <summary>Whether a read is pending. .NET resets a connection that is disposed meanwhile: it is shut down first, and disposed after the read.</summary>
    private protected virtual bool IsReading => false;

    private void Shut()
    {
        try
        {
            Socket?.Shutdown(SocketShutdown.Both);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The other side was faster.
        }
    }

    private void DisposeUnlessRead()
    {
        if (!IsReading)
        {
            Socket?.Dispose();
        }
    }

    // _SelectorTransport._fatal_error
    private protected void Guard(string method, Action call)
    {
        try
        {
            call();
        }
        catch (Exception error) when (!EventLoop.StopsLoop(error))
        {
            Loop.CallExceptionHandler($"Fatal error: protocol.{method}() call failed.", error, null);
            Lose(error);
        }
    }

    private protected abstract void ReadNext();
}
