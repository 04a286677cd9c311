using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
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
            UnionType { AllowsNone: false } u when _model.IsFreelyCalled(u) && u.Members.All(m => m is ClassType { Class.IsException: true }) => Cs.Forgive(Cs.Member(Receiver(type), "Class")),
            UnionType { AllowsNone: false } u when u.Members.All(m => m is ClassType { Class.IsException: true } or TupleType) => Expression(type),
            InstanceType { Args: [var kind] } i when i.Class == Types.TupleClass && _model.IsFreelyCalled(kind.Type) && kind.Type.Parts.All(p => p is ClassType { Class.IsException: true }) =>
                Cs.CallMember(Expression(type), "Select", Cs.Lambda(["kind"], Cs.Member(Cs.Id("kind"), "Class"))),
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
        classes = [.. classes.Concat(classes.Where(c => c.IsUser || c.Name is not ("BaseException" or "Exception")).SelectMany(_model.ExceptionsAside)).Distinct()];
        if (classes.Count == 1)
        {
            var cls = classes[0];
            if (cls.IsUser)
            {
                return (cls.CsPath, null);
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
            tests.Add(test is null ? Cs.IsType(Cs.Id(name), Cs.Type(type))
                : type == "Exception" ? test
                : type == "ArgumentException" ? IsPatternExpression(Cs.Id(name), BinaryPattern(SyntaxKind.AndPattern, TypePattern(Cs.Type(type)), UnaryPattern(TypePattern(Cs.Type("ArgumentOutOfRangeException")))))
                : test);
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
            return (cls.CsPath, null);
        }

        var type = ExceptionTable.TypeOf(cls);
        var id = Cs.Id(name);
        if (cls.Name == "TimeoutError" && _cancelledTries.Contains(t))
        {
            return ("OperationCanceledException", null);
        }

        switch (ExceptionTable.IsBuiltin(cls) ? cls.Name : "")
        {
            case "ValueError":
                // IndexError's type derives from ValueError's in .NET; int.Parse and kin throw FormatException.
                return MayRaise(t, RaiseKind.Format) ? ("Exception", CallHelper("PyException", "IsValueError", id))
                    : MayRaise(t, RaiseKind.Index) || HasHandlerFor(t, "IndexError") ? ("ArgumentException", Cs.Not(IsPattern(id, "ArgumentOutOfRangeException")))
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
        "AssertionException", "BaseException", "BufferException", "GeneratorExitException", "ImportException", "ModuleNotFoundException", "KeyboardInterruptException",
        "LookupException", "NameException", "UnboundLocalException", "UnicodeException", "NumberOverflowException", "FloatingPointException", "FrozenInstanceException", "ReferenceException",
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

    /// <summary>Whether a statement has a clause for one of these, which a wider clause before it must leave alone: C# takes no clause that an earlier one covers.</summary>
    private bool HasHandlerFor(TryStmt t, params ReadOnlySpan<string> names)
    {
        foreach (var handler in t.Handlers)
        {
            foreach (var cls in handler.Type is null ? [Types.BaseExceptionClass] : CaughtClassesOf(handler.Type) ?? [])
            {
                if (!cls.IsUser && names.Contains(cls.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>except Exception</c> lets cancellation and exits pass: a filter says so where the guarded code can meet them.</summary>
    private ExpressionSyntax? ExceptionFilter(string name, TryStmt t)
    {
        var patterns = new List<string>();
        if (MayRaise(t, RaiseKind.Cancel) || HasHandlerFor(t, "CancelledError"))
        {
            patterns.Add("OperationCanceledException");
        }

        var isBeyond = _model.RaisesBeyondException || HasHandlerFor(t, "KeyboardInterrupt", "GeneratorExit", "BaseException");
        if (isBeyond)
        {
            UseType("BaseException");
            patterns.Add("BaseException");
        }
        else if (MayRaise(t, RaiseKind.Exit) || HasHandlerFor(t, "SystemExit"))
        {
            UseType("SystemExitException");
            patterns.Add("SystemExitException");
        }

        if (!isBeyond && MayRaise(t, RaiseKind.Close))
        {
            UseType("GeneratorExitException");
            patterns.Add("GeneratorExitException");
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
}
