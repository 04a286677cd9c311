using System.Globalization;
using PyAsyncToCs.Syntax.Generated;
using Rules = PyAsyncToCs.Syntax.Generated.PythonParser;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>What the explanations of errors ask of the tokens around: whether a rule fits at one, and which bracket is open.</summary>
internal abstract partial class PythonParserBase
{
    private static bool EndsOperand(int type) => type is PythonLexer.NAME or PythonLexer.NUMBER or PythonLexer.STRING
        or PythonLexer.FSTRING_END or PythonLexer.RPAR or PythonLexer.RSQB or PythonLexer.RBRACE or PythonLexer.NONE
        or PythonLexer.TRUE or PythonLexer.FALSE or PythonLexer.ELLIPSIS;

    private static bool BeginsOperand(int type) => type is PythonLexer.NAME or PythonLexer.NUMBER or PythonLexer.STRING
        or PythonLexer.FSTRING_START or PythonLexer.TSTRING_START or PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE
        or PythonLexer.NONE or PythonLexer.TRUE or PythonLexer.FALSE or PythonLexer.ELLIPSIS or PythonLexer.AWAIT or PythonLexer.TILDE;

    // Whether the rule being read is one, before any other that encloses both.
    private bool IsInside(int rule, int until)
    {
        for (Antlr4.Runtime.RuleContext? context = Context; context is not null; context = context.Parent)
        {
            if (context.RuleIndex == rule)
            {
                return true;
            }

            if (context.RuleIndex == until || context.RuleIndex is Rules.RULE_parenthesized or Rules.RULE_listDisplay or Rules.RULE_statement)
            {
                return false;
            }
        }

        return false;
    }

    // The token that begins at an offset, searched backwards on the logical line; -1 when there is none.
    private int FirstTokenAt(int offset, int before)
    {
        for (var i = before - 1; i >= 0 && _tokens[i].Start >= offset; i--)
        {
            if (_tokens[i].Start == offset)
            {
                return i;
            }
        }

        return -1;
    }

    // The innermost bracket that is open at a token, on its logical line; -1 when there is none.
    private int OpenBracket(int position)
    {
        for (int i = position - 1, depth = 0; i >= 0; i--)
        {
            switch (TypeAt(i))
            {
                case PythonLexer.NEWLINE or PythonLexer.INDENT or PythonLexer.DEDENT:
                    return -1;
                case PythonLexer.RPAR or PythonLexer.RSQB or PythonLexer.RBRACE:
                    depth++;
                    break;
                case PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE or PythonLexer.WITH_LPAR:
                    if (depth-- == 0)
                    {
                        return i;
                    }

                    break;
            }
        }

        return -1;
    }

    private int ProbeExpression(int position) => Probe(position, static parser => parser.expression());

    private int ProbeArithmetic(int position) => Probe(position, static parser => parser.arithmetic());

    private int ProbeStarExpressions(int position) => Probe(position, static parser => parser.starExpressions());

    private bool ProbeComprehension(int position) => Probe(position, static parser => parser.comprehension()) > 0;

    // Reads a rule at a token: the number of tokens that it takes, 0 when it does not fit. Leaves the position behind it.
    private int Probe(int position, Action<Rules> rule)
    {
        var context = Context;
        _tokens.Position = position;
        _isProbing = true;
        try
        {
            rule((Rules)this);
            _probedError ??= Lexer.Errors.GetValueOrDefault(_tokens.Position);
            return _tokens.Position - position;
        }
        catch (PythonSyntaxException)
        {
            return 0;
        }
        finally
        {
            _isProbing = false;
            Context = context;
        }
    }

    private protected void ExpectIndent()
    {
        if (NextType == PythonLexer.INDENT)
        {
            return;
        }

        var position = _tokens.Position;
        var first = LineFirst(position - 1);
        var second = TypeAt(first) == PythonLexer.ASYNC ? first + 1 : first;
        var line = Lexer.LineOf(_tokens[second].Start);
        var header = TypeAt(second) switch
        {
            PythonLexer.DEF => "function definition",
            PythonLexer.CLASS => "class definition",
            PythonLexer.EXCEPT when TypeAt(second + 1) == PythonLexer.STAR => "'except*' statement",
            _ => $"'{_tokens.Text[_tokens[second].Start.._tokens[second].End]}' statement",
        };
        var message = string.Create(CultureInfo.InvariantCulture, $"expected an indented block after {header} on line {line}");
        throw ErrorAtNext(message);
    }
}
