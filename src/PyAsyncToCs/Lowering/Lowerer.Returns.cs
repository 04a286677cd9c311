using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

internal sealed partial class Lowerer
{
    private void YieldFrom(YieldFromExpr y)
    {
        if (y.Value is TupleExpr { Elts.IsEmpty: true } or ListExpr { Elts.IsEmpty: true } && _frame.Function?.Def is { } def && def.Body[^1] is ExprStmt { Value: var last } && last == y)
        {
            Emit(YieldStatement(SyntaxKind.YieldBreakStatement));
            return;
        }

        var item = _frame.Fresh("item");
        Emit(ForEachStatement(Cs.Id("var"), item, Iterable(y.Value), Cs.Block([YieldStatement(SyntaxKind.YieldReturnStatement, Cs.Id(item))])));
    }

    private void Return(ReturnStmt r, bool isLast)
    {
        var function = _frame.Function;
        if (function is not null && _model.IsStepped(function))
        {
            SteppedReturn(r, function);
            return;
        }

        if (function is null || (function.IsGenerator))
        {
            if (r.Value is not null && function is not null && HasEffect(r.Value) && r.Value is not ConstantExpr { Value: null })
            {
                Emit(Cs.Assign(Cs.Id("_"), Expression(r.Value)));
            }

            Emit(function is null ? ReturnStatement() : YieldStatement(SyntaxKind.YieldBreakStatement));
            return;
        }

        if (SpecialReturn(r))
        {
            return;
        }

        if (ReturnsNothing(function))
        {
            if (r.Value is not null and not ConstantExpr)
            {
                Statement(new ExprStmt(r.Value, r.Value.Start, r.Value.End), false);
            }

            if (!isLast || _frame.Out.Count == 0 || !IsBodyEnd(r))
            {
                Emit(ReturnStatement());
            }

            return;
        }

        // A property Count is an int.
        var value = r.Value is null ? IsOptionalParameter(function.Return.Type) ? Cs.Default : Cs.Null
            : function is { Name: "__len__", Owner: not null } && _model.TypeOf(r.Value) == PyType.Int ? IntExpression(r.Value)
            : Outcomes(ExpressionAs(r.Value, function.Return), function.Return);
        if (function is { Name: "__hash__", Owner: not null } && value is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "GetHashCode" } } && IntWidth.Of(function.Return.Range) > 0)
        {
            // .NET's hash codes are ints, whatever the number is that the program makes.
            value = Cs.CallMember(value, "GetHashCode");
        }

        Emit(ReturnStatement(value));
    }

    private bool IsBodyEnd(ReturnStmt r) => _frame.Function?.Def is { } def && ReferenceEquals(def.Body[^1], r);

    private static bool ReturnsNothing(FunctionSymbol function) =>
        (function.Return.Type is NeverType || function.Return.Type.IsNone) && !(function.IsProperty && !function.IsSetter);
}
