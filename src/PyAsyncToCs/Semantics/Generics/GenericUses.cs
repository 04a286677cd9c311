using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics.Generics;

/// <summary>What a program does with its generics that C#'s cannot take part in.</summary>
internal static class GenericUses
{
    /// <summary>What compares, or adds up, the values that it is given.</summary>
    private static readonly HashSet<string> s_ordering = ["sum", "sorted", "min", "max", "sort", "fsum", "heappush", "heappop", "heapify", "heapreplace", "heappushpop", "nsmallest", "nlargest", "bisect", "bisect_left", "bisect_right", "insort", "accumulate", "reduce"];

    /// <summary>The generics that are used as values, asked for by <c>isinstance</c> or matched: without arguments C# has no name for them.</summary>
    public static HashSet<Node> Values(SemanticModel model, IEnumerable<Node> generics)
    {
        var found = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var named = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var symbols = new Dictionary<Symbol, Node>();
        foreach (var generic in generics)
        {
            if (model.Names.TryGetValue(generic, out var symbol))
            {
                symbols[symbol] = generic;
            }
        }

        foreach (var module in model.Modules)
        {
            Walk(module.Node!, node =>
            {
                switch (node)
                {
                    case CallExpr { Func: NameExpr callee }:
                        named.Add(callee);
                        break;
                    case CallExpr { Func: AttributeExpr { Value: NameExpr owner } }:
                        named.Add(owner);
                        break;
                    case CallExpr { Func: AttributeExpr { Value: SubscriptExpr { Value: NameExpr owner } } }:
                        named.Add(owner);
                        break;
                    case CallExpr { Func: SubscriptExpr { Value: NameExpr applied } }:
                        named.Add(applied);
                        break;
                    case ClassDefStmt cls:
                        cls.Bases.ToList().ForEach(b => named.Add(b is SubscriptExpr s ? s.Value : b));
                        break;
                    case NameExpr { Context: ExprContext.Load } name when !named.Contains(name) && model.Names.TryGetValue(name, out var symbol) && symbols.TryGetValue(symbol, out var generic):
                        found.Add(generic);
                        break;
                }
            });
        }

        return found;
    }

    /// <summary>Adds the generics that ask more of their parameters' values than to be held, handed on, compared and printed.</summary>
    public static void AskingTooMuch(SemanticModel model, HashSet<Node> found)
    {
        foreach (var generic in model.Generics!.Keys)
        {
            var names = generic is ClassDefStmt c ? model.Classes[c].TypeParams : model.Functions[generic].TypeParams;
            Walk(generic, node =>
            {
                if (Asked(node).Any(value => ParameterIn(value) is { } p && names.Contains(p.Name)) || Ordered(node).Any(value => HeldIn(value) is { } p && names.Contains(p.Name)))
                {
                    found.Add(generic);
                }
            });
        }

        TypeParamType? ParameterIn(Expr value) => model.ExprTypes.TryGetValue(value, out var type) ? type.WithoutNone as TypeParamType : null;

        TypeParamType? HeldIn(Expr value) =>
            ParameterIn(value) ?? (model.ExprTypes.TryGetValue(value, out var type) && type.WithoutNone is InstanceType { Class.IsUser: false, Args: var args }
                ? args.SelectMany(a => a.Type is TupleType t ? t.Items.Select(i => i.Type) : [a.Type]).Select(a => a.WithoutNone).OfType<TypeParamType>().FirstOrDefault() : null);
    }

    /// <summary>Adds the generic classes of which instances at several types are compared with each other: in C# these are never equal.</summary>
    public static void ComparedAtSeveral(SemanticModel model, HashSet<Node> found)
    {
        foreach (var module in model.Modules)
        {
            Walk(module.Node!, node =>
            {
                if (node is not CompareExpr { Ops: var ops } compare || !ops.Any(o => o is CompareOperator.Eq or CompareOperator.NotEq))
                {
                    return;
                }

                var sides = compare.Comparators.Prepend(compare.Left).Select(s => model.ExprTypes.GetValueOrDefault(s)?.WithoutNone).OfType<InstanceType>().Where(i => i is { Args.IsEmpty: false, Class.IsUser: true }).ToList();
                found.UnionWith(sides.Where(s => sides.Any(o => o.Class == s.Class && !AreAlike(o, s, 0))).Select(s => s.Class.Node!));
            });
        }
    }

    private static bool AreAlike(PyType a, PyType b, int depth) => depth > 5 || a.SameAs(b) || (a, b) switch
    {
        (InstanceType x, InstanceType y) => x.Class == y.Class && x.Args.Zip(y.Args).All(p => AreAlike(p.First.Type, p.Second.Type, depth + 1)),
        (TupleType x, TupleType y) => x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(p => AreAlike(p.First.Type, p.Second.Type, depth + 1)),
        (UnionType { AllowsNone: true }, UnionType { AllowsNone: true }) when a.WithoutNone is not UnionType => AreAlike(a.WithoutNone, b.WithoutNone, depth + 1),
        _ => false,
    };

    /// <summary>The values of which a node wants to know what they can do.</summary>
    private static IEnumerable<Expr> Asked(Node node) => node switch
    {
        BinOpExpr b => [b.Left, b.Right],
        AugAssignStmt a => [a.Target, a.Value],
        UnaryOpExpr { Op: not UnaryOperator.Not } u => [u.Operand],
        CompareExpr c when c.Ops.Any(o => o is not (CompareOperator.Eq or CompareOperator.NotEq or CompareOperator.Is or CompareOperator.IsNot or CompareOperator.In or CompareOperator.NotIn)) => c.Comparators.Prepend(c.Left),
        CallExpr { Func: NameExpr { Id: "isinstance" or "type" or "len" or "abs" or "int" or "float" or "bool" or "iter" or "next" or "getattr" or "hasattr" or "callable" } } f => f.Args,
        CallExpr call => [call.Func],
        AttributeExpr a => [a.Value],
        SubscriptExpr s => [s.Value],
        ForStmt f => [f.Iter],
        AwaitExpr a => [a.Value],
        MatchStmt m => [m.Subject],
        IfStmt i => [i.Test],
        WhileStmt w => [w.Test],
        _ => [],
    };

    /// <summary>The values that a node compares or adds up, or the containers that hold them.</summary>
    private static IEnumerable<Expr> Ordered(Node node) => node switch
    {
        CallExpr { Func: NameExpr { Id: var name } } f when s_ordering.Contains(name) && f.Keywords.All(k => k.Arg != "key") => f.Args,
        CallExpr { Func: AttributeExpr { Attr: var name } method } f when s_ordering.Contains(name) && f.Keywords.All(k => k.Arg != "key") => f.Args.Append(method.Value),
        _ => [],
    };

    /// <summary>Visits all nodes but annotations, parents before their children.</summary>
    private static void Walk(Node root, Action<Node> visit)
    {
        var stack = new Stack<Node>([root]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            visit(node);
            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                if (!Annotations.Holds(node, child))
                {
                    stack.Push(child);
                }
            }
        }
    }
}
