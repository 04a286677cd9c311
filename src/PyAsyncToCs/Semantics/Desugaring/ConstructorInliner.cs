using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Writes the constructors of copied bases into the one that calls them: C# has one for a class.</summary>
internal sealed class ConstructorInliner(string holder, List<string> order, IReadOnlyList<string> rest, ClassTable classes, ModuleNames names, Func<string, SuperRewriter> rewriterOf)
{
    private readonly HashSet<string> _taken = [];

    public bool Failed { get; private set; }

    /// <summary>A constructor's statements, with those that it calls.</summary>
    public List<Stmt> Body(string owner, FunctionDefStmt init)
    {
        _taken.UnionWith(BaseFlattener.Nodes(init).OfType<NameExpr>().Select(n => n.Id));
        var kept = init.Args.KwArg is { } all && _expanded.Count > 0
            ? new Passed(null, [], all.Name,
            [
                .. _expanded.Select(p => new Keyword(p.Arg.Name, new NameExpr(p.Arg.Name, ExprContext.Load, init.Start, init.Start), init.Start, init.Start)),
                .. _hasRest ? [new Keyword(null, new NameExpr(all.Name, ExprContext.Load, init.Start, init.Start), init.Start, init.Start)] : Array.Empty<Keyword>(),
            ])
            : null;
        return Statements(owner, init, init.Body, Self(init), kept);
    }

    private readonly List<(Arg Arg, Expr? Default)> _expanded = [];

    /// <summary>Whether a constructor further on takes whatever else is given.</summary>
    private bool _hasRest;

    /// <summary>A constructor's parameters, with those of the constructors that it hands its <c>**kwargs</c> on to in place of it.</summary>
    public Arguments Expanded(string owner, FunctionDefStmt init)
    {
        var (at, next) = (owner, init);
        var known = init.Args.PosOnlyArgs.Concat(init.Args.Args).Concat(init.Args.KwOnlyArgs).Select(a => a.Name).ToHashSet();
        while (next.Args.KwArg is { } all)
        {
            var calls = BaseFlattener.Nodes(next).OfType<CallExpr>().Where(c => c.Func is AttributeExpr { Attr: "__init__" } f && TargetOf(at, f, c, Self(next)) is not null).ToList();
            if (calls is not [{ Func: AttributeExpr f } call] || TargetOf(at, f, call, Self(next)) is not var (definer, args)
                || BaseFlattener.Nodes(next).OfType<NameExpr>().Count(n => n.Id == all.Name) != call.Keywords.Count(k => k.Arg is null && k.Value is NameExpr n && n.Id == all.Name))
            {
                // What has a use of its own for what is left.
                _hasRest = at != owner;
                break;
            }

            if (definer is null)
            {
                break;
            }

            known.UnionWith(call.Keywords.Select(k => k.Arg).OfType<string>());
            (at, next) = (definer, ClassTable.Methods(classes.Find(definer)!).First(m => m.Name == "__init__"));
            var parameters = next.Args.PosOnlyArgs.Concat(next.Args.Args).Skip(1).ToList();
            var firstDefault = parameters.Count - next.Args.Defaults.Length;
            for (var i = args.Count; i < parameters.Count; i++)
            {
                Add(parameters[i], i >= firstDefault ? next.Args.Defaults[i - firstDefault] : null);
            }

            for (var i = 0; i < next.Args.KwOnlyArgs.Length; i++)
            {
                Add(next.Args.KwOnlyArgs[i], next.Args.KwDefaults[i]);
            }
        }

        void Add(Arg parameter, Expr? @default)
        {
            if (known.Add(parameter.Name))
            {
                _expanded.Add((parameter, @default));
            }
        }

        if (_expanded.Count == 0)
        {
            return init.Args;
        }

        var own = init.Args;
        return new Arguments(own.PosOnlyArgs, own.Args, own.VarArg, [.. own.KwOnlyArgs, .. _expanded.Select(p => p.Arg)], [.. own.KwDefaults, .. _expanded.Select(p => p.Default)], _hasRest ? own.KwArg : null, own.Defaults, own.Start, own.End);
    }

    private static string Self(FunctionDefStmt init) => init.Args.PosOnlyArgs.Concat(init.Args.Args).FirstOrDefault()?.Name ?? "self";

    private sealed record Passed(string? Star, IReadOnlyList<Expr> Items, string? Keywords, IReadOnlyList<Keyword> Named);

    private List<Stmt> Statements(string owner, FunctionDefStmt init, IEnumerable<Stmt> body, string self, Passed? passed)
    {
        var result = new List<Stmt>();
        foreach (var stmt in body)
        {
            if (stmt is ExprStmt { Value: CallExpr { Func: AttributeExpr { Attr: "__init__" } f } call } && TargetOf(owner, f, call, self) is { } target)
            {
                result.AddRange(Constructed(target.Definer, Extended(target.Args, call, passed), self, stmt, owner));
            }
            else
            {
                result.AddRange(rewriterOf(owner).Block(init, [stmt]));
                Failed |= BaseFlattener.Nodes(stmt).Any(n => n is AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" } } })
                    || (passed is not null && BaseFlattener.Nodes(stmt).Any(n => n is NameExpr name && (name.Id == passed.Star || name.Id == passed.Keywords)));
            }
        }

        return result;
    }

    /// <summary>The class whose constructor a call means, and the arguments without the receiver.</summary>
    private (string? Definer, IReadOnlyList<Expr> Args)? TargetOf(string owner, AttributeExpr f, CallExpr call, string self) => f.Value switch
    {
        CallExpr { Func: NameExpr { Id: "super" } } => (rewriterOf(owner).Next(owner, "__init__"), call.Args),
        NameExpr named when order.Contains(named.Id) && call.Args is [NameExpr receiver, ..] && receiver.Id == self =>
            (classes.Order(named.Id)!.FirstOrDefault(c => classes.Defines(c, "__init__")), [.. call.Args.Skip(1)]),
        _ => null,
    };

    /// <summary>A call's arguments, with what was passed on as <c>*args</c> and <c>**kwargs</c>.</summary>
    private (IReadOnlyList<Expr> Args, IReadOnlyList<Keyword> Keywords) Extended(IReadOnlyList<Expr> args, CallExpr call, Passed? passed)
    {
        var items = new List<Expr>();
        foreach (var arg in args)
        {
            if (arg is StarredExpr { Value: NameExpr star } && passed is not null && star.Id == passed.Star)
            {
                items.AddRange(passed.Items);
            }
            else
            {
                Failed |= arg is StarredExpr;
                items.Add(arg);
            }
        }

        var keywords = new List<Keyword>();
        foreach (var keyword in call.Keywords)
        {
            if (keyword is { Arg: null, Value: NameExpr all } && passed is not null && all.Id == passed.Keywords)
            {
                keywords.AddRange(passed.Named);
            }
            else
            {
                Failed |= keyword.Arg is null;
                keywords.Add(keyword);
            }
        }

        return (items, keywords);
    }

    private IEnumerable<Stmt> Constructed(string? definer, (IReadOnlyList<Expr> Args, IReadOnlyList<Keyword> Keywords) given, string self, Stmt at, string owner)
    {
        if (definer is null)
        {
            return [];
        }

        if (!rest.Contains(definer))
        {
            Failed |= owner != holder && definer != order.Where(c => !rest.Contains(c)).Skip(1).FirstOrDefault(c => classes.Defines(c, "__init__"));
            var super = new CallExpr(new NameExpr("super", ExprContext.Load, at.Start, at.Start), [], [], at.Start, at.Start);
            return [new ExprStmt(new CallExpr(new AttributeExpr(super, "__init__", ExprContext.Load, at.Start, at.Start), [.. given.Args], [.. given.Keywords], at.Start, at.End), at.Start, at.End)];
        }

        return Inlined(definer, ClassTable.Methods(classes.Find(definer)!).First(m => m.Name == "__init__"), given, self, at);
    }

    private List<Stmt> Inlined(string definer, FunctionDefStmt init, (IReadOnlyList<Expr> Args, IReadOnlyList<Keyword> Keywords) given, string self, Stmt at)
    {
        var parameters = init.Args.PosOnlyArgs.Concat(init.Args.Args).Skip(1).ToList();
        // What is left over for the constructor that takes it.
        var rest = given.Keywords.Where(k => k.Arg is null).ToList();
        Failed |= rest.Count > (_hasRest ? 1 : 0);
        var named = given.Keywords.Where(k => k.Arg is not null).ToDictionary(k => k.Arg!, k => k.Value);
        var values = new Dictionary<string, Expr>();
        var firstDefault = parameters.Count - init.Args.Defaults.Length;
        for (var i = 0; i < parameters.Count; i++)
        {
            Bind(parameters[i].Name, i < given.Args.Count ? given.Args[i] : null, i >= firstDefault ? init.Args.Defaults[i - firstDefault] : null);
        }

        for (var i = 0; i < init.Args.KwOnlyArgs.Length; i++)
        {
            Bind(init.Args.KwOnlyArgs[i].Name, null, init.Args.KwDefaults[i]);
        }

        void Bind(string name, Expr? positional, Expr? @default)
        {
            if ((positional ?? (named.Remove(name, out var by) ? by : @default)) is { } value)
            {
                values[name] = value;
            }
            else
            {
                Failed = true;
            }
        }

        var passed = new Passed(init.Args.VarArg?.Name, [.. given.Args.Skip(parameters.Count)], init.Args.KwArg?.Name, [.. named.Select(n => new Keyword(n.Key, n.Value, at.Start, at.Start)), .. rest]);
        Failed |= (passed.Items.Count > 0 && passed.Star is null) || (passed.Named.Count > 0 && passed.Keywords is null) || BaseFlattener.Nodes(init).Any(n => n is ReturnStmt or FunctionDefStmt or YieldExpr && n != init);
        return Failed ? [] : Renamed(definer, init, values, passed, self, at);
    }

    private List<Stmt> Renamed(string definer, FunctionDefStmt init, Dictionary<string, Expr> values, Passed passed, string self, Stmt at)
    {
        var stored = BaseFlattener.Nodes(init).OfType<NameExpr>().Where(n => n.Context == ExprContext.Store).Select(n => n.Id).ToHashSet();
        var map = new Dictionary<string, Expr> { [Self(init)] = new NameExpr(self, ExprContext.Load, at.Start, at.Start) };
        var result = new List<Stmt>();
        foreach (var (name, value) in values)
        {
            if (value is ConstantExpr or NameExpr && !stored.Contains(name))
            {
                map[name] = value;
                continue;
            }

            var local = _taken.Add(name) ? name : names.Fresh(name);
            stored.Remove(name);
            map[name] = new NameExpr(local, ExprContext.Load, at.Start, at.Start);
            result.Add(new AssignStmt([new NameExpr(local, ExprContext.Store, at.Start, at.Start)], value, at.Start, at.End));
        }

        foreach (var name in stored.Where(n => !_taken.Add(n)))
        {
            map[name] = new NameExpr(names.Fresh(name), ExprContext.Load, at.Start, at.Start);
        }

        var copier = new NameReplacer(map);
        var body = init.Body.Where(s => s is not ExprStmt { Value: ConstantExpr }).Select(copier.Copy).ToList();
        var inner = new FunctionDefStmt(false, init.Name, new Arguments([], [new Arg(self, null, at.Start, at.Start)], null, [], [], null, [], at.Start, at.Start), [.. body], [], null, [], init.Start, init.End);
        result.AddRange(Statements(definer, inner, body, self, passed));
        return result;
    }

    private sealed class NameReplacer(Dictionary<string, Expr> map) : TreeCopier
    {
        protected override Node? Replace(Node node) =>
            node is NameExpr name && map.TryGetValue(name.Id, out var value)
                ? value is NameExpr other ? new NameExpr(other.Id, name.Context, name.Start, name.End) : value
                : null;
    }
}
