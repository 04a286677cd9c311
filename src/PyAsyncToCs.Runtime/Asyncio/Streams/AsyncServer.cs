using System.Collections.Immutable;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

/// <summary>Accepts connections and makes a task of each (asyncio.Server).</summary>
public sealed class AsyncServer : AsyncBlock<AsyncServer>
{
    private readonly EventLoop _loop;
    private readonly List<Socket> _sockets;
    private readonly Func<Socket, PyFuture> _connect;
    private readonly PyFuture _closed;
    private int _active;
    private bool _isClosed;
    private PyFuture? _serving;

    // What an accepted connection begins is done when that is closed.
    internal AsyncServer(EventLoop loop, List<Socket> sockets, Func<Socket, PyFuture> connect)
    {
        (_loop, _sockets, _connect, _closed) = (loop, sockets, connect, new PyFuture(loop));
        _sockets.ForEach(Accept);
    }

    /// <summary>The sockets that it listens on, by their addresses.</summary>
    public ImmutableArray<ServerSocket> Sockets => _isClosed ? [] : [.. _sockets.Select(socket => new ServerSocket(socket))];

    /// <summary>Whether it accepts connections.</summary>
    /// <returns>The answer.</returns>
    public bool IsServing() => !_isClosed;

    /// <summary>Begins to accept connections, which it does already.</summary>
    /// <returns>The work.</returns>
    public async Task StartServing() => await Asyncio.Sleep(0);

    /// <summary>Waits until the running task is cancelled, then closes (base_events.Server.serve_forever).</summary>
    /// <returns>The wait.</returns>
    /// <exception cref="InvalidOperationException">The server is closed, or somebody waits already.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled, or the server closed.</exception>
    public async Task ServeForever()
    {
        if (_serving is not null || _isClosed)
        {
            throw new InvalidOperationException($"server {this} is {(_isClosed ? "closed" : "already being awaited on serve_forever()")}");
        }

        _serving = new PyFuture(_loop);
        try
        {
            await _serving;
        }
        catch (OperationCanceledException)
        {
            try
            {
                Close();
                await WaitClosed();
            }
            finally
            {
                _serving = null;
            }

            throw;
        }
    }

    /// <summary>Accepts no more connections; those that are open stay.</summary>
    public void Close()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _sockets.ForEach(socket => socket.Dispose());
            _serving?.Cancel();
            _closed.Fire(_active == 0);
        }
    }

    /// <summary>Waits until the server and its connections are closed.</summary>
    /// <returns>The wait.</returns>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public async Task WaitClosed() => await Asyncio.Shield((IPyFuture<object?>)Wrap());

    /// <summary>Begins a block at whose end the server is closed.</summary>
    /// <returns>This server.</returns>
    public override Task<AsyncServer> EnterAsync() => Task.FromResult(this);

    /// <summary>Ends the block: closes the server and waits for that.</summary>
    /// <param name="error">What the block raised, or null.</param>
    /// <returns>False: what it raised goes on.</returns>
    public override async Task<bool> ExitAsync(Exception? error)
    {
        Close();
        await WaitClosed();
        return false;
    }

    private PyFuture<object?> Wrap()
    {
        var future = new PyFuture<object?>(_loop);
        _closed.WhenDone(_ => future.Fire());
        return future;
    }

    private void Accept(Socket socket) => _loop.WhenOutsideDone(socket.AcceptAsync(), accepted =>
    {
        if (accepted.IsCompletedSuccessfully)
        {
            _loop.CallSoon(() => Connect(accepted.Result));
            Accept(socket);
        }
    });

    private void Connect(Socket socket)
    {
        _active++;
        _connect(socket).WhenDone(_ =>
        {
            _active--;
            _closed.Fire(_isClosed && _active == 0);
        });
    }
}

/// <summary>A socket that a server listens on.</summary>
public sealed class ServerSocket
{
    private readonly Socket _socket;

    internal ServerSocket(Socket socket) => _socket = socket;

    /// <summary>Its address.</summary>
    /// <returns>Host and port.</returns>
    public (string Host, int Port) GetSockName() => SocketName.Of(_socket.LocalEndPoint)!.Value;
}
