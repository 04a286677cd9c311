using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Methods that take more than what they override, all of it optional: in C# they are another method, which the override
/// calls.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether a method takes what the one that it overrides takes, and may be given more.</summary>
    private static bool IsExtended(FunctionSymbol method, FunctionSymbol overridden) =>
        method.Parameters.Count > overridden.Parameters.Count
        && !method.IsProperty && !overridden.IsProperty
        && method.IsAsync == overridden.IsAsync && method.IsGenerator == overridden.IsGenerator
        && method.Parameters.Zip(overridden.Parameters).All(pair => pair.First.Kind == pair.Second.Kind)
        && method.Parameters.Skip(overridden.Parameters.Count).All(p => p is { IsVariadic: false, Default: not null });

    private IReadOnlyList<MemberDeclarationSyntax> WithBridge(ClassSymbol cls, FunctionSymbol method, MethodDeclarationSyntax declared)
    {
        var commented = WithComments(declared, method.Def!);
        if (OverriddenMethod(cls, method) is not { } overridden || !IsExtended(method, overridden))
        {
            return [commented];
        }

        var taken = declared.ParameterList.Parameters.Take(overridden.Parameters.Count - 1).ToList();
        var given = taken.Select(p => Argument(IdentifierName(p.Identifier))).ToList();
        if (declared.ParameterList.Parameters[taken.Count] is { Default.Value: { } value } more)
        {
            given.Add(Argument(NameColon(IdentifierName(more.Identifier)), default, value));
        }

        return
        [
            MethodDeclaration(declared.ReturnType, declared.Identifier)
                .WithModifiers(TokenList(declared.Modifiers[0], Token(SyntaxKind.OverrideKeyword)))
                .WithParameterList(ParameterList(SeparatedList(taken)))
                .WithExpressionBody(ArrowExpressionClause(InvocationExpression(IdentifierName(declared.Identifier), ArgumentList(SeparatedList(given)))))
                .WithSemicolonToken(Token(SyntaxKind.SemicolonToken)),
            commented,
        ];
    }
}
