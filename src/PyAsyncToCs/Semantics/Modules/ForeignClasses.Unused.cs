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

        var read = new HashSet<string>();
        foreach (var parsed in written.Where(p => p.Success))
        {
            foreach (var stmt in parsed.Module.Body)
            {
                var named = BaseFlattener.Nodes(stmt).Select(n => n is NameExpr name ? name.Id : n is AttributeExpr member ? member.Attr : null).OfType<string>();
                read.UnionWith(stmt is ClassDefStmt or FunctionDefStmt ? named.Where(n => n != NameOf(stmt)) : named);
            }
        }

        // Under another name they are read, too.
        read.UnionWith(written.Where(p => p.Success).SelectMany(p => p.Module.Body).OfType<ImportFromStmt>().SelectMany(i => i.Names)
            .Where(n => n.AsName is { } other && read.Contains(other)).Select(n => n.Name).ToList());

        var names = gone.Where(c => !read.Contains(c.Name)).ToHashSet();
        if (names.Count == 0 || written.Any(p => p.Success && p.Module.Body.Any(s => s is ImportFromStmt { Names: [{ Name: "*" }] })))
        {
            return;
        }

        var table = ModuleTable.OfFolder([.. written.Where(p => p.Success)]);
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

    /// <summary>An import that only runs a module.</summary>
    private static Alias Hidden(string module, Stmt at) => new(module, "_" + module.Replace('.', '_'), at.Start, at.End);
}
