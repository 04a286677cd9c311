using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary><c>a is b</c> of values that are no constants.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax Identity(CompareOperator op, Expr left, PyType leftType, Expr right, PyType rightType)
    {
        if (IsUnseenIdentity(leftType) && IsUnseenIdentity(rightType))
        {
            throw Unsupported(left, "a test whether two values are one object, which is up to the interpreter,");
        }

        if (IsJson(leftType) && IsJson(rightType))
        {
            // Each reading wraps the value anew.
            var sameValue = CallHelper("PyEq", "AreSame", Cs.Member(Receiver(left), "Value"), Cs.Member(Receiver(right), "Value"));
            return op == CompareOperator.Is ? sameValue : Cs.Not(sameValue);
        }

        var (isLeft, isRight) = (IsReferenceLike(leftType), IsReferenceLike(rightType));
        var same = IsMember(leftType, out var one) && IsMember(rightType, out var other) && isLeft && isRight && one == other ? SameMember(Expression(left), Expression(right))
            : (isLeft && isRight) || (isLeft && IsDynamic(rightType)) || (isRight && IsDynamic(leftType))
            ? Cs.Call("ReferenceEquals", Expression(left), Expression(right))
            : IsDynamic(leftType) && IsDynamic(rightType) ? CallHelper("PyEq", "AreSame", Expression(left), Expression(right))
            : Equality(left, leftType, right, rightType);
        return op == CompareOperator.Is ? same : Cs.Not(same);
    }

    /// <summary>Whether a type's values have no identity in C#, and in Python one that the language leaves open (reference, 3.1).</summary>
    private static bool IsUnseenIdentity(PyType type) => type.WithoutNone.Parts is { Length: > 0 } parts && parts.All(p => p is TupleType or PrimitiveType { Name: "int" or "float" or "str" or "bytes" or "complex" });

    /// <summary>Whether a value is a member of an enum that no operator compares otherwise.</summary>
    private static bool IsMember(PyType type, out ClassSymbol? cls)
    {
        cls = type.WithoutNone is InstanceType { Class: { IsUser: true, IsEnum: true } members } && !IsIntEnum(members) && members.FindMethod("__eq__") is not { IsStub: false } ? members : null;
        return cls is not null;
    }

    /// <summary>A comparison of members; C# warns of one with itself.</summary>
    private static ExpressionSyntax SameMember(ExpressionSyntax left, ExpressionSyntax right) => left.IsEquivalentTo(right) ? Cs.Call("ReferenceEquals", left, right) : Cs.Equal(left, right);

    private static bool IsReferenceLike(PyType type) => type.WithoutNone is InstanceType i && !TypeMapper.IsValueType(i);
}
