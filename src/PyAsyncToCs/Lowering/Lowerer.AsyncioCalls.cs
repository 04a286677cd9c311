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
        if (!OnAsyncio)
        {
            throw Unsupported(call, $"'{Source.Text[call.Func.Start..call.Func.End]}' on target bcl");
        }

        switch (intrinsic)
        {
            case "ensure_future":
                return CallHelper("Asyncio", "EnsureFuture", AwaitableArgument(call.Args[0]));
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
                return name is null
                    ? Cs.CallMember(owner, "CreateTask", CoroutineArgument(call.Args[0]))
                    : Cs.CallMember(owner, "CreateTask", CoroutineArgument(call.Args[0]), TextOf(name.Value));
            case "run_until_complete":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "RunUntilComplete", AwaitableArgument(call.Args[0]));
            case "new_queue":
                var size = BoundArgument(call, target, "maxsize");
                var type = _types.Of(_model.TypeOf(call));
                return size is null ? Cs.New(type) : Cs.New(type, Expression(size));
            case "to_thread":
                return CallHelper("Asyncio", "ToThread", ThreadFunction(call, 0));
            case "run_in_executor":
                if (call.Args[0] is not ConstantExpr { Value: null })
                {
                    throw Unsupported(call.Args[0], "an executor of its own");
                }

                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "RunInExecutor", Cs.Null, ThreadFunction(call, 1));
            case "call_soon":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "CallSoon", ThreadFunction(call, 0));
            case "call_later":
                var method = ((AttributeExpr)call.Func).Attr == "call_at" ? "CallAt" : "CallLater";
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), method, Expression(call.Args[0]), ThreadFunction(call, 1));
            default:
                throw Unsupported(call, $"'{Source.Text[call.Func.Start..call.Func.End]}'");
        }
    }

    private static Expr? BoundArgument(CallExpr call, CallTarget target, string name)
    {
        _ = call;
        var (_, arguments) = target.Bound.FirstOrDefault(b => b.Parameter.Name == name);
        return arguments is [var one, ..] ? one : null;
    }

    /// <summary>An awaitable as an argument: a coroutine as what starts it, a task as itself.</summary>
    private ExpressionSyntax AwaitableArgument(Expr node) => IsCoroutine(_model.TypeOf(node)) ? CoroutineArgument(node) : Expression(node);

    private ExpressionSyntax Wait(CallExpr call, CallTarget target)
    {
        var args = new List<ArgumentSyntax> { SyntaxFactory.Argument(Iterable(call.Args[0])) };
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

    /// <summary>A function with its arguments, evaluated now, as a lambda for another thread or turn.</summary>
    private ExpressionSyntax ThreadFunction(CallExpr call, int index)
    {
        var function = call.Args[index];
        var arguments = call.Args.Skip(index + 1).ToList();
        if (call.Keywords.Length > 0)
        {
            throw Unsupported(call, "keywords for a function run elsewhere");
        }

        if (function is LambdaExpr && arguments.Count == 0)
        {
            return Expression(function);
        }

        if (_model.TypeOf(function) is FunctionType { Function: { IsStub: false } callee } f)
        {
            if (arguments.Count == 0 && callee.CallerParameters.All(p => p.Default is null))
            {
                return Expression(function);
            }

            var parameters = (f.Receiver is null ? callee.Parameters : callee.CallerParameters).ToList();
            var values = new List<ExpressionSyntax>();
            for (var i = 0; i < arguments.Count; i++)
            {
                var value = i < parameters.Count ? ExpressionAs(arguments[i], parameters[i].Slot) : Expression(arguments[i]);
                if (!IsFixed(arguments[i]))
                {
                    if (!_frame.CanHoist)
                    {
                        throw Unsupported(call, "computed arguments here");
                    }

                    var name = _frame.Fresh("argument");
                    Emit(Cs.Local(null, name, value));
                    value = Cs.Id(name);
                }

                values.Add(value);
            }

            return Cs.Lambda([], Cs.Call(Expression(function), [.. values]));
        }

        if (_model.TypeOf(function) is FunctionType { Function: { IsStub: true } } && function is NameExpr or AttributeExpr)
        {
            var invoked = new CallExpr(function, [.. arguments], [], function.Start, call.End);
            _ = invoked;
        }

        throw Unsupported(function, "this function run elsewhere");
    }

    /// <summary><c>async with</c> of asyncio's own managers.</summary>
    private bool CatalogWith(WithStmt w, int index, WithItem item, InstanceType instance)
    {
        if (instance.Class.FindMethod("__aenter__") is not { Meaning.Intrinsic: { } kind } || !w.IsAsync)
        {
            return false;
        }

        if (!OnAsyncio)
        {
            throw Unsupported(item, $"'async with' of {instance.Class.Name} on target bcl");
        }

        if (kind == "with_using")
        {
            Emit(UsingStatement(null, Cs.Await(Cs.CallMember(Receiver(item.ContextExpr), "EnterAsync")), Inner(w, index)));
            return true;
        }

        if (kind != "with_exit")
        {
            return false;
        }

        var name = item.OptionalVars is NameExpr target && IsFresh(target) && IsUsed(VariableOf(target)) ? NameOf(VariableOf(target)) : _frame.Fresh("manager");
        Emit(Cs.Local(null, name, Cs.Await(Cs.CallMember(Expression(item.ContextExpr), "EnterAsync"))));
        if (item.OptionalVars is not null and not NameExpr || item.OptionalVars is NameExpr other && !IsFresh(other))
        {
            Store(item.OptionalVars, Cs.Id(name), instance, null);
        }

        var failed = _frame.Fresh("failed");
        var error = _frame.Fresh("error");
        ExpressionSyntax Exit(ExpressionSyntax value) => Cs.Await(Cs.CallMember(Cs.Id(name), "ExitAsync", value));
        Emit(Cs.Local(null, failed, Cs.False));
        Emit(TryStatement(
            Inner(w, index),
            SingletonList(CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(error)), null, Cs.Block([
                Cs.Stmt(Cs.Assign(Cs.Id(failed), Cs.True)),
                IfStatement(Cs.Not(Exit(Cs.Id(error))), Cs.Block([ThrowStatement()])),
            ]))),
            FinallyClause(Cs.Block([IfStatement(Cs.Not(Cs.Id(failed)), Cs.Block([Cs.Stmt(Exit(Cs.Null))]))]))));
        return true;
    }
}
