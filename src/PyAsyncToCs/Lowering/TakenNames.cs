namespace PyAsyncToCs.Lowering;

/// <summary>
/// The C# names that are taken in a frame: its own, and those of the frames around it that it can see. They are looked
/// up there, because a module with thousands of functions would copy its names for each of them.
/// </summary>
/// <param name="outer">The names around.</param>
internal sealed class TakenNames(TakenNames? outer)
{
    private readonly HashSet<string> _own = [];
    private readonly List<string> _added = [];

    // Names that no function or class inside can mean, and so may use for something else.
    private readonly HashSet<string> _ownOnly = [];
    private TakenNames? _outer = outer;

    /// <summary>How many names were taken so far, for <see cref="Restore"/>.</summary>
    public int Mark => _added.Count;

    public bool Contains(string name) => _own.Contains(name) || _outer?.IsSeenInside(name) is true;

    /// <summary>Takes a name; false where it is taken.</summary>
    public bool Add(string name)
    {
        if (Contains(name))
        {
            return false;
        }

        _own.Add(name);
        _added.Add(name);
        return true;
    }

    public void Remove(string name) => _own.Remove(name);

    /// <summary>Forgets all names, those around too.</summary>
    public void Clear()
    {
        _own.Clear();
        _added.Clear();
        _outer = null;
    }

    /// <summary>Lets functions and classes inside use a name for something else.</summary>
    public void Hide(string name) => _ownOnly.Add(name);

    /// <summary>Frees the names that were taken since a mark.</summary>
    public void Restore(int mark)
    {
        for (var i = mark; i < _added.Count; i++)
        {
            _own.Remove(_added[i]);
        }

        _added.RemoveRange(mark, _added.Count - mark);
    }

    private bool IsSeenInside(string name) => !_ownOnly.Contains(name) && Contains(name);
}
