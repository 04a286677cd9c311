using System.Collections.Immutable;
using System.Text;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Dump;

namespace PyAsyncToCs.Syntax.Checks;

/// <summary>The rules of patterns (language reference, 8.6; CPython's <c>compiler_pattern</c> and what it calls).</summary>
/// <param name="log">Where the errors go.</param>
internal sealed class PatternChecks(ErrorLog log)
{
    private bool _isRefuted;

    /// <summary>Checks the patterns of a <c>match</c> statement.</summary>
    public void Check(MatchStmt match)
    {
        for (var i = 0; i < match.Cases.Length; i++)
        {
            var matchCase = match.Cases[i];
            _isRefuted = false;
            Check(matchCase.Pattern, matchCase.Guard is not null || i == match.Cases.Length - 1, [], matchCase);
        }
    }

    // The first error of a case is enough; names collect in the order in which they are bound.
    private void Report(Node node, string message, MatchCase matchCase)
    {
        if (!_isRefuted)
        {
            _isRefuted = true;
            log.Add(node, message, matchCase.Start);
        }
    }

    private void Check(Pattern pattern, bool mayMatchAll, HashSet<string> names, MatchCase matchCase)
    {
        switch (pattern)
        {
            case MatchValuePattern { Value: JoinedStrExpr or TemplateStrExpr }:
                Report(pattern, "patterns may only match literals and attribute lookups", matchCase);
                break;
            case MatchAsPattern { Pattern: null } capture:
                if (!mayMatchAll)
                {
                    var what = capture.Name is null ? "wildcard" : $"name capture '{capture.Name}'";
                    Report(capture, $"{what} makes remaining patterns unreachable", matchCase);
                }

                Store(capture.Name, capture, names, matchCase);
                break;
            case MatchAsPattern capture:
                Check(capture.Pattern, mayMatchAll, names, matchCase);
                Store(capture.Name, capture, names, matchCase);
                break;
            case MatchStarPattern star:
                Store(star.Name, star, names, matchCase);
                break;
            case MatchSequencePattern sequence:
                if (sequence.Patterns.Count(element => element is MatchStarPattern) > 1)
                {
                    Report(sequence, "multiple starred names in sequence pattern", matchCase);
                }

                CheckAll(sequence.Patterns, names, matchCase);
                break;
            case MatchMappingPattern mapping:
                CheckKeys(mapping, matchCase);
                CheckAll(mapping.Patterns, names, matchCase);
                Store(mapping.Rest, mapping, names, matchCase);
                break;
            case MatchClassPattern @class:
                CheckAttributes(@class, matchCase);
                CheckAll(@class.Patterns, names, matchCase);
                CheckAll(@class.KwdPatterns, names, matchCase);
                break;
            case MatchOrPattern or:
                CheckAlternatives(or, mayMatchAll, names, matchCase);
                break;
        }
    }

    private void CheckAll(ImmutableArray<Pattern> patterns, HashSet<string> names, MatchCase matchCase)
    {
        foreach (var pattern in patterns)
        {
            Check(pattern, true, names, matchCase);
        }
    }

    private void Store(string? name, Pattern pattern, HashSet<string> names, MatchCase matchCase)
    {
        if (name is not null && !names.Add(name))
        {
            Report(pattern, $"multiple assignments to name '{name}' in pattern", matchCase);
        }
    }

    private void CheckAlternatives(MatchOrPattern or, bool mayMatchAll, HashSet<string> names, MatchCase matchCase)
    {
        HashSet<string>? first = null;
        for (var i = 0; i < or.Patterns.Length; i++)
        {
            HashSet<string> bound = [];
            Check(or.Patterns[i], mayMatchAll && i == or.Patterns.Length - 1, bound, matchCase);
            first ??= bound;
            if (!first.SetEquals(bound))
            {
                Report(or, "alternative patterns bind different names", matchCase);
            }
        }

        foreach (var name in first ?? [])
        {
            Store(name, or, names, matchCase);
        }
    }

    private void CheckKeys(MatchMappingPattern mapping, MatchCase matchCase)
    {
        HashSet<object> seen = [];
        foreach (var key in mapping.Keys)
        {
            if (PatternKey.TryEvaluate(key, out var value))
            {
                if (!seen.Add(PatternKey.ToComparable(value)))
                {
                    Report(mapping, $"mapping pattern checks duplicate key ({Represent(value)})", matchCase);
                }
            }
            else if (key is not AttributeExpr)
            {
                Report(mapping, "mapping pattern keys may only match literals and attribute lookups", matchCase);
            }
        }
    }

    private static string Represent(object? value)
    {
        var text = new StringBuilder();
        PythonRepr.Append(text, value);
        return text.ToString();
    }

    private void CheckAttributes(MatchClassPattern pattern, MatchCase matchCase)
    {
        HashSet<string> seen = [];
        for (var i = 0; i < pattern.KwdAttrs.Length; i++)
        {
            if (!seen.Add(pattern.KwdAttrs[i]))
            {
                Report(pattern.KwdPatterns[i], $"attribute name repeated in class pattern: {pattern.KwdAttrs[i]}", matchCase);
            }
        }
    }
}
