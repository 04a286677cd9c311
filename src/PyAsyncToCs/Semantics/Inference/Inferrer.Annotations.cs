using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What annotations add to the facts, and how they are read.</summary>
internal sealed partial class Inferrer
{
    /// <summary>Annotations seed what the facts leave open; where they only widen a known type they are noted, not followed.</summary>
    private void SeedFromAnnotations()
    {
        foreach (var function in model.Functions.Values.ToList())
        {
            _module = function.Scope!.Module;
            var resolver = ResolverFor(function.Scope!);
            foreach (var parameter in function.Parameters.Where(p => p.Node?.Annotation is not null && !IsComparedWithAnything(function, p)))
            {
                Seed(parameter.Slot, resolver.Resolve(parameter.Node!.Annotation));
            }

            if (function.Def?.Returns is { } returns)
            {
                var declared = resolver.Resolve(returns);
                if (!function.IsGenerator)
                {
                    Seed(function.Return, declared);
                }
                else if (declared is InstanceType { Args: [var item, ..] })
                {
                    Seed(function.Yield, item.Type);
                }
            }
        }

        foreach (var cls in model.Classes.Values)
        {
            _module = cls.Module!;
            foreach (var attribute in cls.Attributes.Values.Where(a => a.Annotation is not null))
            {
                Seed(attribute.Slot, ResolverFor(cls.Scope!).Resolve(attribute.Annotation));
            }
        }

        foreach (var (node, scope) in _annotated)
        {
            if (node.Target is NameExpr)
            {
                Seed(VariableOf(node.Target).Slot, ResolverFor(scope).Resolve(node.Annotation));
            }
        }
    }

    private void Seed(Slot slot, PyType declared)
    {
        if (declared is AnyType or NeverType)
        {
            return;
        }

        var known = slot.Type;
        var isEmptyTuple = known is TupleType { Items.Length: 0 } && declared.WithoutNone is InstanceType { Class: var cls } && cls == Types.TupleClass;
        if (known is NeverType || known.IsNone || isEmptyTuple)
        {
            Flow(slot, declared);
            return;
        }

        // Containers under the annotation learn their elements from it; a number keeps the kind it has.
        foreach (var part in declared.Parts)
        {
            if (part is InstanceType or TupleType or CallableType || part.IsNone)
            {
                if (part.IsNone ? known.AllowsNone || HasReference(known) : known.Parts.Any(k => Assignable(part, k)))
                {
                    SeedParts(known, part);
                }
            }
        }
    }

    private static bool HasReference(PyType known) => known.Parts.Any(p => p is InstanceType || p == PyType.Str);

    private void SeedParts(PyType known, PyType declared)
    {
        foreach (var part in known.Parts)
        {
            switch (part, declared)
            {
                case (InstanceType k, InstanceType d):
                    // A list under an Iterable learns its items, too.
                    if ((ReferenceEquals(k.Class, d.Class) ? k : k.Class.IsUser ? null : k.Class.AsBase(k, d.Class)) is { } seen)
                    {
                        for (var i = 0; i < Math.Min(seen.Args.Length, d.Args.Length); i++)
                        {
                            Seed(seen.Args[i], d.Args[i].Type);
                        }
                    }

                    break;
                case (TupleType k, TupleType d) when k.Items.Length == d.Items.Length:
                    for (var i = 0; i < k.Items.Length; i++)
                    {
                        Seed(k.Items[i], d.Items[i].Type);
                    }

                    break;
            }
        }
    }

    private readonly Dictionary<AnnAssignStmt, Scope> _annotated = [];
    private readonly Dictionary<NameExpr, PyType> _assigned = [];

    /// <summary>The aliases that are being read.</summary>
    private readonly HashSet<Expr> _resolving = new(ReferenceEqualityComparer.Instance);

    private TypeResolver ResolverFor(Scope scope) => new(name =>
    {
        if (TypeParameterOf(scope, name) is { } parameter)
        {
            return parameter;
        }

        if (TypeVariable(scope, name) is { } only)
        {
            return only;
        }

        var symbol = scope.Kind == ScopeKind.Class && scope.Symbols.TryGetValue(name, out var own) ? own : scope.Lookup(name);
        if (symbol is null)
        {
            var typeParams = scope.Function?.TypeParams ?? [];
            return typeParams.Contains(name) || (scope.Class ?? scope.Function?.Owner)?.DeclaredTypeParams.Contains(name) == true
                ? PyType.Any
                : model.Builtins.Members.GetValueOrDefault(name);
        }

        if (symbol.Definitions is [NameExpr bound] && model.Aliases.GetValueOrDefault(bound) is { } alias)
        {
            // An alias that names itself (JSON) is anything there.
            if (!_resolving.Add(alias))
            {
                return PyType.Any;
            }

            try
            {
                return ResolverFor(symbol.Scope).Resolve(alias);
            }
            finally
            {
                _resolving.Remove(alias);
            }
        }

        return symbol.Class ?? (SlotTypeOf(symbol) switch
        {
            ClassType c => c.Class,
            ModuleType m => m.Module,
            _ => (object?)null,
        });
    });
}
