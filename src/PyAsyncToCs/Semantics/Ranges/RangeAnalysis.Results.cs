using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class RangeAnalysis
{
    private readonly Dictionary<CallExpr, SumKind> _sums = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a sum of unknown length adds up: known numbers, numbers from outside, or what it gave itself.</summary>
    private enum SumKind
    {
        Known,
        Open,
        Fed,
    }

    /// <summary>What a catalog function gives.</summary>
    private Number ResultOf(CallExpr node, FunctionSymbol stub, PyType declared, TypeArguments map)
    {
        var args = node.Args.Select(a => _known.GetValueOrDefault(a is StarredExpr s ? s.Value : a, Number.None)).ToList();
        switch (stub.Owner is null ? stub.Name : stub.Owner.Name + "." + stub.Name)
        {
            case "len" when args.Count > 0:
                var length = LengthOf(node.Args[0]);
                return new Number(new Interval(0, length.IsZero ? MostSteps : length));
            case "abs" when args is [var x]:
                return x.Ints.IsEmpty ? new Number(Interval.Empty, Math.Max(0, x.Floor)) : x with { From = null, Ints = IntervalMath.Meet(IntervalMath.Abs(x.Ints), new Interval(0, null)) is var a && a.High == -IntervalMath.OpenInt.Low ? new Interval(0, IntervalMath.OpenInt.High) : a };
            case "isqrt" when args is [{ Ints.IsEmpty: false } square]:
                return square with { From = null, Ints = new Interval(0, square.Ints.High is { Sign: < 0 } ? 0 : square.Ints.High) };
            case "min" or "max":
                return MinMax(node, stub.Name == "max", args, map);
            case "sum" when args.Count > 0:
                return Sum(node, args);
            case "round" when ReferenceEquals(model.TypeOf(node), PyType.Int):
                return args is [{ Ints.IsEmpty: false } whole, ..] ? whole : Whole(args[0], node.Args[0]);
            case "round":
                return args is [{ Floor: var floor }, ..] ? new Number(Interval.Empty, floor - 1) : Number.None;
            case "pow" when args is [var b, var e, var m]:
                return OfInts(IntervalMath.Modulo(b.Ints.IsEmpty || e.Ints.IsEmpty ? Interval.Empty : Interval.All, m.Ints));
            case "pow" when args is [var b, var e]:
                return Operate(BinaryOperator.Pow, b, e, node, ReferenceEquals(model.TypeOf(node), PyType.Float));
            case "ord":
                return new Number(new Interval(0, 0x10FFFF));
            case "id" or "hash":
                return OfInts(IntervalMath.OpenLong);
            case "next" when args.Count > 0:
                var next = ItemOf(model.TypeOf(node.Args[0]));
                return args.Count > 1 ? Number.Join(next, args[1]) : next;
            case "int.__init__" when node.Args is [var digits, ConstantExpr { Value: long and >= 2 and <= 36 and var radix }] && LongDigits(digits) is { } count:
                return OfInts(count < 0 ? Interval.All : new Interval(-BigInteger.Pow(radix, count), BigInteger.Pow(radix, count)));
            case "int.__init__" when node.Args is [var rearranged] && DigitsOf(rearranged) is { Ints: { IsEmpty: false } digits } && !IntervalMath.IsOpen(digits, IntervalMath.OpenInt) && !IntervalMath.IsOpen(digits, IntervalMath.OpenLong):
                // The same digits in another order, of one more place at the most.
                return OfInts(IntervalMath.Multiply(IntervalMath.Join(digits, IntervalMath.Negate(digits)), Interval.Of(10)));
            case "int.__init__":
                return args is [{ Ints.IsEmpty: false } same, ..] && node.Args.Length == 1 && !ReferenceEquals(model.TypeOf(node.Args[0]), PyType.Str) ? same
                    : args.Count == 0 ? new Number(Interval.Of(0)) : Whole(args[0], node.Args[0]);
            case "floor" or "ceil" or "trunc" when args is [var real]:
                return real.Ints.IsEmpty ? Whole(real, node.Args[0]) : real;
            case "float.__init__":
                return new Number(Interval.Empty, args is [{ IsEmpty: false } any, ..] ? any.Floor : args.Count == 0 ? 0 : double.NegativeInfinity);
            case "randint" or "Random.randint" when args is [var low, var high, ..]:
                return OfInts(IntervalMath.Join(low.Ints, high.Ints));
            case "randrange" or "Random.randrange":
                return OfInts(args is [var stop] ? new Interval(0, stop.Ints.High - 1) : args is [var first, var last, ..] ? new Interval(first.Ints.Low, last.Ints.High - 1) : IntervalMath.OpenInt);
            case "uniform" or "Random.uniform" when args is [var from, var to, ..]:
                return new Number(Interval.Empty, Math.Min(from.Floor, to.Floor));
            case "random" or "Random.random" or "perf_counter" or "monotonic" or "sqrt" or "fabs":
                return new Number(Interval.Empty, 0);
            case "time" or "time_ns" when stub.Meaning is { Intrinsic: null }:
                // Seconds since 1970 when this was written: time goes on.
                return stub.Name == "time" ? new Number(Interval.Empty, 1_700_000_000) : OfInts(IntervalMath.OpenLong);
            case "int.bit_length" or "int.bit_count" or "str.count" or "list.count" or "list.index" or "str.find" or "qsize":
                return new Number(new Interval(stub.Name == "find" ? -1 : 0, MostSteps));
            case "dict.get" when node.Func is AttributeExpr { Value: var dict } && model.TypeOf(dict) is InstanceType i && i.Class.AsBase(i, model.Types.DictClass) is { } d:
                return args.Count > 1 ? Number.Join(Read(d.Args[1]), args[1]) : Read(d.Args[1]);
        }

        if (stub.Name == "getrandbits" && node.Args is [ConstantExpr { Value: long and >= 0 and < 4096 and var bits }])
        {
            return OfInts(new Interval(0, BigInteger.Pow(2, (int)bits) - 1));
        }

        if (stub.Meaning?.Returns is { } width)
        {
            var given = OfInts(width == "BigInteger" ? Interval.All : IntervalMath.OpenLong);
            foreach (var item in model.TypeOf(node) is TupleType tuple ? tuple.Items : [])
            {
                Flow(item, given);
            }

            return given;
        }

        if (stub.Name.EndsWith("_ns", StringComparison.Ordinal))
        {
            return OfInts(IntervalMath.OpenLong);
        }

        return declared switch
        {
            TypeParamType p => map.TryGetValue(p.Name, out var slot) ? Read(slot) : Number.None,
            UnionType u => u.Members.Aggregate(Number.None, (sum, m) => Number.Join(sum, m is TypeParamType p && map.TryGetValue(p.Name, out var slot) ? Read(slot) : Unknown(m))),
            _ => Unknown(declared),
        };
    }

    /// <summary>The number whose digits a text has, reversed or sorted: <c>str(n)[::-1]</c>; null for any other text.</summary>
    private Number? DigitsOf(Expr text) => text switch
    {
        CallExpr { Func: NameExpr { Id: "str" } shown, Args: [var number] } when IsBuiltin(shown) && ReferenceEquals(model.TypeOf(number), PyType.Int) => _known.GetValueOrDefault(number, Number.None),
        CallExpr { Func: NameExpr { Id: "reversed" or "sorted" } ordered, Args: [var digits] } when IsBuiltin(ordered) => DigitsOf(digits),
        CallExpr { Func: AttributeExpr { Attr: "join", Value: ConstantExpr { Value: "" } }, Args: [var digits] } => DigitsOf(digits),
        SubscriptExpr { Value: var whole, Slice: SliceExpr } => DigitsOf(whole),
        _ => null,
    };

    /// <summary>How many digits of a digest a text has; -1 for all of it, null for any other text.</summary>
    private static int? LongDigits(Expr text) => text switch
    {
        CallExpr { Func: AttributeExpr { Attr: "hexdigest" or "hex" } } => -1,
        SubscriptExpr { Value: var whole, Slice: SliceExpr { Lower: null or ConstantExpr { Value: 0L }, Upper: ConstantExpr { Value: long and > 0 and < 4096 and var count } } } when LongDigits(whole) is not null => (int)count,
        SubscriptExpr { Value: var whole, Slice: SliceExpr } => LongDigits(whole),
        _ => null,
    };

    /// <summary>A float made an int: what is said of it decides whether that takes more than a C# <c>int</c>.</summary>
    private static Number Whole(Number value, Expr node)
    {
        var low = value.IsEmpty ? double.NegativeInfinity : value.Floor;
        var open = low > long.MaxValue ? Interval.All : low > int.MaxValue || (low < int.MinValue && double.IsFinite(low)) || IsScaledUp(node) ? IntervalMath.OpenLong : IntervalMath.OpenInt;
        return OfInts(low >= 0 ? new Interval(0, open.High) : open);
    }

    /// <summary>Whether a float is multiplied by a number that leaves an <c>int</c> little room.</summary>
    private static bool IsScaledUp(Expr node)
    {
        for (; node is BinOpExpr { Op: BinaryOperator.Mult or BinaryOperator.Add or BinaryOperator.Sub } o; node = o.Left)
        {
            if (o.Op == BinaryOperator.Mult && (IsBig(o.Left) || IsBig(o.Right)))
            {
                return true;
            }
        }

        return false;

        static bool IsBig(Expr factor) => factor is ConstantExpr { Value: long and >= 1_000_000 } or ConstantExpr { Value: double and >= 1e6 }
            or BinOpExpr { Op: BinaryOperator.Pow, Left: ConstantExpr { Value: 10L }, Right: ConstantExpr { Value: long and >= 6 } };
    }

    private Number MinMax(CallExpr node, bool isMax, List<Number> args, TypeArguments map)
    {
        var fallback = node.Keywords.FirstOrDefault(k => k.Arg == "default") is { } d ? _known[d.Value] : Number.None;
        if (args.Count == 1)
        {
            return Number.Join(ItemOf(model.TypeOf(node.Args[0])), fallback);
        }

        if (args.Count == 0 || args.Any(a => a.IsEmpty))
        {
            return Number.None;
        }

        if (node.Keywords.Length > 0)
        {
            return args.Aggregate(Number.Join);
        }

        var joined = args.Aggregate(Number.Join);
        var ints = args.All(a => !a.Ints.IsEmpty) ? args.Select(a => a.Ints).Aggregate(isMax ? IntervalMath.Max : IntervalMath.Min) : joined.Ints;
        double? least = joined.Least is null ? null : isMax ? args.Max(a => a.Floor) : args.Min(a => a.Floor);
        return new Number(ints, least, joined.Width);
    }

    /// <summary>
    /// Whether what a sum adds comes of what it gave before (a power of matrices): known numbers became a number from
    /// outside after it was said to give one. What is made of them must grow then, and not be confined.
    /// </summary>
    private bool IsFed(CallExpr sum, Interval items)
    {
        var isOpen = IntervalMath.IsOpen(items, IntervalMath.OpenInt) || IntervalMath.IsOpen(items, IntervalMath.OpenLong);
        var kind = _sums.GetValueOrDefault(sum, isOpen ? SumKind.Open : SumKind.Known);
        return (_sums[sum] = kind == SumKind.Known && isOpen ? SumKind.Fed : kind) == SumKind.Fed;
    }

    private Number Sum(CallExpr node, List<Number> args)
    {
        var item = node.Args[0] is CallExpr { Func: NameExpr { Id: "range" } } range && IsBuiltin(range.Func) ? OfInts(RangeItems(range)) : ItemOf(model.TypeOf(node.Args[0]));
        var start = args.Count > 1 ? args[1] : node.Keywords.FirstOrDefault(k => k.Arg == "start") is { } named ? _known[named.Value] : Number.None;
        if (item.Ints.IsEmpty)
        {
            return item.Least is { } least ? new Number(Interval.Empty, least >= 0 ? 0 : double.NegativeInfinity) : start.IsEmpty ? OfInts(Interval.Of(0)) : start;
        }

        if (_recording)
        {
            model.ItemWidths[node] = item.Width;
        }

        // LINQ's Sum is checked by itself: where the length is not known, the sum is as wide as its items.
        var length = LengthOf(node.Args[0]);
        var total = IntervalMath.Multiply(IntervalMath.Join(item.Ints, Interval.Of(0)), new Interval(0, length));
        if (length >= MostSteps && !total.Fits(IntervalMath.Int))
        {
            var isFed = IsFed(node, item.Ints);
            total = IntervalMath.Meet(total, item.Width switch
            {
                0 => isFed ? IntervalMath.Int : IntervalMath.OpenInt,
                1 => isFed ? IntervalMath.Long : IntervalMath.OpenLong,
                _ => Interval.All,
            });
        }

        if (!start.IsEmpty)
        {
            total = IntervalMath.Add(total, start.Ints);
        }

        return new Number(total, null, Math.Max(item.Width, Math.Max(start.Width, IntWidths.Of(total))));
    }

    /// <summary>A number from outside.</summary>
    private static Number Unknown(PyType type)
    {
        var inner = type.WithoutNone;
        return inner.Parts.Any(p => ReferenceEquals(p, PyType.Float)) ? new Number(Interval.Empty, double.NegativeInfinity)
            : inner.Parts.Any(p => ReferenceEquals(p, PyType.Int)) ? new Number(IntervalMath.OpenInt)
            : inner.Parts.Any(p => ReferenceEquals(p, PyType.Bool)) ? new Number(IntervalMath.Bit)
            : Number.None;
    }
}
