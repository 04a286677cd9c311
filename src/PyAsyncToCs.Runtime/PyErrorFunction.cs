using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary><c>math.erf</c> and <c>math.erfc</c>, which .NET lacks: the series, summed in whole numbers and rounded once.</summary>
public static class PyErrorFunction
{
    /// <summary>From here on <c>erfc</c> is less than the least double.</summary>
    private const double Last = 27.3;

    /// <summary>As many bits behind the point as leave all of a double's in the smallest <c>erfc</c>.</summary>
    private const int Bits = 2400;

    /// <summary><c>erf(x)</c>.</summary>
    public static double Erf(double x) =>
        double.IsNaN(x) ? x
        : Math.Abs(x) > 6 ? Math.CopySign(1, x)
        : Math.Abs(x) < 1e-150 ? x * (2 / Math.Sqrt(Math.PI))
        : PyInt.TrueDiv(Scaled(x), BigInteger.One << Bits);

    /// <summary><c>erfc(x)</c>.</summary>
    public static double Erfc(double x) =>
        double.IsNaN(x) ? x
        : Math.Abs(x) > Last ? x < 0 ? 2 : 0
        : PyInt.TrueDiv((BigInteger.One << Bits) - Scaled(x), BigInteger.One << Bits);

    // 2 / sqrt(pi) times the sum of (-1)^n x^(2n+1) / (n! (2n+1)).
    private static BigInteger Scaled(double x)
    {
        var value = (new BigInteger(Math.ScaleB(x, 600)) << (Bits - 600));
        var square = (value * value) >> Bits;
        var (term, sum) = (value, value);
        for (var n = 1; !term.IsZero; n++)
        {
            term = -((term * square) >> Bits) / n;
            sum += term / (2 * n + 1);
        }

        return 2 * sum * (BigInteger.One << Bits) / Root(Pi() << Bits);
    }

    // Machin: pi = 16 atan(1/5) - 4 atan(1/239).
    private static BigInteger Pi() => 16 * ArcTangent(5) - 4 * ArcTangent(239);

    private static BigInteger ArcTangent(int inverse)
    {
        var power = (BigInteger.One << Bits) / inverse;
        var sum = power;
        for (var n = 3; !power.IsZero; n += 2)
        {
            power /= -inverse * inverse;
            sum += power / n;
        }

        return sum;
    }

    private static BigInteger Root(BigInteger value) => PyMath.Isqrt(value);
}
