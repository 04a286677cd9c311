using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>pathlib.Path</c> for POSIX.</summary>
public sealed class PyPath : IEquatable<PyPath>, IComparable<PyPath>, IComparable, IPyRepr
{
    /// <summary><c>Path(a, b, …)</c>.</summary>
    public PyPath(params IEnumerable<object> parts)
    {
        var text = PyPaths.Join(parts.Select(part => part.ToString()!).DefaultIfEmpty(""));
        var names = text.Split('/').Where(name => name is not ("" or "."));
        Text = (text.StartsWith('/') ? "/" : "") + string.Join('/', names);
        Text = Text.Length == 0 ? "." : Text;
    }

    /// <summary>The path as text.</summary>
    public string Text { get; }

    /// <summary>The last name.</summary>
    public string Name => Text is "." or "/" ? "" : Text[(Text.LastIndexOf('/') + 1)..];

    /// <summary>The last name without its extension.</summary>
    public string Stem => Name[..^Suffix.Length];

    /// <summary>The extension of the last name, with its dot.</summary>
    public string Suffix => PyPaths.SplitExtension(Name).Extension is { Length: > 1 } suffix ? suffix : "";

    /// <summary>All extensions of the last name.</summary>
    public List<string> Suffixes => [.. Name.TrimStart('.').Split('.').Skip(1).Select(part => "." + part)];

    /// <summary>The path without its last name.</summary>
    public PyPath Parent => Name.Length == 0 ? this : new(PyPaths.Split(Text).Head);

    /// <summary>The names of the path.</summary>
    public ImmutableArray<string> Parts => [.. Text.StartsWith('/') ? ["/"] : Array.Empty<string>(), .. Text.Split('/').Where(name => name is not ("" or "."))];

    /// <summary>Whether there is something at this path.</summary>
    public bool Exists => Path.Exists(Text);

    /// <summary><c>path / name</c>.</summary>
    public static PyPath operator /(PyPath path, string name) => new(path.Text, name);

    /// <summary><c>a == b</c>.</summary>
    public static bool operator ==(PyPath? a, PyPath? b) => a?.Text == b?.Text;

    /// <summary><c>a != b</c>.</summary>
    public static bool operator !=(PyPath? a, PyPath? b) => !(a == b);

    /// <summary><c>a &lt; b</c>.</summary>
    public static bool operator <(PyPath a, PyPath b) => a.CompareTo(b) < 0;

    /// <summary><c>a &gt; b</c>.</summary>
    public static bool operator >(PyPath a, PyPath b) => a.CompareTo(b) > 0;

    /// <summary><c>a &lt;= b</c>.</summary>
    public static bool operator <=(PyPath a, PyPath b) => a.CompareTo(b) <= 0;

    /// <summary><c>a &gt;= b</c>.</summary>
    public static bool operator >=(PyPath a, PyPath b) => a.CompareTo(b) >= 0;

    /// <summary><c>name / path</c>.</summary>
    public static PyPath operator /(string name, PyPath path) => new(name, path.Text);

    /// <summary>The folders above, the nearest first.</summary>
    public List<PyPath> Parents => Name.Length == 0 ? [] : [Parent, .. Parent.Parents];

    /// <summary><c>/</c> for an absolute path.</summary>
    public string Anchor => Text.StartsWith('/') ? "/" : "";

    /// <summary><c>is_relative_to(other)</c>.</summary>
    public bool IsRelativeTo(PyPath other) => other.Text == "." ? !Text.StartsWith('/') : Parts.Take(other.Parts.Length).SequenceEqual(other.Parts);

    /// <summary><c>relative_to(other)</c>.</summary>
    public PyPath RelativeTo(PyPath other) => IsRelativeTo(other)
        ? new PyPath(other.Text == "." ? Parts : Parts.Skip(other.Parts.Length))
        : throw new ArgumentException($"{PyText.Quote(Text)} is not in the subpath of {PyText.Quote(other.Text)}");

    /// <summary><c>match(pattern)</c>: the pattern's parts match the path's last ones.</summary>
    public bool Matches(string pattern)
    {
        var parts = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return pattern.StartsWith('/')
            ? parts.Length == Parts.Length - 1 && Matching(Parts.Skip(1), parts)
            : parts.Length <= Parts.Length && Matching(Parts.TakeLast(parts.Length), parts);
    }

    private static bool Matching(IEnumerable<string> names, string[] patterns) =>
        names.Zip(patterns, (name, part) => PyGlob.Matches(name, part)).All(same => same);

    /// <summary><c>joinpath(a, b, …)</c>.</summary>
    public PyPath Join(params IEnumerable<string> parts) => new(parts.Prepend(Text));

    /// <summary><c>with_name(name)</c>.</summary>
    public PyPath WithName(string name) => new(Text[..^Name.Length] + name);

    /// <summary><c>with_suffix(suffix)</c>.</summary>
    public PyPath WithSuffix(string suffix) => WithName(Stem + suffix);

    /// <summary><c>with_stem(stem)</c>.</summary>
    public PyPath WithStem(string stem) => WithName(stem + Suffix);

    /// <summary><c>read_text()</c>.</summary>
    public string ReadText(string? encoding = null)
    {
        using var file = new PyTextFile(Text, "r", encoding);
        return file.Read();
    }

    /// <summary><c>write_text(data)</c>.</summary>
    public int WriteText(string data, string? encoding = null)
    {
        using var file = new PyTextFile(Text, "w", encoding);
        file.Write(data);
        return PyStr.Len(data);
    }

    /// <summary><c>read_bytes()</c>.</summary>
    public byte[] ReadBytes()
    {
        using var file = new PyBinaryFile(Text, "rb");
        return file.Read();
    }

    /// <summary><c>write_bytes(data)</c>.</summary>
    public int WriteBytes(byte[] data)
    {
        using var file = new PyBinaryFile(Text, "wb");
        return file.Write(data);
    }

    /// <summary><c>iterdir()</c>.</summary>
    public IEnumerable<PyPath> List() => PyFiles.List(Text).Select(name => this / name);

    /// <summary><c>glob(pattern)</c>.</summary>
    public IEnumerable<PyPath> Glob(string pattern)
    {
        // `**/` is any folders, `*` any characters of a name.
        var regex = new Regex("^" + Regex.Escape(pattern).Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal) + "$");
        return Directory.EnumerateFileSystemEntries(Text, "*", SearchOption.AllDirectories)
            .Where(entry => regex.IsMatch(Path.GetRelativePath(Text, entry)))
            .Select(entry => this / Path.GetRelativePath(Text, entry));
    }

    /// <summary><c>unlink(missing_ok=…)</c>.</summary>
    public void Unlink(bool missingOk = false)
    {
        if (!missingOk || File.Exists(Text))
        {
            PyFiles.Remove(Text);
        }
    }

    /// <summary><c>rename(target)</c>.</summary>
    public PyPath Move(object target)
    {
        PyFiles.Move(Text, target.ToString()!);
        return new PyPath(target);
    }

    /// <summary><c>touch()</c>.</summary>
    public void Touch() => new FileStream(Text, FileMode.Append).Dispose();

    int IComparable.CompareTo(object? obj) => CompareTo(obj as PyPath);

    /// <inheritdoc/>
    public int CompareTo(PyPath? other) => string.CompareOrdinal(Text.Replace('/', '\0'), other?.Text.Replace('/', '\0'));

    /// <inheritdoc/>
    public bool Equals(PyPath? other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyPath other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <inheritdoc/>
    public string Repr() => $"PosixPath({PyText.Quote(Text)})";
}
