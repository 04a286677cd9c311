using System.Numerics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class RangeAnalysis
{
    private void Body(IEnumerable<Stmt> body)
    {
        foreach (var stmt in body)
        {
            Statement(stmt);
            if (model.EndsBlock(stmt))
            {
                break;
            }
        }
    }

    private void Statement(Stmt stmt)
    {
        switch (stmt)
        {
            case ExprStmt e:
                Eval(e.Value);
                break;
            case AssignStmt a:
                Assignment(a);
                break;
            case AugAssignStmt a:
                Augmented(a);
                break;
            case AnnAssignStmt { Value: { } value } a:
                Assign(a.Target, value, Eval(value));
                break;
            case ReturnStmt { Value: { } value }:
                var returned = Eval(value);
                if (_function is not null)
                {
                    Flow(_function.Return, returned);
                }

                break;
            case IfStmt i:
                If(i);
                break;
            case ForStmt f:
                var item = Iterate(f.Iter, f.IsAsync);
                var trips = f.IsAsync ? MostAsyncSteps : LengthOf(f.Iter);
                Loop(f, trips, () =>
                {
                    AssignItem(f.Target, f.Iter, item, f.IsAsync);
                    Body(f.Body);
                });
                Body(f.OrElse);
                break;
            case WhileStmt w:
                Loop(w, MostSteps, () =>
                {
                    Eval(w.Test);
                    Assume(w.Test, true);
                    Body(w.Body);
                });
                if (!Reachability.HasBreak(w.Body))
                {
                    Assume(w.Test, false);
                }

                Body(w.OrElse);
                break;
            case TryStmt t:
                Try(t);
                break;
            case WithStmt w:
                foreach (var context in w.Items)
                {
                    var entered = Eval(context.ContextExpr);
                    if (context.OptionalVars is { } vars)
                    {
                        Assign(vars, context.ContextExpr, Entered(context.ContextExpr, entered));
                    }
                }

                Body(w.Body);
                break;
            case MatchStmt m:
                Match(m);
                break;
            case RaiseStmt r:
                EvalOptional(r.Exc);
                EvalOptional(r.Cause);
                break;
            case AssertStmt a:
                Eval(a.Test);
                EvalOptional(a.Msg);
                Assume(a.Test, true);
                break;
            case ClassDefStmt c:
                ClassBody(c);
                break;
        }
    }

    private void EvalOptional(Expr? node)
    {
        if (node is not null)
        {
            Eval(node);
        }
    }

    private void Loop(Stmt loop, BigInteger trips, Action body)
    {
        ForgetAssigned(loop);
        var before = new Dictionary<Variable, Interval>(_facts);
        Repeated(trips, () =>
        {
            body();
            return 0;
        });
        _facts = before;
    }

    private void If(IfStmt first)
    {
        List<Dictionary<Variable, Interval>> exits = [];
        for (var node = first; ;)
        {
            Eval(node.Test);
            var before = new Dictionary<Variable, Interval>(_facts);
            if (!model.DeadBranches.Contains(node))
            {
                Assume(node.Test, true);
                Body(node.Body);
                if (Reachability.EndIsReachable(node.Body))
                {
                    exits.Add(_facts);
                }
            }

            if (model.CertainBranches.Contains(node))
            {
                break;
            }

            _facts = before;
            Assume(node.Test, false);
            if (node.OrElse is [IfStmt next])
            {
                node = next;
                continue;
            }

            Body(node.OrElse);
            if (Reachability.EndIsReachable(node.OrElse))
            {
                exits.Add(_facts);
            }

            break;
        }

        _facts = Merge(exits);
    }

    private static Dictionary<Variable, Interval> Merge(List<Dictionary<Variable, Interval>> exits)
    {
        if (exits.Count == 0)
        {
            return [];
        }

        var merged = new Dictionary<Variable, Interval>();
        foreach (var (variable, fact) in exits[0])
        {
            var joined = fact;
            if (exits.Skip(1).All(e =>
            {
                if (!e.TryGetValue(variable, out var other))
                {
                    return false;
                }

                joined = IntervalMath.Join(joined, other);
                return true;
            }))
            {
                merged.Add(variable, joined);
            }
        }

        return merged;
    }

    private void Try(TryStmt t)
    {
        ForgetAssigned(t);
        var before = new Dictionary<Variable, Interval>(_facts);
        Body(t.Body);
        Body(t.OrElse);
        foreach (var handler in t.Handlers)
        {
            _facts = new(before);
            EvalOptional(handler.Type);
            Body(handler.Body);
        }

        _facts = new(before);
        Body(t.FinalBody);
        ForgetAssigned(t);
    }

    private void Match(MatchStmt m)
    {
        var subject = Eval(m.Subject);
        ForgetAssigned(m);
        var before = new Dictionary<Variable, Interval>(_facts);
        foreach (var @case in m.Cases)
        {
            _facts = new(before);
            Capture(@case.Pattern, model.TypeOf(m.Subject), subject);
            EvalOptional(@case.Guard);
            Body(@case.Body);
        }

        _facts = before;
    }

    private void Capture(Pattern pattern, PyType type, Number subject)
    {
        switch (pattern)
        {
            case MatchAsPattern p:
                if (p.Name is not null && model.VariableOf(p) is { } variable)
                {
                    Flow(variable.Slot, subject);
                }

                if (p.Pattern is not null)
                {
                    Capture(p.Pattern, type, subject);
                }

                break;
            case MatchOrPattern o:
                foreach (var each in o.Patterns)
                {
                    Capture(each, type, subject);
                }

                break;
            case MatchValuePattern v:
                Eval(v.Value);
                break;
            case MatchSequencePattern s:
                for (var i = 0; i < s.Patterns.Length; i++)
                {
                    var tuple = type.Parts.OfType<TupleType>().FirstOrDefault(t => t.Items.Length == s.Patterns.Length);
                    if (s.Patterns[i] is MatchStarPattern star)
                    {
                        if (model.NodeSlots.TryGetValue((star, "rest"), out var rest))
                        {
                            Flow(rest, ItemOf(type));
                            Lengthen(rest, MostSteps, star);
                        }
                    }
                    else
                    {
                        Capture(s.Patterns[i], tuple?.Items[i].Type ?? PyType.Any, tuple is null ? ItemOf(type) : Read(tuple.Items[i]));
                    }
                }

                break;
            case MatchMappingPattern mapping:
                var dict = type.Parts.OfType<InstanceType>().FirstOrDefault(i => i.Class == model.Types.DictClass);
                foreach (var each in mapping.Patterns)
                {
                    Capture(each, dict?.Args[1].Type ?? PyType.Any, dict is null ? Number.None : Read(dict.Args[1]));
                }

                break;
            case MatchClassPattern c:
                CaptureFields(c, type, subject);
                break;
        }
    }

    private void CaptureFields(MatchClassPattern pattern, PyType type, Number subject)
    {
        var cls = (model.TypeOf(pattern.Cls) as ClassType)?.Class;
        if (cls is { IsUser: false } && pattern.Patterns is [var whole])
        {
            Capture(whole, type, subject);
            return;
        }

        var fields = cls?.Lineage().Reverse().SelectMany(l => l.Attributes.Values).ToList() ?? [];
        for (var i = 0; i < pattern.Patterns.Length && i < fields.Count; i++)
        {
            Capture(pattern.Patterns[i], fields[i].Slot.Type, Read(fields[i].Slot));
        }

        for (var i = 0; i < pattern.KwdPatterns.Length; i++)
        {
            if (cls?.FindAttribute(pattern.KwdAttrs[i]) is { } attribute)
            {
                Capture(pattern.KwdPatterns[i], attribute.Slot.Type, Read(attribute.Slot));
            }
        }
    }

    private void ClassBody(ClassDefStmt c)
    {
        var cls = model.Classes[c];
        foreach (var stmt in c.Body)
        {
            switch (stmt)
            {
                case AssignStmt { Targets: [NameExpr name] } a when cls.Attributes.TryGetValue(name.Id, out var attribute):
                    var value = Eval(a.Value);
                    if (a.Value is CallExpr { Func: NameExpr { Id: "auto" } or AttributeExpr { Attr: "auto" } })
                    {
                        value = new Number(new Interval(0, c.Body.Length));
                    }

                    Flow(attribute.Slot, value);
                    Flow(model.VariableOf(name)!.Slot, value);
                    break;
                case AnnAssignStmt { Target: NameExpr name, Value: { } initial } when cls.Attributes.TryGetValue(name.Id, out var field):
                    if (initial is CallExpr { Func: NameExpr { Id: "field" } or AttributeExpr { Attr: "field" } } call)
                    {
                        foreach (var keyword in call.Keywords)
                        {
                            var given = Eval(keyword.Value);
                            if (keyword.Arg == "default")
                            {
                                Flow(field.Slot, given);
                            }
                        }
                    }
                    else
                    {
                        Flow(field.Slot, Eval(initial));
                    }

                    break;
                default:
                    Statement(stmt);
                    break;
            }
        }
    }
}
