using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>The result types that a stub's signature cannot say.</summary>
internal sealed partial class Inferrer
{
    private PyType? IntrinsicResult(string intrinsic, CallExpr node, IReadOnlyList<BoundParameter> bound, PyType? receiver)
    {
        switch (intrinsic)
        {
            case "gather":
                return Gather(node);
            case "keyed" when node.Args.Length > 0 && receiver is InstanceType keyed && Keyed(keyed, "get", node.Args[0]) is { } item:
                return node.Args.Length > 1 ? _joiner.Join(item.Slot.Type.WithoutNone, model.TypeOf(node.Args[1])) : item.Slot.Type;
            case "mixed_statistic" when node.Args is [var numbers] && ElementOf(model.TypeOf(numbers), numbers) is var mixed && MixedNumbers.Is(mixed):
                return mixed.WithoutNone;
            case "replace":
                return Replaced(node, receiver);
            case "zip" when node.Args is [StarredExpr pairs] && _columns.GetValueOrDefault(node) is 2 or 3 && ElementOf(model.TypeOf(pairs.Value), node) is TupleType { Items: var kinds } && kinds.Length == _columns[node]:
                return FlowNode(node, new TupleType([.. kinds.Select((kind, i) =>
                {
                    var item = NodeSlot(node, $"column{i}");
                    Flow(item, kind.Type);
                    var column = NodeSlot(node, $"columns{i}");
                    Flow(column, Types.VarTuple(item));
                    return column;
                })])).Type;
            case "zip" when node.Args is [StarredExpr rows] && _columns.ContainsKey(node) && ElementOf(model.TypeOf(rows.Value), node) is NeverType:
                return null;
            case "zip" when node.Args is [StarredExpr rows]:
                var column = NodeSlot(node, "column");
                Flow(column, ElementOf(ElementOf(model.TypeOf(rows.Value), node), node));
                return Types.Iterator(FlowNode(node, Types.VarTuple(column)));
            case "zip":
                return Types.Iterator(FlowNode(node, new TupleType([.. node.Args.Select((a, i) => ZipItem(node, a, i))])));
            case "zip_longest_rows" when node.Args is [StarredExpr rows]:
                var filled = NodeSlot(node, "column");
                Flow(filled, ElementOf(ElementOf(model.TypeOf(rows.Value), node), node));
                Flow(filled, node.Keywords.FirstOrDefault(k => k.Arg == "fillvalue") is { } filler ? model.TypeOf(filler.Value) : PyType.None);
                return Types.Iterator(FlowNode(node, Types.VarTuple(filled)));
            case "map" when node.Args.Length > 2:
                return Types.Iterator(FlowNode(node, MappedOfSeveral(node)));
            case "sum":
                return Sum(node);
            case "dict_get" or "dict_pop" when node.Args.Length > 0 && receiver is InstanceType dict && dict.Class.AsBase(dict, Types.DictClass) is { } typed:
                var found = ValueAt(typed.Args[1], node.Args[0]);
                if (intrinsic == "dict_get" && model.IsEmptyFallback(node) && IsPlainContainer(found))
                {
                    return found;
                }

                return node.Args.Length > 1 ? _joiner.Join(found, model.TypeOf(node.Args[1])) : intrinsic == "dict_get" ? _joiner.Join(found, PyType.None) : found;
            case "type" when node.Args.Length == 1:
                return model.TypeOf(node.Args[0]).Parts.Aggregate(PyType.Never, (sum, part) => _joiner.Join(sum, part switch
                {
                    InstanceType i => new ClassType(i.Class),
                    PrimitiveType p when model.Builtins.Members.GetValueOrDefault(p.Name) is ClassSymbol c => new ClassType(c),
                    TupleType => new ClassType(Types.TupleClass),
                    ClassType when model.Builtins.Members.GetValueOrDefault("type") is ClassSymbol meta => new ClassType(meta),
                    _ => PyType.Any,
                }));
            case "vars" when node.Args is [var subject] && model.TypeOf(subject) is InstanceType { Class.IsUser: true } owner:
                return AttributesOf(node, owner);
            case "future" when node.Func is AttributeExpr { Attr: "get_loop" } && model.LoadModule("asyncio")?.Members.GetValueOrDefault("AbstractEventLoop") is ClassSymbol loop:
                return loop.Self;
            case "getattr" when node.Args is [_, _, var other, AttributeExpr { Value: var open } known] && model.TypeOf(open) is InstanceType { Class.IsOpen: true } && model.TypeOf(known) is not AnyType:
                return _joiner.Join(model.TypeOf(known), model.TypeOf(other));
            case "getattr" when node.Args is [_, _, var other, AttributeExpr known]:
                return model.TypeOf(known) is AnyType ? model.TypeOf(other)
                    : model.Spread.ContainsKey(known) || IsOneOfSeveral(model.TypeOf(known.Value)) || IsOfMaybeNone(model, known) ? _joiner.Join(model.TypeOf(known), model.TypeOf(other))
                    : model.TypeOf(known);
            case "getattr" when node.Args is [var module, _] && model.TypeOf(module) is ModuleType { Module: { Name: "signal" } signals } && signals.Members.GetValueOrDefault("Signals") is ClassSymbol named:
                return named.Self;
            case "getattr" when node.Args.Length is 2 or 3:
                return NamedMember(node);
            case "setattr" when node.Args.Length == 3:
                StoreNamed(node);
                return null;
            case "hasattr" when node.Args is [_, not ConstantExpr]:
                _ = NamedMember(node);
                return null;
            case "round" when node.Keywords.Length == 0 && model.TypeOf(node.Args[0]).WithoutNone is InstanceType { Class.IsUser: true } shortened && shortened.Class.FindMethod("__round__") is { IsStub: false } round:
                return Dunder(round, shortened, node.Args.Length > 1 ? model.TypeOf(node.Args[1]) : null, node);
            case "round" when node.Args.Length == 1 && node.Keywords.Length == 0:
                return PyType.Int;
            case "round":
                // Whatever else it may be cannot be rounded.
                return model.TypeOf(node.Args[0]) is UnionType u && u.Members.Where(m => m == PyType.Float || m == PyType.Int).ToList() is [var number] ? number : model.TypeOf(node.Args[0]);
            case "abs":
                return model.TypeOf(node.Args[0]) is var t && ReferenceEquals(t, PyType.Bool) ? PyType.Int : ReferenceEquals(t, PyType.Complex) ? PyType.Float : t is InstanceType user && user.Class.FindMethod("__abs__") is { } abs ? Dunder(abs, user, null, node) : t;
            case "pow" when node.Args.Length > 1:
                return Binary(BinaryOperator.Pow, model.TypeOf(node.Args[0]), model.TypeOf(node.Args[1]), node, false);
            case "divmod" when node.Args is [var divided, var by] && model.TypeOf(divided) is InstanceType { Class.IsUser: true } quotient && quotient.Class.FindMethod("__divmod__") is { IsStub: false } divMod:
                return Dunder(divMod, quotient, model.TypeOf(by), node);
            case "divmod" when node.Args.Length > 1:
                return DivMod(node);
            case "next":
                return NextOf(node);
            case "aiter":
                return AsyncIteratorOf(node.Args[0]);
            case "anext":
                return AsyncNextOf(node);
            case "extra_info" when node.Args is [ConstantExpr { Value: "ssl_object" }] && stubs.Load("ssl")?.Members.GetValueOrDefault("SSLObject") is ClassSymbol agreed:
                return _joiner.Join(agreed.Self, PyType.None);
            case "run_in_executor":
                return DeferredResult(node, 1, takesKeywords: false, isCoroutine: false);
            case "to_thread":
                return DeferredResult(node, 0, takesKeywords: true, isCoroutine: true);
            case "submit":
                return stubs.Load("concurrent.futures")?.Members.GetValueOrDefault("ConcurrentFuture") is ClassSymbol future
                    ? new InstanceType(future, [DeferredResult(node, 0, takesKeywords: true, isCoroutine: false).Args[0]])
                    : null;
            case "context_run":
                return Deferred(node, 0, takesKeywords: true);
            case "done_callback" when node.Func is AttributeExpr { Value: var watched }:
                _ = Deferred(node, 0, watched);
                return null;
            case "call_soon":
                _ = Deferred(node, 0);
                return null;
            case "memory_cast":
                return Viewed(node);
            case "struct_unpack" when node.Args is [ConstantExpr { Value: string format }, ..]:
                return node.Func is AttributeExpr { Attr: "iter_unpack" } ? Types.Iterator(FlowNode(node, Unpacked(node, format))) : Unpacked(node, format);
            case "struct_unpack" when node is { Func: not AttributeExpr { Attr: "iter_unpack" }, Args: [var computed, ..] } && StructFormat.CodesOf(computed, model) is { Length: > 0 } codes:
                var row = NodeSlot(node, "items");
                Flow(row, codes.All("fde".Contains) ? PyType.Float : PyType.Int);
                return Types.VarTuple(row);
            case "log":
                NoteExtra(node.Keywords.FirstOrDefault(k => k.Arg == "extra")?.Value);
                return null;
            case "add_argument":
                NoteArgument(node);
                return null;
            case "add_subparsers" when ArgumentName(node) is { } command && stubs.Load("argparse")?.Members.GetValueOrDefault("Namespace") is ClassSymbol commands:
                Flow(OpenAttribute(commands, command).Slot, node.Keywords.Any(k => k is { Arg: "required", Value: ConstantExpr { Value: true } }) ? PyType.Str : _joiner.Join(PyType.Str, PyType.None));
                return null;
            case "set_defaults" when stubs.Load("argparse")?.Members.GetValueOrDefault("Namespace") is ClassSymbol settings:
                foreach (var keyword in node.Keywords.Where(k => k.Arg is not null))
                {
                    Flow(OpenAttribute(settings, keyword.Arg!).Slot, model.TypeOf(keyword.Value));
                }

                return null;
            case "sched_enter":
                DeferThread(node, bound);
                return null;
            case "call_later" or "add_signal_handler":
                _ = Deferred(node, 1);
                return null;
            case "enter_context" when node.Args is [var entered]:
                return Enter(model.TypeOf(entered), false, entered);
            case "enter_async_context" when node.Args is [var entered]:
                var result = NodeSlot(node, "awaited");
                Flow(result, Enter(model.TypeOf(entered), true, entered));
                return Types.Coroutine(result);
            case "stack_callback" or "stack_async_callback":
                _ = Deferred(node, 0, takesKeywords: true);
                return null;
            case "stack_push" when node.Args is [var exit]:
                NotePushed(exit);
                return null;
            case "open_async":
                var isBytes = bound.FirstOrDefault(b => b.Parameter.Name == "mode") is { Arguments: [ConstantExpr { Value: string how }] } && how.Contains('b');
                return stubs.Load("aiofiles")?.Members.GetValueOrDefault(isBytes ? "AsyncBufferedIOBase" : "AsyncTextIOWrapper") is ClassSymbol asyncFile ? Types.Coroutine(FlowNode(node, asyncFile.Self)) : null;
            case "gzip_open" or "bz2_open":
                var isText = bound.FirstOrDefault(b => b.Parameter.Name == "mode") is { Arguments: [ConstantExpr { Value: string packed }] } && packed.Contains('t');
                return stubs.Load("io")?.Members.GetValueOrDefault(isText ? "TextIOWrapper" : "BufferedIOBase") is ClassSymbol opened ? opened.Self : null;
            case "open":
                var isBinary = bound.FirstOrDefault(b => b.Parameter.Name == "mode") is { Arguments: [ConstantExpr { Value: string mode }] } && mode.Contains('b');
                return stubs.Load("io")?.Members.GetValueOrDefault(isBinary ? "BufferedIOBase" : "TextIOWrapper") is ClassSymbol file ? file.Self : null;
            case "re_compile" or "re_call" or "re_findall" or "re_group" or "re_groups" or "re_groupdict":
                return RegexResult(intrinsic, node, receiver);
            case "combinations":
                return TuplesOf(node);
            case "partial":
                return Partial(node);
            default:
                return null;
        }
    }

    /// <summary>A copy of a record with other values in some fields.</summary>
    private PyType Replaced(CallExpr node, PyType? receiver)
    {
        var record = receiver ?? (node.Args.Length > 0 ? model.TypeOf(node.Args[0]) : PyType.Never);
        foreach (var part in record.Parts.OfType<InstanceType>())
        {
            foreach (var keyword in node.Keywords.Where(k => k.Arg is not null))
            {
                if (part.Class.FindAttribute(keyword.Arg!) is { } field)
                {
                    FlowArgument(field.Slot, keyword.Value);
                }
            }
        }

        var names = node.Keywords.Select(k => k.Arg).OfType<string>().ToList();
        if (receiver is null && node.Args is [var given] && record.WithoutNone is UnionType several
            && several.Members.OfType<InstanceType>().Where(i => i.Class.IsUser && DataclassField.HasFields(i.Class) && names.All(n => i.Class.FindAttribute(n) is not null)).ToList() is [var only])
        {
            NoteUse(given, record, [only]);
            return only;
        }

        return record.WithoutNone;
    }

    private PyType? DecoratorResult(string intrinsic, PyType decorated) => intrinsic switch
    {
        "wraps" or "lru_cache" or "cache" => decorated,
        "contextmanager" or "asynccontextmanager" => decorated,
        _ => null,
    };

    /// <summary>Tuples of as many items as a literal says; of one that is not known, tuples of any length.</summary>
    private InstanceType TuplesOf(CallExpr node)
    {
        var slot = NodeSlot(node, "combined");
        Flow(slot, ElementOf(model.TypeOf(node.Args[0]), node));
        return Types.Iterator(FlowNode(node, node.Args is [_, ConstantExpr { Value: long and (2 or 3) and var length }]
            ? new TupleType([.. Enumerable.Repeat(slot, (int)length)])
            : Types.VarTuple(slot)));
    }

    private PyType Gather(CallExpr node)
    {
        var exceptions = node.Keywords.Any(k => k.Arg == "return_exceptions" && k.Value is ConstantExpr { Value: true });
        var common = NodeSlot(node, "result");
        var items = ImmutableArray.CreateBuilder<Slot>();
        var fixedCount = node.Args.All(a => a is not StarredExpr);
        foreach (var arg in node.Args)
        {
            NoteAwaitable(arg);
            var type = arg is StarredExpr s ? Awaited(ElementOf(model.TypeOf(s.Value), arg), arg) : Awaited(model.TypeOf(arg), arg);
            if (exceptions && (_force || type is not NeverType))
            {
                type = _joiner.Join(type, Types.BaseExceptionClass.Self);
            }

            var slot = NodeSlot(arg, "gathered");
            Flow(slot, type);
            items.Add(slot);
            Flow(common, type);
        }

        var outcome = NodeSlot(node, "awaited");
        if (!_force && fixedCount && items.Any(i => i.Type is NeverType))
        {
            // Whether the results have one type is not known yet.
            return new InstanceType(Types.FutureClass, [outcome]);
        }

        // One element type: a list, as in Python; several: a tuple keeps each child's type.
        Flow(outcome, fixedCount && items.Count is > 1 and <= 8 && !exceptions && common.Type is UnionType && items.Any(i => !i.Type.SameAs(items[0].Type))
            ? new TupleType(items.ToImmutable()) { IsList = true }
            : Types.List(common));
        return new InstanceType(Types.FutureClass, [outcome]);
    }

    private Slot ZipItem(CallExpr node, Expr argument, int index)
    {
        var slot = NodeSlot(node, $"item{index}");
        Flow(slot, ElementOf(model.TypeOf(argument is StarredExpr s ? s.Value : argument), argument));
        return slot;
    }

    /// <summary>What <c>map(f, xs, ys)</c> gives: each parameter takes the items of one iterable.</summary>
    private PyType MappedOfSeveral(CallExpr node)
    {
        var result = PyType.Never;
        foreach (var part in model.TypeOf(node.Args[0]).Parts)
        {
            if (TypeJoiner.AsCallable(part) is { } callable)
            {
                for (var i = 0; i < callable.Parameters.Length && i + 1 < node.Args.Length; i++)
                {
                    Flow(callable.Parameters[i], ElementOf(model.TypeOf(node.Args[i + 1]), node.Args[i + 1]));
                }
            }

            result = _joiner.Join(result, CallType(part, node));
        }

        return result;
    }

    private PyType Sum(CallExpr node)
    {
        var item = ElementOf(model.TypeOf(node.Args[0]), node);
        var start = node.Args.Length > 1 ? model.TypeOf(node.Args[1])
            : node.Keywords.FirstOrDefault(k => k.Arg == "start") is { } named ? model.TypeOf(named.Value)
            : PyType.Never;
        if (item is NeverType || item.IsNone)
        {
            return start is NeverType ? (_force ? PyType.Int : PyType.Never) : start;
        }

        // What cannot be added to a number raises: it is not among the sums.
        if (item is UnionType mixed && mixed.WithoutNone.Parts.Where(p => p.IsNumeric).ToImmutableArray() is { IsEmpty: false } numbers && numbers.Length < mixed.Members.Length && !mixed.Members.Any(m => m is InstanceType { Class: { IsUser: true } or { Name: "Fraction" or "Decimal" } }))
        {
            item = UnionType.Of(numbers);
        }

        if (ReferenceEquals(item, PyType.Bool) || ReferenceEquals(EnumValue(item), PyType.Int))
        {
            item = PyType.Int;
        }

        if (item is InstanceType { Class: { HeldClass: { Name: not "str" } held } summed } && start is NeverType or PrimitiveType && !Defines(summed, "__radd__") && summed.FindAttribute(ClassSymbol.HeldName) is { } heldValue)
        {
            heldValue.IsRead = true;
            heldValue.IsUsedOutside = true;
            item = ClassSymbol.PrimitiveOf(held);
        }

        if (item is InstanceType { Class: { IsUser: true } added } owned)
        {
            if (added.FindMethod("__radd__") is { IsStub: false } reflected && start is NeverType or PrimitiveType)
            {
                Dunder(reflected, owned, PyType.Int, node);
                start = PyType.Never;
            }

            if (added.FindMethod("__add__") is { IsStub: false } adding)
            {
                Dunder(adding, owned, item, node);
            }
        }

        // The sum of no floats is the int 0.
        if (start is NeverType && ReferenceEquals(item, PyType.Float) && !IsSurelyFilled(node.Args[0]))
        {
            return UnionType.Of([PyType.Int, PyType.Float]);
        }

        return start is NeverType ? item : Binary(BinaryOperator.Add, start, item, node, false);
    }

    /// <summary>Whether something that is iterated has an item, as far as a look at it tells.</summary>
    private bool IsSurelyFilled(Expr node) => node switch
    {
        ListExpr l => l.Elts.Any(e => e is not StarredExpr),
        TupleExpr t => t.Elts.Any(e => e is not StarredExpr),
        DictExpr d => d.Keys.Any(k => k is not null),
        ListCompExpr { Generators: [{ Ifs.IsEmpty: true, IsAsync: false } only] } => IsSurelyFilled(only.Iter),
        GeneratorExpr { Generators: [{ Ifs.IsEmpty: true, IsAsync: false } only] } => IsSurelyFilled(only.Iter),
        CallExpr { Func: AttributeExpr { Attr: "values" or "items" or "keys", Value: var dict }, Args.IsEmpty: true } => IsSurelyFilled(dict),
        CallExpr { Func: NameExpr { Id: "range" }, Args: [ConstantExpr { Value: long and > 0 }] } => true,
        CallExpr { Func: NameExpr { Id: "map" or "sorted" or "list" or "tuple" or "reversed" or "enumerate" } f, Args: [.., var last] } when model.SymbolOf(f) is null => IsSurelyFilled(f.Id == "enumerate" ? ((CallExpr)node).Args[0] : last),
        AwaitExpr { Value: CallExpr { Func: AttributeExpr { Attr: "gather" }, Args: [var first, ..] } } => first is not StarredExpr s || IsSurelyFilled(s.Value),
        NameExpr n when model.VariableOf(n) is { Definitions: [var definition] } => FilledBindings.Contains(definition),
        _ => false,
    };

    private TupleType DivMod(CallExpr node)
    {
        var type = Binary(BinaryOperator.FloorDiv, model.TypeOf(node.Args[0]), model.TypeOf(node.Args[1]), node, false);
        var slot = FlowNode(node, type);
        if (model.TypeOf(node.Args[0]) is not InstanceType || Binary(BinaryOperator.Mod, model.TypeOf(node.Args[0]), model.TypeOf(node.Args[1]), node, false) is var rest && rest.SameAs(type))
        {
            return new TupleType([slot, slot]);
        }

        Flow(NodeSlot(node, "rest"), rest);
        return new TupleType([slot, NodeSlot(node, "rest")]);
    }

    private PyType NextOf(CallExpr node)
    {
        var item = ElementOf(model.TypeOf(node.Args[0]), node);
        return node.Args.Length > 1 ? _joiner.Join(item, model.TypeOf(node.Args[1])) : item;
    }

    private PyType? Partial(CallExpr node)
    {
        if (node.Args.Length == 0 || model.TypeOf(node.Args[0]) is not FunctionType { Function.IsStub: false } f)
        {
            return null;
        }

        f.Function.IsReferenced = true;
        f.Function.IsUsedAsValue = true;
        var parameters = (f.Receiver is not null ? f.Function.CallerParameters : f.Function.Parameters).ToList();
        for (var i = 1; i < node.Args.Length && i - 1 < parameters.Count; i++)
        {
            FlowArgument(parameters[i - 1].Slot, node.Args[i]);
        }

        var named = node.Keywords.Select(k => k.Arg).ToHashSet();
        foreach (var keyword in node.Keywords)
        {
            if (parameters.FirstOrDefault(p => p.Name == keyword.Arg) is { } parameter)
            {
                FlowArgument(parameter.Slot, keyword.Value);
            }
        }

        return new CallableType([.. parameters.Skip(node.Args.Length - 1).Where(p => p.Default is null && !named.Contains(p.Name)).Select(p => p.Slot)], f.Function.CallResultSlot);
    }
}
