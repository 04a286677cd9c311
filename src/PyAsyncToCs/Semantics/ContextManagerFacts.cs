using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Finds the generators under <c>@contextmanager</c> and <c>@asynccontextmanager</c> that a <c>using</c> of C#'s iterators
/// cannot be: those that see what the block raises, and those that are more than the item of a <c>with</c>. And of all
/// generators, those that yield inside a manager that sees what its block raises: C# yields in no <c>try</c> that catches.
/// </summary>
internal sealed class ContextManagerFacts
{
    private readonly SemanticModel _model;

    private ContextManagerFacts(SemanticModel model) => _model = model;

    public static void Collect(SemanticModel model)
    {
        var generators = model.Functions.Values
            .Where(f => f is { IsGenerator: true, Def: not null } && (f.IsContextManager || f.IsAsync || f.Name is not ("__iter__" or "__await__")))
            .ToList();
        if (generators.Count == 0)
        {
            return;
        }

        var facts = new ContextManagerFacts(model);
        foreach (var function in generators.Where(f => f.IsContextManager && (f.IsUsedAsValue || SteppedGenerators.Needs(f))))
        {
            model.SteppedGenerators.Add(function.Send.Root);
        }

        if (generators.Any(f => f.IsContextManager))
        {
            foreach (var module in model.Modules)
            {
                facts.Walk(module.Node!, null);
            }
        }

        // One that stands in another is seen by it.
        for (var count = -1; count < model.SteppedGenerators.Count;)
        {
            count = model.SteppedGenerators.Count;
            foreach (var function in generators.Where(f => facts.YieldsWhereSeen(f.Def!.Body, false)))
            {
                model.SteppedGenerators.Add(function.Send.Root);
            }
        }
    }

    /// <summary>Whether all that a generator does after its <c>yield</c> stands in a <c>finally</c>.</summary>
    public static bool EndsInFinally(IReadOnlyList<Stmt> body) => body.Count > 0 && body[^1] switch
    {
        ExprStmt { Value: YieldExpr } => true,
        TryStmt { Handlers.Length: 0, OrElse.Length: 0 } t => EndsInFinally(t.Body),
        WithStmt with => EndsInFinally(with.Body),
        _ => false,
    };

    /// <summary>Whether a context manager may end what its block raises.</summary>
    public static bool MaySuppress(SemanticModel model, WithItem item, PyType manager, bool isAsync)
    {
        if (item.ContextExpr is CallExpr call && model.Calls.GetValueOrDefault(call)?.Function is { IsContextManager: true, Def: { } def })
        {
            return CatchesAtYield(model, def.Body, false);
        }

        return manager.WithoutNone is InstanceType { Class: var cls } && (cls == model.Types.GeneratorContextClass || cls == model.Types.AsyncGeneratorContextClass || cls.Name.EndsWith("ExitStack", StringComparison.Ordinal)
            || (cls.IsUser && cls.FindMethod(isAsync ? "__aexit__" : "__exit__") is { IsStub: false, HasReturnValue: true, Def: { } exit } && !ReturnsFalse(exit.Body)));
    }

    /// <summary>As <see cref="MaySuppress"/>, before types are known: by names.</summary>
    public static bool LooksSuppressing(SemanticModel model, WithItem item)
    {
        var name = item.ContextExpr is CallExpr { Func: var called } ? (called as NameExpr)?.Id ?? (called as AttributeExpr)?.Attr : null;
        if (name is "suppress" or "ExitStack" or "AsyncExitStack" || model.Functions.Values.Any(f => f is { IsContextManager: true, Def: { } def } && f.Name == name && CatchesAtYield(model, def.Body, false)))
        {
            return true;
        }

        // A manager that a variable holds, or a method gives, may be of any class.
        var isMade = model.Classes.Values.Any(c => c.Name == name);
        return model.Classes.Values.Any(c => (!isMade || c.Name == name) && MayEndWhatIsRaised(c));
    }

    private static bool MayEndWhatIsRaised(ClassSymbol cls) => (cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__")) is { IsStub: false, HasReturnValue: true, Def: { } exit } && !ReturnsFalse(exit.Body);

    private static bool ReturnsFalse(IEnumerable<Node> body)
    {
        foreach (var node in body)
        {
            if (node is ReturnStmt { Value: not null and not ConstantExpr { Value: null or false } })
            {
                return false;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (!ReturnsFalse(children))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CatchesAtYield(SemanticModel model, IEnumerable<Node> body, bool isGuarded)
    {
        foreach (var node in body)
        {
            if (node is YieldExpr && isGuarded)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (CatchesAtYield(model, children, isGuarded || (node is TryStmt t && t.Handlers.Any(h => Reachability.EndIsReachable(h.Body))) || (node is WithStmt w && w.Items.Any(i => model.Suppressing.Contains(i) || IsSuppress(i)))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSuppress(WithItem item) => item.ContextExpr is CallExpr { Func: NameExpr { Id: "suppress" } or AttributeExpr { Attr: "suppress" } };

    private void Walk(Node node, Node? parent)
    {
        if (node is CallExpr call && _model.Calls.GetValueOrDefault(call)?.Function is { IsContextManager: true, IsGenerator: true, Def: { } def } made
            && (parent is not WithItem item || !ReferenceEquals(item.ContextExpr, call)))
        {
            _ = def;
            _model.SteppedGenerators.Add(made.Send.Root);
        }

        if (node is WithStmt with && with.Items.Any(i => i.ContextExpr is CallExpr entered && _model.Calls.GetValueOrDefault(entered)?.Function is { IsContextManager: true, Def: { } body } && !EndsInFinally(body.Body)) && Leaves(with.Body))
        {
            foreach (var manager in with.Items.Select(i => i.ContextExpr is CallExpr entered ? _model.Calls.GetValueOrDefault(entered)?.Function : null).Where(f => f is { IsContextManager: true }))
            {
                _model.SteppedGenerators.Add(manager!.Send.Root);
            }
        }

        var children = new List<Node>();
        node.AddChildren(children);
        foreach (var child in children)
        {
            Walk(child, node);
        }
    }

    private static bool Leaves(IEnumerable<Node> body)
    {
        foreach (var node in body)
        {
            if (node is ReturnStmt or BreakStmt or ContinueStmt)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (Leaves(children))
            {
                return true;
            }
        }

        return false;
    }

    private bool YieldsWhereSeen(IEnumerable<Node> body, bool isSeen)
    {
        foreach (var node in body)
        {
            if (node is YieldExpr && isSeen)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (YieldsWhereSeen(children, isSeen || (node is WithStmt w && w.Items.Any(Sees))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a context manager looks at what its block raises.</summary>
    private bool Sees(WithItem item)
    {
        if (item.ContextExpr is CallExpr call && _model.Calls.GetValueOrDefault(call)?.Function is { IsContextManager: true } generator)
        {
            return _model.IsStepped(generator) || !EndsInFinally(generator.Def!.Body);
        }

        return _model.TypeOf(item.ContextExpr).WithoutNone is not InstanceType { Class: var cls }
            || (cls.IsUser
                ? (cls.FindMethod("__aexit__") ?? cls.FindMethod("__exit__")) is not { IsStub: false } exit || exit.Parameters.Skip(1).Any(p => p.Symbol is null or { IsRead: true }) || MayEndWhatIsRaised(cls)
                : (cls.FindMethod("__aenter__") ?? cls.FindMethod("__enter__")) is not { Meaning.Intrinsic: "with_using" or "with_dispose" or "with_name" or "with_using_sync" or "with_records" or "with_hold" or "with_null" or "with_barrier" });
    }
}
