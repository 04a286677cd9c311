using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;
using Rules = PyAsyncToCs.Syntax.Generated.PythonParser;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>
/// The cause of an error in CPython's words (the invalid_ rules of its grammar). Called where the parser stands when a
/// token does not fit; the statement is lost, so the stacks may be left as they come.
/// </summary>
internal abstract partial class PythonParserBase
{
    private int TypeAt(int index) => index >= 0 ? _tokens[index].Type : PythonLexer.NEWLINE;

    // Where the text ends with a line end, its end belongs to the line before.
    private SyntaxError At(int index, string message, string? hint = null)
    {
        ref var token = ref _tokens[index];
        var start = token.Start == _tokens.Text.Length && token.Start > 0 && _tokens.Text[^1] is '\n' or '\r' ? token.Start - 1 : token.Start;
        return new SyntaxError(message, start, Math.Max(start, token.End), hint);
    }

    private SyntaxError Between(int first, int last, string message, string? hint = null) =>
        new(message, _tokens[first].Start, _tokens[last].End, hint);

    private SyntaxError? Explain(int position, int expected)
    {
        var type = TypeAt(position);
        var previous = TypeAt(position - 1);
        if (type == PythonLexer.INDENT)
        {
            return At(position, "unexpected indent");
        }

        if (type == PythonLexer.DEDENT)
        {
            return At(position, "unexpected unindent");
        }

        return ExplainStatement(position, type)
            ?? ExplainByRule(position, type, previous, expected)
            ?? ExplainSideBySide(position, type, previous)
            ?? ExplainEqual(position, type)
            ?? ExplainField(position, type)
            ?? ExplainColon(position, type, previous, expected);
    }

    private SyntaxError? ExplainByRule(int position, int type, int previous, int expected) => Context.RuleIndex switch
    {
        Rules.RULE_functionDef when expected == PythonLexer.LPAR => At(position, "expected '('"),
        Rules.RULE_importStatement or Rules.RULE_dottedName when previous == PythonLexer.IMPORT && type == PythonLexer.NEWLINE =>
            At(position, "Expected one or more names after 'import'"),
        Rules.RULE_fromStatement when previous == PythonLexer.IMPORT && type == PythonLexer.NEWLINE =>
            At(position, "Expected one or more names after 'import'"),
        Rules.RULE_importedName when previous == PythonLexer.COMMA && type == PythonLexer.NEWLINE =>
            At(position, "trailing comma not allowed without surrounding parentheses"),
        Rules.RULE_comprehensionFor when expected == PythonLexer.IN => At(position, "'in' expected after for-loop variables"),
        Rules.RULE_typeParam or Rules.RULE_typeParams => ExplainTypeParameter(position, type, previous),
        Rules.RULE_disjunction when expected == PythonLexer.IN && previous == PythonLexer.NOT && OpenBracket(position) >= 0 =>
            ExplainNot(position),
        Rules.RULE_expression when expected == PythonLexer.ELSE && type != PythonLexer.COLON => ExplainMissingElse(position),
        Rules.RULE_parameters or Rules.RULE_parameter or Rules.RULE_functionDef => ExplainParameter(position, type, previous, "Function")
            ?? ExplainOperand(position, type, previous),
        Rules.RULE_lambdaParameters or Rules.RULE_lambdaParameter or Rules.RULE_lambdaHead =>
            ExplainParameter(position, type, previous, "Lambda expression")
            ?? ExplainOperand(position, type, previous),
        _ => ExplainOperand(position, type, previous),
    };

    // "(a not b)": what was taken for "not in" begins another expression.
    private SyntaxError? ExplainNot(int position)
    {
        ReduceWhile(Binding.Or);
        var start = _operands[_operands.Count - 1].Start;
        return ProbeExpression(position - 1) > 0
            ? new SyntaxError("invalid syntax. Perhaps you forgot a comma?", start, _tokens[_tokens.Position - 1].End)
            : null;
    }

    private SyntaxError ExplainMissingElse(int position)
    {
        var outer = _suspended[_suspended.Count - 1];
        return new SyntaxError("expected 'else' after 'if' expression", outer.Start, _tokens[position - 1].End);
    }

    // Where an operand should begin.
    private SyntaxError? ExplainOperand(int position, int type, int previous)
    {
        if (previous == PythonLexer.EQUAL && type is PythonLexer.RPAR or PythonLexer.COMMA)
        {
            if (IsInside(Rules.RULE_argument, Rules.RULE_arguments))
            {
                return Between(position - 2, position - 1, "expected argument value expression");
            }

            if (IsInside(Rules.RULE_parameter, Rules.RULE_parameters) || IsInside(Rules.RULE_lambdaParameter, Rules.RULE_lambdaParameters))
            {
                return At(position - 1, "expected default value expression");
            }
        }

        if (previous == PythonLexer.ARROW)
        {
            return At(position - 1, "expected ':'");
        }

        if (previous == PythonLexer.COLON && type == PythonLexer.FSTRING_MIDDLE && _suspended.Count > 0
            && _suspended[_suspended.Count - 1] is { Arguments: not null } lambda)
        {
            return new SyntaxError($"{StringKind}-string: lambda expressions are not allowed without parentheses", lambda.Start, _tokens[position - 1].End);
        }

        if (previous == PythonLexer.COLON && IsInside(Rules.RULE_braceItem, Rules.RULE_braceDisplay))
        {
            switch (type)
            {
                case PythonLexer.RBRACE or PythonLexer.COMMA:
                    return At(position - 1, "expression expected after dictionary key and ':'");
                case PythonLexer.STAR or PythonLexer.DOUBLESTAR when ProbeArithmetic(position + 1) > 0:
                    return Between(
                        position,
                        _tokens.Position - 1,
                        type == PythonLexer.STAR
                            ? "cannot use a starred expression in a dictionary value"
                            : "cannot use dict unpacking in a dictionary value");
            }
        }

        if (previous == PythonLexer.STAR && TypeAt(position - 2) is PythonLexer.LPAR or PythonLexer.COMMA && IsInside(Rules.RULE_argument, Rules.RULE_arguments))
        {
            return At(position, "Invalid star expression");
        }

        if (type == PythonLexer.NOT && previous is PythonLexer.PLUS or PythonLexer.MINUS or PythonLexer.TILDE or PythonLexer.STAR
            or PythonLexer.SLASH or PythonLexer.PERCENT or PythonLexer.DOUBLESLASH or PythonLexer.AT
            && ProbeExpression(position + 1) > 0)
        {
            return Between(position, _tokens.Position - 1, "'not' after an operator must be parenthesized");
        }

        if (type == PythonLexer.DOUBLESTAR && previous == PythonLexer.LPAR && IsInside(Rules.RULE_parenthesized, Rules.RULE_atom)
            && ProbeExpression(position + 1) > 0 && NextType == PythonLexer.RPAR)
        {
            return Between(position, _tokens.Position - 1, "cannot use double starred expression here");
        }

        return type is PythonLexer.FOR or PythonLexer.ASYNC ? ExplainFor(position) : null;
    }

    // A comprehension behind something that is no element.
    private SyntaxError? ExplainFor(int position)
    {
        if (Context.RuleIndex is Rules.RULE_listDisplay or Rules.RULE_braceDisplay && OpenBracket(position) is >= 0 and var open
            && TypeAt(open) != PythonLexer.LPAR && ProbeComprehension(position))
        {
            return Between(open + 1, position - 1, "did you forget parentheses around the comprehension target?");
        }

        if (Context.RuleIndex is Rules.RULE_primary && TypeAt(position - 1) != PythonLexer.COMMA && OpenBracket(position) is >= 0 and var call)
        {
            // The argument before is "name=value".
            for (var i = position - 1; i > call; i--)
            {
                if (TypeAt(i) == PythonLexer.EQUAL && TypeAt(i - 1) == PythonLexer.NAME && TypeAt(i - 2) is PythonLexer.LPAR or PythonLexer.COMMA)
                {
                    return Between(i - 1, i, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
                }
            }
        }

        return null;
    }

    // An expression stands where another has just ended.
    private SyntaxError? ExplainSideBySide(int position, int type, int previous)
    {
        if (type == PythonLexer.RSQB && previous == PythonLexer.LSQB && EndsOperand(TypeAt(position - 2)))
        {
            // "a[]": a, and an empty list.
            return ExplainSideBySide(position - 1, previous, TypeAt(position - 2));
        }

        if (!EndsOperand(previous) || !(BeginsOperand(type) || type is PythonLexer.NOT or PythonLexer.LAMBDA))
        {
            return null;
        }

        var first = FirstTokenAt(_extentStart, position);
        if (first < 0 || (_expressionEnd != position && type != PythonLexer.LSQB))
        {
            return null;
        }

        var isOneToken = first == position - 1;
        if (isOneToken && first == LineFirst(first) && _tokens.Text.AsSpan(_tokens[first].Start, _tokens[first].End - _tokens[first].Start) is "match"
            && Probe(position, static parser => parser.subjectExpression()) > 0 && NextType == PythonLexer.NEWLINE)
        {
            return At(_tokens.Position, "expected ':'", "Write a colon before the block.");
        }

        if (_braceKind == BraceKind.Dict && TypeAt(first - 1) == PythonLexer.COMMA && IsInside(Rules.RULE_braceDisplay, Rules.RULE_statement))
        {
            return At(position - 1, "':' expected after dictionary key");
        }

        if (isOneToken && TypeAt(first) == PythonLexer.NAME && IsLegacyStatement(first) && type != PythonLexer.LPAR)
        {
            if (ProbeStarExpressions(position) <= 0)
            {
                return null;
            }

            var name = _tokens.Text[_tokens[first].Start.._tokens[first].End];
            return Between(first, _tokens.Position - 1, $"Missing parentheses in call to '{name}'. Did you mean {name}(...)?");
        }

        if ((TypeAt(first) == PythonLexer.NAME && (TypeAt(first + 1) == PythonLexer.STRING || IsSoftKeyword(first)))
            || IsBehindElse(first) || OpenBracket(position) < 0)
        {
            return null;
        }

        // CPython reads as much of an expression as there is; of one that breaks off, its first token is some.
        var last = ProbeExpression(position) > 0 ? _tokens.Position - 1 : IsOperandAlone(type) ? position : -1;
        return last >= 0 ? Between(first, last, "invalid syntax. Perhaps you forgot a comma?") : null;
    }

    private static bool IsOperandAlone(int type) => BeginsOperand(type) && type is not (PythonLexer.LPAR or PythonLexer.LSQB or PythonLexer.LBRACE
        or PythonLexer.FSTRING_START or PythonLexer.TSTRING_START or PythonLexer.AWAIT or PythonLexer.TILDE);

    private bool IsBehindElse(int first) => TypeAt(first - 1) == PythonLexer.ELSE;

    private bool IsLegacyStatement(int index) =>
        _tokens.Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start) is "print" or "exec";

    // CPython compares only as many characters as the name has: "m" counts as "match" here.
    private bool IsSoftKeyword(int index)
    {
        var name = _tokens.Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);
        return name is "_" || "match".AsSpan().StartsWith(name) || "case".AsSpan().StartsWith(name) || "type".AsSpan().StartsWith(name);
    }

    private SyntaxError? ExplainColon(int position, int type, int previous, int expected)
    {
        if (expected != PythonLexer.COLON || Context.RuleIndex == Rules.RULE_lambdaHead)
        {
            return null;
        }

        return type == PythonLexer.NEWLINE || Context.RuleIndex is Rules.RULE_functionDef
            || previous is PythonLexer.TRY or PythonLexer.FINALLY or PythonLexer.ELSE
            ? At(position, "expected ':'", "Write a colon before the block.")
            : null;
    }
}
