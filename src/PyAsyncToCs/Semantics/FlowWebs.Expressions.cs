using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class FlowWebs
{
    private void Match(MatchStmt m)
    {
        Expression(m.Subject);
        State? exits = null;
        var catchAll = false;
        foreach (var @case in m.Cases)
        {
            var before = _state?.Copy();
            Pattern(@case.Pattern);
            Expression(@case.Guard);

            // Where the guard fails, what the pattern bound stays bound.
            var failed = @case.Guard is null ? before : State.Merge(before, _state?.Copy());
            Walk(@case.Body);
            exits = State.Merge(exits, _state);
            _state = failed;
            catchAll |= Reachability.IsCatchAll(@case);
        }

        _state = catchAll ? exits : State.Merge(exits, _state);
    }

    private void Pattern(Node pattern)
    {
        if (pattern is MatchOrPattern alternatives)
        {
            // One of them binds: what all of them may bind reaches the body.
            State? bound = null;
            var before = _state?.Copy();
            foreach (var alternative in alternatives.Patterns)
            {
                _state = before?.Copy();
                Pattern(alternative);
                bound = State.Merge(bound, _state);
            }

            _state = bound;
            return;
        }

        var stack = new Stack<Node>([pattern]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is Expr expr)
            {
                Expression(expr);
                continue;
            }

            if (_model.SymbolOf(node) is not null)
            {
                BindName(node);
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push(children[i]);
            }
        }
    }

    private void BindName(Node node)
    {
        if (_model.SymbolOf(node) is { } symbol)
        {
            Define(symbol, node);
        }
    }

    /// <summary>After <c>del name</c>, and after the clause of <c>except … as name</c>.</summary>
    private void Unbind(Node node)
    {
        if (_model.SymbolOf(node) is { } symbol && IsTracked(symbol, _frame))
        {
            _state?.Set(symbol, []);
        }
    }

    /// <summary>Whether what a <c>for</c> goes over has at least one item, as its text shows.</summary>
    private static bool SurelyIterates(Expr iter) => iter switch
    {
        ListExpr l => l.Elts.Any(e => e is not StarredExpr),
        TupleExpr t => t.Elts.Any(e => e is not StarredExpr),
        SetExpr s => s.Elts.Any(e => e is not StarredExpr),
        DictExpr d => d.Keys.Any(k => k is not null),
        ConstantExpr { Value: string { Length: > 0 } } => true,
        CallExpr { Func: NameExpr { Id: "range" }, Args: [ConstantExpr { Value: long and > 0 }] } => true,
        CallExpr { Func: NameExpr { Id: "range" }, Args: [ConstantExpr { Value: long first }, ConstantExpr { Value: long end }] } => first < end,
        CallExpr { Func: NameExpr { Id: "enumerate" or "reversed" or "sorted" or "list" }, Args: [var inner, ..] } => SurelyIterates(inner),
        _ => false,
    };

    private void Bind(Expr target)
    {
        switch (target)
        {
            case NameExpr name:
                BindName(name);
                break;
            case TupleExpr t:
                foreach (var item in t.Elts)
                {
                    Bind(item);
                }

                break;
            case ListExpr l:
                foreach (var item in l.Elts)
                {
                    Bind(item);
                }

                break;
            case StarredExpr s:
                Bind(s.Value);
                break;
            default:
                Expression(target);
                break;
        }
    }

    /// <summary>Walks the reads (and <c>:=</c>) of an expression in evaluation order, lambdas' bodies left out.</summary>
    private void Expression(Node? root)
    {
        if (root is null)
        {
            return;
        }

        var stack = new Stack<(Node Node, bool Bind)>();
        stack.Push((root, false));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, bind) = item;
            switch (node)
            {
                case NameExpr name when bind:
                    BindName(name);
                    continue;
                case NameExpr name:
                    if (name.Context == ExprContext.Load)
                    {
                        Use(name);
                    }

                    continue;
                case ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr:
                    Comprehension(node);
                    continue;
                case NamedExpr walrus:
                    stack.Push((walrus.Target, true));
                    stack.Push((walrus.Value, false));
                    continue;
                case LambdaExpr l:
                    foreach (var value in l.Args.Defaults)
                    {
                        stack.Push((value, false));
                    }

                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            for (var i = children.Count - 1; i >= 0; i--)
            {
                stack.Push((children[i], false));
            }
        }
    }

    /// <summary>What stands first in a comprehension is evaluated last, and only the first source surely is.</summary>
    private void Comprehension(Node node)
    {
        var (generators, results) = node switch
        {
            ListCompExpr l => (l.Generators, [l.Elt]),
            SetCompExpr s => (s.Generators, [s.Elt]),
            DictCompExpr d => (d.Generators, [d.Key, d.Value]),
            _ => (((GeneratorExpr)node).Generators, (Expr[])[((GeneratorExpr)node).Elt]),
        };
        Expression(generators[0].Iter);
        var before = _state?.Copy();
        foreach (var (i, generator) in generators.Index())
        {
            Expression(i == 0 ? null : generator.Iter);
            foreach (var test in generator.Ifs)
            {
                Expression(test);
            }
        }

        foreach (var result in results)
        {
            Expression(result);
        }

        _state = State.Merge(before, _state);
    }
}
