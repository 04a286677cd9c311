using System.Collections;
using System.Diagnostics;
using System.Net;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>A session of HTTP requests, as aiohttp, httpx and requests have it, on <see cref="HttpClient"/>.</summary>
public sealed class PyHttpSession : IDisposable, IAsyncDisposable
{
    private readonly HttpClient _client;
    private readonly bool _follows;
    private readonly Lazy<HttpClient> _other;
    private readonly PyHttpLibrary _library;
    private readonly Uri? _base;
    private readonly double? _timeout;
    private readonly bool _raises;

    /// <summary>Opens a session.</summary>
    /// <param name="baseUrl">What relative addresses are relative to.</param>
    /// <param name="headers">Headers of every request.</param>
    /// <param name="timeout">How long a request may take: seconds, or a <see cref="PyHttpTimeout"/>.</param>
    /// <param name="connector">How many connections there may be.</param>
    /// <param name="raiseForStatus">Whether an answer of 400 and above raises.</param>
    /// <param name="followRedirects">Whether redirections are followed.</param>
    /// <param name="library">Whose errors it raises.</param>
    public PyHttpSession(
        string? baseUrl = null,
        object? headers = null,
        object? timeout = null,
        PyHttpConnector? connector = null,
        bool raiseForStatus = false,
        bool followRedirects = true,
        PyHttpLibrary library = PyHttpLibrary.Aiohttp)
    {
        _follows = followRedirects;
        _client = Client(followRedirects, connector);
        _other = new(() => Client(!followRedirects, connector));
        _base = string.IsNullOrEmpty(baseUrl) ? null : new Uri(library == PyHttpLibrary.Httpx && !baseUrl.EndsWith('/') ? baseUrl + "/" : baseUrl);
        _timeout = Seconds(timeout) ?? (library == PyHttpLibrary.Httpx ? 5 : null);
        (_raises, _library) = (raiseForStatus, library);
        Headers = PyHttpResponse.NewHeaders();
        foreach (var (name, value) in Pairs(headers))
        {
            Headers[name] = value;
        }
    }

    /// <summary>A session of requests.</summary>
    public static PyHttpSession ForRequests() => new(library: PyHttpLibrary.Requests);

    /// <summary>A client of httpx, which follows no redirection unless told to, and waits for five seconds.</summary>
    public static PyHttpSession ForHttpx(string? baseUrl = null, object? headers = null, object? timeout = null, PyHttpConnector? limits = null, bool followRedirects = false) =>
        new(baseUrl, headers, timeout, limits, followRedirects: followRedirects, library: PyHttpLibrary.Httpx);

    /// <summary>Headers of every request.</summary>
    public Dictionary<string, string> Headers { get; }

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Sends a request and reads the answer.</summary>
    /// <param name="method">The method, <c>GET</c>.</param>
    /// <param name="url">The address.</param>
    /// <param name="params">What is added to the address as its query.</param>
    /// <param name="headers">Headers of this request.</param>
    /// <param name="json">A body that is sent as JSON.</param>
    /// <param name="data">A body: bytes, text, or the fields of a form.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="content">A body: bytes, or text.</param>
    /// <param name="followRedirects">Whether redirections are followed; as for the session where it is not said.</param>
    /// <param name="allowRedirects">The same, as aiohttp and requests call it.</param>
    public async Task<PyHttpResponse> RequestAsync(string method, string url, object? @params = null, object? headers = null, object? json = null, object? data = null, object? timeout = null, object? content = null, bool? followRedirects = null, bool? allowRedirects = null)
    {
        if (IsClosed)
        {
            throw new InvalidOperationException(_library == PyHttpLibrary.Httpx ? "Cannot send a request, as the client has been closed." : "Session is closed");
        }

        var address = WithQuery(_base is null ? new Uri(url) : new Uri(_base, _library == PyHttpLibrary.Httpx ? url.TrimStart('/') : url), Pairs(@params));
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = Body(json, data ?? content) };
        foreach (var (name, value) in Headers.Concat(Pairs(headers).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.Remove(name);
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        var limit = Seconds(timeout) ?? _timeout;
        using var source = limit is { } seconds ? new CancellationTokenSource(TimeSpan.FromSeconds(seconds)) : new CancellationTokenSource();
        var client = (followRedirects ?? allowRedirects ?? _follows) == _follows ? _client : _other.Value;
        var begun = Stopwatch.GetTimestamp();
        PyHttpResponse response;
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, source.Token);
            response = new PyHttpResponse(answer, await answer.Content.ReadAsByteArrayAsync(source.Token), address, _library) { Elapsed = Stopwatch.GetElapsedTime(begun) };
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            throw _library == PyHttpLibrary.Aiohttp ? new TimeoutException("") : new PyHttpReadTimeoutException("timed out");
        }
        catch (HttpRequestException)
        {
            throw new PyHttpConnectException(_library == PyHttpLibrary.Httpx
                ? "All connection attempts failed"
                : $"Cannot connect to host {address.Host}:{address.Port} ssl:default [Connect call failed ('{address.Host}', {address.Port})]");
        }

        if (_raises)
        {
            response.RaiseForStatus();
        }

        return response;
    }

    /// <summary>Sends a request and waits for the answer.</summary>
    public PyHttpResponse Request(string method, string url, object? @params = null, object? headers = null, object? json = null, object? data = null, object? timeout = null, object? content = null, bool? followRedirects = null, bool? allowRedirects = null)
    {
        // Who answers may be another thread of the program.
        var work = Task.Run(() => RequestAsync(method, url, @params, headers, json, data, timeout, content, followRedirects, allowRedirects));
        work.ContinueWith(_ => PyGil.Change(() => { }), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        PyGil.WaitUntil(() => work.IsCompleted);
        return work.GetAwaiter().GetResult();
    }

    /// <summary>Closes the session.</summary>
    public Task CloseAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        IsClosed = true;
        _client.Dispose();
        if (_other.IsValueCreated)
        {
            _other.Value.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static HttpClient Client(bool followRedirects, PyHttpConnector? connector)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = followRedirects, AutomaticDecompression = DecompressionMethods.All };
        if (connector is { Limit: > 0 and var limit })
        {
            handler.MaxConnectionsPerServer = limit;
        }

        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    private static HttpContent? Body(object? json, object? data) => (json, data) switch
    {
        (not null, _) => new StringContent(PyJson.Dumps(json), Encoding.UTF8, "application/json"),
        (_, byte[] bytes) => new ByteArrayContent(bytes),
        (_, string text) => new StringContent(text),
        (_, not null) => new FormUrlEncodedContent(Pairs(data).Select(pair => KeyValuePair.Create(pair.Name, pair.Value))),
        _ => null,
    };

    private static Uri WithQuery(Uri address, IEnumerable<(string Name, string Value)> values)
    {
        var query = string.Join('&', values.Select(pair => $"{Uri.EscapeDataString(pair.Name).Replace("%20", "+")}={Uri.EscapeDataString(pair.Value).Replace("%20", "+")}"));
        return query.Length == 0 ? address : new Uri($"{address.GetLeftPart(UriPartial.Path)}{(address.Query.Length > 1 ? address.Query + "&" : "?")}{query}");
    }

    private static IEnumerable<(string Name, string Value)> Pairs(object? values) => values switch
    {
        IDictionary items => items.Keys.Cast<object>().Select(key => (PyText.Str(key), PyText.Str(items[key]))),
        IEnumerable<(string, string)> items => items,
        _ => [],
    };

    private static double? Seconds(object? timeout) => timeout switch
    {
        PyHttpTimeout limit => limit.Total,
        null => null,
        _ => Convert.ToDouble(timeout),
    };
}
