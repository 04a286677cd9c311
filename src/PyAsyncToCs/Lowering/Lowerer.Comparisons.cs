using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Compare(CompareExpr c)
    {
        if (c.Ops.Length == 1)
        {
            return CompareOne(c.Ops[0], c.Left, c.Comparators[0]);
        }

        if (BetweenConstants(c) is { } between)
        {
            return between;
        }

        ExpressionSyntax? result = null;
        var left = c.Left;
        for (var i = 0; i < c.Ops.Length; i++)
        {
            var right = c.Comparators[i];
            if (i < c.Ops.Length - 1 && !IsRepeatable(right) && HasEffect(right) && right is CallExpr or AwaitExpr or NamedExpr && !_replaced.ContainsKey(right))
            {
                if (!_frame.CanHoist)
                {
                    throw Unsupported(right, "a computed value in the middle of a chained comparison here");
                }

                // Evaluated once, by the comparison that has it on its right.
                var name = _frame.Fresh("middle");
                Emit(LocalDeclarationStatement(VariableDeclaration(_types.Of(_model.TypeOf(right)), SingletonSeparatedList(VariableDeclarator(name)))));
                _replaced[right] = ParenthesizedExpression(Cs.Assign(Cs.Id(name), Expression(right)));
                var assigned = CompareOne(c.Ops[i], left, right);
                result = result is null ? assigned : Cs.And(result, assigned);
                _replaced[right] = Cs.Id(name);
                left = right;
                continue;
            }

            var one = CompareOne(c.Ops[i], left, right);
            result = result is null ? one : Cs.And(result, one);
            left = right;
        }

        return result!;
    }

    private ExpressionSyntax CompareOne(CompareOperator op, Expr left, Expr right)
    {
        if (op is CompareOperator.Is or CompareOperator.IsNot or CompareOperator.Eq or CompareOperator.NotEq
            && left is CallExpr { Func: NameExpr { Id: "type" }, Args: [var typed] } && right is NameExpr or AttributeExpr { Attr: not "__class__" } && _model.SymbolOf(right) is null or { Class: not null } or { Definitions: [Alias] } && _model.TypeOf(right) is ClassType { Class: { IsUser: true } asked })
        {
            var exact = asked.Subclasses.Count == 0 && _model.TypeOf(typed).WithoutNone is InstanceType { Class: var own } && asked.IsSubclassOf(own)
                ? Cs.IsType(Untyped(typed), Cs.Type(asked.CsPath))
                : Cs.Equal(Cs.CallMember(Untyped(typed), "GetType"), TypeOfExpression(Cs.Type(asked.CsPath)));
            return op is CompareOperator.Is or CompareOperator.Eq ? exact : Cs.Not(exact);
        }

        if (op is CompareOperator.Is or CompareOperator.IsNot or CompareOperator.Eq or CompareOperator.NotEq && ExitException(left is CallExpr { Args: [var shown] } ? shown : left) is null && (IsTypeValue(_model.TypeOf(left)) || IsTypeValue(_model.TypeOf(right))) && AsType(left) is { } leftClass && AsType(right) is { } rightClass)
        {
            var sameType = Cs.Equal(leftClass, rightClass);
            return op is CompareOperator.Is or CompareOperator.Eq ? sameType : Cs.Not(sameType);
        }

        if (ExitTypeTest(op, left, right) is { } exitTest)
        {
            return exitTest;
        }

        var leftType = _model.TypeOf(left);
        var rightType = _model.TypeOf(right);
        switch (op)
        {
            case CompareOperator.Is or CompareOperator.Eq when right is ConstantExpr { Value: null }:
                return IsNullTest(left);
            case CompareOperator.IsNot or CompareOperator.NotEq when right is ConstantExpr { Value: null }:
                return Cs.Not(IsNullTest(left));
            case CompareOperator.Is or CompareOperator.IsNot when right is ConstantExpr { Value: bool truth } && IsJson(leftType):
                var isThat = IsPatternExpression(Cs.Member(Receiver(left), "Value"), ConstantPattern(Cs.Bool(truth)));
                return op == CompareOperator.Is ? isThat : Cs.Not(isThat);
            case CompareOperator.Is or CompareOperator.IsNot:
                return Identity(op, left, leftType, right, rightType);
            case CompareOperator.In or CompareOperator.NotIn:
                var contains = Contains(left, right, rightType);
                return op == CompareOperator.In ? contains : Cs.Not(contains);
            case CompareOperator.Eq:
                return OfOneValue(Equality(left, leftType, right, rightType), leftType);
            case CompareOperator.NotEq:
                return Cs.Not(OfOneValue(Equality(left, leftType, right, rightType), leftType));
            default:
                return OfOneValue(Order(op, left, leftType, right, rightType), leftType);
        }
    }

    /// <summary>A comparison of a value with itself: C# warns of it where it is written with an operator.</summary>
    private static ExpressionSyntax OfOneValue(ExpressionSyntax comparison, PyType type)
    {
        if (comparison is not BinaryExpressionSyntax { Left: var left and (IdentifierNameSyntax or MemberAccessExpressionSyntax) } binary || !left.IsEquivalentTo(binary.Right))
        {
            return comparison;
        }

        return !binary.IsKind(SyntaxKind.EqualsExpression) ? Cs.Binary(binary.Kind(), Cs.CallMember(left, "CompareTo", left), Cs.Int(0))
            : type == PyType.Float ? Cs.Not(Cs.Call("double.IsNaN", left))
            : Cs.CallMember(left, "Equals", left);
    }

    private ExpressionSyntax IsNullTest(Expr left)
    {
        var written = left is NameExpr or AttributeExpr ? RawPlace(left) : Expression(left);
        if (written is LiteralExpressionSyntax { Token.Text: "null" })
        {
            return Cs.True;
        }

        if (IsJson(_model.DeclaredTypeOf(left).WithoutNone))
        {
            return Cs.IsNull(_model.DeclaredTypeOf(left).AllowsNone ? ConditionalAccessExpression(Cs.Primary(written), MemberBindingExpression(IdentifierName("Value"))) : Cs.Member(written, "Value"));
        }

        if (_model.DeclaredTypeOf(left) is UnionType { AllowsNone: false } several && !_model.TypeOf(left).AllowsNone && _types.Text(several) == "object" && !several.Members.Any(m => IsJson(m) || MayBeNull(m)))
        {
            // Tested for null, it would be taken to be null at times.
            return Cs.False;
        }

        return _model.DeclaredTypeOf(left).AllowsNone || _model.DeclaredTypeOf(left) is AnyType or NeverType or UnionType ? Cs.IsNull(written)
            : TypeMapper.IsValueType(_model.TypeOf(left)) ? Cs.False
            : Cs.IsNull(written);
    }

    /// <summary>A name or attribute as the place itself, before narrowing takes the value out.</summary>
    private ExpressionSyntax RawPlace(Expr node)
    {
        switch (node)
        {
            case NameExpr n when _model.SymbolOf(n) is { Entity: null } symbol && !IsReceiver(symbol):
                return Place(_model.VariableOf(n) ?? symbol.TheVariable);
            case AttributeExpr member when _model.SymbolOf(member) is { Entity: null }:
                return AttributePlace(member, out _);
            case AttributeExpr a when _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol { Owner.IsUser: true }:
                return AttributePlace(a, out _);
            default:
                return Expression(node);
        }
    }

    private ExpressionSyntax Equality(Expr left, PyType leftType, Expr right, PyType rightType)
    {
        if (ViewEquality(left, right) is { } views)
        {
            return views;
        }

        if (left is NameExpr mine && right is NameExpr same && leftType == PyType.Float && _model.SymbolOf(mine) is { } symbol && symbol == _model.SymbolOf(same))
        {
            // Only a NaN is not equal to itself; C# warns of the comparison.
            return Cs.Not(Cs.Call("double.IsNaN", Expression(left)));
        }

        if (left is NameExpr one && right is NameExpr again && _model.SymbolOf(one) is { } only && only == _model.SymbolOf(again))
        {
            // C# warns of its own operator here.
            return CallHelper("PyEq", "AreEqual", Boxed(left), Boxed(right));
        }

        if (left is AttributeExpr && right is AttributeExpr && leftType == PyType.Float && rightType == PyType.Float && Expression(left) is var once && once.IsEquivalentTo(Expression(right)))
        {
            return Cs.Not(Cs.Call("double.IsNaN", once));
        }

        if (left is AttributeExpr && right is AttributeExpr && leftType is InstanceType { Class: { IsEnum: true } compared } && LowersToEnum(compared) && leftType.SameAs(rightType) && Expression(left) is var member && member.IsEquivalentTo(Expression(right)))
        {
            return Cs.CallMember(member, "Equals", member);
        }

        // A member of one of the library's enums is a number or a text.
        if (leftType is InstanceType { Class: { IsUser: false } listed } && listed.Attributes.ContainsKey("__members__") && listed.Attributes.GetValueOrDefault("value") is { CsName: { } inner } number && rightType.SameAs(number.Slot.Type))
        {
            return Cs.Equal(Cs.Member(Receiver(left), inner), Expression(right));
        }

        if (rightType is InstanceType { Class: { IsUser: false } asked } && asked.Attributes.ContainsKey("__members__") && asked.Attributes.GetValueOrDefault("value") is { CsName: { } held } wanted && leftType.SameAs(wanted.Slot.Type))
        {
            return Cs.Equal(Expression(left), Cs.Member(Receiver(right), held));
        }

        if (leftType is InstanceType { Class: { IsUser: false, Name: "range" } } && rightType is InstanceType { Class: { IsUser: false, Name: "range" } })
        {
            return Cs.CallMember(CallHelper("PyRange", "From", Expression(left)), "Equals", CallHelper("PyRange", "From", Expression(right)));
        }

        // An IntEnum's member equals its number, and members of others with the same.
        if ((IsIntEnumMember(leftType) && (IsIntEnumMember(rightType) || rightType.IsNumeric)) || (IsIntEnumMember(rightType) && leftType.IsNumeric))
        {
            return Cs.Equal(Side(left, leftType), Side(right, rightType));

            ExpressionSyntax Side(Expr side, PyType type) => type is InstanceType { Class: { IsEnum: true } e } ? AsNumber(Expression(side), e) : Convert(Expression(side), type, PyType.Int);
        }

        if (leftType is InstanceType { Class: { IsUser: true } first } && IsNamedTuple(first) != (rightType is InstanceType { Class: { IsUser: true } second } && IsNamedTuple(second)) && IsNamedTuple(first))
        {
            return CallHelper("PyEq", "AreEqual", AsTuple(left, first), Boxed(right));
        }

        if (rightType is InstanceType { Class: { IsUser: true } named } && IsNamedTuple(named) && !(leftType is InstanceType { Class: var other } && other == named))
        {
            return CallHelper("PyEq", "AreEqual", Boxed(left), AsTuple(right, named));
        }

        if (IsTextEnum(leftType) && rightType == PyType.Str || leftType == PyType.Str && IsTextEnum(rightType))
        {
            return Cs.Equal(TextValue(left), TextValue(right));
        }

        var l = left is NameExpr or AttributeExpr && leftType.AllowsNone && !IsDynamic(_model.DeclaredTypeOf(left)) ? RawPlace(left) : Expression(left);
        if (IsEqualByOperator(leftType) && IsEqualByOperator(rightType))
        {
            if (ReferenceEquals(leftType.WithoutNone, PyType.Bool) != ReferenceEquals(rightType.WithoutNone, PyType.Bool))
            {
                if (leftType.AllowsNone || rightType.AllowsNone)
                {
                    return CallHelper("PyEq", "AreEqual", l, Expression(right));
                }

                return Cs.Equal(Convert(l, leftType, PyType.Int), Convert(Expression(right), rightType, PyType.Int));
            }

            if (IsFloat(rightType) && IsBigOperand(leftType, left) || IsFloat(leftType) && IsBigOperand(rightType, right))
            {
                return CallHelper("PyEq", "AreEqual", l, Expression(right));
            }

            if (SameKind(leftType.WithoutNone, rightType.WithoutNone))
            {
                return Cs.Equal(l, Expression(right));
            }
        }

        return CallHelper("PyEq", "AreEqual", l is CollectionExpressionSyntax || _model.IsMixedNumber(leftType) || IsBareFunction(left, l) ? Boxed(left) : l, Boxed(right));
    }

    /// <summary>A named tuple as the tuple that it is.</summary>
    private ExpressionSyntax AsTuple(Expr node, ClassSymbol cls)
    {
        var value = Receiver(node);
        if (!IsRepeatable(node))
        {
            if (!_frame.CanHoist)
            {
                throw Unsupported(node, "a comparison of this named tuple with another tuple");
            }

            var name = _frame.Fresh("record");
            Emit(Cs.Local(null, name, value));
            value = Cs.Id(name);
        }

        var fields = DataclassField.All(cls);
        return fields.Count == 1
            ? Cs.Call("ValueTuple.Create", Cs.Member(value, MemberName(fields[0].Attribute)))
            : Cs.Tuple([.. fields.Select(f => (ExpressionSyntax)Cs.Member(value, MemberName(f.Attribute)))]);
    }

    /// <summary>A string, or the one that a member of a StrEnum is.</summary>
    private ExpressionSyntax TextValue(Expr node) => IsTextEnum(_model.TypeOf(node)) ? Cs.Member(Receiver(node), "Value") : Expression(node);

    private static bool IsIntEnumMember(PyType type) => type is InstanceType { Class: { IsEnum: true, IsUser: true } cls } && IsIntEnum(cls);

    private static bool SameKind(PyType a, PyType b) =>
        a.SameAs(b) || (IsNumber(a) && IsNumber(b)) || (a is InstanceType x && b is InstanceType y && (x.Class.IsSubclassOf(y.Class) || y.Class.IsSubclassOf(x.Class)))
        || (a is TupleType && b is TupleType);

    /// <summary>A value for a parameter of type object: a collection expression has no type there.</summary>
    private ExpressionSyntax Untyped(Expr node)
    {
        var value = Expression(node);
        return value is CollectionExpressionSyntax || IsBareFunction(node, value) ? Cs.Cast(_types.Of(_model.TypeOf(node)), value) : value;
    }

    /// <summary>A value for a helper that takes any.</summary>
    private ExpressionSyntax Boxed(Expr node)
    {
        if (node is TupleExpr tuple && tuple.Elts.Length > 1 && tuple.Elts.Any(e => _model.IsMixedNumber(_model.TypeOf(e)) || e is ListExpr or SetExpr or TupleExpr or ConstantExpr { Value: null }))
        {
            return Cs.Tuple([.. tuple.Elts.Select(e => e is ConstantExpr { Value: null } ? Cs.Cast(Cs.Type("object?"), Cs.Null) : Boxed(e))]);
        }

        return _model.IsMixedNumber(_model.TypeOf(node)) ? NumberValue(Expression(node), _model.TypeOf(node)) : Untyped(node);
    }

    private bool IsEqualByOperator(PyType type) => type.WithoutNone switch
    {
        PrimitiveType p => p.Name is "int" or "float" or "bool" or "str" or "complex",
        TupleType t => t.Items.All(i => IsEqualByOperator(i.Type)),
        InstanceType { Class.IsUser: true } => true,
        InstanceType { Class: { IsUser: false, Name: "frozenset" } } => _model.HasFrozenSetKeys,
        InstanceType { Class: { IsUser: false } catalog } => catalog.FindMethod("__eq__") is not null || catalog.IsSubclassOf(Types.FutureClass),
        UnionType u => u.Members.All(m => m.IsNumeric),
        NeverType => true,
        _ => false,
    };
}
