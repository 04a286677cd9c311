using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>def top(items, key=None): return sorted(items, key=key)</c>: a key that may be None is none to sort by, and C# has a
/// method for each of the two.
/// </summary>
internal sealed class OptionalKeyRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly HashSet<string> _optional = [];

    private OptionalKeyRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is FunctionDefStmt f && OptionalsOf(f).Count > 0)
            ? parsed with { Module = new OptionalKeyRewriter(parsed.Module).Copy(parsed.Module) }
            : parsed;

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt f when OptionalsOf(f).Where(_optional.Add).ToList() is { Count: > 0 } added:
                var copy = CopyParts(f);
                _optional.ExceptWith(added);
                return copy;
            case CallExpr { Func: not AttributeExpr { Attr: "sort" } } call when KeyOf(call) is { } key:
                return new IfExpr(IsGiven(key), (Expr)CopyParts(call), Without(call), call.Start, call.End);
            default:
                return null;
        }
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "sort" } } call } && KeyOf(call) is { } key
            ? [new IfStmt(IsGiven(key), [(Stmt)CopyParts(stmt)], [new ExprStmt(Without(call), stmt.Start, stmt.End)], stmt.Start, stmt.End)]
            : null;

    private static CompareExpr IsGiven(NameExpr key) =>
        new(new NameExpr(key.Id, ExprContext.Load, key.Start, key.End), [CompareOperator.IsNot], [new ConstantExpr(null, null, key.Start, key.Start)], key.Start, key.End);

    private CallExpr Without(CallExpr call) =>
        new(Copy(call.Func), [.. call.Args.Select(Copy)], [.. call.Keywords.Where(k => k.Arg != "key").Select(Copy)], call.Start, call.End);

    private NameExpr? KeyOf(CallExpr call) =>
        call.Func is NameExpr { Id: "sorted" or "min" or "max" } builtin && _names.IsBuiltin(builtin.Id) || call.Func is AttributeExpr { Attr: "sort" } or AttributeExpr { Attr: "nlargest" or "nsmallest", Value: NameExpr { Id: "heapq" } }
            ? call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value is NameExpr name && _optional.Contains(name.Id) ? name : null
            : null;

    /// <summary>The parameters of a function that are None unless they are given, that it sorts by, and that it neither binds nor asks for itself.</summary>
    private static List<string> OptionalsOf(FunctionDefStmt f)
    {
        var places = f.Args.PosOnlyArgs.Concat(f.Args.Args).Reverse().Zip(f.Args.Defaults.Reverse()).Concat(f.Args.KwOnlyArgs.Zip(f.Args.KwDefaults.Select(d => d!)));
        var optional = places.Where(p => p.Second is ConstantExpr { Value: null }).Select(p => p.First.Name).ToList();
        if (optional.Count == 0)
        {
            return optional;
        }

        var nodes = f.Body.SelectMany(BaseFlattener.Nodes).ToList();
        optional.RemoveAll(name => !nodes.Exists(n => n is Keyword { Arg: "key", Value: NameExpr value } && value.Id == name)
            || nodes.Exists(n => n is NameExpr { Context: not ExprContext.Load } bound && bound.Id == name || n is Arg own && own.Name == name
                || n is IfStmt or IfExpr or BoolOpExpr or WhileStmt && TestOf(n).SelectMany(BaseFlattener.Nodes).Any(t => t is NameExpr asked && asked.Id == name)));
        return optional;
    }

    private static IEnumerable<Expr> TestOf(Node node) => node switch
    {
        IfStmt i => [i.Test],
        IfExpr i => [i.Test],
        WhileStmt w => [w.Test],
        _ => ((BoolOpExpr)node).Values,
    };
}
