using System.Numerics;

namespace PyAsyncToCs.Semantics;

/// <summary>Arithmetic on ranges of integers, as Python's integers do it.</summary>
internal static class IntervalMath
{
    /// <summary>Bounds with more bits than this count as unbounded: nothing is gained by knowing them.</summary>
    private const int MostBits = 512;

    public static readonly Interval Int = new(int.MinValue, int.MaxValue);

    public static readonly Interval Long = new(long.MinValue, long.MaxValue);

    /// <summary>
    /// A number of which only the C# type is known. Its bounds are not quite the type's: so it is told from a range
    /// that was computed and happens to reach the type's bounds (<c>x % 2**31</c>).
    /// </summary>
    public static readonly Interval OpenInt = new(int.MinValue + 8, int.MaxValue - 7);

    /// <summary>The same for <c>long</c>.</summary>
    public static readonly Interval OpenLong = new(long.MinValue + 8, long.MaxValue - 7);

    public static readonly Interval Bit = new(0, 1);
    public static readonly Interval Sign = new(-1, 1);

    /// <summary>Whether a bound is that of a number from outside, of which nothing but its type is known.</summary>
    public static bool IsOpen(Interval x, Interval open) => x.Low == open.Low || x.High == open.High;

    public static bool Fits(this Interval x, Interval outer) =>
        x.IsEmpty || ((outer.Low is null || x.Low >= outer.Low) && (outer.High is null || x.High <= outer.High));

    public static Interval Join(Interval x, Interval y)
    {
        if (x.IsEmpty)
        {
            return y;
        }

        return y.IsEmpty ? x : Make(x.Low is { } a && y.Low is { } b ? BigInteger.Min(a, b) : null, x.High is { } c && y.High is { } d ? BigInteger.Max(c, d) : null);
    }

    /// <summary>The values in both.</summary>
    public static Interval Meet(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        var low = x.Low is { } a ? (y.Low is { } b ? BigInteger.Max(a, b) : a) : y.Low;
        var high = x.High is { } c ? (y.High is { } d ? BigInteger.Min(c, d) : c) : y.High;
        return low > high ? Interval.Empty : new Interval(low, high);
    }

    public static Interval Make(BigInteger? low, BigInteger? high) => new(Bounded(low), Bounded(high));

    public static Interval Negate(Interval x) => x.IsEmpty ? x : new Interval(-x.High, -x.Low);

    public static Interval Add(Interval x, Interval y) => x.IsEmpty || y.IsEmpty ? Interval.Empty : Make(x.Low + y.Low, x.High + y.High);

    public static Interval Multiply(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        if (x == Interval.Of(0) || y == Interval.Of(0))
        {
            return Interval.Of(0);
        }

        if (x.Low is { } a && x.High is { } b && y.Low is { } c && y.High is { } d)
        {
            BigInteger[] corners = [a * c, a * d, b * c, b * d];
            return Make(corners.Min(), corners.Max());
        }

        return x.Low >= 0 && y.Low >= 0 ? Make(x.Low * y.Low, null) : Interval.All;
    }

    public static Interval FloorDivide(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        if (y.Low is not { } least || least <= 0)
        {
            // A divisor of any sign: never further from 0 than the dividend, or one below for the rounding.
            return Join(Join(x, Negate(x)), new Interval(-1, 0));
        }

        return Make(
            x.Low is { } low ? Floor(low, low < 0 ? least : y.High ?? BigInteger.Abs(low) + 1) : null,
            x.High is { } high ? Floor(high, high >= 0 ? least : y.High ?? BigInteger.Abs(high) + 1) : null);
    }

    public static Interval Modulo(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        if (y.Low > 0)
        {
            if (x.Low >= 0 && x.High < y.Low)
            {
                return x;
            }

            var most = y.High - 1;
            return Make(0, x.Low >= 0 && (most is null || x.High < most) ? x.High : most);
        }

        return Join(Interval.Of(0), Make(y.Low < 0 ? y.Low + 1 : y.Low is null ? null : 0, y.High > 0 ? y.High - 1 : y.High is null ? null : 0));
    }

    public static Interval Power(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        var least = x.Low >= 1 ? BigInteger.One : x.Low >= 0 ? BigInteger.Zero : (BigInteger?)null;
        if (x.Low is not { } low || x.High is not { } high || y.High is not { } exponent || exponent > MostBits)
        {
            return new Interval(least ?? (y.Low == y.High && y.Low?.IsEven == true ? 0 : null), null);
        }

        exponent = BigInteger.Max(exponent, 0);
        var magnitude = BigInteger.Max(BigInteger.Abs(low), BigInteger.Abs(high));
        if (magnitude.GetBitLength() * (long)exponent > 4 * MostBits)
        {
            return new Interval(least, null);
        }

        var most = BigInteger.Pow(magnitude, (int)exponent);
        if (y.Low == y.High && low >= 0)
        {
            return Make(BigInteger.Pow(low, (int)exponent), most);
        }

        return y.Low == y.High && exponent.IsEven ? Make(0, most) : Make(least ?? -most, BigInteger.Max(most, 1));
    }

    public static Interval ShiftLeft(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        return y.High is { } most && most <= MostBits
            ? Multiply(x, Make(BigInteger.One << (int)BigInteger.Max(0, y.Low ?? 0), BigInteger.One << (int)BigInteger.Max(0, most)))
            : new Interval(x.Low >= 0 ? x.Low : null, x.High <= 0 ? x.High : null);
    }

    public static Interval ShiftRight(Interval x, Interval y) => x.IsEmpty || y.IsEmpty ? Interval.Empty
        : y.Low == y.High && y.Low is { } by && by >= 0 && by <= MostBits ? Make(x.Low >> (int)by, x.High >> (int)by)
        : Join(x, x.Low >= 0 ? Interval.Of(0) : new Interval(-1, 0));

    public static Interval And(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        // A mask that is not negative bounds the result from both sides.
        if (x.Low >= 0 || y.Low >= 0)
        {
            var most = x.Low >= 0 && y.Low >= 0 ? (x.High is { } a && y.High is { } b ? BigInteger.Min(a, b) : x.High ?? y.High) : x.Low >= 0 ? x.High : y.High;
            return Make(0, most);
        }

        return Or(x, y);
    }

    /// <summary>What <c>|</c> and <c>^</c> give: never more bits than the operands have.</summary>
    public static Interval Or(Interval x, Interval y)
    {
        if (x.IsEmpty || y.IsEmpty)
        {
            return Interval.Empty;
        }

        if (Join(x, y) is not { Low: { } low, High: { } high })
        {
            return x.Low >= 0 && y.Low >= 0 ? new Interval(0, null) : Interval.All;
        }

        var bits = (int)Math.Max(BitLength(low), BitLength(high));
        return Make(low >= 0 ? 0 : -(BigInteger.One << bits), (BigInteger.One << bits) - 1);
    }

    public static Interval Abs(Interval x) => x.IsEmpty ? x
        : x.Low >= 0 ? x
        : x.High <= 0 ? Negate(x)
        : new Interval(0, x.Low is { } a && x.High is { } b ? BigInteger.Max(-a, b) : null);

    public static Interval Min(Interval x, Interval y) => x.IsEmpty || y.IsEmpty ? Join(x, y)
        : new Interval(x.Low is { } a && y.Low is { } b ? BigInteger.Min(a, b) : null, x.High is { } c ? (y.High is { } d ? BigInteger.Min(c, d) : c) : y.High);

    public static Interval Max(Interval x, Interval y) => Negate(Min(Negate(x), Negate(y)));

    private static long BitLength(BigInteger x) => (x < 0 ? -x - 1 : x).GetBitLength();

    private static BigInteger Floor(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return remainder.Sign != 0 && (remainder.Sign < 0) != (b.Sign < 0) ? quotient - 1 : quotient;
    }

    private static BigInteger? Bounded(BigInteger? value) => value is { } v && BigInteger.Abs(v).GetBitLength() > MostBits ? null : value;
}
