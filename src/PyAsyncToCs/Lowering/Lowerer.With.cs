using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void With(WithStmt w) => With(w, 0);

    private void With(WithStmt w, int index)
    {
        if (index == w.Items.Length)
        {
            Statements(w.Body);
            return;
        }

        var item = w.Items[index];
        if (item.ContextExpr is CallExpr made && _model.Calls.GetValueOrDefault(made) is { Function: { IsContextManager: true } generator } && !_model.IsStepped(generator))
        {
            WithGenerator(w, index, item, made, generator);
            return;
        }

        var manager = _model.TypeOf(item.ContextExpr).WithoutNone;
        if (manager is not InstanceType instance)
        {
            throw Unsupported(item, "this context manager");
        }

        if (w.IsAsync && instance.Class == Types.CoroutineClass && item.ContextExpr is CallExpr opened && instance.Args[0].Type is InstanceType { Class.IsUser: false } answer
            && answer.Class.FindMethod("__aenter__") is { Meaning.Intrinsic: "with_dispose" })
        {
            DisposedWith(w, index, item, _model.Calls.GetValueOrDefault(opened) is { Function.Meaning.Intrinsic: "open_async" } file ? OpenFile(opened, file, "Async") : Cs.Await(CallNow(opened)), answer);
            return;
        }

        if (instance.Class.IsUser)
        {
            WithUser(w, index, item, instance.Class);
            return;
        }

        if (instance.Class.Name == "suppress" && item.ContextExpr is CallExpr suppress)
        {
            Suppress(w, index, suppress);
            return;
        }

        if (DisposableWith(w, index, item, instance) || CatalogWith(w, index, item, instance))
        {
            return;
        }

        throw Unsupported(item, $"'with' of {instance.Class.Name}");
    }

    private BlockSyntax Inner(WithStmt w, int index, Action? first = null)
    {
        var outer = _frame.Out;
        _frame.Out = [];
        first?.Invoke();
        With(w, index + 1);
        var block = Cs.Block(_frame.Out);
        _frame.Out = outer;
        return block;
    }

    private void WithUser(WithStmt w, int index, WithItem item, ClassSymbol cls)
    {
        var enter = cls.FindMethod(w.IsAsync ? "__aenter__" : "__enter__");
        var exit = cls.FindMethod(w.IsAsync ? "__aexit__" : "__exit__");
        if (enter is null || exit is null || enter.IsStub || exit.IsStub)
        {
            throw Unsupported(item, $"'{(w.IsAsync ? "async with" : "with")}' of {cls.Name}");
        }

        var entered = _model.TypeOf(item.ContextExpr).WithoutNone is InstanceType manager ? ClassSymbol.Seen(enter.CallResult(Types), manager, enter.Owner!) : enter.CallResult(Types);
        if (w.IsAsync)
        {
            entered = enter.Return.Type;
        }

        var returnsSelf = entered is InstanceType i && cls.IsSubclassOf(i.Class) && enter.ReturnsSelf;
        if (returnsSelf)
        {
            entered = cls.Self;
        }

        var disposes = IsDisposable(cls);
        var name = item.OptionalVars as NameExpr;
        var needsName = name is not null && IsUsed(VariableOf(name));
        if (disposes && returnsSelf && (item.OptionalVars is null || (name is not null && (IsFresh(name) || !needsName))))
        {
            // `await using (var x = await new X().EnterAsync())`
            var value = EnterCall(Expression(item.ContextExpr), enter, w.IsAsync);
            var statement = needsName
                ? UsingStatement(VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(NameOf(VariableOf(name!))), null, EqualsValueClause(value)))), null, Inner(w, index))
                : UsingStatement(null, value, Inner(w, index));
            Emit(w.IsAsync ? statement.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : statement);
            return;
        }

        var managerName = _frame.Fresh("manager");
        if (disposes)
        {
            // Entering may fail; then there is nothing to leave: it happens before the `using`.
            Emit(Cs.Local(null, managerName, Expression(item.ContextExpr)));
            BindEntered(item, EnterCall(Cs.Id(managerName), enter, w.IsAsync), entered);
            var statement = UsingStatement(null, Cs.Id(managerName), Inner(w, index));
            Emit(w.IsAsync ? statement.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : statement);
            return;
        }

        Emit(Cs.Local(null, managerName, Expression(item.ContextExpr)));
        var entering = EnterCall(Cs.Id(managerName), enter, w.IsAsync);
        if (item.OptionalVars is null || (name is not null && !needsName))
        {
            Emit(entering);
            EmitExit(managerName, exit, w.IsAsync, Inner(w, index));
            return;
        }

        var bound = managerName;
        if (returnsSelf)
        {
            Emit(entering);
        }
        else
        {
            bound = _frame.Fresh("entered");
            Emit(Cs.Local(null, bound, entering));
        }

        EmitExit(managerName, exit, w.IsAsync, Inner(w, index, () => Store(item.OptionalVars, Cs.Id(bound), entered, null)));
    }

    /// <summary>The general form: the exit sees the exception, and may swallow it.</summary>
    private void EmitExit(string manager, FunctionSymbol exit, bool isAsync, BlockSyntax body)
    {
        var caught = _frame.Fresh("error");
        ExpressionSyntax Exit(params ReadOnlySpan<ExpressionSyntax> args)
        {
            var call = Cs.CallMember(Cs.Id(manager), MethodName(exit), args);
            return isAsync ? Cs.Await(call) : call;
        }

        if ((ReturnsNothing(exit) || ReturnsFalse(exit)) && !ReadsContexts && IgnoresException(exit))
        {
            Emit(TryStatement(body, default, FinallyClause(Cs.Block([Cs.Stmt(Exit(Cs.Null))]))));
            return;
        }

        if (ReturnsNothing(exit) || ReturnsFalse(exit))
        {
            // `Exit` runs once, with the exception or without.
            var failure = _frame.Fresh("failure");
            Emit(Cs.Local(Cs.Type("Exception?"), failure, Cs.Null));
            Emit(TryStatement(
                body,
                SingletonList(CatchClause(
                    CatchDeclaration(Cs.Type("Exception"), Identifier(caught)),
                    null,
                    Cs.Block([Cs.Stmt(Cs.Assign(Cs.Id(failure), Cs.Id(caught))), ThrowStatement()]))),
                FinallyClause(During(Cs.Block([Cs.Stmt(Exit(Cs.Id(failure)))]), Cs.Id(failure)))));
            return;
        }

        var left = _frame.Fresh("failed");
        var test = IfStatement(Cs.Not(TruthOf(Exit(Cs.Id(caught)), exit.Return.Type)), Cs.Block([ThrowStatement()]));
        Emit(Cs.Local(null, left, Cs.False));
        Emit(TryStatement(
            body,
            SingletonList(CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(caught)), null, Cs.Block([Cs.Stmt(Cs.Assign(Cs.Id(left), Cs.True)), .. During(Cs.Block([test]), Cs.Id(caught)).Statements]))),
            FinallyClause(Cs.Block([IfStatement(Cs.Not(Cs.Id(left)), Cs.Block([Cs.Stmt(Exit(Cs.Null))]))]))));
    }

    /// <summary><c>__exit__</c> takes the exception alone: its type is asked of it.</summary>
    private MemberDeclarationSyntax ExitMethod(ClassSymbol cls, FunctionSymbol method)
    {
        var parameters = method.Parameters.Skip(1).ToList();
        if (parameters.Any(p => p.IsVariadic && p.Symbol is { IsRead: true } symbol && !IsOnlyHandedOn(symbol, method.Def!)) || (parameters.Count < 3 && !parameters.Any(p => p.IsVariadic)))
        {
            throw Unsupported(method.Def!, $"this '{method.Name}'");
        }

        var written = MethodDeclarationOf(method, MethodName(method), MemberModifiers(cls, method));
        var name = parameters.Count == 3 ? NameOf(VariableOfParameter(parameters[1])) : "error";
        return WithComments(written.WithParameterList(ParameterList(SingletonSeparatedList(Parameter(Identifier(name)).WithType(Cs.Type("Exception?"))))), method.Def!);
    }

    /// <summary>Whether <c>*exc</c> is only unpacked again, or asked for its exception.</summary>
    private bool IsOnlyHandedOn(Symbol symbol, FunctionDefStmt def)
    {
        var handed = NodesOf<StarredExpr>(def).Count(s => _model.SymbolOf(s.Value) == symbol)
            + NodesOf<SubscriptExpr>(def).Count(s => _model.SymbolOf(s.Value) == symbol && s.Slice is ConstantExpr { Value: 0L or 1L });
        return handed == NodesOf<NameExpr>(def).Count(n => _model.SymbolOf(n) == symbol);
    }

    /// <summary><c>@contextmanager</c>: the generator runs to its <c>yield</c>, and to its end when the body is done.</summary>
    private void WithGenerator(WithStmt w, int index, WithItem item, CallExpr call, FunctionSymbol generator)
    {
        var name = _frame.Fresh(NameStyle.Camel(generator.Name));
        var move = w.IsAsync ? "MoveNextAsync" : "MoveNext";
        ExpressionSyntax Step() => w.IsAsync ? Cs.Await(Cs.CallMember(Cs.Id(name), move)) : Cs.CallMember(Cs.Id(name), move);
        var endsInFinally = ContextManagerFacts.EndsInFinally(generator.Def!.Body);
        var body = Inner(w, index, () =>
        {
            Emit(Step());
            if (item.OptionalVars is not null)
            {
                Store(item.OptionalVars, Cs.Member(Cs.Id(name), "Current"), generator.Yield.Type, null);
            }
        });
        if (!endsInFinally)
        {
            body = body.AddStatements(Cs.Stmt(Step()));
        }

        var steps = Cs.CallMember(CallNow(call), w.IsAsync ? "GetAsyncEnumerator" : "GetEnumerator");
        if (ReadsContexts)
        {
            Emit(Cs.Local(null, name, steps));
            var dispose = Cs.CallMember(Cs.Id(name), w.IsAsync ? "DisposeAsync" : "Dispose");
            EmitInContext(body, Cs.Block([Cs.Stmt(w.IsAsync ? Cs.Await(dispose) : dispose)]));
            return;
        }

        var statement = UsingStatement(
            VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(name), null, EqualsValueClause(steps)))),
            null,
            body);
        Emit(w.IsAsync ? statement.WithAwaitKeyword(Token(SyntaxKind.AwaitKeyword)) : statement);
    }

    /// <summary><c>with suppress(A, B)</c> (library reference, <c>contextlib</c>).</summary>
    private void Suppress(WithStmt w, int index, CallExpr call)
    {
        var classes = call.Args.Select(a => _model.TypeOf(a) is ClassType { Class: { IsException: true } c } ? c : throw Unsupported(a, "'suppress' of this")).ToList();
        var body = Inner(w, index);
        if (classes.Count == 0)
        {
            Emit(body);
            return;
        }

        var name = _frame.Fresh("e");
        var test = IsExceptionOf(Cs.Id(name), classes);
        var clause = test is BinaryExpressionSyntax { Right: TypeSyntax type } && classes.Count == 1
            ? CatchClause(CatchDeclaration(type), null, Cs.Block([]))
            : CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(name)), CatchFilterClause(test), Cs.Block([]));
        Emit(TryStatement(body, SingletonList(clause), null));
    }

    private void BindEntered(WithItem item, ExpressionSyntax value, PyType type)
    {
        if (item.OptionalVars is null)
        {
            Emit(value);
        }
        else
        {
            Store(item.OptionalVars, value, type, null);
        }
    }

    private ExpressionSyntax EnterCall(ExpressionSyntax manager, FunctionSymbol enter, bool isAsync)
    {
        var call = Cs.CallMember(manager, MethodName(enter));
        return isAsync ? Cs.Await(call) : call;
    }

    /// <summary>Whether a context manager's exit ignores the exception and swallows nothing, so that it is a Dispose.</summary>
    private bool IsDisposable(ClassSymbol cls) => HasPlainExit(cls) && (IsProtocol(cls)
        ? ImplementersOf(cls).All(HasPlainExit)
        : ProtocolsOf(cls).Where(p => p.Methods.ContainsKey("__aexit__") || p.Methods.ContainsKey("__exit__")).All(p => HasPlainExit(p) && ImplementersOf(p).All(HasPlainExit)));

    private bool HasPlainExit(ClassSymbol cls)
    {
        var exit = cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__");
        if (exit is null || exit.IsStub || exit.Owner != cls || ReadsContexts || !(ReturnsNothing(exit) || ReturnsFalse(exit)) || (cls.Subclasses.Count > 0 && !IsProtocol(cls)))
        {
            return false;
        }

        if (cls.FindMethod("__aexit__") is not null && cls.FindMethod("__exit__") is not null)
        {
            return false;
        }

        // A loop over an enumerator disposes of it.
        if (cls.FindMethod("__aiter__")?.Owner is { } asyncIterator && IsOwnAsyncIterator(asyncIterator) || cls.FindMethod("__iter__")?.Owner is { } iterator && IsOwnIterator(iterator))
        {
            return false;
        }

        return exit.Parameters.Skip(1).All(p => p.Symbol is { IsRead: false });
    }

    /// <summary>Whether neither an exit nor one that overrides it looks at the exception.</summary>
    private static bool IgnoresException(FunctionSymbol exit) =>
        exit.Parameters.Skip(1).All(p => p.Symbol is { IsRead: false }) && exit.Owner is { } owner && owner.Subclasses.Count == 0;

    private static bool ReturnsFalse(FunctionSymbol exit) =>
        exit.Def is { } def && NodesOf<ReturnStmt>(def).All(r => r.Value is null or ConstantExpr { Value: null or false });
}
