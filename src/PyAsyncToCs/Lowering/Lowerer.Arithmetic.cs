using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private static bool IsNumber(PyType type) => type.IsNumeric || (type is UnionType u && u.Members.All(m => m.IsNumeric));

    private static bool IsFloat(PyType type) => type == PyType.Float || (type is UnionType u && u.Members.Any(m => m == PyType.Float));

    private ExpressionSyntax Arithmetic(BinaryOperator op, ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Node node, Expr rightNode)
    {
        if (ReferenceEquals(leftType, PyType.Bool) && ReferenceEquals(rightType, PyType.Bool) && op is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor)
        {
            return Cs.Binary(KindOf(op), left, right);
        }

        left = ReferenceEquals(leftType, PyType.Bool) ? Convert(left, leftType, PyType.Int) : left;
        right = ReferenceEquals(rightType, PyType.Bool) ? Convert(right, rightType, PyType.Int) : right;
        (left, leftType) = WithoutBools(left, leftType);
        (right, rightType) = WithoutBools(right, rightType);
        (left, leftType) = BesideFloat(left, leftType, rightType);
        (right, rightType) = BesideFloat(right, rightType, leftType);
        var isFloat = IsFloat(leftType) || IsFloat(rightType);
        if (MixedOperation(op, left, leftType, right, rightType) is { } mixed)
        {
            return mixed;
        }

        if (isFloat && !_model.IsMixedNumber(leftType) && !_model.IsMixedNumber(rightType))
        {
            // C# has no operation of the two kinds; a number that may be an int takes it as it is.
            left = node is BinOpExpr { Left: var first } && IsBigOperand(leftType, first) ? BigAsDouble(left, first)
                : node is AugAssignStmt { Target: var target } && IsBigOperand(leftType, target) ? BigAsDouble(left, target)
                : left;
            right = IsBigOperand(rightType, rightNode) ? BigAsDouble(right, rightNode) : right;
        }

        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult:
                return isFloat ? Cs.Binary(KindOf(op), left, right) : Guarded(Cs.Binary(KindOf(op), Widened(left, node, rightNode), right), node);
            case BinaryOperator.Div:
                return Division(left, leftType, right, rightType, rightNode, node);
            case BinaryOperator.FloorDiv:
                if (!isFloat && IsPositiveLiteral(rightNode) && IsNonNegative(left, node))
                {
                    return Cs.Binary(SyntaxKind.DivideExpression, left, right);
                }

                return isFloat ? CallHelper("PyFloat", "FloorDiv", left, right) : CallHelper("PyInt", "FloorDiv", left, right);
            case BinaryOperator.Mod:
                if (!isFloat && IsPositiveLiteral(rightNode) && IsNonNegative(left, node))
                {
                    return Cs.Binary(SyntaxKind.ModuloExpression, left, right);
                }

                return isFloat ? CallHelper("PyFloat", "Mod", left, right) : CallHelper("PyInt", "Mod", left, right);
            case BinaryOperator.Pow:
                return Power(left, leftType, right, rightType, node, rightNode);
            case BinaryOperator.LShift when IsPlainShift(node, rightNode):
                return Cs.Binary(SyntaxKind.LeftShiftExpression, left, right);
            case BinaryOperator.LShift:
                return NarrowedInt(CallHelper("PyInt", "ShiftLeft", left, right), node);
            case BinaryOperator.RShift when IsShortShift(rightNode):
                return Cs.Binary(SyntaxKind.RightShiftExpression, left, right);
            case BinaryOperator.RShift:
                return NarrowedInt(CallHelper("PyInt", "ShiftRight", left, right), node);
            case BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor:
                return Cs.Binary(KindOf(op), left, right);
            default:
                throw Unsupported(node, $"'{SymbolOf(op)}' of numbers");
        }
    }

    private ExpressionSyntax Power(ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Node node, Expr rightNode)
    {
        if (!IsFloat(leftType) && !IsFloat(rightType))
        {
            if (rightNode is UnaryOpExpr { Op: UnaryOperator.USub })
            {
                return CallHelper("PyFloat", "Pow", left, right);
            }

            if (PowerOfConstants(node) is { } number)
            {
                return number;
            }

            if (rightNode is ConstantExpr { Value: 2L } && node is BinOpExpr { Left: var factor } && (factor is NameExpr or ConstantExpr || (factor is AttributeExpr { Value: NameExpr } attribute && _model.AttributeTargets.GetValueOrDefault(attribute) is AttributeSymbol)))
            {
                return Guarded(Cs.Binary(SyntaxKind.MultiplyExpression, left, left), node);
            }

            var exponent = _model.Ranges.GetValueOrDefault(rightNode);
            return NarrowedInt(exponent is { IsEmpty: false } && exponent.Low >= 0 && exponent.High <= int.MaxValue && _model.Widths.GetValueOrDefault(rightNode) == 0 ? BigPower(left, right) : CallHelper("PyInt", "Pow", left, right), node);
        }

        return CallHelper("PyFloat", "Pow", left, right);
    }

    private InvocationExpressionSyntax BigPower(ExpressionSyntax value, ExpressionSyntax exponent)
    {
        _usings.Add("System.Numerics");
        return Cs.Call("BigInteger.Pow", value, exponent);
    }

    /// <summary>A BigInteger as a double: .NET's cast cuts off what does not fit, Python rounds.</summary>
    private ExpressionSyntax BigAsDouble(ExpressionSyntax value, Expr node) =>
        _model.Ranges.TryGetValue(node, out var range) && range.Low >= -(1L << 53) && range.High <= 1L << 53
            ? Cs.Cast(Cs.Type("double"), value)
            : CallHelper("PyInt", "ToFloat", value);

    private bool IsBigOperand(PyType type, Expr? node) => type == PyType.Int && node is not null && _model.Widths.GetValueOrDefault(node) == 2;

    /// <summary>Integer arithmetic whose range is not proven is checked: a wrong guess stops the program, never gives a wrong number.</summary>
    private ExpressionSyntax Guarded(ExpressionSyntax value, Node node)
    {
        if ((node as Expr ?? (node as AugAssignStmt)?.Target) is not { } expr || !_model.NeedsCheck(expr))
        {
            return value;
        }

        return Cs.Checked(value);
    }

    /// <summary>A helper's BigInteger as the type that the operation's range has.</summary>
    private ExpressionSyntax NarrowedInt(ExpressionSyntax value, Node node)
    {
        var width = node is Expr e ? _model.Widths.GetValueOrDefault(e) : IntWidth.Of(AugmentedSlot(node)?.Range ?? Interval.Empty);
        return width == 2 ? value : Cs.Checked(Cs.Cast(Cs.Type(width == 1 ? "long" : "int"), value));
    }

    private Slot? AugmentedSlot(Node node) => (node as AugAssignStmt)?.Target switch
    {
        NameExpr n => VariableOf(n).Slot,
        AttributeExpr a => AttributeSlot(a),
        SubscriptExpr s => ItemSlot(s),
        _ => null,
    };

    /// <summary>Arithmetic whose result is wider than both operands is done in the result's type.</summary>
    private ExpressionSyntax Widened(ExpressionSyntax left, Node node, Expr rightNode)
    {
        if (node is not BinOpExpr b || _model.Widths.GetValueOrDefault(b) is var width && width <= Math.Max(_model.Widths.GetValueOrDefault(b.Left), _model.Widths.GetValueOrDefault(rightNode)))
        {
            return left;
        }

        return Cs.Cast(WidthType(width), left);
    }

    private TypeSyntax WidthType(int width)
    {
        if (width == 2)
        {
            _usings.Add("System.Numerics");
        }

        return Cs.Type(width switch { 0 => "int", 1 => "long", _ => "BigInteger" });
    }

    /// <summary>A display in a place that does not say its type.</summary>
    private ExpressionSyntax Typed(ExpressionSyntax value, PyType type) => value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value;

    /// <summary>Writes an integer for a place of C# type <c>int</c>.</summary>
    private ExpressionSyntax IntExpression(Expr node) =>
        _model.TypeOf(node) is UnionType { AllowsNone: true } optional && optional.WithoutNone == PyType.Int ? AsInt(Cs.Member(Cs.Forgive(Expression(node)), "Value"), node) : AsInt(Expression(node), node);

    /// <summary>What .NET calls a float that has no digits.</summary>
    private static string? SpecialFloat(string text) => text.Trim().ToLowerInvariant() switch
    {
        "inf" or "+inf" or "infinity" or "+infinity" => "double.PositiveInfinity",
        "-inf" or "-infinity" => "double.NegativeInfinity",
        "nan" or "+nan" => "double.NaN",
        _ => null,
    };

    private ExpressionSyntax AsInt(ExpressionSyntax written, Expr node) =>
        IsDynamic(_model.TypeOf(node)) && written is not LiteralExpressionSyntax ? FromObject(Cs.Forgive(written), PyType.Int, 0)
        : _model.TypeOf(node) == PyType.Bool ? Convert(written, PyType.Bool, PyType.Int)
        : _model.IsMixedNumber(_model.TypeOf(node)) && !_model.TypeOf(node).AllowsNone ? Cs.Cast(Cs.Type("int"), written)
        : IsIntEnumMember(_model.TypeOf(node)) && !_replaced.ContainsKey(node) ? AsNumber(written, ((InstanceType)_model.TypeOf(node)).Class)
        : Narrowed(written, node, 0);

    /// <summary>A value written in a wider type than its place has: its range says that it fits, or the cast is checked.</summary>
    private ExpressionSyntax Narrowed(ExpressionSyntax written, Expr node, int width)
    {
        if (_model.Widths.GetValueOrDefault(node) <= width || written is LiteralExpressionSyntax)
        {
            return written;
        }

        var cast = Cs.Cast(WidthType(width), written);
        return IntWidth.Of(_model.Ranges.GetValueOrDefault(node, Interval.All)) <= width ? cast : Cs.Checked(cast);
    }

    /// <summary>A count of bits that C# shifts an int by just so: it takes greater ones modulo the type's size.</summary>
    private static bool IsShortShift(Expr node) => node is ConstantExpr { Value: long and >= 0 and < 32 };

    /// <summary>Whether the result of a shift to the left is known to fit into the type of what is shifted.</summary>
    private bool IsPlainShift(Node node, Expr count) =>
        node is BinOpExpr b
        && _model.Ranges.TryGetValue(b, out var result) && _model.Ranges.TryGetValue(count, out var bits)
        && bits.Fits(new Interval(0, 31)) && !bits.IsEmpty && !result.IsEmpty && _model.Widths.GetValueOrDefault(count) == 0
        && _model.Widths.GetValueOrDefault(b) is var width && _model.Widths.GetValueOrDefault(b.Left) == width
        && width < 2 && result.Fits(width == 0 ? IntervalMath.Int : IntervalMath.Long);

    private static bool IsPositiveLiteral(Expr node) => node is ConstantExpr { Value: long and > 0 };

    /// <summary>Whether the left operand is known not to be negative.</summary>
    private bool IsNonNegative(ExpressionSyntax written, Node node)
    {
        _ = written;
        var left = node switch
        {
            BinOpExpr b => b.Left,
            AugAssignStmt a => a.Target,
            _ => null,
        };
        return left is not null && _model.Ranges.TryGetValue(left, out var range) && !range.IsEmpty && range.Low >= 0;
    }

    private ExpressionSyntax Division(ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Expr rightNode, Node node)
    {
        // A literal divisor that is not 0 cannot raise; otherwise 1 / 0 must, where C# gives infinity.
        var nonZero = rightNode is ConstantExpr { Value: long and not 0 or double and not 0.0 };
        if (node is BinOpExpr both && !IsFloat(leftType) && !IsFloat(rightType) && (_model.Widths.GetValueOrDefault(both.Left) == 2 || _model.Widths.GetValueOrDefault(both.Right) == 2))
        {
            return CallHelper("PyInt", "TrueDiv", left, right);
        }

        if (nonZero)
        {
            return IsFloat(leftType) || IsFloat(rightType)
                ? Cs.Binary(SyntaxKind.DivideExpression, left, right)
                : Cs.Binary(SyntaxKind.DivideExpression, left, rightNode is ConstantExpr { Value: long i } ? Number(i) : Cs.Cast(Cs.Type("double"), right));
        }

        return _model.IsMixedNumber(leftType) || _model.IsMixedNumber(rightType) ? CallHelper("PyNumber", "TrueDiv", left, right)
            : IsFloat(leftType) || IsFloat(rightType) ? CallHelper("PyFloat", "TrueDiv", left, right) : CallHelper("PyInt", "Divide", left, right);
    }

    private ExpressionSyntax RepeatText(ExpressionSyntax text, Expr? textNode, ExpressionSyntax count)
    {
        if (textNode is ConstantExpr { Value: string { Length: 1 } c } && count is LiteralExpressionSyntax)
        {
            return Cs.New(Cs.Type("string"), SyntaxFactory.LiteralExpression(SyntaxKind.CharacterLiteralExpression, SyntaxFactory.Literal(c[0])), count);
        }

        return CallHelper("PyStr", "Repeat", text, count);
    }

    /// <summary>A set whose items are written as another's are: what is read from JSON beside what is not.</summary>
    private ExpressionSyntax WithItemsLike(ExpressionSyntax set, PyType type, PyType other)
    {
        if (type is not InstanceType { Args: [var own] } || other is not InstanceType { Args: [var wanted] } || IsJson(own.Type) == IsJson(wanted.Type))
        {
            return set;
        }

        var item = _frame.Fresh("item");
        return Cs.CallMember(Typed(set, type), "Select", Cs.Lambda([item], Convert(Cs.Id(item), own.Type, wanted.Type)));
    }

    private ExpressionSyntax SetOperation(BinaryOperator op, ExpressionSyntax left, PyType type, ExpressionSyntax right, Node node) => SetOperationOf(op, Typed(left, type), type, right, node);

    private ExpressionSyntax SetOperationOf(BinaryOperator op, ExpressionSyntax left, PyType type, ExpressionSyntax right, Node node) => op switch
    {
        BinaryOperator.BitOr => Cs.CallMember(Cs.CallMember(left, "Union", right), "ToHashSet"),
        BinaryOperator.BitAnd => Cs.CallMember(Cs.CallMember(left, "Intersect", right), "ToHashSet"),
        BinaryOperator.Sub => Cs.CallMember(Cs.CallMember(left, "Except", right), "ToHashSet"),
        BinaryOperator.BitXor => CallHelper("PyHashSet", "SymmetricDifference", left, right),
        _ => throw Unsupported(node, $"'{SymbolOf(op)}' of {type}"),
    };
}
