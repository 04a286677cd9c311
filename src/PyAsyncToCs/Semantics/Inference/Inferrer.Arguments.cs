using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Which argument fills which parameter (language reference, 6.3.4).</summary>
internal sealed partial class Inferrer
{
    private readonly Dictionary<(Expr Source, string Part), Expr> _parts = [];
    private readonly Dictionary<CallExpr, DictExpr> _keywordDicts = [];

    /// <summary>What stands behind <c>**</c> in a call.</summary>
    private readonly HashSet<DictExpr> _unpackedKeywords = new(ReferenceEqualityComparer.Instance);

    /// <summary>Binds a call of a function of the program, and lets the arguments flow into the parameters.</summary>
    private CallTarget PassArguments(CallExpr node, IReadOnlyList<ParameterSymbol> parameters, FunctionSymbol? function, ClassSymbol? constructed, TypeArguments map)
    {
        var made = new List<Expr>();
        var written = WrittenArguments(node, parameters, made);
        var late = new HashSet<Expr>();
        var (bound, unpacking, excess) = Bind(written, parameters, late);
        DictExpr? keywords = null;
        var taken = new Dictionary<Expr, int>();
        foreach (var (parameter, arguments) in bound)
        {
            if (parameter.Kind == ParameterKind.KwArgs)
            {
                keywords = KeywordDict(node, written, parameters);
                Eval(keywords);
                NodeSlot(keywords, "value").Unite(parameter.Slot, _joiner);
                made.Add(keywords);
                continue;
            }

            foreach (var argument in arguments)
            {
                if (!map.IsEmpty && FlowIntoGeneric(parameter, argument, map))
                {
                    continue;
                }

                if (late.Contains(argument) && argument is StarredExpr { Value: var unpacked } && Forwarded(unpacked) is { } handedOn)
                {
                    handedOn.Positions.ToList().ForEach(p => Flow(parameter.Slot, p.Type));
                }
                else if (late.Contains(argument) || !FlowFromStar(parameter, argument, taken))
                {
                    FlowArgument(parameter.Slot, argument, parameter.Node?.Annotation ?? parameter.Field?.Annotation, function?.Scope ?? parameter.Field?.Owner.Scope);
                }
            }

            if (parameter.Declared is null)
            {
                NotePlaces(parameter, arguments);
            }
        }

        FlowFromKeywords(node, written, parameters, bound, function?.Scope);

        return new CallTarget
        {
            Function = function,
            Constructed = constructed,
            Bound = [.. bound.Where(b => b.Parameter.Kind != ParameterKind.KwArgs)],
            TypeArguments = map,
            HasUnpacking = unpacking || excess,
            Written = written,
            Keywords = keywords,
            Made = made,
        };
    }

    private void FlowArgument(Slot slot, Expr argument, Expr? annotation = null, Scope? scope = null) =>
        FlowTrusted(slot, argument, AsSeenIn(argument is StarredExpr starred ? ElementOf(model.TypeOf(starred.Value), argument) : model.TypeOf(argument), scope), annotation, scope);

    /// <summary>The arguments one by one: a tuple's items, a known dictionary's values, as far as they are known.</summary>
    private List<WrittenArgument> WrittenArguments(CallExpr node, IReadOnlyList<ParameterSymbol> parameters, List<Expr> made)
    {
        var written = new List<WrittenArgument>();
        var star = parameters.FirstOrDefault(p => p.Kind == ParameterKind.VarArgs);
        var positional = parameters.Where(p => p.Kind is ParameterKind.Normal or ParameterKind.PositionalOnly).ToList();
        foreach (var argument in node.Args)
        {
            if (argument is not StarredExpr { Value: var source })
            {
                written.Add(new WrittenArgument(null, argument, null));
                continue;
            }

            if (source is TupleExpr or ListExpr && Items(source) is var items && items.All(i => i is not StarredExpr))
            {
                written.AddRange(items.Select(i => new WrittenArgument(null, i, null)));
                continue;
            }

            var place = positional.Count - written.Count;
            var named = model.TypeOf(source) is InstanceType { Class: { IsUser: true } cls } && cls.HasBase("NamedTuple") ? DataclassField.All(cls).Count : 0;
            var count = named > 0 ? named
                : model.TypeOf(source) is TupleType tuple && (place > 0 || star is null || IsMixed(tuple)) ? tuple.Items.Length
                : star is null && place > 0 && ReferenceEquals(argument, node.Args[^1]) && positional.Skip(written.Count).Where(p => node.Keywords.All(k => k.Arg != p.Name)).ToList() is var open && open.All(p => p.Default is null) ? open.Count
                : -1;
            if (count < 0)
            {
                written.Add(new WrittenArgument(null, argument, null));
                continue;
            }

            for (var i = 0; i < count; i++)
            {
                var item = Part(source, new ConstantExpr((long)i, null, source.Start, source.End));
                Eval(item);
                if (named == 0 && model.TypeOf(source) is not TupleType)
                {
                    model.ExprTypes[item] = ElementOf(model.TypeOf(source), source);
                }

                made.Add(item);
                written.Add(new WrittenArgument(null, item, source));
            }
        }

        foreach (var keyword in node.Keywords)
        {
            if (keyword.Arg is not null)
            {
                written.Add(new WrittenArgument(keyword.Arg, keyword.Value, null));
            }
            else if (keyword.Value is DictExpr { Keys: var keys } display && keys.All(k => k is ConstantExpr { Value: string }))
            {
                written.AddRange(keys.Select((k, i) => new WrittenArgument((string)((ConstantExpr)k!).Value!, display.Values[i], null)));
            }
            else if (KnownDict(keyword.Value) is { } known)
            {
                for (var i = 0; i < known.Keys.Length; i++)
                {
                    var item = Part(keyword.Value, (ConstantExpr)known.Keys[i]!);
                    Eval(item);
                    model.ExprTypes[item] = Eval(known.Values[i]);
                    made.Add(item);
                    written.Add(new WrittenArgument((string)((ConstantExpr)known.Keys[i]!).Value!, item, keyword.Value));
                }
            }
            else
            {
                written.Add(new WrittenArgument(null, keyword.Value, keyword.Value));
            }
        }

        return written;
    }

    private static ImmutableArray<Expr> Items(Expr display) => display is TupleExpr t ? t.Elts : ((ListExpr)display).Elts;

    private static bool IsMixed(TupleType tuple) => tuple.Items.Any(i => !i.Type.SameAs(tuple.Items[0].Type));

    private Expr Part(Expr source, ConstantExpr index)
    {
        var key = (source, index.Value!.ToString()!);
        if (!_parts.TryGetValue(key, out var part))
        {
            _parts.Add(key, part = new SubscriptExpr(source, index, ExprContext.Load, source.Start, source.End));
        }

        return part;
    }

    /// <summary>The display that a name holds which is bound once and of which only items are read and passed on.</summary>
    private DictExpr? KnownDict(Expr value)
    {
        if (value is not NameExpr name || model.SymbolOf(name) is not { Definitions: [NameExpr target], IsAssignedElsewhere: false } symbol
            || model.KnownDicts.GetValueOrDefault(target) is not { } display || !display.Keys.All(k => k is ConstantExpr { Value: string }))
        {
            return null;
        }

        return model.ChangedDicts.Contains(symbol) ? null : display;
    }

    /// <summary>The dictionary that a call gives a <c>**</c> parameter.</summary>
    private DictExpr KeywordDict(CallExpr node, List<WrittenArgument> written, IReadOnlyList<ParameterSymbol> parameters)
    {
        var rest = written.Where(w => (w.Keyword is null && w.Source is not null && ReferenceEquals(w.Value, w.Source))
            || (w.Keyword is not null && !parameters.Any(p => p.Name == w.Keyword && p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly))).ToList();
        if (!_keywordDicts.TryGetValue(node, out var dict) || dict.Keys.Length != rest.Count)
        {
            _keywordDicts[node] = dict = new DictExpr(
                [.. rest.Select(w => w.Keyword is null ? null : new ConstantExpr(w.Keyword, null, w.Value.Start, w.Value.Start))],
                [.. rest.Select(w => w.Value)],
                node.Start,
                node.End);
            Flow(NodeSlot(dict, "key"), PyType.Str);
        }

        return dict;
    }

    private (IReadOnlyList<BoundParameter> Bound, bool HasUnpacking) Bind(CallExpr node, IReadOnlyList<ParameterSymbol> parameters)
    {
        var (bound, unpacking, _) = Bind([.. node.Args.Select(a => new WrittenArgument(null, a, null)), .. node.Keywords.Select(k => new WrittenArgument(k.Arg, k.Value, k.Arg is null ? k.Value : null))], parameters);
        return (bound, unpacking);
    }

    /// <summary>How many arguments a <c>*</c> surely stands for, and whether it never stands for more.</summary>
    private (int Fewest, bool IsExact) PlacesOf(Expr star) =>
        Forwarded(((StarredExpr)star).Value) is { Kind: ParameterKind.VarArgs } from ? (from.FewestPlaces, from.FewestPlaces >= from.Positions.Count) : (0, false);

    /// <summary>Which arguments a parameter may get; <paramref name="late"/> takes those of which the place is not known, behind an unpacked one.</summary>
    private (IReadOnlyList<BoundParameter> Bound, bool HasUnpacking, bool HasExcess) Bind(List<WrittenArgument> written, IReadOnlyList<ParameterSymbol> parameters, HashSet<Expr>? late = null)
    {
        var filled = new Dictionary<ParameterSymbol, List<Expr>>();
        var unpacking = false;
        var excess = false;
        var next = 0;
        var unpackedFrom = -1;
        var isLate = false;
        var star = parameters.FirstOrDefault(p => p.Kind == ParameterKind.VarArgs);
        var kwargs = parameters.FirstOrDefault(p => p.Kind == ParameterKind.KwArgs);
        foreach (var (keyword, argument, source) in written)
        {
            if (keyword is not null)
            {
                if ((parameters.FirstOrDefault(p => p.Name == keyword && p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly) ?? kwargs) is { } named)
                {
                    Fill(named, argument);
                }
                else
                {
                    excess = true;
                }
            }
            else if (source is not null && ReferenceEquals(source, argument))
            {
                unpacking |= kwargs is null || parameters.Any(p => p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly && !filled.ContainsKey(p) && !written.Any(w => w.Keyword == p.Name));
                if (kwargs is not null)
                {
                    Fill(kwargs, argument);
                }
            }
            else if (unpackedFrom >= 0)
            {
                // Behind an unpacked argument, whose number may vary.
                next = unpackedFrom;
                FillOpen(argument);
                if (isLate)
                {
                    late?.Add(argument);
                }

                Unpacked(argument is StarredExpr ? PlacesOf(argument) : (1, true));
            }
            else if (argument is StarredExpr && (star is null || (next < parameters.Count && parameters[next].Kind is ParameterKind.Normal or ParameterKind.PositionalOnly)))
            {
                // The number is not known: it may fill any of the positional parameters that are left.
                unpacking = true;
                unpackedFrom = next;
                FillOpen(argument);
                Unpacked(PlacesOf(argument));
            }
            else if (next < parameters.Count && parameters[next].Kind is ParameterKind.Normal or ParameterKind.PositionalOnly)
            {
                Fill(parameters[next++], argument);
            }
            else if (star is not null)
            {
                Fill(star, argument);
            }
            else
            {
                excess = true;
            }
        }

        return ([.. parameters.Select(p => new BoundParameter(p, filled.TryGetValue(p, out var arguments) ? arguments : []))], unpacking, excess);

        void FillOpen(Expr argument)
        {
            for (; next < parameters.Count && parameters[next].Kind is ParameterKind.Normal or ParameterKind.PositionalOnly && !written.Any(w => w.Keyword == parameters[next].Name); next++)
            {
                Fill(parameters[next], argument);
            }

            if (star is not null)
            {
                Fill(star, argument);
            }
        }

        void Unpacked((int Fewest, bool IsExact) places)
        {
            unpackedFrom = Math.Min(unpackedFrom + Math.Min(places.Fewest, parameters.Count), parameters.Count);
            isLate |= !places.IsExact;
        }

        void Fill(ParameterSymbol parameter, Expr argument)
        {
            if (!filled.TryGetValue(parameter, out var list))
            {
                filled.Add(parameter, list = []);
            }

            list.Add(argument);
        }
    }
}
