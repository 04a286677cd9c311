using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private void EvaluateMatch(MatchStmt m)
    {
        var subject = Eval(m.Subject);
        List<Facts> exits = [];
        var catchAll = false;
        foreach (var @case in m.Cases)
        {
            var before = CopyFacts();
            var narrowed = MatchPattern(@case.Pattern, subject);
            Learn(m.Subject, _ => narrowed);
            if (@case.Guard is { } guard)
            {
                Eval(guard);
                Assume(guard, true);
            }

            EvaluateBody(@case.Body);
            if (Reachability.EndIsReachable(@case.Body))
            {
                exits.Add(_facts);
            }

            _facts = before;
            catchAll |= Reachability.IsCatchAll(@case);
        }

        if (!catchAll)
        {
            exits.Add(_facts);
        }

        _facts = MergeFacts(exits);
    }

    /// <summary>Binds what a pattern captures.</summary>
    /// <returns>The part of the subject's type that it matches.</returns>
    private PyType MatchPattern(Pattern pattern, PyType subject)
    {
        switch (pattern)
        {
            case MatchAsPattern p:
                var inner = p.Pattern is null ? subject : MatchPattern(p.Pattern, subject);
                if (p.Name is not null)
                {
                    Flow(VariableOf(p).Slot, inner);
                }

                return inner;
            case MatchOrPattern o:
                return o.Patterns.Aggregate(PyType.Never, (sum, item) => _joiner.Join(sum, MatchPattern(item, subject)));
            case MatchValuePattern v:
                var value = Eval(v.Value);
                return UnionType.Of([.. subject.Parts.Where(s => IsKindOf(s, value) || IsKindOf(value, s))]) is var matched and not NeverType ? matched : subject;
            case MatchSingletonPattern s:
                return s.Value is null ? PyType.None : PyType.Bool;
            case MatchSequencePattern s:
                MatchItems(s, subject);
                return UnionType.Of([.. subject.Parts.Where(p => p is TupleType || (p is InstanceType i && (i.Class.AsBase(i, Types.ListClass) ?? i.Class.AsBase(i, Types.TupleClass)) is not null))]) is var sequence and not NeverType ? sequence : subject;
            case MatchMappingPattern m:
                MatchMapping(m, subject);
                return UnionType.Of([.. subject.Parts.Where(p => p is InstanceType i && i.Class.AsBase(i, Types.DictClass) is not null)]) is var mapping and not NeverType ? mapping : subject;
            case MatchClassPattern c:
                return MatchClass(c, subject);
            default:
                return subject;
        }
    }

    private void MatchItems(MatchSequencePattern pattern, PyType subject)
    {
        var star = pattern.Patterns.Any(p => p is MatchStarPattern);
        var tuples = subject.Parts.OfType<TupleType>().Where(t => star ? t.Items.Length >= pattern.Patterns.Length - 1 : t.Items.Length == pattern.Patterns.Length).ToList();
        var others = UnionType.Of([.. subject.Parts.Where(p => p is not TupleType && !ReferenceEquals(p, PyType.Str))]);
        var element = ElementOf(others, pattern);
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            var item = element;
            foreach (var tuple in tuples)
            {
                item = _joiner.Join(item, star ? UnitedItems(pattern, tuple).Type : tuple.Items[i].Type);
            }

            if (pattern.Patterns[i] is MatchStarPattern starred)
            {
                if (starred.Name is not null)
                {
                    var rest = NodeSlot(starred, "rest");
                    Flow(rest, item);
                    Flow(VariableOf(starred).Slot, Types.List(rest));
                }
            }
            else
            {
                MatchPattern(pattern.Patterns[i], item);
            }
        }
    }

    private void MatchMapping(MatchMappingPattern pattern, PyType subject)
    {
        var dict = subject.Parts.OfType<InstanceType>().Select(i => i.Class.AsBase(i, Types.DictClass)).FirstOrDefault(d => d is not null);
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            Eval(pattern.Keys[i]);
            MatchPattern(pattern.Patterns[i], dict?.Args[1].Type ?? PyType.Any);
        }

        if (pattern.Rest is not null && dict is not null)
        {
            Flow(VariableOf(pattern).Slot, dict);
        }
    }

    private PyType MatchClass(MatchClassPattern pattern, PyType subject)
    {
        if (Eval(pattern.Cls) is not ClassType { Class: var cls })
        {
            return subject;
        }

        var target = InstanceOf(cls);
        var narrowed = Filter(subject, [target]) is var kept and not NeverType ? kept : target;
        var names = cls.IsUser ? MatchArguments(cls) : [];
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            var type = i < names.Count ? AttributeType(cls, names[i]) : narrowed;
            MatchPattern(pattern.Patterns[i], type);
        }

        for (var i = 0; i < pattern.KwdPatterns.Length; i++)
        {
            MatchPattern(pattern.KwdPatterns[i], AttributeType(cls, pattern.KwdAttrs[i]));
        }

        return narrowed;
    }

    /// <summary>The attributes that positional sub-patterns match: <c>__match_args__</c>, or a dataclass's fields.</summary>
    internal static IReadOnlyList<string> MatchArguments(ClassSymbol cls)
    {
        if (cls.FindAttribute("__match_args__") is { Default: TupleExpr t })
        {
            return [.. t.Elts.OfType<ConstantExpr>().Select(c => c.Value as string ?? "")];
        }

        return [.. FieldParameters(cls).Select(p => p.Name)];
    }

    private PyType AttributeType(ClassSymbol cls, string name)
    {
        if (cls.FindAttribute(name) is { } attribute)
        {
            attribute.IsRead = true;
            attribute.IsUsedOutside = true;
            return attribute.Slot.Type;
        }

        return cls.FindMethod(name) is { IsProperty: true } property ? property.CallResult(Types) : PyType.Any;
    }
}
