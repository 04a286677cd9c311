using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>A program's own lists and dicts where values read from JSON may stand, too.</summary>
internal sealed partial class Lowerer
{
    /// <summary>A display that takes items of any kind later on, as what is read from JSON does; other values as they are.</summary>
    private static ExpressionSyntax OpenDisplay(ExpressionSyntax value)
    {
        switch (value)
        {
            case ParenthesizedExpressionSyntax { Expression: CastExpressionSyntax or CollectionExpressionSyntax } around:
                return OpenDisplay(around.Expression);
            case CastExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "List" }, Expression: CollectionExpressionSyntax items }:
                return OpenDisplay(items);
            case CollectionExpressionSyntax items:
                var elements = items.Elements.Select(e => e is ExpressionElementSyntax item ? item.WithExpression(OpenDisplay(item.Expression)) : e);
                return Cs.Cast(Cs.Type("List<object?>"), items.WithElements(SeparatedList(elements, items.Elements.GetSeparators())));
            case ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "List" }, Initializer: null, ArgumentList: null or { Arguments.Count: 0 } } list:
                return list.WithType(Cs.Type("List<object?>"));
            case ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "Dictionary", TypeArgumentList.Arguments: [PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }, _] } } dict
                when dict.ArgumentList is null or { Arguments.Count: 0 }:
                var open = dict.WithType(Cs.Type("Dictionary<string, object?>"));
                return open.Initializer is not { } entries ? open
                    : open.WithInitializer(entries.WithExpressions(SeparatedList(
                        entries.Expressions.Select(e => e is AssignmentExpressionSyntax set ? set.WithRight(OpenDisplay(set.Right)) : e),
                        entries.Expressions.GetSeparators())));
            default:
                return value;
        }
    }

    /// <summary>What a display is as an argument of a method of a value read from JSON.</summary>
    private static ExpressionSyntax JsonArgument(ClassSymbol? owner, ExpressionSyntax value) => owner is { IsUser: false, Name: "JsonValue" } ? OpenDisplay(value) : value;

    /// <summary>What was read, with the program's own kind of dicts in it.</summary>
    private ExpressionSyntax OpenedJson(ExpressionSyntax read, PyType type) =>
        type.WithoutNone.Parts.Any(p => p is InstanceType { Class: { IsUser: false, Name: "dict" } } && _types.Text(p).StartsWith("OrderedDictionary", StringComparison.Ordinal))
            ? CallHelper("PyJsonOrder", "Of", Cs.Member(read, "Value"))
            : Cs.Member(read, "Value");
}
