using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>
/// Runs an entry coroutine over constants, to learn when its effects come. Gives up at whatever it cannot follow:
/// an unknown delay, an unknown condition around an effect, an exception.
/// </summary>
internal sealed class TimelineBuilder(SemanticModel model, EffectTable effects)
{
    private const int MostSteps = 20_000;

    private readonly SemanticModel _model = model;
    private readonly EffectTable _effects = effects;
    private int _steps;

    /// <summary>The timeline of a coroutine call, or null where it cannot be followed.</summary>
    public Timeline? Of(CallExpr entry)
    {
        try
        {
            return Run(entry, [], 0);
        }
        catch (GaveUpException)
        {
            return null;
        }
    }

    private Timeline Run(CallExpr call, Dictionary<Symbol, object?> callerEnv, double start, int depth = 0)
    {
        if (depth > 50 || _model.Calls.GetValueOrDefault(call) is not { Function: { IsStub: false, Def: { } def, IsGenerator: false } function, HasUnpacking: false } target || function.Owner is not null)
        {
            throw new GaveUpException();
        }

        var env = new Dictionary<Symbol, object?>();
        foreach (var (parameter, arguments) in target.Bound)
        {
            var value = arguments.Count > 0 ? arguments[0] : parameter.Default;
            if (parameter.Symbol is { } symbol && value is not null && !parameter.IsVariadic && Value(value, arguments.Count > 0 ? callerEnv : []) is { } known)
            {
                env[symbol] = known;
            }
        }

        var timeline = new Timeline(start);
        new Walk(this, timeline, env, depth).Body(def.Body);
        return timeline;
    }

    private object? Value(Expr node, Dictionary<Symbol, object?> env)
    {
        switch (node)
        {
            case ConstantExpr { Value: long or double or string or bool } c:
                return c.Value;
            case NameExpr n when _model.SymbolOf(n) is { } symbol:
                return env.TryGetValue(symbol, out var known) ? known : GlobalConstant(symbol);
            case UnaryOpExpr { Op: UnaryOperator.USub } u:
                return Value(u.Operand, env) switch { long i => -i, double d => -d, _ => null };
            case BinOpExpr b:
                return Compute(b.Op, Value(b.Left, env), Value(b.Right, env));
            case CompareExpr { Ops: [var op], Comparators: [var right] } c:
                return CompareValues(op, Value(c.Left, env), Value(right, env));
            case ListExpr l:
                return Items(l.Elts, env);
            case TupleExpr t:
                return Items(t.Elts, env);
            case CallExpr { Func: NameExpr { Id: "range" }, Keywords.Length: 0 } r:
                return Range([.. r.Args.Select(a => Value(a, env))]);
            default:
                return null;
        }
    }

    private object? GlobalConstant(Symbol symbol) =>
        symbol is { IsGlobal: true, IsAssignedElsewhere: false, Definitions: [NameExpr name] }
        && symbol.Scope.Module.Node!.Body.OfType<AssignStmt>().FirstOrDefault(a => a.Targets is [var t] && ReferenceEquals(t, name)) is { } assign
            ? Value(assign.Value, [])
            : null;

    private object?[]? Items(IEnumerable<Expr> items, Dictionary<Symbol, object?> env) => [.. items.Select(i => Value(i, env))];

    private static object?[]? Range(object?[] args)
    {
        if (args.Any(a => a is not long) || args.Length is 0 or > 3)
        {
            return null;
        }

        var (start, stop, step) = args.Length == 1 ? (0L, (long)args[0]!, 1L) : ((long)args[0]!, (long)args[1]!, args.Length == 3 ? (long)args[2]! : 1L);
        if (step == 0 || Math.Abs(stop - start) / Math.Abs(step) > MostSteps)
        {
            return null;
        }

        var list = new List<object?>();
        for (var i = start; step > 0 ? i < stop : i > stop; i += step)
        {
            list.Add(i);
        }

        return [.. list];
    }

    private static object? Compute(BinaryOperator op, object? left, object? right)
    {
        if (left is long a && right is long b)
        {
            switch (op)
            {
                case BinaryOperator.Add:
                    return a + b;
                case BinaryOperator.Sub:
                    return a - b;
                case BinaryOperator.Mult:
                    return a * b;
                case BinaryOperator.Mod when a >= 0 && b > 0:
                    return a % b;
                case BinaryOperator.FloorDiv when a >= 0 && b > 0:
                    return a / b;
            }
        }

        if (left is long or double && right is long or double)
        {
            var (x, y) = (Convert.ToDouble(left, null), Convert.ToDouble(right, null));
            return op switch
            {
                BinaryOperator.Add => x + y,
                BinaryOperator.Sub => x - y,
                BinaryOperator.Mult => x * y,
                BinaryOperator.Div when y != 0 => x / y,
                _ => null,
            };
        }

        return null;
    }

    private static object? CompareValues(CompareOperator op, object? left, object? right)
    {
        if (left is string s && right is string t && op is CompareOperator.Eq or CompareOperator.NotEq)
        {
            return ((string?)left == (string?)right) == (op == CompareOperator.Eq);
        }

        if (left is not (long or double) || right is not (long or double))
        {
            return null;
        }

        var (x, y) = (Convert.ToDouble(left, null), Convert.ToDouble(right, null));
        return op switch
        {
            CompareOperator.Eq => x == y,
            CompareOperator.NotEq => x != y,
            CompareOperator.Lt => x < y,
            CompareOperator.LtE => x <= y,
            CompareOperator.Gt => x > y,
            CompareOperator.GtE => x >= y,
            _ => null,
        };
    }

    private sealed class GaveUpException : Exception;

    /// <summary>One coroutine's body, over constants.</summary>
    private sealed class Walk(TimelineBuilder builder, Timeline timeline, Dictionary<Symbol, object?> env, int depth)
    {
        private readonly Dictionary<Symbol, List<Timeline.Child>> _tasks = [];
        private bool _returned;

        public void Body(IEnumerable<Stmt> body)
        {
            foreach (var stmt in body)
            {
                if (_returned)
                {
                    return;
                }

                Statement(stmt);
            }
        }

        private void Statement(Stmt stmt)
        {
            if (++builder._steps > MostSteps)
            {
                throw new GaveUpException();
            }

            switch (stmt)
            {
                case ExprStmt e:
                    Expression(e.Value);
                    break;
                case AssignStmt { Targets: [var target] } a:
                    Assign(target, a.Value);
                    break;
                case AnnAssignStmt { Value: { } value } a:
                    Assign(a.Target, value);
                    break;
                case AugAssignStmt a:
                    Expression(a.Value);
                    if (a.Target is NameExpr n && builder._model.SymbolOf(n) is { } changed)
                    {
                        env[changed] = Compute(a.Op, env.GetValueOrDefault(changed), builder.Value(a.Value, env));
                    }

                    NoteTarget(a.Target);
                    break;
                case ReturnStmt r:
                    if (r.Value is not null)
                    {
                        Expression(r.Value);
                    }

                    _returned = true;
                    break;
                case IfStmt i:
                    Expression(i.Test);
                    if (builder.Value(i.Test, env) is bool truth)
                    {
                        Body(truth ? i.Body : i.OrElse);
                    }
                    else
                    {
                        throw new GaveUpException();
                    }

                    break;
                case ForStmt { IsAsync: false, OrElse.IsEmpty: true, Target: NameExpr counter } f when !Reachability.HasBreak(f.Body) && builder.Value(f.Iter, env) is object?[] items && builder._model.SymbolOf(counter) is { } symbol:
                    foreach (var item in items)
                    {
                        env[symbol] = item;
                        Body(f.Body);
                        if (_returned)
                        {
                            break;
                        }
                    }

                    break;
                case PassStmt or ImportStmt or ImportFromStmt or GlobalStmt or NonlocalStmt or FunctionDefStmt:
                    break;
                default:
                    throw new GaveUpException();
            }
        }

        private void Assign(Expr target, Expr value)
        {
            if (target is NameExpr name && builder._model.SymbolOf(name) is { } symbol)
            {
                if (Intrinsic(value) == "create_task")
                {
                    _tasks[symbol] = [Spawn(((CallExpr)value).Args[0], new object())];
                    return;
                }

                if (value is ListExpr l && l.Elts.Length > 0 && l.Elts.All(e => Intrinsic(e) == "create_task"))
                {
                    _tasks[symbol] = [.. l.Elts.Select(e => Spawn(((CallExpr)e).Args[0], new object()))];
                    return;
                }

                Expression(value);
                env[symbol] = builder.Value(value, env);
                if (symbol.IsCaptured || symbol.IsAssignedElsewhere)
                {
                    timeline.Effect();
                }

                return;
            }

            Expression(value);
            NoteTarget(target);
        }

        private void NoteTarget(Expr target)
        {
            if (target is TupleExpr t)
            {
                foreach (var item in t.Elts)
                {
                    NoteTarget(item);
                }
            }
            else if (target is not NameExpr)
            {
                timeline.Effect();
            }
        }

        private string? Intrinsic(Expr node) =>
            node is CallExpr c && builder._model.TypeOf(c.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: { } name } } ? name : null;

        private void Expression(Expr node)
        {
            switch (node)
            {
                case AwaitExpr a:
                    Await(a.Value);
                    return;
                case CallExpr call when Intrinsic(call) is "create_task":
                    Spawn(call.Args[0], new object());
                    return;
                case LambdaExpr or ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr when builder._effects.HasAny(node) || ContainsAwait(node):
                    throw new GaveUpException();
            }

            var children = new List<Node>();
            node.AddChildren(children);
            foreach (var child in children)
            {
                if (child is Expr e)
                {
                    Expression(e);
                }
                else if (child is Keyword k)
                {
                    Expression(k.Value);
                }
            }

            if (node is CallExpr plain && builder._effects.CallHasEffect(plain))
            {
                if (builder._effects.Blocks(plain))
                {
                    throw new GaveUpException();
                }

                timeline.Effect();
            }
        }

        private static bool ContainsAwait(Node root)
        {
            var stack = new Stack<Node>([root]);
            var children = new List<Node>();
            while (stack.TryPop(out var node))
            {
                if (node is AwaitExpr)
                {
                    return true;
                }

                children.Clear();
                node.AddChildren(children);
                foreach (var child in children)
                {
                    stack.Push(child);
                }
            }

            return false;
        }

        private void Await(Expr value)
        {
            switch (value)
            {
                case CallExpr call when Intrinsic(call) == "sleep":
                    var delay = builder.Value(call.Args[0], env);
                    if (delay is not (long or double) || Convert.ToDouble(delay, null) <= 0)
                    {
                        throw new GaveUpException();
                    }

                    timeline.HasSuspended = true;
                    timeline.Now += Convert.ToDouble(delay, null);
                    return;
                case CallExpr call when Intrinsic(call) == "gather":
                    if (call.Keywords.Length > 0)
                    {
                        throw new GaveUpException();
                    }

                    Gather(call);
                    return;
                case CallExpr call when builder._model.TypeOf(call.Func) is FunctionType { Function.IsStub: false }:
                    foreach (var arg in call.Args)
                    {
                        Expression(arg);
                    }

                    var inner = builder.Run(call, env, timeline.Now, depth + 1);
                    timeline.Append(inner);
                    return;
                case NameExpr name when builder._model.SymbolOf(name) is { } symbol && _tasks.TryGetValue(symbol, out var joined):
                    foreach (var child in joined)
                    {
                        timeline.Join(child);
                    }

                    return;
                default:
                    throw new GaveUpException();
            }
        }

        private void Gather(CallExpr call)
        {
            var group = new object();
            var children = new List<Timeline.Child>();
            foreach (var arg in call.Args)
            {
                if (arg is StarredExpr { Value: NameExpr list } && builder._model.SymbolOf(list) is { } listed && _tasks.TryGetValue(listed, out var started))
                {
                    children.AddRange(started);
                }
                else if (arg is NameExpr name && builder._model.SymbolOf(name) is { } symbol && _tasks.TryGetValue(symbol, out var one))
                {
                    children.AddRange(one);
                }
                else if (arg is StarredExpr { Value: ListCompExpr or GeneratorExpr } star)
                {
                    children.AddRange(Comprehension(star.Value, group));
                }
                else
                {
                    children.Add(Spawn(arg, group));
                }
            }

            foreach (var child in children)
            {
                timeline.Join(child);
            }
        }

        private List<Timeline.Child> Comprehension(Expr node, object group)
        {
            var (elt, generators) = node is ListCompExpr l ? (l.Elt, l.Generators) : (((GeneratorExpr)node).Elt, ((GeneratorExpr)node).Generators);
            if (generators is not [{ IsAsync: false, Ifs.IsEmpty: true, Target: NameExpr target, Iter: var source }] || builder.Value(source, env) is not object?[] items || builder._model.SymbolOf(target) is not { } symbol)
            {
                throw new GaveUpException();
            }

            var children = new List<Timeline.Child>();
            foreach (var item in items)
            {
                env[symbol] = item;
                children.Add(Spawn(elt, group));
            }

            return children;
        }

        private Timeline.Child Spawn(Expr coroutine, object group)
        {
            if (coroutine is not CallExpr call || call.Args.Any(a => builder._effects.HasAny(a)))
            {
                throw new GaveUpException();
            }

            if (Intrinsic(coroutine) == "sleep")
            {
                var slept = new Timeline(timeline.Now) { HasSuspended = true };
                slept.Now += builder.Value(call.Args[0], env) is { } delay and (long or double) ? Convert.ToDouble(delay, null) : throw new GaveUpException();
                return timeline.Spawn(slept, group);
            }

            return timeline.Spawn(builder.Run(call, env, timeline.Now, depth + 1), group);
        }
    }
}
