using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Coroutines, tasks and asyncio's own functions, on both targets.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax Await(AwaitExpr a)
    {
        var awaited = AwaitedValue(a);
        return _model.OpensJson && _model.TypeOf(a) is UnionType && _model.TypeOf(a.Value) is InstanceType { Args: [{ Type: var read }] } && IsJson(read) ? Cs.Member(awaited, "Value") : awaited;
    }

    private ExpressionSyntax AwaitedValue(AwaitExpr a)
    {
        var type = _model.TypeOf(a.Value);
        if (a.Value is CallExpr call && (IsCoroutine(type) || type is NeverType))
        {
            return AsOwnClass(Cs.Await(Cancellable(call, CallNow(call))), call, _model.TypeOf(a));
        }

        if (a.Value is CallExpr free && IsFreeCall(free))
        {
            return Cs.Await(FreeCall(free, _model.TypeOf(a)));
        }

        if (a.Value is CallExpr gather && gather.Keywords.Any(k => k is { Arg: "return_exceptions", Value: ConstantExpr { Value: true } })
            && _model.TypeOf(a) is InstanceType { Args: [var outcome] } && outcome.Type.WithoutNone is InstanceType { Class.IsException: true })
        {
            // Outcomes are objects; of coroutines without a result they are exceptions, where there are any.
            return Cs.CallMember(Cs.CastItems(Cs.Await(Expression(a.Value)), _types.Of(outcome)), "ToList");
        }

        var isStarted = a.Value is NameExpr name && _model.SymbolOf(name) is { } symbol && _startedNames.Contains(symbol);
        var isObject = a.Value is NameExpr or AttributeExpr && _types.Text(_model.DeclaredTypeOf(a.Value)) is "object" or "object?";
        if (IsCoroutine(type) && !isStarted && !isObject)
        {
            // A coroutine kept in a variable is started by its await.
            return Cs.Await(Started(a.Value));
        }

        var value = isObject && IsCoroutine(type) ? RawPlace(a.Value) : Expression(a.Value);
        if (!isStarted && type.AllowsNone && IsCoroutine(type.WithoutNone))
        {
            return Cs.Await(Cs.Call(Cs.Forgive(value)));
        }

        if (!isStarted && type is { AllowsNone: true, IsNone: false } && IsAwaitable(type.WithoutNone))
        {
            return Cs.Await(Cs.Forgive(value));
        }

        return Cs.Await(!isStarted && (IsDynamic(type) || isObject) ? Cs.Call(GenericHelper(MayBeFuture(a.Value) ? "Asyncio" : "PyAwaitable", MayBeFuture(a.Value) ? "AwaitAny" : "Start", _model.TypeOf(a).IsNone ? Cs.Type("object?") : TypeHere(_model.TypeOf(a), a)), value) : value);
    }

    /// <summary>Calls that are statements of their own: <c>print</c>, <c>asyncio.run</c>, <c>super().__init__()</c>.</summary>
    private bool StatementCall(CallExpr call)
    {
        if (_model.TypeOf(call.Func) is not FunctionType { Function: { IsStub: true, Meaning.Intrinsic: { } intrinsic } })
        {
            return false;
        }

        switch (intrinsic)
        {
            case "print":
                Print(call);
                return true;
            case "nothing":
                return true;
            case "policy":
                Report(Diagnostics.Rules.LeftOut, call, "an event loop policy");
                return true;
            case "run":
                Emit(RunCall(call));
                return true;
            case "exit":
                UseType("SystemExitException");
                _usesExit = true;
                Emit(Cs.Throw(call.Args.Length == 0
                    ? Cs.New(Cs.Type("SystemExitException"))
                    : Cs.New(Cs.Type("SystemExitException"), Expression(call.Args[0]))));
                return true;
            case "set_defaults":
                return SetDefaults(call);
            case "parser_error":
                var parser = ((AttributeExpr)call.Func).Value;
                var told = Expression(call.Args[0]);
                Emit(parser is CallExpr ancestor && Inferrer.IsSuper(ancestor) ? Cs.Stmt(Cs.CallMember(Receiver(parser), "Error", told)) : Cs.Throw(Cs.CallMember(Receiver(parser), "Failure", told)));
                return true;
            default:
                return false;
        }
    }

    private ExpressionSyntax RunCall(CallExpr call)
    {
        var main = call.Args[0];
        LogSelector();
        if (OnAsyncio)
        {
            return CallHelper("Asyncio", _model.Interrupts == InterruptKind.RaisesInRun ? "RunInterruptible" : "Run", CoroutineArgument(main));
        }

        if (_model.Interrupts == InterruptKind.RaisesInRun)
        {
            return WaitedFor(CallHelper("PyInterrupt", "RunAsync", CoroutineArgument(main)));
        }

        var started = main is CallExpr c && IsCoroutine(_model.TypeOf(main)) ? CallNow(c) : Cs.Call(Expression(main));
        return WaitedFor(started);
    }

    /// <summary>The result of a task where synchronous code asks for it; a script's own code awaits it.</summary>
    private ExpressionSyntax WaitedFor(ExpressionSyntax task) =>
        _frame is { Function: null, CanHoist: true } && _plan.Of(_module).IsScript ? Cs.Await(task) : Cs.CallMember(Cs.CallMember(task, "GetAwaiter"), "GetResult");

    /// <summary>A coroutine as an argument that starts it: a method group where nothing is passed.</summary>
    private ExpressionSyntax CoroutineArgument(Expr node)
    {
        if (IsUserAwaitable(_model.TypeOf(node)))
        {
            return AwaitedLater(node);
        }

        var value = _model.TypeOf(node) is { AllowsNone: true, IsNone: false } ? Receiver(node) : Expression(node);
        return value is ParenthesizedLambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } invocation, AsyncKeyword.RawKind: 0 } && node is CallExpr c && _model.TypeOf(c.Func) is FunctionType { Function: { IsStub: false, Parameters: var parameters } } && parameters.All(p => p.Default is null && !p.IsVariadic)
            ? invocation.Expression
            : value;
    }

    /// <summary>A coroutine as the argument of what makes a task of it, where the task's result type is wider than the coroutine's.</summary>
    private ExpressionSyntax TaskArgument(Expr node, PyType task)
    {
        if (IsCoroutine(_model.TypeOf(node)) && _model.TypeOf(node) is InstanceType { Args: [var own] } && task is InstanceType { Args: [var wanted] }
            && wanted.Type is not (PrimitiveType { IsNone: true } or NeverType) && _types.Text(own) is var from && _types.Text(wanted) is var to && (from != to || own.Type is PrimitiveType { IsNone: true } or NeverType || GivesNothing(node)))
        {
            var value = CoroutineArgument(node);
            if (own.Type is PrimitiveType { IsNone: true } or NeverType || GivesNothing(node))
            {
                return Cs.Lambda([], Cs.Block([Cs.Stmt(Cs.Await(Start(value))), ReturnStatement(Cs.Cast(Cs.Type(to), Cs.Null))]), isAsync: true);
            }

            return Cs.Lambda([], Cs.Cast(Cs.Type(to), Cs.Await(Start(value))), isAsync: true);
        }

        return CoroutineArgument(node);

        static ExpressionSyntax Start(ExpressionSyntax coroutine) => coroutine is ParenthesizedLambdaExpressionSyntax { ExpressionBody: InvocationExpressionSyntax started } ? started : Cs.Call(coroutine);
    }

    /// <summary>Whether an awaitable of the library's has no result in C#, whatever those beside it have.</summary>
    private bool GivesNothing(Expr node) => node is CallExpr call && _model.Calls.GetValueOrDefault(call) is { Function: { IsStub: true } stub }
        && ((stub.IsAsync && stub.Return.Type.IsNone) || OwnResult(call) is { IsNone: true } || (stub is { StubModule: "asyncio", Name: "wait_for" or "shield" } && call.Args is [var inner, ..] && GivesNothing(inner)));

    private ExpressionSyntax Sleep(CallExpr call)
    {
        var delay = call.Args.Length > 0 ? call.Args[0] : call.Keywords.First(k => k.Arg == "delay").Value;
        if (OnAsyncio)
        {
            var result = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "result")?.Value;
            return result is null ? CallHelper("Asyncio", "Sleep", Known(delay, PyType.Float)) : CallHelper("Asyncio", "SleepFor", Known(delay, PyType.Float), Typed(Expression(result), _model.TypeOf(result)));
        }

        if (call.Args.Length + call.Keywords.Length > 1)
        {
            var result = call.Args.Length > 1 ? call.Args[1] : call.Keywords.First(k => k.Arg == "result").Value;
            return CallHelper("PyTasks", "Delay", Known(delay, PyType.Float), Typed(Expression(result), _model.TypeOf(result)));
        }

        ExpressionSyntax[] token = TokenFor(call) is { } given ? [given] : [];
        if (DelayOf(delay) is <= 0)
        {
            return Cs.Call("Task.Yield");
        }

        return (DelayOf(delay) is { } seconds ? seconds >= 0.001 : IsSurelyMillisecond(delay))
            ? Cs.Call("Task.Delay", [Cs.Call("TimeSpan.FromSeconds", Known(delay, PyType.Float)), .. token])
            : CallHelper("PyDelay", "Sleep", [Known(delay, PyType.Float), .. token]);
    }

    private static double? DelayOf(Expr node) => node switch
    {
        ConstantExpr { Value: long i } => i,
        ConstantExpr { Value: double d } => d,
        UnaryOpExpr { Op: UnaryOperator.USub, Operand: var inner } => -DelayOf(inner),
        _ => null,
    };

    private bool IsSurelyMillisecond(Expr node) => _model.LeastDelay(node) is >= 0.001;

    /// <summary>Whether the program is told of exceptions of tasks that nobody awaits.</summary>
    private bool HandlesFailures => _plan.Fact(() => ProgramNodes<AttributeExpr>().Any(a => a.Attr == "set_exception_handler"));

    /// <summary><c>context.get("exception", other)</c>: a property, or the other value where it is null.</summary>
    private ExpressionSyntax KeyedItem(CallExpr call, AttributeSymbol item)
    {
        var property = Cs.Member(Receiver(((AttributeExpr)call.Func).Value), item.CsName!);
        if (call.Args.Length == 1 || !item.Slot.Type.AllowsNone)
        {
            return property;
        }

        return Cs.Binary(SyntaxKind.CoalesceExpression, _types.Text(_model.TypeOf(call)) is "object" or "object?" ? Cs.Cast(Cs.Type("object?"), property) : property, ExpressionAs(call.Args[1], new Slot(_model.TypeOf(call))));
    }

    private ExpressionSyntax ExceptionContext(DictExpr display)
    {
        ExpressionSyntax? Item(string key) => display.Keys.IndexOf(display.Keys.FirstOrDefault(k => k is ConstantExpr { Value: string text } && text == key)) is >= 0 and var at ? Expression(display.Values[at]) : null;
        if (display.Keys.FirstOrDefault(k => k is not ConstantExpr { Value: "message" or "exception" or "future" or "task" }) is { } other)
        {
            throw Unsupported(other, "this key of an exception's context");
        }

        UseType("EventLoop");
        return Cs.New(Cs.Type("ExceptionContext"), Item("message") ?? Cs.Str(""), Item("exception") ?? Cs.Null, Item("task") ?? Item("future") ?? Cs.Null);
    }

    private ExpressionSyntax CreateTask(CallExpr call)
    {
        var coroutine = call.Args[0];
        if (!OnAsyncio && call.Keywords.Any(k => k.Arg != "name"))
        {
            throw Unsupported(call, "'create_task' with these arguments");
        }

        if (!OnAsyncio)
        {
            return CancellableTask(call) ?? Started(coroutine);
        }

        var name = call.Keywords.FirstOrDefault(k => k.Arg == "name");
        if (name is null && call.Func is AttributeExpr { Value: var loop } && _model.TypeOf(loop) is InstanceType { Class.Name: "AbstractEventLoop" })
        {
            // A task of a loop that may not run yet.
            UseType("EventLoop");
            return InContext(call, Cs.CallMember(Receiver(loop), "Spawn", TaskArgument(coroutine, _model.TypeOf(call))));
        }

        return InContext(call, name is null
            ? CallHelper("Asyncio", "CreateTask", TaskArgument(coroutine, _model.TypeOf(call)))
            : CallHelper("Asyncio", "CreateNamedTask", TaskArgument(coroutine, _model.TypeOf(call)), TextOf(name.Value)));
    }
}
