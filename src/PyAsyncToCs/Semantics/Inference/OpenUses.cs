using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>How the program uses the values of which nothing is known.</summary>
internal sealed class OpenUses
{
    private readonly SemanticModel _model;
    private readonly Dictionary<Slot, Constraints> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Slot, Slot> _links = new(ReferenceEqualityComparer.Instance);

    private OpenUses(SemanticModel model) => _model = model;

    /// <summary>Reads all uses of what stands in some slots, in two walks over the program.</summary>
    public static OpenUses Collect(SemanticModel model, IEnumerable<Slot> slots)
    {
        var uses = new OpenUses(model);
        foreach (var module in model.Modules)
        {
            uses.Link(module.Node!);
        }

        foreach (var slot in slots)
        {
            uses._places.TryAdd(uses.Representative(slot), new Constraints());
        }

        foreach (var module in model.Modules)
        {
            uses.Walk(module.Node!);
        }

        return uses;
    }

    /// <summary>What is asked of the values in a slot, or null if nothing is known to be asked.</summary>
    public Constraints? Of(Slot slot) => _places.GetValueOrDefault(Representative(slot));

    private Slot Representative(Slot slot)
    {
        var root = slot.Root;
        while (_links.TryGetValue(root, out var next))
        {
            root = next;
        }

        return root;
    }

    // Attributes and locals that only hold a value are used in its place.
    private void Link(Node root)
    {
        foreach (var (node, _) in Nodes(root))
        {
            switch (node)
            {
                case AssignStmt { Targets: [var target] } assign:
                    Link(PlaceOf(target), PlaceOf(assign.Value));
                    break;
                case ForStmt f:
                    LinkTarget(f.Target, ItemOf(_model.TypeOf(f.Iter)));
                    break;
                case Comprehension c:
                    LinkTarget(c.Target, ItemOf(_model.TypeOf(c.Iter)));
                    break;
            }
        }
    }

    private void LinkTarget(Expr target, Slot? value)
    {
        if (target is TupleExpr tuple && value?.Type is TupleType items && items.Items.Length == tuple.Elts.Length)
        {
            for (var i = 0; i < tuple.Elts.Length; i++)
            {
                Link(PlaceOf(tuple.Elts[i]), items.Items[i]);
            }
        }
        else
        {
            Link(PlaceOf(target), value);
        }
    }

    private void Link(Slot? to, Slot? from)
    {
        if (to is not { Type.IsOpen: true } || from is not { Type.IsOpen: true })
        {
            return;
        }

        var (a, b) = (Representative(to), Representative(from));
        if (!ReferenceEquals(a, b))
        {
            _links[a] = b;
        }
    }

    private static Slot? ItemOf(PyType type) => type switch
    {
        InstanceType { Args: [var item, ..] } => item,
        _ => null,
    };

    private Slot? PlaceOf(Expr node) => node switch
    {
        NameExpr => _model.VariableOf(node)?.Slot,
        AttributeExpr a => (_model.AttributeTargets.GetValueOrDefault(a) as AttributeSymbol)?.Slot,
        CallExpr c => (_model.TypeOf(c.Func) as CallableType)?.Result,
        AwaitExpr a => ItemOf(_model.TypeOf(a.Value)),
        SubscriptExpr { Slice: not SliceExpr } s => _model.TypeOf(s.Value) switch
        {
            InstanceType { Class.Name: "dict", Args: [_, var value] } => value,
            var container => ItemOf(container),
        },
        _ => null,
    };

    private void Walk(Node root)
    {
        foreach (var (node, parents) in Nodes(root))
        {
            if (node is NameExpr { Context: ExprContext.Load } or AttributeExpr { Context: ExprContext.Load } or CallExpr or AwaitExpr or SubscriptExpr { Context: ExprContext.Load }
                && PlaceOf((Expr)node) is { Type.IsOpen: true } slot && _places.TryGetValue(Representative(slot), out var constraints))
            {
                Note(constraints, (Expr)node, parents);
            }
        }
    }

    private void Note(Constraints uses, Expr use, Parents? parents)
    {
        switch (parents?.Node)
        {
            case AttributeExpr a:
                uses.Members.Add(a.Attr);
                break;
            case CallExpr call when ReferenceEquals(call.Func, use):
                uses.Call = call;
                uses.IsCallAwaited |= parents.Outer?.Node is AwaitExpr;
                break;
            case CallExpr call:
                NoteArgument(uses, use, call);
                break;
            case Keyword when parents.Outer?.Node is CallExpr call:
                NoteArgument(uses, use, call);
                break;
            case AwaitExpr:
                uses.IsAwaited = true;
                break;
            case SubscriptExpr s when ReferenceEquals(s.Value, use):
                uses.Key = s.Slice;
                break;
            case SubscriptExpr s when _model.TypeOf(s.Value).WithoutNone is InstanceType { Class: { IsUser: false, Name: "dict" or "defaultdict" or "OrderedDict" or "Counter" }, Args: [{ Type: { IsOpen: false } key and not AnyType }, ..] }:
                uses.Types.Add(key);
                break;
            case BinOpExpr b:
                NoteOperand(uses, b.Op, ReferenceEquals(b.Left, use) ? b.Right : b.Left);
                break;
            case AugAssignStmt a when ReferenceEquals(a.Value, use):
                NoteOperand(uses, a.Op, a.Target);
                break;
            case CompareExpr c:
                NoteComparison(uses, use, c);
                break;
            case ForStmt f when ReferenceEquals(f.Iter, use):
                uses.IsIterated |= !f.IsAsync;
                uses.IsAsyncIterated |= f.IsAsync;
                break;
            case Comprehension c when ReferenceEquals(c.Iter, use):
                uses.IsIterated |= !c.IsAsync;
                uses.IsAsyncIterated |= c.IsAsync;
                break;
            case StarredExpr:
                uses.IsIterated = true;
                break;
            case BoolOpExpr { Op: BoolOperator.Or, Values: [.., var last] } when !ReferenceEquals(last, use):
                NoteAlternative(uses, last);
                break;
            case ReturnStmt:
                NoteReturn(uses, parents.Outer);
                break;
            case IfExpr either when !ReferenceEquals(either.Test, use):
                NoteAlternative(uses, ReferenceEquals(either.Body, use) ? either.OrElse : either.Body);
                break;
            case IfStmt or WhileStmt or IfExpr or UnaryOpExpr { Op: UnaryOperator.Not }:
                uses.IsTested = true;
                break;
            case UnaryOpExpr:
                uses.Types.Add(PyType.Int);
                break;
            case AssignStmt { Targets: [var target] } a when ReferenceEquals(a.Value, use) && PlaceOf(target) is { Type: { IsOpen: false } kept }:
                uses.Types.Add(kept);
                break;
        }
    }

    // What stands in for a missing value is of its kind.
    private void NoteAlternative(Constraints uses, Expr other)
    {
        if (_model.TypeOf(other).WithoutNone is not (NeverType or AnyType) and { IsOpen: false } type)
        {
            uses.Alternatives.Add(type);
        }
    }

    // What is given back beside other values is of their kind (a default for what is not there).
    private void NoteReturn(Constraints uses, Parents? around)
    {
        while (around is not null and not { Node: FunctionDefStmt })
        {
            around = around.Outer;
        }

        if (around?.Node is FunctionDefStmt { } def && _model.Functions.GetValueOrDefault(def) is { IsGenerator: false } function
            && function.Return.Type.WithoutNone is not (NeverType or AnyType) and { IsOpen: false } type)
        {
            uses.Returned.Add(type);
        }
    }

    private void NoteArgument(Constraints uses, Expr use, CallExpr call)
    {
        if (!_model.Calls.TryGetValue(call, out var target))
        {
            // Which overload it is, is open until the argument is known: that of as many parameters tells.
            if (_model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, IsMethod: true } stub } && call.Args.IndexOf(use) is >= 0 and var place
                && stub.Overloads.Prepend(stub).FirstOrDefault(o => o.Parameters.Count == call.Args.Length + 1)?.Parameters[place + 1].Declared is TypeParamType wanted)
            {
                NoteItem(uses, call, wanted);
            }

            return;
        }

        foreach (var (parameter, arguments) in target.Bound)
        {
            if (arguments.Any(a => ReferenceEquals(a, use)))
            {
                var type = parameter.Declared ?? parameter.Slot.Type;
                if (target.Function is { IsStub: true, Name: "sum" })
                {
                    uses.IsSummed = true;
                }
                else if (type is TypeParamType part)
                {
                    NoteItem(uses, call, part);
                }
                else if (type is not (NeverType or AnyType))
                {
                    uses.Types.Add(type);
                }
            }
        }
    }

    // What is put into a container, or looked up in one, is of its kind.
    private void NoteItem(Constraints uses, CallExpr call, TypeParamType part)
    {
        if (call.Func is AttributeExpr { Value: var owner } && _model.TypeOf(owner).WithoutNone is InstanceType { Class.IsUser: false } container
            && container.Class.TypeParams.IndexOf(part.Name) is >= 0 and var at && at < container.Args.Length
            && container.Args[at].Type.WithoutNone is not (NeverType or AnyType or TypeParamType) and { IsOpen: false } item)
        {
            uses.Types.Add(item);
        }
    }

    private void NoteOperand(Constraints uses, BinaryOperator op, Expr other)
    {
        var type = _model.TypeOf(other);
        if (type == PyType.Str)
        {
            // "…" % x takes anything; "…" * x takes a number.
            if (op == BinaryOperator.Add)
            {
                uses.Types.Add(PyType.Str);
            }
            else if (op == BinaryOperator.Mult)
            {
                uses.Types.Add(PyType.Int);
            }
        }
        else if (type.IsNumeric)
        {
            uses.Types.Add(type == PyType.Float || op == BinaryOperator.Div ? PyType.Float : PyType.Int);
        }
        else if (type is NeverType)
        {
            uses.IsCalculated = true;
        }
        else if (type is InstanceType { Class.Name: "list" } && op == BinaryOperator.Add)
        {
            uses.Types.Add(type);
        }
    }

    private void NoteComparison(Constraints uses, Expr use, CompareExpr node)
    {
        Expr[] operands = [node.Left, .. node.Comparators];
        for (var i = 0; i < node.Ops.Length; i++)
        {
            var isLeft = ReferenceEquals(operands[i], use);
            if (!isLeft && !ReferenceEquals(operands[i + 1], use))
            {
                continue;
            }

            var other = _model.TypeOf(isLeft ? operands[i + 1] : operands[i]);
            switch (node.Ops[i])
            {
                case CompareOperator.In or CompareOperator.NotIn when isLeft:
                    if (other is InstanceType { Args: [var item, ..] })
                    {
                        uses.Types.Add(item.Type);
                    }
                    else if (other == PyType.Str)
                    {
                        uses.Types.Add(other);
                    }

                    break;
                case CompareOperator.In or CompareOperator.NotIn:
                    uses.IsSearched = true;
                    break;
                case CompareOperator.Is or CompareOperator.IsNot:
                    break;
                default:
                    if (other is not (NeverType or AnyType))
                    {
                        uses.Types.Add(other);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<(Node Node, Parents? Parents)> Nodes(Node root)
    {
        var stack = new Stack<(Node, Parents?)>();
        stack.Push((root, null));
        var children = new List<Node>();
        while (stack.TryPop(out var item))
        {
            yield return item;
            children.Clear();
            item.Item1.AddChildren(children);
            var parents = new Parents(item.Item1, item.Item2);
            foreach (var child in children)
            {
                stack.Push((child, parents));
            }
        }
    }

    private sealed record Parents(Node Node, Parents? Outer);

    /// <summary>What is asked of a value.</summary>
    internal sealed class Constraints
    {
        /// <summary>Attributes and methods.</summary>
        public HashSet<string> Members { get; } = [];

        /// <summary>Types of the places that it is put into, and of what it is compared or calculated with.</summary>
        public List<PyType> Types { get; } = [];

        /// <summary>Types of what stands in for it where it is missing.</summary>
        public List<PyType> Alternatives { get; } = [];

        /// <summary>Types of what else is returned where it is.</summary>
        public List<PyType> Returned { get; } = [];

        /// <summary>A call of it.</summary>
        public CallExpr? Call { get; set; }

        /// <summary>Whether what a call of it gives is awaited.</summary>
        public bool IsCallAwaited { get; set; }

        public bool IsAwaited { get; set; }

        public bool IsIterated { get; set; }

        public bool IsAsyncIterated { get; set; }

        /// <summary>Whether something is looked for in it.</summary>
        public bool IsSearched { get; set; }

        /// <summary>Whether its items are added up.</summary>
        public bool IsSummed { get; set; }

        /// <summary>Whether only its truth counts somewhere.</summary>
        public bool IsTested { get; set; }

        /// <summary>Whether it is calculated with, and nothing else is known.</summary>
        public bool IsCalculated { get; set; }

        /// <summary>An index that it is read with.</summary>
        public Expr? Key { get; set; }
    }
}
