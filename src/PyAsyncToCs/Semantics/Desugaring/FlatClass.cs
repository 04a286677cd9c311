using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>A class of several bases, as a class of one that has copies of the members of the others.</summary>
internal sealed class FlatClass
{
    private readonly ClassDefStmt _cls;
    private readonly ClassTable _classes;
    private readonly IReadOnlySet<string> _protocols;
    private readonly ModuleNames _names;
    private readonly List<string> _order;

    private readonly List<(string Owner, string Member, string Name)> _asked = [];

    private FlatClass(ClassDefStmt cls, ClassTable classes, IReadOnlySet<string> protocols, ModuleNames names, List<string> order, string? parent)
    {
        (_cls, _classes, _protocols, _names, _order, Parent) = (cls, classes, protocols, names, order, parent);
        var kept = parent is null ? [] : classes.Order(parent)!;
        Rest = [.. order.Skip(1).Where(c => !kept.Contains(c))];
    }

    /// <summary>The base that stays one; null for an enum, which extends none.</summary>
    public string? Parent { get; }

    /// <summary>The bases whose members are copied, in the class's order.</summary>
    public IReadOnlyList<string> Rest { get; }

    /// <summary>The flat form of a class; null where none of its bases can be the one.</summary>
    public static FlatClass? Of(ClassDefStmt cls, ClassTable classes, IReadOnlySet<string> protocols, ModuleNames names)
    {
        if (classes.Order(cls.Name) is not { } whole)
        {
            return null;
        }

        var order = whole.Where(c => !protocols.Contains(c)).ToList();
        if (classes.IsEnum(cls))
        {
            return new FlatClass(cls, classes, protocols, names, order, null) is var members && members.HasNoOtherMembers() && members.IsPossible() ? members : null;
        }

        var candidates = classes.Bases(cls).Where(b => !protocols.Contains(b))
            .OrderByDescending(b => classes.Order(b)!.Any(c => classes.Defines(c, "__init__")))
            .ThenByDescending(b => classes.Order(b)!.Count);
        return candidates.Select(p => new FlatClass(cls, classes, protocols, names, order, p)).FirstOrDefault(f => f.IsPossible());
    }

    /// <summary>Whether the bases of an enum give it methods alone: whatever else stood in it would be a member.</summary>
    private bool HasNoOtherMembers() => Rest.All(r => ClassTable.Members(_classes.Find(r)!).All(m => m.Node is FunctionDefStmt and not FunctionDefStmt { Name: "__init__" or "__new__" }));

    /// <summary>Whether the base's own methods mean by <c>super()</c> what they mean without the others.</summary>
    private bool IsPossible()
    {
        var kept = Parent is null ? [] : _classes.Order(Parent)!;
        foreach (var name in kept)
        {
            foreach (var member in BaseFlattener.Nodes(_classes.Find(name)!).OfType<AttributeExpr>().Where(a => a.Value is CallExpr { Func: NameExpr { Id: "super" } }).Select(a => a.Attr))
            {
                string? Next(List<string> order) => order.Skip(order.IndexOf(name) + 1).FirstOrDefault(c => _classes.Defines(c, member));
                if (Next(_order) != Next(kept))
                {
                    return false;
                }
            }
        }

        return Rest.All(r => ClassTable.Members(_classes.Find(r)!).All(m => IsCopyable(r, m.Node))) && Constructor() is not { Failed: true } && TryWrite();
    }

    private bool TryWrite()
    {
        _failed = false;
        Write();
        return !_failed;
    }

    private bool _failed;

    /// <summary>A class variable that everybody asks its own class for stays there.</summary>
    private bool StaysThere(string owner, Stmt member) =>
        member is AssignStmt { Targets: [NameExpr] } or AnnAssignStmt { Target: NameExpr, Value: not null } && _names.IsOnlyAskedOf(owner, ClassTable.Members(_classes.Find(owner)!).First(m => m.Node == member).Name);

    private bool IsCopyable(string owner, Stmt member) => member switch
    {
        FunctionDefStmt => true,
        _ when StaysThere(owner, member) => true,
        AnnAssignStmt { Value: null } => true,
        AssignStmt { Value: ConstantExpr } or AnnAssignStmt { Value: ConstantExpr } => !_names.IsAssignedOn(owner),
        _ => false,
    };

    private string Demand(string owner, string member)
    {
        if (_asked.FirstOrDefault(a => a.Owner == owner && a.Member == member) is { Name: { } known })
        {
            return known;
        }

        var name = _names.Fresh($"_{string.Concat(owner.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()))}_{member.Trim('_')}");
        _asked.Add((owner, member, name));
        return name;
    }

    private SuperRewriter RewriterOf(string owner) => new(_cls.Name, owner, _order, Rest, _classes, Demand);

    /// <summary>Writes the class.</summary>
    public ClassDefStmt Write()
    {
        _asked.Clear();
        var body = new List<Stmt>();
        var init = Constructor();
        _failed |= init is { Failed: true };
        var own = ClassTable.Members(_cls).Select(m => m.Name).ToHashSet();
        foreach (var stmt in _cls.Body)
        {
            switch (stmt)
            {
                case FunctionDefStmt { Name: "__init__" } when init is not null:
                    body.Add(init.Value.Written);
                    break;
                case FunctionDefStmt f:
                    body.Add(Rewritten(_cls.Name, f));
                    break;
                case PassStmt:
                    break;
                default:
                    body.Add(stmt);
                    break;
            }
        }

        if (!own.Contains("__init__") && init is not null)
        {
            body.Insert(body.TakeWhile(s => s is not FunctionDefStmt).Count(), init.Value.Written);
        }

        // What another base has of the same name before it hides it.
        foreach (var owner in Rest)
        {
            foreach (var (name, node) in ClassTable.Members(_classes.Find(owner)!))
            {
                if (name != "__init__" && !own.Contains(name) && !StaysThere(owner, node) && _order.Skip(1).First(c => _classes.Defines(c, name)) == owner)
                {
                    body.Add(node is FunctionDefStmt f ? Rewritten(owner, f) : node);
                }
            }
        }

        for (var i = 0; i < _asked.Count; i++)
        {
            var (owner, member, name) = _asked[i];
            foreach (var f in ClassTable.Methods(_classes.Find(owner)!).Where(m => m.Name == member))
            {
                var copy = Rewritten(owner, f);
                body.Add(new FunctionDefStmt(copy.IsAsync, name, copy.Args, copy.Body, copy.DecoratorList, copy.Returns, copy.TypeParams, copy.Start, copy.End));
            }
        }

        if (body.Count == 0)
        {
            body.Add(new PassStmt(_cls.Start, _cls.Start));
        }

        return new ClassDefStmt(_cls.Name, NewBases(), _cls.Keywords, [.. body], _cls.DecoratorList, _cls.TypeParams, _cls.Start, _cls.End);
    }

    private FunctionDefStmt Rewritten(string owner, FunctionDefStmt f)
    {
        var rewriter = RewriterOf(owner);
        var result = rewriter.Method(f);
        _failed |= rewriter.Failed;
        return result;
    }

    private ImmutableArray<Expr> NewBases()
    {
        var bases = new List<Expr>();
        var seen = new HashSet<string>();
        foreach (var item in Rest.Prepend(_cls.Name).SelectMany(c => _classes.Find(c)!.Bases))
        {
            var name = ClassTable.NameOf(item);
            if ((name is null || name == Parent || (_classes.Find(name) is null && name is not "object") || _protocols.Contains(name)) && seen.Add(name ?? ""))
            {
                bases.Add(item);
            }
        }

        return [.. bases.OrderBy(b => ClassTable.NameOf(b) == Parent ? 0 : 1)];
    }

    /// <summary>The constructor with those of the copied bases in it; null where nothing of it changes.</summary>
    private (FunctionDefStmt Written, bool Failed)? Constructor()
    {
        var definer = _order.FirstOrDefault(c => _classes.Defines(c, "__init__"));
        if (definer is null || (definer != _cls.Name && !Rest.Contains(definer)))
        {
            return null;
        }

        var init = ClassTable.Methods(_classes.Find(definer)!).First(m => m.Name == "__init__");
        var inliner = new ConstructorInliner(_cls.Name, _order, Rest, _classes, _names, RewriterOf);
        var args = inliner.Expanded(definer, init);
        var body = inliner.Body(definer, init);
        return (new FunctionDefStmt(false, "__init__", args, [.. body.Count == 0 ? [new PassStmt(init.Start, init.Start)] : body], init.DecoratorList, init.Returns, init.TypeParams, init.Start, init.End), inliner.Failed);
    }
}
