using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>Which members of a kept type are kept with it.</summary>
internal sealed partial class HelperReachability
{
    private bool IsUsed(HelperMember member) => member.Names.Any(
        name => _names.TryGetValue(name, out var uses) && uses.Any(arguments => member.Fits(name, arguments)));

    private bool IsAlwaysNeeded(HelperMember member)
    {
        if (member.Names.Count == 0)
        {
            return true;
        }

        var name = member.Names[0];
        var modifiers = member.Syntax.Modifiers;
        if (member.Syntax is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null })
        {
            return true;
        }

        if (IsSetFromParameter(member))
        {
            return true;
        }

        if (member.Syntax is BaseFieldDeclarationSyntax || member.Type.IsStatic)
        {
            return false;
        }

        if (modifiers.Any(SyntaxKind.OverrideKeyword))
        {
            return !SelfAndBases(member.Type).Skip(1).Any(type => type.Members.Any(other => other.Names.Contains(name)));
        }

        return s_called.Contains(name) || (modifiers.Any(SyntaxKind.PublicKeyword) && SelfAndBases(member.Type)
            .SelectMany(type => type.Bases)
            .Where(IsForeignInterface)
            .Any(type => !s_interfaces.TryGetValue(type, out var needed) || needed.Contains(name)));
    }

    // A primary constructor's parameter that nothing reads is a warning.
    private static bool IsSetFromParameter(HelperMember member)
    {
        var parameters = member.Type.Parts.OfType<TypeDeclarationSyntax>()
            .SelectMany(part => part.ParameterList?.Parameters ?? [])
            .Select(parameter => parameter.Identifier.ValueText)
            .ToHashSet();
        IEnumerable<EqualsValueClauseSyntax?> initializers = member.Syntax switch
        {
            PropertyDeclarationSyntax property => [property.Initializer],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer),
            _ => [],
        };
        return parameters.Count > 0 && initializers.Any(initializer => initializer?.DescendantNodes()
            .OfType<IdentifierNameSyntax>().Any(name => parameters.Contains(name.Identifier.ValueText)) == true);
    }
}
