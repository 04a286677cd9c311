using System.Collections.Immutable;
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

        OneWidth(node.Args.Select(Gathered), Read(common).Ints);
    }

    /// <summary>A Task&lt;int&gt; is no Task&lt;long&gt;: those that come into one list, or whose results make one, have one width.</summary>
    private void OneWidth(IEnumerable<PyType> awaitables, Interval all)
    {
        foreach (var result in awaitables.SelectMany(ResultsOf))
        {
            if (!result.Range.IsEmpty && IntWidths.Of(result.Range) < IntWidths.Of(all))
            {
                Flow(result, new Number(all));
            }
        }
    }

    private void WidenAwaitables(Expr display, ImmutableArray<Expr> items)
    {
        if (display is not ListExpr || items.Length < 2)
        {
            return;
        }

        var awaitables = items.Select(Gathered).ToList();
        OneWidth(awaitables, awaitables.SelectMany(ResultsOf).Aggregate(Interval.Empty, (all, result) => IntervalMath.Join(all, result.Range)));
    }

    private IEnumerable<Slot> ResultsOf(PyType awaitable) => awaitable.Parts.OfType<InstanceType>()
        .Select(part => part.Class.AsBase(part, model.Types.AwaitableClass) is { Args: [var result] } ? result : null).OfType<Slot>();

    private PyType Gathered(Expr arg) => arg is StarredExpr star ? ItemTypeOf(model.TypeOf(star.Value)) : model.TypeOf(arg);
}
