using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>The parameters of functions and lambdas (language reference, 8.7, 6.14).</summary>
internal abstract partial class PythonParserBase
{
    private readonly List<ParameterList> _parameters = [];
    private int _parameterDepth;

    private ParameterList CurrentParameters => _parameters[_parameterDepth - 1];

    private protected void BeginParameters()
    {
        if (_parameterDepth == _parameters.Count)
        {
            _parameters.Add(new ParameterList());
        }

        _parameters[_parameterDepth++].Clear();
    }

    private protected Arguments EndParameters(int start)
    {
        var list = CurrentParameters;
        if (list.AwaitsNamed)
        {
            throw NextType is PythonLexer.RPAR or PythonLexer.COLON
                ? Error("named arguments must follow bare *", list.StarStart, list.StarStart + 1)
                : Unexpected();
        }

        _parameterDepth--;
        return list.Build(start, Math.Max(start, End));
    }

    private protected void PushParameter(string name, Expr? annotation, int start)
    {
        var list = CurrentParameters;
        CheckNotAfterDoubleStar(list);
        var parameter = new Arg(name, annotation, start, End);
        if (list.AfterStar)
        {
            list.AwaitsNamed = false;
            list.KwOnly.Add(parameter);
            list.KwDefaults.Add(null);
        }
        else
        {
            if (list.Defaults.Count > 0 && NextType != PythonLexer.EQUAL)
            {
                throw Error("parameter without a default follows parameter with a default", parameter);
            }

            list.Positional.Add(parameter);
        }
    }

    private protected void SetDefault(Expr value)
    {
        var list = CurrentParameters;
        if (list.AfterStar)
        {
            list.KwDefaults[^1] = value;
        }
        else
        {
            list.Defaults.Add(value);
        }
    }

    private protected void PushStarParameter(string? name, Expr? annotation, int start, int nameStart)
    {
        var list = CurrentParameters;
        CheckNotAfterDoubleStar(list);
        if (list.AfterStar)
        {
            throw Error("* argument may appear only once", start, End);
        }

        list.AfterStar = true;
        list.StarStart = start;
        if (name is null)
        {
            list.AwaitsNamed = true;
        }
        else
        {
            list.VarArg = new Arg(name, annotation, nameStart, End);
        }
    }

    private protected void PushDoubleStarParameter(string name, Expr? annotation, int start, int nameStart)
    {
        var list = CurrentParameters;
        CheckNotAfterDoubleStar(list);
        if (list.AwaitsNamed)
        {
            throw Error("named arguments must follow bare *", list.StarStart, list.StarStart + 1);
        }

        list.KwArg = new Arg(name, annotation, nameStart, End);
    }

    private protected void PushSlash(int start)
    {
        var list = CurrentParameters;
        CheckNotAfterDoubleStar(list);
        if (list.SlashAt >= 0)
        {
            throw Error("/ may appear only once", start, End);
        }

        if (list.AfterStar)
        {
            throw Error("/ must be ahead of *", start, End);
        }

        if (list.Positional.Count == 0)
        {
            throw NextType == PythonLexer.COMMA ? Error("at least one argument must precede /", start, End) : Error("invalid syntax", start, End);
        }

        list.SlashAt = list.Positional.Count;
    }

    private static void CheckNotAfterDoubleStar(ParameterList list)
    {
        if (list.KwArg is not null)
        {
            throw Error("arguments cannot follow var-keyword argument", list.KwArg);
        }
    }

    private sealed class ParameterList
    {
        public List<Arg> Positional { get; } = [];

        public List<Expr> Defaults { get; } = [];

        public List<Arg> KwOnly { get; } = [];

        public List<Expr?> KwDefaults { get; } = [];

        public int SlashAt { get; set; }

        public bool AfterStar { get; set; }

        public bool AwaitsNamed { get; set; }

        public int StarStart { get; set; }

        public bool HasDefaults => Defaults.Count > 0;

        public Arg? VarArg { get; set; }

        public Arg? KwArg { get; set; }

        public void Clear()
        {
            Positional.Clear();
            Defaults.Clear();
            KwOnly.Clear();
            KwDefaults.Clear();
            SlashAt = -1;
            AfterStar = false;
            AwaitsNamed = false;
            VarArg = null;
            KwArg = null;
        }

        public Arguments Build(int start, int end)
        {
            var split = Math.Max(SlashAt, 0);
            return new Arguments(
                split == 0 ? [] : [.. Positional.Take(split)],
                split == 0 ? [.. Positional] : [.. Positional.Skip(split)],
                VarArg,
                [.. KwOnly],
                [.. KwDefaults],
                KwArg,
                [.. Defaults],
                start,
                end);
        }
    }
}
