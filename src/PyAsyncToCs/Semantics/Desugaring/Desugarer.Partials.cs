using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>What a <c>functools.partial</c> that a name always is, was made of: <c>p.func</c>, <c>p.args</c>, <c>p.keywords</c>.</summary>
internal sealed partial class Desugarer
{
    private Dictionary<string, CallExpr>? _partials;

    private Dictionary<string, CallExpr> Partials => _partials ??= BaseFlattener.Nodes(_module)
        .OfType<AssignStmt>()
        .Where(a => a is { Targets: [NameExpr name], Value: CallExpr { Args: [NameExpr or AttributeExpr, ..] call } made } && _names.IsBoundOnce(name.Id) && IsCallOf(made, "functools", "partial")
            && call.Skip(1).All(IsSameLater) && made.Keywords.All(k => k.Arg is not null && IsSameLater(k.Value)))
        .ToDictionary(a => ((NameExpr)a.Targets[0]).Id, a => (CallExpr)a.Value);

    private bool IsSameLater(Expr node) => node is ConstantExpr || node is NameExpr name && _names.IsBoundOnce(name.Id);

    private bool IsOfPartial(Node node) => node is AttributeExpr { Attr: "func" or "args" or "keywords", Context: ExprContext.Load, Value: NameExpr owner } && Partials.ContainsKey(owner.Id);

    private Expr? PartialMember(AttributeExpr member)
    {
        if (!IsOfPartial(member))
        {
            return null;
        }

        var made = Partials[((NameExpr)member.Value).Id];
        return member.Attr switch
        {
            "func" => Copy(made.Args[0]),
            "args" => new TupleExpr([.. made.Args.Skip(1).Select(Copy)], ExprContext.Load, member.Start, member.End),
            _ => new DictExpr([.. made.Keywords.Select(k => (Expr?)new ConstantExpr(k.Arg, null, member.Start, member.End))], [.. made.Keywords.Select(k => Copy(k.Value))], member.Start, member.End),
        };
    }

    private HashSet<CallExpr>? _barePartials;

    /// <summary>Partials that nothing gives more arguments: they are handed on to what calls them as they are, or only called so.</summary>
    private HashSet<CallExpr> BarePartials
    {
        get
        {
            if (_barePartials is not null)
            {
                return _barePartials;
            }

            var nodes = BaseFlattener.Nodes(_module).ToList();
            HashSet<Expr> bare = [.. nodes.OfType<CallExpr>().SelectMany(c => c.Args.IsEmpty && c.Keywords.IsEmpty ? [c.Func] : TakesBare(c) ? c.Args.Concat(c.Keywords.Select(k => k.Value)) : [])];
            var taken = nodes.OfType<NameExpr>().Where(n => n.Context == ExprContext.Load && !bare.Contains(n)).Select(n => n.Id).ToHashSet();
            return _barePartials = [.. bare.OfType<CallExpr>(), .. nodes.OfType<AssignStmt>().Where(a => a is { Targets: [NameExpr name], Value: CallExpr } && !taken.Contains(name.Id)).Select(a => (CallExpr)a.Value)];
        }
    }

    private static bool TakesBare(CallExpr call) => (call.Func is AttributeExpr { Attr: var method } ? method : (call.Func as NameExpr)?.Id) switch
    {
        "run_in_executor" or "call_later" or "call_at" or "add_signal_handler" => call.Args.Length == 2,
        "to_thread" or "submit" or "call_soon" or "call_soon_threadsafe" or "callback" or "register" => call.Args.Length == 1,
        "Thread" or "Timer" => !call.Keywords.Any(k => k.Arg is "args" or "kwargs"),
        _ => false,
    };

    private Dictionary<CallExpr, int>? _libraryPartials;

    /// <summary>Partials of functions that are not the module's, under names that are only called: how many arguments each call adds.</summary>
    private Dictionary<CallExpr, int> LibraryPartials => _libraryPartials ??= BaseFlattener.Nodes(_module)
        .OfType<AssignStmt>()
        .Where(a => a is { Targets: [NameExpr name], Value: CallExpr { Args: [NameExpr or AttributeExpr { Value: NameExpr }, ..] call } made } && IsCallOf(made, "functools", "partial")
            && _names.IsBoundOnce(name.Id) && _names.ReadsAsValue(name.Id) == 0 && AddedArguments(name.Id) is not null && IsLibraryFunction(made.Args[0])
            && IsStable(made))
        .Select(a => ((CallExpr)a.Value, AddedArguments(((NameExpr)a.Targets[0]).Id)!.Value))
        .Concat(BaseFlattener.Nodes(_module).OfType<CallExpr>().SelectMany(PartialsAmong))
        .ToDictionary(p => p.Item1, p => p.Item2);

    /// <summary>Partials of functions of the library that a call hands on, and how many arguments what takes them adds.</summary>
    private IEnumerable<(CallExpr Partial, int Added)> PartialsAmong(CallExpr call)
    {
        var taker = call.Func is AttributeExpr { Attr: var method } ? method : (call.Func as NameExpr)?.Id;
        foreach (var given in call.Args.Concat(call.Keywords.Select(k => k.Value)))
        {
            if (given is CallExpr { Args: [NameExpr or AttributeExpr { Value: NameExpr }, ..] } made && IsCallOf(made, "functools", "partial") && (IsLibraryFunction(made.Args[0]) && IsStable(made) || taker == "iter" && IsStableHere(made)))
            {
                yield return (made, taker switch
                {
                    "run_in_executor" or "to_thread" or "submit" or "call_soon" or "call_soon_threadsafe" or "call_later" or "call_at" or "callback" or "register" => Math.Max(0, call.Args.Length - 1 - call.Args.IndexOf(given)),
                    "iter" when call.Args.Length == 2 => 0,
                    "field" or "defaultdict" => 0,
                    "reduce" or "accumulate" => 2,
                    "map" => call.Args.Length - 1,
                    _ => 1,
                });
            }
        }
    }

    /// <summary>Whether a method of what one function's name stands for is called with arguments that stay the same there: <c>iter(partial(f.read, size), b"")</c>.</summary>
    private bool IsStableHere(CallExpr partial) =>
        partial is { Args: [AttributeExpr { Value: NameExpr owner }, .. var given], Keywords.IsEmpty: true }
        && BaseFlattener.Nodes(_module).OfType<FunctionDefStmt>().LastOrDefault(f => BaseFlattener.Nodes(f).Contains(partial)) is { } function
        && new[] { owner }.Concat(given.OfType<NameExpr>()).All(n => IsBoundOnceIn(function, n.Id)) && given.All(g => g is NameExpr || IsStable(g));

    private static bool IsBoundOnceIn(FunctionDefStmt function, string name) =>
        BaseFlattener.Nodes(function).Count(n => n is Arg arg && arg.Name == name || n is NameExpr { Context: not ExprContext.Load } stored && stored.Id == name) == 1
        && !BaseFlattener.Nodes(function).Any(n => n is GlobalStmt g && g.Names.Contains(name) || n is NonlocalStmt l && l.Names.Contains(name));

    private bool IsStable(CallExpr partial) => partial.Args.Skip(1).All(IsStable) && partial.Keywords.All(k => k.Arg is not null && IsStable(k.Value));

    private int? AddedArguments(string name) =>
        _names.CallsOf(name) is { Count: > 0 } calls && calls.All(c => c.Func is NameExpr && c.Keywords.IsEmpty && c.Args.All(x => x is not StarredExpr)) && calls.Select(c => c.Args.Length).Distinct().ToList() is [var only]
            ? only
            : null;

    private bool IsLibraryFunction(Expr callee) => callee switch
    {
        NameExpr name => (_names.IsBuiltin(name.Id) && name.Id != "pow") || _names.IsImported(name.Id, "collections"),
        AttributeExpr { Value: NameExpr owner } => _names.IsBoundOnce(owner.Id) && _names.InstanceOf(owner.Id) is null && _names.DefinitionOf(owner.Id) is null,
        _ => false,
    };

    /// <summary>Whether an expression means the same whenever it is evaluated.</summary>
    private bool IsStable(Expr node) => IsSameLater(node)
        || (node is AttributeExpr { Value: NameExpr { Id: "string" or "math" or "operator" or "logging" } module } && !_names.IsAssigned(module.Id))
        || (node is BinOpExpr both && IsStable(both.Left) && IsStable(both.Right));

    private LambdaExpr? PartialOfLibrary(CallExpr call)
    {
        if (!LibraryPartials.TryGetValue(call, out var added))
        {
            return null;
        }

        var names = Enumerable.Range(0, added).Select(i => _names.Fresh(added == 1 ? "value" : $"value{i + 1}")).ToList();
        var at = call.Start;
        return new LambdaExpr(
            new Arguments([], [.. names.Select(n => new Arg(n, null, at, at))], null, [], [], null, [], at, at),
            new CallExpr(Copy(call.Args[0]), [.. call.Args.Skip(1).Select(Copy), .. names.Select(n => new NameExpr(n, ExprContext.Load, at, at))], [.. call.Keywords.Select(Copy)], at, call.End),
            at,
            call.End);
    }
}
