namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>difflib</c>.</summary>
public static class PyDiff
{
    /// <summary><c>get_close_matches(word, possibilities, n, cutoff)</c>: the best first.</summary>
    public static List<string> CloseMatches(string word, IEnumerable<string> possibilities, int n = 3, double cutoff = 0.6) =>
    [
        .. possibilities.Select(text => (Score: new PySequenceMatcher<char>(text, word).Ratio(), Text: text))
            .Where(match => match.Score >= cutoff)
            .OrderByDescending(match => match.Score)
            .ThenByDescending(match => match.Text, StringComparer.Ordinal)
            .Take(n)
            .Select(match => match.Text),
    ];

    /// <summary><c>unified_diff(a, b, …)</c>.</summary>
    public static IEnumerable<string> Unified(
        IEnumerable<string> a, IEnumerable<string> b, string fromfile = "", string tofile = "", string fromfiledate = "", string tofiledate = "", int n = 3, string lineterm = "\n")
    {
        List<string> left = [.. a];
        List<string> right = [.. b];
        var isFirst = true;
        foreach (var group in new PySequenceMatcher<string>(left, right).Groups(n))
        {
            if (isFirst)
            {
                isFirst = false;
                yield return $"--- {fromfile}{(fromfiledate.Length > 0 ? "\t" + fromfiledate : "")}{lineterm}";
                yield return $"+++ {tofile}{(tofiledate.Length > 0 ? "\t" + tofiledate : "")}{lineterm}";
            }

            yield return $"@@ -{Range(group[0].Item2, group[^1].Item3)} +{Range(group[0].Item4, group[^1].Item5)} @@{lineterm}";
            foreach (var (kind, i1, i2, j1, j2) in group)
            {
                foreach (var line in kind == "insert" ? [] : left[i1..i2])
                {
                    yield return (kind == "equal" ? " " : "-") + line;
                }

                foreach (var line in kind is "equal" or "delete" ? [] : right[j1..j2])
                {
                    yield return "+" + line;
                }
            }
        }
    }

    /// <summary><c>context_diff(a, b, …)</c>.</summary>
    public static IEnumerable<string> Context(
        IEnumerable<string> a, IEnumerable<string> b, string fromfile = "", string tofile = "", string fromfiledate = "", string tofiledate = "", int n = 3, string lineterm = "\n")
    {
        List<string> left = [.. a];
        List<string> right = [.. b];
        var isFirst = true;
        foreach (var group in new PySequenceMatcher<string>(left, right).Groups(n))
        {
            if (isFirst)
            {
                isFirst = false;
                yield return $"*** {fromfile}{(fromfiledate.Length > 0 ? "\t" + fromfiledate : "")}{lineterm}";
                yield return $"--- {tofile}{(tofiledate.Length > 0 ? "\t" + tofiledate : "")}{lineterm}";
            }

            yield return "***************" + lineterm;
            yield return $"*** {ContextRange(group[0].Item2, group[^1].Item3)} ****{lineterm}";
            foreach (var (kind, i1, i2, _, _) in group.Exists(code => code.Item1 is "replace" or "delete") ? group : [])
            {
                foreach (var line in kind == "insert" ? [] : left[i1..i2])
                {
                    yield return Mark(kind) + line;
                }
            }

            yield return $"--- {ContextRange(group[0].Item4, group[^1].Item5)} ----{lineterm}";
            foreach (var (kind, _, _, j1, j2) in group.Exists(code => code.Item1 is "replace" or "insert") ? group : [])
            {
                foreach (var line in kind == "delete" ? [] : right[j1..j2])
                {
                    yield return Mark(kind) + line;
                }
            }
        }
    }

    /// <summary><c>restore(delta, which)</c>: the lines of one side.</summary>
    public static IEnumerable<string> Restore(IEnumerable<string> delta, int which)
    {
        var tag = which switch { 1 => "- ", 2 => "+ ", _ => throw new ArgumentException($"unknown delta choice (must be 1 or 2): {which}") };
        foreach (var line in delta.Where(line => line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith(tag, StringComparison.Ordinal)))
        {
            yield return line[2..];
        }
    }

    private static string Mark(string kind) => kind switch { "insert" => "+ ", "delete" => "- ", "replace" => "! ", _ => "  " };

    private static string ContextRange(int start, int stop) => stop - start <= 1 ? $"{(stop == start ? start : start + 1)}" : $"{start + 1},{stop}";

    private static string Range(int start, int stop) => stop - start == 1 ? $"{start + 1}" : $"{(stop == start ? start : start + 1)},{stop - start}";
}
