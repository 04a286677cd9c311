using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// What a base of several keeps for all of its objects (<c>_log = []</c>) is asked of that class by its name, so that a
/// class that has copies of the base's methods shares it, too.
/// </summary>
internal sealed class SharedMemberRewriter : TreeCopier
{
    private readonly Dictionary<string, string> _owners = [];
    private readonly ClassTable _classes;
    private string? _class;
    private string? _receiver;

    private SharedMemberRewriter(ModuleNode module)
    {
        var names = new ModuleNames(module);
        _classes = new ClassTable(module, names);
        foreach (var owner in _classes.All.Where(c => _classes.Bases(c).Count() > 1).SelectMany(c => _classes.Order(c.Name) ?? []).Distinct())
        {
            foreach (var (name, node) in ClassTable.Members(_classes.Find(owner)!))
            {
                if (node is AssignStmt { Value: not ConstantExpr and not NameExpr and not LambdaExpr } or AnnAssignStmt { Value: not (null or ConstantExpr or NameExpr or LambdaExpr) } && _classes.Find(owner)!.DecoratorList.IsEmpty && _classes.All.Count(c => _classes.Defines(c.Name, name)) == 1)
                {
                    _owners.TryAdd(name, owner);
                }
            }
        }

        if (_owners.Count > 0)
        {
            Exclude(module, null, null);
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Module.Body.OfType<ClassDefStmt>().Any(c => c.Bases.Length > 1))
        {
            return parsed;
        }

        var rewriter = new SharedMemberRewriter(parsed.Module);
        return rewriter._owners.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    /// <summary>Leaves out what is assigned as an attribute somewhere, or asked of something that may be of any class.</summary>
    private void Exclude(Node node, string? cls, string? receiver)
    {
        if (node is AttributeExpr { Attr: var name } a && _owners.TryGetValue(name, out var owner)
            && (a.Context != ExprContext.Load || a.Value is not NameExpr { Id: var before } || !(IsOf(before, owner) || (before == receiver && cls is not null && IsOf(cls, owner)))))
        {
            _owners.Remove(name);
        }

        var children = new List<Node>();
        node.AddChildren(children);
        foreach (var child in children)
        {
            Exclude(child, node is ClassDefStmt c ? c.Name : cls, node is ClassDefStmt ? null : node is FunctionDefStmt f && receiver is null ? f.Args.Args.FirstOrDefault()?.Name : receiver);
        }
    }

    private bool IsOf(string cls, string owner) => _classes.Find(cls) is not null && _classes.Order(cls)?.Contains(owner) == true;

    protected override Node? Replace(Node node) =>
        node is AttributeExpr { Value: NameExpr { Id: var before } asked } a && _owners.TryGetValue(a.Attr, out var owner) && (before == _receiver || IsOf(before, owner))
            ? new AttributeExpr(new NameExpr(owner, ExprContext.Load, asked.Start, asked.End), a.Attr, a.Context, a.Start, a.End)
            : null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        var (cls, receiver) = (_class, _receiver);
        switch (stmt)
        {
            case ClassDefStmt c:
                (_class, _receiver) = (c.Name, null);
                break;
            case FunctionDefStmt f when _class is not null && receiver is null:
                _receiver = f.Args.Args.FirstOrDefault()?.Name;
                break;
            default:
                return null;
        }

        var copy = (Stmt)CopyParts(stmt);
        (_class, _receiver) = (cls, receiver);
        return [copy];
    }
}
