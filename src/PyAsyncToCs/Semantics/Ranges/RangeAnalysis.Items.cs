using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What iterating, awaiting and entering give.</summary>
internal sealed partial class RangeAnalysis
{
    private Number Iterate(Expr iterated, bool isAsync)
    {
        Eval(iterated);
        if (iterated is CallExpr { Func: NameExpr { Id: "range" } } range && IsBuiltin(range.Func))
        {
            return OfInts(RangeItems(range)) with { Width = 0 } is var items && IntWidths.Of(items.Ints) is var width ? items with { Width = width } : Number.None;
        }

        return isAsync ? AsyncItemOf(model.TypeOf(iterated)) : ItemOf(model.TypeOf(iterated));
    }

    /// <summary>The numbers that iterating over a value of a type gives.</summary>
    private Number ItemOf(PyType type, bool isIterator = false)
    {
        var result = Number.None;
        foreach (var part in type.WithoutNone.Parts)
        {
            result = Number.Join(result, part switch
            {
                PrimitiveType p when p == PyType.Bytes => new Number(new Interval(0, 255)),
                TupleType t => t.Items.Aggregate(Number.None, (sum, item) => Number.Join(sum, Read(item))),
                InstanceType i when i.Class == model.Types.RangeClass => OfInts(_ranges),
                InstanceType i when i.Class.AsBase(i, model.Types.IterableClass) is { } iterable => Read(iterable.Args[0]),
                InstanceType i when !(isIterator && i.Class.IsUser) && i.Class.FindMethod("__iter__") is { } iter => ItemOf(ClassSymbol.Seen(iter.CallResult(model.Types), i, iter.Owner!), isIterator: true),
                InstanceType i when i.Class.FindMethod("__next__") is { } next => Read(SeenBy(next.Return, i, next.Owner)),
                InstanceType { Class.IsUser: true } when isIterator => Number.None,
                InstanceType i when i.Class.FindMethod("__getitem__") is { IsStub: false } get => ReadCall(get, new Number(new Interval(0, MostSteps)), i),
                _ => Number.None,
            });
        }

        return result;
    }

    private Number AsyncItemOf(PyType type, bool isIterator = false)
    {
        var result = Number.None;
        foreach (var part in type.WithoutNone.Parts.OfType<InstanceType>())
        {
            result = Number.Join(result, part.Class.AsBase(part, model.Types.AsyncIterableClass) is { } iterable ? Read(iterable.Args[0])
                : isIterator && part.Class.FindMethod("__anext__") is { IsStub: false } next ? Read(SeenBy(next.Return, part, next.Owner))
                : (isIterator && part.Class.IsUser) || part.Class.FindMethod("__aiter__") is not { } iter ? Number.None
                : AsyncItemOf(ClassSymbol.Seen(iter.CallResult(model.Types), part, iter.Owner!), isIterator: true));
        }

        return result;
    }

    /// <summary>The type of the items, for targets that are unpacked.</summary>
    private PyType ItemTypeOf(PyType type)
    {
        foreach (var part in type.WithoutNone.Parts)
        {
            switch (part)
            {
                case TupleType { Items: [var first, ..] }:
                    return first.Type;
                case InstanceType i when (i.Class.AsBase(i, model.Types.IterableClass) ?? i.Class.AsBase(i, model.Types.AsyncIterableClass)) is { } iterable:
                    return iterable.Args[0].Type;
                case InstanceType i when (i.Class.FindMethod("__next__") ?? i.Class.FindMethod("__anext__")) is { } next:
                    return next.Return.Type;
                case InstanceType i when (i.Class.FindMethod("__iter__") ?? i.Class.FindMethod("__aiter__")) is { } iter && iter.CallResult(model.Types) is var iterator && iterator.Parts.All(p => !p.SameAs(part)):
                    return ItemTypeOf(iterator);
            }
        }

        return PyType.Any;
    }

    private Number AwaitedOf(PyType type)
    {
        var result = Number.None;
        foreach (var part in type.Parts.OfType<InstanceType>())
        {
            if (part.Class.AsBase(part, model.Types.AwaitableClass) is { } awaitable)
            {
                result = Number.Join(result, Read(awaitable.Args[0]));
            }
            else if (part.Class.FindMethod("__await__") is { } method)
            {
                result = Number.Join(result, Read(method.Return));
            }
        }

        return result;
    }

    private Number Entered(Expr context, Number entered)
    {
        _ = entered;
        foreach (var part in model.TypeOf(context).Parts.OfType<InstanceType>())
        {
            if ((part.Class.FindMethod("__enter__") ?? part.Class.FindMethod("__aenter__")) is { IsStub: false } enter)
            {
                return Read(SeenBy(enter.Return, part, enter.Owner));
            }
        }

        return Number.None;
    }

    private Number ReadCall(FunctionSymbol method, Number argument, InstanceType receiver)
    {
        if (method.Parameters.Count > 1)
        {
            Flow(SeenBy(method.Parameters[1].Slot, receiver, method.Owner), argument);
        }

        return Read(SeenBy(method.Return, receiver, method.Owner));
    }
}
