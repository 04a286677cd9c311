using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>set.union(*sets)</c>, <c>set.intersection(*map(set, lines))</c>: what only the running program knows how many sets go into.</summary>
internal sealed partial class Desugarer
{
    private bool IsSetOfAll(CallExpr call) =>
        call is { Func: AttributeExpr { Attr: "union" or "intersection" or "difference" } method, Keywords.IsEmpty: true, Args: [.. var before, StarredExpr] }
        && before.All(a => a is not StarredExpr) && _names.FunctionsNamed(method.Attr).Count == 0 && (!IsSetClass(method.Value) || method.Attr != "difference");

    private bool IsSetClass(Expr node) => node is NameExpr { Id: "set" or "frozenset" } name && _names.IsBuiltin(name.Id);

    private Expr? SetOfAll(CallExpr call)
    {
        if (!IsSetOfAll(call))
        {
            return null;
        }

        var (start, end) = (call.Start, call.End);
        var method = (AttributeExpr)call.Func;
        Expr[] first = [.. (IsSetClass(method.Value) ? call.Args.SkipLast(1) : call.Args.SkipLast(1).Prepend(method.Value)).Select(Copy)];
        var rest = Copy(((StarredExpr)call.Args[^1]).Value);
        if (method.Attr == "difference")
        {
            return new BinOpExpr(first[0], BinaryOperator.Sub, AllOf("_union_of", [.. first.Skip(1)]), start, end);
        }

        Expr all = AllOf(method.Attr == "union" ? "_union_of" : "_intersection_of", first);
        return method.Value is NameExpr { Id: "frozenset" } frozen ? new CallExpr(Copy(frozen), [all], [], start, end) : all;

        CallExpr AllOf(string function, Expr[] beside) => new(
            new NameExpr(function, ExprContext.Load, start, start),
            [beside.Length == 0 ? rest : new ListExpr([.. beside, new StarredExpr(rest, ExprContext.Load, start, end)], ExprContext.Load, start, end)],
            [],
            start,
            end);
    }
}
