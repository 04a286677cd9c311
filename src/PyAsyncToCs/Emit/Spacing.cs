using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Whether a space stands between two tokens of one line.</summary>
internal static class Spacing
{
    /// <summary>Decides it from the two tokens and what they belong to.</summary>
    /// <param name="left">The token before.</param>
    /// <param name="right">The token after.</param>
    public static bool IsBetween(SyntaxToken left, SyntaxToken right)
    {
        if (left.IsKind(SyntaxKind.None))
        {
            return false;
        }

        return !IsTightBefore(left, right) && (!IsTightAfter(left, right) || WouldMerge(left, right));
    }

    /// <summary>Whether a token clings to the one before it.</summary>
    private static bool IsTightBefore(SyntaxToken left, SyntaxToken right)
    {
        var parent = right.Parent;
        switch (right.Kind())
        {
            case SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CommaToken:
            case SyntaxKind.SemicolonToken or SyntaxKind.DotToken or SyntaxKind.ColonColonToken:
            case SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken:
            case SyntaxKind.InterpolatedRawStringEndToken or SyntaxKind.MinusGreaterThanToken:
                return true;
            case SyntaxKind.QuestionToken:
                return parent is NullableTypeSyntax or ConditionalAccessExpressionSyntax;
            case SyntaxKind.ColonToken:
                return parent is NameColonSyntax or ExpressionColonSyntax or SwitchLabelSyntax or LabeledStatementSyntax
                    or AttributeTargetSpecifierSyntax or InterpolationFormatClauseSyntax;
            case SyntaxKind.LessThanToken:
                return parent is TypeArgumentListSyntax or TypeParameterListSyntax;
            case SyntaxKind.GreaterThanToken:
                return parent is TypeArgumentListSyntax or TypeParameterListSyntax;
            case SyntaxKind.AsteriskToken:
                return parent is PointerTypeSyntax;
            case SyntaxKind.ExclamationToken:
                return parent is PostfixUnaryExpressionSyntax;
            case SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken:
                return parent is PostfixUnaryExpressionSyntax;
            case SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken:
                return parent is InterpolationSyntax;
            case SyntaxKind.DotDotToken:
                return parent is RangeExpressionSyntax { LeftOperand: not null };
            case SyntaxKind.OpenBracketToken:
                return parent is BracketedArgumentListSyntax { Parent: not ImplicitElementAccessSyntax } or ArrayRankSpecifierSyntax or BracketedParameterListSyntax
                    or ImplicitArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax;
            case SyntaxKind.OpenParenToken:
                return IsTightParenthesis(left, parent);
            default:
                return left.Parent is InterpolatedStringExpressionSyntax && right.Parent is InterpolationSyntax;
        }
    }

    private static bool IsTightParenthesis(SyntaxToken left, SyntaxNode? parent) => parent switch
    {
        ParameterListSyntax { Parent: ParenthesizedLambdaExpressionSyntax or AnonymousMethodExpressionSyntax } => false,
        ArgumentListSyntax or ParameterListSyntax or AttributeArgumentListSyntax or ConstructorConstraintSyntax
            or TypeOfExpressionSyntax or DefaultExpressionSyntax or SizeOfExpressionSyntax or CheckedExpressionSyntax
            or FunctionPointerParameterListSyntax or RefValueExpressionSyntax or RefTypeExpressionSyntax
            or MakeRefExpressionSyntax => true,
        PositionalPatternClauseSyntax { Parent: RecursivePatternSyntax { Type: not null } } => true,
        _ => false,
    };

    /// <summary>Whether a token clings to the one after it.</summary>
    private static bool IsTightAfter(SyntaxToken left, SyntaxToken right)
    {
        var parent = left.Parent;
        switch (left.Kind())
        {
            case SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.DotToken:
            case SyntaxKind.ColonColonToken or SyntaxKind.InterpolatedStringTextToken:
            case SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken:
            case SyntaxKind.InterpolatedSingleLineRawStringStartToken:
            case SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.MinusGreaterThanToken:
                return true;
            case SyntaxKind.CloseParenToken:
                return parent is CastExpressionSyntax;
            case SyntaxKind.LessThanToken:
                return parent is TypeArgumentListSyntax or TypeParameterListSyntax;
            case SyntaxKind.OpenBraceToken or SyntaxKind.CloseBraceToken:
                return parent is InterpolationSyntax;
            case SyntaxKind.ColonToken:
                return parent is InterpolationFormatClauseSyntax;
            case SyntaxKind.CommaToken:
                return parent is InterpolationAlignmentClauseSyntax || right.IsKind(SyntaxKind.OmittedTypeArgumentToken)
                    || right.IsKind(SyntaxKind.OmittedArraySizeExpressionToken);
            case SyntaxKind.DotDotToken:
                return parent is RangeExpressionSyntax;
            case SyntaxKind.QuestionToken:
                return parent is ConditionalAccessExpressionSyntax;
            case SyntaxKind.AsteriskToken when parent is PointerTypeSyntax:
                return false;
            default:
                return parent is PrefixUnaryExpressionSyntax || left.IsKind(SyntaxKind.TildeToken);
        }
    }

    // "- -x" and "& &x" would lex as one operator.
    private static bool WouldMerge(SyntaxToken left, SyntaxToken right) =>
        left.Parent is PrefixUnaryExpressionSyntax && left.Text is "+" or "-" or "&" && right.Text.StartsWith(left.Text[0]);
}
