using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>The change of an attribute of one of the classes that its owner may be of.</summary>
    private ExpressionSyntax AugmentedAttribute(AugAssignStmt a, AttributeExpr target, PyType right)
    {
        var place = AttributePlace(target, out var slot);
        var type = slot.Type.WithoutNone;
        return (IsCheckedSum(a, slot) ? null : InPlace(a.Op, place, type, a.Value, right, slot))
            ?? Cs.Assign(place, BinaryOperation(a.Op, place, type, Added(a), right, a, null, a.Value));
    }

    private void AugmentedAssignment(AugAssignStmt a)
    {
        var right = _model.TypeOf(a.Value).WithoutNone;
        if (a.Target is NameExpr name)
        {
            var target = VariableOf(name);
            var source = _model.AugmentedReads.GetValueOrDefault(name, target);
            var left = source.Slot.Type.WithoutNone;
            if (_model.UnboundReads.Contains(name))
            {
                Store(name, BinaryOperation(a.Op, Bound(name, Place(source)), left, Added(a), right, a, null, a.Value), target.Slot.Type, null);
                return;
            }

            if (!IsCheckedSum(a, target.Slot) && NameOf(source) == NameOf(target) && !_frame.Placement.DeclaredAt.Contains(name) && InPlace(a.Op, Place(target), left, a.Value, right, target.Slot) is { } shortForm)
            {
                Emit(shortForm);
                return;
            }

            if (NameOf(source) != NameOf(target) && left is InstanceType { Class: { IsUser: false, Name: "list" or "set" or "dict" } } && _types.Text(source.Slot) == _types.Text(target.Slot) && InPlace(a.Op, Place(source), left, a.Value, right, source.Slot) is { } changed)
            {
                // The object itself changes, under whatever other name it has too.
                Emit(changed);
                if (IsUsed(target))
                {
                    Store(name, Place(source), target.Slot.Type, null);
                }

                return;
            }

            var value = left is InstanceType { Class.IsUser: true } own && own.Class.FindMethod($"__i{Inferrer.DunderOf(a.Op)}__") is { IsStub: false, Parameters.Count: 2 } method
                ? Cs.CallMember(Unwrap(Place(source), source.Slot.Type, left), MethodName(method), ExpressionAs(a.Value, method.Parameters[1].Slot))
                : BinaryOperation(a.Op, Unwrap(Place(source), source.Slot.Type, left), left, Added(a), right, a, null, a.Value);
            Store(name, a.Op is BinaryOperator.BitOr && _model.IsOrderedDict(target.Slot.Type) ? Cs.New(_types.Of(target.Slot), value) : value, target.Slot.Type, null);
            return;
        }

        if (a.Target is SubscriptExpr kept && _model.TypeOf(kept.Value).WithoutNone is InstanceType { Class.IsUser: false } catalog && catalog.Class.FindMethod("__setitem__") is { Meaning.Template: not null })
        {
            var before = AugmentedItem(kept);
            StoreCatalogItem(kept, catalog, BinaryOperation(a.Op, before, _model.TypeOf(kept).WithoutNone, Added(a), right, a, null, a.Value), _model.TypeOf(kept), null);
            return;
        }

        if (a.Target is SubscriptExpr open && IsDynamic(_model.TypeOf(open.Value)))
        {
            KeepItem(open);
            StoreDynamicItem(open, AsObject(BinaryOperation(a.Op, DynamicItem(open), _model.TypeOf(open), Added(a), right, a, null, a.Value), _model.TypeOf(open)));
            return;
        }

        if (a.Target is AttributeExpr several && IsOneOfSeveral(several) && StatementOfSeveral(several, _ => AugmentedAttribute(a, several, right)))
        {
            return;
        }

        var place = a.Target is SubscriptExpr item ? AugmentedItem(item) : AttributePlace((AttributeExpr)a.Target, out _);
        var placeType = _model.TypeOf(a.Target).WithoutNone;
        var slot = a.Target is SubscriptExpr sub ? ItemSlot(sub) : AttributeSlot((AttributeExpr)a.Target);
        int? width = a.Target is SubscriptExpr { Value: var counted } && _model.TypeOf(counted).WithoutNone is InstanceType { Class: { IsUser: false, Name: "Counter" } } ? 0 : null;
        if (!IsCheckedSum(a, slot) && InPlace(a.Op, place, placeType, a.Value, right, slot, width) is { } direct)
        {
            Emit(direct);
            return;
        }

        var read = slot.Type.WithoutNone is UnionType ? Unwrap(place, slot.Type, _model.TypeOf(a.Target)) : place;
        var result = BinaryOperation(a.Op, read, placeType, Added(a), right, a, null, a.Value);
        var isWide = slot.Type.WithoutNone is UnionType && !MixedNumbers.Is(slot.Type) && placeType == PyType.Int && right == PyType.Int && (_model.Widths.GetValueOrDefault(a.Value) > 0 || a.Op is BinaryOperator.Pow or BinaryOperator.LShift);

        // In a place for several kinds an int is an `int`: a cast takes it out again.
        Emit(Cs.Assign(place, isWide ? Cs.Checked(Cs.Cast(WidthType(0), result)) : result));
    }

    private bool IsCheckedSum(AugAssignStmt a, Slot slot) => _model.NeedsCheck(a.Target) && _model.CheckedSums.Contains(slot.Root);

    /// <summary>The right side, which is no None where text is added to text.</summary>
    private ExpressionSyntax Added(AugAssignStmt a) =>
        IsTextOperation(a.Op, a.Target, a.Value) || (a.Op == BinaryOperator.Add && a.Target is NameExpr name && VariableOf(name).Slot.Type.WithoutNone == PyType.Str && _model.TypeOf(a.Value).WithoutNone == PyType.Str)
            ? TextOperand(a.Value, isLeft: false)
            : Expression(a.Value);

    /// <summary><c>x += y</c> where C#'s operator means the same.</summary>
    private ExpressionSyntax? InPlace(BinaryOperator op, ExpressionSyntax place, PyType left, Expr valueNode, PyType right, Slot slot, int? width = null)
    {
        var kind = op switch
        {
            BinaryOperator.Add => SyntaxKind.AddAssignmentExpression,
            BinaryOperator.Sub => SyntaxKind.SubtractAssignmentExpression,
            BinaryOperator.Mult => SyntaxKind.MultiplyAssignmentExpression,
            BinaryOperator.BitAnd => SyntaxKind.AndAssignmentExpression,
            BinaryOperator.BitOr => SyntaxKind.OrAssignmentExpression,
            BinaryOperator.BitXor => SyntaxKind.ExclusiveOrAssignmentExpression,
            BinaryOperator.RShift when IsShortShift(valueNode) => SyntaxKind.RightShiftAssignmentExpression,
            _ => SyntaxKind.None,
        };
        if (left is InstanceType { Class.IsUser: true } own && own.Class.FindMethod($"__i{Inferrer.DunderOf(op)}__") is { IsStub: false, Parameters.Count: 2 } method)
        {
            var result = Cs.CallMember(place, MethodName(method), ExpressionAs(valueNode, method.Parameters[1].Slot));
            return method.ReturnsSelf ? result : Cs.Assign(place, result);
        }

        if (left is InstanceType l && !l.Class.IsUser)
        {
            if (l.Class.FindMethod($"__i{Inferrer.DunderOf(op)}__") is { Meaning.Template: not null } changing)
            {
                changing = Inferrer.PickOverload(changing, [right]);
                return CatalogTemplate(changing, l, new() { ["self"] = place, [changing.Parameters[1].Name] = CatalogOperand(valueNode, changing, l) });
            }

            var changed = slot.Type.WithoutNone is UnionType ? Unwrap(place, slot.Type, left) : place;
            switch (l.Class.Name, op)
            {
                case ("list", BinaryOperator.Add):
                    return Cs.CallMember(changed, "AddRange", right is TupleType ? SliceItems(valueNode, left) : AsEnumerable(Expression(valueNode), right));
                case ("list", BinaryOperator.Mult) when right == PyType.Int || right == PyType.Bool:
                    return CallHelper("PyList", "SetSlice", changed, Cs.Null, Cs.Null, CallHelper("PyList", "Repeat", changed, IntExpression(valueNode)));
                case ("set", BinaryOperator.BitOr):
                    return Cs.CallMember(changed, "UnionWith", Expression(valueNode));
                case ("set", BinaryOperator.BitAnd):
                    return Cs.CallMember(changed, "IntersectWith", Expression(valueNode));
                case ("set", BinaryOperator.Sub):
                    return Cs.CallMember(changed, "ExceptWith", Expression(valueNode));
                case ("set", BinaryOperator.BitXor):
                    return Cs.CallMember(changed, "SymmetricExceptWith", Expression(valueNode));
                case ("dict", BinaryOperator.BitOr):
                    return right is InstanceType pairs && pairs.Class.AsBase(pairs, Types.DictClass) is null
                        ? CallHelper("PyDict", "UpdatePairs", changed, Iterable(valueNode))
                        : CallHelper("PyDict", "Update", changed, valueNode is DictExpr { Keys: { IsEmpty: false } keys } display && l.Args is [var keySlot, var valueSlot] && keys.All(k => k is not null)
                            ? DictInitializer(_types.Of(left), keys.Zip(display.Values, (k, v) => (ExpressionAs(k!, keySlot), ExpressionAs(v, valueSlot))))
                            : Expression(valueNode));
            }
        }

        // A place of several kinds has no operators.
        if (slot.Type.WithoutNone is UnionType && !MixedNumbers.Is(slot.Type))
        {
            return null;
        }

        var numbers = left.IsNumeric && right.IsNumeric && !ReferenceEquals(left, PyType.Bool);
        numbers |= MixedNumbers.Is(slot.Type) && !slot.Type.AllowsNone && IsNumber(left) && IsNumber(right) && op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult;
        if (kind == SyntaxKind.None || !(numbers || (left == PyType.Str && right == PyType.Str && op == BinaryOperator.Add)))
        {
            return null;
        }

        if (left == PyType.Int && right == PyType.Float && slot.Type == PyType.Int)
        {
            return null;
        }

        var value = ReferenceEquals(right, PyType.Bool) ? Convert(Expression(valueNode), right, PyType.Int)
            : right == PyType.Str ? TextOperand(valueNode, isLeft: false)
            : NumberAdded(valueNode, op, left);
        if (left == PyType.Int && slot.Type == PyType.Int)
        {
            value = Narrowed(value, valueNode, width ?? IntWidth.Of(slot.Range));
        }

        return Cs.Assign(place, value, kind);
    }
}
