using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary><c>map</c> over several iterables at once.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A function of whose result C# sees no type: another function, or a display.</summary>
    private ExpressionSyntax WithResult(ExpressionSyntax function, PyType mapped) =>
        mapped is InstanceType { Args: [var item] } && function is SimpleLambdaExpressionSyntax { ExpressionBody: LambdaExpressionSyntax or CollectionExpressionSyntax } lambda
            ? lambda.WithExpressionBody(Cs.Cast(_types.Of(item), lambda.ExpressionBody is LambdaExpressionSyntax inner ? SyntaxFactory.ParenthesizedExpression(inner) : lambda.ExpressionBody!))
            : function;

    private ExpressionSyntax MapOfSeveral(CallExpr call)
    {
        var function = call.Args[0] is LambdaExpr ? Expression(call.Args[0]) : null;
        switch (call.Args.Length)
        {
            case 3:
                return Cs.CallMember(ConsumedInPlace(call.Args[1]), "Zip", ConsumedInPlace(call.Args[2]), function ?? CallbackFor(call.Args[0]));
            case 4 when _model.TypeOf(call.Args[0]) is FunctionType { Function.IsStub: false }:
                var items = Cs.CallMember(ConsumedInPlace(call.Args[1]), "Zip", ConsumedInPlace(call.Args[2]), ConsumedInPlace(call.Args[3]));
                var parts = new[] { "First", "Second", "Third" }.Select(name => (ExpressionSyntax)Cs.Member(Cs.Id("x"), name)).ToArray();
                return call.Args[0] is NameExpr ? Cs.CallMember(items, "Select", Cs.Lambda(["x"], Cs.Call(Expression(call.Args[0]), parts))) : throw Unsupported(call, "'map' over three iterables with this function");
            default:
                throw Unsupported(call, "'map' over so many iterables");
        }
    }
}
