using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>What generators are sent.</summary>
internal sealed partial class Inferrer
{
    private readonly Dictionary<YieldExpr, bool> _mayBeNone = [];

    /// <summary>
    /// The value of a <c>yield</c>: what <c>send</c> gives, and None where the generator may be stepped by <c>next</c>: where
    /// it asks whether it got something.
    /// </summary>
    private PyType Received(YieldExpr node, FunctionSymbol function)
    {
        if (!_mayBeNone.TryGetValue(node, out var mayBeNone))
        {
            _mayBeNone.Add(node, mayBeNone = AsksForNone(node, function));
        }

        if (mayBeNone && function.Send.Type is not NeverType)
        {
            Flow(function.Send, PyType.None);
        }

        return function.Send.Type is NeverType ? PyType.None : function.Send.Type;
    }

    /// <summary><c>aiter(x)</c>: an async generator is its own.</summary>
    private PyType AsyncIteratorOf(Expr iterable) => OfParts(iterable, model.TypeOf(iterable), part =>
    {
        if (part is not InstanceType { Class.IsUser: true } user || user.Class.FindMethod("__aiter__") is not { } aiter)
        {
            return part;
        }

        aiter.IsReferenced = true;
        return GivenBy(aiter, user);
    });

    /// <summary>The coroutine that <c>anext(x)</c> and <c>anext(x, default)</c> give.</summary>
    private InstanceType AsyncNextOf(CallExpr node)
    {
        var item = NodeSlot(node, "awaited");
        foreach (var part in model.TypeOf(node.Args[0]).Parts)
        {
            if (part is InstanceType { Class.IsUser: true } user && user.Class.FindMethod("__anext__") is { } anext)
            {
                anext.IsReferenced = true;
                Flow(item, Seen(anext.Return.Type, ArgumentsOf(user, anext.Owner!)));
            }
            else
            {
                Flow(item, AsyncElementOf(part, node));
            }
        }

        if (node.Args.Length > 1)
        {
            Flow(item, model.TypeOf(node.Args[1]));
        }

        return Types.Coroutine(item);
    }

    /// <summary>Whether a generator expression waits: for what it iterates over, or for its items (language reference, 6.2.8).</summary>
    private static bool IsAsyncGenerator(GeneratorExpr node) =>
        node.Generators.Any(g => g.IsAsync || g.Ifs.Any(Awaits)) || node.Generators.Skip(1).Any(g => Awaits(g.Iter)) || Awaits(node.Elt);

    private static bool Awaits(Node node)
    {
        if (node is AwaitExpr)
        {
            return true;
        }

        if (node is LambdaExpr)
        {
            return false;
        }

        var children = new List<Node>();
        node.AddChildren(children);
        return children.Any(Awaits);
    }

    private bool AsksForNone(YieldExpr node, FunctionSymbol function)
    {
        var stack = new Stack<Node>(function.Def?.Body ?? []);
        var children = new List<Node>();
        Symbol? target = null;
        var tested = new HashSet<Symbol>();
        while (stack.TryPop(out var part))
        {
            switch (part)
            {
                case AssignStmt { Targets: [NameExpr name] } a when ReferenceEquals(a.Value, node):
                    target = model.SymbolOf(name);
                    break;
                case CompareExpr { Left: NameExpr left, Comparators: [ConstantExpr { Value: null }] } when model.SymbolOf(left) is { } symbol:
                    tested.Add(symbol);
                    break;
                case IfStmt { Test: NameExpr asked } when model.SymbolOf(asked) is { } symbol:
                    tested.Add(symbol);
                    break;
                case IfStmt { Test: UnaryOpExpr { Op: UnaryOperator.Not, Operand: NameExpr asked } } when model.SymbolOf(asked) is { } symbol:
                    tested.Add(symbol);
                    break;
            }

            children.Clear();
            part.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return target is not null && tested.Contains(target);
    }
}
