using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Library functions that make classes and functions, as what they make (<c>collections.namedtuple</c>, <c>operator.itemgetter</c>).</summary>
internal sealed partial class Desugarer
{
    /// <summary>Names of the catalog that what is written needs, with their modules.</summary>
    private readonly Dictionary<string, string> _needed = [];

    /// <summary>The module with imports of what was written needs.</summary>
    private ModuleNode WithImports(ModuleNode module)
    {
        var index = module.Body.TakeWhile(s => s is ExprStmt { Value: ConstantExpr } or ImportFromStmt { Module: "__future__" }).Count();
        var at = index < module.Body.Length ? module.Body[index].Start : module.End;
        return new ModuleNode(
            module.Body.InsertRange(index, _needed.Where(n => !_names.IsImported(n.Key, n.Value)).Select(n => new ImportFromStmt(n.Value, [new Alias(n.Key, null, at, at)], 0, at, at))),
            module.Start,
            module.End);
    }

    private bool IsLibraryCall(Node node) => IsUnboundMethod(node as AttributeExpr) || IsOfItsArgument(node as Expr) || (node is BinOpExpr o && (IsView(o.Left) || IsView(o.Right))) || node is CallExpr call && (IsCallOf(call, "collections", "namedtuple") || IsOrderedByName(call) || IsEncodedBy(call) || IsNewType(call) || IsCast(call) || IsCallOf(call, "operator", "itemgetter", "attrgetter", "methodcaller") || IsMapOfBuiltin(call) || IsWholeFloat(call) || call.Keywords.Any(IsBuiltinKey) || IsReadByLibrary(call) || BuiltinOperand(call) >= 0 || IsStarMap(call) || IsPartialOfAll(call) || IsSetOfAll(call) || LibraryPartials.ContainsKey(call) || IsCallOf(call, "typing", "assert_never"));

    /// <summary><c>d.keys() &amp; other</c> is of sets.</summary>
    private BinOpExpr? ViewOperation(BinOpExpr operation) =>
        operation.Op is BinaryOperator.BitAnd or BinaryOperator.BitOr or BinaryOperator.BitXor or BinaryOperator.Sub && (IsView(operation.Left) || IsView(operation.Right))
            ? new BinOpExpr(AsSet(operation.Left), operation.Op, AsSet(operation.Right), operation.Start, operation.End)
            : null;

    private static bool IsView(Expr node) => node is CallExpr { Func: AttributeExpr { Attr: "keys" or "items" }, Args.IsEmpty: true, Keywords.IsEmpty: true };

    private Expr AsSet(Expr node) => IsView(node) && _names.IsBuiltin("set")
        ? new CallExpr(new NameExpr("set", ExprContext.Load, node.Start, node.Start), [Copy(node)], [], node.Start, node.End)
        : Copy(node);

    /// <summary>The types that <c>UserId = NewType("UserId", int)</c> only gives another name: type checkers tell them apart, nothing else.</summary>
    private Dictionary<string, Expr> NewTypes => field ??= FindNewTypes();

    private Dictionary<string, Expr> FindNewTypes()
    {
        var assignments = _module.Body.OfType<AssignStmt>()
            .Where(a => a is { Targets: [NameExpr], Value: CallExpr { Args.Length: 2 } call } && IsCallOf(call, "typing", "NewType")).ToList();
        var later = assignments.Select(a => ((NameExpr)a.Targets[0]).Id).ToHashSet();
        var types = new Dictionary<string, Expr>();
        foreach (var assignment in assignments)
        {
            // A type that is made of itself, or of one that comes later, is none.
            var (name, type) = (((NameExpr)assignment.Targets[0]).Id, ((CallExpr)assignment.Value).Args[1]);
            if (!BaseFlattener.Nodes(type).Any(n => n is NameExpr part && later.Contains(part.Id)))
            {
                types[name] = type;
                later.Remove(name);
            }
        }

        return types;
    }

    private bool IsNewType(Node node) => node is CallExpr call && IsCallOf(call, "typing", "NewType");

    private bool IsCast(Node node) => node is CallExpr { Args: [_, not StarredExpr], Keywords: [] } call && IsCallOf(call, "typing", "cast");

    /// <summary><c>UserId(5)</c> is 5, and <c>cast(int, x)</c> is x.</summary>
    private Expr? OfNewType(Node node) => node switch
    {
        CallExpr cast when IsCast(cast) => Copy(cast.Args[1]),
        CallExpr { Func: NameExpr { Id: var made }, Args: [not StarredExpr and var value], Keywords: [] } when NewTypes.ContainsKey(made) => Copy(value),
        NameExpr { Context: ExprContext.Load } name when NewTypes.TryGetValue(name.Id, out var type) => Copy(type),
        _ => null,
    };

    private bool IsEncodedBy(CallExpr call) => call.Keywords.Any(k => k.Arg == "cls") && IsCallOf(call, "json", "dumps", "dump");

    /// <summary><c>json.dumps(x, cls=Encoder)</c> is <c>json.dumps(x, default=Encoder().default)</c>.</summary>
    private CallExpr? EncodedBy(CallExpr call) => !IsEncodedBy(call) ? null : new CallExpr(
        Copy(call.Func),
        [.. call.Args.Select(Copy)],
        [.. call.Keywords.Select(k => k.Arg != "cls" ? Copy(k) : new Keyword("default", new AttributeExpr(new CallExpr(Copy(k.Value), [], [], k.Start, k.End), "default", ExprContext.Load, k.Start, k.End), k.Start, k.End))],
        call.Start,
        call.End);

    private bool IsOrderedByName(CallExpr call) => call is { Args: [], Keywords.Length: > 0 } && call.Keywords.All(k => k.Arg is not null) && IsCallOf(call, "collections", "OrderedDict");

    /// <summary><c>OrderedDict(a=1)</c> is <c>OrderedDict({"a": 1})</c>.</summary>
    private CallExpr? OrderedByName(CallExpr call) => !IsOrderedByName(call) ? null : new CallExpr(
        Copy(call.Func),
        [new DictExpr([.. call.Keywords.Select(k => new ConstantExpr(k.Arg, null, k.Start, k.Start))], [.. call.Keywords.Select(k => Copy(k.Value))], call.Start, call.End)],
        [],
        call.Start,
        call.End);

    /// <summary>Whether a name is that of a class of the library, whose constructor is no method that could be passed on.</summary>
    private bool IsLibraryType(string name) => name switch
    {
        "Decimal" => _names.IsImported(name, "decimal"),
        "Fraction" => _names.IsImported(name, "fractions"),
        "Path" or "PurePath" => _names.IsImported(name, "pathlib"),
        "UUID" => _names.IsImported(name, "uuid"),
        _ => false,
    };

    private bool IsMapOfBuiltin(CallExpr call) =>
        call is { Func: NameExpr { Id: "map" }, Keywords: [], Args: [NameExpr made, not StarredExpr] } && _names.IsBuiltin("map") && IsLibraryType(made.Id)
        || call is { Func: NameExpr { Id: "map" }, Keywords: [], Args: [NameExpr { Id: "int" or "float" or "bool" or "len" or "abs" or "ord" or "chr" or "iter" } function, not StarredExpr] }
        && _names.IsBuiltin("map") && _names.IsBuiltin(function.Id);

    private static readonly HashSet<string> s_plainMethods =
    [
        "strip", "lstrip", "rstrip", "upper", "lower", "title", "split", "capitalize", "swapcase", "casefold", "splitlines",
        "isdigit", "isalpha", "isalnum", "isupper", "islower", "isspace", "isnumeric",
    ];

    private bool IsUnboundMethod(Expr? node) => node is AttributeExpr { Value: NameExpr { Id: "str" }, Attr: var method } && s_plainMethods.Contains(method) && _names.IsBuiltin("str") && !ReadsNames;

    private bool? _readsNames;

    /// <summary>Whether the module asks functions for their names, which a lambda has not.</summary>
    private bool ReadsNames => _readsNames ??= FindsNames();

    private bool FindsNames()
    {
        var stack = new Stack<Node>(_module.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is AttributeExpr { Attr: "__name__" or "__qualname__" } or NameExpr { Id: "wraps" })
            {
                return true;
            }

            children.Clear();
            node.AddChildren(children);
            children.ForEach(stack.Push);
        }

        return false;
    }

    /// <summary>The modules whose functions read what a command line says.</summary>
    private static readonly string[] s_readerModules = ["datetime", "decimal", "fractions", "uuid", "json", "ipaddress", "shlex", "os.path", "urllib.parse"];

    private bool IsBuiltinKey(Keyword keyword) =>
        keyword is { Arg: "key", Value: NameExpr { Id: "abs" or "sum" or "max" or "min" or "any" or "all" or "sorted" or "round" or "id" } name } && _names.IsBuiltin(name.Id)
        || keyword is { Arg: "key", Value: AttributeExpr { Attr: "index" or "count", Value: NameExpr or ConstantExpr or AttributeExpr { Value: NameExpr } } };

    /// <summary><c>max(xs, key=abs)</c> is <c>max(xs, key=lambda item: abs(item))</c>.</summary>
    private CallExpr? WithKey(CallExpr call) => !call.Keywords.Any(IsBuiltinKey) ? null : new CallExpr(
        Copy(call.Func),
        [.. call.Args.Select(Copy)],
        [.. call.Keywords.Select(k => IsBuiltinKey(k) ? new Keyword(k.Arg, Applied(k.Value), k.Start, k.End) : Copy(k))],
        call.Start,
        call.End);

    private bool IsReadByLibrary(CallExpr call) => call is { Func: AttributeExpr { Attr: "add_argument" } } && call.Keywords.Any(IsLibraryReader);

    private bool IsLibraryReader(Keyword keyword) => keyword.Arg == "type" && keyword.Value switch
    {
        NameExpr name => s_readerModules.Any(m => _names.IsImported(name.Id, m)) && _names.IsBoundOnce(name.Id),
        AttributeExpr { Value: NameExpr { Id: "str" } } => _names.IsBuiltin("str"),
        AttributeExpr { Value: NameExpr owner } => !_names.IsAssigned(owner.Id) && (s_readerModules.Contains(owner.Id) || s_readerModules.Any(m => _names.IsImported(owner.Id, m))),
        AttributeExpr { Value: AttributeExpr { Value: NameExpr owner } } => !_names.IsAssigned(owner.Id) && owner.Id is "datetime" or "dt" or "os" or "urllib",
        _ => false,
    };

    /// <summary><c>add_argument("--day", type=date.fromisoformat)</c> is given <c>lambda text: date.fromisoformat(text)</c>.</summary>
    private CallExpr? WithReader(CallExpr call) => !IsReadByLibrary(call) ? null : new CallExpr(
        Copy(call.Func),
        [.. call.Args.Select(Copy)],
        [.. call.Keywords.Select(k => IsLibraryReader(k) ? new Keyword(k.Arg, Applied(k.Value, "text"), k.Start, k.End) : Copy(k))],
        call.Start,
        call.End);

    private LambdaExpr Applied(Expr function, string parameter = "item")
    {
        var (start, end) = (function.Start, function.End);
        return new LambdaExpr(
            new Arguments([], [new Arg(parameter, null, start, start)], null, [], [], null, [], start, start),
            new CallExpr(Copy(function), [new NameExpr(parameter, ExprContext.Load, start, start)], [], start, end),
            start,
            end);
    }

    private bool IsWholeFloat(CallExpr call) =>
        call is { Func: NameExpr { Id: "int" }, Args: [ConstantExpr { Value: double value }], Keywords: [] } && double.IsInteger(value) && _names.IsBuiltin("int");

    /// <summary><c>int(1e18)</c> is that int.</summary>
    private ConstantExpr? WholeFloat(CallExpr call)
    {
        if (!IsWholeFloat(call))
        {
            return null;
        }

        var value = new System.Numerics.BigInteger((double)((ConstantExpr)call.Args[0]).Value!);
        return new ConstantExpr(value >= long.MinValue && value <= long.MaxValue ? (long)value : (object)value, null, call.Start, call.End);
    }

    /// <summary><c>map(int, words)</c> is <c>(int(item) for item in words)</c>: what a builtin does depends on what it is given.</summary>
    private GeneratorExpr? MappedByBuiltin(CallExpr call)
    {
        if (!IsMapOfBuiltin(call))
        {
            return null;
        }

        var (start, end) = (call.Start, call.End);
        return new GeneratorExpr(
            new CallExpr(Copy(call.Args[0]), [new NameExpr("item", ExprContext.Load, start, start)], [], start, end),
            [new Comprehension(new NameExpr("item", ExprContext.Store, start, start), Copy(call.Args[1]), [], false, start, end)],
            start,
            end);
    }

    private bool IsStarMap(CallExpr call) => call is { Keywords: [], Args: [_, not StarredExpr] } && IsCallOf(call, "itertools", "starmap") && StarMapNames(call.Args[0]) is not null;

    /// <summary>What the values of a row are called that <c>starmap</c> gives to a function; null where the function itself is mapped.</summary>
    private string[]? StarMapNames(Expr function) => function switch
    {
        LambdaExpr { Args: { Args.Length: > 1, PosOnlyArgs: [], VarArg: null, KwOnlyArgs: [], KwArg: null, Defaults: [] } taken } => [.. taken.Args.Select(a => a.Name)],
        NameExpr { Id: "pow" or "divmod" or "max" or "min" } name when _names.IsBuiltin(name.Id) => ["a", "b"],
        NameExpr name when _names.DefinitionOf(name.Id) is FunctionDefStmt { DecoratorList: [], Args: { PosOnlyArgs: [], VarArg: null, KwOnlyArgs: [], KwArg: null, Defaults: [] } taken } own && (own.IsAsync || taken.Args.Length > 3) =>
            [.. taken.Args.Select(a => a.Name == name.Id ? _names.Fresh(a.Name) : a.Name)],
        _ => null,
    };

    /// <summary><c>starmap(lambda a, b: a * b, pairs)</c> is <c>(a * b for a, b in pairs)</c>, and so is an async function's.</summary>
    private GeneratorExpr? StarMapped(CallExpr call)
    {
        if (!IsStarMap(call))
        {
            return null;
        }

        var (start, end) = (call.Start, call.End);
        var names = StarMapNames(call.Args[0])!;
        var body = call.Args[0] is LambdaExpr { Body: var own } ? Copy(own) : new CallExpr(Copy(call.Args[0]), [.. names.Select(name => new NameExpr(name, ExprContext.Load, start, start))], [], start, end);
        var target = new TupleExpr([.. names.Select(name => new NameExpr(name, ExprContext.Store, start, start))], ExprContext.Store, start, end);
        return new GeneratorExpr(body, [new Comprehension(target, Copy(call.Args[1]), [], false, start, end)], start, end);
    }

    /// <summary>Which argument is a builtin that takes two values, where a function of two is wanted; -1 where none is.</summary>
    private int BuiltinOperand(CallExpr call)
    {
        var at = call.Func switch
        {
            NameExpr { Id: "map" } when call.Args.Length == 3 && _names.IsBuiltin("map") => 0,
            _ when IsCallOf(call, "functools", "reduce") => 0,
            _ when IsCallOf(call, "itertools", "accumulate") => 1,
            _ => -1,
        };
        return at >= 0 && at < call.Args.Length && call.Args[at] is NameExpr { Id: "max" or "min" or "pow" or "divmod" or "round" } name && _names.IsBuiltin(name.Id) ? at : -1;
    }

    /// <summary><c>reduce(max, xs)</c> is <c>reduce(lambda a, b: max(a, b), xs)</c>.</summary>
    private CallExpr? WithLambda(CallExpr call)
    {
        var at = BuiltinOperand(call);
        if (at < 0)
        {
            return null;
        }

        var (start, end) = (call.Args[at].Start, call.Args[at].End);
        string[] names = ["a", "b"];
        var called = new CallExpr(Copy(call.Args[at]), [.. names.Select(name => new NameExpr(name, ExprContext.Load, start, start))], [], start, end);
        var lambda = new LambdaExpr(new Arguments([], [.. names.Select(name => new Arg(name, null, start, start))], null, [], [], null, [], start, start), called, start, end);
        return new CallExpr(Copy(call.Func), [.. call.Args.Select((a, i) => i == at ? lambda : Copy(a))], [.. call.Keywords.Select(Copy)], call.Start, call.End);
    }

    /// <summary><c>partial(f, *args, **kwargs)</c> is <c>lambda: f(*args, **kwargs)</c>, where the names mean the same later.</summary>
    private LambdaExpr? PartialOfAll(CallExpr call)
    {
        if (!IsPartialOfAll(call))
        {
            return null;
        }

        // What gives it more arguments later puts them behind.
        Arg[] more = BarePartials.Contains(call) ? [] : [new Arg(_names.Fresh("more"), null, call.Start, call.Start)];
        var made = new CallExpr(
            Copy(call.Args[0]),
            [.. call.Args.Skip(1).Select(Copy), .. more.Select(m => new StarredExpr(new NameExpr(m.Name, ExprContext.Load, call.Start, call.Start), ExprContext.Load, call.Start, call.Start))],
            [.. call.Keywords.Select(Copy)],
            call.Start,
            call.End);
        return new LambdaExpr(new Arguments([], [], more.FirstOrDefault(), [], [], null, [], call.Start, call.Start), made, call.Start, call.End);
    }

    private Dictionary<CallExpr, FunctionDefStmt>? _functionsOfPartials;

    /// <summary>Whether a name is a parameter of the function around a call, and nothing there assigns it.</summary>
    private bool IsParameterOnly(CallExpr call, string name)
    {
        if (_functionsOfPartials is null)
        {
            _functionsOfPartials = [];
            foreach (var f in BaseFlattener.Nodes(_module).OfType<FunctionDefStmt>())
            {
                foreach (var made in f.Body.SelectMany(BaseFlattener.Nodes).OfType<CallExpr>().Where(c => IsCallOf(c, "functools", "partial")))
                {
                    // The one further in starts later.
                    _functionsOfPartials[made] = _functionsOfPartials.TryGetValue(made, out var other) && other.Start > f.Start ? other : f;
                }
            }
        }

        return _functionsOfPartials.TryGetValue(call, out var function)
            && function.Args.PosOnlyArgs.Concat(function.Args.Args).Concat(function.Args.KwOnlyArgs).Any(a => a.Name == name)
            && !function.Body.SelectMany(BaseFlattener.Nodes).Any(n => n is NameExpr { Context: not ExprContext.Load } bound && bound.Id == name);
    }

    private bool IsPartialOfAll(CallExpr call) =>
        call.Args.Length > 0
        && (call.Args.Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null))
        && IsCallOf(call, "functools", "partial")
        && call.Args.Concat(call.Keywords.Select(k => k.Value)).All(a => a is ConstantExpr || (a is NameExpr name && (_names.IsNeverAssigned(name.Id) || IsParameterOnly(call, name.Id))) || a is StarredExpr { Value: NameExpr all } && _names.IsVariadic(all.Id))
        && call.Keywords.All(k => k.Arg is not null || k.Value is NameExpr named && _names.IsVariadic(named.Id));

    private bool IsCallOf(CallExpr call, string module, params ReadOnlySpan<string> names) => call.Func switch
    {
        NameExpr name => names.Contains(name.Id) && _names.IsImported(name.Id, module),
        AttributeExpr { Value: NameExpr owner } a => names.Contains(a.Attr) && owner.Id == module && !_names.IsAssigned(module),
        _ => false,
    };

    /// <summary><c>P = namedtuple("P", "x y")</c>, and a class derived from one.</summary>
    private ClassDefStmt? NamedTuple(Stmt stmt)
    {
        switch (stmt)
        {
            case AssignStmt { Targets: [NameExpr name], Value: CallExpr call } when IsCallOf(call, "collections", "namedtuple") && FieldsOf(call) is { } fields:
                return new ClassDefStmt(name.Id, [TupleBase(stmt)], [], fields, [], [], stmt.Start, stmt.End);
            case ClassDefStmt { Bases: [CallExpr call] } c when IsCallOf(call, "collections", "namedtuple") && FieldsOf(call) is { } fields:
                return new ClassDefStmt(c.Name, [TupleBase(c)], c.Keywords, [.. fields, .. c.Body.Where(s => s is not AssignStmt { Targets: [NameExpr { Id: "__slots__" }] })], c.DecoratorList, c.TypeParams, c.Start, c.End);
            default:
                return null;
        }
    }

    private NameExpr TupleBase(Stmt stmt)
    {
        _needed["NamedTuple"] = "typing";
        _needed["Any"] = "typing";
        return new NameExpr("NamedTuple", ExprContext.Load, stmt.Start, stmt.Start);
    }

    private static System.Collections.Immutable.ImmutableArray<Stmt>? FieldsOf(CallExpr call)
    {
        var names = call.Args is [_, var given] ? AttributeNames.OfFields(given) : null;
        List<Expr>? defaults = call.Keywords switch
        {
            [] => [],
            [{ Arg: "defaults", Value: ListExpr l }] => [.. l.Elts],
            [{ Arg: "defaults", Value: TupleExpr t }] => [.. t.Elts],
            _ => null,
        };
        return names is null || defaults is null || defaults.Count > names.Count ? null
            : [.. names.Select((name, i) => new AnnAssignStmt(
                new NameExpr(name, ExprContext.Store, call.Start, call.Start),
                new NameExpr("Any", ExprContext.Load, call.Start, call.Start),
                i - (names.Count - defaults.Count) is >= 0 and var at ? defaults[at] : null,
                true,
                call.Start,
                call.Start))];
    }

    /// <summary><c>itemgetter(1)</c> is <c>lambda x: x[1]</c>.</summary>
    private LambdaExpr? Getter(CallExpr call)
    {
        if (call.Args.Length == 0 || !IsCallOf(call, "operator", "itemgetter", "attrgetter", "methodcaller") || call.Args.Any(a => a is StarredExpr))
        {
            return null;
        }

        var kind = call.Func is NameExpr name ? name.Id : ((AttributeExpr)call.Func).Attr;
        if (kind != "itemgetter" && call.Args.Take(kind == "methodcaller" ? 1 : int.MaxValue).Any(a => a is not ConstantExpr { Value: string } && !IsComputedName(a)))
        {
            return null;
        }

        var (start, end) = (call.Start, call.End);
        var parameter = new Arg("item", null, start, start);
        var parts = kind == "methodcaller"
            ? [new CallExpr(new AttributeExpr(It(), (string)((ConstantExpr)call.Args[0]).Value!, ExprContext.Load, start, end), [.. call.Args.Skip(1).Select(Copy)], [.. call.Keywords.Select(Copy)], start, end)]
            : call.Args.Select(Part).ToList();
        return new LambdaExpr(
            new Arguments([], [parameter], null, [], [], null, [], start, start),
            parts.Count == 1 ? parts[0] : new TupleExpr([.. parts], ExprContext.Load, start, end),
            start,
            end);

        NameExpr It() => new("item", ExprContext.Load, start, start);

        bool IsComputedName(Expr of) => kind == "attrgetter" && call.Args.Length == 1 && of is NameExpr or AttributeExpr && _names.IsBuiltin("getattr");

        Expr Part(Expr of) => kind == "itemgetter" ? new SubscriptExpr(It(), Copy(of), ExprContext.Load, start, end)
            : of is not ConstantExpr ? new CallExpr(new NameExpr("getattr", ExprContext.Load, start, start), [It(), Copy(of)], [], start, end)
            : ((string)((ConstantExpr)of).Value!).Split('.').Aggregate((Expr)It(), (value, attribute) => new AttributeExpr(value, attribute, ExprContext.Load, start, end));
    }
}
