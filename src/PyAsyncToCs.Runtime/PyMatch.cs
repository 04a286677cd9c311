using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>re.Match</c>.</summary>
/// <param name="regex">What matched.</param>
/// <param name="match">Where.</param>
/// <param name="text">In what.</param>
public sealed class PyMatch(PyRegex regex, Match match, string text)
{
    /// <summary>The text that was searched.</summary>
    public string Text => text;

    /// <summary><c>re</c>: what matched.</summary>
    public PyRegex Regex => regex;

    /// <summary><c>group(group)</c>; null where the group took no part.</summary>
    public string? Group(object? group = null) => Of(group) is { Success: true } found ? found.Value : null;

    /// <summary><c>groups()</c>.</summary>
    public ImmutableArray<string?> Groups() => [.. match.Groups.Values.Skip(1).Select(group => group.Success ? group.Value : null)];

    /// <summary><c>groups()</c> of a pattern all of whose groups take part in every match.</summary>
    public ImmutableArray<string> PresentGroups() => [.. match.Groups.Values.Skip(1).Select(group => group.Value)];

    /// <summary><c>groups(default)</c>.</summary>
    public ImmutableArray<string> GroupsOr(string other) => [.. Groups().Select(group => group ?? other)];

    /// <summary><c>pos</c>.</summary>
    public int Position => 0;

    /// <summary><c>endpos</c>.</summary>
    public int EndPosition => PyStr.Len(text);

    /// <summary><c>lastindex</c>: the group that was closed last, an outer one after those in it.</summary>
    public int? LastIndex
    {
        get
        {
            Group? last = null;
            int? index = null;
            for (var i = 1; i < match.Groups.Count; i++)
            {
                var group = match.Groups[i];
                var end = last is null ? -1 : last.Index + last.Length;
                if (group.Success && (group.Index + group.Length > end || (group.Index + group.Length == end && group.Index == end)))
                {
                    (last, index) = (group, i);
                }
            }

            return index;
        }
    }

    /// <summary><c>lastgroup</c>: the name of <see cref="LastIndex"/>, or null.</summary>
    public string? LastGroup => LastIndex is { } index ? regex.Names.FirstOrDefault(name => name.Value == index).Key : null;

    /// <summary><c>groupdict()</c>.</summary>
    public Dictionary<string, string?> GroupDict() => regex.Names.ToDictionary(name => name.Key, name => Group(name.Value));

    /// <summary><c>groupdict()</c> of a pattern all of whose groups take part in every match.</summary>
    public Dictionary<string, string> PresentGroupDict() => regex.Names.ToDictionary(name => name.Key, name => match.Groups[name.Value].Value);

    /// <summary><c>start(group)</c>.</summary>
    public int Start(object? group = null) => Of(group) is { Success: true } found ? PyStr.Len(text[..found.Index]) : -1;

    /// <summary><c>end(group)</c>.</summary>
    public int End(object? group = null) => Of(group) is { Success: true } found ? PyStr.Len(text[..(found.Index + found.Length)]) : -1;

    /// <summary><c>span(group)</c>.</summary>
    public (int Start, int End) Span(object? group = null) => (Start(group), End(group));

    /// <summary><c>expand(template)</c>: <c>\1</c>, <c>\g&lt;name&gt;</c> and escapes.</summary>
    public string Expand(string template)
    {
        var result = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '\\' || i + 1 == template.Length)
            {
                result.Append(template[i]);
                continue;
            }

            var c = template[++i];
            if (c == 'g' && i + 1 < template.Length && template[i + 1] == '<')
            {
                var end = template.IndexOf('>', i);
                var name = template[(i + 2)..end];
                result.Append(int.TryParse(name, CultureInfo.InvariantCulture, out var number) ? Group(number) : Group(name));
                i = end;
            }
            else if (char.IsAsciiDigit(c) && c != '0')
            {
                var length = i + 1 < template.Length && char.IsAsciiDigit(template[i + 1]) ? 2 : 1;
                result.Append(Group(int.Parse(template.AsSpan(i, length), CultureInfo.InvariantCulture)));
                i += length - 1;
            }
            else
            {
                _ = c switch
                {
                    'n' => result.Append('\n'),
                    't' => result.Append('\t'),
                    'r' => result.Append('\r'),
                    '\\' => result.Append('\\'),
                    _ => result.Append('\\').Append(c),
                };
            }
        }

        return result.ToString();
    }

    /// <summary>What <c>repr</c> gives.</summary>
    public string Repr() => $"<re.Match object; span=({Start()}, {End()}), match={PyText.Quote(match.Value)}>";

    private Group Of(object? group)
    {
        var number = group switch
        {
            null => 0,
            int index => index,
            string name when regex.Names.TryGetValue(name, out var named) => named,
            _ => -1,
        };
        return number >= 0 && number <= regex.GroupCount ? match.Groups[number] : throw new ArgumentOutOfRangeException(null, "no such group");
    }
}
