using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>
/// What .NET 8 has not of what converted code uses: small sources stand in for it (src/PyAsyncToCs.Runtime/Compat). A test
/// compiles the corpus against the reference assemblies of each framework, and finds what is missing here.
/// </summary>
internal static class OlderFramework
{
    private static readonly (string File, Func<SyntaxNode, bool> IsUsed)[] s_sources =
    [
        ("OrderedDictionary.cs", node => node is GenericNameSyntax { Identifier.ValueText: "OrderedDictionary" }),
        ("OverloadResolutionPriorityAttribute.cs", node => node is AttributeSyntax { Name: IdentifierNameSyntax { Identifier.ValueText: "OverloadResolutionPriority" } }),
        ("EnumerableExtensions.cs", node => node is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Index" } }),
    ];

    /// <summary>A whole program, with what .NET 8 lacks at its end.</summary>
    public static CompilationUnitSyntax Complete(CompilationUnitSyntax unit)
    {
        unit = Rewrite(unit);
        if (Missing([unit]) is not { } missing)
        {
            return unit;
        }

        // A file has either one namespace without braces, or any number of those with.
        var members = unit.Members is [FileScopedNamespaceDeclarationSyntax space]
            ? [SyntaxFactory.NamespaceDeclaration(space.Name).WithMembers(space.Members)]
            : unit.Members;
        var usings = unit.Usings.Concat(missing.Usings).DistinctBy(u => (u.Name?.ToString(), u.Alias?.ToString()));
        return unit.WithUsings([.. usings]).WithMembers([.. members, .. missing.Members]);
    }

    /// <summary>A file, without what .NET 8 lacks and another spelling has.</summary>
    public static CompilationUnitSyntax Rewrite(CompilationUnitSyntax unit) => (CompilationUnitSyntax)new Rewriter().Visit(unit);

    /// <summary>The file of what .NET 8 lacks of what files use; null where that is nothing.</summary>
    public static CompilationUnitSyntax? Missing(IReadOnlyList<CompilationUnitSyntax> units)
    {
        var files = s_sources.Where(source => units.Any(unit => unit.DescendantNodes().Any(source.IsUsed))).Select(source => Read(source.File)).ToList();
        if (files.Count == 0)
        {
            return null;
        }

        var usings = files.SelectMany(file => file.Usings).DistinctBy(u => u.Name!.ToString());
        var spaces = files.Select(file => (FileScopedNamespaceDeclarationSyntax)file.Members[0])
            .Select(MemberDeclarationSyntax (space) => SyntaxFactory.NamespaceDeclaration(space.Name).WithMembers(space.Members));
        return SyntaxFactory.CompilationUnit().WithUsings([.. usings]).WithMembers([.. spaces]);
    }

    private static CompilationUnitSyntax Read(string file)
    {
        using var stream = typeof(OlderFramework).Assembly.GetManifestResourceStream("Compat/" + file)!;
        using var reader = new StreamReader(stream);
        return Trivia.Normalize(SyntaxFactory.ParseCompilationUnit(reader.ReadToEnd()));
    }

    private sealed class Rewriter : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
        {
            var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
            return visited.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Convert" }, Name.Identifier.ValueText: "ToHexStringLower" } access
                ? SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    visited.WithExpression(access.WithName(SyntaxFactory.IdentifierName("ToHexString"))),
                    SyntaxFactory.IdentifierName("ToLowerInvariant")))
                : visited;
        }
    }
}
