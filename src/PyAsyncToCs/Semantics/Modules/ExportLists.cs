using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// <c>__all__</c> that is put together: from the lists of other modules, by <c>+=</c>, <c>extend</c> and <c>append</c>. One
/// list with all its names stands for it.
/// </summary>
internal sealed class ExportLists(ModuleTable table)
{
    private readonly Dictionary<ModuleSymbol, List<string>?> _known = [];

    /// <summary>Writes out the list of a module, where it can be known without running it.</summary>
    public void Expand(ModuleSymbol module)
    {
        var body = module.Node!.Body;
        if (body.Count(Concerns) is 0 || (body.Count(Concerns) == 1 && body.First(Concerns) is AssignStmt { Value: var only } && IsPlain(only)) || NamesOf(module) is not { } names)
        {
            return;
        }

        var first = body.First(Concerns);
        var list = new ListExpr([.. names.Select(n => new ConstantExpr(n, null, first.Start, first.End))], ExprContext.Load, first.Start, first.End);
        var whole = new AssignStmt([new NameExpr("__all__", ExprContext.Store, first.Start, first.End)], list, first.Start, first.End);
        module.Node = new ModuleNode([.. body.Where(s => s == first || !Concerns(s)).Select(s => s == first ? whole : s)], module.Node.Start, module.Node.End);
    }

    private static bool IsPlain(Expr value) => value is ListExpr { Elts: var items } && items.All(i => i is ConstantExpr)
        || (value is TupleExpr { Elts: var parts } && parts.All(i => i is ConstantExpr));

    private static bool Concerns(Stmt stmt) => stmt switch
    {
        AssignStmt { Targets: [NameExpr { Id: "__all__" }] } => true,
        AnnAssignStmt { Target: NameExpr { Id: "__all__" }, Value: not null } => true,
        AugAssignStmt { Target: NameExpr { Id: "__all__" } } => true,
        ExprStmt { Value: CallExpr { Func: AttributeExpr { Value: NameExpr { Id: "__all__" } } } } => true,
        _ => false,
    };

    private List<string>? NamesOf(ModuleSymbol module)
    {
        if (_known.TryGetValue(module, out var known))
        {
            return known;
        }

        // A circle of modules that name each other's lists.
        _known.Add(module, null);
        List<string>? names = null;
        foreach (var stmt in module.Node!.Body.Where(Concerns))
        {
            List<string>? more = stmt switch
            {
                AssignStmt a => Items(module, a.Value),
                AnnAssignStmt a => Items(module, a.Value!),
                AugAssignStmt { Op: BinaryOperator.Add } a => Items(module, a.Value),
                ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "extend" }, Args: [var added] } } => Items(module, added),
                ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "append" }, Args: [ConstantExpr { Value: string one }] } } => [one],
                _ => null,
            };
            if (more is null || (names is null && stmt is not (AssignStmt or AnnAssignStmt)))
            {
                return null;
            }

            names = stmt is AssignStmt or AnnAssignStmt ? more : [.. names!, .. more];
        }

        return _known[module] = names;
    }

    private List<string>? Items(ModuleSymbol module, Expr value)
    {
        switch (value)
        {
            case ListExpr l:
                return All(l.Elts);
            case TupleExpr t:
                return All(t.Elts);
            case BinOpExpr { Op: BinaryOperator.Add } sum:
                return Items(module, sum.Left) is { } left && Items(module, sum.Right) is { } right ? [.. left, .. right] : null;
            case CallExpr { Func: NameExpr { Id: "list" or "tuple" or "sorted" }, Args: [var same], Keywords.IsEmpty: true }:
                return Items(module, same);
            case AttributeExpr { Attr: "__all__", Value: NameExpr { Id: var name } } when ModuleNamed(module, name) is { } other:
                return NamesOf(other);
            default:
                return null;
        }

        List<string>? All(IEnumerable<Expr> items)
        {
            var all = new List<string>();
            foreach (var item in items)
            {
                if (item is ConstantExpr { Value: string name })
                {
                    all.Add(name);
                }
                else if (item is StarredExpr { Value: var inner } && Items(module, inner) is { } several)
                {
                    all.AddRange(several);
                }
                else
                {
                    return null;
                }
            }

            return all;
        }
    }

    private ModuleSymbol? ModuleNamed(ModuleSymbol module, string name)
    {
        foreach (var stmt in module.Node!.Body)
        {
            var found = stmt switch
            {
                ImportFromStmt from when from.Names.FirstOrDefault(a => (a.AsName ?? a.Name) == name) is { } alias && table.Find(module, from) is { } package => table.Submodule(package, alias.Name),
                ImportStmt import when import.Names.FirstOrDefault(a => (a.AsName ?? a.Name) == name) is { } alias => table.Find(module, alias.Name),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return table.Submodule(module, name);
    }
}
