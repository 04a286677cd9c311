using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A function that makes a class (<c>Point = make_class("x", "y")</c>) makes another each time: each name that the module
/// gives such a class is a class of its own, with what the function was given written into it.
/// </summary>
internal sealed class MadeClassRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Dictionary<AssignStmt, ClassDefStmt> _made = [];
    private readonly HashSet<Stmt> _makers = [];

    private MadeClassRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        foreach (var maker in module.Body.OfType<FunctionDefStmt>().Where(f => ReferenceEquals(_names.DefinitionOf(f.Name), f)))
        {
            if (ClassOf(maker) is not { } cls)
            {
                continue;
            }

            var uses = module.Body.OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr name], Value: CallExpr { Func: NameExpr called } } && called.Id == maker.Name && _names.IsBoundOnce(name.Id)).ToList();
            var bound = uses.ConvertAll(u => Desugarer.BindFactory(maker.Args, (CallExpr)u.Value));
            if (uses.Count == 0 || uses.Count != _names.Reads(maker.Name) || bound.Exists(b => b is null || !b.Values.All(IsSameLater)))
            {
                continue;
            }

            foreach (var (use, values) in uses.Zip(bound))
            {
                var name = ((NameExpr)use.Targets[0]).Id;
                values!.Add(cls.Name, new NameExpr(name, ExprContext.Load, use.Start, use.Start));
                var copied = (ClassDefStmt)new ValueReplacer(values).Copy(Unnamed(cls, use.Start));
                _made.Add(use, new ClassDefStmt(name, copied.Bases, copied.Keywords, copied.Body, copied.DecoratorList, copied.TypeParams, use.Start, use.End));
            }

            _makers.Add(maker);
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.Any(s => s is FunctionDefStmt f && ClassOf(f) is not null))
        {
            return parsed;
        }

        var rewriter = new MadeClassRewriter(parsed.Module);
        return rewriter._made.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    /// <summary>The class that is all that a function makes, and gives.</summary>
    private static ClassDefStmt? ClassOf(FunctionDefStmt maker) =>
        maker is { IsAsync: false, DecoratorList.IsEmpty: true }
        && maker.Body.SkipWhile(s => s is ExprStmt { Value: ConstantExpr }).ToList() is [ClassDefStmt cls, .. var rest]
        && rest is [.. var named, ReturnStmt { Value: NameExpr given }] && given.Id == cls.Name && named.All(s => Names(s, cls))
        && !BaseFlattener.Nodes(cls).Any(n => n is NameExpr { Context: not ExprContext.Load } stored && maker.Args.Args.Any(a => a.Name == stored.Id))
        && !BaseFlattener.Nodes(cls).OfType<Arg>().Any(a => a.Name == cls.Name || Parameters(maker).Contains(a.Name))
            ? cls
            : null;

    private static IEnumerable<string> Parameters(FunctionDefStmt maker) =>
        maker.Args.Args.Concat(maker.Args.KwOnlyArgs).Concat(new[] { maker.Args.VarArg, maker.Args.KwArg }.OfType<Arg>()).Select(a => a.Name);

    /// <summary><c>Cls.__name__ = name</c>: the name that the class then has in the module is its name here.</summary>
    private static bool Names(Stmt stmt, ClassDefStmt cls) =>
        stmt is AssignStmt { Targets: [AttributeExpr { Attr: "__name__" or "__qualname__", Value: NameExpr owner }] } && owner.Id == cls.Name;

    private static ClassDefStmt Unnamed(ClassDefStmt cls, int at) => new(cls.Name, cls.Bases, cls.Keywords, cls.Body, cls.DecoratorList, cls.TypeParams, at, cls.End);

    private bool IsSameLater(Expr node) => node is ConstantExpr || (node is NameExpr name && (_names.IsBoundOnce(name.Id) || _names.IsBuiltin(name.Id)))
        || node is TupleExpr tuple && tuple.Elts.All(IsSameLater);

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => stmt switch
    {
        FunctionDefStmt when _makers.Contains(stmt) => [],
        AssignStmt use when _made.TryGetValue(use, out var cls) => [cls],
        _ => null,
    };

    protected override Node? Replace(Node node) => null;
}
