namespace PyAsyncToCs.Lowering;

/// <summary>The namespaces that an output names beyond the implicit ones.</summary>
internal sealed class UsingSet
{
    private static readonly HashSet<string> Implicit =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
    ];

    private readonly SortedSet<string> _namespaces = new(StringComparer.Ordinal);

    public IEnumerable<string> Namespaces => _namespaces;

    public void Add(string ns)
    {
        if (!Implicit.Contains(ns))
        {
            _namespaces.Add(ns);
        }
    }
}
