using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Writes one declaration of a helper type from its parts, with the members that are kept.</summary>
/// <param name="assigned">The names that the output's helpers assign to.</param>
/// <param name="unused">The names of the interfaces that an output does not need.</param>
internal sealed class HelperWriter(IReadOnlySet<(string Type, string Name)> assigned, IReadOnlySet<string> unused)
{
    private const int MaxSummary = 110;

    /// <summary>Writes the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="access">The access modifier for it, or none to leave it as it is.</param>
    public MemberDeclarationSyntax Write(HelperType type, SyntaxKind access)
    {
        var main = type.Parts.FirstOrDefault(part => part is TypeDeclarationSyntax { ParameterList: not null })
            ?? type.Parts.FirstOrDefault(HasComment)
            ?? type.Parts[0];
        var comment = Shorten((type.Parts.FirstOrDefault(HasComment) ?? main).GetLeadingTrivia());
        var result = main is TypeDeclarationSyntax declaration ? Merge(type, declaration) : ShortenInside(main);
        var modifiers = result.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)
            && (access == SyntaxKind.None || !IsAccess(modifier.Kind())));
        result = result.WithLeadingTrivia().WithModifiers(
            [.. access == SyntaxKind.None ? [] : new[] { SyntaxFactory.Token(access) }, .. modifiers.Select(modifier => modifier.WithLeadingTrivia())]);
        return result.WithLeadingTrivia(comment);
    }

    private static bool IsAccess(SyntaxKind kind) => kind is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
        or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword;

    private static bool HasComment(SyntaxNode node) => LayoutBuilder.HasComment(node.GetLeadingTrivia());

    private TypeDeclarationSyntax Merge(HelperType type, TypeDeclarationSyntax main)
    {
        var members = new List<MemberDeclarationSyntax>();
        var documented = new HashSet<string>();
        foreach (var member in type.Members.Where(member => member.IsKept))
        {
            var syntax = member.Syntax is FieldDeclarationSyntax field ? Initialized(field, type) : member.Syntax;
            members.Add(type.IsStatic && documented.Add(member.Names.FirstOrDefault() ?? "") ? ShortenDoc(syntax) : WithoutDoc(syntax));
        }

        foreach (var nested in type.Nested.Where(nested => nested.IsKept))
        {
            members.Add(Write(nested, SyntaxKind.None));
        }

        var others = type.Parts.OfType<TypeDeclarationSyntax>().Where(part => part != main).ToList();
        var bases = others.SelectMany(part => part.BaseList?.Types ?? []).ToList();
        if (bases.Count > 0)
        {
            // The main part's base class comes first, and a base that two parts name is named once.
            var all = (main.BaseList?.Types ?? []).Concat(bases).DistinctBy(item => item.ToString());
            main = (TypeDeclarationSyntax)main.WithBaseList(SyntaxFactory.BaseList([.. all]));
        }

        main = (TypeDeclarationSyntax)main.WithAttributeLists([.. main.AttributeLists, .. others.SelectMany(part => part.AttributeLists)]);
        return WithNeededBases(type, main).WithMembers([.. members]);
    }

    private TypeDeclarationSyntax WithNeededBases(HelperType type, TypeDeclarationSyntax main)
    {
        var types = main.BaseList?.Types.Where(item => HelperType.SimpleName(item.Type) switch
        {
            "IDisposable" => type.Members.Exists(member => member.IsKept && member.Names.Contains("Dispose")),
            "IAsyncDisposable" => type.Members.Exists(member => member.IsKept && member.Names.Contains("DisposeAsync")),
            var name => !unused.Contains(name),
        }).ToList();
        return types is null || types.Count == main.BaseList!.Types.Count ? main
            : (TypeDeclarationSyntax)main.WithBaseList(types.Count == 0 ? null : SyntaxFactory.BaseList([.. types]));
    }

    /// <summary>A field that only members beyond the slice would set says that it keeps its default.</summary>
    private FieldDeclarationSyntax Initialized(FieldDeclarationSyntax field, HelperType type)
    {
        var isPrivate = !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
        var owner = type;
        while (owner.Outer is not null)
        {
            owner = owner.Outer;
        }

        var unset = field.Declaration.Variables
            .Where(variable => variable.Initializer is null && !IsSet(variable.Identifier.ValueText))
            .ToList();
        return unset.Count == 0 ? field : field.ReplaceNodes(unset, (_, variable) => variable.WithInitializer(
            SyntaxFactory.EqualsValueClause(field.Declaration.Type is NullableTypeSyntax
                ? SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression)
                : SyntaxFactory.PostfixUnaryExpression(
                    SyntaxKind.SuppressNullableWarningExpression,
                    SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression)))));

        bool IsSet(string name) => isPrivate ? assigned.Contains((owner.Name, name)) : assigned.Any(use => use.Name == name);
    }

    private static T ShortenDoc<T>(T member)
        where T : SyntaxNode => member.WithLeadingTrivia(Shorten(member.GetLeadingTrivia()));

    private static MemberDeclarationSyntax WithoutDoc(MemberDeclarationSyntax member) => member.WithLeadingTrivia(member.GetLeadingTrivia()
        .Where(trivia => LayoutBuilder.IsComment(trivia) && !trivia.ToString().StartsWith("///", StringComparison.Ordinal)));

    private static MemberDeclarationSyntax ShortenInside(MemberDeclarationSyntax declaration) => declaration is EnumDeclarationSyntax type
        ? type.WithMembers(SyntaxFactory.SeparatedList(type.Members.Select(ShortenDoc), type.Members.GetSeparators()))
        : declaration;

    /// <summary>Of a documentation comment, only the summary; other comments as they are.</summary>
    private static SyntaxTriviaList Shorten(SyntaxTriviaList trivia)
    {
        var result = new List<SyntaxTrivia>();
        var isInSummary = false;
        var lines = new List<string>();
        foreach (var item in trivia)
        {
            var text = item.ToString();
            if (!text.StartsWith("///", StringComparison.Ordinal))
            {
                if (!item.IsKind(SyntaxKind.EndOfLineTrivia))
                {
                    result.Add(item);
                }

                continue;
            }

            isInSummary |= text.Contains("<summary>", StringComparison.Ordinal);
            if (isInSummary)
            {
                lines.Add(text[3..].Trim());
            }

            isInSummary &= !text.Contains("</summary>", StringComparison.Ordinal);
        }

        if (lines.Count > 0)
        {
            var line = string.Join(' ', lines)
                .Replace("<summary> ", "<summary>", StringComparison.Ordinal)
                .Replace(" </summary>", "</summary>", StringComparison.Ordinal);
            result.AddRange(line.Length <= MaxSummary
                ? [SyntaxFactory.Comment("/// " + line)]
                : lines.Select(part => SyntaxFactory.Comment("/// " + part)));
        }

        return [.. result];
    }
}
