using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Steps that CPython's global lock makes whole, where threads run beside the loop.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>results.append(x)</c> in a thread: <c>lock (results)</c>, or an interlocked sum.</summary>
    private void TakeTurns(Stmt stmt, int start)
    {
        if (ThreadChanges.ChangedBy(stmt) is not { } changed || ThreadsTakeTurns || !(_plan.ThreadChanges ??= new ThreadChanges(_model)).Contains(stmt))
        {
            return;
        }

        if (_frame.Out.Count != start + 1 || _frame.Out[start] is not ExpressionStatementSyntax { Expression: var step })
        {
            return;
        }

        if (step is not InvocationExpressionSyntax && !step.IsKind(SyntaxKind.SimpleAssignmentExpression) && step.DescendantNodes().OfType<AwaitExpressionSyntax>().Any())
        {
            // What it adds to was read before the wait, in Python, too: no step of its own.
            return;
        }

        if (Interlocked(step, changed) is { } sum)
        {
            _frame.Out[start] = Cs.Stmt(sum);
            return;
        }

        // What is computed first may take long, or wait for others.
        var before = new List<StatementSyntax>();
        if (WithoutCalls(step, before, Receiver(changed)) is { } simple && (changed is AttributeExpr { Value: var owner } && stmt is AugAssignStmt { Target: AttributeExpr } ? owner : changed) is var gate && gate is NameExpr or AttributeExpr)
        {
            _frame.Out.RemoveAt(start);
            _frame.Out.AddRange(before);
            Emit(LockStatement(Receiver(gate), Cs.Block([Cs.Stmt(simple)])));
        }
    }

    /// <summary>A sum in a variable or a private field of a type that C# can add to in one step.</summary>
    private InvocationExpressionSyntax? Interlocked(ExpressionSyntax step, Expr changed)
    {
        var (place, by) = step switch
        {
            PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax one } => ((IdentifierNameSyntax?)one, (ExpressionSyntax?)null),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax sum } add when add.IsKind(SyntaxKind.AddAssignmentExpression) => (sum, add.Right),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax sum } less when less.IsKind(SyntaxKind.SubtractAssignmentExpression) => (sum, PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, Cs.Primary(less.Right))),
            _ => (default(IdentifierNameSyntax), default(ExpressionSyntax)),
        };
        var slot = changed switch
        {
            NameExpr name => VariableOf(name).Slot,
            AttributeExpr attribute when place?.Identifier.Text.StartsWith('_') == true => (_model.AttributeTargets.GetValueOrDefault(attribute) as AttributeSymbol)?.Slot,
            _ => null,
        };
        if (place is null || slot is null || _types.Text(slot) is not ("int" or "long"))
        {
            return null;
        }

        var target = RefExpression(place);
        var (isOne, isMinusOne) = (by is null or LiteralExpressionSyntax { Token.Value: 1 }, step.IsKind(SyntaxKind.PostDecrementExpression) || by is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: 1 } });
        return isMinusOne ? Cs.Call("Interlocked.Decrement", target) : isOne ? Cs.Call("Interlocked.Increment", target) : Cs.Call("Interlocked.Add", target, by!);
    }

    /// <summary>A step whose arguments were computed before it; null where one of them cannot be.</summary>
    private ExpressionSyntax? WithoutCalls(ExpressionSyntax step, List<StatementSyntax> before, ExpressionSyntax gate)
    {
        switch (step)
        {
            case InvocationExpressionSyntax call:
                var args = new List<ArgumentSyntax>();
                foreach (var arg in call.ArgumentList.Arguments)
                {
                    if (WithoutCall(arg.Expression, "item", before, gate) is not { } simple)
                    {
                        return null;
                    }

                    args.Add(arg.WithExpression(simple));
                }

                return call.WithArgumentList(call.ArgumentList.WithArguments(SeparatedList(args)));
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var index] } place } assignment:
                return WithoutCall(index.Expression, "key", before, gate) is { } key && WithoutCall(assignment.Right, "value", before, gate) is { } value
                    ? assignment.WithLeft(place.WithArgumentList(BracketedArgumentList(SingletonSeparatedList(Argument(key))))).WithRight(value)
                    : null;
            case AssignmentExpressionSyntax assignment:
                return WithoutCall(assignment.Right, "value", before, gate) is { } added ? assignment.WithRight(added) : null;
            default:
                return step;
        }
    }

    private ExpressionSyntax? WithoutCall(ExpressionSyntax value, string name, List<StatementSyntax> before, ExpressionSyntax gate)
    {
        if (!value.DescendantNodesAndSelf(n => n is not AnonymousFunctionExpressionSyntax).Any(n => n is AwaitExpressionSyntax || n is InvocationExpressionSyntax call && !(call.Expression is MemberAccessExpressionSyntax member && member.Expression.IsEquivalentTo(gate))))
        {
            return value;
        }

        if (value is not (AwaitExpressionSyntax or InvocationExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax or MemberAccessExpressionSyntax or CastExpressionSyntax))
        {
            return null;
        }

        var variable = _frame.Fresh(name);
        before.Add(Cs.Local(null, variable, value));
        return Cs.Id(variable);
    }
}
