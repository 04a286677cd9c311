using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// <c>partial(f, name=value)</c> of a function in a variable: C#'s delegates do not know the names of their parameters, so
/// what it gives is a lambda that passes the value in the place that all functions with such a parameter have it in.
/// Calls by a name that is always one partial, where one names an argument, are calls of its function.
/// </summary>
internal sealed class KeywordPartialRewriter : TreeCopier
{
    private readonly ModuleNames _names;
    private readonly List<(ImmutableArray<string> Parameters, bool IsPlain)> _functions = [];

    private KeywordPartialRewriter(ModuleNode module)
    {
        _names = new ModuleNames(module);
        Collect(module, isInClass: false);
        foreach (var made in BaseFlattener.Nodes(module).OfType<AssignStmt>())
        {
            if (made is { Targets: [NameExpr name], Value: CallExpr { Args: [NameExpr function, ..] } partial } && IsPartial(partial) && _names.IsBoundOnce(name.Id) && _names.DefinitionOf(function.Id) is FunctionDefStmt { DecoratorList.IsEmpty: true, Args: var taken }
                && partial.Args.Skip(1).All(IsSameLater) && partial.Keywords.All(k => k.Arg is not null && IsSameLater(k.Value))
                && _names.CallsOf(name.Id).Where(c => c.Func is NameExpr).ToList() is var calls && calls.Count == _names.Reads(name.Id) && (taken.VarArg is not null || taken.KwArg is not null || calls.Exists(c => !c.Keywords.IsEmpty))
                && calls.TrueForAll(c => c.Args.All(a => a is not StarredExpr) && c.Keywords.All(k => k.Arg is not null)))
            {
                _writtenOut.Add(name.Id, partial);
            }
        }
    }

    private readonly Dictionary<string, CallExpr> _writtenOut = [];

    private bool IsSameLater(Expr node) => node is ConstantExpr || (node is NameExpr name && _names.IsBoundOnce(name.Id));

    /// <summary>Rewrites a module; the tree itself where there is nothing to do.</summary>
    public static ParseResult Run(ParseResult parsed) =>
        BaseFlattener.Nodes(parsed.Module).Any(n => n is CallExpr call && IsPartial(call))
            ? parsed with { Module = new KeywordPartialRewriter(parsed.Module).Copy(parsed.Module) }
            : parsed;

    private static bool IsPartial(CallExpr call) => call.Func is NameExpr { Id: "partial" } or AttributeExpr { Attr: "partial", Value: NameExpr { Id: "functools" } };

    private void Collect(Node node, bool isInClass)
    {
        var args = node switch { FunctionDefStmt f => f.Args, LambdaExpr l => l.Args, _ => null };
        if (args is not null)
        {
            var isMethod = isInClass && node is FunctionDefStmt method && !method.DecoratorList.Any(d => d is NameExpr { Id: "staticmethod" });
            _functions.Add(([.. args.PosOnlyArgs.Concat(args.Args).Skip(isMethod ? 1 : 0).Select(a => a.Name)], args is { VarArg: null, KwArg: null, KwOnlyArgs.IsEmpty: true, Defaults.IsEmpty: true }));
        }

        var children = new List<Node>();
        node.AddChildren(children);
        children.ForEach(c => Collect(c, node is ClassDefStmt));
    }

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt) =>
        stmt is AssignStmt { Targets: [NameExpr name], Value: CallExpr } && _writtenOut.ContainsKey(name.Id) ? [] : null;

    protected override Node? Replace(Node node)
    {
        // Called where it is made, or by its name.
        var partial = node is CallExpr { Func: CallExpr { Args.Length: > 0 } madeHere } && IsPartial(madeHere) ? madeHere : null;
        if (node is CallExpr use && (partial is not null || (use.Func is NameExpr { Id: var called } && _writtenOut.TryGetValue(called, out partial))))
        {
            return new CallExpr(
                Copy(partial.Args[0]),
                [.. partial.Args.Skip(1).Select(Copy), .. use.Args.Select(Copy)],
                [.. partial.Keywords.Where(k => use.Keywords.All(own => own.Arg != k.Arg)).Select(Copy), .. use.Keywords.Select(Copy)],
                use.Start,
                use.End);
        }

        if (node is not CallExpr { Args: [NameExpr or AttributeExpr { Value: NameExpr { Id: "self" } }, .. var given], Keywords: { IsEmpty: false } keywords } call || !IsPartial(call)
            || (call.Args[0] is NameExpr function && (_names.DefinitionOf(function.Id) is not null || _names.IsBuiltin(function.Id)))
            || (call.Args[0] is AttributeExpr method && _names.FunctionsNamed(method.Attr).Count > 0)
            || given.Any(a => a is StarredExpr) || keywords.Any(k => k.Arg is null))
        {
            return null;
        }

        var fitting = _functions.Where(f => keywords.All(k => f.Parameters.Contains(k.Arg!))).ToList();
        if (fitting.Count == 0 || fitting.Any(f => !f.IsPlain || f.Parameters.Length != fitting[0].Parameters.Length || keywords.Any(k => f.Parameters.IndexOf(k.Arg!) != fitting[0].Parameters.IndexOf(k.Arg!))))
        {
            return null;
        }

        var (at, parameters) = (call.Start, fitting[0].Parameters);
        var (kept, values) = (new List<Arg>(), new List<Expr>());
        Expr Kept(Expr value, string wanted)
        {
            if (value is ConstantExpr)
            {
                return Copy(value);
            }

            var name = _names.Fresh(wanted);
            kept.Add(new Arg(name, null, at, at));
            values.Add(Copy(value));
            return new NameExpr(name, ExprContext.Load, at, at);
        }

        var callee = Kept(call.Args[0], "partial_func");
        var open = new List<Arg>();
        var passed = new List<Expr>();
        for (var i = 0; i < parameters.Length; i++)
        {
            if (i < given.Length)
            {
                passed.Add(Kept(given[i], $"partial_{parameters[i]}"));
            }
            else if (keywords.FirstOrDefault(k => k.Arg == parameters[i]) is { } keyword)
            {
                passed.Add(Kept(keyword.Value, $"partial_{parameters[i]}"));
            }
            else
            {
                open.Add(new Arg(parameters[i], null, at, at));
                passed.Add(new NameExpr(parameters[i], ExprContext.Load, at, at));
            }
        }

        return new LambdaExpr(new Arguments([], [.. open, .. kept], null, [], [], null, [.. values], at, at), new CallExpr(callee, [.. passed], [], at, call.End), at, call.End);
    }
}
