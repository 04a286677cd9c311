using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace PyAsyncToCs.Runtime;

/// <summary>What an encrypted connection shows, and asks of the other side (ssl.SSLContext).</summary>
public sealed class PyTlsContext
{
    /// <summary>The protocol of a client (ssl.PROTOCOL_TLS_CLIENT).</summary>
    public const int Client = 16;

    private readonly X509Certificate2Collection _trusted = [];
    private readonly List<SslApplicationProtocol> _protocols = [];
    private X509Certificate2? _own;
    private bool _checkHostname;
    private int _verifyMode;
    private bool _trustsSystem;

    /// <summary>Makes one that trusts nobody yet.</summary>
    /// <param name="protocol"><see cref="Client"/>, or another for a server.</param>
    public PyTlsContext(int protocol = Client) => (_checkHostname, _verifyMode) = (protocol == Client, protocol == Client ? 2 : 0);

    /// <summary><c>check_hostname</c>: whether the certificate must be for the host that is asked for.</summary>
    public bool CheckHostname
    {
        get => _checkHostname;
        set
        {
            _checkHostname = value;
            _verifyMode = value && _verifyMode == 0 ? 2 : _verifyMode;
        }
    }

    /// <summary><c>verify_mode</c>: 0 for no certificate, 1 for one if there is one, 2 for a good one.</summary>
    /// <exception cref="ArgumentException">The host name is to be checked without a certificate.</exception>
    public int VerifyMode
    {
        get => _verifyMode;
        set => _verifyMode = value > 0 || !_checkHostname
            ? value
            : throw new ArgumentException("Cannot set verify_mode to CERT_NONE when check_hostname is enabled.");
    }

    /// <summary><c>minimum_version</c>: 771 for TLS 1.2, 772 for TLS 1.3.</summary>
    public int MinimumVersion { get; set; } = 771;

    private SslProtocols Versions => MinimumVersion >= 772 ? SslProtocols.Tls13 : SslProtocols.None;

    /// <summary><c>create_default_context(purpose, cafile, cadata)</c>.</summary>
    /// <param name="protocol">Whom it is for: <see cref="Client"/> checks servers.</param>
    /// <param name="cafile">A file of certificates to trust, or null.</param>
    /// <param name="cadata">Certificates to trust, or null for the system's if there is no file either.</param>
    /// <returns>The context.</returns>
    public static PyTlsContext Default(int protocol = Client, string? cafile = null, string? cadata = null)
    {
        var context = new PyTlsContext(protocol) { _trustsSystem = cafile is null && cadata is null };
        context.LoadVerifyLocations(cafile, cadata);
        return context;
    }

    /// <summary><c>load_cert_chain(certfile, keyfile, password)</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public void LoadCertChain(string certfile, string? keyfile = null, string? password = null)
    {
        try
        {
            _own = password is null ? X509Certificate2.CreateFromPemFile(certfile, keyfile) : X509Certificate2.CreateFromEncryptedPemFile(certfile, password, keyfile);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException("[Errno 2] No such file or directory");
        }
    }

    /// <summary><c>load_verify_locations(cafile, cadata)</c>.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public void LoadVerifyLocations(string? cafile = null, string? cadata = null)
    {
        if (cafile is not null)
        {
            _trusted.ImportFromPem(File.Exists(cafile) ? File.ReadAllText(cafile) : throw new FileNotFoundException("[Errno 2] No such file or directory"));
        }

        if (cadata is not null)
        {
            _trusted.ImportFromPem(cadata);
        }
    }

    /// <summary><c>load_default_certs()</c>: trusts whom the system trusts.</summary>
    public void LoadDefaultCerts() => _trustsSystem = true;

    /// <summary><c>set_alpn_protocols(protocols)</c>.</summary>
    public void SetAlpnProtocols(IEnumerable<string> protocols)
    {
        _protocols.Clear();
        _protocols.AddRange(protocols.Select(name => new SslApplicationProtocol(name)));
    }

    internal Task<SslStream> Connect(Stream stream, string host, CancellationToken stop) => Begin(
        stream,
        (tls, check) => tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = host,
                ApplicationProtocols = _protocols,
                ClientCertificates = _own is null ? null : [_own],
                EnabledSslProtocols = Versions,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => check(certificate, errors, host),
            },
            stop));

    internal Task<SslStream> Accept(Stream stream, CancellationToken stop) => Begin(
        stream,
        (tls, check) => tls.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificate = _own,
                ApplicationProtocols = _protocols,
                ClientCertificateRequired = _verifyMode > 0,
                EnabledSslProtocols = Versions,
                RemoteCertificateValidationCallback = (_, certificate, _, errors) => check(certificate, errors, null),
            },
            stop));

    private async Task<SslStream> Begin(Stream stream, Func<SslStream, Func<X509Certificate?, SslPolicyErrors, string?, bool>, Task> authenticate)
    {
        PyTlsException? problem = null;
        var tls = new SslStream(stream);
        try
        {
            await authenticate(tls, (certificate, errors, host) => (problem = Problem(certificate as X509Certificate2, errors, host)) is null).ConfigureAwait(false);
            return tls;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await tls.DisposeAsync().ConfigureAwait(false);
            throw problem ?? (error is AuthenticationException ? new PyTlsException($"[SSL] {error.Message}") : error);
        }
    }

    // What OpenSSL says of a certificate: X509_verify_cert_error_string.
    private PyTlsException? Problem(X509Certificate2? certificate, SslPolicyErrors errors, string? host)
    {
        if (_verifyMode == 0 || (certificate is null && _verifyMode == 1))
        {
            return null;
        }

        if (certificate is null)
        {
            return new PyTlsException("[SSL: PEER_DID_NOT_RETURN_A_CERTIFICATE] peer did not return a certificate (_ssl.c:1028)", "PEER_DID_NOT_RETURN_A_CERTIFICATE");
        }

        if (!(_trustsSystem && IsTrusted(certificate, [], out _)) && !IsTrusted(certificate, _trusted, out var status))
        {
            return status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? new PyCertificateException("certificate has expired", 10)
                : certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData) ? new PyCertificateException("self-signed certificate", 18)
                : status.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? new PyCertificateException("self-signed certificate in certificate chain", 19)
                : new PyCertificateException("unable to get local issuer certificate", 20);
        }

        if (!_checkHostname || host is null || !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return null;
        }

        return IPAddress.TryParse(host, out _)
            ? new PyCertificateException($"IP address mismatch, certificate is not valid for '{host}'.", 64)
            : new PyCertificateException($"Hostname mismatch, certificate is not valid for '{host}'.", 62);
    }

    private static bool IsTrusted(X509Certificate2 certificate, X509Certificate2Collection roots, out X509ChainStatusFlags status)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (roots.Count > 0)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        }

        var isTrusted = chain.Build(certificate);
        status = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        return isTrusted;
    }
}
