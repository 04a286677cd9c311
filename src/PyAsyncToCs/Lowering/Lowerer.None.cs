using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Calls that return nothing, whose None is used as a value.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The expression that is written as it is, without what its use as a value needs.</summary>
    private Expr? _bare;

    private ExpressionSyntax Bare(Expr node)
    {
        var outer = _bare;
        _bare = node;
        try
        {
            return Expression(node);
        }
        finally
        {
            _bare = outer;
        }
    }

    private bool IsVoid(Expr node) => node switch
    {
        AwaitExpr or CallExpr when _model.TypeOf(node).IsNone => true,
        AwaitExpr { Value: CallExpr call } => _model.TypeOf(node) is NeverType && GivesNothing(call),
        CallExpr call => _model.TypeOf(node) is NeverType && GivesNothing(call),
        _ => false,
    };

    /// <summary>Whether a call is of a function of which no value is known to come back: it always raises, or nothing calls it.</summary>
    private bool GivesNothing(CallExpr call) =>
        _model.Calls.GetValueOrDefault(call) is { Constructed: null, Function: { IsStub: false, IsGenerator: false } function } && ReturnsNothing(function);

    private ExpressionSyntax NoneOf(ExpressionSyntax written) => written switch
    {
        AwaitExpressionSyntax => AwaitExpression(CallHelper("PyNone", "Of", ParenthesizedLambdaExpression(written).WithAsyncKeyword(Token(SyntaxKind.AsyncKeyword)))),
        InvocationExpressionSyntax or AssignmentExpressionSyntax => CallHelper("PyNone", "Of", ParenthesizedLambdaExpression(written)),
        _ => written,
    };
}
