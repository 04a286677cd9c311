using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Finds the async generators that C#'s async iterators cannot be: used by hand, read in more than one place, yielding
/// where exceptions are caught, or left before their end where it can be seen that CPython closes them later.
/// </summary>
internal sealed class AsyncGeneratorFacts
{
    private readonly SemanticModel _model;
    private readonly HashSet<Slot> _cleansUp = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Symbol, int> _reads = [];
    private readonly HashSet<Symbol> _looped = [];
    private readonly List<(Symbol? Holder, CallExpr Made)> _held = [];
    private readonly List<(Slot Root, ForStmt Loop, bool IsGuarded)> _loops = [];

    private AsyncGeneratorFacts(SemanticModel model) => _model = model;

    public static void Collect(SemanticModel model)
    {
        var functions = model.Functions.Values.Where(f => f is { IsGenerator: true, IsAsync: true, IsContextManager: false, Def: not null }).ToList();
        if (functions.Count == 0)
        {
            return;
        }

        var facts = new AsyncGeneratorFacts(model);
        foreach (var function in functions.Where(SteppedGenerators.Needs))
        {
            model.SteppedGenerators.Add(function.Send.Root);
        }

        foreach (var module in model.Modules)
        {
            facts.Walk(module.Node!, null, false);
        }

        facts.JudgeHolders();
        facts.JudgeLoops(functions);
    }

    private Slot? Root(Expr node) =>
        _model.TypeOf(node).WithoutNone is InstanceType { Args: [_, var sent, ..] } type && type.Class == _model.Types.AsyncGeneratorClass ? sent.Root : null;

    private Slot? RootOfClass(Expr node) =>
        _model.TypeOf(node).WithoutNone is InstanceType { Class: { IsUser: true } cls } && cls.FindMethod("__aiter__") is { IsGenerator: true } aiter ? aiter.Send.Root : null;

    private void Walk(Node node, Node? parent, bool isGuarded)
    {
        switch (node)
        {
            case CallExpr call:
                Note(call);
                break;
            case NameExpr { Context: ExprContext.Load } name when _model.SymbolOf(name) is { Entity: null } symbol && Root(name) is { } read:
                _reads[symbol] = _reads.GetValueOrDefault(symbol) + 1;
                if (_reads[symbol] > 1)
                {
                    _model.SteppedGenerators.Add(read);
                }

                if (parent is not (AttributeExpr or CallExpr { Func: NameExpr { Id: "anext" or "aiter" or "aclosing" } or AttributeExpr { Attr: "aclosing" } }))
                {
                    _looped.Add(symbol);
                }

                break;
            case AttributeExpr { Context: ExprContext.Load } or SubscriptExpr { Context: ExprContext.Load } when Root((Expr)node) is { } kept && parent is not CallExpr:
                _model.SteppedGenerators.Add(kept);
                break;
            case AssignStmt { Targets: [var target], Value: CallExpr made } when Root(made) is not null && !IsAiter(made):
                _held.Add((target is NameExpr n ? _model.SymbolOf(n) : null, made));
                break;
            case ForStmt { IsAsync: true } loop when (Root(loop.Iter) ?? RootOfClass(loop.Iter)) is { } iterated:
                _loops.Add((iterated, loop, isGuarded));
                break;
        }

        isGuarded = node is TryStmt { Handlers.Length: > 0 } or WithStmt || (isGuarded && node is not FunctionDefStmt);
        var children = new List<Node>();
        node.AddChildren(children);
        foreach (var child in children)
        {
            Walk(child, node, isGuarded);
        }
    }

    private static bool IsAiter(CallExpr call) => call.Func is NameExpr { Id: "aiter" };

    private void Note(CallExpr call)
    {
        switch (_model.Calls.GetValueOrDefault(call)?.Function?.Meaning?.Intrinsic)
        {
            case "agen_aclose" or "agen_asend" or "agen_athrow" or "agen_anext" or "agen_aiter" when call.Func is AttributeExpr member && Root(member.Value) is { } used:
                _model.SteppedGenerators.Add(used);
                break;
            case "anext" or "aiter" when call.Args is [var generator, ..] && Root(generator) is { } stepped:
                _model.SteppedGenerators.Add(stepped);
                break;
            case "aclosing" when call.Args is [var closed] && Root(closed) is { } root:
                _model.SteppedGenerators.Add(root);
                if (closed is CallExpr made)
                {
                    _held.Add((null, made));
                }
                else if (_model.SymbolOf(closed) is { } holder)
                {
                    _looped.Add(holder);
                }

                break;
        }
    }

    private void JudgeHolders()
    {
        foreach (var (holder, made) in _held.Where(h => h.Holder is null || _looped.Contains(h.Holder)))
        {
            _model.KeptGenerators.Add(made);
        }
    }

    private void JudgeLoops(List<FunctionSymbol> functions)
    {
        for (var count = -1; count < _cleansUp.Count;)
        {
            count = _cleansUp.Count;
            foreach (var function in functions.Where(f => !_cleansUp.Contains(f.Send.Root) && CleansUp(f.Def!.Body, false)))
            {
                _cleansUp.Add(function.Send.Root);
            }
        }

        foreach (var (root, loop, isGuarded) in _loops)
        {
            if (_cleansUp.Contains(root) && MayLeave(loop.Body, isGuarded || _model.CancelsTasks))
            {
                _model.SteppedGenerators.Add(root);
            }
        }
    }

    /// <summary>Whether a generator left at a yield has something to do.</summary>
    private bool CleansUp(IEnumerable<Node> body, bool isInside)
    {
        foreach (var node in body)
        {
            if (node is YieldExpr && isInside)
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (CleansUp(children, isInside || node is WithStmt or TryStmt { FinalBody.Length: > 0 } || (node is ForStmt { IsAsync: true } loop && Root(loop.Iter) is { } inner && _cleansUp.Contains(inner))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a loop can be left before the end of what it iterates over.</summary>
    private static bool MayLeave(IEnumerable<Node> body, bool mayFail)
    {
        foreach (var node in body)
        {
            if (node is BreakStmt or ReturnStmt or RaiseStmt or YieldExpr || (mayFail && node is AwaitExpr or CallExpr { Func: not NameExpr { Id: "print" or "len" or "str" } }))
            {
                return true;
            }

            if (node is FunctionDefStmt or LambdaExpr or ClassDefStmt)
            {
                continue;
            }

            var children = new List<Node>();
            node.AddChildren(children);
            if (MayLeave(children, mayFail))
            {
                return true;
            }
        }

        return false;
    }
}
