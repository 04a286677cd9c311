using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>import operator as op</c>: the module under its own name, by which the passes that follow know its functions. A
/// context of processes (<c>multiprocessing.get_context("spawn")</c>) is that module, too: its start methods are alike.
/// </summary>
internal sealed class ModuleAliasRewriter : TreeCopier
{
    private readonly Dictionary<string, string> _modules;

    private ModuleAliasRewriter(Dictionary<string, string> modules) => _modules = modules;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var aliases = parsed.Module.Body.OfType<ImportStmt>().SelectMany(i => i.Names)
            .Where(a => a.AsName is not null && a.AsName != a.Name && !a.Name.Contains('.', StringComparison.Ordinal) && s_modules.Contains(a.Name)).ToList();
        var mayHaveContexts = parsed.Source.Text.Contains(".get_context(", StringComparison.Ordinal);
        if (aliases.Count == 0 && !mayHaveContexts)
        {
            return parsed;
        }

        // Both names mean the module, and nothing else anywhere in the file.
        var names = new ModuleNames(parsed.Module);
        var modules = aliases.Where(a => names.IsBoundOnce(a.AsName!) && names.IsBuiltin(a.Name)).DistinctBy(a => a.Name).ToDictionary(a => a.AsName!, a => a.Name);
        if (mayHaveContexts)
        {
            foreach (var (context, module) in BaseFlattener.Nodes(parsed.Module).OfType<AssignStmt>().Where(a => IsContext(a) && names.IsBoundOnce(((NameExpr)a.Targets[0]).Id)).Select(Binding))
            {
                modules[context] = module;
            }
        }

        return modules.Count == 0 ? parsed : parsed with { Module = new ModuleAliasRewriter(modules).Copy(parsed.Module) };
    }

    private static readonly HashSet<string> s_modules =
    [
        "asyncio", "collections", "contextlib", "copy", "dataclasses", "datetime", "enum", "functools", "heapq", "inspect", "itertools", "json", "logging",
        "math", "operator", "os", "random", "re", "statistics", "string", "struct", "sys", "threading", "time", "typing", "uuid",
    ];

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        IsContext(stmt) && _modules.ContainsKey(Binding((AssignStmt)stmt).Name) ? [new PassStmt(stmt.Start, stmt.End)] : null;

    protected override Node? Replace(Node node) => node switch
    {
        NameExpr name when _modules.TryGetValue(name.Id, out var module) => new NameExpr(module, name.Context, name.Start, name.End),
        Alias { AsName: { } alias } import when _modules.GetValueOrDefault(alias) == import.Name => new Alias(import.Name, null, import.Start, import.End),
        _ => null,
    };

    private static bool IsContext(Stmt stmt) => stmt is AssignStmt { Targets: [NameExpr], Value: CallExpr { Func: AttributeExpr { Attr: "get_context", Value: NameExpr { Id: "multiprocessing" or "mp" } } } };

    private static (string Name, string Module) Binding(AssignStmt context) =>
        (((NameExpr)context.Targets[0]).Id, ((NameExpr)((AttributeExpr)((CallExpr)context.Value).Func).Value).Id);
}
