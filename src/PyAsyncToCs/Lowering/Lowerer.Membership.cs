using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Contains(Expr item, Expr container, PyType type)
    {
        var whole = type.WithoutNone;
        if (container is TupleExpr or ListExpr or SetExpr)
        {
            var elements = container switch
            {
                TupleExpr t => t.Elts,
                ListExpr l => l.Elts,
                _ => ((SetExpr)container).Elts,
            };
            if (elements.Length > 0 && elements.All(e => e is ConstantExpr { Value: string or long or bool or null }) && _model.TypeOf(item) is var kind && !_model.IsMixedNumber(kind) && elements.All(e => SameKind(_model.TypeOf(e), kind.WithoutNone) || (kind.AllowsNone && e is ConstantExpr { Value: null })))
            {
                if (Expression(item) is LiteralExpressionSyntax { Token.Value: var known })
                {
                    // C# warns of a pattern whose outcome it knows.
                    return Cs.Bool(elements.Any(e => Expression(e) is LiteralExpressionSyntax { Token.Value: var one } && Equals(one, known)));
                }

                PatternSyntax pattern = ConstantPattern(Expression(elements[0]));
                foreach (var element in elements.Skip(1))
                {
                    pattern = BinaryPattern(SyntaxKind.OrPattern, pattern, ConstantPattern(Expression(element)));
                }

                return IsPatternExpression(Cs.Operand(Expression(item), Precedence.Relational), pattern);
            }

            if (elements.Length > 0 && _model.TypeOf(item) == PyType.Bytes && elements.All(e => e is ConstantExpr { Value: ImmutableArray<byte> { Length: < 4 } }))
            {
                var blocks = elements.Select(e => (PatternSyntax)ListPattern(SeparatedList(((ImmutableArray<byte>)((ConstantExpr)e).Value!).Select(b => (PatternSyntax)ConstantPattern(ByteOf(b))))));
                return IsPatternExpression(Cs.Operand(Expression(item), Precedence.Relational), blocks.Aggregate((all, next) => BinaryPattern(SyntaxKind.OrPattern, all, next)));
            }

            if (elements.Length is > 0 and < 4 && container is TupleExpr or ListExpr && IsRepeatable(item) && _model.TypeOf(item) == PyType.Int && elements.All(e => _model.TypeOf(e) == PyType.Int && IsPureNumber(e)))
            {
                return elements.Select(e => (ExpressionSyntax)Cs.Equal(Expression(item), Expression(e))).Aggregate(Cs.Or);
            }

            if (elements.Length > 0 && IsJson(_model.TypeOf(item)) && elements.All(e => e is ConstantExpr { Value: string or long or bool or null }))
            {
                var values = elements.Select(e => (PatternSyntax)ConstantPattern(Expression(e))).Aggregate((all, next) => BinaryPattern(SyntaxKind.OrPattern, all, next));
                return IsPatternExpression(Cs.Member(Receiver(item), "Value"), values);
            }

            if (elements.Length > 0 && AmongWritten(item, elements) is { } written)
            {
                return written;
            }

            if (elements.Length > 0 && _model.IsMixedNumber(_model.TypeOf(item)) && elements.All(e => IsNumber(_model.TypeOf(e))))
            {
                return Cs.CallMember(Cs.Cast(Cs.Type("PyNumber[]"), Cs.Collection([.. elements.Select(Expression)])), "Contains", Expression(item));
            }
        }

        switch (whole)
        {
            case InstanceType flag when IsFlag(flag) && flag.SameAs(_model.TypeOf(item)):
                return Cs.CallMember(Receiver(container), "HasFlag", Expression(item));
            case ClassType { Class: { IsUser: true, IsEnum: true } members } when !IsFlag(members) && _model.TypeOf(item) is InstanceType { Class: var own } && own == members:
                return Cs.True;
            case PrimitiveType { Name: "str" }:
                return Cs.CallMember(Receiver(container), "Contains", IsDynamic(_model.TypeOf(item)) ? Known(item, PyType.Str) : Receiver(item), Cs.Name("StringComparison.Ordinal"));
            case PrimitiveType { Name: "bytes" } when _model.TypeOf(item) == PyType.Int:
                return Cs.CallMember(Receiver(container), "Contains", Cs.Cast(Cs.Type("byte"), IntExpression(item)));
            case PrimitiveType { Name: "bytes" } when _model.TypeOf(item) == PyType.Bytes:
                return Cs.Binary(SyntaxKind.GreaterThanOrEqualExpression, CallHelper("PyBytes", "Find", Expression(container), Expression(item), Cs.Null, Cs.Null), Cs.Int(0));
            case InstanceType i when IsJson(_model.TypeOf(item).WithoutNone) && !i.Class.IsUser && i.Class.AsBase(i, Types.DictClass) is { } looked && looked.Args[0].Type == PyType.Str:
                return Cs.CallMember(Receiver(container), "ContainsKey", KeyOf(item, looked.Args[0]));
            case InstanceType i when !i.Class.IsUser && i.Class.AsBase(i, Types.DictClass) is { } dict:
                return OfKind(item, dict.Args[0], key => Cs.CallMember(Receiver(container), "ContainsKey", key))
                    ?? IfAny(item, dict.Args[0], key => Cs.CallMember(Receiver(container), "ContainsKey", key))
                    ?? (Inferrer.IsOfOtherKind(dict.Args[0].Type, _model.TypeOf(item)) ? CallHelper("PyDict", "Contains", Expression(container), LookedUp(item)) : Cs.CallMember(Receiver(container), "ContainsKey", KeyAs(item, dict.Args[0])));
            case InstanceType { Class: { IsUser: false, Name: "list" or "set" or "frozenset" or "tuple" } } i when OfKind(item, i.Args[0], member => Cs.CallMember(Receiver(container), "Contains", member)) is { } only:
                return only;
            case InstanceType { Class: { IsUser: false, Name: "set" or "frozenset" } } i when IfAny(item, i.Args[0], member => Cs.CallMember(Receiver(container), "Contains", member)) is { } only:
                return only;
            case InstanceType { Class: { IsUser: false, Name: "list" or "set" or "frozenset" or "tuple" } } i when IsEqualByOperator(i.Args[0].Type):
                var wanted = KeyOf(item, i.Args[0]);
                return Cs.CallMember(Receiver(container), "Contains", _model.TypeOf(item) is { AllowsNone: true, IsNone: false } given && !i.Args[0].Type.AllowsNone && !TypeMapper.IsValueType(given.WithoutNone)
                    ? wanted is CastExpressionSyntax cast ? cast.WithExpression(Cs.Forgive(cast.Expression)) : Cs.Forgive(wanted)
                    : wanted);
            case InstanceType { Class: { IsUser: false, Name: "range" } }:
                return BetweenBounds(item, container) ?? Cs.CallMember(Receiver(container), "Contains", _model.TypeOf(item) == PyType.Int ? IntExpression(item) : Expression(item));
            case InstanceType { Class.IsUser: false } stub when stub.Class.FindMethod("__contains__") is { Meaning.Template: not null } contains:
                contains = Inferrer.PickOverload(contains, [_model.TypeOf(item)]);
                return CatalogTemplate(contains, stub, new() { ["self"] = Receiver(container), [contains.Parameters[1].Name] = contains.Parameters[1].Declared is PrimitiveType primitive ? ExpressionAs(item, primitive) : Expression(item) });
            case InstanceType { Class: { IsUser: false, Name: "Iterable" or "Iterator" } } i when IsEqualByOperator(i.Args[0].Type):
                return Cs.CallMember(Receiver(container), "Contains", Expression(item));
            case InstanceType { Class.IsUser: true } i when i.Class.FindMethod("__contains__") is { IsStub: false } method:
                return Cs.CallMember(Receiver(container), MethodName(method), ExpressionAs(item, method.Parameters[1].Slot));
            case var dynamic when IsDynamic(dynamic):
                return CallHelper("PyDynamicItems", "Contains", Expression(container), Boxed(item));
            default:
                var element = ElementType(whole);
                var searched = AsEnumerable(Untyped(container), whole, container);
                var compared = _types.Of(element);
                if ((_types.Text(_model.TypeOf(item)) is "object" or "object?" && _types.Text(element) is not ("object" or "object?"))
                    || (!element.SameAs(_model.TypeOf(item)) && (element is TypeParamType || _model.TypeOf(item) is TypeParamType)))
                {
                    compared = Cs.Type("object?");
                    searched = Cs.CastItems(searched, compared);
                }

                if (element == PyType.Int && _model.TypeOf(item) == PyType.Int)
                {
                    // What is looked for may be larger than what is there.
                    var width = whole is TupleType row ? ItemText(row) : _types.Text(element);
                    compared = Cs.Type(width);
                    if (_model.Widths.GetValueOrDefault(item) is > 0 and var wide && wide > Array.IndexOf(["int", "long", "BigInteger"], width))
                    {
                        compared = WidthType(wide);
                        searched = Cs.CallMember(searched, "Select", Cs.Lambda(["x"], Cs.Cast(compared, Cs.Id("x"))));
                    }
                }
                else if (_model.TypeOf(item) is { AllowsNone: true, IsNone: false } && !element.AllowsNone && TypeMapper.IsValueType(element))
                {
                    // None is no item, but may be looked for.
                    compared = Cs.Type(_types.Text(element) + "?");
                    searched = Cs.CastItems(searched, compared);
                }

                var sought = Untyped(item);
                var isMissing = _model.TypeOf(item) is { AllowsNone: true } optional && !TypeMapper.IsValueType(optional.WithoutNone) && !compared.ToString().EndsWith('?');
                return IsComparedAlone(element) && element.SameAs(_model.TypeOf(item))
                    ? Cs.CallMember(searched, "Contains", sought)
                    : Cs.CallMember(searched, "Contains", isMissing ? Cs.Forgive(sought) : sought, Cs.Call(GenericHelper("PyEq", "ComparerOf", compared)));
        }
    }

    /// <summary>A byte as the character that it is written as, where there is one.</summary>
    private static ExpressionSyntax ByteOf(byte value) => value is (byte)'\r' or (byte)'\n' or (> 32 and < 127)
        ? Cs.Cast(Cs.Type("byte"), LiteralExpression(SyntaxKind.CharacterLiteralExpression, SyntaxFactory.Literal((char)value)))
        : Cs.Int(value);

    /// <summary>A search for a value of several kinds among values of one kind: a value of another kind is not found; null where kinds do not differ.</summary>
    private ExpressionSyntax? OfKind(Expr item, Slot among, Func<ExpressionSyntax, ExpressionSyntax> search)
    {
        var type = _model.TypeOf(item);
        if (type is not UnionType || !IsDynamic(type) || among.Type is not PrimitiveType { IsNone: false } kind || kind.IsNumeric)
        {
            return null;
        }

        var name = _frame.Fresh("key");
        return Cs.And(IsPatternExpression(Cs.Operand(Expression(item), Precedence.Relational), DeclarationPattern(_types.Of(kind), SingleVariableDesignation(Identifier(name)))), search(Cs.Id(name)));
    }

    /// <summary>A search for what may be None among values that never are: C# then knows that it was not; null where that is not the case.</summary>
    private ExpressionSyntax? IfAny(Expr item, Slot among, Func<ExpressionSyntax, ExpressionSyntax> search)
    {
        if (item is not (NameExpr or AttributeExpr) || !IsRepeatable(item) || _model.TypeOf(item) is not UnionType { AllowsNone: true } type || among.Type.AllowsNone || !type.WithoutNone.SameAs(among.Type) || type.WithoutNone is UnionType or TypeParamType || TypeMapper.IsValueType(type.WithoutNone))
        {
            return null;
        }

        return Cs.And(Cs.IsNotNull(Expression(item)), search(Expression(item)));
    }

    private static bool IsPureNumber(Expr node) => node switch
    {
        NameExpr or ConstantExpr => true,
        AttributeExpr a => IsRepeatable(a),
        UnaryOpExpr u => IsPureNumber(u.Operand),
        BinOpExpr { Op: BinaryOperator.Add or BinaryOperator.Sub or BinaryOperator.Mult } b => IsPureNumber(b.Left) && IsPureNumber(b.Right),
        _ => false,
    };

    /// <summary>A key to look up; what was read from JSON need not be the text that the dictionary wants.</summary>
    private ExpressionSyntax KeyOf(Expr key, Slot keys) =>
        keys.Type == PyType.Str && IsJson(_model.TypeOf(key).WithoutNone) ? Cs.Member(Receiver(key), "Key") : ExpressionAs(key, keys);

    /// <summary><c>i in range(n)</c> of an int, as the two comparisons that it is; null where the number would be computed twice.</summary>
    private ExpressionSyntax? BetweenBounds(Expr item, Expr container)
    {
        if (container is not CallExpr { Func: NameExpr { Id: "range" } func, Args: [_] or [_, _], Keywords.IsEmpty: true } range || _model.SymbolOf(func) is not null
            || _model.TypeOf(item) != PyType.Int || range.Args.Any(a => _model.TypeOf(a) != PyType.Int || HasEffect(a)) || !IsCheapNumber(item))
        {
            return null;
        }

        var low = range.Args is [var start, _] ? Expression(start) : Cs.Int(0);
        var high = Expression(range.Args[^1]);
        if (!IsConstantName(item) && low is LiteralExpressionSyntax && high is LiteralExpressionSyntax && _model.Widths.GetValueOrDefault(item) < 2)
        {
            return IsPatternExpression(Cs.Operand(Expression(item), Precedence.Relational), BinaryPattern(
                SyntaxKind.AndPattern,
                RelationalPattern(Token(SyntaxKind.GreaterThanEqualsToken), low),
                RelationalPattern(Token(SyntaxKind.LessThanToken), high)).WithAdditionalAnnotations(Cs.OfInts));
        }

        return Cs.And(Cs.Binary(SyntaxKind.GreaterThanOrEqualExpression, Expression(item), low), Cs.Binary(SyntaxKind.LessThanExpression, Expression(item), high));
    }

    /// <summary><c>0 &lt;= n &lt; 10</c> as a pattern.</summary>
    private IsPatternExpressionSyntax? BetweenConstants(CompareExpr c)
    {
        if (c is not { Ops: [CompareOperator.Lt or CompareOperator.LtE, CompareOperator.Lt or CompareOperator.LtE], Left: var low, Comparators: [var item and not ConstantExpr, var high] }
            || _model.TypeOf(item) is var type && type != PyType.Int && type != PyType.Float || IsNumberIn(low) is not { } first || IsNumberIn(high) is not { } last || first > last
            || (type == PyType.Int && (_model.Widths.GetValueOrDefault(item) > 1 || _model.TypeOf(low) != PyType.Int || _model.TypeOf(high) != PyType.Int)))
        {
            return null;
        }

        var range = BinaryPattern(
            SyntaxKind.AndPattern,
            RelationalPattern(Token(c.Ops[0] == CompareOperator.Lt ? SyntaxKind.GreaterThanToken : SyntaxKind.GreaterThanEqualsToken), Expression(low)),
            RelationalPattern(Token(c.Ops[1] == CompareOperator.Lt ? SyntaxKind.LessThanToken : SyntaxKind.LessThanEqualsToken), Expression(high)));
        var written = Expression(item);
        return written is LiteralExpressionSyntax || IsConstantName(item) ? null
            : IsPatternExpression(Cs.Operand(written, Precedence.Relational), type == PyType.Int ? range.WithAdditionalAnnotations(Cs.OfInts) : range);

        static double? IsNumberIn(Expr node) => node switch
        {
            ConstantExpr { Value: long n and < int.MaxValue and > int.MinValue } => n,
            ConstantExpr { Value: double n } => n,
            UnaryOpExpr { Op: UnaryOperator.USub, Operand: ConstantExpr negated } => -IsNumberIn(negated),
            _ => null,
        };
    }

    /// <summary>Whether C# knows what a name stands for, and warns of a pattern for it.</summary>
    private bool IsConstantName(Expr node) => node is NameExpr && _model.SymbolOf(node) is { } symbol && _plan.IsConstant(symbol);

    /// <summary>Whether a number may be written twice: a name, or a sum of names and constants.</summary>
    private static bool IsCheapNumber(Expr node) => IsRepeatable(node)
        || (node is BinOpExpr { Op: BinaryOperator.Add or BinaryOperator.Sub } sum && IsRepeatable(sum.Left) && IsRepeatable(sum.Right));
}
