using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Finds the helper types that a program names.</summary>
internal static class HelperNames
{
    /// <summary>The uses of helper types in programs, but for names that the programs declare themselves.</summary>
    /// <param name="programs">The programs, without helpers.</param>
    /// <param name="library">The helpers.</param>
    public static IEnumerable<HelperReference> In(IReadOnlyList<CompilationUnitSyntax> programs, HelperLibrary library)
    {
        var nodes = programs.SelectMany(program => program.DescendantNodes()).ToList();
        var declared = nodes.Select(Declared).ToHashSet();
        var found = new HashSet<HelperReference>();
        foreach (var name in nodes.OfType<SimpleNameSyntax>())
        {
            var text = name.Identifier.ValueText;
            if (library.FilesOfType(text).Count == 0 || declared.Contains(text))
            {
                continue;
            }

            switch (name.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Expression == name:
                    var member = access.Name.Identifier.ValueText;
                    if (library.Has(text, member))
                    {
                        found.Add(new HelperReference(text, member));
                    }

                    break;
                case MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax
                    or ExpressionColonSyntax or QualifiedNameSyntax:
                case InvocationExpressionSyntax:
                    break;
                default:
                    found.Add(new HelperReference(text));
                    break;
            }
        }

        return found;
    }

    private static string Declared(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        TypeParameterSyntax parameter => parameter.Identifier.ValueText,
        _ => "",
    };
}
