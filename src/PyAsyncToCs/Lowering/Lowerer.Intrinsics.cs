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
        if (arg is null && stub.StubModule == "asyncio" && name is "create_task" or "ensure_future" or "group_create_task" or "shield" or "as_completed" or "run")
        {
            throw Unsupported(call, $"'{stub.Name}' without what it is to run, by its place,");
        }

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
            case "ensure_future" or "wait_for" or "shield" or "wait" or "as_completed" or "group_create_task" or "run_until_complete" or "run_forever" or "new_queue" or "to_thread" or "run_in_executor" or "call_soon" or "call_later" or "add_signal_handler" or "create_future" or "run_coroutine_threadsafe" or "iscoroutine" or "iscoroutinefunction" or "isawaitable" or "isfuture" or "runner_run" or "new_future" or "context_run" or "context_get" or "subprocess_exec" or "subprocess_shell" or "extra_info":
                return AsyncioCall(name, call, target);
            case "len":
                return Length(arg!);
            case "input":
                return CallHelper(_model.Interrupts == Concurrency.InterruptKind.RaisesInWaits ? "PyInterrupt" : "PyConsole", "Input", arg is null ? Cs.Str("") : TextOf(arg));
            case "to_str":
                return arg is null ? Cs.Str("") : TextOf(arg);
            case "getattr" when call.Args is [_, _, var otherwise, AttributeExpr { Value: var open } known] && _model.TypeOf(open) is InstanceType { Class.IsOpen: true } && IsRepeatable(open):
                return OpenAttributeOr(call, known, otherwise);
            case "getattr" when call.Args is [_, _, var otherwise, AttributeExpr known]:
                return AttributeOfSeveralOr(call, known, otherwise) is { } several ? several
                    : Inferrer.IsOfMaybeNone(_model, known) ? Cs.Conditional(
                        Cs.IsNotNull(Expression(known.Value)),
                        Cs.Cast(_types.Of(_model.TypeOf(call)), ExpressionAs(known, _model.TypeOf(call))),
                        ExpressionAs(otherwise, _model.TypeOf(call)))
                    : MakesAttributes(known) ? Cs.Call(
                        GenericHelper("PyException", "ReadOr", _types.Of(_model.TypeOf(call))),
                        Cs.Lambda([], ExpressionAs(known, _model.TypeOf(call))),
                        ExpressionAs(otherwise, _model.TypeOf(call)))
                    : _model.TypeOf(known) is not AnyType ? Expression(known)
                    : _model.TypeOf(known.Value) is InstanceType { Class: { IsUser: true } whose } && Descendants(whose).All(c => !Has(c, known.Attr)) ? Expression(otherwise)
                    : throw Unsupported(call, "'getattr' of a value that may have the attribute or not");
            case "getattr" when call.Args is [_, var signal] && _model.TypeOf(arg!) is ModuleType { Module.Name: "signal" }:
                return CallHelper("PySignal", "Named", Expression(signal));
            case "hasattr" when call.Args is [var subject, ConstantExpr { Value: string sought }]:
                return HasAttribute(call, subject, sought);
            case "setattr" when call.Args[1] is ConstantExpr { Value: string stored } && _model.NamedMembers.GetValueOrDefault(call)?.GetValueOrDefault(stored) is { } set && _model.AttributeTargets.GetValueOrDefault(set) is AttributeSymbol:
                var place = AttributePlace(set, out var kept);
                return Cs.Assign(place, ExpressionAs(call.Args[2], kept));
            case "getattr" when _model.NamedMembers.TryGetValue(call, out var named) && named.Count > 0:
                return NamedMember(call, named);
            case "hasattr" when _model.NamedMembers.TryGetValue(call, out var sought) && sought.Count > 0:
                return HasNamedMember(call, sought);
            case "type" when call.Args.Length == 1:
                return TypeValue(call.Args[0]);
            case "callable":
                return IsCallable(call, arg!);
            case "dir":
                return NamesOf(arg!, call);
            case "vars" when _model.TypeOf(arg!) is InstanceType { Class.IsUser: true }:
                return AttributesOf(arg!, call);
            case "repr" when call.Func is NameExpr { Id: "ascii" }:
                return CallHelper("PyText", "Ascii", ReprOf(arg!));
            case "repr":
                return ReprOf(arg!);
            case "to_float" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } number } real && number.FindMethod("__float__") is { Meaning.Template: not null } asFloat:
                return CatalogTemplate(asFloat, real, new() { ["self"] = Receiver(arg!) });
            case "to_float" when _model.TypeOf(arg!).WithoutNone is InstanceType { Class.IsUser: true } converted && converted.Class.FindMethod("__float__") is { IsStub: false } conversion:
                return Cs.CallMember(Receiver(arg!), MethodName(conversion));
            case "to_float" when IsDynamic(_model.TypeOf(arg!)) && IsRepeatable(arg!) && _model.TypeOf(arg!).Parts.OfType<InstanceType>().Where(p => p.Class.IsUser && p.Class.FindMethod("__float__") is { IsStub: false }).ToList() is [var own]:
                var converting = _frame.Fresh(NameStyle.Camel(own.Class.Name));
                return Cs.Conditional(
                    IsPatternExpression(Cs.Operand(Expression(arg!), Precedence.Relational), DeclarationPattern(_types.Of(own), SingleVariableDesignation(Identifier(converting)))),
                    Cs.CallMember(Cs.Id(converting), MethodName(own.Class.FindMethod("__float__")!)),
                    CallHelper("PyDynamic", "ToFloat", Expression(arg!)));
            case "to_float" when IsDynamic(_model.TypeOf(arg!)):
                return CallHelper("PyDynamic", "ToFloat", Expression(arg!));
            case "to_float" when IsBigOperand(_model.TypeOf(arg!), arg):
                return BigAsDouble(Expression(arg!), arg!);
            case "to_float":
                return Cs.Cast(Cs.Type("double"), Expression(arg!));
            case "whole" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } exact } number && exact.FindMethod($"__{stub.Name}__") is { Meaning.Template: not null } whole:
                return NarrowedInt(CatalogTemplate(whole, number, new() { ["self"] = Receiver(arg!) }), call);
            case "whole":
                return WholeNumber(call, stub.Name);
            case "to_int":
                return ToInt(call, arg!);
            case "truth":
                return arg is null ? Cs.False : Condition(arg);
            case "isinstance":
                return IsInstance(call);
            case "issubclass":
                return IsSubclass(call);
            case "range":
                return call.Args is [StarredExpr bounds] ? CallHelper("PyRange", "Of", Iterable(bounds.Value))
                    : call.Args.Any(a => a is StarredExpr) ? throw Unsupported(call, "'range' of unpacked arguments")
                    : RangeValue(call);
            case "enumerate":
                return Enumerate(call);
            case "zip":
                return Zip(call);
            case "zip_longest_rows":
                return ZipLongestRows(call);
            case "map" when call.Args.Length > 2:
                return MapOfSeveral(call);
            case "map":
                _callbackElements[call.Args[0]] = ElementType(_model.TypeOf(call.Args[1]));
                if (_model.TypeOf(call) is InstanceType { Args: [var mapped] } && mapped.Type == PyType.Int)
                {
                    _callbackWidths[call.Args[0]] = IntWidth.Of(mapped.Range);
                }

                return Cs.CallMember(ConsumedInPlace(call.Args[1]), "Select", WithResult(CallbackFor(call.Args[0]), _model.TypeOf(call)));
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
            case "prod_of":
                return ProductOf(call);
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
            case "round" when call.Args.Length == 2 && IsJson(_model.TypeOf(arg!)):
                UseType("PyJsonValue");
                return Cs.New(Cs.Type("PyJsonValue"), CallHelper("PyDynamic", "Round", Cs.Member(Receiver(arg!), "Value"), Expression(call.Args[1])));
            case "round" when call.Args.Length == 2 && _model.IsMixedNumber(_model.TypeOf(arg!)):
                return CallHelper("PyNumber", "RoundTo", Expression(arg!), Expression(call.Args[1]));
            case "divmod" when call.Args.Any(a => _model.IsMixedNumber(_model.TypeOf(a))):
                throw Unsupported(call, "'divmod' of numbers that may be ints or floats");
            case "abs" when IsIntEnumMember(_model.TypeOf(arg!)):
                return Cs.Call("Math.Abs", NumberOf(arg!));
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
                return IsBigOperand(_model.TypeOf(arg!), arg) ? Cs.Call("BigInteger.Abs", Expression(arg!)) : IsNumber(_model.TypeOf(arg!)) ? Cs.Call("Math.Abs", Convert(Expression(arg!), _model.TypeOf(arg!), _model.TypeOf(call))) : throw Unsupported(call, "'abs' of this");
            case "round" when call.Keywords.Length == 0 && _model.TypeOf(arg!).WithoutNone is InstanceType { Class.IsUser: true } shortened && shortened.Class.FindMethod("__round__") is { IsStub: false } own && own.Parameters.Count >= call.Args.Length:
                return call.Args.Length == 1 ? Cs.CallMember(Receiver(arg!), MethodName(own)) : Cs.CallMember(Receiver(arg!), MethodName(own), ExpressionAs(call.Args[1], own.Parameters[1].Slot));
            case "round" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } rounded } exact && rounded.FindMethod("__round__") is { Meaning.Template: not null } round:
                return call.Args.Length == 1
                    ? Cs.Checked(Cs.Cast(Cs.Type("int"), CatalogTemplate(round, exact, new() { ["self"] = Receiver(arg!), ["n"] = Cs.Int(0) })))
                    : CatalogTemplate(round, exact, new() { ["self"] = Receiver(arg!), ["n"] = Expression(call.Args[1]) });
            case "round":
                return call.Args.Length == 1 && call.Keywords.Length == 0
                    ? _model.TypeOf(arg!) == PyType.Int ? Expression(arg!) : WholeNumber(call, "round")
                    : CallHelper("PyFloat", "RoundTo", _model.TypeOf(arg!) is { AllowsNone: true, WithoutNone: PrimitiveType } && arg is not NameExpr ? Cs.Member(Cs.Forgive(Expression(arg!)), "Value") : Expression(arg!), IntExpression(call.Args.Length > 1 ? call.Args[1] : call.Keywords[0].Value));
            case "divmod" when _model.TypeOf(arg!) is InstanceType { Class.IsUser: false } dividend && CatalogOperator("__divmod__", Receiver(arg!), dividend, _model.TypeOf(call.Args[1]), () => Expression(call.Args[1])) is { } both:
                return both;
            case "divmod" when _model.TypeOf(arg!) is InstanceType { Class: { IsUser: false } divided } own && call.Args.All(IsRepeatable):
                ExpressionSyntax Part(string name) => CatalogOperator(name, Receiver(arg!), own, _model.TypeOf(call.Args[1]), () => Expression(call.Args[1])) ?? throw Unsupported(call, $"'divmod' of {divided.Name}");
                return Cs.Tuple([Part("__floordiv__"), Part("__mod__")]);
            case "divmod" when _model.TypeOf(arg!) is InstanceType { Class.IsUser: true } quotient && quotient.Class.FindMethod("__divmod__") is { IsStub: false, Parameters: [_, var by] } divMod:
                return Cs.CallMember(Receiver(arg!), MethodName(divMod), ExpressionAs(call.Args[1], by.Slot));
            case "divmod" when !IsNumber(_model.TypeOf(arg!)):
                throw Unsupported(call, "'divmod' of these");
            case "divmod" when _model.TypeOf(call) is TupleType { Items: [{ Type: PrimitiveType { Name: "int" }, Range: var parts }, _] } && IntWidth.Of(parts) is var narrow and < 2 && call.Args.Max(a => _model.Widths.GetValueOrDefault(a)) is var wide && wide > narrow:
                // The parts of a large number may be small ones.
                return Cs.Cast(TupleType(SeparatedList([TupleElement(WidthType(narrow)), TupleElement(WidthType(narrow))])), CallHelper("PyInt", "DivMod", NumberOf(arg!), NumberOf(call.Args[1])));
            case "divmod":
                return CallHelper(IsFloat(_model.TypeOf(arg!)) || IsFloat(_model.TypeOf(call.Args[1])) ? "PyFloat" : "PyInt", "DivMod", NumberOf(arg!), NumberOf(call.Args[1]));
            case "pow":
                if (target.Bound.All(b => b.Arguments.Count == 1) && call.Args.Length < 3)
                {
                    return NarrowedInt(CallHelper("PyInt", "ModPow", [.. target.Bound.Select(b => Expression(b.Arguments[0]))]), call);
                }

                return call.Args.Length == 2
                    ? Power(Expression(arg!), _model.TypeOf(arg!), Expression(call.Args[1]), _model.TypeOf(call.Args[1]), call, call.Args[1])
                    : NarrowedInt(CallHelper("PyInt", "ModPow", [.. call.Args.Select(Expression)]), call);
            case "new_list":
                return arg is null ? Cs.New(_types.Of(_model.TypeOf(call))) : Cs.CallMember(AsItemsOf(call, arg), "ToList");
            case "new_set":
                return arg is null ? Cs.New(_types.Of(_model.TypeOf(call))) : Cs.CallMember(ConsumedInPlace(arg), "ToHashSet");
            case "new_tuple":
                _usings.Add("System.Collections.Immutable");
                return arg is null ? Cs.Call("ValueTuple.Create") : _model.IsTupleKey(_model.TypeOf(call)) ? CallHelper("PyTupleKeys", "From", ConsumedInPlace(arg)) : Cs.CallMember(ConsumedInPlace(arg), "ToImmutableArray");
            case "new_counter":
                return DictInitializer(_types.Of(_model.TypeOf(call)), call.Keywords.Select(k => ((ExpressionSyntax)Cs.Str(k.Arg!), Expression(k.Value))));
            case "sums":
                return Accumulated(call);
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
            case "inspected":
                return Inspected(call, stub.Name);
            case "fields":
                return FieldsOf(call);
            case "getdoc" when IsDocumented(_model.TypeOf(arg!), out var doc):
                return doc is null ? Cs.Null : Cs.Str(doc.Trim('\n').TrimEnd());
            case "mixed_statistic":
                return MixedStatistic(call, stub.Name);
            case "open":
                return OpenFile(call, target, "");
            case "gzip_open" or "bz2_open":
                return OpenPacked(call, target, name == "gzip_open" ? "PyGzip" : "PyBz2");
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
            case "re_groups":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), ElementType(_model.TypeOf(call)).AllowsNone ? "Groups" : "PresentGroups");
            case "re_groupdict":
                return RegexGroupDict(call);
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
            case "format" when call.Args.Length == 2 && _model.TypeOf(arg!) is InstanceType { Class.IsUser: false } shown && shown.Class.FindMethod("__format__") is { Meaning.Template: not null } formatting:
                return CatalogTemplate(formatting, shown, new() { ["self"] = Expression(arg!), [formatting.Parameters[1].Name] = Expression(call.Args[1]) });
            case "format":
                return call.Args.Length == 1 ? TextOf(arg!) : CallHelper("PyFormat", FormatMember(_model.TypeOf(arg!)), Boxed(arg!), Expression(call.Args[1]));
            case "iter":
                UseType("PyIterator");
                return Cs.New(_types.Of(_model.TypeOf(call)), arg is ListExpr { Elts.IsEmpty: true } or TupleExpr { Elts.IsEmpty: true } ? Cs.Collection([]) : AsItemsOf(call, arg!));
            case "next":
                return NextItem(call);
            case "agen_aclose" or "agen_asend" or "agen_athrow" or "agen_anext" or "agen_aiter":
                return AsyncGeneratorMember(call, name);
            case "aiter":
                return AsyncIterator(call, arg!);
            case "anext":
                return AsyncNext(call, arg!, call.Args.Length > 1 ? call.Args[1] : null);
            case "tuple_index":
                return CallHelper("PyTuple", "IndexOf", TupleReceiver(call), ExpressionAs(arg!, ElementType(_model.TypeOf(((AttributeExpr)call.Func).Value))));
            case "list_count" or "tuple_count":
                var counted = ElementType(_model.TypeOf(((AttributeExpr)call.Func).Value));
                var among = name == "tuple_count" ? TupleReceiver(call) : Receiver(((AttributeExpr)call.Func).Value);
                var byOperator = IsEqualByOperator(counted) && !IsDynamic(counted);
                var wanted = byOperator ? ExpressionAs(arg!, counted) : Untyped(arg!);
                var each = wanted.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.Text == "item") ? "other" : "item";
                return Cs.CallMember(among, "Count", Cs.Lambda([each], byOperator ? Cs.Equal(Cs.Id(each), wanted) : CallHelper("PyEq", "AreEqual", Cs.Id(each), wanted)));
            case "list_index":
                return ListIndex(call, target);
            case "list_remove":
                return ListRemove(call, target);
            case "dict_pop":
                return DictPop(call, target);
            case "set_remove":
                return SetRemove(call, target);
            case "exception":
                return target.Constructed is { } raised ? NewException(raised, call.Args, null, call) : throw Unsupported(call, "a call of this constructor");
            case "future":
                return FutureMember(call);
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
                return CallHelper("PyThreadPool", "Submit", Receiver(((AttributeExpr)call.Func).Value), DeferredCall(call, takesResult: true));
            case "argument_parser":
                return NewParser(call, target);
            case "add_argument":
                return AddArgument(call);
            case "add_subparsers":
                return Template("$self.AddSubparsers($args_named)", new(NamedPlaces(call, target)) { ["self"] = Receiver(((AttributeExpr)call.Func).Value) });
            case "vars":
                return AttributesOf(arg!, call);
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
            case "new_array":
                return NewArray(call);
            case "memory_cast":
                return MemoryCast(call);
            case "new_element":
                return NewElement(call, target);
            case "new_namespace":
                return NewNamespace(call);
            case "sched_enter":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), stub.Name == "enter" ? "Enter" : "EnterAt", Expression(BoundArgument(call, target, stub.Name == "enter" ? "delay" : "time")!), Expression(BoundArgument(call, target, "priority")!), DeferredCall(call));
            case "pickle_dumps":
                return Pickled(call);
            case "thread" or "timer_thread":
                return NewThread(call, target);
            case "http_server":
                return NewHttpServer(call, target);
            case "socket_file":
                return BoundArgument(call, target, "mode") is ConstantExpr { Value: string how } && how.Contains('b')
                    ? Template("new PyBinaryFile(new PySocketStream($self))", new() { ["self"] = Receiver(((AttributeExpr)call.Func).Value) })
                    : throw Unsupported(call, "a socket as a file of text");
            case "process":
                return NewProcess(call, target);
            case "new_shared":
                return NewShared(call);
            case "new_contextvar":
                return Cs.New(_types.Of(_model.TypeOf(call)), [.. call.Args.Select(Expression), .. call.Keywords.Select(k => ExpressionAs(k.Value, ((InstanceType)_model.TypeOf(call)).Args[0]))]);
            case "keyed" when receiver is InstanceType owner && Inferrer.Keyed(owner, "get", arg!) is { } item:
                return KeyedItem(call, item);
            case "exception_context":
                return Cs.CallMember(Receiver(((AttributeExpr)call.Func).Value), NameStyle.Pascal(((AttributeExpr)call.Func).Attr), arg is DictExpr display ? ExceptionContext(display) : Expression(arg!));
            case "hash" when _model.TypeOf(arg!) is TupleType { Items: var hashed } && !hashed.All(i => IsEqualByOperator(i.Type)) || _model.TypeOf(arg!) is UnionType or AnyType or NeverType or InstanceType { Class.IsUser: false } or PrimitiveType { Name: "bytes" or "None" }:
                return CallHelper("PyEq", "HashOf", Boxed(arg!));
            case "hash" when _frame.Function?.Name != "__hash__" && HasKnownHash(_model.TypeOf(arg!)):
                return _model.TypeOf(arg!) == PyType.Int && _model.Widths.GetValueOrDefault(arg!) < 2 ? CallHelper("PyHash", "OfInt", Expression(arg!))
                    : _model.TypeOf(arg!) == PyType.Float ? CallHelper("PyHash", "OfFloat", Expression(arg!))
                    : CallHelper("PyHash", "Of", Boxed(arg!));
            case "hash":
                return Cs.CallMember(Expression(arg!), "GetHashCode");
            case "id":
                return CallHelper("PyIdentity", "Of", Boxed(arg!));
            default:
                throw Unsupported(call, $"'{Source.Text[call.Func.Start..call.Func.End]}'");
        }
    }

    private bool IsFutureOrTask(PyType type) =>
        OnAsyncio && type is InstanceType { Args: [var result] } future && future.Class == Types.FutureClass && result.Root.IsOfFuturesAndTasks;
}
