using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A function in a function that is given attributes and handed out (<c>increment.reset = reset</c>) is an object that can be
/// called: a delegate of C# has no attributes.
/// </summary>
internal sealed class FunctionWithAttributesRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Dictionary<FunctionDefStmt, string> _objects = [];
    private readonly List<Stmt> _classes = [];

    private FunctionWithAttributesRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        var nodes = BaseFlattener.Nodes(module).ToList();
        var decorators = nodes.OfType<FunctionDefStmt>().SelectMany(f => f.DecoratorList).Concat(nodes.OfType<ClassDefStmt>().SelectMany(c => c.DecoratorList)).SelectMany(BaseFlattener.Nodes).OfType<NameExpr>().Select(n => n.Id).ToHashSet();
        foreach (var outer in module.Body.OfType<FunctionDefStmt>().Where(f => !decorators.Contains(f.Name) && f.DecoratorList.IsEmpty))
        {
            foreach (var inner in outer.Body.OfType<FunctionDefStmt>().Where(f => f.DecoratorList.IsEmpty && IsHandedOut(outer, f) && !f.Body.Any(IsYield)))
            {
                _objects.Add(inner, _names.Fresh(Pascal(inner.Name) + "Function"));
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<FunctionDefStmt>().Any(f => f.Body.Any(s => s is AssignStmt { Targets: [AttributeExpr { Value: NameExpr }, ..] })))
        {
            return parsed;
        }

        var rewriter = new FunctionWithAttributesRewriter(parsed.Module);
        if (rewriter._objects.Count == 0)
        {
            return parsed;
        }

        var body = rewriter.Copy(parsed.Module.Body);
        var at = body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportStmt or ImportFromStmt).Count();
        return parsed with { Module = new ModuleNode(body.InsertRange(at, rewriter._classes), parsed.Module.Start, parsed.Module.End) };
    }

    private static string Pascal(string name) => string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static bool IsHandedOut(FunctionDefStmt outer, FunctionDefStmt inner) =>
        outer.Body.Any(s => s is AssignStmt a && a.Targets.All(t => t is AttributeExpr { Value: NameExpr owner } && owner.Id == inner.Name))
        && outer.Body.Any(s => s is ReturnStmt { Value: NameExpr given } && given.Id == inner.Name)
        && BaseFlattener.Nodes(outer).OfType<AttributeExpr>().All(a => a.Value is not NameExpr owner || owner.Id != inner.Name || !a.Attr.StartsWith("__", StringComparison.Ordinal));

    private static bool IsYield(Stmt stmt) => BaseFlattener.Nodes(stmt).Any(n => n is YieldExpr or YieldFromExpr);

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not FunctionDefStmt f || !_objects.TryGetValue(f, out var cls))
        {
            return null;
        }

        var at = f.End;
        NameExpr Name(string id, ExprContext context = ExprContext.Load) => new(id, context, at, at);
        var plain = f.Name + "_function";
        var whole = (FunctionDefStmt)CopyParts(f);
        var function = new FunctionDefStmt(f.IsAsync, plain, whole.Args, whole.Body, [], whole.Returns, whole.TypeParams, f.Start, f.End);
        _classes.Add(Class(f, cls, plain));
        return [function, new AssignStmt([Name(f.Name, ExprContext.Store)], new CallExpr(Name(cls), [Name(plain)], [], at, at), at, at)];
    }

    private ClassDefStmt Class(FunctionDefStmt f, string name, string field)
    {
        var at = f.Start;
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        Arg Plain(Arg a) => new(a.Name, a.Annotation is { } annotation ? Copy(annotation) : null, at, at);
        Arg Self() => new("self", null, at, at);
        var init = new FunctionDefStmt(false, "__init__", new Arguments([], [Self(), new Arg(field, null, at, at)], null, [], [], null, [], at, at), [new AssignStmt([new AttributeExpr(Name("self"), field, ExprContext.Store, at, at)], Name(field), at, at)], [], null, [], at, at);

        var args = f.Args;
        var positional = args.PosOnlyArgs.Concat(args.Args).ToList();
        ImmutableArray<Expr> given = [.. positional.Select(a => (Expr)Name(a.Name)), .. args.VarArg is { } star ? [new StarredExpr(Name(star.Name), ExprContext.Load, at, at)] : Array.Empty<Expr>()];
        ImmutableArray<Keyword> named = [.. args.KwOnlyArgs.Select(a => new Keyword(a.Name, Name(a.Name), at, at)), .. args.KwArg is { } rest ? [new Keyword(null, Name(rest.Name), at, at)] : Array.Empty<Keyword>()];
        Expr call = new CallExpr(new AttributeExpr(Name("self"), field, ExprContext.Load, at, at), given, named, at, at);
        if (f.IsAsync)
        {
            call = new AwaitExpr(call, at, at);
        }

        var taken = new Arguments([], [Self(), .. positional.Select(Plain)], args.VarArg is { } variadic ? Plain(variadic) : null, [.. args.KwOnlyArgs.Select(Plain)], [.. args.KwDefaults.Select(d => d is null ? null : Copy(d))], args.KwArg is { } keywords ? Plain(keywords) : null, [.. args.Defaults.Select(Copy)], at, at);
        var invoke = new FunctionDefStmt(f.IsAsync, "__call__", taken, [new ReturnStmt(call, at, at)], [], null, [], at, at);
        return new ClassDefStmt(name, [], [], [init, invoke], [], [], at, at);
    }
}
