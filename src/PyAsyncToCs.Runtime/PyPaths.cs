namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>os.path</c> for POSIX (Lib/posixpath.py).</summary>
public static class PyPaths
{
    /// <summary><c>join(a, b, …)</c>: an absolute part starts anew.</summary>
    public static string Join(params IEnumerable<string> parts) => parts.Aggregate((path, part) =>
        part.StartsWith('/') || path.Length == 0 ? part : path.EndsWith('/') ? path + part : $"{path}/{part}");

    /// <summary><c>split(path)</c>.</summary>
    public static (string Head, string Tail) Split(string path)
    {
        var at = path.LastIndexOf('/') + 1;
        var head = path[..at];
        return (head.Trim('/').Length > 0 ? head.TrimEnd('/') : head, path[at..]);
    }

    /// <summary><c>splitext(path)</c>: leading dots are no extension.</summary>
    public static (string Root, string Extension) SplitExtension(string path)
    {
        var dot = path.LastIndexOf('.');
        var name = path.LastIndexOf('/') + 1;
        return dot > name && path[name..dot].Trim('.').Length > 0 ? (path[..dot], path[dot..]) : (path, "");
    }

    /// <summary><c>normpath(path)</c>.</summary>
    public static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && (parts.Count > 0 && parts[^1] != ".." || path.StartsWith('/')))
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        var text = (path.StartsWith('/') ? "/" : "") + string.Join('/', parts);
        return text.Length == 0 ? "." : text;
    }

    /// <summary><c>expanduser(path)</c>.</summary>
    public static string ExpandUser(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..] : path;

    /// <summary><c>commonprefix(paths)</c>.</summary>
    public static string CommonPrefix(IEnumerable<string> paths) =>
        paths.Aggregate((string?)null, (common, path) => common is null ? path : common[..common.Zip(path).TakeWhile(pair => pair.First == pair.Second).Count()]) ?? "";

    /// <summary><c>commonpath(paths)</c>.</summary>
    /// <exception cref="ArgumentException">There are none, or some start at the root and some do not.</exception>
    public static string CommonPath(IEnumerable<string> paths)
    {
        var all = paths.ToList();
        if (all.Count == 0)
        {
            throw new ArgumentException("commonpath() arg is an empty sequence");
        }

        if (all.Select(path => path.StartsWith('/')).Distinct().Count() > 1)
        {
            throw new ArgumentException("Can't mix absolute and relative paths");
        }

        var parts = all.ConvertAll(path => path.Split('/').Where(part => part is not ("" or ".")).ToList());
        var common = parts[0].TakeWhile((part, i) => parts.All(other => i < other.Count && other[i] == part));
        return (all[0].StartsWith('/') ? "/" : "") + string.Join('/', common);
    }

    /// <summary><c>relpath(path, start)</c>.</summary>
    public static string Relative(string path, string start = ".") =>
        Path.GetRelativePath(Normal(Join(Environment.CurrentDirectory, start)), Normal(Join(Environment.CurrentDirectory, path)));

    /// <summary><c>expandvars(path)</c>: what is not set stays.</summary>
    public static string ExpandVariables(string path) =>
        System.Text.RegularExpressions.Regex.Replace(path, @"\$(?:(\w+)|\{([^}]*)\})", place => Environment.GetEnvironmentVariable(place.Groups[1].Value + place.Groups[2].Value) ?? place.Value);
}
