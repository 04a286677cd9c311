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

    /// <summary>The call that a thread makes: <c>Thread(target=f, args=(x,), kwargs={"k": y})</c> stands for <c>f(x, k=y)</c>.</summary>
    private void DeferThread(CallExpr node, IReadOnlyList<BoundParameter> bound)
    {
        Expr? Given(string name) => bound.FirstOrDefault(b => b.Parameter.Name == name) is { Arguments: [var one] } && one is not ConstantExpr { Value: null } ? one : null;

        if ((Given("target") ?? Given("function") ?? Given("action")) is not { } function)
        {
            return;
        }

        if (!model.Deferred.TryGetValue(node, out var made))
        {
            List<Expr>? args = (Given("args") ?? Given("argument")) switch
            {
                null => [],
                TupleExpr t => [.. t.Elts],
                ListExpr l => [.. l.Elts],
                _ => null,
            };
            List<Keyword>? keywords = Given("kwargs") switch
            {
                null => [],
                DictExpr d when d.Keys.All(k => k is ConstantExpr { Value: string }) => [.. d.Keys.Zip(d.Values, (k, v) => new Keyword((string)((ConstantExpr)k!).Value!, v, k!.Start, v.End))],
                _ => null,
            };
            if (args is null || keywords is null)
            {
                return;
            }

            model.Deferred.Add(node, made = new CallExpr(function, [.. args], [.. keywords], function.Start, node.End));
        }

        var result = PyType.Never;
        foreach (var part in model.TypeOf(made.Func).WithoutNone.Parts)
        {
            result = _joiner.Join(result, CallOne(made, part));
        }

        model.ExprTypes[made] = result;
    }
}
