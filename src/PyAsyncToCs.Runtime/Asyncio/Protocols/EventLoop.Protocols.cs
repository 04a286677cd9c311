using System.Net;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    /// <summary><c>await loop.create_server(protocol_factory, host, port)</c>.</summary>
    /// <exception cref="SocketException">The port is taken.</exception>
    public async Task<AsyncServer> CreateServer(Func<AsyncProtocol> protocolFactory, string? host, int port)
    {
        var sockets = await Asyncio.ListeningSockets(host, port);
        await Asyncio.Sleep(0);
        return new AsyncServer(this, sockets, socket => new StreamProtocolTransport(this, socket, protocolFactory(), new PyFuture(this)).Closed);
    }

    /// <summary><c>await loop.create_connection(protocol_factory, host, port)</c>.</summary>
    /// <exception cref="ConnectionRefusedException">Nobody listens there.</exception>
    public async Task<(AsyncTransport Transport, T Protocol)> CreateConnection<T>(Func<T> protocolFactory, string host, int port)
        where T : AsyncProtocol
    {
        var socket = await Asyncio.ConnectedSocket(
            () => new Socket(SocketType.Stream, ProtocolType.Tcp), (s, stop) => s.ConnectAsync(host, port, stop), $" ('{host}', {port})");
        return await Connect(protocolFactory, socket);
    }

    /// <summary><c>await loop.create_connection(protocol_factory, sock=sock)</c>.</summary>
    public Task<(AsyncTransport Transport, T Protocol)> CreateConnection<T>(Func<T> protocolFactory, PySocket sock)
        where T : AsyncProtocol => Connect(protocolFactory, sock.Inner);

    /// <summary><c>await loop.create_datagram_endpoint(protocol_factory, local_addr, remote_addr)</c>.</summary>
    /// <exception cref="SocketException">The address is taken.</exception>
    public async Task<(AsyncTransport Transport, T Protocol)> CreateDatagramEndpoint<T>(
        Func<T> protocolFactory, (string Host, int Port)? localAddr = null, (string Host, int Port)? remoteAddr = null)
        where T : AsyncDatagramProtocol
    {
        var socket = new Socket(Asyncio.AddressOf((localAddr ?? remoteAddr)?.Host ?? "").AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        if (localAddr is { } local)
        {
            socket.Bind(new IPEndPoint(Asyncio.AddressOf(local.Host), local.Port));
        }
        else if (remoteAddr is null)
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, 0));
        }

        if (remoteAddr is { } remote)
        {
            socket.Connect(Asyncio.AddressOf(remote.Host), remote.Port);
        }

        var (protocol, made) = (protocolFactory(), new PyFuture(this));
        var transport = new DatagramTransport(this, socket, protocol, made);
        await made;
        return (transport, protocol);
    }

    private async Task<(AsyncTransport Transport, T Protocol)> Connect<T>(Func<T> protocolFactory, Socket socket)
        where T : AsyncProtocol
    {
        var (protocol, made) = (protocolFactory(), new PyFuture(this));
        var transport = new StreamProtocolTransport(this, socket, protocol, made);
        await made;
        return (transport, protocol);
    }
}

public static partial class Asyncio
{
    internal static IPAddress AddressOf(string host) =>
        IPAddress.TryParse(host, out var address) ? address
        : host.Length == 0 ? IPAddress.Any
        : Dns.GetHostAddresses(host, AddressFamily.InterNetwork)[0];
}
