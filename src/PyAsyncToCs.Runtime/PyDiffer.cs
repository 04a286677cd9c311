using System.Text;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>difflib.Differ</c>: lines of both sequences, and marks under what changed in them.</summary>
/// <param name="skipsSpace">Whether white space is no starting point, as in <c>ndiff</c>.</param>
public sealed class PyDiffer(bool skipsSpace = true)
{
    private readonly Func<char, bool>? _isJunk = skipsSpace ? c => c is ' ' or '\t' : null;

    /// <summary><c>compare(a, b)</c>.</summary>
    public IEnumerable<string> Compare(IEnumerable<string> a, IEnumerable<string> b)
    {
        List<string> left = [.. a];
        List<string> right = [.. b];
        foreach (var (kind, i1, i2, j1, j2) in new PySequenceMatcher<string>(left, right).OpCodes())
        {
            var lines = kind switch
            {
                "replace" => Replaced(left[i1..i2], right[j1..j2]),
                "delete" => left[i1..i2].Select(line => "- " + line),
                "insert" => right[j1..j2].Select(line => "+ " + line),
                _ => left[i1..i2].Select(line => "  " + line),
            };
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }

    // The two lines that are most alike, with marks; what is before and after them likewise.
    private IEnumerable<string> Replaced(List<string> a, List<string> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Select(line => "- " + line).Concat(b.Select(line => "+ " + line));
        }

        var (best, bestI, bestJ) = (0.74, -1, -1);
        var (sameI, sameJ) = (-1, -1);
        for (var j = 0; j < b.Count; j++)
        {
            for (var i = 0; i < a.Count; i++)
            {
                if (a[i] == b[j])
                {
                    (sameI, sameJ) = sameI < 0 ? (i, j) : (sameI, sameJ);
                    continue;
                }

                var ratio = Matcher(a[i], b[j]).Ratio();
                (best, bestI, bestJ) = ratio > best + 1e-12 ? (ratio, i, j) : (best, bestI, bestJ);
            }
        }

        if (best < 0.75 && sameI < 0)
        {
            return b.Count < a.Count
                ? b.Select(line => "+ " + line).Concat(a.Select(line => "- " + line))
                : a.Select(line => "- " + line).Concat(b.Select(line => "+ " + line));
        }

        var (at, to) = best < 0.75 ? (sameI, sameJ) : (bestI, bestJ);
        IEnumerable<string> middle = best < 0.75 ? ["  " + a[at]] : Marked(a[at], b[to]);
        return Replaced(a[..at], b[..to]).Concat(middle).Concat(Replaced(a[(at + 1)..], b[(to + 1)..]));
    }

    private IEnumerable<string> Marked(string a, string b)
    {
        var (under, below) = (new StringBuilder(), new StringBuilder());
        foreach (var (kind, i1, i2, j1, j2) in Matcher(a, b).OpCodes())
        {
            var (first, second) = kind switch { "replace" => ('^', '^'), "delete" => ('-', ' '), "insert" => (' ', '+'), _ => (' ', ' ') };
            under.Append(first, i2 - i1);
            below.Append(second, j2 - j1);
        }

        return new[] { "- " + a, Hint(a, under), "+ " + b, Hint(b, below) }.Where(line => line.Length > 0);
    }

    // Marks stand under the line's own white space.
    private static string Hint(string line, StringBuilder marks)
    {
        var text = string.Concat(line.Zip(marks.ToString(), (c, mark) => mark == ' ' && char.IsWhiteSpace(c) ? c : mark)).TrimEnd();
        return text.Length == 0 ? "" : $"? {text}\n";
    }

    private PySequenceMatcher<char> Matcher(string a, string b) => new(a, b, isJunk: _isJunk);
}
