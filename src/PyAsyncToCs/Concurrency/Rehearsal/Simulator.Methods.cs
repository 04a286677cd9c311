using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>Methods of the catalog's classes.</summary>
internal sealed partial class Simulator
{
    private async Routine<object?> MethodAsync(CallExpr call, FunctionSymbol stub, ClassSymbol owner, object? receiver, List<object?> args, Dictionary<string, object?> keywords)
    {
        switch (receiver)
        {
            case string text:
                return await TextMethodAsync(call, stub.Name, text, args);
            case SequenceValue list:
                return await ListMethodAsync(call, stub.Name, list, args);
            case DictValue dict:
                return DictMethod(call, stub.Name, dict, args);
            case GeneratorValue generator when stub.Name is "aclose" or "close" or "__anext__" or "__next__":
                Touch(generator, AccessKind.Write, call);
                return new CoroutineValue(null, async () =>
                {
                    if (stub.Name is "__anext__" or "__next__")
                    {
                        return await generator.NextAsync() ? generator.Current : throw Raise(stub.Name == "__anext__" ? "StopAsyncIteration" : "StopIteration");
                    }

                    throw Lost(call, "closing a generator is not followed");
                }, Seen(_loop.Current));
            case RehearsedFuture or SemaphoreValue or EventValue or QueueValue or GroupValue or RehearsedTimeout or LoopValue:
                return await AsyncioMethodAsync(call, stub, receiver, args, keywords);
        }

        if (owner.Module?.Name == "asyncio" || owner.Name is "Future" or "Task" or "Coroutine" or "AsyncGenerator" or "Generator")
        {
            throw Lost(call, $"'{owner.Name}.{stub.Name}' is not followed");
        }

        if (owner.Name is "list" or "dict" or "set" or "deque" or "defaultdict" or "Counter" && stub.Name is not ("get" or "items" or "keys" or "values" or "count" or "index" or "copy" or "most_common"))
        {
            throw Lost(call, "what is changed here is not known");
        }

        if (receiver is ObjectValue { Class.IsUser: true } && owner.Module?.Name != "builtins" && owner.IsException is false)
        {
            throw Lost(call, "this method is not followed");
        }

        var module = ReferenceEquals(_model.TypeOf(((AttributeExpr)call.Func).Value), PyType.Str) ? "string" : owner.Module?.Name;
        MayFailBy(call, stub.Name);
        if (receiver is OpaqueValue)
        {
            Touch(receiver, stub.Name is "digest" or "hexdigest" or "decode" or "hex" or "getvalue" ? AccessKind.Read : AccessKind.Write, call);
            module = "string";
        }

        return Opaque(call, module is "builtins" ? "string" : module, [.. args, .. keywords.Values]);
    }

    private async Routine<object?> TextMethodAsync(CallExpr call, string name, string text, List<object?> args)
    {
        switch (name)
        {
            case "upper":
                return text.ToUpperInvariant();
            case "lower":
                return text.ToLowerInvariant();
            case "strip" when args.Count == 0:
                return text.Trim();
            case "split" when args.Count == 0:
                return new SequenceValue([.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]);
            case "split" when args is [string { Length: > 0 } separator]:
                return new SequenceValue([.. text.Split(separator)]);
            case "replace" when args is [string { Length: > 0 } from, string to]:
                return text.Replace(from, to, StringComparison.Ordinal);
            case "startswith" when args is [string start]:
                return text.StartsWith(start, StringComparison.Ordinal);
            case "endswith" when args is [string end]:
                return text.EndsWith(end, StringComparison.Ordinal);
            case "join":
                var parts = new List<object?>();
                var isKnown = await EachAsync(args[0], call, false, item =>
                {
                    parts.Add(item);
                    return Routine.FromResult(true);
                });
                return isKnown && parts.TrueForAll(p => p is string) ? string.Join(text, parts) : Unknown.Value;
            default:
                foreach (var arg in args)
                {
                    await TextOfAsync(arg, call);
                }

                MayFailBy(call, name);
                return Unknown.Value;
        }
    }

    private async Routine<object?> ListMethodAsync(CallExpr call, string name, SequenceValue list, List<object?> args)
    {
        if (name is "count" or "index" or "copy" or "issubset" or "issuperset" or "isdisjoint" or "union" or "intersection" or "difference")
        {
            Touch(list, AccessKind.Read, call);
            return name == "copy" ? new SequenceValue([.. list.Items], list.Kind) { IsKnown = list.IsKnown } : name is "count" or "index" or "issubset" or "issuperset" or "isdisjoint" ? FoundIn(call, name, list, args) : new SequenceValue([], list.Kind) { IsKnown = false };
        }

        Touch(list, AccessKind.Write, call);
        var isKnown = list.IsKnown && _uncertain == 0;
        switch (name)
        {
            case "append" or "appendleft":
                list.Items.Insert(name == "append" ? list.Items.Count : 0, args[0]);
                list.IsKnown = isKnown;
                return null;
            case "add":
                if (!list.Items.Exists(i => AreEqual(i, args[0]) == true))
                {
                    list.Items.Add(args[0]);
                }

                list.IsKnown = isKnown && args[0] is not Unknown;
                return null;
            case "extend":
                list.IsKnown = await EachAsync(args[0], call, false, item =>
                {
                    list.Items.Add(item);
                    return Routine.FromResult(true);
                }) && isKnown;
                return null;
            case "pop" or "popleft" when isKnown && (args.Count == 0 || args[0] is long) && list.Kind == SequenceKind.List:
                if (list.Items.Count == 0)
                {
                    throw Raise("IndexError", "pop from empty list");
                }

                var at = name == "popleft" ? 0 : args is [long index] ? (int)(index < 0 ? index + list.Items.Count : index) : list.Items.Count - 1;
                if (at < 0 || at >= list.Items.Count)
                {
                    throw Raise("IndexError", "pop index out of range");
                }

                var popped = list.Items[at];
                list.Items.RemoveAt(at);
                return popped;
            case "clear":
                list.Items.Clear();
                list.IsKnown = _uncertain == 0;
                return null;
            case "remove" or "discard" when isKnown && list.Items.FindIndex(i => ReferenceEquals(i, args[0]) || AreEqual(i, args[0]) == true) is >= 0 and var found && list.Items.Take(found).All(i => AreEqual(i, args[0]) == false):
                list.Items.RemoveAt(found);
                return null;
            case "reverse" when isKnown:
                list.Items.Reverse();
                return null;
            default:
                MayFail(call, "LookupError");
                list.IsKnown = false;
                return name is "pop" or "popleft" && list.Items.Exists(i => i is not (null or bool or long or double or string or Unknown)) ? throw Lost(call, "which item this is is not known") : Unknown.Value;
        }
    }

    private object? DictMethod(CallExpr call, string name, DictValue dict, List<object?> args)
    {
        var isChange = name is not ("get" or "items" or "keys" or "values" or "copy" or "most_common" or "elements" or "total");
        Touch(dict, isChange ? AccessKind.Write : AccessKind.Read, call);
        var isKnown = dict.IsKnown && _uncertain == 0;
        SequenceValue Items(Func<KeyValuePair<object, object?>, object?> part) => new([.. dict.Items.Select(part)], SequenceKind.Tuple) { IsKnown = dict.IsKnown, Of = dict };
        static object? Key(object key) => key is NoneKey ? null : key;
        switch (name)
        {
            case "get" when dict.IsKnown && args[0] is not Unknown:
                return dict.Items.TryGetValue(args[0] ?? new NoneKey(), out var value) ? value : args.Count > 1 ? args[1] : null;
            case "items":
                return Items(p => new SequenceValue([Key(p.Key), p.Value], SequenceKind.Tuple));
            case "keys":
                return Items(p => Key(p.Key));
            case "values":
                return Items(p => p.Value);
            case "copy":
                var copy = new DictValue { IsKnown = dict.IsKnown };
                foreach (var (key, item) in dict.Items)
                {
                    copy.Items[key] = item;
                }

                return copy;
            case "pop" when isKnown && args[0] is not Unknown:
                return dict.Items.Remove(args[0] ?? new NoneKey(), out var popped) ? popped : args.Count > 1 ? args[1] : throw Raise("KeyError", args[0]);
            case "setdefault" when isKnown && args[0] is not Unknown:
                var place = args[0] ?? new NoneKey();
                dict.Items.TryAdd(place, args.Count > 1 ? args[1] : null);
                return dict.Items[place];
            case "clear":
                dict.Items.Clear();
                return null;
            case "update" when isKnown && args is [DictValue { IsKnown: true } other] && dict.GetType() == other.GetType():
                Touch(other, AccessKind.Read, call);
                foreach (var (key, item) in other.Items)
                {
                    dict.Items[key] = dict.Items.ContainsKey(key) ? Unknown.Value : item;
                }

                return null;
            default:
                foreach (var arg in args.Where(a => a is SequenceValue or DictValue))
                {
                    Touch(arg!, AccessKind.Read, call);
                }

                if (name is "pop" or "popitem")
                {
                    MayFail(call, "KeyError");
                }

                Forget(dict, isChange);
                return dict.Items.Values.Any(v => v is not (null or bool or long or double or string or Unknown)) && name is "get" or "pop" or "setdefault" or "popitem"
                    ? throw Lost(call, "which item this is is not known")
                    : name == "most_common" ? new SequenceValue([]) { IsKnown = false } : Unknown.Value;
        }
    }
}
