using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>The arguments of a call of the program's own function.</summary>
internal sealed partial class Lowerer
{
    /// <summary>In the parameters' order, named where one is skipped.</summary>
    private ArgumentListSyntax Arguments(CallExpr call, CallTarget target, IReadOnlyList<ParameterSymbol> declared)
    {
        if (target.HasUnpacking)
        {
            return UnpackedArguments(call, (target.Constructed?.Name ?? target.Function?.Name)!, declared);
        }

        if (target.Bound.FirstOrDefault(b => b.Arguments.Count == 0 && b.Parameter.Default is null && !b.Parameter.IsVariadic) is { Parameter: var missing })
        {
            throw Unsupported(call, $"a call without its argument '{missing.Name}'");
        }

        HoistUnpacked(target, call);
        var byName = target.Bound.ToDictionary(b => b.Parameter.Name, b => b);
        var list = new List<ArgumentSyntax>();
        var evaluated = new List<Expr>();
        var skipped = false;
        foreach (var parameter in CsOrder(declared))
        {
            if (parameter.Kind == ParameterKind.KwArgs)
            {
                list.Add(Argument(KeywordArguments(target, call)));
                evaluated.AddRange(target.Keywords?.Values ?? []);
                continue;
            }

            var (bound, arguments) = byName.TryGetValue(parameter.Name, out var entry) ? entry : new BoundParameter(parameter, []);
            if (bound.Kind == ParameterKind.VarArgs)
            {
                list.AddRange(VariableArguments(bound, SlotIn(bound, target), arguments, skipped));
                evaluated.AddRange(arguments);
                continue;
            }

            if (arguments.Count == 0)
            {
                if (bound.Default is { } value && CallerFills(bound))
                {
                    list.Add(Argument(ExpressionAs(value, SlotIn(bound, target))));
                    evaluated.Add(value);
                }
                else
                {
                    skipped = true;
                }

                continue;
            }

            var given = arguments[0];
            evaluated.Add(given);
            var before = _frame.Out.Count;
            var written = GivenCallback(given, bound, target) ?? WithNothing(ExpressionAs(given, SlotIn(bound, target)), bound, target);
            if (written is IdentifierNameSyntax && given is NameExpr compared && _frame.Function is { Name: "__eq__", Owner: not null, Parameters: [_, var other] } && _model.SymbolOf(compared) is { } symbol && symbol == other.Symbol && !_types.Text(bound.Slot).EndsWith('?'))
            {
                // What C# compares with may be null.
                written = Cs.Forgive(written);
            }

            KeepEarlier(list, evaluated, before);
            var isKeyword = target.Written.Any(w => w.Keyword is not null && ReferenceEquals(w.Value, given));
            list.Add(skipped || (isKeyword && bound.Default is not null) ? Cs.NamedArg(ParameterName(bound), written) : Argument(written));
        }

        // Evaluation order is the order written; arguments in another order must not have effects.
        var inOrder = target.Written.Select(w => w.Value).Where(v => v is not ConstantExpr).ToList();
        if (!evaluated.Where(inOrder.Contains).SequenceEqual(inOrder) && inOrder.Count(v => !target.Made.Contains(v) && HasEffect(v)) > 1)
        {
            if (list.Count != evaluated.Count)
            {
                throw Unsupported(call, "a call whose arguments have effects in another order");
            }

            (list, evaluated) = WithVariableArgumentsNamed(list, evaluated, declared, byName);
            list = [.. list.Zip(evaluated, (argument, value) => (Argument: argument, Order: inOrder.IndexOf(value), value))
                .OrderBy(x => x.Order)
                .Select(x => x.Argument.NameColon is null ? Cs.NamedArg(ParameterName(declared.FirstOrDefault(p => byName.TryGetValue(p.Name, out var by) && by.Arguments.Contains(x.value)) ?? declared.FirstOrDefault(p => p.Default == x.value) ?? declared.First(p => p.Kind == ParameterKind.KwArgs)), x.Argument.Expression) : x.Argument)];
        }

        if (TakesToken(target.Function) && TokenFor(call) is { } token)
        {
            list.Add(skipped || list.Exists(a => a.NameColon is not null) ? Cs.NamedArg(TokenName, token) : Argument(token));
        }

        return ArgumentList(SeparatedList(list));
    }

    /// <summary>Where an argument needs statements of its own before the call, those that come first have their values before those.</summary>
    private void KeepEarlier(List<ArgumentSyntax> list, List<Expr> evaluated, int before)
    {
        if (_frame.Out.Count <= before || list.Count != evaluated.Count - 1)
        {
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (evaluated[i] is CallExpr or AwaitExpr && list[i].Expression is InvocationExpressionSyntax or AwaitExpressionSyntax && !_model.TypeOf(evaluated[i]).IsNone && !IsCoroutine(_model.TypeOf(evaluated[i])))
            {
                var name = _frame.Fresh("given");
                _frame.Out.Insert(before++, Cs.Local(null, name, list[i].Expression));
                list[i] = list[i].WithExpression(Cs.Id(name));
            }
        }
    }

    /// <summary>What a parameter takes several of has one name: it is a collection then.</summary>
    private (List<ArgumentSyntax> List, List<Expr> Evaluated) WithVariableArgumentsNamed(List<ArgumentSyntax> list, List<Expr> evaluated, IReadOnlyList<ParameterSymbol> declared, Dictionary<string, BoundParameter> byName)
    {
        if (declared.FirstOrDefault(p => p.Kind == ParameterKind.VarArgs) is not { } several || !byName.TryGetValue(several.Name, out var entry) || entry.Arguments.Count < 2 || list.Count != evaluated.Count)
        {
            return (list, evaluated);
        }

        var first = evaluated.IndexOf(entry.Arguments[0]);
        var items = Cs.Collection([.. list.Skip(first).Take(entry.Arguments.Count).Select(a => a.Expression)]);
        return ([.. list.Take(first), Cs.NamedArg(ParameterName(several), items), .. list.Skip(first + entry.Arguments.Count)], [.. evaluated.Take(first + 1), .. evaluated.Skip(first + entry.Arguments.Count)]);
    }

    private IEnumerable<ArgumentSyntax> VariableArguments(ParameterSymbol parameter, Slot slot, IReadOnlyList<Expr> arguments, bool skipped)
    {
        // Behind a named argument C# takes the array only as a named one too.
        if (!skipped && arguments.All(a => a is not StarredExpr))
        {
            return arguments.Select(a => Argument(ExpressionAs(a, slot)));
        }

        if (arguments.Count == 0)
        {
            return [];
        }

        var items = Cs.Collection([.. arguments.Select(a => a is StarredExpr s ? Cs.Spread(Iterable(s.Value)) : ExpressionAs(a, slot))]);
        return [skipped ? Cs.NamedArg(ParameterName(parameter), items) : Argument(items)];
    }

    private ExpressionSyntax KeywordArguments(CallTarget target, CallExpr call)
    {
        var dict = target.Keywords ?? throw Unsupported(call, "this call");
        return dict switch
        {
            { Keys.Length: 0 } => Cs.Collection([]),
            { Keys: [null], Values: [var only] } when _model.TypeOf(only) is InstanceType { Args: [_, var held] } && _model.TypeOf(dict) is InstanceType { Args: [_, var taken] } && _types.Text(held) != _types.Text(taken) =>
                Cs.CallMember(Expression(only), "ToDictionary", Cs.Lambda(["entry"], Cs.Member(Cs.Id("entry"), "Key")), Cs.Lambda(["entry"], Cs.Cast(_types.Of(taken), Cs.Member(Cs.Id("entry"), "Value")))),
            { Keys: [null], Values: [DictExpr fresh] } when _types.Text(_model.TypeOf(fresh)) == _types.Text(_model.TypeOf(dict)) => Expression(fresh),
            { Keys: [null], Values: [var only] } => Cs.New(_types.Of(_model.TypeOf(dict)), Receiver(only)),
            _ when target.Function?.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.KwArgs) is { Node: not null } taker && VariableOfParameter(taker).Slot.Type is InstanceType { Args: [var key, var item] } taken && _types.Text(key).StartsWith("object", StringComparison.Ordinal) && dict.Keys.All(k => k is ConstantExpr) =>
                DictInitializer(_types.Of(taken), dict.Keys.Zip(dict.Values, (name, value) => (Expression(name!), ExpressionAs(value, item)))),
            _ => Expression(dict),
        };
    }

    /// <summary>Evaluates once what is unpacked into several parameters; a sequence is checked for its length.</summary>
    private void HoistUnpacked(CallTarget target, CallExpr call)
    {
        if (target.Written.All(w => w.Source is null))
        {
            return;
        }

        foreach (var group in target.Written.Where(w => w.Source is not null && !ReferenceEquals(w.Source, w.Value)).GroupBy(w => w.Source!))
        {
            var source = group.Key;
            var type = _model.TypeOf(source);
            var isTuple = type is TupleType || (type is InstanceType record && IsNamedTuple(record.Class));
            if (isTuple && source is NameExpr || type is InstanceType { Class.Name: "dict" })
            {
                continue;
            }

            if (!_frame.CanHoist && source is NameExpr && IsFixed(source))
            {
                _replaced[source] = isTuple ? Expression(source) : CallHelper("PyIter", "Unpack", AsEnumerable(Expression(source), type), Cs.Int(group.Count()));
                continue;
            }

            if (!isTuple && type != PyType.Str && (!_frame.CanHoist || HasEffectBefore(target, source)))
            {
                UnpackInPlace([.. group], source, type);
                continue;
            }

            if (!_frame.CanHoist || HasEffectBefore(target, source))
            {
                throw Unsupported(call, "a call that unpacks a value here");
            }

            var name = _frame.Fresh("args");
            var value = isTuple ? Expression(source) : CallHelper("PyIter", "Unpack", AsEnumerable(Expression(source), type), Cs.Int(group.Count()));
            value = type == PyType.Str ? Cs.Call("string.Concat", value) : value;
            if (_branches == 0)
            {
                Emit(Cs.Local(null, name, value));
            }
            else if (!BindInTest(name, value))
            {
                throw Unsupported(call, "a call that unpacks a value in a part that may not be evaluated");
            }

            _replaced[source] = Cs.Id(name);
        }
    }

    private readonly HashSet<Expr> _unpackedInPlace = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where no statement can stand before the call: the first of the arguments takes the others along.</summary>
    private void UnpackInPlace(List<WrittenArgument> group, Expr source, PyType type)
    {
        if (!_unpackedInPlace.Add(source))
        {
            // The call is written a second time, for another of the functions that it may call.
            _replaced.Remove(source);
            _replaced.Remove(group[0].Value);
        }

        var name = _frame.Fresh("args");
        var first = WithOut(CallHelper("PyIter", "Unpack", AsEnumerable(Expression(source), type), Cs.Int(group.Count)), name);
        _replaced[source] = Cs.Id(name);
        _replaced[group[0].Value] = Unwrap(first, ElementType(type), _model.TypeOf(group[0].Value));
    }

    private bool HasEffectBefore(CallTarget target, Expr source) =>
        target.Written.TakeWhile(w => !ReferenceEquals(w.Source, source)).Any(w => HasEffect(w.Value));
}
