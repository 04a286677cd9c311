using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>fractions.Fraction</c>.</summary>
public sealed class PyFraction : IComparable<PyFraction>, IComparable, IPyReal, IPyArithmetic, IPyRepr
{
    private PyFraction(BigInteger numerator, BigInteger denominator) => (Numerator, Denominator) = (numerator, denominator);

    /// <summary>The numerator.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator, which is positive.</summary>
    public BigInteger Denominator { get; }

    /// <summary><c>a + b</c>.</summary>
    public static PyFraction operator +(PyFraction a, PyFraction b) => Of(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    /// <summary><c>a - b</c>.</summary>
    public static PyFraction operator -(PyFraction a, PyFraction b) => a + -b;

    /// <summary><c>-a</c>.</summary>
    public static PyFraction operator -(PyFraction a) => new(-a.Numerator, a.Denominator);

    /// <summary><c>a * b</c>.</summary>
    public static PyFraction operator *(PyFraction a, PyFraction b) => Of(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary><c>a % b</c>.</summary>
    public static PyFraction operator %(PyFraction a, PyFraction b) => a - Of(a.FloorDivide(b), 1) * b;

    /// <summary><c>statistics.mean(data)</c>.</summary>
    public static PyFraction Mean(IEnumerable<PyFraction> data) =>
        data.ToList() is { Count: > 0 } all ? all.Aggregate((a, b) => a + b) / Of(all.Count, 1) : throw new ArgumentException("mean requires at least one data point");

    /// <summary><c>variance(data)</c>; <c>pvariance(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static PyFraction Variance(IEnumerable<PyFraction> data, int freedom = 1)
    {
        var all = data.ToList();
        if (all.Count <= freedom)
        {
            throw new ArgumentException(freedom == 1 ? "variance requires at least two data points" : "pvariance requires at least one data point");
        }

        var mean = Mean(all);
        return all.Select(value => (value - mean) * (value - mean)).Aggregate((a, b) => a + b) / Of(all.Count - freedom, 1);
    }

    /// <summary><c>round(value, digits)</c>: a half goes to the even neighbour.</summary>
    public PyFraction RoundTo(int digits)
    {
        var shift = Of(BigInteger.Pow(10, Math.Abs(digits)), 1);
        var scaled = digits >= 0 ? this * shift : this / shift;
        var floor = scaled.FloorDivide(Of(1, 1));
        var rest = (scaled - Of(floor, 1)).CompareTo(Of(1, 2));
        var whole = Of(rest > 0 || (rest == 0 && !floor.IsEven) ? floor + 1 : floor, 1);
        return digits >= 0 ? whole / shift : whole * shift;
    }

    /// <summary>The whole number that it is.</summary>
    public static explicit operator int(PyFraction value) => (int)value.FloorDivide(Of(1, 1));

    /// <summary><c>statistics.median</c>.</summary>
    public static PyFraction Median(IEnumerable<PyFraction> data) =>
        data.Order().ToList() is { Count: > 0 and var count } all ? count % 2 == 1 ? all[count / 2] : (all[count / 2 - 1] + all[count / 2]) / Of(2, 1) : throw new ArgumentException("no median for empty data");

    /// <summary><c>a // b</c>.</summary>
    public BigInteger FloorDivide(PyFraction other)
    {
        var quotient = this / other;
        return (quotient.Numerator - (((quotient.Numerator % quotient.Denominator) + quotient.Denominator) % quotient.Denominator)) / quotient.Denominator;
    }

    /// <summary><c>a / b</c>.</summary>
    public static PyFraction operator /(PyFraction a, PyFraction b) => Of(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    /// <summary><c>a == b</c>.</summary>
    public static bool operator ==(PyFraction? a, PyFraction? b) => Equals(a, b);

    /// <summary><c>a != b</c>.</summary>
    public static bool operator !=(PyFraction? a, PyFraction? b) => !Equals(a, b);

    /// <summary><c>a &lt; b</c>.</summary>
    public static bool operator <(PyFraction a, PyFraction b) => a.CompareTo(b) < 0;

    /// <summary><c>a &gt; b</c>.</summary>
    public static bool operator >(PyFraction a, PyFraction b) => a.CompareTo(b) > 0;

    /// <summary><c>a &lt;= b</c>.</summary>
    public static bool operator <=(PyFraction a, PyFraction b) => a.CompareTo(b) <= 0;

    /// <summary><c>a &gt;= b</c>.</summary>
    public static bool operator >=(PyFraction a, PyFraction b) => a.CompareTo(b) >= 0;

    /// <summary><c>a &lt; b</c> of a float.</summary>
    public static bool operator <(PyFraction a, double b) => a < Of(b);

    /// <summary><c>a &lt; b</c> of a float.</summary>
    public static bool operator <(double a, PyFraction b) => Of(a) < b;

    /// <summary><c>a &gt; b</c> of a float.</summary>
    public static bool operator >(PyFraction a, double b) => a > Of(b);

    /// <summary><c>a &gt; b</c> of a float.</summary>
    public static bool operator >(double a, PyFraction b) => Of(a) > b;

    /// <summary><c>a &lt;= b</c> of a float.</summary>
    public static bool operator <=(PyFraction a, double b) => a <= Of(b);

    /// <summary><c>a &lt;= b</c> of a float.</summary>
    public static bool operator <=(double a, PyFraction b) => Of(a) <= b;

    /// <summary><c>a &gt;= b</c> of a float.</summary>
    public static bool operator >=(PyFraction a, double b) => a >= Of(b);

    /// <summary><c>a &gt;= b</c> of a float.</summary>
    public static bool operator >=(double a, PyFraction b) => Of(a) >= b;

    /// <summary>A whole number is one.</summary>
    public static implicit operator PyFraction(int value) => new(value, 1);

    /// <summary>A whole number is one.</summary>
    public static implicit operator PyFraction(long value) => new(value, 1);

    /// <summary>A whole number is one.</summary>
    public static implicit operator PyFraction(BigInteger value) => new(value, 1);

    /// <summary><c>Fraction(numerator, denominator)</c>.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static PyFraction Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException($"Fraction({numerator}, 0)");
        }

        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new(numerator / divisor, denominator / divisor);
    }

    /// <summary><c>Fraction(value)</c>: the float's own value.</summary>
    public static PyFraction Of(double value)
    {
        var denominator = BigInteger.One;
        while (value != Math.Floor(value))
        {
            (value, denominator) = (value * 2, denominator * 2);
        }

        return Of(new BigInteger(value), denominator);
    }

    /// <summary><c>Fraction(text)</c>.</summary>
    /// <exception cref="ArgumentException">It is no fraction.</exception>
    public static PyFraction Parse(string text)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text.Trim(), @"\A([+-]?\d*)(?:/(\d+)|(?:\.(\d*))?(?:[eE]([+-]?\d+))?)\z");
        if (!match.Success || match.Groups[1].Length + match.Groups[3].Length == 0)
        {
            throw new ArgumentException($"Invalid literal for Fraction: {PyText.Quote(text)}");
        }

        var digits = BigInteger.Parse(match.Groups[1].Value + match.Groups[3].Value, CultureInfo.InvariantCulture);
        if (match.Groups[4].Success)
        {
            var power = int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture) - match.Groups[3].Length;
            return power >= 0 ? Of(digits * BigInteger.Pow(10, power), BigInteger.One) : Of(digits, BigInteger.Pow(10, -power));
        }

        return Of(digits, match.Groups[2].Success ? BigInteger.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : BigInteger.Pow(10, match.Groups[3].Length));
    }

    /// <summary><c>Fraction(value)</c> of a value of any kind.</summary>
    public static PyFraction From(object value) => value switch
    {
        PyFraction same => same,
        double number => Of(number),
        int or long or BigInteger or bool => Of(PyDynamic.Whole(value), BigInteger.One),
        _ => Parse(value.ToString()!),
    };

    /// <inheritdoc/>
    public object? Calculate(string sign, object? other, bool isRight)
    {
        if (other is not (PyFraction or int or long or BigInteger or bool))
        {
            return null;
        }

        var (a, b) = isRight ? (From(other), this) : (this, From(other));
        return sign switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            "//" => PyDynamic.FloorDivide(a.FloorDivide(b), 1),
            "%" => a % b,
            "**" when b.Denominator.IsOne => a.Power((int)b.Numerator),
            _ => null,
        };
    }

    /// <summary><c>abs(a)</c>.</summary>
    public static PyFraction Abs(PyFraction a) => new(BigInteger.Abs(a.Numerator), a.Denominator);

    /// <summary><c>self ** n</c>.</summary>
    public PyFraction Power(int n) => n >= 0 ? new(BigInteger.Pow(Numerator, n), BigInteger.Pow(Denominator, n)) : Of(BigInteger.Pow(Denominator, -n), BigInteger.Pow(Numerator, -n));

    /// <summary><c>limit_denominator(most)</c>: the nearest fraction whose denominator is not greater.</summary>
    public PyFraction LimitDenominator(BigInteger most)
    {
        if (Denominator <= most)
        {
            return this;
        }

        var (p0, q0, p1, q1, n, d) = (BigInteger.Zero, BigInteger.One, BigInteger.One, BigInteger.Zero, Numerator, Denominator);
        while (true)
        {
            var a = BigInteger.Divide(n - ((n % d) + d) % d, d);
            var q2 = q0 + a * q1;
            if (q2 > most)
            {
                break;
            }

            (p0, q0, p1, q1) = (p1, q1, p0 + a * p1, q2);
            (n, d) = (d, n - a * d);
        }

        var k = (most - q0) / q1;
        var (lower, upper) = (Of(p0 + k * p1, q0 + k * q1), Of(p1, q1));
        return Abs(upper - this) <= Abs(lower - this) ? upper : lower;
    }

    /// <summary>The nearest float.</summary>
    public double ToDouble() => PyInt.TrueDiv(Numerator, Denominator);

    int IComparable.CompareTo(object? obj) => CompareTo(From(obj!));

    /// <inheritdoc/>
    public int CompareTo(PyFraction? other) => (Numerator * other!.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        PyFraction other => Numerator == other.Numerator && Denominator == other.Denominator,
        int number => Denominator.IsOne && Numerator == number,
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => Denominator.IsOne ? Numerator.GetHashCode() : HashCode.Combine(Numerator, Denominator);

    /// <summary>What <c>str</c> gives.</summary>
    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"Fraction({Numerator}, {Denominator})";
}
