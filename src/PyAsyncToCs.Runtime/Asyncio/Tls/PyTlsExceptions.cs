using System.ComponentModel;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>ssl.SSLError</c>.</summary>
/// <param name="message">What it says.</param>
/// <param name="reason">OpenSSL's word for it.</param>
[DisplayName("SSLError")]
public class PyTlsException(string message = "", string reason = "") : IOException(message)
{
    /// <summary><c>reason</c>: OpenSSL's word for it.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Python's <c>ssl.SSLCertVerificationError</c>.</summary>
/// <param name="text">What is wrong with the certificate.</param>
/// <param name="code">OpenSSL's number for that.</param>
[DisplayName("SSLCertVerificationError")]
public sealed class PyCertificateException(string text = "", int code = 0)
    : PyTlsException($"[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: {text} (_ssl.c:1028)", "CERTIFICATE_VERIFY_FAILED")
{
    /// <summary><c>verify_message</c>: what is wrong with the certificate.</summary>
    public string VerifyMessage { get; } = text;

    /// <summary><c>verify_code</c>: OpenSSL's number for that.</summary>
    public int VerifyCode { get; } = code;
}
