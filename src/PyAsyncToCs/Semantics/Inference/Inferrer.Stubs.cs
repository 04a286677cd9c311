using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private PyType CallStub(CallExpr node, FunctionSymbol first, PyType? receiver)
    {
        var skip = receiver is not null && !first.IsStatic ? 1 : 0;
        var function = Pick(node, first, skip);
        if (function is null)
        {
            return PyType.Never;
        }

        var bound = Bind(node, [.. function.Parameters.Skip(skip)]);
        var map = receiver is InstanceType instance && function.Owner is { } owner ? ArgumentsOf(instance, owner) : TypeArguments.None;
        map = Completed(function, map, node);
        foreach (var (parameter, arguments) in bound.Bound)
        {
            foreach (var argument in arguments)
            {
                if (IsAside(function, parameter, model.TypeOf(argument), map) || IsLookUp(function, parameter, model.TypeOf(argument), map))
                {
                    continue;
                }

                if (argument is not StarredExpr)
                {
                    FlowFormal(parameter.Declared, model.TypeOf(argument), map, argument);
                }
                else if (model.TypeOf(((StarredExpr)argument).Value) is var unpacked)
                {
                    FlowFormal(parameter.Declared, ElementOf(unpacked, argument), map, argument);
                }
            }

            if (arguments.Count == 0 && parameter.Default is { } missing && parameter.Declared is TypeParamType && missing is ConstantExpr { Value: null })
            {
                FlowFormal(parameter.Declared, PyType.None, map, missing);
            }
        }

        model.Calls[node] = new CallTarget { Function = function, Bound = bound.Bound, TypeArguments = map, HasUnpacking = bound.HasUnpacking };
        if (function.Meaning?.Intrinsic is { } intrinsic && HasItsArguments(node, function) && IntrinsicResult(intrinsic, node, bound.Bound, receiver) is { } special)
        {
            return special;
        }

        if (function.DeclaredReturn is InstanceType { Class.Name: "Self" })
        {
            return receiver ?? PyType.Any;
        }

        var result = model.OpensJson && function is { IsAsync: false, Owner: null or { Name: not "JsonValue" }, DeclaredReturn: InstanceType { Class: { IsUser: false, Name: "JsonValue" } } }
            ? OpenJson
            : Substitute(function.DeclaredReturn!, map);
        return function.IsAsync ? CoroutineOf(node, result) : result;
    }

    private PyType? _openJson;

    /// <summary>A value read from JSON: a dictionary or a list of such values, or a plain one.</summary>
    private PyType OpenJson
    {
        get
        {
            if (_openJson is null)
            {
                var item = new Slot("JSON");
                Flow(item, UnionType.Of([Types.Dict(new Slot(PyType.Str), item), Types.List(item), PyType.Str, PyType.Int, PyType.Float, PyType.Bool, PyType.None]));
                _openJson = item.Type;
            }

            return _openJson;
        }
    }

    /// <summary>Whether what a catalog function must be given stands at its place; lowering says what is wrong where it does not.</summary>
    private bool HasItsArguments(CallExpr node, FunctionSymbol function) =>
        node.Args.Any(a => a is StarredExpr)
        || node.Args.Length >= function.CallerParameters.Count(p => p.Default is null && (p.Kind == ParameterKind.PositionalOnly || (p.Kind == ParameterKind.Normal && (node.Keywords.IsEmpty || IsBuiltin(function)))));

    private bool IsBuiltin(FunctionSymbol function) => function.Owner is null && model.Builtins.Members.GetValueOrDefault(function.Name) is FunctionSymbol;

    /// <summary>Whether what <c>dict.get</c> gives for a missing key is no value of the dict: containers are, as they may be put in.</summary>
    private bool IsAside(FunctionSymbol function, ParameterSymbol parameter, PyType type, TypeArguments map) =>
        function is { Name: "get" or "pop", Owner: { } owner } && owner == Types.DictClass && parameter.Name == "default"
        && type.WithoutNone.Parts.All(p => p is PrimitiveType or InstanceType { Class.IsUser: true }) && !(_force && map.GetValueOrDefault("V")?.Type is null or NeverType);

    /// <summary>Whether a dict is asked for a key of another kind, or for one that may be None: it holds none such.</summary>
    private bool IsLookUp(FunctionSymbol function, ParameterSymbol parameter, PyType type, TypeArguments map) =>
        function is { Name: "get", Owner: { } owner } && owner == Types.DictClass && parameter.Name == "key" && map.GetValueOrDefault("K") is { } key && IsOfOtherKind(key.Type, type);

    /// <summary>Whether some of the values that are looked for cannot be among keys of one plain kind.</summary>
    internal static bool IsOfOtherKind(PyType key, PyType type) =>
        key is PrimitiveType && type is not NeverType && type.Parts.Any(p => p is not TypeParamType && p != key && !(p.IsNumeric && key.IsNumeric));

    private InstanceType CoroutineOf(Node node, PyType result)
    {
        var slot = NodeSlot(node, "awaited");
        Flow(slot, result);
        return Types.Coroutine(slot);
    }

    private PyType ConstructStub(CallExpr node, ClassSymbol cls)
    {
        var instance = cls.TypeParams.IsEmpty
            ? InstanceOf(cls)
            : new InstanceType(cls, [.. cls.TypeParams.Select(p => NodeSlot(node, "new " + p))]);
        if (instance is InstanceType made && made.Class.AsBase(made, Types.DictClass) is { } dict)
        {
            FlowItems(node, dict);
        }

        if (cls.IsOpen)
        {
            foreach (var keyword in node.Keywords.Where(k => k.Arg is not null))
            {
                Flow(OpenAttribute(cls, keyword.Arg!).Slot, model.TypeOf(keyword.Value));
            }
        }

        if (cls.FindMethod("__init__") is { } init)
        {
            var self = instance as InstanceType ?? cls.Self;
            var function = Pick(node, init, 1);
            if (function is null)
            {
                return PyType.Never;
            }

            var map = Completed(function, ArgumentsOf(self, function.Owner!), node);
            var bound = Bind(node, [.. function.Parameters.Skip(1)]);
            foreach (var (parameter, arguments) in bound.Bound)
            {
                foreach (var argument in arguments)
                {
                    var value = argument is StarredExpr s ? ElementOf(model.TypeOf(s.Value), argument) : model.TypeOf(argument);
                    FlowFormal(parameter.Declared, value, map, argument);
                }
            }

            model.Calls[node] = new CallTarget { Function = function, Constructed = cls, Bound = bound.Bound, TypeArguments = map, HasUnpacking = bound.HasUnpacking };
            if (cls.Name == "memoryview" && node.Args is [var viewed] && model.TypeOf(viewed) is InstanceType { Class: { Name: "array", IsUser: false } } array && ArrayView(1) is { } view)
            {
                return new InstanceType(view, array.Args);
            }

            if (function.Meaning?.Intrinsic == "new_array" && instance is InstanceType { Args: [var number] })
            {
                Flow(number, ItemOfCode(node.Args is [ConstantExpr { Value: string code }, ..] ? code : ""));
            }

            if (function.Meaning?.Intrinsic is "thread" or "timer_thread")
            {
                DeferThread(node, bound.Bound);
            }
        }
        else
        {
            model.Calls[node] = new CallTarget { Constructed = cls, Bound = [], TypeArguments = TypeArguments.None };
        }

        return cls == Types.DictClass && node is { Args: [var source], Keywords.IsEmpty: true } && IsJson(model.TypeOf(source).WithoutNone) ? model.TypeOf(source).WithoutNone : instance;
    }

    /// <summary>What an array or a view of a type code holds.</summary>
    private static PyType ItemOfCode(string code) => code switch
    {
        "f" or "d" => PyType.Float,
        "b" or "B" or "h" or "H" or "i" or "I" or "l" or "L" or "q" or "Q" => PyType.Int,
        _ => PyType.Any,
    };

    private ClassSymbol? ArrayView(int dimensions) =>
        stubs.Load("array")?.Members.GetValueOrDefault(dimensions == 1 ? "arrayview" : $"arrayview{dimensions}") as ClassSymbol;

    /// <summary><c>view.cast("i", shape=[2, 3])</c>: the format and the shape say what it holds, where they are written there.</summary>
    private PyType? Viewed(CallExpr node)
    {
        var shape = node.Args.Length > 1 ? node.Args[1] : node.Keywords.FirstOrDefault(k => k.Arg == "shape")?.Value;
        var dimensions = shape switch
        {
            null => 1,
            ListExpr l => l.Elts.Length,
            TupleExpr t => t.Elts.Length,
            _ => 0,
        };
        if (node.Args is not [ConstantExpr { Value: string format }, ..] || ItemOfCode(format) is AnyType || dimensions is < 1 or > 3 || ArrayView(dimensions) is not { } view)
        {
            return null;
        }

        var item = NodeSlot(node, "viewed");
        Flow(item, ItemOfCode(format));
        return new InstanceType(view, [item]);
    }

    /// <summary>Whether a type is that of what was read from JSON, whose kind only shows when the program runs.</summary>
    private static bool IsJson(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "JsonValue" } };

    /// <summary>What <c>dict(other, key=value)</c> puts into a dict.</summary>
    private void FlowItems(CallExpr node, InstanceType dict)
    {
        foreach (var keyword in node.Keywords)
        {
            if (keyword.Arg is not null)
            {
                Flow(dict.Args[0], PyType.Str);
                dict.Args[1].FlowAt(keyword.Arg, model.TypeOf(keyword.Value), _joiner);
            }
        }

        if (node.Args is not [var source] || dict.Args.Any(a => a.Type is TypeParamType))
        {
            return;
        }

        if (model.TypeOf(source).WithoutNone is UnionType several && several.Members.Where(m => m is InstanceType part && part.Class.AsBase(part, Types.DictClass) is not null).ToList() is [InstanceType only])
        {
            NoteUse(source, several, [only]);
            Flow(dict.Args[0], only.Args[0].Type);
            Flow(dict.Args[1], only.Args[1].Type);
        }
        else if (model.TypeOf(source).WithoutNone is InstanceType given && given.Class.AsBase(given, Types.DictClass) is { } other)
        {
            Flow(dict.Args[0], other.Args[0].Type);
            Flow(dict.Args[1], other.Args[1].Type);
        }
        else if (ReferenceEquals(dict.Class, Types.DictClass) && node.Func is NameExpr { Id: "dict" } && ElementOf(model.TypeOf(source), source) is TupleType { Items: [var key, var value] })
        {
            Flow(dict.Args[0], key.Type);
            Flow(dict.Args[1], value.Type);
        }
        else if (ReferenceEquals(dict.Class, Types.DictClass) && node.Func is NameExpr { Id: "dict" } && ElementOf(model.TypeOf(source), source) is InstanceType { Class: { IsUser: false, Name: "list" or "tuple" }, Args: [var half] })
        {
            Flow(dict.Args[0], half.Type);
            Flow(dict.Args[1], half.Type);
        }
    }

    /// <summary>Lets an argument flow into a stub's declared parameter: type parameters learn from it, callbacks get theirs.</summary>
    private void FlowFormal(PyType? formal, PyType actual, TypeArguments map, Expr argument)
    {
        if (formal is InstanceType { Class.Name: "Awaitable" or "Coroutine" })
        {
            NoteAwaitable(argument);
        }

        switch (formal)
        {
            case null or PrimitiveType or AnyType:
                return;
            case TypeParamType p:
                if (map.TryGetValue(p.Name, out var slot))
                {
                    // A key that may be None is looked up where there are none such.
                    Flow(slot, p.Name == "K" && !(actual.IsNone && _force && slot.Type is NeverType) ? actual.WithoutNone : actual);
                }

                return;
            case UnionType u:
                foreach (var part in actual.Parts)
                {
                    var member = u.Members.FirstOrDefault(m => m is not TypeParamType && Assignable(m, part)) ?? u.Members.FirstOrDefault(m => m is TypeParamType);
                    FlowFormal(member, part, map, argument);
                }

                return;
            case CallableType c:
                FlowCallback(c, actual, map, argument);
                return;
            case TupleType f when actual is TupleType t:
                for (var i = 0; i < f.Items.Length && i < t.Items.Length; i++)
                {
                    FlowFormal(f.Items[i].Type, t.Items[i].Type, map, argument);
                }

                return;
            case InstanceType f:
                foreach (var part in actual.Parts)
                {
                    FlowInstance(f, part, map, argument);
                }

                return;
        }
    }

    private void FlowInstance(InstanceType formal, PyType actual, TypeArguments map, Expr argument)
    {
        switch (formal.Class.Name)
        {
            case "Iterable" or "Iterator":
                FlowFormal(formal.Args[0].Type, ElementOf(actual, argument), map, argument);
                return;
            case "AsyncIterable":
                FlowFormal(formal.Args[0].Type, AsyncElementOf(actual, argument), map, argument);
                return;
            case "Awaitable" or "Coroutine" when formal.Args.Length > 0:
                FlowFormal(formal.Args[0].Type, Awaited(actual, argument), map, argument);
                return;
            case "tuple" when actual is TupleType t:
                FlowFormal(formal.Args[0].Type, UnitedItems(argument, t).Type, map, argument);
                return;
        }

        if (actual is not InstanceType instance || instance.Class.AsBase(instance, formal.Class) is not { } seen)
        {
            return;
        }

        for (var i = 0; i < formal.Args.Length && i < seen.Args.Length; i++)
        {
            if (formal.Args[i].Type is TypeParamType p && map.TryGetValue(p.Name, out var slot))
            {
                slot.Unite(seen.Args[i], _joiner);
            }
            else if (formal.Args[i].Type is { } declared and not NeverType)
            {
                FlowFormal(declared, seen.Args[i].Type, map, argument);
                if (seen.Args[i].Type is NeverType && declared is PrimitiveType)
                {
                    Flow(seen.Args[i], declared);
                }
            }
        }
    }

    private void NoteAwaitable(Expr argument)
    {
        if (argument is CallExpr { Func: NameExpr name } && model.UndefinedFunctions.TryGetValue(name.Id, out var undefined) && !undefined.IsAsync)
        {
            undefined.IsAsync = true;
            _joiner.Changed = true;
        }
    }

    private void FlowCallback(CallableType formal, PyType actual, TypeArguments map, Expr argument)
    {
        switch (actual)
        {
            case FunctionType { Function.IsStub: false } f:
                f.Function.IsReferenced = true;
                f.Function.IsUsedAsValue = true;
                var parameters = (f.Receiver is not null ? f.Function.CallerParameters : f.Function.Parameters).ToList();
                for (var i = 0; i < formal.Parameters.Length && parameters.Count > 0; i++)
                {
                    var index = Math.Min(i, parameters.Count - 1);
                    if (i < parameters.Count || parameters[index].Kind == ParameterKind.VarArgs)
                    {
                        Flow(parameters[index].Slot, Substitute(formal.Parameters[i].Type, map));
                    }
                }

                FlowFormal(formal.Result.Type, f.Function.CallResult(Types), map, argument);
                break;
            case CallableType c:
                for (var i = 0; i < formal.Parameters.Length && i < c.Parameters.Length; i++)
                {
                    Flow(c.Parameters[i], Substitute(formal.Parameters[i].Type, map));
                }

                FlowFormal(formal.Result.Type, c.Result.Type, map, argument);
                break;
            case FunctionType or ClassType:
                FlowFormal(formal.Result.Type, CallbackResult(formal, actual, map, argument), map, argument);
                break;
        }
    }

    /// <summary>What a catalog function or a class gives when it is called back: <c>map(str, xs)</c>, <c>key=len</c>.</summary>
    private PyType CallbackResult(CallableType formal, PyType actual, TypeArguments map, Expr argument)
    {
        if (actual is ClassType { Class: { IsUser: true } cls } && cls.FindMethod("__init__") is { IsStub: false } init)
        {
            init.IsReferenced = true;
            for (var i = 0; i < formal.Parameters.Length && i + 1 < init.Parameters.Count; i++)
            {
                Flow(init.Parameters[i + 1].Slot, Substitute(formal.Parameters[i].Type, map));
            }
        }

        if (actual is FunctionType f)
        {
            var given = formal.Parameters.Select(p => Substitute(p.Type, map)).ToArray();
            var skip = f.Receiver is not null ? 1 : 0;
            foreach (var candidate in f.Function.Overloads.Prepend(f.Function))
            {
                var declared = candidate.Parameters.Skip(skip).ToList();
                var fits = declared.Count >= given.Length || declared.Any(p => p.Kind == ParameterKind.VarArgs);
                for (var i = 0; i < given.Length && i < declared.Count && fits; i++)
                {
                    fits = Assignable(declared[i].Declared, given[i]);
                }

                if (fits)
                {
                    var own = Completed(candidate, TypeArguments.None, argument);
                    for (var i = 0; i < given.Length && i < declared.Count; i++)
                    {
                        FlowFormal(declared[i].Declared, given[i], own, argument);
                    }

                    return Substitute(candidate.DeclaredReturn!, own);
                }
            }
        }

        return CallType(actual, argument);
    }
}
