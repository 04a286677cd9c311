namespace PyAsyncToCs.Documents;

/// <summary>What a scope is.</summary>
internal enum NameScopeKind
{
    /// <summary>The module.</summary>
    Module,

    /// <summary>A class body: functions in it do not see its names.</summary>
    Class,

    /// <summary>A function or lambda.</summary>
    Function,

    /// <summary>A comprehension: <c>:=</c> in it binds outside (PEP 572).</summary>
    Comprehension,
}

/// <summary>A scope with what is bound and read in it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="parent">The scope around it, or null.</param>
internal sealed class NameScope(NameScopeKind kind, NameScope? parent)
{
    private readonly NameScope? _parent = parent;

    /// <summary>What it is.</summary>
    public NameScopeKind Kind { get; } = kind;

    /// <summary>Whether its code runs when a function is called, not when the statement is.</summary>
    public bool IsDeferred { get; } = kind == NameScopeKind.Function || parent is { IsDeferred: true };

    /// <summary>The names bound here, each with the first offset from which it is.</summary>
    public Dictionary<string, int> Bound { get; } = new(StringComparer.Ordinal);

    /// <summary>The names read here, with the first offset of each.</summary>
    public Dictionary<string, int> Read { get; } = new(StringComparer.Ordinal);

    /// <summary>The names declared <c>global</c>.</summary>
    public HashSet<string> Globals { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that a name is bound; a <c>global</c> or <c>nonlocal</c> one is bound elsewhere.</summary>
    public void Bind(string name, int offset)
    {
        if (!Bound.TryGetValue(name, out var known) || offset < known)
        {
            Bound[name] = offset;
        }
    }

    /// <summary>Notes that a name is read.</summary>
    public void Load(string name, int offset)
    {
        if (!Read.TryGetValue(name, out var known) || offset < known)
        {
            Read[name] = offset;
        }
    }

    /// <summary>The scope in which <c>:=</c> binds.</summary>
    public NameScope WalrusScope()
    {
        var scope = this;
        while (scope.Kind == NameScopeKind.Comprehension && scope._parent is { } outer)
        {
            scope = outer;
        }

        return scope;
    }

    /// <summary>Whether a name read here is the module's.</summary>
    public bool ReachesModule(string name)
    {
        for (var scope = this; scope is not null; scope = scope._parent)
        {
            if (scope.Kind == NameScopeKind.Module || scope.Globals.Contains(name))
            {
                return true;
            }

            if (scope.Bound.ContainsKey(name) && (scope == this || scope.Kind != NameScopeKind.Class))
            {
                return false;
            }
        }

        return true;
    }
}
