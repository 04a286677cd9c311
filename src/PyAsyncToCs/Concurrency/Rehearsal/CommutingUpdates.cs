using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency.Rehearsal;

/// <summary>
/// Where a whole number is made larger or smaller, and nobody is told what it was: <c>self.n += 1</c>, and within one block
/// of a lock <c>old = self.n … self.n = old + 1</c>. Such changes may come in any order, one at a time.
/// </summary>
internal static class CommutingUpdates
{
    /// <summary>The places in the text that read or write such a number.</summary>
    public static HashSet<Node> Find(SemanticModel model)
    {
        var found = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        var loads = new Dictionary<Symbol, int>();
        var stack = new Stack<Node>(model.Modules.Select(m => m.Node!));
        var children = new List<Node>();
        var blocks = new List<WithStmt>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case AugAssignStmt { Op: BinaryOperator.Add or BinaryOperator.Sub } a when IsPlace(model, a.Target) && IsQuiet(model, a.Value):
                    found.Add(a.Target);
                    break;
                case WithStmt { IsAsync: true } w:
                    blocks.Add(w);
                    break;
                case NameExpr { Context: ExprContext.Load } n when model.SymbolOf(n) is { } symbol:
                    loads[symbol] = loads.GetValueOrDefault(symbol) + 1;
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        foreach (var block in blocks)
        {
            FindIn(model, block.Body, loads, found);
        }

        return found;
    }

    private static void FindIn(SemanticModel model, IReadOnlyList<Stmt> body, Dictionary<Symbol, int> loads, HashSet<Node> found)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i] is not AssignStmt { Targets: [NameExpr old], Value: var read } || !IsPlace(model, read)
                || model.SymbolOf(old) is not { Definitions.Count: 1, IsCaptured: false, IsGlobal: false } symbol || loads.GetValueOrDefault(symbol) != 1)
            {
                continue;
            }

            if (body.Skip(i + 1).OfType<AssignStmt>().FirstOrDefault(a => a is { Targets: [var target], Value: BinOpExpr sum } && IsSame(model, target, read) && IsChanged(model, sum, symbol)) is { } write)
            {
                found.Add(read);
                found.Add(write.Targets[0]);
            }
        }
    }

    /// <summary>Whether an expression is a number that was read before, and something that does not depend on it.</summary>
    private static bool IsChanged(SemanticModel model, BinOpExpr sum, Symbol old) => sum switch
    {
        { Op: BinaryOperator.Add or BinaryOperator.Sub, Left: NameExpr n, Right: var by } when model.SymbolOf(n) == old => IsQuiet(model, by),
        { Op: BinaryOperator.Add, Left: var by, Right: NameExpr n } when model.SymbolOf(n) == old => IsQuiet(model, by),
        _ => false,
    };

    private static bool IsPlace(SemanticModel model, Expr node) => model.TypeOf(node) == PyType.Int && node switch
    {
        NameExpr => true,
        AttributeExpr { Value: NameExpr } a => model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol,
        _ => false,
    };

    private static bool IsSame(SemanticModel model, Expr a, Expr b) => (a, b) switch
    {
        (NameExpr x, NameExpr y) => model.SymbolOf(x) == model.SymbolOf(y),
        (AttributeExpr x, AttributeExpr y) => x.Attr == y.Attr && IsSame(model, x.Value, y.Value),
        _ => false,
    };

    /// <summary>Whether a value is the same whatever others do.</summary>
    private static bool IsQuiet(SemanticModel model, Expr node) => model.TypeOf(node) == PyType.Int && node switch
    {
        ConstantExpr => true,
        NameExpr n => model.SymbolOf(n) is { IsGlobal: false, IsCaptured: false, IsAssignedElsewhere: false },
        _ => false,
    };
}
