using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Syntax.Checks;

/// <content>The expressions and names in patterns; <see cref="PatternChecks"/> has the rules of patterns themselves.</content>
internal sealed partial class CheckWalker
{
    private void VisitPatternParts(Pattern pattern)
    {
        // Every level of a pattern has a bracket, of which there are at most 200.
        switch (pattern)
        {
            case MatchValuePattern value:
                Visit(value.Value);
                break;
            case MatchSequencePattern sequence:
                VisitPatterns(sequence.Patterns);
                break;
            case MatchMappingPattern mapping:
                VisitAll(mapping.Keys);
                VisitPatterns(mapping.Patterns);
                Add(Step.BindPattern, mapping);
                break;
            case MatchClassPattern @class:
                Visit(@class.Cls);
                VisitPatterns(@class.Patterns);
                CheckAttributes(@class);
                VisitPatterns(@class.KwdPatterns);
                break;
            case MatchAsPattern capture:
                if (capture.Pattern is not null)
                {
                    VisitPatternParts(capture.Pattern);
                }

                Add(Step.BindPattern, capture);
                break;
            case MatchStarPattern star:
                Add(Step.BindPattern, star);
                break;
            case MatchOrPattern or:
                VisitPatterns(or.Patterns);
                break;
        }
    }

    private void VisitPatterns(ImmutableArray<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            VisitPatternParts(pattern);
        }
    }

    private void CheckAttributes(MatchClassPattern pattern)
    {
        for (var i = 0; i < pattern.KwdAttrs.Length; i++)
        {
            CheckDebugName(pattern.KwdAttrs[i], pattern.KwdPatterns[i]);
        }
    }

    private void BindPattern(Pattern pattern)
    {
        var name = pattern switch
        {
            MatchAsPattern capture => capture.Name,
            MatchStarPattern star => star.Name,
            _ => ((MatchMappingPattern)pattern).Rest,
        };
        if (name is not null)
        {
            Bind(name, SymbolFlags.Local, pattern);
        }
    }
}
