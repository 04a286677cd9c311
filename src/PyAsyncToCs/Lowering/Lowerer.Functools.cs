using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The functions of <c>functools</c> that take functions.</summary>
internal sealed partial class Lowerer
{
    /// <summary><c>partial(f, …)</c>: the arguments are evaluated now, the call waits for the rest.</summary>
    private ExpressionSyntax Partial(CallExpr call)
    {
        if (!_frame.CanHoist)
        {
            return AtOnce(_types.Of(_model.TypeOf(call)), () => Partial(call));
        }

        if (call is { Args: [not StarredExpr, ..], Keywords.IsEmpty: true } && PartialOfValue(call) is { } ofValue)
        {
            return ofValue;
        }

        if (call.Args.Length == 0 || _model.TypeOf(call.Args[0]) is not FunctionType { Function: { IsStub: false } function } type || call.Keywords.Any(k => k.Arg is null) || call.Args.Any(a => a is StarredExpr))
        {
            throw Unsupported(call, "'partial' of this function");
        }

        var parameters = (type.Receiver is null ? function.Parameters : function.CallerParameters).ToList();
        var given = new Dictionary<ParameterSymbol, ExpressionSyntax>();
        for (var i = 1; i < call.Args.Length; i++)
        {
            var parameter = i <= parameters.Count && !parameters[i - 1].IsVariadic ? parameters[i - 1] : throw Unsupported(call.Args[i], "this argument of 'partial'");
            given.Add(parameter, Kept(call.Args[i], parameter));
        }

        foreach (var keyword in call.Keywords)
        {
            var parameter = parameters.FirstOrDefault(p => p.Name == keyword.Arg && !p.IsVariadic) ?? throw Unsupported(keyword, "this argument of 'partial'");
            given.Add(parameter, Kept(keyword.Value, parameter));
        }

        var open = parameters.Where(p => p is { IsVariadic: false, Default: null } && !given.ContainsKey(p)).ToDictionary(p => p, p => NameStyle.Camel(p.Name));
        if (open.Count == 0 && parameters.FirstOrDefault(p => p.Kind == ParameterKind.VarArgs) is { } rest && Parents.GetValueOrDefault(call) is CallExpr { Func: NameExpr { Id: "map" or "filter" }, Args.Length: 2 })
        {
            open.Add(rest, _frame.Fresh("item"));
        }

        var arguments = new List<ArgumentSyntax>();
        var skipped = false;
        foreach (var parameter in CsOrder(parameters))
        {
            var value = given.TryGetValue(parameter, out var known) ? known
                : open.TryGetValue(parameter, out var name) ? Cs.Id(name)
                : parameter.Kind == ParameterKind.KwArgs ? Cs.Collection([])
                : parameter is { Default: { } own } && CallerFills(parameter) ? ExpressionAs(own, parameter.Slot)
                : null;
            if (value is null)
            {
                skipped = true;
                continue;
            }

            arguments.Add(skipped ? Cs.NamedArg(ParameterName(parameter), value) : Argument(value));
        }

        var callee = call.Args[0] switch
        {
            NameExpr n when _model.SymbolOf(n)?.Function is { } direct => FunctionReference(direct),
            AttributeExpr a when function.Owner is not null => Cs.Member(function.IsStatic || function.IsClassMethod ? Cs.Name(function.Owner.CsPath) : Receiver(a.Value), MethodName(function)),
            _ => throw Unsupported(call.Args[0], "'partial' of this function"),
        };
        return Cs.Lambda([.. open.Values], InvocationExpression(callee, ArgumentList(SeparatedList(arguments))));
    }

    /// <summary>A function that is a value, some of whose arguments are given now.</summary>
    private LambdaExpressionSyntax? PartialOfValue(CallExpr call)
    {
        var type = _model.TypeOf(call.Args[0]);
        if ((type is FunctionType { Function: var known } && (known.IsStub || Reference(call.Args[0], known) is not null)) || _model.IsFreelyCalled(type)
            || TypeJoiner.AsCallable(type) is not { } shape || shape.Parameters.Length < call.Args.Length - 1 || call.Args.Any(a => a is StarredExpr) || !_frame.CanHoist)
        {
            return null;
        }

        var function = _frame.Fresh("function");
        Emit(Cs.Local(_types.Of(type), function, Expression(call.Args[0])));
        List<ExpressionSyntax> given = [.. call.Args.Skip(1).Select((a, i) => Kept(a, shape.Parameters[i], "given"))];
        List<string> open = [.. shape.Parameters.Skip(given.Count).Select(_ => _frame.Fresh("arg"))];
        return Cs.Lambda([.. open], Cs.Call(Cs.Id(function), [.. given, .. open.Select(Cs.Id)]));
    }

    private ExpressionSyntax Kept(Expr argument, ParameterSymbol parameter) => Kept(argument, parameter.Slot, NameStyle.Camel(parameter.Name));

    private ExpressionSyntax Kept(Expr argument, Slot slot, string wanted)
    {
        var value = ExpressionAs(argument, slot);
        // A container is made once, however often the function is called.
        if (IsFixed(argument) && !NodesOf<Expr>(argument).Any(e => e is ListExpr or DictExpr))
        {
            return value;
        }

        if (!_frame.CanHoist)
        {
            throw Unsupported(argument, "a computed argument of 'partial' here");
        }

        var name = _frame.Fresh(wanted);
        Emit(Cs.Local(_types.Of(slot), name, value));
        return Cs.Id(name);
    }

    /// <summary>What the results of lambdas are, where what calls them says it.</summary>
    private readonly Dictionary<LambdaExpr, PyType> _resultPlaces = [];

    /// <summary><c>reduce</c> is Aggregate; of nothing it raises in both languages, though not the same.</summary>
    private ExpressionSyntax Reduce(CallExpr call)
    {
        if (call.Keywords.Length > 0 || call.Args.Length is < 2 or > 3)
        {
            throw Unsupported(call, "'reduce' with these arguments");
        }

        var source = ConsumedInPlace(call.Args[1]);
        if (call.Args[0] is LambdaExpr { Body: LambdaExpr } making && _model.IsFreelyCalled(_model.TypeOf(call).WithoutNone))
        {
            _resultPlaces[making] = _model.TypeOf(call).WithoutNone;
        }

        var function = CallbackFor(call.Args[0]);
        var width = _model.TypeOf(call) == PyType.Int ? _model.Widths.GetValueOrDefault(call) : 0;
        if (call.Args.Length == 2)
        {
            if (width > 0)
            {
                // What the items come to together may be larger than each.
                source = Cs.CallMember(source, "Select", Cs.Lambda(["item"], Cs.Cast(WidthType(width), Cs.Id("item"))));
            }

            else if (_model.IsMixedNumber(_model.TypeOf(call)) && !_model.IsMixedNumber(ElementType(_model.TypeOf(call.Args[1]))))
            {
                source = Cs.CallMember(source, "Select", Cs.Lambda(["item"], Cs.Cast(_types.Of(_model.TypeOf(call)), Cs.Id("item"))));
            }

            var folded = Cs.CallMember(source, "Aggregate", function);

            // Of an immutable array C# takes the result for one that may be missing.
            return _model.TypeOf(call.Args[1]) is InstanceType { Class: var folding } && folding == Types.TupleClass && !TypeMapper.IsValueType(_model.TypeOf(call)) ? Cs.Forgive(folded) : folded;
        }

        var result = _model.TypeOf(call);
        var seed = width > 0 ? Cs.Cast(WidthType(width), Expression(call.Args[2])) : ExpressionAs(call.Args[2], result);

        // C# takes the type of the result from what it begins with.
        var isNarrower = (IsDynamic(result) && !IsDynamic(_model.TypeOf(call.Args[2]))) || (_model.IsMixedNumber(result) && !_model.IsMixedNumber(_model.TypeOf(call.Args[2])));
        return Cs.CallMember(source, "Aggregate", isNarrower || seed is CollectionExpressionSyntax or LambdaExpressionSyntax ? Cs.Cast(_types.Of(result), seed is LambdaExpressionSyntax ? Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParenthesizedExpression(seed) : seed) : seed, function);
    }

    /// <summary><c>math.prod</c> of what is no plain number: fractions, decimals, values of several kinds.</summary>
    private ExpressionSyntax ProductOf(CallExpr call)
    {
        var items = ConsumedInPlace(call.Args[0]);
        return _types.Text(ElementType(_model.TypeOf(call.Args[0]))) is "object" or "object?"
            ? Cs.CallMember(items, "Aggregate", Cs.Cast(Cs.Type("object"), Cs.Int(1)), Helper("PyDynamic", "Multiply"))
            : Cs.CallMember(items, "Aggregate", Cs.Lambda(["a", "b"], Cs.Binary(Microsoft.CodeAnalysis.CSharp.SyntaxKind.MultiplyExpression, Cs.Id("a"), Cs.Id("b"))));
    }
}
