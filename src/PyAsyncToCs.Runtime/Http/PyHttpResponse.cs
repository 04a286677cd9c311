using System.Net;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>The answer to an HTTP request, read to its end.</summary>
public sealed class PyHttpResponse : IDisposable
{
    private readonly byte[] _body;
    private readonly PyHttpLibrary _library;

    /// <summary>Takes what is of interest out of .NET's answer.</summary>
    internal PyHttpResponse(HttpResponseMessage answer, byte[] body, Uri asked, PyHttpLibrary library)
    {
        (_body, _library) = (body, library);
        Status = (int)answer.StatusCode;
        Reason = answer.ReasonPhrase ?? "";
        Url = (answer.RequestMessage?.RequestUri ?? asked).ToString();
        Method = answer.RequestMessage?.Method.Method ?? "";
        ContentType = answer.Content.Headers.ContentType?.MediaType ?? "application/octet-stream";
        Charset = answer.Content.Headers.ContentType?.CharSet;
        Headers = NewHeaders();
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            Headers[name] = string.Join(", ", values);
        }
    }

    /// <summary>The status, 200.</summary>
    public int Status { get; }

    /// <summary>The status in words.</summary>
    public string Reason { get; }

    /// <summary>The address that answered.</summary>
    public string Url { get; }

    /// <summary>The request's method.</summary>
    public string Method { get; }

    /// <summary>The type of the body, <c>text/html</c>.</summary>
    public string ContentType { get; }

    /// <summary>The body's encoding, or null.</summary>
    public string? Charset { get; }

    /// <summary>The answer's headers; upper and lower case do not matter.</summary>
    public Dictionary<string, string> Headers { get; }

    /// <summary>Whether the status is below 400.</summary>
    public bool IsOk => Status < 400;

    /// <summary>Whether the status is 200 to 299.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The body.</summary>
    public byte[] Content => _body;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.GetEncoding(Charset?.Trim('"') is "utf8" or null ? "utf-8" : Charset.Trim('"')).GetString(_body);

    /// <summary>The body's lines, each with its end.</summary>
    public async IAsyncEnumerable<byte[]> Lines()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var line in PyBytes.Lines(_body, true))
        {
            yield return line;
        }
    }

    /// <summary>The body's lines, as text.</summary>
    public string[] TextLines => Text.TrimEnd('\n').Split('\n');

    /// <summary>The body's lines, as text that is awaited.</summary>
    public async IAsyncEnumerable<string> TextLinesAsync()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var line in TextLines)
        {
            yield return line;
        }
    }

    /// <summary>How long the answer took.</summary>
    public TimeSpan Elapsed { get; internal init; }

    /// <summary>The body in pieces.</summary>
    public async IAsyncEnumerable<byte[]> Chunks(int size)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var part in _body.Chunk(size))
        {
            yield return part;
        }
    }

    /// <summary>Headers: their names have no case.</summary>
    internal static Dictionary<string, string> NewHeaders() => new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>json()</c>.</summary>
    public PyJsonValue Json() => PyJsonReader.Loads(Text);

    /// <summary>The body as a file of text gives it (<c>json.load(response)</c>).</summary>
    public string Read() => Text;

    /// <summary><c>await json()</c> of aiohttp, which looks at the type of the body first.</summary>
    public Task<PyJsonValue> JsonAsync(bool anyType = false) => anyType || ContentType is "application/json" || ContentType.EndsWith("+json", StringComparison.Ordinal)
        ? Task.FromResult(Json())
        : throw new PyHttpContentTypeException($"{Status}, message='Attempt to decode JSON with unexpected mimetype: {ContentType}', url='{Url}'", this);

    /// <summary><c>await text()</c>.</summary>
    public Task<string> TextAsync() => Task.FromResult(Text);

    /// <summary><c>await read()</c>.</summary>
    public Task<byte[]> ReadAsync() => Task.FromResult(_body);

    /// <summary><c>raise_for_status()</c>.</summary>
    /// <exception cref="PyHttpStatusException">The status is 400 or above.</exception>
    public PyHttpResponse RaiseForStatus()
    {
        if (IsOk)
        {
            return this;
        }

        var side = Status < 500 ? "Client" : "Server";
        throw new PyHttpStatusException(
            _library switch
            {
                PyHttpLibrary.Requests => $"{Status} {side} Error: {Reason} for url: {Url}",
                PyHttpLibrary.Httpx => $"{side} error '{Status} {Reason}' for url '{Url}'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{Status}",
                _ => $"{Status}, message='{Reason}', url='{Url}'",
            },
            Status,
            Reason,
            this);
    }

    /// <inheritdoc/>
    public override string ToString() => _library switch
    {
        PyHttpLibrary.Aiohttp => $"<ClientResponse({Url}) [{Status} {Reason}]>",
        _ => $"<Response [{Status}{(_library == PyHttpLibrary.Httpx ? " " + Reason : "")}]>",
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        // The body is here already; `async with` only marks where the answer is of interest.
    }
}
