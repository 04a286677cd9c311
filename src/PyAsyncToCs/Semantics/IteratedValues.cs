using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>Finds the expressions of whose values nothing but the items is seen: whether they are a list or a tuple does not matter.</summary>
internal static class IteratedValues
{
    private static readonly HashSet<string> Consumers = ["sorted", "list", "set", "tuple", "frozenset", "len", "sum", "any", "all", "enumerate", "reversed", "map", "filter", "zip"];

    public static HashSet<Expr> Collect(IEnumerable<Node> roots)
    {
        var found = new HashSet<Expr>();
        var stack = new Stack<Node>(roots);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case ForStmt loop:
                    found.Add(loop.Iter);
                    break;
                case Comprehension clause:
                    found.Add(clause.Iter);
                    break;
                case StarredExpr starred:
                    found.Add(starred.Value);
                    break;
                case CallExpr { Func: NameExpr { Id: var name } } call when Consumers.Contains(name):
                    found.UnionWith(call.Args);
                    break;
                case CallExpr { Func: AttributeExpr { Attr: "join" or "extend" or "update" }, Args: [var items] }:
                    found.Add(items);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return found;
    }
}
