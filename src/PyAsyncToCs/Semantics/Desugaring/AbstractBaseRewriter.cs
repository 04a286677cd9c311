using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class derived from <c>collections.abc.Iterator</c> and its kin is one without: the base says what the class's own
/// methods show, and gives an iterator its <c>__iter__</c>.
/// </summary>
internal sealed class AbstractBaseRewriter : TreeCopier
{
    private static readonly HashSet<string> s_bases = ["Iterator", "Iterable", "AsyncIterator", "AsyncIterable", "Awaitable", "Hashable", "Sized", "Container", "Collection", "Reversible", "Callable"];

    private readonly ModuleNames _names;
    private readonly HashSet<string> _typeVariables;

    private AbstractBaseRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        _typeVariables = [.. module.Body.OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr], Value: CallExpr { Func: NameExpr { Id: "TypeVar" } or AttributeExpr { Attr: "TypeVar" } } }).Select(a => ((NameExpr)a.Targets[0]).Id)];
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var rewriter = new AbstractBaseRewriter(parsed.Module);
        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        if (!nodes.Exists(n => n is ClassDefStmt c && c.Bases.Any(b => rewriter.BaseName(b) is not null))
            || nodes.Exists(n => n is CallExpr { Func: NameExpr { Id: "isinstance" or "issubclass" }, Args: [_, var asked] } && BaseFlattener.Nodes(asked).Any(a => a is Expr e && rewriter.BaseName(e) is not null)))
        {
            return parsed;
        }

        var module = rewriter.Copy(parsed.Module);
        if (rewriter._needsGeneric && !rewriter._names.IsImported("Generic", "typing"))
        {
            var at = module.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
            module = new ModuleNode(module.Body.Insert(at, new ImportFromStmt("typing", [new Alias("Generic", null, module.Start, module.Start)], 0, module.Start, module.Start)), module.Start, module.End);
        }

        return parsed with { Module = module };
    }

    private bool _needsGeneric;

    private string? BaseName(Expr @base) => @base switch
    {
        SubscriptExpr { Value: var generic } => BaseName(generic),
        NameExpr { Id: var name } when s_bases.Contains(name) && (_names.IsImported(name, "collections.abc") || _names.IsImported(name, "typing")) => name,
        AttributeExpr { Attr: var name, Value: NameExpr { Id: "abc" or "typing" } or AttributeExpr { Attr: "abc" } } when s_bases.Contains(name) => name,
        _ => null,
    };

    protected override Node? Replace(Node node) => node is ClassDefStmt cls && cls.Bases.Any(b => BaseName(b) is not null) ? CopyParts(Plain(cls)) : null;

    private ClassDefStmt Plain(ClassDefStmt cls)
    {
        var names = cls.Bases.Select(BaseName).OfType<string>().ToHashSet();
        var bases = cls.Bases.Where(b => BaseName(b) is null).ToList();
        var parameters = cls.Bases.Where(b => BaseName(b) is not null).SelectMany(BaseFlattener.Nodes).OfType<NameExpr>().Where(n => _typeVariables.Contains(n.Id)).DistinctBy(n => n.Id).ToList();
        if (parameters.Count > 0 && !bases.Exists(b => b is SubscriptExpr { Value: NameExpr { Id: "Generic" or "Protocol" } }))
        {
            _needsGeneric = true;
            var at = cls.Bases[0];
            Expr arguments = parameters is [var only] ? only : new TupleExpr([.. parameters], ExprContext.Load, at.Start, at.End);
            bases.Add(new SubscriptExpr(new NameExpr("Generic", ExprContext.Load, at.Start, at.End), arguments, ExprContext.Load, at.Start, at.End));
        }

        var body = cls.Body;
        foreach (var (kind, method) in new[] { ("Iterator", "__iter__"), ("AsyncIterator", "__aiter__") })
        {
            if (names.Contains(kind) && !ClassTable.Methods(cls).Any(m => m.Name == method))
            {
                var at = cls.End;
                body = body.Add(new FunctionDefStmt(false, method, new Arguments([], [new Arg("self", null, at, at)], null, [], [], null, [], at, at), [new ReturnStmt(new NameExpr("self", ExprContext.Load, at, at), at, at)], [], null, [], at, at));
            }
        }

        return new ClassDefStmt(cls.Name, [.. bases], cls.Keywords, body, cls.DecoratorList, cls.TypeParams, cls.Start, cls.End);
    }
}
