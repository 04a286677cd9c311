using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>http.server.BaseHTTPRequestHandler</c>: a derived class answers one request.</summary>
public class PyHttpHandler
{
    private readonly MemoryStream _sent = new();
    private readonly StringBuilder _head = new();

    /// <summary>The method, <c>GET</c>.</summary>
    public string Command { get; private set; } = "";

    /// <summary>What is asked for.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The first line of the request.</summary>
    public string RequestLine { get; private set; } = "";

    /// <summary>The version of the request, <c>HTTP/1.1</c>.</summary>
    public string RequestVersion { get; private set; } = "HTTP/0.9";

    /// <summary>The headers of the request.</summary>
    public PyHttpHeaders Headers { get; private set; } = new([]);

    /// <summary>The body of the request.</summary>
    public PyBinaryFile Input { get; private set; } = new([]);

    /// <summary>Where the answer's body is written.</summary>
    public PyBinaryFile Output { get; }

    /// <summary>Who asks.</summary>
    public (string Host, int Port) ClientAddress { get; private set; }

    /// <summary>The server.</summary>
    public PyHttpServer Server { get; private set; } = null!;

    /// <summary>Makes a handler; the server gives it its request.</summary>
    protected PyHttpHandler() => Output = new PyBinaryFile(_sent);

    /// <summary>Answers <c>GET</c>.</summary>
    public virtual void DoGET() => Refuse();

    /// <summary>Answers <c>HEAD</c>.</summary>
    public virtual void DoHEAD() => Refuse();

    /// <summary>Answers <c>POST</c>.</summary>
    public virtual void DoPOST() => Refuse();

    /// <summary>Answers <c>PUT</c>.</summary>
    public virtual void DoPUT() => Refuse();

    /// <summary>Answers <c>PATCH</c>.</summary>
    public virtual void DoPATCH() => Refuse();

    /// <summary>Answers <c>DELETE</c>.</summary>
    public virtual void DoDELETE() => Refuse();

    /// <summary>Answers <c>OPTIONS</c>.</summary>
    public virtual void DoOPTIONS() => Refuse();

    /// <summary><c>send_response(code, message)</c>.</summary>
    public void SendResponse(int code, string? message = null)
    {
        LogMessage("\"%s\" %s %s", RequestLine, code, "-");
        _head.Append(CultureInfo.InvariantCulture, $"HTTP/1.0 {code} {message ?? Phrase(code)}\r\n");
        SendHeader("Server", "BaseHTTP/0.6 Python/3.13.0");
        SendHeader("Date", DateTime.UtcNow.ToString("R", CultureInfo.InvariantCulture));
    }

    /// <summary><c>send_header(name, value)</c>.</summary>
    public void SendHeader(string name, object? value) => _head.Append(name).Append(": ").Append(PyText.Str(value)).Append("\r\n");

    /// <summary><c>end_headers()</c>.</summary>
    public virtual void EndHeaders()
    {
        _sent.Write(Encoding.Latin1.GetBytes(_head.Append("\r\n").ToString()));
        _head.Clear();
    }

    /// <summary><c>send_error(code, message, explain)</c>.</summary>
    public void SendError(int code, string? message = null, string? explain = null)
    {
        SendResponse(code, message ?? Phrase(code));
        SendHeader("Connection", "close");
        var body = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE HTML>
            <html lang="en">
                <head>
                    <meta charset="utf-8">
                    <style type="text/css">
                        :root {"{"}
                            color-scheme: light dark;
                        {"}"}
                    </style>
                    <title>Error response</title>
                </head>
                <body>
                    <h1>Error response</h1>
                    <p>Error code: {code}</p>
                    <p>Message: {message ?? Phrase(code)}.</p>
                    <p>Error code explanation: {code} - {explain ?? new PyHttpStatus(code).Description}.</p>
                </body>
            </html>

            """.ReplaceLineEndings("\n"));
        SendHeader("Content-Type", "text/html;charset=utf-8");
        SendHeader("Content-Length", body.Length);
        EndHeaders();
        if (Command != "HEAD")
        {
            _sent.Write(body);
        }
    }

    /// <summary><c>log_message(format, *args)</c>: to standard error.</summary>
    public virtual void LogMessage(string format, params ImmutableArray<object> args) =>
        Console.Error.WriteLine($"{ClientAddress.Host} - - [{DateTime.Now.ToString("dd/MMM/yyyy HH:mm:ss", CultureInfo.InvariantCulture)}] {string.Join(' ', args.Select(PyText.Str))}");

    /// <summary>Reads a request, and answers it.</summary>
    internal void Serve(PySocket connection, (string Host, int Port) client, PyHttpServer server)
    {
        (ClientAddress, Server) = (client, server);
        var received = new List<byte>();
        var end = -1;
        while (end < 0)
        {
            var block = connection.Receive(65536);
            if (block.Length == 0)
            {
                return;
            }

            var from = Math.Max(0, received.Count - 3);
            received.AddRange(block);
            var found = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(received)[from..].IndexOf("\r\n\r\n"u8);
            end = found < 0 ? -1 : from + found;
        }

        var lines = Encoding.Latin1.GetString([.. received.Take(end)]).Split("\r\n");
        RequestLine = lines[0];
        var words = RequestLine.Split(' ');
        (Command, Path, RequestVersion) = (words[0], words.ElementAtOrDefault(1) ?? "/", words.ElementAtOrDefault(2) ?? "HTTP/0.9");
        Headers = new([.. lines.Skip(1).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).Select(parts => (parts[0].Trim(), parts[1].Trim()))]);
        var size = int.TryParse(Headers.Get("Content-Length"), CultureInfo.InvariantCulture, out var length) ? length : 0;
        var body = received.Skip(end + 4).ToList();
        while (body.Count < size && connection.Receive(65536) is { Length: > 0 } more)
        {
            body.AddRange(more);
        }

        Input = new([.. body.Take(size)]);
        try
        {
            Answer();
        }
        finally
        {
            connection.SendAll(_sent.ToArray());
        }
    }

    private static string Phrase(int code) => new PyHttpStatus(code).Phrase;

    private void Answer()
    {
        switch (Command)
        {
            case "GET":
                DoGET();
                break;
            case "HEAD":
                DoHEAD();
                break;
            case "POST":
                DoPOST();
                break;
            case "PUT":
                DoPUT();
                break;
            case "PATCH":
                DoPATCH();
                break;
            case "DELETE":
                DoDELETE();
                break;
            case "OPTIONS":
                DoOPTIONS();
                break;
            default:
                Refuse();
                break;
        }
    }

    private void Refuse() => SendError(501, $"Unsupported method ({PyText.Quote(Command)})");
}
