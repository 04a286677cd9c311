using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Places in containers that are known when the program is read.</summary>
internal sealed partial class Inferrer
{
    internal static int? ConstantIndex(Expr node) => node switch
    {
        ConstantExpr { Value: long i and > int.MinValue and < int.MaxValue } => (int)i,
        UnaryOpExpr { Op: UnaryOperator.USub, Operand: ConstantExpr { Value: long i and < int.MaxValue } } => (int)-i,
        _ => null,
    };

    /// <summary>The places that a slice of constants takes.</summary>
    private static List<int>? ConstantSlice(SliceExpr slice, int length)
    {
        var step = slice.Step is null ? 1 : ConstantIndex(slice.Step);
        if (step is not { } by || by == 0)
        {
            return null;
        }

        var (least, most) = by > 0 ? (0, length) : (-1, length - 1);
        int? Bound(Expr? bound, int missing) => bound is null ? missing : ConstantIndex(bound) is { } at ? Math.Clamp(at < 0 ? at + length : at, least, most) : null;
        if (Bound(slice.Lower, by > 0 ? 0 : length - 1) is not { } start || Bound(slice.Upper, by > 0 ? length : -1) is not { } stop)
        {
            return null;
        }

        var places = new List<int>();
        for (var at = start; by > 0 ? at < stop : at > stop; at += by)
        {
            places.Add(at);
        }

        return places;
    }
}
