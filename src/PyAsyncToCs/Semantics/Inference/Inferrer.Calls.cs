using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private PyType Call(CallExpr node)
    {
        if (Inferrer.IsSuper(node))
        {
            Eval(node.Func);
            return SuperType();
        }

        if (node is { Func: AttributeExpr { Attr: "pop" } taking, Args: [ConstantExpr { Value: string }, ..] })
        {
            _byKey.Add(taking);
        }

        if (node is { Func: NameExpr { Id: "getattr" }, Args: [_, _, _, AttributeExpr asked] })
        {
            _askedWithDefault.Add(asked);
        }

        var callee = Eval(node.Func);
        foreach (var arg in node.Args)
        {
            Eval(arg);
        }

        foreach (var keyword in node.Keywords)
        {
            if (keyword is { Arg: null, Value: DictExpr unpacked })
            {
                _unpackedKeywords.Add(unpacked);
            }

            Eval(keyword.Value);
        }

        if (node.Func is AttributeExpr { Attr: "__init__", Value: var before } && IsSuper(before) && SuperType() is InstanceType { Class: { IsUser: true, IsException: false } parent } made && parent.FindMethod("__init__") is null && DataclassField.HasFields(parent))
        {
            // The constructor of a dataclass, which nobody has written.
            model.Calls[node] = PassArguments(node, FieldParameters(parent), null, parent, ArgumentsOf(made, parent));
            return PyType.None;
        }

        var result = node.Func is AttributeExpr { Value: var owner } member && (IsOneOfSeveral(model.TypeOf(owner)) || model.Spread.ContainsKey(member)) && model.SymbolOf(member) is null
            ? OfParts(owner, model.TypeOf(owner), part => OwnerParts(member, part).Aggregate(PyType.Never, (sum, one) => _joiner.Join(sum, CallOne(node, MemberOfPart(member, one)))))
            : node.Func is AttributeExpr { Value: var kind } of && ClassesOf(kind) is { Count: > 1 } classes && classes.All(c => c.FindMethod(of.Attr) is { IsStub: false } m && (m.IsStatic || m.IsClassMethod))
            ? classes.Aggregate(PyType.Never, (sum, one) => _joiner.Join(sum, CallOne(node, MemberOfPart(of, new ClassType(one)))))
            : OfParts(node.Func, callee, part => CallOne(node, part));
        NoteArguments(node);
        if (callee is not FunctionType { Function.IsStub: true } and not ClassType { Class.IsUser: false })
        {
            ForgetShared();
        }

        // What one of several functions gives is not known: nor is what the call gives.
        return result is not NeverType && callee is UnionType several && several.Members.Any(m => m is FunctionType { Function: { IsStub: false } one } && one.CallResult(Types) is AnyType) ? PyType.Any : result;
    }

    /// <summary>The classes that a class value may be, where a variable holds it.</summary>
    private List<ClassSymbol> ClassesOf(Expr value) =>
        model.SymbolOf(value) is var symbol && symbol?.Class is null && !(value is NameExpr { Id: "cls" } && symbol is { IsParameter: true }) && model.TypeOf(value).WithoutNone.Parts is { Length: > 0 } parts && parts.All(p => p is ClassType { Class: { IsUser: true, IsEnum: false } })
            ? [.. parts.SelectMany(p => Descendants(((ClassType)p).Class)).Distinct()]
            : [];

    private PyType SuperType() =>
        (_function?.Owner ?? OuterClass()) is { Bases: [var first, ..] } ? first : PyType.Any;

    /// <summary>Whether this is code of a class or of one derived from it, functions within its methods too.</summary>
    private bool IsInside(ClassSymbol cls) => (_function?.Owner ?? OuterClass())?.IsSubclassOf(cls) == true;

    private ClassSymbol? OuterClass()
    {
        for (var scope = _function?.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.Function?.Owner is { } owner)
            {
                return owner;
            }
        }

        return null;
    }

    private PyType CallOne(CallExpr node, PyType callee)
    {
        switch (callee)
        {
            case FunctionType f:
                return CallFunction(node, f);
            case ClassType c:
                return model.TypeOf(node.Func).WithoutNone is UnionType several ? ConstructOne(node, c.Class, several) : Construct(node, c.Class);
            case CallableType c when IsFreeCall(node, c):
                c.Result.CallFreely(_joiner);
                foreach (var function in c.Result.Functions.ToList())
                {
                    _ = CallFunction(node, function);
                }

                return c.Result.Type;
            case CallableType c:
                for (var i = 0; i < c.Parameters.Length && i < node.Args.Length; i++)
                {
                    if (node.Args[i] is StarredExpr rest)
                    {
                        var item = ElementOf(model.TypeOf(rest.Value), rest);
                        c.Parameters.Skip(i).ToList().ForEach(p => Flow(p, item));
                        break;
                    }

                    Flow(c.Parameters[i], model.TypeOf(node.Args[i]));
                }

                return c.Result.Type;
            case InstanceType i when i.Class.FindMethod("__call__") is { } call:
                i.Class.IsInvokedAsValue |= model.TypeOf(node.Func).WithoutNone is UnionType;
                return CallFunction(node, new FunctionType(call, i));
            case UndefinedType u:
                var undefined = model.UndefinedFunctions[u.Name];
                undefined.IsCalled = true;
                for (var i = 0; i < node.Args.Length; i++)
                {
                    if (undefined.Parameters.Count <= i)
                    {
                        undefined.Parameters.Add(new Slot($"arg{i}"));
                    }

                    Flow(undefined.Parameters[i], model.TypeOf(node.Args[i]));
                }

                return undefined.IsAsync ? Types.Coroutine(undefined.Result) : undefined.Result.Type;
            case NeverType:
                return PyType.Never;
            default:
                return PyType.Any;
        }
    }

    private PyType CallFunction(CallExpr node, FunctionType callee)
    {
        var function = callee.Function;
        function.IsReferenced = true;
        if (function.IsStub)
        {
            var given = CallStub(node, function, callee.Receiver);
            if (callee.Receiver is not null && model.Calls.TryGetValue(node, out var bound))
            {
                model.PartCalls[(node, function)] = bound;
            }

            return given;
        }

        foreach (var sub in callee.Receiver is InstanceType i && function.Owner is not null ? Overrides(i.Class, function.Name) : [])
        {
            sub.IsReferenced = true;
        }

        var parameters = function.Parameters.Skip(callee.Receiver is not null && !function.IsStatic ? 1 : 0).ToList();
        var map = GivenTypes(function, callee.Receiver, node);
        var target = PassArguments(node, parameters, function, null, map);
        model.Calls[node] = target;
        model.PartCalls[(node, function)] = target;
        if (!IsNamed(node.Func, function))
        {
            if (target.HasUnpacking || parameters.Any(p => p.IsVariadic) || target.Bound.Any(b => b.Arguments.Count == 0 && b.Parameter.Default is null))
            {
                function.Callable(bound: callee.Receiver is not null).Result.CallFreely(_joiner);
            }

            foreach (var (parameter, arguments) in target.Bound)
            {
                parameter.IsPassedThroughValue |= arguments.Count > 0;
                parameter.IsOmittedThroughValue |= arguments.Count == 0 && parameter.Default is not null;
                if (parameter is { IsPassedThroughValue: true, IsOmittedThroughValue: true })
                {
                    // A delegate would have it at every call, or at none.
                    function.Callable(bound: callee.Receiver is not null).Result.CallFreely(_joiner);
                }
            }
        }

        return Seen(OwnResult(function, callee.Receiver, node), map);
    }

    /// <summary>What a method gives when it is called on a receiver: what returns its receiver returns one of that class.</summary>
    private PyType OwnResult(FunctionSymbol function, PyType? receiver, Node node)
    {
        if (receiver is not InstanceType { Args.IsEmpty: true } i || i.Class == function.Owner || !function.ReturnsSelf || !i.Class.IsSubclassOf(function.Owner!))
        {
            return function.CallResult(Types);
        }

        return function.IsAsync ? Types.Coroutine(FlowNode((Expr)node, i)) : i;
    }

    /// <summary>Whether a call gives other arguments than a delegate has parameters.</summary>
    private static bool IsFreeCall(CallExpr node, CallableType callable) =>
        node.Keywords.Length > 0 || node.Args.Length != callable.Parameters.Length || node.Args.Any(a => a is StarredExpr);

    /// <summary>Whether a call names its function, as against calling a value.</summary>
    private bool IsNamed(Expr callee, FunctionSymbol function) => callee switch
    {
        NameExpr name => model.SymbolOf(name) is { } symbol && (symbol.Function == function || symbol.Definitions is [Alias]),
        AttributeExpr a => model.AttributeTargets.GetValueOrDefault(a) is FunctionSymbol { IsProperty: false } || model.TypeOf(a.Value) is ModuleType || model.SymbolOf(a) is not null,
        _ => function.Name == "__call__",
    };

    private PyType Construct(CallExpr node, ClassSymbol cls)
    {
        cls.IsReferenced = true;
        cls.IsConstructed |= cls.MissingMembers().Count == 0;
        if (cls.IsEnum && cls.IsUser)
        {
            cls.IsLookedUp |= node.Args is not [ConstantExpr];
            if (cls.FindMethod("_missing_") is { IsStub: false, Parameters: [_, var sought] } missing && node.Args is [var given])
            {
                (cls.IsLookedUp, missing.IsReferenced) = (true, true);
                Flow(sought.Slot, Eval(given));
            }

            model.Calls[node] = new CallTarget { Constructed = cls, Bound = [], TypeArguments = TypeArguments.None };
            return cls.Self;
        }

        if (!cls.IsUser)
        {
            return ConstructStub(node, cls);
        }

        var instance = NewGeneric(node, cls) ?? InstanceOf(cls) as InstanceType ?? cls.Self;
        if (cls.FindMethod("__init__") is { } init)
        {
            init.IsReferenced = true;
            List<ParameterSymbol> parameters = [.. init.Parameters.Skip(1)];
            if (init.IsStub)
            {
                var bound = Bind(node, parameters);
                model.Calls[node] = new CallTarget { Function = init, Constructed = cls, Bound = bound.Bound, TypeArguments = TypeArguments.None, HasUnpacking = bound.HasUnpacking };
            }
            else
            {
                model.Calls[node] = PassArguments(node, parameters, init, cls, ArgumentsOf(instance, init.Owner!));
            }

            return instance;
        }

        model.Calls[node] = PassArguments(node, FieldParameters(cls), null, cls, ArgumentsOf(instance, cls));
        UniteInitVars(cls);
        return instance;
    }

    /// <summary>A call of a value that is one of several classes: what is made is chosen by the class, where each takes the arguments.</summary>
    private PyType ConstructOne(CallExpr node, ClassSymbol cls, UnionType several)
    {
        var made = Construct(node, cls);
        var target = model.Calls.GetValueOrDefault(node);
        cls.IsCalledAsValue |= !several.Members.All(m => m is ClassType { Class: { IsUser: true, IsEnum: false, IsException: false, TypeParams.IsEmpty: true } })
            || target is null || target.HasUnpacking || target.Function is { IsStub: true } || node.Args.Any(a => a is StarredExpr) || node.Keywords.Any(k => k.Arg is null)
            || target.Bound.Any(b => b.Arguments.Count == 0 && b.Parameter is { Default: null, IsVariadic: false, Field: null });
        if (target is not null)
        {
            model.PartConstructions[(node, cls)] = target;
        }

        return made;
    }

    /// <summary>What only <c>__post_init__</c> gets has the type of its parameter.</summary>
    private void UniteInitVars(ClassSymbol cls)
    {
        if (cls.FindMethod("__post_init__") is not { IsStub: false } after)
        {
            return;
        }

        foreach (var (field, parameter) in DataclassField.All(cls).Where(f => f.IsInitOnly).Zip(after.Parameters.Skip(1)))
        {
            field.Attribute.Slot.Unite(parameter.Slot, _joiner);
        }
    }

    /// <summary>The fields of a dataclass (or a NamedTuple) as the parameters of its constructor, bases' first.</summary>
    internal static List<ParameterSymbol> FieldParameters(ClassSymbol cls)
    {
        var fields = DataclassField.All(cls).Where(f => f.InInit).Select(f =>
            new ParameterSymbol(f.Attribute.Name, f.KeywordOnly ? ParameterKind.KeywordOnly : ParameterKind.Normal, null, f.Default ?? f.Factory) { Slot = f.Attribute.Slot, Field = f.Attribute, Declared = TypeParamType.IsIn(f.Attribute.Slot.Type) ? f.Attribute.Slot.Type : null });
        return [.. fields.OrderBy(f => f.Kind == ParameterKind.KeywordOnly ? 1 : 0)];
    }

    private readonly Dictionary<ClassSymbol, InstanceType> _instances = [];

    /// <summary>An instance of a class: a primitive's own type, a generic's with fresh arguments.</summary>
    private PyType InstanceOf(ClassSymbol cls)
    {
        if (!cls.IsUser)
        {
            switch (cls.Name)
            {
                case "int":
                    return PyType.Int;
                case "float":
                    return PyType.Float;
                case "bool":
                    return PyType.Bool;
                case "str":
                    return PyType.Str;
                case "bytes":
                    return PyType.Bytes;
                case "complex":
                    return PyType.Complex;
            }
        }

        if (!_instances.TryGetValue(cls, out var instance))
        {
            _instances.Add(cls, instance = new InstanceType(cls, [.. cls.TypeParams.Select(p => new Slot(p))]));
        }

        return instance;
    }

    /// <summary>What calling a value of a type gives, for callbacks whose arguments are not at hand.</summary>
    private PyType CallType(PyType callee, Node node)
    {
        switch (callee)
        {
            case FunctionType { Function.IsStub: true } f:
                return ResultOf(f.Function, f.Receiver ?? PyType.None, node);
            case FunctionType f:
                f.Function.IsReferenced = true;
                return f.Function.CallResult(Types);
            case CallableType c:
                return c.Result.Type;
            case ClassType c:
                c.Class.IsReferenced = true;
                c.Class.IsConstructed = true;
                if (!c.Class.IsUser && !c.Class.TypeParams.IsEmpty)
                {
                    return new InstanceType(c.Class, [.. c.Class.TypeParams.Select(p => NodeSlot(node, "new " + p))]);
                }

                return InstanceOf(c.Class);
            default:
                return PyType.Never;
        }
    }
}
