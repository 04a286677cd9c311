using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>The exception that <c>raise X</c>, <c>raise X(…)</c> or <c>raise x</c> throws.</summary>
    private ExpressionSyntax Exception(Expr node, Expr? cause)
    {
        _usesExit |= _model.TypeOf(node) is ClassType { Class: { IsUser: true } stopping } && stopping.HasBase("SystemExit") || _model.TypeOf(node) is InstanceType { Class: { IsUser: true } stopped } && stopped.HasBase("SystemExit");
        if (_model.TypeOf(node) is ClassType { Class: var cls })
        {
            return NewException(cls, [], cause, node);
        }

        if (node is CallExpr call && _model.TypeOf(call.Func) is ClassType { Class.IsUser: false } builtin)
        {
            return IsMadeOfSeveral(builtin.Class, call) ? Expression(call) : NewException(builtin.Class, call.Args, cause, node);
        }

        var type = _model.TypeOf(node);
        if (type.WithoutNone is PrimitiveType or TupleType)
        {
            throw Unsupported(node, $"raising {type}");
        }

        var raised = type.AllowsNone ? Cs.Forgive(Expression(node)) : Expression(node);
        return IsDynamic(type) && IsSurelyObject(raised) ? Cs.Cast(Cs.Type("Exception"), raised) : raised;
    }

    /// <summary>Whether a library's exception is made of more than a text: <c>CalledProcessError(1, "make")</c>.</summary>
    private static bool IsMadeOfSeveral(ClassSymbol cls, CallExpr call) => call.Args.Length + call.Keywords.Length > 1 && cls.FindMethod("__init__") is { IsStub: true, Meaning.Template: not null };

    private ExpressionSyntax NewException(ClassSymbol cls, IReadOnlyList<Expr> args, Expr? cause, Node node)
    {
        if (cls.IsUser)
        {
            return Cs.New(Cs.Type(cls.CsPath));
        }

        // What is only made of it is caught by no `except Exception`, so .NET's own type is too wide.
        var type = cls == Types.BaseExceptionClass ? "BaseException" : ExceptionTable.TypeOf(cls);
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

    private void Raise(RaiseStmt r)
    {
        if (SpecialRaise(r))
        {
            return;
        }

        if (r.Exc is null)
        {
            Emit(ThrowStatement());
            return;
        }

        if (r.Cause is not null and not ConstantExpr { Value: null } && ReadsCauses)
        {
            Emit(Cs.Throw(WithContext(CallHelper("PyException", "From", Exception(r.Exc, null), Exception(r.Cause, null)))));
            return;
        }

        var raised = Exception(r.Exc, r.Cause);
        if (r.Cause is ConstantExpr { Value: null } && ProgramNodes<AttributeExpr>().Any(a => a.Attr == "__suppress_context__"))
        {
            raised = CallHelper("PyException", "FromNone", raised);
        }

        Emit(Cs.Throw(WithContext(_model.TypeOf(r.Exc).AllowsNone && raised is IdentifierNameSyntax or MemberAccessExpressionSyntax ? Cs.Forgive(raised) : raised)));
    }

    private void Assert(AssertStmt a)
    {
        UseType("AssertionException");
        var message = a.Msg is null ? Cs.Str("") : TextOf(a.Msg);
        Emit(IfStatement(Cs.Not(Condition(a.Test)), Cs.Block([Cs.Throw(Cs.New(Cs.Type("AssertionException"), message))])));
    }
}
