using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    /// <summary>What a call gives that another turn of the loop or another thread makes: <c>call_later(1, f, x)</c> stands for <c>f(x)</c>.</summary>
    private PyType Deferred(CallExpr node, int functionIndex, bool takesKeywords = false) =>
        Deferred(node, functionIndex, null, takesKeywords);

    /// <summary>The same for a callback that gets one more argument: <c>task.add_done_callback(f)</c> stands for <c>f(task)</c>.</summary>
    private PyType Deferred(CallExpr node, int functionIndex, Expr? given, bool takesKeywords = false)
    {
        if (node.Args.Length <= functionIndex || node.Args[functionIndex] is StarredExpr)
        {
            return PyType.Never;
        }

        if (!model.Deferred.TryGetValue(node, out var made))
        {
            var function = node.Args[functionIndex];
            List<Expr> args = given is null ? [.. node.Args.Skip(functionIndex + 1)] : [given];
            List<Keyword> keywords = takesKeywords ? [.. node.Keywords] : [];
            if (function is CallExpr { Args: [var bound, .. var first] } partial && partial.Args.All(a => a is not StarredExpr) && partial.Keywords.All(k => k.Arg is not null)
                && model.TypeOf(partial.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "partial" } })
            {
                // `partial(f, a)` called with b is `f(a, b)`.
                (function, args, keywords) = (bound, [.. first, .. args], [.. partial.Keywords, .. keywords]);
            }

            made = new CallExpr(function, [.. args], [.. keywords], function.Start, node.End);
            model.Deferred.Add(node, made);
        }

        var result = PyType.Never;
        foreach (var part in model.TypeOf(made.Func).WithoutNone.Parts)
        {
            result = _joiner.Join(result, CallOne(made, part));
        }

        model.ExprTypes[made] = result;
        return result;
    }

    private InstanceType DeferredResult(CallExpr node, int functionIndex, bool takesKeywords, bool isCoroutine)
    {
        var outcome = NodeSlot(node, "awaited");
        Flow(outcome, Deferred(node, functionIndex, takesKeywords));
        return isCoroutine ? Types.Coroutine(outcome) : new InstanceType(Types.FutureClass, [outcome]);
    }
}
