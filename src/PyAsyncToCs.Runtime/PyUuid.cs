using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>uuid</c> where .NET has no such function.</summary>
public static class PyUuid
{
    /// <summary><c>UUID(text)</c>: 32 hexadecimal digits, whatever stands between them.</summary>
    /// <exception cref="ArgumentException">There are more or fewer digits.</exception>
    public static Guid Parse(string text) =>
        Guid.TryParse(text.Replace("urn:", "").Replace("uuid:", "").Trim('{', '}').Replace("-", ""), out var id) ? id : throw new ArgumentException("badly formed hexadecimal UUID string");

    /// <summary><c>UUID(int=value)</c>.</summary>
    /// <exception cref="ArgumentException">It has more than 128 bits.</exception>
    public static Guid OfInt(BigInteger value)
    {
        var bytes = new byte[16];
        if (value.Sign < 0 || value.GetByteCount(isUnsigned: true) > bytes.Length)
        {
            throw new ArgumentException("int is out of range (need a 128-bit value)");
        }

        value.ToByteArray(isUnsigned: true, isBigEndian: true).CopyTo(bytes, bytes.Length - value.GetByteCount(isUnsigned: true));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary><c>UUID(bytes=…, version=version)</c>: the bits that say the version and the variant are set.</summary>
    public static Guid WithVersion(Guid id, int version)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        bytes[6] = (byte)((bytes[6] & 0x0f) | (version << 4));
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary><c>uuid.version</c>: only those of RFC 4122 have one.</summary>
    public static int? Version(Guid id) => (id.ToByteArray(bigEndian: true)[8] & 0xc0) == 0x80 ? id.ToByteArray(bigEndian: true)[6] >> 4 : null;

    /// <summary><c>uuid.variant</c>.</summary>
    public static string Variant(Guid id) => (id.ToByteArray(bigEndian: true)[8] >> 5) switch
    {
        < 4 => "reserved for NCS compatibility",
        < 6 => "specified in RFC 4122",
        6 => "reserved for Microsoft compatibility",
        _ => "reserved for future definition",
    };

    /// <summary><c>uuid.int</c>.</summary>
    public static BigInteger ToInt(Guid id) => new(id.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true);

    /// <summary><c>uuid5(namespace, name)</c>, or <c>uuid3</c> (RFC 9562, 5.5 and 5.3).</summary>
    public static Guid OfName(Guid space, string name, int version = 5)
    {
        byte[] source = [.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
        var hash = (version == 5 ? SHA1.HashData(source) : MD5.HashData(source)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | (version << 4));
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
