using System.Net.Security;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

public static partial class Asyncio
{
    /// <summary>Connects, with TLS or without (asyncio.open_connection with <c>ssl=</c>).</summary>
    /// <param name="host">The host; its certificate must be for this name.</param>
    /// <param name="port">The port.</param>
    /// <param name="ssl">Whether the connection is encrypted.</param>
    /// <returns>What reads from the connection, and what writes to it.</returns>
    public static async Task<(AsyncStreamReader Reader, AsyncStreamWriter Writer)> OpenTlsConnection(string host, int port, bool ssl)
    {
        if (!ssl)
        {
            return await OpenConnection(host, port);
        }

        var socket = await ConnectedSocket(
            () => new Socket(SocketType.Stream, ProtocolType.Tcp), (s, stop) => s.ConnectAsync(host, port, stop), $" ('{host}', {port})");
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await GetRunningLoop().FromTask(async stop =>
        {
            await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, stop).ConfigureAwait(false);
            return true;
        });
        var reader = new AsyncStreamReader();
        return (reader, new AsyncStreamWriter(new StreamTransport(GetRunningLoop(), stream, stream, reader)));
    }
}
