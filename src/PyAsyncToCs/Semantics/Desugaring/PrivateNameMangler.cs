using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Names that begin with two underscores have their class's name before them (language reference, 6.2.1). They are written
/// so where the difference can be seen: code outside the class asks for one.
/// </summary>
internal sealed class PrivateNameMangler : TreeCopier
{
    private readonly HashSet<string> _seen;
    private string? _class;

    private PrivateNameMangler(HashSet<string> seen) => _seen = seen;

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var classes = new List<ClassDefStmt>();
        var seen = new HashSet<string>();
        var stack = new Stack<Node>([parsed.Module]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is ClassDefStmt cls)
            {
                classes.Add(cls);
                continue;
            }

            if (node is AttributeExpr { Attr: var name } && IsPrivate(name))
            {
                seen.Add(name);
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }

        // `account._Account__balance`, anywhere.
        var full = classes.Count == 0 || !parsed.Module.Body.Any(s => s is not ClassDefStmt) ? [] : BaseFlattener.Nodes(parsed.Module).OfType<AttributeExpr>().Select(a => a.Attr).Where(a => a.StartsWith('_') && a.Contains("__", StringComparison.Ordinal)).ToHashSet();
        foreach (var cls in classes)
        {
            seen.UnionWith(full.Where(a => a.StartsWith($"_{cls.Name.TrimStart('_')}__", StringComparison.Ordinal)).Select(a => a[(cls.Name.TrimStart('_').Length + 1)..]));
        }

        return seen.Count == 0 || classes.Count == 0 ? parsed : parsed with { Module = new PrivateNameMangler(seen).Copy(parsed.Module) };
    }

    private static bool IsPrivate(string name) => name.StartsWith("__", StringComparison.Ordinal) && !name.EndsWith("__", StringComparison.Ordinal);

    private string Mangled(string name) => _class is not null && _seen.Contains(name) ? $"_{_class}{name}" : name;

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is ClassDefStmt cls)
        {
            var around = _class;
            _class = cls.Name.TrimStart('_');
            var copy = (Stmt)CopyParts(cls);
            _class = around;
            return [copy];
        }

        return stmt is FunctionDefStmt f && Mangled(f.Name) is var name && name != f.Name
            ? [(Stmt)CopyParts(new FunctionDefStmt(f.IsAsync, name, f.Args, f.Body, f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End))]
            : null;
    }

    protected override Node? Replace(Node node) => node switch
    {
        AttributeExpr a when Mangled(a.Attr) is var name && name != a.Attr => new AttributeExpr(Copy(a.Value), name, a.Context, a.Start, a.End),
        NameExpr n when Mangled(n.Id) is var name && name != n.Id => new NameExpr(name, n.Context, n.Start, n.End),
        _ => null,
    };
}
