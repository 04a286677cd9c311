using System.Security.Cryptography;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>hashlib</c> and <c>hmac</c> objects: bytes are added, the digest can be asked for at any time.</summary>
public sealed class PyHasher
{
    private readonly IncrementalHash _hash;
    private readonly MemoryStream _added = new();

    /// <summary>Starts a digest.</summary>
    /// <param name="name">The algorithm: md5, sha1, sha256, sha384, sha512.</param>
    /// <param name="data">The first bytes.</param>
    /// <param name="key">The key of an HMAC; null for a plain digest.</param>
    public PyHasher(string name, byte[]? data = null, byte[]? key = null)
    {
        var algorithm = Algorithm(name);
        Name = key is null ? name : "hmac-" + name;
        _hash = key is null ? IncrementalHash.CreateHash(algorithm) : IncrementalHash.CreateHMAC(algorithm, key);
        Update(data ?? []);
    }

    /// <summary>Starts an HMAC whose algorithm is that of other digests.</summary>
    public static PyHasher Keyed(Func<PyHasher> plain, byte[]? data, byte[] key) => new(plain().Name, data, key);

    /// <summary>The algorithm's name.</summary>
    public string Name { get; }

    /// <summary>The length of the digest in bytes.</summary>
    public int Size => _hash.HashLengthInBytes;

    /// <summary>The length of a block in bytes.</summary>
    public int BlockSize => Name.Replace("hmac-", "") switch
    {
        "sha384" or "sha512" => 128,
        ['s', 'h', 'a', '3', ..] => 200 - 2 * Size,
        _ => 64,
    };

    /// <summary><c>pbkdf2_hmac(…)</c>.</summary>
    public static byte[] Derive(string name, byte[] password, byte[] salt, int iterations, int? length = null)
    {
        using var hash = IncrementalHash.CreateHash(Algorithm(name));
        return Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, Algorithm(name), length ?? hash.HashLengthInBytes);
    }

    /// <summary><c>update(data)</c>.</summary>
    public void Update(byte[] data)
    {
        _hash.AppendData(data);
        _added.Write(data);
    }

    /// <summary><c>digest()</c>.</summary>
    public byte[] Digest() => _hash.GetCurrentHash();

    /// <summary><c>copy()</c>: all that was added is added again.</summary>
    public PyHasher Copy() => new(Name, _added.ToArray());

    private static HashAlgorithmName Algorithm(string name) => name.Replace("-", "").ToLowerInvariant() switch
    {
        "md5" or "sha1" or "sha256" or "sha384" or "sha512" => new HashAlgorithmName(name.Replace("-", "").ToUpperInvariant()),
        "sha3_256" or "sha3_384" or "sha3_512" => new HashAlgorithmName(name.ToUpperInvariant().Replace('_', '-')),
        _ => throw new ArgumentException($"unsupported hash type {name}"),
    };
}
