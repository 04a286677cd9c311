using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>__new__</c> is a class method that calls of the class go to, and <c>__init_subclass__</c> is written behind each
/// derived class (language reference, 3.3.1 and 3.3.3).
/// </summary>
internal sealed class CreationRewriter : TreeCopier
{
    private readonly ClassTable _classes;
    private readonly Dictionary<string, (FunctionDefStmt New, FunctionDefStmt? Init)> _makers = [];
    private readonly Dictionary<string, FunctionDefStmt> _hooks = [];
    private string? _inside;

    private CreationRewriter(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in _classes.All)
        {
            var methods = ClassTable.Methods(cls).ToList();
            if (methods.FirstOrDefault(m => m.Name == "__new__") is { } made && IsPlainMaker(cls, made))
            {
                _makers.Add(cls.Name, (made, methods.FirstOrDefault(m => m.Name == "__init__")));
            }

            if (methods.FirstOrDefault(m => m.Name == "__init_subclass__") is { } hook && !BaseFlattener.Nodes(hook).Any(n => n is ReturnStmt or YieldExpr or FunctionDefStmt && n != hook))
            {
                _hooks.Add(cls.Name, hook);
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var rewriter = new CreationRewriter(parsed.Module);
        return rewriter._makers.Count + rewriter._hooks.Count > 0 ? parsed with { Module = rewriter.Copy(parsed.Module) } : parsed;
    }

    /// <summary>Whether a class without family makes its own instances from <c>object</c>'s.</summary>
    private bool IsPlainMaker(ClassDefStmt cls, FunctionDefStmt made) =>
        cls.Bases.All(b => b is NameExpr { Id: "object" }) && cls.Keywords.IsEmpty && !_classes.All.Any(c => _classes.Bases(c).Contains(cls.Name)) && made.Args.Args.Length > 0
        && BaseFlattener.Nodes(made).OfType<CallExpr>().Any(IsRawCreation);

    private static bool IsRawCreation(CallExpr call) =>
        call.Func is AttributeExpr { Attr: "__new__", Value: CallExpr { Func: NameExpr { Id: "super" } } or NameExpr { Id: "object" } };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        if (stmt is not ClassDefStmt cls)
        {
            return null;
        }

        // A class in a function has its base's hook, too.
        if (_classes.Find(cls.Name) != cls && (_classes.Find(cls.Name) is not null || !cls.Bases.Any(b => b is NameExpr name && HookOf(name.Id) is not null)))
        {
            return null;
        }

        var outer = _inside;
        _inside = cls.Name;
        var written = _makers.TryGetValue(cls.Name, out var maker) ? WithMaker(cls, maker.New, maker.Init) : cls;
        if (_hooks.ContainsKey(cls.Name))
        {
            ImmutableArray<Stmt> body = [.. written.Body.Where(s => s is not FunctionDefStmt { Name: "__init_subclass__" })];
            written = new ClassDefStmt(written.Name, written.Bases, written.Keywords, body.IsEmpty ? [new PassStmt(cls.Start, cls.Start)] : body, written.DecoratorList, written.TypeParams, written.Start, written.End);
        }

        var hook = _classes.Find(cls.Name) == cls ? HookOf(cls.Name, 1) : cls.Bases.OfType<NameExpr>().Select(b => HookOf(b.Id)).FirstOrDefault(h => h is not null);
        var after = hook is null ? [] : Hooked(cls, hook);
        if (after is { Count: > 0 })
        {
            written = new ClassDefStmt(written.Name, written.Bases, [.. written.Keywords.Where(k => k.Arg == "metaclass")], written.Body, written.DecoratorList, written.TypeParams, written.Start, written.End);
        }

        var behind = new List<Stmt>();
        var copy = (Stmt)CopyParts(ClassDecoratorInliner.Fold(written, after ?? [], behind));
        _inside = outer;
        return [copy, .. behind];
    }

    /// <summary>The hook that a class has, or one of those it is derived from.</summary>
    private FunctionDefStmt? HookOf(string cls, int from = 0) => _classes.Order(cls)?.Skip(from).Select(c => _hooks.GetValueOrDefault(c)).FirstOrDefault(h => h is not null);

    /// <summary>The class with a method that makes, and the constructor's work in another.</summary>
    private static ClassDefStmt WithMaker(ClassDefStmt cls, FunctionDefStmt made, FunctionDefStmt? init)
    {
        var at = made.Start;
        NameExpr Name(string id) => new(id, ExprContext.Load, at, at);
        var body = cls.Body.Where(s => s != made && s != init).ToList();
        var maker = (FunctionDefStmt)new RawCreation(cls.Name).Copy((Node)made);
        var decorator = new NameExpr("classmethod", ExprContext.Load, at, at);
        body.Add(new FunctionDefStmt(false, init is null ? "create" : "obtain", maker.Args, maker.Body, [decorator], maker.Returns, maker.TypeParams, made.Start, made.End));
        if (init is not null)
        {
            var taken = init.Args.Args.Skip(1).Select(a => (Expr)Name(a.Name)).ToImmutableArray();
            var given = made.Args.Args.Length == 1 && made.Args.VarArg is null ? [] : taken;
            var args = new Arguments([], [new Arg("cls", null, at, at), .. init.Args.Args.Skip(1)], init.Args.VarArg, init.Args.KwOnlyArgs, init.Args.KwDefaults, init.Args.KwArg, init.Args.Defaults, at, at);
            body.Add(new FunctionDefStmt(false, "initialize", init.Args, init.Body, init.DecoratorList, init.Returns, init.TypeParams, init.Start, init.End));
            body.Add(new FunctionDefStmt(
                false,
                "create",
                args,
                [
                    new AssignStmt([new NameExpr("instance", ExprContext.Store, at, at)], new CallExpr(new AttributeExpr(Name("cls"), "obtain", ExprContext.Load, at, at), given, [], at, at), at, at),
                    new ExprStmt(new CallExpr(new AttributeExpr(Name("instance"), "initialize", ExprContext.Load, at, at), taken, [], at, at), at, at),
                    new ReturnStmt(Name("instance"), at, at),
                ],
                [decorator],
                null,
                [],
                at,
                at + 1));
        }

        return new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. body], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End);
    }

    /// <summary>The hook's statements for one class; null where they need more than its name.</summary>
    private static List<Stmt>? Hooked(ClassDefStmt cls, FunctionDefStmt hook)
    {
        var named = cls.Keywords.Where(k => k.Arg is not null and not "metaclass").ToDictionary(k => k.Arg!, k => k.Value);
        var values = new Dictionary<string, Expr> { [hook.Args.PosOnlyArgs.Concat(hook.Args.Args).First().Name] = new NameExpr(cls.Name, ExprContext.Load, cls.Start, cls.Start) };
        var parameters = hook.Args.PosOnlyArgs.Concat(hook.Args.Args).Skip(1).ToList();
        for (var i = 0; i < parameters.Count; i++)
        {
            var index = i - (parameters.Count - hook.Args.Defaults.Length);
            values[parameters[i].Name] = named.GetValueOrDefault(parameters[i].Name) ?? (index >= 0 ? hook.Args.Defaults[index] : new ConstantExpr(null, null, cls.Start, cls.Start));
        }

        for (var i = 0; i < hook.Args.KwOnlyArgs.Length; i++)
        {
            values[hook.Args.KwOnlyArgs[i].Name] = named.GetValueOrDefault(hook.Args.KwOnlyArgs[i].Name) ?? hook.Args.KwDefaults[i] ?? new ConstantExpr(null, null, cls.Start, cls.Start);
        }

        return Specialized(hook.Body, values);
    }

    /// <summary>Statements of the hook for one class: what its keywords decide is decided.</summary>
    private static List<Stmt> Specialized(IEnumerable<Stmt> body, Dictionary<string, Expr> values)
    {
        var written = new List<Stmt>();
        foreach (var stmt in body.Where(s => s is not ExprStmt { Value: ConstantExpr or CallExpr { Func: AttributeExpr { Attr: "__init_subclass__" } } } and not PassStmt))
        {
            var replacer = new ValueReplacer(values);
            switch (stmt)
            {
                case IfStmt choice when ValueReplacer.Truth(replacer.Copy(choice.Test)) is { } isTrue:
                    written.AddRange(Specialized(isTrue ? choice.Body : choice.OrElse, values));
                    break;
                case AssignStmt { Targets: [NameExpr name], Value: var given } when replacer.Copy(given) is ConstantExpr known:
                    values[name.Id] = known;
                    break;
                default:
                    written.Add(replacer.Copy(stmt));
                    break;
            }
        }

        return written;
    }

    protected override Node? Replace(Node node) =>
        node is CallExpr { Func: NameExpr name } call && _makers.ContainsKey(name.Id) && _inside != name.Id
            ? new CallExpr(new AttributeExpr(Copy(name), "create", ExprContext.Load, name.Start, name.End), [.. call.Args.Select(Copy)], [.. call.Keywords.Select(Copy)], call.Start, call.End)
            : null;

    private sealed class RawCreation(string cls) : TreeCopier
    {
        protected override Node? Replace(Node node) =>
            node is CallExpr call && IsRawCreation(call) ? new CallExpr(new NameExpr(cls, ExprContext.Load, call.Start, call.End), [], [], call.Start, call.End) : null;
    }
}
