using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Values of several kinds, which C# has as objects: helpers do what Python's operators do with what a value turns out to be.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Whether C# has the values of a type as objects.</summary>
    private bool IsDynamic(PyType type) => type.WithoutNone is var known && (known is AnyType or NeverType or InstanceType { Class: { IsUser: false, Name: "object" or "Any" } } || (known is UnionType && !MixedNumbers.Is(known) && _types.Text(known) == "object"));

    /// <summary>An operation on values of which at least one is of several kinds; null where none is, or a class of the program decides.</summary>
    private ExpressionSyntax? DynamicOperation(BinaryOperator op, ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Node node)
    {
        var name = op switch
        {
            BinaryOperator.Add => "Add",
            BinaryOperator.Sub => "Subtract",
            BinaryOperator.Mult => "Multiply",
            BinaryOperator.Div => "Divide",
            BinaryOperator.FloorDiv => "FloorDivide",
            BinaryOperator.Mod => "Modulo",
            BinaryOperator.Pow => "Power",
            BinaryOperator.BitAnd => "And",
            BinaryOperator.BitOr => "Or",
            BinaryOperator.BitXor => "Xor",
            BinaryOperator.LShift => "ShiftLeft",
            BinaryOperator.RShift => "ShiftRight",
            _ => null,
        };
        if (name is null || (!IsDynamic(leftType) && !IsDynamic(rightType)))
        {
            return null;
        }

        if (HasUserClass(leftType) || HasUserClass(rightType))
        {
            return node is Expr several ? OperationOfSeveral(op, name, left, leftType, right, rightType, several) : null;
        }

        var written = CallHelper("PyDynamic", name, AsObject(left, leftType), AsObject(right, rightType));
        return node is Expr expression ? FromObject(written, _model.TypeOf(expression), expression)
            : node is AugAssignStmt { Target: var target } && (target is not SubscriptExpr item || !IsDynamic(_model.TypeOf(item.Value))) && AugmentedSlot(node) is { } slot ? FromObject(written, slot.Type, slot.Type == PyType.Int ? IntWidth.Of(slot.Range) : 0)
            : written;
    }

    private static bool HasUserClass(PyType type) => type.Parts.Any(p => p is InstanceType { Class.IsUser: true });

    /// <summary>A value for a parameter of type object, the number itself where it may be of several kinds.</summary>
    private ExpressionSyntax AsObject(ExpressionSyntax value, PyType type) =>
        _model.IsMixedNumber(type) ? NumberValue(value, type) : value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value;

    /// <summary>An object that is surely of a type, as that type.</summary>
    private ExpressionSyntax FromObject(ExpressionSyntax value, PyType type, Expr? node) =>
        FromObject(value, type, node is null ? 0 : _model.Widths.GetValueOrDefault(node));

    private ExpressionSyntax FromObject(ExpressionSyntax value, PyType type, int width)
    {
        if (IsDynamic(type) || type.IsNone)
        {
            return value;
        }

        if (_model.IsMixedNumber(type) && !type.AllowsNone)
        {
            return CallHelper("PyDynamic", "Number", value);
        }

        if (!type.AllowsNone && (type == PyType.Float || MixedNumbers.Is(type)))
        {
            return CallHelper("PyDynamic", "Float", value);
        }

        if (type.AllowsNone && (MixedNumbers.Is(type.WithoutNone) || type.WithoutNone == PyType.Float))
        {
            return CallHelper("PyDynamic", _model.IsMixedNumber(type) ? "NumberOrNone" : "FloatOrNone", value);
        }

        if (IsOpenTuple(type))
        {
            return Cs.Call(GenericHelper("PyTupleShape", "Of", [.. ((TupleType)type).Items.Select(i => _types.Of(i))]), value);
        }

        return type == PyType.Int && width > 0
            ? CallHelper("PyDynamic", width == 1 ? "Long" : "Whole", value)
            : Cs.Cast(_types.Of(type), value);
    }

    /// <summary>Whether a tuple has items of any kind: one that is kept as an object may be of a narrower type.</summary>
    private bool IsOpenTuple(PyType type) => type is TupleType { Items: { Length: >= 2 and <= 5 } items } && items.Any(i => IsDynamic(i.Type));

    /// <summary>A comparison of values of several kinds.</summary>
    private ExpressionSyntax DynamicOrder(CompareOperator op, Expr left, Expr right)
    {
        var (l, r) = (AsObject(Expression(left), _model.TypeOf(left)), AsObject(Expression(right), _model.TypeOf(right)));
        return op switch
        {
            CompareOperator.Lt => CallHelper("PyDynamic", "Less", l, r),
            CompareOperator.LtE => CallHelper("PyDynamic", "LessOrEqual", l, r),
            CompareOperator.Gt => CallHelper("PyDynamic", "Less", r, l),
            _ => CallHelper("PyDynamic", "LessOrEqual", r, l),
        };
    }

    /// <summary>An item of a container of which several kinds are possible.</summary>
    private ExpressionSyntax DynamicItem(SubscriptExpr s)
    {
        var item = CallHelper("PyDynamicItems", "At", Expression(s.Value), AsObject(Expression(s.Slice), _model.TypeOf(s.Slice)));
        var type = _model.TypeOf(s);
        return IsDynamic(type) && type.AllowsNone ? item : FromObject(Cs.Forgive(item), type, s);
    }

    /// <summary>Stores into a container of which several kinds are possible.</summary>
    private void StoreDynamicItem(SubscriptExpr s, ExpressionSyntax item)
    {
        if (s.Slice is SliceExpr)
        {
            throw Unsupported(s, "storing into a slice of a value of several kinds");
        }

        Emit(CallHelper("PyDynamicItems", "Set", Expression(s.Value), AsObject(Expression(s.Slice), _model.TypeOf(s.Slice)), item));
    }

    /// <summary>An expression for a place of a plain type, whose value may be known only when the program runs.</summary>
    private ExpressionSyntax Known(Expr node, PyType wanted) =>
        IsDynamic(_model.TypeOf(node)) ? FromObject(Expression(node), wanted, node) : Expression(node);
}
