using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// What an object writes into its own <c>__dict__</c> it sets as attributes: <c>self.__dict__.update(options)</c> is a loop of
/// <c>setattr</c>, <c>self.__dict__[name] = value</c> one of them.
/// </summary>
internal sealed class InstanceDictRewriter : TreeCopier
{
    private readonly ModuleNames _names;

    private InstanceDictRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is AttributeExpr { Value: var dict, Attr: "update" } && IsOwnDict(dict) || n is SubscriptExpr { Context: ExprContext.Store, Value: var changed } && IsOwnDict(changed))
            ? parsed with { Module = new InstanceDictRewriter(parsed.Module).Copy(parsed.Module) }
            : parsed;

    private static bool IsOwnDict(Expr value) => value is AttributeExpr { Attr: "__dict__", Value: NameExpr { Id: "self" } }
        or CallExpr { Func: NameExpr { Id: "vars" }, Args: [NameExpr { Id: "self" }], Keywords.IsEmpty: true };

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "update", Value: var dict }, Args: [] or [not StarredExpr] } call } when IsOwnDict(dict):
                return [.. call.Args.Select(entries => (Stmt)Loop(entries, stmt)), .. call.Keywords.Select(k => k.Arg is { } name ? Set(new ConstantExpr(name, null, k.Start, k.Start), Copy(k.Value), stmt) : (Stmt)Loop(k.Value, stmt))];
            case AssignStmt { Targets: [SubscriptExpr { Value: var changed, Slice: not SliceExpr and var key }], Value: var value } when IsOwnDict(changed):
                return [Set(Copy(key), Copy(value), stmt)];
            default:
                return null;
        }
    }

    private ForStmt Loop(Expr entries, Stmt stmt)
    {
        var (at, end) = (stmt.Start, stmt.End);
        var (name, value) = (_names.Fresh("name"), _names.Fresh("value"));
        NameExpr Name(string id, ExprContext context = ExprContext.Load) => new(id, context, at, at);
        return new ForStmt(
            false,
            new TupleExpr([Name(name, ExprContext.Store), Name(value, ExprContext.Store)], ExprContext.Store, at, at),
            new CallExpr(new AttributeExpr(Copy(entries), "items", ExprContext.Load, at, end), [], [], at, end),
            [Set(Name(name), Name(value), stmt)],
            [],
            at,
            end);
    }

    private static ExprStmt Set(Expr name, Expr value, Stmt stmt)
    {
        var (at, end) = (stmt.Start, stmt.End);
        ImmutableArray<Expr> args = [new NameExpr("self", ExprContext.Load, at, at), name, value];
        return new ExprStmt(new CallExpr(new NameExpr("setattr", ExprContext.Load, at, at), args, [], at, end), at, end);
    }
}
