using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Lowering;

/// <summary>What comes first in a statement, where a later part of it becomes statements of its own.</summary>
internal sealed partial class Lowerer
{
    /// <summary>Awaits and calls before a comprehension that is a loop in C# have their values before that loop.</summary>
    private void KeepWhatComesFirst(Stmt stmt)
    {
        var value = stmt switch
        {
            ExprStmt s => s.Value,
            AssignStmt s => s.Value,
            AnnAssignStmt s => s.Value,
            ReturnStmt s => s.Value,
            _ => null,
        };
        if (value is null || !_frame.CanHoist || _frame.Function is not { IsAsync: true } || !NodesOf<Expr>(value).Any(IsAwaitingLoop))
        {
            return;
        }

        var steps = new List<Expr>();
        AddSteps(value, steps);
        foreach (var step in steps.Take(steps.FindLastIndex(IsAwaitingLoop)).Where(s => !IsAwaitingLoop(s)))
        {
            var name = _frame.Fresh("given");
            Emit(Cs.Local(NeedsTypeToHoist(step) ? _types.Of(_model.TypeOf(step)) : null, name, Expression(step)));
            _replaced[step] = Cs.Id(name);
        }
    }

    /// <summary>Whether an expression is a comprehension that a loop stands for, since something in it is awaited.</summary>
    private static bool IsAwaitingLoop(Expr node) => node switch
    {
        ListCompExpr c => c.Generators.Any(g => g.IsAsync) || NodesOf<AwaitExpr>(c).Any(),
        SetCompExpr c => c.Generators.Any(g => g.IsAsync) || NodesOf<AwaitExpr>(c).Any(),
        DictCompExpr c => c.Generators.Any(g => g.IsAsync) || NodesOf<AwaitExpr>(c).Any(),
        _ => false,
    };

    /// <summary>The awaits and the calls of the program's own functions that are surely made, and the loops, in their order.</summary>
    private void AddSteps(Expr node, List<Expr> steps)
    {
        if (IsAwaitingLoop(node))
        {
            steps.Add(node);
            return;
        }

        var isStep = node is AwaitExpr || (node is CallExpr call && _model.TypeOf(call.Func) is FunctionType { Function.IsStub: false } && !IsCoroutine(_model.TypeOf(node)));
        if (isStep && !NodesOf<Expr>(node).Any(IsAwaitingLoop))
        {
            if (!IsVoid(node) && !_model.TypeOf(node).IsNone)
            {
                steps.Add(node);
            }

            return;
        }

        var children = new List<Node>();
        switch (node)
        {
            case LambdaExpr or ListCompExpr or SetCompExpr or DictCompExpr or GeneratorExpr:
                return;
            case BoolOpExpr either:
                AddSteps(either.Values[0], steps);
                return;
            case IfExpr choice:
                AddSteps(choice.Test, steps);
                return;
            default:
                node.AddChildren(children);
                break;
        }

        foreach (var child in children)
        {
            if (((child as Keyword)?.Value ?? child as Expr) is { } part)
            {
                AddSteps(part, steps);
            }
        }
    }
}
