using System.Collections.Immutable;
using System.Numerics;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>The patterns of match statements (language reference, 8.6.4).</summary>
internal abstract partial class PythonParserBase
{
    private readonly PendingList<Mapping> _mappings = new();

    // Where the parts of the class or mapping pattern being read begin.
    private record struct Mapping(int Patterns, int Keys, int Names, int KeyedFrom, string? Rest, bool HasRest);

    private protected void BeginPatterns(Pattern first, int mark)
    {
        if (Patterns.Count == mark)
        {
            Patterns.Add(first);
        }
    }

    private protected Pattern SequenceOr(Pattern node, int mark, int start)
    {
        if (Patterns.Count == mark)
        {
            RefuseStar(node);
            return node;
        }

        return new MatchSequencePattern(Patterns.Take(mark), start, End);
    }

    private protected Pattern OrPatternOr(Pattern node, int mark, int start) =>
        Patterns.Count == mark ? node : new MatchOrPattern(Patterns.Take(mark), start, End);

    private static void RefuseStar(Pattern node)
    {
        if (node is MatchStarPattern)
        {
            throw Error("invalid syntax", node);
        }
    }

    private protected Pattern StarPattern(int start) => new MatchStarPattern(LastName is "_" ? null : LastName, start, End);

    private protected Pattern AsPattern(Pattern pattern, int start)
    {
        if (LastName is "_")
        {
            throw Error("cannot use '_' as a target", LastStart, End);
        }

        return new MatchAsPattern(pattern, LastName, start, End);
    }

    private protected Pattern NamePattern(Expr value, int start) => value switch
    {
        NameExpr { Id: "_" } => new MatchAsPattern(null, null, start, End),
        NameExpr name => new MatchAsPattern(null, name.Id, start, End),
        _ => new MatchValuePattern(value, start, End),
    };

    private protected Pattern GroupPattern(int mark, int start, bool comma)
    {
        if (!comma && Patterns.Count == mark + 1)
        {
            var inner = Patterns.Pop();
            RefuseStar(inner);
            return inner;
        }

        return new MatchSequencePattern(Patterns.Take(mark), start, End);
    }

    private protected Expr ComplexPattern(Expr left, bool minus, int start)
    {
        var right = (ConstantExpr)NumberConstant();
        var real = left is UnaryOpExpr negative ? negative.Operand : left;
        if (((ConstantExpr)real).Value is Complex)
        {
            throw Error("real number required in complex literal", left);
        }

        if (right.Value is not Complex)
        {
            throw Error("imaginary number required in complex literal", right);
        }

        return new BinOpExpr(left, minus ? BinaryOperator.Sub : BinaryOperator.Add, right, start, End);
    }

    private protected void BeginClassPattern() => _mappings.Add(new Mapping(Patterns.Count, 0, Strings.Count, -1, null, false));

    private protected void PushClassArgument(int start, Pattern key, Pattern? value)
    {
        ref var frame = ref _mappings[_mappings.Count - 1];
        if (value is not null)
        {
            if (key is not MatchAsPattern { Pattern: null } named || named.Start != start)
            {
                throw Error("invalid syntax", key);
            }

            if (frame.KeyedFrom < 0)
            {
                frame.KeyedFrom = Patterns.Count;
            }

            Strings.Add(named.Name ?? "_");
            RefuseStar(value);
            Patterns.Add(value);
            return;
        }

        RefuseStar(key);
        if (frame.KeyedFrom >= 0)
        {
            throw Error("positional patterns follow keyword patterns", key);
        }

        Patterns.Add(key);
    }

    private protected Pattern EndClassPattern(Expr cls, int start)
    {
        var frame = _mappings.Pop();
        var keyed = frame.KeyedFrom < 0 ? [] : Patterns.Take(frame.KeyedFrom);
        return new MatchClassPattern(cls, Patterns.Take(frame.Patterns), Strings.Take(frame.Names), keyed, start, End);
    }

    private protected void BeginMapping() => _mappings.Add(new Mapping(Patterns.Count, Exprs.Count, 0, -1, null, false));

    private protected Expr MappingName(Expr name) =>
        name is AttributeExpr ? name : throw Error("invalid syntax", name);

    private protected void PushMapping(Expr key, Pattern value)
    {
        RefuseAfterRest();
        RefuseStar(value);
        Exprs.Add(key);
        Patterns.Add(value);
    }

    private protected void MappingRest()
    {
        RefuseAfterRest();
        if (LastName is "_")
        {
            throw Error("invalid syntax", LastStart, End);
        }

        ref var frame = ref _mappings[_mappings.Count - 1];
        frame.Rest = LastName;
        frame.HasRest = true;
    }

    private void RefuseAfterRest()
    {
        if (_mappings[_mappings.Count - 1].HasRest)
        {
            throw Error("invalid syntax", LastStart, End);
        }
    }

    private protected Pattern EndMapping(int start)
    {
        var frame = _mappings.Pop();
        return new MatchMappingPattern(Exprs.Take(frame.Keys), Patterns.Take(frame.Patterns), frame.Rest, start, End);
    }
}
