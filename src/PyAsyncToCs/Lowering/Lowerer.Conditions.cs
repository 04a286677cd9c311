using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Truth, <c>and</c>/<c>or</c>, comparisons (language reference, 6.10 and 6.11).</summary>
internal sealed partial class Lowerer
{
    /// <summary>An expression as a C# condition.</summary>
    private ExpressionSyntax Condition(Expr node)
    {
        switch (node)
        {
            case BoolOpExpr b:
                List<ExpressionSyntax> parts = [Condition(b.Values[0])];
                _branches++;
                parts.AddRange(b.Values.Skip(1).Select(Condition));
                _branches--;
                if (parts.Exists(p => p is LiteralExpressionSyntax { Token.Text: "true" }) && b.Op == BoolOperator.And && parts.Exists(p => p is not LiteralExpressionSyntax { Token.Text: "true" }))
                {
                    parts.RemoveAll(p => p is LiteralExpressionSyntax { Token.Text: "true" });
                }

                return parts.Aggregate(b.Op == BoolOperator.And ? Cs.And : Cs.Or);
            case UnaryOpExpr { Op: UnaryOperator.Not } u:
                return NotCondition(u.Operand);
            case CompareExpr c:
                return Compare(c);
            case ConstantExpr { Value: bool b }:
                return Cs.Bool(b);
            case ConstantExpr { Value: long n }:
                return Cs.Bool(n != 0);
            case NamedExpr { Target: NameExpr name } w when _model.TypeOf(w.Value).AllowsNone && !TypeMapper.IsValueType(_model.TypeOf(w.Value).WithoutNone) && _model.TypeOf(w.Value).WithoutNone is InstanceType { Class: { IsUser: true } cls } && !HasTruthMethod(cls):
                return Cs.IsNotNull(Expression(w));
            case NameExpr when IsSurelyTrue(node):
                return Cs.True;
        }

        if (IsVoid(node))
        {
            return Cs.IsNotNull(Expression(node));
        }

        if (ExitException(node) is { } error)
        {
            return Cs.IsNotNull(error);
        }

        return TruthOf(ConditionOperand(node), DeclaredForTruth(node));
    }

    private PyType DeclaredForTruth(Expr node) => _model.TypeOf(node);

    private ExpressionSyntax ConditionOperand(Expr node) => Expression(node);

    private ExpressionSyntax NotCondition(Expr node)
    {
        var type = _model.TypeOf(node);
        if (type is InstanceType i && !i.Class.IsUser && i.Class.Name is "list" or "dict" or "set" && node is not BoolOpExpr)
        {
            return Cs.Equal(Cs.Member(Expression(node), "Count"), Cs.Int(0));
        }

        if (type == PyType.Int)
        {
            return Cs.Equal(Expression(node), Cs.Int(0));
        }

        if (type.AllowsNone && (type.WithoutNone is FunctionType or CallableType || (type.WithoutNone is InstanceType { Class.IsUser: true } u && !HasTruthMethod(u.Class))))
        {
            return Cs.IsNull(Expression(node));
        }

        return node is CompareExpr compared && IsOfWholeOrder(compared) ? Inverted(Compare(compared)) : Cs.Not(Condition(node));
    }

    /// <summary>Whether a comparison is of ints or of strings, of which every two are in order: no NaN is among them.</summary>
    private bool IsOfWholeOrder(CompareExpr node) => node.Ops.All(o => o is CompareOperator.Lt or CompareOperator.LtE or CompareOperator.Gt or CompareOperator.GtE)
        && (node.Comparators.Prepend(node.Left).All(e => _model.TypeOf(e) == PyType.Int) || node.Comparators.Prepend(node.Left).All(e => _model.TypeOf(e) == PyType.Str));

    private static ExpressionSyntax Inverted(ExpressionSyntax comparison) => comparison is not BinaryExpressionSyntax b ? Cs.Not(comparison) : b.Kind() switch
    {
        SyntaxKind.LogicalAndExpression => Cs.Or(Inverted(b.Left), Inverted(b.Right)),
        SyntaxKind.LessThanExpression => Cs.Binary(SyntaxKind.GreaterThanOrEqualExpression, b.Left, b.Right),
        SyntaxKind.LessThanOrEqualExpression => Cs.Binary(SyntaxKind.GreaterThanExpression, b.Left, b.Right),
        SyntaxKind.GreaterThanExpression => Cs.Binary(SyntaxKind.LessThanOrEqualExpression, b.Left, b.Right),
        SyntaxKind.GreaterThanOrEqualExpression => Cs.Binary(SyntaxKind.LessThanExpression, b.Left, b.Right),
        _ => Cs.Not(comparison),
    };

    /// <summary>Whether an object of a class, or of one that extends it, may be false.</summary>
    private static bool HasTruthMethod(ClassSymbol cls) => Descendants(cls).Any(c => c.FindMethod("__bool__") is not null || c.FindMethod("__len__") is not null);

    /// <summary>The truth of a value that may be of a class with <c>__bool__</c> or of others.</summary>
    private ExpressionSyntax OpenTruth(ExpressionSyntax value, PyType type)
    {
        var classes = (type.WithoutNone is AnyType ? _model.Classes.Values : type.Parts.OfType<InstanceType>().SelectMany(i => Descendants(i.Class)))
            .Where(c => c is { IsUser: true, TypeParams.IsEmpty: true } && c.Methods.GetValueOrDefault("__bool__") is { IsStub: false, Def: not null }).Distinct().ToList();
        if (classes.Count == 0)
        {
            return CallHelper("PyTruth", "Of", value);
        }

        var arms = classes.OrderByDescending(c => c.Lineage().Count()).Select(cls =>
        {
            var name = _frame.Fresh(NameStyle.Camel(cls.Name));
            return SwitchExpressionArm(DeclarationPattern(_types.Of(cls.Self), SingleVariableDesignation(Identifier(name))), Cs.CallMember(Cs.Id(name), MethodName(cls.Methods["__bool__"])));
        }).ToList();
        if (type.WithoutNone is InstanceType { Class: { IsUser: true } root } && root.FindMethod("__bool__") is null && !Descendants(root).Any(c => c.FindMethod("__len__") is not null))
        {
            // All others are true, if they are there.
            var isNamed = value is IdentifierNameSyntax or MemberAccessExpressionSyntax;
            if (type.AllowsNone && !isNamed)
            {
                arms.Add(SwitchExpressionArm(ConstantPattern(Cs.Null), Cs.False));
            }

            arms.Add(SwitchExpressionArm(DiscardPattern(), Cs.True));
            var own = SwitchExpression(Cs.Primary(value), SeparatedList(arms));
            return type.AllowsNone && isNamed ? Cs.Binary(SyntaxKind.LogicalAndExpression, Cs.IsNotNull(value), own) : own;
        }

        var other = _frame.Fresh("other");
        arms.Add(SwitchExpressionArm(VarPattern(SingleVariableDesignation(Identifier(other))), CallHelper("PyTruth", "Of", Cs.Id(other))));
        return SwitchExpression(Cs.Primary(value), SeparatedList(arms));
    }

    /// <summary>The truth value of a written expression of a type.</summary>
    private ExpressionSyntax TruthOf(ExpressionSyntax value, PyType type)
    {
        var rest = type.WithoutNone;
        value = Typed(value, type);
        if (type is InstanceType { Class: var ranged } && ranged == Types.RangeClass)
        {
            return Cs.CallMember(value, "Any");
        }

        if (type.AllowsNone)
        {
            switch (rest)
            {
                case PrimitiveType { Name: "str" }:
                    return Cs.Not(Cs.Call("string.IsNullOrEmpty", value));
                case PrimitiveType { Name: "bool" }:
                    return Cs.Equal(value, Cs.True);
                case UnionType when _model.IsMixedNumber(rest):
                    return CallHelper("PyTruth", "Of", NumberValue(value, type));
                case PrimitiveType { Name: "int" or "float" }:
                    return IsPatternExpression(Cs.Operand(value, Precedence.Relational), BinaryPattern(SyntaxKind.AndPattern, UnaryPattern(ConstantPattern(Cs.Null)), UnaryPattern(ConstantPattern(Cs.Int(0)))));
                case InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" } }:
                    return IsPatternExpression(Cs.Operand(value, Precedence.Relational), RecursivePattern().WithPropertyPatternClause(PropertyPatternClause(SingletonSeparatedList<SubpatternSyntax>(
                        Subpattern(NameColon("Count"), RelationalPattern(Token(SyntaxKind.GreaterThanToken), Cs.Int(0)))))));
                case InstanceType i when !HasTruthMethod(i.Class):
                    return Cs.IsNotNull(value);
                case InstanceType i when i.Class.FindMethod("__bool__") is { IsStub: false } method:
                    return Cs.Equal(ConditionalAccessExpression(Cs.Primary(value), InvocationExpression(MemberBindingExpression(IdentifierName(MethodName(method))))), Cs.True);
                case CallableType or FunctionType:
                    return Cs.IsNotNull(value);
                case NeverType:
                    return Cs.False;
                case TupleType:
                    return Cs.Member(value, "HasValue");
            }

            return OpenTruth(value, type);
        }

        if (IsFlag(type))
        {
            return Cs.Binary(SyntaxKind.NotEqualsExpression, value, Cs.Int(0));
        }

        switch (type)
        {
            case PrimitiveType { Name: "bool" }:
                return value;
            case PrimitiveType { Name: "int" or "float" }:
                return Cs.Binary(SyntaxKind.NotEqualsExpression, value, Cs.Int(0));
            case PrimitiveType { Name: "str" }:
                return Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(value, "Length"), Cs.Int(0));
            case PrimitiveType { Name: "complex" }:
                _usings.Add("System.Numerics");
                return Cs.Binary(SyntaxKind.NotEqualsExpression, value, Cs.Name("Complex.Zero"));
            case PrimitiveType { Name: "bytes" }:
                return Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(value, "Length"), Cs.Int(0));
            case TupleType t:
                return Cs.Bool(t.Items.Length > 0);
            case InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" } }:
                return Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(value, "Count"), Cs.Int(0));
            case InstanceType { Class: { IsUser: false, Name: "tuple" } }:
                return Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(value, "Length"), Cs.Int(0));
            case InstanceType { Class.IsUser: false } stub when stub.Class.FindMethod("__bool__") is { Meaning.Template: not null } truth:
                return CatalogTemplate(truth, stub, new() { ["self"] = value });
            case InstanceType { Class.IsUser: false } sized when sized.Class.HasBase("Sized") && sized.Class.FindMethod("__len__") is null && !sized.Class.HasBase("tuple"):
                return Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(value, "Count"), Cs.Int(0));
            case InstanceType { Class.IsUser: false } plain when !plain.Class.HasBase("Iterable") && !plain.Class.HasBase("Sized") && !plain.Class.IsException && plain.Class.CsType is not null && TypeMapper.IsValueType(plain):
                return Cs.True;
            case InstanceType i when i.Class.FindMethod("__bool__") is { IsStub: false } method:
                return Cs.CallMember(value, MethodName(method));
            case InstanceType i when i.Class.FindMethod("__len__") is { IsStub: false } && !Descendants(i.Class).Any(c => c.FindMethod("__bool__") is not null):
                return Cs.Binary(SyntaxKind.GreaterThanExpression, Cs.Member(value, "Count"), Cs.Int(0));
            case UnionType u when u.Members.All(m => m.IsNumeric):
                return Cs.Binary(SyntaxKind.NotEqualsExpression, value, Cs.Int(0));
            default:
                return OpenTruth(value, type);
        }
    }

    /// <summary><c>and</c> and <c>or</c> as values.</summary>
    private ExpressionSyntax BoolOp(BoolOpExpr b)
    {
        var type = _model.TypeOf(b);
        if (type == PyType.Bool && b.Values.All(v => _model.TypeOf(v) == PyType.Bool))
        {
            return Condition(b);
        }

        // Only the first operand is surely computed, and may stand before the statement.
        var held = _frame.CanHoist && _branches == 0 && !IsRepeatable(b.Values[0]) && !IsCoalesced(b.Op, b.Values[0]) ? HoldValue(b.Values[0]) : null;
        string?[] names = [.. b.Values.SkipLast(1).Select((v, i) => (i == 0 && held is not null) || IsRepeatable(v) || IsCoalesced(b.Op, v) ? null : _frame.Fresh("value"))];
        _branches++;
        var value = AsMixed(ExpressionAs(b.Values[^1], type), _model.TypeOf(b.Values[^1]), type);
        for (var i = b.Values.Length - 2; i > 0; i--)
        {
            value = BoolStep(b.Op, b.Values[i], null, names[i], value, type);
        }

        _branches--;
        return BoolStep(b.Op, b.Values[0], held, names[0], value, type);
    }

    private IdentifierNameSyntax HoldValue(Expr node)
    {
        var name = _frame.Fresh("value");
        Emit(Cs.Local(_types.Of(_model.TypeOf(node)), name, Expression(node)));
        return Cs.Id(name);
    }

    /// <summary>Whether what <c>or</c> asks of a value is whether it is null.</summary>
    private bool IsCoalesced(BoolOperator op, Expr left) =>
        op == BoolOperator.Or && _model.TypeOf(left) is { AllowsNone: true } type && type.WithoutNone is InstanceType { Class: { IsUser: true } cls } && !HasTruthMethod(cls);

    /// <summary>One operand before the others.</summary>
    /// <param name="op">Which operator.</param>
    /// <param name="left">The operand.</param>
    /// <param name="held">The variable that holds it already, or null.</param>
    /// <param name="name">The variable that is to hold it, where it is neither held nor computed again.</param>
    /// <param name="right">What comes after it.</param>
    /// <param name="type">The type of the whole.</param>
    private ExpressionSyntax BoolStep(BoolOperator op, Expr left, IdentifierNameSyntax? held, string? name, ExpressionSyntax right, PyType type)
    {
        if (left is ConstantExpr { Value: (string or bool or long) and var known })
        {
            var isTrue = known is string { Length: > 0 } or true or long and not 0L;
            return isTrue == (op == BoolOperator.Or) ? ExpressionAs(left, type) : right;
        }

        var leftType = _model.TypeOf(left);
        if (IsCoalesced(op, left))
        {
            // What is not of the class's own type leaves C# without a common one.
            var common = _types.Text(type).TrimEnd('?');
            var isForeign = common == "object" || (right is ObjectCreationExpressionSyntax { Type: var made } && made.ToString() != common && _types.Text(leftType).TrimEnd('?') != common);
            return Cs.Binary(SyntaxKind.CoalesceExpression, isForeign ? Cs.Cast(Cs.Type(common + "?"), Expression(left)) : Expression(left), right);
        }

        if (leftType.IsNone && IsRepeatable(left) && op == BoolOperator.Or)
        {
            return right;
        }

        var value = held ?? (name is null ? ExpressionAs(left, type) : Cs.Id(name));
        ExpressionSyntax? computed = null;
        if (held is null && name is not null)
        {
            computed = IsPatternExpression(Cs.Operand(Typed(Expression(left), leftType), Precedence.Relational), VarPattern(SingleVariableDesignation(Identifier(name))));
        }

        var truth = TruthOf(value, leftType);
        var isThere = op == BoolOperator.Or && leftType.AllowsNone && !type.AllowsNone && TypeMapper.IsValueType(leftType.WithoutNone) && (_types.Text(leftType) == _types.Text(type) + "?" || _model.IsMixedNumber(type));
        value = isThere ? AsMixed(value is IdentifierNameSyntax or MemberAccessExpressionSyntax ? Cs.Member(value, "Value") : Cs.CallMember(value, "GetValueOrDefault"), leftType.WithoutNone, type) : AsMixed(value, leftType, type);
        if (op == BoolOperator.Or && leftType.AllowsNone && !type.AllowsNone && truth is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "PyTruth" } } } && !TypeMapper.IsValueType(leftType.WithoutNone))
        {
            value = Cs.Forgive(value);
        }

        if (_types.Text(type).TrimEnd('?') == "object" && right is not CastExpressionSyntax && _types.Text(leftType).TrimEnd('?') != "object")
        {
            // Values of two kinds have no common type by themselves.
            right = Cs.Cast(Cs.Type(_types.Text(type)), right);
        }

        if (computed is not null)
        {
            // C# knows that the name is assigned where the whole condition is true.
            return op == BoolOperator.And
                ? Cs.Conditional(Cs.And(computed, Cs.Not(truth)), value, right)
                : Cs.Conditional(Cs.And(computed, truth), value, right);
        }

        return op == BoolOperator.And ? Cs.Conditional(truth, right, value) : Choice(truth, value, right, _types.Text(leftType.WithoutNone) == _types.Text(type.WithoutNone));
    }

    /// <summary>Whether evaluating an expression twice cannot be noticed.</summary>
    private static bool IsRepeatable(Expr node) => node switch
    {
        NameExpr or ConstantExpr => true,
        AttributeExpr a => IsRepeatable(a.Value),
        _ => false,
    };
}
