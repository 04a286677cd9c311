using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private void EvaluateMatch(MatchStmt m)
    {
        var subject = Eval(m.Subject);
        NoteExhaustive(m, subject);
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
                before = MergeFacts([before, CopyFacts()]);
                Assume(guard, true);
            }

            EvaluateBody(@case.Body);
            subject = @case.Guard is null ? Remaining(model, @case.Pattern, subject) : subject;
            if (Reachability.EndIsReachable(@case.Body))
            {
                exits.Add(_facts);
            }

            _facts = before;
            catchAll |= Reachability.IsCatchAll(@case);
        }

        if (!catchAll && !IsExhaustive(m))
        {
            exits.Add(_facts);
        }

        _facts = MergeFacts(exits);
    }

    private bool IsExhaustive(MatchStmt m) => model.Exhaustive.Contains(m);

    private void NoteExhaustive(MatchStmt m, PyType subject)
    {
        var isKnown = subject is not NeverType || _force;
        if (!isKnown || subject is not (AnyType or NeverType) && subject.Parts.All(p => IsExhausted(m, p)))
        {
            model.Exhaustive.Add(m);
        }
        else
        {
            model.Exhaustive.Remove(m);
        }
    }

    /// <summary>Whether the cases without a guard take every value of one type.</summary>
    private bool IsExhausted(MatchStmt m, PyType part)
    {
        var patterns = m.Cases.Where(c => c.Guard is null).SelectMany(c => Alternatives(c.Pattern)).ToList();
        if (patterns.Any(p => TakesAll(p, part)))
        {
            return true;
        }

        switch (part)
        {
            case PrimitiveType { Name: "bool" }:
                return patterns.Any(p => p is MatchSingletonPattern { Value: true }) && patterns.Any(p => p is MatchSingletonPattern { Value: false });
            case InstanceType { Class: { IsUser: true, IsEnum: true } e }:
                var named = patterns.OfType<MatchValuePattern>().Select(v => v.Value).OfType<AttributeExpr>().Select(a => a.Attr).ToHashSet();
                return e.Attributes.Values.Where(a => a.IsClassLevel).All(a => named.Contains(a.Name));
            case InstanceType list when list.Class == Types.ListClass || list.Class == Types.TupleClass:
                var sequences = patterns.OfType<MatchSequencePattern>().Where(s => s.Patterns.All(p => p is MatchStarPattern or MatchAsPattern { Pattern: null })).ToList();
                var open = sequences.Where(s => s.Patterns.Any(p => p is MatchStarPattern)).Select(s => s.Patterns.Length - 1).DefaultIfEmpty(int.MaxValue).Min();
                return open < int.MaxValue && Enumerable.Range(0, open).All(n => sequences.Any(s => s.Patterns.Length == n));
            case InstanceType { Class: { IsUser: true, Subclasses.Count: > 0 } parent } when parent.Methods.Values.Any(f => f.IsAbstract) || !parent.IsConstructed:
                return parent.Subclasses.All(s => IsExhausted(m, s.Self));
            default:
                return false;
        }
    }

    private static IEnumerable<Pattern> Alternatives(Pattern pattern) => pattern switch
    {
        MatchOrPattern o => o.Patterns.SelectMany(Alternatives),
        MatchAsPattern { Pattern: { } inner } => Alternatives(inner),
        _ => [pattern],
    };

    /// <summary>Whether a pattern matches every value of a type that is no union.</summary>
    private bool TakesAll(Pattern pattern, PyType part) => pattern switch
    {
        MatchAsPattern { Pattern: null } => true,
        MatchSingletonPattern { Value: null } => part.IsNone,
        MatchClassPattern c => model.TypeOf(c.Cls) is ClassType { Class: var cls } && c.Patterns.Concat(c.KwdPatterns).All(p => p is MatchAsPattern { Pattern: null })
            && part switch
            {
                InstanceType i => i.Class.IsSubclassOf(cls),
                TupleType => cls.Name == "tuple",
                PrimitiveType p => p.Name == cls.Name || (p.Name, cls.Name) == ("bool", "int"),
                _ => false,
            },
        MatchMappingPattern { Keys.IsEmpty: true } => part is InstanceType dict && dict.Class.AsBase(dict, Types.DictClass) is not null,
        MatchSequencePattern s => part is TupleType t && s.Patterns.Length == t.Items.Length && s.Patterns.All(p => p is MatchAsPattern { Pattern: null }),
        _ => false,
    };

    /// <summary>The part of a subject's type that is left where a pattern did not match: what it takes whole is gone.</summary>
    internal static PyType Remaining(SemanticModel model, Pattern pattern, PyType subject)
    {
        var left = pattern switch
        {
            MatchAsPattern { Pattern: { } inner } => Remaining(model, inner, subject),
            MatchOrPattern o when o.Patterns.Any(p => p is MatchSingletonPattern { Value: true }) && o.Patterns.Any(p => p is MatchSingletonPattern { Value: false }) =>
                UnionType.Of([.. subject.Parts.Where(p => !ReferenceEquals(p, PyType.Bool))]),
            MatchOrPattern o => o.Patterns.Aggregate(subject, (rest, p) => Remaining(model, p, rest)),
            MatchSingletonPattern { Value: null } => subject.WithoutNone,
            MatchClassPattern c when model.TypeOf(c.Cls) is ClassType { Class: var cls } && c.Patterns.Concat(c.KwdPatterns).All(p => p is MatchAsPattern { Pattern: null }) =>
                UnionType.Of([.. subject.Parts.Where(p => p is InstanceType i ? !i.Class.IsSubclassOf(cls) : p is not PrimitiveType primitive || (primitive.Name != cls.Name && (primitive.Name, cls.Name) != ("bool", "int")))]),
            _ => subject,
        };
        return left is NeverType ? subject : left;
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
                    Forget(model.SymbolOf(p)!);
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
                    Forget(model.SymbolOf(starred)!);
                }
            }
            else
            {
                // A tuple in an object's place has the kinds of its own items: none is told from another by its type.
                var isBoxed = tuples.Count > 1 || subject.WithoutNone is not TupleType;
                MatchPattern(pattern.Patterns[i], isBoxed && item is TupleType mixed && mixed.Items.Any(x => x.Type is AnyType or UnionType) ? PyType.Any : item);
            }
        }
    }

    private void MatchMapping(MatchMappingPattern pattern, PyType subject)
    {
        var dict = subject.Parts.OfType<InstanceType>().Select(i => i.Class.AsBase(i, Types.DictClass)).FirstOrDefault(d => d is not null);
        var json = subject.Parts.FirstOrDefault(IsJson);
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            Eval(pattern.Keys[i]);
            MatchPattern(pattern.Patterns[i], dict?.Args[1].Type ?? json ?? (_force ? PyType.Any : PyType.Never));
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

        return cls.FindMethod(name) is { IsProperty: true } property ? property.CallResult(Types) : _force ? PyType.Any : PyType.Never;
    }
}
