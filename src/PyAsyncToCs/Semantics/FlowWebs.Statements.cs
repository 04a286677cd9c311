using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class FlowWebs
{
    private void Walk(IEnumerable<Stmt> body)
    {
        foreach (var stmt in body)
        {
            Walk(stmt);
        }
    }

    private void Walk(Stmt stmt)
    {
        switch (stmt)
        {
            case AssignStmt a:
                Expression(a.Value);
                foreach (var target in a.Targets)
                {
                    Bind(target);
                }

                break;
            case AugAssignStmt a:
                Expression(a.Value);
                if (a.Target is NameExpr name)
                {
                    Use(name);
                    BindName(name);
                }
                else
                {
                    Expression(a.Target);
                }

                break;
            case AnnAssignStmt a:
                Expression(a.Value);
                if (a.Value is not null || a.Target is not NameExpr)
                {
                    Bind(a.Target);
                }
                else if (_model.SymbolOf(a.Target) is { } declared && IsTracked(declared, _frame))
                {
                    Id(a.Target);
                }

                break;
            case IfStmt i:
                If(i);
                break;
            case ForStmt f:
                Expression(f.Iter);
                LoopOver(f.Target, null, f.Body, f.OrElse, f, SurelyIterates(f.Iter));
                break;
            case WhileStmt w:
                LoopOver(null, w.Test, w.Body, w.OrElse, w);
                break;
            case TryStmt t:
                Try(t);
                break;
            case WithStmt w:
                foreach (var item in w.Items)
                {
                    Expression(item.ContextExpr);
                    if (item.OptionalVars is { } vars)
                    {
                        Bind(vars);
                    }
                }

                var entered = _state?.Copy();
                Walk(w.Body);
                if (entered is not null && (_state is null || w.Items.Any(i => ContextManagerFacts.LooksSuppressing(_model, i))))
                {
                    // Whatever the block raises may end with it.
                    foreach (var definition in w.Body.SelectMany(DefinitionsIn))
                    {
                        entered.Add(_model.Names[definition], Id(definition));
                    }

                    _state = State.Merge(entered, _state);
                }

                break;
            case MatchStmt m:
                Match(m);
                break;
            case ReturnStmt r:
                Expression(r.Value);
                _state = null;
                break;
            case RaiseStmt r:
                Expression(r.Exc);
                Expression(r.Cause);
                _state = null;
                break;
            case BreakStmt:
                if (_loops.TryPeek(out var loop))
                {
                    loop.Exits = State.Merge(loop.Exits, _state);
                }

                _state = null;
                break;
            case ContinueStmt:
                if (_loops.TryPeek(out var continued))
                {
                    continued.Continues = State.Merge(continued.Continues, _state);
                }

                _state = null;
                break;
            case FunctionDefStmt f:
                foreach (var decorator in f.DecoratorList)
                {
                    Expression(decorator);
                }

                foreach (var value in f.Args.Defaults)
                {
                    Expression(value);
                }

                foreach (var value in f.Args.KwDefaults)
                {
                    Expression(value);
                }

                BindName(f);
                break;
            case ClassDefStmt c:
                BindName(c);
                break;
            case ImportStmt i:
                foreach (var alias in i.Names)
                {
                    BindName(alias);
                }

                break;
            case ImportFromStmt i:
                foreach (var alias in i.Names)
                {
                    BindName(alias);
                }

                break;
            case TypeAliasStmt t:
                BindName(t.Name);
                break;
            case DeleteStmt d:
                foreach (var target in d.Targets)
                {
                    if (target is NameExpr deleted)
                    {
                        Use(deleted);
                        Unbind(deleted);
                    }
                    else
                    {
                        Expression(target);
                    }
                }

                break;
            default:
                Expression(stmt);
                break;
        }
    }

    private void If(IfStmt first)
    {
        State? exits = null;
        for (var node = first; ;)
        {
            Expression(node.Test);
            var before = _state?.Copy();
            Walk(node.Body);
            exits = State.Merge(exits, _state);
            _state = before;
            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            Walk(node.OrElse);
            _state = State.Merge(exits, _state);
            return;
        }
    }

    private void LoopOver(Expr? target, Expr? test, IReadOnlyList<Stmt> body, IReadOnlyList<Stmt> orElse, Node node, bool surely = false)
    {
        if (_state is not null)
        {
            foreach (var definition in DefinitionsIn(node))
            {
                _state.Add(_model.Names[definition], Id(definition));
            }
        }

        Expression(test);
        var head = _state?.Copy();
        var loop = new Loop();
        _loops.Push(loop);
        if (target is not null)
        {
            Bind(target);
        }

        Walk(body);
        _loops.Pop();
        if (surely && head is not null && State.Merge(_state, loop.Continues) is { } turned)
        {
            _trusted.UnionWith(head.BindAllOf(turned));
        }

        _state = test is ConstantExpr { Value: true } ? null : head;
        Walk(orElse);
        _state = State.Merge(_state, loop.Exits);
    }

    private void Try(TryStmt t)
    {
        var before = _state?.Copy();
        Walk(t.Body);
        var after = _state;
        if (before is not null)
        {
            foreach (var definition in t.Body.SelectMany(DefinitionsIn))
            {
                before.Add(_model.Names[definition], Id(definition));
            }
        }

        Walk(t.OrElse);
        after = _state;
        State? exits = after;
        foreach (var handler in t.Handlers)
        {
            _state = before?.Copy();
            Expression(handler.Type);
            if (handler.Name is not null)
            {
                BindName(handler);
            }

            Walk(handler.Body);
            if (handler.Name is not null)
            {
                Unbind(handler);
            }

            exits = State.Merge(exits, _state);
        }

        _state = exits;
        if (t.FinalBody.Length == 0)
        {
            return;
        }

        // The finally block is reached from anywhere inside; what follows it, only from the normal exits.
        var normal = exits?.Copy();
        _state = State.Merge(before, exits);
        if (_state is not null)
        {
            foreach (var definition in t.Handlers.SelectMany(DefinitionsIn).Concat(t.OrElse.SelectMany(DefinitionsIn)))
            {
                _state.Add(_model.Names[definition], Id(definition));
            }
        }

        Walk(t.FinalBody);
        if (_state is null || normal is null)
        {
            _state = null;
            return;
        }

        foreach (var definition in t.FinalBody.SelectMany(DefinitionsIn))
        {
            normal.Set(_model.Names[definition], _state.Get(_model.Names[definition]));
        }

        _state = normal;
    }
}
