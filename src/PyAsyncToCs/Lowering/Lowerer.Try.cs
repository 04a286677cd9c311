using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Concurrency;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void Try(TryStmt t)
    {
        if (t.FinalBody.Length > 0 && LeavesFinally(t.FinalBody))
        {
            LeavingFinally(t);
            return;
        }

        if (_frame.Function is { IsGenerator: true } generator && !_model.IsStepped(generator) && t.Handlers.Length > 0 && ContainsYield(t.Body))
        {
            throw Unsupported(t, "a 'yield' inside 'try … except'");
        }

        NotePlainTimeout(t);
        string? failed = null;
        if (t.OrElse.Length > 0)
        {
            // `else` runs when the body ended by itself, outside the handlers' reach.
            if (!t.IsStar && t.FinalBody.Length == 0 && t.Handlers.Length > 0 && t.Handlers.All(h => !Reachability.EndIsReachable(h.Body)))
            {
                ElseBehindHandlers(t);
                return;
            }

            if (!t.IsStar && t.Handlers.All(h => !Reachability.EndIsReachable(h.Body)))
            {
                var outer = _frame.Out;
                _frame.Out = [];
                ElseBehindHandlers(t);
                var inner = Cs.Block(_frame.Out);
                _frame.Out = outer;
                Emit(TryStatement(inner, default, FinallyClause(Block(t.FinalBody))));
                return;
            }

            failed = _frame.Fresh("succeeded");
            Emit(Cs.Local(null, failed, Cs.False));
        }

        var body = Block(t.Body);
        if (failed is not null && Reachability.EndIsReachable(t.Body))
        {
            body = body.AddStatements(Cs.Stmt(Cs.Assign(Cs.Id(failed), Cs.True)));
        }

        var handlers = t.IsStar ? [StarHandlers(t)] : Handlers(t);
        if (failed is null)
        {
            Emit(TryStatement(body, List(handlers), t.FinalBody.Length > 0 ? FinallyClause(WithToken(null, () => Block(t.FinalBody))) : null));
            return;
        }

        var elseBlock = IfStatement(Cs.Id(failed), Block(t.OrElse));
        StatementSyntax guarded = TryStatement(body, List(handlers), null);
        if (t.FinalBody.Length == 0)
        {
            Emit(guarded);
            Emit(elseBlock);
            return;
        }

        Emit(TryStatement(Cs.Block([guarded, elseBlock]), default, FinallyClause(WithToken(null, () => Block(t.FinalBody)))));
    }

    /// <summary>Whether control can leave statements for outside, which C# allows in no <c>finally</c>.</summary>
    private static bool LeavesFinally(IEnumerable<Stmt> body)
    {
        var stack = new Stack<(Node Node, bool InLoop)>(body.Select(s => ((Node)s, false)));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            switch (item.Node)
            {
                case ReturnStmt:
                case BreakStmt or ContinueStmt when !item.InLoop:
                    return true;
                case FunctionDefStmt or ClassDefStmt or Expr:
                    continue;
            }

            children.Clear();
            item.Node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, item.InLoop || item.Node is ForStmt or WhileStmt));
            }
        }

        return false;
    }

    /// <summary>Where every handler leaves, what stands behind the statement runs only after success.</summary>
    private void ElseBehindHandlers(TryStmt t)
    {
        Emit(TryStatement(Block(t.Body), List(Handlers(t)), null));
        var orElse = Block(t.OrElse);
        if (orElse.Statements.Any(s => s is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax || s.DescendantNodes().Any(n => n is SingleVariableDesignationSyntax)))
        {
            Emit(orElse);
            return;
        }

        foreach (var statement in orElse.Statements)
        {
            Emit(statement);
        }
    }

    private static bool ContainsYield(IEnumerable<Node> nodes)
    {
        var stack = new Stack<Node>(nodes);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is YieldExpr or YieldFromExpr)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
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

    private List<CatchClauseSyntax> Handlers(TryStmt t)
    {
        var clauses = new List<CatchClauseSyntax>();
        for (var i = 0; i < t.Handlers.Length; i++)
        {
            var handler = t.Handlers[i];
            var dynamic = handler.Type is null ? null : DynamicClasses(handler.Type);
            var classes = dynamic is null ? CaughtClasses(handler.Type) : [];
            var variable = handler.Name is null ? null : VariableOf(handler);
            var isNamed = variable is not null && IsUsed(variable) && _frame.Placement.DeclaredAt.Contains(handler) && !IsField(variable.Symbol);
            (string Type, ExpressionSyntax? Filter) Clause(string name) =>
                dynamic is null ? CatchFilter(classes, name, handler, t) : ("Exception", CallHelper("PyException", "IsAny", Cs.Id(name), dynamic));
            var (type, filter) = Clause(isNamed ? NameOf(variable!) : "e");
            var needsName = isNamed || (filter is not null);
            CatchDeclarationSyntax? declaration = CatchDeclaration(Cs.Type(type), needsName ? Identifier(isNamed ? NameOf(variable!) : "e") : default);
            var reassigned = variable is not null && IsUsed(variable) && !isNamed;
            var caught = new CaughtException(isNamed ? NameOf(variable!) : reassigned ? "caught" : needsName ? "e" : null);
            _caught.Push(caught);
            var body = CancellationPlan.MeetsCancellation(_model, handler) ? WithToken(null, () => Block(handler.Body)) : Block(handler.Body);
            _caught.Pop();
            if (caught.Name is { } asked && !needsName && !reassigned)
            {
                declaration = CatchDeclaration(Cs.Type(type), Identifier(asked));
            }

            if (reassigned)
            {
                declaration = CatchDeclaration(Cs.Type(type), Identifier("caught"));
                body = body.WithStatements(body.Statements.Insert(0, Cs.Stmt(Cs.Assign(Place(variable!), Cs.Id("caught")))));
                filter = filter is null ? null : Clause("caught").Filter;
            }

            clauses.Add(CatchClause(declaration, filter is null ? null : CatchFilterClause(filter), body));
        }

        return clauses;
    }

    private List<ClassSymbol> CaughtClasses(Expr? type) =>
        type is null ? [Types.BaseExceptionClass] : CaughtClassesOf(type) ?? throw Unsupported(type, "this 'except' clause");

    /// <summary>The exception classes that an expression names, or null where it does not.</summary>
    private List<ClassSymbol>? CaughtClassesOf(Expr type) => _model.TypeOf(type) switch
    {
        ClassType { Class: { IsException: true } cls } => [cls],
        TupleType t when t.Items.All(i => i.Type is ClassType { Class.IsException: true } or TupleType) =>
            [.. t.Items.SelectMany(i => i.Type is TupleType inner ? inner.Items.Select(n => n.Type) : [i.Type]).OfType<ClassType>().Select(c => c.Class)],
        _ => null,
    };

    /// <summary>The classes that a clause names by a value which only the run decides; null where the types say them.</summary>
    private ExpressionSyntax? DynamicClasses(Expr type)
    {
        if (type is TupleExpr display)
        {
            return display.Elts.Any(e => DynamicClasses(e) is not null) ? Cs.Tuple([.. display.Elts.Select(Untyped)]) : null;
        }

        return _model.TypeOf(type) switch
        {
            UnionType { AllowsNone: false } u when u.Members.All(m => m is ClassType { Class.IsException: true } or TupleType) => Expression(type),
            TupleType t when t.Items.Any(i => i.Type is UnionType) => Expression(type),
            InstanceType i when i.Class == Types.TupleClass && i.Args[0].Type.Parts.All(p => p is ClassType { Class.IsException: true }) => Expression(type),
            InstanceType { Class: { IsUser: false, Name: "type" } } => Expression(type),
            _ => null,
        };
    }

    /// <summary><c>isinstance(e, classes)</c> of classes that only the run decides.</summary>
    private ExpressionSyntax? DynamicExceptionTest(CallExpr call) =>
        _model.TypeOf(call.Args[0]).Parts.All(p => p is InstanceType { Class.IsException: true }) && DynamicClasses(call.Args[1]) is { } classes
            ? CallHelper("PyException", "IsAny", Expression(call.Args[0]), classes)
            : null;

    /// <summary>The type a clause catches, and the filter where that type alone says too much or too little.</summary>
    private (string Type, ExpressionSyntax? Filter) CatchFilter(List<ClassSymbol> classes, string name, ExceptHandler handler, TryStmt t)
    {
        _ = handler;
        if (classes.Count == 1)
        {
            var cls = classes[0];
            if (cls.IsUser)
            {
                return (cls.CsName!, null);
            }

            switch (cls.Name)
            {
                case "BaseException":
                    return ("Exception", null);
                case "Exception":
                    return ("Exception", ExceptionFilter(name, t));
            }
        }

        var tests = new List<ExpressionSyntax>();
        var types = new List<string>();
        foreach (var cls in classes)
        {
            if (!cls.IsUser && cls.Name == "BaseException")
            {
                return ("Exception", null);
            }

            if (!cls.IsUser && cls.Name == "Exception")
            {
                return ("Exception", ExceptionFilter(name, t));
            }

            var (type, test) = CaughtBy(cls, name, t);
            types.Add(type);
            tests.Add(test ?? Cs.IsType(Cs.Id(name), Cs.Type(type)));
        }

        if (types.Count == 1)
        {
            var (type, test) = CaughtBy(classes[0], name, t);
            return (type, test);
        }

        var plain = types.Distinct().ToList();
        if (plain.Count == 1 && classes.All(c => CaughtBy(c, name, t).Test is null))
        {
            return (plain[0], null);
        }

        if (classes.All(c => CaughtBy(c, name, t).Test is null))
        {
            // `e is A or B` reads better than a chain.
            PatternSyntax pattern = TypePattern(Cs.Type(plain[0]));
            foreach (var type in plain.Skip(1))
            {
                pattern = BinaryPattern(SyntaxKind.OrPattern, pattern, TypePattern(Cs.Type(type)));
            }

            return ("Exception", IsPatternExpression(Cs.Id(name), pattern));
        }

        return ("Exception", tests.Aggregate(Cs.Or));
    }

    private (string Type, ExpressionSyntax? Test) CaughtBy(ClassSymbol cls, string name, TryStmt t)
    {
        if (cls.IsUser)
        {
            return (cls.CsName!, null);
        }

        var type = ExceptionTable.TypeOf(cls);
        var id = Cs.Id(name);
        if (cls.Name == "TimeoutError" && _cancelledTries.Contains(t))
        {
            return ("OperationCanceledException", null);
        }

        switch (cls.Name)
        {
            case "ValueError":
                // IndexError's type derives from ValueError's in .NET; int.Parse and kin throw FormatException.
                return MayRaise(t, RaiseKind.Format) ? ("Exception", CallHelper("PyException", "IsValueError", id))
                    : MayRaise(t, RaiseKind.Index) ? ("ArgumentException", Cs.Not(IsPattern(id, "ArgumentOutOfRangeException")))
                    : ("ArgumentException", null);
            case "IndexError":
                return MayRaise(t, RaiseKind.Index) ? ("Exception", CallHelper("PyException", "IsIndexError", id)) : (type, null);
            case "LookupError":
                return ("Exception", CallHelper("PyException", "IsLookupError", id));
            case "TypeError":
                return ("Exception", CallHelper("PyException", "IsTypeError", id));
            case "AttributeError":
                return ("Exception", CallHelper("PyException", "IsAttributeError", id));
            case "ArithmeticError":
                return ("ArithmeticException", CallHelper("PyException", "IsArithmeticError", id));
            case "OSError" or "IOError" or "EnvironmentError":
                return ("Exception", CallHelper("PyException", "IsOSError", id));
            case "ConnectionError":
                return ("Exception", CallHelper("PyException", "IsConnectionError", id));
            case "FileNotFoundError":
                return ("Exception", CallHelper("PyException", "IsFileNotFoundError", id));
            case "RuntimeError":
                return ("Exception", CallHelper("PyException", "IsRuntimeError", id));
            case "UnicodeError":
                return ("Exception", CallHelper("PyException", "IsUnicodeError", id));
        }

        NoteExceptionType(type);
        return (type, null);
    }

    private static ExpressionSyntax IsPattern(ExpressionSyntax value, string type) => Cs.IsType(value, Cs.Type(type));

    private static readonly HashSet<string> HelperExceptions =
    [
        "AssertionException", "BufferException", "GeneratorExitException", "ImportException", "ModuleNotFoundException", "KeyboardInterruptException",
        "LookupException", "NameException", "UnboundLocalException", "NumberOverflowException", "FloatingPointException", "FrozenInstanceException", "ReferenceException",
        "StopAsyncIterationException", "StopIterationException", "SyntaxException", "SystemErrorException", "WarningException", "BlockingIOException",
        "ChildProcessException", "ConnectionException", "BrokenPipeException", "ConnectionAbortedException", "ConnectionRefusedException",
        "ConnectionResetException", "FileExistsException", "InterruptedException", "IsADirectoryException", "NotADirectoryException",
        "ProcessLookupException", "SystemExitException", "JsonDecodeException", "ExceptionGroup", "QueueEmptyException", "QueueFullException", "QueueShutDownException", "BrokenBarrierException", "InvalidStateException",
        "IncompleteReadException", "LimitOverrunException", "CalledProcessException", "TimeoutExpiredException",
    ];

    private void NoteExceptionType(string type)
    {
        if (type.StartsWith("Py", StringComparison.Ordinal) || HelperExceptions.Contains(type))
        {
            UseType(type);
        }
    }

    /// <summary><c>except Exception</c> lets cancellation and exits pass: a filter says so where the guarded code can meet them.</summary>
    private ExpressionSyntax? ExceptionFilter(string name, TryStmt t)
    {
        var patterns = new List<string>();
        if (MayRaise(t, RaiseKind.Cancel))
        {
            patterns.Add("OperationCanceledException");
        }

        if (MayRaise(t, RaiseKind.Exit))
        {
            UseType("SystemExitException");
            patterns.Add("SystemExitException");
        }

        if (MayRaise(t, RaiseKind.Overflow))
        {
            patterns.Add("OverflowException");
        }

        if (patterns.Count == 0)
        {
            return null;
        }

        PatternSyntax pattern = TypePattern(Cs.Type(patterns[0]));
        foreach (var type in patterns.Skip(1))
        {
            pattern = BinaryPattern(SyntaxKind.OrPattern, pattern, TypePattern(Cs.Type(type)));
        }

        return IsPatternExpression(Cs.Id(name), UnaryPattern(patterns.Count > 1 ? ParenthesizedPattern(pattern) : pattern));
    }

    private enum RaiseKind
    {
        Index,
        Format,
        Cancel,
        Exit,
        Overflow,
    }

    /// <summary>Whether guarded code can raise what .NET would mix up with what the clause names.</summary>
    private bool MayRaise(TryStmt t, RaiseKind kind) => kind switch
    {
        // Cancellation is only in the program where something cancels.
        RaiseKind.Cancel => _model.Cancels,
        RaiseKind.Exit => _model.Exits,
        RaiseKind.Overflow => false,
        _ => RaisesIn(t.Body, kind, []),
    };

    private bool RaisesIn(IEnumerable<Node> nodes, RaiseKind kind, HashSet<FunctionSymbol> seen)
    {
        var stack = new Stack<Node>(nodes);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case SubscriptExpr s when kind == RaiseKind.Index && s.Slice is not SliceExpr && _model.TypeOf(s.Value) is not TupleType && !(_model.TypeOf(s.Value) is InstanceType { Class.Name: "dict" }):
                    return true;
                case CallExpr { Func: AttributeExpr { Attr: "pop" or "popleft" or "popitem" or "choice" or "choices" or "heappop" or "heapreplace" or "get_nowait" } } when kind == RaiseKind.Index:
                    return true;
                case RaiseStmt { Exc: { } raised } when kind == RaiseKind.Index && MentionsIndexError(raised):
                    return true;
                case CallExpr { Func: AttributeExpr { Attr: "loads" or "fromisoformat" or "strptime" } } when kind == RaiseKind.Format:
                    return true;
            }

            if (node is NameExpr or AttributeExpr && _model.TypeOf((Expr)node) is FunctionType { Function: { IsStub: false, Def: { } def } called } && seen.Add(called) && RaisesIn(def.Body, kind, seen))
            {
                return true;
            }

            if (node is CallExpr call && _model.Calls.GetValueOrDefault(call) is { Constructed: not null, Function: { IsStub: false, Def: { } init } constructor } && seen.Add(constructor) && RaisesIn(init.Body, kind, seen))
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

    private bool MentionsIndexError(Expr raised) =>
        _model.TypeOf(raised) switch
        {
            ClassType c => c.Class.Lineage().Any(b => b.Name == "IndexError"),
            InstanceType i => i.Class.Lineage().Any(b => b.Name is "IndexError"),
            _ => true,
        };

    /// <summary>The exception that <c>raise X</c>, <c>raise X(…)</c> or <c>raise x</c> throws.</summary>
    private ExpressionSyntax Exception(Expr node, Expr? cause)
    {
        if (_model.TypeOf(node) is ClassType { Class: var cls })
        {
            return NewException(cls, [], cause, node);
        }

        if (node is CallExpr call && _model.TypeOf(call.Func) is ClassType { Class.IsUser: false } builtin)
        {
            return NewException(builtin.Class, call.Args, cause, node);
        }

        return _model.TypeOf(node).AllowsNone ? Cs.Forgive(Expression(node)) : Expression(node);
    }

    private ExpressionSyntax NewException(ClassSymbol cls, IReadOnlyList<Expr> args, Expr? cause, Node node)
    {
        if (cls.IsUser)
        {
            return Cs.New(Cs.Type(cls.CsName!));
        }

        var type = ExceptionTable.TypeOf(cls);
        NoteExceptionType(type);
        var list = new List<ExpressionSyntax>();
        if (cls.Name is "ExceptionGroup" or "BaseExceptionGroup" && args.Count == 2)
        {
            return Cs.New(Cs.Type(type), Expression(args[0]), Expression(args[1]));
        }

        if (cls.Name == "SystemExit")
        {
            _usesExit = true;
            list.AddRange(args.Select(Expression));
        }
        else if (args.Count is 2 or 3 && cls.Lineage().Any(c => c.Name == "OSError"))
        {
            return SystemError(cls, args, node);
        }
        else if (cls.Name is "KeyError" && args.Count == 1)
        {
            list.Add(ReprOf(args[0]));
        }
        else
        {
            list.Add(args.Count switch
            {
                0 => Cs.Str(""),
                1 => TextOf(args[0]),
                _ => Interpolated([Literal("("), .. Join(args, ", ", ReprPart), Literal(")")]),
            });
            if (type == "ArgumentOutOfRangeException")
            {
                // The one-argument constructor takes a parameter's name, not a message.
                list.Insert(0, Cs.Null);
            }
        }

        if (cause is not null and not ConstantExpr { Value: null })
        {
            if (HelperExceptions.Contains(type))
            {
                // These have no place for a cause, and only a traceback would show it.
                return Cs.New(Cs.Type(type), [.. list]);
            }

            if (type == "ArgumentOutOfRangeException")
            {
                list.RemoveAt(0);
            }

            list.Add(Expression(cause));
        }

        var made = Cs.New(Cs.Type(type), [.. list]);
        return ShowsArguments && cls.Name is not ("SystemExit" or "KeyError") && args.All(a => a is not StarredExpr) && (args.Count > 1 || (args.Count == 1 && _model.TypeOf(args[0]) != PyType.Str))
            ? CallHelper("PyException", "WithArgs", [made, .. args.Select(Boxed)])
            : made;
    }
}
