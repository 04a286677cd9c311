using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>string.Template</c>.</summary>
/// <param name="source">The text with <c>$name</c> places.</param>
public sealed class PyStringTemplate(string source)
{
    /// <summary>The text with its places.</summary>
    public string Source => source;

    /// <summary><c>substitute(values)</c>.</summary>
    /// <exception cref="KeyNotFoundException">A place has no value.</exception>
    public string Substitute<TValue>(Dictionary<string, TValue> values) => Fill(values, isSafe: false);

    /// <summary><c>safe_substitute(values)</c>: what has no value stays.</summary>
    public string SafeSubstitute<TValue>(Dictionary<string, TValue> values) => Fill(values, isSafe: true);

    /// <summary><c>get_identifiers()</c>: the names of its places.</summary>
    public List<string> Identifiers() => [.. Regex.Matches(source, Places).Select(place => place.Groups[2].Value + place.Groups[3].Value).Where(name => name.Length > 0).Distinct()];

    private const string Places = @"\$(?:(\$)|([_a-zA-Z][_a-zA-Z0-9]*)|\{([_a-zA-Z][_a-zA-Z0-9]*)\}|())";

    private string Fill<TValue>(Dictionary<string, TValue> values, bool isSafe) => Regex.Replace(source, Places, place =>
    {
        var name = place.Groups[2].Value + place.Groups[3].Value;
        return place.Groups[1].Success ? "$"
            : values.TryGetValue(name, out var value) ? PyText.Str(value)
            : isSafe ? place.Value
            : name.Length > 0 ? throw new KeyNotFoundException(PyText.Quote(name))
            : throw new ArgumentException($"Invalid placeholder in string: line {source[..place.Index].Count(c => c == '\n') + 1}, col {place.Index - source.LastIndexOf('\n', place.Index)}");
    });
}
