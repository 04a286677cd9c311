using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary><c>aiohttp.ClientError</c>, <c>requests.RequestException</c>, <c>httpx.HTTPError</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("ClientError")]
public class PyHttpException(string message = "") : IOException(message);

/// <summary>No connection came about.</summary>
/// <param name="message">The text.</param>
[DisplayName("ClientConnectorError")]
public sealed class PyHttpConnectionException(string message = "") : PyHttpException(message);

/// <summary>A request took too long.</summary>
/// <param name="message">The text.</param>
[DisplayName("ReadTimeout")]
public sealed class PyHttpTimeoutException(string message = "") : PyHttpException(message);

/// <summary>The answer is not what was hoped for.</summary>
[DisplayName("ClientResponseError")]
public sealed class PyHttpStatusException : PyHttpException
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
