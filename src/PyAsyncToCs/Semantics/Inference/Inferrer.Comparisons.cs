using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Comparisons, and what they tell of the containers that are asked.</summary>
internal sealed partial class Inferrer
{
    private PyType Compare(CompareExpr node)
    {
        var left = Eval(node.Left);
        PyType result = PyType.Bool;
        for (var i = 0; i < node.Ops.Length; i++)
        {
            var right = Eval(node.Comparators[i]);
            NoteSameFunction(left, right);
            NoteSameFunction(right, left);
            NoteOrder(node.Ops[i], i == 0 ? node.Left : node.Comparators[i - 1], left, node.Comparators[i], right);
            NoteComparison(node, i, left, right);
            NoteOperand(node, node.Ops[i], left, right);
            if (node.Ops[i] is CompareOperator.Eq or CompareOperator.NotEq)
            {
                NoteOperand(node, node.Ops[i], right, left);
            }

            left = right;
        }

        return result;
    }

    /// <summary>An object that is compared with a value of another kind is given it.</summary>
    private void NoteOperand(CompareExpr node, CompareOperator op, PyType left, PyType right)
    {
        var name = op switch { CompareOperator.Eq or CompareOperator.NotEq => "__eq__", CompareOperator.Lt => "__lt__", CompareOperator.LtE => "__le__", CompareOperator.Gt => "__gt__", CompareOperator.GtE => "__ge__", _ => null };
        if (name is not null && left is InstanceType { Class: { IsUser: true, IsEnum: false } cls } own && right is not NeverType && cls.FindMethod(name) is { IsStub: false, Owner: { } owner, Parameters: [_, var other] } order
            && (right.Parts.All(p => p is PrimitiveType { IsNone: false } or TupleType or InstanceType { Class: { IsUser: false, Name: "list" or "dict" or "set" or "tuple" or "frozenset" } }) || (other.Slot.Type.Parts.Any(p => p is PrimitiveType { IsNone: false }) && right.Parts.All(p => p is PrimitiveType { IsNone: false } or InstanceType { Class.IsUser: true }))))
        {
            order.IsReferenced = true;
            FlowParameter(other, right, own, owner, node);
            if (_comparesInstances)
            {
                Flow(other.Slot, owner.Self);
            }
        }
    }

    /// <summary>An empty container learns its elements from what it is searched for or compared with.</summary>
    private void NoteComparison(CompareExpr node, int index, PyType left, PyType right)
    {
        if (node.Ops[index] is CompareOperator.In or CompareOperator.NotIn && right.WithoutNone is InstanceType { Class.IsUser: true } user && user.Class.FindMethod("__contains__") is { IsStub: false, Parameters: [_, var wanted] } contains)
        {
            contains.IsReferenced = true;
            FlowParameter(wanted, left, user, contains.Owner!, node);
        }

        if (node.Ops[index] is CompareOperator.In or CompareOperator.NotIn && right is InstanceType { Args: [var key, ..] } && key.Type is NeverType && _force)
        {
            Flow(key, left);
        }
    }
}
