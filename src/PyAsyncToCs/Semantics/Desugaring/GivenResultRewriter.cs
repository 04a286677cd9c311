using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A coroutine that gives what the function gives that it is given, and says no types, <c>async def retry(func): … return
/// await func()</c>, is one for any type: <c>async def retry[T](func: Callable[[], Awaitable[T]]) -> T</c>.
/// </summary>
internal sealed class GivenResultRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly Dictionary<FunctionDefStmt, (string Callee, bool MayEnd)> _functions = [];
    private readonly string _type;

    private GivenResultRewriter(ModuleNode module, Dictionary<FunctionDefStmt, string> given)
    {
        _names = new ModuleNames(module);
        _type = _names.Fresh("T");
        foreach (var (def, callee) in given)
        {
            _functions.Add(def, (callee, !EndsOtherwise(def.Body)));
        }
    }

    /// <summary>Rewrites the one module of a program; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed)
    {
        ParseResult[] files = [parsed];
        Expand(files);
        return files[0];
    }

    /// <summary>Rewrites the modules of a folder in their places.</summary>
    public static void Expand(ParseResult[] parsed)
    {
        var found = parsed.Select(Candidates).ToList();
        var names = found.SelectMany(f => f.Keys).Select(f => f.Name).ToHashSet();
        if (names.Count == 0)
        {
            return;
        }

        var (definitions, calls) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var node in parsed.Where(p => p.Success).SelectMany(p => BaseFlattener.Nodes(p.Module)))
        {
            switch (node)
            {
                case FunctionDefStmt def when names.Contains(def.Name):
                    definitions[def.Name] = definitions.GetValueOrDefault(def.Name) + 1;
                    break;
                case CallExpr { Func: NameExpr { Id: var called } } when names.Contains(called):
                    calls[called] = calls.GetValueOrDefault(called) + 1;
                    break;
                case CallExpr { Func: AttributeExpr { Attr: var called } } when names.Contains(called):
                    calls[called] = calls.GetValueOrDefault(called) + 1;
                    break;
            }
        }

        for (var i = 0; i < parsed.Length; i++)
        {
            var given = found[i].Where(f => definitions[f.Key.Name] == 1 && calls.GetValueOrDefault(f.Key.Name) > 1).ToDictionary();
            if (given.Count > 0 && new GivenResultRewriter(parsed[i].Module, given) is var rewriter && rewriter.IsTyping("Callable") && rewriter.IsTyping("Awaitable"))
            {
                parsed[i] = parsed[i] with { Module = rewriter.Copy(parsed[i].Module) };
            }
        }
    }

    private static Dictionary<FunctionDefStmt, string> Candidates(ParseResult parsed)
    {
        var found = new Dictionary<FunctionDefStmt, string>();
        if (!parsed.Success || !parsed.Source.Text.Contains("await", StringComparison.Ordinal))
        {
            return found;
        }

        foreach (var (def, isMethod) in parsed.Module.Body.OfType<FunctionDefStmt>().Select(f => (f, false)).Concat(parsed.Module.Body.OfType<ClassDefStmt>().SelectMany(c => c.Body).OfType<FunctionDefStmt>().Select(f => (f, true))))
        {
            if (CalleeOf(def, isMethod) is { } callee)
            {
                found.Add(def, callee);
            }
        }

        return found;
    }

    /// <summary>Whether a name means what the modules of types mean by it, if it means anything.</summary>
    private bool IsTyping(string name) => _names.IsBuiltin(name) || _names.IsImported(name, "typing") || _names.IsImported(name, "collections.abc");

    /// <summary>The parameter without an annotation that a function only calls, with nothing, and whose results are all that it gives.</summary>
    private static string? CalleeOf(FunctionDefStmt def, bool isMethod)
    {
        if (!def.IsAsync || !def.DecoratorList.IsEmpty || def.Returns is not null || !def.TypeParams.IsEmpty || def.Args.VarArg is not null || def.Args.KwArg is not null)
        {
            return null;
        }

        var nodes = def.Body.SelectMany(BaseFlattener.Nodes).ToList();
        if (nodes.Exists(n => n is YieldExpr or YieldFromExpr or FunctionDefStmt or LambdaExpr or NonlocalStmt or GlobalStmt))
        {
            return null;
        }

        var names = nodes.OfType<NameExpr>().ToLookup(n => n.Id);
        var calls = nodes.OfType<CallExpr>().Where(c => c is { Func: NameExpr, Args.IsEmpty: true, Keywords.IsEmpty: true }).ToLookup(c => ((NameExpr)c.Func).Id);
        foreach (var parameter in def.Args.Args.Skip(isMethod ? 1 : 0).Where(a => a.Annotation is null))
        {
            var results = calls[parameter.Name].ToHashSet<Expr>();
            if (results.Count == 0 || names[parameter.Name].Count() != results.Count)
            {
                continue;
            }

            // Each is awaited where it is called: what a plain function gives may itself be a coroutine.
            var awaited = nodes.OfType<AwaitExpr>().Where(a => results.Contains(a.Value)).ToList();
            if (awaited.Count != results.Count)
            {
                continue;
            }

            results = [.. awaited];

            // A variable that only ever holds such a result.
            var held = nodes.OfType<AssignStmt>().Where(a => a.Targets is [NameExpr] && results.Contains(a.Value)).Select(a => ((NameExpr)a.Targets[0]).Id).Distinct()
                .Where(n => names[n].Count(u => u.Context != ExprContext.Load) == nodes.OfType<AssignStmt>().Count(a => a.Targets is [NameExpr t] && t.Id == n && results.Contains(a.Value))).ToHashSet();
            var returns = nodes.OfType<ReturnStmt>().ToList();
            if (returns.Count > 0 && returns.TrueForAll(r => r.Value is { } value && (results.Contains(value) || (value is NameExpr name && held.Contains(name.Id)))))
            {
                return parameter.Name;
            }
        }

        return null;
    }

    /// <summary>Whether a block never reaches its end.</summary>
    private static bool EndsOtherwise(ImmutableArray<Stmt> body) => body.LastOrDefault() switch
    {
        ReturnStmt or RaiseStmt => true,
        WhileStmt { Test: ConstantExpr { Value: true } } loop => !loop.Body.SelectMany(BaseFlattener.Nodes).Any(n => n is BreakStmt),
        WithStmt with => EndsOtherwise(with.Body),
        IfStmt { OrElse: { IsEmpty: false } other } choice => EndsOtherwise(choice.Body) && EndsOtherwise(other),
        ForStmt { OrElse: { IsEmpty: false } other } => EndsOtherwise(other),
        TryStmt attempt => EndsOtherwise(attempt.FinalBody) || (EndsOtherwise(attempt.OrElse.IsEmpty ? attempt.Body : attempt.OrElse) && attempt.Handlers.All(h => EndsOtherwise(h.Body))),
        _ => false,
    };

    protected override Node? Replace(Node node)
    {
        if (node is not FunctionDefStmt def || !_functions.TryGetValue(def, out var found))
        {
            return null;
        }

        var at = def.Start;
        Expr Name(string id) => new NameExpr(id, ExprContext.Load, at, at);
        Expr Generic(string id, Expr slice) => new SubscriptExpr(Name(id), slice, ExprContext.Load, at, at);
        var result = Generic("Awaitable", Name(_type));
        var callable = Generic("Callable", new TupleExpr([new ListExpr([], ExprContext.Load, at, at), result], ExprContext.Load, at, at));
        var args = def.Args;
        Arg Own(Arg arg) => arg.Name == found.Callee ? new Arg(arg.Name, callable, arg.Start, arg.End) : Copy(arg);
        return new FunctionDefStmt(
            isAsync: true,
            def.Name,
            new Arguments([.. args.PosOnlyArgs.Select(Copy)], [.. args.Args.Select(Own)], null, [.. args.KwOnlyArgs.Select(Copy)], [.. args.KwDefaults.Select(d => d is null ? null : Copy(d))], null, [.. args.Defaults.Select(Copy)], args.Start, args.End),
            Copy(def.Body),
            [],
            found.MayEnd ? new BinOpExpr(Name(_type), BinaryOperator.BitOr, new ConstantExpr(null, null, at, at), at, at) : Name(_type),
            [new TypeVarParam(_type, null, null, at, at)],
            def.Start,
            def.End);
    }
}
