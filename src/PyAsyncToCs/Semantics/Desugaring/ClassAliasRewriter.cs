using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Another name for a class of the library (<c>D = Decimal</c>) as an import under that name: C# has no variable that is a class.</summary>
internal sealed class ClassAliasRewriter : TreeCopier
{
    private static readonly string[] s_lowerClasses = ["defaultdict", "deque", "datetime", "date", "timedelta", "timezone", "partial"];

    private readonly ModuleNames _names;
    private readonly Dictionary<string, string> _modules = [];
    private readonly Dictionary<string, (string Module, string Name)> _members = [];

    private ClassAliasRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        foreach (var import in module.Body)
        {
            switch (import)
            {
                case ImportStmt whole:
                    whole.Names.Where(n => n.AsName is not null || !n.Name.Contains('.', StringComparison.Ordinal)).ToList().ForEach(n => _modules[n.AsName ?? n.Name] = n.Name);
                    break;
                case ImportFromStmt { Module: { } from, Level: 0 } parts:
                    parts.Names.ToList().ForEach(n => _members[n.AsName ?? n.Name] = (from, n.Name));
                    break;
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!BaseFlattener.Nodes(parsed.Module).Any(n => n is AssignStmt { Targets: [NameExpr], Value: NameExpr or AttributeExpr { Value: NameExpr } } a && IsClassName(NameOf(a.Value))))
        {
            return parsed;
        }

        var rewriter = new ClassAliasRewriter(parsed.Module);
        return parsed with { Module = new ModuleNode(rewriter.Copy(parsed.Module.Body), parsed.Module.Start, parsed.Module.End) };
    }

    private static string NameOf(Expr value) => value is AttributeExpr a ? a.Attr : ((NameExpr)value).Id;

    private static bool IsClassName(string name) => s_lowerClasses.Contains(name) || (char.IsUpper(name[0]) && name.Any(char.IsLower));

    protected override Node? Replace(Node node) => null;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not AssignStmt { Targets: [NameExpr { Id: var alias }], Value: NameExpr or AttributeExpr { Value: NameExpr } } assign || !_names.IsBoundOnce(alias) || !IsClassName(NameOf(assign.Value)))
        {
            return null;
        }

        (string Module, string Name)? source = assign.Value switch
        {
            NameExpr name when _names.IsBoundOnce(name.Id) && _members.TryGetValue(name.Id, out var member) => member,
            AttributeExpr { Value: NameExpr owner } part when _names.IsBoundOnce(owner.Id) && _modules.TryGetValue(owner.Id, out var module) => (module, part.Attr),
            _ => null,
        };
        return source is { } found
            ? [new ImportFromStmt(found.Module, [new Alias(found.Name, alias, stmt.Start, stmt.End)], 0, stmt.Start, stmt.End)]
            : null;
    }
}
