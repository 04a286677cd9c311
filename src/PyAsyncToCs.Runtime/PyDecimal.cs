using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>decimal.Decimal</c>: a whole number and a power of ten, so that zeros at the end are kept.</summary>
public sealed partial class PyDecimal : IComparable<PyDecimal>, IComparable, IEquatable<PyDecimal>, IFormattable, IPyReal, IPyArithmetic, IPyRepr
{
    private readonly BigInteger _digits;
    private readonly bool _isMinusZero;

    /// <summary>Makes one of a whole number and a power of ten; a zero may have a sign, too.</summary>
    public PyDecimal(BigInteger digits, int exponent = 0, bool isNegative = false) => (_digits, Exponent, _isMinusZero) = (digits, exponent, isNegative && digits.IsZero);

    /// <summary>0.</summary>
    public static PyDecimal Zero { get; } = new(0);

    /// <summary><c>getcontext()</c>.</summary>
    public static PyDecimalContext Context { get; set; } = new();

    /// <summary>The power of ten.</summary>
    public int Exponent { get; }

    /// <summary><c>adjusted()</c>: the power of ten of the first digit.</summary>
    public int Adjusted => Length(_digits) + Exponent - 1;

    /// <summary><c>as_tuple()</c>.</summary>
    public PyDecimalTuple ToTuple() => new(IsNegative ? 1 : 0, [.. BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture).Select(digit => digit - '0')], Exponent);

    /// <summary>All digits as a whole number.</summary>
    public BigInteger Digits => _digits;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _digits.Sign;

    /// <summary>Whether it is written with a minus.</summary>
    public bool IsNegative => _digits.Sign < 0 || _isMinusZero;

    /// <summary><c>Decimal(text)</c>.</summary>
    /// <exception cref="PyInvalidDecimal">It is no number.</exception>
    public static PyDecimal Parse(string text)
    {
        var match = System.Text.RegularExpressions.Regex.Match(text.Trim().Replace("_", "", StringComparison.Ordinal), @"\A([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\z");
        if (!match.Success || match.Groups[2].Length + match.Groups[3].Length == 0)
        {
            throw text.Trim().TrimStart('+', '-').ToUpperInvariant() is "NAN" or "SNAN" or "INF" or "INFINITY"
                ? new NotSupportedException("a Decimal that is not finite")
                : new PyInvalidDecimal("[<class 'decimal.ConversionSyntax'>]");
        }

        var digits = BigInteger.Parse(match.Groups[2].Value + match.Groups[3].Value, CultureInfo.InvariantCulture);
        var exponent = match.Groups[4].Success ? int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture) : 0;
        var isNegative = match.Groups[1].Value == "-";
        return new PyDecimal(isNegative ? -digits : digits, exponent - match.Groups[3].Length, isNegative);
    }

    /// <summary><c>is_finite()</c>: others are not made.</summary>
    public static bool IsFinite(PyDecimal value) => value is not null;

    /// <summary><c>Decimal(value)</c> of a value of any kind that it takes.</summary>
    public static PyDecimal From(object value) => value switch
    {
        PyDecimal same => same,
        string text => Parse(text),
        double number => Of(number),
        BigInteger whole => new(whole),
        _ => new(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    /// <summary>A value read from somewhere, beside a decimal.</summary>
    /// <exception cref="InvalidCastException">Python has no such operation.</exception>
    public static PyDecimal Operand(IPyJson operand, string sign) => operand.Value is PyDecimal or int or long or BigInteger or bool
        ? From(operand.Value)
        : throw new InvalidCastException($"unsupported operand type(s) for {sign}: 'decimal.Decimal' and '{PyType.Name(operand.Value)}'");

    /// <inheritdoc/>
    public object? Calculate(string sign, object? other, bool isRight)
    {
        if (other is not (PyDecimal or int or long or BigInteger or bool))
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
            "//" => FloorDiv(a, b),
            "%" => a % b,
            _ => null,
        };
    }

    /// <summary><c>Decimal(value)</c>: all digits of the float.</summary>
    public static PyDecimal Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var power = (int)((bits >> 52) & 0x7FF);
        var (digits, exponent) = (new BigInteger((bits & 0xFFFFFFFFFFFFF) | (power == 0 ? 0 : 1L << 52)), Math.Max(power, 1) - 1075);
        while (exponent < 0 && !digits.IsZero && digits.IsEven)
        {
            (digits, exponent) = (digits >> 1, exponent + 1);
        }

        digits = value < 0 ? -digits : digits;
        return digits.IsZero ? new PyDecimal(0, 0, double.IsNegative(value)) : exponent >= 0 ? new PyDecimal(digits << exponent) : new PyDecimal(digits * BigInteger.Pow(5, -exponent), exponent);
    }

    /// <summary><c>statistics.mean(data)</c>.</summary>
    public static PyDecimal Mean(IEnumerable<PyDecimal> data) =>
        data.ToList() is { Count: > 0 } all ? Ratio(all.Aggregate((a, b) => a + b), all.Count) : throw new ArgumentException("mean requires at least one data point");

    /// <summary>A quotient without the zeros that its dividend ends in, as that of a fraction's parts has none.</summary>
    private static PyDecimal Ratio(PyDecimal sum, int count) =>
        sum.Exponent < 0 ? Ratio(sum._digits, BigInteger.Pow(10, -sum.Exponent) * count) : Ratio(sum.At(0), count);

    private static PyDecimal Ratio(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return new PyDecimal(numerator / divisor) / new PyDecimal(denominator / divisor);
    }

    /// <summary><c>statistics.variance(data)</c>; <c>pvariance(data)</c> with <paramref name="freedom"/> 0.</summary>
    public static PyDecimal Variance(IEnumerable<PyDecimal> data, int freedom = 1)
    {
        var all = data.ToList();
        if (all.Count <= freedom)
        {
            throw new ArgumentException(freedom == 1 ? "variance requires at least two data points" : "pvariance requires at least one data point");
        }

        var exponent = Math.Min(0, all.Min(value => value.Exponent));
        var digits = all.ConvertAll(value => value.At(exponent));
        var (sum, squares) = (digits.Aggregate(BigInteger.Add), digits.Select(value => value * value).Aggregate(BigInteger.Add));
        return Ratio(all.Count * squares - sum * sum, new BigInteger(all.Count) * (all.Count - freedom) * BigInteger.Pow(10, -2 * exponent));
    }

    /// <summary><c>statistics.median</c>.</summary>
    public static PyDecimal Median(IEnumerable<PyDecimal> data) =>
        data.Order().ToList() is { Count: > 0 and var count } all ? count % 2 == 1 ? all[count / 2] : (all[count / 2 - 1] + all[count / 2]) / 2 : throw new ArgumentException("no median for empty data");

    /// <summary><c>abs(a)</c>.</summary>
    public static PyDecimal Abs(PyDecimal a) => new(BigInteger.Abs(a._digits), a.Exponent);

    /// <summary><c>a // b</c>: towards zero.</summary>
    public static PyDecimal FloorDiv(PyDecimal a, PyDecimal b)
    {
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return b.Sign == 0 ? throw new PyDecimalDivisionByZero("[<class 'decimal.DivisionByZero'>]") : new PyDecimal(a.At(exponent) / b.At(exponent), 0, a.IsNegative != b.IsNegative);
    }

    /// <summary><c>divmod(a, b)</c>.</summary>
    public static (PyDecimal, PyDecimal) DivMod(PyDecimal a, PyDecimal b) => (FloorDiv(a, b), a % b);

    /// <summary><c>scaleb(power)</c>: the point moved.</summary>
    public PyDecimal ScaleB(int power) => new PyDecimal(_digits, Exponent + power, IsNegative).Rounded();

    /// <summary><c>to_eng_string()</c>: exponents are multiples of three.</summary>
    public string EngineeringText()
    {
        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        var point = digits.Length + Exponent;
        if (Exponent <= 0 && point > -6)
        {
            return ToString();
        }

        var before = Sign == 0 ? PyInt.Mod(point + 1, 3) - 1 : PyInt.Mod(point - 1, 3) + 1;
        var padded = digits.PadRight(Math.Max(before, 0), '0');
        var text = before <= 0 ? "0." + new string('0', -before) + digits : padded.Length > before ? padded[..before] + "." + padded[before..] : padded;
        return $"{(IsNegative ? "-" : "")}{text}{(point == before ? "" : $"E{(point > before ? "+" : "")}{point - before}")}";
    }

    /// <summary><c>quantize(like, rounding)</c>.</summary>
    public PyDecimal Quantize(PyDecimal like, string? rounding = null) => Noted(ToExponent(like.Exponent, rounding ?? Context.Rounding));

    /// <summary><c>to_integral_value(rounding)</c>.</summary>
    public PyDecimal ToIntegral(string? rounding = null) => Exponent >= 0 ? this : ToExponent(0, rounding ?? Context.Rounding);

    /// <summary><c>round(self, digits)</c>.</summary>
    public PyDecimal RoundTo(int digits) => Noted(ToExponent(-digits, "ROUND_HALF_EVEN"));

    /// <summary><c>normalize()</c>: without zeros at the end.</summary>
    public PyDecimal Normalize()
    {
        var (digits, exponent) = (Rounded()._digits, Rounded().Exponent);
        while (!digits.IsZero && (digits % 10).IsZero)
        {
            (digits, exponent) = (digits / 10, exponent + 1);
        }

        return new PyDecimal(digits, digits.IsZero ? 0 : exponent, IsNegative);
    }

    /// <summary><c>self ** n</c>.</summary>
    public PyDecimal Power(int n) => n < 0 ? new PyDecimal(1) / Power(-n) : new PyDecimal(BigInteger.Pow(_digits, n), Exponent * n, IsNegative && n % 2 != 0).Rounded();

    /// <summary><c>sqrt()</c>.</summary>
    public PyDecimal Sqrt()
    {
        if (Sign < 0)
        {
            throw new PyInvalidDecimal("[<class 'decimal.InvalidOperation'>]");
        }

        var shift = 2 * (Context.Precision + 2) + (Exponent & 1);
        var square = _digits * BigInteger.Pow(10, shift);
        var root = (BigInteger)Math.Sqrt((double)square);
        for (var next = (root + square / BigInteger.Max(root, 1)) / 2; BigInteger.Abs(next - root) > 1; next = (root + square / root) / 2)
        {
            root = next;
        }

        while (root * root > square)
        {
            root--;
        }

        while ((root + 1) * (root + 1) <= square)
        {
            root++;
        }

        var result = new PyDecimal(root * root == square ? root : root * 10 + 1, (Exponent - shift) / 2 - (root * root == square ? 0 : 1));
        var exact = Exponent >> 1;
        return root * root == square ? result.Shortest(exact) : result.Rounded();
    }

    /// <summary>The whole part.</summary>
    public BigInteger Truncated() => Exponent >= 0 ? At(0) : _digits / BigInteger.Pow(10, -Exponent);

    /// <summary>The nearest float.</summary>
    public double ToDouble() => _isMinusZero ? -0.0 : double.Parse($"{_digits}E{Exponent}", CultureInfo.InvariantCulture);

    int IComparable.CompareTo(object? obj) => CompareTo(From(obj!));

    /// <inheritdoc/>
    public int CompareTo(PyDecimal? other)
    {
        var exponent = Math.Min(Exponent, other!.Exponent);
        return At(exponent).CompareTo(other.At(exponent));
    }

    /// <inheritdoc/>
    public bool Equals(PyDecimal? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        PyDecimal other => Equals(other),
        int or long or BigInteger => Equals(From(obj)),
        double number => double.IsFinite(number) && Equals(Of(number)),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => Normalize() is { Exponent: < 0 } shortest ? HashCode.Combine(shortest._digits, shortest.Exponent) : Truncated().GetHashCode();

    /// <summary>What <c>str</c> gives.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(_digits).ToString(CultureInfo.InvariantCulture);
        var sign = IsNegative ? "-" : "";
        var point = digits.Length + Exponent;
        if (Exponent <= 0 && point > -6)
        {
            return sign + (Exponent == 0 ? digits : point > 0 ? digits[..point] + "." + digits[point..] : "0." + new string('0', -point) + digits);
        }

        return $"{sign}{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}E{(point - 1 >= 0 ? "+" : "")}{point - 1}";
    }

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"Decimal('{this}')";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => string.IsNullOrEmpty(format) ? ToString() : Format(format);

    /// <summary>What <c>format(self, spec)</c> gives.</summary>
    public string Format(string spec)
    {
        var match = System.Text.RegularExpressions.Regex.Match(spec, @"\A(.*?)(,?)(?:\.(\d+))?([f%]?)\z");
        if (match.Groups[4].Length == 0 && match.Groups[3].Length == 0 && match.Groups[2].Length == 0 && !spec.Contains('+', StringComparison.Ordinal))
        {
            return PyFormat.Format(ToString(), spec);
        }

        if (match.Groups[4].Length == 0 && match.Groups[3].Success)
        {
            // So many digits in all.
            var over = Length(_digits) - Math.Max(1, int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture));
            return (over > 0 ? ToExponent(Exponent + over, "ROUND_HALF_EVEN") : this).Format(match.Groups[1].Value + match.Groups[2].Value);
        }

        var isPercent = match.Groups[4].Value == "%";
        var value = isPercent ? new PyDecimal(_digits, Exponent + 2, IsNegative) : this;
        value = match.Groups[3].Success ? value.ToExponent(-int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture), "ROUND_HALF_EVEN") : value;
        var text = value.Exponent > 0 ? value.At(0).ToString(CultureInfo.InvariantCulture) : value.ToString();
        if (match.Groups[2].Length > 0)
        {
            var whole = text.TrimStart('-').Split('.');
            text = (text[0] == '-' ? "-" : "") + BigInteger.Parse(whole[0], CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture) + (whole.Length > 1 ? "." + whole[1] : "");
        }

        var head = match.Groups[1].Value;
        var plus = head.Contains('+') && !IsNegative ? "+" : "";
        head = head.Replace("+", "", StringComparison.Ordinal);
        text = plus + text + (isPercent ? "%" : "");
        return head.Length == 0 ? text : PyFormat.Format(text, head.AsSpan().IndexOfAny("<>^") < 0 ? ">" + head : head);
    }

    private static int Length(BigInteger digits) => BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).Length;

    private BigInteger At(int exponent) => _digits * BigInteger.Pow(10, Exponent - exponent);

    internal PyDecimal Rounded() => Length(_digits) - Context.Precision is > 0 and var over ? Noted(ToExponent(Exponent + over, Context.Rounding)).Rounded() : this;

    private PyDecimal Noted(PyDecimal result)
    {
        Context.IsRounded |= result.Exponent > Exponent;
        Context.IsInexact |= result != this;
        return result;
    }

    private PyDecimal Shortest(int exponent)
    {
        var value = this;
        while (value.Exponent < exponent && (value._digits % 10).IsZero)
        {
            value = new PyDecimal(value._digits / 10, value.Exponent + 1, IsNegative);
        }

        return value;
    }

    private PyDecimal ToExponent(int exponent, string rounding)
    {
        if (exponent <= Exponent)
        {
            return new PyDecimal(At(exponent), exponent, IsNegative);
        }

        var unit = BigInteger.Pow(10, exponent - Exponent);
        var kept = BigInteger.DivRem(BigInteger.Abs(_digits), unit, out var rest);
        var half = (rest * 2).CompareTo(unit);
        var isUp = rest.Sign != 0 && rounding switch
        {
            "ROUND_UP" => true,
            "ROUND_DOWN" => false,
            "ROUND_CEILING" => Sign > 0,
            "ROUND_FLOOR" => Sign < 0,
            "ROUND_HALF_UP" => half >= 0,
            "ROUND_HALF_DOWN" => half > 0,
            _ => half > 0 || (half == 0 && !kept.IsEven),
        };
        return new PyDecimal((kept + (isUp ? 1 : 0)) * (Sign < 0 ? -1 : 1), exponent, IsNegative);
    }
}

/// <summary>Python's <c>decimal.InvalidOperation</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("InvalidOperation")]
public sealed class PyInvalidDecimal(string message = "") : ArithmeticException(message);

/// <summary>Python's <c>decimal.DivisionByZero</c>.</summary>
/// <param name="message">The text.</param>
[DisplayName("DivisionByZero")]
public sealed class PyDecimalDivisionByZero(string message = "") : DivideByZeroException(message);
