using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Copies code with the values of some names in it, and works out what follows from them.</summary>
internal class ValueReplacer(Dictionary<string, Expr> values) : TreeCopier
{
    protected override Node? Replace(Node node)
    {
        switch (node)
        {
            case AttributeExpr { Attr: "__name__", Value: NameExpr name } when values.TryGetValue(name.Id, out var cls) && cls is NameExpr given:
                return new ConstantExpr(given.Id, null, node.Start, node.End);
            case NameExpr name when values.TryGetValue(name.Id, out var value):
                return value is NameExpr other ? new NameExpr(other.Id, name.Context, name.Start, name.End) : value;
            case BoolOpExpr { Values: [var first, .. var rest] } choice when Copy(first) is var left && Truth(left) is { } isTrue:
                return isTrue == (choice.Op == BoolOperator.Or) ? left : rest is [var only] ? Copy(only) : Copy(new BoolOpExpr(choice.Op, rest, choice.Start, choice.End));
            case IfExpr choice when Truth(Copy(choice.Test)) is { } isTrue:
                return Copy(isTrue ? choice.Body : choice.OrElse);
            case UnaryOpExpr { Op: UnaryOperator.Not } not when Truth(Copy(not.Operand)) is { } isTrue:
                return new ConstantExpr(!isTrue, null, node.Start, node.End);
            case CompareExpr { Ops: [CompareOperator.Is or CompareOperator.IsNot], Comparators: [ConstantExpr { Value: null }] } asked when Copy(asked.Left) is ConstantExpr left:
                return new ConstantExpr((left.Value is null) == (asked.Ops[0] == CompareOperator.Is), null, node.Start, node.End);
            case CallExpr { Func: AttributeExpr { Attr: "lower" or "upper" } changed, Args.IsEmpty: true } when Copy(changed.Value) is ConstantExpr { Value: string text } && text.All(char.IsAscii):
                return new ConstantExpr(changed.Attr == "lower" ? text.ToLowerInvariant() : text.ToUpperInvariant(), null, node.Start, node.End);
            default:
                return null;
        }
    }

    /// <summary>Whether a constant counts as true; null for what is no constant.</summary>
    public static bool? Truth(Expr value) => value switch
    {
        ConstantExpr { Value: null } => false,
        ConstantExpr { Value: bool flag } => flag,
        ConstantExpr { Value: string text } => text.Length > 0,
        ConstantExpr { Value: long number } => number != 0,
        _ => null,
    };
}
