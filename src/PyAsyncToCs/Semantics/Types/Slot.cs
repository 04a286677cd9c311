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

    /// <summary>Lets a type flow in.</summary>
    /// <returns>Whether the slot's type grew.</returns>
    public bool Flow(PyType type, TypeJoiner joiner)
    {
        var root = Root;
        if (ReferenceEquals(root._type, type) || type is NeverType)
        {
            return false;
        }

        var joined = joiner.Join(root._type, type);
        root = Root;
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
        joiner.Changed = true;
        var theirs = b._type;
        if (theirs is not NeverType)
        {
            a.Flow(theirs, joiner);
        }
    }
}
