using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

internal sealed partial class Inferrer
{
    private Facts _facts = new();

    /// <summary>What an assignment, not a test, told of a place, with the place's own slot: others may assign it, too.</summary>
    private readonly Dictionary<(Symbol Root, string Path), Slot> _assignedFacts = [];

    private Facts CopyFacts() => Copy(_facts);

    private static Facts Copy(Facts facts) => new(facts);

    private Facts MergeFacts(List<Facts> exits)
    {
        if (exits.Count == 0)
        {
            return new();
        }

        var merged = new Facts();
        foreach (var (key, type) in exits[0])
        {
            var joined = type;
            var everywhere = true;
            for (var i = 1; i < exits.Count && everywhere; i++)
            {
                everywhere = exits[i].TryGetValue(key, out var other);
                if (everywhere)
                {
                    joined = _joiner.Join(joined, other!);
                }
            }

            if (everywhere)
            {
                merged.Add(key, joined);
            }
        }

        return merged;
    }

    /// <summary>The place a name or an attribute path on a name is, as a key for what is known of it.</summary>
    private (Symbol Root, string Path)? KeyOf(Expr node)
    {
        switch (node)
        {
            case NameExpr name:
                return model.SymbolOf(name) is { } symbol ? (symbol, "") : null;
            case AttributeExpr member when model.SymbolOf(member) is { } global:
                return (global, "");
            case AttributeExpr { Value: NameExpr or AttributeExpr } attribute:
                return KeyOf(attribute.Value) is { } key ? (key.Root, $"{key.Path}.{attribute.Attr}") : null;
            case NamedExpr walrus:
                return KeyOf(walrus.Target);
            case CallExpr { Func: AttributeExpr { Attr: "exception", Value: NameExpr or AttributeExpr } outcome, Args.IsEmpty: true, Keywords.IsEmpty: true }:
                // A task that is done has one outcome, however often it is asked for.
                return KeyOf(outcome) is { } asked ? (asked.Root, $"{asked.Path}()") : null;
            default:
                return null;
        }
    }

    private PyType Narrowed(Expr node, PyType declared)
    {
        if (KeyOf(node) is { } key && _facts.TryGetValue(key, out var known))
        {
            model.DeclaredTypes[node] = declared;
            return known is NeverType && _force ? declared : known;
        }

        model.DeclaredTypes.Remove(node);
        return declared;
    }

    private void Forget(Symbol symbol)
    {
        if (_facts.Count == 0)
        {
            return;
        }

        foreach (var key in _facts.Keys.Where(k => k.Root == symbol).ToList())
        {
            _facts.Remove(key);
        }
    }

    /// <summary>Forgets what is known of the names and attributes that a statement's parts bind.</summary>
    private void ForgetAssigned(Stmt stmt)
    {
        if (_facts.Count == 0)
        {
            return;
        }

        var stack = new Stack<Node>([stmt]);
        var children = new List<Node>();
        while (stack.TryPop(out var node))
        {
            switch (node)
            {
                case NameExpr { Context: not ExprContext.Load } name when model.SymbolOf(name) is { } symbol:
                    Forget(symbol);
                    break;
                case AttributeExpr { Context: not ExprContext.Load } attribute when KeyOf(attribute) is { } key:
                    _facts.Remove(key);
                    break;
                case CallExpr or AwaitExpr:
                    ForgetAttributes();
                    break;
            }

            children.Clear();
            node.AddChildren(children);
            foreach (var child in children)
            {
                stack.Push(child);
            }
        }
    }

    private void ForgetAttributes()
    {
        foreach (var key in _facts.Keys.Where(k => k.Path.Length > 0).ToList())
        {
            _facts.Remove(key);
        }
    }

    /// <summary>Other code has run: what it may have assigned can be None by now, or no longer be.</summary>
    private void ForgetShared()
    {
        if (_facts.Count == 0)
        {
            return;
        }

        foreach (var (key, known) in _facts.Where(f => f.Key.Path.Length > 0 || f.Key.Root.IsAssignedElsewhere).ToList())
        {
            if (known.IsNone)
            {
                _facts.Remove(key);
            }
            else if (_assignedFacts.TryGetValue(key, out var slot) && slot.Type.AllowsNone && !known.AllowsNone)
            {
                _facts[key] = _joiner.Join(known, PyType.None);
            }
        }
    }

    /// <summary>Takes in what holds where a condition was true, or false.</summary>
    private void Assume(Expr test, bool truth)
    {
        switch (test)
        {
            case UnaryOpExpr { Op: UnaryOperator.Not } not:
                Assume(not.Operand, !truth);
                break;
            case BoolOpExpr b when b.Op == BoolOperator.And == truth:
                foreach (var value in b.Values)
                {
                    Assume(value, truth);
                }

                break;
            case CompareExpr { Ops: [CompareOperator.Is or CompareOperator.IsNot or CompareOperator.Eq or CompareOperator.NotEq], Comparators: [ConstantExpr { Value: null }] } c:
                var isNone = c.Ops[0] is CompareOperator.Is or CompareOperator.Eq == truth;
                Learn(c.Left, type => isNone ? (type.AllowsNone ? PyType.None : type) : type.WithoutNone);
                break;
            case CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [var subject, var classes] }:
                if (IsInstanceTypes(classes) is { } wanted)
                {
                    _asksForGroups |= wanted.Any(w => w is InstanceType { Class: { IsUser: false, Name: "ExceptionGroup" or "BaseExceptionGroup" } }) && model.TypeOf(subject).Parts.Any(p => p is InstanceType { Class: { IsUser: true, IsException: true } });
                    Learn(subject, type => truth ? Filter(type, wanted) : Exclude(type, wanted));
                }

                break;
            case CallExpr { Args: [var awaited], Keywords.IsEmpty: true } call when AwaitableTest(call) is { } answer:
                // Of several kinds, a value stays what it was: an object, which the running program looks at.
                Learn(awaited, type => type is not AnyType && UnionType.Of([.. type.Parts.Where(p => p is AnyType || answer(p) == truth)]) is var rest && rest.WithoutNone is not UnionType && !IsJson(rest.WithoutNone) ? rest : type);
                break;
            case CallExpr { Func: NameExpr { Id: "callable" }, Args: [var function] }:
                Learn(function, type => UnionType.Of([.. type.Parts.Where(p => p is FunctionType or CallableType or ClassType == truth)]));
                break;
            case CompareExpr { Ops: [CompareOperator.Is or CompareOperator.IsNot], Comparators: [var mark] } c when IsMark(mark):
                if (c.Ops[0] is CompareOperator.IsNot == truth)
                {
                    Learn(c.Left, type => UnionType.Of([.. type.Parts.Where(p => p is not InstanceType { Class: { IsUser: false, Name: "object" } })]));
                }

                break;
            case CompareExpr { Ops: [CompareOperator.In or CompareOperator.NotIn], Left: NameExpr or AttributeExpr, Comparators: [var container] } c when c.Ops[0] is CompareOperator.In == truth:
                if (model.TypeOf(container) is InstanceType { Class: { IsUser: false, Name: "dict" or "OrderedDict" or "defaultdict" or "set" or "frozenset" }, Args: [{ Type: { AllowsNone: false } keys }, ..] } && keys is not (AnyType or UnionType or TypeParamType))
                {
                    // None is not among keys that never are.
                    Learn(c.Left, type => keys is NeverType || type.WithoutNone.SameAs(keys) ? type.WithoutNone : type);
                }

                break;
            case NameExpr or AttributeExpr or NamedExpr or CallExpr { Func: AttributeExpr { Attr: "exception" } }:
                if (truth)
                {
                    Learn(test, type => type.WithoutNone);
                }

                break;
        }
    }

    /// <summary>What a call asks of its argument's type, where it asks whether that can be awaited.</summary>
    private Func<PyType, bool>? AwaitableTest(CallExpr call) => model.TypeOf(call.Func) is FunctionType { Function: { IsStub: true, Meaning.Intrinsic: ("iscoroutine" or "isawaitable") and var asked } }
        ? part => part is InstanceType { Class: var cls } && (cls == Types.CoroutineClass || (asked == "isawaitable" && (cls.IsSubclassOf(Types.FutureClass) || cls.FindMethod("__await__") is not null)))
        : null;

    /// <summary>The answer of a test whether a value can be awaited, where all the types that it may be of give the same.</summary>
    private bool? AwaitableAnswer(Expr test) => test is CallExpr { Args: [NameExpr subject], Keywords.IsEmpty: true } call && AwaitableTest(call) is { } answer
        && model.TypeOf(subject).Parts is { IsEmpty: false } parts && !parts.Any(p => p is AnyType) && parts.Select(answer).Distinct().ToList() is [var only] ? only : null;

    private HashSet<string>? _marks;

    /// <summary>The names of bare <c>object()</c>s, which stand among other values and mean none of them.</summary>
    private HashSet<string> Marks => _marks ??= [.. model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).SelectMany(MarksOf)];

    private static IEnumerable<string> MarksOf(Node node)
    {
        IEnumerable<Expr> targets = node switch
        {
            AssignStmt { Value: CallExpr { Func: NameExpr { Id: "object" }, Args.IsEmpty: true } } a => a.Targets,
            AnnAssignStmt { Value: CallExpr { Func: NameExpr { Id: "object" }, Args.IsEmpty: true } } a => [a.Target],
            _ => [],
        };
        return targets.Select(NameOf).OfType<string>();
    }

    private static string? NameOf(Expr node) => node switch
    {
        NameExpr name => name.Id,
        AttributeExpr member => member.Attr,
        _ => null,
    };

    private bool IsMark(Expr node) => NameOf(node) is { } name && Marks.Contains(name) && Eval(node) is InstanceType { Class: { IsUser: false, Name: "object" } };

    private void Learn(Expr place, Func<PyType, PyType> narrow)
    {
        if (KeyOf(place) is not { } key)
        {
            return;
        }

        var now = _facts.TryGetValue(key, out var known) ? known : model.TypeOf(place);
        var narrowed = narrow(now);
        // As long as types grow, a test that nothing passes yet lets nothing through: what is known so far must not flow where it is ruled out.
        if ((narrowed is not NeverType || !_force) && !narrowed.SameAs(now))
        {
            _assignedFacts.Remove(key);
            _facts[key] = narrowed;
        }
    }

    private List<PyType>? IsInstanceTypes(Expr classes)
    {
        var type = Eval(classes);
        List<PyType> wanted = [];
        foreach (var item in type is TupleType t ? t.Items.Select(i => i.Type) : type is UnionType u ? u.Members : [type])
        {
            if (item is not ClassType c)
            {
                return null;
            }

            wanted.Add(InstanceOf(c.Class));
            if (c.Class is { IsUser: false, Name: "date", CsType: "DateOnly" } && stubs.Load("datetime")?.Members.GetValueOrDefault("datetime") is ClassSymbol moment)
            {
                // Python's datetime is a date, too.
                wanted.Add(InstanceOf(moment));
            }
        }

        return wanted;
    }

    /// <summary>Whether a test asks for a kind that its subject never is, whatever else it asks.</summary>
    private bool IsImpossible(Expr test) => test switch
    {
        BoolOpExpr { Op: BoolOperator.And } all => all.Values.All(IsPure) && all.Values.Any(IsImpossible),
        CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [var subject, var classes], Keywords.IsEmpty: true } =>
            (KeyOf(subject) is { } key && _facts.TryGetValue(key, out var known) ? known : model.TypeOf(subject)) is var type
            && type is not NeverType && type.Parts.All(HasKnownKind)
            && IsInstanceTypes(classes) is { } wanted && wanted.All(w => HasKnownKind(w) && type.Parts.All(p => !MayBe(p, w))),
        _ => false,
    };

    /// <summary>Whether a test asks a value whether it is of its own kind: what follows is for what nobody passes here.</summary>
    private bool IsSure(Expr test) =>
        test is CallExpr { Func: NameExpr { Id: "isinstance" }, Args: [var subject, var classes], Keywords.IsEmpty: true }
        && (KeyOf(subject) is { } key && _facts.TryGetValue(key, out var known) ? known : model.TypeOf(subject)) is var type
        && type is PrimitiveType { IsNone: false } or InstanceType { AllowsNone: false }
        && IsInstanceTypes(classes) is { } wanted && wanted.Exists(w => type is PrimitiveType ? IsKindOf(type, w) : NamesClasses(classes) && (type is InstanceType { Class.IsUser: true } ? IsKindOf(type, w) : type.SameAs(w)));

    /// <summary>Whether classes are named where they are asked for; a variable may hold one of those that are derived from what it is known to hold.</summary>
    private bool NamesClasses(Expr classes) => classes switch
    {
        TupleExpr several => several.Elts.All(NamesClasses),
        NameExpr or AttributeExpr => model.SymbolOf(classes) is { } symbol
            ? symbol.Class is not null || symbol.ImportedSymbol is { Class: not null } || symbol is { Definitions: [Alias], ImportedSymbol: null, ImportedModule: null }
            : model.TypeOf(classes) is ClassType { Class.IsUser: false },
        _ => false,
    };

    private static bool IsPure(Expr node) => node switch
    {
        NameExpr or ConstantExpr => true,
        AttributeExpr a => IsPure(a.Value),
        SubscriptExpr s => IsPure(s.Value) && IsPure(s.Slice),
        CompareExpr c => IsPure(c.Left) && c.Comparators.All(IsPure),
        UnaryOpExpr u => IsPure(u.Operand),
        BoolOpExpr b => b.Values.All(IsPure),
        CallExpr { Func: NameExpr { Id: "isinstance" or "len" } } call => call.Args.All(IsPure),
        TupleExpr t => t.Elts.All(IsPure),
        _ => false,
    };

    private static bool HasKnownKind(PyType type) => type.IsNone || type is PrimitiveType or TupleType
        || (type is InstanceType { Class: var cls } && (cls.IsUser ? !cls.HasBase("Protocol") : cls.Name is "list" or "dict" or "set" or "tuple" or "frozenset"));

    private static bool MayBe(PyType part, PyType target) => IsKindOf(part, target) || IsKindOf(target, part)
        || (part is InstanceType { Class: { IsUser: true } own } && target is InstanceType { Class: var other } && Descendants(own).Any(d => d.IsSubclassOf(other)));

    private PyType Filter(PyType type, List<PyType> wanted)
    {
        if (type.WithoutNone is AnyType && wanted.Any(w => w is InstanceType { Class: { IsUser: false, TypeParams.IsEmpty: false } }))
        {
            // Of what kinds a container's items are is not known either.
            return PyType.Any;
        }

        if (type is AnyType or NeverType or TypeParamType)
        {
            return wanted.Aggregate(PyType.Never, _joiner.Join);
        }

        var kept = PyType.Never;
        foreach (var part in type.Parts)
        {
            foreach (var target in wanted)
            {
                if (IsKindOf(part, target))
                {
                    kept = _joiner.Join(kept, part);
                }
                else if (IsKindOf(target, part))
                {
                    kept = _joiner.Join(kept, target);
                }
            }
        }

        return kept;
    }

    // BaseException among results stands for whatever was raised: what is no Exception is taken to be a result.
    private PyType Exclude(PyType type, List<PyType> wanted) =>
        UnionType.Of([.. type.Parts.Where(p => !wanted.Any(w => IsKindOf(p, w) || (w is InstanceType { Class: { IsUser: false, Name: "Exception" } } && p is InstanceType { Class: var c } && c == Types.BaseExceptionClass)))]);

    private static bool IsKindOf(PyType part, PyType target) => (part, target) switch
    {
        (_, InstanceType { Class: { IsUser: false, Name: "object" } }) => true,
        (InstanceType p, InstanceType t) => p.Class.IsSubclassOf(t.Class) || (t.Class is { IsUser: false, Name: "Iterable" } && p.Class.FindMethod("__iter__") is not null),
        (TupleType, InstanceType { Class.Name: "tuple" or "Iterable" }) => true,
        (PrimitiveType { Name: "str" or "bytes" }, InstanceType { Class: { IsUser: false, Name: "Iterable" } }) => true,
        (PrimitiveType p, PrimitiveType t) => p == t || (p == PyType.Bool && t == PyType.Int),
        _ => false,
    };

    /// <summary><c>def __eq__(self, other: object)</c>: type checkers ask for the annotation, which says nothing of what is compared.</summary>
    private static bool IsComparedWithAnything(FunctionSymbol function, ParameterSymbol parameter) =>
        function is { Owner: not null, Name: "__eq__" or "__ne__" or "__lt__" or "__le__" or "__gt__" or "__ge__" } && parameter.Node?.Annotation is NameExpr { Id: "object" or "Any" };

    /// <summary>What is known of places, beyond their slots' types.</summary>
    private sealed class Facts : Dictionary<(Symbol Root, string Path), PyType>
    {
        public Facts()
        {
        }

        public Facts(Facts other)
            : base(other)
        {
        }
    }
}
