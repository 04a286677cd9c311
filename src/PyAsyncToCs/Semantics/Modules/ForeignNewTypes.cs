using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// <c>UserId = NewType("UserId", int)</c> or a TypedDict of another module: who imports it has it as if it were its own, for
/// there is nothing to import in C#.
/// </summary>
internal sealed class ForeignNewTypes : TreeCopier
{
    private readonly ModuleTable _table;
    private readonly Dictionary<string, Dictionary<string, Expr>> _known;
    private readonly ModuleSymbol _module;
    private readonly Dictionary<string, ModuleSymbol> _named;
    private readonly Dictionary<string, List<Stmt>> _bound;
    private readonly Dictionary<string, Expr> _taken = [];

    /// <summary>What stands for the type of a TypedDict, of which only the name matters.</summary>
    private static readonly NameExpr s_typedDict = new("TypedDict", ExprContext.Load, 0, 0);

    private ForeignNewTypes(ModuleTable table, ModuleSymbol module, Dictionary<string, Dictionary<string, Expr>> known)
    {
        _table = table;
        _module = module;
        _known = known;
        _named = ModuleValues.Named(table, module);
        _bound = ForeignClasses.Bindings(module.Node!);
    }

    /// <summary>Writes such imports of the files of a folder anew.</summary>
    public static void Expand(ParseResult[] parsed, string? package)
    {
        if (!parsed.Any(p => p.Success && (p.Source.Text.Contains("NewType", StringComparison.Ordinal) || p.Source.Text.Contains("TypedDict", StringComparison.Ordinal))))
        {
            return;
        }

        var table = ModuleTable.OfFolder([.. parsed.Where(p => p.Success)], package);
        var modules = table.Modules.Where(m => !m.IsSynthetic).ToDictionary(m => m.Parsed!, m => m, (IEqualityComparer<ParseResult>)ReferenceEqualityComparer.Instance);
        var known = modules.Values.ToDictionary(m => m.PathName, m => Declared(m.Node!));

        // Packages hand on what their modules have.
        for (var grew = true; grew;)
        {
            grew = false;
            for (var i = 0; i < parsed.Length; i++)
            {
                if (!modules.TryGetValue(parsed[i], out var module))
                {
                    continue;
                }

                var copier = new ForeignNewTypes(table, module, known);
                if (!BaseFlattener.Nodes(parsed[i].Module).Any(n => n is ImportFromStmt from ? copier.Brought(from).Count > 0 : n is AttributeExpr member && copier.Qualified(member) is not null))
                {
                    continue;
                }

                modules.Remove(parsed[i]);
                parsed[i] = parsed[i] with { Module = copier.Rewritten(parsed[i].Module) };
                modules.Add(parsed[i], module);
                foreach (var (name, type) in copier._taken)
                {
                    grew |= known[module.PathName].TryAdd(name, type);
                }

                foreach (var (name, type) in Declared(parsed[i].Module))
                {
                    grew |= known[module.PathName].TryAdd(name, type);
                }
            }
        }
    }

    private static Dictionary<string, Expr> Declared(ModuleNode module)
    {
        var declared = new Dictionary<string, Expr>();
        foreach (var stmt in module.Body)
        {
            if (stmt is AssignStmt { Targets: [NameExpr { Id: var name }], Value: CallExpr { Args: [_, var type], Func: NameExpr { Id: "NewType" } or AttributeExpr { Attr: "NewType" } } })
            {
                declared[name] = type;
            }
            else if (stmt is ClassDefStmt { Bases: [var parent] } cls && ((parent as AttributeExpr)?.Attr ?? ClassTable.NameOf(parent)) is { } above && (above == s_typedDict.Id || declared.GetValueOrDefault(above) == s_typedDict))
            {
                declared[cls.Name] = s_typedDict;
            }
        }

        return declared;
    }

    private ModuleNode Rewritten(ModuleNode module)
    {
        var copy = Copy(module);
        var first = copy.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        var at = first < copy.Body.Length ? copy.Body[first].Start : module.Start;
        var definitions = _taken.Select(t => t.Value == s_typedDict ? new ClassDefStmt(t.Key, [new NameExpr(s_typedDict.Id, ExprContext.Load, at, at)], [], [new PassStmt(at, at)], [], [], at, at) : (Stmt)new AssignStmt(
            [new NameExpr(t.Key, ExprContext.Store, at, at)],
            new CallExpr(new NameExpr("NewType", ExprContext.Load, at, at), [new ConstantExpr(t.Key, null, at, at), t.Value], [], at, at),
            at,
            at));
        var kinds = _taken.Values.Select(t => t == s_typedDict ? s_typedDict.Id : "NewType").Distinct();
        Stmt import = new ImportFromStmt("typing", [.. kinds.Select(kind => new Alias(kind, null, at, at))], 0, at, at);
        return new ModuleNode([.. copy.Body[..first], import, .. definitions, .. copy.Body[first..]], module.Start, module.End);
    }

    /// <inheritdoc/>
    protected override Node? Replace(Node node)
    {
        if (node is not AttributeExpr member || Qualified(member) is not { } type)
        {
            return null;
        }

        _taken[member.Attr] = type;
        return new NameExpr(member.Attr, member.Context, member.Start, member.End);
    }

    /// <summary>The type that <c>types.Record</c> stands for, where it is of that sort.</summary>
    private Expr? Qualified(AttributeExpr member) =>
        member.Value is NameExpr owner && _named.TryGetValue(owner.Id, out var source) && source != _module && _known.TryGetValue(source.PathName, out var types) && !_bound.ContainsKey(member.Attr)
            ? types.GetValueOrDefault(member.Attr)
            : null;

    /// <inheritdoc/>
    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ImportFromStmt from || Brought(from) is not { Count: > 0 } brought)
        {
            return null;
        }

        foreach (var (alias, type) in brought)
        {
            _taken[alias.AsName ?? alias.Name] = type;
        }

        ImmutableArray<Alias> rest = [.. from.Names.Where(a => brought.All(b => b.Alias != a))];
        return rest.IsEmpty ? [new PassStmt(from.Start, from.End)] : [new ImportFromStmt(from.Module, rest, from.Level, from.Start, from.End)];
    }

    /// <summary>The names of an import that only give types other names.</summary>
    private List<(Alias Alias, Expr Type)> Brought(ImportFromStmt from) =>
        _table.Find(_module, from) is { } source && _known.TryGetValue(source.PathName, out var types) && types.Count > 0
            ? [.. from.Names.Where(a => types.ContainsKey(a.Name)).Select(a => (a, types[a.Name]))]
            : [];
}
