using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// Assignment expressions in conditions (language reference, 6.12): where only the condition and what it guards read the
/// variable, a pattern declares it, <c>while (await reader.ReadLineAsync() is { Length: > 0 } line)</c>.
/// </summary>
internal sealed partial class Lowerer
{
    /// <summary>Moves what was declared before a statement, which begins at <paramref name="start"/>, into its conditions.</summary>
    private void DeclareInConditions(Stmt stmt, int start)
    {
        if (stmt is not (WhileStmt or IfStmt) || !_frame.Placement.DeclaredBefore.TryGetValue(stmt, out var variables))
        {
            return;
        }

        var values = AssignedInTests(stmt);
        foreach (var variable in variables)
        {
            if (variable is { Definitions: [var definition], MaybeUnbound: false, Symbol.IsCaptured: false } && values.TryGetValue(definition, out var value)
                && _types.Text(variable.Slot).TrimEnd('?') == _types.Text(_model.TypeOf(value)).TrimEnd('?'))
            {
                var isSameType = _types.Text(variable.Slot) == _types.Text(_model.TypeOf(value));
                DeclareInCondition(variable, start, isSameType, _frame.Placement.IsSeenBehind(variable, stmt));
            }
        }
    }

    /// <summary>What the tests of a statement and of its <c>elif</c>s assign, by the name that is bound.</summary>
    private static Dictionary<Node, Expr> AssignedInTests(Stmt stmt)
    {
        Dictionary<Node, Expr> values = new(ReferenceEqualityComparer.Instance);
        for (Stmt? next = stmt; next is not null; next = next is IfStmt { OrElse: [IfStmt other] } ? other : null)
        {
            foreach (var assigned in NodesOf<NamedExpr>(next is WhileStmt loop ? loop.Test : ((IfStmt)next).Test))
            {
                values[assigned.Target] = assigned.Value;
            }
        }

        return values;
    }

    private void DeclareInCondition(Variable variable, int start, bool isSameType, bool isSeenBehind)
    {
        var (written, name) = (_frame.Out, NameOf(variable));
        var declaration = written.FindIndex(start, s => s is LocalDeclarationStatementSyntax { Declaration.Variables: [var local] } && local.Identifier.Text == name);
        if (declaration < 0 || written.Skip(start).Take(written.Count - 1 - start).Any(s => s != written[declaration] && ReadsOf(s, name).Any()))
        {
            return;
        }

        var whole = written[^1];
        for (StatementSyntax? next = whole; next is WhileStatementSyntax or IfStatementSyntax; next = (next as IfStatementSyntax)?.Else?.Statement)
        {
            var (test, body) = next is WhileStatementSyntax loop ? (loop.Condition, loop.Statement) : (((IfStatementSyntax)next).Condition, ((IfStatementSyntax)next).Statement);
            if (!ReadsOf(test, name).Any())
            {
                continue;
            }

            var guarded = ReadsOf(body, name).ToList();
            var isGuard = next == whole && next is IfStatementSyntax { Else: null } && guarded.Count == 0 && TypeTest.EndsInJump(body) && !TypeMapper.IsValueType(variable.Slot.Type.WithoutNone);
            if (WithPattern(test, name, isSameType, isGuard) is not { } tested
                || (!tested.IsNegated && (isSeenBehind || ReadsOf(whole, name).Count() != guarded.Count + ReadsOf(test, name).Count())))
            {
                return;
            }

            var unwrapped = variable.Slot.Type.AllowsNone && TypeMapper.IsValueType(variable.Slot.Type.WithoutNone);
            if (unwrapped && !(guarded.TrueForAll(IsUnwrapped) && tested.Rest.SelectMany(part => ReadsOf(part, name)).All(IsUnwrapped)))
            {
                return;
            }

            var condition = tested.Rest.Select(part => unwrapped ? Unwrapped(part, name) : part).Aggregate(tested.First, Cs.And);
            var (newBody, old) = (unwrapped ? Unwrapped(body, name) : body, next);
            StatementSyntax changed = next is WhileStatementSyntax l ? l.WithCondition(condition).WithStatement(newBody) : ((IfStatementSyntax)next).WithCondition(condition).WithStatement(newBody);
            written[^1] = old == whole ? changed : whole.ReplaceNode(old, changed);
            written.RemoveAt(declaration);
            return;
        }
    }

    private static IEnumerable<IdentifierNameSyntax> ReadsOf(SyntaxNode node, string name) =>
        node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.Text == name);

    private static bool IsUnwrapped(IdentifierNameSyntax read) =>
        read.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "Value" } member && member.Expression == read;

    private static T Unwrapped<T>(T node, string name)
        where T : SyntaxNode =>
        node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax read } && read.Identifier.Text == name
            ? (T)(SyntaxNode)read
            : node.ReplaceNodes(ReadsOf(node, name).Select(n => n.Parent!), (old, _) => ((MemberAccessExpressionSyntax)old).Expression);

    /// <summary>A test with its assignment as a pattern: what comes up to it, and the conjuncts behind; null where no pattern says the same.</summary>
    private static PatternTest? WithPattern(ExpressionSyntax test, string name, bool isSameType, bool isGuard)
    {
        var parts = new List<ExpressionSyntax>();
        for (var rest = test; ; rest = ((BinaryExpressionSyntax)rest).Left)
        {
            var isAnd = rest.IsKind(SyntaxKind.LogicalAndExpression);
            parts.Insert(0, isAnd ? ((BinaryExpressionSyntax)rest).Right : rest);
            if (!isAnd)
            {
                break;
            }
        }

        var at = parts.FindIndex(part => ReadsOf(part, name).Any());
        var holder = SingleVariableDesignation(Identifier(name));
        var filled = Pattern("Length", holder);
        var isOnly = parts.Count == 1 && isGuard;
        List<ExpressionSyntax> declared;
        switch (parts[at])
        {
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Text: "null" } } } p when isOnly && Assigned(p.Expression, name) is { } value:
                return new PatternTest(Is(value, UnaryPattern(Token(SyntaxKind.NotKeyword), Pattern(null, holder))), [], IsNegated: true);
            case IsPatternExpressionSyntax p when Assigned(p.Expression, name) is { } value && Naming(p.Pattern, holder) is { } pattern:
                declared = [Is(value, pattern)];
                break;
            case BinaryExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.Text: "Length" or "Count" } size, Right: LiteralExpressionSyntax { Token.Text: "0" } } b when Assigned(size.Expression, name) is { } value:
                var sized = Pattern(size.Name.Identifier.Text, holder);
                if (b.IsKind(SyntaxKind.EqualsExpression) && isOnly)
                {
                    return new PatternTest(Is(value, UnaryPattern(Token(SyntaxKind.NotKeyword), sized)), [], IsNegated: true);
                }

                if (!b.IsKind(SyntaxKind.GreaterThanExpression))
                {
                    return null;
                }

                declared = [Is(value, sized)];
                break;
            case BinaryExpressionSyntax b when isSameType && Assigned(b.Left, name) is { } value && RelationOf(b) is { } relation:
                declared = [Is(value, BinaryPattern(SyntaxKind.AndPattern, VarPattern(holder), relation))];
                break;
            case BinaryExpressionSyntax b when isSameType && Precedence.Of(b.Kind()) is Precedence.Equality or Precedence.Relational && Assigned(b.Left, name) is { } value:
                declared = [Is(value, VarPattern(holder)), b.WithLeft(Cs.Id(name))];
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: InvocationExpressionSyntax empty } when EmptyText(empty, name) is { } value:
                declared = [Is(value, filled)];
                break;
            case InvocationExpressionSyntax empty when isOnly && EmptyText(empty, name) is { } value:
                return new PatternTest(Is(value, UnaryPattern(Token(SyntaxKind.NotKeyword), filled)), [], IsNegated: true);
            default:
                return null;
        }

        var before = parts.Take(at).ToList();
        return new PatternTest(before.Append(declared[0]).Aggregate(Cs.And), [.. declared.Skip(1), .. parts.Skip(at + 1)], IsNegated: false);
    }

    private static ExpressionSyntax? Assigned(ExpressionSyntax place, string name) =>
        Cs.Unparen(place) is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } assignment && target.Identifier.Text == name
            ? assignment.Right
            : null;

    private static ExpressionSyntax? EmptyText(InvocationExpressionSyntax call, string name) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "IsNullOrEmpty" }, ArgumentList.Arguments: [var argument] } ? Assigned(argument.Expression, name) : null;

    /// <summary>The pattern with a name for what it matches: <c>not null and not 0</c> is <c>{ } name and not 0</c>.</summary>
    private static PatternSyntax? Naming(PatternSyntax pattern, VariableDesignationSyntax holder) => pattern switch
    {
        UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax { Token.Text: "null" } } } => Pattern(null, holder),
        RecursivePatternSyntax { Designation: null } r => r.WithDesignation(holder),
        BinaryPatternSyntax { RawKind: (int)SyntaxKind.AndPattern } b when Naming(b.Left, holder) is { } left => b.WithLeft(left),
        _ => null,
    };

    private static PatternSyntax? RelationOf(BinaryExpressionSyntax test) => Cs.Unparen(test.Right) switch
    {
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression or (int)SyntaxKind.StringLiteralExpression } constant => test.Kind() switch
        {
            SyntaxKind.NotEqualsExpression => UnaryPattern(Token(SyntaxKind.NotKeyword), ConstantPattern(constant)),
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => RelationalPattern(test.OperatorToken, constant),
            _ => null,
        },
        _ => null,
    };

    private static RecursivePatternSyntax Pattern(string? filled, VariableDesignationSyntax holder) => RecursivePattern(
        null,
        null,
        PropertyPatternClause(filled is null
            ? default
            : SingletonSeparatedList(Subpattern(NameColon(filled), RelationalPattern(Token(SyntaxKind.GreaterThanToken), Cs.Int(0))))),
        holder);

    private static IsPatternExpressionSyntax Is(ExpressionSyntax value, PatternSyntax pattern) => IsPatternExpression(Cs.Operand(value, Precedence.Relational), pattern);

    /// <summary>A test whose first part declares a variable that the rest reads.</summary>
    private sealed record PatternTest(ExpressionSyntax First, IReadOnlyList<ExpressionSyntax> Rest, bool IsNegated);
}
