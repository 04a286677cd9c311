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
        var isClass = IsSetClass(method.Value);
        var rest = Copy(((StarredExpr)call.Args[^1]).Value);
        Expr[] first = [.. (isClass ? call.Args.SkipLast(1) : call.Args.SkipLast(1).Prepend(method.Value)).Select(Copy)];
        if (method is { Attr: "union", Value: CallExpr { Func: NameExpr { Id: "set" }, Args.IsEmpty: true } })
        {
            first = first[1..];
        }

        if (method.Attr == "intersection")
        {
            Expr sets = first.Length == 0 ? rest : new ListExpr([.. first, new StarredExpr(rest, ExprContext.Load, start, end)], ExprContext.Load, start, end);
            return Made(new CallExpr(new NameExpr("_intersection_of", ExprContext.Load, start, start), [sets], [], start, end));
        }

        // What is taken together is one set, item by item.
        Expr all = new SetCompExpr(
            Item(ExprContext.Load),
            [new Comprehension(new NameExpr("items", ExprContext.Store, start, start), rest, [], false, start, end), new Comprehension(Item(ExprContext.Store), new NameExpr("items", ExprContext.Load, start, start), [], false, start, end)],
            start,
            end);
        return Made(first.Append(all).Aggregate((left, right) => new BinOpExpr(left, method.Attr == "union" ? BinaryOperator.BitOr : BinaryOperator.Sub, right, start, end)));

        NameExpr Item(ExprContext context) => new("item", context, start, start);
        Expr Made(Expr set) => method.Value is NameExpr { Id: "frozenset" } frozen && isClass ? new CallExpr(Copy(frozen), [set], [], start, end) : set;
    }
}
