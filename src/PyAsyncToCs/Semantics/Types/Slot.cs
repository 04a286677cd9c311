namespace PyAsyncToCs.Semantics;

/// <summary>
/// A place a type is inferred for: a variable version, a parameter, a return, an attribute, a container's element.
/// Its type only grows (a join of what flows in). Slots that must be one type in C# (the elements of a list under
/// two names) are united, by union-find.
/// </summary>
internal sealed class Slot
{
    private Slot? _forward;
    private PyType _type = PyType.Never;
    private Interval _range = Interval.Empty;
    private Dictionary<string, Slot>? _keys;
    private Slot? _anyKey;

    public Slot(string? what = null) => What = what;

    public Slot(PyType type) => _type = type;

    /// <summary>What to call the slot in a diagnostic.</summary>
    public string? What { get; }

    /// <summary>The slot that stands for all those united with this one.</summary>
    public Slot Root
    {
        get
        {
            var slot = this;
            while (slot._forward is { } next)
            {
                if (next._forward is { } far)
                {
                    slot._forward = far;
                }

                slot = next;
            }

            return slot;
        }
    }

    /// <summary>The join of what has flowed in.</summary>
    public PyType Type => Root._type;

    /// <summary>The integers that can stand here, from the second pass.</summary>
    public Interval Range
    {
        get => Root._range;
        set => Root._range = value;
    }

    private PyType? _declared;

    /// <summary>What the program says the slot holds: of a value that may be of several kinds, that one is taken.</summary>
    public void Declare(PyType declared) => Root._declared ??= declared;

    /// <summary>The kind of a value that its place is declared to hold, where the value may be of several.</summary>
    private PyType Picked(PyType type)
    {
        if (Root._declared is not { } declared || type.WithoutNone is not UnionType several || MixedNumbers.Is(type))
        {
            return type;
        }

        var fitting = several.Members.Where(m => m.SameAs(declared)
            || (declared is PrimitiveType { IsNumeric: true } && m.IsNumeric)
            || (m is InstanceType part && declared is InstanceType whole && part.Class.IsSubclassOf(whole.Class))).ToList();
        return fitting is [var only] ? only : type;
    }

    private IterationUse _iteration;

    /// <summary>Notes that what stands here is only iterated: containers of several kinds are a common sequence.</summary>
    public void TakeIterables(IterationUse use) => Root._iteration = use;

    /// <summary>For the result of a future: whether tasks stand where the future does.</summary>
    public bool IsOfFuturesAndTasks { get; private set; }

    /// <summary>Notes that tasks stand where a future of this result does.</summary>
    public void TakeTasks(TypeJoiner joiner)
    {
        joiner.Changed |= !Root.IsOfFuturesAndTasks;
        Root.IsOfFuturesAndTasks = true;
    }

    private bool _isCalledFreely;
    private HashSet<FunctionType>? _functions;

    /// <summary>For the result of a callable: whether it is called with arguments that no delegate could be given.</summary>
    public bool IsCalledFreely => Root._isCalledFreely;

    /// <summary>For the result of a callable: the functions that the callable may be.</summary>
    public IReadOnlyCollection<FunctionType> Functions => Root._functions ?? (IReadOnlyCollection<FunctionType>)[];

    /// <summary>Notes a call that no delegate could be given.</summary>
    public void CallFreely(TypeJoiner joiner)
    {
        joiner.Changed |= !Root._isCalledFreely;
        Root._isCalledFreely = true;
    }

    /// <summary>Notes a function that a callable with this result may be.</summary>
    public void Note(FunctionType function)
    {
        var functions = Root._functions ??= [];
        if (!functions.Any(f => f.SameAs(function)))
        {
            functions.Add(function);
        }
    }

    /// <summary>Lets a type flow in.</summary>
    /// <returns>Whether the slot's type grew.</returns>
    public bool Flow(PyType type, TypeJoiner joiner)
    {
        type = Picked(type);
        if (Root is { _keys: not null } keyed)
        {
            (keyed._anyKey ??= new Slot()).Flow(type, joiner);
        }

        return FlowPlain(type, joiner);
    }

    /// <summary>Lets the type of the value under one key of a dict flow into the slot of its values.</summary>
    public void FlowAt(string key, PyType type, TypeJoiner joiner)
    {
        var root = Root;
        if (root._keys is null)
        {
            root._keys = [];
            root._anyKey = root._type is NeverType ? null : new Slot(root._type);
        }

        if (!root._keys.TryGetValue(key, out var slot))
        {
            root._keys.Add(key, slot = new Slot());
        }

        slot.Flow(type, joiner);
        FlowPlain(type, joiner);
    }

    /// <summary>The type of the value under one key, where the keys are known one by one; else that of any value.</summary>
    public PyType At(string key, TypeJoiner joiner) =>
        Root is { _keys: { } keys } root && keys.TryGetValue(key, out var slot) ? joiner.Join(slot.Type, root._anyKey?.Type ?? PyType.Never) : Type;

    /// <summary>For the values of a dict: the values by their keys, where all of those are known.</summary>
    public List<(string Name, Slot Value)>? KnownKeys => Root is { _keys: { } keys, _anyKey: null } ? [.. keys.Select(k => (k.Key, k.Value))] : null;

    private bool FlowPlain(PyType type, TypeJoiner joiner)
    {
        var root = Root;
        if (ReferenceEquals(root._type, type) || type is NeverType)
        {
            return false;
        }

        var joined = root._iteration != IterationUse.Other && joiner.JoinIterables(root._type, type, root._iteration) is { } iterable ? iterable : joiner.Join(root._type, type);
        root = Root;
        if (HoldsItself(joined, root, 0))
        {
            joined = joiner.Join(joined, PyType.Leaf);
        }

        if (joined.SameAs(root._type))
        {
            return false;
        }

        root._type = joined;
        joiner.Changed = true;
        return true;
    }

    /// <summary>Makes two slots one.</summary>
    public void Unite(Slot other, TypeJoiner joiner)
    {
        var a = Root;
        var b = other.Root;
        if (ReferenceEquals(a, b))
        {
            return;
        }

        b._forward = a;
        a._declared = a._declared is { } declared && b._declared is { } theirsDeclared && !declared.SameAs(theirsDeclared) ? null : a._declared ?? b._declared;
        a._isCalledFreely |= b._isCalledFreely;
        a.IsOfFuturesAndTasks |= b.IsOfFuturesAndTasks;
        a._iteration = (IterationUse)Math.Min((int)a._iteration, (int)b._iteration);
        foreach (var function in b._functions ?? [])
        {
            a.Note(function);
        }

        joiner.Changed = true;
        var theirs = b._type;
        UniteKeys(a, b, joiner);
        if (theirs is not NeverType)
        {
            a.FlowPlain(theirs, joiner);
        }
        else if (HoldsItself(a._type, a, 0))
        {
            a.FlowPlain(PyType.Leaf, joiner);
        }
    }

    /// <summary>Whether a container's items are, some levels down, what the slot holds: a tree of dicts.</summary>
    private static bool HoldsItself(PyType type, Slot slot, int depth)
    {
        foreach (var part in type.Parts)
        {
            if (part is InstanceType { Class: { IsUser: false, Name: "dict" or "defaultdict" or "OrderedDict" or "list" }, Args: [.., var item] }
                && (ReferenceEquals(item.Root, slot) || (depth < 4 && HoldsItself(item.Type, slot, depth + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private static void UniteKeys(Slot a, Slot b, TypeJoiner joiner)
    {
        if (a._keys is null && b._keys is null)
        {
            return;
        }

        // The values of a dict whose keys are not known may stand under any.
        var anyKey = new Slot();
        anyKey.Flow(a._keys is null ? a._type : a._anyKey?.Type ?? PyType.Never, joiner);
        anyKey.Flow(b._keys is null ? b._type : b._anyKey?.Type ?? PyType.Never, joiner);
        var keys = a._keys ?? [];
        foreach (var (key, slot) in b._keys ?? [])
        {
            if (!keys.TryAdd(key, slot))
            {
                keys[key].Unite(slot, joiner);
            }
        }

        (a._keys, a._anyKey) = (keys, anyKey.Type is NeverType ? null : anyKey);
    }
}
