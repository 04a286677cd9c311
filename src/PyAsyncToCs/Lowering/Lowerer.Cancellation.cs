using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Cancellation on plain tasks: tokens, and who cancels them.</summary>
internal sealed partial class Lowerer
{
    private const string TokenName = "cancellationToken";

    /// <summary>The token of the code being written, where that is not its function's own; null where it must see none.</summary>
    private readonly Stack<(Frame Frame, ExpressionSyntax? Token)> _tokens = new();

    private readonly Dictionary<CallExpr, ExpressionSyntax> _givenTokens = [];

    /// <summary>The <c>try</c> statements whose TimeoutError is the cancellation of a source in their body.</summary>
    private readonly HashSet<TryStmt> _cancelledTries = [];

    /// <summary>The timeouts that stand in such a statement.</summary>
    private readonly HashSet<Node> _plainTimeouts = [];

    private readonly Dictionary<Symbol, string> _sources = [];

    private bool TakesToken(FunctionSymbol? function) => !OnAsyncio && function is not null && _model.Cancellation is { } plan && plan.TakesToken(function);

    private ExpressionSyntax? CurrentToken =>
        OnAsyncio ? null
        : _tokens.TryPeek(out var top) && top.Frame == _frame ? top.Token
        : TakesToken(_frame.Function) ? Cs.Id(TokenName)
        : null;

    /// <summary>The token that a call gets: one that it is given, or that of the code that awaits it on the spot.</summary>
    private ExpressionSyntax? TokenFor(CallExpr call) =>
        _givenTokens.TryGetValue(call, out var given) ? given
        : !OnAsyncio && Parents.GetValueOrDefault(call) is AwaitExpr ? CurrentToken
        : null;

    private ExpressionSyntax[] CancellationArgument() => CurrentToken is { } token ? [token] : [];

    private T WithToken<T>(ExpressionSyntax? token, Func<T> write)
    {
        _tokens.Push((_frame, token));
        try
        {
            return write();
        }
        finally
        {
            _tokens.Pop();
        }
    }

    /// <summary>A wait of asyncio's own objects that a token ends.</summary>
    private ExpressionSyntax Cancellable(CallExpr call, ExpressionSyntax written)
    {
        if (TokenFor(call) is not { } token || _model.TypeOf(call.Func) is not FunctionType { Function: { IsStub: true, Owner: { } owner, IsAsync: true, Meaning.BclTemplate: not null } })
        {
            return written;
        }

        return owner.Name == "Event" ? Cs.CallMember(written, "WaitAsync", token)
            : written is InvocationExpressionSyntax invocation ? invocation.WithArgumentList(invocation.ArgumentList.AddArguments(Argument(token)))
            : written;
    }

    private ExpressionSyntax PlainWaitFor(CallExpr call, CallTarget target)
    {
        var timeout = BoundArgument(call, target, "timeout")!;
        if (_model.TypeOf(timeout) is { AllowsNone: true, IsNone: false })
        {
            throw NeedsLoop(call, "'asyncio.wait_for' with a timeout that may be None");
        }

        var seconds = Cs.Call("TimeSpan.FromSeconds", Expression(timeout));
        if (BoundArgument(call, target, "fut") is not CallExpr inner || _model.Cancellation is null)
        {
            throw NeedsLoop(call, "'asyncio.wait_for' of this");
        }

        if (_plainTimeouts.Contains(call) && _frame.CanHoist)
        {
            var source = EmitSource(seconds);
            _givenTokens[inner] = Cs.Member(Cs.Id(source), "Token");
            return Cancellable(inner, CallNow(inner));
        }

        var mark = _frame.Names.Mark;
        var token = _frame.Fresh("token");
        _givenTokens[inner] = Cs.Id(token);
        var started = InLambda(() => Cancellable(inner, CallNow(inner)));
        if (_model.TypeOf(inner.Func) is FunctionType { Function.Owner.Name: "Queue" })
        {
            started = Cs.CallMember(started, "AsTask");
        }

        _frame.Restore(mark);
        return CallHelper("PyTimeout", "WaitFor", [Cs.Lambda([token], started), seconds, .. CancellationArgument()]);
    }

    /// <summary>Declares the source that cancels after a time, to be disposed of at the end of the block.</summary>
    private string EmitSource(ExpressionSyntax? after, string wanted = "cts")
    {
        var name = _frame.Fresh(wanted);
        var made = after is null ? Cs.New(Cs.Type("CancellationTokenSource")) : Cs.New(Cs.Type("CancellationTokenSource"), after);
        Emit(((LocalDeclarationStatementSyntax)Cs.Local(null, name, made)).WithUsingKeyword(Token(SyntaxKind.UsingKeyword)));
        return name;
    }

    private void PlainTimeout(WithStmt w, int index, WithItem item)
    {
        var call = (CallExpr)item.ContextExpr;
        var delay = call.Args.Length > 0 ? call.Args[0] : call.Keywords[0].Value;
        if (_model.TypeOf(delay).AllowsNone)
        {
            throw NeedsLoop(call, "'asyncio.timeout' with a delay that may be None");
        }

        var seconds = Cs.Call("TimeSpan.FromSeconds", Expression(delay));
        if (_plainTimeouts.Contains(call))
        {
            var source = EmitSource(seconds);
            WithToken(Cs.Member(Cs.Id(source), "Token"), () =>
            {
                With(w, index + 1);
                return true;
            });
            return;
        }

        var name = _frame.Fresh("cts");
        var made = Cs.New(Cs.Type("CancellationTokenSource"), seconds);
        var body = WithToken(Cs.Member(Cs.Id(name), "Token"), () => Inner(w, index));
        var struck = CatchClause(
            CatchDeclaration(Cs.Type("OperationCanceledException")),
            CatchFilterClause(Cs.Member(Cs.Id(name), "IsCancellationRequested")),
            Cs.Block([Cs.Throw(Cs.New(Cs.Type("TimeoutException"), Cs.Str("")))]));
        Emit(UsingStatement(
            VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(name), null, EqualsValueClause(made)))),
            null,
            Cs.Block([TryStatement(body, SingletonList(struck), null)])));
    }

    /// <summary>The task of a name that the program cancels: it runs with the token of a source of its own.</summary>
    private ExpressionSyntax? CancellableTask(CallExpr create)
    {
        if (_model.Cancellation is not { } plan || create.Args is not [CallExpr coroutine])
        {
            return null;
        }

        Node at = create;
        while (Parents.TryGetValue(at, out var parent) && parent is ListCompExpr or ListExpr)
        {
            at = parent;
        }

        if (Parents.GetValueOrDefault(at) is not AssignStmt { Targets: [NameExpr target] } || _model.SymbolOf(target) is not { } symbol || !plan.CancelledTasks.Contains(symbol))
        {
            return null;
        }

        if (!_sources.TryGetValue(symbol, out var source))
        {
            throw Unsupported(create, "a task that is cancelled here");
        }

        _givenTokens[coroutine] = Cs.Member(Cs.Id(source), "Token");
        return Started(coroutine);
    }

    /// <summary>Declares the source of the tasks that a statement makes for a name that the program cancels.</summary>
    private void DeclareSource(AssignStmt a)
    {
        if (!OnAsyncio && a.Targets is [NameExpr target] && _model.SymbolOf(target) is { } symbol && _model.Cancellation?.CancelledTasks.Contains(symbol) == true)
        {
            _sources[symbol] = EmitSource(null, NameStyle.Camel(target.Id) + "Cancellation");
        }
    }

    /// <summary><c>task.cancel()</c>, and a loop that cancels each task of a list.</summary>
    private ExpressionSyntax? CancelCall(Expr owner) =>
        owner is NameExpr name && _model.SymbolOf(name) is { } symbol && _sources.TryGetValue(symbol, out var source) ? Cs.CallMember(Cs.Id(source), "Cancel") : null;

    private bool CancelLoop(ForStmt f)
    {
        if (OnAsyncio || _model.Cancellation is null || !CancellationPlan.IsCancelLoop(f) || CancelCall(f.Iter) is not { } cancel)
        {
            return false;
        }

        Emit(cancel);
        return true;
    }

    /// <summary>
    /// Finds a timeout whose TimeoutError is caught on the spot and can be nothing else: then the cancellation itself is
    /// caught, as C# does.
    /// </summary>
    private void NotePlainTimeout(TryStmt t)
    {
        if (OnAsyncio || CurrentToken is not null || t.IsStar || t.Handlers.Count(h => CatchesTimeout(h)) != 1 || t.Handlers.Any(h => CancellationPlan.MeetsCancellation(_model, h)))
        {
            return;
        }

        Node? site = null;
        var stack = new Stack<Node>(t.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case TryStmt or FunctionDefStmt or LambdaExpr or RaiseStmt or YieldExpr:
                    return;
                case AwaitExpr { Value: not CallExpr }:
                    return;
                case CallExpr call when _model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, StubModule: "asyncio", Name: "wait_for" or "timeout" } }:
                    if (site is not null)
                    {
                        return;
                    }

                    site = call;
                    break;
                case CallExpr call when _model.TypeOf(call.Func) is FunctionType { Function: { IsStub: false } called } && MayTimeOut(called, []):
                    return;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        if (site is not null)
        {
            _plainTimeouts.Add(site);
            _cancelledTries.Add(t);
        }
    }

    private bool CatchesTimeout(ExceptHandler handler) =>
        handler is { Type: { } type, Name: null } && _model.TypeOf(type) is ClassType { Class: { IsUser: false, Name: "TimeoutError" } };

    /// <summary>Whether a function, or one that it calls, has timeouts of its own.</summary>
    private bool MayTimeOut(FunctionSymbol function, HashSet<FunctionSymbol> seen)
    {
        if (!seen.Add(function) || function.Def is null)
        {
            return false;
        }

        var stack = new Stack<Node>(function.Def.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is NameExpr { Id: "TimeoutError" or "wait_for" or "timeout" } or AttributeExpr { Attr: "TimeoutError" or "wait_for" or "timeout" }
                || (node is CallExpr call && (_model.TypeOf(call.Func) is FunctionType { Function: { IsStub: false } called } ? MayTimeOut(called, seen) : _model.TypeOf(call.Func) is CallableType)))
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
}
