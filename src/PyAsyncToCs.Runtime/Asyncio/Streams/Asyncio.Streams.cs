using System.Net;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Connects to a server (asyncio.open_connection).</summary>
    /// <param name="host">Its name or address.</param>
    /// <param name="port">Its port.</param>
    /// <param name="limit">Up to how many bytes a line may have.</param>
    /// <returns>What comes in, and what goes out.</returns>
    /// <exception cref="SocketException">There is no such server.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public static Task<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenConnection(string host, int port, int limit = 65536) =>
        Connect(() => new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }, (socket, stop) => socket.ConnectAsync(host, port, stop), $" ('{host}', {port})", limit);

    /// <summary>Connects to a server on a Unix socket (asyncio.open_unix_connection).</summary>
    /// <param name="path">The socket's path.</param>
    /// <param name="limit">Up to how many bytes a line may have.</param>
    /// <returns>What comes in, and what goes out.</returns>
    /// <exception cref="FileNotFoundException">There is no such socket.</exception>
    /// <exception cref="SocketException">Nothing listens to it.</exception>
    /// <exception cref="OperationCanceledException">The running task was cancelled.</exception>
    public static Task<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenUnixConnection(string path, int limit = 65536) => Connect(
        () => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified),
        (socket, stop) => File.Exists(path)
            ? socket.ConnectAsync(new UnixDomainSocketEndPoint(path), stop)
            : throw new FileNotFoundException("[Errno 2] No such file or directory"),
        "",
        limit);

    /// <summary>Starts a server (asyncio.start_server).</summary>
    /// <param name="connected">The coroutine that serves one connection; it runs as a task.</param>
    /// <param name="host">The address to listen on, or null for all.</param>
    /// <param name="port">The port, or zero for any that is free.</param>
    /// <param name="limit">Up to how many bytes a line may have.</param>
    /// <returns>The server.</returns>
    /// <exception cref="SocketException">The port is taken.</exception>
    public static async Task<AsyncServer> StartServer(
        Func<AsyncStreamReader, AsyncStreamWriter, Task> connected, string? host, int port, int limit = 65536)
    {
        var (loop, sockets) = (GetRunningLoop(), await ListeningSockets(host, port));
        await Sleep(0);
        return new AsyncServer(loop, sockets, socket => Serve(loop, socket, connected, limit));
    }

    /// <summary>Starts a server whose callback is no coroutine: most make a task of one.</summary>
    /// <inheritdoc cref="StartServer(Func{AsyncStreamReader, AsyncStreamWriter, Task}, string, int, int)"/>
    public static Task<AsyncServer> StartServer(
        Action<AsyncStreamReader, AsyncStreamWriter> connected, string? host, int port, int limit = 65536)
    {
        return StartServer(Serve, host, port, limit);

        Task Serve(AsyncStreamReader reader, AsyncStreamWriter writer)
        {
            connected(reader, writer);
            return Task.CompletedTask;
        }
    }

    /// <summary>Starts a server on a Unix socket (asyncio.start_unix_server).</summary>
    /// <param name="connected">The coroutine that serves one connection; it runs as a task.</param>
    /// <param name="path">The socket's path.</param>
    /// <param name="limit">Up to how many bytes a line may have.</param>
    /// <returns>The server.</returns>
    /// <exception cref="SocketException">The path is taken.</exception>
    public static async Task<AsyncServer> StartUnixServer(
        Func<AsyncStreamReader, AsyncStreamWriter, Task> connected, string path, int limit = 65536)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        File.Delete(path);
        Listen(socket, new UnixDomainSocketEndPoint(path));
        await Sleep(0);
        var loop = GetRunningLoop();
        return new AsyncServer(loop, [socket], accepted => Serve(loop, accepted, connected, limit));
    }

    internal static async Task<List<Socket>> ListeningSockets(string? host, int port)
    {
        IPAddress[] addresses = string.IsNullOrEmpty(host) ? [IPAddress.Any]
            : IPAddress.TryParse(host, out var address) ? [address]
            : await GetRunningLoop().FromTask(stop => Dns.GetHostAddressesAsync(host, stop));
        var sockets = new List<Socket>();
        foreach (var one in addresses.Distinct())
        {
            var socket = new Socket(one.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            Listen(socket, new IPEndPoint(one, port));
            sockets.Add(socket);
        }

        return sockets;
    }

    // streams.StreamReaderProtocol.connection_made
    private static PyFuture Serve(
        EventLoop loop, Socket socket, Func<AsyncStreamReader, AsyncStreamWriter, Task> connected, int limit, Stream? stream = null)
    {
        var reader = new AsyncStreamReader(limit);
        var transport = new StreamTransport(loop, socket, reader, stream);
        loop.Spawn(() => connected(reader, new AsyncStreamWriter(transport))).WhenDone(task =>
        {
            if (task.Failure is { } error)
            {
                task.Retrieved = true;
                loop.CallExceptionHandler("Unhandled exception in client_connected_cb", error, task);
                transport.Close();
            }
            else if (task.Cancelled)
            {
                transport.Close();
            }
        });
        return transport.Closed;
    }

    private static void Listen(Socket socket, EndPoint endPoint)
    {
        try
        {
            socket.Bind(endPoint);
            socket.Listen(100);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> Connect(
        Func<Socket> make, Func<Socket, CancellationToken, ValueTask> connect, string place, int limit)
    {
        var socket = await ConnectedSocket(make, connect, place);
        var reader = new AsyncStreamReader(limit);
        return (reader, new AsyncStreamWriter(new StreamTransport(GetRunningLoop(), socket, reader)));
    }

    internal static async Task<Socket> ConnectedSocket(
        Func<Socket> make, Func<Socket, CancellationToken, ValueTask> connect, string place)
    {
        var socket = make();
        try
        {
            await GetRunningLoop().FromTask(async stop =>
            {
                await connect(socket, stop).ConfigureAwait(false);
                return true;
            });
            return socket;
        }
        catch (Exception error)
        {
            socket.Dispose();
            if (error is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
            {
                throw new ConnectionRefusedException($"[Errno 111] Connect call failed{place}");
            }

            throw;
        }
    }
}
