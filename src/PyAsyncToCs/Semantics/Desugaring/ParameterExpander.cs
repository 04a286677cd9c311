using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A constructor that hands its <c>*args</c> and <c>**kwargs</c> on to its base's takes what the base's takes: it has
/// those parameters itself.
/// </summary>
internal sealed class ParameterExpander : TreeCopier
{
    private readonly ClassTable _classes;

    /// <summary>The constructors as they are written, of bases before those of derived classes.</summary>
    private readonly Dictionary<string, FunctionDefStmt> _written = [];

    private ParameterExpander(ModuleNode module)
    {
        _classes = new ClassTable(module, new ModuleNames(module));
        foreach (var cls in _classes.All)
        {
            if (ClassTable.Methods(cls).FirstOrDefault(m => m.Name == "__init__") is { } init && cls.Bases.Length == 1 && Base(cls) is { } parent && Expanded(init, parent) is { } expanded)
            {
                _written.Add(cls.Name, expanded);
            }
        }
    }

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        var expander = new ParameterExpander(parsed.Module);
        return expander._written.Count > 0 ? parsed with { Module = expander.Copy(parsed.Module) } : parsed;
    }

    private FunctionDefStmt? Base(ClassDefStmt cls) => _classes.Order(cls.Name)?.Skip(1).FirstOrDefault(c => _classes.Defines(c, "__init__")) is { } definer
        ? _written.GetValueOrDefault(definer) ?? ClassTable.Methods(_classes.Find(definer)!).FirstOrDefault(m => m.Name == "__init__")
        : null;

    private static FunctionDefStmt? Expanded(FunctionDefStmt init, FunctionDefStmt parent)
    {
        var (star, all) = (init.Args.VarArg?.Name, init.Args.KwArg?.Name);
        if (all is null || init.DecoratorList.Length > 0 || parent.DecoratorList.Length > 0
            || BaseFlattener.Nodes(init).OfType<CallExpr>().Where(IsBaseCall).ToList() is not [var call]
            || BaseFlattener.Nodes(init).OfType<NameExpr>().Count(n => n.Id == all || n.Id == star) != (star is null ? 1 : 2)
            || !call.Keywords.Any(k => k is { Arg: null, Value: NameExpr n } && n.Id == all)
            || (star is not null && !(call.Args is [.., StarredExpr { Value: NameExpr s }] && s.Id == star))
            || call.Args.Count(a => a is StarredExpr) > (star is null ? 0 : 1)
            || call.Keywords.Count(k => k.Arg is null) > 1
            || parent.Args.VarArg is not null || (parent.Args.PosOnlyArgs.Length > 0 && star is null))
        {
            return null;
        }

        var own = init.Args;
        var named = own.PosOnlyArgs.Concat(own.Args).Concat(own.KwOnlyArgs).Select(a => a.Name).ToHashSet();
        var given = call.Keywords.Select(k => k.Arg).OfType<string>().ToHashSet();
        var inherited = parent.Args.PosOnlyArgs.Concat(parent.Args.Args).Skip(1).ToList();
        var firstDefault = inherited.Count - parent.Args.Defaults.Length;
        var parts = inherited.Select((a, i) => (Arg: a, Default: i >= firstDefault ? parent.Args.Defaults[i - firstDefault] : null, IsPositional: star is not null))
            .Skip(call.Args.Count(a => a is not StarredExpr))
            .Concat(parent.Args.KwOnlyArgs.Select((a, i) => (Arg: a, Default: parent.Args.KwDefaults[i], IsPositional: false)))
            .Where(p => !given.Contains(p.Arg.Name)).ToList();
        if (parts.Any(p => named.Contains(p.Arg.Name) || BaseFlattener.Nodes(init).Any(n => n is NameExpr used && used.Id == p.Arg.Name) || p.Default is not (null or ConstantExpr or UnaryOpExpr { Operand: ConstantExpr } or TupleExpr { Elts.IsEmpty: true })))
        {
            return null;
        }

        var positional = parts.Where(p => p.IsPositional).ToList();
        if (own.Defaults.Length > 0 && positional.Any(p => p.Default is null))
        {
            return null;
        }

        var keywordOnly = parts.Where(p => !p.IsPositional).ToList();
        var args = new Arguments(
            own.PosOnlyArgs,
            [.. own.Args, .. positional.Select(p => p.Arg)],
            null,
            [.. own.KwOnlyArgs, .. keywordOnly.Select(p => p.Arg)],
            [.. own.KwDefaults, .. keywordOnly.Select(p => p.Default)],
            parent.Args.KwArg is null ? null : own.KwArg,
            [.. own.Defaults, .. positional.Select(p => p.Default).OfType<Expr>()],
            own.Start,
            own.End);
        var at = call.Start;
        ImmutableArray<Expr> passed = [.. call.Args.Where(a => a is not StarredExpr), .. positional.Select(p => new NameExpr(p.Arg.Name, ExprContext.Load, at, at))];
        ImmutableArray<Keyword> keywords =
        [
            .. call.Keywords.Where(k => k.Arg is not null),
            .. keywordOnly.Select(p => new Keyword(p.Arg.Name, new NameExpr(p.Arg.Name, ExprContext.Load, at, at), at, at)),
            .. parent.Args.KwArg is null ? [] : call.Keywords.Where(k => k.Arg is null),
        ];
        var body = new CallReplacer(call, new CallExpr(call.Func, passed, keywords, call.Start, call.End)).Block(init.Body);
        return new FunctionDefStmt(init.IsAsync, init.Name, args, body, init.DecoratorList, init.Returns, init.TypeParams, init.Start, init.End);
    }

    private static bool IsBaseCall(CallExpr call) => call.Func is AttributeExpr { Attr: "__init__", Value: CallExpr { Func: NameExpr { Id: "super" }, Args.IsEmpty: true } };

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is ClassDefStmt cls && _classes.Find(cls.Name) == cls && _written.TryGetValue(cls.Name, out var init)
            ? [(Stmt)CopyParts(new ClassDefStmt(cls.Name, cls.Bases, cls.Keywords, [.. cls.Body.Select(s => s is FunctionDefStmt { Name: "__init__" } ? init : s)], cls.DecoratorList, cls.TypeParams, cls.Start, cls.End))]
            : null;

    protected override Node? Replace(Node node) => null;

    private sealed class CallReplacer(CallExpr call, CallExpr written) : TreeCopier
    {
        public ImmutableArray<Stmt> Block(ImmutableArray<Stmt> body) => Copy(body);

        protected override Node? Replace(Node node) => node == call ? CopyParts(written) : null;
    }
}
