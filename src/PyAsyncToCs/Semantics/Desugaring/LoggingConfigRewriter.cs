using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>logging.config.dictConfig({…})</c> of a written dict is what it says: formatters, filters and handlers are made, loggers get
/// them (library reference, "Configuration dictionary schema").
/// </summary>
internal sealed partial class LoggingConfigRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Dictionary<string, DictExpr> _configs = [];
    private readonly Dictionary<DictExpr, IReadOnlyList<Stmt>?> _written = new(ReferenceEqualityComparer.Instance);
    private readonly bool _isFirst;
    private readonly HashSet<string> _imports = [];

    private LoggingConfigRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        foreach (var assignment in module.Body.OfType<AssignStmt>())
        {
            if (assignment is { Targets: [NameExpr name], Value: DictExpr config } && _names.IsBoundOnce(name.Id) && _names.Reads(name.Id) == 1)
            {
                _configs[name.Id] = config;
            }
        }

        _isFirst = _names.CallsOf("dictConfig").Count == 1 && _names.CallsOf("basicConfig").Count == 0 && _names.CallsOf("addHandler").Count == 0;
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!parsed.Source.Text.Contains("dictConfig", StringComparison.Ordinal))
        {
            return parsed;
        }

        var rewriter = new LoggingConfigRewriter(parsed.Module);
        var module = rewriter.Copy(parsed.Module);
        if (rewriter._imports.Count > 0)
        {
            var index = module.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
            var at = index < module.Body.Length ? module.Body[index].Start : module.End;
            module = new ModuleNode(module.Body.InsertRange(index, rewriter._imports.Select(i => new ImportStmt([new Alias(i, null, at, at)], at, at))), module.Start, module.End);
        }

        return parsed with { Module = module };
    }

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        switch (stmt)
        {
            case ExprStmt { Value: CallExpr call } when ConfigOf(call) is { } config:
                return Written(config, call);
            case AssignStmt { Targets: [NameExpr name] } when _configs.GetValueOrDefault(name.Id) is { } config && _names.CallsOf("dictConfig").FirstOrDefault(c => ConfigOf(c) == config) is { } call && Written(config, call) is not null:
                return [];
            case ImportFromStmt { Module: "logging.config", Names: [{ Name: "dictConfig" }] } when _names.CallsOf("dictConfig").All(c => ConfigOf(c) is { } config && Written(config, c) is not null):
                return [];
            default:
                return null;
        }
    }

    private IReadOnlyList<Stmt>? Written(DictExpr config, CallExpr call)
    {
        if (!_written.TryGetValue(config, out var steps))
        {
            _written.Add(config, steps = new Steps(this, config, call.Start).Written());
        }

        return steps;
    }

    private DictExpr? ConfigOf(CallExpr call)
    {
        var isIt = call.Func switch
        {
            NameExpr { Id: "dictConfig" } name => _names.IsImported(name.Id, "logging.config"),
            AttributeExpr { Attr: "dictConfig", Value: AttributeExpr { Attr: "config", Value: NameExpr { Id: "logging" } } } => true,
            AttributeExpr { Attr: "dictConfig", Value: NameExpr { Id: "config" } name } => _names.IsImported(name.Id, "logging"),
            _ => false,
        };
        return !isIt ? null : call switch
        {
            { Args: [DictExpr written], Keywords.IsEmpty: true } => written,
            { Args: [NameExpr name], Keywords.IsEmpty: true } => _configs.GetValueOrDefault(name.Id),
            _ => null,
        };
    }

    /// <summary>The entries of a dict by their names; null where they are not all written.</summary>
    private static List<(string Name, Expr Value)>? Entries(Expr? node) =>
        node is DictExpr { Keys: var keys, Values: var values } && keys.All(k => k is ConstantExpr { Value: string })
            ? [.. keys.Select((k, i) => ((string)((ConstantExpr)k!).Value!, values[i]))]
            : null;

    private static Expr? Entry(List<(string Name, Expr Value)> entries, string name) => entries.FirstOrDefault(e => e.Name == name).Value;
}
