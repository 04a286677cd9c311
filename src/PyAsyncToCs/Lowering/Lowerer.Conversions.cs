using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Writes an expression for a place of another type.</summary>
    private ExpressionSyntax ExpressionAs(Expr node, PyType target) => ExpressionAs(node, target, null);

    private ExpressionSyntax ExpressionAs(Expr node, Slot target) => ExpressionAs(node, target.Type, target);

    private ExpressionSyntax ExpressionAs(Expr node, PyType target, Slot? slot)
    {
        var wanted = target.WithoutNone;
        if (FunctionObject(node, wanted) is { } function)
        {
            return function;
        }

        if (node is CallExpr && OnAsyncio && IsCoroutine(wanted) && IsCoroutine(_model.TypeOf(node)) && (_types.Text(_model.TypeOf(node)) != _types.Text(wanted) || GivesNothing(node)))
        {
            return TaskArgument(node, wanted);
        }

        if (IsSequence(wanted, out var item) && AsSequence(node, item) is { } sequence)
        {
            return sequence;
        }

        if (node is LambdaExpr { Body: var given } lambda && wanted is CallableType { Result.Type: var result } && IsCoroutine(result) && GivesNothing(given))
        {
            _resultPlaces[lambda] = result;
        }

        switch (node)
        {
            case ConstantExpr { Value: long i } when IsFloatPlace(wanted) && !_model.IsMixedNumber(wanted):
                return FloatLiteral(i);
            case ConstantExpr { Value: long i } when slot is not null && IntWidth.TypeOf(slot.Range) is "long":
                return Cs.Int(i);
            case IfExpr c when !_replaced.ContainsKey(c):
                return ConditionalValue(c, target);
            case AwaitExpr when IsArray(node) && IsContainer(wanted) && !_keptArrays.Contains(node):
                return Cs.Collection([Cs.Spread(Expression(node))]);
            case TupleExpr t when !_replaced.ContainsKey(t) && wanted is InstanceType { Class: { IsUser: true } record } && IsNamedTuple(record) && DataclassField.All(record) is var fields && fields.Count == t.Elts.Length && !t.Elts.Any(e => e is StarredExpr):
                // What is looked for among named tuples is equal to one.
                return Cs.New(_types.Of(wanted), [.. t.Elts.Zip(fields, (item, field) => ExpressionAs(item, field.Attribute.Slot))]);
            case TupleExpr t when !_replaced.ContainsKey(t) && IsDynamic(target) && KeyAmong(target) is { } key && _model.TypeOf(t) is TupleType:
                return Cs.Cast(_types.Of(key), TupleDisplay(t, key));
            case TupleExpr t when !_replaced.ContainsKey(t):
                return TupleDisplay(t, wanted) is var display && display is CollectionExpressionSyntax && IsDynamic(target) ? Cs.Cast(_types.Of(_model.TypeOf(t)), display) : display;
            case CallExpr { Func: NameExpr { Id: "range" } } range when IsDynamic(target) && _model.TypeOf(range) is InstanceType i && i.Class == Types.RangeClass && range.Args.All(a => a is not StarredExpr):
                // As an object it must know that it is a range.
                return NewRange([.. range.Args.Select(IntExpression)]);
            case ListExpr { Elts.Length: 0 } or DictExpr { Keys.Length: 0 } when !IsContainer(wanted):
                return Convert(Cs.New(_types.Of(_model.TypeOf(node))), _model.TypeOf(node), target);
            case CallExpr { Args.Length: 0, Keywords.Length: 0 } empty when _model.TypeOf(empty.Func) is ClassType { Class: { IsUser: false, Name: "list" or "set" } } && IsContainer(wanted) && !(wanted is InstanceType { Class.Name: "set", Args: [{ Type: PrimitiveType { Name: "bytes" } }] }):
                return Cs.Collection([]);
        }

        if (slot is not null && wanted == PyType.Int && _model.TypeOf(node).WithoutNone == PyType.Int && !_model.TypeOf(node).AllowsNone)
        {
            return Narrowed(Expression(node), node, IntWidth.Of(slot.Range));
        }

        // In a place for several kinds an int is an `int`: a cast takes it out again.
        if (wanted is UnionType && !MixedNumbers.Is(wanted) && _model.TypeOf(node) == PyType.Int)
        {
            return Narrowed(Expression(node), node, 0);
        }

        // C# makes a double of the smaller kinds of integers by itself.
        if (IsFloatPlace(wanted) && !_model.IsMixedNumber(wanted) && IsBigOperand(_model.TypeOf(node), node))
        {
            return BigAsDouble(Expression(node), node);
        }

        if (wanted is CallableType callable && _model.TypeOf(node) is FunctionType { Function.IsStub: true })
        {
            _calledWith = callable.Parameters;
            var library = Expression(node);
            _calledWith = [];
            return library;
        }

        if (wanted is CallableType { Parameters: [var taken] } && _model.TypeOf(node) is ClassType { Class.IsUser: false } && taken.Type is not (NeverType or AnyType or TypeParamType))
        {
            _callbackElements.TryAdd(node, taken.Type);
        }

        var value = IsVoid(node) && _types.Text(target) is var place && place != "object?"
            ? Cs.Cast(Cs.Type(place), Expression(node))
            : Convert(Expression(node), _model.TypeOf(node), target);
        return value is CollectionExpressionSyntax && !IsContainer(wanted) ? Cs.Cast(_types.Of(_model.TypeOf(node)), value)
            : value is IdentifierNameSyntax && IsOutcome(node) && _types.Text(target) == "object" && _model.SymbolOf((NameExpr)node) is { IsParameter: false } ? Cs.Forgive(value)
            : value;
    }

    /// <summary>Whether a call gives an iterator object of its own already.</summary>
    private static bool IsIteratorCall(Expr node) => node is CallExpr { Func: NameExpr { Id: "iter" } };

    private static bool IsContainer(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "list" or "set" or "dict" or "tuple" or "frozenset" or "Iterable" or "IndexedSequence" } };

    private static bool IsFloatPlace(PyType type) => type == PyType.Float || (type is UnionType u && u.Members.All(m => m.IsNumeric || m.IsNone) && u.Members.Any(m => m == PyType.Float));

    private static ExpressionSyntax FloatLiteral(double value) => Number(value);

    /// <summary>The conversion between what an expression is and what its place holds.</summary>
    private ExpressionSyntax Convert(ExpressionSyntax value, PyType from, PyType to)
    {
        if (from.IsNone && IsOptionalParameter(to) && value is LiteralExpressionSyntax)
        {
            return Cs.Default;
        }

        if (ReferenceEquals(from, to) || to is AnyType or NeverType)
        {
            return value;
        }

        if (from is TupleType && IsDynamic(to) && KeyAmong(to) is InstanceType { Args: [var keyItem] })
        {
            return Cs.Call(GenericHelper("PyTupleKeys", "OfTuple", _types.Of(keyItem)), value);
        }

        if (IsJson(to.WithoutNone) && !IsJson(from.WithoutNone) && from is not PrimitiveType)
        {
            UseType("PyJsonValue");
            return Cs.Call("PyJsonValue.Of", OpenDisplay(value));
        }

        if (from is InstanceType { Class: { IsUser: false, Name: "list" }, Args: [{ Type: var read }] } && IsJson(read) && to.WithoutNone is InstanceType { Class: { IsUser: false, Name: "list" }, Args: [{ Type: PrimitiveType { IsNone: false } kept }] })
        {
            return Cs.CallMember(value, "ConvertAll", Cs.Lambda(["item"], Convert(Cs.Id("item"), read, kept)));
        }

        if (to == PyType.Complex && from is UnionType && _types.Text(from) == "object")
        {
            return CallHelper("PyComplex", "Of", value);
        }

        if (from is NeverType or AnyType)
        {
            return FromUnknown(value, to);
        }

        if (from is TypeParamType { IsUser: true } && value is IdentifierNameSyntax or MemberAccessExpressionSyntax && _types.Text(to) == "object")
        {
            return Cs.Forgive(value);
        }

        if (from.IsNone && to is UnionType { AllowsNone: true } && value is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            // A value that is surely None here, whatever its variable may hold elsewhere.
            return Cs.Null;
        }

        if (from is TupleType parts && to is InstanceType { Class: var tuple } && tuple == Types.TupleClass && value is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            return Cs.Cast(_types.Of(to), Cs.Collection([.. parts.Items.Select((_, i) => (ExpressionSyntax)Cs.Member(value, $"Item{i + 1}"))]));
        }

        if (from is TupleType { Items: var held } && to is InstanceType { Class: { IsUser: true } named } && IsNamedTuple(named) && DataclassField.All(named).Count == held.Length && value is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            return Cs.New(_types.Of(to), [.. held.Select((_, i) => (ExpressionSyntax)Cs.Member(value, $"Item{i + 1}"))]);
        }

        // A method has no type of its own.
        if (from is FunctionType or CallableType && value is IdentifierNameSyntax or MemberAccessExpressionSyntax or LambdaExpressionSyntax && IsDynamic(to) && _types.Text(from) is var shape && shape.StartsWith("Func<", StringComparison.Ordinal) | shape.StartsWith("Action", StringComparison.Ordinal))
        {
            return Cs.Cast(Cs.Type(shape), value is LambdaExpressionSyntax ? ParenthesizedExpression(value) : value);
        }

        // A place for anything holds the number itself.
        if (_model.IsMixedNumber(from) && to is UnionType && !MixedNumbers.Is(to))
        {
            return NumberValue(value, from);
        }

        // A place for ints alone: a float there is an exception in Python, or as good as its int.
        if (_model.IsMixedNumber(from) && !from.AllowsNone && to == PyType.Int && value is not CastExpressionSyntax)
        {
            return Cs.Cast(_types.Of(to), value);
        }

        // An annotation says which of several kinds it is.
        if (from.WithoutNone is UnionType && (to.WithoutNone is not UnionType || MixedNumbers.Is(to)) && !to.IsNone && !MixedNumbers.Is(from) && _types.Text(from.WithoutNone) == "object" && !IsDynamic(to))
        {
            return to.AllowsNone ? FromObject(value, to, null) : FromObject(MayBeNull(from) ? Cs.Forgive(value) : value, to, null);
        }

        if (to == PyType.Str && IsJson(from.WithoutNone))
        {
            return Cs.Member(from.AllowsNone ? Cs.Forgive(value) : Cs.Primary(value), "Text");
        }

        if (IsJson(to.WithoutNone) && from is PrimitiveType { IsNone: false })
        {
            UseType("PyJsonValue");
            return Cs.New(Cs.Type("PyJsonValue"), value);
        }

        if (MixedNumbers.Is(from) && from.AllowsNone && to == PyType.Float && value is IdentifierNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.Text: not "Value" })
        {
            return Cs.Member(Cs.Forgive(value), "Value");
        }

        if (from is InstanceType { Class: { HeldClass: { } builtin } own } && to.WithoutNone == ClassSymbol.PrimitiveOf(builtin))
        {
            return HeldValue(value, own);
        }

        if (IsTextEnum(from) && to.WithoutNone == PyType.Str)
        {
            return Cs.Member(value, "Value");
        }

        if (IsIntEnumMember(from) && to.WithoutNone == PyType.Int)
        {
            return AsNumber(value, ((InstanceType)from).Class);
        }

        if (to.WithoutNone == PyType.Bytes && from.WithoutNone is InstanceType { Class: { IsUser: false, Name: "bytearray" or "memoryview" } })
        {
            return Cs.CallMember(value, "ToArray");
        }

        if (ReferenceEquals(from, PyType.Bool) && to.WithoutNone is PrimitiveType p && (p == PyType.Int || p == PyType.Float))
        {
            return Cs.Conditional(value, p == PyType.Int ? Cs.Int(1) : Number(1), p == PyType.Int ? Cs.Int(0) : Number(0));
        }

        if (ReferenceEquals(from, PyType.Bool) && MixedNumbers.Is(to) && !_model.IsMixedNumber(to) && !IsNumber(value))
        {
            return Convert(value, from, to.Parts.Contains(PyType.Float) ? PyType.Float : PyType.Int);
        }

        if (from is UnionType { AllowsNone: true } && to == PyType.Str && from.WithoutNone == PyType.Str && value is CastExpressionSyntax { Type: NullableTypeSyntax nullable } taken)
        {
            return Cs.Cast(nullable.ElementType, Cs.Forgive(taken.Expression));
        }

        if (from is UnionType { AllowsNone: true } && to == PyType.Str && from.WithoutNone == PyType.Str && value is IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax)
        {
            // None, where the place has none, is an exception in Python, too.
            return Cs.Forgive(value);
        }

        return value;
    }

    /// <summary>What is not known is an object in C#: where the place has a type of its own, that is asked for.</summary>
    private ExpressionSyntax FromUnknown(ExpressionSyntax value, PyType to) =>
        to is not (FunctionType or CallableType or TypeParamType) && IsSurelyObject(value) && !_types.Text(to).StartsWith("object", StringComparison.Ordinal) ? FromObject(value, to, null) : value;

    /// <summary>Whether C# has an object in an expression of which no type is known.</summary>
    private static bool IsSurelyObject(ExpressionSyntax value) => value switch
    {
        ElementAccessExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax => true,
        PostfixUnaryExpressionSyntax { Operand: var inner } => IsSurelyObject(inner),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: var helper } } } => helper.StartsWith("PyDynamic", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether the place is an <c>object?</c>: gather's outcomes with their exceptions are such, too.</summary>
    private static bool MayBeNull(PyType type) => type.AllowsNone || type.Parts.Any(p => p is InstanceType { Class.IsException: true });

    /// <summary>Whether a value is, in one case or another, an outcome that gather collected beside exceptions: C# takes it to be null at times.</summary>
    private bool IsOutcome(Expr node) => node is IfExpr i ? IsOutcome(i.Body) || IsOutcome(i.OrElse) : node is NameExpr && _model.DeclaredTypeOf(node) is UnionType declared && MayBeNull(declared) && _types.Text(declared) == "object";

    /// <summary>Whether a truth value is written as a number already.</summary>
    private static bool IsNumber(ExpressionSyntax value) => value is ConditionalExpressionSyntax { WhenTrue: LiteralExpressionSyntax { Token.Value: int or double } };

    /// <summary>One of a number's kinds as the number that may be several: C# would make a double of an int beside one.</summary>
    private ExpressionSyntax AsMixed(ExpressionSyntax value, PyType type, PyType target) =>
        _model.IsMixedNumber(target) && type.IsNumeric ? Cs.Cast(_types.Of(target), value)
        : type == PyType.Bool && MixedNumbers.Is(target) && !IsNumber(value) ? Convert(value, type, target.Parts.Contains(PyType.Float) ? PyType.Float : PyType.Int)
        : value;

    /// <summary>The int, float or bool that a number of several kinds is.</summary>
    private static ExpressionSyntax NumberValue(ExpressionSyntax value, PyType type) =>
        type.AllowsNone ? ConditionalAccessExpression(Cs.Primary(value), MemberBindingExpression(IdentifierName("Value"))) : Cs.Member(value, "Value");

    /// <summary>Reads the value out of a place that may hold None where it surely does not.</summary>
    private ExpressionSyntax Unwrap(ExpressionSyntax value, PyType declared, PyType narrowed)
    {
        if (declared.WithoutNone is AnyType && !IsDynamic(narrowed) && !narrowed.AllowsNone)
        {
            return FromObject(Cs.Forgive(value), narrowed, null);
        }

        if (IsDynamic(declared) && MixedNumbers.Is(narrowed) && narrowed.AllowsNone)
        {
            return CallHelper("PyDynamic", _model.IsMixedNumber(narrowed) ? "NumberOrNone" : "FloatOrNone", value);
        }

        if (IsDynamic(declared) && IsOpenTuple(narrowed))
        {
            return FromObject(value, narrowed, null);
        }

        if (declared is AnyType or NeverType && narrowed is InstanceType { Class.Name: not "object" } or PrimitiveType { IsNone: false })
        {
            return Cs.Cast(_types.Of(narrowed), value);
        }

        if (IsDynamic(declared) && MixedNumbers.Is(narrowed) && !narrowed.AllowsNone)
        {
            return FromObject(value, narrowed, null);
        }

        if (narrowed is ClassType { Class.IsUser: true } && _model.IsFreelyCalled(declared.WithoutNone))
        {
            return Cs.Member(declared.AllowsNone ? Cs.Forgive(value) : value, "Class");
        }

        if (declared.WithoutNone is UnionType && !MixedNumbers.Is(declared) && narrowed.WithoutNone is not UnionType and not NeverType and not AnyType && !narrowed.IsNone)
        {
            return _types.Text(declared.WithoutNone) == _types.Text(narrowed) ? value : Cs.Cast(_types.Of(narrowed), MayBeNull(declared) && !narrowed.AllowsNone ? Cs.Forgive(value) : value);
        }

        if (declared.AllowsNone && !narrowed.AllowsNone && !declared.IsNone)
        {
            return declared.WithoutNone is InstanceType whole && narrowed is InstanceType part && whole.Class != part.Class && part.Class.IsSubclassOf(whole.Class)
                ? Cs.Cast(_types.Of(narrowed), Cs.Forgive(value))
                : TypeMapper.IsValueType(declared.WithoutNone) ? Cs.Member(NeedsForgiving(value) || value is ElementAccessExpressionSyntax ? Cs.Forgive(value) : value, "Value")
                : NeedsForgiving(value) ? Cs.Forgive(value)
                : value;
        }

        var inner = declared.WithoutNone;
        if (inner is UnionType && narrowed is not UnionType and not NeverType and not AnyType && _types.Text(inner) != _types.Text(narrowed))
        {
            // What is gathered with exceptions is declared to hold null as well.
            var isGathered = inner.Parts.Any(p => p is InstanceType { Class: var cls } && cls == Types.BaseExceptionClass) && _types.Text(inner) == "object";
            return Cs.Cast(_types.Of(narrowed), isGathered ? Cs.Forgive(value) : value);
        }

        if (inner is UnionType && narrowed is UnionType { AllowsNone: false } several && several.Members.All(m => m is InstanceType { Class: { IsUser: true } or { IsException: true } }) && _types.Text(inner) == "object" && _types.Text(several) is var common && common != "object")
        {
            // Several kinds with a base of their own.
            return Cs.Cast(Cs.Type(common), declared.AllowsNone ? Cs.Forgive(value) : value);
        }

        if (inner is InstanceType d && narrowed is InstanceType n && d.Class != n.Class && n.Class.IsSubclassOf(d.Class))
        {
            return Cs.Cast(_types.Of(narrowed), value);
        }

        return value;
    }
}
