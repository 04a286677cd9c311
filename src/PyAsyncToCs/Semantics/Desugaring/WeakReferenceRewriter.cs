using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Weak references as plain ones. CPython frees an object with its last reference, .NET at some time: only in a program that
/// visibly lets go of nothing (no <c>del name</c>, no <c>name = None</c>, no <c>gc</c>) can no difference be seen.
/// </summary>
internal sealed class WeakReferenceRewriter : TreeCopier
{
    private readonly ModuleNames _names;

    private WeakReferenceRewriter(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("weakref", StringComparison.Ordinal) || BaseFlattener.Nodes(parsed.Module).Any(LetsGo))
        {
            return parsed;
        }

        var rewriter = new WeakReferenceRewriter(parsed.Module);
        var calls = BaseFlattener.Nodes(parsed.Module).OfType<CallExpr>().Where(c => rewriter.Kind(c.Func) is not null).ToList();
        if (calls.Count == 0 || calls.Exists(c => rewriter.Plain(c) is null))
        {
            return parsed;
        }

        return parsed with { Module = new ModuleNode(rewriter.Copy(parsed.Module.Body), parsed.Module.Start, parsed.Module.End) };
    }

    private static bool LetsGo(Node node) => node switch
    {
        DeleteStmt { Targets: var targets } => targets.Any(t => t is NameExpr or AttributeExpr),
        ImportStmt import => import.Names.Any(n => n.Name == "gc"),
        AssignStmt { Targets: [NameExpr], Value: ConstantExpr { Value: null } } => true,
        AttributeExpr { Attr: "finalize" or "WeakMethod" or "getweakrefcount" or "getweakrefs" or "alive" } => true,
        _ => false,
    };

    private string? Kind(Expr callee) => callee switch
    {
        AttributeExpr { Attr: "ref" or "proxy" or "WeakValueDictionary" or "WeakKeyDictionary" or "WeakSet", Value: NameExpr { Id: "weakref" } } member => member.Attr,
        NameExpr { Id: "ref" or "proxy" or "WeakValueDictionary" or "WeakKeyDictionary" or "WeakSet" } name when _names.IsImported(name.Id, "weakref") => name.Id,
        _ => null,
    };

    private Expr? Plain(CallExpr call) => (Kind(call.Func), call) switch
    {
        ("ref", { Args: [NameExpr target], Keywords.IsEmpty: true }) when _names.IsNeverAssigned(target.Id) || _names.IsBoundOnce(target.Id) => new LambdaExpr(
            new Arguments([], [], null, [], [], null, [], call.Start, call.Start), Copy((Expr)target), call.Start, call.End),
        ("proxy", { Args: [var target], Keywords.IsEmpty: true }) => Copy(target),
        ("WeakValueDictionary" or "WeakKeyDictionary", { Args.IsEmpty: true, Keywords.IsEmpty: true }) => new DictExpr([], [], call.Start, call.End),
        ("WeakSet", { Keywords.IsEmpty: true }) => new CallExpr(new NameExpr("set", ExprContext.Load, call.Start, call.Start), [.. call.Args.Select(Copy)], [], call.Start, call.End),
        _ => null,
    };

    protected override Node? Replace(Node node) => node switch
    {
        CallExpr call when Kind(call.Func) is not null => Plain(call),
        SubscriptExpr { Value: AttributeExpr { Value: NameExpr { Id: "weakref" } } kind, Slice: var of } when Annotation(kind.Attr, of) is { } plain => plain,
        _ => null,
    };

    /// <summary>What <c>weakref.ref[Node]</c> and its like are as annotations.</summary>
    private Expr? Annotation(string kind, Expr of)
    {
        NameExpr Name(string id) => new(id, ExprContext.Load, of.Start, of.Start);
        return kind switch
        {
            "WeakValueDictionary" or "WeakKeyDictionary" => new SubscriptExpr(Name("dict"), Copy(of), ExprContext.Load, of.Start, of.End),
            "WeakSet" => new SubscriptExpr(Name("set"), Copy(of), ExprContext.Load, of.Start, of.End),
            _ => null,
        };
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt switch
    {
        ImportStmt { Names: [{ Name: "weakref", AsName: null }] } or ImportFromStmt { Module: "weakref" } => [],
        _ => null,
    };
}
