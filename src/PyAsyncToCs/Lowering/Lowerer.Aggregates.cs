using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Sum(CallExpr call)
    {
        var type = _model.TypeOf(call);
        var element = ElementType(_model.TypeOf(call.Args[0]));
        var start = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "start")?.Value;
        var source = WithoutCopy(ConsumedInPlace(call.Args[0]), call.Args[0]);
        ExpressionSyntax total;
        if (element is UnionType { AllowsNone: true } && element.WithoutNone is PrimitiveType { IsNumeric: true } there)
        {
            // None among them fails, as it does in Python.
            source = Cs.CallMember(source, "Select", Cs.Lambda(["item"], Cs.Member(Cs.Forgive(Cs.Id("item")), "Value")));
            element = there;
        }

        if (element is InstanceType { Class: { HeldClass: { } held } holder } && type is PrimitiveType)
        {
            source = Cs.CallMember(source, "Select", Cs.Lambda(["item"], HeldValue(Cs.Id("item"), holder)));
            element = ClassSymbol.PrimitiveOf(held);
        }

        if (IsIntEnumMember(element))
        {
            source = Cs.CallMember(source, "Select", Cs.Lambda(["item"], AsNumber(Cs.Id("item"), ((InstanceType)element).Class)));
            element = PyType.Int;
        }

        if (_model.IsMixedNumber(type) && start is null)
        {
            return IsDynamic(element)
                ? CallHelper("PyDynamic", "Number", CallHelper("PyDynamic", "Sum", source))
                : CallHelper("PyNumber", _model.IsMixedNumber(element) ? "Sum" : "SumOf", source);
        }

        if (element == PyType.Bool)
        {
            total = source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" } mapped, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax { ExpressionBody: not null } test }] }
                ? Cs.CallMember(mapped.Expression, "Count", test)
                : Cs.CallMember(source, "Count", Cs.Lambda(["x"], Cs.Id("x")));
        }
        else if (element == PyType.Int)
        {
            // LINQ's Sum has the type of the items; a sum that outgrows it is taken over wider ones.
            var width = Math.Max(_model.Widths.GetValueOrDefault(call), IntWidth.Of(_model.Ranges.GetValueOrDefault(call, Interval.Empty)));
            var isWider = width > (_model.ItemWidths.TryGetValue(call, out var items) ? items : 0) || call.Args is [var bytes, ..] && _model.TypeOf(bytes) is InstanceType { Class: { IsUser: false, Name: "memoryview" } };
            if (source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" } select, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda }] } && width < 2)
            {
                total = Cs.CallMember(select.Expression, "Sum", isWider && body is not CastExpressionSyntax ? lambda.WithExpressionBody(Cs.Cast(WidthType(width), body)) : lambda);
            }
            else
            {
                total = width == 2
                    ? Cs.CallMember(source, "Aggregate", Cs.Member(WidthType(2), "Zero"), Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))))
                    : isWider ? Cs.CallMember(source, "Sum", Cs.Lambda(["x"], Cs.Cast(WidthType(width), Cs.Id("x")))) : Cs.CallMember(source, "Sum");
            }

            if (only1(source))
            {
                total = Cs.CallMember(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)source).Expression).Expression, "Count");
            }
        }
        else if (IsJson(element))
        {
            UseType("PyJsonValue");
            return Cs.CallMember(Cs.Id("PyJsonValue"), "Sum", start is null ? [source] : [source, Expression(start)]);
        }
        else if (IsFloat(element) && !IsDynamic(element))
        {
            total = CallHelper("PyIter", "SumFloats", source);
        }
        else if (element is InstanceType listed && listed.Class == Types.ListClass && start is ListExpr { Elts.IsEmpty: true })
        {
            return Cs.CallMember(Cs.CallMember(source, "SelectMany", Cs.Lambda(["item"], Cs.Id("item"))), "ToList");
        }
        else if (element is InstanceType { Class: { IsUser: false } added } && added.FindMethod("__add__") is not null)
        {
            return Cs.CallMember(source, "Aggregate", start is null ? Cs.Cast(_types.Of(element), Cs.Int(0)) : ExpressionAs(start, type), Cs.Lambda(["sum", "item"],
                CatalogOperator("__add__", Cs.Id("sum"), (InstanceType)element, element, () => Cs.Id("item")) ?? Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))));
        }
        else if (element == PyType.Complex)
        {
            _usings.Add("System.Numerics");
            return Cs.CallMember(source, "Aggregate", start is null ? Cs.Name("Complex.Zero") : Cs.Cast(Cs.Type("Complex"), Expression(start)), Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))));
        }
        else if (element is NeverType)
        {
            total = Cs.Int(0);
        }
        else if (IsDynamic(element) && !element.Parts.Any(p => p is InstanceType { Class: { IsUser: true } adding } && (adding.FindMethod("__add__") ?? adding.FindMethod("__radd__")) is { IsStub: false }))
        {
            return FromObject(start is null ? CallHelper("PyDynamic", "Sum", source) : CallHelper("PyDynamic", "Sum", source, Boxed(start)), type, call);
        }
        else if (element is InstanceType { Class.IsUser: true } user)
        {
            return SumOfObjects(call, source, user, start);
        }
        else
        {
            throw Unsupported(call, $"'sum' of {element}");
        }

        return start is null ? total : Cs.Binary(SyntaxKind.AddExpression, ExpressionAs(start, type), total);

        // `sum(1 for x in xs if …)` counts.
        static bool only1(ExpressionSyntax s) => s is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" }, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax { Body: LiteralExpressionSyntax { Token.Value: 1 } } }] };
    }

    /// <summary>Whether CPython's hash of a value is the same in every run.</summary>
    private static bool HasKnownHash(PyType type) => type is PrimitiveType { Name: "int" or "bool" or "float" or "None" } || (type is TupleType tuple && tuple.Items.All(i => HasKnownHash(i.Type)));

    private ExpressionSyntax MinMax(CallExpr call, FunctionSymbol stub)
    {
        var isMax = stub.Name == "max";
        var key = call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value;
        var fallback = call.Keywords.FirstOrDefault(k => k.Arg == "default")?.Value;
        if (call.Args.Length > 1 && key is null)
        {
            var types = call.Args.Select(_model.TypeOf).ToList();
            if (_model.IsMixedNumber(_model.TypeOf(call)))
            {
                var best = call.Args.Skip(1).Aggregate(Receiver(call.Args[0]), (sum, a) => CallHelper("PyNumber", isMax ? "Max" : "Min", sum, Receiver(a)));
                return _model.TypeOf(call).AllowsNone ? Cs.Cast(_types.Of(_model.TypeOf(call)), best) : best;
            }

            if (types.All(t => t == PyType.Int) || types.All(IsNumber))
            {
                if (_model.HasNaN && types.Contains(PyType.Float))
                {
                    return call.Args.Skip(1).Aggregate(Expression(call.Args[0]), (sum, a) => CallHelper("PyFloatSort", isMax ? "Max" : "Min", sum, Expression(a)));
                }

                // Of equal arguments Python keeps the first; for numbers of one type that cannot be seen.
                return call.Args.Skip(1).Aggregate(Expression(call.Args[0]), (sum, a) => Cs.Call(_model.Widths.GetValueOrDefault(call) == 2 ? (isMax ? "BigInteger.Max" : "BigInteger.Min") : isMax ? "Math.Max" : "Math.Min", sum, Expression(a)));
            }
        }

        var only = call.Args[0] is StarredExpr all ? all.Value : call.Args[0];
        var source = call.Args.Length > 1
            ? Cs.Cast(Cs.Type((_model.TypeOf(call) == PyType.Int ? WidthType(_model.Widths.GetValueOrDefault(call)).ToString() : _types.Text(_model.TypeOf(call))) + "[]"), Cs.Collection([.. call.Args.Select(Expression)]))
            : WithoutCopy(ConsumedInPlace(only), only);
        var element = call.Args.Length > 1 ? _model.TypeOf(call) : ElementType(_model.TypeOf(only));
        if (key is null && fallback is null && element == PyType.Int)
        {
            return Cs.CallMember(source, isMax ? "Max" : "Min");
        }

        if (fallback is not null)
        {
            if (key is not null || NeedsComparer(element))
            {
                if (fallback is ConstantExpr { Value: null } && TypeMapper.IsValueType(element))
                {
                    source = Cs.CallMember(source, "Select", Cs.Lambda(["x"], Cs.Cast(Cs.Type(_types.Text(element) + "?"), Cs.Id("x"))));
                }

                var otherwise = IsJson(element) ? ExpressionAs(fallback, element) : Expression(fallback);
                _callbackElements[call] = element;
                var by = key is null ? Cs.Lambda(["x"], Cs.Id("x")) : KeyOf(key);
                var ordered = key is null ? element : KeyTypeOf(key);
                return CallHelper("PyIter", isMax ? "MaxOr" : "MinOr", [source, otherwise, by, .. NeedsComparer(ordered) ? [Comparer(ordered, call)] : Array.Empty<ExpressionSyntax>()]);

                ExpressionSyntax KeyOf(Expr function)
                {
                    _callbackElements[function] = element;
                    return CallbackFor(function);
                }
            }

            if (_model.IsMixedNumber(_model.TypeOf(call)) && !_model.IsMixedNumber(element))
            {
                source = Cs.CallMember(source, "Select", Cs.Lambda(["x"], Cs.Cast(_types.Of(_model.TypeOf(call).WithoutNone), Cs.Id("x"))));
                element = _model.TypeOf(call).WithoutNone;
            }

            // Over nothing, the greatest of nullable values is null.
            return fallback is ConstantExpr { Value: null } && TypeMapper.IsValueType(element)
                ? Cs.CallMember(source, isMax ? "Max" : "Min", Cs.Lambda(["x"], Cs.Cast(Cs.Type(_types.Text(element) + "?"), Cs.Id("x"))))
                : Cs.CallMember(Cs.CallMember(source, "DefaultIfEmpty", IsJson(element) ? ExpressionAs(fallback, element) : Expression(fallback)), isMax ? "Max" : "Min") is var found && IsJson(element) ? Cs.Forgive(found) : found;
        }

        if (key is not null)
        {
            _callbackElements[key] = element;
            var keyType = KeyTypeOf(key);
            return NeedsComparer(keyType) || (_model.HasNaN && keyType == PyType.Float)
                ? CallHelper("PyIter", isMax ? "Max" : "Min", source, CallbackFor(key), NeedsComparer(keyType) ? Comparer(keyType, call) : Helper("PyFloatSort", "Comparer"))
                : CallHelper("PyIter", isMax ? "Max" : "Min", source, CallbackFor(key));
        }

        return NeedsComparer(element) || (_model.HasNaN && element == PyType.Float)
            ? CallHelper("PyIter", isMax ? "Max" : "Min", source, Cs.Lambda(["x"], Cs.Id("x")), NeedsComparer(element) ? Comparer(element, call) : Helper("PyFloatSort", "Comparer"))
            : CallHelper("PyIter", isMax ? "Max" : "Min", source, Cs.Lambda(["x"], Cs.Id("x")));
    }

    private ExpressionSyntax AnyAll(CallExpr call, FunctionSymbol stub)
    {
        var name = stub.Name == "any" ? "Any" : "All";
        if (call.Args[0] is GeneratorExpr or ListCompExpr && GeneratorsOf(call.Args[0]) is [{ IsAsync: false } generator] && !NeedsLoop(call.Args[0]))
        {
            var elt = call.Args[0] is GeneratorExpr g ? g.Elt : ((ListCompExpr)call.Args[0]).Elt;
            var source = Cs.AsArray(WithoutList(ConsumedInPlace(generator.Iter), generator.Iter, [elt, .. generator.Ifs]));
            var mark = _frame.Names.Mark;
            var parameter = QueryParameter(generator, ref source, out var prefix);
            foreach (var test in generator.Ifs)
            {
                source = Cs.CallMember(source, "Where", QueryLambda(parameter, prefix, InLambda(() => Condition(test))));
            }

            var condition = InLambda(() => Condition(elt));
            _frame.Restore(mark);
            return Cs.CallMember(source, name, QueryLambda(parameter, prefix, condition));
        }

        var type = ElementType(_model.TypeOf(call.Args[0]));
        return Cs.CallMember(WithoutCopy(ConsumedInPlace(call.Args[0]), call.Args[0]), name, Cs.Lambda(["x"], TruthOf(Cs.Id("x"), type)));
    }
}
