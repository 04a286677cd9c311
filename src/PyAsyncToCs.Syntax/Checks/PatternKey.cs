using System.Collections.Immutable;
using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary>The values of the keys in a mapping pattern: constants, negative numbers, complex numbers (<c>1 + 2j</c>).</summary>
internal static class PatternKey
{
    /// <summary>Evaluates a key.</summary>
    /// <param name="key">The expression.</param>
    /// <param name="value">Its value, of a type that <see cref="ConstantExpr.Value"/> names.</param>
    /// <returns>Whether it is a constant.</returns>
    public static bool TryEvaluate(Expr key, out object? value)
    {
        value = null;
        switch (key)
        {
            case ConstantExpr constant:
                value = constant.Value;
                return true;
            case UnaryOpExpr { Op: UnaryOperator.USub, Operand: ConstantExpr number }:
                value = number.Value switch
                {
                    long whole => whole == long.MinValue ? -(BigInteger)whole : -whole,
                    BigInteger whole => -whole,
                    double real => -real,
                    Complex complex => -complex,
                    _ => null,
                };
                return value is not null;
            case BinOpExpr { Op: BinaryOperator.Add or BinaryOperator.Sub, Right: ConstantExpr { Value: Complex right } } sum
                when TryEvaluate(sum.Left, out var left):
                value = sum.Op == BinaryOperator.Add ? ToComplex(left) + right : ToComplex(left) - right;
                return true;
            default:
                return false;
        }
    }

    /// <summary>A value that equals those of other keys as Python's do: 1, 1.0 and True are one key.</summary>
    public static object ToComparable(object? value) => value switch
    {
        null => "None",
        bool truth => (BigInteger)(truth ? 1 : 0),
        long whole => (BigInteger)whole,
        double real when double.IsInteger(real) => new BigInteger(real),
        Complex { Imaginary: 0 } complex => ToComparable(complex.Real),
        string text => (object)("str", text),
        SurrogateString text => ("str", string.Join(',', text.CodePoints)),
        ImmutableArray<byte> bytes => ("bytes", Convert.ToHexString(bytes.AsSpan())),
        _ => value,
    };

    private static Complex ToComplex(object? value) => value switch
    {
        long whole => whole,
        BigInteger whole => (Complex)whole,
        double real => real,
        Complex complex => complex,
        _ => Complex.NaN,
    };
}
