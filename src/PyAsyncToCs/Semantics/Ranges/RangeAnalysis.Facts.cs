using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What tests tell about the numbers in local variables.</summary>
internal sealed partial class RangeAnalysis
{
    private readonly Dictionary<Node, HashSet<Variable>> _assigned = new(ReferenceEqualityComparer.Instance);
    private Dictionary<Variable, Interval> _facts = [];

    private bool FactOf(NameExpr name) => ReadVariable(name) is { } variable && _facts.ContainsKey(variable);

    private Variable? ReadVariable(NameExpr name) =>
        model.SymbolOf(name) is { IsAssignedElsewhere: false } ? model.AugmentedReads.GetValueOrDefault(name) ?? model.VariableOf(name) : null;

    private bool IsBoundedByFact(NameExpr name, BinaryOperator op, Interval by)
    {
        if (ReadVariable(name) is not { } variable || !_facts.TryGetValue(variable, out var fact) || by.IsEmpty)
        {
            return false;
        }

        var step = op == BinaryOperator.Sub ? IntervalMath.Negate(by) : by;
        return op == BinaryOperator.Mult
            ? fact.High is not null && (fact.Low is not null || variable.Slot.Range.Low >= 0)
            : (step.High <= 0 || fact.High is not null) && (step.Low >= 0 || fact.Low is not null);
    }

    private void Forget(Expr target)
    {
        if (target is NameExpr name && model.VariableOf(name) is { } variable)
        {
            _facts.Remove(variable);
            if (model.AugmentedReads.TryGetValue(name, out var read))
            {
                _facts.Remove(read);
            }
        }
    }

    private void ForgetAssigned(Node node)
    {
        if (!_assigned.TryGetValue(node, out var variables))
        {
            _assigned.Add(node, variables = new(ReferenceEqualityComparer.Instance));
            var pending = new Stack<Node>([node]);
            List<Node> children = [];
            while (pending.TryPop(out var next))
            {
                if (next is not (FunctionDefStmt or LambdaExpr or ClassDefStmt) && next is not NameExpr { Context: ExprContext.Load } && model.VariableOf(next) is { } variable)
                {
                    variables.Add(variable);
                }

                children.Clear();
                next.AddChildren(children);
                foreach (var child in children)
                {
                    pending.Push(child);
                }
            }
        }

        foreach (var variable in variables)
        {
            _facts.Remove(variable);
        }
    }

    private void Assume(Expr test, bool truth)
    {
        switch (test)
        {
            case UnaryOpExpr { Op: UnaryOperator.Not } not:
                Assume(not.Operand, !truth);
                break;
            case BoolOpExpr b when (b.Op == BoolOperator.And) == truth:
                foreach (var value in b.Values)
                {
                    Assume(value, truth);
                }

                break;
            case CompareExpr c when truth || c.Ops.Length == 1:
                var left = c.Left;
                for (var i = 0; i < c.Ops.Length; i++)
                {
                    Compare(left, c.Ops[i], c.Comparators[i], truth);
                    left = c.Comparators[i];
                }

                break;
        }
    }

    private void Compare(Expr left, CompareOperator op, Expr right, bool truth)
    {
        if (!truth)
        {
            CompareOperator? opposite = op switch
            {
                CompareOperator.Lt => CompareOperator.GtE,
                CompareOperator.LtE => CompareOperator.Gt,
                CompareOperator.Gt => CompareOperator.LtE,
                CompareOperator.GtE => CompareOperator.Lt,
                CompareOperator.NotEq => CompareOperator.Eq,
                CompareOperator.Eq => CompareOperator.NotEq,
                _ => null,
            };
            if (opposite is null)
            {
                return;
            }

            op = opposite.Value;
        }

        Learn(left, op, right);
        CompareOperator? mirrored = op switch
        {
            CompareOperator.Lt => CompareOperator.Gt,
            CompareOperator.LtE => CompareOperator.GtE,
            CompareOperator.Gt => CompareOperator.Lt,
            CompareOperator.GtE => CompareOperator.LtE,
            CompareOperator.Eq or CompareOperator.NotEq => op,
            _ => null,
        };
        if (mirrored is { } back)
        {
            Learn(right, back, left);
        }
    }

    private void Learn(Expr place, CompareOperator op, Expr other)
    {
        if (place is NamedExpr { Target: NameExpr inner })
        {
            place = inner;
        }

        if (place is not NameExpr name || ReadVariable(name) is not { } variable || !ReferenceEquals(variable.Slot.Type.WithoutNone, PyType.Int))
        {
            return;
        }

        if (!ReferenceEquals(model.TypeOf(other), PyType.Int) || _known.GetValueOrDefault(other, Number.None).Ints is not { IsEmpty: false } known)
        {
            return;
        }

        var seen = _facts.TryGetValue(variable, out var fact) ? fact : Interval.All;
        var bound = op switch
        {
            CompareOperator.Lt => new Interval(null, known.High - 1),
            CompareOperator.LtE => new Interval(null, known.High),
            CompareOperator.Gt => new Interval(known.Low + 1, null),
            CompareOperator.GtE => new Interval(known.Low, null),
            CompareOperator.Eq => known,
            CompareOperator.NotEq when known == Interval.Of(0) && IntervalMath.Meet(variable.Slot.Range, seen).Low == 0 => new Interval(1, null),
            CompareOperator.NotEq when known == Interval.Of(0) && IntervalMath.Meet(variable.Slot.Range, seen).High == 0 => new Interval(null, -1),
            _ => Interval.All,
        };
        var met = IntervalMath.Meet(seen, bound);
        if (bound != Interval.All && !met.IsEmpty)
        {
            _facts[variable] = met;
        }
    }
}
