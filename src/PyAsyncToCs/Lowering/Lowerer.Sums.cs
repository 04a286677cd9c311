using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary><c>sum</c> of objects that add: from the start, or from what the first makes of 0.</summary>
    private ExpressionSyntax SumOfObjects(CallExpr call, ExpressionSyntax source, InstanceType user, Expr? start)
    {
        if (user.Class.FindMethod("__add__") is not { IsStub: false })
        {
            throw Unsupported(call, $"'sum' of {user}");
        }

        var add = Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item")));
        if (start is not null and not ConstantExpr)
        {
            return Cs.CallMember(source, "Aggregate", Expression(start), add);
        }

        return user.Class.FindMethod("__radd__") is { IsStub: false } reflected && reflected.Return.Type.SameAs(user)
            ? CallHelper("PyIter", "SumFromFirst", source, Cs.Lambda(["first"], Cs.CallMember(Cs.Id("first"), MethodName(reflected), start is null ? Cs.Int(0) : Expression(start))), add)
            : throw Unsupported(call, $"'sum' of {user} without a start");
    }
}
