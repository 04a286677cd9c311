using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private HashSet<Node>? _filledBindings;

    /// <summary>The bindings of names to containers that have an item from the start, and from which nothing is taken.</summary>
    private HashSet<Node> FilledBindings => _filledBindings ??= CollectFilledBindings();

    private HashSet<Node> CollectFilledBindings()
    {
        var bindings = new List<(Node Target, Symbol Symbol, Expr Value)>();
        var emptied = new HashSet<Symbol>();
        var stack = new Stack<Node>(model.Modules.Select(m => (Node)m.Node!));
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case AssignStmt { Targets: [NameExpr name], Value: var value } when model.SymbolOf(name) is { } symbol:
                    bindings.Add((name, symbol, value));
                    break;
                case CallExpr { Func: AttributeExpr { Attr: "pop" or "clear" or "remove" or "popitem" or "popleft", Value: NameExpr taken } } when model.SymbolOf(taken) is { } symbol:
                    emptied.Add(symbol);
                    break;
                case CallExpr call when model.SymbolOf(call.Func) is not null:
                    // What a function of the program does with it is not looked at.
                    foreach (var argument in call.Args.OfType<NameExpr>())
                    {
                        if (model.SymbolOf(argument) is { } passed)
                        {
                            emptied.Add(passed);
                        }
                    }

                    break;
                case DeleteStmt d:
                    foreach (var target in d.Targets.OfType<SubscriptExpr>())
                    {
                        if (target.Value is NameExpr container && model.SymbolOf(container) is { } symbol)
                        {
                            emptied.Add(symbol);
                        }
                    }

                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        _filledBindings = [];
        for (var (round, count) = (0, -1); round < 8 && count < _filledBindings.Count; round++)
        {
            count = _filledBindings.Count;
            foreach (var (target, symbol, value) in bindings)
            {
                if (!emptied.Contains(symbol) && IsSurelyFilled(value))
                {
                    _filledBindings.Add(target);
                }
            }
        }

        return _filledBindings;
    }
}
