using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>random</c>: a Mersenne Twister that gives CPython's numbers for a seed (Modules/_randommodule.c).</summary>
public sealed partial class PyRandom
{
    private const int Size = 624;

    private readonly uint[] _state = new uint[Size];
    private int Index { get; set; } = Size;

    /// <summary>The second number of the last pair that <see cref="Gauss"/> drew.</summary>
    private double? NextGauss { get; set; }

    /// <summary>Makes a generator that no seed foretells.</summary>
    public PyRandom() => Seed();

    /// <summary>Makes a generator from a seed.</summary>
    /// <param name="seed">An int, a float, text, bytes, or null for one that cannot be foretold.</param>
    public PyRandom(object? seed) => Seed(seed);

    /// <summary>The generator of the module's own functions.</summary>
    public static PyRandom Shared { get; } = new();

    /// <summary><c>seed(value)</c>.</summary>
    /// <param name="value">An int, a float, text, bytes, or null for one that cannot be foretold.</param>
    public void Seed(object? value = null)
    {
        NextGauss = null;
        Start(value switch
        {
            null => new BigInteger(RandomNumberGenerator.GetBytes(32), isUnsigned: true),
            string text => OfBytes(Encoding.UTF8.GetBytes(text)),
            byte[] bytes => OfBytes(bytes),
            double number => new BigInteger(unchecked((ulong)PyHash.OfFloat(number))),
            bool truth => truth ? 1 : 0,
            int number => number,
            long number => number,
            BigInteger number => number,
            _ => throw new InvalidCastException("The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."),
        });
    }

    /// <summary><c>getstate()</c>.</summary>
    public PyRandomState GetState() => new([.. _state], Index, NextGauss);

    /// <summary><c>setstate(state)</c>.</summary>
    public void SetState(PyRandomState state)
    {
        state.Words.CopyTo(_state, 0);
        (Index, NextGauss) = (state.Index, state.NextGauss);
    }

    /// <summary><c>random()</c>: a float of 53 bits in [0, 1).</summary>
    public double NextDouble() => ((Next() >> 5) * 67108864.0 + (Next() >> 6)) / 9007199254740992.0;

    /// <summary><c>getrandbits(k)</c>.</summary>
    public BigInteger GetRandBits(int k)
    {
        if (k < 0)
        {
            throw new ArgumentException("number of bits must be non-negative");
        }

        var result = BigInteger.Zero;
        for (var shift = 0; shift < k; shift += 32)
        {
            result |= (BigInteger)(Next() >> Math.Max(0, 32 - (k - shift))) << shift;
        }

        return result;
    }

    /// <summary>A whole number in [0, <paramref name="count"/>), as CPython draws it.</summary>
    private ulong Below(ulong count)
    {
        var bits = 64 - BitOperations.LeadingZeroCount(count);
        ulong drawn;
        do
        {
            drawn = bits <= 32 ? Next() >> (32 - bits) : Next() | (ulong)(Next() >> (64 - bits)) << 32;
        }
        while (drawn >= count);
        return drawn;
    }

    private static BigInteger OfBytes(byte[] bytes) =>
        new([.. bytes, .. SHA512.HashData(bytes)], isUnsigned: true, isBigEndian: true);

    private void Start(BigInteger seed)
    {
        var bytes = BigInteger.Abs(seed).ToByteArray(isUnsigned: true);
        var key = new uint[Math.Max(1, (bytes.Length + 3) / 4)];
        for (var i = 0; i < bytes.Length; i++)
        {
            key[i / 4] |= (uint)bytes[i] << (i % 4 * 8);
        }

        unchecked
        {
            _state[0] = 19650218;
            for (var i = 1; i < Size; i++)
            {
                _state[i] = 1812433253 * (_state[i - 1] ^ (_state[i - 1] >> 30)) + (uint)i;
            }

            var (at, k) = (1, 0);
            for (var n = Math.Max(Size, key.Length); n > 0; n--)
            {
                _state[at] = (_state[at] ^ ((_state[at - 1] ^ (_state[at - 1] >> 30)) * 1664525)) + key[k] + (uint)k;
                at = Advanced(at);
                k = (k + 1) % key.Length;
            }

            for (var n = Size - 1; n > 0; n--)
            {
                _state[at] = (_state[at] ^ ((_state[at - 1] ^ (_state[at - 1] >> 30)) * 1566083941)) - (uint)at;
                at = Advanced(at);
            }
        }

        _state[0] = 0x80000000;
        Index = Size;
    }

    private int Advanced(int at)
    {
        if (at + 1 < Size)
        {
            return at + 1;
        }

        _state[0] = _state[Size - 1];
        return 1;
    }

    private uint Next()
    {
        if (Index >= Size)
        {
            for (var i = 0; i < Size; i++)
            {
                var mixed = (_state[i] & 0x80000000) | (_state[(i + 1) % Size] & 0x7fffffff);
                _state[i] = _state[(i + 397) % Size] ^ (mixed >> 1) ^ ((mixed & 1) == 0 ? 0 : 0x9908b0df);
            }

            Index = 0;
        }

        var y = _state[Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }
}
