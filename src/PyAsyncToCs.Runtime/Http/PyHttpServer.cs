namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>http.server.HTTPServer</c>.</summary>
/// <param name="address">Where; port 0 for a free one.</param>
/// <param name="handler">Makes what answers a request.</param>
/// <param name="threaded">Whether each request has a thread of its own.</param>
public sealed class PyHttpServer((string Host, int Port) address, Func<PyHttpHandler> handler, bool threaded = false)
    : PySocketServer(address, (connection, client, server) => handler().Serve(connection, client, (PyHttpServer)server), threaded)
{
    /// <summary>The port on which it listens.</summary>
    public int Port => Address.Port;
}
