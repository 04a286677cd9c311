using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>re.Pattern</c>: the pattern is translated to .NET's, groups keep Python's numbers.</summary>
public sealed class PyRegex : IPyRepr, IEquatable<PyRegex>
{
    private readonly Regex _regex;
    private readonly Regex _atStart;
    private readonly Regex _whole;
    private readonly Dictionary<string, int> _names = [];
    private readonly bool _isAscii;

    /// <summary><c>re.compile(pattern, flags)</c>.</summary>
    public PyRegex(string pattern, RegexOptions flags = RegexOptions.None)
    {
        Source = pattern;
        if (flags.HasFlag(RegexOptions.ECMAScript))
        {
            // .NET's ECMAScript mode goes with few other options; Python's ASCII is about the classes of characters alone.
            (_isAscii, flags) = (true, flags & ~RegexOptions.ECMAScript);
        }

        try
        {
            var translated = Translate(pattern);
            _regex = new Regex(translated, flags | RegexOptions.CultureInvariant);
            _atStart = new Regex($@"\G(?:{translated}{Tail(flags)})", flags | RegexOptions.CultureInvariant);
            _whole = new Regex($@"\G(?:{translated}{Tail(flags)})\z", flags | RegexOptions.CultureInvariant);
        }
        catch (RegexParseException error)
        {
            throw PyRegexException.Of(pattern, error);
        }
    }

    /// <summary>The pattern as it was written.</summary>
    public string Source { get; }

    /// <summary>How many groups it has.</summary>
    public int GroupCount { get; private set; }

    /// <summary><c>groupindex</c>: the groups' names and numbers.</summary>
    public Dictionary<string, int> GroupIndex => new(_names);

    /// <summary><c>flags</c>, as CPython counts them.</summary>
    public int Flags => 32 | (Has(RegexOptions.IgnoreCase) ? 2 : 0) | (Has(RegexOptions.Multiline) ? 8 : 0) | (Has(RegexOptions.Singleline) ? 16 : 0) | (Has(RegexOptions.IgnorePatternWhitespace) ? 64 : 0);

    /// <summary>The options among a pattern's flags.</summary>
    public static RegexOptions Options(int flags) => s_flags.Where(flag => (flags & flag.Bit) != 0).Aggregate(RegexOptions.None, (all, flag) => all | flag.Option);

    /// <summary><c>repr(re.I | re.M)</c>.</summary>
    public static string FlagText(RegexOptions options) =>
        options == RegexOptions.None ? "re.NOFLAG" : string.Join('|', s_flags.Where(flag => options.HasFlag(flag.Option)).Select(flag => "re." + flag.Name));

    private static readonly (int Bit, RegexOptions Option, string Name)[] s_flags =
    [
        (2, RegexOptions.IgnoreCase, "IGNORECASE"),
        (8, RegexOptions.Multiline, "MULTILINE"),
        (16, RegexOptions.Singleline, "DOTALL"),
        (64, RegexOptions.IgnorePatternWhitespace, "VERBOSE"),
        (256, RegexOptions.ECMAScript, "ASCII"),
    ];

    /// <inheritdoc/>
    public string Repr()
    {
        List<string> flags = [];
        foreach (var (bit, name) in new[] { (2, "IGNORECASE"), (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE") })
        {
            if ((Flags & bit) != 0)
            {
                flags.Add("re." + name);
            }
        }

        var text = PyText.Quote(Source);
        return $"re.compile({(text.Length > 200 ? text[..200] : text)}{(flags.Count > 0 ? ", " + string.Join('|', flags) : "")})";
    }

    /// <inheritdoc/>
    public override string ToString() => Repr();

    /// <summary><c>a == b</c>.</summary>
    public static bool operator ==(PyRegex? a, PyRegex? b) => a is null ? b is null : a.Equals(b);

    /// <summary><c>a != b</c>.</summary>
    public static bool operator !=(PyRegex? a, PyRegex? b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(PyRegex? other) => other is not null && Source == other.Source && Flags == other.Flags && _isAscii == other._isAscii;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PyRegex);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Source, Flags);

    /// <summary>The groups' names and numbers.</summary>
    internal IReadOnlyDictionary<string, int> Names => _names;

    /// <summary><c>re.escape(text)</c>.</summary>
    public static string Escape(string text) =>
        string.Concat(text.Select(c => "()[]{}?*+-|^$\\.&~# \t\n\r\v\f".Contains(c) ? "\\" + c : c.ToString()));

    /// <summary><c>search(text, pos)</c>.</summary>
    public PyMatch? Search(string text, int pos = 0) => Found(_regex.Match(text, Math.Min(pos, text.Length)), text);

    /// <summary><c>match(text, pos)</c>.</summary>
    public PyMatch? Match(string text, int pos = 0) => Found(_atStart.Match(text, Math.Min(pos, text.Length)), text);

    /// <summary><c>fullmatch(text, pos)</c>.</summary>
    public PyMatch? FullMatch(string text, int pos = 0) => Found(_whole.Match(text, Math.Min(pos, text.Length)), text);

    /// <summary>The text up to <c>endpos</c>.</summary>
    public static string Until(string text, int end) => text[..Math.Clamp(end, 0, text.Length)];

    /// <summary><c>finditer(text)</c>.</summary>
    public IEnumerable<PyMatch> FindIter(string text) => _regex.Matches(text).Select(match => new PyMatch(this, match, text));

    /// <summary><c>findall(text)</c> of a pattern with one group or none.</summary>
    public List<string> FindAll(string text) => GroupCount > 1
        ? throw new NotSupportedException("findall of a pattern with several groups that is only known when the program runs")
        : [.. _regex.Matches(text).Select(match => match.Groups[GroupCount].Value)];

    /// <summary><c>findall(text)</c> of a pattern with several groups.</summary>
    public IEnumerable<string[]> FindGroups(string text) =>
        _regex.Matches(text).Select(match => match.Groups.Values.Skip(1).Select(group => group.Value).ToArray());

    /// <summary><c>sub(replacement, text, count)</c>.</summary>
    public string Sub(string replacement, string text, int count = 0) => Sub(match => match.Expand(replacement), text, count);

    /// <summary><c>sub(function, text, count)</c>.</summary>
    public string Sub(Func<PyMatch, string> replacement, string text, int count = 0) =>
        _regex.Replace(text, match => replacement(new PyMatch(this, match, text)), count > 0 ? count : -1);

    /// <summary><c>subn(function, text)</c>.</summary>
    public (string Text, int Count) SubN(Func<PyMatch, string> replacement, string text, int count = 0) => (Sub(replacement, text, count), Replaced(text, count));

    /// <summary><c>subn(replacement, text)</c>.</summary>
    public (string Text, int Count) SubN(string replacement, string text, int count = 0) => (Sub(replacement, text, count), Replaced(text, count));

    private int Replaced(string text, int count) => count > 0 ? Math.Min(count, _regex.Count(text)) : _regex.Count(text);

    /// <summary><c>split(text, maxsplit)</c>: groups are among the parts.</summary>
    public List<string> Split(string text, int limit = 0)
    {
        var parts = new List<string>();
        var at = 0;
        foreach (Match match in _regex.Matches(text))
        {
            if (limit > 0 && parts.Count / (GroupCount + 1) >= limit)
            {
                break;
            }

            parts.Add(text[at..match.Index]);
            parts.AddRange(match.Groups.Values.Skip(1).Select(group => group.Value));
            at = match.Index + match.Length;
        }

        parts.Add(text[at..]);
        return parts;
    }

    // A comment at the end of a verbose pattern must not swallow the parenthesis.
    private static string Tail(RegexOptions flags) => flags.HasFlag(RegexOptions.IgnorePatternWhitespace) ? "\n" : "";

    private bool Has(RegexOptions option) => _regex.Options.HasFlag(option);

    private PyMatch? Found(Match match, string text) => match.Success ? new PyMatch(this, match, text) : null;

    private string Translate(string pattern)
    {
        var result = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var rest = pattern.AsSpan(i);
            switch (pattern[i])
            {
                case '\\' when i + 1 < pattern.Length:
                    i++;
                    _ = pattern[i] switch
                    {
                        'Z' when !inClass => result.Append(@"\z"),
                        'd' when _isAscii => result.Append(inClass ? "0-9" : "[0-9]"),
                        'w' when _isAscii => result.Append(inClass ? "a-zA-Z0-9_" : "[a-zA-Z0-9_]"),
                        's' when _isAscii => result.Append(inClass ? @" \t\n\r\f\v" : @"[ \t\n\r\f\v]"),
                        var c => result.Append('\\').Append(c),
                    };
                    break;
                case '[':
                    _ = inClass ? result.Append(@"\[") : result.Append('[');
                    if (!inClass)
                    {
                        inClass = true;

                        // A bracket that comes first is itself.
                        i = Taken(pattern, i, '^', result);
                        if (i + 1 < pattern.Length && pattern[i + 1] == ']')
                        {
                            result.Append(@"\]");
                            i++;
                        }
                    }

                    break;
                case ']' when inClass:
                    inClass = false;
                    result.Append(']');
                    break;
                case '(' when !inClass && rest.StartsWith("(?P<"):
                    var end = pattern.IndexOf('>', i);
                    _names[pattern[(i + 4)..end]] = ++GroupCount;
                    result.Append('(');
                    i = end;
                    break;
                case '(' when !inClass && rest.StartsWith("(?P="):
                    end = pattern.IndexOf(')', i);
                    result.Append(CultureInfo.InvariantCulture, $@"\k<{_names[pattern[(i + 4)..end]]}>");
                    i = end;
                    break;
                case '(' when !inClass:
                    GroupCount += rest.StartsWith("(?") ? 0 : 1;
                    result.Append('(');
                    break;
                case '{' when !inClass && rest.StartsWith("{,"):
                    result.Append("{0,");
                    i++;
                    break;
                default:
                    result.Append(pattern[i]);
                    break;
            }
        }

        return result.ToString();
    }

    private static int Taken(string pattern, int i, char wanted, StringBuilder result)
    {
        if (i + 1 < pattern.Length && pattern[i + 1] == wanted)
        {
            result.Append(wanted);
            return i + 1;
        }

        return i;
    }
}
