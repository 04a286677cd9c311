using PyAsyncToCs.Syntax.Ast;

namespace PyAsyncToCs.Documents;

/// <summary>The module-level names that one top-level statement binds and reads (language reference, 4.2).</summary>
internal sealed class StatementNames
{
    private readonly Dictionary<string, int> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deferred = new(StringComparer.Ordinal);

    private StatementNames()
    {
    }

    /// <summary>The names that it binds, with the offset from which each is bound.</summary>
    public IReadOnlyDictionary<string, int> Bound => _bound;

    /// <summary>The names that it reads when it runs, with the offset of the first reading.</summary>
    public IReadOnlyDictionary<string, int> ReadAtOnce => _read;

    /// <summary>The names that functions in it read when they are called, or rebind with <c>global</c>.</summary>
    public IReadOnlySet<string> ReadLater => _deferred;

    /// <summary>Analyses a statement.</summary>
    public static StatementNames Of(Stmt statement)
    {
        var names = new StatementNames();
        foreach (var scope in ScopeWalker.Walk(statement))
        {
            names.Add(scope);
        }

        return names;
    }

    private void Add(NameScope scope)
    {
        if (scope.Kind == NameScopeKind.Module)
        {
            foreach (var (name, offset) in scope.Bound)
            {
                _bound[name] = offset;
            }
        }

        _deferred.UnionWith(scope.Globals);
        foreach (var (name, offset) in scope.Read)
        {
            if (!scope.ReachesModule(name))
            {
                continue;
            }

            if (scope.IsDeferred)
            {
                _deferred.Add(name);
            }
            else if (!_read.TryGetValue(name, out var known) || offset < known)
            {
                _read[name] = offset;
            }
        }
    }
}
