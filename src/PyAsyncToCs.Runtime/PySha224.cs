using System.Buffers.Binary;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>hashlib.sha224</c>, which .NET does not have: SHA-256 from another start, cut to 28 bytes (FIPS 180-4).</summary>
public sealed class PySha224
{
    private static readonly uint[] s_start =
    [
        0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4,
    ];

    private static readonly uint[] s_rounds = Rounds();

    private readonly MemoryStream _added = new();

    /// <summary>Starts a digest.</summary>
    public PySha224(byte[]? data = null) => Update(data ?? []);

    /// <summary>The algorithm's name.</summary>
    public string Name => "sha224";

    /// <summary>The length of the digest in bytes.</summary>
    public int Size => 28;

    /// <summary>The length of a block in bytes.</summary>
    public int BlockSize => 64;

    /// <summary><c>update(data)</c>.</summary>
    public void Update(byte[] data) => _added.Write(data);

    /// <summary><c>copy()</c>.</summary>
    public PySha224 Copy() => new(_added.ToArray());

    /// <summary><c>digest()</c>.</summary>
    public byte[] Digest()
    {
        var message = new byte[((_added.Length + 8) / 64 + 1) * 64];
        _added.ToArray().CopyTo(message, 0);
        message[_added.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(message.Length - 8), _added.Length * 8);
        var state = s_start.ToArray();
        for (var at = 0; at < message.Length; at += 64)
        {
            Add(state, message.AsSpan(at, 64));
        }

        var digest = new byte[32];
        for (var i = 0; i < 8; i++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(digest.AsSpan(i * 4), state[i]);
        }

        return digest[..28];
    }

    private static void Add(uint[] state, ReadOnlySpan<byte> block)
    {
        var words = new uint[64];
        for (var i = 0; i < 64; i++)
        {
            words[i] = i < 16
                ? BinaryPrimitives.ReadUInt32BigEndian(block[(i * 4)..])
                : unchecked(words[i - 16] + words[i - 7] + Mixed(words[i - 15], 7, 18, 3) + Mixed(words[i - 2], 17, 19, 10));
        }

        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        for (var i = 0; i < 64; i++)
        {
            var first = unchecked(h + Turned(e, 6, 11, 25) + ((e & f) ^ (~e & g)) + s_rounds[i] + words[i]);
            var second = unchecked(Turned(a, 2, 13, 22) + ((a & b) ^ (a & c) ^ (b & c)));
            (h, g, f, e, d, c, b, a) = (g, f, e, unchecked(d + first), c, b, a, unchecked(first + second));
        }

        uint[] added = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < 8; i++)
        {
            state[i] = unchecked(state[i] + added[i]);
        }
    }

    private static uint Turned(uint word, int first, int second, int third) =>
        BitOperations.RotateRight(word, first) ^ BitOperations.RotateRight(word, second) ^ BitOperations.RotateRight(word, third);

    private static uint Mixed(uint word, int first, int second, int shift) =>
        BitOperations.RotateRight(word, first) ^ BitOperations.RotateRight(word, second) ^ (word >> shift);

    // The constants are the fractions of the cube roots of the first 64 primes, to 32 bits.
    private static uint[] Rounds()
    {
        var rounds = new List<uint>();
        for (var number = 2; rounds.Count < 64; number++)
        {
            if (Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0))
            {
                rounds.Add((uint)(Math.Cbrt(number) % 1 * 4294967296));
            }
        }

        return [.. rounds];
    }
}
