using System.Collections.Immutable;
using PyAsyncToCs.Syntax;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>
/// A function that is given another one and what to call it with, <c>retry(fetch, url, timeout=2)</c>, takes what C# has for
/// that: a function without parameters, <c>retry(lambda: fetch(url, timeout=2))</c>. Arguments are still evaluated where they
/// stand, unless they are the same later.
/// </summary>
internal sealed class ForwardedCallRewriter : TreeCopier
{
    // Methods of the library that take functions, which a method of the program may be called as.
    private static readonly HashSet<string> s_shared =
        ["submit", "map", "run_in_executor", "call_soon", "call_later", "call_at", "call_soon_threadsafe", "to_thread", "apply", "apply_async", "callback", "push_async_callback", "enter", "enterabs", "start", "run", "add_done_callback"];

    private readonly ForwardedCalls _program;
    private readonly ModuleNode _module;
    private readonly ModuleNames _names;
    private readonly Dictionary<Node, Node> _parents = new(ReferenceEqualityComparer.Instance);
    private readonly List<Node> _nodes;
    private readonly HashSet<string> _imported;
    private ForwardingFunction? _inside;

    internal sealed record Binding(Expr Callee, IReadOnlyList<Expr> Kept, IReadOnlyList<Keyword> KeptByName, IReadOnlyList<Expr> Passed, IReadOnlyList<Keyword> PassedByName);

    /// <summary>Looks at a module.</summary>
    /// <param name="program">The program that it is of.</param>
    /// <param name="module">The module.</param>
    public ForwardedCallRewriter(ForwardedCalls program, ModuleNode module)
    {
        (_program, _module, _names) = (program, module, new ModuleNames(module));
        _nodes = BaseFlattener.Nodes(module).ToList();
        List<Node> children = [];
        foreach (var node in _nodes)
        {
            children.Clear();
            node.AddChildren(children);
            children.ForEach(c => _parents[c] = node);
        }

        _imported = [.. _nodes.OfType<ImportStmt>().SelectMany(i => i.Names).Select(a => a.AsName ?? a.Name.Split('.')[0])];
    }

    /// <summary>Writes the module anew.</summary>
    public ModuleNode Rewritten() => Copy(_module);

    /// <summary>The calls of a method here; null where it is used for anything else.</summary>
    public List<CallExpr>? CallsOfMethod(string name)
    {
        if (s_shared.Contains(name) || name.StartsWith("__", StringComparison.Ordinal))
        {
            return null;
        }

        var uses = _nodes.OfType<AttributeExpr>().Where(a => a.Attr == name && !(a.Value is NameExpr owner && _imported.Contains(owner.Id))).ToHashSet<Node>();
        List<CallExpr> calls = [.. uses.Select(u => _parents[u]).OfType<CallExpr>().Where(c => uses.Contains(c.Func))];
        return calls.Count == uses.Count ? calls : null;
    }

    /// <summary>The calls of a function here; null where it is used for anything else.</summary>
    public List<CallExpr>? CallsOfFunction(FunctionDefStmt def)
    {
        var own = _module.Body.Contains(def);
        List<CallExpr> calls = [];
        foreach (var name in own ? [def.Name] : _program.NamesOf(_module, def, _nodes))
        {
            var found = _names.CallsOf(name).Where(c => c.Func is NameExpr).ToList();
            if (!_names.IsBoundOnce(name) || found.Count != _names.Reads(name))
            {
                return null;
            }

            calls.AddRange(found);
        }

        // By the name of its module.
        foreach (var member in own ? [] : _nodes.OfType<AttributeExpr>().Where(a => a.Attr == def.Name))
        {
            switch (_program.IsMember(_module, member, def, _nodes))
            {
                case true when _parents[member] is CallExpr call && call.Func == member:
                    calls.Add(call);
                    break;
                case not false:
                    return null;
            }
        }

        return calls;
    }

    /// <summary>What a call passes on, and how; null where it cannot be written anew.</summary>
    public Binding? BindingOf(ForwardingFunction function, CallExpr call, bool isMethod)
    {
        if (Bind(function, call) is not { } binding || !CanBeMade(function, call, binding))
        {
            return null;
        }

        // Another class, of the library, may have a method of that name: what it is given is no function.
        return isMethod && !IsPlain(binding.Callee) && !IsCoroutineFunction(binding.Callee) && binding.Passed.Count + binding.PassedByName.Count > 0 ? null : binding;
    }

    private static Binding? Bind(ForwardingFunction function, CallExpr call)
    {
        var count = Math.Min(call.Args.Length, function.Positional.Count);
        if (call.Args.Take(count).Any(a => a is StarredExpr) || call.Keywords.Any(k => k.Arg is null) || (call.Args.Length > count && function.Def.Args.VarArg is null))
        {
            return null;
        }

        var own = function.Positional.Concat(function.Def.Args.KwOnlyArgs.Select(a => a.Name)).ToHashSet();
        var kept = call.Keywords.Where(k => own.Contains(k.Arg!)).ToList();
        var passed = call.Keywords.Where(k => !own.Contains(k.Arg!)).ToList();
        var at = function.Positional.ToList().IndexOf(function.Callee);
        var callee = at >= 0 && at < count ? call.Args[at] : kept.Find(k => k.Arg == function.Callee)?.Value;
        return callee is null || (passed.Count > 0 && function.Def.Args.KwArg is null) ? null : new Binding(callee, [.. call.Args.Take(count)], kept, [.. call.Args.Skip(count)], passed);
    }

    /// <summary>Whether a call's arguments can be put into a function, and the name be said that the function asks for.</summary>
    private bool CanBeMade(ForwardingFunction function, CallExpr call, Binding binding)
    {
        if (function.AsksName && NameOf(binding.Callee) is null)
        {
            return false;
        }

        if (binding.Passed.Count + binding.PassedByName.Count == 0)
        {
            return true;
        }

        // What is only computed there and then can be kept before a statement, but not within an expression of its own.
        var passed = binding.Passed.Select(p => p is StarredExpr s ? s.Value : p).Concat(binding.PassedByName.Select(k => k.Value)).ToList();
        return binding.Callee is NameExpr or AttributeExpr { Value: NameExpr or AttributeExpr { Value: NameExpr } }
            && (passed.TrueForAll(IsSame) || (!IsWithinExpression(call) && (IsAtOnce(function, call, binding.Callee) || ComesFirst(call))));
    }

    /// <summary>Whether nothing in a statement has an effect before a call's arguments are computed.</summary>
    private bool ComesFirst(CallExpr call)
    {
        Node statement = call;
        HashSet<Node> around = [call];
        while (statement is not Stmt)
        {
            statement = _parents[statement];
            around.Add(statement);
        }

        return statement is ExprStmt or AssignStmt or AnnAssignStmt or ReturnStmt
            && BaseFlattener.Nodes(statement).Where(n => n is CallExpr or AwaitExpr or YieldExpr or NamedExpr).All(n => around.Contains(n) || IsUnder(n, call));
    }

    private bool IsUnder(Node node, Node root)
    {
        for (var around = node; around is not null; around = _parents.GetValueOrDefault(around))
        {
            if (around == root)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// While one waits for it, or within a plain call, nobody gives the variables here another value. A coroutine that is
    /// made there and not waited for begins later.
    /// </summary>
    private bool IsAtOnce(ForwardingFunction function, CallExpr call, Expr callee) =>
        function.CallsItself && (!function.Def.IsAsync || _parents.GetValueOrDefault(call) is AwaitExpr) && ((function.Def.IsAsync && function.Awaits) || IsPlain(callee));

    /// <summary>Whether a callee is known to be done when its call is.</summary>
    public bool IsPlain(Expr callee) => callee switch
    {
        NameExpr name => _names.IsBuiltin(name.Id) || DefinitionOf(name.Id) is FunctionDefStmt { IsAsync: false } or ClassDefStmt,
        AttributeExpr member => _program.FunctionsNamed(member.Attr) is [_, ..] found && found.All(f => !f.IsAsync),
        _ => false,
    };

    /// <summary>Whether a callee is known to be a coroutine function.</summary>
    public bool IsCoroutineFunction(Expr callee) => callee switch
    {
        NameExpr name => DefinitionOf(name.Id) is FunctionDefStmt { IsAsync: true },
        AttributeExpr member => _program.FunctionsNamed(member.Attr) is [_, ..] found && found.All(f => f.IsAsync),
        _ => false,
    };

    /// <summary>The <c>__name__</c> of a function that is named.</summary>
    private string? NameOf(Expr callee) => callee switch
    {
        NameExpr name when DefinitionOf(name.Id) is FunctionDefStmt { DecoratorList.IsEmpty: true } or ClassDefStmt => name.Id,
        AttributeExpr member when _program.FunctionsNamed(member.Attr) is [_, ..] found && found.All(f => f.DecoratorList.IsEmpty) => member.Attr,
        _ => null,
    };

    /// <summary>The function or class that a name always is, here or where it is imported from.</summary>
    private Stmt? DefinitionOf(string name) =>
        _names.DefinitionOf(name) ?? (_names.IsBoundOnce(name) ? _program.Imported(_module, _nodes, name) : null);

    private bool IsWithinExpression(Node node)
    {
        for (var around = _parents.GetValueOrDefault(node); around is Expr or Keyword or Comprehension; around = _parents.GetValueOrDefault(around))
        {
            if (around is ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr or LambdaExpr or IfExpr or BoolOpExpr)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression has the same value later, as long as the names in it have.</summary>
    private bool IsSame(Expr node) => node switch
    {
        ConstantExpr or NameExpr => true,
        JoinedStrExpr text => text.Values.All(IsSame),
        FormattedValueExpr part => IsSame(part.Value) && (part.FormatSpec is null || IsSame(part.FormatSpec)),
        BinOpExpr both => IsSame(both.Left) && IsSame(both.Right),
        UnaryOpExpr one => IsSame(one.Operand),
        TupleExpr several => several.Elts.All(IsSame),
        AttributeExpr { Value: NameExpr { Id: "self" } } member => !_program.Changes(member.Attr),
        _ => false,
    };

    /// <summary>Whether a name means one thing wherever it is: a function, a class, a module, a builtin, <c>self</c>.</summary>
    private bool IsFixed(string name) => name == "self" || DefinitionOf(name) is not null || _names.IsBuiltin(name) || _imported.Contains(name) || _names.IsConstant(name);

    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case FunctionDefStmt def when _program.Functions.TryGetValue(def, out var function):
                (var before, _inside) = (_inside, function);
                var copy = new FunctionDefStmt(def.IsAsync, def.Name, WithoutRest(function), Copy(def.Body), [.. def.DecoratorList.Select(Copy)], def.Returns is null ? null : Copy(def.Returns), [.. def.TypeParams.Select(Copy)], def.Start, def.End);
                _inside = before;
                return copy;
            case CallExpr forward when _inside is not null && _inside.IsForward(forward):
                return new CallExpr(Copy(forward.Func), [], [], forward.Start, forward.End);
            case AttributeExpr { Attr: "__name__", Value: NameExpr asked } when _inside is { AsksName: true } && asked.Id == _inside.Callee:
                return new NameExpr(NameParameter(_inside), ExprContext.Load, node.Start, node.End);
            case CallExpr call when _program.Calls.TryGetValue(call, out var found):
                return Rewritten(call, found.Function, found.Binding);
            default:
                return null;
        }
    }

    // What is computed before the statement that is being copied.
    private List<Stmt> _before = [];

    protected override IEnumerable<Stmt>? ReplaceStatement(Stmt stmt)
    {
        var outer = _before;
        _before = [];
        var copy = Copy(stmt);
        List<Stmt> all = [.. _before, copy];
        _before = outer;
        return all;
    }

    private static string NameParameter(ForwardingFunction function) => function.Callee + "_name";

    private Arguments WithoutRest(ForwardingFunction function)
    {
        var args = function.Def.Args;
        Arg Own(Arg arg) => arg.Name == function.Callee && arg.Annotation is { } annotation ? new Arg(arg.Name, WithoutParameters(annotation), arg.Start, arg.End) : Copy(arg);
        ImmutableArray<Arg> byName = [.. args.KwOnlyArgs.Select(Copy)];
        ImmutableArray<Expr?> defaults = [.. args.KwDefaults.Select(d => d is null ? null : Copy(d))];
        return new Arguments(
            [.. args.PosOnlyArgs.Select(Own)],
            [.. args.Args.Select(Own)],
            null,
            function.AsksName ? [.. byName, new Arg(NameParameter(function), null, args.Start, args.Start)] : byName,
            function.AsksName ? [.. defaults, null] : defaults,
            null,
            [.. args.Defaults.Select(Copy)],
            args.Start,
            args.End);
    }

    /// <summary><c>Callable[..., T]</c> and <c>Callable[P, T]</c> as what takes nothing, <c>Callable[[], T]</c>.</summary>
    private Expr WithoutParameters(Expr annotation) =>
        annotation is SubscriptExpr { Value: NameExpr { Id: "Callable" } or AttributeExpr { Attr: "Callable" }, Slice: TupleExpr { Elts: [_, var result] } slice } callable
            ? new SubscriptExpr(
                Copy(callable.Value),
                new TupleExpr([new ListExpr([], ExprContext.Load, slice.Start, slice.Start), Copy(result)], ExprContext.Load, slice.Start, slice.End),
                ExprContext.Load,
                annotation.Start,
                annotation.End)
            : Copy(annotation);

    private CallExpr Rewritten(CallExpr call, ForwardingFunction function, Binding binding)
    {
        var made = Made(call, function, binding);
        List<Keyword> named = [.. binding.KeptByName.Select(k => k.Value == binding.Callee ? new Keyword(k.Arg, made, k.Start, k.End) : Copy(k))];
        if (function.AsksName)
        {
            named.Add(new Keyword(NameParameter(function), new ConstantExpr(NameOf(binding.Callee)!, null, call.End, call.End), call.End, call.End));
        }

        return new CallExpr(Copy(call.Func), [.. binding.Kept.Select(a => a == binding.Callee ? made : Copy(a))], [.. named], call.Start, call.End);
    }

    private Expr Made(CallExpr call, ForwardingFunction function, Binding binding)
    {
        if (binding.Passed.Count + binding.PassedByName.Count == 0)
        {
            return Copy(binding.Callee);
        }

        var isAtOnce = IsAtOnce(function, call, binding.Callee);
        var (at, kept) = (binding.Callee.Start, new List<(string Name, Expr Value)>());
        Expr Part(Expr value, string wanted)
        {
            if (value is StarredExpr all)
            {
                return new StarredExpr(Part(all.Value, wanted), ExprContext.Load, all.Start, all.End);
            }

            if (!IsSame(value))
            {
                var name = _names.Fresh(wanted);
                var computed = Copy(value);
                if (!isAtOnce)
                {
                    _before.Add(new AssignStmt([new NameExpr(name, ExprContext.Store, value.Start, value.End)], computed, value.Start, value.End));
                    computed = new NameExpr(name, ExprContext.Load, value.Start, value.End);
                }

                kept.Add((name, computed));
                return new NameExpr(name, ExprContext.Load, value.Start, value.End);
            }

            foreach (var name in BaseFlattener.Nodes(value).OfType<NameExpr>().Where(n => !isAtOnce && !IsFixed(n.Id) && kept.TrueForAll(k => k.Name != n.Id)))
            {
                kept.Add((name.Id, new NameExpr(name.Id, ExprContext.Load, name.Start, name.End)));
            }

            return Copy(value);
        }

        var callee = binding.Callee is AttributeExpr { Value: var owner } && owner is not NameExpr ? Copy(binding.Callee) : Part(binding.Callee is AttributeExpr { Value: NameExpr of } ? of : binding.Callee, "function");
        var target = binding.Callee is AttributeExpr { Value: NameExpr } member ? new AttributeExpr(callee, member.Attr, ExprContext.Load, member.Start, member.End) : callee;
        var parameters = ParametersOf(binding.Callee);
        var body = new CallExpr(
            target,
            [.. binding.Passed.Select((p, i) => Part(p, p is AttributeExpr a ? a.Attr.TrimStart('_') : i < parameters.Count ? parameters[i] : "argument"))],
            [.. binding.PassedByName.Select(k => new Keyword(k.Arg, Part(k.Value, k.Arg!), k.Start, k.End))],
            at,
            call.End);
        return new LambdaExpr(
            new Arguments([], [.. kept.Select(k => new Arg(k.Name, null, at, at))], null, [], [], null, [.. kept.Select(k => k.Value)], at, at),
            body,
            at,
            call.End);
    }

    private IReadOnlyList<string> ParametersOf(Expr callee) => callee switch
    {
        NameExpr name when DefinitionOf(name.Id) is FunctionDefStmt def => [.. def.Args.PosOnlyArgs.Concat(def.Args.Args).Select(a => a.Name)],
        AttributeExpr member when _program.FunctionsNamed(member.Attr) is [var def, ..] => [.. def.Args.PosOnlyArgs.Concat(def.Args.Args).Skip(1).Select(a => a.Name)],
        _ => [],
    };
}
