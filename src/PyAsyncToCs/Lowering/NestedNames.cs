using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Lowering;

/// <summary>Writes the names of nested classes short inside of the class that they are nested in.</summary>
/// <param name="outer">The path of that class.</param>
/// <param name="nested">The names of the classes in it.</param>
internal sealed class NestedNames(string outer, IReadOnlySet<string> nested) : CSharpSyntaxRewriter
{
    /// <inheritdoc/>
    public override SyntaxNode? VisitQualifiedName(QualifiedNameSyntax node) =>
        node.Left.ToString() == outer && nested.Contains(node.Right.Identifier.ValueText) ? node.Right : base.VisitQualifiedName(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node) =>
        node.Expression.ToString() == outer && nested.Contains(node.Name.Identifier.ValueText) ? node.Name : base.VisitMemberAccessExpression(node);
}
