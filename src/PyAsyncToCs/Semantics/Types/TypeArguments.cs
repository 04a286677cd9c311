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

    /// <summary>These, and one more; or another for one of them.</summary>
    public TypeArguments With(string name, Slot slot)
    {
        var index = _names.IndexOf(name);
        return index < 0 ? new(_names.Add(name), _slots.Add(slot)) : new(_names, _slots.SetItem(index, slot));
    }
}
