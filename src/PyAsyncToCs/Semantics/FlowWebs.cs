using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Splits the names of a frame into versions: definitions that reach a common read are one variable, others are
/// variables of their own (<c>x = input(); x = int(x)</c> is two). One walk in evaluation order; a loop's head takes
/// in all definitions of its body at once, so that the walk is linear.
/// </summary>
internal sealed class FlowWebs
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

    private void Walk(IEnumerable<Stmt> body)
    {
        foreach (var stmt in body)
        {
            Walk(stmt);
        }
    }

    private void Walk(Stmt stmt)
    {
        switch (stmt)
        {
            case AssignStmt a:
                Expression(a.Value);
                foreach (var target in a.Targets)
                {
                    Bind(target);
                }

                break;
            case AugAssignStmt a:
                Expression(a.Value);
                if (a.Target is NameExpr name)
                {
                    Use(name);
                    BindName(name);
                }
                else
                {
                    Expression(a.Target);
                }

                break;
            case AnnAssignStmt a:
                Expression(a.Value);
                if (a.Value is not null || a.Target is not NameExpr)
                {
                    Bind(a.Target);
                }
                else if (_model.SymbolOf(a.Target) is { } declared && IsTracked(declared, _frame))
                {
                    Id(a.Target);
                }

                break;
            case IfStmt i:
                If(i);
                break;
            case ForStmt f:
                Expression(f.Iter);
                LoopOver(f.Target, null, f.Body, f.OrElse, f, SurelyIterates(f.Iter));
                break;
            case WhileStmt w:
                LoopOver(null, w.Test, w.Body, w.OrElse, w);
                break;
            case TryStmt t:
                Try(t);
                break;
            case WithStmt w:
                foreach (var item in w.Items)
                {
                    Expression(item.ContextExpr);
                    if (item.OptionalVars is { } vars)
                    {
                        Bind(vars);
                    }
                }

                var entered = _state?.Copy();
                Walk(w.Body);
                if (entered is not null && (_state is null || w.Items.Any(i => ContextManagerFacts.LooksSuppressing(_model, i))))
                {
                    // Whatever the block raises may end with it.
                    foreach (var definition in w.Body.SelectMany(DefinitionsIn))
                    {
                        entered.Add(_model.Names[definition], Id(definition));
                    }

                    _state = State.Merge(entered, _state);
                }

                break;
            case MatchStmt m:
                Match(m);
                break;
            case ReturnStmt r:
                Expression(r.Value);
                _state = null;
                break;
            case RaiseStmt r:
                Expression(r.Exc);
                Expression(r.Cause);
                _state = null;
                break;
            case BreakStmt:
                if (_loops.TryPeek(out var loop))
                {
                    loop.Exits = State.Merge(loop.Exits, _state);
                }

                _state = null;
                break;
            case ContinueStmt:
                if (_loops.TryPeek(out var continued))
                {
                    continued.Continues = State.Merge(continued.Continues, _state);
                }

                _state = null;
                break;
            case FunctionDefStmt f:
                foreach (var decorator in f.DecoratorList)
                {
                    Expression(decorator);
                }

                foreach (var value in f.Args.Defaults)
                {
                    Expression(value);
                }

                foreach (var value in f.Args.KwDefaults)
                {
                    Expression(value);
                }

                BindName(f);
                break;
            case ClassDefStmt c:
                BindName(c);
                break;
            case ImportStmt i:
                foreach (var alias in i.Names)
                {
                    BindName(alias);
                }

                break;
            case ImportFromStmt i:
                foreach (var alias in i.Names)
                {
                    BindName(alias);
                }

                break;
            case TypeAliasStmt t:
                BindName(t.Name);
                break;
            case DeleteStmt d:
                foreach (var target in d.Targets)
                {
                    if (target is NameExpr deleted)
                    {
                        Use(deleted);
                        Unbind(deleted);
                    }
                    else
                    {
                        Expression(target);
                    }
                }

                break;
            default:
                Expression(stmt);
                break;
        }
    }

    private void If(IfStmt first)
    {
        State? exits = null;
        for (var node = first; ;)
        {
            Expression(node.Test);
            var before = _state?.Copy();
            Walk(node.Body);
            exits = State.Merge(exits, _state);
            _state = before;
            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            Walk(node.OrElse);
            _state = State.Merge(exits, _state);
            return;
        }
    }

    private void LoopOver(Expr? target, Expr? test, IReadOnlyList<Stmt> body, IReadOnlyList<Stmt> orElse, Node node, bool surely = false)
    {
        if (_state is not null)
        {
            foreach (var definition in DefinitionsIn(node))
            {
                _state.Add(_model.Names[definition], Id(definition));
            }
        }

        Expression(test);
        var head = _state?.Copy();
        var loop = new Loop();
        _loops.Push(loop);
        if (target is not null)
        {
            Bind(target);
        }

        Walk(body);
        _loops.Pop();
        if (surely && head is not null && State.Merge(_state, loop.Continues) is { } turned)
        {
            _trusted.UnionWith(head.BindAllOf(turned));
        }

        _state = test is ConstantExpr { Value: true } ? null : head;
        Walk(orElse);
        _state = State.Merge(_state, loop.Exits);
    }

    private void Try(TryStmt t)
    {
        var before = _state?.Copy();
        Walk(t.Body);
        var after = _state;
        if (before is not null)
        {
            foreach (var definition in t.Body.SelectMany(DefinitionsIn))
            {
                before.Add(_model.Names[definition], Id(definition));
            }
        }

        Walk(t.OrElse);
        after = _state;
        State? exits = after;
        foreach (var handler in t.Handlers)
        {
            _state = before?.Copy();
            Expression(handler.Type);
            if (handler.Name is not null)
            {
                BindName(handler);
            }

            Walk(handler.Body);
            if (handler.Name is not null)
            {
                Unbind(handler);
            }

            exits = State.Merge(exits, _state);
        }

        _state = exits;
        if (t.FinalBody.Length == 0)
        {
            return;
        }

        // The finally block is reached from anywhere inside; what follows it, only from the normal exits.
        var normal = exits?.Copy();
        _state = State.Merge(before, exits);
        if (_state is not null)
        {
            foreach (var definition in t.Handlers.SelectMany(DefinitionsIn).Concat(t.OrElse.SelectMany(DefinitionsIn)))
            {
                _state.Add(_model.Names[definition], Id(definition));
            }
        }

        Walk(t.FinalBody);
        if (_state is null || normal is null)
        {
            _state = null;
            return;
        }

        foreach (var definition in t.FinalBody.SelectMany(DefinitionsIn))
        {
            normal.Set(_model.Names[definition], _state.Get(_model.Names[definition]));
        }

        _state = normal;
    }

    private void Match(MatchStmt m)
    {
        Expression(m.Subject);
        State? exits = null;
        var catchAll = false;
        foreach (var @case in m.Cases)
        {
            var before = _state?.Copy();
            Pattern(@case.Pattern);
            Expression(@case.Guard);
            Walk(@case.Body);
            exits = State.Merge(exits, _state);
            _state = before;
            catchAll |= Reachability.IsCatchAll(@case);
        }

        _state = catchAll ? exits : State.Merge(exits, _state);
    }

    private void Pattern(Node pattern)
    {
        if (pattern is MatchOrPattern alternatives)
        {
            // One of them binds: what all of them may bind reaches the body.
            State? bound = null;
            var before = _state?.Copy();
            foreach (var alternative in alternatives.Patterns)
            {
                _state = before?.Copy();
                Pattern(alternative);
                bound = State.Merge(bound, _state);
            }

            _state = bound;
            return;
        }

        var stack = new Stack<Node>([pattern]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is Expr expr)
            {
                Expression(expr);
                continue;
            }

            if (_model.SymbolOf(node) is not null)
            {
                BindName(node);
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }

    private void BindName(Node node)
    {
        if (_model.SymbolOf(node) is { } symbol)
        {
            Define(symbol, node);
        }
    }

    /// <summary>After <c>del name</c>, and after the clause of <c>except … as name</c>.</summary>
    private void Unbind(Node node)
    {
        if (_model.SymbolOf(node) is { } symbol && IsTracked(symbol, _frame))
        {
            _state?.Set(symbol, []);
        }
    }

    /// <summary>Whether what a <c>for</c> goes over has at least one item, as its text shows.</summary>
    private static bool SurelyIterates(Expr iter) => iter switch
    {
        ListExpr l => l.Elts.Any(e => e is not StarredExpr),
        TupleExpr t => t.Elts.Any(e => e is not StarredExpr),
        SetExpr s => s.Elts.Any(e => e is not StarredExpr),
        DictExpr d => d.Keys.Any(k => k is not null),
        ConstantExpr { Value: string { Length: > 0 } } => true,
        CallExpr { Func: NameExpr { Id: "range" }, Args: [ConstantExpr { Value: long and > 0 }] } => true,
        CallExpr { Func: NameExpr { Id: "range" }, Args: [ConstantExpr { Value: long first }, ConstantExpr { Value: long end }] } => first < end,
        CallExpr { Func: NameExpr { Id: "enumerate" or "reversed" or "sorted" or "list" }, Args: [var inner, ..] } => SurelyIterates(inner),
        _ => false,
    };

    private void Bind(Expr target)
    {
        switch (target)
        {
            case NameExpr name:
                BindName(name);
                break;
            case TupleExpr t:
                foreach (var item in t.Elts)
                {
                    Bind(item);
                }

                break;
            case ListExpr l:
                foreach (var item in l.Elts)
                {
                    Bind(item);
                }

                break;
            case StarredExpr s:
                Bind(s.Value);
                break;
            default:
                Expression(target);
                break;
        }
    }

    /// <summary>Walks the reads (and <c>:=</c>) of an expression in evaluation order, lambdas' bodies left out.</summary>
    private void Expression(Node? root)
    {
        if (root is null)
        {
            return;
        }

        var stack = new Stack<(Node Node, bool Bind)>([(root, false)]);
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, bind) = item;
            switch (node)
            {
                case NameExpr name when bind:
                    BindName(name);
                    continue;
                case NameExpr name:
                    if (name.Context == ExprContext.Load)
                    {
                        Use(name);
                    }

                    continue;
                case ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr:
                    Comprehension(node);
                    continue;
                case NamedExpr walrus:
                    stack.Push((walrus.Target, true));
                    stack.Push((walrus.Value, false));
                    continue;
                case LambdaExpr l:
                    foreach (var value in l.Args.Defaults)
                    {
                        stack.Push((value, false));
                    }

                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push((children[i], false));
            }
        }
    }

    /// <summary>What stands first in a comprehension is evaluated last, and only the first source surely is.</summary>
    private void Comprehension(Node node)
    {
        var (generators, results) = node switch
        {
            ListCompExpr l => (l.Generators, [l.Elt]),
            SetCompExpr s => (s.Generators, [s.Elt]),
            DictCompExpr d => (d.Generators, [d.Key, d.Value]),
            _ => (((GeneratorExpr)node).Generators, (Expr[])[((GeneratorExpr)node).Elt]),
        };
        Expression(generators[0].Iter);
        var before = _state?.Copy();
        foreach (var (i, generator) in generators.Index())
        {
            Expression(i == 0 ? null : generator.Iter);
            foreach (var test in generator.Ifs)
            {
                Expression(test);
            }
        }

        foreach (var result in results)
        {
            Expression(result);
        }

        _state = State.Merge(before, _state);
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
