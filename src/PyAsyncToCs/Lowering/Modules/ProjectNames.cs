using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Lowering;

/// <summary>
/// The names that the files of one project share. A type's name stands for one type in the whole project, so that a
/// <c>using</c> never makes it ambiguous.
/// </summary>
internal sealed class ProjectNames
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namespaceOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _segments = new(StringComparer.Ordinal);

    /// <summary>Makes the names of a project.</summary>
    /// <param name="root">The root namespace, with dots.</param>
    /// <param name="modules">All modules of the project.</param>
    public ProjectNames(string root, IEnumerable<ModuleSymbol> modules)
    {
        Root = string.Join('.', root.Split('.').Select(Segment));
        _namespaces.Add("", Root);
        foreach (var module in modules)
        {
            _ = NamespaceOf(module);
        }

        _types.UnionWith(_segments);
    }

    /// <summary>The root namespace.</summary>
    public string Root { get; }

    /// <summary>The namespace of a package, or of a module in it.</summary>
    public string NamespaceOf(ModuleSymbol module) => NamespaceOf(module.IsPackage ? module.PathName : ModuleTable.ParentOf(module.PathName));

    /// <summary>The namespace that a type of the project is in, or null for a name that is none.</summary>
    public string? NamespaceOfType(string name) => _namespaceOf.GetValueOrDefault(name);

    /// <summary>Takes a name for a type.</summary>
    /// <param name="wanted">The name it should have.</param>
    /// <param name="qualified">The name where another type has that one.</param>
    /// <param name="ns">The namespace that it is in; empty for the global one.</param>
    public string TakeType(string wanted, string qualified, string ns)
    {
        var name = _types.Contains(wanted) ? qualified : wanted;
        while (!_types.Add(name))
        {
            name += "2";
        }

        _namespaceOf[name] = ns;
        return name;
    }

    private string NamespaceOf(string path)
    {
        if (_namespaces.TryGetValue(path, out var known))
        {
            return known;
        }

        // `src` holds packages and is none.
        var segment = path[(path.LastIndexOf('.') + 1)..];
        var parent = NamespaceOf(ModuleTable.ParentOf(path));
        return _namespaces[path] = path == "src" ? parent : $"{parent}.{Segment(segment)}";
    }

    /// <summary>The name of a file or folder with what no identifier has left out: nobody imports it, but it may be a script.</summary>
    public static string Letters(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '_'));

    /// <summary>A namespace must not hide a type that converted code names.</summary>
    private string Segment(string name)
    {
        var segment = NameStyle.Pascal(Letters(name));
        if (segment.Length == 0 || !char.IsLetter(segment[0]))
        {
            segment = "P" + segment;
        }

        if (segment == "System" || NameStyle.Class(segment) != segment || FrameworkNames.IsImplicit(segment))
        {
            segment += "Package";
        }

        _segments.Add(segment);
        return segment;
    }
}
