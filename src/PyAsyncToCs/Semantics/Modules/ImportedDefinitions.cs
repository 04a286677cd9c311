using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What names that the modules of a folder import from each other are, before names are resolved.</summary>
/// <param name="table">The modules.</param>
/// <param name="bindings">What each binds outside functions and classes.</param>
internal sealed class ImportedDefinitions(ModuleTable table, IReadOnlyDictionary<ModuleSymbol, Dictionary<string, List<Stmt>>> bindings)
{
    /// <summary>Through how many packages a name is handed on.</summary>
    private const int MostSteps = 20;

    /// <summary>Looks at modules.</summary>
    public static ImportedDefinitions Of(ModuleTable table) =>
        new(table, table.Modules.Where(m => !m.IsSynthetic).ToDictionary(m => m, m => ForeignClasses.Bindings(m.Node!)));

    /// <summary>The class or function that an import names, through the packages that hand it on, and where it stands.</summary>
    /// <param name="importer">The module that imports.</param>
    /// <param name="import">Its import.</param>
    /// <param name="name">What it is called there.</param>
    public (ModuleSymbol Owner, Stmt Definition)? Find(ModuleSymbol importer, ImportFromStmt import, string name) =>
        table.Find(importer, import) is { } source ? Find(source, import.Names.FirstOrDefault(n => (n.AsName ?? n.Name) == name)?.Name ?? name) : null;

    /// <summary>The class or function that a module has by a name, and where it stands.</summary>
    public (ModuleSymbol Owner, Stmt Definition)? Find(ModuleSymbol module, string name)
    {
        for (var step = 0; step <= MostSteps && bindings.TryGetValue(module, out var bound); step++)
        {
            switch (bound.GetValueOrDefault(name))
            {
                case [(ClassDefStmt or FunctionDefStmt) and var definition]:
                    return (module, definition);
                case [ImportFromStmt next] when table.Find(module, next) is { } source:
                    name = next.Names.FirstOrDefault(n => (n.AsName ?? n.Name) == name)?.Name ?? name;
                    module = source;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
