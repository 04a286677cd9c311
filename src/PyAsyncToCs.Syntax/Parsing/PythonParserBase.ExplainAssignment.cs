using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;
using Rules = PyAsyncToCs.Syntax.Generated.PythonParser;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Errors at an equals sign: what cannot be assigned to, or was meant as a comparison.</summary>
internal abstract partial class PythonParserBase
{
    // "if x = 3", "(a.b = 3)"
    private SyntaxError? ExplainEqual(int position, int type)
    {
        if (type != PythonLexer.EQUAL || _expressionEnd != position || _lastNode is not { } node)
        {
            return null;
        }

        var first = FirstTokenAt(_extentStart, position);
        if (Context.RuleIndex == Rules.RULE_primary && OpenBracket(position) is >= 0 and var open && TypeAt(open) == PythonLexer.LPAR)
        {
            return ExplainUnpackedAssignment(position, first);
        }

        if (!IsNamedExpressionContext())
        {
            return null;
        }

        if (first < 0 || !IsBitwise(node) || ProbeArithmetic(position + 1) <= 0 || NextType is PythonLexer.EQUAL or PythonLexer.COLONEQUAL)
        {
            return null;
        }

        if (first == position - 1 && node is NameExpr)
        {
            return Between(first, _tokens.Position - 1, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }

        return node is ListExpr or TupleExpr or GeneratorExpr or ConstantExpr { Value: null or bool }
            ? null
            : new SyntaxError($"cannot assign to {Describe(node)} here. Maybe you meant '==' instead of '='?", node.Start, node.End);
    }

    // "f(*a=1)"
    private SyntaxError? ExplainUnpackedAssignment(int position, int first)
    {
        var what = TypeAt(first - 1) switch
        {
            PythonLexer.STAR => "iterable argument unpacking",
            PythonLexer.DOUBLESTAR => "keyword argument unpacking",
            _ => null,
        };
        return what is not null && TypeAt(first - 2) is PythonLexer.LPAR or PythonLexer.COMMA && ProbeExpression(position + 1) > 0
            ? Between(first - 1, _tokens.Position - 1, $"cannot assign to {what}")
            : null;
    }

    private bool IsNamedExpressionContext() => Context.RuleIndex is Rules.RULE_ifStatement or Rules.RULE_whileStatement
        or Rules.RULE_parenthesized or Rules.RULE_listDisplay or Rules.RULE_braceDisplay or Rules.RULE_braceItem or Rules.RULE_primary
        or Rules.RULE_decorated or Rules.RULE_caseBlock or Rules.RULE_matchStatement;

    // Whether an expression is one that CPython's bitwise_or would read: the weaker operators need parentheses.
    private bool IsBitwise(Expr node) =>
        _extentStart < node.Start
        || node is not (BoolOpExpr or CompareExpr or IfExpr or LambdaExpr or NamedExpr or UnaryOpExpr { Op: UnaryOperator.Not });
}
