using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Links names that imports bind to what they are in the module they come from. An imported name whose origin is bound
/// when its module runs, and never again, is that name: the importer's reads are reads of the origin.
/// </summary>
internal sealed class ImportBinder(SemanticModel model)
{
    private readonly Dictionary<Node, ModuleSymbol> _moduleOf = new(ReferenceEqualityComparer.Instance);

    /// <summary>Binds what <c>from module import *</c> brings: <c>__all__</c>, else all names without a leading underscore.</summary>
    public void ExpandStars(IReadOnlyList<StarImport> stars)
    {
        // A star may bring what another star brought.
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var (scope, node, source) in stars)
            {
                foreach (var name in Exported(source))
                {
                    if (scope.Symbols.ContainsKey(name))
                    {
                        continue;
                    }

                    var alias = new Alias(name, null, node.Start, node.End);
                    var symbol = scope.Declare(name);
                    symbol.Definitions.Add(alias);
                    model.Names[alias] = symbol;
                    model.Imports[alias] = node;
                    grew = true;
                }
            }
        }
    }

    /// <summary>Finds, for every name that an import binds, the module or name of the program that it is.</summary>
    public void FindTargets()
    {
        foreach (var (alias, stmt) in model.Imports)
        {
            var symbol = model.Names[alias];
            var importer = symbol.Scope.Module;
            switch (stmt)
            {
                case ImportStmt:
                    symbol.ImportedModule = model.ModuleTable.Find(importer, alias.AsName is null ? alias.Name.Split('.')[0] : alias.Name);
                    break;
                case ImportFromStmt from when model.ModuleTable.Find(importer, from) is { } module:
                    if (module.Scope.Symbols.TryGetValue(alias.Name, out var origin) && origin != symbol)
                    {
                        symbol.ImportedSymbol = origin;
                    }
                    else
                    {
                        symbol.ImportedModule = model.ModuleTable.Submodule(module, alias.Name);
                    }

                    break;
            }
        }

        foreach (var module in model.Modules)
        {
            LinkAttributes(module);
        }
    }

    /// <summary>Makes the importers' names the names they stand for, once it is known which of those are bound again.</summary>
    public void Link()
    {
        foreach (var symbol in model.Imports.Keys.Select(a => model.Names[a]).Distinct().ToList())
        {
            if (OriginOf(symbol) is { } origin && origin != symbol)
            {
                symbol.Entity = origin.Entity;
            }
        }

        foreach (var (node, symbol) in model.Names.ToList())
        {
            if (node is not Alias && OriginOf(symbol) is { } origin && origin != symbol)
            {
                model.Names[node] = origin;
                Use(origin, symbol.Scope.Module);
            }
        }
    }

    /// <summary>The name that an imported name is; itself where it is none, null where that may be bound again.</summary>
    private static Symbol? OriginOf(Symbol symbol)
    {
        // A circle of imports of one name ends somewhere.
        for (var steps = 0; symbol.ImportedSymbol is { } next && steps < 64; steps++)
        {
            if (symbol.Definitions.Count > 1 || symbol.IsDeleted)
            {
                return null;
            }

            symbol = next;
        }

        return symbol.ImportedSymbol is not null || symbol.IsAssignedElsewhere || symbol.Definitions is [Alias, ..] ? null : symbol;
    }

    private static void Use(Symbol symbol, ModuleSymbol user)
    {
        symbol.IsRead = true;
        if (symbol.Scope.Module != user)
        {
            symbol.IsCaptured = true;
            symbol.IsKept = true;
            symbol.IsUsedByOtherModules = true;
        }
    }

    /// <summary><c>package.module.name</c> is the name of that module.</summary>
    private void LinkAttributes(ModuleSymbol module)
    {
        var nodes = new List<Node>();
        var stack = new Stack<Node>([module.Node!]);
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr or AttributeExpr)
            {
                nodes.Add(node);
            }

            var children = new List<Node>();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }

        // What stands inside comes later: read from the end, a chain is known from its root.
        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            switch (nodes[i])
            {
                case NameExpr name when model.SymbolOf(name) is { } symbol && ModuleOf(symbol) is { } imported:
                    _moduleOf[name] = imported;
                    break;
                case AttributeExpr a when _moduleOf.TryGetValue(a.Value, out var owner):
                    Link(a, owner, module);
                    break;
            }
        }
    }

    private static ModuleSymbol? ModuleOf(Symbol symbol)
    {
        for (var steps = 0; symbol.ImportedSymbol is { } next && steps < 64; steps++)
        {
            symbol = next;
        }

        return symbol.ImportedModule is { IsUser: true } module && symbol.Definitions.All(d => d is Alias) ? module : null;
    }

    private void Link(AttributeExpr a, ModuleSymbol owner, ModuleSymbol user)
    {
        if (!owner.Scope.Symbols.TryGetValue(a.Attr, out var symbol))
        {
            if (model.ModuleTable.Submodule(owner, a.Attr) is { } sub)
            {
                _moduleOf[a] = sub;
            }

            return;
        }

        if (ModuleOf(symbol) is { } module)
        {
            _moduleOf[a] = module;
            return;
        }

        for (var steps = 0; symbol.ImportedSymbol is { } next && steps < 64; steps++)
        {
            symbol = next;
        }

        if (symbol.Definitions is [Alias, ..])
        {
            return;
        }

        model.Names[a] = symbol;
        Use(symbol, user);
        if (a.Context != ExprContext.Load)
        {
            symbol.Definitions.Add(a);
            symbol.IsAssignedElsewhere |= symbol.Scope.Module != user;
        }
    }

    private static IEnumerable<string> Exported(ModuleSymbol module)
    {
        foreach (var stmt in module.Node!.Body)
        {
            if (stmt is AssignStmt { Targets: [NameExpr { Id: "__all__" }], Value: var value })
            {
                var items = value switch
                {
                    ListExpr l => l.Elts,
                    TupleExpr t => t.Elts,
                    _ => [],
                };
                return items.OfType<ConstantExpr>().Select(c => c.Value).OfType<string>().ToList();
            }
        }

        return module.Scope.Symbols.Keys.Where(n => !n.StartsWith('_')).ToList();
    }
}

/// <summary>A <c>from … import *</c> of a module of the program.</summary>
/// <param name="Scope">What it brings names into.</param>
/// <param name="Node">The statement.</param>
/// <param name="Source">The module.</param>
internal sealed record StarImport(Scope Scope, ImportFromStmt Node, ModuleSymbol Source);
