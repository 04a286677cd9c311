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

        var entered = enter.CallResult(Types);
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
                FinallyClause(Cs.Block([Cs.Stmt(Exit(Cs.Id(failure)))]))));
            return;
        }

        var left = _frame.Fresh("failed");
        var test = IfStatement(Cs.Not(TruthOf(Exit(Cs.Id(caught)), exit.Return.Type)), Cs.Block([ThrowStatement()]));
        Emit(Cs.Local(null, left, Cs.False));
        Emit(TryStatement(
            body,
            SingletonList(CatchClause(CatchDeclaration(Cs.Type("Exception"), Identifier(caught)), null, Cs.Block([Cs.Stmt(Cs.Assign(Cs.Id(left), Cs.True)), test]))),
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

    /// <summary><c>exc[1]</c> in <c>__exit__(self, *exc)</c>.</summary>
    private ExpressionSyntax? ExitItem(Expr node) =>
        node is SubscriptExpr { Value: NameExpr name, Slice: ConstantExpr { Value: 1L } } && IsExitTuple(name) ? Cs.Id("error") : null;

    private bool IsExitTuple(Expr node)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Function is { Name: "__exit__" or "__aexit__", Parameters: [_, { IsVariadic: true } all] })
            {
                return _model.SymbolOf(node) == all.Symbol;
            }
        }

        return false;
    }

    /// <summary><c>x.__exit__(…)</c> by hand: the exception alone is handed over.</summary>
    private ExpressionSyntax ExitArgument(CallExpr call) => call.Args switch
    {
        [StarredExpr { Value: var all }] when IsExitTuple(all) => Cs.Id("error"),
        [_, ConstantExpr { Value: null }, _] => Cs.Null,
        [_, var error, _] => Expression(error),
        _ => throw Unsupported(call, "these arguments of an exit"),
    };

    /// <summary>The exception parameter of the exit method being written, where an expression is its type parameter.</summary>
    private ExpressionSyntax? ExitException(Expr node)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Function is { Name: "__exit__" or "__aexit__", Parameters: [_, { IsVariadic: true } all] } && node is SubscriptExpr { Value: NameExpr tuple, Slice: ConstantExpr { Value: 0L } } && _model.SymbolOf(tuple) == all.Symbol)
            {
                return Cs.Id("error");
            }

            if (frame.Function is { Name: "__exit__" or "__aexit__", Parameters: [_, var type, var error, _] } && node is NameExpr && _model.SymbolOf(node) == type.Symbol)
            {
                return Cs.Id(NameOf(VariableOfParameter(error)));
            }
        }

        return null;
    }

    /// <summary>Tests of an exit method's exception type, asked of the exception itself.</summary>
    private ExpressionSyntax? ExitTypeTest(CompareOperator op, Expr left, Expr right)
    {
        if (ExitException(left) is not { } error)
        {
            return null;
        }

        if (right is ConstantExpr { Value: null })
        {
            return op is CompareOperator.Is or CompareOperator.Eq ? Cs.IsNull(error) : Cs.IsNotNull(error);
        }

        if (_model.TypeOf(right) is ClassType { Class: { IsException: true } cls } && op is CompareOperator.Is or CompareOperator.Eq or CompareOperator.IsNot or CompareOperator.NotEq)
        {
            var test = IsExceptionOf(error, [cls]);
            return op is CompareOperator.Is or CompareOperator.Eq ? test : Cs.Not(test);
        }

        return null;
    }

    /// <summary>Whether an exception is one that a clause for some classes would catch.</summary>
    private ExpressionSyntax IsExceptionOf(ExpressionSyntax error, IReadOnlyList<ClassSymbol> classes)
    {
        if (classes.Any(c => c.IsUser == false && c.Name is not ("ValueError" or "IndexError" or "Exception") && ExceptionTable.IsCaughtByFilter(c)))
        {
            return classes.Select(c => c.IsUser == false && c.Name != "Exception" && ExceptionTable.IsCaughtByFilter(c) ? CallHelper("PyException", "Is" + c.Name, error) : IsExceptionOf(error, [c])).Aggregate(Cs.Or);
        }

        PatternSyntax? pattern = null;
        foreach (var cls in classes)
        {
            var type = cls.IsUser ? cls.CsName! : ExceptionTable.TypeOf(cls);
            NoteExceptionType(type);
            PatternSyntax one = TypePattern(Cs.Type(type));
            if (cls is { IsUser: false, Name: "ValueError" })
            {
                // IndexError's .NET type derives from ValueError's, and TypeError's may.
                one = BinaryPattern(SyntaxKind.AndPattern, one, UnaryPattern(TypePattern(Cs.Type("ArgumentOutOfRangeException"))));
            }
            else if (cls is { IsUser: false, Name: "Exception" })
            {
                one = BinaryPattern(SyntaxKind.AndPattern, one, UnaryPattern(TypePattern(Cs.Type("OperationCanceledException"))));
            }

            pattern = pattern is null ? one : BinaryPattern(SyntaxKind.OrPattern, pattern, one);
        }

        return pattern is TypePatternSyntax single ? Cs.IsType(error, single.Type) : IsPatternExpression(Cs.Operand(error, Precedence.Relational), pattern!);
    }

    private ExpressionSyntax IsSubclass(CallExpr call)
    {
        if (call.Args is [var subject, var classes] && ExitException(subject) is { } error)
        {
            switch (_model.TypeOf(classes))
            {
                case ClassType { Class: { IsException: true } cls }:
                    if (classes is NameExpr name && _model.SymbolOf(name) is { Class: not null } || !IsVariablePlace(classes))
                    {
                        return IsExceptionOf(error, [cls]);
                    }

                    return Cs.CallMember(Expression(classes), "IsInstanceOfType", error);
                case TupleType t when t.Items.All(i => i.Type is ClassType { Class.IsException: true }) && classes is TupleExpr:
                    return IsExceptionOf(error, [.. t.Items.Select(i => ((ClassType)i.Type).Class)]);
            }
        }

        if (call.Args is [var left, var right] && _model.TypeOf(left) is ClassType { Class: var derived } && _model.TypeOf(right) is ClassType { Class: var @base })
        {
            return Cs.Bool(derived.IsSubclassOf(@base) || (derived.Name == "bool" && @base is { IsUser: false, Name: "int" or "object" }) || @base is { IsUser: false, Name: "object" });
        }

        throw Unsupported(call, "'issubclass'");
    }

    private bool IsVariablePlace(Expr node) => node is AttributeExpr a ? _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol : node is NameExpr n && _model.SymbolOf(n) is { IsParameter: true };

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

        var statement = UsingStatement(
            VariableDeclaration(Cs.Id("var"), SingletonSeparatedList(VariableDeclarator(Identifier(name), null, EqualsValueClause(Cs.CallMember(CallNow(call), w.IsAsync ? "GetAsyncEnumerator" : "GetEnumerator"))))),
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
    private bool IsDisposable(ClassSymbol cls)
    {
        var exit = cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__");
        if (exit is null || exit.IsStub || exit.Owner != cls || !(ReturnsNothing(exit) || ReturnsFalse(exit)) || cls.Subclasses.Count > 0)
        {
            return false;
        }

        if (cls.FindMethod("__aexit__") is not null && cls.FindMethod("__exit__") is not null)
        {
            return false;
        }

        return exit.Parameters.Skip(1).All(p => p.Symbol is { IsRead: false });
    }

    private static bool ReturnsFalse(FunctionSymbol exit) =>
        exit.Def is { } def && NodesOf<ReturnStmt>(def).All(r => r.Value is null or ConstantExpr { Value: null or false });
}
