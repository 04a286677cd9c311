using PyAsyncToCs.Syntax.Generated;
using Rules = PyAsyncToCs.Syntax.Generated.PythonParser;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Errors in the replacement field of an f-string.</summary>
internal abstract partial class PythonParserBase
{
    private SyntaxError? ExplainField(int position, int type)
    {
        var rule = IsInside(Rules.RULE_replacementField, Rules.RULE_fstring) ? Rules.RULE_replacementField : -1;
        if (rule < 0)
        {
            return null;
        }

        var kind = StringKind;
        var open = OpenBracket(position);
        if (open == position - 1 && TypeAt(open) == PythonLexer.LBRACE)
        {
            var text = _tokens.Text[_tokens[position].Start.._tokens[position].End];
            return text is "=" or "!" or ":" or "}"
                ? At(position, $"{kind}-string: valid expression required before '{text}'")
                : At(position, $"{kind}-string: expecting a valid expression after '{{'");
        }

        if (Context.RuleIndex != Rules.RULE_replacementField)
        {
            // CPython reads as much of an expression as there is.
            var first = FieldStart(position) + 1;
            return position > first && (BeginsOperand(TypeAt(first)) && TypeAt(first) is not (PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE))
                ? At(position - 1, $"{kind}-string: expecting '=', or '!', or ':', or '}}'")
                : At(first, $"{kind}-string: expecting a valid expression after '{{'");
        }

        // The last of "=", "!" and ":" at the level of the field tells how far it got.
        var last = 0;
        for (int i = position - 1, depth = 0; i > open; i--)
        {
            depth += TypeAt(i) switch
            {
                PythonLexer.RPAR or PythonLexer.RSQB or PythonLexer.RBRACE => 1,
                PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE => -1,
                _ => 0,
            };
            if (depth == 0 && TypeAt(i) is PythonLexer.EQUAL or PythonLexer.EXCLAMATION or PythonLexer.COLON)
            {
                last = TypeAt(i);
                break;
            }
        }

        return last switch
        {
            PythonLexer.EQUAL => At(position, $"{kind}-string: expecting '!', or ':', or '}}'"),
            PythonLexer.EXCLAMATION when TypeAt(position - 1) == PythonLexer.EXCLAMATION => At(
                position,
                type is PythonLexer.COLON or PythonLexer.RBRACE ? $"{kind}-string: missing conversion character" : $"{kind}-string: invalid conversion character"),
            PythonLexer.EXCLAMATION => At(position, $"{kind}-string: expecting ':' or '}}'"),
            PythonLexer.COLON => At(position, $"{kind}-string: expecting '}}', or format specs"),
            _ => At(position, $"{kind}-string: expecting '=', or '!', or ':', or '}}'"),
        };
    }

    private int FieldStart(int position)
    {
        Antlr4.Runtime.RuleContext context = Context;
        while (context is not Rules.ReplacementFieldContext)
        {
            context = context.Parent;
        }

        return FirstTokenAt(((Rules.ReplacementFieldContext)context).start, position);
    }
}
