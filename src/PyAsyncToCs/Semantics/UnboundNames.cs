using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Variables that a read may find unbound hold null till they are bound, and such a read raises. Where None is a value
/// of theirs, null cannot tell the two apart.
/// </summary>
internal static class UnboundNames
{
    public static void Collect(SemanticModel model)
    {
        var joiner = new TypeJoiner { TupleClass = model.Types.TupleClass };
        foreach (var name in model.UnboundReads.ToList())
        {
            var variable = model.AugmentedReads.GetValueOrDefault(name) ?? model.VariableOf(name);
            if (variable is null || variable.Symbol.IsParameter || (!variable.IsNullWhileUnbound && !Mark(model, variable, joiner)))
            {
                model.UnboundReads.Remove(name);
            }
        }
    }

    private static bool Mark(SemanticModel model, Variable variable, TypeJoiner joiner)
    {
        var type = variable.Slot.Type;
        if (type is NeverType or AnyType || type.AllowsNone || type.IsNone)
        {
            return false;
        }

        variable.Slot.Flow(PyType.None, joiner);
        variable.IsNullWhileUnbound = true;
        foreach (var use in variable.Uses)
        {
            if (!model.DeclaredTypes.TryGetValue(use, out var declared) || declared.SameAs(type))
            {
                model.DeclaredTypes[use] = variable.Slot.Type;
            }
        }

        return true;
    }
}
