using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>Tuples of any length that are keys (<see cref="TupleKeys"/>).</summary>
internal sealed partial class Lowerer
{
    /// <summary>What an operation on tuples gives, as the key that it is used as.</summary>
    private ExpressionSyntax AsTupleKey(Expr node, ExpressionSyntax written) =>
        node is BinOpExpr or SubscriptExpr { Slice: SliceExpr } && _model.IsTupleKey(_model.TypeOf(node)) ? Cs.Cast(_types.Of(_model.TypeOf(node)), written) : written;

    /// <summary>The tuples of any length that the library gives one by one, as the keys that they become.</summary>
    private ExpressionSyntax AsTupleKeys(CallExpr call, ExpressionSyntax items) =>
        _model.IsTupleKey(ElementType(_model.TypeOf(call))) ? Cs.CallMember(items, "Select", Cs.Lambda(["items"], CallHelper("PyTupleKeys", "From", Cs.Id("items")))) : items;

    /// <summary>The tuples of any length among the values of a place: one of a known length is equal to theirs there.</summary>
    private PyType? KeyAmong(PyType place) => place.Parts.FirstOrDefault(_model.IsTupleKey);
}
