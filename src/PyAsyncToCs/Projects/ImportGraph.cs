using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Projects;

/// <summary>Which modules of a folder import which: what belongs together, and what is run rather than imported.</summary>
internal sealed class ImportGraph
{
    private readonly ModuleTable _table;
    private readonly Dictionary<ModuleSymbol, ModuleSymbol> _parents = [];
    private readonly HashSet<ModuleSymbol> _imported = [];
    private readonly Dictionary<ModuleSymbol, List<ModuleSymbol>> _imports = [];

    public ImportGraph(ModuleTable table)
    {
        _table = table;
        foreach (var module in table.Modules)
        {
            _parents.Add(module, module);
            _imports.Add(module, []);
        }

        foreach (var module in table.Modules)
        {
            foreach (var parent in table.Parents(module))
            {
                Join(module, parent);
            }

            Scan(module);
        }
    }

    /// <summary>The programs of the folder, the modules of each in the order in which they are imported.</summary>
    public IReadOnlyList<IReadOnlyList<ModuleSymbol>> Parts()
    {
        var order = ImportOrder();
        return [.. _table.Modules.GroupBy(Root).Select(g => g.OrderBy(m => order[m]).ToList())];
    }

    /// <summary>What a module imports comes before it, as when it runs.</summary>
    private Dictionary<ModuleSymbol, int> ImportOrder()
    {
        var order = new Dictionary<ModuleSymbol, int>();
        var seen = new HashSet<ModuleSymbol>();
        foreach (var start in _table.Modules.Where(seen.Add))
        {
            var stack = new Stack<(ModuleSymbol Module, int Next)>();
            stack.Push((start, 0));
            while (stack.TryPop(out var entry))
            {
                var imports = _imports[entry.Module];
                if (entry.Next == imports.Count)
                {
                    order.Add(entry.Module, order.Count);
                    continue;
                }

                stack.Push((entry.Module, entry.Next + 1));
                if (seen.Add(imports[entry.Next]))
                {
                    stack.Push((imports[entry.Next], 0));
                }
            }
        }

        return order;
    }

    /// <summary>A script, and all that it imports.</summary>
    public IEnumerable<ModuleSymbol> ReachedFrom(ModuleSymbol script)
    {
        var reached = new HashSet<ModuleSymbol> { script };
        var pending = new Stack<ModuleSymbol>([script]);
        while (pending.TryPop(out var module))
        {
            foreach (var next in _imports[module].Concat(_table.Parents(module)).Where(reached.Add))
            {
                pending.Push(next);
            }
        }

        return reached;
    }

    /// <summary>The modules that are run: nothing imports them, and they do something.</summary>
    public IReadOnlyList<ModuleSymbol> Scripts() => [.. _table.Modules.Where(IsScript).OrderBy(Rank).ThenBy(m => m.PathName, StringComparer.Ordinal)];

    private bool IsScript(ModuleSymbol module)
    {
        if (module.IsPackage || module.Node!.Body.IsEmpty)
        {
            return false;
        }

        if (IsNamedMain(module))
        {
            return true;
        }

        return !_imported.Contains(module) && (ModuleTable.HasMainGuard(module.Node) || module.Node.Body.Any(IsAction));
    }

    private static bool IsNamedMain(ModuleSymbol module) => module.PathName is "main" or "__main__" || module.PathName.EndsWith(".__main__", StringComparison.Ordinal);

    private static bool IsAction(Stmt stmt) => stmt switch
    {
        ExprStmt e => e.Value is not ConstantExpr,
        ForStmt or WhileStmt or WithStmt or RaiseStmt or AssertStmt or MatchStmt => true,
        AssignStmt { Value: AwaitExpr or CallExpr { Func: AttributeExpr { Value: NameExpr { Id: "asyncio" }, Attr: "run" } } } => true,
        IfStmt i => i.Body.Concat(i.OrElse).Any(IsAction),
        TryStmt t => t.Body.Concat(t.OrElse).Concat(t.FinalBody).Any(IsAction),
        _ => false,
    };

    /// <summary>The script that a reader takes for the program comes first.</summary>
    private static int Rank(ModuleSymbol module) => module.PathName switch
    {
        "main" => 0,
        "__main__" => 1,
        _ when module.PathName.EndsWith(".__main__", StringComparison.Ordinal) => 2,
        "app" or "run" or "cli" => 3,
        _ => 4 + module.PathName.Count(c => c == '.'),
    };

    private void Scan(ModuleSymbol module)
    {
        var stack = new Stack<Node>([module.Node!]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case ImportStmt i:
                    foreach (var alias in i.Names)
                    {
                        Note(module, _table.Find(module, alias.Name));
                    }

                    break;
                case ImportFromStmt from when _table.Find(module, from) is { } source:
                    Note(module, source);
                    foreach (var alias in from.Names)
                    {
                        Note(module, _table.Submodule(source, alias.Name));
                    }

                    break;
            }

            if (node is Expr)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }

    private void Note(ModuleSymbol importer, ModuleSymbol? imported)
    {
        if (imported is not null && imported != importer)
        {
            _imported.Add(imported);
            _imports[importer].Add(imported);
            Join(importer, imported);
        }
    }

    private ModuleSymbol Root(ModuleSymbol module)
    {
        while (_parents[module] != module)
        {
            module = _parents[module] = _parents[_parents[module]];
        }

        return module;
    }

    private void Join(ModuleSymbol a, ModuleSymbol b) => _parents[Root(b)] = Root(a);
}
