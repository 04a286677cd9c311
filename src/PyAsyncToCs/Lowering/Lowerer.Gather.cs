using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Gather(CallExpr call)
    {
        var kept = new List<Expr>();
        try
        {
            KeepStarted(call, kept);
            return GatherCall(call);
        }
        finally
        {
            kept.ForEach(node => _replaced.Remove(node));
        }
    }

    /// <summary>Of <c>gather(f(), create_task(g()))</c> g's task is made first: the coroutines become tasks when all arguments are there.</summary>
    private void KeepStarted(CallExpr call, List<Expr> kept)
    {
        bool IsCold(Expr a) => IsColdAwaitable(a is StarredExpr s ? ElementType(_model.TypeOf(s.Value)) : _model.TypeOf(a));
        if (OnAsyncio && _frame.CanHoist)
        {
            foreach (var started in call.Args.SkipWhile(a => !IsCold(a)).Where(a => !IsCold(a) && a is CallExpr))
            {
                Keep(started, "started", kept);
            }
        }
    }

    private ExpressionSyntax GatherCall(CallExpr call)
    {
        var exceptions = call.Keywords.Any(k => k.Arg == "return_exceptions" && k.Value is ConstantExpr { Value: true });
        var outcome = _model.TypeOf(call) is InstanceType { Args: [var slot] } ? slot.Type : PyType.Any;
        if (OnAsyncio)
        {
            var futures = call.Args.Any(a => !IsColdAwaitable(a is StarredExpr s ? ElementType(_model.TypeOf(s.Value)) : _model.TypeOf(a)));
            var name = exceptions ? "GatherReturnExceptions" : outcome is TupleType ? "GatherTuple" : futures ? "GatherFutures" : "Gather";
            if (call.Args is [StarredExpr all])
            {
                if (ElementType(_model.TypeOf(all.Value)) is NeverType && all.Value is ListExpr or TupleExpr)
                {
                    return CallHelper("Asyncio", "Gather");
                }

                return CallHelper("Asyncio", name, futures && ElementType(_model.TypeOf(all.Value)) is { AllowsNone: true, IsNone: false } ? Cs.Forgive(CoroutineSequence(all.Value)) : CoroutineSequence(all.Value));
            }

            if (call.Args.Any(a => a is StarredExpr))
            {
                return GatherMix(call, name, futures);
            }

            if (name == "GatherTuple")
            {
                ExpressionSyntax Coroutine(Expr a) => _model.TypeOf(a) is InstanceType { Args: [{ Type: PrimitiveType { IsNone: true } or NeverType }] } ? CallHelper("Asyncio", "NoResult", CoroutineArgument(a)) : CoroutineArgument(a);
                if (!futures)
                {
                    return CallHelper("Asyncio", name, [.. call.Args.Select(Coroutine)]);
                }

                if (call.Args.FirstOrDefault(a => !IsColdAwaitable(_model.TypeOf(a)) && _types.Text(_model.TypeOf(a)) == "PyTask") is { } none)
                {
                    throw Unsupported(none, "'gather' of a task without a result beside others of several types");
                }

                return CallHelper("Asyncio", name, [.. call.Args.Select(a => IsColdAwaitable(_model.TypeOf(a)) ? CallHelper("Asyncio", "CreateTask", Coroutine(a)) : Expression(a))]);
            }

            // Coroutines with results of several types have no common type in C#, but their tasks have.
            var mixed = call.Args.Any(a => IsColdAwaitable(_model.TypeOf(a)))
                && (call.Args.Any(a => !IsColdAwaitable(_model.TypeOf(a))) || call.Args.Select(a => _types.Text(_model.TypeOf(a))).Distinct().Count() > 1);
            return CallHelper("Asyncio", mixed && name == "Gather" ? "GatherFutures" : name, [.. call.Args.Select(a => mixed && IsColdAwaitable(_model.TypeOf(a)) ? CallHelper("Asyncio", "CreateTask", CoroutineArgument(a)) : FutureArgument(a))]);
        }

        return PlainGather(call, exceptions, outcome);
    }

    /// <summary>A future among others: the outcomes of one may be null to C# where those of the others are not.</summary>
    private ExpressionSyntax FutureArgument(Expr node) =>
        !IsColdAwaitable(_model.TypeOf(node)) && _types.Text(_model.TypeOf(node)).Contains("<object>", StringComparison.Ordinal) && CoroutineArgument(node) is IdentifierNameSyntax name ? Cs.Forgive(name) : CoroutineArgument(node);

    /// <summary><c>gather(first(), *others)</c>: one collection of all.</summary>
    private ExpressionSyntax GatherMix(CallExpr call, string name, bool futures)
    {
        var common = _model.NodeSlots[(call, "result")];
        var result = new InstanceType(Types.CoroutineClass, [common]);

        // The outcomes are objects, exceptions being among them, but the coroutines have results of one type.
        var kinds = call.Args.Select(a => a is StarredExpr s ? ElementType(_model.TypeOf(s.Value)) : _model.TypeOf(a)).Where(IsCoroutine).ToList();
        if (name.Contains("Exceptions", StringComparison.Ordinal) && kinds is [InstanceType first, ..] && kinds.TrueForAll(k => _types.Text(k) == _types.Text(first)))
        {
            result = first;
        }

        var items = call.Args.Select(a =>
        {
            if (a is not StarredExpr s)
            {
                return futures && IsCoroutine(_model.TypeOf(a)) ? CallHelper("Asyncio", "CreateTask", TaskArgument(a, result)) : TaskArgument(a, result);
            }

            var element = ElementType(_model.TypeOf(s.Value));
            if (!IsCoroutine(element) || element is not InstanceType { Args: [var own] })
            {
                return Cs.Spread(CoroutineSequence(s.Value));
            }

            var sequence = CoroutineSequence(s.Value);
            if (!name.Contains("Exceptions", StringComparison.Ordinal) && _types.Text(own) != _types.Text(common))
            {
                sequence = WithResult(sequence, own, result);
            }

            return Cs.Spread(futures ? Cs.CallMember(sequence, "Select", Helper("Asyncio", "CreateTask")) : sequence);
        });
        return CallHelper("Asyncio", name, Cs.Collection([.. items]));
    }

    /// <summary>Coroutines as such with a wider result: objects, where those beside them give values of another type.</summary>
    private ExpressionSyntax WithResult(ExpressionSyntax coroutines, Slot own, PyType wanted)
    {
        ExpressionSyntax Wider(ExpressionSyntax started) => Cs.Cast(_types.Of(wanted), ParenthesizedExpression(own.Type is PrimitiveType { IsNone: true } or NeverType
            ? Cs.Lambda([], Cs.Block([Cs.Stmt(Cs.Await(started)), ReturnStatement(Cs.Null)]), isAsync: true)
            : Cs.Lambda([], Cs.Await(started), isAsync: true)));

        var query = coroutines is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToList", Expression: var listed } } ? listed : coroutines;
        if (query is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Select" }, ArgumentList.Arguments: [
                    {
                        Expression: SimpleLambdaExpressionSyntax
                        {
                            ExpressionBody: CastExpressionSyntax
                            {
                                Expression: ParenthesizedExpressionSyntax { Expression: ParenthesizedLambdaExpressionSyntax { AsyncKeyword.RawKind: 0, ExpressionBody: { } started } },
                            } made
                        }
                    }]
            })
        {
            return query.ReplaceNode(made, Wider(started));
        }

        var coroutine = _frame.Fresh("coroutine");
        _frame.Names.Remove(coroutine);
        return Cs.CallMember(coroutines, "Select", Cs.Lambda([coroutine], Wider(Cs.Call(Cs.Id(coroutine)))));
    }

    /// <summary>Coroutines in a sequence: a comprehension over calls starts them in order.</summary>
    private ExpressionSyntax TaskSequence(Expr node)
    {
        if (node is ListCompExpr or GeneratorExpr && CoroutineComprehension(node) is { } query)
        {
            return query;
        }

        if (node is CallExpr { Args: [var function, _] } map && _model.TypeOf(map.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "map" } } && (_model.TypeOf(function) is FunctionType { Function: { IsStub: false, IsAsync: true } } || CallMethod(_model.TypeOf(function)) is { IsAsync: true }))
        {
            return Iterable(node);
        }

        var element = ElementType(_model.TypeOf(node));
        return IsCoroutine(element) ? Cs.CallMember(_model.TypeOf(node) is TupleType ? Iterable(node) : Expression(node), "Select", Cs.Lambda(["start"], Cs.Call("start"))) : Iterable(node);
    }

    /// <summary>The <c>__call__</c> of an object of the program's.</summary>
    private static FunctionSymbol? CallMethod(PyType type) => type is InstanceType { Class: { IsUser: true } cls } && cls.FindMethod("__call__") is { IsStub: false } method ? method : null;

    private ExpressionSyntax? CoroutineComprehension(Expr node)
    {
        var elt = node is ListCompExpr l ? l.Elt : ((GeneratorExpr)node).Elt;
        if (elt is not CallExpr call || !IsCoroutine(_model.TypeOf(call)) || NeedsLoop(node))
        {
            return null;
        }

        _startInPlace.Add(call);
        var query = Query(GeneratorsOf(node), call, new Slot());
        _startInPlace.Remove(call);
        return query;
    }

    private readonly HashSet<CallExpr> _startInPlace = [];

    private ExpressionSyntax CoroutineSequence(Expr node)
    {
        if (OnAsyncio && node is CallExpr { Args: [var function, var source], Keywords.Length: 0 } map
            && _model.TypeOf(map.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "map" } }
            && IsCoroutine(ElementType(_model.TypeOf(node))) && _model.TypeOf(function) is var called && (called is FunctionType { Function.IsStub: false } or CallableType || CallMethod(called) is not null))
        {
            // `map(f, xs)` of a coroutine function gives coroutines, which nothing has started.
            var item = _frame.Fresh("item");
            var callee = CallMethod(called) is { } method ? Cs.Member(Receiver(function), MethodName(method)) : Expression(function);
            ExpressionSyntax started = Cs.Call(callee, Cs.Id(item));
            if (callee is SimpleLambdaExpressionSyntax { ExpressionBody: { } own } inner)
            {
                (item, started) = (inner.Parameter.Identifier.Text, own);
            }

            var start = Cs.Lambda([], started);
            _frame.Names.Remove(item);
            return Cs.CallMember(ConsumedInPlace(source), "Select", Cs.Lambda([item], Cs.Cast(_types.Of(ElementType(_model.TypeOf(node))), ParenthesizedExpression(start))));
        }

        if (node is GeneratorExpr g)
        {
            _oneShotOk.Add(g);
        }

        if (OnAsyncio && ElementType(_model.TypeOf(node)) is { } element && IsUserAwaitable(element) && AwaitedBy(element) is { } result)
        {
            var awaited = _frame.Fresh("awaitable");
            _frame.Names.Remove(awaited);
            var coroutine = new InstanceType(Types.CoroutineClass, [result]);
            return Cs.CallMember(Iterable(node), "Select", Cs.Lambda([awaited], Cs.Cast(_types.Of(coroutine), ParenthesizedExpression(Cs.Lambda([], Cs.Await(Cs.Id(awaited)), isAsync: true)))));
        }

        return Iterable(node);
    }

    /// <summary>An awaitable as a started task: a coroutine that is kept is started by the call of what keeps it.</summary>
    private ExpressionSyntax Started(Expr node) => node switch
    {
        _ when !IsCoroutine(_model.TypeOf(node)) => Expression(node),
        CallExpr call => CallNow(call),
        IfExpr { Body: CallExpr, OrElse: CallExpr } i when _frame.CanHoist || !NodesOf<NamedExpr>(i).Any() => Cs.Conditional(Condition(i.Test), Started(i.Body), Started(i.OrElse)),
        _ => Cs.Call(Cs.Primary(Expression(node))),
    };

    /// <summary>Whether a call runs a function that makes a coroutine, as against being the coroutine's own.</summary>
    private bool GivesCoroutineObject(CallExpr call) =>
        IsCoroutine(_model.TypeOf(call)) &&
        _model.TypeOf(call.Func).WithoutNone is FunctionType { Function: { IsStub: false, IsAsync: false, Def: not null } function }
        && (call.Func is AttributeExpr || (call.Func is NameExpr name && _model.SymbolOf(name)?.Function == function));
}
