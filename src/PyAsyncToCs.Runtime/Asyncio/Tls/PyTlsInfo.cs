using System.Net.Security;
using System.Security.Authentication;

namespace PyAsyncToCs.Runtime;

/// <summary>What two sides agreed on (ssl.SSLObject).</summary>
public sealed class PyTlsInfo
{
    private readonly SslStream _stream;

    internal PyTlsInfo(SslStream stream) => _stream = stream;

    /// <summary><c>version()</c>.</summary>
    /// <returns>As OpenSSL writes it.</returns>
    public string Version() => _stream.SslProtocol == SslProtocols.Tls13 ? "TLSv1.3" : "TLSv1.2";

    /// <summary><c>cipher()</c>.</summary>
    /// <returns>Its name, the version, and how many bits are secret.</returns>
    public (string Name, string Version, int Bits) Cipher() =>
        (_stream.NegotiatedCipherSuite.ToString(), Version(), _stream.NegotiatedCipherSuite.ToString().Contains("128", StringComparison.Ordinal) ? 128 : 256);

    /// <summary><c>selected_alpn_protocol()</c>.</summary>
    /// <returns>The protocol, or null.</returns>
    public string? SelectedAlpnProtocol() => _stream.NegotiatedApplicationProtocol.ToString() is { Length: > 0 } name ? name : null;
}

public sealed partial class AsyncStreamWriter
{
    /// <summary><c>get_extra_info("ssl_object")</c>.</summary>
    /// <returns>What two sides agreed on; null where nothing is encrypted.</returns>
    public PyTlsInfo? TlsInfo => _transport.Output is SslStream stream ? new PyTlsInfo(stream) : null;
}
