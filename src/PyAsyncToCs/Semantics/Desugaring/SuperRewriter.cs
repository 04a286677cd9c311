using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Rewrites what the methods of a class call of its bases, for one class that has them: what it copied it calls under the copy's name.</summary>
/// <param name="holder">The class that has the copy.</param>
/// <param name="owner">The class whose text is rewritten.</param>
/// <param name="order">The holder's method resolution order.</param>
/// <param name="rest">The bases whose members are copied.</param>
/// <param name="classes">The module's classes.</param>
/// <param name="demand">Asked for a copy of a base's member: its name in the holder.</param>
internal sealed class SuperRewriter(string holder, string owner, List<string> order, IReadOnlyCollection<string> rest, ClassTable classes, Func<string, string, string>? demand) : TreeCopier
{
    private string _self = "self";

    /// <summary>Whether something cannot be said of the one class.</summary>
    public bool Failed { get; private set; }

    /// <summary>The class that has a member behind another in the order.</summary>
    public string? Next(string after, string member) => order.Skip(order.IndexOf(after) + 1).FirstOrDefault(c => classes.Defines(c, member));

    public ClassDefStmt Class(ClassDefStmt cls) =>
        new(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Select(s => s is FunctionDefStmt f ? Method(f) : s)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End);

    public FunctionDefStmt Method(FunctionDefStmt f)
    {
        _self = f.Args.PosOnlyArgs.Concat(f.Args.Args).FirstOrDefault()?.Name ?? "self";
        return (FunctionDefStmt)CopyParts(f);
    }

    public List<Stmt> Block(FunctionDefStmt f, IEnumerable<Stmt> body)
    {
        _self = f.Args.PosOnlyArgs.Concat(f.Args.Args).FirstOrDefault()?.Name ?? "self";
        return [.. body.Select(Copy)];
    }

    private static CallExpr Super(Node at) => new(new NameExpr("super", ExprContext.Load, at.Start, at.Start), [], [], at.Start, at.Start);

    // The end of a chain of constructors: object's does nothing.
    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        rest.Count > 0 && stmt is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } } } } && Next(owner, "__init__") is null && !HasForeignBase()
            ? [new PassStmt(stmt.Start, stmt.End)]
            : null;

    private bool HasForeignBase() => order.Any(c => classes.Find(c)!.Bases.Any(b => ClassTable.NameOf(b) is var name && (name is null || classes.Find(name) is null) && name is not ("ABC" or "object" or "Protocol" or "Generic")));

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case AttributeExpr { Value: CallExpr { Func: NameExpr { Id: "super" } } super } a:
                return Target(a, Next(super.Args is [NameExpr from, _] && order.Contains(from.Id) ? from.Id : owner, a.Attr));
            case CallExpr { Func: AttributeExpr { Value: NameExpr named } a, Args: [NameExpr self, .. var others] } call when self.Id == _self && order.Skip(1).Contains(named.Id):
                var definer = classes.Order(named.Id)?.FirstOrDefault(c => classes.Defines(c, a.Attr));
                return definer is not null && Target(a, definer) is { } target
                    ? new CallExpr(target, [.. others.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>How the holder says a member of one of its bases; null where that is not one it can reach.</summary>
    private AttributeExpr? Target(AttributeExpr a, string? definer)
    {
        if (definer is null)
        {
            return null;
        }

        if (rest.Contains(definer))
        {
            Failed |= a.Attr == "__init__" || demand is null;
            return Failed ? null : new AttributeExpr(new NameExpr(_self, ExprContext.Load, a.Start, a.Start), demand!(definer, a.Attr), a.Context, a.Start, a.End);
        }

        // What the one class that C# knows as the base has of that name.
        var reached = order.Skip(1).Where(c => !rest.Contains(c)).FirstOrDefault(c => classes.Defines(c, a.Attr));
        Failed |= reached != definer && holder != owner;
        return reached == definer ? new AttributeExpr(Super(a), a.Attr, a.Context, a.Start, a.End) : null;
    }
}
