using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Where each variable of a frame is declared: at its first binding where that stands in the innermost block that
/// holds all its uses, else before the first statement of that block that touches it.
/// </summary>
internal sealed class VariablePlacement
{
    private readonly SemanticModel _model;
    private readonly Scope _frame;
    private readonly Dictionary<Variable, List<Use>> _places = [];

    // Where a statement stands is not where its text does: what a decorator does is written where it is applied.
    private readonly Dictionary<Stmt, int> _order = new(ReferenceEqualityComparer.Instance);

    private VariablePlacement(SemanticModel model, Scope frame)
    {
        _model = model;
        _frame = frame;
    }

    /// <summary>The binding nodes that declare their variable.</summary>
    public HashSet<Node> DeclaredAt { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The variables to declare before a statement.</summary>
    public Dictionary<Stmt, List<Variable>> DeclaredBefore { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether code after a statement touches a variable.</summary>
    public bool IsSeenBehind(Variable variable, Stmt stmt) =>
        _places.TryGetValue(variable, out var places) && places.Any(p => p.Node.Start >= stmt.End);

    /// <summary>Variables in the order of their first touch.</summary>
    public List<Variable> All { get; } = [];

    /// <summary>The outermost block a variable's declaration reaches over, to keep names apart.</summary>
    public Dictionary<Variable, object> BlockOf { get; } = [];

    /// <summary>Whether a variable that its first binding declares is declared after another one, where that one is in reach.</summary>
    public bool IsDeclaredInside(Variable variable, Variable other) =>
        variable.Definitions.Count > 0 && DeclaredAt.Contains(variable.Definitions[0])
        && BlockOf.TryGetValue(variable, out var inner)
        && (other.Definitions.Any(d => d is Arg)
            || (BlockOf.TryGetValue(other, out var outer) && ReferenceEquals(Block.Common((Block)inner, (Block)outer), outer)
                && other.Definitions.Count > 0 && other.Definitions[0].Start < variable.Definitions[0].Start));

    /// <summary>Takes a declaration back: the variable is one that is declared before.</summary>
    public void Undeclare(Variable variable) => DeclaredAt.ExceptWith(variable.Definitions);

    public static VariablePlacement Of(SemanticModel model, Scope frame, IReadOnlyList<Stmt> body)
    {
        var placement = new VariablePlacement(model, frame);
        placement.Walk(body, new Block(null, null, false));
        placement.Place();
        return placement;
    }

    private void Place()
    {
        foreach (var (variable, places) in _places)
        {
            if (places.All(p => p.Stmt is AnnAssignStmt { Value: null }))
            {
                // `names: list[str]`, of which what is assigned later makes a variable of its own.
                continue;
            }

            All.Add(variable);
            if (variable.Definitions.Any(d => d is Arg) || (variable.Definitions.Count == 0 && variable.Symbol.IsParameter))
            {
                continue;
            }

            if (places.Exists(p => p.IsDefinition) && places.All(p => !p.IsDefinition || p.Stmt is TypeAliasStmt))
            {
                continue;
            }

            var block = places.Select(p => p.Block).Aggregate(Block.Common);
            if (variable.Symbol.IsKept || variable.MaybeUnbound)
            {
                // A closure sees the one variable of its function, in a loop too; a read may meet what an earlier turn bound.
                for (var outer = block; outer is not null; outer = outer.Parent)
                {
                    if (outer.IsLoop)
                    {
                        block = outer.Parent!;
                    }
                }
            }

            // Functions and classes of the module stand behind its statements in C#.
            var ordered = _frame.Kind == ScopeKind.Module ? places.Where(p => StatementIn(p.Block, p.Stmt, block) is not (FunctionDefStmt or ClassDefStmt)).ToList() : places;
            var first = (ordered.Count > 0 ? ordered : places).Select(p => p with { Stmt = StatementIn(p.Block, p.Stmt, block) }).MinBy(p => (2 * _order[p.Stmt]) + (p.Node is NameExpr { Context: ExprContext.Load } ? 1 : 0))!;
            BlockOf[variable] = block;
            if (first.IsDefinition && ReferenceEquals(first.Block, block) && DeclaresInline(first.Stmt, first.Node, block))
            {
                DeclaredAt.Add(first.Node);
            }
            else
            {
                if (!DeclaredBefore.TryGetValue(first.Stmt, out var list))
                {
                    DeclaredBefore.Add(first.Stmt, list = []);
                }

                list.Add(variable);
            }
        }
    }

    private static bool DeclaresInline(Stmt stmt, Node node, Block block) => stmt switch
    {
        AssignStmt { Targets: [var target] } => ReferenceEquals(target, node) || (target is TupleExpr or ListExpr && !HasDeepTargets(target)),
        AnnAssignStmt { Value: not null } a => ReferenceEquals(a.Target, node),
        AugAssignStmt a => ReferenceEquals(a.Target, node),
        ForStmt or TryStmt or WithStmt or MatchStmt => block.Owner == stmt || stmt is MatchStmt,
        _ => false,
    } || (block.Owner is ForStmt f && Contains(f.Target, node)) || (block.Owner is WithStmt w && w.Items.Any(i => i.OptionalVars is { } bound && Contains(bound, node))) || node is ExceptHandler || (block.Owner is MatchStmt && node is Pattern);

    private static bool HasDeepTargets(Expr target) => target switch
    {
        TupleExpr t => t.Elts.Any(IsDeep),
        ListExpr l => l.Elts.Any(IsDeep),
        _ => false,
    };

    private static bool IsDeep(Expr item) => item switch
    {
        NameExpr or StarredExpr { Value: NameExpr } => false,
        TupleExpr or ListExpr => HasDeepTargets(item),
        _ => true,
    };

    private static bool Contains(Expr root, Node node) =>
        ReferenceEquals(root, node) || (root is TupleExpr t && t.Elts.Any(e => Contains(e, node))) || (root is StarredExpr s && Contains(s.Value, node));

    private static Stmt StatementIn(Block from, Stmt stmt, Block target)
    {
        for (var block = from; !ReferenceEquals(block, target); block = block.Parent!)
        {
            stmt = block.Owner!;
        }

        return stmt;
    }

    private void Walk(IReadOnlyList<Stmt> body, Block block)
    {
        foreach (var stmt in body)
        {
            Walk(stmt, block);
        }
    }

    private void Walk(Stmt stmt, Block block)
    {
        _order.Add(stmt, _order.Count);
        switch (stmt)
        {
            case IfStmt first:
                var chain = block;
                for (var node = first; ;)
                {
                    Touch(node.Test, chain, first);
                    Walk(node.Body, new Block(chain, first, false));
                    if (node.OrElse is [IfStmt next])
                    {
                        node = next;
                        continue;
                    }

                    Walk(node.OrElse, new Block(chain, first, false));
                    break;
                }

                break;
            case ForStmt f:
                Touch(f.Iter, block, f);
                var body = new Block(block, f, true);
                Touch(f.Target, body, f.Body[0]);
                Walk(f.Body, body);
                Walk(f.OrElse, new Block(block, f, false));
                break;
            case WhileStmt w:
                Touch(w.Test, block, w);
                Walk(w.Body, new Block(block, w, true));
                Walk(w.OrElse, new Block(block, w, false));
                break;
            case TryStmt t:
                Walk(t.Body, new Block(block, t, false));
                foreach (var handler in t.Handlers)
                {
                    var inside = new Block(block, t, false);
                    Touch(handler.Type, block, t);
                    Note(handler, inside, handler.Body[0], true);
                    Walk(handler.Body, inside);
                }

                Walk(t.OrElse, new Block(block, t, false));
                Walk(t.FinalBody, new Block(block, t, false));
                break;
            case WithStmt w:
                var managed = new Block(block, w, false);
                foreach (var item in w.Items)
                {
                    Touch(item.ContextExpr, w.Items.Length > 1 ? managed : block, w.Items.Length > 1 ? w.Body[0] : w);
                    Touch(item.OptionalVars, managed, w.Body[0]);
                }

                Walk(w.Body, _model.FlatBlocks.Contains(w) ? block : managed);
                break;
            case MatchStmt m:
                Touch(m.Subject, block, m);
                foreach (var @case in m.Cases)
                {
                    var inside = new Block(block, m, false);
                    Touch(@case.Pattern, inside, @case.Body[0]);
                    Touch(@case.Guard, inside, @case.Body[0]);
                    if (@case.Guard is { } guard)
                    {
                        // What a guard binds is there before the body is.
                        foreach (var bound in BaseFlattener.Nodes(guard).OfType<NamedExpr>())
                        {
                            Touch(bound.Target, block, m);
                        }
                    }

                    Walk(@case.Body, inside);
                }

                break;
            default:
                Touch(stmt, block, stmt);
                break;
        }
    }

    private void Touch(Node? root, Block block, Stmt stmt)
    {
        if (root is null)
        {
            return;
        }

        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (_model.SymbolOf(node) is { } symbol && symbol.Scope == _frame)
            {
                Note(node, block, stmt, node is not NameExpr name || name.Context == ExprContext.Store);
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }

    private void Note(Node node, Block block, Stmt stmt, bool isDefinition)
    {
        if (_model.SymbolOf(node) is not { } symbol || symbol.Scope != _frame || symbol.Entity is not null || symbol.Definitions is [Alias, ..])
        {
            return;
        }

        var variable = _model.VariableOf(node) ?? symbol.TheVariable;
        Record(variable);
        if (node is NameExpr name && _model.AugmentedReads.TryGetValue(name, out var read) && read != variable)
        {
            variable = read;
            isDefinition = false;
            Record(read);
        }

        void Record(Variable target)
        {
            if (!_places.TryGetValue(target, out var places))
            {
                _places.Add(target, places = []);
            }

            places.Add(new Use(block, stmt, node, isDefinition && target == variable));
        }
    }

    private sealed record Use(Block Block, Stmt Stmt, Node Node, bool IsDefinition);

    internal sealed class Block(Block? parent, Stmt? owner, bool isLoop)
    {
        public Block? Parent => parent;

        public Stmt? Owner => owner;

        public bool IsLoop => isLoop;

        private readonly int _depth = parent is null ? 0 : parent._depth + 1;

        public static Block Common(Block a, Block b)
        {
            while (!ReferenceEquals(a, b))
            {
                if (a._depth >= b._depth && a.Parent is not null)
                {
                    a = a.Parent;
                }
                else
                {
                    b = b.Parent!;
                }
            }

            return a;
        }

        public static bool Overlap(Block a, Block b)
        {
            var common = Common(a, b);
            return ReferenceEquals(common, a) || ReferenceEquals(common, b);
        }
    }
}
