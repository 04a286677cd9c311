using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>An attribute of a class's instances, or of the class itself.</summary>
internal sealed class AttributeSymbol(string name, ClassSymbol owner)
{
    public string Name => name;

    public ClassSymbol Owner { get; set; } = owner;

    public Slot Slot { get; } = new(name);

    /// <summary>Whether the class body binds it.</summary>
    public bool IsClassLevel { get; set; }

    /// <summary>Whether an instance binds it.</summary>
    public bool IsInstanceLevel { get; set; }

    /// <summary>The class-level initial value.</summary>
    public Expr? Default { get; set; }

    /// <summary>The statements that bind it.</summary>
    public List<Node> Definitions { get; } = [];

    /// <summary>Whether code outside the class (and its subclasses) reads or writes it.</summary>
    public bool IsUsedOutside { get; set; }

    public bool IsRead { get; set; }

    /// <summary>Whether it is bound outside <c>__init__</c>.</summary>
    public bool IsMutated { get; set; }

    /// <summary>Whether the class itself, not an instance, has it assigned (<c>C.count += 1</c>).</summary>
    public bool IsAssignedOnClass { get; set; }

    /// <summary>Whether a derived class, or whatever class an object is of, has it assigned.</summary>
    public bool IsAssignedOnDerived { get; set; }

    /// <summary>Whether it is read of a class, not of an instance.</summary>
    public bool IsReadOnClass { get; set; }

    public Expr? Annotation { get; set; }

    /// <summary>Whether what is annotated is an empty list, dict or set at first.</summary>
    public bool StartsEmpty { get; set; }

    public string? CsName { get; set; }
}

/// <summary>A class of the program or of the catalog.</summary>
internal sealed class ClassSymbol(string name, ClassDefStmt? node)
{
    public string Name => name;

    public ClassDefStmt? Node => node;

    public ModuleSymbol? Module { get; set; }

    public Scope? Scope { get; set; }

    /// <summary>The bases as instance types, in order.</summary>
    public List<InstanceType> Bases { get; } = [];

    public ImmutableArray<string> TypeParams { get; set; } = [];

    /// <summary>The type parameters that the program's class declares (PEP 695).</summary>
    public ImmutableArray<string> DeclaredTypeParams { get; set; } = [];

    public SymbolTable<FunctionSymbol> Methods { get; } = new();

    /// <summary>Insertion-ordered attributes.</summary>
    public SymbolTable<AttributeSymbol> Attributes { get; } = new();

    public List<ClassSymbol> Subclasses { get; } = [];

    /// <summary>Whether the program defines it.</summary>
    public bool IsUser { get; init; }

    public bool IsDataclass { get; set; }

    /// <summary>The keyword arguments of <c>@dataclass(...)</c>.</summary>
    public Dictionary<string, Expr> DataclassOptions { get; } = [];

    public bool IsEnum => HasBase("Enum");

    public bool IsException => HasBase("BaseException");

    /// <summary>The C# type, for a catalog class: a template such as <c>List&lt;$T&gt;</c>.</summary>
    public string? CsType { get; set; }

    /// <summary>The C# type on target <c>bcl</c>, for a catalog class that has another there.</summary>
    public string? BclType { get; set; }

    /// <summary>Whether the C# type of a catalog class is a struct, which has no null of its own.</summary>
    public bool IsStruct { get; set; }

    /// <summary>Whether the C# type of a catalog class may be derived from: its methods are virtual, by their .NET names.</summary>
    public bool IsBase { get; set; }

    /// <summary>Whether instances of a catalog class have the attributes that the program gives them.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The namespace that the C# type of a catalog class is in, where no program has it by default.</summary>
    public string? CsNamespace { get; set; }

    public string? CsName { get; set; }

    /// <summary>The name by which the class is known everywhere: with that of the class that it is nested in.</summary>
    public string CsPath => Scope?.Parent is { Kind: ScopeKind.Class, Class: { } outer } ? $"{outer.CsPath}.{CsName ?? Name}" : CsName ?? Name;

    /// <summary>The type parameters that keys of dictionaries are of.</summary>
    public HashSet<string> KeyParams { get; } = [];

    public InstanceType Self { get; set; } = null!;

    public bool IsReferenced { get; set; }

    /// <summary>Whether an instance of it, itself, is made somewhere.</summary>
    public bool IsConstructed { get; set; }

    /// <summary>For an enum: whether a member is looked up by a value or name that is not a constant.</summary>
    public bool IsLookedUp { get; set; }

    /// <summary>Whether it is an enum whose members are strings too.</summary>
    public bool IsTextEnum => IsUser && IsEnum && (HasBase("StrEnum") || HasBase("str"));

    /// <summary>The attribute that holds the value of a class derived from one of text or numbers.</summary>
    public const string HeldName = "value";

    /// <summary>The class of text or numbers that it is derived from; its instances hold such a value.</summary>
    public ClassSymbol? HeldClass => IsUser && !IsEnum ? Lineage().FirstOrDefault(c => c is { IsUser: false, Name: "str" or "int" or "float" }) : null;

    /// <summary>Whether a place holds its instances and plain values.</summary>
    public bool MeetsPlainValues { get; set; }

    /// <summary>The type of the values of one of these classes.</summary>
    public static PyType PrimitiveOf(ClassSymbol held) => held.Name switch { "str" => PyType.Str, "int" => PyType.Int, _ => PyType.Float };

    /// <summary>For an enum of ints: whether a place holds members and plain numbers.</summary>
    public bool IsAmongNumbers { get; set; }

    /// <summary>For an enum: whether a member is looked up by a name that is not a constant.</summary>
    public bool IsLookedUpByName { get; set; }

    /// <summary>Whether it is called as one of several classes that a value may be.</summary>
    public bool IsCalledAsValue { get; set; }

    /// <summary>Whether an instance is called where it could also be one of another class.</summary>
    public bool IsInvokedAsValue { get; set; }

    /// <summary>Whether <c>functools.total_ordering</c> completes its comparisons.</summary>
    public bool IsTotallyOrdered { get; set; }

    public override string ToString() => name;

    /// <summary>The abstract methods of which a class has none of its own, sorted: there are no instances of it.</summary>
    public List<string> MissingMembers() => !IsUser || !HasBase("ABC") ? [] :
    [
        .. Lineage().Where(c => c.IsUser).SelectMany(c => c.Methods.Values).Where(m => m.IsAbstract).Select(m => m.Name).Distinct()
            .Where(name => FindMethod(name)!.IsAbstract && !(FindAttribute(name) is { IsClassLevel: true })).Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether instances refuse to have an attribute assigned: they are frozen, or have no place for it.</summary>
    public bool IsProtected(string attribute) => IsUser
        && (HasBase("NamedTuple") || Lineage().Any(c => c.IsUser && DataclassField.IsTrue(c.DataclassOptions.GetValueOrDefault("frozen"))) || Slots() is { } slots && !slots.Contains(attribute) && FindMethod(attribute) is null);

    /// <summary>The names in <c>__slots__</c> of the class and its bases; null where one of them has none.</summary>
    public HashSet<string>? Slots()
    {
        var names = new HashSet<string>();
        foreach (var owner in Lineage().Where(c => c.IsUser))
        {
            if (owner.Attributes.GetValueOrDefault("__slots__")?.Default is not { } slots
                || (slots is TupleExpr t ? t.Elts : slots is ListExpr l ? l.Elts : slots is ConstantExpr ? [slots] : default) is not { IsDefault: false } items)
            {
                return null;
            }

            names.UnionWith(items.OfType<ConstantExpr>().Select(c => c.Value as string ?? ""));
        }

        return names;
    }

    /// <summary>This class, its bases, theirs (depth first, left to right; good for single inheritance and mix-ins).</summary>
    public IEnumerable<ClassSymbol> Lineage()
    {
        var seen = new HashSet<ClassSymbol>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<ClassSymbol>([this]);
        while (stack.TryPop(out var cls))
        {
            if (!seen.Add(cls))
            {
                continue;
            }

            yield return cls;
            for (var i = cls.Bases.Count - 1; i >= 0; i--)
            {
                stack.Push(cls.Bases[i].Class);
            }
        }
    }

    public bool HasBase(string baseName) => Lineage().Any(c => c.Name == baseName && !c.IsUser);

    public bool IsSubclassOf(ClassSymbol other) => Lineage().Contains(other);

    /// <summary>Whether a class has the methods that a protocol names, with as many parameters.</summary>
    public bool HasSignaturesOf(ClassSymbol protocol) => protocol.Methods.Values.All(m => FindMethod(m.Name) is { } own && own.Parameters.Count == m.Parameters.Count);

    public FunctionSymbol? FindMethod(string method)
    {
        foreach (var cls in Lineage())
        {
            if (cls.Methods.TryGetValue(method, out var found))
            {
                return found;
            }
        }

        return null;
    }

    public AttributeSymbol? FindAttribute(string attribute)
    {
        foreach (var cls in Lineage())
        {
            if (cls.Attributes.TryGetValue(attribute, out var found))
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>An instance of this class seen as an instance of a base, with the base's type arguments.</summary>
    public InstanceType? AsBase(InstanceType self, ClassSymbol target)
    {
        if (ReferenceEquals(self.Class, target))
        {
            return self;
        }

        foreach (var declared in self.Class.Bases)
        {
            var args = declared.Args.Select(TypeArguments.Of(self).Apply).ToImmutableArray();
            if (declared.Class.AsBase(new InstanceType(declared.Class, args), target) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A type in the text of a class as its instance, or that of a class derived from it, sees it.</summary>
    public static PyType Seen(PyType type, InstanceType receiver, ClassSymbol owner) =>
        owner.TypeParams.IsEmpty || receiver.Class.AsBase(receiver, owner) is not { } self ? type : TypeArguments.Of(self).Apply(new Slot(type)).Type;

    /// <summary>The nearest class both derive from, if the program defines it or it is an exception.</summary>
    public static ClassSymbol? CommonBase(ClassSymbol a, ClassSymbol b) =>
        a.Lineage().FirstOrDefault(c => (c.IsUser || c.IsException || c is { IsBase: true, TypeParams.IsEmpty: true } || (c.CsType is not (null or "object") && c.CsType == a.CsType && c.CsType == b.CsType)) && b.IsSubclassOf(c));
}
