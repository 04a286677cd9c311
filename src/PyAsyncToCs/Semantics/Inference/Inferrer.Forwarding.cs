using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// <c>*args</c> and <c>**kwargs</c> that a function passes on: what its callers give at each place, and under each name,
/// flows on to the parameter that takes it, so that forwarding does not mix the types of all arguments.
/// </summary>
internal sealed partial class Inferrer
{
    /// <summary>How many places of a <c>*</c> parameter are told apart: what comes after is of one kind.</summary>
    private const int MostPlaces = 32;

    /// <summary>Notes what a <c>*</c> parameter is given, place by place.</summary>
    private void NotePlaces(ParameterSymbol parameter, IReadOnlyList<Expr> arguments)
    {
        if (parameter.Kind != ParameterKind.VarArgs)
        {
            return;
        }

        var place = 0;
        var fewest = 0;
        foreach (var argument in arguments)
        {
            if (argument is not StarredExpr star)
            {
                fewest++;
                Flow(PlaceOf(parameter, place++), model.TypeOf(argument));
            }
            else if (Forwarded(star.Value) is { } from)
            {
                fewest += Math.Min(from.FewestPlaces, MostPlaces);
                // A parameter that is handed on to itself behind another argument would get one more place each time.
                for (int i = 0, count = from.Positions.Count; i < count; i++)
                {
                    Flow(PlaceOf(parameter, place++), from.Positions[i].Type);
                }
            }
            else
            {
                // How many it stands for is not known.
                for (var i = place; i < parameter.Positions.Count; i++)
                {
                    Flow(parameter.Positions[i], ElementOf(model.TypeOf(star.Value), star));
                }
            }
        }

        parameter.FewestPlaces = Math.Min(parameter.FewestPlaces, fewest);
    }

    private static Slot PlaceOf(ParameterSymbol parameter, int place)
    {
        place = Math.Min(place, MostPlaces - 1);
        while (parameter.Positions.Count <= place)
        {
            parameter.Positions.Add(new Slot(parameter.Name));
        }

        return parameter.Positions[place];
    }

    /// <summary>Lets what a forwarded <c>*args</c> holds at one place flow into the parameter that takes it.</summary>
    private bool FlowFromStar(ParameterSymbol parameter, Expr argument, Dictionary<Expr, int> taken)
    {
        if (argument is not StarredExpr star)
        {
            return false;
        }

        var place = taken.GetValueOrDefault(argument);
        taken[argument] = place + 1;
        if (model.TypeOf(star.Value) is UnionType { AllowsNone: false } several && several.Members.All(m => m is TupleType))
        {
            // Tuples of several lengths: each says what it has for the parameter.
            foreach (var item in several.Members.OfType<TupleType>().SelectMany(t => parameter.Kind == ParameterKind.VarArgs ? t.Items.Skip(place) : t.Items.Skip(place).Take(1)))
            {
                Flow(parameter.Slot, item.Type);
            }

            return true;
        }

        if (Forwarded(star.Value) is not { } from)
        {
            return false;
        }

        if (parameter.Kind == ParameterKind.VarArgs)
        {
            foreach (var slot in from.Positions.Skip(place))
            {
                Flow(parameter.Slot, slot.Type);
            }
        }
        else if (place < from.Positions.Count)
        {
            Flow(parameter.Slot, from.Positions[place].Type);
        }

        return true;
    }

    /// <summary>Notes what a <c>**</c> parameter is given, and lets what a forwarded one holds flow on, name by name.</summary>
    private void FlowFromKeywords(CallExpr node, List<WrittenArgument> written, IReadOnlyList<ParameterSymbol> parameters, IReadOnlyList<BoundParameter> bound, Scope? scope)
    {
        var rest = parameters.FirstOrDefault(p => p.Kind == ParameterKind.KwArgs);
        foreach (var (keyword, value, source) in written)
        {
            if (keyword is not null)
            {
                if (rest is not null && !parameters.Any(p => p.Name == keyword && p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly))
                {
                    Flow(NameOf(rest, keyword), model.TypeOf(value));
                }

                continue;
            }

            if (source is null || !ReferenceEquals(source, value))
            {
                continue;
            }

            if (Forwarded(value) is { Kind: ParameterKind.KwArgs } from)
            {
                foreach (var (name, slot) in from.Names.ToList())
                {
                    var taker = parameters.FirstOrDefault(p => p.Name == name && p.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly);
                    Flow(taker?.Slot ?? (rest is null ? new Slot() : NameOf(rest, name)), slot.Type);
                }
            }
            else if (model.TypeOf(value) is InstanceType given && given.Class.AsBase(given, Types.DictClass) is { } dict)
            {
                var values = dict.Args[1];
                var names = values.KnownKeys?.Select(k => k.Name).ToList();
                foreach (var (parameter, arguments) in bound.Where(b => b.Arguments.Count == 0 && b.Parameter.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly && names?.Contains(b.Parameter.Name) != false))
                {
                    var annotation = parameter.Node?.Annotation ?? parameter.Field?.Annotation;
                    if (names is null && annotation is not null && (scope ?? parameter.Field?.Owner.Scope) is { } place && ResolverFor(place).Resolve(annotation) is var declared && !declared.Parts.Any(p => p is AnyType or InstanceType { Class: { IsUser: false, Name: "object" } })
                        && (IsOfSeveralKinds(values.Type) || (values.Type is PrimitiveType && declared.WithoutNone is PrimitiveType && !Assignable(declared, values.Type))))
                    {
                        // Which value the name has, nobody knows before the call takes it out: the annotation says of which kind it is.
                        continue;
                    }

                    // The types of the other keys' values may be known first.
                    var passed = MixedNumbers.Is(values.Type) ? values.Type : values.At(parameter.Name, _joiner);
                    Flow(parameter.Slot, Trusted(null, passed, annotation, scope ?? parameter.Field?.Owner.Scope));
                }
            }
            else if (IsJson(model.TypeOf(value)))
            {
                foreach (var (parameter, _) in bound.Where(b => b.Arguments.Count == 0 && b.Parameter.Kind is ParameterKind.Normal or ParameterKind.KeywordOnly))
                {
                    // What has no type of its own is of any kind that JSON has.
                    if ((parameter.Node?.Annotation ?? parameter.Field?.Annotation) is { } annotation && (scope ?? parameter.Field?.Owner.Scope) is { } place && ResolverFor(place).Resolve(annotation) is AnyType or NeverType or InstanceType { Class: { IsUser: false, Name: "Any" or "object" } })
                    {
                        Flow(parameter.Slot, PyType.Any);
                    }
                }
            }
        }
    }

    private static bool IsOfSeveralKinds(PyType type) => type.WithoutNone is AnyType or UnionType && !MixedNumbers.Is(type);

    private static Slot NameOf(ParameterSymbol parameter, string name)
    {
        if (!parameter.Names.TryGetValue(name, out var slot))
        {
            parameter.Names.Add(name, slot = new Slot(name));
        }

        return slot;
    }

    /// <summary>The variadic parameter that a name is, where nothing else is ever bound to it.</summary>
    private ParameterSymbol? Forwarded(Expr node) =>
        node is NameExpr name && model.SymbolOf(name) is { Definitions: [Arg arg], Scope.Function: { } function } ? function.Parameters.FirstOrDefault(p => p.IsVariadic && p.Node == arg) : null;
}
