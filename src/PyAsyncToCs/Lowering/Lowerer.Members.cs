using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
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

        if ((MemberOfRunningClass(a) ?? MemberOfClasses(a, _model.TypeOf(a), target => (Attribute(a), target is AttributeSymbol known ? known.Slot.Type : _model.TypeOf(a)))) is { } ofClass)
        {
            return ofClass;
        }

        var owner = _model.TypeOf(a.Value);
        if (owner is ModuleType m)
        {
            return ModuleMember(a, m.Module);
        }

        if (a.Attr is "__name__" or "__qualname__" or "__doc__" && _model.IsFreelyCalled(owner.WithoutNone) && !(a.Value is NameExpr called && _model.SymbolOf(called)?.Function is not null) && a.Value is not (CallExpr { Func: NameExpr { Id: "type" } } or AttributeExpr { Attr: "__class__" }))
        {
            UseType("PyFunction");
            return Cs.Member(Receiver(a.Value), a.Attr == "__doc__" ? "Doc" : "Name");
        }

        if (a.Attr == "__name__" || (a.Attr == "__qualname__" && owner is FunctionType))
        {
            return TypeName(a, owner);
        }

        if (a.Attr == "__doc__" && IsDocumented(owner, out var doc))
        {
            return doc is null ? Cs.Null : Cs.Str(doc);
        }

        if (a.Attr == "__class__")
        {
            return TypeValue(a.Value);
        }

        if (a.Attr == "__mro__" && owner is ClassType { Class: { IsUser: true, IsException: false } })
        {
            return CallHelper("PyType", "Order", Expression(a.Value));
        }

        if (a.Attr == "__dict__")
        {
            if (Parents.GetValueOrDefault(a) is AttributeExpr { Attr: "update" or "setdefault" or "pop" or "clear" } changed)
            {
                throw Unsupported(a, $"'__dict__.{changed.Attr}'");
            }

            return AttributesOf(a.Value, a);
        }

        if (owner.WithoutNone is InstanceType { Class: { IsUser: true, IsEnum: true } e } && a.Attr is "name" or "value")
        {
            return EnumPart(a, e);
        }

        if (a.Attr == "__members__" && owner is ClassType { Class: { IsUser: true, IsEnum: true } listed })
        {
            if (EnumMembers(listed).Any(m => AliasedBy(listed, m) is not null))
            {
                return DictInitializer(_types.Of(_model.TypeOf(a)), EnumMembers(listed).Select(m => ((ExpressionSyntax)Cs.Str(m.Name), (ExpressionSyntax)Cs.Member(Cs.Name(listed.CsPath), EnumMemberName(listed, m.Name)))));
            }

            return Cs.CallMember(AsEnumerable(Cs.Name(listed.CsPath), owner), "ToDictionary", Cs.Lambda(["member"], LowersToEnum(listed) ? Cs.CallMember(Cs.Id("member"), "ToString") : Cs.Member(Cs.Id("member"), "Name")));
        }

        if (owner is ClassType { Class: { IsUser: true, IsEnum: true } members })
        {
            return _model.AttributeTargets.GetValueOrDefault(a) is FunctionSymbol helper ? Cs.Member(Cs.Name(members.CsPath), MethodName(helper)) : Cs.Member(Cs.Name(members.CsPath), EnumMemberName(members, a.Attr));
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
                    : Unwrap(MemberOf(a.Value, MethodName(property)), property.Return.Type, _model.TypeOf(a));
            case FunctionSymbol { IsClassMethod: true, IsStub: false } factory when owner is ClassType { Class: var asked } && asked != factory.Owner && UsesItsClass(factory):
                throw Unsupported(a, $"'{a.Attr}' of '{asked.Name}', a class method of '{factory.Owner!.Name}' that uses the class it is called on,");
            case FunctionSymbol { IsStub: false, IsMethod: true, IsStatic: false, IsClassMethod: false } method when owner is ClassType:
                return IsOverridden(method.Owner!, method.Name) ? throw Unsupported(a, $"'{a.Attr}' of the class itself, which derived classes override,") : UnboundMethod(method);
            case FunctionSymbol method:
                return method.IsStub ? StubAsValue(method, owner is ClassType ? null : a.Value, a) : FunctionValue(method, method.IsStatic || method.IsClassMethod ? Cs.Member(Cs.Name(method.Owner!.CsPath), MethodName(method)) : MemberOf(a.Value, MethodName(method)), a);
        }

        if (owner.WithoutNone is InstanceType { Class: { IsUser: true } computed } && computed.FindMethod("__getattr__") is { } fallback)
        {
            return Unwrap(Cs.CallMember(Receiver(a.Value), MethodName(fallback), Cs.Str(a.Attr)), fallback.Return.Type, _model.TypeOf(a));
        }

        if (((owner as ClassType)?.Class ?? (owner as InstanceType)?.Class) is { IsUser: true } around && _model.TypeOf(a) is ClassType { Class: { IsUser: true } nested } && nested.Name == a.Attr && around.Lineage().Contains(nested.Scope?.Parent?.Class))
        {
            return TypeOfExpression(Cs.Type(nested.CsPath));
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

            if (dynamic is null && owner is ClassType && cls.IsException && a.Value is AttributeExpr { Value: var holder } && _model.TypeOf(holder) is InstanceType { Class.IsUser: false })
            {
                return CallHelper("PyType", "NameOf", Receiver(a.Value));
            }

            if (dynamic is null || (cls.Subclasses.Count == 0 && cls.IsUser))
            {
                return Cs.Str(cls.Name);
            }

            if (dynamic is NameExpr or AttributeExpr && NameOfAwaitable(cls) is { } kind)
            {
                return Cs.Str(kind);
            }

            if (cls.IsException)
            {
                return _types.Text(_model.DeclaredTypeOf(dynamic)).StartsWith("object", StringComparison.Ordinal) || _model.TypeOf(dynamic).AllowsNone
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

        if (IsTypeValue(owner) || (a.Value is AttributeExpr { Attr: "type", Value: var field } && _model.TypeOf(field) is InstanceType { Class: { IsUser: false, Name: "Field" } }))
        {
            return CallHelper("PyType", "NameOf", Receiver(a.Value));
        }

        throw Unsupported(a, "'__name__' of this");
    }

    /// <summary>The name of a class whose objects have another form in C#.</summary>
    private string? NameOfAwaitable(ClassSymbol cls) =>
        cls == Types.CoroutineClass ? "coroutine" : cls == Types.AsyncGeneratorClass ? "async_generator" : cls is { IsUser: false, Name: "Task" or "Future" } ? cls.Name : null;

    private bool IsThis(NameExpr n) => !_replaced.ContainsKey(n) && _model.SymbolOf(n) is { } symbol && IsReceiver(symbol);

    private ExpressionSyntax ModuleMember(AttributeExpr a, ModuleSymbol module)
    {
        if (module.IsUser)
        {
            if (a.Attr == "__name__")
            {
                return Cs.Str(module.Name);
            }

            if (a.Attr == "__doc__")
            {
                return module.Node!.Body is [ExprStmt { Value: ConstantExpr { Value: string text } }, ..] ? Cs.Str(CleanDoc(text)) : Cs.Null;
            }

            throw Unsupported(a, $"the module '{module.Name}'");
        }

        return module.Members.GetValueOrDefault(a.Attr) switch
        {
            null when a.Attr == "__name__" => Cs.Str(module.Name),
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

    /// <summary>An attribute that the program gave a catalog object: read with <c>Get</c>, as what it surely is where a test went before; a place with <c>At</c>.</summary>
    private InvocationExpressionSyntax OpenAttribute(AttributeExpr a, AttributeSymbol attribute, string accessor)
    {
        UseType("PyOpenObject");
        var isTested = accessor == "Get" && attribute.Slot.Type.AllowsNone && attribute.Slot.Type.WithoutNone.SameAs(_model.TypeOf(a));
        var type = _types.Of(attribute.Slot) is NullableTypeSyntax optional && isTested ? optional.ElementType : _types.Of(attribute.Slot);
        return InvocationExpression(MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, Receiver(a.Value), (SimpleNameSyntax)Cs.Generic(accessor, type)), Cs.Args([Cs.Str(attribute.Name)]));
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
            return TypeMapper.IsValueType(type.WithoutNone) ? Cs.Member(Cs.Forgive(value), "Value") : Cs.Forgive(value);
        }

        if (_model.IsTupleKey(type) && !_replaced.ContainsKey(node))
        {
            return Cs.Member(value is CollectionExpressionSyntax ? Cs.Cast(_types.Of(type), value) : value, "Items");
        }

        if (IsTextEnum(type.WithoutNone) && _textReceivers.Contains(node))
        {
            return Cs.Member(value, "Value");
        }

        return value switch
        {
            CollectionExpressionSyntax => Cs.Cast(_types.Of(type), value),
            ImplicitObjectCreationExpressionSyntax made => ObjectCreationExpression(_types.Of(type), made.ArgumentList, made.Initializer),
            _ => value,
        };
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

        if (ReplacesMethod(attribute))
        {
            throw Unsupported(a, $"the attribute '{a.Attr}' in place of the method");
        }

        if (IsPerClass(attribute))
        {
            return PerClassPlace(a, attribute, out slot);
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
            return _frame.Class == attribute.Owner ? Cs.Id(name) : Cs.Member(Cs.Name(attribute.Owner.CsPath), name);
        }

        if (owner is ClassType)
        {
            return a.Context == ExprContext.Load && !attribute.IsAssignedOnClass && attribute.Default is { } constant && IsLiteral(constant)
                ? ExpressionAs(constant, attribute.Slot)
                : a.Context == ExprContext.Load && IsShared(attribute) && a.Value is NameExpr named && !IsThis(named) && _model.SymbolOf(named) is { Definitions: [ClassDefStmt] } ? Cs.Member(Cs.Name(attribute.Owner.CsPath), SharedName(attribute))
                : throw Unsupported(a, $"'{a.Attr}' of the class itself");
        }

        return MemberOf(a.Value, name);
    }

    /// <summary>A member of an object; of the object itself by its bare name, where no local variable has it.</summary>
    private ExpressionSyntax MemberOf(Expr value, string name) =>
        value is NameExpr n && IsThis(n) && !IsHiddenByLocal(name) ? Cs.Id(name) : Cs.Member(Receiver(value), name);

    /// <summary>Whether an expression is the class of an object, or what a class method that a derived class has as its own calls its class.</summary>
    private bool IsRunningClass(Expr node, ClassSymbol owner) => node switch
    {
        CallExpr { Func: NameExpr { Id: "type" } } or AttributeExpr { Attr: "__class__" } => true,
        NameExpr name => IsThis(name) && _frame.Function is { IsClassMethod: true, Owner: { } own } && own != owner,
        _ => false,
    };

    private bool IsHiddenByLocal(string name) => _frame.Names.Contains(name) && !_frame.IsCaptured(name);

    /// <summary>The slot of what an attribute, a property or a module's name holds.</summary>
    private Slot AttributeSlot(AttributeExpr a) => _model.SymbolOf(a) is { } global ? global.TheVariable.Slot
        : _model.AttributeTargets.GetValueOrDefault(a) switch
        {
            AttributeSymbol s => s.Slot,
            FunctionSymbol { IsProperty: true } property => property.Return,
            FunctionSymbol { IsSetter: true } setter => setter.Parameters[1].Slot,
            _ => new Slot(),
        };
}
