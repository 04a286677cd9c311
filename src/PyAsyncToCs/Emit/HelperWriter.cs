using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Writes one declaration of a helper type from its parts, with the members that are kept.</summary>
internal static class HelperWriter
{
    private const int MaxSummary = 110;

    /// <summary>Writes the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="access">The access modifier for it, or none to leave it as it is.</param>
    /// <param name="assigned">The names that kept code assigns: a field that only cut code set gets its first value said.</param>
    public static MemberDeclarationSyntax Write(HelperType type, SyntaxKind access, IReadOnlySet<string> assigned)
    {
        var main = type.Parts.FirstOrDefault(part => part is TypeDeclarationSyntax { ParameterList: not null })
            ?? type.Parts.FirstOrDefault(HasComment)
            ?? type.Parts[0];
        var comment = Shorten((type.Parts.FirstOrDefault(HasComment) ?? main).GetLeadingTrivia());
        var result = main is TypeDeclarationSyntax declaration ? Merge(type, declaration, assigned) : ShortenInside(main);
        var modifiers = result.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)
            && (access == SyntaxKind.None || !IsAccess(modifier.Kind())));
        result = result.WithLeadingTrivia().WithModifiers(
            [.. access == SyntaxKind.None ? [] : new[] { SyntaxFactory.Token(access) }, .. modifiers.Select(modifier => modifier.WithLeadingTrivia())]);
        return result.WithLeadingTrivia(comment);
    }

    private static bool IsAccess(SyntaxKind kind) => kind is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
        or SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword;

    private static bool HasComment(SyntaxNode node) => LayoutBuilder.HasComment(node.GetLeadingTrivia());

    private static TypeDeclarationSyntax Merge(HelperType type, TypeDeclarationSyntax main, IReadOnlySet<string> assigned)
    {
        var members = new List<MemberDeclarationSyntax>();
        foreach (var member in type.Members.Where(member => member.IsKept))
        {
            members.Add(ShortenDoc(WithFirstValues(member.Syntax, assigned)));
        }

        foreach (var nested in type.Nested.Where(nested => nested.IsKept))
        {
            members.Add(Write(nested, SyntaxKind.None, assigned));
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
        return main.WithMembers([.. members]);
    }

    // The compiler warns of a field that nothing sets.
    private static MemberDeclarationSyntax WithFirstValues(MemberDeclarationSyntax member, IReadOnlySet<string> assigned)
    {
        if (member is not FieldDeclarationSyntax field || field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword)
            || field.Declaration.Variables.All(variable => variable.Initializer is not null || assigned.Contains(variable.Identifier.ValueText)))
        {
            return member;
        }

        ExpressionSyntax value = SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression);
        if (field.Declaration.Type is not (NullableTypeSyntax or PredefinedTypeSyntax))
        {
            value = SyntaxFactory.PostfixUnaryExpression(SyntaxKind.SuppressNullableWarningExpression, value);
        }

        return field.WithDeclaration(field.Declaration.WithVariables(SyntaxFactory.SeparatedList(field.Declaration.Variables.Select(variable =>
            variable.Initializer is null ? variable.WithInitializer(SyntaxFactory.EqualsValueClause(value)) : variable))));
    }

    /// <summary>The names that some code assigns, by any operator or by reference.</summary>
    public static HashSet<string> AssignedIn(IEnumerable<SyntaxNode> code)
    {
        var names = new HashSet<string>();
        foreach (var node in code.SelectMany(node => node.DescendantNodes()))
        {
            var targets = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left is TupleExpressionSyntax tuple ? tuple.Arguments.Select(argument => argument.Expression) : [assignment.Left],
                PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => [prefix.Operand],
                PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => [postfix.Operand],
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => [argument.Expression],
                _ => Enumerable.Empty<ExpressionSyntax>(),
            };
            foreach (var target in targets)
            {
                names.Add(target switch
                {
                    IdentifierNameSyntax name => name.Identifier.ValueText,
                    MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                    _ => "",
                });
            }
        }

        return names;
    }

    private static T ShortenDoc<T>(T member)
        where T : SyntaxNode => member.WithLeadingTrivia(Shorten(member.GetLeadingTrivia()));

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
