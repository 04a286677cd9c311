using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>An <c>__aiter__</c> or <c>__iter__</c> that gives a generator which it defines itself is that generator.</summary>
internal sealed partial class Desugarer
{
    private static FunctionDefStmt? InnerGenerator(FunctionDefStmt f) =>
        f is { Name: "__aiter__" or "__iter__", IsAsync: false, DecoratorList.IsEmpty: true }
        && f.Body.Where(s => s is not ExprStmt { Value: ConstantExpr { Value: string } }).ToList() is [FunctionDefStmt { DecoratorList.IsEmpty: true, Args: { Args.IsEmpty: true, VarArg: null, KwOnlyArgs.IsEmpty: true, KwArg: null } } inner, ReturnStmt { Value: CallExpr { Func: NameExpr made, Args.IsEmpty: true, Keywords.IsEmpty: true } }]
        && made.Id == inner.Name && inner.IsAsync == (f.Name == "__aiter__")
        && BaseFlattener.Nodes(inner).Any(n => n is YieldExpr or YieldFromExpr) && !BaseFlattener.Nodes(inner).Any(n => n is NonlocalStmt or FunctionDefStmt && n != inner)
            ? inner
            : null;

    private static FunctionDefStmt AsGenerator(FunctionDefStmt f) =>
        InnerGenerator(f) is { } inner ? new FunctionDefStmt(inner.IsAsync, f.Name, f.Args, inner.Body, [], f.Returns, [], f.Start, f.End) : f;
}
