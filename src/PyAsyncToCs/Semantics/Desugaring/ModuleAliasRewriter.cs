using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary><c>import operator as op</c>: the module under its own name, by which the passes that follow know its functions.</summary>
internal sealed class ModuleAliasRewriter : TreeCopier
{
    private readonly Dictionary<string, string> _modules;

    private ModuleAliasRewriter(Dictionary<string, string> modules) => _modules = modules;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var aliases = parsed.Module.Body.OfType<ImportStmt>().SelectMany(i => i.Names)
            .Where(a => a.AsName is not null && a.AsName != a.Name && !a.Name.Contains('.', StringComparison.Ordinal) && s_modules.Contains(a.Name)).ToList();
        if (aliases.Count == 0)
        {
            return parsed;
        }

        // Both names mean the module, and nothing else anywhere in the file.
        var names = new ModuleNames(parsed.Module);
        var modules = aliases.Where(a => names.IsBoundOnce(a.AsName!) && names.IsBuiltin(a.Name)).DistinctBy(a => a.Name).ToDictionary(a => a.AsName!, a => a.Name);
        return modules.Count == 0 ? parsed : parsed with { Module = new ModuleAliasRewriter(modules).Copy(parsed.Module) };
    }

    private static readonly HashSet<string> s_modules =
    [
        "asyncio", "collections", "contextlib", "copy", "dataclasses", "datetime", "enum", "functools", "heapq", "inspect", "itertools", "json", "logging",
        "math", "operator", "os", "random", "re", "statistics", "string", "struct", "sys", "threading", "time", "typing", "uuid",
    ];

    protected override Node? Replace(Node node) => node switch
    {
        NameExpr name when _modules.TryGetValue(name.Id, out var module) => new NameExpr(module, name.Context, name.Start, name.End),
        Alias { AsName: { } alias } import when _modules.GetValueOrDefault(alias) == import.Name => new Alias(import.Name, null, import.Start, import.End),
        _ => null,
    };
}
