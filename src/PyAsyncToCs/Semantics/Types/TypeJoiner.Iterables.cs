using System.Collections.Immutable;

namespace PyAsyncToCs.Semantics;

internal sealed partial class TypeJoiner
{
    /// <summary>The catalog's sequence that is counted and indexed.</summary>
    public ClassSymbol? SequenceClass { get; init; }

    /// <summary>Joins containers that are only iterated into a sequence of what is in both.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="use">What is done with them.</param>
    /// <returns>The sequence; null where the ordinary join does, or where they have nothing in common.</returns>
    public PyType? JoinIterables(PyType a, PyType b, IterationUse use)
    {
        if (IterableClass is null || a.WithoutNone is NeverType or AnyType or UnionType || b.WithoutNone is NeverType or AnyType or UnionType)
        {
            return null;
        }

        var common = use == IterationUse.Indexed ? SequenceClass : IterableClass;
        if (common is null || (use == IterationUse.Indexed && !(IsIndexed(a.WithoutNone) && IsIndexed(b.WithoutNone))) || ItemsOf(a.WithoutNone) is not { } first || ItemsOf(b.WithoutNone) is not { } second)
        {
            return null;
        }

        var isSameKind = a.WithoutNone is InstanceType x && b.WithoutNone is InstanceType y && x.Class == y.Class && x.Class != common;
        ImmutableArray<Slot> items = [.. first, .. second];
        var known = items.Select(i => i.Type).Where(t => t is not NeverType).ToList();
        var isNested = use == IterationUse.RowsIterated && known.Count > 0 && known.TrueForAll(t => ItemsOf(t) is not null);
        if (isSameKind && (!isNested || known.TrueForAll(t => SameKind(t, known[0]))))
        {
            return null;
        }

        var sequence = a.WithoutNone is InstanceType { Class: var already } kept && already == common ? kept : new InstanceType(common, [new Slot("item")]);
        var item = sequence.Args[0];
        if (isNested)
        {
            item.TakeIterables(IterationUse.Iterated);
            foreach (var inner in items)
            {
                item.Flow(inner.Type, this);
            }

            if (item.Type is UnionType)
            {
                return null;
            }
        }
        else if (SameItems(items) || known.Aggregate(Join) is CallableType or InstanceType { Class.IsUser: true })
        {
            foreach (var inner in items)
            {
                item.Unite(inner, this);
            }
        }
        else
        {
            return null;
        }

        return a.AllowsNone || b.AllowsNone ? UnionType.Of([sequence, PyType.None]) : sequence;
    }

    private bool IsIndexed(PyType type) => type is TupleType || (type is InstanceType { Class: { IsUser: false } cls } && (cls.Name is "list" or "tuple" || cls == SequenceClass));

    private static bool SameKind(PyType a, PyType b) =>
        a is InstanceType x && b is InstanceType y ? x.Class == y.Class : a is TupleType s && b is TupleType t && s.Items.Length == t.Items.Length;

    /// <summary>The places of a container's items; null for what cannot be iterated, or is iterated by its own class.</summary>
    private ImmutableArray<Slot>? ItemsOf(PyType type) => type switch
    {
        TupleType tuple => tuple.Items,
        PrimitiveType { Name: "str" } => [new Slot(PyType.Str)],
        InstanceType { Class.IsUser: false } container when container.Class.AsBase(container, IterableClass!) is { Args: [var item, ..] } => [item],
        _ => null,
    };
}
