using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Expressions: where a long line may be broken.</summary>
internal sealed partial class CSharpPrinter
{
    private bool ExpandExpression(SyntaxNode node)
    {
        switch (node)
        {
            case BinaryExpressionSyntax binary:
                Operands(binary, binary.Left, binary.OperatorToken, binary.Right);
                return true;
            case BinaryPatternSyntax binary:
                Operands(binary, binary.Left, binary.OperatorToken, binary.Right);
                return true;
            case ConditionalExpressionSyntax conditional:
                Conditional(conditional);
                return true;
            case InvocationExpressionSyntax or MemberAccessExpressionSyntax
                or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }
                when IsTopOfChain((ExpressionSyntax)node):
                Chain((ExpressionSyntax)node);
                return true;
            case MemberAccessExpressionSyntax access:
                Link(access);
                return true;
            case ArgumentListSyntax list:
                Enclosed(list.OpenParenToken, list.Arguments, list.CloseParenToken);
                return true;
            case BracketedArgumentListSyntax list:
                Enclosed(list.OpenBracketToken, list.Arguments, list.CloseBracketToken);
                return true;
            case TupleExpressionSyntax tuple:
                Enclosed(tuple.OpenParenToken, tuple.Arguments, tuple.CloseParenToken);
                return true;
            case CollectionExpressionSyntax collection:
                Collection(collection);
                return true;
            case InitializerExpressionSyntax initializer:
                Braced(
                    initializer.OpenBraceToken,
                    initializer.Expressions,
                    initializer.CloseBraceToken,
                    onNewLine: !initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression));
                return true;
            case AnonymousObjectCreationExpressionSyntax creation:
                Add(creation.NewKeyword);
                Braced(creation.OpenBraceToken, creation.Initializers, creation.CloseBraceToken, onNewLine: true);
                return true;
            case PropertyPatternClauseSyntax pattern:
                Braced(pattern.OpenBraceToken, pattern.Subpatterns, pattern.CloseBraceToken, onNewLine: true);
                return true;
            case SwitchExpressionSyntax expression:
                Switch(expression);
                return true;
            case SwitchExpressionArmSyntax arm:
                Add(arm.Pattern);
                Add(arm.WhenClause);
                Add(arm.EqualsGreaterThanToken);
                MovableBody(arm.Expression);
                return true;
            case WhenClauseSyntax:
                Add(LayoutKind.Begin);
                Add(LayoutKind.IndentIfBroken);
                Add(LayoutKind.Line, space: true);
                AddChildren(node);
                Add(LayoutKind.OutdentIfBroken);
                Add(LayoutKind.End);
                return true;
            case EqualsValueClauseSyntax clause:
                Add(clause.EqualsToken);
                Value(clause.Value);
                return true;
            case AssignmentExpressionSyntax assignment:
                Add(assignment.Left);
                Add(assignment.OperatorToken);
                Value(assignment.Right);
                return true;
            case InterpolationSyntax:
                Add(LayoutKind.BeginFlat);
                AddChildren(node);
                Add(LayoutKind.EndFlat);
                return true;
            case QueryExpressionSyntax query:
                Add(LayoutKind.Begin);
                Add(LayoutKind.IndentIfBroken);
                AddChildren(query);
                Add(LayoutKind.OutdentIfBroken);
                Add(LayoutKind.End);
                return true;
            case QueryBodySyntax:
                foreach (var child in node.ChildNodes())
                {
                    Add(LayoutKind.Line, space: true);
                    Add(child);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>One group for a whole chain of operators of one precedence.</summary>
    private void Operands(SyntaxNode node, SyntaxNode left, SyntaxToken operatorToken, SyntaxNode right)
    {
        var precedence = Precedence(node.Kind());
        var isInner = node.Parent is { } parent && Precedence(parent.Kind()) == precedence && IsFirstOperand(node, parent);
        if (!isInner)
        {
            Add(LayoutKind.Begin);
            Add(LayoutKind.IndentIfBroken);
        }

        Add(left);
        if (operatorToken.Kind() is SyntaxKind.AsKeyword or SyntaxKind.IsKeyword)
        {
            Add(operatorToken);
        }
        else
        {
            Add(LayoutKind.Line, space: true);
            Add(operatorToken);
        }

        Add(right);
        if (!isInner)
        {
            Add(LayoutKind.OutdentIfBroken);
            Add(LayoutKind.End);
        }
    }

    // ?? is the one binary operator that leans to the right.
    private static bool IsFirstOperand(SyntaxNode node, SyntaxNode parent) => parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } => true,
        BinaryExpressionSyntax binary => binary.Left == node,
        BinaryPatternSyntax binary => binary.Left == node,
        _ => false,
    };

    private static int Precedence(SyntaxKind kind) => kind switch
    {
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression => 1,
        SyntaxKind.AddExpression or SyntaxKind.SubtractExpression => 2,
        SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression or SyntaxKind.UnsignedRightShiftExpression => 3,
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
            or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.IsExpression or SyntaxKind.AsExpression => 4,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => 5,
        SyntaxKind.BitwiseAndExpression => 6,
        SyntaxKind.ExclusiveOrExpression => 7,
        SyntaxKind.BitwiseOrExpression => 8,
        SyntaxKind.LogicalAndExpression => 9,
        SyntaxKind.LogicalOrExpression => 10,
        SyntaxKind.CoalesceExpression => 11,
        SyntaxKind.AndPattern => 12,
        SyntaxKind.OrPattern => 13,
        _ => 0,
    };

    private void Conditional(ConditionalExpressionSyntax conditional)
    {
        // a ? b : c ? d : e is one group, broken before its colons: a level for each would indent a long chain off the page.
        var isChain = conditional.WhenFalse is ConditionalExpressionSyntax;
        var isInner = conditional.Parent is ConditionalExpressionSyntax parent && parent.WhenFalse == conditional;
        if (!isInner)
        {
            Add(LayoutKind.BeginStrict);
            Add(LayoutKind.IndentIfBroken);
        }

        Add(conditional.Condition);
        if (!isInner && !isChain)
        {
            Add(LayoutKind.Line, space: true);
        }

        Add(conditional.QuestionToken);
        Add(conditional.WhenTrue);
        Add(LayoutKind.Line, space: true);
        Add(conditional.ColonToken);
        Add(conditional.WhenFalse);
        if (!isInner)
        {
            Add(LayoutKind.OutdentIfBroken);
            Add(LayoutKind.End);
        }
    }

    private static bool IsTopOfChain(ExpressionSyntax node) => node.Parent switch
    {
        InvocationExpressionSyntax parent => parent.Expression != node,
        MemberAccessExpressionSyntax parent => parent.Expression != node,
        ElementAccessExpressionSyntax parent => parent.Expression != node,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => false,
        _ => true,
    };

    /// <summary>A chain of calls breaks before each call when there are at least two to break before.</summary>
    private void Chain(ExpressionSyntax top)
    {
        var breaks = Breaks(top);
        if (breaks < 2)
        {
            AddChildren(top);
            return;
        }

        for (ExpressionSyntax? link = top; link is not null; link = Receiver(link))
        {
            if (link is MemberAccessExpressionSyntax access && IsBreakable(access))
            {
                _breakable.Add(access);
            }
        }

        Add(LayoutKind.Begin);
        Add(LayoutKind.IndentIfBroken);
        AddChildren(top);
        Add(LayoutKind.OutdentIfBroken);
        Add(LayoutKind.End);
    }

    private static int Breaks(ExpressionSyntax top)
    {
        var breaks = 0;
        for (ExpressionSyntax? link = top; link is not null; link = Receiver(link))
        {
            breaks += link is MemberAccessExpressionSyntax access && IsBreakable(access) ? 1 : 0;
        }

        return breaks;
    }

    private static ExpressionSyntax? Receiver(ExpressionSyntax link) => link switch
    {
        InvocationExpressionSyntax invocation => invocation.Expression,
        MemberAccessExpressionSyntax access => access.Expression,
        ElementAccessExpressionSyntax access => access.Expression,
        PostfixUnaryExpressionSyntax postfix => postfix.Operand,
        _ => null,
    };

    private void Link(MemberAccessExpressionSyntax access)
    {
        Add(access.Expression);
        if (_breakable.Contains(access))
        {
            Add(LayoutKind.Line);
        }

        Add(access.OperatorToken);
        Add(access.Name);
    }

    // The name of a type stays with the first call on it: Enumerable.Range(…), not Enumerable on a line of its own.
    private static bool IsBreakable(MemberAccessExpressionSyntax access) =>
        access.Parent is InvocationExpressionSyntax && access.Expression switch
        {
            SimpleNameSyntax name => !char.IsUpper(name.Identifier.Text[0]),
            PredefinedTypeSyntax or ThisExpressionSyntax or BaseExpressionSyntax => false,
            MemberAccessExpressionSyntax { Parent: not null } inner => !IsQualifiedTypeName(inner),
            _ => true,
        };

    private static bool IsQualifiedTypeName(MemberAccessExpressionSyntax access) =>
        char.IsUpper(access.Name.Identifier.Text[0]) && access.Expression is SimpleNameSyntax name
            && char.IsUpper(name.Identifier.Text[0]);

    private void Switch(SwitchExpressionSyntax expression)
    {
        Add(expression.GoverningExpression);
        Add(expression.SwitchKeyword);
        if (expression.Arms.Count < 2 || _layout.IsFlat)
        {
            Braced(expression.OpenBraceToken, expression.Arms, expression.CloseBraceToken, onNewLine: true);
            return;
        }

        OpenBrace(expression.OpenBraceToken);
        var isFirst = true;
        foreach (var item in expression.Arms.GetWithSeparators())
        {
            if (item.IsNode)
            {
                NextLine(ref isFirst, blank: false);
            }

            AddItem(item);
        }

        CloseBrace(expression.CloseBraceToken, isEmpty: false);
    }

    /// <summary>The body behind an arrow: on the next line where it does not fit.</summary>
    private void MovableBody(ExpressionSyntax body)
    {
        if (body is CollectionExpressionSyntax)
        {
            Add(body);
            return;
        }

        Add(LayoutKind.Begin);
        Add(LayoutKind.IndentIfBroken);
        Add(LayoutKind.Line, space: true);
        Add(body);
        Add(LayoutKind.OutdentIfBroken);
        Add(LayoutKind.End);
    }

    /// <summary>What is assigned: on the next line only where it cannot be broken inside and fits there.</summary>
    private void Value(ExpressionSyntax value)
    {
        if (value is CollectionExpressionSyntax or InitializerExpressionSyntax)
        {
            Add(value);
            return;
        }

        Add(LayoutKind.BeginReluctant);
        Add(LayoutKind.IndentIfBroken);
        Add(LayoutKind.Line, space: true);
        Add(value);
        Add(LayoutKind.OutdentIfBroken);
        Add(LayoutKind.End);
    }
}
