using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Binary(BinOpExpr node)
    {
        // A long sum leans to the left: it is built in a loop.
        var chain = new Stack<BinOpExpr>();
        Expr first = node;
        while (first is BinOpExpr b)
        {
            chain.Push(b);
            first = b.Left;
        }

        var value = chain.TryPeek(out var innermost) && Operand(first, innermost) is { } operand ? operand : Expression(first);
        while (chain.TryPop(out var b))
        {
            var left = _model.TypeOf(b.Left).WithoutNone;
            value = BinaryOperation(b.Op, value, left, Operand(b.Right, b), _model.TypeOf(b.Right).WithoutNone, b, b.Left, b.Right);
        }

        return value;
    }

    /// <summary>A number that may be None, as the number: None raises, as it does in Python.</summary>
    private ExpressionSyntax? Operand(Expr node, BinOpExpr operation)
    {
        if (_model.TypeOf(node) is not UnionType { AllowsNone: true } type || IsDynamic(type) || !TypeMapper.IsValueType(type.WithoutNone))
        {
            return null;
        }

        if (!CatchesTypeErrors || !IsNumber(type.WithoutNone))
        {
            return Cs.Member(Cs.Forgive(Expression(node)), "Value");
        }

        var (left, right) = node == operation.Left ? ("NoneType", Name(operation.Right)) : (Name(operation.Left), "NoneType");
        return CallHelper("PyNone", "Operand", Expression(node), Cs.Str($"unsupported operand type(s) for {SymbolOf(operation.Op)}: '{left}' and '{right}'"));

        string Name(Expr other) => _model.TypeOf(other) == PyType.Float ? "float" : "int";
    }

    /// <summary>Whether the program could tell .NET's exception for a missing number from Python's.</summary>
    private bool CatchesTypeErrors => _plan.Fact(() => ProgramNodes<ExceptHandler>().Any(h => h.Type is null or not NameExpr { Id: "ValueError" or "KeyError" or "IndexError" or "OSError" }));

    /// <summary>One binary operation; the right side is written here unless it is given.</summary>
    private ExpressionSyntax BinaryOperation(BinaryOperator op, ExpressionSyntax left, PyType leftType, ExpressionSyntax? right, PyType rightType, Node node, Expr? leftNode, Expr rightNode)
    {
        if (FlagOperation(op, left, leftType, () => right ?? Expression(rightNode), rightType) is { } flags)
        {
            return flags;
        }

        if (IsTextEnum(leftType))
        {
            (left, leftType) = (Cs.Member(left, "Value"), PyType.Str);
        }

        if (IsTextEnum(rightType))
        {
            (right, rightType) = (Cs.Member(right ?? Expression(rightNode), "Value"), PyType.Str);
        }

        if (leftType is InstanceType { Class: { IsEnum: true } leftEnum } && IsIntEnum(leftEnum))
        {
            (left, leftType) = (AsNumber(left, leftEnum), PyType.Int);
        }

        if (rightType is InstanceType { Class: { IsEnum: true } rightEnum } && IsIntEnum(rightEnum))
        {
            (right, rightType) = (AsNumber(right ?? Expression(rightNode), rightEnum), PyType.Int);
        }

        if (IsNumber(leftType) && IsNumber(rightType))
        {
            return Arithmetic(op, left, leftType, right ?? Expression(rightNode), rightType, node, rightNode);
        }

        if ((leftType == PyType.Complex && (rightType == PyType.Complex || IsNumber(rightType))) || (rightType == PyType.Complex && IsNumber(leftType)))
        {
            return ComplexOperation(op, left, leftType, right ?? Expression(rightNode), rightType, node);
        }

        switch (leftType, op, rightType)
        {
            case (PrimitiveType { Name: "str" }, BinaryOperator.Add, PrimitiveType { Name: "str" }):
                return Cs.Binary(SyntaxKind.AddExpression, left, right ?? Expression(rightNode));
            case (PrimitiveType { Name: "str" }, BinaryOperator.Mod, _):
                return (leftNode is ConstantExpr { Value: string template } && right is null ? PercentText(template, rightNode) : null)
                    ?? CallHelper("PyPercent", "Format", left, right ?? Boxed(rightNode));
            case (PrimitiveType { Name: "str" }, BinaryOperator.Mult, _):
                return RepeatText(left, leftNode, right ?? IntExpression(rightNode));
            case (_, BinaryOperator.Mult, PrimitiveType { Name: "str" }):
                return RepeatText(right ?? Expression(rightNode), rightNode, left);
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Mod, _):
                return CallHelper("PyBytes", "Format", left, right ?? Boxed(rightNode));
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Add, _):
                return Cs.Cast(Cs.Type("byte[]"), Cs.Collection([Cs.Spread(left), Cs.Spread(right ?? Expression(rightNode))]));
            case (_, BinaryOperator.Add, _) when IsTuple(leftType) && IsTuple(rightType):
                return ConcatenatedTuples(left, leftType, leftNode, right ?? Expression(rightNode), rightType, rightNode, node);
            case (InstanceType { Class: { IsUser: false, Name: "list" } }, BinaryOperator.Add, _):
                return Cs.CallMember(Cs.CallMember(left is CollectionExpressionSyntax ? Cs.Cast(_types.Of(node is BinOpExpr sum ? _model.TypeOf(sum) : leftType), left) : InWidthOf(left, leftType, node), "Concat", InWidthOf(right ?? Expression(rightNode), rightType, node)), "ToList");
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Mult, PrimitiveType { Name: "int" }):
                return CallHelper("PyBytes", "Repeat", left, right ?? Expression(rightNode));
            case (InstanceType { Class: { IsUser: false, Name: "list" } }, BinaryOperator.Mult, _):
                return CallHelper("PyList", "Repeat", Typed(left, leftType), right ?? IntExpression(rightNode));
            case (_, BinaryOperator.Mult, InstanceType { Class: { IsUser: false, Name: "list" } }):
                return CallHelper("PyList", "Repeat", Typed(right ?? Expression(rightNode), rightType), left);
            case (InstanceType { Class: { IsUser: false, Name: "set" } }, _, InstanceType):
                return SetOperation(op, left, leftType, right ?? Expression(rightNode), node);
            case (InstanceType { Class: { IsUser: false, Name: "dict" } }, BinaryOperator.BitOr, _):
                return CallHelper("PyDict", "Merge", left, right ?? Expression(rightNode));
        }

        var name = Inferrer.DunderOf(op);
        if (leftType is InstanceType { Class.IsUser: false } own && CatalogOperator($"__{name}__", left, own, rightType, () => right ?? Expression(rightNode)) is { } written)
        {
            return written;
        }

        if (rightType is InstanceType { Class.IsUser: false } other && CatalogOperator($"__r{name}__", right ?? Expression(rightNode), other, leftType, () => left) is { } mirrored)
        {
            return mirrored;
        }

        if (leftType is InstanceType { Class.IsUser: true } x && x.Class.FindMethod($"__{name}__") is { } method)
        {
            return UserOperator(op, method, left, right ?? ArgumentOf(rightNode, method), node, false);
        }

        if (rightType is InstanceType y && y.Class.FindMethod($"__r{name}__") is { IsStub: false } reflected)
        {
            return HasOperator(op) ? Cs.Binary(KindOf(op), left, right ?? Expression(rightNode)) : Cs.CallMember(right ?? Expression(rightNode), MethodName(reflected), left);
        }

        if ((IsDynamic(leftType) || IsDynamic(rightType)) && DynamicOperation(op, left, leftType, right ?? Expression(rightNode), rightType, node) is { } dynamic)
        {
            return dynamic;
        }

        throw Unsupported(node, $"'{SymbolOf(op)}' of {leftType} and {rightType}");
    }

    private ExpressionSyntax ArgumentOf(Expr node, FunctionSymbol method) =>
        method.IsStub ? Expression(node) : ExpressionAs(node, method.Parameters[1].Slot);

    private ExpressionSyntax UserOperator(BinaryOperator op, FunctionSymbol method, ExpressionSyntax left, ExpressionSyntax right, Node node, bool reflected)
    {
        _ = reflected;
        if (method.IsStub)
        {
            throw Unsupported(node, $"'{SymbolOf(op)}'");
        }

        return HasOperator(op) ? Cs.Binary(KindOf(op), left, right) : Cs.CallMember(left, MethodName(method), right);
    }

    /// <summary>A list of numbers with the numbers' type of the list that it becomes a part of.</summary>
    private ExpressionSyntax InWidthOf(ExpressionSyntax list, PyType type, Node sum)
    {
        if (sum is not BinOpExpr b || list is CollectionExpressionSyntax || type is not InstanceType { Args: [var own] } || _model.TypeOf(b) is not InstanceType { Args: [var wanted] } || !IsNumber(own.Type) || !IsNumber(wanted.Type)
            || _types.Text(own) == _types.Text(wanted))
        {
            return list;
        }

        return Cs.CallMember(list, "Select", Cs.Lambda(["item"], Cs.Cast(_types.Of(wanted), Cs.Id("item"))));
    }

    /// <summary>Whether a class's dunder method becomes a C# operator.</summary>
    private static bool HasOperator(BinaryOperator op) => op is BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult or BinaryOperator.Div
        or BinaryOperator.Mod or BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor;

    private static SyntaxKind KindOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => SyntaxKind.AddExpression,
        BinaryOperator.Sub => SyntaxKind.SubtractExpression,
        BinaryOperator.Mult => SyntaxKind.MultiplyExpression,
        BinaryOperator.Div => SyntaxKind.DivideExpression,
        BinaryOperator.Mod => SyntaxKind.ModuloExpression,
        BinaryOperator.LShift => SyntaxKind.LeftShiftExpression,
        BinaryOperator.RShift => SyntaxKind.RightShiftExpression,
        BinaryOperator.BitOr => SyntaxKind.BitwiseOrExpression,
        BinaryOperator.BitXor => SyntaxKind.ExclusiveOrExpression,
        BinaryOperator.BitAnd => SyntaxKind.BitwiseAndExpression,
        _ => SyntaxKind.None,
    };

    private static string SymbolOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Sub => "-",
        BinaryOperator.Mult => "*",
        BinaryOperator.MatMult => "@",
        BinaryOperator.Div => "/",
        BinaryOperator.FloorDiv => "//",
        BinaryOperator.Mod => "%",
        BinaryOperator.Pow => "**",
        BinaryOperator.LShift => "<<",
        BinaryOperator.RShift => ">>",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
        _ => "&",
    };

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
        var isFloat = IsFloat(leftType) || IsFloat(rightType);
        if (MixedOperation(op, left, leftType, right, rightType) is { } mixed)
        {
            return mixed;
        }

        switch (op)
        {
            case BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult:
                return Guarded(Cs.Binary(KindOf(op), isFloat ? left : Widened(left, node, rightNode), right), node, isFloat);
            case BinaryOperator.Div:
                return Division(left, leftType, right, rightType, rightNode);
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
            case BinaryOperator.LShift:
                return NarrowedInt(CallHelper("PyInt", "ShiftLeft", left, right), node);
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

            if (rightNode is ConstantExpr { Value: 2L } && node is BinOpExpr { Left: NameExpr or ConstantExpr })
            {
                return Guarded(Cs.Binary(SyntaxKind.MultiplyExpression, left, left), node, false);
            }

            return NarrowedInt(CallHelper("PyInt", "Pow", left, right), node);
        }

        return CallHelper("PyFloat", "Pow", IsBigOperand(leftType, (node as BinOpExpr)?.Left) ? Cs.Cast(Cs.Type("double"), left) : left, IsBigOperand(rightType, rightNode) ? Cs.Cast(Cs.Type("double"), right) : right);
    }

    private bool IsBigOperand(PyType type, Expr? node) => type == PyType.Int && node is not null && _model.Widths.GetValueOrDefault(node) == 2;

    /// <summary>Integer arithmetic whose range is not proven is checked: a wrong guess stops the program, never gives a wrong number.</summary>
    private ExpressionSyntax Guarded(ExpressionSyntax value, Node node, bool isFloat)
    {
        if (isFloat || (node as Expr ?? (node as AugAssignStmt)?.Target) is not { } expr || !_model.NeedsCheck(expr))
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

    /// <summary>Writes an integer for a place of C# type <c>int</c>.</summary>
    /// <summary>A display in a place that does not say its type.</summary>
    private ExpressionSyntax Typed(ExpressionSyntax value, PyType type) => value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value;

    private ExpressionSyntax IntExpression(Expr node) => AsInt(Expression(node), node);

    private ExpressionSyntax AsInt(ExpressionSyntax written, Expr node) => Narrowed(written, node, 0);

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

    private ExpressionSyntax Division(ExpressionSyntax left, PyType leftType, ExpressionSyntax right, PyType rightType, Expr rightNode)
    {
        // A literal divisor that is not 0 cannot raise; otherwise 1 / 0 must, where C# gives infinity.
        var nonZero = rightNode is ConstantExpr { Value: long and not 0 or double and not 0.0 };
        if (nonZero)
        {
            return IsFloat(leftType) || IsFloat(rightType)
                ? Cs.Binary(SyntaxKind.DivideExpression, left, right)
                : Cs.Binary(SyntaxKind.DivideExpression, left, rightNode is ConstantExpr { Value: long i } ? Number(i) : Cs.Cast(Cs.Type("double"), right));
        }

        return IsFloat(leftType) || IsFloat(rightType) ? CallHelper("PyFloat", "TrueDiv", left, right) : CallHelper("PyInt", "Divide", left, right);
    }

    private ExpressionSyntax RepeatText(ExpressionSyntax text, Expr? textNode, ExpressionSyntax count)
    {
        if (textNode is ConstantExpr { Value: string { Length: 1 } c } && count is LiteralExpressionSyntax)
        {
            return Cs.New(Cs.Type("string"), SyntaxFactory.LiteralExpression(SyntaxKind.CharacterLiteralExpression, SyntaxFactory.Literal(c[0])), count);
        }

        return CallHelper("PyStr", "Repeat", text, count);
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

    private ExpressionSyntax Unary(UnaryOpExpr u)
    {
        var type = _model.TypeOf(u.Operand).WithoutNone;
        if (u.Op == UnaryOperator.Not)
        {
            return Cs.Not(Condition(u.Operand));
        }

        if (type is InstanceType { Class.IsUser: false } catalog)
        {
            return CatalogOperator(u.Op switch { UnaryOperator.USub => "__neg__", UnaryOperator.UAdd => "__pos__", _ => "__invert__" }, Expression(u.Operand), catalog, null, null)
                ?? throw Unsupported(u, "this operator");
        }

        if (u.Op == UnaryOperator.Invert && IsFlag(type))
        {
            return CallHelper("PyFlag", "Invert", Expression(u.Operand));
        }

        if (type is InstanceType { Class.IsUser: true } i)
        {
            return u.Op switch
            {
                UnaryOperator.USub when i.Class.FindMethod("__neg__") is not null => Cs.Unary(SyntaxKind.UnaryMinusExpression, Expression(u.Operand)),
                UnaryOperator.UAdd when i.Class.FindMethod("__pos__") is not null => Cs.Unary(SyntaxKind.UnaryPlusExpression, Expression(u.Operand)),
                UnaryOperator.Invert when i.Class.FindMethod("__invert__") is not null => Cs.Unary(SyntaxKind.BitwiseNotExpression, Expression(u.Operand)),
                _ => throw Unsupported(u, "this operator"),
            };
        }

        if (u.Op == UnaryOperator.USub && u.Operand is ConstantExpr { Value: long n })
        {
            return Cs.Int(-n);
        }

        if (u.Op == UnaryOperator.USub && IsDynamic(type))
        {
            return FromObject(CallHelper("PyDynamic", "Negate", Expression(u.Operand)), _model.TypeOf(u), u);
        }

        var operand = Convert(Expression(u.Operand), type, ReferenceEquals(type, PyType.Bool) ? PyType.Int : type);
        return u.Op switch
        {
            UnaryOperator.USub => Cs.Unary(SyntaxKind.UnaryMinusExpression, operand),
            UnaryOperator.UAdd => operand,
            _ => Cs.Unary(SyntaxKind.BitwiseNotExpression, operand),
        };
    }
}
