using System.Collections.Immutable;
using PyAsyncToCs.Semantics.Generics;

namespace PyAsyncToCs.Semantics;

/// <summary>Type variables of classes and functions that the program uses at one type: they stand for that type.</summary>
internal sealed partial class Inferrer
{
    private readonly Dictionary<(object Owner, string Name), PyType> _typeVariables = [];

    /// <summary>Reads from the facts what each variable stands for, before annotations that name it are followed.</summary>
    private void ReadTypeVariables()
    {
        if (!GenericPlan.IsNeeded(model))
        {
            return;
        }

        var declarations = new GenericDeclarations(model.Modules);
        var methods = model.Functions.Values.Where(f => f.Def is not null).ToLookup(f => f.Owner);
        foreach (var (node, cls) in model.Classes)
        {
            foreach (var name in declarations.Of(node).Where(n => !cls.TypeParams.Contains(n)))
            {
                Read(cls, name, GenericPlan.Places(cls, [name], methods[cls]));
            }
        }

        foreach (var function in methods.SelectMany(m => m).Where(f => !f.IsGeneric))
        {
            ImmutableArray<string> around = function.Owner?.Node is { } owner ? declarations.Of(owner) : [];
            foreach (var name in declarations.Of(function.Def!, around))
            {
                Read(function, name, GenericPlan.Places(function, [name]));
            }
        }

        void Read(object owner, string name, IEnumerable<Slot> places)
        {
            var type = places.Select(p => p.Type.WithoutNone).Where(t => !t.IsNone).Aggregate((PyType)PyType.Never, _joiner.Join);
            if (type is PrimitiveType or InstanceType or TupleType)
            {
                _typeVariables[(owner, name)] = type;
            }
        }
    }

    private PyType? TypeVariable(Scope scope, string name)
    {
        for (var around = _typeVariables.Count == 0 ? null : scope; around is not null; around = around.Parent)
        {
            foreach (var owner in new object?[] { around.Function, around.Class, around.Function?.Owner })
            {
                if (owner is not null && _typeVariables.TryGetValue((owner, name), out var type))
                {
                    return type;
                }
            }
        }

        return null;
    }
}
