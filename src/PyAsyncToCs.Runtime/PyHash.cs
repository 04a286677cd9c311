using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>CPython's <c>hash</c>, which decides the order of a set.</summary>
public static class PyHash
{
    /// <summary>Two to the 61 minus one, by which numbers are reduced.</summary>
    private const long Modulus = (1L << 61) - 1;

    /// <summary>The hash of a value; that of a string differs from run to run, as in CPython.</summary>
    public static long Of(object? value) => value switch
    {
        null => 0xFCA86420,
        int number => OfInt(number),
        bool truth => truth ? 1 : 0,
        double number => OfFloat(number),
        string text => text.GetHashCode(StringComparison.Ordinal),
        long number => OfInt(number),
        BigInteger number => OfBigInt(number),
        Complex number => OfComplex(number),
        ITuple tuple => OfTuple(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])),
        IStructuralEquatable and IList items => OfTuple(items.Cast<object?>()),
        _ => value.GetHashCode(),
    };

    /// <summary>The hash of an int: its remainder with its sign; minus one is taken for errors.</summary>
    public static long OfInt(long value) => value % Modulus is var hash && hash == -1 ? -2 : hash;

    private static long OfBigInt(BigInteger value) => OfInt((long)BigInteger.Remainder(value, Modulus));

    /// <summary>The hash of a float: of the int that it is, or of its fraction in the same arithmetic.</summary>
    public static long OfFloat(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? 0 : value > 0 ? 314159 : -314159;
        }

        if (double.IsInteger(value))
        {
            return OfBigInt(new BigInteger(value));
        }

        // 2 has the inverse 2**60; the value is a whole number divided by a power of two.
        var (whole, power) = (value, 0);
        for (; !double.IsInteger(whole); power++)
        {
            whole *= 2;
        }

        var shifted = new BigInteger(Math.Abs(whole)) % Modulus * BigInteger.ModPow(2, (61 - power % 61) % 61, Modulus) % Modulus;
        return OfBigInt(value < 0 ? -shifted : shifted);
    }

    private static long OfComplex(Complex value) =>
        unchecked(OfFloat(value.Real) + 1000003 * OfFloat(value.Imaginary)) is var hash && hash == -1 ? -2 : hash;

    /// <summary>The hash of a tuple (xxHash, as CPython has it).</summary>
    public static long OfTuple(IEnumerable<object?> items)
    {
        var hash = 2870177450012600261UL;
        var count = 0UL;
        unchecked
        {
            foreach (var item in items)
            {
                hash = BitOperations.RotateLeft(hash + (ulong)Of(item) * 14029467366897019727UL, 31) * 11400714785074694791UL;
                count++;
            }

            hash += count ^ 2870177450012600261UL ^ 3527539UL;
            return hash == ulong.MaxValue ? 1546275796 : (long)hash;
        }
    }
}
