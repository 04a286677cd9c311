using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax CallbackFor(Expr node) => _model.TypeOf(node) switch
    {
        FunctionType { Function: { IsStub: true, Name: "abs" } } when CallbackParameter(node) is InstanceType { Class: { IsUser: true } own } && own.FindMethod("__abs__") is { } size => Cs.Lambda(["x"], Cs.CallMember(Cs.Id("x"), MethodName(size))),
        ClassType { Class: { IsUser: false, Name: "str" } } => Cs.Lambda(["x"], AsString(ValueText(Cs.Id("x"), CallbackParameter(node), repr: false, null), CallbackParameter(node))),
        ClassType { Class: { IsUser: false, Name: "int" } } when CallbackParameter(node) == PyType.Str => Cs.Lambda(["x"], Parsed(Cs.Id("x"), _callbackWidths.GetValueOrDefault(node, 2))),
        ClassType { Class: { IsUser: false, Name: "float" } } when CallbackParameter(node) == PyType.Str => Cs.Lambda(["x"], CallHelper("PyFloat", "Parse", Cs.Id("x"))),
        ClassType { Class: { IsUser: false, Name: "int" or "float" } cls } when IsDynamic(CallbackParameter(node)) => Cs.Lambda(["x"], CallHelper("PyDynamic", cls.Name == "int" ? "ToInt" : "ToFloat", Cs.Id("x")) is var made && cls.Name == "int" ? Cs.Cast(Cs.Type("int"), made) : made),
        ClassType { Class: { IsUser: false, Name: "int" } } => Cs.Lambda(["x"], CallbackParameter(node) == PyType.Int ? Cs.Id("x") : CallbackParameter(node) == PyType.Bool ? Cs.Conditional(Cs.Id("x"), Cs.Int(1), Cs.Int(0)) : Cs.Cast(Cs.Type("int"), Cs.Id("x"))),
        ClassType { Class: { IsUser: false, Name: "float" } } when CallbackParameter(node) is { AllowsNone: true, IsNone: false } => Cs.Lambda(["x"], Cs.Cast(Cs.Type("double"), Cs.Member(Cs.Forgive(Cs.Id("x")), "Value"))),
        ClassType { Class: { IsUser: false, Name: "float" } } => Cs.Lambda(["x"], Cs.Cast(Cs.Type("double"), Cs.Id("x"))),
        ClassType { Class: { IsUser: false, Name: "bool" } } => Cs.Lambda(["x"], TruthOf(Cs.Id("x"), CallbackParameter(node))),
        var free when _model.IsFreelyCalled(free) && !IsLooseName(node) => Cs.Lambda(["x"], Taken(Expression(node), "Call", _types.Of(KeyTypeOf(node)), Cs.Id("x"))),
        ClassType { Class: { IsUser: true } cls } => Cs.Lambda(["x"], Cs.New(Cs.Type(cls.CsPath), Cs.Id("x"))),
        FunctionType { Function: { IsStub: true, Name: "get", Meaning.Intrinsic: "dict_get" } } when node is AttributeExpr dict => Cs.Lambda(["x"], Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", Cs.Id("x"))),
        FunctionType { Function: { IsStub: true, Name: "len" } } => Cs.Lambda(["x"], LengthOf(Cs.Id("x"), CallbackParameter(node))),
        InstanceType { Class: { IsUser: true } called } when called.FindMethod("__call__") is { IsStub: false } call => node is NameExpr && TakesOtherNumbers(call, true, node) is { } taken
            ? Cs.Lambda(taken, Cs.CallMember(Receiver(node), MethodName(call), [.. taken.Select(Cs.Id)]))
            : Cs.Member(Receiver(node), MethodName(call)),
        FunctionType { Function: { IsStub: false, Def: not null } own } f when node is NameExpr or AttributeExpr && TakesOtherNumbers(own, f.Receiver is not null, node) is { } names => Cs.Lambda(names, Cs.Call(Expression(node), [.. names.Select(Cs.Id)])),
        FunctionType { Function.IsStub: true } when _callbackElements.TryGetValue(node, out var given) && (IsDynamic(given) || given is InstanceType { Class: { IsUser: false, CsType: "PyPath" } }) => LibraryFunctionOn(node, given),
        _ => Expression(node),
    };

    /// <summary>The parameters of a function that takes numbers of another kind, or larger ones, than its caller may have: C# widens a number, but no method for a delegate.</summary>
    private string[]? TakesOtherNumbers(FunctionSymbol function, bool isBound, Expr node)
    {
        var given = CallbackParameter(node);
        var parameters = (isBound ? function.CallerParameters : function.Parameters).ToList();
        return parameters.Any(p => (p.Slot.Type == PyType.Int && IntWidth.Of(p.Slot.Range) > 0) || (given.IsNumeric && _types.Text(p.Slot) is "double" or "PyNumber" && _types.Text(p.Slot) != _types.Text(given))) && parameters.All(p => p is { Kind: ParameterKind.PositionalOnly or ParameterKind.Normal, Default: null })
            ? [.. parameters.Select(p => _frame.Fresh(NameStyle.Camel(p.Name)))]
            : null;
    }

    /// <summary>A library's function as a callback for values of several kinds.</summary>
    private ExpressionSyntax LibraryFunctionOn(Expr node, PyType given)
    {
        _calledWith = [new Slot(given)];
        var written = Expression(node);
        _calledWith = [];
        return written;
    }

    /// <summary>The type that a callback is called with: the element of the sequence beside it in the call.</summary>
    private PyType CallbackParameter(Expr node) => _callbackElements.GetValueOrDefault(node, PyType.Any);

    private readonly Dictionary<Expr, PyType> _callbackElements = [];

    /// <summary>The C# type of the ints that a callback gives, in the way of <see cref="IntWidth.Of"/>.</summary>
    private readonly Dictionary<Expr, int> _callbackWidths = [];

    private ExpressionSyntax PredicateFor(Expr node) =>
        node is LambdaExpr l && _model.TypeOf(l.Body) != PyType.Bool
            ? InLambda(() =>
            {
                var parameter = _model.Functions[l].Parameters[0];
                var name = VariableOfParameter(parameter).CsName = _frame.Fresh(NameStyle.Camel(parameter.Name));
                return (ExpressionSyntax)Cs.Lambda([name], Condition(l.Body));
            })
            : CallbackFor(node);

    private ExpressionSyntax Sorted(CallExpr call)
    {
        var element = ElementType(_model.TypeOf(call.Args[0]));
        var key = call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value;
        var reverse = call.Keywords.FirstOrDefault(k => k.Arg == "reverse")?.Value;
        var sortsEntries = SortsEntries(call);
        if (sortsEntries)
        {
            Entries.Add(call.Args[0]);
        }

        var source = ConsumedInPlace(call.Args[0]);
        if (reverse is not (null or ConstantExpr { Value: bool }))
        {
            var descending = new ConstantExpr(true, null, reverse.Start, reverse.End);
            return Cs.Conditional(
                Condition(reverse),
                Cs.CallMember(Ordered(source, element, key, descending, call), "ToList"),
                Cs.CallMember(Ordered(source, element, key, null, call), "ToList"));
        }

        var ordered = Ordered(source, element, key, reverse, call, sortsEntries);
        var sorted = Cs.CallMember(sortsEntries && !Entries.Contains(call) ? Cs.CallMember(ordered, "Select", Cs.Lambda(["item"], PairOf(Cs.Id("item")))) : ordered, "ToList");
        return _model.TypeOf(call) is InstanceType { Class: { IsUser: false, Name: "list" } } kept && element is PrimitiveType ? Widened(sorted, [_types.Text(element)], kept) : sorted;
    }

    private ExpressionSyntax Ordered(ExpressionSyntax source, PyType element, Expr? key, Expr? reverse, CallExpr call, bool areEntries = false)
    {
        if (reverse is not (null or ConstantExpr { Value: bool }))
        {
            throw Unsupported(reverse, "a computed 'reverse'");
        }

        // OrderByDescending keeps equal items in order, as sorted(reverse=True) does.
        var descending = reverse is ConstantExpr { Value: true };
        var keyType = element;
        ExpressionSyntax? selector = null;
        if (key is not null and not ConstantExpr { Value: null })
        {
            _callbackElements[key] = element;
            keyType = KeyTypeOf(key);
            selector = areEntries ? OfEntry(CallbackFor(key)) : CallbackFor(key);
        }
        else if (areEntries)
        {
            keyType = ((TupleType)element).Items[0].Type;
            selector = Cs.Lambda(["item"], Cs.Member(Cs.Id("item"), "Key"));
        }

        if (_model.HasNaN && keyType == PyType.Float)
        {
            return CallHelper("PyFloatSort", "Sorted", [source, selector ?? Cs.Lambda(["x"], Cs.Id("x")), .. descending ? [Cs.True] : Array.Empty<ExpressionSyntax>()]);
        }

        if (selector is null)
        {
            var method = descending ? "OrderDescending" : "Order";
            if (MayNotCompare(keyType) && CatchesTypeErrors)
            {
                source = CallHelper("PyOrder", "Comparable", source);
            }

            return NeedsComparer(keyType) ? Cs.CallMember(source, method, Comparer(keyType, call)) : Cs.CallMember(source, method);
        }

        if (OrderedByParts(source, key!, selector, descending) is { } byParts)
        {
            return byParts;
        }

        if (selector is SimpleLambdaExpressionSyntax { ExpressionBody: { } body } simple)
        {
            (body, descending) = Direction(body, keyType, descending);
            selector = simple.WithExpressionBody(body);
        }

        var by = descending ? "OrderByDescending" : "OrderBy";
        return NeedsComparer(keyType) ? Cs.CallMember(source, by, selector, Comparer(keyType, call)) : Cs.CallMember(source, by, selector);
    }

    /// <summary>A key that is a tuple as written: each of its items orders what those before it leave equal.</summary>
    private ExpressionSyntax? OrderedByParts(ExpressionSyntax source, Expr key, ExpressionSyntax selector, bool descending)
    {
        if (key is not LambdaExpr { Body: TupleExpr tuple } || selector is not SimpleLambdaExpressionSyntax { ExpressionBody: TupleExpressionSyntax written } lambda
            || written.Arguments.Count != tuple.Elts.Length || HasUntyped(written) || _model.HasNaN
            || KeyTypeOf(key) is not TupleType { Items: var items } || items.Length != tuple.Elts.Length
            || items.Any(i => i.Type is not PrimitiveType { Name: "int" or "float" or "bool" or "str" } and not InstanceType { Class.IsUser: true } || NeedsComparer(i.Type) != (i.Type == PyType.Str)))
        {
            return null;
        }

        for (var i = 0; i < items.Length; i++)
        {
            var (by, isDown) = Direction(written.Arguments[i].Expression, items[i].Type, descending);
            var part = lambda.WithExpressionBody(by);
            var method = (i == 0 ? "OrderBy" : "ThenBy") + (isDown ? "Descending" : "");
            source = items[i].Type == PyType.Str ? Cs.CallMember(source, method, part, Comparer(PyType.Str, key)) : Cs.CallMember(source, method, part);
        }

        return source;
    }

    /// <summary>A number with its sign turned orders the other way round.</summary>
    private static (ExpressionSyntax Key, bool IsDescending) Direction(ExpressionSyntax key, PyType type, bool descending) =>
        type is PrimitiveType { Name: "int" or "float" } && key is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: { } number and not LiteralExpressionSyntax }
            ? (number is ParenthesizedExpressionSyntax inner ? inner.Expression : number, !descending)
            : (key, descending);

    private PyType KeyTypeOf(Expr key) => _model.TypeOf(key) switch
    {
        FunctionType { Function: { IsStub: false } f } => f.Return.Type,
        FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "dict_get" }, Receiver: InstanceType r } when r.Class.AsBase(r, Types.DictClass) is { } dict => dict.Args[1].Type,
        FunctionType { Function: { IsStub: true, Name: "abs" } } when CallbackParameter(key) is InstanceType { Class: { IsUser: true } own } && own.FindMethod("__abs__") is { } size => size.Return.Type,
        FunctionType { Function: { IsStub: true } f } => f.DeclaredReturn!,
        CallableType c => c.Result.Type,
        ClassType { Class.Name: "str" } => PyType.Str,
        _ => PyType.Int,
    };

    private static bool NeedsComparer(PyType type) => !(MixedNumbers.Is(type) || type is PrimitiveType { Name: "int" or "float" or "bool" } || type is InstanceType { Class: { IsUser: true } } || (type is InstanceType { Class: { IsUser: false } catalog } && catalog.FindMethod("__lt__") is not null) || (type is TupleType t && t.Items.All(i => !NeedsComparer(i.Type))));

    private ExpressionSyntax Comparer(PyType type, Node node)
    {
        if (type == PyType.Str)
        {
            return _model.HasAstralText ? Helper("PyStr", "Comparer") : Cs.Name("StringComparer.Ordinal");
        }

        return Cs.Call(Cs.Member(Cs.Id("Comparer"), "Create") is MemberAccessExpressionSyntax m
            ? m.WithExpression(GenericName(Identifier("Comparer"), TypeArgumentList(SingletonSeparatedList(IsDynamic(type) ? Cs.Type("object?") : _types.Of(type)))))
            : throw Unsupported(node, "this sort"), Cs.Lambda(["a", "b"], CallHelper("PyOrder", "Compare", Cs.Id("a"), Cs.Id("b"))));
    }

    private ExpressionSyntax ListSort(CallExpr call)
    {
        var member = (AttributeExpr)call.Func;
        var element = ElementType(_model.TypeOf(member.Value));
        var list = Receiver(member.Value);
        var key = call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value;
        var reverse = call.Keywords.FirstOrDefault(k => k.Arg == "reverse")?.Value;
        if (key is null && reverse is null && element is PrimitiveType { Name: "int" or "bool" })
        {
            return Cs.CallMember(list, "Sort");
        }

        // List<T>.Sort is not stable: equal items could change places.
        var keyType = element;
        ExpressionSyntax selector = Cs.Lambda(["x"], Cs.Id("x"));
        if (key is not null and not ConstantExpr { Value: null })
        {
            _callbackElements[key] = element;
            keyType = KeyTypeOf(key);
            selector = CallbackFor(key);
        }

        var args = new List<ExpressionSyntax> { list, selector };
        if (NeedsComparer(keyType))
        {
            args.Add(Comparer(keyType, call));
        }

        if (key is null && MayNotCompare(keyType) && CatchesTypeErrors && list is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax })
        {
            Emit(CallHelper("PyOrder", "Comparable", list));
        }

        var sort = (InvocationExpressionSyntax)CallHelper(_model.HasNaN && keyType == PyType.Float ? "PyFloatSort" : "PyList", "Sort", [.. args]);
        return reverse is null or ConstantExpr { Value: false } ? sort
            : sort.AddArgumentListArguments(Cs.NamedArg("reverse", reverse is ConstantExpr { Value: true } ? Cs.True : Condition(reverse)));
    }

    /// <summary>Whether two values of a type may have no order.</summary>
    private bool MayNotCompare(PyType type) =>
        IsDynamic(type) || (type is TupleType tuple && tuple.Items.Any(i => i.Type.AllowsNone || MayNotCompare(i.Type)));

    /// <summary>Whether one counter is within another.</summary>
    private static ExpressionSyntax OrderOfCounters(CompareOperator op, ExpressionSyntax left, ExpressionSyntax right) => op switch
    {
        CompareOperator.Lt => Cs.CallMember(left, "IsLess", right),
        CompareOperator.LtE => Cs.CallMember(left, "IsWithin", right),
        CompareOperator.Gt => Cs.CallMember(right, "IsLess", left),
        _ => Cs.CallMember(right, "IsWithin", left),
    };
}
