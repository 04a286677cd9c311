using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Connects, with TLS or without (asyncio.open_connection with <c>ssl=</c>).</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port.</param>
    /// <param name="ssl">What the certificate must be, or null for a connection that is not encrypted.</param>
    /// <param name="serverHostname">The name that the certificate must be for, or null for the host.</param>
    /// <returns>What reads from the connection, and what writes to it.</returns>
    /// <exception cref="PyTlsException">The other side is not whom it should be.</exception>
    public static async Task<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenTlsConnection(
        string host, int port, PyTlsContext? ssl, string? serverHostname = null)
    {
        if (ssl is null)
        {
            return await OpenConnection(host, port);
        }

        var socket = await ConnectedSocket(
            () => new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }, (s, stop) => s.ConnectAsync(host, port, stop), $" ('{host}', {port})");
        var stream = await GetRunningLoop().FromTask(stop => ssl.Connect(new NetworkStream(socket, ownsSocket: true), serverHostname ?? host, stop));
        var reader = new AsyncStreamReader();
        return (reader, new AsyncStreamWriter(new StreamTransport(GetRunningLoop(), socket, reader, stream)));
    }

    /// <summary>Starts a server, with TLS or without (asyncio.start_server with <c>ssl=</c>).</summary>
    /// <param name="connected">The coroutine that serves one connection; it runs as a task.</param>
    /// <param name="host">The address to listen on, or null for all.</param>
    /// <param name="port">The port, or zero for any that is free.</param>
    /// <param name="ssl">The certificate, or null for connections that are not encrypted.</param>
    /// <returns>The server.</returns>
    public static async Task<AsyncServer> StartTlsServer(
        Func<AsyncStreamReader, AsyncStreamWriter, Task> connected, string? host, int port, PyTlsContext? ssl)
    {
        if (ssl is null)
        {
            return await StartServer(connected, host, port);
        }

        var (loop, sockets) = (GetRunningLoop(), await ListeningSockets(host, port));
        await Sleep(0);
        return new AsyncServer(loop, sockets, Accept);

        // sslproto.SSLProtocol: a connection whose handshake fails is closed without a word.
        PyFuture Accept(Socket socket)
        {
            var closed = new PyFuture(loop);
            loop.WhenOutsideDone(ssl.Accept(new NetworkStream(socket, ownsSocket: true), CancellationToken.None), done =>
            {
                if (done.IsCompletedSuccessfully)
                {
                    Serve(loop, socket, connected, 65536, done.Result).WhenDone(_ => closed.Fire());
                }
                else
                {
                    closed.Fire();
                }
            });
            return closed;
        }
    }
}
