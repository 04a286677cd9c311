using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Joins types; uniting the slots of containers that meet.</summary>
internal sealed partial class TypeJoiner
{
    private const int MostMembers = 12;

    /// <summary>The catalog's <c>tuple</c>, where tuples of several lengths may become one of any length.</summary>
    public ClassSymbol? TupleClass { get; init; }

    /// <summary>The catalog's <c>AsyncIterable</c>, which async generators and iterators of the program's own are.</summary>
    public ClassSymbol? AsyncIterableClass { get; init; }

    /// <summary>The catalog's <c>Iterable</c>, which containers of several kinds are where they are only iterated.</summary>
    public ClassSymbol? IterableClass { get; init; }

    /// <summary>Whether a variable that holds values read from JSON and others holds them all as such values; the items of a tuple do not.</summary>
    public bool Lifts { get; set; }

    /// <summary>Set when a slot grew or two were united; the inference runs until a round leaves it unset.</summary>
    public bool Changed { get; set; }

    public PyType Join(PyType a, PyType b)
    {
        if (ReferenceEquals(a, b) || b is NeverType)
        {
            return a;
        }

        if (a is NeverType)
        {
            return b;
        }

        if (a.WithoutNone is AnyType || b.WithoutNone is AnyType)
        {
            return a.AllowsNone || b.AllowsNone ? UnionType.Of([PyType.Any, PyType.None]) : PyType.Any;
        }

        if (a is not UnionType && b is not UnionType)
        {
            return JoinOne(a, b) ?? UnionType.Of([a, b]);
        }

        var members = new List<PyType>(a.Parts);
        foreach (var part in b.Parts)
        {
            Add(members, part);
        }

        return members.Count > MostMembers ? PyType.Any : UnionType.Of([.. members]);
    }

    private void Add(List<PyType> members, PyType part)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].SameAs(part))
            {
                return;
            }

            if (JoinOne(members[i], part) is { } joined)
            {
                members[i] = joined;
                return;
            }
        }

        members.Add(part);
    }

    /// <summary>The join of two types that are no unions, or null where only a union holds both.</summary>
    private PyType? JoinOne(PyType a, PyType b)
    {
        switch (a, b)
        {
            case (InstanceType { Class: { IsUser: false, Name: "JsonValue" } } json, PrimitiveType { IsNone: false } or InstanceType { Class: { IsUser: false, Name: "dict" or "list" } }) when Lifts:
                return json;
            case (PrimitiveType { IsNone: false } or InstanceType { Class: { IsUser: false, Name: "dict" or "list" } }, InstanceType { Class: { IsUser: false, Name: "JsonValue" } } json) when Lifts:
                return json;
            case (InstanceType x, InstanceType y):
                return JoinInstances(x, y);
            case (TupleType x, TupleType y) when x.Items.Length == y.Items.Length:
                Unite(x.Items, y.Items);
                return x;
            case (TupleType x, TupleType y) when TupleClass is not null && SameItems([.. x.Items, .. y.Items]):
                return AnyLength(new InstanceType(TupleClass, [new Slot("item")]), [.. x.Items, .. y.Items]);
            case (InstanceType x, TupleType y) when x.Class == TupleClass && SameItems([x.Args[0], .. y.Items]):
                return AnyLength(x, y.Items);
            case (TupleType x, InstanceType y) when y.Class == TupleClass && SameItems([y.Args[0], .. x.Items]):
                return AnyLength(y, x.Items);
            case (FunctionType x, FunctionType y) when x.SameAs(y):
                return x;
            case (FunctionType or CallableType, FunctionType or CallableType):
                return JoinCallables(a, b);
            case (TypeParamType x, TypeParamType y) when x.Name == y.Name:
                return x;
            case (TypeParamType { Bound: { } bound }, InstanceType { Class.IsUser: true } y) when ClassSymbol.CommonBase(bound.Class, y.Class) == y.Class:
                return y;
            case (InstanceType { Class.IsUser: true } x, TypeParamType { Bound: { } bound }) when ClassSymbol.CommonBase(x.Class, bound.Class) == x.Class:
                return x;
            case (PrimitiveType plain, InstanceType { Class.HeldClass: not null } holder):
                return Meet(plain, holder);
            case (InstanceType { Class.HeldClass: not null } holder, PrimitiveType plain):
                return Meet(plain, holder);
            default:
                return a.SameAs(b) ? a : null;
        }
    }

    /// <summary>Where plain values and instances that hold one come together, they are compared with each other.</summary>
    private static PyType? Meet(PrimitiveType plain, InstanceType holder)
    {
        if (ReferenceEquals(plain, ClassSymbol.PrimitiveOf(holder.Class.HeldClass!)))
        {
            holder.Class.MeetsPlainValues = true;
        }

        return null;
    }

    /// <summary>Whether items are of one kind, as far as they are known.</summary>
    private static bool SameItems(ImmutableArray<Slot> items)
    {
        var known = items.Select(i => i.Type).Where(t => t is not NeverType).ToList();
        return known.Count == 0 || (known[0] is not (AnyType or UnionType) && known.Skip(1).All(item => IsAlike(known[0], item, 0)));
    }

    /// <summary>Whether two types are the same, or are once what is in them is united.</summary>
    private static bool IsAlike(PyType a, PyType b, int depth) => a is NeverType || b is NeverType || a.SameAs(b) || (depth < 4 && (a, b) switch
    {
        (TupleType x, TupleType y) => x.Items.Length == y.Items.Length && x.IsList == y.IsList && x.Items.Zip(y.Items).All(p => IsAlike(p.First.Type, p.Second.Type, depth + 1)),
        (InstanceType { Class.IsUser: false } x, InstanceType y) => ReferenceEquals(x.Class, y.Class) && x.Args.Length == y.Args.Length && x.Args.Zip(y.Args).All(p => IsAlike(p.First.Type, p.Second.Type, depth + 1)),
        _ => false,
    });

    private InstanceType AnyLength(InstanceType tuple, ImmutableArray<Slot> items)
    {
        foreach (var item in items)
        {
            tuple.Args[0].Flow(item.Type, this);
        }

        return tuple;
    }

    private PyType? JoinInstances(InstanceType x, InstanceType y)
    {
        if (ReferenceEquals(x.Class, y.Class))
        {
            Unite(x.Args, y.Args);
            return x;
        }

        if (x.Class.IsUser && y.Class.IsUser && ClassSymbol.CommonBase(x.Class, y.Class) is { } common)
        {
            if (!common.TypeParams.IsEmpty && x.Class.AsBase(x, common) is { } first && y.Class.AsBase(y, common) is { } second)
            {
                Unite(first.Args, second.Args);
                return first;
            }

            return ReferenceEquals(common, x.Class) ? x
                : ReferenceEquals(common, y.Class) ? y
                : new InstanceType(common, []);
        }

        if (y.Class.AsBase(y, x.Class) is { } up)
        {
            Unite(x.Args, up.Args);
            return NoteFuture(x);
        }

        if (x.Class.AsBase(x, y.Class) is { } down)
        {
            Unite(down.Args, y.Args);
            return NoteFuture(y);
        }

        if (AsyncItem(x) is { } one && AsyncItem(y) is { } other && AsyncIterableClass is not null && (IsAsyncSource(x.Class) || IsAsyncSource(y.Class)))
        {
            one.Unite(other, this);
            return new InstanceType(AsyncIterableClass, [one]);
        }

        if (ClassSymbol.CommonBase(x.Class, y.Class) is { IsBase: true } known)
        {
            // A class of the library that C#'s classes derive from, too.
            return new InstanceType(known, []);
        }

        return x.Class is { IsUser: false, CsType: { } same } && y.Class.CsType == same && ClassSymbol.CommonBase(x.Class, y.Class) is { CsType: { } shared } kin && shared == same
            ? new InstanceType(kin, [])
            : null;
    }

    // In C# a task is no future: both together are what they have in common.
    private InstanceType NoteFuture(InstanceType joined)
    {
        if (joined is { Class: { IsUser: false, Name: "Future" }, Args: [var result] })
        {
            result.TakeTasks(this);
        }

        return joined;
    }

    private CallableType? JoinCallables(PyType a, PyType b)
    {
        if (a is FunctionType { Function.IsLoose: true } || b is FunctionType { Function.IsLoose: true })
        {
            return null;
        }

        var x = AsCallable(a);
        var y = AsCallable(b);
        if (x is null || y is null || x.Parameters.Length != y.Parameters.Length || MixesCoroutines(a, x, b, y) || TakesOtherKinds(a, x, b, y))
        {
            return null;
        }

        foreach (var function in new[] { a, b }.OfType<FunctionType>().Where(f => !f.Function.IsStub))
        {
            AsCallable(function)!.Result.Note(function);
        }

        Unite(x.Parameters, y.Parameters);
        x.Result.Unite(y.Result, this);
        return x;
    }

    /// <summary>Whether some of the functions give coroutines and others surely none: no delegate has both results.</summary>
    private static bool MixesCoroutines(PyType a, CallableType x, PyType b, CallableType y)
    {
        IEnumerable<FunctionSymbol> functions = [.. Functions(a, x), .. Functions(b, y)];
        return functions.Any(f => f is { IsAsync: true, IsGenerator: false }) && functions.Any(f => f.GivesNoCoroutine);
    }

    /// <summary>Whether the functions declare a parameter to be of kinds that exclude each other: no delegate has both.</summary>
    private static bool TakesOtherKinds(PyType a, CallableType x, PyType b, CallableType y)
    {
        var others = Functions(b, y).Select(DeclaredKinds).ToList();
        return Functions(a, x).Select(DeclaredKinds).Any(one => others.Any(other => one.Zip(other).Any(p => p.First is not null && p.Second is not null && p.First != p.Second)));
    }

    private static List<string?> DeclaredKinds(FunctionSymbol function) => [.. function.CallerParameters.Select(p => p.Node?.Annotation switch
    {
        NameExpr { Id: "int" or "float" or "bool" } => "number",
        NameExpr { Id: "str" or "bytes" } kind => kind.Id,
        _ => null,
    })];

    private static IEnumerable<FunctionSymbol> Functions(PyType type, CallableType shape) =>
        type is FunctionType { Function: { IsStub: false } function } ? [function] : shape.Result.Functions.Select(f => f.Function);

    /// <summary>Whether instances of a class are good for nothing but async iteration.</summary>
    private bool IsAsyncSource(ClassSymbol cls) => cls == AsyncIterableClass || cls is { IsUser: false, Name: "AsyncGenerator" or "AsyncIterator" };

    /// <summary>What an <c>async for</c> over an object gives, where its class says.</summary>
    private Slot? AsyncItem(InstanceType type) => type.Class switch
    {
        { IsUser: false } when IsAsyncSource(type.Class) && type.Args.Length > 0 => type.Args[0],
        { IsUser: true } cls when cls.FindMethod("__aiter__") is { IsStub: false } aiter => aiter.IsGenerator ? aiter.Yield
            : aiter.ReturnsSelf ? cls.FindMethod("__anext__") is { IsStub: false } next ? next.Return : null
            : aiter.Return.Type is InstanceType made && (made.Class != cls) ? AsyncItem(made) : null,
        _ => null,
    };

    /// <summary>The shape of a function, or null where it has none that a delegate could have.</summary>
    public static CallableType? AsCallable(PyType type) => type switch
    {
        CallableType c => c,
        FunctionType { Function: { IsStub: true, Owner: { } owner } method, Receiver: InstanceType receiver } => new CallableType(
            [.. method.Parameters.Skip(1).Where(p => p.Default is null && !p.IsVariadic).Select(p => DeclaredSlot(p.Declared ?? PyType.Any, owner, receiver))],
            DeclaredSlot(method.DeclaredReturn ?? PyType.None, owner, receiver)),
        FunctionType { Function: { IsStub: true, IsAsync: false, Owner: null, DeclaredReturn: InstanceType { Class.IsUser: false, Args.IsEmpty: true } made } free } => new CallableType(free.Callable(bound: false).Parameters, new Slot(made)),
        FunctionType f => f.Function.Callable(bound: f.Receiver is not null),
        _ => null,
    };

    /// <summary>What a catalog method declares, with its class's type parameter replaced by the receiver's argument.</summary>
    private static Slot DeclaredSlot(PyType declared, ClassSymbol owner, InstanceType receiver) =>
        declared is TypeParamType p && owner.TypeParams.IndexOf(p.Name) is >= 0 and var index && receiver.Class.AsBase(receiver, owner) is { } seen && index < seen.Args.Length
            ? seen.Args[index]
            : new Slot(declared);

    private void Unite(ImmutableArray<Slot> xs, ImmutableArray<Slot> ys)
    {
        for (var i = 0; i < xs.Length && i < ys.Length; i++)
        {
            xs[i].Unite(ys[i], this);
        }
    }
}
