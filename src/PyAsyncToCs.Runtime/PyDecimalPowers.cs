using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Powers and logarithms of decimals: series in whole numbers with more digits than are kept.</summary>
public static class PyDecimalPowers
{
    private const int Guard = 20;

    /// <summary><c>value.exp()</c>.</summary>
    public static PyDecimal Exp(PyDecimal value)
    {
        if (value.Sign == 0)
        {
            return new PyDecimal(1);
        }

        var places = PyDecimal.Context.Precision + Guard + Math.Max(0, value.Adjusted);
        var ten = Log(new PyDecimal(10), places);
        var scaled = Scaled(value, places);
        var power = BigInteger.Divide(scaled, ten);
        return new PyDecimal(Series(scaled - power * ten, places), (int)power - places).Rounded();
    }

    /// <summary><c>value.ln()</c>.</summary>
    public static PyDecimal Ln(PyDecimal value) => value == new PyDecimal(1) ? PyDecimal.Zero : OfPositive(value, places => Log(value, places));

    /// <summary><c>value.log10()</c>.</summary>
    public static PyDecimal Log10(PyDecimal value) => value.Sign > 0 && value.Normalize() is { Digits.IsOne: true } power
        ? new PyDecimal(power.Exponent)
        : OfPositive(value, places => Log(value, places) * BigInteger.Pow(10, places) / Log(new PyDecimal(10), places));

    /// <summary><c>value ** exponent</c>.</summary>
    public static PyDecimal Power(PyDecimal value, PyDecimal exponent)
    {
        if (exponent == exponent.ToIntegral())
        {
            return value.Power((int)exponent);
        }

        if (value.Sign <= 0)
        {
            return value.Sign == 0 && exponent.Sign > 0 ? PyDecimal.Zero : throw new PyInvalidDecimal("[<class 'decimal.InvalidOperation'>]");
        }

        using var wide = PyDecimalContext.Local(new PyDecimalContext(PyDecimal.Context.Precision + Guard));
        var result = Exp(Ln(value) * exponent);
        wide.Dispose();
        return result.Rounded();
    }

    private static PyDecimal OfPositive(PyDecimal value, Func<int, BigInteger> logarithm)
    {
        if (value.Sign <= 0)
        {
            throw new PyInvalidDecimal("[<class 'decimal.InvalidOperation'>]");
        }

        var places = 2 * PyDecimal.Context.Precision + Guard;
        return new PyDecimal(logarithm(places), -places).Rounded();
    }

    // ln(m * 10^e) is ln(m) + e ln(10); ln(m) by Halley's method from a double.
    private static BigInteger Log(PyDecimal value, int places)
    {
        var isTen = value.Digits == 10 && value.Exponent == 0;
        var mantissa = isTen ? value : new PyDecimal(value.Digits, value.Exponent - value.Adjusted);
        var one = BigInteger.Pow(10, places);
        var wanted = Scaled(mantissa, places);
        var result = Scaled(PyDecimal.Of(Math.Log(mantissa.ToDouble())), places);
        for (var digits = 15; digits < 3 * places; digits *= 3)
        {
            var power = Series(result, places);
            result += 2 * (wanted - power) * one / (wanted + power);
        }

        return isTen || value.Adjusted == 0 ? result : result + value.Adjusted * Log(new PyDecimal(10), places);
    }

    private static BigInteger Scaled(PyDecimal value, int places) => value.Exponent + places >= 0
        ? value.Digits * BigInteger.Pow(10, value.Exponent + places)
        : value.Digits / BigInteger.Pow(10, -value.Exponent - places);

    private static BigInteger Series(BigInteger scaled, int places)
    {
        var one = BigInteger.Pow(10, places);
        var (term, sum) = (one, one);
        for (var n = 1; !term.IsZero; n++)
        {
            term = term * scaled / one / n;
            sum += term;
        }

        return sum;
    }
}
