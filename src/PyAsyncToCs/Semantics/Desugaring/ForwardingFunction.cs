using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A function that calls one of its parameters with all that its <c>*args</c> and <c>**kwargs</c> hold, and uses them for
/// nothing else: <c>async def retry(func, *args, attempts=3, **kwargs): … await func(*args, **kwargs)</c>.
/// </summary>
internal sealed class ForwardingFunction
{
    private ForwardingFunction(FunctionDefStmt def, bool isMethod, string callee, bool asksName)
    {
        Def = def;
        Callee = callee;
        AsksName = asksName;
        Positional = [.. def.Args.PosOnlyArgs.Concat(def.Args.Args).Skip(isMethod && !IsStatic(def) ? 1 : 0).Select(a => a.Name)];
    }

    public FunctionDefStmt Def { get; }

    /// <summary>The parameter that it calls.</summary>
    public string Callee { get; }

    /// <summary>Whether it asks what it calls for its <c>__name__</c>.</summary>
    public bool AsksName { get; }

    /// <summary>The parameters that a call fills by position, without <c>self</c>.</summary>
    public IReadOnlyList<string> Positional { get; }

    /// <summary>Whether what it calls is called by the time that it ends.</summary>
    public bool CallsItself { get; private init; }

    /// <summary>Whether it waits for what each such call gives, where it calls.</summary>
    public bool Awaits { get; private init; }

    /// <summary>What a function or method forwards; null for one that does not.</summary>
    public static ForwardingFunction? Of(FunctionDefStmt def, bool isMethod)
    {
        var (rest, named) = (def.Args.VarArg?.Name, def.Args.KwArg?.Name);
        if ((rest ?? named) is null || !(def.DecoratorList.IsEmpty || IsStatic(def)))
        {
            return null;
        }

        var nodes = def.Body.SelectMany(BaseFlattener.Nodes).ToList();
        var calls = nodes.OfType<CallExpr>().Where(c => IsForward(c, rest, named)).ToList();
        var parameters = def.Args.PosOnlyArgs.Concat(def.Args.Args).Skip(isMethod && !IsStatic(def) ? 1 : 0).Concat(def.Args.KwOnlyArgs).Select(a => a.Name);
        if (calls.Count == 0 || calls.Select(c => ((NameExpr)c.Func).Id).Distinct().ToList() is not [var callee] || !parameters.Contains(callee)
            || def.Args.KwOnlyArgs.FirstOrDefault(a => a.Name == callee) is not null)
        {
            return null;
        }

        // Who gets at the arguments otherwise may do anything with them.
        var names = nodes.OfType<NameExpr>().Where(n => n.Id == rest || n.Id == named || n.Id == callee).ToList();
        var asked = nodes.OfType<AttributeExpr>().Where(a => a is { Attr: "__name__", Context: ExprContext.Load, Value: NameExpr asks } && asks.Id == callee).ToList();
        var expected = calls.Count * (1 + (rest is null ? 0 : 1) + (named is null ? 0 : 1));
        if (names.Count != expected + asked.Count || names.Exists(n => n.Context != ExprContext.Load)
            || nodes.Exists(n => n is NonlocalStmt or GlobalStmt || (n is Arg shadowing && (shadowing.Name == rest || shadowing.Name == named || shadowing.Name == callee))))
        {
            return null;
        }

        var inner = nodes.Where(n => n is FunctionDefStmt or LambdaExpr or GeneratorExpr).SelectMany(BaseFlattener.Nodes).ToHashSet();
        return new ForwardingFunction(def, isMethod, callee, asked.Count > 0)
        {
            Awaits = nodes.OfType<AwaitExpr>().Count(a => a.Value is CallExpr awaited && calls.Contains(awaited)) == calls.Count,
            CallsItself = !calls.Exists(inner.Contains) && !nodes.Exists(n => n is YieldExpr or YieldFromExpr),
        };
    }

    /// <summary>Whether a call within it forwards all: its callee is what a parameter holds.</summary>
    public bool IsForward(CallExpr call) =>
        IsForward(call, Def.Args.VarArg?.Name, Def.Args.KwArg?.Name) && call.Func is NameExpr callee && callee.Id == Callee;

    private static bool IsForward(CallExpr call, string? rest, string? named) =>
        call.Func is NameExpr
        && (rest is null ? call.Args.IsEmpty : call.Args is [StarredExpr { Value: NameExpr all }] && all.Id == rest)
        && (named is null ? call.Keywords.IsEmpty : call.Keywords is [{ Arg: null, Value: NameExpr each }] && each.Id == named);

    private static bool IsStatic(FunctionDefStmt def) => def.DecoratorList is [NameExpr { Id: "staticmethod" }];
}
