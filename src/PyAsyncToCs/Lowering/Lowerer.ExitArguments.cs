using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
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

            if (frame.Function is { Name: "__exit__" or "__aexit__", Parameters: [_, var type, var error, var trace] } && node is NameExpr && _model.SymbolOf(node) is { } symbol && (symbol == type.Symbol || symbol == trace.Symbol))
            {
                return Cs.Id(NameOf(VariableOfParameter(error)));
            }
        }

        return null;
    }

    /// <summary>An exit method's type parameter as a value.</summary>
    private ExpressionSyntax? ExitTypeValue(NameExpr node)
    {
        if (ExitException(node) is not { } error)
        {
            return null;
        }

        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Function is { Parameters: [_, var type, _, _] } && _model.SymbolOf(node) == type.Symbol)
            {
                return Template("$error?.GetType()", new() { ["error"] = error });
            }
        }

        throw Unsupported(node, "the traceback of an exit as a value");
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

    /// <summary>The types of what the program can meet that is no <c>Exception</c>.</summary>
    private List<string> TypesBeyondException()
    {
        var exits = _model.RaisesBeyondException || _model.Exits;
        List<string> types = _model.CancelsTasks || !exits ? ["OperationCanceledException"] : [];
        if (exits)
        {
            var exit = _model.RaisesBeyondException ? "BaseException" : "SystemExitException";
            UseType(exit);
            types.Add(exit);
        }

        return types;
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
            var type = cls.IsUser ? cls.CsPath : ExceptionTable.TypeOf(cls);
            NoteExceptionType(type);
            PatternSyntax one = TypePattern(Cs.Type(type));
            if (cls is { IsUser: false, Name: "ValueError" })
            {
                // IndexError's .NET type derives from ValueError's, and TypeError's may.
                one = BinaryPattern(SyntaxKind.AndPattern, one, UnaryPattern(TypePattern(Cs.Type("ArgumentOutOfRangeException"))));
            }
            else if (cls is { IsUser: false, Name: "Exception" })
            {
                foreach (var beyond in TypesBeyondException())
                {
                    one = BinaryPattern(SyntaxKind.AndPattern, one, UnaryPattern(TypePattern(Cs.Type(beyond))));
                }
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

            if (DynamicClasses(classes) is { } known)
            {
                return CallHelper("PyException", "IsAny", error, known);
            }
        }

        if (call.Args is [CallExpr { Func: NameExpr { Id: "type" }, Args: [var instance] } typed, var tested] && _model.TypeOf(typed) is ClassType)
        {
            // What a name is declared to hold is only a base of what it holds.
            return IsInstance(new CallExpr(call.Func, [instance, tested], [], call.Start, call.End));
        }

        if (call.Args is [var left, var right] && _model.TypeOf(left) is ClassType { Class: var derived } && _model.TypeOf(right) is ClassType { Class: var @base })
        {
            return Cs.Bool(IsSubclass(derived, @base));
        }

        if (call.Args is [var lower, TupleExpr { Elts: var several }] && _model.TypeOf(lower) is ClassType { Class: var own } && several.All(c => _model.TypeOf(c) is ClassType))
        {
            return Cs.Bool(several.Any(c => IsSubclass(own, ((ClassType)_model.TypeOf(c)).Class)));
        }

        if (call.Args is [var asked, var ancestor] && AsType(asked) is { } subclass && AsType(ancestor) is { } superclass)
        {
            return Cs.CallMember(_model.TypeOf(asked).AllowsNone || !IsTypeValue(_model.TypeOf(asked)) ? Cs.Forgive(subclass) : subclass, "IsAssignableTo", superclass);
        }

        throw Unsupported(call, "'issubclass'");
    }

    private static bool IsSubclass(ClassSymbol derived, ClassSymbol @base) =>
        derived.IsSubclassOf(@base) || (derived.Name == "bool" && @base is { IsUser: false, Name: "int" or "object" }) || @base is { IsUser: false, Name: "object" };

    private bool IsVariablePlace(Expr node) => node is AttributeExpr a ? _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol : node is NameExpr n && _model.SymbolOf(n) is { IsParameter: true };
}
