using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private ExpressionSyntax Attribute(AttributeExpr a)
    {
        if (_model.SymbolOf(a) is { } global)
        {
            return GlobalMember(a, global);
        }

        if (AttributeOfSeveral(a) is { } several)
        {
            return several;
        }

        var owner = _model.TypeOf(a.Value);
        if (owner is ModuleType m)
        {
            return ModuleMember(a, m.Module);
        }

        if (a.Attr is "__name__" or "__qualname__" or "__doc__" && _model.IsFreelyCalled(owner.WithoutNone) && !(a.Value is NameExpr called && _model.SymbolOf(called)?.Function is not null))
        {
            UseType("PyFunction");
            return Cs.Member(Receiver(a.Value), a.Attr == "__doc__" ? "Doc" : "Name");
        }

        if (a.Attr == "__name__" || (a.Attr == "__qualname__" && owner is FunctionType))
        {
            return TypeName(a, owner);
        }

        if (a.Attr == "__doc__" && owner is FunctionType { Function.Def: { } documented })
        {
            return documented.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? Cs.Str(text) : Cs.Null;
        }

        if (a.Attr == "__class__")
        {
            return TypeValue(a.Value);
        }

        if (a.Attr == "__dict__")
        {
            return AttributesOf(a.Value, a);
        }

        if (owner.WithoutNone is InstanceType { Class: { IsUser: true, IsEnum: true } e } && a.Attr is "name" or "value")
        {
            return EnumPart(a, e);
        }

        if (a.Attr == "__members__" && owner is ClassType { Class: { IsUser: true, IsEnum: true } listed })
        {
            return Cs.CallMember(AsEnumerable(Cs.Id(listed.CsName!), owner), "ToDictionary", Cs.Lambda(["member"], LowersToEnum(listed) ? Cs.CallMember(Cs.Id("member"), "ToString") : Cs.Member(Cs.Id("member"), "Name")));
        }

        if (owner is ClassType { Class: { IsUser: true, IsEnum: true } members })
        {
            return _model.AttributeTargets.GetValueOrDefault(a) is FunctionSymbol helper ? Cs.Member(Cs.Id(members.CsName!), MethodName(helper)) : Cs.Member(Cs.Id(members.CsName!), EnumMemberName(members, a.Attr));
        }

        switch (_model.AttributeTargets.GetValueOrDefault(a))
        {
            case AttributeSymbol attribute:
                if (attribute.Owner.IsOpen && attribute.CsName is null)
                {
                    return OpenAttribute(a, attribute, "Get");
                }

                if (!attribute.Owner.IsUser)
                {
                    return CatalogAttribute(a, attribute);
                }

                return Unwrap(AttributePlace(a, out var slot), slot.Type, _model.TypeOf(a));
            case FunctionSymbol { IsProperty: true } property:
                return property.IsStub
                    ? CatalogTemplate(property, owner.WithoutNone as InstanceType, new() { ["self"] = Receiver(a.Value) })
                    : Cs.Member(Receiver(a.Value), MethodName(property));
            case FunctionSymbol { IsClassMethod: true, IsStub: false } factory when owner is ClassType { Class: var asked } && asked != factory.Owner && UsesItsClass(factory):
                throw Unsupported(a, $"'{a.Attr}' of '{asked.Name}', a class method of '{factory.Owner!.Name}' that uses the class it is called on,");
            case FunctionSymbol method:
                return method.IsStub ? StubAsValue(method, owner is ClassType ? null : a.Value, a) : FunctionValue(method, Cs.Member(method.IsStatic || method.IsClassMethod ? Cs.Id(method.Owner!.CsName!) : Receiver(a.Value), MethodName(method)), a);
        }

        throw Unsupported(a, $"the attribute '{a.Attr}' of {owner}");
    }

    /// <summary>Whether a class method makes an instance of its class, or names it: a static method of C# is the same for derived classes.</summary>
    private bool UsesItsClass(FunctionSymbol method)
    {
        var cls = method.Parameters.FirstOrDefault()?.Symbol;
        bool IsIt(Expr node) => node is NameExpr name && cls is not null && _model.SymbolOf(name) == cls;
        return NodesOf<Expr>(method.Def!).Any(e => e is AttributeExpr { Attr: "__name__" or "__qualname__" } named ? IsIt(named.Value) : e is CallExpr call && (IsIt(call.Func) || call.Args.Any(IsIt)));
    }

    private ExpressionSyntax TypeName(AttributeExpr a, PyType owner)
    {
        if (ExitException(a.Value) is { } error)
        {
            return CallHelper("PyException", "TypeName", Cs.Forgive(error));
        }

        owner = owner.WithoutNone;
        if (owner is ClassType { Class: var cls })
        {
            var dynamic = a.Value is CallExpr { Func: NameExpr { Id: "type" }, Args: [var subject] } ? subject
                : a.Value is AttributeExpr { Attr: "__class__", Value: var inner } ? inner
                : null;
            if (dynamic is not null && IsJson(cls.Self))
            {
                return CallHelper("PyType", "Name", Cs.Forgive(Cs.Member(Receiver(dynamic), "Value")));
            }

            if (dynamic is null && a.Value is NameExpr named && !IsThis(named) && _model.SymbolOf(named) is { Class: null, Definitions: [not Alias, ..] } && !(cls.IsUser && cls.Subclasses.Count == 0))
            {
                // A variable: the class may be a derived one.
                return CallHelper("PyType", "NameOf", Receiver(a.Value));
            }

            if (dynamic is null && !cls.IsUser && cls.Name is "list" or "dict" or "set" or "tuple" or "type")
            {
                return Cs.Str(cls.Name);
            }

            if (dynamic is null || (cls.Subclasses.Count == 0 && cls.IsUser))
            {
                return Cs.Str(cls.Name);
            }

            if (cls.IsException)
            {
                return _types.Text(_model.DeclaredTypeOf(dynamic)).StartsWith("object", StringComparison.Ordinal)
                    ? CallHelper("PyType", "Name", Boxed(dynamic))
                    : CallHelper("PyException", "TypeName", Expression(dynamic));
            }

            return cls.IsUser && cls.Lineage().Concat(cls.Subclasses).All(c => c.CsName == c.Name)
                ? Cs.Member(dynamic is NameExpr n && IsThis(n) ? Cs.Call("GetType") : Cs.CallMember(Expression(dynamic), "GetType"), "Name")
                : CallHelper("PyType", "Name", Boxed(dynamic));
        }

        if (owner is FunctionType f)
        {
            return Cs.Str(a.Attr == "__qualname__" ? QualifiedName(f.Function) : f.Function.ShownName);
        }

        if (a.Value is CallExpr { Func: NameExpr { Id: "type" }, Args: [var function] } && _model.TypeOf(function) is FunctionType known)
        {
            return Cs.Str(known.Receiver is InstanceType { Class.IsUser: true } ? "method" : known.Function.IsStub ? "builtin_function_or_method" : "function");
        }

        if (a.Value is CallExpr { Func: NameExpr { Id: "type" }, Args: [var value] } && owner is AnyType or UnionType)
        {
            return CallHelper("PyType", "Name", Boxed(value));
        }

        if (IsTypeValue(owner))
        {
            return CallHelper("PyType", "NameOf", Receiver(a.Value));
        }

        throw Unsupported(a, "'__name__' of this");
    }

    private bool IsThis(NameExpr n) => _model.SymbolOf(n) is { } symbol && IsReceiver(symbol);

    private ExpressionSyntax ModuleMember(AttributeExpr a, ModuleSymbol module)
    {
        if (module.IsUser)
        {
            if (a.Attr == "__name__")
            {
                return Cs.Str(module.Name);
            }

            throw Unsupported(a, $"the module '{module.Name}'");
        }

        return module.Members.GetValueOrDefault(a.Attr) switch
        {
            CatalogConstant c => Template(c.Template, []),
            ClassSymbol cls => TypeOfExpression(Cs.Type(cls.IsException ? ExceptionTable.TypeOf(cls) : _types.Text(cls.Self))),
            FunctionSymbol f => StubAsValue(f, null, a),
            _ => throw UnknownMember(a, module),
        };
    }

    private UnsupportedException UnknownMember(AttributeExpr a, ModuleSymbol module)
    {
        ReportUnknown(a, $"{module.Name}.{a.Attr}", module);
        return new UnsupportedException($"{module.Name}.{a.Attr}");
    }

    /// <summary>An attribute that the program gave a catalog object: read with <c>Get</c>, a place with <c>At</c>.</summary>
    private InvocationExpressionSyntax OpenAttribute(AttributeExpr a, AttributeSymbol attribute, string accessor)
    {
        UseType("PyOpenObject");
        return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(a.Value), (SimpleNameSyntax)Cs.Generic(accessor, _types.Of(attribute.Slot))), Cs.Args([Cs.Str(attribute.Name)]));
    }

    private ExpressionSyntax CatalogAttribute(AttributeExpr a, AttributeSymbol attribute)
    {
        if (attribute.Owner.IsException && attribute.Name == "args")
        {
            return CallHelper("PyException", "Args", Receiver(a.Value));
        }

        switch (attribute.Name)
        {
            case "__cause__" when attribute.Owner.IsException:
                return CallHelper("PyException", "Cause", Receiver(a.Value));
            case "__context__" or "__notes__" when attribute.Owner.IsException:
                return CallHelper("PyException", attribute.Name == "__notes__" ? "Notes" : "Context", Receiver(a.Value));
            case "exceptions" when _model.TypeOf(a) is InstanceType { Args: [var member] } && _types.Text(member) is var text and not "Exception":
                // Only some of the group's members are of the kind that this clause took.
                _usings.Add("System.Collections.Immutable");
                return Cs.CallMember(Cs.Call(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Cs.Primary(Cs.Member(Receiver(a.Value), "Exceptions")), (SimpleNameSyntax)Cs.Generic("Cast", Cs.Type(text)))), "ToImmutableArray");
            case "__suppress_context__" when attribute.Owner.IsException:
                return CallHelper("PyException", "SuppressesContext", Receiver(a.Value));
            case "errno" or "strerror" or "filename" when attribute.Owner.IsException:
                return CallHelper("PyException", attribute.Name switch { "errno" => "ErrorNumber", "strerror" => "ErrorText", _ => "ErrorFile" }, Receiver(a.Value));
        }

        return _model.TypeOf(a.Value) is ClassType
            ? Template(attribute.CsName ?? throw Unsupported(a, $"'{a.Attr}'"), [])
            : Cs.Member(Receiver(a.Value), attribute.CsName ?? NameStyle.Pascal(attribute.Name));
    }

    /// <summary>An expression that members are read of: None is not among its values, or the program fails as Python does.</summary>
    private ExpressionSyntax Receiver(Expr node)
    {
        if (Inferrer.IsSuper(node))
        {
            return BaseExpression();
        }

        var type = _model.TypeOf(node);
        var value = Expression(node);
        if (type.AllowsNone && !type.IsNone)
        {
            return TypeMapper.IsValueType(type.WithoutNone) ? Cs.Member(value, "Value") : Cs.Forgive(value);
        }

        if (_model.IsTupleKey(type) && !_replaced.ContainsKey(node))
        {
            return Cs.Member(value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value, "Items");
        }

        if (IsTextEnum(type.WithoutNone) && _textReceivers.Contains(node))
        {
            return Cs.Member(value, "Value");
        }

        return value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value;
    }

    /// <summary>Members of a StrEnum that a method of strings is called on.</summary>
    private readonly HashSet<Expr> _textReceivers = [];

    /// <summary>The C# place of an attribute.</summary>
    private ExpressionSyntax AttributePlace(AttributeExpr a, out Slot slot)
    {
        if (_model.SymbolOf(a) is { Entity: null } global)
        {
            slot = global.TheVariable.Slot;
            return Place(global.TheVariable);
        }

        if (_model.AttributeTargets.GetValueOrDefault(a) is FunctionSymbol { IsSetter: true } setter)
        {
            slot = setter.Parameters[1].Slot;
            return Cs.Member(Receiver(a.Value), MethodName(setter));
        }

        if (_model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol { Owner: { IsUser: false, IsException: false } } given)
        {
            slot = given.Slot;
            return given.Owner.IsOpen && given.CsName is null ? OpenAttribute(a, given, "At") : CatalogAttribute(a, given);
        }

        if (_model.AttributeTargets.GetValueOrDefault(a) is not AttributeSymbol attribute || !attribute.Owner.IsUser)
        {
            throw Unsupported(a, $"the attribute '{a.Attr}'");
        }

        slot = attribute.Slot;
        var name = MemberName(attribute);
        var owner = _model.TypeOf(a.Value);
        if (IsStaticAttribute(attribute) && a.Context == ExprContext.Store && attribute.Owner.Subclasses.Count > 0 && IsRunningClass(a.Value, attribute.Owner))
        {
            throw Unsupported(a, $"'{a.Attr}' of whatever class an object is of, which each derived class then has for itself,");
        }

        if (IsStaticAttribute(attribute))
        {
            return _frame.Class == attribute.Owner ? Cs.Id(name) : Cs.Member(Cs.Id(attribute.Owner.CsName!), name);
        }

        if (owner is ClassType)
        {
            return a.Context == ExprContext.Load && !attribute.IsAssignedOnClass && attribute.Default is { } constant && IsLiteral(constant)
                ? ExpressionAs(constant, attribute.Slot)
                : throw Unsupported(a, $"'{a.Attr}' of the class itself");
        }

        return a.Value is NameExpr n && IsThis(n)
            ? IsHiddenByLocal(name) ? Cs.Member(ThisExpression(), name) : Cs.Id(name)
            : Cs.Member(Receiver(a.Value), name);
    }

    /// <summary>Whether an expression is the class of an object, or what a class method that a derived class has as its own calls its class.</summary>
    private bool IsRunningClass(Expr node, ClassSymbol owner) => node switch
    {
        CallExpr { Func: NameExpr { Id: "type" } } or AttributeExpr { Attr: "__class__" } => true,
        NameExpr name => IsThis(name) && _frame.Function is { IsClassMethod: true, Owner: { } own } && own != owner,
        _ => false,
    };

    private bool IsHiddenByLocal(string name) => _frame.Names.Contains(name);

    private AttributeSlotResult AttributeSlotOf(AttributeExpr a) => new(
        _model.SymbolOf(a) is { } global ? global.TheVariable.Slot
        : _model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol s ? s.Slot
        : new Slot());

    private Slot AttributeSlot(AttributeExpr a) => AttributeSlotOf(a).Slot;

    private readonly record struct AttributeSlotResult(Slot Slot);

    private ExpressionSyntax Subscript(SubscriptExpr s)
    {
        var container = _model.TypeOf(s.Value).WithoutNone;
        if (s.Slice is SliceExpr slice)
        {
            return Slice(s, container, slice);
        }

        if (_model.TypeOf(s.Slice) is InstanceType { Class: { IsUser: false, Name: "slice" } } && SliceByObject(s, container) is { } selected)
        {
            return selected;
        }

        switch (container)
        {
            case PrimitiveType { Name: "str" }:
                return CallHelper("PyStr", "At", Receiver(s.Value), IntExpression(s.Slice));
            case PrimitiveType { Name: "bytes" }:
                return CallHelper("PyBytes", "At", Receiver(s.Value), IntExpression(s.Slice));
            case TupleType t when Inferrer.ConstantIndex(s.Slice) is { } i:
                return Cs.Member(Receiver(s.Value), $"Item{(i < 0 ? i + t.Items.Length : i) + 1}");
            case TupleType mixed when IsRepeatable(s.Value) || s.Value is TupleExpr:
                var items = s.Value is TupleExpr display ? display.Elts.Select(Expression) : mixed.Items.Select((_, at) => (ExpressionSyntax)Cs.Member(Receiver(s.Value), $"Item{at + 1}"));
                return CallHelper("PyTuple", "At", Cs.Cast(Cs.Type($"ImmutableArray<{ItemText(mixed)}>"), Cs.Collection([.. items])), Expression(s.Slice));
            case InstanceType { Class: { IsUser: false, Name: "list" or "tuple" } cls } i when Inferrer.ConstantIndex(s.Slice) is null && !IsNonNegativeValue(s.Slice):
                return Unwrap(CallHelper(cls.Name == "list" ? "PyList" : "PyTuple", "At", Receiver(s.Value), IntExpression(s.Slice)), i.Args[0].Type, _model.TypeOf(s));
            case ClassType { Class: { IsUser: true, IsEnum: true } members }:
                return EnumByName(s, members);
            case InstanceType record when IsNamedTuple(record.Class) && Inferrer.ConstantIndex(s.Slice) is { } position:
                var fields = DataclassField.All(record.Class);
                return Cs.Member(Receiver(s.Value), MemberName(fields[position < 0 ? position + fields.Count : position].Attribute));
            case InstanceType { Class: var plain } dict when plain == Types.DictClass && dict.Args[0].Type != PyType.Str && ShowsKeyErrors:
                // .NET's text of a missing key does not tell a number from a string.
                return Unwrap(CallHelper("PyDict", "At", Receiver(s.Value), ExpressionAs(s.Slice, dict.Args[0]), ReprFunction(dict.Args[0].Type)), dict.Args[1].Type, _model.TypeOf(s));
            case InstanceType:
                return Unwrap(ItemPlace(s, out var slot), slot.Type, _model.TypeOf(s));
            case ClassType:
                return Expression(s.Value);
        }

        return IsDynamic(container) ? DynamicItem(s) : throw Unsupported(s, $"an index into {container}");
    }

    private bool? _showsKeyErrors;

    /// <summary>Whether the program may look at what a KeyError says.</summary>
    private bool ShowsKeyErrors => _showsKeyErrors ??= ProgramNodes<ExceptHandler>().Any(h => h.Name is not null && (h.Type is null || NodesOf<Expr>(h.Type).Any(t => _model.TypeOf(t) is ClassType { Class: { Name: "KeyError" or "LookupError" or "Exception" or "BaseException" } } or UnionType)));

    private Slot ItemSlot(SubscriptExpr s)
    {
        _ = ItemPlace(s, out var slot);
        return slot;
    }

    private ExpressionSyntax ItemPlace(SubscriptExpr s, out Slot slot)
    {
        if (_model.TypeOf(s.Value).WithoutNone is InstanceType i)
        {
            if (i.Class.AsBase(i, Types.ListClass) is { } list && !i.Class.IsUser)
            {
                slot = list.Args[0];
                return Inferrer.ConstantIndex(s.Slice) is < 0 and var n
                    ? Cs.Index(Receiver(s.Value), PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(-n)))
                    : Cs.Index(Receiver(s.Value), IndexOf(s));
            }

            if (i.Class.AsBase(i, Types.TupleClass) is { } tuple && !i.Class.IsUser)
            {
                slot = tuple.Args[0];
                return Inferrer.ConstantIndex(s.Slice) is < 0 and var n
                    ? Cs.Index(Receiver(s.Value), PrefixUnaryExpression(SyntaxKind.IndexExpression, Cs.Int(-n)))
                    : Cs.Index(Receiver(s.Value), IndexOf(s));
            }

            if (i.Class.AsBase(i, Types.DictClass) is { } dict && !i.Class.IsUser)
            {
                slot = dict.Args[1];
                return Cs.Index(Receiver(s.Value), ExpressionAs(s.Slice, dict.Args[0]));
            }

            if (i.Class.IsUser && i.Class.FindMethod("__getitem__") is { IsStub: false } get)
            {
                slot = get.Return;
                return Cs.Index(Receiver(s.Value), ExpressionAs(s.Slice, get.Parameters[1].Slot));
            }

            if (Inferrer.Keyed(i, "__getitem__", s.Slice) is { } item)
            {
                slot = new Slot(_model.TypeOf(s));
                var property = Cs.Member(Receiver(s.Value), item.CsName!);
                return item.Slot.Type.AllowsNone ? Cs.Forgive(property) : property;
            }

            if (i.Class.FindMethod("__getitem__") is { IsStub: true, Meaning.Template: not null } stub)
            {
                slot = new Slot(_model.TypeOf(s));
                stub = Inferrer.PickOverload(stub, [_model.TypeOf(s.Slice)]);
                return CatalogTemplate(stub, i, new() { ["self"] = Receiver(s.Value), [stub.Parameters[1].Name] = CatalogOperand(s.Slice, stub, i) });
            }
        }

        throw Unsupported(s, "this subscript");
    }

    /// <summary>An index of a list: a negative one counts from the end, which C# says with <c>^</c> only where the sign is known.</summary>
    private ExpressionSyntax IndexOf(SubscriptExpr s)
    {
        var index = IntExpression(s.Slice);
        if (IsNonNegativeValue(s.Slice) || s.Slice is ConstantExpr)
        {
            return index;
        }

        if (!IsRepeatable(s.Value))
        {
            throw Unsupported(s.Slice, "an index that may be negative, in this place,");
        }

        if (!IsRepeatable(s.Slice))
        {
            return CallHelper("PyList", "Place", Receiver(s.Value), index);
        }

        var length = _model.TypeOf(s.Value).WithoutNone is InstanceType { Class.Name: "tuple" } ? "Length" : "Count";
        return Cs.Conditional(
            Cs.Binary(SyntaxKind.LessThanExpression, index, Cs.Int(0)),
            Cs.Binary(SyntaxKind.AddExpression, index, Cs.Member(Receiver(s.Value), length)),
            index);
    }

    private ExpressionSyntax? AugmentedItem(SubscriptExpr s, AugAssignStmt a)
    {
        _ = a;
        var container = s.Value;
        if (!IsRepeatable(container))
        {
            if (TypeMapper.IsValueType(_model.TypeOf(container)) || !_frame.CanHoist)
            {
                throw Unsupported(s, "an augmented assignment to this place");
            }

            var name = _frame.Fresh("items");
            Emit(Cs.Local(null, name, Receiver(container)));
            _replaced[container] = Cs.Id(name);
        }

        if (!IsRepeatable(s.Slice) && Inferrer.ConstantIndex(s.Slice) is null)
        {
            var key = _frame.Fresh("key");
            Emit(Cs.Local(null, key, Expression(s.Slice)));
            _replaced[s.Slice] = Cs.Id(key);
        }

        return ItemPlace(s, out _);
    }

    private void StoreItem(SubscriptExpr s, ExpressionSyntax? written, PyType type, Expr? value)
    {
        if (_model.TypeOf(s.Value).WithoutNone is InstanceType { Class.IsUser: false } catalog && StoreCatalogItem(s, catalog, written, type, value))
        {
            return;
        }

        if (s.Slice is SliceExpr slice)
        {
            var isStepped = slice.Step is not null and not ConstantExpr { Value: null };
            Emit(CallHelper("PyList", isStepped ? "SetSteps" : "SetSlice", [Receiver(s.Value), .. SliceArguments(slice).Take(isStepped ? 3 : 2), written ?? SliceItems(value!, _model.TypeOf(s.Value).WithoutNone)]));
            return;
        }

        if (_model.TypeOf(s.Value).WithoutNone is InstanceType { Class.IsUser: true } user && user.Class.FindMethod("__setitem__") is { IsStub: false } set)
        {
            Emit(Cs.Assign(Cs.Index(Receiver(s.Value), ExpressionAs(s.Slice, set.Parameters[1].Slot)), written is null ? ExpressionAs(value!, set.Parameters[2].Slot) : written));
            return;
        }

        if (_model.TypeOf(s.Value).WithoutNone is InstanceType i && i.Class.AsBase(i, Types.ListClass) is { } list && Inferrer.ConstantIndex(s.Slice) is null && !IsNonNegativeValue(s.Slice))
        {
            Emit(CallHelper("PyList", "SetAt", Receiver(s.Value), Expression(s.Slice), written is null ? ExpressionAs(value!, list.Args[0]) : Convert(written, type, list.Args[0].Type)));
            return;
        }

        if (IsDynamic(_model.TypeOf(s.Value)))
        {
            var item = written is null ? AsObject(Expression(value!), _model.TypeOf(value!)) : AsObject(written, type);
            Emit(CallHelper("PyDynamicItems", "Set", Expression(s.Value), AsObject(Expression(s.Slice), _model.TypeOf(s.Slice)), item));
            return;
        }

        var place = ItemPlace(s, out var slot);
        Emit(Cs.Assign(place, written is null ? ExpressionAs(value!, slot) : Convert(written, type, slot.Type)));
    }

    /// <summary>Stores into a catalog class whose stub says how.</summary>
    private bool StoreCatalogItem(SubscriptExpr s, InstanceType catalog, ExpressionSyntax? written, PyType type, Expr? value)
    {
        if (s.Slice is SliceExpr slice)
        {
            if (catalog.Class.FindMethod("__setslice__") is not { Meaning.Template: not null } setSlice)
            {
                return false;
            }

            if (slice.Step is not null)
            {
                throw Unsupported(s, $"storing into a slice of {catalog} with a step");
            }

            var places = SlicePlaces(Receiver(s.Value), setSlice, slice);
            places[setSlice.Parameters[^1].Name] = written ?? (value is not null && setSlice.Parameters[^1].Declared is PrimitiveType declared ? ExpressionAs(value, declared) : Iterable(value!));
            Emit(CatalogTemplate(setSlice, catalog, places));
            return true;
        }

        if (catalog.Class.FindMethod("__setitem__") is not { IsStub: true, Meaning.Template: not null } set)
        {
            return false;
        }

        Emit(CatalogTemplate(set, catalog, new()
        {
            ["self"] = Receiver(s.Value),
            [set.Parameters[1].Name] = Expression(s.Slice),
            [set.Parameters[2].Name] = written is not null ? Convert(written, type, set.Parameters[2].Declared!) : set.Parameters[2].Declared is PrimitiveType wanted ? ExpressionAs(value!, wanted) : Expression(value!),
        }));
        return true;
    }

    private ExpressionSyntax Slice(SubscriptExpr s, PyType container, SliceExpr slice)
    {
        var receiver = Receiver(s.Value);
        if (container is InstanceType { Class.IsUser: true } user && user.Class.FindMethod(ItemMethodSplitter.SliceMethod) is { IsStub: false } slicing)
        {
            ExpressionSyntax Part(Expr? part, int index) => part is null ? Cs.Null : ExpressionAs(part, slicing.Parameters[index].Slot);
            return Cs.CallMember(receiver, MethodName(slicing), Part(slice.Lower, 1), Part(slice.Upper, 2), Part(slice.Step, 3));
        }

        if (container is InstanceType { Class.IsUser: false } stub && stub.Class.FindMethod("__getslice__") is { } sliced)
        {
            return CatalogTemplate(sliced, stub, SlicePlaces(receiver, sliced, slice));
        }

        if (slice is { Lower: null, Upper: null, Step: null })
        {
            return container == PyType.Str || container == PyType.Bytes ? receiver : Cs.Index(receiver, RangeExpression());
        }

        return SliceHelper(container) is { } helper ? CallHelper(helper, "Slice", [receiver, .. SliceArguments(slice)]) : container switch
        {
            TupleType t when _model.TypeOf(s) is TupleType part => Cs.Tuple(part.Items.Select(item => (ExpressionSyntax)Cs.Member(receiver, $"Item{t.Items.IndexOf(item) + 1}"))),
            _ => throw Unsupported(s, $"a slice of {container}"),
        };
    }

    /// <summary>What is assigned to a slice, as items of the list.</summary>
    private ExpressionSyntax SliceItems(Expr value, PyType list)
    {
        var items = Iterable(value);
        var (own, wanted) = (_types.Text(ElementType(_model.TypeOf(value))), _types.Text(ElementType(list)));
        return items is CollectionExpressionSyntax ? Cs.Cast(_types.Of(list), items)
            : own == wanted ? items
            : Cs.CallMember(items, "Select", Cs.Lambda(["item"], Cs.Cast(Cs.Type(wanted), Cs.Id("item"))));
    }

    private static string? SliceHelper(PyType container) => container switch
    {
        PrimitiveType { Name: "str" } => "PyStr",
        PrimitiveType { Name: "bytes" } => "PyBytes",
        InstanceType { Class: { IsUser: false, Name: "list" } } => "PyList",
        InstanceType { Class: { IsUser: false, Name: "tuple" } } => "PyTuple",
        _ => null,
    };

    /// <summary><c>items[slice(…)]</c>, which is <c>items[start:stop:step]</c>.</summary>
    private ExpressionSyntax? SliceByObject(SubscriptExpr s, PyType container)
    {
        if (SliceHelper(container) is not { } helper)
        {
            return null;
        }

        var slice = Receiver(s.Slice);
        if (!IsRepeatable(s.Slice))
        {
            if (!_frame.CanHoist)
            {
                throw Unsupported(s, "this slice");
            }

            var name = _frame.Fresh("slice");
            Emit(Cs.Local(null, name, slice));
            slice = Cs.Id(name);
        }

        return CallHelper(helper, "Slice", Receiver(s.Value), Cs.Member(slice, "Start"), Cs.Member(slice, "Stop"), Cs.Member(slice, "Step"));
    }

    /// <summary>The places of a catalog class's method for slices: the receiver, the bounds and the step.</summary>
    private Dictionary<string, ExpressionSyntax> SlicePlaces(ExpressionSyntax receiver, FunctionSymbol method, SliceExpr slice)
    {
        var bounds = SliceArguments(slice);
        var places = new Dictionary<string, ExpressionSyntax> { ["self"] = receiver };
        foreach (var (index, parameter) in method.Parameters.Skip(1).Take(3).Index())
        {
            places[parameter.Name] = index < bounds.Count ? bounds[index] : Cs.Null;
        }

        return places;
    }

    private List<ExpressionSyntax> SliceArguments(SliceExpr slice)
    {
        ExpressionSyntax Bound(Expr bound) => _model.TypeOf(bound) == PyType.Int ? IntExpression(bound) : Expression(bound);
        List<ExpressionSyntax> args = [slice.Lower is null ? Cs.Null : Bound(slice.Lower), slice.Upper is null ? Cs.Null : Bound(slice.Upper)];
        if (slice.Step is not null)
        {
            args.Add(Bound(slice.Step));
        }

        return args;
    }

    private PyType ElementType(PyType type, bool isIterator = false)
    {
        var result = PyType.Never;
        var joiner = new TypeJoiner();
        foreach (var part in type.WithoutNone.Parts)
        {
            result = joiner.Join(result, part switch
            {
                PrimitiveType { Name: "str" } => PyType.Str,
                PrimitiveType { Name: "bytes" } => PyType.Int,
                TupleType t => t.Items.Aggregate(PyType.Never, (sum, i) => joiner.Join(sum, i.Type)),
                InstanceType i when i.Class.AsBase(i, Types.IterableClass) is { } iterable => iterable.Args[0].Type,
                InstanceType i when !(isIterator && i.Class.IsUser) && i.Class.FindMethod("__iter__") is { } iter => iter.IsGenerator ? iter.Yield.Type : ElementType(iter.CallResult(Types), isIterator: true),
                InstanceType i when i.Class.FindMethod("__next__") is { } next => next.Return.Type,
                ClassType { Class.IsEnum: true } e => e.Class.Self,
                InstanceType flag when IsFlag(flag) => flag,
                InstanceType { Class.IsUser: true } named when IsNamedTuple(named.Class) => FieldsAsTuple(named.Class).Items.Aggregate(PyType.Never, (sum, i) => joiner.Join(sum, i.Type)),
                _ => PyType.Any,
            });
        }

        return result;
    }

    private PyType AsyncElementType(PyType type)
    {
        if (type.WithoutNone is not InstanceType i)
        {
            return PyType.Any;
        }

        if (i.Class.AsBase(i, Types.AsyncIterableClass) is { } iterable)
        {
            return iterable.Args[0].Type;
        }

        if (i.Class.FindMethod("__aiter__") is { } iter)
        {
            return iter.IsGenerator ? iter.Yield.Type : iter.CallResult(Types) is InstanceType own && own.Class.FindMethod("__anext__") is { } next ? next.Return.Type : iter.CallResult(Types) is InstanceType { Class.IsUser: true } ? PyType.Any : AsyncElementType(iter.CallResult(Types));
        }

        return PyType.Any;
    }

    /// <summary>An expression as something <c>foreach</c> and LINQ take.</summary>
    private ExpressionSyntax Iterable(Expr node)
    {
        _oneShotOk.Add(node);
        return AsEnumerable(Receiver(node), _model.TypeOf(node).WithoutNone, node);
    }

    /// <summary>What is iterated where the order cannot be seen: sorted, summed up, searched.</summary>
    private readonly HashSet<Expr> _orderless = [];

    private ExpressionSyntax AsEnumerable(ExpressionSyntax value, PyType type, Expr? node = null)
    {
        switch (type)
        {
            case PrimitiveType { Name: "str" }:
                return CallHelper("PyStr", "Chars", value);
            case PrimitiveType { Name: "bytes" }:
                return Cs.CallMember(value, "Select", Cs.Lambda(["b"], Cs.Cast(Cs.Type("int"), Cs.Id("b"))));
            case InstanceType { Class: { IsUser: false, Name: "set" or "frozenset" } } set when node is not null && !_orderless.Contains(node) && set.Args[0].Type is PrimitiveType { Name: "int" or "float" } && value is not CollectionExpressionSyntax:
                return InCPythonsOrder(value, set);
            case TupleType items when node is TupleExpr t:
                return Cs.Cast(Cs.Type($"{ItemText(items)}[]"), Cs.Collection([.. t.Elts.Select(e => ElementType(items) is UnionType several ? ExpressionAs(e, several) : Expression(e))]));
            case TupleType t when !IsReadTwice(value):
                return ItemsOfValue(value, t);
            case TupleType t:
                return Cs.Cast(Cs.Type($"{ItemText(t)}[]"), Cs.Collection(t.Items.Select((_, i) => (ExpressionSyntax)Cs.Member(value, $"Item{i + 1}"))));
            case InstanceType { Class: { IsUser: false } } i when i.Class.AsBase(i, Types.DictClass) is not null:
                return Cs.Member(value, "Keys");
            case ClassType { Class: { IsUser: true, IsEnum: true } flags } when IsFlag(flags):
                return FlagsOf(flags);
            case InstanceType { Class.IsUser: true } named when IsNamedTuple(named.Class) && (node is null || IsRepeatable(node)):
                return Cs.Cast(Cs.Type($"{ItemText(FieldsAsTuple(named.Class))}[]"), Cs.Collection([.. DataclassField.All(named.Class).Select(f => (ExpressionSyntax)Cs.Member(value, MemberName(f.Attribute)))]));
            case InstanceType flag when IsFlag(flag):
                return CallHelper("PyFlag", "Members", value);
            case ClassType { Class: { IsUser: true, IsEnum: true } made } when !TypeMapper.LowersToEnum(made):
                return Cs.Member(Cs.Id(made.CsName!), "Members");
            case ClassType { Class: { IsUser: true, IsEnum: true } e } when TypeMapper.LowersToEnum(e):
                return Cs.Call(Cs.Member(Cs.Id("Enum"), "GetValues") is MemberAccessExpressionSyntax m ? m.WithName(GenericName(Identifier("GetValues"), TypeArgumentList(SingletonSeparatedList(Cs.Type(e.CsName!))))) : Cs.Id("Enum"));
            case InstanceType { Class.IsUser: false } stub when stub.Class.FindMethod("__iter__") is { Meaning.Template: not null } iterate:
                return CatalogTemplate(iterate, stub, new() { ["self"] = value });
            default:
                return !IsDynamic(type) ? value
                    : ElementType(type) is var item && IsDynamic(item) ? CallHelper("PyDynamicItems", "Each", value)
                    : Cs.Call(GenericHelper("PyDynamicItems", "Each", _types.Of(item)), value);
        }
    }

    private static TupleType FieldsAsTuple(ClassSymbol named) => new([.. DataclassField.All(named).Select(f => f.Attribute.Slot)]);

    /// <summary>The C# type that holds each item of a tuple.</summary>
    /// <summary>Whether C# may read a value again for each of its items.</summary>
    private static bool IsReadTwice(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax member => IsReadTwice(member.Expression),
        PostfixUnaryExpressionSyntax forgiven => IsReadTwice(forgiven.Operand),
        TupleExpressionSyntax display => display.Arguments.All(a => a.Expression is LiteralExpressionSyntax || IsReadTwice(a.Expression)),
        _ => false,
    };

    /// <summary>The items of a tuple that is computed here: once, whatever it does.</summary>
    private InvocationExpressionSyntax ItemsOfValue(ExpressionSyntax value, TupleType type) =>
        Cs.Call(GenericHelper("PyDynamicItems", "Each", Cs.Type(ItemText(type))), value);

    private string ItemText(TupleType tuple) => ElementType(tuple) is var element && element == PyType.Int
        ? WidthType(tuple.Items.Max(i => IntWidth.Of(i.Range))).ToString()
        : _types.Text(element);

    private ExpressionSyntax AsyncIterable(Expr node) =>
        _model.TypeOf(node) is InstanceType { Class: { IsUser: true } cls } && cls.FindMethod("__aiter__") is { } aiter && !GivesAsyncIterator(aiter)
            ? throw Unsupported(node, "an 'async for' over what may give no async iterator")
            : Receiver(node);
}
