using System.Security.Cryptography;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>uuid</c> where .NET has no such function.</summary>
public static class PyUuid
{
    /// <summary><c>uuid5(namespace, name)</c> (RFC 9562, 5.5).</summary>
    public static Guid OfName(Guid space, string name)
    {
        var hash = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
