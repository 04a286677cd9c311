using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// Writes what only Python has in terms of what both languages have, before names are resolved: a default that is
/// evaluated once is a variable, a decorated function is the function that its decorator makes of it.
/// </summary>
internal sealed partial class Desugarer : TreeCopier
{
    private readonly ModuleNames _names;

    /// <summary>Statements that stand before the one being written.</summary>
    private List<Stmt> _before = [];

    private bool _inClass;

    // What the body of the class binds that is being copied: a default may read it, and nothing outside can.
    private HashSet<string> _classNames = [];

    // What stands behind the class that is written, as it registers its methods; null within no class at the module's top.
    private (string Class, List<Stmt> Stmts)? _behind;

    private readonly ModuleNode _module;

    private readonly Surroundings? _around;

    private Desugarer(ModuleNode module, Surroundings? around)
    {
        (_module, _names, _around) = (module, new ModuleNames(module), around);
        FindDispatched(module);
    }

    /// <summary>What is written anew as a whole, in this order, before the details.</summary>
    private static readonly Func<ParseResult, ParseResult>[] s_passes =
    [
        WrittenTextRewriter.Run,
        SignatureRewriter.Run,
        NamedBaseRewriter.Run,
        ClassBodySplitter.Run,
        ModuleAliasRewriter.Run,
        MadeClassRewriter.Run,
        SetAttributeRewriter.Run,
        ProxyRewriter.Run,
        BoundMethodInliner.Run,
        OptionalKeyRewriter.Run,
        SpecialMethodValues.Run,
        DeadCodeRemover.Run,
        EllipsisRewriter.Run,
        AwaitedChoiceRewriter.Run,
        UnnamedFunctionRewriter.Run,
        RedefinitionRewriter.Run,
        KeywordPartialRewriter.Run,
        AssignedFunctionRewriter.Run,
        EnumValueRewriter.Run,
        PrivateNameMangler.Run,
        ProtocolPropertyRewriter.Run,
        AbstractBaseRewriter.Run,
        AbstractTypeRewriter.Run,
        ExceptionInfoRewriter.Run,
        ExitTupleRewriter.Run,
        ExceptionBases.Run,
        TemporaryFileRewriter.Run,
        LoggingConfigRewriter.Run,
        InheritedConstructorRewriter.Run,
        UnitTestRewriter.Run,
        ProtocolRewriter.Run,
        DerivedPrimitives.Run,
        DescriptorInliner.Run,
        VisitorRewriter.Run,
    ];

    private static readonly Func<ParseResult, ParseResult>[] s_laterPasses =
    [
        InstanceDictRewriter.Run,
        MethodDispatchRewriter.Run,
        FunctionWithAttributesRewriter.Run,
        ShadowedAttributeRewriter.Run,
        LateAttributeRewriter.Run,
        LocalClassRewriter.Run,
        NestedClassRewriter.Run,
        MethodAliasCopier.Run,
        GeneratorFamilies.Run,
        ClassAliasRewriter.Run,
        WeakReferenceRewriter.Run,
        LoggerAdapterRewriter.Run,
        LogRecordRewriter.Run,
        SqliteRewriter.Run,
        OptionalManagerRewriter.Run,
        HttpHandlerRewriter.Run,
        SocketServerRewriter.Run,
        JsonDefaultRewriter.Run,
        RecordRewriter.Run,
        SequenceProtocolRewriter.Run,
        ItemMethodSplitter.Run,
        IterationSplitter.Run,
        MetaclassRewriter.Run,
        ClassFactoryRewriter.Run,
        StaticOverrideRewriter.Run,
        HeldValueRewriter.Run,
        CreationRewriter.Run,
        ClassMethodsOfBases.Run,
    ];

    private static readonly Func<ParseResult, ParseResult>[] s_lastPasses =
    [
        SharedMemberRewriter.Run,
        BaseFlattener.Run,
        ParameterExpander.Run,
    ];

    /// <summary>Rewrites a module's tree; the tree itself where there is nothing to do.</summary>
    /// <param name="parsed">The module.</param>
    /// <param name="kept">Decorators that other modules use, too.</param>
    /// <param name="around">What the modules of the folder ask of it.</param>
    public static ParseResult Run(ParseResult parsed, IReadOnlySet<string>? kept = null, Surroundings? around = null)
    {
        if (kept is null && around is null)
        {
            // In a folder other modules call its functions, too: that is done for all at once.
            parsed = GivenResultRewriter.Run(ForwardedCalls.Run(parsed));
        }

        parsed = s_passes.Aggregate(parsed, (written, pass) => pass(written));
        parsed = ContainerBaseRewriter.Run(parsed, around);
        parsed = s_laterPasses.Aggregate(parsed, (written, pass) => pass(written));
        parsed = ClassMethodCopier.Run(parsed, around);
        parsed = s_lastPasses.Aggregate(parsed, (written, pass) => pass(written));
        var desugarer = new Desugarer(parsed.Module, around);
        return FunctionAttributeRewriter.Run(desugarer.IsNeeded(parsed.Module) ? parsed with { Module = desugarer.WithImports(desugarer.WithoutWrittenOut(desugarer.Copy(parsed.Module), kept)) } : parsed);
    }

    private bool IsNeeded(ModuleNode module)
    {
        var stack = new Stack<Node>([module]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is ClassDefStmt { DecoratorList.Length: > 0 } or ClassDefStmt { Bases: [NameExpr { Id: "SystemExit" }] } || node is FunctionDefStmt f && (f.DecoratorList.Length > 0 || f.Name == "__await__" || InnerGenerator(f) is not null || Defaults(f.Args).Any(d => !IsStateless(d))))
            {
                return true;
            }

            if (node is ClassDefStmt { Body: var members } && members.Any(LacksParameters))
            {
                return true;
            }

            if (node is AssignStmt { Targets: [AttributeExpr { Attr: "optionxform" }], Value: NameExpr } || node is AssignStmt { Targets: [NameExpr again], Value: NameExpr builtin } && IsLocalAlias(again, builtin))
            {
                return true;
            }

            if (IsShorthand(node) || IsGenericUse(node) || IsLibraryCall(node) || IsNamedAttribute(node) || IsOfStruct(node) || IsOfPartial(node) || node is AttributeExpr { Attr: "__subclasses__" or "__anext__" or "__aiter__" })
            {
                return true;
            }

            if ((node is AssignStmt { Targets: [NameExpr given], Value: LambdaExpr l } && NeedsDefinition(given, l)) || IsWrittenTemplate(node))
            {
                return true;
            }

            if (VersionParts(node) is not null || node is Expr e && WithFunctions(e) is not null || node is CallExpr called && (NamesOperation(called) || NumberOfEnvironment(called) is not null || IsZipOfRows(called) || called is { Func: NameExpr { Id: "isinstance" }, Args: [_, NameExpr kinds] } && UnionOf(kinds) is not null) || node is AttributeExpr step && IsStepFunction(step) || node is NameExpr printed && IsPrintValue(printed) || node is AttributeExpr { Attr: "Task", Value: NameExpr { Id: "asyncio" } })
            {
                return true;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return false;
    }

    protected override Node? Replace(Node node) => node switch
    {
        AttributeExpr { Value: NameExpr function } a when _functionAttributes.TryGetValue((function.Id, a.Attr), out var variable) => new NameExpr(variable, a.Context, a.Start, a.End),
        CallExpr or NameExpr when OfNewType(node) is { } same => same,
        SubscriptExpr when VersionParts(node) is { } parts => parts,
        NameExpr name when IsPrintValue(name) => PrintFunction(name),
        _ when _inAwait && InAwait(node) is { } awaited => awaited,
        AttributeExpr member => (Node?)StepFunction(member) ?? UpdatedName(member) ?? Annotations(member) ?? CacheMember(member) ?? (Node?)StructSize(member) ?? PartialMember(member) ?? WithFunctions(member),
        CallExpr { Func: AttributeExpr { Attr: "__subclasses__", Value: NameExpr parent } } call when _names.DefinitionOf(parent.Id) is ClassDefStmt => SubclassesOf(parent, call),
        CallExpr { Func: AttributeExpr { Attr: "__anext__" or "__aiter__", Value: not CallExpr { Func: NameExpr { Id: "super" } } and var iterator } asked, Args.IsEmpty: true, Keywords.IsEmpty: true } step when _names.IsBuiltin(asked.Attr.Trim('_')) =>
            new CallExpr(new NameExpr(asked.Attr.Trim('_'), ExprContext.Load, step.Start, step.Start), [Copy(iterator)], [], step.Start, step.End),
        CallExpr { Func: AttributeExpr { Attr: "Task", Value: NameExpr { Id: "asyncio" } module } made, Args: [not StarredExpr] } call when call.Keywords.All(k => k.Arg == "loop") =>
            new CallExpr(new AttributeExpr(Copy(module), "ensure_future", ExprContext.Load, made.Start, made.End), [Copy(call.Args[0])], [], call.Start, call.End),
        FormattedValueExpr { FormatSpec: null } field when ShownType(field.Value) is { } type => new ConstantExpr(type, null, field.Start, field.End),
        CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [var subject, NameExpr kinds], Keywords.IsEmpty: true } test when UnionOf(kinds) is { } classes && _names.IsBuiltin("isinstance") =>
            new CallExpr(new NameExpr("isinstance", ExprContext.Load, test.Start, test.Start), [Copy(subject), classes], [], test.Start, test.End),
        CallExpr call => GenericCall(call) ?? Shorthand(call) ?? MappedFormat(call) ?? Operation(call) ?? ZipOfRows(call) ?? (Node?)Getter(call) ?? (Node?)OrderedByName(call) ?? EncodedBy(call) ?? MappedByBuiltin(call) ?? WholeFloat(call) ?? WithKey(call) ?? WithReader(call) ?? StarMapped(call) ?? WithLambda(call) ?? NumberOfEnvironment(call) ?? WithApplied(call) ?? PartialOfAll(call) ?? SetOfAll(call) ?? PartialOfLibrary(call) ?? StructCall(call) ?? FormattedText(call) ?? NamedAttribute(call) ?? WithFunctions(call),
        BinOpExpr operation => ViewOperation(operation) ?? WithFunctions(operation),
        TupleExpr or ListExpr or DictExpr when WithMethods((Expr)node) is { } display => display,
        _ => WithFunctions(node),
    };

    /// <summary><c>TimeoutError = TimeoutError</c>: a module's own name for a builtin.</summary>
    private bool IsLocalAlias(NameExpr target, NameExpr value) => target.Id == value.Id && _names.IsBoundOnce(value.Id) && _module.Body.Any(s => s is AssignStmt { Targets: [NameExpr own] } && own == target);

    /// <summary>The classes that a module derives from one, in a list.</summary>
    private ListExpr SubclassesOf(NameExpr parent, CallExpr call) => new(
        [.. _module.Body.OfType<ClassDefStmt>().Where(c => c.Bases.Any(b => ClassTable.NameOf(b) == parent.Id)).Select(c => new NameExpr(c.Name, ExprContext.Load, call.Start, call.Start))],
        ExprContext.Load,
        call.Start,
        call.End);

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is FunctionDefStmt { DecoratorList: [NameExpr { Id: "overload" } or AttributeExpr { Attr: "overload", Value: NameExpr { Id: "typing" } }] })
        {
            // Says what type checkers want to know of the definition that follows.
            return [];
        }

        if (NamedTuple(stmt) is { } made)
        {
            return Class(made);
        }

        switch (stmt)
        {
            case FunctionDefStmt f:
                return Dispatched(f) ?? RegisteredAtExit(f) ?? Function(f);
            case ClassDefStmt c:
                return Class(WithExitCode(c) ?? c);
            case ExprStmt { Value: CallExpr { Func: NameExpr { Id: "update_wrapper" } or AttributeExpr { Attr: "update_wrapper", Value: NameExpr { Id: "functools" } } } }:
                // The name and the text of documentation go with the function itself.
                return [];
            case ReturnStmt { Value: IfExpr { Body: NameExpr { Id: "NotImplemented" } } or IfExpr { OrElse: NameExpr { Id: "NotImplemented" } } } r:
                var choice = (IfExpr)r.Value;
                return [new IfStmt(Copy(choice.Test), [new ReturnStmt(Copy(choice.Body), r.Start, r.End)], [new ReturnStmt(Copy(choice.OrElse), r.Start, r.End)], r.Start, r.End)];
            case AssignStmt { Targets: [TupleExpr { Elts: var attributes }], Value: TupleExpr { Elts: var values } } a when IsPlainAttributes(attributes, values):
                return attributes.Select((target, i) => new AssignStmt([Copy(target)], Copy(values[i]), i == 0 ? a.Start : target.Start, i == attributes.Length - 1 ? a.End : target.End));
            case AssignStmt { Targets: [AttributeExpr { Attr: "optionxform" } form], Value: NameExpr { Id: "str" } same } a:
                // Options keep the case that they are written in.
                return [new AssignStmt([Copy(form)], BuiltinFunction(same, true) ?? Copy(a.Value), a.Start, a.End)];
            case AssignStmt { Targets: [NameExpr again], Value: NameExpr builtin } when IsLocalAlias(again, builtin):
                return [];
            case AssignStmt { Targets: [NameExpr], Value: CallExpr { Args.Length: 2 } renamed } when IsNewType(renamed):
                return [];
            case ExprStmt { Value: CallExpr { Args: [var impossible] } never } when IsCallOf(never, "typing", "assert_never"):
                var (at, end) = (stmt.Start, stmt.End);
                var text = new JoinedStrExpr([new ConstantExpr("Expected code to be unreachable, but got: ", null, at, at), new FormattedValueExpr(Copy(impossible), 'r', null, at, end)], at, end);
                return [new RaiseStmt(new CallExpr(new NameExpr("AssertionError", ExprContext.Load, at, at), [text], [], at, end), null, at, end)];
            case IfStmt test when AwaitedWhereNeeded(test) is { } awaited:
                return [awaited];
            case ExprStmt e when NamedAssignment(e) is { } assignment:
                return [assignment];
            case AssignStmt { Targets: [NameExpr name], Value: LambdaExpr l } when NeedsDefinition(name, l):
                return Function(DefinitionOf(name.Id, l, stmt));
            default:
                return null;
        }
    }

    /// <summary><c>class Stopped(SystemExit): code = 1</c>: each instance has the code from the start; null for any other class.</summary>
    private ClassDefStmt? WithExitCode(ClassDefStmt cls)
    {
        if (cls.Bases is not [NameExpr { Id: "SystemExit" }] || !_names.IsBuiltin("SystemExit")
            || cls.Body.OfType<AssignStmt>().FirstOrDefault(a => a is { Targets: [NameExpr { Id: "code" }], Value: ConstantExpr }) is not { } code || cls.Body.Any(s => s is FunctionDefStmt { Name: "__init__" }))
        {
            return null;
        }

        var (start, end) = (code.Start, code.End);
        var super = new CallExpr(new NameExpr("super", ExprContext.Load, start, end), [], [], start, end);
        var init = new CallExpr(new AttributeExpr(super, "__init__", ExprContext.Load, start, end), [code.Value], [], start, end);
        var made = new FunctionDefStmt(false, "__init__", new Arguments([], [new Arg("self", null, start, end)], null, [], [], null, [], start, end), [new ExprStmt(init, start, end)], [], null, [], start, end);
        return new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, cls.Body.Replace(code, made), cls.DecoratorList, cls.TypeParams, cls.Start, cls.End);
    }

    /// <summary><c>self.a, self.b = a, b</c>, whose order cannot be seen.</summary>
    private static bool IsPlainAttributes(IReadOnlyList<Expr> targets, IReadOnlyList<Expr> values) =>
        targets.Count == values.Count && targets.All(t => t is AttributeExpr { Value: NameExpr { Id: "self" } })
        && values.All(v => v is NameExpr { Id: not "self" } or ConstantExpr or ListExpr { Elts.Length: 0 } or DictExpr { Keys.Length: 0 });

    /// <summary>Whether a class's decorator is one of the library's that inference and lowering know.</summary>
    private bool IsOfLibrary(Expr decorator) => ((decorator as CallExpr)?.Func ?? decorator) switch
    {
        NameExpr { Id: "dataclass" or "total_ordering" or "final" or "runtime_checkable" or "unique" } name => _names.IsImported(name.Id, name.Id switch { "dataclass" => "dataclasses", "total_ordering" => "functools", "unique" => "enum", _ => "typing" }),
        AttributeExpr { Attr: "dataclass", Value: NameExpr { Id: "dataclasses" } } or AttributeExpr { Attr: "total_ordering", Value: NameExpr { Id: "functools" } } => true,
        _ => false,
    };

    private IEnumerable<Stmt> Function(FunctionDefStmt f)
    {
        if (_inClass && CachedProperty(f) is { } cached)
        {
            return cached;
        }

        f = _inClass ? AsGenerator(f) : f;
        if (_inClass && IsWrittenAwait(f))
        {
            return Awaitable(f);
        }

        var managers = new List<Stmt>();
        f = WithManagers(f, managers);
        if (managers.Count > 0)
        {
            var inside = Function(f);
            if (_inClass)
            {
                _before.AddRange(managers.Select(Copy));
                return inside;
            }

            return [.. managers.Select(Copy), .. inside];
        }

        if (f.DecoratorList is [NameExpr maker] && !_inClass && _names.DefinitionOf(maker.Id) is ClassDefStmt)
        {
            return MadeByClass(f, maker);
        }

        if (f.DecoratorList.Length == 0)
        {
            return Defined(f);
        }

        if (Decorated(f, _inClass) is not { } written)
        {
            return _inClass || f.DecoratorList.Any(IsKnown) ? Defined(f) : Applied(f);
        }

        // In a class, what is kept between calls stands before the class.
        var result = new List<Stmt>();
        foreach (var stmt in written)
        {
            if (stmt is FunctionDefStmt def)
            {
                result.AddRange(Defined(def));
            }
            else if (_inClass && _behind is { } behind && Names(stmt, f.Name))
            {
                var method = new AttributeExpr(new NameExpr(behind.Class, ExprContext.Load, f.Start, f.Start), f.Name, ExprContext.Load, f.Start, f.Start);
                behind.Stmts.Add(new ValueReplacer(new() { [f.Name] = method }).Copy(stmt));
            }
            else if (_inClass)
            {
                _before.Add(Copy(stmt));
            }
            else
            {
                result.Add(Copy(stmt));
            }
        }

        var before = _inClass ? [] : _before;
        if (!_inClass)
        {
            _before = [];
        }

        return [.. before, .. result];
    }

    private IEnumerable<Stmt> Defined(FunctionDefStmt f)
    {
        var (before, inClass) = (_before, _inClass);
        _before = [];
        var args = HoistDefaults(f.Name, f.Args, f.DecoratorList.IsEmpty ? f.Start : f.DecoratorList[0].Start);
        var own = _before;
        _before = [];
        _inClass = false;
        _functionDepth++;
        var body = Copy(f.Body);
        _functionDepth--;
        (_before, _inClass) = (before, inClass);
        var copy = new FunctionDefStmt(f.IsAsync, f.Name, args, body, [.. f.DecoratorList.Select(Copy)], f.Returns is null ? null : Copy(f.Returns), f.TypeParams, f.Start, f.End);
        if (ShownName(f) is { } shown)
        {
            ShowAs(copy, shown);
        }

        if (inClass)
        {
            before.AddRange(own);
            return [copy];
        }

        return [.. own, copy];
    }
}
