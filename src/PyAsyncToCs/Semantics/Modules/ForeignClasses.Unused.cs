using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class ForeignClasses
{
    /// <summary>Leaves out the definitions that all who import them have copied what they need of.</summary>
    /// <param name="written">The modules, written anew.</param>
    public void DropUnused(IList<ParseResult> written)
    {
        var gone = new HashSet<(string Module, string Name)>(_copied);
        var functions = written.Where(p => p.Success).ToDictionary(p => p.Source.Path, p => p.Module.Body.OfType<FunctionDefStmt>().Select(f => f.Name).ToHashSet());
        foreach (var module in _modules.Values)
        {
            gone.UnionWith(module.Parsed!.Module.Body.OfType<FunctionDefStmt>().Where(f => !functions[module.Parsed.Source.Path].Contains(f.Name)).Select(f => (module.PathName, f.Name)));
        }

        if (gone.Count == 0)
        {
            return;
        }

        var members = new HashSet<string>();
        var read = new HashSet<(string Module, string Name)>();
        foreach (var parsed in written.Where(p => p.Success))
        {
            var module = QualifiedClasses.Dotted(parsed.Source.Path);
            foreach (var stmt in parsed.Module.Body)
            {
                foreach (var node in BaseFlattener.Nodes(stmt))
                {
                    if (node is AttributeExpr member)
                    {
                        members.Add(member.Attr);
                    }
                    else if (node is NameExpr name && !(stmt is ClassDefStmt or FunctionDefStmt && name.Id == NameOf(stmt)))
                    {
                        read.Add((module, name.Id));
                    }
                }
            }
        }

        // Where a module imports them, under whatever name.
        var imported = written.Where(p => p.Success).SelectMany(p => p.Module.Body.OfType<ImportFromStmt>().SelectMany(i => i.Names)
            .Where(n => read.Contains((QualifiedClasses.Dotted(p.Source.Path), n.AsName ?? n.Name))).Select(n => n.Name)).ToHashSet();
        var stars = _modules.Values.SelectMany(m => StarsOf(m).Select(source => (Importer: m.PathName, Source: source))).ToList();
        var names = gone.Where(c => !members.Contains(c.Name) && !read.Contains(c) && !imported.Contains(c.Name) && !stars.Any(s => read.Contains((s.Importer, c.Name)) && MayGive(s.Source, c.Name, []))).ToHashSet();
        if (names.Count == 0)
        {
            return;
        }

        var table = ModuleTable.OfFolder([.. written.Where(p => p.Success)], _package);
        var modules = table.Modules.ToDictionary(m => m.Parsed!, (IEqualityComparer<ParseResult>)ReferenceEqualityComparer.Instance);
        for (var i = 0; i < written.Count; i++)
        {
            if (modules.TryGetValue(written[i], out var module) && written[i].Module.Body.Any(s => Without(s) != s))
            {
                written[i] = written[i] with { Module = new ModuleNode([.. written[i].Module.Body.Select(Without).OfType<Stmt>()], written[i].Module.Start, written[i].Module.End) };
            }

            Stmt? Without(Stmt stmt) => stmt switch
            {
                ClassDefStmt or FunctionDefStmt when names.Contains((module!.PathName, NameOf(stmt))) => null,
                ImportFromStmt import when import.Names.Any(n => names.Any(x => x.Name == n.Name)) => import.Names.Where(n => names.All(x => x.Name != n.Name)).ToList() is { Count: > 0 } rest
                    ? new ImportFromStmt(import.Module, [.. rest], import.Level, import.Start, import.End)
                    : table.Find(module!, import) is { } source ? new ImportStmt([Hidden(source.PathName, import)], import.Start, import.End) : import,
                _ => stmt,
            };
        }
    }

    /// <summary>The modules of the folder of which a module imports everything.</summary>
    private IEnumerable<ModuleSymbol> StarsOf(ModuleSymbol module) =>
        module.Parsed!.Module.Body.OfType<ImportFromStmt>().Where(i => i.Names is [{ Name: "*" }]).Select(i => _table.Find(module, i)).OfType<ModuleSymbol>().Where(s => !s.IsSynthetic);

    /// <summary>Whether a name may be among everything that a module gives.</summary>
    private bool MayGive(ModuleSymbol module, string name, HashSet<ModuleSymbol> seen) =>
        seen.Add(module) && (_bindings[module].ContainsKey(name) || StarsOf(module).Any(s => MayGive(s, name, seen)));

    /// <summary>An import that only runs a module.</summary>
    private static Alias Hidden(string module, Stmt at) => new(module, "_" + module.Replace('.', '_'), at.Start, at.End);
}
