using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// A class's own member hides a type of the same name: in a class with a property <c>Console</c>, what is meant is
/// <c>System.Console.WriteLine</c>.
/// </summary>
internal static class HiddenTypes
{
    /// <summary>Writes the names of hidden types in full, in the classes that hide them.</summary>
    /// <param name="types">The types that the file declares.</param>
    /// <param name="own">The full names of the program's own types by their names: a method may be called like one.</param>
    public static void Qualify(List<MemberDeclarationSyntax> types, IReadOnlyDictionary<string, string> own)
    {
        var hidden = types.OfType<TypeDeclarationSyntax>().ToDictionary(t => t, t => Declared(t, own));
        if (hidden.Values.All(names => names.Count == 0))
        {
            return;
        }

        // What a base has, a derived class inherits.
        var byName = types.OfType<TypeDeclarationSyntax>().ToLookup(t => t.Identifier.ValueText);
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is TypeDeclarationSyntax type && Seen(type, []) is { Count: > 0 } names)
            {
                types[i] = (MemberDeclarationSyntax)new Rewriter(names, own).Visit(type);
            }
        }

        HashSet<string> Seen(TypeDeclarationSyntax type, HashSet<TypeDeclarationSyntax> passed)
        {
            if (!passed.Add(type))
            {
                return [];
            }

            var names = hidden.TryGetValue(type, out var known) ? [.. known] : Declared(type, own);
            foreach (var parent in type.BaseList?.Types.SelectMany(b => byName[b.Type.ToString().Split('<')[0]]) ?? [])
            {
                names.UnionWith(Seen(parent, passed));
            }

            return names;
        }
    }

    private static HashSet<string> Declared(TypeDeclarationSyntax type, IReadOnlyDictionary<string, string> own)
    {
        var names = new HashSet<string>();
        foreach (var member in type.Members)
        {
            names.UnionWith(member switch
            {
                // Nothing that is converted calls what .NET's own Regex has.
                PropertyDeclarationSyntax { Type: var held, Identifier.ValueText: var name } when held.ToString().TrimEnd('?') is var text && text != name && (text, name) != ("PyRegex", "Regex") => [name],
                MethodDeclarationSyntax m => [m.Identifier.ValueText],
                FieldDeclarationSyntax f => f.Declaration.Variables.Select(v => v.Identifier.ValueText),
                _ => [],
            });
        }

        if (type is RecordDeclarationSyntax { ParameterList: { } parameters })
        {
            names.UnionWith(parameters.Parameters.Where(p => p.Type?.ToString().TrimEnd('?') != p.Identifier.ValueText).Select(p => p.Identifier.ValueText));
        }

        names.IntersectWith(FrameworkNames.Called);
        names.UnionWith(type.Members.OfType<MethodDeclarationSyntax>().Select(m => m.Identifier.ValueText).Where(own.ContainsKey));
        return names;
    }

    private sealed class Rewriter(HashSet<string> hidden, IReadOnlyDictionary<string, string> own) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
        {
            var visited = (MemberAccessExpressionSyntax)base.VisitMemberAccessExpression(node)!;
            return visited.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } written && hidden.Contains(name)
                && (own.GetValueOrDefault(name) ?? FrameworkNames.CalledType(name, visited.Name.Identifier.ValueText)) is { } fullName
                // A path that a class has knows whether it exists, without being called.
                && (name != "Path" || visited.Name.Identifier.ValueText != "Exists" || node.Parent is InvocationExpressionSyntax or ArgumentSyntax)
                    ? visited.WithExpression(Cs.Name(fullName).WithTriviaFrom(written))
                    : visited;
        }
    }
}
