using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Finds the calls <c>next(x)</c> whose StopIteration leaves a coroutine or a generator: Python makes a RuntimeError of it
/// there, "coroutine raised StopIteration" (PEP 479, and <c>gen_send_ex2</c> of CPython's genobject.c).
/// </summary>
internal static class EscapingStops
{
    public static void Collect(SemanticModel model)
    {
        foreach (var function in model.Functions.Values.Where(f => (f.IsAsync || f.IsGenerator) && f.Def is not null && !f.IsContextManager))
        {
            var kind = function is { IsAsync: true, IsGenerator: true } ? "async generator" : function.IsAsync ? "coroutine" : "generator";
            Visit(model, function.Def!.Body, kind);
        }
    }

    private static void Visit(SemanticModel model, IEnumerable<Node> body, string kind)
    {
        var stack = new Stack<Node>(body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case FunctionDefStmt or LambdaExpr or ClassDefStmt or GeneratorExpr:
                    continue;
                case WithStmt w:
                    // A manager sees what its block raises as it is.
                    foreach (var item in w.Items)
                    {
                        stack.Push(item);
                    }

                    continue;
                case TryStmt t when t.Handlers.Any(h => h.Type is null || MayCatch(h.Type)):
                    foreach (var part in t.Handlers.SelectMany(h => h.Body).Concat(t.OrElse).Concat(t.FinalBody))
                    {
                        stack.Push(part);
                    }

                    continue;
                case CallExpr { Func: NameExpr { Id: "next" }, Args.Length: 1, Keywords.IsEmpty: true } call:
                    model.EscapingStops[call] = kind;
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    /// <summary>Whether a handler may catch a StopIteration, or the RuntimeError that it would be outside.</summary>
    private static bool MayCatch(Expr type) => type switch
    {
        NameExpr name => name.Id is "StopIteration" or "Exception" or "BaseException" or "RuntimeError",
        TupleExpr several => several.Elts.Any(MayCatch),
        AttributeExpr => false,
        _ => true,
    };
}
