using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Functions and methods of the library that are values, where C# has no delegate for them.</summary>
internal sealed partial class Desugarer
{
    /// <summary>Functions of the library whose C# depends on the argument: as a value, one is a lambda.</summary>
    private bool IsOfItsArgument(Expr? node)
    {
        var (module, function) = node switch
        {
            AttributeExpr { Value: NameExpr owner } a when !_names.IsAssigned(owner.Id) => (owner.Id, a.Attr),
            NameExpr { Id: "floor" or "ceil" or "trunc" or "loads" or "dumps" or "deepcopy" } name => (s_ofArgument.FirstOrDefault(f => f.Function == name.Id && _names.IsImported(name.Id, f.Module)).Module, name.Id),
            _ => (null, ""),
        };
        return module is not null && s_ofArgument.Contains((module, function)) && !ReadsNames;
    }

    private static readonly (string Module, string Function)[] s_ofArgument =
        [("json", "loads"), ("json", "dumps"), ("math", "floor"), ("math", "ceil"), ("math", "trunc"), ("copy", "copy"), ("copy", "deepcopy"), ("operator", "truth")];

    private bool HandsOnFunction(CallExpr call) => call.Func is not (NameExpr { Id: "partial" or "isinstance" or "iscoroutinefunction" } or AttributeExpr { Attr: "partial" or "run_in_executor" or "to_thread" or "submit" })
        && (call.Args.Any(IsOfItsArgument) || call.Keywords.Any(k => IsOfItsArgument(k.Value)));

    /// <summary><c>map(math.floor, xs)</c> is <c>map(lambda item: math.floor(item), xs)</c>.</summary>
    private CallExpr? WithApplied(CallExpr call) => !HandsOnFunction(call) ? null : new CallExpr(
        Copy(call.Func),
        [.. call.Args.Select(a => IsOfItsArgument(a) ? Applied(a) : Copy(a))],
        [.. call.Keywords.Select(k => IsOfItsArgument(k.Value) ? new Keyword(k.Arg, Applied(k.Value), k.Start, k.End) : Copy(k))],
        call.Start,
        call.End);

    /// <summary><c>("upper", str.upper)</c> holds <c>lambda s: s.upper()</c>.</summary>
    private Expr? WithMethods(Expr display) => display switch
    {
        TupleExpr t when t.Elts.Any(IsLambdaInDisplay) => new TupleExpr([.. t.Elts.Select(MethodOrCopy)], t.Context, t.Start, t.End),
        ListExpr l when l.Elts.Any(IsLambdaInDisplay) => new ListExpr([.. l.Elts.Select(MethodOrCopy)], l.Context, l.Start, l.End),
        DictExpr d when d.Values.Any(IsLambdaInDisplay) => new DictExpr([.. d.Keys.Select(k => k is null ? null : Copy(k))], [.. d.Values.Select(v => !IsLambdaInDisplay(v) && BuiltinFunction(v, !_names.TestsTypesByValue, Arity(d.Values)) is { } function ? function : MethodOrCopy(v))], d.Start, d.End),
        _ => null,
    };

    private bool IsLambdaInDisplay(Expr? node) => IsUnboundMethod(node) || IsOfItsArgument(node);

    private Expr MethodOrCopy(Expr node)
    {
        if (!IsUnboundMethod(node))
        {
            return IsOfItsArgument(node) ? Applied(node) : Copy(node);
        }

        var (start, end) = (node.Start, node.End);
        return new LambdaExpr(
            new Arguments([], [new Arg("s", null, start, start)], null, [], [], null, [], start, start),
            new CallExpr(new AttributeExpr(new NameExpr("s", ExprContext.Load, start, start), ((AttributeExpr)node).Attr, ExprContext.Load, start, end), [], [], start, end),
            start,
            end);
    }
}
