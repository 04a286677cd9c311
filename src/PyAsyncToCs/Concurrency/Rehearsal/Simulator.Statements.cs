using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}

internal sealed partial class Simulator
{
    private async Routine<Flow> BodyAsync(IEnumerable<Stmt> body, Frame frame)
    {
        foreach (var stmt in body)
        {
            Step(stmt);
            var flow = await StatementAsync(stmt, frame);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private async Routine<Flow> StatementAsync(Stmt stmt, Frame frame)
    {
        switch (stmt)
        {
            case ExprStmt e:
                await EvalAsync(e.Value, frame);
                return Flow.Next;
            case AssignStmt a:
                var value = await EvalAsync(a.Value, frame);
                foreach (var target in a.Targets)
                {
                    await StoreAsync(target, value, frame);
                }

                return Flow.Next;
            case AnnAssignStmt a:
                if (a.Value is not null)
                {
                    await StoreAsync(a.Target, await EvalAsync(a.Value, frame), frame);
                }

                return Flow.Next;
            case AugAssignStmt a:
                await AugAssignAsync(a, frame);
                return Flow.Next;
            case ReturnStmt r:
                frame.Returned = r.Value is null ? null : await EvalAsync(r.Value, frame);
                return Flow.Return;
            case IfStmt i:
                return await IfAsync(i, frame);
            case WhileStmt w:
                return await WhileAsync(w, frame);
            case ForStmt f:
                return await ForAsync(f, frame);
            case TryStmt t:
                return await TryAsync(t, frame);
            case WithStmt w:
                return await WithAsync(w, 0, frame);
            case RaiseStmt r:
                await RaiseAsync(r, frame);
                return Flow.Next;
            case AssertStmt a:
                if (await TestAsync(await EvalAsync(a.Test, frame), a.Test) is not true)
                {
                    throw Lost(a, "whether this holds is not known");
                }

                return Flow.Next;
            case FunctionDefStmt f:
                await DefineAsync(f, frame);
                return Flow.Next;
            case ClassDefStmt c:
                await DefineAsync(c, frame);
                return Flow.Next;
            case BreakStmt:
                return Flow.Break;
            case ContinueStmt:
                return Flow.Continue;
            case PassStmt or ImportStmt or ImportFromStmt or GlobalStmt or NonlocalStmt or TypeAliasStmt:
                return Flow.Next;
            case DeleteStmt d:
                foreach (var target in d.Targets)
                {
                    await DeleteAsync(target, frame);
                }

                return Flow.Next;
            default:
                throw Lost(stmt, "this statement is not followed");
        }
    }

    private async Routine DefineAsync(FunctionDefStmt f, Frame frame)
    {
        var function = _model.Functions[f];
        if (function.Decorators.Count > 0)
        {
            throw Lost(f, "this decorator is not followed");
        }

        if (_model.SymbolOf(f) is { } symbol)
        {
            Assign(symbol, await FunctionAsync(function, frame), frame, f);
        }
    }

    private async Routine DefineAsync(ClassDefStmt c, Frame frame)
    {
        var value = ClassOf(_model.Classes[c]);
        foreach (var stmt in c.Body)
        {
            var (target, init) = stmt switch
            {
                AssignStmt { Targets: [NameExpr name] } a => (name.Id, a.Value),
                AnnAssignStmt { Target: NameExpr name, Value: { } v } => (name.Id, v),
                _ => (null, null),
            };
            if (target is not null && !(value.Class.IsDataclass && init is CallExpr))
            {
                value.Attributes[target] = await EvalAsync(init!, frame);
            }
        }

        if (_model.SymbolOf(c) is { } symbol)
        {
            Assign(symbol, value, frame, c);
        }
    }

    private ClassValue ClassOf(ClassSymbol cls)
    {
        if (!_classes.TryGetValue(cls, out var value))
        {
            _classes.Add(cls, value = new ClassValue(cls));
        }

        return value;
    }

    private async Routine<Flow> IfAsync(IfStmt i, Frame frame)
    {
        switch (await TestAsync(await EvalAsync(i.Test, frame), i.Test))
        {
            case true:
                return await BodyAsync(i.Body, frame);
            case false:
                return await BodyAsync(i.OrElse, frame);
        }

        await EitherAsync(i, [i.Body, i.OrElse], frame);
        return Flow.Next;
    }

    /// <summary>Statements of which it is not known whether they run: all of their effects may come.</summary>
    private async Routine EitherAsync(Node node, IEnumerable<IEnumerable<Stmt>> branches, Frame frame)
    {
        foreach (var branch in branches)
        {
            if (!IsStraight(branch))
            {
                throw Lost(node, "what happens here depends on what only a run knows");
            }

            _uncertain++;
            await BodyAsync(branch, frame);
            _uncertain--;
        }
    }

    /// <summary>Whether statements only go on to the next, and wait for nothing.</summary>
    private static bool IsStraight(IEnumerable<Stmt> body)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case AwaitExpr or ReturnStmt or BreakStmt or ContinueStmt or RaiseStmt or YieldExpr or YieldFromExpr or TryStmt or WithStmt or ForStmt { IsAsync: true } or Comprehension { IsAsync: true } or FunctionDefStmt or ClassDefStmt:
                    return false;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return true;
    }

    private async Routine<Flow> WhileAsync(WhileStmt w, Frame frame)
    {
        while (true)
        {
            Step(w);
            switch (await TestAsync(await EvalAsync(w.Test, frame), w.Test))
            {
                case null:
                    await EitherAsync(w, [w.Body], frame);
                    return Flow.Next;
                case false:
                    return await BodyAsync(w.OrElse, frame);
            }

            switch (await BodyAsync(w.Body, frame))
            {
                case Flow.Break:
                    return Flow.Next;
                case Flow.Return:
                    return Flow.Return;
            }
        }
    }

    private async Routine<Flow> ForAsync(ForStmt f, Frame frame)
    {
        var source = await EvalAsync(f.Iter, frame);
        var flow = Flow.Next;
        var isKnown = await EachAsync(source, f.Iter, f.IsAsync, async item =>
        {
            Step(f);
            await StoreAsync(f.Target, item, frame);
            flow = await BodyAsync(f.Body, frame);
            return flow is Flow.Next or Flow.Continue;
        });
        if (!isKnown)
        {
            await StoreAsync(f.Target, Unknown.Value, frame);
            await EitherAsync(f, [f.Body], frame);
            return Flow.Next;
        }

        return flow switch
        {
            Flow.Break => Flow.Next,
            Flow.Return => Flow.Return,
            _ => await BodyAsync(f.OrElse, frame),
        };
    }
}
