using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Classes that <c>__lt__</c> orders by something of their own: <c>CompareTo</c> compares it, and the operators ask <c>CompareTo</c>.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Lets <c>CompareTo</c> compare what <c>__lt__</c> compares, where that is the same of both objects; the method itself is needed no more.</summary>
    private void OrderByKey(ClassSymbol cls, List<MemberDeclarationSyntax> members)
    {
        if (OrderMethod(cls) is not { Name: "__lt__", IsReferenced: false, Def: { } def } order || !IsComparable(cls)
            || new[] { "__gt__", "__le__", "__ge__" }.Any(cls.Methods.ContainsKey)
            || _model.Classes.Values.Any(c => IsProtocol(c) && c.Methods.ContainsKey("__lt__"))
            || def.Body.Where(s => !IsDocstring(s)).ToList() is not [ReturnStmt { Value: CompareExpr { Ops.Length: 1 } test }]
            || !IsOrderedSurely(_model.TypeOf(test.Left))
            || _types.Text(order.Parameters[1].Slot) != SelfText(cls))
        {
            return;
        }

        var name = MethodName(order);
        var less = members.OfType<MethodDeclarationSyntax>().SingleOrDefault(m => m.Identifier.Text == name);
        var compare = members.OfType<MethodDeclarationSyntax>().SingleOrDefault(m => m.Identifier.Text == "CompareTo" && m.ExplicitInterfaceSpecifier is null);
        if (less is not { Modifiers.Count: 1, ParameterList.Parameters: [var other], ExpressionBody.Expression: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LessThanExpression } body } || compare is null
            || ComparedKeys(body, other.Identifier.Text) is not { } compared)
        {
            return;
        }

        members[members.IndexOf(compare)] = compare
            .WithParameterList(ParameterList(SingletonSeparatedList(compare.ParameterList.Parameters[0].WithIdentifier(other.Identifier))))
            .WithExpressionBody(ArrowExpressionClause(Cs.Conditional(Cs.IsNull(Cs.Id(other.Identifier.Text)), Cs.Int(1), compared)))
            .WithLeadingTrivia(less.GetLeadingTrivia());
        members.Remove(less);
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is OperatorDeclarationSyntax { ExpressionBody.Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var called } } } asked && called == name)
            {
                members[i] = asked.WithExpressionBody(ArrowExpressionClause(
                    Cs.Binary(ComparisonOf(asked.OperatorToken.Kind()), Cs.CallMember(Cs.Id("left"), "CompareTo", Cs.Id("right")), Cs.Int(0))));
            }
        }
    }

    /// <summary>What compares as <c>__lt__</c> does, or null where it does not compare the same of both objects.</summary>
    private static ExpressionSyntax? ComparedKeys(BinaryExpressionSyntax less, string other)
    {
        var call = less is { Left: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 2 } comparison, Right: LiteralExpressionSyntax { Token.Text: "0" } }
            && comparison.Expression.ToString() is "string.CompareOrdinal" or "PyOrder.Compare" ? comparison : null;
        var (mine, theirs) = call is null ? (less.Left, less.Right) : (call.ArgumentList.Arguments[0].Expression, call.ArgumentList.Arguments[1].Expression);
        return Regex.Replace(theirs.ToString(), $@"\b{Regex.Escape(other)}\.", "") == Regex.Replace(mine.ToString(), @"\bthis\.", "")
            ? call ?? Cs.CallMember(mine, "CompareTo", theirs)
            : null;
    }

    private static bool IsOrderedSurely(PyType type) => type switch
    {
        PrimitiveType { Name: "int" or "str" } => true,
        TupleType tuple => tuple.Items.All(item => IsOrderedSurely(item.Type)),
        InstanceType { Class: { IsUser: false, Name: "list" }, Args: [var item] } => IsOrderedSurely(item.Type),
        _ => false,
    };
}
