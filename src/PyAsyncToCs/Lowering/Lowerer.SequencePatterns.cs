using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary>Sequence and mapping patterns.</summary>
internal sealed partial class Lowerer
{
    private PatternSyntax? SequenceTest(MatchSequencePattern pattern, PatternPlace place, CaseTest test)
    {
        var parts = place.Type.WithoutNone.Parts;
        var star = pattern.Patterns.ToList().FindIndex(p => p is MatchStarPattern);
        var tuples = parts.OfType<TupleType>().Where(t => star < 0 ? t.Items.Length == pattern.Patterns.Length : t.Items.Length >= pattern.Patterns.Length - 1).ToList();
        var lists = parts.OfType<InstanceType>().Where(i => i.Class == Types.ListClass || i.Class == Types.TupleClass).ToList();
        if (IsOpen(place.Type) || tuples.Count + lists.Count > 1 && (lists.Count > 0 || star >= 0 || tuples.Any(t => t.Items.Length != tuples[0].Items.Length)))
        {
            return OpenSequenceTest(pattern, place, test);
        }

        if (lists is [var list])
        {
            return ListTest(pattern, list, place, test);
        }

        return tuples.Count == 0 ? Impossible : TupleTest(pattern, tuples, star, place, test);
    }

    /// <summary>A sequence that may be lists and tuples of several kinds: its items are looked at as objects.</summary>
    private PatternSyntax OpenSequenceTest(MatchSequencePattern pattern, PatternPlace place, CaseTest test)
    {
        var types = place.Type.WithoutNone.Parts.SelectMany(p => p switch
        {
            TupleType t => t.Items.Select(i => i.Type),
            InstanceType { Args: [var item] } i when i.Class == Types.ListClass || i.Class == Types.TupleClass => [item.Type],
            _ => IsOpen(p) ? [p] : Array.Empty<PyType>(),
        }).ToList();
        var element = new PatternPlace(types.Count == 0 ? PyType.Any : types.Aggregate(new TypeJoiner().Join), "object?");
        var at = test.Conditions.Count;
        var items = new List<PatternSyntax>();
        foreach (var item in pattern.Patterns)
        {
            if (item is MatchStarPattern star)
            {
                if (star.Name is null)
                {
                    items.Add(SlicePattern());
                    continue;
                }

                var variable = VariableOf(star);
                var rest = _frame.Fresh(NameStyle.Camel(variable.Symbol.Name));
                var kind = _types.Text(((InstanceType)variable.Slot.Type).Args[0]);
                test.Stored.Add((variable, Cs.Collection([Cs.Spread(kind.StartsWith("object", StringComparison.Ordinal) ? kind.EndsWith('?') ? Cs.Id(rest) : Cs.CallMember(Cs.Id(rest), "OfType<object>") : Cs.CallMember(Cs.Id(rest), $"Cast<{kind}>"))]), star));
                items.Add(SlicePattern(VarPattern(SingleVariableDesignation(Identifier(rest)))));
                continue;
            }

            var sub = Test(item, element, test);
            if (ReferenceEquals(sub, Impossible))
            {
                return Impossible;
            }

            items.Add(sub ?? DiscardPattern());
        }

        var subject = _frame.Fresh("sequence");
        test.Conditions.Insert(at, IsPatternExpression(CallHelper("PySequence", "Items", Cs.Id(subject)), ListPattern(SeparatedList(items))));
        return VarPattern(SingleVariableDesignation(Identifier(subject)));
    }

    private PatternSyntax? ListTest(MatchSequencePattern pattern, InstanceType list, PatternPlace place, CaseTest test)
    {
        var element = PlaceOf(list.Args[0]);
        var items = new List<PatternSyntax>();
        foreach (var item in pattern.Patterns)
        {
            if (item is MatchStarPattern star)
            {
                items.Add(star.Name is null ? SlicePattern() : SlicePattern(RestCapture(star, list, test)));
                continue;
            }

            var sub = Test(item, element, test);
            if (ReferenceEquals(sub, Impossible))
            {
                return Impossible;
            }

            items.Add(sub ?? DiscardPattern());
        }

        if (items is [SlicePatternSyntax { Pattern: null }] && parts(place.Type) == 1)
        {
            return null;
        }

        PatternSyntax tested = ListPattern(SeparatedList(items));
        return parts(place.Type) == 1 ? tested : BinaryPattern(SyntaxKind.AndPattern, TypePattern(_types.Of(list)), tested);

        static int parts(PyType type) => type.WithoutNone.Parts.Length;
    }

    /// <summary>What <c>*rest</c> captures is a new list.</summary>
    private VarPatternSyntax RestCapture(MatchStarPattern star, InstanceType list, CaseTest test)
    {
        var variable = VariableOf(star);
        if (IsDeclaredByCase(variable, star) && list.Class == Types.ListClass && _types.Text(variable.Slot) == _types.Text(list))
        {
            if (test.FreshNames)
            {
                variable.CsName = _frame.Fresh(NameStyle.Camel(variable.Symbol.Name));
            }

            return VarPattern(SingleVariableDesignation(Identifier(NameOf(variable))));
        }

        var temporary = _frame.Fresh(NameStyle.Camel(variable.Symbol.Name));
        test.Stored.Add((variable, Cs.Collection([Cs.Spread(Cs.Id(temporary))]), star));
        return VarPattern(SingleVariableDesignation(Identifier(temporary)));
    }

    private PatternSyntax? TupleTest(MatchSequencePattern pattern, List<TupleType> tuples, int star, PatternPlace place, CaseTest test)
    {
        var length = tuples[0].Items.Length;
        var rest = new List<ExpressionSyntax>();
        var items = new List<PatternSyntax>();
        for (var i = 0; i < length; i++)
        {
            var behind = length - i;
            var index = star < 0 || i < star ? i : behind <= pattern.Patterns.Length - 1 - star ? pattern.Patterns.Length - behind : star;
            if (pattern.Patterns[index] is MatchStarPattern { Name: var name })
            {
                if (name is null)
                {
                    items.Add(DiscardPattern());
                    continue;
                }

                var part = _frame.Fresh("item");
                rest.Add(Cs.Id(part));
                items.Add(VarPattern(SingleVariableDesignation(Identifier(part))));
                continue;
            }

            // Among other kinds of values a tuple is looked at as one of objects.
            var item = tuples.Count == 1 && place.Type.WithoutNone is TupleType ? PlaceOf(tuples[0].Items[i]) : new PatternPlace(tuples.Select(t => t.Items[i].Type).Aggregate(new TypeJoiner().Join), "object");
            var sub = Test(pattern.Patterns[index], item, test);
            if (ReferenceEquals(sub, Impossible))
            {
                return Impossible;
            }

            items.Add(sub ?? DiscardPattern());
        }

        if (star >= 0 && pattern.Patterns[star] is MatchStarPattern { Name: not null } captured)
        {
            test.Stored.Add((VariableOf(captured), Cs.Collection(rest), captured));
        }

        // One item, or none: C# has no such positional pattern.
        if (items.Count < 2)
        {
            if (place.Type is not TupleType)
            {
                throw Unsupported(pattern, "a pattern of a short tuple among other types");
            }

            return items is [{ } only and not DiscardPatternSyntax] ? RecursivePattern(null, null, PropertyPatternClause(SingletonSeparatedList(Subpattern(NameColon(IdentifierName("Item1")), only))), null) : null;
        }

        return place.Type is TupleType && items.All(i => i is DiscardPatternSyntax)
            ? null
            : RecursivePattern(null, PositionalPatternClause(SeparatedList(items.Select(i => Subpattern(i)))), null, null);
    }

    private PatternSyntax? MappingTest(MatchMappingPattern pattern, PatternPlace place, CaseTest test)
    {
        if (IsJson(place.Type.WithoutNone))
        {
            return JsonMappingTest(pattern, place, test);
        }

        var parts = place.Type.WithoutNone.Parts;
        var dicts = parts.OfType<InstanceType>().Where(i => i.Class.AsBase(i, Types.DictClass) is not null).ToList();
        if (dicts.Count != 1)
        {
            return dicts.Count == 0 && !IsOpen(place.Type) ? Impossible : throw Unsupported(pattern, "a mapping pattern of a value of several types");
        }

        var dict = dicts[0].Class.AsBase(dicts[0], Types.DictClass)!;
        var name = _frame.Fresh("entries");
        var value = PlaceOf(dict.Args[1]);
        for (var i = 0; i < pattern.Keys.Length; i++)
        {
            var item = _frame.Fresh(pattern.Keys[i] is ConstantExpr { Value: string text } && text.Length > 0 && text.All(c => char.IsLetter(c) || c == '_') ? NameStyle.Camel(text) : "value");
            var at = test.Conditions.Count;
            var sub = Test(pattern.Patterns[i], value, test);
            if (ReferenceEquals(sub, Impossible))
            {
                return Impossible;
            }

            var key = ExpressionAs(pattern.Keys[i], dict.Args[0]);
            if (sub is VarPatternSyntax { Designation: SingleVariableDesignationSyntax captured })
            {
                // The capture is what TryGetValue gives.
                test.Conditions.Insert(at, TryGet(name, key, captured.Identifier.Text));
            }
            else if (sub is null)
            {
                test.Conditions.Insert(at, Cs.CallMember(Cs.Id(name), "ContainsKey", key));
            }
            else
            {
                test.Conditions.Insert(at, TryGet(name, key, item));
                test.Conditions.Insert(at + 1, sub is ConstantPatternSyntax { Expression: var constant } && value.Text is not ("object" or "object?") && !constant.IsKind(SyntaxKind.NullLiteralExpression) ? Cs.Equal(Cs.Id(item), constant) : IsPatternExpression(Cs.Id(item), sub));
            }
        }

        if (pattern.Rest is not null)
        {
            test.Stored.Add((VariableOf(pattern), Cs.Null, pattern));
        }

        if (pattern.Keys.Length == 0 && pattern.Rest is null)
        {
            return parts.Length == 1 && !place.Type.AllowsNone ? null : TypePattern(_types.Of(dict));
        }

        _mappingNames[pattern] = name;
        var designation = SingleVariableDesignation(Identifier(name));
        return parts.Length == 1 && !place.Type.AllowsNone ? VarPattern(designation) : DeclarationPattern(_types.Of(dict), designation);
    }

    /// <summary>A mapping pattern of what was read from JSON.</summary>
    private PatternSyntax? JsonMappingTest(MatchMappingPattern pattern, PatternPlace place, CaseTest test)
    {
        if (pattern.Rest is not null || pattern.Keys.Any(k => k is not ConstantExpr { Value: string }))
        {
            throw Unsupported(pattern, "this mapping pattern of a value read from JSON");
        }

        var name = _frame.Fresh("entries");
        foreach (var (key, wanted) in pattern.Keys.Zip(pattern.Patterns))
        {
            var item = _frame.Fresh(NameStyle.Camel(string.Concat(((string)((ConstantExpr)key).Value!).Where(char.IsLetter)) is { Length: > 0 } letters ? letters : "value"));
            var at = test.Conditions.Count;
            var sub = Test(wanted, new PatternPlace(place.Type.WithoutNone, "PyJsonValue"), test);
            test.Conditions.Insert(at, TryGet(name, Expression(key), sub is VarPatternSyntax { Designation: SingleVariableDesignationSyntax captured } ? captured.Identifier.Text : item));
            if (sub is not (null or VarPatternSyntax))
            {
                test.Conditions.Insert(at + 1, IsPatternExpression(Cs.Id(item), sub));
            }
        }

        _mappingNames[pattern] = name;
        test.Conditions.Insert(0, Cs.CallMember(Cs.Id(name), "Is", Cs.Str("dict")));
        var designation = SingleVariableDesignation(Identifier(name));
        return place.Type.AllowsNone ? DeclarationPattern(Cs.Type("PyJsonValue"), designation) : VarPattern(designation);
    }

    private readonly Dictionary<MatchMappingPattern, string> _mappingNames = [];

    private static InvocationExpressionSyntax TryGet(string dict, ExpressionSyntax key, string variable) =>
        InvocationExpression(Cs.Member(Cs.Id(dict), "TryGetValue"), ArgumentList(SeparatedList([
            Argument(key),
            Argument(null, Token(SyntaxKind.OutKeyword), DeclarationExpression(Cs.Type("var"), SingleVariableDesignation(Identifier(variable)))),
        ])));
}
