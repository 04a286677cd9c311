using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    /// <summary>Writes an expression; its C# type is that of the model.</summary>
    private ExpressionSyntax Expression(Expr node)
    {
        if (_replaced.TryGetValue(node, out var written) || (written = ExitItem(node)) is not null)
        {
            return written;
        }

        if (!ReferenceEquals(node, _bare))
        {
            if (IsVoid(node))
            {
                return NoneOf(Bare(node));
            }

            if (MakesPlainDict(node))
            {
                var made = Bare(node);
                return made is BaseObjectCreationExpressionSyntax ? made : Cs.New(_types.Of(_model.TypeOf(node)), made);
            }
        }

        if (node is CallExpr kept && _model.KeptGenerators.Contains(kept) && !_oneShotOk.Contains(node) && _model.TypeOf(node) is InstanceType { Args: [_, var sentTo] } && _model.SteppedGenerators.Contains(sentTo.Root))
        {
            return Cs.CallMember(Call(kept), "Keep");
        }

        // An iterator that is kept is read once, whoever reads it.
        if (node is CallExpr or GeneratorExpr && !_oneShotOk.Contains(node) && _model.TypeOf(node) is InstanceType { Class: { IsUser: false, Name: "Iterator" or "Generator" } } iterator && !IsIteratorCall(node) && !IsSteppedCall(node))
        {
            _oneShotOk.Add(node);
            UseType("PyIterator");
            var made = Cs.New(_types.Of(iterator), Expression(node));
            _oneShotOk.Remove(node);
            return made;
        }

        switch (node)
        {
            case ConstantExpr c:
                return Constant(c);
            case NameExpr n:
                return Name(n);
            case AttributeExpr a:
                return Attribute(a);
            case CallExpr c:
                return Call(c);
            case BinOpExpr b:
                return AsTupleKey(b, Binary(b));
            case UnaryOpExpr u:
                return Unary(u);
            case BoolOpExpr b:
                return BoolOp(b);
            case CompareExpr c:
                return Compare(c);
            case IfExpr i:
                return ConditionalValue(i, _model.TypeOf(i));
            case AwaitExpr a:
                return Await(a);
            case JoinedStrExpr j:
                return Interpolated(Parts(j));
            case ListExpr l:
                return ListDisplay(l);
            case TupleExpr t:
                return TupleDisplay(t, _model.TypeOf(t));
            case DictExpr d:
                return DictDisplay(d);
            case SetExpr s:
                return SetDisplay(s);
            case ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr:
                return ComprehensionValue(node);
            case LambdaExpr l:
                return Lambda(l);
            case SubscriptExpr s:
                return AsTupleKey(s, Subscript(s));
            case NamedExpr w:
                return Walrus(w);
            case StarredExpr s:
                return Cs.Spread(Iterable(s.Value));
            case YieldExpr y:
                return Received(y);
            case YieldFromExpr y:
                return Delegated(y);
            default:
                throw Unsupported(node, $"'{node.Kind}'");
        }
    }

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

        if (node is CallExpr && OnAsyncio && IsCoroutine(wanted) && IsCoroutine(_model.TypeOf(node)) && _types.Text(_model.TypeOf(node)) != _types.Text(wanted))
        {
            return TaskArgument(node, wanted);
        }

        switch (node)
        {
            case ConstantExpr { Value: long i } when IsFloatPlace(wanted) && !_model.IsMixedNumber(wanted):
                return FloatLiteral(i);
            case ConstantExpr { Value: long i } when slot is not null && IntWidth.TypeOf(slot.Range) is "long":
                return Cs.Int(i);
            case IfExpr c:
                return ConditionalValue(c, target);
            case AwaitExpr when IsArray(node) && IsContainer(wanted) && !_keptArrays.Contains(node):
                return Cs.Collection([Cs.Spread(Expression(node))]);
            case TupleExpr t:
                return TupleDisplay(t, wanted);
            case ListExpr { Elts.Length: 0 } or DictExpr { Keys.Length: 0 } when !IsContainer(wanted):
                return Cs.New(_types.Of(_model.TypeOf(node)));
            case CallExpr { Args.Length: 0, Keywords.Length: 0 } empty when _model.TypeOf(empty.Func) is ClassType { Class: { IsUser: false, Name: "list" or "set" } } && IsContainer(wanted):
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

        var value = IsVoid(node) && _types.Text(target) is var place && place != "object?"
            ? Cs.Cast(Cs.Type(place), Expression(node))
            : Convert(Expression(node), _model.TypeOf(node), target);
        return value is CollectionExpressionSyntax && !IsContainer(wanted) ? Cs.Cast(_types.Of(_model.TypeOf(node)), value) : value;
    }

    /// <summary>Whether a call gives an iterator object of its own already.</summary>
    private static bool IsIteratorCall(Expr node) => node is CallExpr { Func: NameExpr { Id: "iter" } };

    private static bool IsContainer(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "list" or "set" or "dict" or "tuple" or "frozenset" or "Iterable" } };

    private static bool IsFloatPlace(PyType type) => type == PyType.Float || (type is UnionType u && u.Members.All(m => m.IsNumeric || m.IsNone) && u.Members.Any(m => m == PyType.Float));

    private static ExpressionSyntax FloatLiteral(double value) => Number(value);

    /// <summary>The conversion between what an expression is and what its place holds.</summary>
    private ExpressionSyntax Convert(ExpressionSyntax value, PyType from, PyType to)
    {
        if (ReferenceEquals(from, to) || to is AnyType or NeverType)
        {
            return value;
        }

        if (from is NeverType or AnyType)
        {
            return FromUnknown(value, to);
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

        // A place for anything holds the number itself.
        if (_model.IsMixedNumber(from) && to is UnionType && !MixedNumbers.Is(to))
        {
            return NumberValue(value, from);
        }

        // An annotation says which of several kinds it is.
        if (from.WithoutNone is UnionType && to is not UnionType && !MixedNumbers.Is(from) && _types.Text(from.WithoutNone) == "object" && _types.Text(to) != "object")
        {
            return Cs.Cast(_types.Of(to), value);
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

        if (from is UnionType { AllowsNone: true } && to == PyType.Str && from.WithoutNone == PyType.Str && value is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            // None, where the place has none, is an exception in Python, too.
            return Cs.Forgive(value);
        }

        return value;
    }

    /// <summary>What is not known is an object in C#: where the place has a type of its own, that is asked for.</summary>
    private ExpressionSyntax FromUnknown(ExpressionSyntax value, PyType to) =>
        value is ElementAccessExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax && _types.Text(to) is var text && !text.StartsWith("object", StringComparison.Ordinal) && to is not (FunctionType or CallableType or TypeParamType)
            ? Cs.Cast(Cs.Type(text), value)
            : value;

    /// <summary>Whether the place is an <c>object?</c>: gather's outcomes with their exceptions are such, too.</summary>
    private static bool MayBeNull(PyType type) => type.AllowsNone || type.Parts.Any(p => p is InstanceType { Class.IsException: true });

    /// <summary>One of a number's kinds as the number that may be several: C# would make a double of an int beside one.</summary>
    private ExpressionSyntax AsMixed(ExpressionSyntax value, PyType type, PyType target) =>
        _model.IsMixedNumber(target) && type.IsNumeric ? Cs.Cast(_types.Of(target), value) : value;

    /// <summary>The int, float or bool that a number of several kinds is.</summary>
    private static ExpressionSyntax NumberValue(ExpressionSyntax value, PyType type) =>
        type.AllowsNone ? ConditionalAccessExpression(Cs.Primary(value), MemberBindingExpression(IdentifierName("Value"))) : Cs.Member(value, "Value");

    /// <summary>Reads the value out of a place that may hold None where it surely does not.</summary>
    private ExpressionSyntax Unwrap(ExpressionSyntax value, PyType declared, PyType narrowed)
    {
        if (IsDynamic(declared) && MixedNumbers.Is(narrowed) && !narrowed.AllowsNone)
        {
            return FromObject(value, narrowed, null);
        }

        if (declared.WithoutNone is UnionType && !MixedNumbers.Is(declared) && narrowed.WithoutNone is not UnionType and not NeverType and not AnyType && !narrowed.IsNone)
        {
            return _types.Text(declared.WithoutNone) == _types.Text(narrowed) ? value : Cs.Cast(_types.Of(narrowed), MayBeNull(declared) && !narrowed.AllowsNone ? Cs.Forgive(value) : value);
        }

        if (declared.AllowsNone && !narrowed.AllowsNone && !declared.IsNone)
        {
            return declared.WithoutNone is InstanceType whole && narrowed is InstanceType part && whole.Class != part.Class && part.Class.IsSubclassOf(whole.Class)
                ? Cs.Cast(_types.Of(narrowed), Cs.Forgive(value))
                : TypeMapper.IsValueType(declared.WithoutNone) ? Cs.Member(_isFiltered ? Cs.Forgive(value) : value, "Value")
                : _isFiltered ? Cs.Forgive(value)
                : value;
        }

        var inner = declared.WithoutNone;
        if (inner is UnionType && narrowed is not UnionType and not NeverType and not AnyType && _types.Text(inner) != _types.Text(narrowed))
        {
            // What is gathered with exceptions is declared to hold null as well.
            var isGathered = inner.Parts.Any(p => p is InstanceType { Class: var cls } && cls == Types.BaseExceptionClass) && _types.Text(inner) == "object";
            return Cs.Cast(_types.Of(narrowed), isGathered ? Cs.Forgive(value) : value);
        }

        if (inner is InstanceType d && narrowed is InstanceType n && d.Class != n.Class && n.Class.IsSubclassOf(d.Class))
        {
            return Cs.Cast(_types.Of(narrowed), value);
        }

        return value;
    }

    private static ExpressionSyntax Constant(ConstantExpr c) => c.Value switch
    {
        null => Cs.Null,
        bool b => Cs.Bool(b),
        long i => Cs.Int(i),
        BigInteger i => Cs.Big(i),
        double d => Number(d),
        string s => Cs.Str(s),
        SurrogateString s => Cs.Str(string.Concat(s.CodePoints.Select(p => p is >= 0xd800 and < 0xe000 ? ((char)p).ToString() : char.ConvertFromUtf32(p)))),
        ImmutableArray<byte> b => Bytes(b),
        EllipsisValue => Cs.Null,
        System.Numerics.Complex z => Cs.New(Cs.Type("System.Numerics.Complex"), Number(z.Real), Number(z.Imaginary)),
        _ => Cs.Default,
    };

    private static ExpressionSyntax Bytes(ImmutableArray<byte> bytes)
    {
        if (bytes.All(b => b is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\r' or (byte)'\t'))
        {
            var text = string.Concat(bytes.Select(b => (char)b));
            var token = Cs.Str(text).Token.Text + "u8";
            return Cs.CallMember(LiteralExpression(SyntaxKind.Utf8StringLiteralExpression, Token(default, SyntaxKind.Utf8StringLiteralToken, token, text, default)), "ToArray");
        }

        return Cs.Cast(Cs.Type("byte[]"), Cs.Collection(bytes.Select(b => Cs.Int(b))));
    }

    /// <summary>A float literal, with a point or an exponent so that it reads as one.</summary>
    private static ExpressionSyntax Number(double value)
    {
        if (double.IsPositiveInfinity(value))
        {
            return Cs.Name("double.PositiveInfinity");
        }

        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('.', StringComparison.Ordinal) && !text.Contains('E', StringComparison.Ordinal))
        {
            text += ".0";
        }

        ExpressionSyntax literal = LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(text, Math.Abs(value)));
        return value < 0 ? PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, literal) : literal;
    }

    private ExpressionSyntax Name(NameExpr n)
    {
        var type = _model.TypeOf(n);
        if (type is ModuleType module)
        {
            throw Unsupported(n, $"the module '{module.Module.Name}' as a value");
        }

        if (_model.SymbolOf(n) is { } symbol)
        {
            if (symbol.Function is { } function)
            {
                return FunctionValue(function, FunctionReference(function));
            }

            if (symbol.Class is { } cls)
            {
                return TypeOfExpression(Cs.Type(cls.CsName ?? cls.Name));
            }

            if (type is FunctionType { Function: { } imported } && symbol.Definitions is [Alias])
            {
                return FunctionReference(imported);
            }

            if (symbol.Definitions is [Alias alias] && ImportedConstant(alias) is { } constant)
            {
                return Template(constant.Template, []);
            }

            if (_frame.Function is { Owner: not null } method && method.IsMethod && method.Parameters.FirstOrDefault()?.Symbol == symbol)
            {
                return ThisExpression();
            }

            if (IsReceiver(symbol))
            {
                return ThisExpression();
            }

            var variable = _model.VariableOf(n) ?? symbol.TheVariable;
            var place = Place(variable);
            if (variable.IsNullWhileUnbound && _model.TrustedReads.Contains(n))
            {
                place = Cs.Forgive(place);
            }

            return _model.UnboundReads.Contains(n) ? Bound(n, place) : Unwrap(place, _model.DeclaredTypeOf(n), type);
        }

        if (n.Id == "__name__")
        {
            return Cs.Str(_plan.Of(_module).IsScript ? "__main__" : _module.Name);
        }

        if (n.Id == "NotImplemented")
        {
            throw Unsupported(n, "'NotImplemented'");
        }

        if (type is ClassType { Class: { } builtin })
        {
            if (!builtin.TypeParams.IsEmpty)
            {
                return BuiltinTypeValue(builtin) ?? throw Unsupported(n, $"the class '{builtin.Name}' as a value");
            }

            return TypeOfExpression(Cs.Type(builtin.IsException ? ExceptionTable.TypeOf(builtin) : _types.Text(builtin.Self)));
        }

        if (type is FunctionType { Function: { IsStub: true } stub })
        {
            return StubAsValue(stub, null, n);
        }

        if (BuiltinNames.Contains(n.Id))
        {
            throw Unsupported(n, $"the builtin '{n.Id}'");
        }

        UseType("NameException");
        Report(Diagnostics.Rules.UndefinedName, n, n.Id);
        return ThrowHelperValue(n);
    }

    /// <summary>Reads a name that may be unbound.</summary>
    private BinaryExpressionSyntax Bound(NameExpr n, ExpressionSyntax place) =>
        BinaryExpression(SyntaxKind.CoalesceExpression, place, ThrowExpression(CallHelper("PyNames", _frame.Function is null ? "Undefined" : "Unbound", Cs.Str(n.Id))));

    /// <summary>The catalog's constant that <c>from module import name</c> binds.</summary>
    private CatalogConstant? ImportedConstant(Alias alias)
    {
        return _model.Imports.GetValueOrDefault(alias) is ImportFromStmt { Level: 0, Module: { } name } && _model.ModuleTable.Find(_module, name) is null
            ? _model.LoadModule(name)?.Members.GetValueOrDefault(alias.Name) as CatalogConstant
            : null;
    }

    private ExpressionSyntax ThrowHelperValue(NameExpr n) => throw Unsupported(n, $"the undefined name '{n.Id}'");

    /// <summary>Whether a name is the receiver of an enclosing method (<c>self</c> in a nested function).</summary>
    private bool IsReceiver(Symbol symbol)
    {
        for (var frame = _frame; frame is not null; frame = frame.Outer)
        {
            if (frame.Function is { Owner: not null, IsMethod: true } f && f.Parameters.FirstOrDefault()?.Symbol == symbol)
            {
                return true;
            }
        }

        return false;
    }

    private ExpressionSyntax FunctionReference(FunctionSymbol function)
    {
        if (function.IsStub)
        {
            return Cs.Id(function.Name);
        }

        var name = Cs.Id(FunctionName(function));
        return function.Scope!.Module != _module || (_plan.Methods.Contains(function) && _frame.Class is not null)
            ? Cs.Member(Cs.Id(_plan.Of(function.Scope.Module).ClassName), FunctionName(function))
            : name;
    }

    private ExpressionSyntax Walrus(NamedExpr w)
    {
        var name = (NameExpr)w.Target;
        var variable = VariableOf(name);
        return ParenthesizedExpression(Cs.Assign(Place(variable), ExpressionAs(w.Value, variable.Slot)));
    }

    private ExpressionSyntax ConditionalValue(IfExpr i, PyType target)
    {
        var test = Condition(i.Test);
        var yes = ExpressionAs(i.Body, target);
        var no = ExpressionAs(i.OrElse, target);
        yes = AsMixed(yes, _model.TypeOf(i.Body), target);
        if (_model.TypeOf(i.Body) is FunctionType or CallableType && _model.TypeOf(i.OrElse) is FunctionType or CallableType && yes is IdentifierNameSyntax or MemberAccessExpressionSyntax or LambdaExpressionSyntax
            && _types.Text(_model.TypeOf(i.Body)) is var shape && shape.EndsWith('>'))
        {
            // Two method groups have no type of their own.
            yes = Cs.Cast(Cs.Type(shape), yes is LambdaExpressionSyntax ? ParenthesizedExpression(yes) : yes);
        }
        else if (yes is not CastExpressionSyntax && _types.Text(target) is var common && LacksCommonType(i, common))
        {
            yes = Cs.Cast(Cs.Type(common), yes);
        }

        var value = Cs.Conditional(test, yes, no);
        if (target.AllowsNone && TypeMapper.IsValueType(target.WithoutNone) && (yes.IsKind(SyntaxKind.NullLiteralExpression) || no.IsKind(SyntaxKind.NullLiteralExpression)))
        {
            return value;
        }

        return value;
    }

    /// <summary>Whether C# sees no common type in the two values of a conditional expression.</summary>
    private bool LacksCommonType(IfExpr i, string common)
    {
        var (yes, no) = (_types.Text(_model.TypeOf(i.Body)).TrimEnd('?'), _types.Text(_model.TypeOf(i.OrElse)).TrimEnd('?'));
        return yes != no && common.TrimEnd('?') is var whole && whole != yes && whole != no
            && (whole == "object" || _model.TypeOf(i).WithoutNone is InstanceType { Class: { IsUser: true } or { IsException: true } });
    }

    private ExpressionSyntax ListDisplay(ListExpr l)
    {
        var slot = _model.NodeSlots.GetValueOrDefault((l, "item"));
        var items = l.Elts.Select(e => e is StarredExpr s ? Cs.Spread(Iterable(s.Value)) : slot is null ? Expression(e) : ExpressionAs(e, slot));
        return Cs.Collection([.. items]);
    }

    private ExpressionSyntax SetDisplay(SetExpr s)
    {
        var slot = _model.NodeSlots[(s, "item")];
        return Cs.Collection([.. s.Elts.Select(e => e is StarredExpr star ? Cs.Spread(Iterable(star.Value)) : ExpressionAs(e, slot))]);
    }

    private ExpressionSyntax TupleDisplay(TupleExpr t, PyType target)
    {
        if (_model.TypeOf(t) is InstanceType)
        {
            return Cs.Collection([.. t.Elts.Select(e => e is StarredExpr s ? Cs.Spread(Iterable(s.Value)) : Expression(e))]);
        }

        if (target is InstanceType { Class.Name: "tuple" or "list" or "Iterable" } variable && variable.Class.IsUser == false)
        {
            return Cs.Collection([.. t.Elts.Select(e => ExpressionAs(e, variable.Args[0]))]);
        }

        var wanted = target as TupleType ?? (TupleType)_model.TypeOf(t);
        var items = t.Elts.Select((e, i) => i < wanted.Items.Length ? ExpressionAs(e, wanted.Items[i]) : Expression(e)).ToList();
        if (target is not TupleType and not NeverType && wanted != target)
        {
            // A place for anything gives a display inside no type.
            items = [.. items.Select((item, i) => i < wanted.Items.Length ? Typed(item, wanted.Items[i].Type) : item)];
        }

        return items.Count switch
        {
            0 => Cs.Call("ValueTuple.Create"),
            1 => Cs.Call("ValueTuple.Create", items[0]),
            _ => Cs.Tuple(items),
        };
    }

    private ExpressionSyntax DictDisplay(DictExpr d)
    {
        var key = _model.NodeSlots.GetValueOrDefault((d, "key"));
        var value = _model.NodeSlots.GetValueOrDefault((d, "value"));
        var type = _types.Of(_model.TypeOf(d));
        if (d.Keys.Length == 0)
        {
            return Cs.New(type);
        }

        if (d.Keys.Any(k => k is null))
        {
            var parts = d.Keys.Select((k, i) => k is null
                ? EntriesAs(d.Values[i], key!, value!)
                : DictInitializer(type, [(ExpressionAs(k, key!), ExpressionAs(d.Values[i], value!))]));
            return CallHelper("PyDict", "Merge", [.. parts]);
        }

        return DictInitializer(type, d.Keys.Select((k, i) => (ExpressionAs(k!, key!), ExpressionAs(d.Values[i], value!))));
    }

    /// <summary>The entries of a dict that is unpacked into one with other types.</summary>
    private ExpressionSyntax EntriesAs(Expr node, Slot key, Slot value)
    {
        var dict = Expression(node);
        if (_model.TypeOf(node).WithoutNone is not InstanceType i || i.Class.AsBase(i, Types.DictClass) is not { Args: [var ownKey, var ownValue] } || (_types.Text(ownKey) == _types.Text(key) && _types.Text(ownValue) == _types.Text(value)))
        {
            return dict;
        }

        var entry = Cs.Id("entry");
        return Cs.CallMember(dict, "Select", Cs.Lambda(["entry"], Cs.New(Cs.Type($"KeyValuePair<{_types.Text(key)}, {_types.Text(value)}>"), Cs.Member(entry, "Key"), Cs.Member(entry, "Value"))));
    }

    private static ExpressionSyntax DictInitializer(TypeSyntax type, IEnumerable<(ExpressionSyntax Key, ExpressionSyntax Value)> entries) =>
        ObjectCreationExpression(type, null, InitializerExpression(
            SyntaxKind.ObjectInitializerExpression,
            SeparatedList<ExpressionSyntax>(entries.Select(e => AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                ImplicitElementAccess(BracketedArgumentList(SingletonSeparatedList(Argument(e.Key)))),
                e.Value)))));

    private ExpressionSyntax Lambda(LambdaExpr l)
    {
        var function = _model.Functions[l];
        return _model.IsFreelyCalled(_model.TypeOf(l)) ? LambdaObject(l, function) : LambdaDelegate(l);
    }

    private ExpressionSyntax LambdaDelegate(LambdaExpr l)
    {
        var function = _model.Functions[l];
        if (function.Parameters.Any(p => p.IsVariadic))
        {
            throw Unsupported(l, "a lambda with '*args' or '**kwargs'");
        }

        foreach (var parameter in function.Parameters.Where(p => p.Default is not null))
        {
            VariableOfParameter(parameter).CsName = BoundInLambda(parameter);
        }

        if (function.Return.Type.IsNone && l.Body is CallExpr call && IsStatementCall(call))
        {
            return LambdaOfStatement(function, call);
        }

        if (function.Return.Type.IsNone && l.Body is IfExpr choice)
        {
            return LambdaOfChoice(function, choice);
        }

        return InLambda(() =>
        {
            var names = function.Parameters.Where(p => p.Default is null).Select(p => VariableOfParameter(p).CsName = _frame.Parameter(p.Name)).ToArray();
            var body = function.Return.Type.IsNone ? Bare(l.Body) : IsVoid(l.Body) ? ExpressionAs(l.Body, function.Return) : _model.TypeOf(l.Body) is NeverType or AnyType ? FromUnknown(Started(l.Body), function.Return.Type) : Started(l.Body);
            if (function.Parameters.Where(p => p.Default is null).All(p => p.Symbol is { IsRead: false }) && names.Length > 0)
            {
                names = [.. names.Select(_ => "_")];
            }

            return Cs.Lambda(names, body);
        });
    }

    /// <summary>Writes what stands inside a lambda's expression, where no statement can be put before.</summary>
    private T InLambda<T>(Func<T> write)
    {
        var (outer, canHoist, names) = (_frame.Out, _frame.CanHoist, _frame.Names.Mark);
        _frame.Out = [];
        _frame.CanHoist = false;
        try
        {
            var result = write();
            if (_frame.Out.Count > 0)
            {
                throw new UnsupportedException("an expression that needs statements inside a lambda");
            }

            return result;
        }
        finally
        {
            _frame.Out = outer;
            _frame.CanHoist = canHoist;
            _frame.Restore(names);
        }
    }
}
