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
        AwaitExpr or CallExpr => _model.TypeOf(node).IsNone,
        _ => false,
    };

    private ExpressionSyntax NoneOf(ExpressionSyntax written) => written switch
    {
        AwaitExpressionSyntax => AwaitExpression(CallHelper("PyNone", "Of", ParenthesizedLambdaExpression(written).WithAsyncKeyword(Token(SyntaxKind.AsyncKeyword)))),
        InvocationExpressionSyntax or AssignmentExpressionSyntax => CallHelper("PyNone", "Of", ParenthesizedLambdaExpression(written)),
        _ => written,
    };
}
