using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Names .NET's types in full in the helpers, where the program has types of the same names.</summary>
/// <param name="types">The names of the program's types.</param>
internal sealed class HelperQualifier(IEnumerable<string> types) : CSharpSyntaxRewriter
{
    private readonly HashSet<string> _hidden = [.. types.Where(name => UsingDirectives.NamespaceOf(name) is not null)];

    /// <summary>Makes one for the types that programs without helpers declare.</summary>
    public HelperQualifier(IReadOnlyList<CompilationUnitSyntax> programs)
        : this(programs.SelectMany(p => p.DescendantNodes()).OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.ValueText))
    {
    }

    /// <summary>Writes the hidden names of a helper in full.</summary>
    public T Qualify<T>(T helper)
        where T : SyntaxNode =>
        _hidden.Count == 0 ? helper : (T)Visit(helper);

    /// <inheritdoc/>
    public override SyntaxNode? VisitIdentifierName(IdentifierNameSyntax node) =>
        _hidden.Contains(node.Identifier.ValueText) && IsWhole(node)
            ? CSharpReader.Name($"global::{UsingDirectives.NamespaceOf(node.Identifier.ValueText)}.{node.Identifier.ValueText}").WithTriviaFrom(node)
            : base.VisitIdentifierName(node);

    private static bool IsWhole(IdentifierNameSyntax node) => node.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == node,
        // What is called is a method of the helper.
        InvocationExpressionSyntax => false,
        QualifiedNameSyntax or AliasQualifiedNameSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        _ => true,
    };
}
