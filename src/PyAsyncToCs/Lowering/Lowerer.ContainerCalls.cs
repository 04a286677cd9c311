using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax ListIndex(CallExpr call, CallTarget target)
    {
        var item = target.TypeArguments["T"];
        var list = Receiver(((AttributeExpr)call.Func).Value);
        return Comparing(CallHelper("PyList", "IndexOf", list, ExpressionAs(call.Args[0], item), ReprFunction(item.Type)), item);
    }

    private ExpressionSyntax ListRemove(CallExpr call, CallTarget target)
    {
        var item = target.TypeArguments["T"];
        return Comparing(CallHelper("PyList", "Remove", Receiver(((AttributeExpr)call.Func).Value), ExpressionAs(call.Args[0], item)), item);
    }

    /// <summary>A search that compares as Python does, where .NET would compare references.</summary>
    private ExpressionSyntax Comparing(ExpressionSyntax search, Slot item) => IsEqualByOperator(item.Type) ? search
        : ((InvocationExpressionSyntax)search).AddArgumentListArguments(Cs.NamedArg("comparer", Cs.Call(GenericHelper("PyEq", "ComparerOf", _types.Of(item)))));

    /// <summary>A tuple that is searched: one of fixed items becomes an array of them.</summary>
    private ExpressionSyntax TupleReceiver(CallExpr call)
    {
        var tuple = ((AttributeExpr)call.Func).Value;
        if (_model.TypeOf(tuple).WithoutNone is not TupleType fixedItems)
        {
            return Receiver(tuple);
        }

        return TupleArray(tuple, fixedItems) ?? throw Unsupported(call, "searching a computed tuple");
    }

    /// <summary>A tuple of fixed items as an array of them; null where it cannot be read several times.</summary>
    private ExpressionSyntax? TupleArray(Expr tuple, TupleType type)
    {
        if (ItemsOf(Expression(tuple), type, tuple) is not { } items)
        {
            return null;
        }

        _usings.Add("System.Collections.Immutable");
        var element = ElementType(type);
        return Cs.Cast(Cs.Type($"ImmutableArray<{ItemText(type)}>"), Cs.Collection([.. items.Select((item, i) => type.Items[i].Type is TupleType ? Convert(item, type.Items[i].Type, element) : item)]));
    }

    private ExpressionSyntax DictPop(CallExpr call, CallTarget target)
    {
        var dict = Receiver(((AttributeExpr)call.Func).Value);
        var key = target.TypeArguments.GetValueOrDefault("K") ?? throw Unsupported(call, "'pop' of this dict");
        return call.Args.Length == 1
            ? Popped(CallHelper("PyDict", "Pop", dict, KeyAs(call.Args[0], key), ReprFunction(key.Type)))
            : MayLackKey(call.Args[0], key) ? PopOrWithoutKey(call, dict, key, target.TypeArguments["V"])
            : PopOr(call, dict, KeyAs(call.Args[0], key), target.TypeArguments["V"]);

        ExpressionSyntax Popped(ExpressionSyntax value) => IsDynamic(target.TypeArguments["V"].Type) ? FromObject(value, _model.TypeOf(call), call) : value;
    }

    /// <summary>Whether what is looked for may be None, which no key of the dict is; .NET's dictionaries throw when they are asked for it.</summary>
    private bool MayLackKey(Expr node, Slot key) => !key.Type.AllowsNone && !IsDynamic(key.Type) && _model.TypeOf(node) is { AllowsNone: true, IsNone: false } && IsRepeatable(node);

    /// <summary><c>d.pop(key, other)</c> of a key that may be None.</summary>
    private ExpressionSyntax PopOrWithoutKey(CallExpr call, ExpressionSyntax dict, Slot key, Slot value)
    {
        var isThere = IsPatternExpression(Expression(call.Args[0]), UnaryPattern(Token(SyntaxKind.NotKeyword), ConstantPattern(Cs.Null)));
        var there = TypeMapper.IsValueType(_model.TypeOf(call.Args[0]).WithoutNone) ? Cs.Member(Expression(call.Args[0]), "Value") : KeyAs(call.Args[0], key);
        var popped = PopOr(call, dict, there is PostfixUnaryExpressionSyntax { Operand: var tested } ? tested : there, value);
        return popped switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Remove" } } when _statementCall == call => Cs.Assign(Cs.Id("_"), Cs.Binary(SyntaxKind.LogicalAndExpression, isThere, popped)),
            ConditionalExpressionSyntax found => found.WithCondition(Cs.Binary(SyntaxKind.LogicalAndExpression, isThere, found.Condition)),
            _ => Cs.Conditional(isThere, popped, ExpressionAs(call.Args[1], _model.TypeOf(call))),
        };
    }

    private ExpressionSyntax PopOr(CallExpr call, ExpressionSyntax dict, ExpressionSyntax key, Slot value)
    {
        if (_statementCall == call && !HasEffect(call.Args[1]))
        {
            return Cs.CallMember(dict, "Remove", key);
        }

        var type = _model.TypeOf(call);
        if (IsDynamic(value.Type))
        {
            return FromObject(CallHelper("PyDict", "PopOr", dict, key, IsNone(call.Args[1]) && _types.Text(value) == "object" ? Cs.Forgive(Cs.Null) : Boxed(call.Args[1])), type, call);
        }

        if (IsSameHere(value, type, call))
        {
            return CallHelper("PyDict", "PopOr", dict, key, ExpressionAs(call.Args[1], value));
        }

        // `Remove` gives what it removed, too.
        var other = GetOr(dict, key, value.Type, call.Args[1], type);
        var removal = (InvocationExpressionSyntax)other.Condition;
        return other.WithCondition(removal.WithExpression(((MemberAccessExpressionSyntax)removal.Expression).WithName(IdentifierName("Remove"))));
    }

    private ExpressionSyntax SetRemove(CallExpr call, CallTarget target)
    {
        var item = target.TypeArguments["T"];
        return CallHelper("PyHashSet", "Remove", Receiver(((AttributeExpr)call.Func).Value), ExpressionAs(call.Args[0], item), ReprFunction(item.Type));
    }

    private ExpressionSyntax NewDict(CallExpr call)
    {
        var type = _types.Of(_model.TypeOf(call));
        if (call.Args.Length == 0 && call.Keywords.All(k => k.Arg is not null))
        {
            return call.Keywords.Length == 0
                ? Cs.New(type)
                : DictInitializer(type, call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value))));
        }

        if (call.Args is [var source] && call.Keywords.All(k => k.Arg is not null))
        {
            var items = call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value)));
            if (_model.TypeOf(source).WithoutNone is InstanceType i && (i.Class.AsBase(i, Types.DictClass) is not null || i.Class.Name == "OrderedDict"))
            {
                if (i.Class.Name == "Counter" && call.Keywords.Length == 0 && _types.Text(((InstanceType)_model.TypeOf(call)).Args[1]) is not "int" and var wider)
                {
                    return Cs.CallMember(Receiver(source), "ToDictionary", Cs.Lambda(["entry"], Cs.Member(Cs.Id("entry"), "Key")), Cs.Lambda(["entry"], Cs.Cast(Cs.Type(wider), Cs.Member(Cs.Id("entry"), "Value"))));
                }

                if (call.Keywords.Length == 0 && i.Class.AsBase(i, Types.DictClass) is { } copied && _model.TypeOf(call) is InstanceType { Class: { IsUser: false, Name: "dict" } } copy && !copied.Args.Select(_types.Text).SequenceEqual(copy.Args.Select(_types.Text)))
                {
                    return Widened(Receiver(source), [.. copied.Args.Select(_types.Text)], copy);
                }

                return call.Keywords.Length == 0
                    ? Cs.New(type, Receiver(source))
                    : ((ObjectCreationExpressionSyntax)DictInitializer(type, items)).WithArgumentList(ArgumentList(SingletonSeparatedList(Argument(Receiver(source)))));
            }

            if (call.Keywords.Length == 0 && SortsEntries(source) && _model.TypeOf(call) is InstanceType { Args: var sortedAs } && type.ToString().StartsWith("Dictionary<", StringComparison.Ordinal)
                && ElementType(_model.TypeOf(source)) is TupleType entry && entry.Items.Select(_types.Text).SequenceEqual(sortedAs.Select(_types.Text)))
            {
                Entries.Add(source);
                return Cs.New(type, WithoutList(ConsumedInPlace(source), source));
            }

            if (IsJson(_model.TypeOf(source).WithoutNone) && call.Keywords.Length == 0)
            {
                return Cs.CallMember(Receiver(source), "Copy");
            }

            if (_model.TypeOf(source).WithoutNone is InstanceType { Class.Name: "ChainMap" } && call.Keywords.Length == 0)
            {
                return CallHelper("PyDict", "Of", Cs.CallMember(Receiver(source), "Pairs"));
            }

            if (_model.TypeOf(source).WithoutNone is InstanceType { Class: { IsUser: false } listed } lister && !IsDynamic(lister)
                && listed.FindMethod("keys") is not null && listed.FindMethod("items") is { Meaning.Template: not null } listing)
            {
                var copied = CallHelper("PyDict", "Of", CatalogTemplate(listing, lister, new() { ["self"] = Receiver(source) }));
                return call.Keywords.Length == 0 ? copied : CallHelper("PyDict", "Merge", copied, DictInitializer(type, items));
            }

            if (ElementType(_model.TypeOf(source)) is TupleType { Items: { Length: 2 } given })
            {
                var made = CallHelper("PyDict", "Of", WidenedPairs(ConsumedInPlace(source), [.. given], _model.TypeOf(call)));
                return call.Keywords.Length == 0 ? made : CallHelper("PyDict", "Merge", made, DictInitializer(type, items));
            }

            if (call.Keywords.Length == 0 && ElementType(_model.TypeOf(source)) is InstanceType { Class: { IsUser: false, Name: "list" or "tuple" } } pair)
            {
                var pairs = ConsumedInPlace(source);
                return CallHelper("PyDict", "OfPairs", pair.Class.Name == "list" ? pairs : Cs.CallMember(pairs, "Select", Cs.Lambda(["pair"], Cs.CallMember(Cs.Id("pair"), "ToArray"))));
            }
        }

        if (call is { Args: [var unknown], Keywords.IsEmpty: true } && (IsDynamic(_model.TypeOf(unknown)) || IsDynamic(ElementType(_model.TypeOf(unknown)))) && _model.TypeOf(call) is InstanceType { Args: [var key, var value] })
        {
            return Cs.Call(GenericHelper("PyDynamicMethods", "ToDict", [_types.Of(key), _types.Of(value)]), Expression(unknown));
        }

        throw Unsupported(call, "this 'dict(…)'");
    }

    /// <summary>Pairs as a dictionary holds them to which later also other values are given.</summary>
    private ExpressionSyntax WidenedPairs(ExpressionSyntax pairs, Slot[] given, PyType made)
    {
        if (made is not InstanceType { Class: { IsUser: false, Name: "dict" }, Args: var held } || given.Any(g => g.Type is NeverType || IsDynamic(g.Type)) || given.Select(_types.Text).SequenceEqual(held.Select(_types.Text)))
        {
            return pairs;
        }

        var pair = _frame.Fresh("pair");
        return Cs.CallMember(pairs, "Select", Cs.Lambda([pair], Cs.Tuple(held.Select((h, i) =>
            _types.Text(given[i]) == _types.Text(h) ? Cs.Member(Cs.Id(pair), $"Item{i + 1}") : Cs.Cast(_types.Of(h), Cs.Member(Cs.Id(pair), $"Item{i + 1}"))))));
    }

    private ExpressionSyntax DictGet(CallExpr call)
    {
        var dict = (AttributeExpr)call.Func;
        var type = _model.TypeOf(call);
        var args = _model.TypeOf(dict.Value).WithoutNone is InstanceType i && i.Class.AsBase(i, Types.DictClass) is { } d ? d.Args : throw Unsupported(call, "'get' of this");
        var value = args[1];
        var isText = args[0].Type == PyType.Str && IsJson(_model.TypeOf(call.Args[0]).WithoutNone);
        if (!isText && Inferrer.IsOfOtherKind(args[0].Type, _model.TypeOf(call.Args[0])))
        {
            var (test, held) = TryGet(Receiver(dict.Value), call.Args[0]);
            return Cs.Conditional(test, Cs.Cast(_types.Of(type), held), call.Args is [_, var missing] ? ExpressionAs(missing, type) : Cs.Null);
        }

        var key = isText ? KeyOf(call.Args[0], args[0]) : KeyAs(call.Args[0], args[0]);
        if (call.Args is [_, var fallback and not ConstantExpr { Value: null }])
        {
            if (_model.IsEmptyFallback(call) && _types.Text(type) == _types.Text(value.Type) && !IsDynamic(value.Type))
            {
                return Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key, Cs.Collection([]));
            }

            // An annotation says `Any`, and None goes for that.
            var other = IsDynamic(value.Type) && fallback is NameExpr or AttributeExpr && _types.Text(value) == "object" && _types.Text(_model.TypeOf(fallback)).EndsWith('?') ? Cs.Forgive(Boxed(fallback)) : null;
            return IsDynamic(value.Type) ? FromObject(Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key, other ?? Boxed(fallback)), type, call)
                : IsSameHere(value, type, call) ? Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key, ExpressionAs(fallback, value))
                : GetOr(Receiver(dict.Value), key, value.Type, fallback, type);
        }

        if (value.Type.WithoutNone is UnionType several && _types.Text(several) is var text && text != _types.Text(type.WithoutNone))
        {
            var found = Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key);
            return text == "object" ? FromObject(found, type, call) : Cs.Cast(_types.Of(type), found);
        }

        return TypeMapper.IsValueType(type.WithoutNone) && !value.Type.AllowsNone
            ? GetOrNull(Receiver(dict.Value), key, value)
            : Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key);
    }

    /// <summary>Whether a dict's values and what a look-up with a default gives are one type in C#.</summary>
    private bool IsSameHere(Slot value, PyType type, Expr call) =>
        type == PyType.Int ? value.Type == PyType.Int && _model.Widths.GetValueOrDefault(call) <= IntWidth.Of(value.Range) : _types.Text(value.Type) == _types.Text(type);

    /// <summary><c>d.TryGetValue(key, out var found) ? found : other</c>, for another that is no value of the dict.</summary>
    private ConditionalExpressionSyntax GetOr(ExpressionSyntax dict, ExpressionSyntax key, PyType value, Expr fallback, PyType type)
    {
        if (fallback is ConstantExpr { Value: null })
        {
            return (ConditionalExpressionSyntax)GetOrNull(dict, key, new Slot(value));
        }

        var (test, found) = TryGet(dict, key);
        return (ConditionalExpressionSyntax)Cs.Conditional(test, Cs.Cast(_types.Of(type), found), ExpressionAs(fallback, type));
    }

    /// <summary><c>d.TryGetValue(key, out var found) ? found : null</c>, for values that have no null of their own.</summary>
    private ExpressionSyntax GetOrNull(ExpressionSyntax dict, ExpressionSyntax key, Slot value)
    {
        var (test, found) = TryGet(dict, key);
        return Cs.Conditional(test, found, value.Type.WithoutNone is TypeParamType ? Cs.Default : Cs.Cast(Cs.Type(_types.Text(value) + "?"), Cs.Null));
    }

    private (ExpressionSyntax Test, ExpressionSyntax Found) TryGet(ExpressionSyntax dict, ExpressionSyntax key)
    {
        var found = _frame.Fresh("found");
        return (WithOut(Cs.CallMember(dict, "TryGetValue", key), found), Cs.Id(found));
    }

    /// <summary>Asks a dict for a key that may be of another kind than its own.</summary>
    private (ExpressionSyntax Test, ExpressionSyntax Found) TryGet(ExpressionSyntax dict, Expr key)
    {
        var found = _frame.Fresh("found");
        return (WithOut(CallHelper("PyDict", "TryGet", dict, LookedUp(key)), found), Cs.Id(found));
    }

    /// <summary>A key of any kind; one that was read from JSON as what it holds.</summary>
    private ExpressionSyntax LookedUp(Expr key) => IsJson(_model.TypeOf(key)) ? Cs.Member(Receiver(key), "Value") : Boxed(key);

    private static InvocationExpressionSyntax WithOut(ExpressionSyntax call, string found) => ((InvocationExpressionSyntax)call).AddArgumentListArguments(
        Argument(null, Token(SyntaxKind.OutKeyword), DeclarationExpression(Cs.Id("var"), SingleVariableDesignation(Identifier(found)))));
}
