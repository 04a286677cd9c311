using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>contextlib's stacks, and its managers that only close.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax ExitStackCall(string intrinsic, CallExpr call)
    {
        var stack = Receiver(((AttributeExpr)call.Func).Value);
        return intrinsic switch
        {
            "stack_callback" => Cs.CallMember(stack, "Callback", DeferredCall(call)),
            "stack_async_callback" when _model.Deferred.TryGetValue(call, out var made) => Cs.CallMember(stack, "PushAsyncCallback", CoroutineValue(made)),
            "enter_context" when call.Args is [var manager] => Cs.CallMember(stack, "EnterContext", Entering(manager, false)),
            "enter_async_context" when call.Args is [var manager] => Cs.CallMember(stack, "EnterAsyncContext", Entering(manager, true)),
            "stack_push" when call.Args is [var exit] => Cs.CallMember(stack, call.Func is AttributeExpr { Attr: "push_async_exit" } ? "PushAsyncExit" : "Push", Leaving(exit)),
            _ => throw Unsupported(call, "this call of an exit stack"),
        };
    }

    /// <summary>A manager and, where it is not one of the runtime's blocks, how it is entered and left.</summary>
    private ExpressionSyntax[] Entering(Expr manager, bool isAsync)
    {
        if (_model.TypeOf(manager).WithoutNone is not InstanceType type)
        {
            throw Unsupported(manager, "this context manager");
        }

        if (type.Class is { IsUser: true } cls && cls.FindMethod(isAsync ? "__aenter__" : "__enter__") is { IsStub: false } enter && cls.FindMethod(isAsync ? "__aexit__" : "__exit__") is { IsStub: false } exit)
        {
            var entering = Cs.CallMember(Cs.Id("m"), MethodName(enter));
            var entersNothing = ReturnsNothing(enter);
            return
            [
                Expression(manager),
                Cs.Lambda(["m"], !entersNothing ? entering
                    : Cs.Block([Cs.Stmt(isAsync ? Cs.Await(entering) : entering), ReturnStatement(Cs.Cast(Cs.Type("object?"), Cs.Null))]), isAsync && entersNothing),
                IsDisposable(cls)
                    ? Cs.Lambda(["m", "_"], isAsync ? Cs.CallMember(Cs.CallMember(Cs.Id("m"), "DisposeAsync"), "AsTask") : Cs.CallMember(Cs.Id("m"), "Dispose"))
                    : Cs.Lambda(["m", "error"], ExitCall(Cs.Id("m"), exit, Cs.Id("error"))),
            ];
        }

        switch (type.Class.FindMethod(isAsync ? "__aenter__" : "__enter__")?.Meaning?.Intrinsic)
        {
            case "with_entered":
            case "with_exit" when OnAsyncio:
                return [Expression(manager)];
            case "with_using" when OnAsyncio:
                return [Expression(manager), Cs.Lambda(["m"], Cs.Block([Cs.Stmt(Cs.Await(Cs.CallMember(Cs.Id("m"), "Acquire"))), ReturnStatement(Cs.Cast(Cs.Type("object?"), Cs.Null))]), isAsync: true), Cs.Lambda(["m", "_"], Cs.Block([Cs.Stmt(Cs.CallMember(Cs.Id("m"), "Release")), ReturnStatement(Cs.Name("Task.CompletedTask"))]))];
            case "with_closing" when manager is CallExpr { Args: [var thing], Keywords: [] } && type.Args[0].Type is InstanceType closed && Closing(Cs.Id("m"), closed, isAsync) is { } closing:
                return [Expression(thing), Cs.Lambda(["m"], Cs.Id("m")), Cs.Lambda(["m", "_"], closing)];
            case "with_null" when manager is CallExpr { Args: var kept, Keywords: [] }:
                ExpressionSyntax Given(ExpressionSyntax value) => isAsync ? Cs.Call("Task.FromResult", value) : value;
                return [kept is [var result] ? Expression(result) : Cs.Cast(Cs.Type("object?"), Cs.Null), Cs.Lambda(["m"], Given(Cs.Id("m"))), Cs.Lambda(["_", "_"], Given(Cs.False))];
            case "with_dispose" or "with_using_sync":
                return [Expression(manager), Cs.Lambda(["m"], Cs.Id("m")), Cs.Lambda(["m", "_"], Cs.CallMember(Cs.Id("m"), "Dispose"))];
            default:
                throw Unsupported(manager, "this context manager in an exit stack");
        }
    }

    private InvocationExpressionSyntax ExitCall(ExpressionSyntax manager, FunctionSymbol exit, ExpressionSyntax error) => Cs.CallMember(manager, MethodName(exit), error);

    /// <summary>What a stack is given to leave without entering it.</summary>
    private ExpressionSyntax Leaving(Expr exit)
    {
        switch (_model.TypeOf(exit).WithoutNone)
        {
            case InstanceType { Class: { IsUser: true } cls } when (cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__")) is { IsStub: false } method && IsFixed(exit) && !IsDisposable(cls):
                return Cs.Lambda(["error"], ExitCall(Expression(exit), method, Cs.Id("error")));
            case FunctionType { Function: { IsStub: false, Decorators.Count: 0, Def: not null } function } when function.CallerParameters.ToList() is [var type, var error, var trace]
                && type.Symbol is { IsRead: false } && trace.Symbol is { IsRead: false }:
                _ = error;
                var call = Cs.Call(Expression(exit), Cs.Forgive(Cs.Null), Cs.Id("error"), Cs.Forgive(Cs.Null));
                return ReturnsNothing(function)
                    ? Cs.Lambda(["error"], Cs.Block([Cs.Stmt(function.IsAsync ? Cs.Await(call) : call), ReturnStatement(Cs.False)]), function.IsAsync)
                    : Cs.Lambda(["error"], function.Return.Type == PyType.Bool ? call : TruthOf(call, function.Return.Type));
            default:
                throw Unsupported(exit, "this exit");
        }
    }

    /// <summary><c>with nullcontext(x) as y</c>: the block, and nothing else.</summary>
    private void NullWith(WithStmt w, int index, WithItem item, InstanceType instance)
    {
        if (item.ContextExpr is not CallExpr { Args: var args } call || call.Keywords.Length > 0)
        {
            throw Unsupported(item, "'nullcontext' kept in a variable");
        }

        if (item.OptionalVars is not null)
        {
            BindEntered(item, args is [var value] ? Expression(value) : Cs.Null, instance.Args[0].Type);
        }

        With(w, index + 1);
    }

    /// <summary>What closes a value; null where nothing does.</summary>
    private ExpressionSyntax? Closing(ExpressionSyntax value, InstanceType type, bool isAsync) => type.Class.FindMethod(isAsync ? "aclose" : "close") switch
    {
        { IsStub: false } own when own.CallerParameters.All(p => p.Default is not null) && own.IsAsync == isAsync => Cs.CallMember(value, MethodName(own)),
        _ when type.Class == Types.GeneratorClass => Cs.CallMember(value, "Dispose"),
        { Meaning.Template: not null } close when close.IsAsync == isAsync => CatalogTemplate(close, type, new() { ["self"] = value }),
        _ => null,
    };

    /// <summary><c>with closing(x)</c> and <c>async with aclosing(x)</c>: what it is closed by stands in a <c>finally</c>.</summary>
    private void ClosingWith(WithStmt w, int index, WithItem item, InstanceType instance)
    {
        if (item.ContextExpr is not CallExpr { Args: [var thing] } || instance.Args[0].Type is not InstanceType type)
        {
            throw Unsupported(item, "this context manager");
        }

        var target = item.OptionalVars as NameExpr;
        var isOwn = target is not null && IsFresh(target) && VariableOf(target).Definitions.Count == 1;
        var name = isOwn ? NameOf(VariableOf(target!)) : thing is NameExpr held && IsFixed(held) && Expression(held) is IdentifierNameSyntax same ? same.Identifier.Text : _frame.Fresh("closed");
        var isHeld = !isOwn && Expression(thing) is IdentifierNameSyntax known && known.Identifier.Text == name;
        if (type.Class == Types.AsyncGeneratorClass)
        {
            var block = Inner(w, index, () => StoreOther(name));
            var disposed = isHeld
                ? UsingStatement(null, Cs.Id(name), block)
                : UsingStatement(VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(name), null, EqualsValueClause(Expression(thing))))), null, block);
            Emit(disposed.WithAwaitKeyword(Token(Microsoft.CodeAnalysis.CSharp.SyntaxKind.AwaitKeyword)));
            return;
        }

        if (!isHeld)
        {
            Emit(Cs.Local(null, name, Expression(thing)));
        }

        var closing = Closing(Cs.Id(name), type, w.IsAsync) ?? throw Unsupported(item, "'closing' of this");
        Emit(TryStatement(Inner(w, index, () => StoreOther(name)), default, FinallyClause(Cs.Block([Cs.Stmt(w.IsAsync ? Cs.Await(closing) : closing)]))));

        void StoreOther(string value)
        {
            if (item.OptionalVars is not null && !isOwn)
            {
                Store(item.OptionalVars, Cs.Id(value), type, null);
            }
        }
    }
}
