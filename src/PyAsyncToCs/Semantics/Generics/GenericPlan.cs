using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Generics;

/// <summary>
/// Decides which declared generics become C#'s: those that the program uses at several types. One that it uses at one
/// type alone has that type.
/// </summary>
internal static class GenericPlan
{
    private static readonly HashSet<string> s_otherKinds = ["Protocol", "NamedTuple", "TypedDict", "Enum", "type"];

    /// <summary>Whether a program declares type parameters at all.</summary>
    public static bool IsNeeded(SemanticModel model)
    {
        foreach (var module in model.Modules)
        {
            if (module.Parsed!.Source.Text.Contains("TypeVar", StringComparison.Ordinal))
            {
                return true;
            }
        }

        foreach (var function in model.Functions.Values)
        {
            if (function.Def is { TypeParams.IsEmpty: false })
            {
                return true;
            }
        }

        foreach (var cls in model.Classes.Values)
        {
            if (cls.Node is { TypeParams.IsEmpty: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The classes and functions that a first look at the program's types found at several.</summary>
    /// <param name="model">The program, its types inferred without generics.</param>
    public static Dictionary<Node, ImmutableArray<string>> Wanted(SemanticModel model)
    {
        var wanted = new Dictionary<Node, ImmutableArray<string>>(ReferenceEqualityComparer.Instance);
        var declarations = new GenericDeclarations(model.Modules);
        var classes = new Dictionary<ClassSymbol, ImmutableArray<string>>();
        foreach (var cls in model.Classes.Values)
        {
            if (cls.Node is { } node && declarations.Of(node) is { IsEmpty: false } names)
            {
                classes.Add(cls, names);
            }
        }

        var functions = model.Functions.Values.Where(f => f.Def is not null).ToList();
        var open = classes.Where(c => Places(c.Key, c.Value, functions).Any(IsBounded(c.Key.Node!, c.Key.Module!, c.Value) ? IsOfSeveralKindsOrBases : IsOfSeveralKinds)).Select(c => c.Key).ToHashSet();
        foreach (var (cls, names) in classes)
        {
            if (classes.Keys.Any(o => open.Contains(o) && (o.IsSubclassOf(cls) || cls.IsSubclassOf(o))))
            {
                wanted.Add(cls.Node!, names);
            }
        }

        foreach (var function in functions)
        {
            ImmutableArray<string> around = function.Owner is { } owner && classes.TryGetValue(owner, out var declared) ? declared : [];
            var names = declarations.Of(function.Def!, around);
            if (!around.IsEmpty && !wanted.ContainsKey(function.Owner!.Node!))
            {
                continue;
            }

            // What a function within another names is the other's.
            for (var outer = function.Scope!.Parent; !names.IsEmpty && outer is not null; outer = outer.Parent)
            {
                names = outer.Function?.Def is { } holder ? names.RemoveRange(declarations.Of(holder, [])) : names;
            }

            if (!names.IsEmpty && !TakesClass(function.Def!) && function is { IsUsedAsValue: false, Decorators.Count: 0 } && (wanted.ContainsKey(function.Owner?.Node ?? (Node)function.Def!) || Places(function, names).Any(IsBounded(function.Def!, function.Scope!.Module, names) ? IsOfSeveralKindsOrBases : IsOfSeveralKinds)))
            {
                wanted.Add(function.Def!, names);
            }
        }

        if (wanted.Count > 0)
        {
            var others = GenericUses.Values(model, wanted.Keys);
            others.UnionWith(wanted.Keys.OfType<ClassDefStmt>().Where(c => !IsPlain(model.Classes[c])));
            AddFamilies(model, others, wanted.Keys);
            others.ToList().ForEach(o => wanted.Remove(o));
        }

        return wanted;

        bool IsBounded(Node generic, ModuleSymbol module, ImmutableArray<string> names) => names.Any(n => declarations.BoundOf(generic, module, n) is not null);
    }

    /// <summary>Adds the generic classes that others derive from, and those that derive from them.</summary>
    private static void AddFamilies(SemanticModel model, HashSet<Node> found, IEnumerable<Node> generics)
    {
        var classes = generics.OfType<ClassDefStmt>().ToList();
        foreach (var cls in found.OfType<ClassDefStmt>().Select(c => model.Classes[c]).ToList())
        {
            found.UnionWith(classes.Where(c => model.Classes[c].IsSubclassOf(cls) || cls.IsSubclassOf(model.Classes[c])));
        }

        found.UnionWith(generics.OfType<FunctionDefStmt>().Where(f => model.Functions[f].Owner?.Node is { } owner && found.Contains(owner)).ToList());
    }

    /// <summary>The generics whose types, as they were inferred, C#'s cannot have; with those that are of one family with them.</summary>
    public static HashSet<Node> Unfit(SemanticModel model)
    {
        var unfit = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        foreach (var generic in model.Generics!.Keys)
        {
            if (generic is ClassDefStmt node ? !Keeps(model.Classes[node]) : !Keeps(model.Functions[generic]) || GivesNullOfValues(model, model.Functions[generic]))
            {
                unfit.Add(generic);
            }
        }

        foreach (var (call, target) in model.Calls)
        {
            if (target.Bound.Any(b => b.Parameter.Declared is { } formal && b.Arguments.Any(a => a is not StarredExpr && !Takes(formal, model.TypeOf(a)))) && (target.Function is { IsGeneric: true, Def: { } callee } ? callee : (Node?)(target.Constructed ?? target.Function?.Owner)?.Node) is { } refusing && model.Generics!.ContainsKey(refusing))
            {
                unfit.Add(refusing);
            }

            // A function of any number of arguments is no delegate.
            if (call.Args.Any(a => a is LambdaExpr { Args.VarArg: not null }) && (target.Function is { IsGeneric: true, Def: { } taker } ? taker : (Node?)(target.Constructed ?? target.Function?.Owner)?.Node) is { } generic && model.Generics!.ContainsKey(generic))
            {
                unfit.Add(generic);
            }
        }

        GenericUses.AskingTooMuch(model, unfit);
        GenericUses.ComparedAtSeveral(model, unfit);
        GenericBounds.Collect(model, unfit);
        // What an outer scope holds of a type parameter has no type there: a callback's parameter that no annotation describes, or a registry.
        var names = model.Generics!.Values.SelectMany(n => n).ToHashSet();
        foreach (var name in names.Where(n => GenericFacts.Places(model).Any(p => TypeParamType.IsIn(p.Type, n) && !IsWithin(p.Scope, n))))
        {
            unfit.UnionWith(model.Generics!.Where(g => g.Value.Contains(name)).Select(g => g.Key));
        }

        AddFamilies(model, unfit, model.Generics!.Keys);
        return unfit;
    }

    /// <summary>Whether C# takes a value for a parameter that is declared as a container or as a class of the program.</summary>
    private static bool Takes(PyType formal, PyType given) => formal.WithoutNone is not InstanceType { Class: { Name: not ("Iterable" or "Iterator" or "Awaitable" or "Coroutine" or "AsyncIterable" or "AsyncIterator") } cls }
        || given.Parts.All(p => p.IsNone ? formal.AllowsNone : p is InstanceType i && i.Class.AsBase(i, cls) is not null);

    private static bool IsWithin(Scope? scope, string parameter)
    {
        for (; scope is not null; scope = scope.Parent)
        {
            if (scope.Class?.TypeParams.Contains(parameter) == true || (scope.Function is { IsGeneric: true } function && function.TypeParams.Contains(parameter)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but its own parameters stands for a class inside it.</summary>
    private static bool Keeps(ClassSymbol cls) =>
        cls.TypeParams.Zip(cls.Self.Args).All(p => p.Second.Type is TypeParamType own && own.Name == p.First) && cls.Methods.Values.All(Keeps);

    private static bool Keeps(FunctionSymbol function) =>
        function.Parameters.All(p => p.Declared is not TypeParamType || p.Slot.Type.WithoutNone is TypeParamType) && (function.DeclaredReturn is not TypeParamType || function.Return.Type.WithoutNone is TypeParamType or NeverType);

    /// <summary>Whether a call takes None for a value type out of a function: C#'s <c>T?</c> is no such type there.</summary>
    private static bool GivesNullOfValues(SemanticModel model, FunctionSymbol function) =>
        function.Parameters.Select(p => p.Slot.Type).Append(function.Return.Type).Any(t => t is UnionType { AllowsNone: true } u && u.WithoutNone is TypeParamType p && function.TypeParams.Contains(p.Name))
        && model.Calls.Values.Any(c => c.Function == function && c.TypeArguments.Slots.Any(s => Inferrer.IsValue(s.Type.WithoutNone)));

    private static bool IsPlain(ClassSymbol cls) =>
        !s_otherKinds.Any(cls.HasBase) && !cls.IsException
        && cls.Attributes.Values.All(a => !a.IsClassLevel || cls.IsDataclass) && cls.Node!.DecoratorList.All(d => d is NameExpr { Id: "dataclass" } or CallExpr { Func: NameExpr { Id: "dataclass" } } or AttributeExpr { Attr: "dataclass" });

    /// <summary>Whether a function is given a class (<c>cls: type[T]</c>): which, a C# type parameter would not know.</summary>
    private static bool TakesClass(FunctionDefStmt function) =>
        function.Args.PosOnlyArgs.Concat(function.Args.Args).Concat(function.Args.KwOnlyArgs).Any(a => a.Annotation is SubscriptExpr { Value: NameExpr { Id: "type" or "Type" } or AttributeExpr { Attr: "Type" } });

    private static bool IsOfSeveralKinds(Slot slot) => slot.Type.WithoutNone is UnionType;

    /// <summary>Whether a slot is of several kinds, which may have met in a base of theirs.</summary>
    private static bool IsOfSeveralKindsOrBases(Slot slot) =>
        IsOfSeveralKinds(slot) || (slot.Type.WithoutNone is InstanceType { Class: { IsUser: true } cls } && (cls.Subclasses.Count > 0 || cls.HasBase("Protocol")));

    /// <summary>The slots that are just of a type parameter.</summary>
    /// <summary>What a class annotates by type variables.</summary>
    internal static IEnumerable<Slot> Places(ClassSymbol cls, ImmutableArray<string> names, IEnumerable<FunctionSymbol> functions) =>
        functions.Where(f => f.Owner == cls).SelectMany(f => Places(f, names)).Concat(cls.Attributes.Values.SelectMany(a => Places(a.Annotation, a.Slot, names)));

    /// <summary>What a function annotates by type variables.</summary>
    internal static IEnumerable<Slot> Places(FunctionSymbol function, ImmutableArray<string> names) =>
        function.Parameters.SelectMany(p => Places(p.Node?.Annotation, p.Slot, names)).Concat(Places(function.Def!.Returns, function.IsGenerator ? function.Yield : function.Return, names));

    private static IEnumerable<Slot> Places(Expr? annotation, Slot slot, ImmutableArray<string> names)
    {
        switch (annotation)
        {
            case NameExpr name when names.Contains(name.Id):
                return [slot];
            case BinOpExpr { Op: BinaryOperator.BitOr } union:
                return [.. Places(union.Left, slot, names), .. Places(union.Right, slot, names)];
            case SubscriptExpr { Value: NameExpr { Id: "Optional" } } optional:
                return Places(optional.Slice, slot, names);
            case SubscriptExpr applied when slot.Type.WithoutNone is InstanceType { Args: { IsEmpty: false } args }:
                ImmutableArray<Expr> given = applied.Slice is TupleExpr t ? t.Elts : [applied.Slice];
                return given.Length == args.Length ? given.SelectMany((g, i) => Places(g, args[i], names)) : given.Length > 1 ? [] : Places(given[0], args[0], names);
            case SubscriptExpr applied when slot.Type.WithoutNone is TupleType tuple && applied.Slice is TupleExpr { Elts: var items } && items.Length == tuple.Items.Length:
                return items.SelectMany((g, i) => Places(g, tuple.Items[i], names));
            default:
                return [];
        }
    }
}
