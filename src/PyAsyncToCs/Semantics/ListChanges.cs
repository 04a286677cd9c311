using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Which lists, sets and dictionaries that several functions know grow or shrink while a loop goes through them: by what the loop calls, or by a
/// task that runs while it waits.
/// </summary>
internal sealed class ListChanges
{
    private readonly SemanticModel _model;
    private readonly Dictionary<FunctionSymbol, Facts> _facts = [];
    private readonly ILookup<string, FunctionSymbol> _methods;

    /// <summary>The functions that are handed on as values: who calls what it was given may call any of them.</summary>
    private readonly HashSet<FunctionSymbol> _values = [];

    /// <summary>The coroutines that are not awaited where they are made.</summary>
    private readonly HashSet<FunctionSymbol> _started = [];

    /// <summary>The lists that something in the program makes longer or shorter.</summary>
    private readonly HashSet<object> _changed = new(ReferenceEqualityComparer.Instance);

    /// <summary>What methods change that are handed on as values, <c>task.add_done_callback(tasks.discard)</c>.</summary>
    private readonly HashSet<object> _changedByValues = new(ReferenceEqualityComparer.Instance);

    private HashSet<object>? _changedByTasks;

    /// <summary>The lists that each parameter may be: what its function is called with.</summary>
    private readonly ILookup<Symbol, Expr> _given;

    public ListChanges(SemanticModel model)
    {
        _model = model;
        _methods = model.Functions.Values.Where(f => f.Owner is not null).ToLookup(f => f.Name);
        _given = model.Calls.Values.Where(c => c.Function is { IsStub: false })
            .SelectMany(c => c.Bound)
            .Where(b => b is { Parameter.Symbol: not null, Arguments: [NameExpr or AttributeExpr] })
            .ToLookup(b => b.Parameter.Symbol!, b => b.Arguments[0]);
        foreach (var (node, function) in model.Functions)
        {
            _facts[function] = FactsOf(node switch { FunctionDefStmt def => def.Body, LambdaExpr lambda => [lambda.Body], _ => Array.Empty<Node>() });
        }

        foreach (var module in model.Modules)
        {
            _changed.UnionWith(FactsOf(module.Node!.Body).Changed);
        }

        foreach (var facts in _facts.Values)
        {
            _changed.UnionWith(facts.Changed);
        }
    }

    /// <summary>Whether a list, set or dictionary may grow or shrink while a block runs, other than by the block's own statements.</summary>
    public bool MayChange(Expr list, IReadOnlyList<Stmt> body)
    {
        var places = PlacesOf(list, isShared: true).Where(p => _changed.Contains(p) || _changedByValues.Contains(p)).ToList();
        if (places.Count == 0)
        {
            return false;
        }

        var facts = FactsOf(body);
        return Reached(facts).Overlaps(places)
            || (facts.Waits && places.Exists(p => _changedByValues.Contains(p) || (_changedByTasks ??= Reached(new Facts { Calls = [.. _started, .. _values] })).Contains(p)));
    }

    /// <summary>The lists that a name or an attribute may be; a local one only where it is handed on.</summary>
    private List<object> PlacesOf(Expr list, bool isShared = false)
    {
        var places = new List<object>();
        var seen = new HashSet<Symbol>();
        var stack = new Stack<(Expr List, bool IsShared)>([(list, isShared)]);
        while (stack.TryPop(out var item))
        {
            if (PlaceOf(item.List) is { } place)
            {
                places.Add(place);
            }
            else if (item.List is NameExpr name && _model.SymbolOf(name) is { Entity: null } local && seen.Add(local))
            {
                if (item.IsShared)
                {
                    places.Add(local);
                }

                foreach (var given in _given[local])
                {
                    stack.Push((given, true));
                }
            }
        }

        return places;
    }

    private object? PlaceOf(Expr list) => list switch
    {
        AttributeExpr a => _model.AttributeTargets.GetValueOrDefault(a) as AttributeSymbol,
        NameExpr n => _model.SymbolOf(n) is { Entity: null } symbol && (symbol.IsGlobal || symbol.IsCaptured) ? symbol : null,
        _ => null,
    };

    /// <summary>What functions change, with all that they call.</summary>
    private HashSet<object> Reached(Facts from)
    {
        var changed = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<FunctionSymbol>();
        var stack = new Stack<Facts>();
        Enter(from);
        while (stack.TryPop(out var facts))
        {
            changed.UnionWith(facts.Changed);
            Enter(facts);
        }

        return changed;

        void Enter(Facts facts)
        {
            foreach (var function in facts.CallsUnknown ? facts.Calls.Concat(_values) : facts.Calls)
            {
                var own = function.Owner is { } owner ? _methods[function.Name].Where(m => m == function || m.Owner!.IsSubclassOf(owner)) : [function];
                foreach (var each in own.Where(seen.Add))
                {
                    if (_facts.TryGetValue(each, out var next))
                    {
                        stack.Push(next);
                    }
                }
            }
        }
    }

    private Facts FactsOf(IEnumerable<Node> body)
    {
        var facts = new Facts();
        var atOnce = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var called = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Node>(body.Reverse());
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case FunctionDefStmt or LambdaExpr:
                    if (node is LambdaExpr lambda)
                    {
                        _values.Add(_model.Functions[lambda]);
                    }

                    continue;
                case AwaitExpr a:
                    facts.Waits = true;
                    atOnce.Add(a.Value);
                    break;
                case ForStmt { IsAsync: true } f:
                    facts.Waits = true;
                    atOnce.Add(f.Iter);
                    break;
                case WithStmt { IsAsync: true } w:
                    facts.Waits = true;
                    atOnce.UnionWith(w.Items.Select(i => i.ContextExpr));
                    break;
                case CallExpr call:
                    called.Add(call.Func);
                    Note(call, facts, atOnce);
                    break;
                case DeleteStmt d:
                    facts.Changed.UnionWith(d.Targets.OfType<SubscriptExpr>().SelectMany(s => PlacesOf(s.Value)));
                    break;
                case SubscriptExpr { Context: ExprContext.Store, Value: var stored } when _model.TypeOf(stored).WithoutNone is InstanceType type && type.Class.AsBase(type, _model.Types.DictClass) is not null:
                    facts.Changed.UnionWith(PlacesOf(stored));
                    break;
                case AugAssignStmt { Target: var target }:
                    facts.Changed.UnionWith(PlacesOf(target));
                    break;
                case AttributeExpr { Value: var changed } handed when !called.Contains(node) && PlaceOf(changed) is { } place && _model.TypeOf(handed) is FunctionType { Function: { IsStub: true } stub } && ChangesSize(stub):
                    _changedByValues.Add(place);
                    break;
                case NameExpr or AttributeExpr when !called.Contains(node) && _model.TypeOf((Expr)node) is FunctionType { Function: { IsStub: false } value }:
                    _values.Add(value);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }

        return facts;
    }

    private static bool ChangesSize(FunctionSymbol stub) =>
        stub.Name is "append" or "insert" or "extend" or "remove" or "pop" or "clear" or "add" or "discard" or "popitem" or "setdefault" or "update";

    private void Note(CallExpr call, Facts facts, HashSet<Node> atOnce)
    {
        switch (_model.TypeOf(call.Func))
        {
            case FunctionType { Function: { IsStub: true } stub }:
                if (stub.Name is "run" or "run_until_complete" or "wait_for")
                {
                    atOnce.UnionWith(call.Args);
                }
                else if (ChangesSize(stub) && call.Func is AttributeExpr { Value: var list })
                {
                    facts.Changed.UnionWith(PlacesOf(list));
                }

                break;
            case FunctionType { Function: var function }:
                facts.Calls.Add(function);
                if (function is { IsAsync: true, IsGenerator: false } && !atOnce.Contains(call))
                {
                    _started.Add(function);
                }

                break;
            case ClassType { Class: { IsUser: true } cls }:
                if (cls.FindMethod("__init__") is { IsStub: false } init)
                {
                    facts.Calls.Add(init);
                }

                break;
            case ClassType:
                break;
            default:
                facts.CallsUnknown = true;
                break;
        }
    }

    /// <summary>What a function does itself.</summary>
    private sealed class Facts
    {
        public HashSet<object> Changed { get; } = new(ReferenceEqualityComparer.Instance);

        public HashSet<FunctionSymbol> Calls { get; init; } = [];

        public bool CallsUnknown { get; set; }

        public bool Waits { get; set; }
    }
}
