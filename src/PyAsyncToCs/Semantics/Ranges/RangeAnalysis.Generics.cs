namespace PyAsyncToCs.Semantics;

/// <summary>The numbers in the program's own generics: those of a type parameter are those of what stands for it.</summary>
internal sealed partial class RangeAnalysis
{
    /// <summary>A slot in the text of a generic class, as one of its instances has it.</summary>
    private static Slot SeenBy(Slot slot, PyType? receiver, ClassSymbol? owner) =>
        owner is { TypeParams.IsEmpty: false } && receiver is InstanceType i && slot.Type.WithoutNone is TypeParamType p && owner.TypeParams.IndexOf(p.Name) is >= 0 and var place && i.Class.AsBase(i, owner) is { } self
            ? self.Args[place] : slot;

    /// <summary>A slot in a signature, as a call has it.</summary>
    private static Slot SeenIn(Slot slot, TypeArguments map) =>
        !map.IsEmpty && slot.Type.WithoutNone is TypeParamType p && map.TryGetValue(p.Name, out var given) ? given : slot;
}
