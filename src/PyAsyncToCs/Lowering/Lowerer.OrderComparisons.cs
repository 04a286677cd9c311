using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>a &lt; b</c> and the like.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax Order(CompareOperator op, Expr left, PyType leftType, Expr right, PyType rightType)
    {
        var kind = op switch
        {
            CompareOperator.Lt => SyntaxKind.LessThanExpression,
            CompareOperator.LtE => SyntaxKind.LessThanOrEqualExpression,
            CompareOperator.Gt => SyntaxKind.GreaterThanExpression,
            _ => SyntaxKind.GreaterThanOrEqualExpression,
        };
        var l = leftType.WithoutNone;
        var r = rightType.WithoutNone;
        if ((IsDynamic(l) || IsDynamic(r)) && !HasUserClass(l) && !HasUserClass(r))
        {
            return DynamicOrder(op, left, right);
        }

        if (IsNumber(l) && IsNumber(r))
        {
            if ((IsFloat(l) && IsBigOperand(r, right)) || (IsFloat(r) && IsBigOperand(l, left)))
            {
                return Cs.Binary(kind, CallHelper("PyOrder", "Compare", Boxed(left), Boxed(right)), Cs.Int(0));
            }

            return Cs.Binary(kind, Convert(Expression(left), l, l == PyType.Bool ? PyType.Int : l), Convert(Expression(right), r, r == PyType.Bool ? PyType.Int : r));
        }

        if ((l is InstanceType { Class: { IsEnum: true } lowEnum } && IsIntEnum(lowEnum)) || (r is InstanceType { Class: { IsEnum: true } highEnum } && IsIntEnum(highEnum)))
        {
            ExpressionSyntax Side(Expr side, PyType type) => type is InstanceType { Class: { IsEnum: true } e } ? AsNumber(Expression(side), e) : Expression(side);
            if (IsDynamic(l) || IsDynamic(r))
            {
                return Cs.Binary(kind, CallHelper("PyOrder", "Compare", Side(left, l), Side(right, r)), Cs.Int(0));
            }

            return l.SameAs(r) && LowersToEnum(((InstanceType)l).Class) ? Cs.Binary(kind, Expression(left), Expression(right)) : Cs.Binary(kind, Side(left, l), Side(right, r));
        }

        if (l is InstanceType { Class.IsUser: true } user)
        {
            var name = op switch
            {
                CompareOperator.Lt => "__lt__",
                CompareOperator.LtE => "__le__",
                CompareOperator.Gt => "__gt__",
                _ => "__ge__",
            };
            var own = user.Class.FindMethod(name);
            if (own is { IsStub: false } || user.Class.Lineage().Any(c => c.IsTotallyOrdered) || (IsNamedTuple(user.Class) && r.SameAs(l)) || user.Class.DataclassOptions.TryGetValue("order", out var order) && order is ConstantExpr { Value: true })
            {
                return Cs.Binary(kind, Expression(left), Expression(right));
            }

            var mirrored = op switch
            {
                CompareOperator.Lt => "__gt__",
                CompareOperator.LtE => "__ge__",
                CompareOperator.Gt => "__lt__",
                _ => "__le__",
            };
            if (user.Class.FindMethod(mirrored) is { IsStub: false })
            {
                return Cs.Binary(kind, Expression(left), Expression(right));
            }
        }

        if (l == PyType.Str && r == PyType.Str)
        {
            return Cs.Binary(kind, Cs.Call("string.CompareOrdinal", Expression(left), Expression(right)), Cs.Int(0));
        }

        if (l is InstanceType { Class: { IsUser: false, Name: "Counter" } } && r is InstanceType { Class.Name: "Counter" })
        {
            return OrderOfCounters(op, Expression(left), Expression(right));
        }

        if (l is InstanceType { Class: { IsUser: false, Name: "set" or "frozenset" } })
        {
            return op switch
            {
                CompareOperator.Lt => Cs.CallMember(Typed(Expression(left), l), "IsProperSubsetOf", Expression(right)),
                CompareOperator.LtE => Cs.CallMember(Typed(Expression(left), l), "IsSubsetOf", Expression(right)),
                CompareOperator.Gt => Cs.CallMember(Typed(Expression(left), l), "IsProperSupersetOf", Expression(right)),
                _ => Cs.CallMember(Typed(Expression(left), l), "IsSupersetOf", Expression(right)),
            };
        }

        if ((l is InstanceType { Class.IsUser: false } ordered && ordered.Class.FindMethod("__lt__") is not null) || (r is InstanceType { Class.IsUser: false } other && other.Class.FindMethod("__lt__") is not null))
        {
            return Cs.Binary(kind, Expression(left), Expression(right));
        }

        return Cs.Binary(kind, CallHelper("PyOrder", "Compare", Boxed(left), Boxed(right)), Cs.Int(0));
    }
}
