using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>How often a place runs, and how long a sequence is, at the most.</summary>
internal sealed partial class RangeAnalysis
{
    private readonly Dictionary<FunctionSymbol, Dictionary<Node, BigInteger>> _calledTimes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FunctionSymbol, int> _countChanges = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Slot, Dictionary<Node, BigInteger>> _lengths = new(ReferenceEqualityComparer.Instance);
    private BigInteger _times;
    private BigInteger _trips = BigInteger.One;
    private bool _isAsync;

    /// <summary>How often the place that is looked at runs in the whole program.</summary>
    private BigInteger Times => Capped(_times * _trips);

    /// <summary>How often it runs in one call of its function.</summary>
    private BigInteger LocalTimes => Capped(_trips);

    private BigInteger Capped(BigInteger times) => BigInteger.Min(times, _isAsync ? MostAsyncSteps : MostSteps);

    private BigInteger TimesOf(FunctionSymbol function)
    {
        if (_escaped.Contains(function) || function.Decorators.Count > 0 || function.IsProperty || (function.Owner is not null && function.Name.StartsWith("__", StringComparison.Ordinal) && function.Name != "__init__")
            || _countChanges.GetValueOrDefault(function) > 8 || !_calledTimes.TryGetValue(function, out var sites))
        {
            return MostSteps;
        }

        return BigInteger.Min(MostSteps, Total(sites));
    }

    private static BigInteger Total(Dictionary<Node, BigInteger> sites)
    {
        var total = BigInteger.Zero;
        foreach (var (_, times) in sites)
        {
            total += times;
        }

        return total;
    }

    private void NoteCall(FunctionSymbol function, Node site)
    {
        if (!_calledTimes.TryGetValue(function, out var sites))
        {
            _calledTimes.Add(function, sites = []);
        }

        if (!sites.TryGetValue(site, out var known) || known < Times)
        {
            sites[site] = Times;
            _countChanges[function] = _countChanges.GetValueOrDefault(function) + (known.IsZero ? 0 : 1);
            _changed = true;
        }
    }

    private T Repeated<T>(BigInteger trips, Func<T> work)
    {
        var before = _trips;
        _trips = Capped(_trips * trips);
        var result = work();
        _trips = before;
        return result;
    }

    /// <summary>Notes that a place makes the sequences of an element slot up to so much longer, in all its runs.</summary>
    private void Lengthen(Slot element, BigInteger length, Node site)
    {
        if (!_lengths.TryGetValue(element.Root, out var sites))
        {
            _lengths.Add(element.Root, sites = []);
        }

        if (!sites.TryGetValue(site, out var known) || known < length)
        {
            sites[site] = BigInteger.Min(length, MostSteps);
            _changed = true;
        }
    }

    private void LengthenAll(PyType type, BigInteger length, Node site)
    {
        foreach (var part in type.Parts.OfType<InstanceType>().Where(i => !i.Class.IsUser))
        {
            foreach (var arg in part.Args)
            {
                Lengthen(arg, length, site);
            }
        }
    }

    /// <summary>The greatest number of items that iterating over an expression gives.</summary>
    private BigInteger LengthOf(Expr node)
    {
        switch (node)
        {
            case ListExpr { Elts: var items } when !items.Any(e => e is StarredExpr):
                return items.Length;
            case TupleExpr { Elts: var items } when !items.Any(e => e is StarredExpr):
                return items.Length;
            case ConstantExpr { Value: string text }:
                return text.Length;
            case CallExpr { Func: NameExpr { Id: "range" } } range when IsBuiltin(range.Func):
                return RangeLength(range);
            case CallExpr { Func: NameExpr { Id: "enumerate" or "reversed" or "sorted" or "list" or "set" or "tuple" or "zip" or "filter" }, Args: [var first, ..] } call when IsBuiltin(call.Func):
                return LengthOf(first);
            case CallExpr { Func: NameExpr { Id: "map" }, Args: [_, var first, ..] } call when IsBuiltin(call.Func):
                return LengthOf(first);
            case CallExpr { Func: AttributeExpr { Attr: "items" or "keys" or "values", Value: var dict }, Args.Length: 0 } when IsDict(model.TypeOf(dict)):
                return LengthOf(dict);
            case CallExpr or AwaitExpr:
                return MostSteps;
            case ListCompExpr or SetCompExpr or GeneratorExpr or DictCompExpr:
                return GeneratorsOf(node).Aggregate(BigInteger.One, (trips, g) => BigInteger.Min(MostSteps, trips * LengthOf(g.Iter)));
        }

        switch (model.TypeOf(node))
        {
            case TupleType t:
                return t.Items.Length;
            case InstanceType { Class.IsUser: false, Args: [var element, ..] } i when i.Class == model.Types.ListClass || i.Class == model.Types.SetClass || i.Class == model.Types.DictClass || i.Class == model.Types.TupleClass:
                return _lengths.TryGetValue(element.Root, out var sites)
                    ? BigInteger.Min(MostSteps, Total(sites))
                    : node is NameExpr or AttributeExpr ? BigInteger.Zero : MostSteps;
            default:
                return MostSteps;
        }
    }

    private bool IsDict(PyType type) => type is InstanceType i && i.Class == model.Types.DictClass;

    private bool IsBuiltin(Expr name) => model.SymbolOf(name) is null;

    private static IEnumerable<Comprehension> GeneratorsOf(Expr node) => node switch
    {
        ListCompExpr c => c.Generators,
        SetCompExpr c => c.Generators,
        GeneratorExpr c => c.Generators,
        DictCompExpr c => c.Generators,
        _ => [],
    };

    private BigInteger RangeLength(CallExpr range)
    {
        var (start, stop, step) = RangeParts(range);
        var distance = step.Low > 0 ? stop.High - start.Low : step.High < 0 ? start.High - stop.Low : null;
        var by = step.Low > 0 ? step.Low : -step.High;
        return distance is { } d && by is { } b ? BigInteger.Min(MostSteps, BigInteger.Max(0, (d + b - 1) / b)) : stop.IsEmpty ? 0 : MostSteps;
    }

    private (Interval Start, Interval Stop, Interval Step) RangeParts(CallExpr range)
    {
        var args = range.Args.Select(a => _known.GetValueOrDefault(a, Number.None).Ints).ToList();
        return args switch
        {
            [var stop] => (Interval.Of(0), stop, Interval.Of(1)),
            [var start, var stop] => (start, stop, Interval.Of(1)),
            [var start, var stop, var step, ..] => (start, stop, step),
            _ => (Interval.Empty, Interval.Empty, Interval.Empty),
        };
    }

    /// <summary>The numbers of a range: from its start to before its stop, in the direction of its step.</summary>
    private Interval RangeItems(CallExpr range)
    {
        if (range.Args.Any(a => a is StarredExpr))
        {
            return IntervalMath.OpenInt;
        }

        var (start, stop, step) = RangeParts(range);
        if (start.IsEmpty || stop.IsEmpty)
        {
            return Interval.Empty;
        }

        var up = start.Low < stop.High || start.Low is null || stop.High is null ? new Interval(start.Low, stop.High - 1) : Interval.Empty;
        var down = stop.Low < start.High || stop.Low is null || start.High is null ? new Interval(stop.Low + 1, start.High) : Interval.Empty;
        return step.Low > 0 ? up : step.High < 0 ? down : IntervalMath.Join(up, down);
    }
}
