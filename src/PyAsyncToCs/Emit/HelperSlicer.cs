using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Cuts out of the runtime what an output uses.</summary>
internal static class HelperSlicer
{
    /// <summary>The helper types to append to an output that is complete by itself.</summary>
    /// <param name="used">What the output uses.</param>
    /// <param name="usings">The namespaces that the helpers need.</param>
    /// <param name="program">The output without helpers: helper types that its public types show are public too, and
    /// members that it names on any value are there. Null if all that is in <paramref name="used"/>.</param>
    /// <returns>Static classes as <c>file static class</c>, other types as <c>internal</c>, with what of them is reachable.</returns>
    /// <exception cref="ArgumentException">The runtime has no such type or member.</exception>
    internal static IReadOnlyList<MemberDeclarationSyntax> Slice(
        IEnumerable<HelperReference> used, out IReadOnlyList<string> usings, CompilationUnitSyntax? program = null) =>
        Slice(HelperLibrary.Embedded, used, out usings, program is null ? [] : [program], isShared: false);

    /// <summary>The one file of helpers that the files of a folder share.</summary>
    /// <param name="used">What they use.</param>
    /// <param name="namespaceName">The namespace for the helpers, or null for none.</param>
    /// <param name="programs">The files.</param>
    /// <exception cref="ArgumentException">The runtime has no such type or member.</exception>
    internal static CompilationUnitSyntax SliceShared(
        IEnumerable<HelperReference> used, string? namespaceName, IEnumerable<CompilationUnitSyntax>? programs = null)
    {
        var types = Slice(HelperLibrary.Embedded, used, out var usings, [.. programs ?? []], isShared: true);
        var unit = SyntaxFactory.CompilationUnit().WithUsings(UsingDirectives.For(usings));
        return unit.WithMembers(namespaceName is null
            ? SyntaxFactory.List(types)
            : [SyntaxFactory.FileScopedNamespaceDeclaration(SyntaxFactory.ParseName(namespaceName)).WithMembers(SyntaxFactory.List(types))]);
    }

    /// <summary>As <see cref="Slice(IEnumerable{HelperReference}, out IReadOnlyList{string}, CompilationUnitSyntax?)"/>, of any library.</summary>
    internal static IReadOnlyList<MemberDeclarationSyntax> Slice(
        HelperLibrary library,
        IEnumerable<HelperReference> used,
        out IReadOnlyList<string> usings,
        IReadOnlyList<CompilationUnitSyntax> programs,
        bool isShared)
    {
        usings = [];
        var references = used.Distinct().ToList();
        if (references.Count == 0)
        {
            return [];
        }

        var reachable = new HelperReachability(library);
        foreach (var reference in references)
        {
            reachable.Add(reference);
        }

        foreach (var name in programs.SelectMany(MemberNames).Distinct())
        {
            reachable.AddName(name);
        }

        var kept = reachable.KeptTypes.ToList();
        var assigned = HelperWriter.AssignedIn(kept.SelectMany(AllKept));
        var shown = HelperExposure.Shown(programs, kept);
        var result = new List<MemberDeclarationSyntax>();
        var namespaces = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in kept)
        {
            var access = shown.Contains(type.Name) ? SyntaxKind.PublicKeyword
                : type.IsStatic && !isShared ? SyntaxKind.FileKeyword
                : SyntaxKind.InternalKeyword;
            var written = HelperWriter.Write(type, access, assigned);
            result.Add(written);
            var names = new HashSet<string>(
                written.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
            foreach (var directive in type.Files.SelectMany(file => library.Parse(file).Usings))
            {
                if (directive.Name is { } name && UsingDirectives.MayNeed(name.ToString(), names))
                {
                    namespaces.Add(name.ToString());
                }
            }
        }

        usings = [.. namespaces];
        return result;
    }

    private static IEnumerable<SyntaxNode> AllKept(HelperType type) =>
        type.Members.Where(member => member.IsKept).Select(SyntaxNode (member) => member.Syntax).Concat(type.Nested.Where(nested => nested.IsKept).SelectMany(AllKept));

    private static IEnumerable<string> MemberNames(CompilationUnitSyntax program)
    {
        foreach (var node in program.DescendantNodes())
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax access:
                    yield return access.Name.Identifier.ValueText;
                    break;
                case MemberBindingExpressionSyntax binding:
                    yield return binding.Name.Identifier.ValueText;
                    break;
                case NameColonSyntax { Parent: SubpatternSyntax } name:
                    yield return name.Name.Identifier.ValueText;
                    break;
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax name }:
                    yield return name.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.OverrideKeyword):
                    yield return method.Identifier.ValueText;
                    break;
                case PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.OverrideKeyword):
                    yield return property.Identifier.ValueText;
                    break;
            }
        }
    }
}
