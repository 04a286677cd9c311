using System.Buffers.Binary;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>hashlib.blake2b</c> (words of 64 bits) and <c>blake2s</c> (of 32), as RFC 7693 has them.</summary>
/// <typeparam name="T">The word.</typeparam>
public sealed class PyBlake2<T>
    where T : unmanaged, IBinaryInteger<T>
{
    private static readonly int s_word = int.CreateChecked(T.PopCount(T.AllBitsSet)) / 8;

    private static readonly ulong[] s_start =
    [
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f,
        0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ];

    private static readonly string[] s_orders =
    [
        "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
        "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0",
    ];

    private readonly T[] _state = new T[8];
    private readonly byte[] _block = new byte[16 * s_word];
    private readonly bool _isLastNode;
    private UInt128 _count;
    private int _filled;

    /// <summary>Starts a digest.</summary>
    public PyBlake2(
        byte[]? data = null, int? digestSize = null, byte[]? key = null, byte[]? salt = null, byte[]? person = null, int fanout = 1, int depth = 1,
        long leafSize = 0, long nodeOffset = 0, int nodeDepth = 0, int innerSize = 0, bool lastNode = false)
    {
        (key, salt, person, Size, _isLastNode) = (key ?? [], salt ?? [], person ?? [], digestSize ?? MaxSize, lastNode);
        Check(Size >= 1 && Size <= MaxSize, $"digest_size must be between 1 and {MaxSize} bytes");
        Check(salt.Length <= SaltSize, $"maximum salt length is {SaltSize} bytes");
        Check(person.Length <= SaltSize, $"maximum person length is {SaltSize} bytes");
        Check(fanout is >= 0 and <= 255, "fanout must be between 0 and 255");
        Check(depth is >= 1 and <= 255, "depth must be between 1 and 255");
        Check(key.Length <= MaxSize, $"maximum key length is {MaxSize} bytes");
        var parameters = new byte[MaxSize];
        (parameters[0], parameters[1], parameters[2], parameters[3]) = ((byte)Size, (byte)key.Length, (byte)fanout, (byte)depth);
        BinaryPrimitives.WriteUInt32LittleEndian(parameters.AsSpan(4), (uint)leafSize);
        BinaryPrimitives.WriteInt64LittleEndian(parameters.AsSpan(8), nodeOffset);
        // The offset has eight bytes in blake2b, six in blake2s.
        var node = s_word == 8 ? 16 : 14;
        (parameters[node], parameters[node + 1]) = ((byte)nodeDepth, (byte)innerSize);
        salt.CopyTo(parameters, MaxSize / 2);
        person.CopyTo(parameters, MaxSize / 2 + SaltSize);
        for (var i = 0; i < 8; i++)
        {
            _state[i] = Start(i) ^ Word(parameters, i);
        }

        if (key.Length > 0)
        {
            Update([.. key, .. new byte[_block.Length - key.Length]]);
        }

        Update(data ?? []);
    }

    private PyBlake2(PyBlake2<T> other)
    {
        (_count, _filled, _isLastNode, Size) = (other._count, other._filled, other._isLastNode, other.Size);
        other._state.CopyTo(_state, 0);
        other._block.CopyTo(_block, 0);
    }

    /// <summary>The longest digest and key.</summary>
    public static int MaxSize => 8 * s_word;

    /// <summary>The longest salt and person.</summary>
    public static int SaltSize => 2 * s_word;

    /// <summary>The algorithm's name.</summary>
    public string Name => s_word == 8 ? "blake2b" : "blake2s";

    /// <summary>The length of the digest in bytes.</summary>
    public int Size { get; }

    /// <summary>The length of a block in bytes.</summary>
    public int BlockSize => _block.Length;

    /// <summary><c>update(data)</c>.</summary>
    public void Update(byte[] data)
    {
        foreach (var b in data)
        {
            // The last block is another's: a full one waits until there is more.
            if (_filled == _block.Length)
            {
                Compress(false);
                _filled = 0;
            }

            _block[_filled++] = b;
            _count++;
        }
    }

    /// <summary><c>copy()</c>.</summary>
    public PyBlake2<T> Copy() => new(this);

    /// <summary><c>digest()</c>.</summary>
    public byte[] Digest()
    {
        var end = new PyBlake2<T>(this);
        Array.Clear(end._block, _filled, _block.Length - _filled);
        end.Compress(true);
        return [.. end._state.SelectMany(Bytes).Take(Size)];
    }

    private static T Start(int i) => T.CreateTruncating(s_word == 8 ? s_start[i] : s_start[i] >> 32);

    private static T Word(byte[] bytes, int i) => T.ReadLittleEndian(bytes.AsSpan(i * s_word, s_word), isUnsigned: true);

    private static byte[] Bytes(T word)
    {
        var bytes = new byte[s_word];
        word.WriteLittleEndian(bytes);
        return bytes;
    }

    private static void Check(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }

    private void Compress(bool isLast)
    {
        var v = new T[16];
        _state.CopyTo(v, 0);
        for (var i = 0; i < 8; i++)
        {
            v[8 + i] = Start(i);
        }

        v[12] ^= T.CreateTruncating(_count);
        v[13] ^= T.CreateTruncating(_count >> (8 * s_word));
        v[14] = isLast ? ~v[14] : v[14];
        v[15] = isLast && _isLastNode ? ~v[15] : v[15];
        for (var round = 0; round < (s_word == 8 ? 12 : 10); round++)
        {
            var order = s_orders[round % 10];
            for (var i = 0; i < 8; i++)
            {
                // Four columns, then four diagonals.
                var (column, turn) = (i % 4, i / 4);
                Mix(v, column, 4 + (column + turn) % 4, 8 + (column + 2 * turn) % 4, 12 + (column + 3 * turn) % 4,
                    Word(_block, Convert.ToInt32(order[(2 * i)..(2 * i + 1)], 16)), Word(_block, Convert.ToInt32(order[(2 * i + 1)..(2 * i + 2)], 16)));
            }
        }

        for (var i = 0; i < 8; i++)
        {
            _state[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void Mix(T[] v, int a, int b, int c, int d, T x, T y)
    {
        int[] turns = s_word == 8 ? [32, 24, 16, 63] : [16, 12, 8, 7];
        v[a] += v[b] + x;
        v[d] = T.RotateRight(v[d] ^ v[a], turns[0]);
        v[c] += v[d];
        v[b] = T.RotateRight(v[b] ^ v[c], turns[1]);
        v[a] += v[b] + y;
        v[d] = T.RotateRight(v[d] ^ v[a], turns[2]);
        v[c] += v[d];
        v[b] = T.RotateRight(v[b] ^ v[c], turns[3]);
    }
}
