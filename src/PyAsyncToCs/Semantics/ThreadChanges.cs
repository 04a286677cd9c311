using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Which statements change, in one step of Python's, what other threads may change at the same time: those of functions
/// that run in a thread beside the loop. CPython's global lock makes such a step whole (<c>list.append</c>,
/// <c>d[k] = v</c>, <c>n += 1</c>; Programming FAQ, "What kinds of global value mutation are thread-safe?").
/// </summary>
internal sealed class ThreadChanges
{
    private readonly SemanticModel _model;
    private readonly Lazy<ILookup<string, FunctionSymbol>> _methods;
    private readonly HashSet<Stmt> _statements = new(ReferenceEqualityComparer.Instance);

    public ThreadChanges(SemanticModel model)
    {
        _model = model;
        _methods = new(() => model.Functions.Values.Where(f => f.Owner is not null).ToLookup(f => f.Name));
        var seen = new HashSet<FunctionSymbol>();
        var stack = new Stack<FunctionSymbol>(Entries().Where(seen.Add));
        while (stack.TryPop(out var function))
        {
            foreach (var called in Scan(function, changed => IsShared(changed, function)).Where(seen.Add))
            {
                stack.Push(called);
            }
        }

        // What runs beside them on the loop's thread takes the same locks.
        var places = new HashSet<object>(_statements.Select(s => PlaceOf(ChangedBy(s)!)).OfType<object>(), ReferenceEqualityComparer.Instance);
        foreach (var function in places.Count == 0 ? [] : model.Functions.Values.Where(f => f.Name != "__init__" && !seen.Contains(f)))
        {
            _ = Scan(function, changed => PlaceOf(changed) is { } place && places.Contains(place));
        }
    }

    /// <summary>Whether a statement is such a step.</summary>
    public bool Contains(Stmt stmt) => _statements.Contains(stmt);

    /// <summary>What of a statement names the changed value; null where the statement is of another kind.</summary>
    public static Expr? ChangedBy(Stmt stmt) => stmt switch
    {
        ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: var method, Value: var receiver } } } when Changes(method) => receiver,
        AssignStmt { Targets: [SubscriptExpr { Value: var container }] } => container,
        AugAssignStmt { Target: SubscriptExpr { Value: var container } } => container,
        AugAssignStmt { Target: AttributeExpr or NameExpr } sum => sum.Target,
        DeleteStmt { Targets: [SubscriptExpr { Value: var container }] } => container,
        _ => null,
    };

    private static bool Changes(string method) => method is "append" or "appendleft" or "insert" or "extend" or "extendleft" or "remove" or "pop" or "popleft"
        or "clear" or "add" or "discard" or "setdefault" or "update" or "subtract";

    /// <summary>What the program hands to threads and pools.</summary>
    private IEnumerable<FunctionSymbol> Entries()
    {
        foreach (var (call, target) in _model.Calls)
        {
            if (target.Function is { IsStub: true } stub)
            {
                var given = stub.Meaning?.Intrinsic is "thread" or "timer_thread" or "to_thread" or "run_in_executor" or "submit" && _model.Deferred.TryGetValue(call, out var made) ? made.Func
                    : stub is { Name: "map", Owner.Name: "Executor" } && call.Args is [var mapped, ..] ? mapped
                    : null;
                foreach (var function in given is null ? [] : FunctionsOf(given))
                {
                    yield return function;
                }
            }
        }
    }

    private IEnumerable<FunctionSymbol> FunctionsOf(Expr function)
    {
        foreach (var part in _model.TypeOf(function).WithoutNone.Parts)
        {
            var found = part switch
            {
                FunctionType { Function: { IsStub: false } named } => named,
                ClassType { Class: { IsUser: true } cls } => cls.FindMethod("__init__"),
                _ => null,
            };
            if (found is { IsStub: false })
            {
                yield return found;
                foreach (var other in found.Owner is { } owner ? _methods.Value[found.Name].Where(m => m.Owner!.IsSubclassOf(owner)) : [])
                {
                    yield return other;
                }
            }
        }
    }

    private object? PlaceOf(Expr changed) => changed switch
    {
        AttributeExpr a => _model.AttributeTargets.GetValueOrDefault(a) as AttributeSymbol,
        NameExpr n => _model.SymbolOf(n),
        _ => null,
    };

    /// <summary>Notes the steps of a function's body.</summary>
    /// <returns>What it calls.</returns>
    private List<FunctionSymbol> Scan(FunctionSymbol function, Func<Expr, bool> isShared)
    {
        var body = function.Node switch { FunctionDefStmt def => def.Body.AsEnumerable<Node>(), LambdaExpr lambda => [lambda.Body], _ => [] };
        var called = new List<FunctionSymbol>();
        var stack = new Stack<(Node Node, bool IsLocked)>(body.Select(n => (n, false)));
        var children = new List<Node>();
        while (stack.TryPop(out var next))
        {
            var (node, isLocked) = next;
            switch (node)
            {
                case FunctionDefStmt or ClassDefStmt:
                    continue;
                case CallExpr call:
                    called.AddRange(FunctionsOf(call.Func));
                    break;
                case WithStmt with:
                    isLocked |= with.Items.Any(i => _model.TypeOf(i.ContextExpr) is InstanceType { Class: { IsUser: false, Name: "Lock" or "RLock" or "Condition" } });
                    break;
                case Stmt stmt when !isLocked && ChangedBy(stmt) is { } changed && isShared(changed) && (stmt is AugAssignStmt { Target: not SubscriptExpr } ? IsNumber(changed) : IsContainer(changed)):
                    _statements.Add(stmt);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, isLocked));
            }
        }

        return called;
    }

    private bool IsNumber(Expr changed) => _model.TypeOf(changed) == PyType.Int || _model.TypeOf(changed) == PyType.Float;

    private bool IsContainer(Expr changed) => _model.TypeOf(changed) is InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" or "deque" or "defaultdict" or "Counter" or "OrderedDict" } };

    /// <summary>Whether others can know what an expression names: not a local variable's value, nor an object that is being made.</summary>
    private bool IsShared(Expr changed, FunctionSymbol function)
    {
        while (changed is AttributeExpr attribute && function.Name != "__init__")
        {
            changed = attribute.Value;
            if (changed is NameExpr { Id: "self" })
            {
                return true;
            }
        }

        return changed is NameExpr name && _model.SymbolOf(name) is { } symbol
            && (symbol.IsGlobal || symbol.IsCaptured || function.Parameters.Any(p => p.Name == name.Id));
    }
}
