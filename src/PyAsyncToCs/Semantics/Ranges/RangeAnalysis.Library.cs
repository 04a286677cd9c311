using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What calls of the library do to lengths and numbers.</summary>
internal sealed partial class RangeAnalysis
{
    /// <summary>How long the sequences get that a call makes or changes.</summary>
    private void Sized(CallExpr node, FunctionSymbol stub)
    {
        if (node.Func is AttributeExpr { Value: var receiver } && model.TypeOf(receiver) is InstanceType { Class.IsUser: false } container)
        {
            switch (stub.Name)
            {
                case "append" or "insert" or "add" or "appendleft" or "setdefault":
                    LengthenAll(container, Times, node);
                    break;
                case "extend" or "update" or "extendleft":
                    LengthenAll(container, MostSteps, node);
                    break;
            }

            if (stub.Name == "extend" && node.Args is [var more] && container.Args is [var element, ..])
            {
                Flow(element, ItemOf(model.TypeOf(more)));
            }
        }

        var made = model.TypeOf(node);
        if (stub.Owner is null && stub.Name is "sorted" or "reversed" || model.Calls[node].Constructed is { IsUser: false, Name: "list" or "set" or "tuple" or "frozenset" })
        {
            LengthenAll(made, node.Args is [var source, ..] ? LengthOf(source) : 0, node);
        }
        else if (model.Calls[node].Constructed is { IsUser: false, Name: "dict" } && node.Args.Length == 0)
        {
            LengthenAll(made, node.Keywords.Length, node);
        }
        else if (made is InstanceType { Class: var cls } && (cls == model.Types.ListClass || cls == model.Types.SetClass || cls == model.Types.DictClass || cls == model.Types.TupleClass))
        {
            LengthenAll(made, MostSteps, node);
        }

        if (stub.IsAsync || made is InstanceType { Class.Name: "Future" or "Task" or "Coroutine" or "Awaitable" })
        {
            foreach (var arg in (made as InstanceType)?.Args ?? [])
            {
                if (stub.Name != "gather" && node.Args.Length == 0)
                {
                    LengthenAll(arg.Type, MostSteps, node);
                }
            }
        }
    }

    private void Special(CallExpr node, FunctionSymbol stub)
    {
        if (stub.Meaning?.Intrinsic is "new_array" or "new_shared" or "memory_cast" && node.Args is [ConstantExpr { Value: string code }, ..] && model.TypeOf(node) is InstanceType { Args: [var held] })
        {
            var bits = code switch
            {
                "b" or "B" => 8,
                "h" or "H" => 16,
                "i" or "I" => 32,
                _ => 64,
            };
            Flow(held, OfInts(char.IsLower(code[0]) ? new Interval(-BigInteger.Pow(2, bits - 1), BigInteger.Pow(2, bits - 1) - 1) : new Interval(0, BigInteger.Pow(2, bits) - 1)));
            return;
        }

        if (model.Deferred.TryGetValue(node, out var deferred))
        {
            var given = Call(deferred);
            if (model.NodeSlots.TryGetValue((node, "awaited"), out var awaited))
            {
                Flow(awaited, given);
            }

            return;
        }

        switch (stub.Meaning?.Intrinsic)
        {
            case "gather":
                Gather(node);
                break;
            case "create_task" or "ensure_future" or "group_create_task" when node.Args is [var coroutine, ..]:
                OneWidth([model.TypeOf(coroutine)], ResultsOf(model.TypeOf(node)).Aggregate(Interval.Empty, (all, result) => IntervalMath.Join(all, result.Range)));
                break;
            case "map" when node.Args.Length > 2:
                MapOfSeveral(node);
                break;
            case "zip" or "zip_longest_rows" when node.Args is [StarredExpr rows]:
                if (model.NodeSlots.TryGetValue((node, "column"), out var column))
                {
                    Flow(column, ItemOf(ItemTypeOf(model.TypeOf(rows.Value))));
                    foreach (var filler in node.Keywords.Where(k => k.Arg == "fillvalue"))
                    {
                        Flow(column, _known[filler.Value]);
                    }
                }

                break;
            case "zip":
                for (var i = 0; i < node.Args.Length; i++)
                {
                    if (model.NodeSlots.TryGetValue((node, $"item{i}"), out var slot))
                    {
                        Flow(slot, node.Args[i] is CallExpr { Func: NameExpr { Id: "range" } } range ? OfInts(RangeItems(range)) : ItemOf(model.TypeOf(node.Args[i])));
                    }
                }

                break;
            case "enumerate" when node.Args.Length > 0:
                if (model.TypeOf(node) is InstanceType { Args: [{ Type: TupleType { Items: [var index, ..] } }] })
                {
                    var start = node.Args.Length > 1 ? _known[node.Args[1]].Ints : node.Keywords.FirstOrDefault(k => k.Arg == "start") is { } named ? _known[named.Value].Ints : Interval.Of(0);
                    Flow(index, OfInts(IntervalMath.Add(start, new Interval(0, BigInteger.Max(0, LengthOf(node.Args[0]) - 1)))));
                }

                break;
            case "struct_unpack" when node.Args is [ConstantExpr { Value: string format }, ..]:
                FlowUnpacked(node, format);
                break;
            case "struct_unpack" when node.Args is [var computed, ..] && model.NodeSlots.TryGetValue((node, "items"), out var all):
                foreach (var letter in StructFormat.CodesOf(computed, model) ?? "")
                {
                    Flow(all, OfInts(RangeOf(letter, isNative: true)));
                }

                break;
            case "combinations" when node.Args.Length > 0:
                if (model.NodeSlots.TryGetValue((node, "combined"), out var combined))
                {
                    Flow(combined, ItemOf(model.TypeOf(node.Args[0])));
                }

                break;
            case "divmod" when node.Args.Length > 1:
                if (model.NodeSlots.TryGetValue((node, "item"), out var both))
                {
                    var isFloat = ReferenceEquals(both.Type, PyType.Float);
                    Flow(both, Operate(BinaryOperator.FloorDiv, _known[node.Args[0]], _known[node.Args[1]], null, isFloat));
                    Flow(both, Operate(BinaryOperator.Mod, _known[node.Args[0]], _known[node.Args[1]], null, isFloat));
                }

                break;
            case "partial":
                if (node.Args.Length > 0 && model.TypeOf(node.Args[0]) is FunctionType { Function: { IsStub: false } called } f)
                {
                    var parameters = (f.Receiver is not null ? called.CallerParameters : called.Parameters).ToList();
                    for (var i = 1; i < node.Args.Length && i - 1 < parameters.Count; i++)
                    {
                        Flow(parameters[i - 1].Slot, _known.GetValueOrDefault(node.Args[i], Number.None));
                    }

                    foreach (var keyword in node.Keywords)
                    {
                        if (parameters.FirstOrDefault(p => p.Name == keyword.Arg) is { } parameter)
                        {
                            Flow(parameter.Slot, _known[keyword.Value]);
                        }
                    }
                }

                break;
            case "range":
                var items = IntervalMath.Join(_ranges, RangeItems(node));
                if (items != _ranges)
                {
                    _ranges = items;
                }

                break;
        }
    }
}
