using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class RangeAnalysis
{
    /// <summary><c>map(f, xs, ys)</c>: the items of each go to a parameter, what the function returns to the items that it gives.</summary>
    private void MapOfSeveral(CallExpr node)
    {
        if (!model.NodeSlots.TryGetValue((node, "item"), out var item))
        {
            return;
        }

        foreach (var callable in model.TypeOf(node.Args[0]).Parts.Select(TypeJoiner.AsCallable).OfType<CallableType>())
        {
            for (var i = 0; i < callable.Parameters.Length && i + 1 < node.Args.Length; i++)
            {
                Flow(callable.Parameters[i], ItemOf(model.TypeOf(node.Args[i + 1])));
            }

            Flow(item, Read(callable.Result));
        }
    }
}
