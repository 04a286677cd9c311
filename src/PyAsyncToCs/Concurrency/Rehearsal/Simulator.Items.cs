using System.Globalization;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>Attributes, items, and what is iterated.</summary>
internal sealed partial class Simulator
{
    private async Routine<object?> AttributeAsync(AttributeExpr a, Frame frame)
    {
        if (Inferrer.IsSuper(a.Value))
        {
            return SuperMethod(a, frame);
        }

        return _model.TypeOf(a.Value) is ModuleType ? Constant(a) : await AttributeOfAsync(await EvalAsync(a.Value, frame), a, frame);
    }

    private object? Constant(AttributeExpr a) => _model.TypeOf(a) is ClassType { Class: var cls } ? ClassOf(cls) : a.Attr switch
    {
        "pi" => Math.PI,
        "inf" => double.PositiveInfinity,
        _ => Unknown.Value,
    };

    private FunctionValue SuperMethod(AttributeExpr a, Frame frame)
    {
        var own = frame;
        while (own is not null && own.Function?.Owner is null)
        {
            own = own.Around;
        }

        var cls = own?.Function?.Owner;
        var self = own?.Function?.Parameters[0].Symbol is { } symbol ? own.Variables.GetValueOrDefault(symbol) : null;
        foreach (var parent in cls?.Lineage().Skip(1) ?? [])
        {
            if (parent.Methods.TryGetValue(a.Attr, out var method) && !method.IsStub)
            {
                return new FunctionValue(method, null, self);
            }
        }

        throw Lost(a, "this method is not followed");
    }

    private async Routine<object?> AttributeOfAsync(object? owner, AttributeExpr a, Frame frame)
    {
        switch (owner)
        {
            case ObjectValue o:
                if (o.Attributes.TryGetValue(a.Attr, out var value))
                {
                    TouchPart(o, a.Attr, AccessKind.Read, a);
                    return value;
                }

                if (o.Class.FindMethod(a.Attr) is { IsStub: false } method)
                {
                    if (method.Decorators.Count > 0)
                    {
                        throw Lost(a, "this decorator is not followed");
                    }

                    var bound = new FunctionValue(method, null, method.IsStatic ? null : method.IsClassMethod ? ClassOf(o.Class) : o);
                    return method.IsProperty ? await InvokeAsync(bound, [], [], a) : bound;
                }

                foreach (var cls in o.Class.Lineage())
                {
                    if (_classes.TryGetValue(cls, out var shared) && shared.Attributes.TryGetValue(a.Attr, out var inherited))
                    {
                        TouchPart(shared, a.Attr, AccessKind.Read, a);
                        return inherited;
                    }
                }

                return o.Class.FindMethod("__getattr__") is { IsStub: false } fallback
                    ? await InvokeAsync(new FunctionValue(fallback, null, o), [a.Attr], [], a)
                    : Unknown.Value;
            case ClassValue c:
                if (c.Class.IsEnum && c.Attributes.TryGetValue(a.Attr, out var member))
                {
                    return EnumMember(c, a.Attr, member);
                }

                if (c.Class.FindMethod(a.Attr) is { IsStub: false } function)
                {
                    return new FunctionValue(function, null, function.IsClassMethod ? c : null);
                }

                foreach (var cls in c.Class.Lineage())
                {
                    if (_classes.TryGetValue(cls, out var shared) && shared.Attributes.TryGetValue(a.Attr, out var inherited))
                    {
                        TouchPart(shared, a.Attr, AccessKind.Read, a);
                        return inherited;
                    }
                }

                return a.Attr == "__name__" ? c.Class.Name : Unknown.Value;
            default:
                return Unknown.Value;
        }
    }

    private object EnumMember(ClassValue c, string name, object? value)
    {
        if (!_parts.TryGetValue((c, name), out var member))
        {
            _parts.Add((c, name), member = new ObjectValue(c.Class) { Attributes = { ["name"] = name, ["value"] = value } });
        }

        return member;
    }

    private async Routine<object?> ItemAsync(SubscriptExpr s, Frame frame)
    {
        var container = await EvalAsync(s.Value, frame);
        if (s.Slice is SliceExpr slice)
        {
            var lower = slice.Lower is null ? 0L : await EvalAsync(slice.Lower, frame);
            var upper = slice.Upper is null ? long.MaxValue : await EvalAsync(slice.Upper, frame);
            if (container is SequenceValue list)
            {
                Touch(list, AccessKind.Read, s);
                var isKnown = list.IsKnown && lower is long && upper is long && slice.Step is null;
                return new SequenceValue(isKnown ? Slice(list.Items, (long)lower!, (long)upper!) : [], list.Kind) { IsKnown = isKnown };
            }

            return Unknown.Value;
        }

        return await ItemOfAsync(s, container, await EvalAsync(s.Slice, frame));
    }

    private static List<object?> Slice(List<object?> items, long lower, long upper)
    {
        var count = items.Count;
        var from = (int)Math.Clamp(lower < 0 ? lower + count : lower, 0, count);
        var to = (int)Math.Clamp(upper < 0 ? upper + count : upper, 0, count);
        return from < to ? items.GetRange(from, to - from) : [];
    }

    private async Routine<object?> ItemOfAsync(SubscriptExpr s, object? container, object? key)
    {
        switch (container)
        {
            case SequenceValue list:
                if (list.IsKnown && key is long index && list.Kind != SequenceKind.Set)
                {
                    index = index < 0 ? index + list.Items.Count : index;
                    if (index < 0 || index >= list.Items.Count)
                    {
                        Touch(list, AccessKind.Read, s);
                        throw Raise("IndexError", $"{(list.Kind == SequenceKind.Tuple ? "tuple" : "list")} index out of range");
                    }

                    if (list.Kind == SequenceKind.List)
                    {
                        Touch(list, AccessKind.ReadItem, s);
                        TouchPart(list, index.ToString(CultureInfo.InvariantCulture), AccessKind.Read, s);
                    }

                    return list.Items[(int)index];
                }

                Touch(list, AccessKind.Read, s);
                MayFail(s, "IndexError");
                return Unknown.Value;
            case DictValue dict:
                if (dict.Factory is not null)
                {
                    Touch(dict, AccessKind.Write, s);
                    if (!dict.IsKnown || key is Unknown)
                    {
                        throw Lost(s, "which item this is is not known");
                    }

                    if (!dict.Items.TryGetValue(key ?? new NoneKey(), out var made))
                    {
                        dict.Items[key ?? new NoneKey()] = made = dict.Factory switch
                        {
                            ClassValue { Class.Name: "list" } => new SequenceValue([]),
                            ClassValue { Class.Name: "set" } => new SequenceValue([], SequenceKind.Set),
                            ClassValue { Class.Name: "dict" } => new DictValue(),
                            ClassValue { Class.Name: "int" } => 0L,
                            ClassValue { Class.Name: "float" } => 0.0,
                            ClassValue { Class.Name: "str" } => "",
                            FunctionValue f => await InvokeAsync(f, [], [], s),
                            _ => throw Lost(s, "what this makes is not known"),
                        };
                    }

                    return made;
                }

                Touch(dict, AccessKind.Read, s);
                if (!dict.IsKnown || key is Unknown)
                {
                    MayFail(s, "KeyError");
                }

                return !dict.IsKnown || key is Unknown ? UnknownItem(dict.Items.Values)
                    : dict.Items.TryGetValue(key ?? new NoneKey(), out var value) ? value
                    : throw Raise("KeyError", key);
            case ObjectValue { Class: { IsUser: true } cls } own when ItemKindSplitter.Find(cls, "__getitem__", KindOf(key)) is { IsStub: false } method:
                return await InvokeAsync(new FunctionValue(method, null, own), [key], [], s);
            case OpaqueValue:
                Touch(container, AccessKind.Read, s);
                goto default;
            default:
                MayFail(s, "LookupError");
                return Unknown.Value;
        }

        object UnknownItem(IEnumerable<object?> among) =>
            among.All(v => v is null or bool or long or double or string or Unknown) ? Unknown.Value : throw Lost(s, "which item this is is not known");
    }

    private static string KindOf(object? key) => key switch
    {
        SequenceValue { Kind: SequenceKind.Tuple } => "tuple",
        string => "str",
        long or bool => "int",
        _ => "",
    };

    /// <summary>Gives each item of a source to an action, until that says stop; false where the items are not known.</summary>
    private async Routine<bool> EachAsync(object? source, Node node, bool isAsync, Func<object?, Routine<bool>> action)
    {
        (RehearsedTask? Task, int Suspensions) looked = default;
        void Look(object place, AccessKind kind = AccessKind.Read)
        {
            // Others come to it only where this waits.
            if (looked != (_loop.Current, _loop.Current.Suspensions))
            {
                looked = (_loop.Current, _loop.Current.Suspensions);
                Touch(place, kind, node);
            }
        }

        switch (source)
        {
            case SequenceValue { IsOneShot: true } oneShot:
                Look(oneShot, AccessKind.Write);
                if (!oneShot.IsKnown)
                {
                    return false;
                }

                while (oneShot.Taken < oneShot.Items.Count)
                {
                    if (!await action(oneShot.Items[oneShot.Taken++]))
                    {
                        break;
                    }

                    Look(oneShot, AccessKind.Write);
                }

                return true;
            case SequenceValue list:
                Look(list.Of ?? (object)list);
                if (!list.IsKnown)
                {
                    return false;
                }

                var length = list.Of?.Items.Count ?? list.Items.Count;
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (!await action(list.Kind == SequenceKind.Set && list.Items.Count > 1 && list.Items[i] is string ? Unknown.Value : list.Items[i]))
                    {
                        break;
                    }

                    Look(list.Of ?? (object)list);
                    if ((list.Of?.Items.Count ?? (list.Kind == SequenceKind.Set ? list.Items.Count : length)) != length)
                    {
                        throw Lost(node, "what this runs over is changed meanwhile");
                    }
                }

                return true;
            case DictValue dict:
                Look(dict);
                if (!dict.IsKnown)
                {
                    return false;
                }

                var keys = dict.Items.Keys.ToList();
                foreach (var key in keys)
                {
                    if (!await action(key is NoneKey ? null : key))
                    {
                        break;
                    }

                    Look(dict);
                    if (dict.Items.Count != keys.Count)
                    {
                        throw Lost(node, "what this runs over is changed meanwhile");
                    }
                }

                return true;
            case string text:
                foreach (var c in text)
                {
                    if (!await action(c.ToString()))
                    {
                        break;
                    }
                }

                return true;
            case GeneratorValue generator:
                while (await generator.NextAsync())
                {
                    Touch(generator, AccessKind.Write, node);
                    if (!await action(generator.Current))
                    {
                        if (isAsync && generator.Guarded > 0)
                        {
                            Obstacle ??= (node, "an async generator is left by 'break', and closes later in Python");
                        }

                        break;
                    }
                }

                return true;
            case ObjectValue { Class: { IsUser: true } cls } o when cls.FindMethod(isAsync ? "__aiter__" : "__iter__") is { IsStub: false } iter:
                var iterator = await InvokeAsync(new FunctionValue(iter, null, o), [], [], node);
                if (iterator is not ObjectValue { Class: { IsUser: true } of } i2 || of.FindMethod(isAsync ? "__anext__" : "__next__") is not { IsStub: false } next)
                {
                    return ReferenceEquals(iterator, o) ? throw Lost(node, "over what this runs is not known") : await EachAsync(iterator, node, isAsync, action);
                }

                while (true)
                {
                    Step(node);
                    object? item;
                    try
                    {
                        item = await InvokeAsync(new FunctionValue(next, null, i2), [], [], node);
                        item = item is CoroutineValue started ? await started.Run() : item;
                    }
                    catch (RaisedException e) when (e.Value.Class.Name is "StopAsyncIteration" or "StopIteration")
                    {
                        return true;
                    }

                    if (!await action(item))
                    {
                        return true;
                    }
                }

            case OpaqueValue when !isAsync:
                Touch(source, AccessKind.Write, node);
                return false;
            case Unknown when !isAsync:
                return false;
            default:
                throw Lost(node, "over what this runs is not known");
        }
    }
}
