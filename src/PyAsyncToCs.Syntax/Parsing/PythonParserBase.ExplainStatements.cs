using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>The causes of errors in imports, with statements, subscripts and parameters, in CPython's words.</summary>
internal abstract partial class PythonParserBase
{
    private SyntaxError? ExplainStatement(int position, int type) => type switch
    {
        PythonLexer.FROM => ExplainImportFrom(position),
        PythonLexer.AS => ExplainWithAs(position),
        _ => ExplainStar(position),
    };

    // "a + not b": the NOT has been read.
    private PythonSyntaxException ExplainNotOperand(Binding before)
    {
        var not = _tokens.Position - 1;
        return !_isProbing && before is Binding.Sum or Binding.Term && ProbeExpression(not + 1) > 0
            ? new PythonSyntaxException(Between(not, _tokens.Position - 1, "'not' after an operator must be parenthesized"))
            : new PythonSyntaxException(At(not, "invalid syntax"));
    }

    // "import a, b from c"
    private SyntaxError? ExplainImportFrom(int position)
    {
        var first = position - 1;
        while (TypeAt(first) is PythonLexer.NAME or PythonLexer.DOT or PythonLexer.COMMA)
        {
            first--;
        }

        return TypeAt(first) == PythonLexer.IMPORT && first < position - 1 && TypeAt(position + 1) == PythonLexer.NAME
            ? Between(first, position, "Did you mean to use 'from ... import ...' instead?")
            : null;
    }

    // "with (a as b)" and no colon
    private SyntaxError? ExplainWithAs(int position)
    {
        if (OpenBracket(position) is not (>= 0 and var open) || TypeAt(open - 1) != PythonLexer.WITH)
        {
            return null;
        }

        var end = position;
        for (var depth = 0; TypeAt(end) is not (PythonLexer.NEWLINE or PythonLexer.ERROR or PythonLexer.COLON); end++)
        {
            depth += TypeAt(end) switch
            {
                PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE => 1,
                PythonLexer.RPAR or PythonLexer.RSQB or PythonLexer.RBRACE => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return TypeAt(end + 1) == PythonLexer.NEWLINE ? At(end + 1, "expected ':'", "Write a colon before the block.") : null;
            }
        }

        return null;
    }

    // "a[*]": what the star stands before is no expression, wherever that shows.
    private SyntaxError? ExplainStar(int position)
    {
        for (var open = OpenBracket(position); open >= 0; open = OpenBracket(open))
        {
            if (TypeAt(open) != PythonLexer.LSQB || !EndsOperand(TypeAt(open - 1)))
            {
                continue;
            }

            var element = ElementStart(open, position);
            return TypeAt(element) == PythonLexer.STAR && ProbeExpression(element + 1) <= 0
                ? At(position, "Invalid star expression")
                : null;
        }

        return null;
    }

    // The first token of the parameter that a token belongs to.
    private int ParameterStart(int position)
    {
        var depth = 0;
        for (var i = position - 1; i >= 0; i--)
        {
            switch (TypeAt(i))
            {
                case PythonLexer.RPAR or PythonLexer.RSQB or PythonLexer.RBRACE:
                    depth++;
                    break;
                case PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE:
                    if (depth-- == 0)
                    {
                        return i + 1;
                    }

                    break;
                case PythonLexer.COMMA or PythonLexer.LAMBDA when depth == 0:
                case PythonLexer.NEWLINE:
                    return i + 1;
            }
        }

        return 0;
    }

    // The first token behind the last comma between a bracket and a token inside it.
    private int ElementStart(int open, int position)
    {
        var start = open + 1;
        for (int i = open + 1, depth = 0; i < position; i++)
        {
            depth += TypeAt(i) switch
            {
                PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE => 1,
                PythonLexer.RPAR or PythonLexer.RSQB or PythonLexer.RBRACE => -1,
                _ => 0,
            };
            if (depth == 0 && TypeAt(i) == PythonLexer.COMMA)
            {
                start = i + 1;
            }
        }

        return start;
    }

    private SyntaxError? ExplainTypeParameter(int position, int type, int previous)
    {
        if (type == PythonLexer.RSQB && previous == PythonLexer.LSQB)
        {
            return At(position, "Type parameter list cannot be empty");
        }

        var what = TypeAt(position - 2) switch
        {
            PythonLexer.STAR => "TypeVarTuple",
            PythonLexer.DOUBLESTAR => "ParamSpec",
            _ => null,
        };
        return what is not null && type == PythonLexer.COLON && previous == PythonLexer.NAME && ProbeExpression(position + 1) > 0
            ? At(position, $"cannot use {(_lastNode is TupleExpr ? "constraints" : "bound")} with {what}")
            : null;
    }

    private SyntaxError? ExplainParameter(int position, int type, int previous, string what)
    {
        if (type == PythonLexer.EQUAL)
        {
            switch (TypeAt(ParameterStart(position)))
            {
                case PythonLexer.STAR:
                    return At(position, "var-positional argument cannot have default value");
                case PythonLexer.DOUBLESTAR:
                    return At(position, "var-keyword argument cannot have default value");
            }
        }

        if (type == PythonLexer.STAR && previous == PythonLexer.SLASH)
        {
            return At(position, "expected comma between / and *");
        }

        if (type != PythonLexer.LPAR || previous is not (PythonLexer.LPAR or PythonLexer.COMMA or PythonLexer.LAMBDA))
        {
            return null;
        }

        var end = position + 1;
        while (TypeAt(end) == PythonLexer.NAME && TypeAt(end + 1) == PythonLexer.COMMA)
        {
            end += 2;
        }

        end += TypeAt(end) == PythonLexer.NAME ? 1 : 0;
        return TypeAt(end) == PythonLexer.RPAR && end > position + 1 && (_parameterDepth == 0 || !CurrentParameters.HasDefaults)
            ? Between(position, end, $"{what} parameters cannot be parenthesized")
            : null;
    }
}
