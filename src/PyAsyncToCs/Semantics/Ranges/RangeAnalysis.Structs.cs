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
            var bits = code switch
            {
                'b' or 'B' => 8,
                'h' or 'H' => 16,
                'i' or 'I' => 32,
                'l' or 'L' => isNative ? 64 : 32,
                'q' or 'Q' or 'n' or 'N' or 'P' => 64,
                _ => 0,
            };
            for (var i = 0; i < count; i++, index++)
            {
                if (bits > 0 && model.NodeSlots.TryGetValue((node, $"item{index}"), out var slot))
                {
                    var limit = BigInteger.One << (char.IsUpper(code) ? bits : bits - 1);
                    Flow(slot, OfInts(new Interval(char.IsUpper(code) ? 0 : -limit, limit - 1)));
                }
            }
        }
    }
}
