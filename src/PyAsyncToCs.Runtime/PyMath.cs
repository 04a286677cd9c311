using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's math functions, where .NET answers errors with NaN or lacks the function (Modules/mathmodule.c).</summary>
public static class PyMath
{
    /// <summary><c>log1p(x)</c>: of a small x by its series, else what 1 + x loses is put right (Kahan).</summary>
    public static double LogP1(double x)
    {
        if (Math.Abs(x) < 0.1)
        {
            var rest = 0.0;
            for (var n = 18; n > 1; n--)
            {
                rest = 1.0 / n - x * rest;
            }

            return x - x * x * rest;
        }

        var sum = 1 + x;
        return double.IsInfinity(sum) ? x : Math.Log(Positive(sum)) * x / (sum - 1);
    }

    /// <summary><c>expm1(x)</c>: of a small x by its series, since e^x - 1 loses what is after the first digits.</summary>
    public static double ExpM1(double x)
    {
        if (Math.Abs(x) >= 1)
        {
            return InRange(Math.Exp(x)) - 1;
        }

        var rest = 0.0;
        for (var n = 20; n > 1; n--)
        {
            rest = (rest + 1) * x / n;
        }

        return x + x * rest;
    }

    /// <summary><c>nextafter(x, y)</c>.</summary>
    public static double NextAfter(double x, double y) => x < y ? Math.BitIncrement(x) : x > y ? Math.BitDecrement(x) : y;

    /// <summary><c>math.sqrt</c>.</summary>
    public static double Sqrt(double value) => value < 0 ? throw new ArgumentException("math domain error") : Math.Sqrt(value);

    /// <summary><c>math.log(value)</c>.</summary>
    public static double Log(double value) => Math.Log(Positive(value));

    /// <summary><c>math.log(value, base)</c>.</summary>
    public static double Log(double value, double numberBase) => PyFloat.TrueDiv(Math.Log(Positive(value)), Math.Log(Positive(numberBase)));

    /// <summary><c>math.log2</c>.</summary>
    public static double Log2(double value) => Math.Log2(Positive(value));

    /// <summary><c>math.log10</c>.</summary>
    public static double Log10(double value) => Math.Log10(Positive(value));

    /// <summary>A function whose domain .NET reports with NaN.</summary>
    public static double InDomain(double result) => double.IsNaN(result) ? throw new ArgumentException("math domain error") : result;

    /// <summary><c>math.exp</c> and others that overflow.</summary>
    public static double InRange(double result) => double.IsInfinity(result) ? throw new NumberOverflowException("math range error") : result;

    /// <summary><c>math.factorial</c>.</summary>
    public static BigInteger Factorial(int value)
    {
        if (value < 0)
        {
            throw new ArgumentException("factorial() not defined for negative values");
        }

        var result = BigInteger.One;
        for (var i = 2; i <= value; i++)
        {
            result *= i;
        }

        return result;
    }

    /// <summary><c>math.comb</c>.</summary>
    public static BigInteger Comb(int n, int k)
    {
        if (n < 0 || k < 0)
        {
            throw new ArgumentException($"{(n < 0 ? "n" : "k")} must be a non-negative integer");
        }

        var result = BigInteger.One;
        for (var i = 1; i <= Math.Min(k, n - k); i++)
        {
            result = result * (n - i + 1) / i;
        }

        return k > n ? 0 : result;
    }

    /// <summary><c>math.perm</c>.</summary>
    public static BigInteger Perm(int n, int? k = null)
    {
        var result = BigInteger.One;
        for (var i = 0; i < (k ?? n); i++)
        {
            result *= n - i;
        }

        return k > n ? 0 : result;
    }

    /// <summary><c>math.gcd</c> of two numbers.</summary>
    public static T Gcd<T>(T a, T b)
        where T : IBinaryInteger<T>
    {
        while (!T.IsZero(b))
        {
            (a, b) = (b, a % b);
        }

        return T.Abs(a);
    }

    /// <summary><c>math.lcm</c> of two numbers.</summary>
    public static T Lcm<T>(T a, T b)
        where T : IBinaryInteger<T> => T.IsZero(a) || T.IsZero(b) ? T.Zero : checked(T.Abs(a / Gcd(a, b) * b));

    /// <summary><c>math.gcd</c> of any number of them.</summary>
    public static T GcdOf<T>(params T[] values)
        where T : IBinaryInteger<T> => values.Aggregate(T.Zero, Gcd);

    /// <summary><c>math.lcm</c> of any number of them.</summary>
    public static T LcmOf<T>(params T[] values)
        where T : IBinaryInteger<T> => values.Aggregate(T.One, Lcm);

    /// <summary><c>math.isqrt</c> of a small number.</summary>
    public static int Isqrt(int value) => (int)Isqrt((BigInteger)value);

    /// <summary><c>math.isqrt</c> of a number of 64 bits.</summary>
    public static long Isqrt(long value) => (long)Isqrt((BigInteger)value);

    /// <summary><c>math.isqrt</c>.</summary>
    public static BigInteger Isqrt(BigInteger value)
    {
        if (value.Sign < 0)
        {
            throw new ArgumentException("isqrt() argument must be nonnegative");
        }

        if (value.IsZero)
        {
            return 0;
        }

        var root = BigInteger.One << (int)((value.GetBitLength() + 1) / 2);
        for (var next = (root + value / root) >> 1; next < root; next = (root + value / root) >> 1)
        {
            root = next;
        }

        return root;
    }

    /// <summary><c>math.isclose</c>.</summary>
    public static bool IsClose(double a, double b, double relative = 1e-9, double absolute = 0) =>
        a == b || (!double.IsInfinity(a) && !double.IsInfinity(b) && Math.Abs(a - b) is var difference && (difference <= Math.Abs(relative * b) || difference <= Math.Abs(relative * a) || difference <= absolute));

    /// <summary><c>math.dist</c>.</summary>
    public static double Dist(IEnumerable<double> p, IEnumerable<double> q) => Math.Sqrt(p.Zip(q, (a, b) => (a - b) * (a - b)).Sum());

    /// <summary><c>math.sumprod</c>.</summary>
    /// <exception cref="ArgumentException">One is longer.</exception>
    public static T SumProd<T>(IEnumerable<T> p, IEnumerable<T> q)
        where T : INumber<T>
    {
        T[] left = [.. p], right = [.. q];
        return left.Length == right.Length
            ? left.Zip(right, (a, b) => checked(a * b)).Aggregate(T.Zero, (sum, product) => checked(sum + product))
            : throw new ArgumentException("Inputs are not the same length");
    }

    /// <summary><c>math.modf</c>.</summary>
    public static (double Fraction, double Whole) Modf(double value) =>
        double.IsInfinity(value) ? (Math.CopySign(0, value), value) : (Math.CopySign(value - Math.Truncate(value), value), Math.Truncate(value));

    /// <summary><c>math.frexp</c>.</summary>
    public static (double Mantissa, int Exponent) Frexp(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return (value, 0);
        }

        var exponent = Math.ILogB(value) + 1;
        return (Math.ScaleB(value, -exponent), exponent);
    }

    private static double Positive(double value) => value > 0 || double.IsNaN(value) ? value : throw new ArgumentException("math domain error");
}
