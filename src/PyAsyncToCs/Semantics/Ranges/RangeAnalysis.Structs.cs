using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What <c>struct.unpack</c> gives: the format says how wide each number is.</summary>
internal sealed partial class RangeAnalysis
{
    private void FlowUnpacked(CallExpr node, string format)
    {
        var isNative = format is "" or [not ('<' or '>' or '=' or '!'), ..];
        var index = 0;
        foreach (var (code, count) in StructFormat.Items(format))
        {
            for (var i = 0; i < count; i++, index++)
            {
                if (BitsOf(code, isNative) > 0 && model.NodeSlots.TryGetValue((node, $"item{index}"), out var slot))
                {
                    Flow(slot, OfInts(RangeOf(code, isNative)));
                }
            }
        }
    }

    private static int BitsOf(char code, bool isNative) => code switch
    {
        'b' or 'B' => 8,
        'h' or 'H' => 16,
        'i' or 'I' => 32,
        'l' or 'L' => isNative ? 64 : 32,
        'q' or 'Q' or 'n' or 'N' or 'P' => 64,
        _ => 0,
    };

    private static Interval RangeOf(char code, bool isNative)
    {
        var limit = BigInteger.One << (char.IsUpper(code) ? BitsOf(code, isNative) : BitsOf(code, isNative) - 1);
        return new Interval(char.IsUpper(code) ? 0 : -limit, limit - 1);
    }
}
