using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private PyType Member(AttributeExpr node)
    {
        if (model.SymbolOf(node) is { } global)
        {
            Eval(node.Value);
            return Global(node, global);
        }

        // Its text alone is known when converting: the function need not be there.
        var described = node.Attr == "__doc__" && node.Value is NameExpr named ? model.SymbolOf(named)?.Function : null;
        var wasReferenced = described?.IsReferenced;
        var owner = OwnerOfMember(node.Value);
        if (described is not null)
        {
            described.IsReferenced = wasReferenced == true;
        }

        if (IsSuper(node.Value) && owner is InstanceType super)
        {
            var inherited = MemberOf(node, super, node.Attr);
            if (inherited is FunctionType { Function: { IsStub: false } called })
            {
                called.IsCalledBySuper = true;
            }

            return inherited;
        }

        var targets = new List<object>();
        var result = OfParts(node.Value, InheritedFrom(owner, node.Attr), part =>
        {
            if (part is InstanceType { Class: { IsUser: false, Name: "list" } } && _byKey.Contains(node))
            {
                return PyType.Any;
            }

            var type = MemberOfPart(node, part);
            if (model.AttributeTargets.TryGetValue(node, out var target))
            {
                targets.Add(target);
            }

            return type is AnyType && target is null ? MemberOfSpread(node, part) : type;
        }, isSure: !_askedWithDefault.Contains(node));
        if (targets is [var only])
        {
            model.AttributeTargets[node] = only;
        }

        return result;
    }

    /// <summary>One of the library's exceptions for several, where all have a method from one base.</summary>
    private static PyType InheritedFrom(PyType owner, string method) =>
        owner is UnionType { AllowsNone: false } union && union.Members.All(m => m is InstanceType { Class: { IsUser: false, IsException: true } })
        && union.Members.Select(m => ((InstanceType)m).Class.FindMethod(method)).Distinct().ToList() is [{ IsStub: true }] ? union.Members[0] : owner;

    /// <summary>Attributes that <c>getattr</c> has a default for: not all values need have them.</summary>
    private readonly HashSet<AttributeExpr> _askedWithDefault = [];

    /// <summary>Methods that are called with a text, which is no place in a list.</summary>
    private readonly HashSet<AttributeExpr> _byKey = [];

    /// <summary>Whether a value may be an instance of one of several classes of which the program defines one, or of several values of the library.</summary>
    internal static bool IsOneOfSeveral(PyType type) => type.WithoutNone is UnionType union && (union.Members.Any(m => m is InstanceType { Class.IsUser: true }) || union.Members.Count(m => m is InstanceType { Class: { IsUser: false, IsStruct: true } }) > 1);

    /// <summary>Whether an attribute, which is asked for with a default, is one of a value that may be None and then lacks it.</summary>
    internal static bool IsOfMaybeNone(SemanticModel model, AttributeExpr known) =>
        model.TypeOf(known) is not (AnyType or NeverType) && model.TypeOf(known.Value) is { AllowsNone: true } owner && owner.WithoutNone is InstanceType { Class.IsUser: true } or FunctionType or CallableType;

    internal static bool IsSuper(Expr node) => node is CallExpr { Func: NameExpr { Id: "super" } };

    private PyType MemberOf(AttributeExpr node, PyType owner, string name)
    {
        switch (owner)
        {
            case ModuleType when name is "__name__" or "__file__":
                return PyType.Str;
            case ModuleType m:
                return MemberOf(m.Module, name) ?? (Submodule(m.Module, name) is { } sub ? new ModuleType(sub) : OwnMemberOf(m.Module, name));
            case ClassType c:
                return ClassMember(node, c, name);
            case InstanceType i:
                return InstanceMember(node, i, name);
            case PrimitiveType p when model.Builtins.Members.GetValueOrDefault(p.Name) is ClassSymbol cls:
                return p.IsNumeric && IsReflectedOperand(node.Value) && cls.FindMethod(name) is null && cls.FindAttribute(name) is null ? PyType.Never : InstanceMember(node, cls.Self, name, p);
            case TupleType t:
                return InstanceMember(node, Types.VarTuple(UnitedItems(node, t)), name, t);
            case FunctionType or CallableType when name is "__name__" or "__qualname__" or "__doc__":
                model.ReadsDocs |= name == "__doc__";
                if (owner is CallableType nameless)
                {
                    // Which of several functions it is, only a function object tells.
                    nameless.Result.CallFreely(_joiner);
                }

                return name == "__doc__" ? DocOf(owner) : PyType.Str;
            case NeverType:
                return PyType.Never;
            case AnyType when name is "__name__" or "__qualname__" && node.Value is CallExpr { Func: NameExpr { Id: "type" }, Args.Length: 1 }:
                return PyType.Str;
            default:
                return PyType.Any;
        }
    }

    /// <summary>Whether a method is the one that an operator's right side has for the left.</summary>
    internal static bool IsReflected(FunctionSymbol method) => method is { Owner: not null, Name: ['_', '_', 'r', .., '_', '_'], Parameters.Count: 2 } && method.Owner.FindMethod("__" + method.Name[3..]) is not null;

    /// <summary>Whether a name is what stands to the left of an operator that its right side answers: asking a number for members of the program only raises.</summary>
    private bool IsReflectedOperand(Expr node) =>
        node is NameExpr name && _function is { Parameters: [_, var other] } method && IsReflected(method) && model.SymbolOf(name) == other.Symbol;

    private static PyType OwnMemberOf(ModuleSymbol module, string name) => name switch
    {
        "__name__" => PyType.Str,
        "__doc__" when module.IsUser => module.Node!.Body is [ExprStmt { Value: ConstantExpr { Value: string } }, ..] ? PyType.Str : PyType.None,
        _ => PyType.Any,
    };

    /// <summary>Which function it is that is asked for its docstring may not be known: it may have none.</summary>
    private PyType DocOf(PyType owner) => owner switch
    {
        FunctionType { Function.Def: { } def } => def.Body is [ExprStmt { Value: ConstantExpr { Value: string } }, ..] ? PyType.Str : PyType.None,
        CallableType => _joiner.Join(PyType.Str, PyType.None),
        _ => PyType.Str,
    };

    /// <summary>The items of a tuple joined into one slot, for methods that do not know the length.</summary>
    private Slot UnitedItems(Node node, TupleType tuple)
    {
        var slot = NodeSlot(node, "items");
        foreach (var item in tuple.Items)
        {
            Flow(slot, item.Type);
        }

        return slot;
    }

    private PyType ClassMember(AttributeExpr node, ClassType owner, string name)
    {
        var cls = owner.Class;
        if (name is "__name__" or "__qualname__" or "__module__")
        {
            return PyType.Str;
        }

        if (name == "__doc__" && cls is { IsUser: true, Node: { } described })
        {
            return DocOf(described);
        }

        if (name == "__mro__" && cls.IsUser && !cls.IsException)
        {
            // Each of them is a base, or the class itself.
            return new InstanceType(Types.TupleClass, [new Slot(owner)]);
        }

        if (name == "__members__" && cls is { IsUser: true, IsEnum: true })
        {
            Flow(NodeSlot(node, "member"), cls.Self);
            return Types.Dict(KeyOfDict(node), NodeSlot(node, "member"));
        }

        if (cls.FindMethod(name) is { } method)
        {
            method.IsReferenced = true;
            model.AttributeTargets[node] = method;
            return new FunctionType(method, method.IsClassMethod ? owner : null);
        }

        if (cls.FindAttribute(name) is { } attribute)
        {
            model.AttributeTargets[node] = attribute;
            attribute.IsRead = true;
            attribute.IsReadOnClass = true;
            if (node.Context != ExprContext.Load)
            {
                attribute.IsAssignedOnClass = true;
                attribute.IsAssignedOnDerived |= cls != attribute.Owner || node.Value is not NameExpr;
            }

            return cls.IsEnum && cls.IsUser ? cls.Self : attribute.Slot.Type;
        }

        return NestedClass(cls, name) ?? PyType.Any;
    }

    /// <summary>A class that is declared in another one, or in a base of it.</summary>
    private static ClassType? NestedClass(ClassSymbol cls, string name) =>
        cls.Lineage().Select(c => c.Scope?.Symbols.GetValueOrDefault(name)?.Class).FirstOrDefault(c => c is not null) is { } nested ? new ClassType(nested) : null;

    private static PyType DocOf(ClassDefStmt described) =>
        described.Body is [ExprStmt { Value: ConstantExpr { Value: string } }, ..] ? PyType.Str : PyType.None;

    private PyType InstanceMember(AttributeExpr node, InstanceType owner, string name, PyType? receiver = null)
    {
        var cls = owner.Class;
        if (name == "__class__")
        {
            return new ClassType(cls);
        }

        if (name == "__doc__" && cls is { IsUser: true, Node: { } described })
        {
            return DocOf(described);
        }

        if (name == "__dict__")
        {
            return AttributesOf(node, owner);
        }

        if (cls.IsUser && cls.IsEnum && EnumMember(cls, name) is { } enumMember)
        {
            return enumMember;
        }

        // A subclass's attribute seen through its base: attributes and methods of the subclasses count where the base has none.
        if (cls.FindMethod(name) is { } method)
        {
            model.AttributeTargets[node] = method;
            method.IsReferenced = true;
            foreach (var sub in Overrides(cls, name))
            {
                sub.IsReferenced = true;
            }

            return method.IsProperty ? ResultOf(method, receiver ?? owner, node) : new FunctionType(method, receiver ?? owner);
        }

        if (cls.FindAttribute(name) is { } attribute)
        {
            model.AttributeTargets[node] = attribute;
            if (node.Context == ExprContext.Load)
            {
                attribute.IsRead = true;
            }

            if (name == "exceptions" && owner is { Class.IsUser: false, Args: [{ Type: NeverType } member] } && cls.IsException)
            {
                Flow(member, Types.BaseExceptionClass.Self);
            }

            attribute.IsUsedOutside |= !IsInside(attribute.Owner);
            return Substitute(attribute.Slot.Type, ArgumentsOf(owner, attribute.Owner));
        }

        if (cls.IsTextEnum && model.Builtins.Members.GetValueOrDefault("str") is ClassSymbol text && text.FindMethod(name) is not null)
        {
            return InstanceMember(node, text.Self, name, PyType.Str);
        }

        if (cls.IsUser && NestedClass(cls, name) is { } nested)
        {
            return nested;
        }

        if (cls.IsUser && cls.FindMethod("__getattr__") is { } fallback)
        {
            fallback.IsReferenced = true;
            Flow(fallback.Parameters[1].Slot, PyType.Str);
            return GivenBy(fallback, owner);
        }

        return PyType.Any;
    }

    /// <summary>An instance's attributes by name.</summary>
    private InstanceType AttributesOf(Expr node, InstanceType owner)
    {
        foreach (var attribute in owner.Class.Lineage().Where(c => c.IsUser).Concat(Descendants(owner.Class)).SelectMany(c => c.Attributes.Values))
        {
            attribute.IsRead = true;
            attribute.IsUsedOutside |= owner.Class.Subclasses.Count > 0 || !IsInside(attribute.Owner);
            Flow(NodeSlot(node, "value"), attribute.Slot.Type);
        }

        return Types.Dict(KeyOfDict(node), NodeSlot(node, "value"));
    }

    private Slot KeyOfDict(Node node)
    {
        var slot = NodeSlot(node, "key");
        Flow(slot, PyType.Str);
        return slot;
    }

    private PyType? EnumMember(ClassSymbol cls, string name)
    {
        switch (name)
        {
            case "name" or "_name_":
                return PyType.Str;
            case "value" or "_value_":
                return cls.HasBase("StrEnum") ? PyType.Str : cls.Attributes.Values.Where(a => a.IsClassLevel)
                    .Aggregate(PyType.Never, (sum, a) => _joiner.Join(sum, a.Slot.Type));
            default:
                return cls.Attributes.TryGetValue(name, out var member) && member.IsClassLevel ? cls.Self : null;
        }
    }

    private static IEnumerable<FunctionSymbol> Overrides(ClassSymbol cls, string name) =>
        cls.Subclasses.SelectMany(s => (s.Methods.TryGetValue(name, out var m) ? [m] : Array.Empty<FunctionSymbol>()).Concat(Overrides(s, name)));

    /// <summary>What the type parameters of a class stand for in an instance of it or of a class derived from it.</summary>
    private static TypeArguments ArgumentsOf(InstanceType instance, ClassSymbol owner) =>
        owner.TypeParams.IsEmpty || (owner.IsUser && instance.Class == owner && instance.SameAs(owner.Self)) || instance.Class.AsBase(instance, owner) is not { } seen ? TypeArguments.None : TypeArguments.Of(seen);

    private PyType Substitute(PyType type, TypeArguments map)
    {
        if (map.IsEmpty)
        {
            return type;
        }

        return type switch
        {
            TypeParamType p => map.TryGetValue(p.Name, out var slot) ? slot.Type : p,
            InstanceType i when !i.Args.IsEmpty => new InstanceType(i.Class, [.. i.Args.Select(a => SubstituteSlot(a, map))]),
            TupleType t => new TupleType([.. t.Items.Select(a => SubstituteSlot(a, map))]),
            CallableType c => new CallableType([.. c.Parameters.Select(a => SubstituteSlot(a, map))], SubstituteSlot(c.Result, map)),
            UnionType u => u.Members.Aggregate(PyType.Never, (sum, m) => _joiner.Join(sum, Substitute(m, map))),
            _ => type,
        };
    }

    private readonly Dictionary<(Slot Formal, Slot Anchor), Slot> _instantiated = [];

    private Slot SubstituteSlot(Slot formal, TypeArguments map)
    {
        switch (formal.Type)
        {
            case TypeParamType p:
                return map.TryGetValue(p.Name, out var slot) ? slot : formal;
            case UnionType { AllowsNone: true } optional when optional.WithoutNone is TypeParamType p && map.TryGetValue(p.Name, out var nullable) && nullable.Type.AllowsNone:
                return nullable;
            case InstanceType { Args.IsEmpty: false } or TupleType or CallableType or UnionType:
                // A nested formal (list[tuple[K, V]]): one actual slot per formal and receiver, kept over the rounds.
                var anchor = map.Slots[0].Root;
                if (!_instantiated.TryGetValue((formal, anchor), out var made))
                {
                    _instantiated.Add((formal, anchor), made = new Slot(formal.What));
                }

                made.Flow(Substitute(formal.Type, map), _joiner);
                return made;
            default:
                return formal;
        }
    }

    /// <summary>What a method without further arguments gives.</summary>
    private PyType ResultOf(FunctionSymbol method, PyType receiver, Node node)
    {
        if (method.IsStub)
        {
            var map = receiver is InstanceType i ? ArgumentsOf(i, method.Owner!) : TypeArguments.None;
            return method.DeclaredReturn is InstanceType { Class.Name: "Self" } ? receiver : Substitute(method.DeclaredReturn!, Completed(method, map, node));
        }

        return Seen(OwnResult(method, receiver, node), GivenTypes(method, receiver, node));
    }

    private TypeArguments Completed(FunctionSymbol function, TypeArguments map, Node node)
    {
        foreach (var name in function.TypeParams)
        {
            map = map.With(name, NodeSlot(node, "T:" + name));
        }

        return map;
    }
}
