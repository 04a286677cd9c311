using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// What is kept on a function of the module (<c>visit.count += 1</c>) is a variable of the module: a C# method has no
/// attributes. What a function keeps on one that it makes, and only they use, is a variable of the former. Functions that
/// are reached by other names keep theirs.
/// </summary>
internal sealed class FunctionAttributeRewriter : TreeCopier
{
    private readonly Dictionary<(string Function, string Attribute), string> _variables = [];

    /// <summary>The variables that are not the module's, and the functions whose they are.</summary>
    private readonly Dictionary<string, FunctionDefStmt> _owners = [];

    private FunctionAttributeRewriter(ModuleNode module, ModuleNames names)
    {
        var nodes = BaseFlattener.Nodes(module).ToList();
        foreach (var stored in nodes.OfType<AttributeExpr>().Where(a => a.Context == ExprContext.Store && !a.Attr.StartsWith("__", StringComparison.Ordinal)))
        {
            if (stored.Value is NameExpr function && names.DefinitionOf(function.Id) is FunctionDefStmt && !_variables.ContainsKey((function.Id, stored.Attr)))
            {
                _variables.Add((function.Id, stored.Attr), names.Fresh($"{function.Id}_{stored.Attr.Trim('_')}"));
            }
        }

        foreach (var (place, _) in _variables.ToList())
        {
            if (!module.Body.Any(s => s is AssignStmt a && a.Targets.Any(t => IsPlace(t, place))) && nodes.Any(n => AskedFor(n) == place))
            {
                // Whether it is there is only known when the program runs.
                _variables.Remove(place);
            }
        }

        AddLocal(nodes, names);
    }

    private void AddLocal(List<Node> nodes, ModuleNames names)
    {
        var functions = nodes.OfType<FunctionDefStmt>().ToLookup(f => f.Name);
        foreach (var (outer, inner) in nodes.OfType<FunctionDefStmt>().SelectMany(f => f.Body.OfType<FunctionDefStmt>().Select(inner => (f, inner))))
        {
            if (functions[inner.Name].Count() > 1 || names.DefinitionOf(inner.Name) is not null)
            {
                continue;
            }

            var places = outer.Body.OfType<AssignStmt>().SelectMany(a => a.Targets).OfType<AttributeExpr>()
                .Where(t => t.Value is NameExpr n && n.Id == inner.Name && !t.Attr.StartsWith("__", StringComparison.Ordinal)).Select(t => (inner.Name, t.Attr)).Distinct().ToList();
            if (places.Count == 0)
            {
                continue;
            }

            var within = BaseFlattener.Nodes(outer).ToHashSet();
            foreach (var place in places)
            {
                if (nodes.OfType<AttributeExpr>().All(a => a.Attr != place.Attr || a.Value is NameExpr { Id: "self" or "cls" } || (within.Contains(a) && a.Value is NameExpr n && n.Id == inner.Name))
                    && !nodes.Any(n => AskedFor(n) is { } asked && asked.Attribute == place.Attr))
                {
                    var variable = names.Fresh($"{inner.Name}_{place.Attr.Trim('_')}");
                    _variables.Add(place, variable);
                    _owners.Add(variable, outer);
                }
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        if (!BaseFlattener.Nodes(parsed.Module).Any(n => n is AttributeExpr { Context: ExprContext.Store, Value: NameExpr { Id: not ("self" or "cls") } }))
        {
            return parsed;
        }

        var rewriter = new FunctionAttributeRewriter(parsed.Module, new ModuleNames(parsed.Module));
        return rewriter._variables.Count == 0 ? parsed : parsed with { Module = rewriter.Copy(parsed.Module) };
    }

    private static bool IsPlace(Expr target, (string Function, string Attribute) place) =>
        target is AttributeExpr { Value: NameExpr owner } a && owner.Id == place.Function && a.Attr == place.Attribute;

    /// <summary>The attribute of a function that <c>hasattr</c> or <c>getattr</c> names.</summary>
    private static (string Function, string Attribute)? AskedFor(Node node) =>
        node is CallExpr { Func: NameExpr { Id: "hasattr" or "getattr" }, Args: [NameExpr function, ConstantExpr { Value: string attribute }, ..] } ? (function.Id, attribute) : null;

    protected override Node? Replace(Node node) => node switch
    {
        AttributeExpr { Value: NameExpr function } a when _variables.TryGetValue((function.Id, a.Attr), out var variable) => new NameExpr(variable, a.Context, a.Start, a.End),
        CallExpr { Func: NameExpr asked } call when AskedFor(call) is { } place && _variables.TryGetValue(place, out var variable) =>
            asked.Id == "hasattr" ? new ConstantExpr(true, null, call.Start, call.End) : new NameExpr(variable, ExprContext.Load, call.Start, call.End),
        _ => null,
    };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not FunctionDefStmt f || StoredIn(f).Where(v => !_owners.TryGetValue(v, out var owner) || !ReferenceEquals(owner, f)).Order(StringComparer.Ordinal).ToLookup(_owners.ContainsKey) is not { Count: > 0 } stored)
        {
            return null;
        }

        var at = f.Body[0].Start;
        var described = f.Body[0] is ExprStmt { Value: ConstantExpr } && f.Body.Length > 1 ? 1 : 0;
        var declared = stored.Select(of => of.Key ? (Stmt)new NonlocalStmt([.. of], at, at) : new GlobalStmt([.. of], at, at));
        return [(Stmt)CopyParts(new FunctionDefStmt(
            f.IsAsync, f.Name, f.Args, f.Body.InsertRange(described, declared), f.DecoratorList, f.Returns, f.TypeParams, f.Start, f.End))];
    }

    /// <summary>The variables that a function itself assigns, those in it aside.</summary>
    private HashSet<string> StoredIn(FunctionDefStmt f)
    {
        var stored = new HashSet<string>();
        var stack = new Stack<Node>(f.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is FunctionDefStmt or ClassDefStmt)
            {
                continue;
            }

            if (node is AttributeExpr { Context: not ExprContext.Load, Value: NameExpr function } a && _variables.TryGetValue((function.Id, a.Attr), out var variable))
            {
                stored.Add(variable);
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }

        return stored;
    }
}
