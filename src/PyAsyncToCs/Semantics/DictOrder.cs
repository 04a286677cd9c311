using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Dicts whose order .NET's <c>Dictionary</c> would lose: it puts a new key into the place of a removed one, Python puts
/// it last (CPython, Doc/library/stdtypes, "Dictionaries preserve insertion order"). Those that have keys removed, and
/// are read in order, are ordered in C# too.
/// </summary>
internal static class DictOrder
{
    // Uses of a dict that do not depend on the order of its keys.
    private static readonly HashSet<string> s_blindMembers = ["get", "pop", "setdefault", "clear", "update", "fromkeys"];
    private static readonly HashSet<string> s_blindFunctions = ["len", "bool", "isinstance", "id", "callable", "hasattr", "any", "all", "sum", "min", "max", "sorted", "set", "frozenset", "type"];

    public static void Collect(SemanticModel model)
    {
        var removed = new HashSet<Slot>(ReferenceEqualityComparer.Instance);
        var read = new HashSet<Slot>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Node Node, Node? Parent)>();
        foreach (var module in model.Modules)
        {
            stack.Push((module.Node!, null));
        }

        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            if (item is (Expr expression, { } parent) && KeySlot(model, expression) is { } key)
            {
                Note(model, expression, parent, key);
            }

            children.Clear();
            item.Node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push((child, item.Node));
            }
        }

        removed.IntersectWith(read);
        model.OrderedDicts.UnionWith(removed);

        void Note(SemanticModel semantics, Expr node, Node user, Slot dict)
        {
            switch (user)
            {
                case SubscriptExpr { Context: ExprContext.Del } s when ReferenceEquals(s.Value, node):
                    removed.Add(dict);
                    break;
                // popitem frees the last place, where the next key belongs.
                case AttributeExpr { Attr: "pop" }:
                    removed.Add(dict);
                    break;
            }

            if (IsOrderSeen(semantics, node, user))
            {
                read.Add(dict);
            }
        }
    }

    /// <summary>The slot of the keys, which stands for all the dicts that are one type in C#; null for what is no plain dict.</summary>
    public static Slot? KeySlot(SemanticModel model, Expr node) => KeySlot(model, model.TypeOf(node));

    /// <inheritdoc cref="KeySlot(SemanticModel, Expr)"/>
    public static Slot? KeySlot(SemanticModel model, PyType type) =>
        type.WithoutNone is InstanceType { Args: [var key, _] } dict && ReferenceEquals(dict.Class, model.Types.DictClass) ? key.Root : null;

    private static bool IsOrderSeen(SemanticModel model, Expr node, Node user) => user switch
    {
        SubscriptExpr s => !ReferenceEquals(s.Value, node),
        AttributeExpr a => !s_blindMembers.Contains(a.Attr),
        CallExpr { Func: NameExpr name } call when ReferenceEquals(call.Func, node) || s_blindFunctions.Contains(name.Id) => false,
        CallExpr call => !model.Calls.TryGetValue(call, out var target) || target.Function is not { IsStub: false } && target.Constructed is not { IsUser: true },
        CompareExpr or AssignStmt or AnnAssignStmt or AugAssignStmt or NamedExpr or ReturnStmt or IfStmt or WhileStmt or UnaryOpExpr or ExprStmt or BoolOpExpr or IfExpr
            or AwaitExpr or DeleteStmt or AssertStmt => false,
        _ => true,
    };
}
