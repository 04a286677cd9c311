using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace PyAsyncToCs.Semantics;

/// <summary>What the type parameters of a generic class or function stand for, in the order in which they were bound.</summary>
internal sealed class TypeArguments
{
    /// <summary>None.</summary>
    public static readonly TypeArguments None = new([], []);

    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<Slot> _slots;

    private TypeArguments(ImmutableArray<string> names, ImmutableArray<Slot> slots) => (_names, _slots) = (names, slots);

    /// <summary>Those of an instance of a generic class.</summary>
    public static TypeArguments Of(InstanceType instance)
    {
        var count = Math.Min(instance.Class.TypeParams.Length, instance.Args.Length);
        return count == 0 ? None : new(instance.Class.TypeParams[..count], instance.Args[..count]);
    }

    public bool IsEmpty => _names.IsEmpty;

    public ImmutableArray<string> Names => _names;

    public ImmutableArray<Slot> Slots => _slots;

    public Slot this[string name] => TryGetValue(name, out var slot) ? slot : throw new KeyNotFoundException(name);

    public bool ContainsKey(string name) => _names.Contains(name);

    public Slot? GetValueOrDefault(string name) => TryGetValue(name, out var slot) ? slot : null;

    public bool TryGetValue(string name, [MaybeNullWhen(false)] out Slot slot)
    {
        var index = _names.IndexOf(name);
        slot = index < 0 ? null : _slots[index];
        return index >= 0;
    }

    /// <summary>A slot of the generic's text as it is with these: the same slot where they are not in it.</summary>
    public Slot Apply(Slot slot) => IsEmpty ? slot : Apply(slot, 0);

    private Slot Apply(Slot slot, int depth)
    {
        // Lists of themselves have no end.
        if (depth > 12)
        {
            return slot;
        }

        switch (slot.Type)
        {
            case TypeParamType p:
                return GetValueOrDefault(p.Name) ?? slot;
            case UnionType { AllowsNone: true } optional when optional.WithoutNone is TypeParamType p && TryGetValue(p.Name, out var nullable) && nullable.Type.AllowsNone:
                return nullable;
            case UnionType u when u.Members.Any(m => m is TypeParamType or InstanceType { Args.IsEmpty: false }):
                var parts = u.Members.SelectMany(m => Apply(new Slot(m), depth + 1).Type.Parts).ToList();
                return new Slot(UnionType.Of([.. parts.Where((p, i) => !parts.Take(i).Any(p.SameAs))]));
            case InstanceType { Args.IsEmpty: false } i when Apply(i.Args, depth) is { } args:
                return new Slot(new InstanceType(i.Class, args));
            case TupleType t when Apply(t.Items, depth) is { } items:
                return new Slot(new TupleType(items));
            case CallableType c when Apply([.. c.Parameters, c.Result], depth) is { } signature:
                return new Slot(new CallableType(signature[..^1], signature[^1]));
            default:
                return slot;
        }
    }

    private ImmutableArray<Slot>? Apply(ImmutableArray<Slot> slots, int depth)
    {
        var result = slots.Select(s => Apply(s, depth + 1)).ToImmutableArray();
        return result.SequenceEqual(slots) ? null : result;
    }

    /// <summary>These, and one more; or another for one of them.</summary>
    public TypeArguments With(string name, Slot slot)
    {
        var index = _names.IndexOf(name);
        return index < 0 ? new(_names.Add(name), _slots.Add(slot)) : new(_names, _slots.SetItem(index, slot));
    }
}
