using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// An attribute of a class that is bound again on the class, and on some of its objects for themselves
/// (<c>Dog.kind = "wolf"; rex.kind = "dog"</c>), is a variable of the class and a property that asks the object first.
/// </summary>
internal sealed class ShadowedAttributeRewriter : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly Dictionary<string, ClassDefStmt> _owners = [];

    private ShadowedAttributeRewriter(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        var uses = BaseFlattener.Nodes(module).OfType<AttributeExpr>().ToLookup(a => a.Attr);
        foreach (var cls in _classes.All.Where(c => c.DecoratorList.IsEmpty && c.Bases.All(b => ClassTable.NameOf(b) is "object" or "ABC" || _classes.Find(ClassTable.NameOf(b) ?? "") is not null)))
        {
            foreach (var (name, node) in ClassTable.Members(cls))
            {
                if (node is AssignStmt or AnnAssignStmt { Value: not null } && !name.StartsWith("__", StringComparison.Ordinal) && !_owners.ContainsKey(name) && _classes.All.Count(c => _classes.Defines(c.Name, name)) == 1 && IsShadowed(cls, [.. uses[name]]))
                {
                    _owners.Add(name, cls);
                }
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.Any(s => s is ClassDefStmt c && c.Body.Any(m => m is AssignStmt or AnnAssignStmt { Value: not null })))
        {
            return parsed;
        }

        var rewriter = new ShadowedAttributeRewriter(parsed.Module);
        return rewriter._owners.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    private bool IsShadowed(ClassDefStmt cls, List<AttributeExpr> uses)
    {
        var family = _classes.All.Where(c => _classes.Order(c.Name)?.Contains(cls.Name) == true).ToList();
        var inside = family.SelectMany(ClassTable.Methods).SelectMany(BaseFlattener.Nodes).ToHashSet();
        var strangers = _classes.All.Except(family).SelectMany(BaseFlattener.Nodes).ToHashSet();
        var (onClass, onObject) = (false, false);
        foreach (var use in uses)
        {
            switch (use.Value)
            {
                case NameExpr { Id: var name } when _classes.Find(name) is not null:
                    if (use.Context != ExprContext.Load && name != cls.Name)
                    {
                        // A derived class then has one of its own.
                        return false;
                    }

                    onClass |= use.Context == ExprContext.Store && !inside.Contains(use);
                    break;
                case NameExpr { Id: "cls" } or CallExpr { Func: NameExpr { Id: "type" } } or AttributeExpr { Attr: "__class__" }:
                    return false;
                case NameExpr when use.Context == ExprContext.Store:
                    if (strangers.Contains(use))
                    {
                        return false;
                    }

                    onObject = true;
                    break;
                case not NameExpr when use.Context == ExprContext.Store:
                    return false;
            }

            if (use.Context == ExprContext.Del)
            {
                return false;
            }
        }

        return onClass && onObject;
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls || !_owners.ContainsValue(cls))
        {
            return null;
        }

        var body = new List<Stmt>();
        foreach (var member in cls.Body)
        {
            switch (member)
            {
                case AssignStmt { Targets: [NameExpr name] } a when _owners.GetValueOrDefault(name.Id) == cls:
                    body.Add(new AssignStmt([new NameExpr(Shared(name.Id), ExprContext.Store, name.Start, name.End)], Copy(a.Value), a.Start, a.End));
                    body.AddRange(Flag(name));
                    break;
                case AnnAssignStmt { Target: NameExpr name, Value: { } value } a when _owners.GetValueOrDefault(name.Id) == cls:
                    body.Add(new AssignStmt([new NameExpr(Shared(name.Id), ExprContext.Store, name.Start, name.End)], Copy(value), a.Start, a.End));
                    body.AddRange(Flag(name));
                    break;
                default:
                    body.Add(Copy(member));
                    break;
            }
        }

        body.AddRange(_owners.Where(o => o.Value == cls).SelectMany(o => Property(cls.Name, o.Key, cls.End)));
        return [new ClassDefStmt(cls.Name, [.. cls.Bases.Select(Copy)], [.. cls.Keywords.Select(Copy)], [.. body], [], cls.TypeParams, cls.Start, cls.End)];
    }

    private static string Shared(string name) => "shared_" + name;

    private static IEnumerable<Stmt> Flag(NameExpr name)
    {
        yield return new AssignStmt([new NameExpr("has_own_" + name.Id, ExprContext.Store, name.End, name.End)], new ConstantExpr(false, null, name.End, name.End), name.End, name.End);
    }

    private static IEnumerable<Stmt> Property(string cls, string name, int at)
    {
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        AttributeExpr Own(string attribute, ExprContext context = ExprContext.Load) => new(Name("self"), attribute, context, at, at);
        Arguments Taken(params string[] names) => new([], [.. names.Select(n => new Arg(n, null, at, at))], null, [], [], null, [], at, at);
        Expr value = new IfExpr(Own("has_own_" + name), Own("own_" + name), new AttributeExpr(Name(cls), Shared(name), ExprContext.Load, at, at), at, at);
        yield return new FunctionDefStmt(false, name, Taken("self"), [new ReturnStmt(value, at, at)], [Name("property")], null, [], at, at);
        yield return new FunctionDefStmt(
            false,
            name,
            Taken("self", "value"),
            [
                new AssignStmt([Own("own_" + name, ExprContext.Store)], Name("value"), at, at),
                new AssignStmt([Own("has_own_" + name, ExprContext.Store)], new ConstantExpr(true, null, at, at), at, at),
            ],
            [new AttributeExpr(Name(name), "setter", ExprContext.Load, at, at)],
            null,
            [],
            at,
            at);
    }

    protected override Node? Replace(Node node) => node is AttributeExpr { Value: NameExpr owner } a && _owners.TryGetValue(a.Attr, out var cls) && _classes.Find(owner.Id) is { } named && _classes.Order(named.Name)?.Contains(cls.Name) == true
        ? new AttributeExpr(new NameExpr(cls.Name, ExprContext.Load, owner.Start, owner.End), Shared(a.Attr), a.Context, a.Start, a.End)
        : null;
}
