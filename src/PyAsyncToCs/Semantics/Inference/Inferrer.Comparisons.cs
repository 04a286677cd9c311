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
            left = right;
        }

        return result;
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
