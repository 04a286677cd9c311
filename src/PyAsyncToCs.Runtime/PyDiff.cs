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
        foreach (var group in Groups(new PySequenceMatcher<string>(left, right).OpCodes(), n))
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
        foreach (var group in Groups(new PySequenceMatcher<string>(left, right).OpCodes(), n))
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

    private static string Mark(string kind) => kind switch { "insert" => "+ ", "delete" => "- ", "replace" => "! ", _ => "  " };

    private static string ContextRange(int start, int stop) => stop - start <= 1 ? $"{(stop == start ? start : start + 1)}" : $"{start + 1},{stop}";

    // Changes with n lines around them; those that are near each other stand together.
    private static IEnumerable<List<(string, int, int, int, int)>> Groups(List<(string, int, int, int, int)> codes, int n)
    {
        codes = codes.Count > 0 ? codes : [("equal", 0, 1, 0, 1)];
        if (codes[0] is ("equal", var a1, var a2, var b1, var b2))
        {
            codes[0] = ("equal", Math.Max(a1, a2 - n), a2, Math.Max(b1, b2 - n), b2);
        }

        if (codes[^1] is ("equal", var c1, var c2, var d1, var d2))
        {
            codes[^1] = ("equal", c1, Math.Min(c2, c1 + n), d1, Math.Min(d2, d1 + n));
        }

        List<(string, int, int, int, int)> group = [];
        foreach (var code in codes)
        {
            var (kind, i1, i2, j1, j2) = code;
            if (kind == "equal" && i2 - i1 > 2 * n)
            {
                group.Add((kind, i1, Math.Min(i2, i1 + n), j1, Math.Min(j2, j1 + n)));
                yield return group;
                group = [];
                (i1, j1) = (Math.Max(i1, i2 - n), Math.Max(j1, j2 - n));
            }

            group.Add((kind, i1, i2, j1, j2));
        }

        if (group.Count > 0 && group is not [("equal", _, _, _, _)])
        {
            yield return group;
        }
    }

    private static string Range(int start, int stop) => stop - start == 1 ? $"{start + 1}" : $"{(stop == start ? start : start + 1)},{stop - start}";
}
