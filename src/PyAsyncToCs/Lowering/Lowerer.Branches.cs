using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void If(IfStmt first)
    {
        if (IsMainGuard(first.Test))
        {
            Statements(_plan.Of(_module).IsScript ? first.Body : first.OrElse);
            return;
        }

        if (IsTypeChecking(first.Test))
        {
            Statements(first.OrElse);
            return;
        }

        // An `elif` chain is built from its end; a test that needs statements of its own starts a nested block.
        var clauses = new List<(ExpressionSyntax Test, BlockSyntax Body, IfStmt Node)>();
        ElseClauseSyntax? tail = null;
        for (var node = first; ;)
        {
            var outer = _frame.Out;
            if (clauses.Count > 0)
            {
                _frame.Out = [];
            }

            var test = _model.DeadBranches.Contains(node) ? Cs.False : _model.CertainBranches.Contains(node) ? Cs.True : Condition(node.Test);
            var decision = node.Test is ConstantExpr ? null : DecisionOf(test);
            test = decision == false ? Cs.False : test;
            if (clauses.Count > 0)
            {
                var before = _frame.Out;
                _frame.Out = outer;
                if (before.Count > 0)
                {
                    var nested = _frame.Out;
                    _frame.Out = [];
                    If(node);
                    tail = ElseClause(Cs.Block(_frame.Out));
                    _frame.Out = nested;
                    break;
                }
            }

            // What a type decides beforehand would be unreachable code, or no choice.
            if (_model.CertainBranches.Contains(node) || ((IsSurelyTrue(node.Test) || decision == true || (test.IsKind(SyntaxKind.TrueLiteralExpression) && node.Test is not ConstantExpr)) && Reachability.EndIsReachable(node.Body, _model.Decides)))
            {
                tail = ElseClause(Block(node.Body));
                break;
            }

            if (!test.IsKind(SyntaxKind.FalseLiteralExpression))
            {
                clauses.Add((test, Block(node.Body), node));
            }

            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            if (node.OrElse.Length > 0)
            {
                tail = ElseClause(Block(node.OrElse));
            }

            break;
        }

        if (clauses.Count == 0)
        {
            ((BlockSyntax?)tail?.Statement)?.Statements.ToList().ForEach(Emit);
            return;
        }

        for (var i = clauses.Count - 1; i > 0; i--)
        {
            tail = ElseClause(IfStatement(clauses[i].Test, clauses[i].Body, tail));
        }

        Emit(IfStatement(clauses[0].Test, clauses[0].Body, tail));
    }

    /// <summary>Whether a test asks whether there is a function, and there is one.</summary>
    private bool IsSurelyTrue(Expr test) => test is NameExpr && _model.TypeOf(test) is FunctionType { Function.IsStub: false };

    /// <summary>What a comparison of two literals gives, which stand where the Python has names: a branch for the other case would be unreachable.</summary>
    private static bool? DecisionOf(ExpressionSyntax test)
    {
        if (test is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: ParenthesizedExpressionSyntax { Expression: var inner } })
        {
            return !DecisionOf(inner);
        }

        if (test is not BinaryExpressionSyntax { Left: LiteralExpressionSyntax { Token.Value: { } left }, Right: LiteralExpressionSyntax { Token.Value: { } right } } || left.GetType() != right.GetType())
        {
            return null;
        }

        return (test.Kind(), left) switch
        {
            (SyntaxKind.EqualsExpression, _) => left.Equals(right),
            (SyntaxKind.NotEqualsExpression, _) => !left.Equals(right),
            (SyntaxKind.LessThanExpression, int number) => number < (int)right,
            (SyntaxKind.LessThanOrEqualExpression, int number) => number <= (int)right,
            (SyntaxKind.GreaterThanExpression, int number) => number > (int)right,
            (SyntaxKind.GreaterThanOrEqualExpression, int number) => number >= (int)right,
            _ => null,
        };
    }

    private static bool IsMainGuard(Expr test) => ModuleTable.IsMainGuard(test);

    private static bool IsTypeChecking(Expr test) => ProgramPlan.IsTypeChecking(test);
}
