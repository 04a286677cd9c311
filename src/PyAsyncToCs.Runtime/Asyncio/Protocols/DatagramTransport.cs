using System.Net;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

/// <summary>The transport of datagrams (selector_events._SelectorDatagramTransport).</summary>
internal sealed class DatagramTransport : AsyncTransport
{
    private readonly AsyncDatagramProtocol _protocol;
    private readonly byte[] _block = new byte[262144];

    internal DatagramTransport(EventLoop loop, Socket socket, AsyncDatagramProtocol protocol, PyFuture made)
        : base(loop, socket, protocol)
    {
        _protocol = protocol;
        Begin(made);
    }

    public override void SendTo(byte[] data, (string Host, int Port)? addr = null)
    {
        if (IsLost || data.Length == 0)
        {
            return;
        }

        try
        {
            if (addr is { } to && !Socket.Connected)
            {
                Socket.SendTo(data, new IPEndPoint(Asyncio.AddressOf(to.Host), to.Port));
            }
            else
            {
                Socket.Send(data);
            }
        }
        catch (SocketException error)
        {
            _protocol.ErrorReceived(error);
        }
    }

    private protected override void ReadNext()
    {
        if (!IsClosing)
        {
            var from = new IPEndPoint(Socket.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any, 0);
            Loop.WhenOutsideDone(Socket.ReceiveFromAsync(_block, from), OnRead);
        }
    }

    private void OnRead(Task<SocketReceiveFromResult> read)
    {
        if (IsClosing)
        {
            return;
        }

        if (read.Exception?.InnerException is { } error)
        {
            _protocol.ErrorReceived(error is SocketException { SocketErrorCode: SocketError.ConnectionRefused }
                ? new ConnectionRefusedException("[Errno 111] Connection refused")
                : error);
        }
        else
        {
            var data = _block[..read.Result.ReceivedBytes];
            Guard("datagram_received", () => _protocol.DatagramReceived(data, SocketName.Of(read.Result.RemoteEndPoint)!.Value));
        }

        ReadNext();
    }
}
