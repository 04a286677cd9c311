using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>cmath</c>, by the formulas that CPython uses.</summary>
public static class PyComplexMath
{
    /// <summary><c>phase(z)</c>.</summary>
    public static double Phase(Complex z) => Math.Atan2(z.Imaginary, z.Real);

    /// <summary><c>polar(z)</c>.</summary>
    public static (double Size, double Angle) Polar(Complex z) => (double.Hypot(z.Real, z.Imaginary), Phase(z));

    /// <summary><c>rect(r, phi)</c>.</summary>
    public static Complex Rect(double size, double angle) => size == 0 ? Complex.Zero
        : angle == 0 ? new Complex(size, size * angle)
        : new Complex(size * Math.Cos(angle), size * Math.Sin(angle));

    /// <summary><c>exp(z)</c>.</summary>
    public static Complex Exp(Complex z)
    {
        var length = Math.Exp(z.Real);
        return new Complex(length * Math.Cos(z.Imaginary), length * Math.Sin(z.Imaginary));
    }

    /// <summary><c>log(z)</c>.</summary>
    public static Complex Log(Complex z)
    {
        if (z == Complex.Zero)
        {
            throw new ArgumentException("math domain error");
        }

        var (ax, ay) = (Math.Abs(z.Real), Math.Abs(z.Imaginary));
        var size = double.Hypot(ax, ay);
        var real = size is >= 0.71 and <= 1.73 && Math.Max(ax, ay) is var large && Math.Min(ax, ay) is var small
            ? PyMath.LogP1((large - 1) * (large + 1) + small * small) / 2
            : Math.Log(size);
        return new Complex(real, Phase(z));
    }

    /// <summary><c>log(z, base)</c>.</summary>
    public static Complex Log(Complex z, Complex @base) => PyComplex.Divide(Log(z), Log(@base));

    /// <summary><c>log10(z)</c>.</summary>
    public static Complex Log10(Complex z)
    {
        var natural = Log(z);
        return new Complex(natural.Real / Math.Log(10), natural.Imaginary / Math.Log(10));
    }

    /// <summary><c>sqrt(z)</c>.</summary>
    public static Complex Sqrt(Complex z)
    {
        if (z.Real == 0 && z.Imaginary == 0)
        {
            return new Complex(0, z.Imaginary);
        }

        var (ax, ay) = (Math.Abs(z.Real) / 8, Math.Abs(z.Imaginary));
        var s = 2 * Math.Sqrt(ax + double.Hypot(ax, ay / 8));
        var d = ay / (2 * s);
        return z.Real >= 0 ? new Complex(s, Math.CopySign(d, z.Imaginary)) : new Complex(d, Math.CopySign(s, z.Imaginary));
    }

    /// <summary><c>sinh(z)</c>.</summary>
    public static Complex Sinh(Complex z) => new(Math.Cos(z.Imaginary) * Math.Sinh(z.Real), Math.Sin(z.Imaginary) * Math.Cosh(z.Real));

    /// <summary><c>cosh(z)</c>.</summary>
    public static Complex Cosh(Complex z) => new(Math.Cos(z.Imaginary) * Math.Cosh(z.Real), Math.Sin(z.Imaginary) * Math.Sinh(z.Real));

    /// <summary><c>tanh(z)</c>.</summary>
    public static Complex Tanh(Complex z)
    {
        var (tx, ty) = (Math.Tanh(z.Real), Math.Tan(z.Imaginary));
        var cx = 1 / Math.Cosh(z.Real);
        var denominator = 1 + tx * ty * (tx * ty);
        return new Complex(tx * (1 + ty * ty) / denominator, ty / denominator * cx * cx);
    }

    /// <summary><c>sin(z)</c>.</summary>
    public static Complex Sin(Complex z)
    {
        var turned = Sinh(new Complex(-z.Imaginary, z.Real));
        return new Complex(turned.Imaginary, -turned.Real);
    }

    /// <summary><c>cos(z)</c>.</summary>
    public static Complex Cos(Complex z) => Cosh(new Complex(-z.Imaginary, z.Real));

    /// <summary><c>tan(z)</c>.</summary>
    public static Complex Tan(Complex z)
    {
        var turned = Tanh(new Complex(-z.Imaginary, z.Real));
        return new Complex(turned.Imaginary, -turned.Real);
    }

    /// <summary><c>isclose(a, b)</c>.</summary>
    public static bool IsClose(Complex a, Complex b, double relative, double absolute)
    {
        if (a == b || relative < 0 || absolute < 0)
        {
            return a == b && relative >= 0 && absolute >= 0 ? true : throw new ArgumentException("tolerances must be non-negative");
        }

        var distance = Complex.Abs(a - b);
        return !Complex.IsInfinity(a) && !Complex.IsInfinity(b)
            && (distance <= relative * Complex.Abs(b) || distance <= relative * Complex.Abs(a) || distance <= absolute);
    }
}
