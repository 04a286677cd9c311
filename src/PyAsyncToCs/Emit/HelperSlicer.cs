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
    /// <param name="absent">The types of .NET that the output has no values of; null where that is not known.</param>
    /// <returns>Static classes as <c>file static class</c>, other types as <c>internal</c>, with what of them is reachable.</returns>
    /// <exception cref="ArgumentException">The runtime has no such type or member.</exception>
    internal static IReadOnlyList<MemberDeclarationSyntax> Slice(
        IEnumerable<HelperReference> used, out IReadOnlyList<string> usings, CompilationUnitSyntax? program = null, Func<IReadOnlySet<string>>? absent = null)
    {
        var references = used.ToList();
        if (references.Count == 0)
        {
            // Most outputs need no helper: the library is not even read for them.
            usings = [];
            return [];
        }

        return Slice(HelperLibrary.Embedded, references, out usings, program is null ? [] : [program], isShared: false, absent?.Invoke());
    }

    /// <summary>The one file of helpers that the files of a folder share.</summary>
    /// <param name="used">What they use.</param>
    /// <param name="namespaceName">The namespace for the helpers, or null for none.</param>
    /// <param name="programs">The files.</param>
    /// <param name="absent">The types of .NET that none of them has values of.</param>
    /// <exception cref="ArgumentException">The runtime has no such type or member.</exception>
    internal static CompilationUnitSyntax SliceShared(
        IEnumerable<HelperReference> used, string? namespaceName, IEnumerable<CompilationUnitSyntax>? programs = null, IReadOnlySet<string>? absent = null)
    {
        var types = Slice(HelperLibrary.Embedded, used, out var usings, [.. programs ?? []], isShared: true, absent);
        var unit = SyntaxFactory.CompilationUnit().WithUsings(UsingDirectives.For(usings));
        return unit.WithMembers(namespaceName is null
            ? SyntaxFactory.List(types)
            : [SyntaxFactory.FileScopedNamespaceDeclaration(SyntaxFactory.ParseName(namespaceName)).WithMembers(SyntaxFactory.List(types))]);
    }

    /// <summary>As <see cref="Slice(IEnumerable{HelperReference}, out IReadOnlyList{string}, CompilationUnitSyntax?, Func{IReadOnlySet{string}}?)"/>, of any library.</summary>
    internal static IReadOnlyList<MemberDeclarationSyntax> Slice(
        HelperLibrary library,
        IEnumerable<HelperReference> used,
        out IReadOnlyList<string> usings,
        IReadOnlyList<CompilationUnitSyntax> programs,
        bool isShared,
        IReadOnlySet<string>? absent = null)
    {
        usings = [];
        var references = used.Distinct().ToList();
        if (references.Count == 0)
        {
            return [];
        }

        references.AddRange(HelperNames.In(programs, library).Except(references).ToList());
        var reachable = new HelperReachability(library, absent ?? new HashSet<string>());
        var names = programs.SelectMany(MemberNames).ToList();
        var calls = names.Where(name => name.Receiver is not null).ToLookup(name => (name.Receiver, name.Text), name => name.Arguments);
        foreach (var reference in references)
        {
            var counts = calls[(reference.Type, reference.Member ?? "")].ToList();
            reachable.Add(reference, counts.Count > 0 ? counts : null);
        }

        foreach (var name in names.Where(name => name.Receiver is null || !references.Contains(new(name.Receiver, name.Text))).Distinct())
        {
            reachable.AddName(name.Text, name.Arguments);
        }

        if (programs.SelectMany(program => program.DescendantNodes()).Any(HelperReachability.Disposes))
        {
            reachable.AddDisposal();
        }

        reachable.Complete();
        var kept = reachable.KeptTypes.ToList();
        reachable.TrimNames();
        var writer = new HelperWriter(reachable.AssignedNames(), reachable.UnusedInterfaces());
        var shown = HelperExposure.Shown(programs, kept);
        var qualifier = new HelperQualifier(programs);
        var result = new List<MemberDeclarationSyntax>();
        var namespaces = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in kept)
        {
            var access = shown.Contains(type.Name) ? SyntaxKind.PublicKeyword
                : type.IsStatic && !isShared ? SyntaxKind.FileKeyword
                : SyntaxKind.InternalKeyword;
            var written = qualifier.Qualify(writer.Write(type, access));
            result.Add(written);
            var identifiers = new HashSet<string>(
                written.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !UsingDirectives.IsImplied(token)).Select(token => token.ValueText));
            foreach (var directive in type.Files.SelectMany(file => library.Parse(file).Usings))
            {
                if (directive.Name is { } name && UsingDirectives.MayNeed(name.ToString(), identifiers))
                {
                    namespaces.Add(name.ToString());
                }
            }
        }

        usings = [.. namespaces];
        return result;
    }

    private static IEnumerable<UsedName> MemberNames(CompilationUnitSyntax program)
    {
        foreach (var node in program.DescendantNodes())
        {
            switch (node)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: ['_', ..] }:
                    // A field of the program's own classes: a program reaches no private member of a helper.
                    break;
                case MemberAccessExpressionSyntax access:
                    yield return new(
                        access.Name.Identifier.ValueText,
                        HelperReachability.ArgumentsOf(access.Name),
                        (access.Expression as SimpleNameSyntax)?.Identifier.ValueText);
                    break;
                case MemberBindingExpressionSyntax binding:
                    yield return new(binding.Name.Identifier.ValueText, HelperReachability.ArgumentsOf(binding.Name), null);
                    break;
                case NameColonSyntax { Parent: SubpatternSyntax } name:
                    yield return new(name.Name.Identifier.ValueText, -1, null);
                    break;
                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: IdentifierNameSyntax name }:
                    yield return new(name.Identifier.ValueText, -1, null);
                    break;
                case MethodDeclarationSyntax method when method.Modifiers.Any(SyntaxKind.OverrideKeyword):
                    yield return new(method.Identifier.ValueText, method.ParameterList.Parameters.Count, null);
                    break;
                case PropertyDeclarationSyntax property when property.Modifiers.Any(SyntaxKind.OverrideKeyword):
                    yield return new(property.Identifier.ValueText, -1, null);
                    break;
            }
        }
    }

    /// <summary>A member's name in a program, how many arguments it is called with, and the plain name before the dot.</summary>
    private readonly record struct UsedName(string Text, int Arguments, string? Receiver);
}
