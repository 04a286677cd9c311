using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Arithmetic with complex numbers.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax ComplexOperation(BinaryOperator op, ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Node node)
    {
        _usings.Add("System.Numerics");
        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult:
                return Cs.Binary(KindOf(op), Whole(left, leftType), Whole(right, rightType));
            case BinaryOperator.Div:
                return CallHelper("PyComplex", "Divide", left, right);
            case BinaryOperator.Pow:
                return CallHelper("PyComplex", "Pow", left, right);
            default:
                throw Unsupported(node, $"'{SymbolOf(op)}' of {leftType} and {rightType}");
        }

        // .NET's operators of a real and a complex number give other signs of zero.
        static ExpressionSyntax Whole(ExpressionSyntax value, PyType type) => type == PyType.Complex ? value : Cs.Cast(Cs.Type("Complex"), value);
    }
}
