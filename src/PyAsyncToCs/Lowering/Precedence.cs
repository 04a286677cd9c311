using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Lowering;

/// <summary>How tightly C#'s expressions bind (C# language reference, operator precedence).</summary>
internal static class Precedence
{
    public const int Assignment = 0;
    public const int Conditional = 1;
    public const int Coalesce = 2;
    public const int Or = 3;
    public const int And = 4;
    public const int BitOr = 5;
    public const int BitXor = 6;
    public const int BitAnd = 7;
    public const int Equality = 8;
    public const int Relational = 9;
    public const int Shift = 10;
    public const int Additive = 11;
    public const int Multiplicative = 12;
    public const int Range = 13;
    public const int Unary = 14;
    public const int Primary = 15;

    public static int Of(ExpressionSyntax value) => value switch
    {
        AssignmentExpressionSyntax or LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or ThrowExpressionSyntax => Assignment,
        ConditionalExpressionSyntax => Conditional,
        BinaryExpressionSyntax b => Of(b.Kind()),
        IsPatternExpressionSyntax => Relational,
        SwitchExpressionSyntax or WithExpressionSyntax => Range,
        RangeExpressionSyntax => Range,
        PrefixUnaryExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or ConditionalAccessExpressionSyntax => Unary,
        CollectionExpressionSyntax => Primary,
        _ => Primary,
    };

    public static int Of(SyntaxKind kind) => kind switch
    {
        SyntaxKind.CoalesceExpression => Coalesce,
        SyntaxKind.LogicalOrExpression => Or,
        SyntaxKind.LogicalAndExpression => And,
        SyntaxKind.BitwiseOrExpression => BitOr,
        SyntaxKind.ExclusiveOrExpression => BitXor,
        SyntaxKind.BitwiseAndExpression => BitAnd,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => Equality,
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
            or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.IsExpression or SyntaxKind.AsExpression => Relational,
        SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression => Shift,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => Additive,
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression => Multiplicative,
        _ => Assignment,
    };
}
