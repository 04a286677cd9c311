using System.Globalization;
using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary><c>int</c> and <c>float</c> of a value whose kind only shows when the program runs.</summary>
public static class PyNumbers
{
    /// <summary><c>int(value)</c>.</summary>
    public static BigInteger Int(object? value) => value switch
    {
        string text => PyInt.Parse(text),
        bool flag => flag ? 1 : 0,
        int number => number,
        long number => number,
        BigInteger number => number,
        double number when double.IsFinite(number) => new BigInteger(number),
        double number => throw (double.IsNaN(number)
            ? new ArgumentException("cannot convert float NaN to integer")
            : new NumberOverflowException("cannot convert float infinity to integer")),
        IPyJson { Value: var held } => Int(held),
        _ => throw new InvalidCastException($"int() argument must be a string, a bytes-like object or a real number, not '{PyType.Name(value)}'"),
    };

    /// <summary><c>float(value)</c>.</summary>
    public static double Float(object? value) => value switch
    {
        string text => PyFloat.Parse(text),
        bool flag => flag ? 1 : 0,
        double number => number,
        BigInteger number => (double)number,
        int or long => ((IConvertible)value).ToDouble(CultureInfo.InvariantCulture),
        _ => throw new InvalidCastException($"float() argument must be a string or a real number, not '{PyType.Name(value)}'"),
    };
}
