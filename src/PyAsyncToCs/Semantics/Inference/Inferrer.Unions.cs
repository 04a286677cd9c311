using PyAsyncToCs.Semantics.Desugaring;
using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Semantics;

/// <summary>
/// Values of several kinds: where they are used in a way that only one of them permits, they count as that one
/// (Python raises a TypeError or AttributeError for the others, C# an InvalidCastException).
/// </summary>
internal sealed partial class Inferrer
{
    private readonly Dictionary<Expr, (PyType Union, PyType Used)> _uses = [];

    /// <summary>What an operation gives for each kind that a value may be, those left out that do not know it.</summary>
    private PyType OfParts(Expr node, PyType type, Func<PyType, PyType> operation, bool isSure = true)
    {
        var result = PyType.Never;
        var isUnknown = false;
        HashSet<PyType> able = [];
        foreach (var part in type.WithoutNone.Parts)
        {
            var one = operation(part);
            if (one is AnyType && !(part is InstanceType { Class.IsUser: false, Args: var args } && args.Any(a => a.Type.WithoutNone is AnyType)))
            {
                isUnknown = true;
                if (part is FunctionType or CallableType or ClassType)
                {
                    // What it gives is not known; that it can be called is.
                    able.Add(part);
                }

                continue;
            }

            able.Add(part);
            result = _joiner.Join(result, one);
        }

        if (able.Count == 0 || (isUnknown && result is NeverType))
        {
            // A class of the program may have it and wait for what it is of.
            return isUnknown && (_force || !able.Any(p => p is InstanceType { Class.IsUser: true })) ? PyType.Any : result;
        }

        if (isSure)
        {
            NoteUse(node, type, able);
        }

        return result;
    }

    private void NoteUse(Expr node, PyType type, HashSet<PyType> able)
    {
        if (!(node is NameExpr or AttributeExpr or SubscriptExpr || (node is CallExpr lookUp && model.Calls.GetValueOrDefault(lookUp)?.Function?.Meaning?.Intrinsic == "dict_get")) || type.WithoutNone is not UnionType union || MixedNumbers.Is(type))
        {
            return;
        }

        if (able.Count == 1 && union.Members.Length > 1)
        {
            _uses[node] = (type, able.First());
        }
        else
        {
            _uses.Remove(node);
        }
    }

    private void NoteIterated(Expr node, PyType type) =>
        NoteUse(node, type, [.. type.WithoutNone.Parts.Where(p => p is TupleType || Assignable(new InstanceType(Types.IterableClass, [new Slot("item")]), p))]);

    private void NoteOrder(CompareOperator op, Expr left, PyType leftType, Expr right, PyType rightType)
    {
        if (op is CompareOperator.Lt or CompareOperator.LtE or CompareOperator.Gt or CompareOperator.GtE)
        {
            NoteUse(left, leftType, [.. leftType.WithoutNone.Parts.Where(l => rightType.WithoutNone.Parts.Any(r => AreOrdered(l, r)))]);
            NoteUse(right, rightType, [.. rightType.WithoutNone.Parts.Where(r => leftType.WithoutNone.Parts.Any(l => AreOrdered(l, r)))]);
        }
    }

    /// <summary>A function that is compared with function objects is one.</summary>
    private void NoteSameFunction(PyType left, PyType right)
    {
        if (model.IsFreelyCalled(left.WithoutNone))
        {
            foreach (var function in right.WithoutNone.Parts.Where(p => p is FunctionType { Function.IsStub: false } or CallableType))
            {
                TypeJoiner.AsCallable(function)!.Result.CallFreely(_joiner);
            }
        }
    }

    private static bool AreOrdered(PyType a, PyType b) => (a.IsNumeric && b.IsNumeric) || a.SameAs(b)
        || (a is InstanceType x && b is InstanceType y && x.Class == y.Class)
        || (a is InstanceType { Class: { IsUser: true } cls } && OrderNames.Any(name => cls.FindMethod(name) is { IsStub: false, Parameters: [_, var other] } && other.Slot.Type.Parts.Any(p => p.SameAs(b))));

    private static readonly string[] OrderNames = ["__lt__", "__le__", "__gt__", "__ge__"];

    /// <summary>What is passed to a catalog function counts as what the function takes.</summary>
    private void NoteArguments(CallExpr node)
    {
        if (!model.Calls.TryGetValue(node, out var target) || target.Function is not { IsStub: true } || (model.TypeOf(node.Func) is UnionType && node.Func is NameExpr))
        {
            return;
        }

        foreach (var (parameter, arguments) in target.Bound)
        {
            if (parameter.Declared is null or AnyType or TypeParamType or InstanceType { Class: { IsUser: false, Name: "object" } })
            {
                continue;
            }

            foreach (var argument in arguments)
            {
                var type = model.TypeOf(argument);
                NoteUse(argument, type, [.. type.WithoutNone.Parts.Where(p => Assignable(parameter.Declared, p))]);
            }
        }
    }

    private static bool ListOfJson(PyType type) => type is InstanceType { Class: { IsUser: false, Name: "list" }, Args: [{ Type: var item }] } && IsJson(item);

    /// <summary>Of a value that may be of several kinds, the one that an annotation picks.</summary>
    private PyType Trusted(Expr? given, PyType type, Expr? annotation, Scope? scope)
    {
        if (annotation is not null && scope is not null && IsJson(type.WithoutNone) && ResolverFor(scope).Resolve(annotation) is var wanted && wanted.WithoutNone is PrimitiveType { IsNone: false } value)
        {
            return wanted.AllowsNone || type.AllowsNone ? UnionType.Of([value, PyType.None]) : value;
        }

        if (annotation is not null && scope is not null && ListOfJson(type.WithoutNone) && ResolverFor(scope).Resolve(annotation) is var listed
            && listed.WithoutNone is InstanceType { Class: { IsUser: false, Name: "list" }, Args: [{ Type: PrimitiveType { IsNone: false } }] } items)
        {
            return listed.AllowsNone || type.AllowsNone ? UnionType.Of([items, PyType.None]) : items;
        }

        if (annotation is null || scope is null || type.WithoutNone is not UnionType union || MixedNumbers.Is(type))
        {
            return type;
        }

        var place = ResolverFor(scope).Resolve(annotation);
        var declared = place.WithoutNone;
        if (declared is not (PrimitiveType or InstanceType) || declared is InstanceType { Class: { IsUser: false, Name: "object" } })
        {
            return type;
        }

        var picked = union.Members.Where(m => Assignable(declared, m)).ToList();
        return picked.Count != 1 || (given is not null && Contradicts(given, declared, depth: 0)) ? type : type.AllowsNone && place.AllowsNone ? _joiner.Join(picked[0], PyType.None) : picked[0];
    }

    private void FlowTrusted(Slot slot, Expr given, PyType type, Expr? annotation, Scope? scope)
    {
        var trusted = Trusted(given, type, annotation, scope);
        if (annotation is not null && scope is not null && trusted is UnionType several && Contradicts(given, ResolverFor(scope).Resolve(annotation).WithoutNone, depth: 0))
        {
            // One by one, or the place takes just the kind that it is declared to hold.
            foreach (var part in several.Parts)
            {
                Flow(slot, part);
            }

            return;
        }

        Flow(slot, trusted);
    }

    private readonly Dictionary<AnnAssignStmt, PyType> _declaredTypes = [];

    private PyType DeclaredType(AnnAssignStmt node, Scope scope)
    {
        if (!_declaredTypes.TryGetValue(node, out var type))
        {
            _declaredTypes.Add(node, type = ResolverFor(scope).Resolve(node.Annotation));
        }

        return type;
    }

    private Slot? SlotOf(Expr target) => target switch
    {
        NameExpr when model.SymbolOf(target) is not null => VariableOf(target).Slot,
        AttributeExpr attribute => (model.AttributeTargets.GetValueOrDefault(attribute) as AttributeSymbol)?.Slot,
        _ => null,
    };

    /// <summary>Notes what an annotation says of a place, and of what a container in it holds.</summary>
    private void Declare(Slot slot, PyType declared)
    {
        if (declared is PrimitiveType { IsNone: false } || (declared is InstanceType { Class: { IsUser: true } cls, Args.IsEmpty: true } && !cls.HasBase("Protocol")))
        {
            slot.Declare(declared);
        }
        else if (declared.WithoutNone is InstanceType { Class: { IsUser: false } container } whole)
        {
            foreach (var held in slot.Type.Parts.OfType<InstanceType>().Where(p => ReferenceEquals(p.Class, container) || IsKindOf(p.Class, container)))
            {
                for (var i = 0; i < held.Args.Length && i < whole.Args.Length; i++)
                {
                    Declare(held.Args[i], whole.Args[i].Type);
                }
            }
        }
    }

    /// <summary>Whether a library's container (<c>defaultdict</c>) is one of another kind (<c>dict</c>), of the same items.</summary>
    private static bool IsKindOf(ClassSymbol cls, ClassSymbol container) => !cls.IsUser && cls.TypeParams.Length == container.TypeParams.Length && cls.IsSubclassOf(container);

    /// <summary>Whether a value is surely something else at times: a name is assigned it, a conditional expression gives it.</summary>
    private bool Contradicts(Expr given, PyType declared, int depth) => given switch
    {
        NameExpr name when model.SymbolOf(name) is not null && depth < 4 && VariableOf(name) is { Definitions.Count: > 1 } variable =>
            variable.Definitions.OfType<NameExpr>().Any(d => _assigned.TryGetValue(d, out var assigned) && IsForeign(assigned, declared)),
        IfExpr choice => new[] { choice.Body, choice.OrElse }.Any(e => IsForeign(model.TypeOf(e), declared) || Contradicts(e, declared, depth + 1)),
        _ => false,
    };

    private bool IsForeign(PyType type, PyType declared) => type.WithoutNone is var kind and not NeverType and not AnyType && !kind.Parts.Any(p => Assignable(declared, p));

    /// <summary>Lets a value flow into a dict, under its key where that is a constant.</summary>
    private void FlowValue(Slot values, Expr key, PyType value)
    {
        if (key is ConstantExpr { Value: string name })
        {
            values.FlowAt(name, value, _joiner);
        }
        else
        {
            Flow(values, value);
        }
    }

    /// <summary>What stands under a key of a dict whose values are of several kinds.</summary>
    private PyType ValueAt(Slot values, Expr key)
    {
        if (key is not ConstantExpr { Value: string name })
        {
            return values.Type;
        }

        if (values.Type.WithoutNone is not UnionType several || MixedNumbers.Is(several))
        {
            // The types of other keys' values may be known first; they would stay where this one flows.
            return !_force && values.At(name, _joiner) is NeverType unknown ? unknown : values.Type;
        }

        if (model.IsFreelyCalled(several))
        {
            // What the dict holds are function objects, each of them.
            foreach (var function in several.Members.OfType<FunctionType>().Where(f => !f.Function.IsStub))
            {
                TypeJoiner.AsCallable(function)!.Result.CallFreely(_joiner);
            }
        }

        return values.At(name, _joiner);
    }

    /// <summary>Where one of several classes is called as a value, all are function objects, wherever they meet another.</summary>
    private void CallClassesAlike()
    {
        // Beside a function, a class is a function object, too.
        foreach (var beside in model.ExprTypes.Values.Select(t => t.WithoutNone).OfType<UnionType>().Where(u => model.IsFreelyCalled(u)).SelectMany(u => u.Members).OfType<ClassType>().ToList())
        {
            beside.Class.IsCalledAsValue = true;
        }

        var unions = model.ExprTypes.Values.Select(t => t.WithoutNone).OfType<UnionType>().Where(u => u.Members.All(m => m is ClassType { Class: { IsUser: true, IsEnum: false } })).ToHashSet();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var cls in unions.Where(u => u.Members.Any(m => m is ClassType { Class.IsCalledAsValue: true })).SelectMany(u => u.Members).OfType<ClassType>().Where(c => !c.Class.IsCalledAsValue))
            {
                cls.Class.IsCalledAsValue = changed = true;
            }
        }
    }

    /// <summary>Members of an enum of ints that stand beside numbers are compared with them when the program runs.</summary>
    private void NoteEnumsAmongNumbers()
    {
        // A pattern of C# takes constants, which members of a class are not.
        var matched = model.Modules.SelectMany(m => BaseFlattener.Nodes(m.Node!)).OfType<MatchValuePattern>().Select(p => model.TypeOf(p.Value)).OfType<InstanceType>().Select(i => i.Class).ToHashSet();
        foreach (var union in model.ExprTypes.Values.Concat(model.NodeSlots.Values.Select(s => s.Type)).Select(t => t.WithoutNone).OfType<UnionType>().Where(u => u.Members.Any(m => m.IsNumeric)).ToHashSet())
        {
            foreach (var member in union.Members.OfType<InstanceType>().Where(m => m.Class is { IsUser: true, IsEnum: true } cls && (cls.HasBase("IntEnum") || cls.Bases.Any(b => b.Class.Name == "int")) && !matched.Contains(cls)))
            {
                member.Class.IsAmongNumbers = true;
            }
        }
    }

    /// <summary>Once all types are known, each use reads the kind it needs.</summary>
    private void NarrowUses()
    {
        foreach (var (node, (union, used)) in _uses)
        {
            if (model.ExprTypes.TryGetValue(node, out var known) && known.SameAs(union))
            {
                model.DeclaredTypes.TryAdd(node, union);
                model.ExprTypes[node] = union.AllowsNone ? UnionType.Of([used, PyType.None]) : used;
            }
        }
    }
}
