using PyAsyncToCs.Semantics;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Concurrency;

/// <summary>What functions do that others can see: text, shared state, exceptions, waiting.</summary>
internal sealed class EffectTable(SemanticModel model)
{
    private readonly Dictionary<FunctionSymbol, Summary> _summaries = [];

    /// <summary>What a function does, with all it calls.</summary>
    /// <param name="Effect">Whether it writes text or changes what others can see.</param>
    /// <param name="Raises">Whether it can raise.</param>
    /// <param name="Suspends">Whether it can wait.</param>
    /// <param name="Reads">Whether it reads what others may change.</param>
    internal readonly record struct Summary(bool Effect, bool Raises, bool Suspends, bool Reads);

    public Summary Of(FunctionSymbol function)
    {
        if (_summaries.TryGetValue(function, out var known))
        {
            return known;
        }

        // A cycle adds nothing to what its members do by themselves.
        _summaries[function] = default;
        if (function.Def is null && function.Node is not LambdaExpr)
        {
            return _summaries[function] = new(true, true, true, true);
        }

        var nodes = function.Def is { } def ? def.Body.AsEnumerable<Node>() : [((LambdaExpr)function.Node!).Body];
        return _summaries[function] = Scan(nodes, function);
    }

    private Summary Scan(IEnumerable<Node> roots, FunctionSymbol? owner)
    {
        bool effect = false, raises = false, suspends = false, reads = false;
        var stack = new Stack<Node>(roots);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case CallExpr call:
                    var summary = CallSummary(call);
                    effect |= summary.Effect;
                    raises |= summary.Raises;
                    suspends |= summary.Suspends;
                    reads |= summary.Reads;
                    break;
                case RaiseStmt or AssertStmt or YieldExpr or YieldFromExpr:
                    raises = true;
                    break;
                case SubscriptExpr s:
                    raises |= model.TypeOf(s.Value) is not TupleType;
                    effect |= s.Context != ExprContext.Load && !IsLocal(s.Value, owner);
                    reads |= !IsLocal(s.Value, owner);
                    break;
                case AttributeExpr property when PropertiesOf(property) is { Count: > 0 } called:
                    foreach (var accessor in called.Select(Of))
                    {
                        effect |= accessor.Effect;
                        raises |= accessor.Raises;
                        reads |= accessor.Reads;
                    }

                    break;
                case AttributeExpr a when model.TypeOf(a.Value) is not ModuleType && model.AttributeTargets.GetValueOrDefault(a) is AttributeSymbol:
                    effect |= a.Context != ExprContext.Load;
                    reads = true;
                    break;
                case BinOpExpr { Op: BinaryOperator.Div or BinaryOperator.FloorDiv or BinaryOperator.Mod or BinaryOperator.Pow, Right: not ConstantExpr } b:
                    raises |= model.TypeOf(b.Left) != PyType.Str;
                    break;
                case AwaitExpr { Value: not CallExpr }:
                    suspends = raises = true;
                    break;
                case WithStmt { IsAsync: true } guarded when guarded.Items.All(IsQuietGuard):
                    suspends = true;
                    break;
                case ForStmt { IsAsync: true } or WithStmt { IsAsync: true } or Comprehension { IsAsync: true }:
                    suspends = raises = effect = true;
                    break;
                case WithStmt:
                    effect = raises = true;
                    break;
                case NameExpr name when model.SymbolOf(name) is { Entity: null } symbol && owner is not null && symbol.Scope.Frame != owner.Scope && symbol.Definitions is [not Alias, ..]:
                    effect |= name.Context != ExprContext.Load;
                    reads |= symbol.Definitions.Count > 1 || symbol.IsAssignedElsewhere || IsContainer(name);
                    break;
                case NameExpr { Context: ExprContext.Load } name when IsContainer(name) && !IsLocal(name, owner):
                    reads = true;
                    break;
                case LambdaExpr or FunctionDefStmt or ClassDefStmt:
                    continue;
                case AugAssignStmt { Target: NameExpr changed } when IsContainer(changed) && !IsLocal(changed, owner):
                    effect = true;
                    break;
            }

            effect |= OperatorsOf(node).Any(method => Of(method).Effect) || IsSharedIterator(node, owner);
            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        return new(effect, raises, suspends, reads);
    }

    /// <summary>The getters or setters of the program that an attribute calls.</summary>
    private List<FunctionSymbol> PropertiesOf(AttributeExpr member) =>
        [.. model.TypeOf(member.Value).Parts.OfType<InstanceType>().Concat(model.Spread.GetValueOrDefault(member) ?? [])
            .Select(part => part.Class.FindMethod(member.Attr) is { IsStub: false, IsProperty: true } getter ? member.Context == ExprContext.Load ? getter : getter.Setter : null)
            .OfType<FunctionSymbol>()];

    /// <summary>The methods of the program's classes that an operator, an index or a loop may call.</summary>
    private IEnumerable<FunctionSymbol> OperatorsOf(Node node)
    {
        IEnumerable<Expr> operands = node switch
        {
            BinOpExpr b => [b.Left, b.Right],
            AugAssignStmt a => [a.Target, a.Value],
            CompareExpr c => [c.Left, .. c.Comparators],
            SubscriptExpr s => [s.Value],
            UnaryOpExpr u => [u.Operand],
            ForStmt { IsAsync: false } f => [f.Iter],
            _ => [],
        };
        return operands.SelectMany(o => model.TypeOf(o).Parts.OfType<InstanceType>()).Where(i => i.Class is { IsUser: true, IsDataclass: false }).SelectMany(i => i.Class.Lineage())
            .Where(c => c.IsUser).SelectMany(c => c.Methods.Values)
            .Where(m => m is { IsStub: false, IsAsync: false } && m.Name.StartsWith("__", StringComparison.Ordinal) && m.Name is not ("__init__" or "__new__" or "__repr__" or "__str__" or "__enter__" or "__exit__" or "__call__" or "__post_init__" or "__del__"));
    }

    /// <summary>Whether an iterator is read that others may read as well: who takes an item takes it from them.</summary>
    private bool IsSharedIterator(Node node, FunctionSymbol? owner) =>
        node is NameExpr { Context: ExprContext.Load } or AttributeExpr { Context: ExprContext.Load }
        && model.TypeOf((Expr)node) is InstanceType { Class: { IsUser: false, Name: "Iterator" or "Generator" or "AsyncIterator" or "AsyncGenerator" } }
        && !(node is NameExpr name && model.SymbolOf(name) is { IsParameter: false, IsCaptured: false } symbol && symbol.Scope.Frame == owner?.Scope);

    /// <summary>A lock, a semaphore or a task group: they decide who goes on when, and show nothing themselves.</summary>
    private bool IsQuietGuard(WithItem item) =>
        model.TypeOf(item.ContextExpr) is InstanceType { Class: { IsUser: false, Module.Name: "asyncio", Name: "Lock" or "Semaphore" or "BoundedSemaphore" or "TaskGroup" } };

    /// <summary>Whether a name holds what others that have it can change.</summary>
    private bool IsContainer(NameExpr name) =>
        model.TypeOf(name) is InstanceType { Class: { IsUser: false, Module.Name: not "asyncio" } cls } && cls != model.Types.CoroutineClass && cls != model.Types.TaskClass;

    private Summary CallSummary(CallExpr call)
    {
        switch (model.TypeOf(call.Func))
        {
            case FunctionType { Function: { IsStub: true } stub }:
                return GivenFunctions(call).Aggregate(StubSummary(call, stub), Both);
            case FunctionType { Function: { IsStub: false } f }:
                return Of(f);
            case ClassType { Class: { IsUser: true } cls }:
                return cls.FindMethod("__init__") is { IsStub: false } init ? Of(init) : MadeByFields(cls);
            case ClassType { Class: { IsUser: false, Name: "list" or "dict" or "set" or "str" or "bool" or "range" or "tuple" } }:
                return default;
            case ClassType { Class.IsException: true }:
                return default;
            case ClassType:
                return new(false, true, false, false);
            default:
                return new(true, true, true, true);
        }
    }

    /// <summary>The functions among the arguments of a call, which may be called in turn.</summary>
    private IEnumerable<Summary> GivenFunctions(CallExpr call) => call.Args.Concat(call.Keywords.Select(k => k.Value))
        .Select(a => a is LambdaExpr lambda ? model.Functions[lambda] : model.TypeOf(a) is FunctionType { Function: { IsStub: false } function } ? function : null)
        .OfType<FunctionSymbol>().Select(Of);

    private static Summary Both(Summary a, Summary b) => new(a.Effect || b.Effect, a.Raises || b.Raises, a.Suspends || b.Suspends, a.Reads || b.Reads);

    /// <summary>What a constructor does that a class has of its fields: it calls what makes their values.</summary>
    private Summary MadeByFields(ClassSymbol cls)
    {
        var made = cls.FindMethod("__post_init__") is { IsStub: false } post ? Of(post) : default;
        foreach (var factory in cls.Lineage().SelectMany(c => c.Attributes.Values).Select(a => a.Default).OfType<CallExpr>().SelectMany(c => c.Keywords).Where(k => k.Arg == "default_factory"))
        {
            made = Both(made, factory.Value is LambdaExpr lambda ? Of(model.Functions[lambda]) : model.TypeOf(factory.Value) switch
            {
                FunctionType { Function: { IsStub: false } function } => Of(function),
                ClassType { Class.IsUser: false } => default,
                ClassType { Class: var other } when other != cls => other.FindMethod("__init__") is { IsStub: false } init ? Of(init) : MadeByFields(other),
                _ => new(true, true, true, true),
            });
        }

        return made;
    }

    private Summary StubSummary(CallExpr call, FunctionSymbol stub)
    {
        switch (stub.Meaning?.Intrinsic)
        {
            case "sleep":
                return new(false, false, true, false);
            case "gather" or "create_task" or "group_create_task":
                return new(false, false, true, false);
            case "len" or "range" or "enumerate" or "zip" or "map" or "filter" or "sorted" or "reversed" or "sum" or "any_all" or "abs" or "round" or "to_str" or "repr"
                or "isinstance" or "new_list" or "new_dict" or "new_set" or "new_tuple" or "dict_get" or "dict_items" or "str_join" or "format" or "type" or "callable" or "truth":
                return default;
            case "minmax" or "to_int" or "whole" or "str_format" or "divmod" or "pow":
                return new(false, true, false, false);
        }

        if (stub is { Owner: null, StubModule: "time" })
        {
            // A blocking sleep holds up every other task.
            return stub.Name == "sleep" ? new(true, false, false, false) : default;
        }

        if (stub is { Owner: null, StubModule: "math" or "itertools" or "operator" or "statistics" or "re" or "json" or "hashlib" or "textwrap" or "datetime" })
        {
            return new(false, true, false, false);
        }

        if (stub.Owner is { } owner && call.Func is AttributeExpr member)
        {
            var receiver = model.TypeOf(member.Value);
            if (ReferenceEquals(receiver, PyType.Str) || ReferenceEquals(receiver, PyType.Bytes))
            {
                return stub.Name is "upper" or "lower" or "title" or "strip" or "lstrip" or "rstrip" or "split" or "replace" or "startswith" or "endswith" or "capitalize" or "zfill" or "center" or "ljust" or "rjust" or "isdigit" or "isalpha"
                    ? default
                    : new(false, true, false, false);
            }

            // Changing a list that was made in this very function cannot be seen outside.
            if (owner.Name is "list" or "dict" or "set" && member.Value is NameExpr name && model.SymbolOf(name) is { } symbol && IsFreshLocal(symbol))
            {
                return new(false, stub.Name is "pop" or "remove" or "index", false, false);
            }
        }

        return new(true, true, stub.IsAsync, true);
    }

    private bool IsLocal(Expr node, FunctionSymbol? owner) =>
        owner is not null && node is NameExpr name && model.SymbolOf(name) is { } symbol && symbol.Scope.Frame == owner.Scope && IsFreshLocal(symbol);

    /// <summary>Whether a name only ever holds containers made in its own function.</summary>
    private bool IsFreshLocal(Symbol symbol)
    {
        if (symbol.IsCaptured || symbol.IsGlobal || symbol.IsParameter)
        {
            return false;
        }

        foreach (var definition in symbol.Definitions)
        {
            if (definition is not NameExpr)
            {
                return false;
            }
        }

        return symbol.Scope.Node is FunctionDefStmt def && FreshNames(def).Contains(symbol);
    }

    private readonly Dictionary<FunctionDefStmt, HashSet<Symbol>> _fresh = [];

    private HashSet<Symbol> FreshNames(FunctionDefStmt def)
    {
        if (_fresh.TryGetValue(def, out var names))
        {
            return names;
        }

        _fresh[def] = names = [];
        var stale = new HashSet<Symbol>();
        var stack = new Stack<Node>(def.Body);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            if (node is AssignStmt { Targets: [NameExpr target] } a && model.SymbolOf(target) is { } symbol)
            {
                (a.Value is ListExpr or DictExpr or SetExpr or ListCompExpr or DictCompExpr or SetCompExpr || a.Value is CallExpr { Func: NameExpr { Id: "list" or "dict" or "set" } } ? names : stale).Add(symbol);
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }

        names.ExceptWith(stale);
        return names;
    }
}
