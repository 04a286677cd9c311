using Microsoft.CodeAnalysis.CSharp.Syntax;
using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PyAsyncToCs.Lowering;

/// <summary><c>async with asyncio.TaskGroup()</c> and its kin: the block is a lambda that the manager runs.</summary>
internal sealed partial class Lowerer
{
    /// <summary>How a block can be a lambda: as one with a result (true), or without (false); null where something leaves it in another way.</summary>
    private bool? BlockForm(WithStmt w)
    {
        var returns = new List<ReturnStmt>();
        var stack = new Stack<(Node Node, bool InLoop)>(w.Body.Select(s => ((Node)s, false)));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            var (node, inLoop) = item;
            switch (node)
            {
                case BreakStmt or ContinueStmt when !inLoop:
                case YieldExpr or YieldFromExpr or GlobalStmt or NonlocalStmt:
                    return null;
                case NameExpr { Context: not ExprContext.Load } name when _model.VariableOf(name) is { } variable && variable.Slot.Type.AllowsNone && !_frame.Placement.DeclaredAt.Contains(name):
                    // C# does not see in a lambda that the variable has a value behind it.
                    return null;
                case ReturnStmt r:
                    returns.Add(r);
                    break;
                case FunctionDefStmt or ClassDefStmt or LambdaExpr:
                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, inLoop || node is ForStmt or WhileStmt));
            }
        }

        return returns.Count == 0 ? false
            : returns.All(r => r.Value is not null) && !Reachability.EndIsReachable(w.Body) && _frame.Function is { } function && !function.Return.Type.IsNone ? true
            : null;
    }

    private void BlockCall(WithStmt w, int index, WithItem item, InstanceType instance, NameExpr? own, bool hasResult)
    {
        ExpressionSyntax manager;
        if (own is null && item.OptionalVars is not null)
        {
            Store(item.OptionalVars, Expression(item.ContextExpr), instance, null);
            manager = Receiver(item.OptionalVars);
        }
        else
        {
            manager = Receiver(item.ContextExpr);
        }

        var parameter = "_";
        if (own is not null && IsUsed(VariableOf(own)))
        {
            VariableOf(own).CsName = parameter = NameStyle.Camel(own.Id);
        }

        var mark = _frame.Names.Mark;
        var body = Inner(w, index);
        _frame.Restore(mark);
        if (parameter == "_" && body.DescendantTokens().Any(t => t.ValueText == "_"))
        {
            // Where the parameter is `_`, a discard in the block would be an assignment to it.
            parameter = _frame.Fresh(NameStyle.Camel(instance.Class.Name));
            _frame.Restore(mark);
        }

        var isAsync = ContainsAwait(body);
        var run = Cs.CallMember(manager, "RunAsync", Cs.Lambda([parameter], body, isAsync || hasResult));
        if (hasResult && !isAsync)
        {
            throw Unsupported(w, "a block that only returns");
        }

        if (hasResult)
        {
            Emit(ReturnStatement(Cs.Await(run)));
        }
        else
        {
            Emit(Cs.Await(run));
        }
    }
}
