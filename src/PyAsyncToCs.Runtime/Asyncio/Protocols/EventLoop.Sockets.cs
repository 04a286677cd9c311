namespace PyAsyncToCs.Runtime;

public sealed partial class EventLoop
{
    private readonly Dictionary<PySocket, Action> _readers = [];

    /// <summary><c>await loop.sock_recv(sock, n)</c>.</summary>
    public async Task<byte[]> SockReceive(PySocket sock, int n) => await FromTask(stop => sock.ReceiveAsync(n, stop));

    /// <summary><c>await loop.sock_sendall(sock, data)</c>.</summary>
    public async Task SockSendAll(PySocket sock, byte[] data) => await FromTask(stop => sock.SendAllAsync(data, stop));

    /// <summary><c>await loop.sock_connect(sock, address)</c>.</summary>
    public async Task SockConnect(PySocket sock, (string Host, int Port) address) => await FromTask(stop => sock.ConnectAsync(address, stop));

    /// <summary><c>await loop.sock_accept(sock)</c>.</summary>
    public async Task<(PySocket Connection, (string Host, int Port) Address)> SockAccept(PySocket sock) => await FromTask(sock.AcceptAsync);

    /// <summary><c>loop.add_reader(sock, callback)</c>: calls whenever there is something to read.</summary>
    public void AddReader(PySocket sock, Action callback)
    {
        var isWatched = _readers.ContainsKey(sock);
        _readers[sock] = callback;
        if (!isWatched)
        {
            Watch(sock);
        }
    }

    /// <summary><c>loop.remove_reader(sock)</c>.</summary>
    public bool RemoveReader(PySocket sock) => _readers.Remove(sock);

    // A read of nothing ends when there is something.
    private void Watch(PySocket sock) => WhenOutsideDone(sock.Inner.ReceiveAsync(Memory<byte>.Empty).AsTask(), done =>
    {
        if (_readers.TryGetValue(sock, out var callback) && done.IsCompletedSuccessfully)
        {
            callback();
            Watch(sock);
        }
    });
}
