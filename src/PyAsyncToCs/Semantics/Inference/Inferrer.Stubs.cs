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

        var (written, made) = Unpacked(node, function, skip);
        var bound = written is null ? Bind(node, [.. function.Parameters.Skip(skip)]) : WithoutExcess(Bind(written, [.. function.Parameters.Skip(skip)]));
        var map = receiver is InstanceType instance && function.Owner is { } owner ? ArgumentsOf(instance, owner) : TypeArguments.None;
        map = Completed(function, map, node);
        foreach (var (parameter, arguments) in bound.Bound)
        {
            foreach (var argument in arguments)
            {
                if (IsAside(function, parameter, model.TypeOf(argument), map) || IsEmptyAside(node, function, parameter, map) || IsLookUp(function, parameter, model.TypeOf(argument), map))
                {
                    continue;
                }

                if (argument is not StarredExpr)
                {
                    var given = model.TypeOf(argument);
                    FlowFormal(parameter.Declared, given, map, argument);
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

        model.Calls[node] = new CallTarget { Function = function, Bound = bound.Bound, TypeArguments = map, HasUnpacking = bound.HasUnpacking, Written = written ?? [], Made = made };
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
            : Made(node, function, Substitute(function.DeclaredReturn!, map));
        return function.IsAsync ? CoroutineOf(node, result) : result;
    }

    /// <summary>The arguments of a catalog function one by one, where one that is unpacked is a tuple or a display whose items are known.</summary>
    private (List<WrittenArgument>? Written, List<Expr> Made) Unpacked(CallExpr node, FunctionSymbol function, int skip)
    {
        var made = new List<Expr>();
        return function is { Meaning.Intrinsic: null } && !function.Parameters.Any(p => p.IsVariadic)
            && (node.Args.OfType<StarredExpr>().Any(s => s.Value is TupleExpr or ListExpr || model.TypeOf(s.Value) is TupleType) || node.Keywords.Any(k => k.Arg is null && (k.Value is DictExpr || KnownDict(k.Value) is not null)))
            ? (WrittenArguments(node, [.. function.Parameters.Skip(skip)], made), made)
            : (null, made);
    }

    private static (IReadOnlyList<BoundParameter> Bound, bool HasUnpacking) WithoutExcess((IReadOnlyList<BoundParameter> Bound, bool HasUnpacking, bool HasExcess) bound) =>
        (bound.Bound, bound.HasUnpacking || bound.HasExcess);

    /// <summary>A container that this call makes: what the program puts into it is none of other calls' business.</summary>
    private PyType Made(CallExpr node, FunctionSymbol function, PyType result)
    {
        if (!ReferenceEquals(result, function.DeclaredReturn) || function.IsAsync || result is not InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" } cls, Args: var declared })
        {
            return result;
        }

        var own = declared.Select((_, i) => NodeSlot(node, $"made {i}")).ToList();
        for (var i = 0; i < own.Count; i++)
        {
            Flow(own[i], declared[i].Type);
        }

        return new InstanceType(cls, [.. own]);
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

    /// <summary>Whether what <c>dict.get</c> gives for a missing key is nothing but empty, and the values are known.</summary>
    private bool IsEmptyAside(CallExpr node, FunctionSymbol function, ParameterSymbol parameter, TypeArguments map) =>
        function is { Name: "get", Owner: { } owner } && owner == Types.DictClass && parameter.Name == "default" && model.IsEmptyFallback(node)
        && (map.GetValueOrDefault("V")?.Type is { } value && value is not NeverType ? IsPlainContainer(value) : !_force);

    private static bool IsPlainContainer(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "list" or "set" or "frozenset" or "dict" } };

    /// <summary>Whether a dict is asked for a key of another kind, or for one that may be None: it holds none such.</summary>
    private bool IsLookUp(FunctionSymbol function, ParameterSymbol parameter, PyType type, TypeArguments map) =>
        function is { Name: "get" or "pop", Owner: { } owner } && owner == Types.DictClass && parameter.Name == "key" && map.GetValueOrDefault("K") is { } key && IsOfOtherKind(key.Type, type);

    /// <summary>Whether some of the values that are looked for cannot be among keys of one plain kind.</summary>
    internal static bool IsOfOtherKind(PyType key, PyType type) =>
        key is PrimitiveType && type is not NeverType && type.Parts.Any(p => p is not TypeParamType && p != key && !(p.IsNumeric && key.IsNumeric));

    /// <summary>Whether a class is one of the library's enums.</summary>
    internal static bool IsListed(ClassSymbol cls) => !cls.IsUser && cls.Attributes.ContainsKey("__members__");

    private InstanceType CoroutineOf(Node node, PyType result)
    {
        var slot = NodeSlot(node, "awaited");
        Flow(slot, result);
        return Types.Coroutine(slot);
    }

    /// <summary>What a keyword argument gives an object that has the attributes it is given: one attribute, or with <c>**</c> those of a dict.</summary>
    private void FlowAttributes(ClassSymbol cls, Keyword keyword)
    {
        if (keyword.Arg is { } name)
        {
            Flow(OpenAttribute(cls, name).Slot, model.TypeOf(keyword.Value));
        }
        else if ((keyword.Value as DictExpr ?? KnownDict(keyword.Value)) is { } display && display.Keys.All(k => k is ConstantExpr { Value: string }))
        {
            foreach (var (key, value) in display.Keys.Zip(display.Values))
            {
                Flow(OpenAttribute(cls, (string)((ConstantExpr)key!).Value!).Slot, model.TypeOf(value));
            }
        }
        else if (model.TypeOf(keyword.Value) is InstanceType given && given.Class.AsBase(given, Types.DictClass) is { Args: [_, var item] })
        {
            foreach (var read in model.Modules.SelectMany(m => Desugaring.BaseFlattener.Nodes(m.Node!)).OfType<AttributeExpr>().Where(a => model.ExprTypes.GetValueOrDefault(a.Value) is InstanceType i && i.Class == cls && !cls.Methods.ContainsKey(a.Attr)))
            {
                Flow(OpenAttribute(cls, read.Attr).Slot, item.Type);
            }
        }
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

        if (cls is { Name: "LoggerAdapter", Module.Name: "logging" })
        {
            NoteExtra(node.Args.ElementAtOrDefault(1) ?? node.Keywords.FirstOrDefault(k => k.Arg == "extra")?.Value);
        }

        if (cls.IsOpen)
        {
            foreach (var keyword in node.Keywords)
            {
                FlowAttributes(cls, keyword);
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
            var (written, parts) = Unpacked(node, function, 1);
            var bound = written is null ? Bind(node, [.. function.Parameters.Skip(1)]) : WithoutExcess(Bind(written, [.. function.Parameters.Skip(1)]));
            foreach (var (parameter, arguments) in bound.Bound)
            {
                foreach (var argument in arguments)
                {
                    var value = argument is StarredExpr s ? ElementOf(model.TypeOf(s.Value), argument) : model.TypeOf(argument);
                    FlowFormal(parameter.Declared, value, map, argument);
                }
            }

            model.Calls[node] = new CallTarget { Function = function, Constructed = cls, Bound = bound.Bound, TypeArguments = map, HasUnpacking = bound.HasUnpacking, Written = written ?? [], Made = parts };
            if (cls.Name == "memoryview" && node.Args is [var viewed] && model.TypeOf(viewed) is InstanceType { Class: { Name: "array", IsUser: false } } array && ArrayView(1) is { } view)
            {
                return new InstanceType(view, array.Args);
            }

            if (instance is InstanceType { Class: { IsUser: false, Module.Name: "csv" }, Args: [var texts] })
            {
                // A program may put something else in their places.
                Flow(texts, PyType.Str);
            }

            if (function.Meaning?.Intrinsic is "new_array" or "new_shared" && instance is InstanceType { Args: [var number] })
            {
                Flow(number, ItemOfCode(node.Args is [ConstantExpr { Value: string code }, ..] ? code : ""));
            }

            if (function.Meaning?.Intrinsic is "thread" or "timer_thread" or "process")
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
}
