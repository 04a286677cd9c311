using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>How a function object takes its arguments out of those it is called with.</summary>
internal sealed partial class Lowerer
{
    /// <summary>The arguments that a function's parameters take, in C#'s order.</summary>
    private ArgumentListSyntax ArgumentsFrom(ExpressionSyntax given, IReadOnlyList<ParameterSymbol> parameters)
    {
        var positional = parameters.Where(p => p.Kind is ParameterKind.Normal or ParameterKind.PositionalOnly).ToList();
        var list = new List<ArgumentSyntax>();

        // The last that is taken out sees whether there are more.
        var last = parameters.Any(p => p.IsVariadic) || CsOrder(parameters).LastOrDefault() is not { } end || positional.LastOrDefault() != end ? null : end;
        foreach (var parameter in CsOrder(parameters))
        {
            var type = _types.Of(parameter.Slot);
            switch (parameter.Kind)
            {
                case ParameterKind.VarArgs:
                    list.Add(Argument(Cs.Collection([Cs.Spread(Taken(given, "Rest", type, Cs.Int(positional.Count)))])));
                    break;
                case ParameterKind.KwArgs:
                    var later = CsOrder(parameters).SkipWhile(p => p != parameter).Where(p => p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly);
                    list.Add(Argument(Taken(given, "Keywords", type, [.. later.Select(p => (ExpressionSyntax)Cs.Str(p.Name))])));
                    break;
                default:
                    List<ExpressionSyntax> arguments = positional.IndexOf(parameter) is >= 0 and var place ? [Cs.Int(place), Cs.Str(parameter.Name)] : [Cs.Str(parameter.Name)];
                    if (parameter.Field is { } taken && DataclassField.All(taken.Owner).FirstOrDefault(f => f.Attribute == taken) is { } field && NeedsComputedDefault(field))
                    {
                        // The constructor makes the value where it is given none.
                        arguments.Add(Cs.Null);
                        type = Cs.Type(_types.Text(parameter.Slot).TrimEnd('?') + "?");
                    }
                    else if (parameter.Default is { } value)
                    {
                        arguments.Add(ExpressionAs(value, parameter.Slot));
                    }

                    if (parameter == last && arguments.Count == 3)
                    {
                        arguments.Add(Cs.Int(positional.Count(p => p.Default is null)));
                    }

                    list.Add(Argument(parameter == last ? Taken(given, "Last", type, [.. arguments]) : GetArgument(given, type, [.. arguments])));
                    break;
            }
        }

        return ArgumentList(SeparatedList(list));
    }

    private static ExpressionSyntax GetArgument(ExpressionSyntax given, TypeSyntax type, params ReadOnlySpan<ExpressionSyntax> args) => Taken(given, "Get", type, args);

    private static ExpressionSyntax Taken(ExpressionSyntax given, string member, TypeSyntax type, params ReadOnlySpan<ExpressionSyntax> args) =>
        Cs.Call(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Cs.Primary(given), (SimpleNameSyntax)Cs.Generic(member, type)), args);
}
