using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary><c>gather</c>: the results of its awaitables.</summary>
internal sealed partial class RangeAnalysis
{
    private void Gather(CallExpr node)
    {
        var common = model.NodeSlots.GetValueOrDefault((node, "result"));
        foreach (var arg in node.Args)
        {
            var value = AwaitedOf(Gathered(arg));
            if (model.NodeSlots.TryGetValue((arg, "gathered"), out var own))
            {
                Flow(own, value);
            }

            if (common is not null)
            {
                Flow(common, value);
                Lengthen(common, node.Args.Any(a => a is StarredExpr) ? node.Args.Aggregate(BigInteger.Zero, (n, a) => BigInteger.Min(MostSteps, n + (a is StarredExpr star ? LengthOf(star.Value) : 1))) : node.Args.Length, node);
            }
        }

        if (common is null || model.TypeOf(node) is InstanceType { Args: [{ Type: TupleType }] })
        {
            return;
        }

        // A Task<int> is no Task<long>: those whose results make one list have one width.
        var all = Read(common).Ints;
        foreach (var awaitable in node.Args.SelectMany(arg => Gathered(arg).Parts).OfType<InstanceType>())
        {
            if (awaitable.Class.AsBase(awaitable, model.Types.AwaitableClass) is { Args: [var result] } && !result.Range.IsEmpty && IntWidths.Of(result.Range) < IntWidths.Of(all))
            {
                Flow(result, new Number(all));
            }
        }
    }

    private PyType Gathered(Expr arg) => arg is StarredExpr star ? ItemTypeOf(model.TypeOf(star.Value)) : model.TypeOf(arg);
}
