using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Methods of the data model that are called by their names: the operation says the same.</summary>
internal sealed partial class Desugarer
{
    private static bool NamesOperation(CallExpr call) => call is
    {
        Func: AttributeExpr { Attr: "__len__" or "__iter__" or "__hash__" or "__eq__" or "__ne__" or "__getitem__", Value: not CallExpr { Func: NameExpr { Id: "super" } } },
        Keywords.IsEmpty: true,
        Args: [] or [not StarredExpr],
    };

    /// <summary><c>x.__len__()</c> is <c>len(x)</c>, <c>x.__eq__(y)</c> is <c>x == y</c>; null where a class is asked for its function.</summary>
    private Expr? Operation(CallExpr call)
    {
        if (!NamesOperation(call))
        {
            return null;
        }

        var asked = (AttributeExpr)call.Func;
        if (asked.Value is NameExpr owner && (_names.DefinitionOf(owner.Id) is ClassDefStmt || _names.IsBuiltin(owner.Id)))
        {
            return null;
        }

        return (asked.Attr, call.Args) switch
        {
            ("__len__" or "__iter__" or "__hash__", []) when _names.IsBuiltin(asked.Attr.Trim('_')) =>
                new CallExpr(new NameExpr(asked.Attr.Trim('_'), ExprContext.Load, call.Start, call.Start), [Copy(asked.Value)], [], call.Start, call.End),
            ("__eq__", [var other]) => new CompareExpr(Copy(asked.Value), [CompareOperator.Eq], [Copy(other)], call.Start, call.End),
            ("__ne__", [var other]) => new CompareExpr(Copy(asked.Value), [CompareOperator.NotEq], [Copy(other)], call.Start, call.End),
            ("__getitem__", [var key]) => new SubscriptExpr(Copy(asked.Value), Copy(key), ExprContext.Load, call.Start, call.End),
            _ => null,
        };
    }
}
