using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

internal sealed partial class Simulator
{
    private async Routine<object?> EvalAsync(Expr node, Frame frame)
    {
        switch (node)
        {
            case ConstantExpr c:
                return c.Value is null or bool or long or double or string ? c.Value : Unknown.Value;
            case NameExpr n:
                return Read(n, frame);
            case AwaitExpr a:
                return await AwaitAsync(await EvalAsync(a.Value, frame), a);
            case CallExpr c:
                return Told(await CallAsync(c, frame), c);
            case AttributeExpr a:
                return Told(await AttributeAsync(a, frame), a);
            case SubscriptExpr s:
                return Told(await ItemAsync(s, frame), s);
            case BinOpExpr b:
                var left = await EvalAsync(b.Left, frame);
                var right = await EvalAsync(b.Right, frame);
                return Told(await BinaryAsync(b, left, b.Op, right), b);
            case UnaryOpExpr u:
                var operand = await EvalAsync(u.Operand, frame);
                return u.Op switch
                {
                    UnaryOperator.Not => await TestAsync(operand, u) is { } truth ? !truth : Unknown.Value,
                    UnaryOperator.USub => operand switch { long i => -i, double d => -d, _ => Unknown.Value },
                    UnaryOperator.UAdd => operand is long or double ? operand : Unknown.Value,
                    _ => Unknown.Value,
                };
            case BoolOpExpr b:
                return await BoolAsync(b, frame);
            case CompareExpr c:
                return await CompareAsync(c, frame);
            case IfExpr i:
                var test = await TestAsync(await EvalAsync(i.Test, frame), i.Test);
                if (test is { } known)
                {
                    return await EvalAsync(known ? i.Body : i.OrElse, frame);
                }

                await UncertainAsync([i.Body, i.OrElse], frame);
                return Unknown.Value;
            case JoinedStrExpr j:
                return Told(await TextAsync(j, frame), j);
            case FormattedValueExpr f:
                return await TextAsync(f, frame);
            case NamedExpr w:
                var bound = await EvalAsync(w.Value, frame);
                await StoreAsync(w.Target, bound, frame);
                return bound;
            case ListExpr l:
                return await DisplayAsync(l.Elts, SequenceKind.List, frame);
            case TupleExpr t:
                return await DisplayAsync(t.Elts, SequenceKind.Tuple, frame);
            case SetExpr s:
                return await DisplayAsync(s.Elts, SequenceKind.Set, frame);
            case DictExpr d:
                return await DictAsync(d, frame);
            case ListCompExpr l:
                return await CollectAsync(l, l.Elt, l.Generators, SequenceKind.List, frame);
            case SetCompExpr s:
                return await CollectAsync(s, s.Elt, s.Generators, SequenceKind.Set, frame);
            case GeneratorExpr g:
                return g.Generators.Any(c => c.IsAsync) ? throw Lost(g, "this generator is not followed") : OneShot(await CollectAsync(g, g.Elt, g.Generators, SequenceKind.List, frame));
            case DictCompExpr d:
                return await CollectDictAsync(d, frame);
            case LambdaExpr l:
                return await FunctionAsync(_model.Functions[l], frame);
            case YieldExpr y:
                return await YieldAsync(y, frame);
            case SliceExpr:
                return Unknown.Value;
            case StarredExpr s:
                throw Lost(s, "this unpacking is not followed");
            default:
                throw Lost(node, "this expression is not followed");
        }
    }

    /// <summary>What is not known is at least not None where its type says so.</summary>
    private object? Told(object? value, Expr node) =>
        value is Unknown && _model.TypeOf(node) is PrimitiveType { IsNone: false } or TupleType or InstanceType { Class.IsException: false } ? Unknown.Something : value;

    private async Routine<object?> YieldAsync(YieldExpr y, Frame frame)
    {
        var value = y.Value is null ? null : await EvalAsync(y.Value, frame);
        var own = frame;
        while (own.Generator is null)
        {
            own = own.Around ?? throw Lost(y, "this 'yield' is not followed");
        }

        if (_uncertain > 0)
        {
            throw Lost(y, "whether this is yielded is not known");
        }

        await own.Generator.YieldAsync(value);
        return null;
    }

    private async Routine UncertainAsync(IEnumerable<Expr> nodes, Frame frame)
    {
        foreach (var node in nodes)
        {
            if (!IsStraight([new ExprStmt(node, node.Start, node.End)]))
            {
                throw Lost(node, "what happens here depends on what only a run knows");
            }

            _uncertain++;
            await EvalAsync(node, frame);
            _uncertain--;
        }
    }

    private object? Read(NameExpr n, Frame frame)
    {
        if (_model.SymbolOf(n) is not { } symbol)
        {
            return n.Id == "__name__" ? "__main__" : _model.TypeOf(n) is ClassType { Class: var c } ? ClassOf(c) : Unknown.Value;
        }

        for (var f = frame; f is not null; f = f.Around)
        {
            if (f.Variables.TryGetValue(symbol, out var value))
            {
                TouchVariable(symbol, f, AccessKind.Read, n);
                return value;
            }
        }

        if (_model.TypeOf(n) is ClassType { Class: var cls })
        {
            return ClassOf(cls);
        }

        return symbol.Definitions is [Alias, ..] ? Unknown.Value : throw Lost(n, $"what '{n.Id}' holds here is not known");
    }

    private void TouchVariable(Symbol symbol, Frame owner, AccessKind kind, Node node)
    {
        // What is bound once, before anything runs beside it, needs no order.
        if (symbol.Entity is null && (symbol.IsGlobal || symbol.IsCaptured || symbol.IsAssignedElsewhere) && (kind == AccessKind.Write || symbol.IsAssignedElsewhere || symbol.Definitions.Count > 1))
        {
            TouchPart(owner, symbol.Name, kind, node);
        }
    }

    private async Routine<object?> BoolAsync(BoolOpExpr b, Frame frame)
    {
        for (var i = 0; i < b.Values.Length; i++)
        {
            var value = await EvalAsync(b.Values[i], frame);
            if (i == b.Values.Length - 1)
            {
                return value;
            }

            switch (await TestAsync(value, b.Values[i]))
            {
                case null:
                    await UncertainAsync(b.Values.Skip(i + 1), frame);
                    return Unknown.Value;
                case { } truth when truth == (b.Op == BoolOperator.Or):
                    return value;
            }
        }

        return Unknown.Value;
    }

    private async Routine<SequenceValue> DisplayAsync(IEnumerable<Expr> elts, SequenceKind kind, Frame frame)
    {
        var list = new SequenceValue([], kind);
        foreach (var elt in elts)
        {
            if (elt is StarredExpr star)
            {
                list.IsKnown &= await EachAsync(await EvalAsync(star.Value, frame), star, false, item =>
                {
                    list.Items.Add(item);
                    return Routine.FromResult(true);
                });
            }
            else
            {
                list.Items.Add(await EvalAsync(elt, frame));
            }
        }

        return kind == SequenceKind.Set ? Distinct(list) : list;
    }

    private static SequenceValue Distinct(SequenceValue set)
    {
        set.Items = [.. set.Items.Distinct(KeyComparer.Instance!)];
        return set;
    }

    private async Routine<DictValue> DictAsync(DictExpr d, Frame frame)
    {
        var dict = new DictValue();
        for (var i = 0; i < d.Keys.Length; i++)
        {
            var key = d.Keys[i] is { } k ? await EvalAsync(k, frame) : Unknown.Value;
            var value = await EvalAsync(d.Values[i], frame);
            if (d.Keys[i] is null && value is DictValue { IsKnown: true } spread)
            {
                foreach (var (spreadKey, spreadValue) in spread.Items)
                {
                    dict.Items[spreadKey] = spreadValue;
                }
            }
            else if (key is Unknown)
            {
                dict.IsKnown = false;
            }
            else
            {
                dict.Items[key ?? new NoneKey()] = value;
            }
        }

        return dict;
    }

    private async Routine<SequenceValue> CollectAsync(Expr node, Expr elt, IReadOnlyList<Comprehension> generators, SequenceKind kind, Frame frame)
    {
        var list = new SequenceValue([], kind);
        list.IsKnown = await ComprehendAsync(node, generators, 0, async () => list.Items.Add(await EvalAsync(elt, frame)), [elt], frame);
        return kind == SequenceKind.Set ? Distinct(list) : list;
    }

    private async Routine<DictValue> CollectDictAsync(DictCompExpr d, Frame frame)
    {
        var dict = new DictValue();
        dict.IsKnown = await ComprehendAsync(d, d.Generators, 0, async () =>
        {
            var key = await EvalAsync(d.Key, frame);
            dict.IsKnown &= key is not Unknown;
            dict.Items[key ?? new NoneKey()] = await EvalAsync(d.Value, frame);
        }, [d.Key, d.Value], frame) && dict.IsKnown;
        return dict;
    }

    private async Routine<bool> ComprehendAsync(Expr node, IReadOnlyList<Comprehension> generators, int index, Func<Routine> add, Expr[] parts, Frame frame)
    {
        if (index == generators.Count)
        {
            await add();
            return true;
        }

        var g = generators[index];
        var source = await EvalAsync(g.Iter, frame);
        var all = true;
        var isKnown = await EachAsync(source, g.Iter, g.IsAsync, async item =>
        {
            Step(node);
            await StoreAsync(g.Target, item, frame);
            foreach (var condition in g.Ifs)
            {
                switch (await TestAsync(await EvalAsync(condition, frame), condition))
                {
                    case false:
                        return true;
                    case null:
                        await UncertainAsync(parts, frame);
                        all = false;
                        return true;
                }
            }

            all &= await ComprehendAsync(node, generators, index + 1, add, parts, frame);
            return true;
        });
        if (!isKnown)
        {
            await StoreAsync(g.Target, Unknown.Value, frame);
            if (index != generators.Count - 1)
            {
                throw Lost(node, "over what this runs is not known");
            }

            await UncertainAsync([.. g.Ifs, .. parts], frame);
        }

        return isKnown && all;
    }
}
