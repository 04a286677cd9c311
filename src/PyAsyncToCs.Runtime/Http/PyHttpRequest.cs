using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary><c>urllib.request.Request</c>.</summary>
public sealed class PyHttpRequest
{
    private readonly string _url;
    private readonly byte[]? _data;
    private readonly string _method;
    private readonly Dictionary<string, string> _headers = [];

    /// <summary>A request of an address; with data it is a <c>POST</c>.</summary>
    public PyHttpRequest(string url, byte[]? data = null, object? headers = null, string? method = null)
    {
        (_url, _data, _method) = (url, data, method ?? (data is null ? "GET" : "POST"));
        if (headers is IDictionary given)
        {
            foreach (var key in given.Keys)
            {
                _headers[PyText.Str(key)] = PyText.Str(given[key]);
            }
        }
    }

    /// <summary><c>add_header(key, value)</c>.</summary>
    public void AddHeader(string key, string value) => _headers[key] = value;

    /// <summary><c>urlopen(request, timeout=timeout)</c>.</summary>
    /// <exception cref="PyHttpStatusException">The answer is 400 or above.</exception>
    public PyHttpResponse Open(double? timeout = null)
    {
        PyHttpResponse response;
        using (var session = PyHttpSession.ForRequests())
        {
            try
            {
                response = session.Request(_method, _url, headers: _headers, data: _data, timeout: timeout);
            }
            catch (PyHttpConnectionException)
            {
                throw new PyHttpException("<urlopen error [Errno 111] Connection refused>");
            }
        }

        return response.IsOk ? response : throw new PyHttpStatusException($"HTTP Error {response.Status}: {response.Reason}", response.Status, response.Reason, response);
    }
}
