using PyAsyncToCs.Semantics.Generics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Type parameters of which a bound says what they can do.</summary>
internal sealed partial class Inferrer
{
    /// <summary>Finds the classes that the type parameters of the program's generics are bound by.</summary>
    private void DeclareBounds()
    {
        var declarations = new GenericDeclarations(model.Modules);
        foreach (var (generic, names) in model.Generics!)
        {
            var symbol = generic is ClassDefStmt node ? model.Classes[node] : (object)model.Functions[generic];
            var scope = symbol is ClassSymbol cls ? cls.Scope! : ((FunctionSymbol)symbol).Scope!;
            foreach (var name in names)
            {
                if (declarations.BoundOf(generic, scope.Module, name) is { } declared
                    && ResolverFor(declared.Module == scope.Module ? scope : declared.Module.Scope).Resolve(declared.Bound) is InstanceType { Class.IsUser: true, Args.IsEmpty: true } bound)
                {
                    model.TypeParameter(symbol, name).Bound = bound;
                }
            }
        }
    }

    /// <summary>Lets registries that are declared to hold what a type parameter is bound by hold just that: no type parameter has a meaning there.</summary>
    private void DeclareHolders()
    {
        var bounds = model.Generics!.Keys.SelectMany(g => g is ClassDefStmt c ? model.Classes[c].TypeParams.Select(p => model.TypeParameter(model.Classes[c], p)) : model.Functions[g].TypeParams.Select(p => model.TypeParameter(model.Functions[g], p)))
            .Select(p => p.Bound?.Class).OfType<ClassSymbol>().ToHashSet();
        if (bounds.Count == 0)
        {
            return;
        }

        foreach (var attribute in model.Classes.Values.SelectMany(c => c.Attributes.Values).Where(a => a is { StartsEmpty: true, Annotation: not null }))
        {
            _module = attribute.Owner.Module!;
            if (ResolverFor(attribute.Owner.Scope!).Resolve(attribute.Annotation) is InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" } } declared && declared.Args.Any(a => a.Type is InstanceType held && bounds.Contains(held.Class)))
            {
                Flow(attribute.Slot, declared);
            }
        }
    }

    /// <summary>A value whose member is read: of a type parameter with a bound, the bound has it.</summary>
    private PyType OwnerOfMember(Expr value)
    {
        var type = Eval(value);
        if (model.Generics is null || !type.Parts.Any(p => p is TypeParamType { Bound: not null }))
        {
            return type;
        }

        return model.ExprTypes[value] = AsBound(type);
    }

    /// <summary>A type with what type parameters are bound by in their place.</summary>
    private PyType AsBound(PyType type) =>
        type.Parts.Aggregate(PyType.Never, (sum, part) => _joiner.Join(sum, part is TypeParamType { Bound: { } bound } ? bound : part));

    /// <summary>An argument as a function takes it that knows nothing of the type parameters around the call.</summary>
    private PyType AsSeenIn(PyType type, Scope? scope) =>
        model.Generics is not null && type.Parts.Any(p => p is TypeParamType { Bound: not null } b && (scope is null || TypeParameterOf(scope, b.Name) != b)) ? AsBound(type) : type;
}
