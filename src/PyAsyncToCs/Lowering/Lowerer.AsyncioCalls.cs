using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The further functions of asyncio, on its own loop.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax AsyncioCall(string intrinsic, CallExpr call, CallTarget target)
    {
        if (KindOfAwaitable(intrinsic, call) is { } known)
        {
            return known;
        }

        switch (intrinsic)
        {
            case "context_run":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "Run", DeferredCall(call, takesResult: true));
            case "context_get" when !TypeMapper.IsValueType(_model.TypeOf(call).WithoutNone):
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "ValueOrNull", Expression(call.Args[0]));
        }

        if (!OnAsyncio)
        {
            return PlainAsyncioCall(intrinsic, call, target);
        }

        switch (intrinsic)
        {
            case "ensure_future" when BoundArgument(call, target, "loop") is { } given and not ConstantExpr { Value: null } && IsCoroutine(_model.TypeOf(call.Args[0])):
                UseType("EventLoop");
                return Cs.CallMember(Receiver(given), "Spawn", TaskArgument(call.Args[0], _model.TypeOf(call)));
            case "ensure_future":
                return CallHelper("Asyncio", "EnsureFuture", IsCoroutine(_model.TypeOf(call.Args[0])) ? TaskArgument(call.Args[0], _model.TypeOf(call)) : Expression(call.Args[0]));
            case "wait_for":
                return CallHelper("Asyncio", "WaitFor", AwaitableArgument(BoundArgument(call, target, "fut")!), Expression(BoundArgument(call, target, "timeout")!));
            case "shield":
                return CallHelper("Asyncio", "Shield", AwaitableArgument(call.Args[0]));
            case "wait":
                return Wait(call, target);
            case "as_completed":
                var timeout = BoundArgument(call, target, "timeout");
                return timeout is null
                    ? CallHelper("Asyncio", "AsCompleted", CoroutineSequence(call.Args[0]))
                    : CallHelper("Asyncio", "AsCompleted", CoroutineSequence(call.Args[0]), Expression(timeout));
            case "group_create_task":
                var owner = Receiver(((AttributeExpr)call.Func).Value);
                var name = call.Keywords.FirstOrDefault(k => k.Arg == "name");
                return InContext(call, name is null
                    ? Cs.CallMember(owner, "CreateTask", TaskArgument(call.Args[0], _model.TypeOf(call)))
                    : Cs.CallMember(owner, "CreateTask", TaskArgument(call.Args[0], _model.TypeOf(call)), TextOf(name.Value)));
            case "run_until_complete":
                return Cs.CallMember(RunLoop(call), "RunUntilComplete", AwaitableArgument(call.Args[0]));
            case "run_forever":
                return Cs.CallMember(RunLoop(call), "RunForever");
            case "new_queue":
                var size = BoundArgument(call, target, "maxsize");
                var type = _types.Of(_model.TypeOf(call));
                var order = target.Constructed?.Name == "PriorityQueue" && _model.TypeOf(call) is InstanceType { Args: [var queued] } && HoldsOrderedClass(queued.Type)
                    ? Cs.Member(GenericName(Identifier("Comparer"), TypeArgumentList(SingletonSeparatedList(_types.Of(queued)))), "Default")
                    : null;
                return NewQueue(type, size is null ? null : Expression(size), order);
            case "to_thread":
                return CallHelper("Asyncio", "ToThread", DeferredCall(call, takesResult: true));
            case "run_in_executor":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "RunInExecutor", Expression(call.Args[0]), DeferredCall(call, takesResult: true));
            case "call_soon":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), NameStyle.Pascal(((AttributeExpr)call.Func).Attr), [DeferredCall(call), .. ContextArgument(call)]);
            case "call_later" or "add_signal_handler":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), NameStyle.Pascal(((AttributeExpr)call.Func).Attr), [Expression(call.Args[0]), DeferredCall(call), .. ContextArgument(call)]);
            case "extra_info" when call.Args is [ConstantExpr { Value: "peername" or "sockname" } which] && call.Keywords.Length == 0:
                return Cs.Member(Cs.Forgive(Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "GetExtraInfo", Expression(which))), "Value");
            case "extra_info" when call.Args is [ConstantExpr { Value: "ssl_object" }] && _types.Text(_model.TypeOf(((AttributeExpr)call.Func).Value)) == "AsyncStreamWriter":
                return Cs.Member(Receiver(((AttributeExpr)call.Func).Value), "TlsInfo");
            case "create_future":
                return CreateFuture(call, Receiver(((AttributeExpr)call.Func).Value));
            case "new_future":
                return CreateFuture(call, BoundArgument(call, target, "loop") is { } loop ? Expression(loop) : CallHelper("Asyncio", "GetEventLoop"));
            case "run_coroutine_threadsafe":
                return CallHelper("Asyncio", "RunCoroutineThreadsafe", CoroutineArgument(call.Args[0]), Expression(BoundArgument(call, target, "loop")!));
            case "runner_run":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "Run", [CoroutineArgument(call.Args[0]), .. ContextArgument(call)]);
            case "subprocess_exec" or "subprocess_shell":
                return Subprocess(intrinsic, call, target);
            default:
                throw Unsupported(call, $"'{Source.Text[call.Func.Start..call.Func.End]}'");
        }
    }

    /// <summary>The loop that a call runs, which Ctrl+C leaves where the program shows it.</summary>
    private ExpressionSyntax RunLoop(CallExpr call)
    {
        var loop = Receiver(((AttributeExpr)call.Func).Value);
        return _model.Interrupts == Concurrency.InterruptKind.RaisesInRun ? Cs.CallMember(loop, "Interruptible") : loop;
    }

    private static ObjectCreationExpressionSyntax NewQueue(TypeSyntax type, ExpressionSyntax? size, ExpressionSyntax? order) =>
        ObjectCreationExpression(type, ArgumentList(SeparatedList(
            new[] { size is null ? null : Argument(size), order is null ? null : Cs.NamedArg("comparer", order) }.OfType<ArgumentSyntax>())), null);

    /// <summary>Whether items are ordered by a class of the program, which .NET's comparer asks.</summary>
    private static bool HoldsOrderedClass(PyType type) => !NeedsComparer(type) && type switch
    {
        InstanceType i => i.Class.IsUser,
        TupleType t => t.Items.Any(item => HoldsOrderedClass(item.Type)),
        _ => false,
    };

    private IEnumerable<ExpressionSyntax> ContextArgument(CallExpr call) =>
        call.Keywords.FirstOrDefault(k => k.Arg == "context") is { Value: not ConstantExpr { Value: null } and var context } ? [Expression(context)] : [];

    /// <summary>A task that shares a context, where the call names one.</summary>
    private ExpressionSyntax InContext(CallExpr call, ExpressionSyntax task) =>
        ContextArgument(call).ToList() is [var context] ? CallHelper("Asyncio", "InContext", task, context) : task;

    private InvocationExpressionSyntax CreateFuture(CallExpr call, ExpressionSyntax loop)
    {
        UseType("EventLoop");
        var result = ((InstanceType)_model.TypeOf(call)).Args[0];
        var type = result.Type is PrimitiveType { IsNone: true } or NeverType ? Cs.Type("object?") : _types.Of(result);
        return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, loop, (SimpleNameSyntax)Cs.Generic("CreateFuture", type)), ArgumentList());
    }

    /// <summary>Questions about what kind of thing a value is: its type has the answer.</summary>
    private ExpressionSyntax? KindOfAwaitable(string intrinsic, CallExpr call)
    {
        if (intrinsic is not ("iscoroutine" or "isfuture" or "isawaitable" or "iscoroutinefunction") || call.Args is not [var subject])
        {
            return null;
        }

        var answers = new HashSet<bool>();
        foreach (var part in _model.TypeOf(subject).Parts)
        {
            var cls = (part as InstanceType)?.Class;
            var isFuture = cls is not null && cls.IsSubclassOf(Types.FutureClass);
            answers.Add(intrinsic switch
            {
                "iscoroutine" => cls == Types.CoroutineClass,
                "isfuture" => isFuture,
                "isawaitable" => isFuture || cls == Types.CoroutineClass || cls?.FindMethod("__await__") is not null,
                _ => part is FunctionType { Function: { IsAsync: true, IsGenerator: false } } || TypeJoiner.AsCallable(part)?.Result.Type is InstanceType result && result.Class == Types.CoroutineClass,
            });
        }

        if (intrinsic == "iscoroutinefunction" && _model.IsFreelyCalled(_model.TypeOf(subject)))
        {
            UseType("PyFunction");
            return Cs.Member(Receiver(subject), "IsAsync");
        }

        if (intrinsic is "isawaitable" or "iscoroutine" && answers.Count != 1)
        {
            return IsAwaitableNow(subject);
        }

        if (intrinsic == "isfuture" && _model.TypeOf(subject) is { AllowsNone: true, WithoutNone: InstanceType })
        {
            return Cs.IsNotNull(Expression(subject));
        }

        return answers.Count == 1 ? Cs.Bool(answers.First()) : throw Unsupported(call, $"'{((call.Func as AttributeExpr)?.Attr ?? intrinsic)}' of a value that may be either");
    }

    private ExpressionSyntax Subprocess(string intrinsic, CallExpr call, CallTarget target)
    {
        var program = target.Bound.Where(b => b.Parameter.Name is "program" or "args" or "cmd").SelectMany(b => b.Arguments).Distinct().ToList();
        var factory = BoundArgument(call, target, "protocol_factory");
        var args = new List<ArgumentSyntax>();
        if (factory is not null)
        {
            args.Add(Argument(CallbackFor(factory)));
        }

        args.Add(Argument(intrinsic == "subprocess_shell" ? Expression(program[0]) : Cs.Collection([.. program.Select(TextOrPath)])));
        foreach (var (parameter, given) in target.Bound.Where(b => b.Parameter.Kind == ParameterKind.KeywordOnly || b.Parameter.Name is "stdin" or "stdout" or "stderr"))
        {
            if (given is [var value] && value is not ConstantExpr { Value: null })
            {
                args.Add(Cs.NamedArg(parameter.Name, TextOrPath(value)));
            }
            else if (given is [_] && factory is not null && parameter.Name.StartsWith("std", StringComparison.Ordinal))
            {
                args.Add(Cs.NamedArg(parameter.Name, Cs.Name("ProcessStream.Inherit")));
            }
        }

        UseType("ProcessStream");
        return factory is not null
            ? InvocationExpression(Cs.Member(Receiver(((AttributeExpr)call.Func).Value), intrinsic == "subprocess_shell" ? "SubprocessShell" : "SubprocessExec"), ArgumentList(SeparatedList(args)))
            : InvocationExpression(Helper("Asyncio", intrinsic == "subprocess_shell" ? "CreateSubprocessShell" : "CreateSubprocessExec"), ArgumentList(SeparatedList(args)));
    }

    /// <summary>A value; the text of a path, where a program or its folder is named.</summary>
    private ExpressionSyntax TextOrPath(Expr node) => _model.TypeOf(node) is InstanceType { Class: { IsUser: false, CsType: "PyPath" } } ? Cs.CallMember(Receiver(node), "ToString") : Expression(node);

    private static Expr? BoundArgument(CallExpr call, CallTarget target, string name)
    {
        _ = call;
        return target.Bound.FirstOrDefault(b => b.Parameter.Name == name) is { Arguments: [var one, ..] } ? one : null;
    }

    /// <summary>An awaitable as an argument: a coroutine as what starts it, a task as itself.</summary>
    private ExpressionSyntax AwaitableArgument(Expr node) =>
        IsCoroutine(_model.TypeOf(node)) ? CoroutineArgument(node)
        : IsUserAwaitable(_model.TypeOf(node)) ? AwaitedLater(node)
        : Expression(node);

    /// <summary>An object of the program that can be awaited: where asyncio makes a task, a coroutine does so for it.</summary>
    private static bool IsUserAwaitable(PyType type) => type is InstanceType { Class: { IsUser: true } own } && own.FindMethod("__await__") is not null;

    /// <summary>Whether a value of several kinds may be a task or a future of the loop's.</summary>
    private bool MayBeFuture(Expr node) =>
        OnAsyncio && _model.DeclaredTypeOf(node).Parts.Any(p => p is InstanceType i && (i.Class.IsSubclassOf(Types.FutureClass) || i.Class == Types.AwaitableClass));

    private ExpressionSyntax IsAwaitableNow(Expr node) =>
        MayBeFuture(node) ? CallHelper("Asyncio", "IsAwaitable", Expression(node)) : CallHelper("PyAwaitable", "Is", Expression(node));

    /// <summary>What awaiting an object of the program gives.</summary>
    private Slot? AwaitedBy(PyType type) =>
        type is InstanceType own && own.Class.FindMethod("__await__")?.Def?.Body is [.., ReturnStmt { Value: CallExpr { Func: AttributeExpr { Value: var inner } } }]
        && _model.TypeOf(inner) is InstanceType { Args: [var result, ..] } ? result : null;

    /// <summary>What asyncio makes a task of when it is given it.</summary>
    private bool IsColdAwaitable(PyType type) => IsCoroutine(type) || IsUserAwaitable(type);

    /// <summary>An object of the program, made now and awaited when its task starts.</summary>
    private ExpressionSyntax AwaitedLater(Expr node)
    {
        var value = Expression(node);
        if (!IsFixedPlace(node) && _frame.CanHoist)
        {
            var name = _frame.Fresh("awaitable");
            Emit(Cs.Local(NeedsTypeToHoist(node) ? _types.Of(_model.TypeOf(node)) : null, name, value));
            value = Cs.Id(name);
        }

        return Cs.Lambda([], Cs.Await(value), isAsync: true);
    }

    private ExpressionSyntax Wait(CallExpr call, CallTarget target)
    {
        var futures = BoundArgument(call, target, "fs")!;
        var args = new List<ArgumentSyntax>
        {
            Argument(ElementType(_model.TypeOf(futures)) is NeverType ? Cs.Cast(Cs.Type("PyTask[]"), Cs.Collection([])) : Iterable(futures)),
        };
        if (BoundArgument(call, target, "timeout") is { } timeout)
        {
            args.Add(Cs.NamedArg("timeout", Expression(timeout)));
        }

        if (BoundArgument(call, target, "return_when") is { } when)
        {
            UseType("ReturnWhen");
            args.Add(Cs.NamedArg("returnWhen", Expression(when)));
        }

        return InvocationExpression(Helper("Asyncio", "Wait"), ArgumentList(SeparatedList(args)));
    }
}
