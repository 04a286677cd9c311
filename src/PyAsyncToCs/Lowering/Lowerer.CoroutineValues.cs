using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Coroutines as values: their arguments are evaluated when they are made, their bodies run when they are started.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A coroutine object: a function that starts it, its arguments evaluated now.</summary>
    private ExpressionSyntax CoroutineValue(CallExpr call)
    {
        var moving = MovingParts(call);
        if (moving.Count == 0)
        {
            return Starting(call);
        }

        if (!_frame.CanHoist)
        {
            return BoundCoroutine(call, moving);
        }

        var kept = moving.Select(node =>
        {
            var name = _frame.Fresh(WantedName(node));
            Emit(Cs.Local(NeedsTypeToHoist(node) ? _types.Of(_model.TypeOf(node)) : null, name, Snapshot(node, call)));
            return name;
        }).ToList();
        return Replacing(moving, kept, () => Starting(call));
    }

    /// <summary>A function that makes a call; where the coroutines that it stands among give more kinds of results, its own is one of those.</summary>
    private LambdaExpressionSyntax Starting(CallExpr call, params string[] names)
    {
        var started = InLambda(() => CallNow(call));
        if (started is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Task" }, Name.Identifier.Text: "Yield" } })
        {
            // What only gives way is no task.
            return Cs.Lambda(names, Cs.Await(started), isAsync: true);
        }

        if (AmongOthers(call) is not var (own, among))
        {
            return Cs.Lambda(names, started);
        }

        return own.IsNone
            ? Cs.Lambda(names, Cs.Block([Cs.Stmt(Cs.Await(started)), ReturnStatement(Cs.Cast(_types.Of(among), Cs.Null))]), isAsync: true)
            : Cs.Lambda(names, Cs.Cast(_types.Of(among), Cs.Await(started)), isAsync: true);
    }

    /// <summary>What a coroutine of the library gives, and the type of all that it stands among, where that is another; null where it is the same.</summary>
    private (PyType Own, Slot Among)? AmongOthers(CallExpr call) =>
        IsCoroutine(_model.TypeOf(call)) && _model.TypeOf(call) is InstanceType { Args: [var among] } && IsDynamic(among.Type) && OwnResult(call) is { } own && _types.Text(own) != _types.Text(among) ? (own, among) : null;

    /// <summary>What a coroutine of the library gives by itself; null where that is not known.</summary>
    private PyType? OwnResult(CallExpr call) => _model.Calls.GetValueOrDefault(call) switch
    {
        { Function: { IsStub: true, IsAsync: true, DeclaredReturn: PrimitiveType primitive } } => primitive,
        { Function: { IsStub: true, IsAsync: true, DeclaredReturn: TypeParamType parameter }, TypeArguments: var given } => given.GetValueOrDefault(parameter.Name)?.Type,
        { Function.Meaning.Intrinsic: "sleep" } target => BoundArgument(call, target, "result") is { } result ? _model.TypeOf(result) : PyType.None,
        _ => null,
    };

    /// <summary>Where no statement can stand before: what is evaluated now is passed to a call that gives the coroutine.</summary>
    private ExpressionSyntax BoundCoroutine(CallExpr call, List<Expr> moving)
    {
        ExpressionSyntax[] values = [.. moving.Select(e => NeedsTypeToHoist(e) ? Cs.Cast(_types.Of(_model.TypeOf(e)), Cs.Operand(Snapshot(e, call), Precedence.Unary)) : Snapshot(e, call))];
        var before = _frame.Names.Mark;
        try
        {
            if (values.Length <= 4)
            {
                var names = moving.Select(e => _frame.Fresh(WantedName(e))).ToList();
                return CallHelper("Asyncio", "Bind", [.. values, Replacing(moving, names, () => Starting(call, [.. names]))]);
            }

            var bound = _frame.Fresh("bound");
            return CallHelper("Asyncio", "Bind", Cs.Tuple(values), Replacing(moving, [.. moving.Select((_, i) => $"{bound}.Item{i + 1}")], () => Starting(call, bound)));
        }
        finally
        {
            _frame.Restore(before);
        }
    }

    /// <summary>What a call evaluates that may give something else later: arguments, what is unpacked, the receiver.</summary>
    private List<Expr> MovingParts(CallExpr call)
    {
        var parts = new List<Expr>();
        if (call.Func is AttributeExpr { Value: var receiver } && _model.TypeOf(receiver) is not (ModuleType or ClassType) && !IsFixed(receiver) && !Inferrer.IsSuper(receiver) && receiver is not AttributeExpr)
        {
            parts.Add(receiver);
        }

        parts.AddRange(call.Args.Select(a => a is StarredExpr s ? s.Value : a).Concat(call.Keywords.Select(k => k.Value)).Where(e => !IsFixed(e) || IsUnpackedList(e, call)));
        return parts;
    }

    private bool IsUnpackedList(Expr node, CallExpr call) =>
        _model.TypeOf(node) is not (TupleType or InstanceType { Class: { IsUser: false, Name: "tuple" } }) && call.Args.Any(a => a is StarredExpr s && ReferenceEquals(s.Value, node));

    /// <summary>The value as it is now: of a list that is unpacked, its items.</summary>
    private ExpressionSyntax Snapshot(Expr node, CallExpr call) =>
        IsUnpackedList(node, call) && _model.TypeOf(node) is InstanceType { Class: { IsUser: false, Name: "list" } } && node is not (ListExpr or ListCompExpr) ? Cs.CallMember(Expression(node), "ToList") : Expression(node);

    private static string WantedName(Expr node) => node is NameExpr n ? NameStyle.Camel(n.Id) : "argument";

    private ExpressionSyntax Replacing(List<Expr> nodes, List<string> names, Func<ExpressionSyntax> write)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            _replaced[nodes[i]] = Cs.Name(names[i]);
        }

        try
        {
            return write();
        }
        finally
        {
            nodes.ForEach(node => _replaced.Remove(node));
        }
    }

    private readonly Dictionary<Expr, ExpressionSyntax> _replaced = [];

    private bool NeedsTypeToHoist(Expr node) => (node is IfExpr choice && (NeedsTypeToHoist(choice.Body) || NeedsTypeToHoist(choice.OrElse))) || node is ListExpr or LambdaExpr or SetExpr or ListCompExpr or ConstantExpr { Value: null } || IsCoroutine(_model.TypeOf(node)) || (node is AttributeExpr or NameExpr && _model.TypeOf(node) is FunctionType { Function.IsStub: true });

    /// <summary>Whether an expression gives the same value whenever it is evaluated.</summary>
    private bool IsFixed(Expr node) => node switch
    {
        ConstantExpr => true,
        LambdaExpr l => l.Args.Defaults.All(IsFixed) && l.Args.KwDefaults.All(d => d is null || IsFixed(d)),
        AttributeExpr a when _model.TypeOf(a.Value) is ModuleType && _model.TypeOf(a) is FunctionType { Function.IsStub: true } or ClassType => true,
        AttributeExpr { Value: var kind } when _model.TypeOf(kind) is ClassType { Class: { IsUser: true, IsEnum: true } } && _model.TypeOf(node) is InstanceType { Class.IsEnum: true } => true,
        StarredExpr s => IsFixed(s.Value),
        NameExpr n => _model.SymbolOf(n) is not { } symbol || symbol.Entity is not null || IsReceiver(symbol) || (symbol.Definitions.Count == 1 && !symbol.IsAssignedElsewhere && !IsLoopCounter(symbol)),
        AttributeExpr method when _model.TypeOf(method) is FunctionType { Receiver: not null } => IsFixed(method.Value),
        JoinedStrExpr j => j.Values.All(IsFixed),
        FormattedValueExpr f => IsFixed(f.Value) && (f.FormatSpec is null || IsFixed(f.FormatSpec)) && _model.TypeOf(f.Value) is PrimitiveType,
        BinOpExpr b => IsFixed(b.Left) && IsFixed(b.Right) && _model.TypeOf(b.Left) is PrimitiveType && _model.TypeOf(b.Right) is PrimitiveType && (b.Op is not (BinaryOperator.Div or BinaryOperator.FloorDiv or BinaryOperator.Mod or BinaryOperator.Pow) || b is { Op: not BinaryOperator.Pow, Right: ConstantExpr { Value: not (0L or 0.0) } } || b is { Op: BinaryOperator.Mod, Left: ConstantExpr { Value: string } }),
        CallExpr { Func: NameExpr { Id: "str" or "repr" or "abs" or "float" } pure, Args: [var only], Keywords.Length: 0 } => _model.SymbolOf(pure) is null && IsFixed(only) && _model.TypeOf(only) is PrimitiveType { Name: "int" or "float" or "bool" or "str" } && (pure.Id != "float" || _model.TypeOf(only) != PyType.Str),
        CallExpr { Func: NameExpr { Id: "range" } range, Args: [_] or [_, _], Keywords.Length: 0 } numbers => _model.SymbolOf(range) is null && numbers.Args.All(a => IsFixed(a) && _model.TypeOf(a) == PyType.Int),
        TupleExpr t => t.Elts.All(IsFixed),
        ListExpr l => l.Elts.All(IsFixed),
        DictExpr d => d.Keys.All(k => k is not null && IsFixed(k)) && d.Values.All(IsFixed),
        UnaryOpExpr u => IsFixed(u.Operand) && _model.TypeOf(u.Operand) is PrimitiveType,
        CallExpr c => IsCoroutine(_model.TypeOf(c)) && c.Args.All(IsFixed) && c.Keywords.All(k => IsFixed(k.Value)) && (c.Func is not AttributeExpr a || IsFixed(a.Value)),
        _ => false,
    };

    /// <summary>A name that one statement binds again in each round of a loop (`for` and what is assigned in the body have a new C# variable each round; <c>while</c> counters do not).</summary>
    private bool IsLoopCounter(Symbol symbol) => !_frame.Placement.DeclaredAt.Contains(symbol.Definitions[0]) && symbol.Definitions[0] is not Arg && symbol.Scope.Kind != ScopeKind.Comprehension && symbol.Scope == _frame.Scope
        && (symbol.Definitions[0] is not NameExpr name || (_boundInLoops ??= BoundInLoops()).Contains(name));

    private HashSet<NameExpr>? _boundInLoops;

    /// <summary>The names of the module that a statement in a loop binds.</summary>
    private HashSet<NameExpr> BoundInLoops()
    {
        var bound = new HashSet<NameExpr>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Node Node, bool InLoop)>([(_module.Node!, false)]);
        var children = new List<Node>();
        while (stack.TryPop(out var at))
        {
            if (at is { InLoop: true, Node: NameExpr { Context: ExprContext.Store } name })
            {
                bound.Add(name);
            }

            children.Clear();
            at.Node.AddChildren(children);
            children.ForEach(child => stack.Push((child, at.InLoop || at.Node is WhileStmt or ForStmt)));
        }

        return bound;
    }
}
