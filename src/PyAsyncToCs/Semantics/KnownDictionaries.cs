using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Finds dictionaries whose keys are known for good: bound once to a display, and from then on only read. What
/// <c>**</c> makes of one is known argument by argument.
/// </summary>
internal static class KnownDictionaries
{
    public static void Collect(SemanticModel model)
    {
        foreach (var module in model.Modules)
        {
            Walk(model, module.Node!);
        }
    }

    private static void Walk(SemanticModel model, Node root)
    {
        var stack = new Stack<(Node Node, Node Parent)>();
        stack.Push((root, root));
        var children = new List<Node>();
        while (stack.TryPop(out var entry))
        {
            var (node, parent) = entry;
            switch (node)
            {
                case AssignStmt { Targets: [NameExpr target], Value: DictExpr display }:
                    model.KnownDicts[target] = display;
                    break;
                case AnnAssignStmt { Target: NameExpr target, Value: DictExpr display }:
                    model.KnownDicts[target] = display;
                    break;
                case NameExpr { Context: ExprContext.Load } name when model.SymbolOf(name) is { } symbol && !OnlyReads(name, parent):
                    model.ChangedDicts.Add(symbol);
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, node));
            }
        }
    }

    private static bool OnlyReads(NameExpr name, Node parent) => parent switch
    {
        Keyword { Arg: null } => true,
        SubscriptExpr { Context: ExprContext.Load } s => ReferenceEquals(s.Value, name),
        AttributeExpr { Attr: "get" or "items" or "keys" or "values" or "copy" } => true,
        CallExpr { Func: NameExpr { Id: "print" or "len" or "sorted" or "list" or "dict" or "str" or "repr" } } => true,
        FormattedValueExpr or CompareExpr or DictExpr => true,
        ForStmt f => ReferenceEquals(f.Iter, name),
        Comprehension c => ReferenceEquals(c.Iter, name),
        _ => false,
    };
}
