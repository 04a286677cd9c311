using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Conditional expressions.</summary>
internal sealed partial class Lowerer
{
    /// <summary>In how many values of conditional expressions, or later operands of <c>and</c> and <c>or</c>, this is, which may not be evaluated.</summary>
    private int _branches;

    private ExpressionSyntax ConditionalValue(IfExpr i, PyType target)
    {
        if (_model.DecidedChoices.TryGetValue(i, out var taken))
        {
            return ExpressionAs(taken ? i.Body : i.OrElse, target);
        }

        var test = Condition(i.Test);
        var yes = Branch(i.Body, target, out var boundIfTrue);
        var no = Branch(i.OrElse, target, out var boundIfFalse);
        yes = AsMixed(yes, _model.TypeOf(i.Body), target);
        if (_types.Text(target.WithoutNone) == "object")
        {
            yes = Typed(yes, _model.TypeOf(i.Body));
            no = Typed(no, _model.TypeOf(i.OrElse));
        }

        if (_model.TypeOf(i.Body) is FunctionType or CallableType && _model.TypeOf(i.OrElse) is FunctionType or CallableType && yes is IdentifierNameSyntax or MemberAccessExpressionSyntax or LambdaExpressionSyntax
            && _types.Text(_model.TypeOf(i.Body)) is var shape && shape.EndsWith('>'))
        {
            // Two method groups have no type of their own.
            yes = Cs.Cast(Cs.Type(shape), yes is LambdaExpressionSyntax ? ParenthesizedExpression(yes) : yes);
        }
        else if (yes is not CastExpressionSyntax && _types.Text(target) is var common && LacksCommonType(i, common))
        {
            yes = Cs.Cast(Cs.Type(common), yes);
        }

        if (boundIfTrue.Count == 0 && boundIfFalse.Count > 0)
        {
            (test, yes, no, boundIfTrue, boundIfFalse) = (Cs.Not(test), no, yes, boundIfFalse, boundIfTrue);
        }

        test = WithBound(test, boundIfTrue);
        no = boundIfFalse.Count > 0 ? Cs.Conditional(WithBound(null, boundIfFalse), no, Cs.Forgive(Cs.Default)) : no;

        return boundIfTrue.Count > 0 ? Cs.Conditional(test, yes, no) : Choice(test, yes, no, _types.Text(_model.TypeOf(i.Body).WithoutNone) == _types.Text(_model.TypeOf(i.OrElse).WithoutNone));
    }

    /// <summary>What the value of a conditional expression unpacks, which its test binds; null where there is no such test.</summary>
    private (List<(string Name, ExpressionSyntax Value)> Bound, int Depth, Frame Frame)? _bound;

    /// <summary>A value of a conditional expression, and what its test must bind for it.</summary>
    private ExpressionSyntax Branch(Expr node, PyType target, out List<(string Name, ExpressionSyntax Value)> bound)
    {
        var outer = _bound;
        bound = [];
        _branches++;
        _bound = _frame.CanHoist ? (bound, _branches, _frame) : null;
        try
        {
            return ExpressionAs(node, target);
        }
        finally
        {
            _branches--;
            _bound = outer;
        }
    }

    /// <summary>Has a value computed once for a part of an expression that may not be evaluated; false where nothing can bind it.</summary>
    private bool BindInTest(string name, ExpressionSyntax value)
    {
        if (_bound is not { } open || !_frame.CanHoist || open.Depth != _branches || open.Frame != _frame)
        {
            return false;
        }

        open.Bound.Add((name, value));
        return true;
    }

    /// <summary>A test that binds values, too: <c>rows.Count &gt; 0 &amp;&amp; rows[0] is var row</c>.</summary>
    private static ExpressionSyntax WithBound(ExpressionSyntax? test, List<(string Name, ExpressionSyntax Value)> bound) => bound
        .Select(b => (ExpressionSyntax)IsPatternExpression(Cs.Operand(b.Value, Precedence.Relational), VarPattern(SingleVariableDesignation(Identifier(b.Name)))))
        .Aggregate(test, (all, one) => all is null ? one : Cs.And(all, one))!;

    /// <summary>One of two values; where the first is what the test finds to be there, the second stands in for null.</summary>
    private static ExpressionSyntax Choice(ExpressionSyntax test, ExpressionSyntax yes, ExpressionSyntax no, bool isOneType)
    {
        if (test is PrefixUnaryExpressionSyntax { Operand: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" } } asksText })
        {
            // The test says that the text is there.
            var text = Cs.Unforgive(asksText.ArgumentList.Arguments[0].Expression);
            return Cs.Conditional(Cs.Call("string.IsNullOrEmpty", text), no, Cs.Unforgive(yes).IsEquivalentTo(text) ? text : yes);
        }

        if (test is not IsPatternExpressionSyntax { Expression: var tested and (IdentifierNameSyntax or MemberAccessExpressionSyntax) } asked)
        {
            return Cs.Conditional(test, yes, no);
        }

        var isNull = asked.Pattern is ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression };
        var isThere = asked.Pattern is UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } };
        var (there, other) = isNull ? (no, yes) : (yes, no);
        if ((isNull || isThere) && other.IsKind(SyntaxKind.NullLiteralExpression) && IfThere(there is CastExpressionSyntax { Type: NullableTypeSyntax { ElementType: PredefinedTypeSyntax }, Expression: var number } ? number : there, tested) is { } chain)
        {
            return chain;
        }

        if (!isOneType)
        {
            return Cs.Conditional(test, yes, no);
        }

        if (there is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } held && held.Expression.IsEquivalentTo(tested))
        {
            there = tested;
        }

        return (isNull || isThere) && there.IsEquivalentTo(tested) && other is not (CollectionExpressionSyntax or LambdaExpressionSyntax) && !other.IsKind(SyntaxKind.NullLiteralExpression)
            ? Cs.Binary(SyntaxKind.CoalesceExpression, tested, other)
            : Cs.Conditional(test, yes, no);
    }

    /// <summary>A chain of members and calls that begins with what may be null, <c>x?.Owner.Name</c>; null for what is no such chain.</summary>
    private static ConditionalAccessExpressionSyntax? IfThere(ExpressionSyntax chain, ExpressionSyntax start)
    {
        for (var part = chain; ;)
        {
            switch (part)
            {
                case InvocationExpressionSyntax { Expression: var called }:
                    part = called;
                    break;
                case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member when Cs.Unforgive(member.Expression).IsEquivalentTo(start):
                    return ConditionalAccessExpression(start, chain.ReplaceNode(member, MemberBindingExpression(member.Name)));
                case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member:
                    part = member.Expression;
                    break;
                default:
                    return null;
            }
        }
    }

    /// <summary>Whether C# sees no common type in the two values of a conditional expression.</summary>
    private bool LacksCommonType(IfExpr i, string common)
    {
        var (yes, no) = (_types.Text(_model.TypeOf(i.Body)).TrimEnd('?'), _types.Text(_model.TypeOf(i.OrElse)).TrimEnd('?'));
        if (yes != no && common.StartsWith("IEnumerable<", StringComparison.Ordinal))
        {
            // The views of a dictionary are of classes of their own.
            return true;
        }

        return yes != no && common.TrimEnd('?') is var whole && whole != yes && whole != no
            && (whole == "object" || _model.TypeOf(i).WithoutNone is InstanceType { Class: { IsUser: true } or { IsException: true } });
    }
}
