using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Which helper types an output's public types show, in bases and signatures: those cannot be internal.</summary>
internal static class HelperExposure
{
    /// <summary>The names of the types that must be public.</summary>
    /// <param name="programs">The output without helpers.</param>
    /// <param name="kept">The helper types in it.</param>
    public static IReadOnlySet<string> Shown(IReadOnlyList<CompilationUnitSyntax> programs, IReadOnlyList<HelperType> kept)
    {
        var byName = kept.ToLookup(type => type.Name);
        var shown = new HashSet<string>();
        var pending = new Queue<MemberDeclarationSyntax>(programs
            .SelectMany(program => program.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            .OfType<MemberDeclarationSyntax>()
            .Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)));
        while (pending.TryDequeue(out var declaration))
        {
            foreach (var name in SignatureNames(declaration))
            {
                if (byName.Contains(name) && shown.Add(name))
                {
                    foreach (var part in byName[name].SelectMany(type => type.Parts))
                    {
                        pending.Enqueue(part);
                    }
                }
            }
        }

        return shown;
    }

    private static IEnumerable<string> SignatureNames(SyntaxNode declaration) => declaration
        .DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax
            or ConstructorInitializerSyntax or ArgumentListSyntax) && (node is not AttributeListSyntax attributes || attributes.ToString().Contains("CollectionBuilder", StringComparison.Ordinal)))
        .OfType<SimpleNameSyntax>()
        .Select(name => name.Identifier.ValueText);
}
