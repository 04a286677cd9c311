using System.Net;
using System.Net.Sockets;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>socket.socket</c>. While one waits, other threads have their turns.</summary>
public sealed class PySocket : IDisposable
{
    /// <summary><c>socket(family, type)</c>.</summary>
    public PySocket(AddressFamily family = AddressFamily.InterNetwork, SocketType type = SocketType.Stream) =>
        Inner = new Socket(family, type, type == SocketType.Stream ? ProtocolType.Tcp : ProtocolType.Udp);

    private PySocket(Socket socket) => Inner = socket;

    /// <summary><c>gettimeout()</c>.</summary>
    public double? Timeout { get; private set; }

    internal Socket Inner { get; }

    /// <summary><c>socketpair()</c>: two sockets, each the other's end.</summary>
    public static (PySocket, PySocket) Pair()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var client = new PySocket();
        client.Inner.Connect(listener.LocalEndPoint!);
        return (client, new PySocket(listener.Accept()));
    }

    /// <summary><c>create_connection(address, timeout)</c>.</summary>
    public static PySocket Connected((string Host, int Port) address, double? timeout = null)
    {
        var socket = new PySocket { Timeout = timeout };
        socket.Connect(address);
        return socket;
    }

    /// <summary><c>create_server(address)</c>.</summary>
    public static PySocket Server((string Host, int Port) address, int? backlog = null)
    {
        var socket = new PySocket();
        socket.SetOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, 1);
        socket.Bind(address);
        socket.Listen(backlog ?? 128);
        return socket;
    }

    /// <summary><c>gethostbyname(name)</c>.</summary>
    public static string HostByName(string name) => $"{EndPointOf((name, 0)).Address}";

    /// <summary><c>bind(address)</c>.</summary>
    public void Bind((string Host, int Port) address) => Inner.Bind(EndPointOf(address));

    /// <summary><c>listen(backlog)</c>.</summary>
    public void Listen(int backlog = 128) => Inner.Listen(backlog);

    /// <summary><c>accept()</c>.</summary>
    public (PySocket Connection, (string Host, int Port) Address) Accept()
    {
        var socket = Wait(stop => Inner.AcceptAsync(stop).AsTask());
        return (new PySocket(socket), SocketName.Of(socket.RemoteEndPoint)!.Value);
    }

    /// <summary><c>connect(address)</c>.</summary>
    public void Connect((string Host, int Port) address) => Wait(stop => ConnectAsync(address, stop));

    /// <summary><c>send(data)</c>.</summary>
    public int Send(byte[] data) => Wait(stop => Inner.SendAsync(data.AsMemory(), stop).AsTask());

    /// <summary><c>sendall(data)</c>.</summary>
    public void SendAll(byte[] data) => Wait(stop => SendAllAsync(data, stop));

    /// <summary><c>recv(size)</c>.</summary>
    public byte[] Receive(int size) => Wait(stop => ReceiveAsync(size, stop));

    /// <summary><c>recv_into(buffer, nbytes)</c>.</summary>
    public int ReceiveInto(PyMemoryView buffer, int nbytes = 0)
    {
        var data = Receive(nbytes == 0 ? buffer.Count : nbytes);
        buffer.SetSlice(0, data.Length, data);
        return data.Length;
    }

    /// <summary><c>recvmsg_into(buffers)</c>: one buffer after the other is filled.</summary>
    public (int Count, List<byte[]> Ancillary, int Flags, (string Host, int Port)? Address) ReceiveMessage(IEnumerable<object?> buffers)
    {
        List<PyMemoryView> views = [.. buffers.Select(buffer => buffer as PyMemoryView ?? new PyMemoryView((IList<byte>)buffer!))];
        var data = Receive(views.Sum(view => view.Count));
        var at = 0;
        foreach (var view in views)
        {
            var part = data[at..Math.Min(at + view.Count, data.Length)];
            view.SetSlice(0, part.Length, part);
            at += part.Length;
        }

        return (data.Length, [], 0, null);
    }

    /// <summary><c>sendmsg(buffers)</c>.</summary>
    public int SendMessage(IEnumerable<byte[]> buffers) => Send([.. buffers.SelectMany(buffer => buffer)]);

    /// <summary><c>sendto(data, address)</c>.</summary>
    public int SendTo(byte[] data, (string Host, int Port) address) => Inner.SendTo(data, EndPointOf(address));

    /// <summary><c>recvfrom(size)</c>.</summary>
    public (byte[] Data, (string Host, int Port) Address) ReceiveFrom(int size)
    {
        var block = new byte[size];
        var received = Wait(stop => Inner.ReceiveFromAsync(block, SocketFlags.None, new IPEndPoint(IPAddress.Any, 0), stop).AsTask());
        return (block[..received.ReceivedBytes], SocketName.Of(received.RemoteEndPoint)!.Value);
    }

    /// <summary><c>settimeout(seconds)</c>.</summary>
    public void SetTimeout(double? seconds) => Timeout = seconds;

    /// <summary><c>setsockopt(level, option, value)</c>.</summary>
    public void SetOption(SocketOptionLevel level, SocketOptionName option, int value) => Inner.SetSocketOption(level, option, value);

    /// <summary><c>getsockname()</c>.</summary>
    public (string Host, int Port) GetSockName() => SocketName.Of(Inner.LocalEndPoint) ?? ("0.0.0.0", 0);

    /// <summary><c>getpeername()</c>.</summary>
    public (string Host, int Port) GetPeerName() => SocketName.Of(Inner.RemoteEndPoint)!.Value;

    /// <summary><c>shutdown(how)</c>.</summary>
    public void Shutdown(SocketShutdown how) => Inner.Shutdown(how);

    /// <summary><c>fileno()</c>.</summary>
    public int FileNumber() => (int)Inner.Handle;

    /// <summary><c>close()</c>.</summary>
    public void Dispose() => Inner.Dispose();

    internal async Task<byte[]> ReceiveAsync(int size, CancellationToken stop)
    {
        var block = new byte[size];
        return block[..await Inner.ReceiveAsync(block.AsMemory(), stop).ConfigureAwait(false)];
    }

    internal async Task<bool> SendAllAsync(ReadOnlyMemory<byte> data, CancellationToken stop = default)
    {
        while (data.Length > 0)
        {
            data = data[await Inner.SendAsync(data, stop).ConfigureAwait(false)..];
        }

        return true;
    }

    internal async Task<bool> ConnectAsync((string Host, int Port) address, CancellationToken stop = default)
    {
        try
        {
            await Inner.ConnectAsync(EndPointOf(address), stop).ConfigureAwait(false);
            return true;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.ConnectionRefused)
        {
            throw new ConnectionRefusedException("[Errno 111] Connection refused");
        }
    }

    internal async Task<(PySocket Connection, (string Host, int Port) Address)> AcceptAsync(CancellationToken stop)
    {
        var socket = await Inner.AcceptAsync(stop).ConfigureAwait(false);
        return (new PySocket(socket), SocketName.Of(socket.RemoteEndPoint)!.Value);
    }

    private static IPEndPoint EndPointOf((string Host, int Port) address) => new(
        address.Host.Length == 0 ? IPAddress.Any
        : IPAddress.TryParse(address.Host, out var known) ? known
        : Dns.GetHostAddresses(address.Host, AddressFamily.InterNetwork)[0],
        address.Port);

    // What nobody waits for any more must not take what comes later.
    private T Wait<T>(Func<CancellationToken, Task<T>> start)
    {
        using var stop = new CancellationTokenSource();
        var work = start(stop.Token);
        work.ContinueWith(_ => PyGil.Change(() => { }), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        if (PyGil.WaitUntil(() => work.IsCompleted, Timeout))
        {
            return work.GetAwaiter().GetResult();
        }

        stop.Cancel();
        throw new TimeoutException("timed out");
    }
}
