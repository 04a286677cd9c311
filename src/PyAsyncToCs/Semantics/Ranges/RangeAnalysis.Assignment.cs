using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Assignments: plain ones flow, those that change a place by itself make it grow.</summary>
internal sealed partial class RangeAnalysis
{
    private void Assignment(AssignStmt a)
    {
        var value = Eval(a.Value);
        if (a is { Targets: [var target], Value: BinOpExpr b } && SlotOf(target) is { } slot && slot.Type.WithoutNone.IsNumeric)
        {
            if (SlotOf(b.Left) is { } left && ReferenceEquals(left.Root, slot.Root) && Accumulate(a, target, slot, b.Op, b.Right, value))
            {
                return;
            }

            if (b.Op is BinaryOperator.Add or BinaryOperator.Mult && SlotOf(b.Right) is { } right && ReferenceEquals(right.Root, slot.Root) && Accumulate(a, target, slot, b.Op, b.Left, value))
            {
                return;
            }
        }

        if (a is { Targets: [AttributeExpr sum], Value: BinOpExpr { Op: BinaryOperator.Add } or CallExpr { Func: NameExpr { Id: "sum" } } } && SlotOf(sum) is { } place && ReferenceEquals(place.Type.WithoutNone, PyType.Int))
        {
            NoteSum(sum, place, a.Value);
            value = StateOf(place).Checked is { } most ? value with { From = null, Ints = IntervalMath.Meet(value.Ints, most) } : value;
        }

        foreach (var each in a.Targets)
        {
            Assign(each, a.Value, value);
        }
    }

    private void Augmented(AugAssignStmt a)
    {
        var left = a.Target is NameExpr name && model.AugmentedReads.TryGetValue(name, out var read) ? ReadName(name, read) : Eval(a.Target);
        var right = Eval(a.Value);
        if (left.IsEmpty && right.IsEmpty)
        {
            // Not numbers: a list that is extended.
            LengthenAll(model.TypeOf(a.Target), MostSteps, a);
        }

        var type = SlotOf(a.Target)?.Type.WithoutNone;
        var isFloat = type is not null && type.Parts.Any(p => ReferenceEquals(p, PyType.Float));
        var value = Operate(a.Op, left, right, a.Target, isFloat);
        if (_recording && a.Target is { } target)
        {
            Record(target, left);
        }

        if (a.Target is NameExpr n && SlotOf(n) is { } bound && model.AugmentedReads.TryGetValue(n, out var before))
        {
            if (ReferenceEquals(before.Slot.Root, bound.Root) && Accumulate(a, n, bound, a.Op, a.Value, value))
            {
                return;
            }
        }
        else if (SlotOf(a.Target) is { } place && Accumulate(a, a.Target, place, a.Op, a.Value, value))
        {
            return;
        }

        Assign(a.Target, a.Value, value);
    }

    /// <summary>A place that is changed by a sum or a product of itself: it grows as often as the statement runs.</summary>
    /// <returns>Whether the statement is of this kind.</returns>
    private bool Accumulate(Stmt statement, Expr target, Slot slot, BinaryOperator op, Expr operand, Number value)
    {
        if (!ReferenceEquals(slot.Type.WithoutNone, PyType.Int) || op is not (BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult))
        {
            return false;
        }

        var by = _known.GetValueOrDefault(operand, Number.None).Ints;

        // A test before it may bound it better than the number of steps does: `while i < n: i += 1`.
        if (target is NameExpr guarded && FactOf(guarded) && !value.Ints.IsEmpty && value.Ints.Low is not null && value.Ints.High is not null
            && (op is BinaryOperator.Mult || value.Ints.Fits(IntervalMath.Int)) && IsBoundedByFact(guarded, op, by))
        {
            Assign(target, operand, value);
            return true;
        }

        if (op == BinaryOperator.Mult && by.Fits(IntervalMath.Sign))
        {
            return false;
        }

        if (op != BinaryOperator.Mult)
        {
            NoteSum(target, slot, operand);
        }

        var isLocal = target is NameExpr { } name && model.SymbolOf(name) is { IsGlobal: false, IsAssignedElsewhere: false } && !_groups.ContainsKey(slot.Root);
        var times = isLocal ? LocalTimes : Times;
        if (op == BinaryOperator.Mult)
        {
            Scale(slot, statement, by, times);
        }
        else
        {
            Grow(slot, statement, op == BinaryOperator.Sub ? IntervalMath.Negate(by) : by, times);
        }

        Forget(target);
        return true;
    }

    /// <summary>A sum of lengths, and one of what other objects have in the same attribute, is taken for a number that is checked to fit.</summary>
    private void NoteSum(Expr target, Slot slot, Expr operand)
    {
        Interval? most = operand is CallExpr { Func: NameExpr { Id: "len" } } ? IntervalMath.OpenInt
            : target is AttributeExpr && BaseFlattener.Nodes(operand).Any(n => n is AttributeExpr a && ReferenceEquals(SlotOf(a)?.Root, slot.Root)) ? IntervalMath.OpenLong
            : null;
        var state = StateOf(slot);
        if (most is not null && state.Checked != IntervalMath.OpenLong && state.Checked != most)
        {
            state.Checked = most;
            _changed = true;
        }
    }

    private void Assign(Expr target, Expr source, Number value)
    {
        switch (target)
        {
            case TupleExpr t:
                Unpack(t.Elts, source);
                break;
            case ListExpr l:
                Unpack(l.Elts, source);
                break;
            case StarredExpr s:
                Assign(s.Value, source, value);
                break;
            default:
                Store(target, value);
                break;
        }
    }

    private void Store(Expr target, Number value)
    {
        if (target is SubscriptExpr subscript)
        {
            StoreItem(subscript, value);
        }
        else if (target is AttributeExpr attribute)
        {
            Eval(attribute.Value);
        }

        if (SlotOf(target) is { } slot)
        {
            Flow(slot, value);
        }

        Forget(target);
    }

    private void StoreItem(SubscriptExpr target, Number value)
    {
        Eval(target.Value);
        var index = Eval(target.Slice);
        foreach (var part in model.TypeOf(target.Value).WithoutNone.Parts.OfType<InstanceType>())
        {
            if (part.Class.AsBase(part, model.Types.DictClass) is { } dict)
            {
                Flow(dict.Args[0], index);
                Lengthen(dict.Args[0], Times, target);
            }
            else if (part.Class.AsBase(part, model.Types.ListClass) is { } list && target.Slice is SliceExpr)
            {
                Lengthen(list.Args[0], MostSteps, target);
            }
            else if (part.Class.FindMethod("__setitem__") is { IsStub: true, Parameters: [_, var declaredKey, var declaredItem] })
            {
                var map = TypeArguments.Of(part);
                FlowFormal(declaredKey.Declared, model.TypeOf(target.Slice), index, map);
                FlowFormal(declaredItem.Declared, model.TypeOf(target), value, map);
            }
            else if (ItemKindSplitter.Find(part.Class, "__setitem__", model.TypeOf(target.Slice)) is { IsStub: false, Parameters: [_, var key, var item, ..] })
            {
                Flow(key.Slot, index);
                Flow(item.Slot, value);
            }
        }
    }

    private void Unpack(ImmutableArray<Expr> targets, Expr source)
    {
        if (source is TupleExpr written && written.Elts.Length == targets.Length && !written.Elts.Concat(targets).Any(e => e is StarredExpr))
        {
            for (var i = 0; i < targets.Length; i++)
            {
                Assign(targets[i], written.Elts[i], _known.GetValueOrDefault(written.Elts[i], Number.None));
            }

            return;
        }

        UnpackType(targets, model.TypeOf(source), source is CallExpr or AwaitExpr or NameExpr or SubscriptExpr or AttributeExpr);
    }

    private void UnpackType(ImmutableArray<Expr> targets, PyType type, bool isWhole)
    {
        _ = isWhole;
        var star = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            star = targets[i] is StarredExpr ? i : star;
        }

        var tuple = type.WithoutNone as TupleType;
        for (var i = 0; i < targets.Length; i++)
        {
            var slot = tuple is null ? null
                : i == star ? null
                : star >= 0 && i > star ? tuple.Items[tuple.Items.Length - targets.Length + i]
                : i < tuple.Items.Length ? tuple.Items[i] : null;
            if (targets[i] is StarredExpr)
            {
                if (model.NodeSlots.TryGetValue((targets[i], "rest"), out var rest))
                {
                    Flow(rest, tuple is null ? ItemOf(type) : tuple.Items.Aggregate(Number.None, (sum, s) => Number.Join(sum, Read(s))));
                    Lengthen(rest, MostSteps, targets[i]);
                }
            }
            else
            {
                AssignType(targets[i], slot?.Type ?? ItemTypeOf(type), slot is null ? ItemOf(type) : Read(slot));
            }
        }
    }

    /// <summary>Stores a value of which only the type and the numbers are at hand.</summary>
    private void AssignType(Expr target, PyType type, Number value)
    {
        switch (target)
        {
            case TupleExpr t:
                UnpackType(t.Elts, type, false);
                break;
            case ListExpr l:
                UnpackType(l.Elts, type, false);
                break;
            default:
                Store(target, value);
                break;
        }
    }

    private void AssignItem(Expr target, Expr iterated, Number item, bool isAsync)
    {
        _ = isAsync;
        AssignType(target, ItemTypeOf(model.TypeOf(iterated)), item);
    }
}
