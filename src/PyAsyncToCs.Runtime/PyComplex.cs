using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's complex numbers, where .NET's differ.</summary>
public static class PyComplex
{
    private const string Literal = @"^\(?\s*(?:(?<real>[+-]?(?:\d[\d_]*\.?\d*|\.\d+|inf|nan)(?:e[+-]?\d+)?)(?![\d.]*j))?(?:(?<imag>[+-]?(?:\d[\d_]*\.?\d*|\.\d+|inf|nan)?(?:e[+-]?\d+)?)j)?\s*\)?$";

    /// <summary><c>a / b</c>.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Complex Divide(Complex a, Complex b)
    {
        if (b == Complex.Zero)
        {
            throw new DivideByZeroException("complex division by zero");
        }

        // Smith's method: the larger part of the divisor first.
        if (Math.Abs(b.Real) >= Math.Abs(b.Imaginary))
        {
            var ratio = b.Imaginary / b.Real;
            var scale = b.Real + b.Imaginary * ratio;
            return new Complex((a.Real + a.Imaginary * ratio) / scale, (a.Imaginary - a.Real * ratio) / scale);
        }
        else
        {
            var ratio = b.Real / b.Imaginary;
            var scale = b.Real * ratio + b.Imaginary;
            return new Complex((a.Real * ratio + a.Imaginary) / scale, (a.Imaginary * ratio - a.Real) / scale);
        }
    }

    /// <summary><c>a ** b</c>: small whole powers by multiplication.</summary>
    public static Complex Pow(Complex a, Complex b)
    {
        if (b == Complex.Zero)
        {
            return Complex.One;
        }

        if (b.Imaginary == 0 && double.IsInteger(b.Real) && Math.Abs(b.Real) <= 100)
        {
            var power = Whole(a, (int)Math.Abs(b.Real));
            return b.Real > 0 ? power : Divide(Complex.One, power);
        }

        if (a == Complex.Zero)
        {
            return b.Imaginary != 0 || b.Real < 0 ? throw new DivideByZeroException("0.0 to a negative or complex power") : Complex.Zero;
        }

        var (size, angle) = (double.Hypot(a.Real, a.Imaginary), Math.Atan2(a.Imaginary, a.Real));
        var length = Math.Pow(size, b.Real);
        var phase = angle * b.Real;
        if (b.Imaginary != 0)
        {
            length *= Math.Exp(-angle * b.Imaginary);
            phase += b.Imaginary * Math.Log(size);
        }

        return new Complex(length * Math.Cos(phase), length * Math.Sin(phase));
    }

    /// <summary>A number of any kind as a complex one.</summary>
    public static Complex Of(object? number) => number is Complex complex ? complex : Convert.ToDouble(number, CultureInfo.InvariantCulture);

    /// <summary><c>complex(text)</c>.</summary>
    public static Complex Parse(string text)
    {
        var match = Regex.Match(text.Trim(), Literal, RegexOptions.IgnoreCase);
        if (!match.Success || text.Trim().Length == 0)
        {
            throw new ArgumentException("complex() arg is a malformed string");
        }

        return new Complex(Number(match.Groups["real"].Value, "0"), Number(match.Groups["imag"].Value, match.Value.EndsWith("j", StringComparison.OrdinalIgnoreCase) ? "1" : "0"));

        static double Number(string part, string missing) => part is "" or "+" or "-"
            ? double.Parse(part + (part.Length == 0 ? missing : "1"), CultureInfo.InvariantCulture)
            : PyFloat.Parse(part);
    }

    private static Complex Whole(Complex value, int exponent)
    {
        var (result, factor) = (Complex.One, value);
        for (var mask = 1; mask <= exponent; mask <<= 1)
        {
            if ((exponent & mask) != 0)
            {
                result *= factor;
            }

            factor *= factor;
        }

        return result;
    }
}
