using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Splits the names of a frame into versions: definitions that reach a common read are one variable, others are
/// variables of their own (<c>x = input(); x = int(x)</c> is two). One walk in evaluation order; a loop's head takes
/// in all definitions of its body at once, so that the walk is linear.
/// </summary>
internal sealed partial class FlowWebs
{
    private readonly SemanticModel _model;
    private readonly Scope _frame;
    private readonly List<Node> _definitions = [];
    private readonly List<int> _parents = [];
    private readonly List<bool> _unbound = [];
    private readonly Dictionary<Node, int> _ids = [];
    private readonly List<(NameExpr Use, int Definition)> _uses = [];
    private readonly Stack<Loop> _loops = new();
    private readonly HashSet<Symbol> _trusted = [];
    private State? _state = new();

    private FlowWebs(SemanticModel model, Scope frame)
    {
        _model = model;
        _frame = frame;
    }

    public static void Run(SemanticModel model, Scope frame)
    {
        var body = frame.Node switch
        {
            ModuleNode m => m.Body,
            FunctionDefStmt f => f.Body,
            _ => default,
        };
        if (body.IsDefault)
        {
            return;
        }

        var webs = new FlowWebs(model, frame);
        foreach (var parameter in frame.Function?.Parameters ?? [])
        {
            webs.Define(parameter.Symbol!, parameter.Node!);
        }

        webs.Walk(body);
        webs.MakeVariables();
    }

    private static bool IsTracked(Symbol symbol, Scope frame) =>
        symbol.Scope == frame && !symbol.IsCaptured && !symbol.IsAssignedElsewhere && symbol.Entity is null;

    private void MakeVariables()
    {
        var byRoot = new Dictionary<int, Variable>();
        for (var i = 0; i < _definitions.Count; i++)
        {
            var root = Find(i);
            if (!byRoot.TryGetValue(root, out var variable))
            {
                var symbol = _model.Names[_definitions[i]];
                byRoot.Add(root, variable = new Variable(symbol));
                symbol.Variables.Add(variable);
            }

            variable.Definitions.Add(_definitions[i]);
            variable.MaybeUnbound |= _unbound[i];
            _model.Variables[_definitions[i]] = variable;
        }

        foreach (var (use, definition) in _uses)
        {
            var variable = byRoot[Find(definition)];
            variable.Uses.Add(use);
            if (use.Context is ExprContext.Load or ExprContext.Del)
            {
                _model.Variables[use] = variable;
            }
            else
            {
                _model.AugmentedReads[use] = variable;
            }
        }
    }

    private int Find(int id)
    {
        while (_parents[id] != id)
        {
            id = _parents[id] = _parents[_parents[id]];
        }

        return id;
    }

    private int Id(Node node)
    {
        if (!_ids.TryGetValue(node, out var id))
        {
            _ids.Add(node, id = _definitions.Count);
            _definitions.Add(node);
            _parents.Add(id);
            _unbound.Add(false);
        }

        return id;
    }

    private void Define(Symbol symbol, Node node)
    {
        if (IsTracked(symbol, _frame))
        {
            var id = Id(node);
            _state?.Set(symbol, [id]);
        }
    }

    private void Use(NameExpr name)
    {
        if (_model.SymbolOf(name) is not { } symbol || !IsTracked(symbol, _frame))
        {
            return;
        }

        var reaching = _state?.Get(symbol) ?? [];
        var first = -1;
        var unbound = reaching.Length == 0;
        foreach (var id in reaching)
        {
            if (id < 0)
            {
                unbound = true;
            }
            else if (first < 0)
            {
                first = id;
            }
            else
            {
                _parents[Find(id)] = Find(first);
            }
        }

        if (first < 0)
        {
            // Dead or surely unbound code: any version will do.
            first = Id(symbol.Definitions[0]);
        }

        if (_trusted.Contains(symbol))
        {
            _model.TrustedReads.Add(name);
        }

        if (unbound)
        {
            _unbound[first] = true;
            _model.UnboundReads.Add(name);

            // Behind the read the name is bound, or the read has raised.
            _state?.Set(symbol, [.. reaching.Where(id => id >= 0)]);
        }

        _uses.Add((name, first));
    }

    private IEnumerable<Node> DefinitionsIn(Node root)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if ((node is not NameExpr name || name.Context == ExprContext.Store) && _model.SymbolOf(node) is { } symbol && IsTracked(symbol, _frame))
            {
                yield return node;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt && node != root)
            {
                continue;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    private sealed class Loop
    {
        public State? Exits { get; set; }

        public State? Continues { get; set; }
    }

    /// <summary>Which definitions of each name may be the latest; a missing name is unbound, -1 stands for that in a mix.</summary>
    private sealed class State
    {
        private readonly Dictionary<Symbol, int[]> _reaching;

        public State() => _reaching = [];

        private State(State other) => _reaching = new(other._reaching);

        public State Copy() => new(this);

        public int[] Get(Symbol symbol) => _reaching.GetValueOrDefault(symbol) ?? [];

        public void Set(Symbol symbol, int[] definitions) => _reaching[symbol] = definitions;

        /// <summary>Takes what another state surely binds as bound.</summary>
        /// <returns>The names that were not before.</returns>
        public List<Symbol> BindAllOf(State other)
        {
            var changed = new List<Symbol>();
            foreach (var (symbol, theirs) in other._reaching)
            {
                if (theirs.Length > 0 && !theirs.Contains(-1) && _reaching.TryGetValue(symbol, out var ours) && ours.Contains(-1))
                {
                    _reaching[symbol] = [.. ours.Where(id => id >= 0).Union(theirs)];
                    changed.Add(symbol);
                }
            }

            return changed;
        }

        public void Add(Symbol symbol, int definition)
        {
            var before = _reaching.GetValueOrDefault(symbol) is { Length: > 0 } known ? known : [-1];
            if (!before.Contains(definition))
            {
                _reaching[symbol] = [.. before, definition];
            }
        }

        public static State? Merge(State? a, State? b)
        {
            if (a is null || b is null)
            {
                return a ?? b;
            }

            var merged = new State(a);
            foreach (var (symbol, theirs) in b._reaching)
            {
                var ours = a._reaching.GetValueOrDefault(symbol) is { Length: > 0 } known ? known : [-1];
                if (!ReferenceEquals(ours, theirs))
                {
                    merged._reaching[symbol] = [.. ours.Union(theirs.Length > 0 ? theirs : [-1])];
                }
            }

            foreach (var (symbol, ours) in a._reaching)
            {
                if (!b._reaching.ContainsKey(symbol) && !ours.Contains(-1))
                {
                    merged._reaching[symbol] = [.. ours, -1];
                }
            }

            return merged;
        }
    }
}
