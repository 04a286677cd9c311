using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>What the catalog's functions do, as far as others can see it.</summary>
internal sealed partial class Simulator
{
    private static readonly HashSet<string> s_pureModules =
        ["math", "statistics", "json", "re", "string", "textwrap", "datetime", "itertools", "functools", "operator", "typing", "dataclasses", "enum", "hashlib", "base64", "collections", "copy", "uuid", "urllib.parse", "contextlib", "abc", "inspect", "time", "decimal", "os.path"];

    private async Routine<object?> StubAsync(CallExpr call, FunctionSymbol stub, Frame frame)
    {
        if (stub.Owner is { } owner && call.Func is AttributeExpr member)
        {
            var receiver = await EvalAsync(member.Value, frame);
            var (given, named) = await ArgumentsAsync(call, frame);
            return await MethodAsync(call, stub, owner, receiver, given, named);
        }

        var intrinsic = stub.Meaning?.Intrinsic;
        if (stub.StubModule == "asyncio" || intrinsic is "gather" or "create_task")
        {
            return await AsyncioAsync(call, stub, frame);
        }

        var (args, keywords) = await ArgumentsAsync(call, frame);
        switch (stub.Name)
        {
            case "print" or "input" or "pprint" or "open":
                foreach (var arg in args)
                {
                    await TextOfAsync(arg, call);
                }

                MayFailBy(call, stub.Name);
                Touch(keywords.GetValueOrDefault("file") is OpaqueValue file ? file : _output, AccessKind.Write, call);
                return stub.Name == "print" ? null : Unknown.Value;
            case "sleep" when stub.StubModule == "time":
                if (_threadTime is not null)
                {
                    _threadTime += args is [long or double] ? Convert.ToDouble(args[0], null) : throw Lost(call, "how long this waits is not known");
                    return null;
                }

                if (_loop.Alive > 1)
                {
                    throw Lost(call, "this holds up all tasks");
                }

                _loop.Now += args is [long or double] ? Convert.ToDouble(args[0], null) : 0;
                return null;
            case "len":
                return args[0] switch
                {
                    SequenceValue or DictValue => Read(call, args[0]!) is SequenceValue { IsKnown: true } s ? (long)s.Items.Count : args[0] is DictValue { IsKnown: true } d ? (long)d.Items.Count : Unknown.Value,
                    string t => (long)t.Length,
                    ObjectValue { Class: { IsUser: true } cls } o when cls.FindMethod("__len__") is { IsStub: false } method => await InvokeAsync(new FunctionValue(method, null, o), [], [], call),
                    _ => Unknown.Value,
                };
            case "range":
                return Range(args);
            case "enumerate" or "zip" or "reversed" or "sorted" or "sum" or "min" or "max" or "any" or "all" or "map" or "filter" or "iter" or "next":
                return await OverItemsAsync(call, stub.Name, args, keywords);
            case "isinstance":
                return IsInstance(call, args);
            case "abs":
                return args[0] switch { long i => Math.Abs(i), double d => Math.Abs(d), _ => Unknown.Value };
            case "round":
                return args is [double r] ? (long)Math.Round(r, MidpointRounding.ToEven) : args[0] is long ? args[0] : args is [double x, long digits and >= 0 and < 15] ? Math.Round(x, (int)digits) : Unknown.Value;
            case "repr" or "str" or "format":
                return await TextOfAsync(args.FirstOrDefault(), call) is string text && stub.Name == "str" ? text : Unknown.Value;
            case "getattr" or "setattr" or "hasattr" or "vars" or "eval" or "exec":
                throw Lost(call, "what this touches is not known");
            case "id" or "hash" or "type" or "callable" or "bool" or "chr" or "ord" or "bin" or "hex" or "divmod" or "pow":
                return Unknown.Value;
            case "perf_counter" or "monotonic" or "time" or "process_time" or "perf_counter_ns" or "time_ns" or "monotonic_ns" when stub.StubModule == "time":
                return Unknown.Value;
        }

        if (stub.StubModule == "itertools" && stub.Name is "count" or "cycle")
        {
            return Endless(call, stub.Name, args, keywords);
        }

        if (stub is { StubModule: "json", Name: "loads" } && args is [string json] && keywords.Count == 0)
        {
            return Json(json);
        }

        MayFailBy(call, stub.Name);
        Opaque(call, stub.StubModule, [.. args, .. keywords.Values]);
        return stub.StubModule == "hashlib" ? new OpaqueValue() : Unknown.Value;
    }

    private object Read(CallExpr call, object container)
    {
        Touch(container, AccessKind.Read, call);
        return container;
    }

    private SequenceValue Range(List<object?> args)
    {
        if (args.Any(a => a is not long))
        {
            return new SequenceValue([]) { IsKnown = false };
        }

        var (start, stop, step) = args.Count == 1 ? (0L, (long)args[0]!, 1L) : ((long)args[0]!, (long)args[1]!, args.Count == 3 ? (long)args[2]! : 1L);
        var list = new SequenceValue([], SequenceKind.Tuple);
        if (step == 0 || Math.Abs(stop - start) / Math.Abs(step) > MostSteps)
        {
            list.IsKnown = false;
            return list;
        }

        for (var i = start; step > 0 ? i < stop : i > stop; i += step)
        {
            list.Items.Add(i);
        }

        return list;
    }

    private object IsInstance(CallExpr call, List<object?> args)
    {
        IEnumerable<PyType> types = _model.TypeOf(call.Args[1]) is TupleType t ? t.Items.Select(i => i.Type) : [_model.TypeOf(call.Args[1])];
        var classes = types.Select(type => (type as ClassType)?.Class).ToList();
        if (classes.Contains(null))
        {
            return Unknown.Value;
        }

        return args[0] switch
        {
            ObjectValue o => classes.Exists(c => o.Class.IsSubclassOf(c!)),
            null => classes.Exists(c => c!.Name == "NoneType"),
            bool => classes.Exists(c => c!.Name is "bool" or "int" or "object"),
            long => classes.Exists(c => c!.Name is "int" or "object"),
            double => classes.Exists(c => c!.Name is "float" or "object"),
            string => classes.Exists(c => c!.Name is "str" or "object"),
            _ => Unknown.Value,
        };
    }

    private async Routine<object?> OverItemsAsync(CallExpr call, string name, List<object?> args, Dictionary<string, object?> keywords)
    {
        var key = keywords.GetValueOrDefault("key") as FunctionValue;
        if (keywords.ContainsKey("key") && key is null && keywords["key"] is not null)
        {
            return Opaque(call, "functools", args);
        }

        if (name is "map" or "filter")
        {
            if (args[0] is not FunctionValue function)
            {
                return Opaque(call, "functools", args);
            }

            var mapped = new SequenceValue([]);
            mapped.IsKnown = args.Count == 2 && await EachAsync(args[1], call, false, async item =>
            {
                Step(call);
                var result = await InvokeAsync(function, [item], [], call);
                if (name == "map")
                {
                    mapped.Items.Add(result);
                }
                else if (Truth(result) is not false)
                {
                    mapped.IsKnown &= Truth(result) is not null;
                    mapped.Items.Add(item);
                }

                return true;
            });
            return mapped.IsKnown ? OneShot(mapped) : throw Lost(call, "over what this runs is not known");
        }

        if (name == "next")
        {
            if (args[0] is SequenceValue { IsOneShot: true, IsKnown: true } iterator)
            {
                Touch(iterator, AccessKind.Write, call);
                return iterator.Taken < iterator.Items.Count ? iterator.Items[iterator.Taken++] : args.Count > 1 ? args[1] : throw Raise(_model.EscapingStops.ContainsKey(call) ? "RuntimeError" : "StopIteration");
            }

            if (args[0] is not GeneratorValue)
            {
                throw Lost(call, "what this takes is not known");
            }

            Touch(args[0]!, AccessKind.Write, call);
            return args[0] is GeneratorValue g ? await g.NextAsync() ? g.Current : args.Count > 1 ? args[1] : throw Raise(_model.EscapingStops.ContainsKey(call) ? "RuntimeError" : "StopIteration") : Unknown.Value;
        }

        if (name == "iter")
        {
            return args is [SequenceValue { IsOneShot: false, IsKnown: true } or DictValue { IsKnown: true } or string] ? Iterator(args[0], call)
                : args is [GeneratorValue or SequenceValue { IsOneShot: true }] ? args[0]
                : throw Lost(call, "over what this runs is not known");
        }

        var sources = new List<List<object?>>();
        var known = true;
        foreach (var arg in name is "enumerate" or "sum" or "sorted" or "reversed" ? args.Take(1) : args.Count > 1 && name is "min" or "max" ? [new SequenceValue(args)] : args)
        {
            var items = new List<object?>();
            sources.Add(items);
            known &= await EachAsync(arg, call, false, item =>
            {
                items.Add(item);
                return Routine.FromResult(true);
            });
        }

        if (!known)
        {
            return name is "sum" or "min" or "max" or "any" or "all" ? Unknown.Value : new SequenceValue([]) { IsKnown = false, IsOneShot = name != "sorted" };
        }

        var only = sources.Count > 0 ? sources[0] : [];
        switch (name)
        {
            case "enumerate":
                var from = args.Count > 1 ? args[1] : keywords.GetValueOrDefault("start", 0L);
                return OneShot([.. only.Select((item, i) => (object?)new SequenceValue([from is long start ? start + i : Unknown.Value, item], SequenceKind.Tuple))]);
            case "zip":
                var count = sources.Count == 0 ? 0 : sources.Min(s => s.Count);
                return OneShot([.. Enumerable.Range(0, count).Select(i => (object?)new SequenceValue([.. sources.Select(s => s[i])], SequenceKind.Tuple))]);
            case "reversed":
                return OneShot([.. Enumerable.Reverse(only)]);
            case "any" or "all":
                var truths = only.Select(Truth).ToList();
                return name == "any" ? truths.Contains(true) ? true : truths.Contains(null) ? Unknown.Value : false
                    : truths.Contains(false) ? false : truths.Contains(null) ? Unknown.Value : true;
            case "sum":
                object? total = args.Count > 1 ? args[1] : 0L;
                foreach (var item in only)
                {
                    total = await BinaryAsync(call, total, BinaryOperator.Add, item);
                }

                return total;
        }

        var keys = new List<(object? Key, object? Item)>();
        foreach (var item in only)
        {
            keys.Add((key is null ? item : await InvokeAsync(key, [item], [], call), item));
        }

        if (keys.Exists(a => Order(a.Key, keys[0].Key) is null))
        {
            return name == "sorted" ? new SequenceValue(only) { IsKnown = only.Count < 2 } : Unknown.Value;
        }

        var descending = keywords.GetValueOrDefault("reverse") is true || name == "max";
        var sorted = keys.Select((k, i) => (k.Key, k.Item, Index: i)).ToList();
        sorted.Sort((a, b) => (descending ? Order(b.Key, a.Key) : Order(a.Key, b.Key)) is { } order and not 0 ? order : a.Index.CompareTo(b.Index));
        return name == "sorted" ? new SequenceValue([.. sorted.Select(s => s.Item)])
            : sorted.Count > 0 ? sorted[0].Item : keywords.TryGetValue("default", out var empty) ? empty : throw Raise("ValueError", $"{name}() iterable argument is empty");
    }

    private async Routine<object?> ConstructCatalogAsync(ClassSymbol cls, List<object?> args, Dictionary<string, object?> keywords, CallExpr call)
    {
        switch (cls.Name)
        {
            case "list" or "tuple" or "set" or "frozenset":
                var kind = cls.Name switch { "list" => SequenceKind.List, "tuple" => SequenceKind.Tuple, _ => SequenceKind.Set };
                var list = new SequenceValue([], kind);
                if (args.Count > 0)
                {
                    list.IsKnown = await EachAsync(args[0], call, false, item =>
                    {
                        list.Items.Add(item);
                        return Routine.FromResult(true);
                    });
                }

                return kind == SequenceKind.Set ? Distinct(list) : list;
            case "dict" or "defaultdict" or "Counter" or "OrderedDict":
                var dict = new DictValue();
                if (cls.Name == "defaultdict")
                {
                    dict.Factory = args.FirstOrDefault();
                    dict.IsKnown = args.Count < 2;
                }
                else if (args.Count > 0)
                {
                    dict.IsKnown = false;
                    Opaque(call, "collections", args);
                }

                foreach (var (name, value) in keywords)
                {
                    dict.Items[name] = value;
                }

                return dict;
            case "deque":
                var deque = new SequenceValue([]);
                deque.IsKnown = keywords.Count == 0 && args.Count < 2 && (args.Count == 0 || await EachAsync(args[0], call, false, item =>
                {
                    deque.Items.Add(item);
                    return Routine.FromResult(true);
                }));
                return deque;
            case "range":
                return Range(args);
            case "int":
                return args.FirstOrDefault(0L) switch
                {
                    long i => i,
                    bool b => b ? 1L : 0L,
                    double d when Math.Abs(d) < 1e15 => (long)d,
                    string s when args.Count == 1 && keywords.Count == 0 => Whole(s, call),
                    _ => MayFail(call, "ValueError"),
                };
            case "float":
                return args.FirstOrDefault(0.0) switch { long i => (double)i, bool b => b ? 1.0 : 0.0, double d => d, string s => Real(s, call), _ => MayFail(call, "ValueError") };
            case "str":
                return args.Count == 0 ? "" : await TextOfAsync(args[0], call);
            case "bool":
                return args.Count == 0 ? false : Truth(args[0]) is { } truth ? truth : Unknown.Value;
            case "object":
                return new ObjectValue(cls);
            case "bytearray" or "StringIO" or "BytesIO" or "HASH" or "Random":
                Opaque(call, "functools", [.. args, .. keywords.Values]);
                return new OpaqueValue();
            case "Decimal" or "Fraction" or "UUID" or "Path":
                MayFailBy(call, cls.Name);
                break;
        }

        if (args.Concat(keywords.Values).Any(a => a is OpaqueValue))
        {
            throw Lost(call, "what this does with its arguments is not known");
        }

        return AsyncioObject(cls, args, keywords, call) ?? (cls.Module?.Name is "asyncio" or "contextvars" or "concurrent.futures"
            ? throw Lost(call, $"'{cls.Name}' is not followed")
            : Opaque(call, "functools", [.. args, .. keywords.Values]));
    }
}
