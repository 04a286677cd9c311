using PyAsyncToCs.Catalog;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A class derived from one of asyncio's (a queue, a lock, an event) is derived from that class written in Python: what it
/// replaces, the others' methods call.
/// </summary>
internal sealed class DerivedPrimitives : TreeCopier
{
    private static readonly HashSet<string> Kinds = ["Queue", "PriorityQueue", "LifoQueue", "Lock", "Event", "Semaphore", "BoundedSemaphore"];
    private static readonly HashSet<string> ContainerMethods = ["_init", "_put", "_get"];

    private readonly ModuleNames _names;
    private readonly Dictionary<string, string> _bases = [];
    private readonly Dictionary<string, List<ClassDefStmt>> _derived = [];

    private DerivedPrimitives(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<ClassDefStmt>().Any(c => c.Bases.Length == 1))
        {
            return parsed;
        }

        var rewriter = new DerivedPrimitives(parsed.Module);
        foreach (var cls in parsed.Module.Body.OfType<ClassDefStmt>().Where(c => c.Bases.Length == 1))
        {
            if (rewriter.KindOf(cls.Bases[0]) is { } kind)
            {
                rewriter._bases.TryAdd(kind, rewriter._names.Fresh("Base" + kind));
                if (!rewriter._derived.TryGetValue(kind, out var derived))
                {
                    rewriter._derived.Add(kind, derived = []);
                }

                derived.Add(cls);
            }
        }

        return rewriter._bases.Count == 0 ? parsed : parsed with { Module = rewriter.Rewrite(parsed.Module) };
    }

    private string? KindOf(Expr node) => node switch
    {
        SubscriptExpr { Value: var generic } => KindOf(generic),
        NameExpr name when Kinds.Contains(name.Id) && _names.IsImported(name.Id, "asyncio") => name.Id,
        AttributeExpr { Value: NameExpr { Id: "asyncio" } } a when Kinds.Contains(a.Attr) && !_names.IsAssigned("asyncio") => a.Attr,
        _ => null,
    };

    private ModuleNode Rewrite(ModuleNode module)
    {
        var body = new List<Stmt>();
        foreach (var stmt in module.Body)
        {
            foreach (var (kind, derived) in _derived.Where(d => d.Value[0] == stmt))
            {
                body.Add(Base(kind, derived, stmt.Start));
            }

            body.Add(Copy(stmt));
        }

        var index = module.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        body.InsertRange(index, Imports(index < module.Body.Length ? module.Body[index].Start : module.End));
        return new ModuleNode([.. body], module.Start, module.End);
    }

    private IEnumerable<Stmt> Imports(int at)
    {
        if (_names.IsBuiltin("asyncio"))
        {
            yield return new ImportStmt([new Alias("asyncio", null, at, at)], at, at);
        }

        if (_bases.Keys.Any(k => k.EndsWith("Queue", StringComparison.Ordinal)) && !_names.IsImported("deque", "collections"))
        {
            yield return new ImportFromStmt("collections", [new Alias("deque", null, at, at)], 0, at, at);
        }

        if (_bases.ContainsKey("PriorityQueue") && _names.IsBuiltin("heapq"))
        {
            yield return new ImportStmt([new Alias("heapq", null, at, at)], at, at);
        }
    }

    /// <summary>The library's class in Python, as the derived classes need it.</summary>
    private ClassDefStmt Base(string kind, List<ClassDefStmt> derived, int at)
    {
        var template = BaseTexts.Asyncio[kind];
        var methods = ClassTable.Methods(template).ToList();
        if (template.Bases is [NameExpr parent])
        {
            methods = [.. ClassTable.Methods(BaseTexts.Asyncio[parent.Id]).Where(m => !methods.Exists(own => own.Name == m.Name)), .. methods];
        }

        var copier = new TemplateCopier(kind, at);
        var ownContainer = derived.TrueForAll(HasOwnContainer);
        var body = methods.Where(m => !ownContainer || !ContainerMethods.Contains(m.Name)).Select(m => (Stmt)AsOverridden(copier.Copy(m), derived));
        if (ownContainer && methods.Exists(m => m.Name == "_init"))
        {
            body = [.. body.Where(m => m is not FunctionDefStmt { Name: "qsize" }), .. methods.Where(m => ContainerMethods.Contains(m.Name) || m.Name == "qsize").Select(m => Bodyless(copier.Copy(m), at))];
        }

        return new ClassDefStmt(_bases[kind], [], [], [.. body], [], [], at, at);
    }

    /// <summary>Whether a queue keeps its items in another container, with all that goes with it.</summary>
    private static bool HasOwnContainer(ClassDefStmt cls) =>
        ContainerMethods.All(name => ClassTable.Methods(cls).Any(m => m.Name == name))
        && !BaseFlattener.Nodes(cls).Any(n => n is AttributeExpr { Value: CallExpr { Func: NameExpr { Id: "super" } } } a && ContainerMethods.Contains(a.Attr));

    /// <summary>A method whose override takes its arguments in another way takes them so too, where it does not look at them.</summary>
    private static FunctionDefStmt AsOverridden(FunctionDefStmt method, List<ClassDefStmt> derived) =>
        method.Name == "__aexit__" && derived.SelectMany(ClassTable.Methods).FirstOrDefault(m => m.Name == method.Name) is { } own
            ? new FunctionDefStmt(method.IsAsync, method.Name, new PlainCopier(method.Start).Copy(own.Args), method.Body, [], null, [], method.Start, method.End)
            : method;

    private static FunctionDefStmt Bodyless(FunctionDefStmt method, int at) =>
        new(false, method.Name, method.Args, [new RaiseStmt(new NameExpr("NotImplementedError", ExprContext.Load, at, at), null, at, at)], [], null, [], at, at);

    protected override Node? Replace(Node node) => node switch
    {
        Expr e when KindOf(e) is { } kind && _bases.TryGetValue(kind, out var name) => new NameExpr(name, ExprContext.Load, node.Start, node.End),
        ClassDefStmt cls when cls.Bases is [var only] && KindOf(only) is { } kind && kind.EndsWith("Queue", StringComparison.Ordinal)
            && _derived[kind].TrueForAll(HasOwnContainer) && !ClassTable.Methods(cls).Any(m => m.Name == "qsize") && cls.Body.All(s => s.Start < s.End) =>
            CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, cls.Body.Add(new TemplateCopier(kind, cls.End).Copy(ClassTable.Methods(BaseTexts.Asyncio["Queue"]).First(m => m.Name == "qsize"))), cls.DecoratorList, cls.TypeParams, cls.Start, cls.End)),
        _ => null,
    };

    /// <summary>Copies the class in Python to one place of the program.</summary>
    private sealed class TemplateCopier(string kind, int at) : TreeCopier
    {
        protected override int? Position => at;

        protected override Node? Replace(Node node) => node is NameExpr { Id: "OWN" }
            ? new AttributeExpr(new NameExpr("asyncio", ExprContext.Load, at, at), kind, ExprContext.Load, at, at)
            : null;
    }

    private sealed class PlainCopier(int at) : TreeCopier
    {
        protected override int? Position => at;

        protected override Node? Replace(Node node) => null;
    }
}
