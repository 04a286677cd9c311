using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>The program's own generics: what a signature declares by a type parameter, each call and instance has its own type for.</summary>
internal sealed partial class Inferrer
{
    /// <summary>A type parameter of the class or function around a scope.</summary>
    private TypeParamType? TypeParameterOf(Scope scope, string name)
    {
        for (var around = model.Generics is null ? null : scope; around is not null; around = around.Parent)
        {
            if (around.Class?.TypeParams.Contains(name) == true)
            {
                return model.TypeParameter(around.Class, name);
            }

            if (around.Function is { IsGeneric: true } function && function.TypeParams.Contains(name))
            {
                return model.TypeParameter(function, name);
            }
        }

        return null;
    }

    /// <summary>What is annotated by a type parameter is of that type, whatever callers give.</summary>
    private void DeclareGenericSignatures()
    {
        if (model.Generics is null)
        {
            return;
        }

        // Annotations name what is imported.
        foreach (var module in model.Modules)
        {
            _module = module;
            EvaluateBody([.. module.Node!.Body.Where(s => s is ImportStmt or ImportFromStmt)]);
        }

        DeclareBounds();
        DeclareHolders();

        foreach (var function in model.Functions.Values.Where(f => f.Def is not null).ToList())
        {
            _module = function.Scope!.Module;
            var resolver = ResolverFor(function.Scope);
            foreach (var parameter in function.Parameters.Where(p => p.Node?.Annotation is not null))
            {
                if (resolver.Resolve(parameter.Node!.Annotation) is var declared && TypeParamType.IsIn(declared))
                {
                    declared = parameter.Node.Annotation is SubscriptExpr { Value: NameExpr { Id: "Sequence" or "MutableSequence" or "Collection" } } && declared is InstanceType { Args: [var held] } ? Types.List(held) : declared;
                    parameter.Declared = declared;
                    if (!IsAwaitable(declared))
                    {
                        Flow(parameter.Slot, declared);
                    }
                }
            }

            if (function.Def!.Returns is { } returns && resolver.Resolve(returns) is var result && TypeParamType.IsIn(result))
            {
                function.DeclaredReturn = result;
                if (!function.IsGenerator)
                {
                    Flow(function.Return, result);
                }
                else if (result is InstanceType { Args: [var item, ..] })
                {
                    Flow(function.Yield, item.Type);
                }
            }
        }

        foreach (var attribute in model.Classes.Values.SelectMany(c => c.Attributes.Values).Where(a => a.Annotation is not null))
        {
            _module = attribute.Owner.Module!;
            // The library's containers are seeded only: a dict[K, V] may be a defaultdict.
            if (ResolverFor(attribute.Owner.Scope!).Resolve(attribute.Annotation) is var declared && TypeParamType.IsIn(declared) && (declared.WithoutNone is not InstanceType { Class.IsUser: false } || IsMadePlainly(attribute)))
            {
                Flow(attribute.Slot, declared);
            }
        }
    }

    /// <summary>Whether a dataclass's field holds just the container that its annotation names.</summary>
    private static bool IsMadePlainly(AttributeSymbol field) => field.Owner.IsDataclass
        && (field.Default is not CallExpr { Keywords: var options } || options.All(k => k.Arg != "default_factory" || k.Value is NameExpr { Id: "list" or "dict" or "set" }));

    /// <summary>What the type parameters of a function and of the class around it stand for in a call.</summary>
    private TypeArguments GivenTypes(FunctionSymbol function, PyType? receiver, Node node)
    {
        if (model.Generics is null)
        {
            return TypeArguments.None;
        }

        var map = receiver is InstanceType i && function.Owner is { } owner ? ArgumentsOf(i, owner) : TypeArguments.None;
        if (function is { Owner: { TypeParams.IsEmpty: false } cls } && (function.IsStatic || function.IsClassMethod))
        {
            // Each call has a class of its own: `Box.of(1)`.
            List<Slot> args = [.. cls.TypeParams.Select(p => NodeSlot(node, "T:" + p))];
            if (node is CallExpr { Func: AttributeExpr { Value: SubscriptExpr applied } })
            {
                Apply(args, applied, _function?.Scope ?? _module.Scope);
            }

            map = TypeArguments.Of(new InstanceType(cls, [.. args]));
        }

        return function.IsGeneric ? Completed(function, map, node) : map;
    }

    /// <summary>A type of a generic class or function as a call or an instance sees it.</summary>
    private PyType Seen(PyType type, TypeArguments map) => map.IsEmpty || !TypeParamType.IsIn(type) ? type : Substitute(type, map);

    /// <summary>What a method gives when it is called on an instance.</summary>
    private PyType GivenBy(FunctionSymbol method, InstanceType receiver) => Seen(method.CallResult(Types), ArgumentsOf(receiver, method.Owner!));

    /// <summary>Lets an argument tell what a type parameter stands for.</summary>
    /// <returns>Whether the parameter is declared by one.</returns>
    private bool FlowIntoGeneric(ParameterSymbol parameter, Expr argument, TypeArguments map)
    {
        if (parameter.Declared is null)
        {
            return false;
        }

        var type = argument is StarredExpr star ? ElementOf(model.TypeOf(star.Value), argument) : model.TypeOf(argument);
        FlowFormal(parameter.Declared, type, map, argument);
        if (IsAwaitable(parameter.Declared))
        {
            // Which awaitable it is, the argument says: coroutines and tasks differ in C#.
            foreach (var part in type.WithoutNone.Parts.OfType<InstanceType>().Where(p => p.Args.Length == 1 && p.Class.AsBase(p, Types.AwaitableClass) is not null))
            {
                Flow(parameter.Slot, new InstanceType(part.Class, ((InstanceType)parameter.Declared).Args));
            }
        }

        return true;
    }

    private bool IsAwaitable(PyType declared) => declared is InstanceType i && i.Class == Types.AwaitableClass;

    private void FlowParameter(ParameterSymbol parameter, PyType value, PyType receiver, ClassSymbol owner, Node node)
    {
        if (parameter.Declared is { } declared && receiver is InstanceType i && node is Expr expression)
        {
            FlowFormal(declared, value, ArgumentsOf(i, owner), expression);
        }
        else
        {
            Flow(parameter.Slot, value);
        }
    }

    private void FlowAttribute(AttributeSymbol attribute, PyType value, PyType receiver, Expr target)
    {
        if (receiver is InstanceType { Args.IsEmpty: false } i && !i.SameAs(i.Class.Self) && (TypeParamType.IsIn(attribute.Slot.Type) || attribute.Slot.Type is TypeParamType))
        {
            FlowFormal(attribute.Slot.Type, value, ArgumentsOf(i, attribute.Owner), target);
        }
        else
        {
            Flow(attribute.Slot, value);
        }
    }

    /// <summary>A new instance of a generic class of the program, with the arguments that are written or with what it will hold.</summary>
    private InstanceType? NewGeneric(CallExpr node, ClassSymbol cls)
    {
        if (cls.TypeParams.IsEmpty)
        {
            return null;
        }

        var args = cls.TypeParams.Select(p => NodeSlot(node, "new " + p)).ToList();
        if (node.Func is SubscriptExpr applied)
        {
            Apply(args, applied, _function?.Scope ?? _module.Scope);
        }

        return new InstanceType(cls, [.. args]);
    }

    private void Apply(List<Slot> args, SubscriptExpr applied, Scope scope)
    {
        var resolver = ResolverFor(scope);
        ImmutableArray<Expr> given = applied.Slice is TupleExpr t ? t.Elts : [applied.Slice];
        for (var i = 0; i < args.Count && i < given.Length; i++)
        {
            if (resolver.Resolve(given[i]) is var type and not AnyType)
            {
                Flow(args[i], type);
            }
        }
    }

    /// <summary>
    /// <c>T | None</c> is <c>T?</c>, which C# takes for <c>T</c> itself where that is a value type: there the argument is the
    /// type that can be null.
    /// </summary>
    private void WidenOptionalArguments()
    {
        if (model.Generics is null)
        {
            return;
        }

        var optional = new HashSet<(object, string)>();
        bool grew;
        do
        {
            grew = false;
            foreach (var (generic, names, type) in MembersOfGenerics())
            {
                grew |= NoteOptional(generic, names, type, optional, 0);
            }
        }
        while (grew);

        foreach (var (call, target) in model.Calls)
        {
            if (target.Constructed is { TypeParams.IsEmpty: false } made && model.TypeOf(call) is InstanceType instance)
            {
                Widen(made, made.TypeParams.Zip(instance.Args));
            }
            else if (target.Function is { } function)
            {
                Widen(function, target.TypeArguments.Names.Zip(target.TypeArguments.Slots));
                Widen(function.Owner ?? (object)function, target.TypeArguments.Names.Zip(target.TypeArguments.Slots));
            }
        }

        void Widen(object generic, IEnumerable<(string Name, Slot Argument)> arguments)
        {
            foreach (var (_, argument) in arguments.Where(a => optional.Contains((generic, a.Name)) && IsValue(a.Argument.Type)))
            {
                Flow(argument, PyType.None);
            }
        }
    }

    /// <summary>Whether C# has a struct for a type.</summary>
    internal static bool IsValue(PyType type) => type.IsNumeric || type == PyType.Complex || type is TupleType or InstanceType { Class.IsEnum: true } or InstanceType { Class.IsStruct: true };

    private IEnumerable<(object Generic, ImmutableArray<string> Names, PyType Type)> MembersOfGenerics()
    {
        foreach (var cls in model.Classes.Values.Where(c => !c.TypeParams.IsEmpty))
        {
            foreach (var slot in cls.Attributes.Values.Select(a => a.Slot).Concat(cls.Methods.Values.SelectMany(Signature)))
            {
                yield return (cls, cls.TypeParams, slot.Type);
            }
        }

        foreach (var function in model.Functions.Values.Where(f => f.IsGeneric))
        {
            foreach (var slot in Signature(function))
            {
                yield return (function, function.TypeParams, slot.Type);
            }
        }
    }

    private static IEnumerable<Slot> Signature(FunctionSymbol function) => function.Parameters.Select(p => p.Slot).Append(function.Return).Append(function.Yield);

    private static bool NoteOptional(object generic, ImmutableArray<string> names, PyType type, HashSet<(object Generic, string Name)> optional, int depth)
    {
        if (depth > 5)
        {
            return false;
        }

        return type switch
        {
            UnionType { AllowsNone: true } u when u.WithoutNone is TypeParamType p => generic is ClassSymbol && names.Contains(p.Name) && optional.Add((generic, p.Name)),
            UnionType u => Any(u.Members),
            InstanceType { Class: { IsUser: true } other } i => other.TypeParams.Zip(i.Args).Where(a => optional.Contains((other, a.First))).Select(a => a.Second.Type.WithoutNone).OfType<TypeParamType>()
                .Where(p => names.Contains(p.Name)).Aggregate(false, (grew, p) => grew | optional.Add((generic, p.Name))) | Any(i.Args.Select(a => a.Type)),
            InstanceType i => Any(i.Args.Select(a => a.Type)),
            TupleType t => Any(t.Items.Select(a => a.Type)),
            CallableType c => Any(c.Parameters.Append(c.Result).Select(a => a.Type)),
            _ => false,
        };

        bool Any(IEnumerable<PyType> types) => types.Aggregate(false, (grew, t) => grew | NoteOptional(generic, names, t, optional, depth + 1));
    }

    /// <summary>Whether a method overrides one that a generic base declares: it has that signature, with what its class has for the base's parameters.</summary>
    private bool IsGenericOverride(FunctionSymbol function, FunctionSymbol overridden)
    {
        if (overridden.Owner is not { TypeParams.IsEmpty: false } owner || ArgumentsOf(function.Owner!.Self, owner) is not { IsEmpty: false } map)
        {
            return false;
        }

        for (var i = 1; i < function.Parameters.Count && i < overridden.Parameters.Count; i++)
        {
            Flow(function.Parameters[i].Slot, Seen(overridden.Parameters[i].Slot.Type, map));
        }

        Flow(function.Return, Seen(overridden.Return.Type, map));
        Flow(function.Yield, Seen(overridden.Yield.Type, map));
        return true;
    }
}
