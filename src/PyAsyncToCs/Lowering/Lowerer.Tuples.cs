using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Tuples put together, and tuples of known length where one of any length is wanted.</summary>
internal sealed partial class Lowerer
{
    private static bool IsTuple(PyType type) => type is TupleType or InstanceType { Class: { IsUser: false, Name: "tuple" } };

    /// <summary>The items of a tuple: C# has a member for each where the length is known.</summary>
    private ExpressionSyntax[]? ItemsOf(ExpressionSyntax value, TupleType type, Expr? node) =>
        node is TupleExpr display && display.Elts.All(e => e is not StarredExpr) ? [.. display.Elts.Select(Expression)]
        : node is not null && !IsRepeatable(node) ? null
        : [.. type.Items.Select((_, i) => (ExpressionSyntax)Cs.Member(value, $"Item{i + 1}"))];

    /// <summary><c>a + b</c> of tuples.</summary>
    private ExpressionSyntax RepeatedTuple(ExpressionSyntax tuple, PyType type, Expr? tupleNode, ExpressionSyntax count, Node node)
    {
        if (type is TupleType fixedItems)
        {
            _usings.Add("System.Collections.Immutable");
            tuple = ItemsOf(tuple, fixedItems, tupleNode) is { } items
                ? Cs.Cast(_types.Of(_model.TypeOf((Expr)node)), Cs.Collection([.. items]))
                : throw Unsupported(node, "'*' of a computed tuple");
        }

        return CallHelper("PyTuple", "Repeat", tupleNode is not null && _model.IsTupleKey(type) && !_replaced.ContainsKey(tupleNode) ? Cs.Member(tuple, "Items") : tuple, count);
    }

    private ExpressionSyntax ConcatenatedTuples(ExpressionSyntax left, PyType leftType, Expr? leftNode, ExpressionSyntax right, PyType rightType, Expr? rightNode, Node node)
    {
        if (leftType is TupleType l && rightType is TupleType r)
        {
            var items = ItemsOf(left, l, leftNode) is { } first && ItemsOf(right, r, rightNode) is { } second ? first.Concat(second).ToArray()
                : throw Unsupported(node, "'+' of computed tuples");
            return items.Length switch
            {
                0 => Cs.Call("ValueTuple.Create"),
                1 => Cs.Call("ValueTuple.Create", items[0]),
                _ => Cs.Tuple(items),
            };
        }

        _usings.Add("System.Collections.Immutable");
        return leftType is InstanceType && rightNode is TupleExpr { Elts: [not StarredExpr] } && ItemsOf(right, (TupleType)rightType, rightNode) is [var one]
            ? Cs.CallMember(left, "Add", one)
            : leftType is InstanceType && rightType is InstanceType && !_model.IsTupleKey(leftType)
            ? Cs.CallMember(InWidthOf(left, leftType, node) is var widened && widened == left ? left : Cs.CallMember(widened, "ToImmutableArray"), "AddRange", InWidthOf(right, rightType, node))
            : Cs.Cast(
                _types.Of(leftType is InstanceType ? leftType : rightType),
                Cs.Collection([.. Part(left, leftType, leftNode, node), .. Part(right, rightType, rightNode, node)]));
    }

    private IEnumerable<ExpressionSyntax> Part(ExpressionSyntax value, PyType type, Expr? node, Node whole) =>
        type is TupleType fixedTuple ? ItemsOf(value, fixedTuple, node) ?? throw Unsupported(whole, "'+' of computed tuples") : [Cs.Spread(value)];
}
