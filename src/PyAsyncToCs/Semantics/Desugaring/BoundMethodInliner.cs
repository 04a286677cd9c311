using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A method or a function of a module that is fetched once and then only called (<c>get = counts.get</c>,
/// <c>push, pop = heapq.heappush, heapq.heappop</c>, to spare CPython the look-up) is called on its object each time. Where
/// the object's name is bound again, the object has another name.
/// </summary>
internal sealed class BoundMethodInliner : TreeCopier
{
    private static readonly HashSet<string> s_methods =
    [
        "get", "setdefault", "pop", "popitem", "update", "keys", "values", "items", "append", "appendleft", "popleft", "extend", "extendleft", "insert", "remove", "index",
        "count", "add", "discard", "join", "startswith", "endswith", "find", "replace", "write", "writelines", "read", "readline", "match", "search", "findall", "finditer", "sub",
    ];

    private static readonly HashSet<string> s_modules = ["asyncio", "bisect", "heapq", "json", "math", "operator", "random", "struct", "time"];

    private readonly Dictionary<string, AttributeExpr> _methods = [];
    private readonly Dictionary<Stmt, Stmt?> _assignments = new(ReferenceEqualityComparer.Instance);
    private readonly ModuleNames _names;

    private BoundMethodInliner(ModuleNode module) => _names = new ModuleNames(module);

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var nodes = BaseFlattener.Nodes(parsed.Module).ToList();
        return nodes.Exists(n => n is AssignStmt { Targets: [NameExpr], Value: AttributeExpr { Attr: var method, Value: NameExpr owner } } && (s_methods.Contains(method) || s_modules.Contains(owner.Id))
            || n is AssignStmt { Targets: [TupleExpr { Elts: [NameExpr, ..] }], Value: TupleExpr { Elts: [AttributeExpr { Value: NameExpr first }, ..] } } && s_modules.Contains(first.Id))
            ? parsed with { Module = new BoundMethodInliner(parsed.Module).Copy(parsed.Module) }
            : parsed;
    }

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt f:
                return Within(f.Body, f, [.. ParametersOf(f.Args)]);
            case ModuleNode m:
                return Within(m.Body, m, []);
            case CallExpr { Func: NameExpr called } call when _methods.TryGetValue(called.Id, out var method):
                return new CallExpr(new AttributeExpr(Copy(method.Value), method.Attr, ExprContext.Load, called.Start, called.End), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End);
            default:
                return null;
        }
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) => _assignments.TryGetValue(stmt, out var instead) ? instead is null ? [] : [instead] : null;

    private Node Within(IReadOnlyList<Stmt> body, Node scope, HashSet<string> parameters)
    {
        var found = new List<string>();
        foreach (var stmt in body)
        {
            if (scope is FunctionDefStmt && FunctionsOf(stmt) is { Count: > 0 } functions && functions.TrueForAll(f => !_methods.ContainsKey(f.Name.Id) && IsOnlyCalled(f.Name, scope, stmt)))
            {
                functions.ForEach(f => _methods.Add(f.Name.Id, f.Function));
                found.AddRange(functions.Select(f => f.Name.Id));
                _assignments.Add(stmt, null);
            }
            else if (stmt is AssignStmt { Targets: [NameExpr target], Value: AttributeExpr { Value: NameExpr owner } method } && s_methods.Contains(method.Attr) && !_methods.ContainsKey(target.Id)
                && IsOnlyCalled(target, scope, stmt))
            {
                if (IsBoundOnce(owner.Id, body, scope, parameters))
                {
                    _methods.Add(target.Id, method);
                    _assignments.Add(stmt, null);
                }
                else if (BaseFlattener.Nodes(scope).Count(n => n is NameExpr { Context: ExprContext.Store } stored && stored.Id == owner.Id) > (parameters.Contains(owner.Id) ? 0 : 1))
                {
                    var kept = _names.Fresh(owner.Id + "_kept");
                    _methods.Add(target.Id, new AttributeExpr(new NameExpr(kept, ExprContext.Load, owner.Start, owner.End), method.Attr, ExprContext.Load, method.Start, method.End));
                    _assignments.Add(stmt, new AssignStmt([new NameExpr(kept, ExprContext.Store, target.Start, target.End)], owner, stmt.Start, stmt.End));
                }
                else
                {
                    continue;
                }

                found.Add(target.Id);
            }
        }

        var copy = CopyParts(scope);
        found.ForEach(name => _methods.Remove(name));
        return copy;
    }

    /// <summary>The functions of modules that a statement gives names, where it gives only such.</summary>
    private List<(NameExpr Name, AttributeExpr Function)> FunctionsOf(Stmt stmt)
    {
        List<(Expr Target, Expr Value)> pairs = stmt switch
        {
            AssignStmt { Targets: [NameExpr one], Value: AttributeExpr value } => [(one, value)],
            AssignStmt { Targets: [TupleExpr several], Value: TupleExpr values } when several.Elts.Length == values.Elts.Length => [.. several.Elts.Zip(values.Elts)],
            _ => [],
        };
        return pairs.TrueForAll(p => p is (NameExpr, AttributeExpr { Value: NameExpr owner }) && s_modules.Contains(owner.Id) && !_names.IsAssigned(owner.Id))
            ? pairs.ConvertAll(p => ((NameExpr)p.Target, (AttributeExpr)p.Value))
            : [];
    }

    private static IEnumerable<string> ParametersOf(Arguments args) =>
        args.PosOnlyArgs.Concat(args.Args).Concat(args.KwOnlyArgs).Select(a => a.Name).Concat(new[] { args.VarArg?.Name, args.KwArg?.Name }.OfType<string>());

    /// <summary>Whether a name is bound by one statement alone and else only called.</summary>
    private static bool IsOnlyCalled(NameExpr target, Node scope, Stmt assignment)
    {
        var calls = 0;
        var isCalled = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var node in BaseFlattener.Nodes(scope))
        {
            switch (node)
            {
                case CallExpr { Func: NameExpr func } when func.Id == target.Id:
                    isCalled.Add(func);
                    calls++;
                    break;
                case NameExpr use when use.Id == target.Id && use != target && use.Context != ExprContext.Load:
                case Arg arg when arg.Name == target.Id:
                case GlobalStmt g when g.Names.Contains(target.Id):
                case NonlocalStmt n when n.Names.Contains(target.Id):
                case FunctionDefStmt f when f.Name == target.Id:
                case ClassDefStmt c when c.Name == target.Id:
                case Alias a when (a.AsName ?? a.Name) == target.Id:
                    return false;
            }
        }

        return calls > 0 && BaseFlattener.Nodes(scope).All(n => n is not NameExpr { Context: ExprContext.Load } use || use.Id != target.Id || isCalled.Contains(use))
            && !BaseFlattener.Nodes(assignment).Any(n => n is NamedExpr);
    }

    /// <summary>Whether a name is a parameter, or a variable that one statement of the body binds, and nothing binds again.</summary>
    private static bool IsBoundOnce(string name, IReadOnlyList<Stmt> body, Node scope, HashSet<string> parameters)
    {
        var isBound = body.Any(s => s is AssignStmt { Targets: [NameExpr target] } && target.Id == name || s is AnnAssignStmt { Target: NameExpr annotated, Value: not null } && annotated.Id == name);
        return (parameters.Contains(name) || isBound)
            && BaseFlattener.Nodes(scope).Count(n => n is NameExpr { Context: not ExprContext.Load } stored && stored.Id == name) == (isBound ? 1 : 0)
            && !(isBound && parameters.Contains(name))
            && BaseFlattener.Nodes(scope).Count(n => n is Arg arg && arg.Name == name) == (isBound ? 0 : 1)
            && !BaseFlattener.Nodes(scope).Any(n => n is GlobalStmt g && g.Names.Contains(name) || n is NonlocalStmt l && l.Names.Contains(name) || n is ExceptHandler h && h.Name == name);
    }
}
