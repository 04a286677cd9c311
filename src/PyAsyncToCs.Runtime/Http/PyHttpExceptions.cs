using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary><c>aiohttp.ClientError</c>, <c>requests.RequestException</c>, <c>httpx.HTTPError</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("ClientError")]
public class PyHttpException(string message = "") : IOException(message);

/// <summary>A request has no answer.</summary>
/// <param name="message">The text.</param>
[DisplayName("RequestError")]
public class PyHttpRequestException(string message = "") : PyHttpException(message);

/// <summary>Something is wrong with the connection.</summary>
/// <param name="message">The text.</param>
[DisplayName("ClientConnectionError")]
public class PyHttpConnectionException(string message = "") : PyHttpRequestException(message);

/// <summary>No connection came about.</summary>
/// <param name="message">The text.</param>
[DisplayName("ClientConnectorError")]
public sealed class PyHttpConnectException(string message = "") : PyHttpConnectionException(message);

/// <summary>The connection ended too early.</summary>
/// <param name="message">The text.</param>
[DisplayName("ServerDisconnectedError")]
public sealed class PyHttpDisconnectedException(string message = "") : PyHttpConnectionException(message);

/// <summary>The other side does not keep to the protocol, or the address is none.</summary>
/// <param name="message">The text.</param>
[DisplayName("ClientPayloadError")]
public sealed class PyHttpProtocolException(string message = "") : PyHttpRequestException(message);

/// <summary>A request took too long.</summary>
/// <param name="message">The text.</param>
[DisplayName("TimeoutException")]
public class PyHttpTimeoutException(string message = "") : PyHttpRequestException(message);

/// <summary>The answer took too long.</summary>
/// <param name="message">The text.</param>
[DisplayName("ReadTimeout")]
public sealed class PyHttpReadTimeoutException(string message = "") : PyHttpTimeoutException(message);

/// <summary>The connection took too long.</summary>
/// <param name="message">The text.</param>
[DisplayName("ConnectTimeout")]
public sealed class PyHttpConnectTimeoutException(string message = "") : PyHttpTimeoutException(message);

/// <summary>The answer is not what was hoped for.</summary>
[DisplayName("ClientResponseError")]
public class PyHttpStatusException : PyHttpException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">The text.</param>
    /// <param name="status">The answer's status.</param>
    /// <param name="reason">Its status in words.</param>
    /// <param name="response">The answer.</param>
    public PyHttpStatusException(string message, int status, string reason, PyHttpResponse response)
        : base(message)
    {
        (Status, Reason, Response) = (status, reason, response);
    }

    /// <summary>The answer's status.</summary>
    public int Status { get; }

    /// <summary>Its status in words.</summary>
    public string Reason { get; }

    /// <summary>The answer.</summary>
    public PyHttpResponse Response { get; }
}

/// <summary>The answer is no JSON.</summary>
/// <param name="message">The text.</param>
/// <param name="response">The answer.</param>
[DisplayName("ContentTypeError")]
public sealed class PyHttpContentTypeException(string message, PyHttpResponse response) : PyHttpStatusException(message, response.Status, response.Reason, response);
