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
        if (_model.TypeOf(node) is not UnionType { AllowsNone: true } type || IsDynamic(type))
        {
            return null;
        }

        if (!TypeMapper.IsValueType(type.WithoutNone))
        {
            return IsTextOperation(operation.Op, operation.Left, operation.Right) ? TextOperand(node, isLeft: node == operation.Left)
                : type.WithoutNone is InstanceType { Class: { IsUser: false, Name: "list" } } ? Cs.Forgive(Expression(node))
                : null;
        }

        if (!CatchesTypeErrors || !IsNumber(type.WithoutNone))
        {
            return Cs.Member(Cs.Forgive(Expression(node)), "Value");
        }

        var (left, right) = node == operation.Left ? ("NoneType", NumberName(_model.TypeOf(operation.Right))) : (NumberName(_model.TypeOf(operation.Left)), "NoneType");
        return CallHelper("PyNone", "Operand", Expression(node), Cs.Str($"unsupported operand type(s) for {SymbolOf(operation.Op)}: '{left}' and '{right}'"));
    }

    private static string NumberName(PyType type) => type == PyType.Float ? "float" : "int";

    /// <summary>A number that is added to another in place; None raises.</summary>
    private ExpressionSyntax NumberAdded(Expr node, BinaryOperator op, PyType left) =>
        _model.TypeOf(node) is not UnionType { AllowsNone: true } type || !IsNumber(type.WithoutNone) ? Expression(node)
        : CatchesTypeErrors ? CallHelper("PyNone", "Operand", Expression(node), Cs.Str($"unsupported operand type(s) for {SymbolOf(op)}=: '{NumberName(left)}' and 'NoneType'"))
        : Cs.Member(Cs.Forgive(Expression(node)), "Value");

    private bool IsTextOperation(BinaryOperator op, Expr left, Expr right) =>
        op == BinaryOperator.Add && _model.TypeOf(left).WithoutNone == PyType.Str && _model.TypeOf(right).WithoutNone == PyType.Str;

    /// <summary>Text that may be None beside other text: C# would take null for an empty string.</summary>
    private ExpressionSyntax TextOperand(Expr node, bool isLeft) => _model.TypeOf(node).AllowsNone
        ? CallHelper("PyNone", "Operand", Expression(node), Cs.Str(isLeft ? "unsupported operand type(s) for +: 'NoneType' and 'str'" : "can only concatenate str (not \"NoneType\") to str"))
        : Expression(node);

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
            case (PrimitiveType { Name: "str" }, BinaryOperator.Mult, _) when rightType == PyType.Int || rightType == PyType.Bool:
                return RepeatText(left, leftNode, right ?? IntExpression(rightNode));
            case (PrimitiveType { Name: "str" }, BinaryOperator.Mult, _) when IsJson(rightType):
                return RepeatText(left, leftNode, Cs.Cast(Cs.Type("int"), right ?? Expression(rightNode)));
            case (_, BinaryOperator.Mult, PrimitiveType { Name: "str" }) when leftType == PyType.Int || leftType == PyType.Bool:
                return RepeatText(right ?? Expression(rightNode), rightNode, left);
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Mod, _):
                return CallHelper("PyBytes", "Format", left, right ?? Boxed(rightNode));
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Add, _):
                return Cs.Cast(Cs.Type("byte[]"), Cs.Collection([.. BytesParts(left), .. BytesParts(right ?? Expression(rightNode))]));
            case (_, BinaryOperator.Add, _) when IsTuple(leftType) && IsTuple(rightType):
                return ConcatenatedTuples(left, leftType, leftNode, right ?? Expression(rightNode), rightType, rightNode, node);
            case (InstanceType { Class: { IsUser: false, Name: "list" }, Args: [var items] } list, BinaryOperator.Add, _) when IsDynamic(rightType):
                var added = right ?? Expression(rightNode);
                return _types.Text(items).StartsWith("object", StringComparison.Ordinal)
                    ? FromObject(Cs.Forgive(CallHelper("PyDynamic", "Add", Typed(left, list), added)), list, null)
                    : Cs.CallMember(Cs.CallMember(Typed(left, list), "Concat", items.Type == PyType.Str ? Cs.Cast(_types.Of(list), added) : CallHelper("PyDynamicItems", $"Each<{_types.Text(items)}>", added)), "ToList");
            case (InstanceType { Class: { IsUser: false, Name: "list" } }, BinaryOperator.Add, PrimitiveType or TupleType):
                break;
            case (InstanceType { Class: { IsUser: false, Name: "list" } }, BinaryOperator.Add, _):
                var listed = (node as BinOpExpr) is { } whole ? _model.TypeOf(whole) : leftType;
                var head = left is CollectionExpressionSyntax ? Cs.Cast(_types.Of(listed), left) : leftNode is not null && RepeatedDisplay(leftNode, listed) is { } filled ? filled : InWidthOf(left, leftType, node);
                var tail = right is null && RepeatedDisplay(rightNode, listed) is { } repeated ? repeated : InWidthOf(right ?? Expression(rightNode), rightType, node);
                head = leftNode is not null && !NodesOf<CallExpr>(rightNode).Any() ? Streamed(head, leftNode) : head;
                return Cs.CallMember(Cs.CallMember(head, "Concat", Streamed(tail, rightNode)), "ToList");
            case (PrimitiveType { Name: "bytes" }, BinaryOperator.Mult, PrimitiveType { Name: "int" }):
                return CallHelper("PyBytes", "Repeat", left, right ?? Expression(rightNode));
            case (_, BinaryOperator.Mult, PrimitiveType { Name: "int" }) when IsTuple(leftType):
                return RepeatedTuple(left, leftType, leftNode, right ?? IntExpression(rightNode), node);
            case (PrimitiveType { Name: "int" }, BinaryOperator.Mult, _) when IsTuple(rightType):
                return RepeatedTuple(right ?? Expression(rightNode), rightType, rightNode, left, node);
            case (InstanceType { Class: { IsUser: false, Name: "list" } }, BinaryOperator.Mult, _):
                return CallHelper("PyList", "Repeat", Typed(left, leftType), right ?? IntExpression(rightNode));
            case (not InstanceType { Class.IsUser: true }, BinaryOperator.Mult, InstanceType { Class: { IsUser: false, Name: "list" } }):
                return CallHelper("PyList", "Repeat", Typed(right ?? Expression(rightNode), rightType), left);
            case (InstanceType { Class: { IsUser: false, Name: "set" } }, _, InstanceType):
                return SetOperation(op, left, leftType, WithItemsLike(right ?? Expression(rightNode), rightType, leftType), node);
            case (InstanceType { Class: { IsUser: false, Name: "dict" } }, BinaryOperator.BitOr, _):
                return node is BinOpExpr { Left: var mergedLeft } merge && _model.TypeOf(merge) is InstanceType { Args: [var key, var value] }
                    ? CallHelper("PyDict", "Merge", EntriesAs(mergedLeft, key, value), EntriesAs(rightNode, key, value))
                    : CallHelper("PyDict", "Merge", left, right ?? Expression(rightNode));
        }

        var name = Inferrer.DunderOf(op);
        if (IsJson(leftType) && Inferrer.TakesJson(rightType, name) is not null)
        {
            return CatalogOperator($"__r{name}__", right ?? Expression(rightNode), (InstanceType)rightType, leftType, () => left)!;
        }

        if (leftType is InstanceType { Class.IsUser: false } own && CatalogOperator($"__{name}__", left, own, rightType, () => JsonArgument(own.Class, right ?? Expression(rightNode))) is { } written)
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
        if (sum is not BinOpExpr b || list is CollectionExpressionSyntax || type is not InstanceType { Args: [var own] } || _model.TypeOf(b) is not InstanceType { Args: [var wanted] } || _types.Text(own) == _types.Text(wanted))
        {
            return list;
        }

        if (IsDynamic(wanted.Type) && !IsDynamic(own.Type))
        {
            return Cs.CastItems(list, _types.Of(wanted));
        }

        if (!IsNumber(own.Type) || !IsNumber(wanted.Type))
        {
            return list;
        }

        return Cs.CallMember(list, "Select", Cs.Lambda(["item"], Cs.Cast(_types.Of(wanted), Cs.Id("item"))));
    }

    /// <summary><c>[None] * n</c> in a list that holds more than None: its items are of the list's type.</summary>
    private ExpressionSyntax? RepeatedDisplay(Expr node, PyType list) =>
        node is BinOpExpr { Op: BinaryOperator.Mult, Left: ListExpr display, Right: var count } && _model.TypeOf(count) == PyType.Int && list is InstanceType { Args: [var items] }
        && _model.TypeOf(display) is InstanceType { Args: [var own] } && _types.Text(own) != _types.Text(items)
            ? CallHelper("PyList", "Repeat", Cs.Cast(_types.Of(list), Cs.Collection([.. display.Elts.Select(e => ExpressionAs(e, items))])), IntExpression(count))
            : null;

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

        var number = IsIntEnumMember(type) ? AsNumber(Expression(u.Operand), ((InstanceType)type).Class) : null;
        if (number is null && type is InstanceType { Class.IsUser: true } i)
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
            return NumberAsWritten(u, -n);
        }

        if (u.Op == UnaryOperator.USub && IsDynamic(type))
        {
            return FromObject(CallHelper("PyDynamic", "Negate", Expression(u.Operand)), _model.TypeOf(u), u);
        }

        var operand = number ?? Convert(Expression(u.Operand), type, ReferenceEquals(type, PyType.Bool) ? PyType.Int : type);
        return u.Op switch
        {
            UnaryOperator.USub => Cs.Unary(SyntaxKind.UnaryMinusExpression, operand),
            UnaryOperator.UAdd => operand,
            _ => Cs.Unary(SyntaxKind.BitwiseNotExpression, operand),
        };
    }
}
