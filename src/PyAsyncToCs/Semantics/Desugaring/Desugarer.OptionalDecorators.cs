using System.Collections.Immutable;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Desugaring;

/// <summary>Decorators that can be used with and without a call: <c>def traced(fn=None, *, label=None)</c>.</summary>
internal sealed partial class Desugarer
{
    /// <summary>Such a decorator as one that is always called for its options; null for any other function.</summary>
    private static FunctionDefStmt? AsFactory(FunctionDefStmt def)
    {
        if (def.Args is not { PosOnlyArgs.IsEmpty: true, VarArg: null, KwArg: null, Args: [var parameter, ..] args, Defaults: [ConstantExpr { Value: null }, ..] defaults } || args.Length != defaults.Length)
        {
            return null;
        }

        var name = parameter.Name;
        var body = def.Body.Where(s => s is not ExprStmt { Value: ConstantExpr }).ToImmutableArray();
        if (WithoutQuestion(def, name, body) is not { } factory)
        {
            return null;
        }

        var options = new Arguments([], args.RemoveAt(0), null, def.Args.KwOnlyArgs, def.Args.KwDefaults, null, defaults.RemoveAt(0), def.Args.Start, def.Args.End);
        return new FunctionDefStmt(false, def.Name, options, factory, [], null, [], def.Start, def.End);
    }

    private static ImmutableArray<Stmt>? WithoutQuestion(FunctionDefStmt def, string name, ImmutableArray<Stmt> body)
    {
        switch (body)
        {
            // Without a function it gives itself with the options: what follows is the decorator.
            case [IfStmt { OrElse: var other } asked, .. var rest] when IsGiven(asked.Test, name) == false && asked.Body is [.., ReturnStmt] && (other.IsEmpty || rest.IsEmpty)
                && BaseFlattener.Nodes(asked).Any(n => n is NameExpr itself && itself.Id == def.Name):
                var decorate = new FunctionDefStmt(
                    false,
                    $"{def.Name}_decorate",
                    new Arguments([], [new Arg(name, null, def.Start, def.Start)], null, [], [], null, [], def.Start, def.Start),
                    other.IsEmpty ? [.. rest] : other,
                    [],
                    null,
                    [],
                    def.Start,
                    def.End);
                return [decorate, Returned(decorate.Name)];

            // It has a decorator inside, which it calls where it is given the function.
            case [.. var before, FunctionDefStmt { IsAsync: false, Args.Args: [_] } inner, IfStmt { OrElse.IsEmpty: true, Body: [ReturnStmt first] } question, ReturnStmt last]
                when IsGiven(question.Test, name) is { } isGiven && Is(isGiven ? last.Value : first.Value, inner) && IsCallOf(isGiven ? first.Value : last.Value, inner):
                return [.. before, inner, Returned(inner.Name)];
            case [.. var before, FunctionDefStmt { IsAsync: false, Args.Args: [_] } inner, ReturnStmt { Value: IfExpr choice }]
                when IsGiven(choice.Test, name) is { } isGiven && Is(isGiven ? choice.OrElse : choice.Body, inner) && IsCallOf(isGiven ? choice.Body : choice.OrElse, inner):
                return [.. before, inner, Returned(inner.Name)];
            default:
                return null;
        }

        ReturnStmt Returned(string function) => new(new NameExpr(function, ExprContext.Load, def.End, def.End), def.End, def.End);

        static bool Is(Expr? value, FunctionDefStmt function) => value is NameExpr n && n.Id == function.Name;

        bool IsCallOf(Expr? value, FunctionDefStmt function) => value is CallExpr { Args: [NameExpr given], Keywords.IsEmpty: true } call && Is(call.Func, function) && given.Id == name;
    }

    /// <summary>Whether a test holds where a parameter was given, or where it was not; null for any other test.</summary>
    private static bool? IsGiven(Expr test, string parameter) => test switch
    {
        NameExpr n when n.Id == parameter => true,
        CallExpr { Func: NameExpr { Id: "callable" }, Args: [NameExpr asked] } when asked.Id == parameter => true,
        UnaryOpExpr { Op: UnaryOperator.Not } not => !IsGiven(not.Operand, parameter),
        CompareExpr { Left: NameExpr compared, Ops: [var op], Comparators: [ConstantExpr { Value: null }] } when compared.Id == parameter => op switch
        {
            CompareOperator.Is or CompareOperator.Eq => false,
            CompareOperator.IsNot or CompareOperator.NotEq => true,
            _ => null,
        },
        _ => null,
    };
}
