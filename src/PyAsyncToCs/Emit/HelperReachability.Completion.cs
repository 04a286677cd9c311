using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PyAsyncToCs.Emit;

/// <summary>What only keeps the compiler quiet.</summary>
internal sealed partial class HelperReachability
{
    /// <summary>Adds what only keeps the compiler quiet: a reader for each parameter of a primary constructor.</summary>
    public void Complete()
    {
        for (var i = 0; i < _keptTypes.Count; i++)
        {
            var type = _keptTypes[i];
            foreach (var part in type.Parts.OfType<TypeDeclarationSyntax>().Where(part => part is not RecordDeclarationSyntax))
            {
                foreach (var parameter in part.ParameterList?.Parameters ?? [])
                {
                    var name = parameter.Identifier.ValueText;
                    if (part.BaseList is { } list && Reads(list, name))
                    {
                        continue;
                    }

                    var readers = type.Members.FindAll(member => Reads(member.Syntax, name));
                    if (readers.Count > 0 && !readers.Exists(member => member.IsKept))
                    {
                        // It may override a member that has to be there too.
                        Keep(readers[0]);
                        foreach (var member in readers[0].Names)
                        {
                            UseName(member, -1);
                        }
                    }
                }
            }

            Read();
        }

        static bool Reads(SyntaxNode node, string name) =>
            node.DescendantNodes().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
    }

    /// <summary>Takes the names of exceptions and containers that are not kept out of the tables of Python's names for them.</summary>
    public void TrimNames()
    {
        var kept = _keptTypes.Select(type => type.Name).ToHashSet();
        var trimmer = new HelperTrimmer(_ => false, name => (name.StartsWith("Py", StringComparison.Ordinal) || name.EndsWith("Exception", StringComparison.Ordinal))
            && !kept.Contains(name) && library.FilesOfType(name).Count > 0);
        foreach (var member in _keptTypes.SelectMany(type => type.Members).Where(member => member.IsKept))
        {
            member.Trim(trimmer);
        }
    }

    /// <summary>The names that the kept code assigns to, each with the outermost type it does so in.</summary>
    public IReadOnlySet<(string Type, string Name)> AssignedNames()
    {
        var names = new HashSet<(string Type, string Name)>();
        foreach (var (node, type) in _keptTypes
            .SelectMany(type => type.Members)
            .Where(member => member.IsKept)
            .SelectMany(member => member.Syntax.DescendantNodes().Select(node => (node, Outermost(member.Type).Name))))
        {
            ExpressionSyntax? target = node switch
            {
                AssignmentExpressionSyntax assignment => assignment.Left,
                PrefixUnaryExpressionSyntax prefix when prefix.OperatorToken.Kind() is SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken => prefix.Operand,
                PostfixUnaryExpressionSyntax postfix when !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => postfix.Operand,
                ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => argument.Expression,
                RefExpressionSyntax reference => reference.Expression,
                _ => null,
            };
            foreach (var name in target?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>() ?? [])
            {
                names.Add((type, name.Identifier.ValueText));
            }
        }

        return names;

        static HelperType Outermost(HelperType type) => type.Outer is null ? type : Outermost(type.Outer);
    }
}
