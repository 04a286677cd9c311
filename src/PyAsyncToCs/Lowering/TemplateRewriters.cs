using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Lowering;

// ReplaceNodes and ReplaceTrivia make a whole syntax tree around what they return, for every call a template is used in.

/// <summary>Puts expressions into the places of a template.</summary>
/// <param name="fill">What stands in place of a name: the name itself where it is no place.</param>
internal sealed class PlaceFiller(Func<IdentifierNameSyntax, SyntaxNode> fill) : CSharpSyntaxRewriter
{
    /// <inheritdoc/>
    public override SyntaxNode VisitIdentifierName(IdentifierNameSyntax node) => fill(node);
}

/// <summary>Trees without layout: the printer lays out.</summary>
internal static class LayoutFree
{
    /// <summary>Drops the white space that parsing a template left in it.</summary>
    /// <param name="node">The template, filled.</param>
    public static ExpressionSyntax WithoutLayout(this ExpressionSyntax node) => (ExpressionSyntax)new Remover().Visit(node);

    private sealed class Remover : CSharpSyntaxRewriter
    {
        public override SyntaxToken VisitToken(SyntaxToken token) =>
            token.HasLeadingTrivia || token.HasTrailingTrivia ? token.WithLeadingTrivia().WithTrailingTrivia() : token;
    }
}
