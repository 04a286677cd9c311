using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Finds parameters that are only iterated: one that gets lists, tuples and generators is an <c>IEnumerable</c> of what
/// is in all of them. Where its items are only iterated too (rows of a table), so are those.
/// </summary>
internal sealed class IteratedParameters
{
    private static readonly HashSet<string> s_readers =
        ["sum", "sorted", "list", "tuple", "set", "frozenset", "any", "all", "enumerate", "min", "max", "zip", "iter", "deque", "Counter"];

    private readonly SemanticModel _model;

    private readonly Dictionary<Variable, List<Use>> _uses = [];

    private IteratedParameters(SemanticModel model) => _model = model;

    /// <summary>Tells the slots of such parameters.</summary>
    public static void Collect(SemanticModel model)
    {
        var finder = new IteratedParameters(model);
        foreach (var module in model.Modules)
        {
            finder.FindUses(module.Node!);
        }

        // Methods of one name may override each other, and then share their parameters.
        var byName = new Dictionary<(string Name, int Index), IterationUse>();
        var found = new List<Found>();
        foreach (var function in model.Functions.Values.Where(f => f is { IsStub: false, Def: not null }))
        {
            for (var i = 0; i < function.Parameters.Count; i++)
            {
                var parameter = function.Parameters[i];
                if (parameter.IsVariadic || parameter.Node is null || (i == 0 && function.IsMethod))
                {
                    continue;
                }

                var use = model.VariableOf(parameter.Node) is { } variable ? finder.UseOf(variable) : IterationUse.Other;
                if (function.IsMethod)
                {
                    var key = (function.Name, i);
                    byName[key] = byName.TryGetValue(key, out var other) && other < use ? other : use;
                }

                if (use != IterationUse.Other)
                {
                    found.Add(new Found(function, i, use));
                }
            }
        }

        foreach (var (function, index, use) in found)
        {
            var parameter = function.Parameters[index];
            var common = function.IsMethod && function.Name != "__init__" ? byName[(function.Name, index)] : use;
            parameter.Slot.TakeIterables(common);
            model.VariableOf(parameter.Node!)!.Slot.TakeIterables(common);
        }
    }

    private void FindUses(Node root)
    {
        var stack = new Stack<Use>();
        stack.Push(new Use(root, null, null));
        var children = new List<Node>();
        while (stack.TryPop(out var entry))
        {
            if (entry.Node is NameExpr { Context: not ExprContext.Store } name && VariableOf(name) is { } variable)
            {
                if (!_uses.TryGetValue(variable, out var uses))
                {
                    _uses.Add(variable, uses = []);
                }

                uses.Add(entry);
            }

            children.Clear();
            entry.Node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(new Use(child, entry.Node, entry.Parent));
            }
        }
    }

    private IterationUse UseOf(Variable variable)
    {
        if (variable.Definitions is not [Arg] || variable.Symbol.IsAssignedElsewhere)
        {
            return IterationUse.Other;
        }

        // What a method declares and does not read, as an abstract one, asks nothing of it.
        var least = IterationUse.RowsIterated;
        foreach (var use in _uses.TryGetValue(variable, out var uses) ? uses : [])
        {
            least = UseOf(use) is var one && one < least ? one : least;
        }

        return least;
    }

    private IterationUse UseOf(Use read)
    {
        var use = read.Node;
        return read.Parent switch
        {
            ForStmt { IsAsync: false } loop when ReferenceEquals(loop.Iter, use) => UseOfItems(loop.Target),
            Comprehension { IsAsync: false } loop when ReferenceEquals(loop.Iter, use) => UseOfItems(loop.Target),
            StarredExpr => read.Around is CallExpr { Func: NameExpr { Id: "zip" } zip } && IsBuiltin(zip) ? IterationUse.RowsIterated : IterationUse.Iterated,
            YieldFromExpr => IterationUse.Iterated,
            CompareExpr { Ops: [CompareOperator.Is or CompareOperator.IsNot], Comparators: [ConstantExpr { Value: null }] } => IterationUse.RowsIterated,
            CompareExpr { Ops: [CompareOperator.In or CompareOperator.NotIn], Comparators: [var searched] } when ReferenceEquals(searched, use) => IterationUse.Iterated,
            CallExpr { Func: NameExpr { Id: "len" } length } when IsBuiltin(length) => IterationUse.Indexed,
            SubscriptExpr { Context: ExprContext.Load, Slice: not (SliceExpr or TupleExpr) } item when ReferenceEquals(item.Value, use) => IterationUse.Indexed,
            CallExpr { Func: NameExpr reader, Args: [var first, ..] } call when s_readers.Contains(reader.Id) && IsReader(reader) && call.Args.Any(a => ReferenceEquals(a, use)) =>
                reader.Id is "zip" || (call.Args.Length == 1 && ReferenceEquals(first, use)) || (reader.Id is "sum" or "enumerate" && ReferenceEquals(first, use)) ? IterationUse.Iterated : IterationUse.Other,
            CallExpr { Func: NameExpr { Id: "map" or "filter" } reader, Args: [var function, ..] } when IsBuiltin(reader) && !ReferenceEquals(function, use) => IterationUse.Iterated,
            CallExpr { Func: AttributeExpr { Attr: "join", Value: ConstantExpr { Value: string } }, Args: [var joined] } when ReferenceEquals(joined, use) => IterationUse.Iterated,
            CallExpr { Func: AttributeExpr { Attr: "extend" }, Args: [var added] } when ReferenceEquals(added, use) => IterationUse.Iterated,
            _ => IterationUse.Other,
        };
    }

    private IterationUse UseOfItems(Expr target)
    {
        if (target is not NameExpr name || VariableOf(name) is not { } item || item.Symbol is not { Definitions: [var only] } || !ReferenceEquals(only, target) || !_uses.TryGetValue(item, out var uses))
        {
            return IterationUse.Iterated;
        }

        return uses.TrueForAll(use => UseOf(use) >= IterationUse.Iterated) ? IterationUse.RowsIterated : IterationUse.Iterated;
    }

    /// <summary>The one version of a name that is not followed through the flow of its function, as a comprehension's.</summary>
    private Variable? VariableOf(Node node) => _model.VariableOf(node)
        ?? (_model.SymbolOf(node) is { Entity: null, Scope.Kind: ScopeKind.Comprehension } symbol ? symbol.TheVariable : null);

    private bool IsBuiltin(NameExpr name) => _model.SymbolOf(name) is null;

    /// <summary>Whether a name is that of a builtin, or of a container that a module of the library has.</summary>
    private bool IsReader(NameExpr name) => IsBuiltin(name) || (name.Id is "deque" or "Counter" && _model.SymbolOf(name)?.ImportedModule is null && _model.SymbolOf(name)?.Entity is null);

    private sealed record Found(FunctionSymbol Function, int Index, IterationUse Use);

    private sealed record Use(Node Node, Node? Parent, Node? Around);
}
