using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Constants, numbers as they are written.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax Constant(ConstantExpr c) => c.Value switch
    {
        null => Cs.Null,
        bool b => Cs.Bool(b),
        long i => AsWritten(c, i) ?? Cs.Int(i),
        BigInteger i => Cs.Big(i),
        double d => AsWritten(c, d) ?? Number(d),
        string s => Cs.Str(s),
        SurrogateString s => Cs.Str(string.Concat(s.CodePoints.Select(p => p is >= 0xd800 and < 0xe000 ? ((char)p).ToString() : char.ConvertFromUtf32(p)))),
        ImmutableArray<byte> b => Bytes(b),
        EllipsisValue => Cs.Null,
        System.Numerics.Complex z => Cs.New(_types.Of(_model.TypeOf(c)), Number(z.Real), Number(z.Imaginary)),
        _ => Cs.Default,
    };

    /// <summary>A float literal, with a point or an exponent so that it reads as one.</summary>
    private static ExpressionSyntax Number(double value)
    {
        if (double.IsPositiveInfinity(value))
        {
            return Cs.Name("double.PositiveInfinity");
        }

        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('.', StringComparison.Ordinal) && !text.Contains('E', StringComparison.Ordinal))
        {
            text += ".0";
        }

        ExpressionSyntax literal = LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(text, Math.Abs(value)));
        return value < 0 ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, literal) : literal;
    }

    /// <summary>A number in another base or with groups of digits, as the source has it: C# writes them as Python does, but for octal numbers.</summary>
    private LiteralExpressionSyntax? AsWritten(ConstantExpr c, long value)
    {
        if (TextOfNumber(c) is not { } text || !GroupedInteger().IsMatch(text))
        {
            return null;
        }

        // The node may come from another file.
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isBinary = digits.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        var style = isHex ? NumberStyles.AllowHexSpecifier : isBinary ? NumberStyles.AllowBinarySpecifier : NumberStyles.None;
        if (!long.TryParse(isHex || isBinary ? digits[2..] : digits, style, CultureInfo.InvariantCulture, out var read) || read != value)
        {
            return null;
        }

        return LiteralExpression(SyntaxKind.NumericLiteralExpression, value <= int.MaxValue ? SyntaxFactory.Literal(text, (int)value) : SyntaxFactory.Literal(text + "L", value));
    }

    private LiteralExpressionSyntax? AsWritten(ConstantExpr c, double value) =>
        double.IsFinite(value) && TextOfNumber(c) is { } text && WrittenFloat().IsMatch(text)
        && double.Parse(text.Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture).Equals(value)
            ? LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(text, value))
            : null;

    /// <summary>The value of an enum's member, as it is written where that is a number or a bit.</summary>
    private ExpressionSyntax NumberAsWritten(Expr? written, long value) => written switch
    {
        ConstantExpr { Value: long number } c when number == value => Constant(c),
        UnaryOpExpr { Op: UnaryOperator.USub, Operand: ConstantExpr { Value: long number } c } when -number == value && number > 0 && AsWritten(c, number) is { } literal => PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, literal),
        BinOpExpr { Op: BinaryOperator.LShift, Left: ConstantExpr { Value: long bit }, Right: ConstantExpr { Value: long and >= 0 and < 31 and var place } } when bit << (int)place == value => Cs.Binary(SyntaxKind.LeftShiftExpression, Cs.Int(bit), Cs.Int(place)),
        _ => Cs.Int(value),
    };

    private string? TextOfNumber(ConstantExpr c) =>
        c.Start >= 0 && c.End - c.Start is > 0 and < 80 && c.End <= Source.Text.Length ? Source.Text[c.Start..c.End] : null;

    /// <summary>A power of two written numbers that C# has as a number; null where it has none.</summary>
    private static ExpressionSyntax? PowerOfConstants(Node node)
    {
        if (node is not BinOpExpr { Left: ConstantExpr { Value: long @base }, Right: ConstantExpr { Value: long and >= 0 and <= 63 and var exponent } })
        {
            return null;
        }

        var power = BigInteger.Pow(@base, (int)exponent);
        if (power > long.MaxValue || power < 0)
        {
            return null;
        }

        var text = power.ToString(CultureInfo.InvariantCulture);
        for (var i = text.Length - 3; i > 0 && power >= 10_000; i -= 3)
        {
            text = text.Insert(i, "_");
        }

        return LiteralExpression(SyntaxKind.NumericLiteralExpression, power <= int.MaxValue ? SyntaxFactory.Literal(text, (int)power) : SyntaxFactory.Literal(text + "L", (long)power));
    }

    [GeneratedRegex(@"^(0[xX][0-9a-fA-F_]+|0[bB][01_]+|[1-9][0-9]*(_[0-9]+)+)$")]
    private static partial Regex GroupedInteger();

    [GeneratedRegex(@"^[0-9]+(_[0-9]+)*(\.[0-9]+(_[0-9]+)*)?([eE][+-]?[0-9]+)?$")]
    private static partial Regex WrittenFloat();
}
