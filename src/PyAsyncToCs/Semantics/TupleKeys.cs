namespace PyAsyncToCs.Semantics;

/// <summary>Finds the tuples of any length that are keys of dicts or items of sets: they are compared by their items there.</summary>
internal static class TupleKeys
{
    public static void Collect(SemanticModel model)
    {
        foreach (var type in model.ExprTypes.Values)
        {
            foreach (var part in type.Parts.OfType<InstanceType>())
            {
                Note(model, part);
            }
        }
    }

    private static void Note(SemanticModel model, InstanceType container)
    {
        if (container is { Class: { IsUser: false, Name: var name }, Args: [var key, ..] } && (name is "set" or "frozenset" or "Counter" or "defaultdict" or "OrderedDict" or "_LruCache" || ReferenceEquals(container.Class, model.Types.DictClass)))
        {
            NoteKey(model, key, 0);
        }
    }

    private static void NoteKey(SemanticModel model, Slot key, int depth)
    {
        foreach (var part in depth > 4 ? [] : key.Type.Parts)
        {
            switch (part)
            {
                case InstanceType { Args: [var item] } tuple when ReferenceEquals(tuple.Class, model.Types.TupleClass):
                    model.TupleKeys.Add(item.Root);
                    NoteKey(model, item, depth + 1);
                    break;
                case InstanceType { Class: { IsUser: false, Name: "frozenset" } }:
                    model.HasFrozenSetKeys = true;
                    break;
                case TupleType tuple:
                    foreach (var inner in tuple.Items)
                    {
                        NoteKey(model, inner, depth + 1);
                    }

                    break;
            }
        }
    }
}
