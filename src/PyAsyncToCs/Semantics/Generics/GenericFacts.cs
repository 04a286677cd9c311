namespace PyAsyncToCs.Semantics.Generics;

/// <summary>What C# must know of the program's type parameters: which of them are keys.</summary>
internal static class GenericFacts
{
    // The catalog's classes that are no dict in C#, and have keys all the same.
    private static readonly HashSet<string> s_keyed = ["OrderedDict", "ChainMap", "TopologicalSorter", "SequenceMatcher"];

    /// <summary>Notes the type parameters that keys of dictionaries are of, also those of generics that are made of others.</summary>
    public static void Collect(SemanticModel model)
    {
        if (model.Generics is null)
        {
            return;
        }

        var places = Places(model).ToList();
        bool grew;
        do
        {
            grew = false;
            foreach (var (scope, type) in places)
            {
                foreach (var key in Keys(model, type, 0))
                {
                    grew |= Note(scope, key);
                }
            }
        }
        while (grew);
    }

    /// <summary>The types of all that a scope holds.</summary>
    public static IEnumerable<(Scope Scope, PyType Type)> Places(SemanticModel model)
    {
        foreach (var attribute in model.Classes.Values.SelectMany(c => c.Attributes.Values))
        {
            yield return (attribute.Owner.Scope!, attribute.Slot.Type);
        }

        foreach (var function in model.Functions.Values.Where(f => f.Scope is not null))
        {
            yield return (function.Scope!, function.Return.Type);
            foreach (var parameter in function.Parameters)
            {
                yield return (function.Scope!, parameter.Slot.Type);
            }
        }

        foreach (var variable in model.Variables.Values.Distinct())
        {
            yield return (variable.Symbol.Scope, variable.Slot.Type);
        }
    }

    private static IEnumerable<string> Keys(SemanticModel model, PyType type, int depth)
    {
        if (depth > 5)
        {
            return [];
        }

        return type switch
        {
            InstanceType { Class: { IsUser: true } generic } i when !i.Args.IsEmpty => generic.TypeParams.Zip(i.Args).Where(p => generic.KeyParams.Contains(p.First)).Select(p => p.Second.Type).OfType<TypeParamType>().Select(p => p.Name).Concat(Inner(i.Args)),
            InstanceType i when (i.Class is { IsUser: false } && s_keyed.Contains(i.Class.Name) ? i : i.Class.AsBase(i, model.Types.DictClass)) is { Args: [{ Type: TypeParamType key }, ..] } => Inner(i.Args).Append(key.Name),
            InstanceType i => Inner(i.Args),
            TupleType t => Inner(t.Items),
            CallableType c => Inner([.. c.Parameters, c.Result]),
            UnionType u => u.Members.SelectMany(m => Keys(model, m, depth + 1)),
            _ => [],
        };

        IEnumerable<string> Inner(IEnumerable<Slot> slots) => slots.SelectMany(s => Keys(model, s.Type, depth + 1));
    }

    private static bool Note(Scope from, string name)
    {
        for (var scope = from; scope is not null; scope = scope.Parent)
        {
            if (scope.Function is { IsGeneric: true } function && function.TypeParams.Contains(name))
            {
                return function.KeyParams.Add(name);
            }

            if (scope.Class is { } cls && cls.TypeParams.Contains(name))
            {
                return cls.KeyParams.Add(name);
            }
        }

        return false;
    }
}
