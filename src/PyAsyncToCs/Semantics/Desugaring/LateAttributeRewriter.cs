using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>hasattr(self, "x")</c> where the object may not have it yet: a flag beside the attribute says so. C#'s objects have
/// their members from the start.
/// </summary>
internal sealed class LateAttributeRewriter : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly Dictionary<ClassDefStmt, HashSet<string>> _late = [];
    private HashSet<string>? _inside;
    private string? _receiver;

    private LateAttributeRewriter(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in _classes.All)
        {
            var asked = ClassTable.Methods(cls).SelectMany(m => BaseFlattener.Nodes(m).Select(n => AskedOf(n, Receiver(m))).OfType<string>().Select(name => (Method: m, Name: name))).ToList();
            var names = asked.Where(a => IsLate(cls, a.Method, a.Name)).Select(a => a.Name).ToHashSet();
            names.RemoveWhere(name => !IsStoredHereOnly(module, cls, name));
            if (names.Count > 0)
            {
                _late.Add(cls, names);
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("attr(self,", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new LateAttributeRewriter(parsed.Module);
        return rewriter._late.Count == 0 ? parsed : parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    private static string? Receiver(FunctionDefStmt method) => method is { Args.Args: [var first, ..] } && method.DecoratorList.All(d => d is not NameExpr { Id: "staticmethod" or "classmethod" }) ? first.Name : null;

    private static string? AskedOf(Node node, string? receiver) => node switch
    {
        CallExpr { Func: NameExpr { Id: "hasattr" }, Args: [NameExpr owner, ConstantExpr { Value: string name }] } when owner.Id == receiver => name,
        CallExpr { Func: NameExpr { Id: "getattr" }, Args: [NameExpr owner, ConstantExpr { Value: string name }, _] } when owner.Id == receiver => name,
        _ => null,
    };

    /// <summary>Whether a method can ask for an attribute before it is there.</summary>
    private bool IsLate(ClassDefStmt cls, FunctionDefStmt method, string name)
    {
        var family = _classes.All.Where(c => _classes.Order(cls.Name)?.Contains(c.Name) == true || _classes.Order(c.Name)?.Contains(cls.Name) == true).ToList();
        if (family.Exists(c => ClassTable.Members(c).Any(m => m.Name == name)) || family.Exists(c => c != cls && Stores(c, name).Any()))
        {
            return false;
        }

        var init = ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__init__");
        return Stores(cls, name).Any() && (method == init || init is null || !init.Body.Any(s => s is AssignStmt or AnnAssignStmt { Value: not null } && TargetsOf(s).Any(t => IsOn(t, Receiver(init), name)))) && _classes.Bases(cls).Any() == false;
    }

    private static IEnumerable<AttributeExpr> Stores(ClassDefStmt cls, string name) =>
        BaseFlattener.Nodes(cls).OfType<AttributeExpr>().Where(a => a.Context == ExprContext.Store && a.Attr == name && a.Value is NameExpr { Id: "self" });

    private static bool IsOn(Expr target, string? receiver, string name) => target is AttributeExpr { Value: NameExpr owner } a && owner.Id == receiver && a.Attr == name;

    /// <summary>Whether every statement that stores the attribute is one that a flag can stand behind.</summary>
    private static bool IsStoredHereOnly(ModuleNode module, ClassDefStmt cls, string name)
    {
        var all = BaseFlattener.Nodes(module).OfType<AttributeExpr>().Where(a => a.Context != ExprContext.Load && a.Attr == name).ToHashSet();
        var own = ClassTable.Methods(cls).SelectMany(BaseFlattener.Nodes).OfType<Stmt>().SelectMany(TargetsOf).OfType<AttributeExpr>().Where(a => a is { Value: NameExpr { Id: "self" } } && a.Attr == name).ToHashSet();
        return all.SetEquals(own);
    }

    private static IEnumerable<Expr> TargetsOf(Stmt stmt) => stmt switch
    {
        AssignStmt a => a.Targets.SelectMany(t => t is TupleExpr tuple ? (IEnumerable<Expr>)tuple.Elts : [t]),
        AnnAssignStmt { Value: not null } a => [a.Target],
        AugAssignStmt a => [a.Target],
        _ => [],
    };

    private static string Flag(string name) => $"has_{name.TrimStart('_')}";

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ClassDefStmt cls when _late.TryGetValue(cls, out var names):
                var outer = _inside;
                _inside = names;
                var body = cls.Body.SelectMany(s => ReplaceStatement(s) ?? [Copy(s)]).ToList();
                _inside = outer;
                var at = cls.Start;
                var index = cls.Body is [ExprStmt { Value: ConstantExpr }, ..] ? 1 : 0;
                body.InsertRange(index, names.Order(StringComparer.Ordinal).Select(n => new AssignStmt([new NameExpr(Flag(n), ExprContext.Store, at, at)], new ConstantExpr(false, null, at, at), at, at)));
                return [new ClassDefStmt(cls.Name, [.. cls.Bases.Select(Copy)], [.. cls.Keywords.Select(Copy)], [.. body], [.. cls.DecoratorList.Select(Copy)], cls.TypeParams, cls.Start, cls.End)];
            case FunctionDefStmt f when _inside is not null && _receiver is null && Receiver(f) is { } receiver:
                _receiver = receiver;
                var method = (Stmt)CopyParts(f);
                _receiver = null;
                return [method];
            case AssignStmt or AnnAssignStmt when _inside is not null && _receiver is not null:
                var set = TargetsOf(stmt).OfType<AttributeExpr>().Where(t => _inside.Contains(t.Attr) && IsOn(t, _receiver, t.Attr)).Select(t => t.Attr).ToList();
                return set.Count == 0 ? null : [Copy(stmt), .. set.Select(n => new AssignStmt([Own(Flag(n), stmt.End, ExprContext.Store)], new ConstantExpr(true, null, stmt.End, stmt.End), stmt.End, stmt.End))];
            default:
                return null;
        }
    }

    protected override Node? Replace(Node node)
    {
        if (_inside is null || AskedOf(node, _receiver) is not { } name || !_inside.Contains(name))
        {
            return null;
        }

        var flag = Own(Flag(name), node.Start, ExprContext.Load);
        return node is CallExpr { Args: [_, _, var other] } ? new IfExpr(flag, Own(name, node.Start, ExprContext.Load), Copy(other), node.Start, node.End) : flag;
    }

    private AttributeExpr Own(string name, int at, ExprContext context) => new(new NameExpr(_receiver!, ExprContext.Load, at, at), name, context, at, at);
}
