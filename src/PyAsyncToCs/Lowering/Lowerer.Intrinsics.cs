using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Catalog functions that a template cannot say.</summary>
internal sealed partial class Lowerer
{
    private ExpressionSyntax Intrinsic(string name, CallExpr call, FunctionSymbol stub, PyType? receiver, CallTarget target)
    {
        var arg = call.Args.Length > 0 ? call.Args[0] : null;
        if (arg is not null && name is "sorted" or "sum" or "minmax" or "any_all" or "len")
        {
            _orderless.Add(arg!);
        }

        switch (name)
        {
            case "print":
                throw Unsupported(call, "'print' as a value");
            case "run":
                return RunCall(call);
            case "sleep":
                return Sleep(call);
            case "gather":
                return Gather(call);
            case "replace":
                return ReplacedFields(call, call.Func is AttributeExpr { Attr: "_replace", Value: var record } ? record : arg!);
            case "create_task":
                return CreateTask(call);
            case "ensure_future" or "wait_for" or "shield" or "wait" or "as_completed" or "group_create_task" or "run_until_complete" or "new_queue" or "to_thread" or "run_in_executor" or "call_soon" or "call_later" or "add_signal_handler" or "create_future" or "run_coroutine_threadsafe" or "iscoroutine" or "iscoroutinefunction" or "isawaitable" or "isfuture" or "runner_run" or "new_future" or "context_run" or "context_get" or "subprocess_exec" or "subprocess_shell" or "extra_info":
                return AsyncioCall(name, call, target);
            case "len":
                return Length(arg!);
            case "input":
                return CallHelper("PyConsole", "Input", arg is null ? Cs.Str("") : TextOf(arg));
            case "to_str":
                return arg is null ? Cs.Str("") : TextOf(arg);
            case "getattr" when call.Args is [_, _, var otherwise, AttributeExpr known]:
                return _model.TypeOf(known) is not AnyType ? Expression(known)
                    : _model.TypeOf(known.Value) is InstanceType { Class: { IsUser: true, Subclasses.Count: 0 } } ? Expression(otherwise)
                    : throw Unsupported(call, "'getattr' of a value that may have the attribute or not");
            case "getattr" when call.Args is [_, var signal] && _model.TypeOf(arg!) is ModuleType { Module.Name: "signal" }:
                return CallHelper("PySignal", "Named", Expression(signal));
            case "hasattr" when call.Args is [var subject, ConstantExpr { Value: string sought }]:
                return HasAttribute(call, subject, sought);
            case "getattr" when _model.NamedMembers.TryGetValue(call, out var named) && named.Count > 0:
                return NamedMember(call, named);
            case "hasattr" when _model.NamedMembers.TryGetValue(call, out var sought) && sought.Count > 0:
                return HasNamedMember(call, sought);
            case "type" when call.Args.Length == 1:
                return TypeValue(call.Args[0]);
            case "callable":
                return IsCallable(call, arg!);
            case "vars" when _model.TypeOf(arg!) is InstanceType { Class.IsUser: true }:
                return AttributesOf(arg!, call);
            case "repr" when call.Func is NameExpr { Id: "ascii" }:
                return CallHelper("PyText", "Ascii", ReprOf(arg!));
            case "repr":
                return ReprOf(arg!);
            case "to_float" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } number } real && number.FindMethod("__float__") is { Meaning.Template: not null } asFloat:
                return CatalogTemplate(asFloat, real, new() { ["self"] = Receiver(arg!) });
            case "to_float":
                return Cs.Cast(Cs.Type("double"), Expression(arg!));
            case "to_int":
                return ToInt(call, arg!);
            case "truth":
                return arg is null ? Cs.False : Condition(arg);
            case "isinstance":
                return IsInstance(call);
            case "issubclass":
                return IsSubclass(call);
            case "range":
                return call.Args.Any(a => a is StarredExpr) ? throw Unsupported(call, "'range' of unpacked arguments") : RangeValue(call);
            case "enumerate":
                return Enumerate(call);
            case "zip":
                return Zip(call);
            case "map" when call.Args.Length > 2:
                return MapOfSeveral(call);
            case "map":
                _callbackElements[call.Args[0]] = ElementType(_model.TypeOf(call.Args[1]));
                if (_model.TypeOf(call) is InstanceType { Args: [var mapped] } && mapped.Type == PyType.Int)
                {
                    _callbackWidths[call.Args[0]] = IntWidth.Of(mapped.Range);
                }

                return Cs.CallMember(ConsumedInPlace(call.Args[1]), "Select", CallbackFor(call.Args[0]));
            case "filter":
                return arg is ConstantExpr { Value: null } ? Cs.CallMember(ConsumedInPlace(call.Args[1]), "Where", Cs.Lambda(["x"], TruthOf(Cs.Id("x"), ElementType(_model.TypeOf(call.Args[1])))))
                    : Cs.CallMember(ConsumedInPlace(call.Args[1]), "Where", PredicateFor(call.Args[0]));
            case "filterfalse":
                return CallHelper("PyItertools", "FilterFalse", ConsumedInPlace(call.Args[1]), arg is ConstantExpr { Value: null } ? Cs.Lambda(["x"], TruthOf(Cs.Id("x"), ElementType(_model.TypeOf(call.Args[1])))) : PredicateFor(call.Args[0]));
            case "generator_send":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "Send", ExpressionAs(arg!, ((InstanceType)_model.TypeOf(((AttributeExpr)call.Func).Value).WithoutNone).Args[1]));
            case "generator_throw":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "Throw", RaisedValue(arg!));
            case "generator_close":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), "Dispose");
            case "partial":
                return Partial(call);
            case "reduce":
                return Reduce(call);
            case "sorted":
                return Sorted(call);
            case "list_sort":
                return ListSort(call);
            case "reversed" when _model.TypeOf(arg!) is InstanceType { Class.IsUser: true } turned && turned.Class.FindMethod("__reversed__") is { IsStub: false } reversal:
                return Cs.CallMember(Receiver(arg!), MethodName(reversal));
            case "reversed":
                return Cs.Call("Enumerable.Reverse", ConsumedInPlace(arg!));
            case "sum":
                return Sum(call);
            case "minmax":
                return MinMax(call, stub);
            case "any_all":
                return AnyAll(call, stub);
            case "abs" when _model.IsMixedNumber(_model.TypeOf(arg!)):
                return CallHelper("PyNumber", "Abs", Expression(arg!));
            case "round" when call.Args.Length == 2 && _model.IsMixedNumber(_model.TypeOf(arg!)):
                return CallHelper("PyNumber", "RoundTo", Expression(arg!), Expression(call.Args[1]));
            case "divmod" when call.Args.Any(a => _model.IsMixedNumber(_model.TypeOf(a))):
                throw Unsupported(call, "'divmod' of numbers that may be ints or floats");
            case "abs" when IsDynamic(_model.TypeOf(arg!)):
                return FromObject(CallHelper("PyDynamic", "Abs", Expression(arg!)), _model.TypeOf(call), call);
            case "abs" when _model.TypeOf(arg!) is InstanceType { Class.IsUser: true } own && own.Class.FindMethod("__abs__") is { IsStub: false } abs:
                return Cs.CallMember(Receiver(arg!), MethodName(abs));
            case "abs" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } measured } owner && measured.FindMethod("__abs__") is { Meaning.Template: not null } absolute:
                return CatalogTemplate(absolute, owner, new() { ["self"] = Receiver(arg!) });
            case "abs" when _model.TypeOf(arg!) == PyType.Complex:
                return Cs.Call("Complex.Abs", Expression(arg!));
            case "group_part":
                return GroupPart(call, arg!);
            case "abs":
                return IsNumber(_model.TypeOf(arg!)) ? Cs.Call("Math.Abs", Convert(Expression(arg!), _model.TypeOf(arg!), _model.TypeOf(call))) : throw Unsupported(call, "'abs' of this");
            case "round" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } rounded } exact && rounded.FindMethod("__round__") is { Meaning.Template: not null } round:
                return call.Args.Length == 1
                    ? Cs.Checked(Cs.Cast(Cs.Type("int"), CatalogTemplate(round, exact, new() { ["self"] = Receiver(arg!), ["n"] = Cs.Int(0) })))
                    : CatalogTemplate(round, exact, new() { ["self"] = Receiver(arg!), ["n"] = Expression(call.Args[1]) });
            case "round":
                return call.Args.Length == 1 && call.Keywords.Length == 0
                    ? _model.TypeOf(arg!) == PyType.Int ? Expression(arg!) : Cs.Checked(Cs.Cast(Cs.Type("int"), Cs.Call("Math.Round", Expression(arg!))))
                    : CallHelper("PyFloat", "RoundTo", Expression(arg!), Expression(call.Args.Length > 1 ? call.Args[1] : call.Keywords[0].Value));
            case "divmod" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } divided } own && call.Args.All(IsRepeatable):
                ExpressionSyntax Part(string name) => CatalogOperator(name, Receiver(arg!), own, _model.TypeOf(call.Args[1]), () => Expression(call.Args[1])) ?? throw Unsupported(call, $"'divmod' of {divided.Name}");
                return Cs.Tuple([Part("__floordiv__"), Part("__mod__")]);
            case "divmod" when !IsNumber(_model.TypeOf(arg!)):
                throw Unsupported(call, "'divmod' of these");
            case "divmod":
                return CallHelper(IsFloat(_model.TypeOf(arg!)) || IsFloat(_model.TypeOf(call.Args[1])) ? "PyFloat" : "PyInt", "DivMod", Expression(arg!), Expression(call.Args[1]));
            case "pow":
                if (target.Bound.All(b => b.Arguments.Count == 1) && call.Args.Length < 3)
                {
                    return NarrowedInt(CallHelper("PyInt", "ModPow", [.. target.Bound.Select(b => Expression(b.Arguments[0]))]), call);
                }

                return call.Args.Length == 2
                    ? Power(Expression(arg!), _model.TypeOf(arg!), Expression(call.Args[1]), _model.TypeOf(call.Args[1]), call, call.Args[1])
                    : NarrowedInt(CallHelper("PyInt", "ModPow", [.. call.Args.Select(Expression)]), call);
            case "new_list":
                return arg is null ? Cs.New(_types.Of(_model.TypeOf(call))) : Cs.CallMember(ConsumedInPlace(arg), "ToList");
            case "new_set":
                return arg is null ? Cs.New(_types.Of(_model.TypeOf(call))) : Cs.CallMember(ConsumedInPlace(arg), "ToHashSet");
            case "new_tuple":
                _usings.Add("System.Collections.Immutable");
                return arg is null ? Cs.Call("ValueTuple.Create") : _model.IsTupleKey(_model.TypeOf(call)) ? CallHelper("PyTupleKeys", "From", ConsumedInPlace(arg)) : Cs.CallMember(ConsumedInPlace(arg), "ToImmutableArray");
            case "new_counter":
                return DictInitializer(_types.Of(_model.TypeOf(call)), call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value))));
            case "combinations":
                return Combinations(call, stub);
            case "new_dict":
                return NewDict(call);
            case "datetime":
                return call.Args.All(a => a is ConstantExpr { Value: long }) && call.Args.Length is 3 or 5 or 6 && call.Keywords.Length == 0
                    ? Cs.New(Cs.Type("DateTime"), [.. call.Args.Select(Expression), .. call.Args.Length == 5 ? [Cs.Int(0)] : Array.Empty<ExpressionSyntax>()])
                    : Template("PyDateTime.Of($args_named)", NamedPlaces(call, target));
            case "copy" or "deepcopy":
                return CopyOf(call, name == "deepcopy");
            case "mixed_statistic":
                // Of ints, CPython gives an int where the result is whole.
                Report(Diagnostics.Rules.MixedNumbers, call, $"statistics.{stub.Name}");
                return Template($"PyStatistics.{(stub.Name is "mean" or "median" ? NameStyle.Pascal(stub.Name) + "([.. $data]" : stub.Name == "variance" ? "Variance([.. $data]" : "Variance([.. $data], 0")})", new() { ["data"] = Cs.CallMember(ConsumedInPlace(arg!), "Select", Cs.Lambda(["x"], Cs.Cast(Cs.Type("double"), Cs.Id("x")))) });
            case "open":
                return OpenFile(call, target, "");
            case "open_async":
                return Cs.Call("Task.FromResult", OpenFile(call, target, "Async"));
            case "re_compile":
                return RegexCompile(call, target);
            case "re_call":
                return RegexCall(call, stub, target);
            case "re_findall":
                return RegexFindAll(call, receiver, target);
            case "re_group":
                return RegexGroup(call);
            case "log":
                return Log(call, stub, target);
            case "itemgetter" or "attrgetter":
                throw Unsupported(call, $"'{stub.Name}' as a value (a lambda says the same)");
            case "dict_get":
                return DictGet(call);
            case "dict_items":
                return DictItems(call);
            case "str_join":
                return StrJoin(call);
            case "str_format":
                return StrFormat(call);
            case "format":
                return call.Args.Length == 1 ? TextOf(arg!) : CallHelper("PyFormat", FormatMember(_model.TypeOf(arg!)), Boxed(arg!), Expression(call.Args[1]));
            case "iter":
                UseType("PyIterator");
                return Cs.New(_types.Of(_model.TypeOf(call)), Iterable(arg!));
            case "next":
                return NextItem(call);
            case "agen_aclose" or "agen_asend" or "agen_athrow" or "agen_anext" or "agen_aiter":
                return AsyncGeneratorMember(call, name);
            case "aiter":
                return AsyncIterator(call, arg!);
            case "anext":
                return AsyncNext(call, arg!, call.Args.Length > 1 ? call.Args[1] : null);
            case "list_index":
                return ListIndex(call, target);
            case "dict_pop":
                return DictPop(call, target);
            case "set_remove":
                return SetRemove(call, target);
            case "exception":
                return target.Constructed is { } raised ? NewException(raised, call.Args, null, call) : throw Unsupported(call, "a call of this constructor");
            case "future":
                return FutureMember(call, receiver);
            case "with_entered" when call.Func is AttributeExpr entered:
                return Cs.CallMember(Receiver(entered.Value), entered.Attr == "__aenter__" ? "EnterAsync" : "Enter");
            case "exit_entered" when call.Func is AttributeExpr left:
                return Cs.CallMember(Receiver(left.Value), left.Attr == "__aexit__" ? "ExitAsync" : "Exit", ExitArgument(call));
            case "coroutine_close" when call.Func is AttributeExpr { Value: NameExpr unstarted }:
                return Cs.Assign(Cs.Id("_"), Expression(unstarted));
            case "enter_context" or "enter_async_context" or "stack_push" or "stack_callback" or "stack_async_callback":
                return ExitStackCall(name, call);
            case "done_callback":
                return DoneCallback(call);
            case "submit":
                return CallHelper("PyThreadPool", "Submit", Receiver(((AttributeExpr)call.Func).Value), DeferredCall(call));
            case "argument_parser":
                return NewParser(call, target);
            case "add_argument":
                return AddArgument(call);
            case "add_subparsers":
                return Template("$self.AddSubparsers($args_named)", new(NamedPlaces(call, target)) { ["self"] = Receiver(((AttributeExpr)call.Func).Value) });
            case "vars":
                return _model.TypeOf(arg!) is InstanceType { Class.IsOpen: true } ? Cs.CallMember(Receiver(arg!), "ToDictionary") : throw Unsupported(call, "'vars' of this");
            case "traceback":
                return CallHelper("PyTraceback", stub.Name == "print_exc" ? "Print" : "Text", CaughtNow() ?? Cs.Null);
            case "warn":
                return CallHelper("PyWarnings", "Warn", WarningOf(call, target));
            case "template_substitute":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), NameStyle.Pascal(stub.Name), NamedValues(call, call.Args));
            case "struct_unpack":
                return Unpacked(call, target);
            case "url_replace":
                return WithExpression(Receiver(((AttributeExpr)call.Func).Value), InitializerExpression(SyntaxKind.WithInitializerExpression, SeparatedList<ExpressionSyntax>(call.Keywords.Select(k => Cs.Assign(Cs.Id(k.Arg == "netloc" ? "NetLoc" : NameStyle.Pascal(k.Arg!)), Expression(k.Value))))));
            case "dict_update":
                return CallHelper("PyDict", "Update", Receiver(((AttributeExpr)call.Func).Value), DictInitializer(_types.Of(_model.TypeOf(((AttributeExpr)call.Func).Value)), call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), ExpressionAs(k.Value, target.TypeArguments["V"])))));
            case "new_namespace":
                return NewNamespace(call);
            case "thread" or "timer_thread":
                return NewThread(call, target);
            case "concurrent_result":
                return ConcurrentResult(call);
            case "new_contextvar":
                return Cs.New(_types.Of(_model.TypeOf(call)), [.. call.Args.Select(Expression), .. call.Keywords.Select(k => ExpressionAs(k.Value, ((InstanceType)_model.TypeOf(call)).Args[0]))]);
            case "keyed" when receiver is InstanceType owner && Inferrer.Keyed(owner, "get", arg!) is { } item:
                return KeyedItem(call, item);
            case "exception_context":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), NameStyle.Pascal(((AttributeExpr)call.Func).Attr), arg is DictExpr display ? ExceptionContext(display) : Expression(arg!));
            case "hash" when _model.TypeOf(arg!) is TupleType { Items: var hashed } && !hashed.All(i => IsEqualByOperator(i.Type)) || _model.TypeOf(arg!) is UnionType or AnyType or InstanceType { Class.IsUser: false }:
                return CallHelper("PyEq", "HashOf", Boxed(arg!));
            case "hash":
                return Cs.CallMember(Expression(arg!), "GetHashCode");
            default:
                throw Unsupported(call, $"'{Source.Text[call.Func.Start..call.Func.End]}'");
        }
    }

    private ExpressionSyntax FutureMember(CallExpr call, PyType? receiver)
    {
        _ = receiver;
        var member = (AttributeExpr)call.Func;
        var owner = Receiver(member.Value);
        if (OnAsyncio)
        {
            return member.Attr switch
            {
                "result" => _model.TypeOf(call).IsNone ? Cs.CallMember(Cs.CallMember(owner, "GetAwaiter"), "GetResult") : Cs.Member(owner, "Result"),
                "done" => Cs.Member(owner, "Done"),
                "cancelled" => Cs.Member(owner, "Cancelled"),
                "cancel" => Cs.CallMember(owner, "Cancel", [.. call.Args.Concat(call.Keywords.Select(k => k.Value)).Where(a => a is not ConstantExpr { Value: null }).Select(a => _model.TypeOf(a).WithoutNone == PyType.Str ? Expression(a) : TextOf(a))]),
                "exception" => Cs.CallMember(owner, "GetException"),
                "get_name" => Cs.Member(owner, "Name"),
                "set_name" => Cs.Assign(Cs.Member(owner, "Name"), TextOf(call.Args[0])),
                "cancelling" => Cs.CallMember(owner, "Cancelling"),
                "uncancel" => Cs.CallMember(owner, "Uncancel"),
                "set_result" => Cs.CallMember(owner, "SetResult", [.. call.Args.Select(a => _model.TypeOf(member.Value).WithoutNone is InstanceType { Args: [var result] } ? ExpressionAs(a, result) : Expression(a))]),
                "set_exception" => Cs.CallMember(owner, "SetException", [.. call.Args.Select(a => Exception(a, null))]),
                _ => throw Unsupported(call, $"'{member.Attr}' of a task"),
            };
        }

        return member.Attr switch
        {
            "result" => _model.TypeOf(call).IsNone || _model.TypeOf(call) is NeverType || _model.TasksFail ? Cs.CallMember(Cs.CallMember(owner, "GetAwaiter"), "GetResult") : Cs.Member(owner, "Result"),
            "exception" => ConditionalAccessExpression(Cs.Member(owner, "Exception"), MemberBindingExpression((SimpleNameSyntax)Cs.Id("InnerException"))),
            "cancel" when call.Args.Length == 0 && CancelCall(member.Value) is { } cancel => cancel,
            "done" => Cs.Member(owner, "IsCompleted"),
            "cancelled" => Cs.Member(owner, "IsCanceled"),
            _ => throw Unsupported(call, $"'{member.Attr}' of a task on target bcl"),
        };
    }

    private ExpressionSyntax NextItem(CallExpr call)
    {
        if (_model.TypeOf(call.Args[0]) is InstanceType { Class: { IsUser: true } own } && IsOwnIterator(own))
        {
            var made = CallHelper("PyIter", "Next", Expression(call.Args[0]));
            return call.Args.Length == 1 ? made
                : _model.TypeOf(call) is UnionType either && _types.Text(either) != _types.Text(own.Methods["__next__"].Return) ? CallHelper("PyIter", "NextOrOther", Expression(call.Args[0]), ExpressionAs(call.Args[1], either))
                : CallHelper("PyIter", "NextOr", Expression(call.Args[0]), ExpressionAs(call.Args[1], own.Methods["__next__"].Return));
        }

        if (_model.TypeOf(call.Args[0]) is not InstanceType { Class: { IsUser: false, Name: "Iterator" or "Generator" } } iterator)
        {
            throw Unsupported(call, "'next' of this");
        }

        var source = Expression(call.Args[0]);
        if (call.Args.Length == 1)
        {
            return Cs.CallMember(source, "Next");
        }

        if (_model.TypeOf(call).AllowsNone && TypeMapper.IsValueType(iterator.Args[0].Type) && IsNone(call.Args[1]))
        {
            return CallHelper("PyIter", "NextOrNull", source);
        }

        if (_model.TypeOf(call) is UnionType several && !_model.IsMixedNumber(several) && _types.Text(several) != _types.Text(iterator.Args[0]))
        {
            return CallHelper("PyIter", "NextOrOther", source, ExpressionAs(call.Args[1], several));
        }

        return Cs.CallMember(source, "NextOr", ExpressionAs(call.Args[1], iterator.Args[0]));
    }

    private ExpressionSyntax Length(Expr node)
    {
        var type = _model.TypeOf(node).WithoutNone;
        switch (type)
        {
            case PrimitiveType { Name: "str" }:
                return _model.HasAstralText ? CallHelper("PyStr", "Len", Receiver(node)) : Cs.Member(Receiver(node), "Length");
            case PrimitiveType { Name: "bytes" }:
                return Cs.Member(Receiver(node), "Length");
            case TupleType t:
                return Cs.Int(t.Items.Length);
            case InstanceType { Class: { IsUser: false, Name: "tuple" } }:
                return Cs.Member(Receiver(node), "Length");
            case InstanceType named when IsNamedTuple(named.Class) && named.Class.IsUser:
                return Cs.Int(DataclassField.All(named.Class).Count);
            case InstanceType { Class.IsUser: true } i when i.Class.FindMethod("__len__") is { IsStub: false }:
                return Cs.Member(Receiver(node), "Count");
            case InstanceType { Class: { IsUser: false, Name: "range" or "Iterable" } }:
                return Cs.CallMember(Receiver(node), "Count");
            case InstanceType { Class.IsUser: false } stub when stub.Class.FindMethod("__len__") is { Meaning.Template: not null } length:
                return CatalogTemplate(length, stub, new() { ["self"] = Receiver(node) });
            case InstanceType { Class.IsUser: false }:
                return Cs.Member(Receiver(node), IsArray(node) ? "Length" : "Count");
            case ClassType { Class: { IsUser: true, IsEnum: true } e }:
                return Cs.Int(e.Attributes.Values.Count(a => a.IsClassLevel));
            default:
                return IsDynamic(type) ? CallHelper("PyDynamicItems", "Length", Expression(node)) : throw Unsupported(node, $"'len' of {type}");
        }
    }

    private ExpressionSyntax ToInt(CallExpr call, Expr arg)
    {
        var type = _model.TypeOf(arg);
        return type switch
        {
            PrimitiveType { Name: "int" } => Expression(arg),
            PrimitiveType { Name: "bool" } => Convert(Expression(arg), type, PyType.Int),
            _ when type.WithoutNone == PyType.Bytes => NarrowedInt(CallHelper("PyInt", "Parse", Cs.Call("Encoding.UTF8.GetString", Receiver(arg))), call),
            InstanceType { Class.IsUser: false } catalog when catalog.Class.FindMethod("__int__") is { Meaning.Template: not null } whole => CatalogTemplate(whole, catalog, new() { ["self"] = Receiver(arg) }),
            UnionType u when u.Members.All(m => m.IsNumeric) => Cs.Checked(Cs.Cast(Cs.Type("int"), Expression(arg))),
            InstanceType { Class: { IsUser: true, IsEnum: true } e } when TypeMapper.LowersToEnum(e) => Cs.Cast(Cs.Type("int"), Expression(arg)),
            InstanceType { Class.IsUser: true } own when own.Class.FindMethod("__int__") is { IsStub: false } whole => Cs.CallMember(Receiver(arg), MethodName(whole)),
            _ when IsIntEnumMember(type) => AsNumber(Expression(arg), ((InstanceType)type).Class),
            UnionType or AnyType => NarrowedInt(CallHelper("PyNumbers", "Int", Boxed(arg)), call),
            _ => throw Unsupported(call, $"'int' of {type}"),
        };
    }

    /// <summary>Whether a type is that of what was read from JSON, whose kind only shows when the program runs.</summary>
    private static bool IsJson(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "JsonValue" } };

    private ExpressionSyntax IsInstance(CallExpr call)
    {
        var subject = call.Args[0];
        var declared = _model.TypeOf(subject);
        if (_model.TypeOf(call.Args[1]) is UnionType && DynamicExceptionTest(call) is { } asked)
        {
            return asked;
        }

        if (declared.Parts.All(p => p is InstanceType { Class: { IsException: true, IsUser: false } }) && CaughtClassesOf(call.Args[1]) is { } caught)
        {
            return IsExceptionOf(RawPlace(subject), caught);
        }

        if (IsInstanceOfValue(call) is { } ofValue)
        {
            return ofValue;
        }

        if (declared.Parts.Any(IsJson))
        {
            throw Unsupported(call, "'isinstance' of a value read from JSON");
        }

        if (_model.IsMixedNumber(declared) && !declared.AllowsNone)
        {
            return IsKindOfNumber(subject, call);
        }

        if (_model.CancelsTasks && _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: false, Name: "Exception" } any } && declared is not InstanceType { Class.IsUser: true })
        {
            // Cancellation is no Exception in Python.
            return IsExceptionOf(RawPlace(subject), [any]);
        }

        if (declared is InstanceType { Class: { IsUser: true, IsEnum: true } constant } && _model.TypeOf(call.Args[1]) is ClassType { Class: { IsUser: true } tested })
        {
            return Cs.Bool(constant.IsSubclassOf(tested));
        }

        var types = new List<string>();
        foreach (var item in _model.TypeOf(call.Args[1]) is TupleType t ? t.Items.Select(i => i.Type) : _model.TypeOf(call.Args[1]) is UnionType u ? u.Members : [_model.TypeOf(call.Args[1])])
        {
            if (item is not ClassType { Class: var cls })
            {
                return DynamicExceptionTest(call) ?? throw Unsupported(call, "this 'isinstance'");
            }

            // C# refuses a test that cannot succeed.
            if (declared.WithoutNone is InstanceType { Class: { IsUser: true } subjectClass } && !subjectClass.IsSubclassOf(cls) && !Descendants(subjectClass).Any(c => c.IsSubclassOf(cls)))
            {
                continue;
            }

            types.Add(cls.IsException ? cls.IsUser ? cls.CsName! : ExceptionTable.TypeOf(cls) : cls.IsUser ? cls.CsName! : cls.Name switch
            {
                "int" => "int",
                "float" => "double",
                "str" => "string",
                "bool" => "bool",
                "bytes" => "byte[]",
                "list" or "dict" or "set" when declared.Parts.OfType<InstanceType>().FirstOrDefault(p => p.Class.Name == cls.Name) is { } known => _types.Text(known),
                "object" => "object",
                _ when declared is InstanceType { Class: { IsUser: false } one } && !cls.IsUser => one.IsSubclassOf(cls) ? _types.Text(declared) : "",
                "tuple" => "System.Runtime.CompilerServices.ITuple",
                _ when cls is { CsType: { } known, TypeParams.IsEmpty: true } && known != "object" => _types.Text(cls.Self),
                _ => throw Unsupported(call, $"'isinstance' of {cls.Name}"),
            });
        }

        // A value of one known type: the answer is known too.
        if (declared is PrimitiveType or InstanceType { Class: { IsUser: false, Name: not "object" } } && !declared.AllowsNone)
        {
            var mine = _types.Text(declared);
            return Cs.Bool(types.Contains(mine) || (mine == "bool" && types.Contains("int")) || types.Contains("object"));
        }

        if (types.Count == 0)
        {
            return Cs.False;
        }

        var value = RawPlace(subject);
        PatternSyntax pattern = TypePattern(Cs.Type(types[0]));
        foreach (var type in types.Skip(1))
        {
            pattern = BinaryPattern(SyntaxKind.OrPattern, pattern, TypePattern(Cs.Type(type)));
        }

        return types.Count == 1 ? Cs.IsType(value, Cs.Type(types[0])) : IsPatternExpression(Cs.Operand(value, Precedence.Relational), pattern);
    }

    private ExpressionSyntax RangeValue(CallExpr call)
    {
        switch (call.Args)
        {
            case [var stop]:
                return IsNonNegativeValue(stop) || stop is ConstantExpr ? Cs.Call("Enumerable.Range", Cs.Int(0), IntExpression(stop)) : NewRange(IntExpression(stop));
            case [ConstantExpr { Value: long start }, ConstantExpr { Value: long stop }] when stop >= start:
                return Cs.Call("Enumerable.Range", Cs.Int(start), Cs.Int(stop - start));
            case [ConstantExpr { Value: 1L }, BinOpExpr { Op: BinaryOperator.Add, Right: ConstantExpr { Value: 1L }, Left: var count }] when IsNonNegativeValue(count):
                return Cs.Call("Enumerable.Range", Cs.Int(1), IntExpression(count));
            default:
                return NewRange([.. call.Args.Select(IntExpression)]);
        }
    }

    private ExpressionSyntax NewRange(params ReadOnlySpan<ExpressionSyntax> args)
    {
        UseType("PyRange");
        return Cs.New(Cs.Type("PyRange"), args);
    }

    private ExpressionSyntax Enumerate(CallExpr call)
    {
        var start = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "start")?.Value;
        var source = ConsumedInPlace(call.Args[0]);
        if (_model.TypeOf(call.Args[0]) is InstanceType { Class: { IsUser: false, Name: "CompletionIterator" } })
        {
            // It is an async sequence too: C# must be told which of the two is meant.
            source = Cs.CallMember(source, "AsEnumerable");
        }

        if (start is null or ConstantExpr { Value: 0L })
        {
            return Cs.CallMember(source, "Index");
        }

        return Cs.CallMember(source, "Select", Cs.Lambda(["item", "index"], Cs.Tuple([Cs.Binary(SyntaxKind.AddExpression, Cs.Id("index"), Cs.Operand(Expression(start), Precedence.Additive + 1)), Cs.Id("item")])));
    }

    private ExpressionSyntax Zip(CallExpr call)
    {
        if (call is { Args: [StarredExpr rows], Keywords.IsEmpty: true })
        {
            var row = ElementType(_model.TypeOf(rows.Value));
            return row is TupleType items
                ? CallHelper("PyIter", "Transpose", Cs.CallMember(ConsumedInPlace(rows.Value), "Select", Cs.Lambda(["row"], Cs.Cast(Cs.Type($"{ItemText(items)}[]"), Cs.Collection([.. items.Items.Select((_, i) => (ExpressionSyntax)Cs.Member(Cs.Id("row"), $"Item{i + 1}"))])))))
                : row == PyType.Str ? CallHelper("PyIter", "Transpose", Cs.CallMember(ConsumedInPlace(rows.Value), "Select", Helper("PyStr", "Chars")))
                : CallHelper("PyIter", "Transpose", ConsumedInPlace(rows.Value));
        }

        if (call is { Args.Length: 2, Keywords: [{ Arg: "strict", Value: ConstantExpr { Value: bool strict } }] } && call.Args.All(a => a is not StarredExpr))
        {
            return strict
                ? CallHelper("PyIter", "ZipStrict", ConsumedInPlace(call.Args[0]), ConsumedInPlace(call.Args[1]))
                : Cs.CallMember(ConsumedInPlace(call.Args[0]), "Zip", ConsumedInPlace(call.Args[1]));
        }

        if (call.Keywords.Length > 0 || call.Args.Any(a => a is StarredExpr) || call.Args.Length is < 2 or > 3)
        {
            throw Unsupported(call, "this 'zip'");
        }

        return Cs.CallMember(ConsumedInPlace(call.Args[0]), "Zip", [.. call.Args.Skip(1).Select(ConsumedInPlace)]);
    }

    private ExpressionSyntax CallbackFor(Expr node) => _model.TypeOf(node) switch
    {
        ClassType { Class: { IsUser: false, Name: "str" } } => Cs.Lambda(["x"], Interpolated(ValueText(Cs.Id("x"), CallbackParameter(node), repr: false, null)) is InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax only] } ? Cs.CallMember(only.Expression, "ToString") : Interpolated(ValueText(Cs.Id("x"), CallbackParameter(node), repr: false, null))),
        ClassType { Class: { IsUser: false, Name: "int" } } when CallbackParameter(node) == PyType.Str => Cs.Lambda(["x"], Parsed(Cs.Id("x"), _callbackWidths.GetValueOrDefault(node, 2))),
        ClassType { Class: { IsUser: false, Name: "float" } } when CallbackParameter(node) == PyType.Str => Cs.Lambda(["x"], CallHelper("PyFloat", "Parse", Cs.Id("x"))),
        ClassType { Class: { IsUser: false, Name: "int" or "float" } cls } when IsDynamic(CallbackParameter(node)) => Cs.Lambda(["x"], CallHelper("PyDynamic", cls.Name == "int" ? "ToInt" : "ToFloat", Cs.Id("x")) is var made && cls.Name == "int" ? Cs.Cast(Cs.Type("int"), made) : made),
        ClassType { Class: { IsUser: false, Name: "int" } } => Cs.Lambda(["x"], CallbackParameter(node) == PyType.Int ? Cs.Id("x") : CallbackParameter(node) == PyType.Bool ? Cs.Conditional(Cs.Id("x"), Cs.Int(1), Cs.Int(0)) : Cs.Cast(Cs.Type("int"), Cs.Id("x"))),
        ClassType { Class: { IsUser: false, Name: "float" } } => Cs.Lambda(["x"], Cs.Cast(Cs.Type("double"), Cs.Id("x"))),
        ClassType { Class: { IsUser: false, Name: "bool" } } => Cs.Lambda(["x"], TruthOf(Cs.Id("x"), CallbackParameter(node))),
        var free when _model.IsFreelyCalled(free) => Cs.Lambda(["x"], Taken(Expression(node), "Call", _types.Of(KeyTypeOf(node)), Cs.Id("x"))),
        ClassType { Class: { IsUser: true } cls } => Cs.Lambda(["x"], Cs.New(Cs.Type(cls.CsName!), Cs.Id("x"))),
        FunctionType { Function: { IsStub: true, Name: "get", Meaning.Intrinsic: "dict_get" } } when node is AttributeExpr dict => Cs.Lambda(["x"], Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", Cs.Id("x"))),
        FunctionType { Function: { IsStub: true, Name: "len" } } => Cs.Lambda(["x"], LengthOf(Cs.Id("x"), CallbackParameter(node))),
        _ => Expression(node),
    };

    private ExpressionSyntax LengthOf(ExpressionSyntax value, PyType type) => type switch
    {
        PrimitiveType { Name: "str" } when _model.HasAstralText => CallHelper("PyStr", "Len", value),
        PrimitiveType { Name: "str" or "bytes" } or InstanceType { Class: { IsUser: false, Name: "tuple" } } => Cs.Member(value, "Length"),
        InstanceType => Cs.Member(value, "Count"),
        _ => throw new UnsupportedException("'len' of a value of unknown type"),
    };

    /// <summary>The type that a callback is called with: the element of the sequence beside it in the call.</summary>
    private PyType CallbackParameter(Expr node) => _callbackElements.GetValueOrDefault(node, PyType.Any);

    private readonly Dictionary<Expr, PyType> _callbackElements = [];

    /// <summary>The C# type of the ints that a callback gives, in the way of <see cref="IntWidth.Of"/>.</summary>
    private readonly Dictionary<Expr, int> _callbackWidths = [];

    private ExpressionSyntax Parsed(ExpressionSyntax text, int width) =>
        width == 2 ? CallHelper("PyInt", "Parse", text) : Cs.Cast(WidthType(width), CallHelper("PyInt", "Parse", text));

    private ExpressionSyntax PredicateFor(Expr node) =>
        node is LambdaExpr l && _model.TypeOf(l.Body) != PyType.Bool
            ? InLambda(() =>
            {
                var parameter = _model.Functions[l].Parameters[0];
                var name = VariableOfParameter(parameter).CsName = _frame.Fresh(NameStyle.Camel(parameter.Name));
                return (ExpressionSyntax)Cs.Lambda([name], Condition(l.Body));
            })
            : CallbackFor(node);

    private ExpressionSyntax Sorted(CallExpr call)
    {
        var element = ElementType(_model.TypeOf(call.Args[0]));
        var key = call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value;
        var reverse = call.Keywords.FirstOrDefault(k => k.Arg == "reverse")?.Value;
        var source = ConsumedInPlace(call.Args[0]);
        if (IsDictItems(call.Args[0]))
        {
            source = Cs.CallMember(source, "Select", Cs.Lambda(["entry"], Cs.Tuple([Cs.Member(Cs.Id("entry"), "Key"), Cs.Member(Cs.Id("entry"), "Value")])));
        }

        return Cs.CallMember(Ordered(source, element, key, reverse, call), "ToList");
    }

    private ExpressionSyntax Ordered(ExpressionSyntax source, PyType element, Expr? key, Expr? reverse, CallExpr call)
    {
        if (reverse is not (null or ConstantExpr { Value: bool }))
        {
            throw Unsupported(reverse, "a computed 'reverse'");
        }

        // OrderByDescending keeps equal items in order, as sorted(reverse=True) does.
        var descending = reverse is ConstantExpr { Value: true };
        var keyType = element;
        ExpressionSyntax? selector = null;
        if (key is not null and not ConstantExpr { Value: null })
        {
            _callbackElements[key] = element;
            keyType = KeyTypeOf(key);
            selector = CallbackFor(key);
        }

        if (selector is null)
        {
            var method = descending ? "OrderDescending" : "Order";
            return NeedsComparer(keyType) ? Cs.CallMember(source, method, Comparer(keyType, call)) : Cs.CallMember(source, method);
        }

        var by = descending ? "OrderByDescending" : "OrderBy";
        return NeedsComparer(keyType) ? Cs.CallMember(source, by, selector, Comparer(keyType, call)) : Cs.CallMember(source, by, selector);
    }

    private PyType KeyTypeOf(Expr key) => _model.TypeOf(key) switch
    {
        FunctionType { Function: { IsStub: false } f } => f.Return.Type,
        FunctionType { Function: { IsStub: true, Meaning.Intrinsic: "dict_get" }, Receiver: InstanceType r } when r.Class.AsBase(r, Types.DictClass) is { } dict => dict.Args[1].Type,
        FunctionType { Function: { IsStub: true } f } => f.DeclaredReturn!,
        CallableType c => c.Result.Type,
        ClassType { Class.Name: "str" } => PyType.Str,
        _ => PyType.Int,
    };

    private static bool NeedsComparer(PyType type) => !(MixedNumbers.Is(type) || type is PrimitiveType { Name: "int" or "float" or "bool" } || type is InstanceType { Class: { IsUser: true } } || (type is InstanceType { Class: { IsUser: false } catalog } && catalog.FindMethod("__lt__") is not null) || (type is TupleType t && t.Items.All(i => !NeedsComparer(i.Type))));

    private ExpressionSyntax Comparer(PyType type, Node node)
    {
        if (type == PyType.Str)
        {
            return _model.HasAstralText ? Helper("PyStr", "Comparer") : Cs.Name("StringComparer.Ordinal");
        }

        return Cs.Call(Cs.Member(Cs.Id("Comparer"), "Create") is MemberAccessExpressionSyntax m
            ? m.WithExpression(GenericName(Identifier("Comparer"), TypeArgumentList(SingletonSeparatedList(_types.Of(type)))))
            : throw Unsupported(node, "this sort"), Cs.Lambda(["a", "b"], CallHelper("PyOrder", "Compare", Cs.Id("a"), Cs.Id("b"))));
    }

    private ExpressionSyntax ListSort(CallExpr call)
    {
        var member = (AttributeExpr)call.Func;
        var element = ElementType(_model.TypeOf(member.Value));
        var list = Receiver(member.Value);
        var key = call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value;
        var reverse = call.Keywords.FirstOrDefault(k => k.Arg == "reverse")?.Value;
        if (key is null && reverse is null && element is PrimitiveType { Name: "int" or "bool" })
        {
            return Cs.CallMember(list, "Sort");
        }

        // List<T>.Sort is not stable: equal items could change places.
        if (reverse is not (null or ConstantExpr { Value: bool }))
        {
            throw Unsupported(reverse, "a computed 'reverse'");
        }

        var keyType = element;
        ExpressionSyntax selector = Cs.Lambda(["x"], Cs.Id("x"));
        if (key is not null and not ConstantExpr { Value: null })
        {
            _callbackElements[key] = element;
            keyType = KeyTypeOf(key);
            selector = CallbackFor(key);
        }

        var args = new List<ExpressionSyntax> { list, selector };
        if (NeedsComparer(keyType))
        {
            args.Add(Comparer(keyType, call));
        }

        var sort = (InvocationExpressionSyntax)CallHelper("PyList", "Sort", [.. args]);
        return reverse is ConstantExpr { Value: true } ? sort.AddArgumentListArguments(Cs.NamedArg("reverse", Cs.True)) : sort;
    }

    private ExpressionSyntax Sum(CallExpr call)
    {
        var type = _model.TypeOf(call);
        var element = ElementType(_model.TypeOf(call.Args[0]));
        var start = call.Args.Length > 1 ? call.Args[1] : call.Keywords.FirstOrDefault(k => k.Arg == "start")?.Value;
        var source = ConsumedInPlace(call.Args[0]);
        ExpressionSyntax total;
        if (_model.IsMixedNumber(type) && start is null)
        {
            return CallHelper("PyNumber", _model.IsMixedNumber(element) ? "Sum" : "SumOf", source);
        }

        if (element == PyType.Bool)
        {
            total = Cs.CallMember(source, "Count", Cs.Lambda(["x"], Cs.Id("x")));
        }
        else if (element == PyType.Int)
        {
            // LINQ's Sum has the type of the items; a sum that outgrows it is taken over wider ones.
            var width = Math.Max(_model.Widths.GetValueOrDefault(call), IntWidth.Of(_model.Ranges.GetValueOrDefault(call, Interval.Empty)));
            var isWider = width > (_model.ItemWidths.TryGetValue(call, out var items) ? items : 0);
            if (source is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" } select, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax { ExpressionBody: { } body } lambda }] } && width < 2)
            {
                total = Cs.CallMember(select.Expression, "Sum", isWider && body is not CastExpressionSyntax ? lambda.WithExpressionBody(Cs.Cast(WidthType(width), body)) : lambda);
            }
            else
            {
                total = width == 2
                    ? Cs.CallMember(source, "Aggregate", Cs.Member(WidthType(2), "Zero"), Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))))
                    : isWider ? Cs.CallMember(source, "Sum", Cs.Lambda(["x"], Cs.Cast(WidthType(width), Cs.Id("x")))) : Cs.CallMember(source, "Sum");
            }

            if (only1(source))
            {
                total = Cs.CallMember(((MemberAccessExpressionSyntax)((InvocationExpressionSyntax)source).Expression).Expression, "Count");
            }
        }
        else if (IsJson(element))
        {
            UseType("PyJsonValue");
            return Cs.CallMember(source, "Aggregate", start is null ? Cs.New(Cs.Type("PyJsonValue"), Cs.Int(0)) : Cs.New(Cs.Type("PyJsonValue"), Expression(start)), Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))));
        }
        else if (IsFloat(element) && !IsDynamic(element))
        {
            total = CallHelper("PyIter", "SumFloats", source);
        }
        else if (element is InstanceType listed && listed.Class == Types.ListClass && start is ListExpr { Elts.IsEmpty: true })
        {
            return Cs.CallMember(Cs.CallMember(source, "SelectMany", Cs.Lambda(["item"], Cs.Id("item"))), "ToList");
        }
        else if (element is InstanceType { Class: { IsUser: false } added } && added.FindMethod("__add__") is not null)
        {
            return Cs.CallMember(source, "Aggregate", start is null ? Cs.Cast(_types.Of(element), Cs.Int(0)) : ExpressionAs(start, type), Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))));
        }
        else if (element == PyType.Complex)
        {
            _usings.Add("System.Numerics");
            return Cs.CallMember(source, "Aggregate", start is null ? Cs.Name("Complex.Zero") : Cs.Cast(Cs.Type("Complex"), Expression(start)), Cs.Lambda(["sum", "item"], Cs.Binary(SyntaxKind.AddExpression, Cs.Id("sum"), Cs.Id("item"))));
        }
        else if (element is NeverType)
        {
            total = Cs.Int(0);
        }
        else if (IsDynamic(element) && !HasUserClass(element))
        {
            return FromObject(start is null ? CallHelper("PyDynamic", "Sum", source) : CallHelper("PyDynamic", "Sum", source, Boxed(start)), type, call);
        }
        else if (element is InstanceType { Class.IsUser: true } user)
        {
            return SumOfObjects(call, source, user, start);
        }
        else
        {
            throw Unsupported(call, $"'sum' of {element}");
        }

        return start is null ? total : Cs.Binary(SyntaxKind.AddExpression, ExpressionAs(start, type), total);

        // `sum(1 for x in xs if …)` counts.
        static bool only1(ExpressionSyntax s) => s is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Select" }, ArgumentList.Arguments: [{ Expression: SimpleLambdaExpressionSyntax { Body: LiteralExpressionSyntax { Token.Value: 1 } } }] };
    }

    private ExpressionSyntax MinMax(CallExpr call, FunctionSymbol stub)
    {
        var isMax = stub.Name == "max";
        var key = call.Keywords.FirstOrDefault(k => k.Arg == "key")?.Value;
        var fallback = call.Keywords.FirstOrDefault(k => k.Arg == "default")?.Value;
        if (call.Args.Length > 1 && key is null)
        {
            var types = call.Args.Select(_model.TypeOf).ToList();
            if (_model.IsMixedNumber(_model.TypeOf(call)))
            {
                return call.Args.Skip(1).Aggregate(Expression(call.Args[0]), (sum, a) => CallHelper("PyNumber", isMax ? "Max" : "Min", sum, Expression(a)));
            }

            if (types.All(t => t == PyType.Int) || types.All(IsNumber))
            {
                // Of equal arguments Python keeps the first; for numbers of one type that cannot be seen.
                return call.Args.Skip(1).Aggregate(Expression(call.Args[0]), (sum, a) => Cs.Call(_model.Widths.GetValueOrDefault(call) == 2 ? (isMax ? "BigInteger.Max" : "BigInteger.Min") : isMax ? "Math.Max" : "Math.Min", sum, Expression(a)));
            }
        }

        var source = call.Args.Length > 1
            ? Cs.Cast(Cs.Type((_model.TypeOf(call) == PyType.Int ? WidthType(_model.Widths.GetValueOrDefault(call)).ToString() : _types.Text(_model.TypeOf(call))) + "[]"), Cs.Collection([.. call.Args.Select(Expression)]))
            : ConsumedInPlace(call.Args[0]);
        var element = call.Args.Length > 1 ? _model.TypeOf(call) : ElementType(_model.TypeOf(call.Args[0]));
        if (key is null && fallback is null && element == PyType.Int)
        {
            return Cs.CallMember(source, isMax ? "Max" : "Min");
        }

        if (fallback is not null)
        {
            if (key is not null || NeedsComparer(element))
            {
                if (fallback is ConstantExpr { Value: null } && TypeMapper.IsValueType(element))
                {
                    throw Unsupported(call, $"'{stub.Name}' with None for a default and a key");
                }

                // Of one item, the default, no key is asked.
                source = Cs.CallMember(source, "DefaultIfEmpty", Expression(fallback));
                _callbackElements[call] = element;
                var by = key is null ? Cs.Lambda(["x"], Cs.Id("x")) : KeyOf(key);
                var ordered = key is null ? element : KeyTypeOf(key);
                return NeedsComparer(ordered) ? CallHelper("PyIter", stub.Name == "max" ? "Max" : "Min", source, by, Comparer(ordered, call)) : CallHelper("PyIter", stub.Name == "max" ? "Max" : "Min", source, by);

                ExpressionSyntax KeyOf(Expr function)
                {
                    _callbackElements[function] = element;
                    return CallbackFor(function);
                }
            }

            if (_model.IsMixedNumber(_model.TypeOf(call)) && !_model.IsMixedNumber(element))
            {
                source = Cs.CallMember(source, "Select", Cs.Lambda(["x"], Cs.Cast(_types.Of(_model.TypeOf(call).WithoutNone), Cs.Id("x"))));
                element = _model.TypeOf(call).WithoutNone;
            }

            // Over nothing, the greatest of nullable values is null.
            return fallback is ConstantExpr { Value: null } && TypeMapper.IsValueType(element)
                ? Cs.CallMember(source, isMax ? "Max" : "Min", Cs.Lambda(["x"], Cs.Cast(Cs.Type(_types.Text(element) + "?"), Cs.Id("x"))))
                : Cs.CallMember(Cs.CallMember(source, "DefaultIfEmpty", Expression(fallback)), isMax ? "Max" : "Min");
        }

        if (key is not null)
        {
            _callbackElements[key] = element;
            var keyType = KeyTypeOf(key);
            return NeedsComparer(keyType)
                ? CallHelper("PyIter", isMax ? "Max" : "Min", source, CallbackFor(key), Comparer(keyType, call))
                : CallHelper("PyIter", isMax ? "Max" : "Min", source, CallbackFor(key));
        }

        return NeedsComparer(element)
            ? CallHelper("PyIter", isMax ? "Max" : "Min", source, Cs.Lambda(["x"], Cs.Id("x")), Comparer(element, call))
            : CallHelper("PyIter", isMax ? "Max" : "Min", source, Cs.Lambda(["x"], Cs.Id("x")));
    }

    private ExpressionSyntax AnyAll(CallExpr call, FunctionSymbol stub)
    {
        var name = stub.Name == "any" ? "Any" : "All";
        if (call.Args[0] is GeneratorExpr or ListCompExpr && GeneratorsOf(call.Args[0]) is [{ IsAsync: false } generator] && !NeedsLoop(call.Args[0]))
        {
            var elt = call.Args[0] is GeneratorExpr g ? g.Elt : ((ListCompExpr)call.Args[0]).Elt;
            var source = ConsumedInPlace(generator.Iter);
            var mark = _frame.Names.Mark;
            var parameter = QueryParameter(generator, ref source, out var prefix);
            foreach (var test in generator.Ifs)
            {
                source = Cs.CallMember(source, "Where", QueryLambda(parameter, prefix, InLambda(() => Condition(test))));
            }

            var condition = InLambda(() => Condition(elt));
            _frame.Restore(mark);
            return Cs.CallMember(source, name, QueryLambda(parameter, prefix, condition));
        }

        var type = ElementType(_model.TypeOf(call.Args[0]));
        return Cs.CallMember(ConsumedInPlace(call.Args[0]), name, Cs.Lambda(["x"], TruthOf(Cs.Id("x"), type)));
    }

    private ExpressionSyntax ListIndex(CallExpr call, CallTarget target)
    {
        var item = target.TypeArguments["T"];
        var list = Receiver(((AttributeExpr)call.Func).Value);
        return CallHelper("PyList", "IndexOf", list, ExpressionAs(call.Args[0], item), ReprFunction(item.Type));
    }

    private ExpressionSyntax DictPop(CallExpr call, CallTarget target)
    {
        var dict = Receiver(((AttributeExpr)call.Func).Value);
        var key = target.TypeArguments["K"];
        return call.Args.Length == 1
            ? Popped(CallHelper("PyDict", "Pop", dict, ExpressionAs(call.Args[0], key), ReprFunction(key.Type)))
            : PopOr(call, dict, ExpressionAs(call.Args[0], key), target.TypeArguments["V"]);

        ExpressionSyntax Popped(ExpressionSyntax value) => IsDynamic(target.TypeArguments["V"].Type) ? FromObject(value, _model.TypeOf(call), call) : value;
    }

    private ExpressionSyntax PopOr(CallExpr call, ExpressionSyntax dict, ExpressionSyntax key, Slot value)
    {
        var type = _model.TypeOf(call);
        if (IsDynamic(value.Type))
        {
            return FromObject(CallHelper("PyDict", "PopOr", dict, key, Boxed(call.Args[1])), type, call);
        }

        if (IsSameHere(value, type, call))
        {
            return CallHelper("PyDict", "PopOr", dict, key, ExpressionAs(call.Args[1], value));
        }

        // `Remove` gives what it removed, too.
        var other = GetOr(dict, key, value.Type, call.Args[1], type);
        var removal = (InvocationExpressionSyntax)other.Condition;
        return other.WithCondition(removal.WithExpression(((MemberAccessExpressionSyntax)removal.Expression).WithName(IdentifierName("Remove"))));
    }

    private ExpressionSyntax SetRemove(CallExpr call, CallTarget target)
    {
        var item = target.TypeArguments["T"];
        return CallHelper("PyHashSet", "Remove", Receiver(((AttributeExpr)call.Func).Value), ExpressionAs(call.Args[0], item), ReprFunction(item.Type));
    }

    private ExpressionSyntax NewDict(CallExpr call)
    {
        var type = _types.Of(_model.TypeOf(call));
        if (call.Args.Length == 0 && call.Keywords.All(k => k.Arg is not null))
        {
            return call.Keywords.Length == 0
                ? Cs.New(type)
                : DictInitializer(type, call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value))));
        }

        if (call.Args is [var source] && call.Keywords.All(k => k.Arg is not null))
        {
            var items = call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value)));
            if (_model.TypeOf(source).WithoutNone is InstanceType i && (i.Class.AsBase(i, Types.DictClass) is not null || i.Class.Name == "OrderedDict"))
            {
                return call.Keywords.Length == 0
                    ? Cs.New(type, Receiver(source))
                    : ((ObjectCreationExpressionSyntax)DictInitializer(type, items)).WithArgumentList(ArgumentList(SingletonSeparatedList(Argument(Receiver(source)))));
            }

            if (ElementType(_model.TypeOf(source)) is TupleType { Items.Length: 2 })
            {
                var made = CallHelper("PyDict", "Of", ConsumedInPlace(source));
                return call.Keywords.Length == 0 ? made : CallHelper("PyDict", "Merge", made, DictInitializer(type, items));
            }

            if (call.Keywords.Length == 0 && ElementType(_model.TypeOf(source)) is InstanceType { Class: { IsUser: false, Name: "list" or "tuple" } } pair)
            {
                var pairs = ConsumedInPlace(source);
                return CallHelper("PyDict", "OfPairs", pair.Class.Name == "list" ? pairs : Cs.CallMember(pairs, "Select", Cs.Lambda(["pair"], Cs.CallMember(Cs.Id("pair"), "ToArray"))));
            }
        }

        throw Unsupported(call, "this 'dict(…)'");
    }

    private ExpressionSyntax DictGet(CallExpr call)
    {
        var dict = (AttributeExpr)call.Func;
        var type = _model.TypeOf(call);
        var args = _model.TypeOf(dict.Value).WithoutNone is InstanceType i && i.Class.AsBase(i, Types.DictClass) is { } d ? d.Args : throw Unsupported(call, "'get' of this");
        var key = ExpressionAs(call.Args[0], args[0]);
        var value = args[1];
        if (call.Args is [_, var fallback])
        {
            return IsDynamic(value.Type) ? FromObject(Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key, Boxed(fallback)), type, call)
                : IsSameHere(value, type, call) ? Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key, ExpressionAs(fallback, value))
                : GetOr(Receiver(dict.Value), key, value.Type, fallback, type);
        }

        if (value.Type.WithoutNone is UnionType several && _types.Text(several) is var text && text != _types.Text(type.WithoutNone))
        {
            return Cs.Cast(_types.Of(type), Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key));
        }

        return TypeMapper.IsValueType(type.WithoutNone) && !value.Type.AllowsNone
            ? GetOrNull(Receiver(dict.Value), key, value)
            : Cs.CallMember(Receiver(dict.Value), "GetValueOrDefault", key);
    }

    /// <summary>Whether a dict's values and what a look-up with a default gives are one type in C#.</summary>
    private bool IsSameHere(Slot value, PyType type, Expr call) =>
        type == PyType.Int ? value.Type == PyType.Int && _model.Widths.GetValueOrDefault(call) <= IntWidth.Of(value.Range) : _types.Text(value.Type) == _types.Text(type);

    /// <summary><c>d.TryGetValue(key, out var found) ? found : other</c>, for another that is no value of the dict.</summary>
    private ConditionalExpressionSyntax GetOr(ExpressionSyntax dict, ExpressionSyntax key, PyType value, Expr fallback, PyType type)
    {
        if (fallback is ConstantExpr { Value: null })
        {
            return (ConditionalExpressionSyntax)GetOrNull(dict, key, new Slot(value));
        }

        var (test, found) = TryGet(dict, key);
        return (ConditionalExpressionSyntax)Cs.Conditional(test, Cs.Cast(_types.Of(type), found), ExpressionAs(fallback, type));
    }

    /// <summary><c>d.TryGetValue(key, out var found) ? found : null</c>, for values that have no null of their own.</summary>
    private ExpressionSyntax GetOrNull(ExpressionSyntax dict, ExpressionSyntax key, Slot value)
    {
        var (test, found) = TryGet(dict, key);
        return Cs.Conditional(test, found, Cs.Cast(Cs.Type(_types.Text(value) + "?"), Cs.Null));
    }

    private (ExpressionSyntax Test, ExpressionSyntax Found) TryGet(ExpressionSyntax dict, ExpressionSyntax key)
    {
        var found = _frame.Fresh("found");
        var test = ((InvocationExpressionSyntax)Cs.CallMember(dict, "TryGetValue", key)).AddArgumentListArguments(
            Argument(null, Token(SyntaxKind.OutKeyword), DeclarationExpression(Cs.Id("var"), SingleVariableDesignation(Identifier(found)))));
        return (test, Cs.Id(found));
    }

    private ExpressionSyntax StrJoin(CallExpr call)
    {
        var separator = Expression(((AttributeExpr)call.Func).Value);
        var items = call.Args[0];
        if (_model.TypeOf(items) == PyType.Str)
        {
            return Cs.Call("string.Join", separator, CallHelper("PyStr", "Chars", Expression(items)));
        }

        _callbackElements[items] = PyType.Str;
        if (IsJson(ElementType(_model.TypeOf(items))))
        {
            return Cs.Call("string.Join", separator, Cs.CallMember(ConsumedInPlace(items), "Select", Cs.Lambda(["item"], Cs.Member(Cs.Id("item"), "Text"))));
        }

        return Cs.Call("string.Join", separator, ConsumedInPlace(items));
    }

    private ExpressionSyntax StrFormat(CallExpr call)
    {
        var template = (AttributeExpr)call.Func;
        if (call.Args.Any(a => a is StarredExpr))
        {
            throw Unsupported(call, "'str.format' of unpacked arguments");
        }

        List<ExpressionSyntax> args = [Expression(template.Value), Cs.Cast(Cs.Type("object?[]"), Cs.Collection([.. call.Args.Select(Boxed)]))];
        if (call.Keywords is [{ Arg: null, Value: var unpacked }])
        {
            args.Add(Cs.CallMember(Receiver(unpacked), "ToDictionary", Cs.Lambda(["item"], Cs.Member(Cs.Id("item"), "Key")), Cs.Lambda(["item"], Cs.Cast(Cs.Type("object?"), Cs.Member(Cs.Id("item"), "Value")))));
        }
        else if (call.Keywords.Length > 0)
        {
            args.Add(NamedValues(call, []));
        }

        return CallHelper("PyTemplate", "Format", [.. args]);
    }
}
