using System.Reflection;
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
    // Types whose static members are called by name, and that a program's members are likely to be called after.
    private static readonly Dictionary<string, Type> s_types = new Type[]
    {
        typeof(Activator), typeof(Array), typeof(Buffer), typeof(Console), typeof(Convert), typeof(System.Text.Encoding), typeof(Enum), typeof(Enumerable),
        typeof(Environment), typeof(File), typeof(Guid), typeof(Math), typeof(Path), typeof(Random), typeof(System.Text.RegularExpressions.Regex),
        typeof(Task), typeof(Tuple), typeof(Type), typeof(Directory), typeof(TimeSpan), typeof(DateTime),
    }.ToDictionary(t => t.Name);

    /// <summary>Writes the names of hidden types in full, in the classes that hide them.</summary>
    public static void Qualify(List<MemberDeclarationSyntax> types)
    {
        var hidden = types.OfType<TypeDeclarationSyntax>().ToDictionary(t => t, Declared);
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
                types[i] = (MemberDeclarationSyntax)new Rewriter(names).Visit(type);
            }
        }

        HashSet<string> Seen(TypeDeclarationSyntax type, HashSet<TypeDeclarationSyntax> passed)
        {
            if (!passed.Add(type))
            {
                return [];
            }

            var names = hidden.TryGetValue(type, out var own) ? [.. own] : Declared(type);
            foreach (var parent in type.BaseList?.Types.SelectMany(b => byName[b.Type.ToString().Split('<')[0]]) ?? [])
            {
                names.UnionWith(Seen(parent, passed));
            }

            return names;
        }
    }

    private static HashSet<string> Declared(TypeDeclarationSyntax type)
    {
        var names = new HashSet<string>();
        foreach (var member in type.Members)
        {
            names.UnionWith(member switch
            {
                PropertyDeclarationSyntax p when p.Type.ToString().TrimEnd('?') != p.Identifier.ValueText => [p.Identifier.ValueText],
                MethodDeclarationSyntax m => [m.Identifier.ValueText],
                FieldDeclarationSyntax f => f.Declaration.Variables.Select(v => v.Identifier.ValueText),
                _ => [],
            });
        }

        if (type is RecordDeclarationSyntax { ParameterList: { } parameters })
        {
            names.UnionWith(parameters.Parameters.Where(p => p.Type?.ToString().TrimEnd('?') != p.Identifier.ValueText).Select(p => p.Identifier.ValueText));
        }

        names.IntersectWith(s_types.Keys);
        return names;
    }

    private sealed class Rewriter(HashSet<string> hidden) : CSharpSyntaxRewriter
    {
        public override SyntaxNode? VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
        {
            var visited = (MemberAccessExpressionSyntax)base.VisitMemberAccessExpression(node)!;
            return visited.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } written && hidden.Contains(name)
                && s_types[name].GetMember(visited.Name.Identifier.ValueText, BindingFlags.Public | BindingFlags.Static).Length > 0
                    ? visited.WithExpression(Cs.Name(s_types[name].FullName!).WithTriviaFrom(written))
                    : visited;
        }
    }
}
