namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>socketserver.TCPServer</c>: each connection is answered by an object of its own.</summary>
public class PySocketServer : IDisposable
{
    private readonly PySocket _socket;
    private readonly bool _isThreaded;
    private readonly CancellationTokenSource _closed = new();
    private readonly Action<PySocket, (string Host, int Port), PySocketServer> _answer;
    private Task<(PySocket Connection, (string Host, int Port) Address)>? _next;
    private bool _isServing;

    /// <summary>Makes a server that listens.</summary>
    /// <param name="address">Where; port 0 for a free one.</param>
    /// <param name="handler">Makes what answers a connection.</param>
    /// <param name="threaded">Whether each connection has a thread of its own.</param>
    public PySocketServer((string Host, int Port) address, Func<PySocketHandler> handler, bool threaded = false)
        : this(address, (connection, client, server) => handler().Serve(connection, client, server), threaded)
    {
    }

    /// <summary>Makes a server that listens.</summary>
    /// <param name="address">Where; port 0 for a free one.</param>
    /// <param name="answer">Answers a connection.</param>
    /// <param name="threaded">Whether each connection has a thread of its own.</param>
    protected PySocketServer((string Host, int Port) address, Action<PySocket, (string Host, int Port), PySocketServer> answer, bool threaded)
    {
        (_socket, _answer, _isThreaded) = (PySocket.Server(address), answer, threaded);
        Address = _socket.GetSockName();
    }

    private bool IsStopped { get; set; }

    /// <summary>Where it listens.</summary>
    public (string Host, int Port) Address { get; }

    /// <summary>Whether the program may end before its threads do.</summary>
    public bool UsesDaemons { get; set; } = true;

    /// <summary><c>serve_forever()</c>: until another thread shuts it down.</summary>
    public void ServeForever()
    {
        PyGil.Change(() => _isServing = true);
        try
        {
            while (!IsStopped)
            {
                HandleRequest();
            }
        }
        finally
        {
            PyGil.Change(() => _isServing = IsStopped = false);
        }
    }

    /// <summary><c>handle_request()</c>.</summary>
    public void HandleRequest()
    {
        if (_next is null)
        {
            _next = _socket.AcceptAsync(_closed.Token);
            _next.ContinueWith(_ => PyGil.Change(() => { }), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        PyGil.WaitUntil(() => IsStopped || _next.IsCompleted);
        if (!_next.IsCompletedSuccessfully)
        {
            return;
        }

        var (connection, client) = _next.Result;
        _next = null;
        if (_isThreaded)
        {
            new PyThread(() => Answer(connection, client), daemon: true, targetName: "process_request_thread").Start();
        }
        else
        {
            Answer(connection, client);
        }
    }

    /// <summary><c>shutdown()</c>: waits until it has stopped.</summary>
    public void Shutdown()
    {
        PyGil.Change(() => IsStopped = true);
        PyGil.WaitUntil(() => !_isServing);
    }

    /// <summary><c>server_close()</c>.</summary>
    public void Dispose()
    {
        _closed.Cancel();
        _socket.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Answer(PySocket connection, (string Host, int Port) client)
    {
        using (connection)
        {
            try
            {
                _answer(connection, client, this);
            }
            catch (Exception error)
            {
                Console.Error.WriteLine($"Exception occurred during processing of request from {client}\n{error}");
            }
        }
    }
}
