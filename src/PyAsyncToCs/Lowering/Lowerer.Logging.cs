using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Calls of loggers (https://docs.python.org/3/library/logging.html).</summary>
internal sealed partial class Lowerer
{
    private static readonly string[] SourcePlaces = ["lineno", "funcName", "filename", "pathname", "module"];

    /// <summary>The exceptions that the handlers around the current statement have caught, the innermost on top.</summary>
    private readonly Stack<CaughtException> _caught = new();

    private sealed class CaughtException(string? name)
    {
        /// <summary>Its name in C#; null where the clause gives it none and nothing has asked yet.</summary>
        public string? Name { get; set; } = name;
    }

    private ExpressionSyntax Log(CallExpr call, FunctionSymbol stub, CallTarget target)
    {
        var byName = target.Bound.ToDictionary(b => b.Parameter.Name, b => b.Arguments);
        if (byName["stack_info"].Count > 0)
        {
            throw Unsupported(call, "'stack_info' of a logger");
        }

        var logger = call.Func is AttributeExpr { Value: var owner } && _model.TypeOf(owner) is not ModuleType ? Receiver(owner) : Helper("PyLogger", "Root");
        UseType("PyLogger");
        logger = LoggerFor(call, logger, byName["extra"]);
        List<ExpressionSyntax> args = byName["args"] is [StarredExpr { Value: var all }]
            ? [Boxed(byName["msg"][0]), Cs.Cast(Cs.Type("object?[]"), Cs.Collection([Cs.Spread(AsEnumerable(Expression(all), _model.TypeOf(all)))]))]
            : [Boxed(byName["msg"][0]), .. byName["args"].Select(a => a is StarredExpr ? throw Unsupported(a, "unpacked arguments of a logger") : Boxed(a))];
        if (ErrorOf(stub, byName["exc_info"]) is { } error)
        {
            return stub.Name is "exception" or "error"
                ? Cs.CallMember(logger, "Exception", [error, .. args])
                : Cs.CallMember(logger, "LogError", [LevelOf(stub, byName), error, .. args]);
        }

        return stub.Name switch
        {
            "log" => Cs.CallMember(logger, "Log", [LevelOf(stub, byName), .. args]),
            "warn" => Cs.CallMember(logger, "Warning", [.. args]),
            "exception" => Cs.CallMember(logger, "Exception", [Cs.Null, .. args]),
            _ => Cs.CallMember(logger, NameStyle.Pascal(stub.Name), [.. args]),
        };
    }

    /// <summary>What asyncio logs when it makes a loop, where the program shows records of that level.</summary>
    private void LogSelector()
    {
        if (_frame.CanHoist && ShowsDebugRecords)
        {
            UseType("PyLogger");
            Emit(Cs.Stmt(Cs.CallMember(Cs.Call("PyLogger.Get", Cs.Str("asyncio")), "Debug", Cs.Str("Using selector: %s"), Cs.Str("EpollSelector"))));
        }
    }

    /// <summary>Whether the program may have the root logger write records of level DEBUG elsewhere than to standard error.</summary>
    private bool ShowsDebugRecords => _plan.Fact(() => ProgramNodes<CallExpr>().Any(c =>
        (c.Func is AttributeExpr { Attr: "basicConfig" } or NameExpr { Id: "basicConfig" }
            && c.Keywords.Any(k => k.Arg is "stream" or "handlers" or "filename")
            && c.Keywords.Any(k => k.Arg == "level" && MayBeDebug(k.Value)))
        || (c is { Func: AttributeExpr { Attr: "setLevel", Value: CallExpr { Args.IsEmpty: true, Keywords.IsEmpty: true } }, Args: [var level] } && MayBeDebug(level))));

    /// <summary>Whether a level is DEBUG or less, or one that shows when the program runs, which names DEBUG somewhere.</summary>
    private bool MayBeDebug(Expr level) => level switch
    {
        AttributeExpr { Attr: "DEBUG" or "NOTSET" } or NameExpr { Id: "DEBUG" } or ConstantExpr { Value: "DEBUG" or 10L } => true,
        AttributeExpr { Attr: "INFO" or "WARNING" or "WARN" or "ERROR" or "CRITICAL" or "FATAL" } or ConstantExpr => false,
        _ => ProgramNodes<AttributeExpr>().Any(a => a.Attr == "DEBUG") || ProgramNodes<ConstantExpr>().Any(c => c.Value is string text && text.Equals("DEBUG", StringComparison.OrdinalIgnoreCase)),
    };

    private ExpressionSyntax LevelOf(FunctionSymbol stub, Dictionary<string, IReadOnlyList<Expr>> byName) => stub.Name switch
    {
        "log" => Expression(byName["level"][0]),
        "debug" => Cs.Int(10),
        "info" => Cs.Int(20),
        "warning" or "warn" => Cs.Int(30),
        "error" => Cs.Int(40),
        _ => Cs.Int(50),
    };

    /// <summary>The exception that goes with the record: the one being handled, or the one given.</summary>
    private ExpressionSyntax? ErrorOf(FunctionSymbol stub, IReadOnlyList<Expr> given)
    {
        switch (given)
        {
            case [] when stub.Name != "exception":
            case [ConstantExpr { Value: null or false }]:
                return null;
            case [] or [ConstantExpr]:
                return CaughtNow();
            case [var error] when _model.TypeOf(error).WithoutNone is InstanceType { Class.IsException: true }:
                return Expression(error);
            default:
                throw Unsupported(given[0], "this 'exc_info'");
        }
    }

    /// <summary>The exception being handled; null outside a handler.</summary>
    private ExpressionSyntax? CaughtNow()
    {
        if (!_caught.TryPeek(out var caught))
        {
            return null;
        }

        caught.Name ??= _frame.Fresh("error");
        return Cs.Id(caught.Name);
    }

    /// <summary>The logger, told where in the source it is called and what is to go into the record beside the text.</summary>
    private ExpressionSyntax LoggerFor(CallExpr call, ExpressionSyntax logger, IReadOnlyList<Expr> extra)
    {
        if (ShowsSourcePlaces)
        {
            var function = "<module>";
            for (var frame = _frame; frame is not null; frame = frame.Outer)
            {
                if (frame.Function is { } inside)
                {
                    function = inside.Node is LambdaExpr ? "<lambda>" : WrittenName(call.Start, inside.Name);
                    break;
                }
            }

            logger = Cs.CallMember(logger, "At", Cs.Str(function), Cs.Int(Source.GetLine(call.Start)), Cs.Str(Path.GetFileName(Source.Path)));
        }

        return extra is [var given] ? Cs.CallMember(logger, "With", Expression(given)) : logger;
    }

    /// <summary>The name of the function around a place in the source: what a decorator wraps is written out under its own name.</summary>
    private string WrittenName(int start, string fallback)
    {
        var line = Source.GetLine(start);
        var depth = Depth(Source.GetLineText(line));
        while (--line > 0 && depth > 0)
        {
            var text = Source.GetLineText(line);
            var code = text.TrimStart();
            if (code.IsEmpty || code[0] is '#' or '\r' or '\n' || Depth(text) >= depth)
            {
                continue;
            }

            depth = Depth(text);
            var name = code.StartsWith("async ", StringComparison.Ordinal) ? code["async ".Length..].TrimStart() : code;
            if (name.StartsWith("def ", StringComparison.Ordinal))
            {
                name = name["def ".Length..].TrimStart();
                return name[..Math.Max(name.IndexOfAny("([ "), 0)].ToString() is { Length: > 0 } found ? found : fallback;
            }
        }

        return fallback;

        static int Depth(ReadOnlySpan<char> text) => text.Length - text.TrimStart().Length;
    }

    private bool ShowsSourcePlaces => _plan.Fact(() => ProgramNodes<AttributeExpr>().Any(a => a.Context == ExprContext.Load && _model.TypeOf(a.Value) is InstanceType { Class: { IsUser: false, Name: "LogRecord" } } && SourcePlaces.Contains(a.Attr))
        || ProgramNodes<ConstantExpr>().Any(c => c.Value is string text
        && SourcePlaces.Any(p => text.Contains($"%({p})", StringComparison.Ordinal) || text.Contains($"{{{p}", StringComparison.Ordinal))));
}
