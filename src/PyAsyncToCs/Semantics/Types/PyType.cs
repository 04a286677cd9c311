using System.Collections.Immutable;

namespace PyAsyncToCs.Semantics;

/// <summary>A type of Python values, as inferred.</summary>
internal abstract class PyType
{
    /// <summary>Nothing is known yet.</summary>
    public static readonly PyType Never = new NeverType();

    /// <summary>Anything: the last resort.</summary>
    public static readonly PyType Any = new AnyType();

    public static readonly PrimitiveType None = new("None");
    public static readonly PrimitiveType Bool = new("bool");
    public static readonly PrimitiveType Int = new("int");
    public static readonly PrimitiveType Float = new("float");
    public static readonly PrimitiveType Complex = new("complex");
    public static readonly PrimitiveType Str = new("str");
    public static readonly PrimitiveType Bytes = new("bytes");
    public static readonly PrimitiveType Ellipsis = new("ellipsis");

    /// <summary>What a container of containers of its own kind might hold beside them: C# has no type that holds itself.</summary>
    public static readonly PrimitiveType Leaf = new("leaf");

    /// <summary>Whether two types are the same, their slots included.</summary>
    public abstract bool SameAs(PyType other);

    public bool IsNone => ReferenceEquals(this, None);

    /// <summary>Whether nothing is known of the values but that None may be among them.</summary>
    public bool IsOpen => this is NeverType || IsNone;

    public bool IsNumeric => ReferenceEquals(this, Int) || ReferenceEquals(this, Float) || ReferenceEquals(this, Bool);

    /// <summary>Whether None is among the values.</summary>
    public bool AllowsNone => IsNone || (this is UnionType u && u.Members.Any(m => m.IsNone));

    /// <summary>The type without None.</summary>
    public PyType WithoutNone => this switch
    {
        UnionType u => UnionType.Of([.. u.Members.Where(m => !m.IsNone)]),
        PrimitiveType { IsNone: true } => Never,
        _ => this,
    };

    /// <summary>The members of a union, or the type itself.</summary>
    public ImmutableArray<PyType> Parts => this switch
    {
        UnionType u => u.Members,
        NeverType => [],
        _ => [this],
    };
}

/// <summary>The type of an expression that has no value yet, or never has one.</summary>
internal sealed class NeverType : PyType
{
    public override bool SameAs(PyType other) => other is NeverType;

    public override string ToString() => "an unknown value";
}

/// <summary>The type of which nothing is known.</summary>
internal sealed class AnyType : PyType
{
    public override bool SameAs(PyType other) => other is AnyType;

    public override string ToString() => "an unknown value";
}

/// <summary>A builtin type without parts.</summary>
internal sealed class PrimitiveType(string name) : PyType
{
    public string Name => name;

    public override bool SameAs(PyType other) => ReferenceEquals(this, other);

    public override string ToString() => name;
}

/// <summary>An instance of a class of the program or of the catalog, with its type arguments.</summary>
internal sealed class InstanceType(ClassSymbol cls, ImmutableArray<Slot> args) : PyType
{
    public ClassSymbol Class => cls;

    public ImmutableArray<Slot> Args => args;

    public override bool SameAs(PyType other) =>
        other is InstanceType o && ReferenceEquals(o.Class, cls)
        && args.Zip(o.Args).All(p => ReferenceEquals(p.First.Root, p.Second.Root));

    public override string ToString() => cls.Name + (args.IsEmpty ? "" : $"[{string.Join(", ", args.Select(a => a.Type is PrimitiveType or NeverType or AnyType ? a.Type.ToString() : "…"))}]");
}

/// <summary>A tuple of known length.</summary>
internal sealed class TupleType(ImmutableArray<Slot> items) : PyType
{
    public ImmutableArray<Slot> Items => items;

    /// <summary>Whether Python has a list here: gather's, whose items keep their types.</summary>
    public bool IsList { get; init; }

    public override bool SameAs(PyType other) =>
        other is TupleType o && o.Items.Length == items.Length
        && items.Zip(o.Items).All(p => ReferenceEquals(p.First.Root, p.Second.Root));

    public override string ToString() => $"tuple[{string.Join(", ", items.Select(a => a.Type is PrimitiveType or NeverType or AnyType ? a.Type.ToString() : "…"))}]";
}

/// <summary>A function of the program or the catalog, bound to a receiver or not.</summary>
internal sealed class FunctionType(FunctionSymbol function, PyType? receiver = null) : PyType
{
    public FunctionSymbol Function => function;

    public PyType? Receiver => receiver;

    public override bool SameAs(PyType other) =>
        other is FunctionType o && ReferenceEquals(o.Function, function)
        && (receiver is null ? o.Receiver is null : o.Receiver is not null && receiver.SameAs(o.Receiver));

    public override string ToString() => $"function {function.Name}";
}

/// <summary>A callable of which only the shape is known.</summary>
internal sealed class CallableType(ImmutableArray<Slot> parameters, Slot result) : PyType
{
    public ImmutableArray<Slot> Parameters => parameters;

    public Slot Result => result;

    public override bool SameAs(PyType other) =>
        other is CallableType o && o.Parameters.Length == parameters.Length && ReferenceEquals(o.Result.Root, result.Root)
        && parameters.Zip(o.Parameters).All(p => ReferenceEquals(p.First.Root, p.Second.Root));

    public override string ToString() => "callable";
}

/// <summary>A class as a value.</summary>
internal sealed class ClassType(ClassSymbol cls) : PyType
{
    public ClassSymbol Class => cls;

    public override bool SameAs(PyType other) => other is ClassType o && ReferenceEquals(o.Class, cls);

    public override string ToString() => $"type[{cls.Name}]";
}

/// <summary>A module as a value.</summary>
internal sealed class ModuleType(ModuleSymbol module) : PyType
{
    public ModuleSymbol Module => module;

    public override bool SameAs(PyType other) => other is ModuleType o && ReferenceEquals(o.Module, module);

    public override string ToString() => $"module {module.Name}";
}

/// <summary>A type parameter of a stub's or a program's generic function or class.</summary>
internal sealed class TypeParamType(string name) : PyType
{
    public string Name => name;

    /// <summary>Whether the program declares it: in its own class or function it is a type like any other.</summary>
    public bool IsUser { get; init; }

    /// <summary>The class of the program that all that it stands for derives from, or the protocol that it follows.</summary>
    public InstanceType? Bound { get; set; }

    public override bool SameAs(PyType other) => other is TypeParamType o && o.Name == name;

    /// <summary>Whether a type parameter of the program, or that of a name, stands somewhere in a type.</summary>
    public static bool IsIn(PyType? type, string? name = null) => IsIn(type, name, 0);

    private static bool IsIn(PyType? type, string? name, int depth) => depth < 6 && type switch
    {
        TypeParamType p => p.IsUser && (name is null || p.Name == name),
        InstanceType i => i.Args.Any(a => IsIn(a.Type, name, depth + 1)),
        TupleType t => t.Items.Any(a => IsIn(a.Type, name, depth + 1)),
        CallableType c => c.Parameters.Append(c.Result).Any(a => IsIn(a.Type, name, depth + 1)),
        UnionType u => u.Members.Any(m => IsIn(m, name, depth + 1)),
        _ => false,
    };

    public override string ToString() => name;
}

/// <summary>One of several types, kept as such until C# must name it.</summary>
internal sealed class UnionType : PyType
{
    private UnionType(ImmutableArray<PyType> members) => Members = members;

    public ImmutableArray<PyType> Members { get; }

    public static PyType Of(ImmutableArray<PyType> members) => members.Length switch
    {
        0 => Never,
        1 => members[0],
        _ => new UnionType(members),
    };

    public override bool SameAs(PyType other) =>
        other is UnionType o && o.Members.Length == Members.Length
        && Members.All(m => o.Members.Any(m.SameAs));

    public override string ToString() => string.Join(" | ", Members.Select(m => m.ToString()));
}
