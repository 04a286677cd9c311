using PyAsyncToCs.Syntax.Ast;
using PyAsyncToCs.Syntax.Generated;

namespace PyAsyncToCs.Syntax.Parsing;

/// <summary>Expressions in places that are bound or deleted (language reference, 7.2, 7.5).</summary>
internal abstract partial class PythonParserBase
{
    private TupleExpr? _lastBareTuple;

    private Expr AssignmentTarget(Expr target, int start, bool isFirst)
    {
        if (target is YieldExpr or YieldFromExpr && target.Start == start)
        {
            throw Error("assignment to yield expression not possible", target);
        }

        if (Invalid(target, deleting: false) is { } invalid)
        {
            throw Error(
                isFirst && MaybeComparison(target, invalid)
                    ? $"cannot assign to {Describe(invalid)} here. Maybe you meant '==' instead of '='?"
                    : $"cannot assign to {Describe(invalid)}",
                invalid);
        }

        SetContext(target, ExprContext.Store);
        return target;
    }

    // The rule invalid_named_expression, which CPython comes to before the one for targets.
    private bool MaybeComparison(Expr target, Expr invalid)
    {
        var last = target is TupleExpr { Elts: [.., var element] } && !IsParenthesized(target) ? element : target;
        if (!ReferenceEquals(last, invalid) || !IsBitwise(invalid) || invalid is ConstantExpr { Value: null or bool } or GeneratorExpr or StarredExpr)
        {
            return false;
        }

        var position = _tokens.Position;
        var isComparison = ProbeArithmetic(position) > 0 && NextType is not (PythonLexer.EQUAL or PythonLexer.COLONEQUAL);
        _tokens.Position = position;
        return isComparison;
    }

    private protected Expr ForTarget(Expr target)
    {
        if (Invalid(target, deleting: false) is { } invalid)
        {
            throw Error($"cannot assign to {Describe(invalid)}", invalid);
        }

        SetContext(target, ExprContext.Store);
        return target;
    }

    private void DeleteTarget(Expr target)
    {
        if (Invalid(target, deleting: true) is { } invalid)
        {
            throw Error($"cannot delete {Describe(invalid)}", invalid);
        }

        SetContext(target, ExprContext.Del);
    }

    // The first part that is no target. Nested only as deep as brackets are.
    private static Expr? Invalid(Expr target, bool deleting)
    {
        switch (target)
        {
            case NameExpr or AttributeExpr or SubscriptExpr:
                return null;
            case TupleExpr tuple:
                foreach (var item in tuple.Elts)
                {
                    if (Invalid(item, deleting) is { } invalid)
                    {
                        return invalid;
                    }
                }

                return null;
            case ListExpr list:
                foreach (var item in list.Elts)
                {
                    if (Invalid(item, deleting) is { } invalid)
                    {
                        return invalid;
                    }
                }

                return null;
            case StarredExpr starred when !deleting:
                return starred.Value is StarredExpr ? starred : Invalid(starred.Value, deleting);
            default:
                return target;
        }
    }

    private static void SetContext(Expr target, ExprContext context)
    {
        switch (target)
        {
            case NameExpr name:
                name.Context = context;
                break;
            case AttributeExpr attribute:
                attribute.Context = context;
                break;
            case SubscriptExpr subscript:
                subscript.Context = context;
                break;
            case StarredExpr starred:
                starred.Context = context;
                SetContext(starred.Value, context);
                break;
            case TupleExpr tuple:
                tuple.Context = context;
                foreach (var item in tuple.Elts)
                {
                    SetContext(item, context);
                }

                break;
            case ListExpr list:
                list.Context = context;
                foreach (var item in list.Elts)
                {
                    SetContext(item, context);
                }

                break;
            default:
                break;
        }
    }

    // What CPython's messages call an expression (_PyPegen_get_expr_name).
    private static string Describe(Expr node) => node switch
    {
        AttributeExpr => "attribute",
        SubscriptExpr => "subscript",
        StarredExpr => "starred",
        NameExpr => "name",
        ListExpr => "list",
        TupleExpr => "tuple",
        LambdaExpr => "lambda",
        CallExpr => "function call",
        BoolOpExpr or BinOpExpr or UnaryOpExpr => "expression",
        GeneratorExpr => "generator expression",
        YieldExpr or YieldFromExpr => "yield expression",
        AwaitExpr => "await expression",
        ListCompExpr => "list comprehension",
        SetCompExpr => "set comprehension",
        DictCompExpr => "dict comprehension",
        DictExpr => "dict literal",
        SetExpr => "set display",
        JoinedStrExpr or FormattedValueExpr => "f-string expression",
        TemplateStrExpr or InterpolationExpr => "t-string expression",
        ConstantExpr { Value: null } => "None",
        ConstantExpr { Value: true } => "True",
        ConstantExpr { Value: false } => "False",
        ConstantExpr { Value: EllipsisValue } => "ellipsis",
        ConstantExpr => "literal",
        CompareExpr => "comparison",
        IfExpr => "conditional expression",
        NamedExpr => "named expression",
        _ => "expression",
    };

    // Whether a tuple that was just read has parentheses of its own.
    private bool IsParenthesized(Expr node) => !ReferenceEquals(node, _lastBareTuple);
}
