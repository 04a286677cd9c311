using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Generics;

/// <summary>Type parameters with a bound: all that stands for them has to be of it, for C# as for type checkers.</summary>
internal static class GenericBounds
{
    /// <summary>Adds the generics whose bounds C# has no constraint for, or which the program uses at a type that is not of the bound.</summary>
    public static void Collect(SemanticModel model, HashSet<Node> unfit)
    {
        var declarations = new GenericDeclarations(model.Modules);
        var bounded = new Dictionary<object, Node>(ReferenceEqualityComparer.Instance);
        foreach (var (generic, names) in model.Generics!)
        {
            var (symbol, module) = generic is ClassDefStmt cls ? (model.Classes[cls], model.Classes[cls].Module!) : ((object)model.Functions[generic], model.Functions[generic].Scope!.Module);
            foreach (var name in names)
            {
                if (declarations.BoundOf(generic, module, name) is not { } declared || GenericDeclarations.IsOfAll(declared.Bound))
                {
                    continue;
                }

                if (model.TypeParameter(symbol, name).Bound is null)
                {
                    unfit.Add(generic);
                }

                bounded[symbol] = generic;
            }
        }

        if (bounded.Count == 0)
        {
            return;
        }

        foreach (var type in Types(model))
        {
            Check(type, 0);
        }

        foreach (var target in model.Calls.Values)
        {
            if (target.Function is { IsGeneric: true } function && bounded.TryGetValue(function, out var generic) && function.TypeParams.Any(p => !Fits(model.TypeParameter(function, p), target.TypeArguments[p].Type)))
            {
                unfit.Add(generic);
            }
        }

        void Check(PyType type, int depth)
        {
            if (depth > 5)
            {
                return;
            }

            switch (type)
            {
                case InstanceType i:
                    if (bounded.TryGetValue(i.Class, out var generic) && i.Class.TypeParams.Zip(i.Args).Any(p => !Fits(model.TypeParameter(i.Class, p.First), p.Second.Type)))
                    {
                        unfit.Add(generic);
                    }

                    CheckAll(i.Args);
                    break;
                case TupleType t:
                    CheckAll(t.Items);
                    break;
                case CallableType c:
                    CheckAll([.. c.Parameters, c.Result]);
                    break;
                case UnionType u:
                    u.Members.ToList().ForEach(m => Check(m, depth + 1));
                    break;
            }

            void CheckAll(IEnumerable<Slot> slots)
            {
                foreach (var slot in slots)
                {
                    Check(slot.Type, depth + 1);
                }
            }
        }
    }

    private static IEnumerable<PyType> Types(SemanticModel model) => model.ExprTypes.Values
        .Concat(model.Classes.Values.SelectMany(c => c.Attributes.Values).Select(a => a.Slot.Type))
        .Concat(model.Functions.Values.SelectMany(f => f.Parameters.Select(p => p.Slot.Type).Append(f.Return.Type)))
        .Concat(model.Variables.Values.Select(v => v.Slot.Type));

    private static bool Fits(TypeParamType parameter, PyType argument) => parameter.Bound is not { Class: var bound } || argument switch
    {
        InstanceType { Class: { IsUser: true } cls } => IsOf(cls, bound),
        TypeParamType { Bound.Class: { } other } => IsOf(other, bound),
        _ => false,
    };

    private static bool IsOf(ClassSymbol cls, ClassSymbol bound) => cls.IsSubclassOf(bound)
        || (bound.HasBase("Protocol") && cls.HasSignaturesOf(bound) && bound.Attributes.Keys.All(a => cls.FindAttribute(a) is not null));
}
