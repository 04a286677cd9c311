using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Takes out of a helper's switches what never matches: arms for types of which a program has no values.</summary>
/// <param name="isAbsent">Says so of a type as it is written.</param>
/// <param name="isAbsentName">Says so of a type whose name is a string.</param>
internal sealed class HelperTrimmer(Func<string, bool> isAbsent, Func<string, bool> isAbsentName) : CSharpSyntaxRewriter
{
    /// <summary>A member without those arms; the member itself where there are none.</summary>
    public MemberDeclarationSyntax Trim(MemberDeclarationSyntax member) => (MemberDeclarationSyntax)Visit(member);

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        var arms = node.Arms.Select(arm => (Arm: arm, Pattern: Reduced(arm.Pattern))).ToList();
        if (arms.TrueForAll(arm => arm.Pattern == arm.Arm.Pattern) || arms.TrueForAll(arm => arm.Pattern is null))
        {
            return base.VisitSwitchExpression(node);
        }

        var kept = arms.Where(arm => arm.Pattern is not null).Select(arm => arm.Pattern == arm.Arm.Pattern ? arm.Arm : arm.Arm.WithPattern(arm.Pattern!)).ToList();
        var commas = Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken), kept.Count - (node.Arms.SeparatorCount == node.Arms.Count ? 0 : 1));
        return base.VisitSwitchExpression(node.WithArms(SyntaxFactory.SeparatedList(kept, commas)));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSwitchStatement(SwitchStatementSyntax node)
    {
        var sections = node.Sections.Select(section => (Section: section, Labels: section.Labels.Select(Reduced).OfType<SwitchLabelSyntax>().ToList())).ToList();
        return base.VisitSwitchStatement(sections.TrueForAll(s => s.Labels.Count == 0) || sections.TrueForAll(s => s.Labels.SequenceEqual(s.Section.Labels))
            ? node
            : node.WithSections(SyntaxFactory.List(sections.Where(s => s.Labels.Count > 0).Select(s => s.Section.WithLabels(SyntaxFactory.List(s.Labels))))));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node) =>
        node.Condition is IsPatternExpressionSyntax { Pattern: var pattern } && Reduced(pattern) is null ? Visit(node.WhenFalse.WithoutLeadingTrivia()) : base.VisitConditionalExpression(node);

    private SwitchLabelSyntax? Reduced(SwitchLabelSyntax label) => label switch
    {
        CasePatternSwitchLabelSyntax { Pattern: var pattern } matched => Reduced(pattern) is { } rest ? rest == pattern ? matched : matched.WithPattern(rest) : null,
        CaseSwitchLabelSyntax { Value: SimpleNameSyntax type } when isAbsent(type.Identifier.ValueText) => null,
        CaseSwitchLabelSyntax { Value: LiteralExpressionSyntax { Token.Value: string name } } when isAbsentName(name) => null,
        _ => label,
    };

    private PatternSyntax? Reduced(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case DeclarationPatternSyntax { Type: var type }:
                return isAbsent(type.ToString()) ? null : pattern;
            case TypePatternSyntax { Type: var type }:
                return isAbsent(type.ToString()) ? null : pattern;
            case RecursivePatternSyntax { Type: { } type }:
                return isAbsent(type.ToString()) ? null : pattern;
            case RecursivePatternSyntax { PositionalPatternClause: { } parts }:
                return parts.Subpatterns.Any(part => Reduced(part.Pattern) is null) ? null : pattern;
            case ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Value: string name } }:
                return isAbsentName(name) ? null : pattern;
            case ConstantPatternSyntax { Expression: SimpleNameSyntax name }:
                return isAbsent(name.Identifier.ValueText) ? null : pattern;
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either:
                var (left, right) = (Reduced(either.Left), Reduced(either.Right));
                return left == either.Left && right == either.Right ? pattern : left is null ? right : right is null ? left : either.WithLeft(left).WithRight(right);
            case BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } both:
                return Reduced(both.Left) is null || Reduced(both.Right) is null ? null : pattern;
            case ParenthesizedPatternSyntax { Pattern: var inner } group:
                return Reduced(inner) is { } rest ? rest == inner ? group : group.WithPattern(rest) : null;
            default:
                return pattern;
        }
    }
}
