using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Finds the generators that C#'s iterators cannot be: they use what they are sent, yield where exceptions are caught,
/// return a value, or have exceptions thrown into them. Generators that meet under one name are of one kind.
/// </summary>
internal static class SteppedGenerators
{
    public static void Collect(SemanticModel model)
    {
        foreach (var function in model.Functions.Values.Where(f => f is { IsGenerator: true, IsAsync: false, IsContextManager: false, Def: not null } && f.Name is not ("__iter__" or "__await__")))
        {
            if (Needs(function))
            {
                model.SteppedGenerators.Add(function.Send.Root);
            }
        }

        foreach (var (call, target) in model.Calls)
        {
            if (target.Function?.Meaning?.Intrinsic is "generator_send" or "generator_throw" && call.Func is AttributeExpr a && model.TypeOf(a.Value).WithoutNone is InstanceType { Args: [_, var sent, ..] })
            {
                model.SteppedGenerators.Add(sent.Root);
            }
        }
    }

    internal static bool Needs(FunctionSymbol function)
    {
        var stack = new Stack<(Node Node, bool Guarded, bool IsStatement)>(function.Def!.Body.Select(s => ((Node)s, false, true)));
        var children = new List<Node>();
        while (stack.TryPop(out var entry))
        {
            var (node, guarded, isStatement) = entry;
            switch (node)
            {
                case FunctionDefStmt or ClassDefStmt or LambdaExpr:
                    continue;
                case YieldExpr or YieldFromExpr when guarded || !isStatement:
                    return true;
                case ReturnStmt { Value: not null and not ConstantExpr { Value: null } }:
                    return true;
                case TryStmt { Handlers.Length: > 0 } t:
                    foreach (var child in t.Body)
                    {
                        stack.Push((child, true, true));
                    }

                    foreach (var child in t.Handlers.SelectMany(h => h.Body).Concat(t.OrElse).Concat(t.FinalBody))
                    {
                        // C# yields in no catch clause either.
                        stack.Push((child, true, true));
                    }

                    continue;
                case TryStmt t:
                    foreach (var child in t.FinalBody)
                    {
                        stack.Push((child, true, true));
                    }

                    foreach (var child in t.Body)
                    {
                        stack.Push((child, guarded, true));
                    }

                    continue;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, guarded, node is ExprStmt));
            }
        }

        return false;
    }
}
