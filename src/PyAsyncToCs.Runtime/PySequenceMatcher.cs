using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>difflib.SequenceMatcher</c>.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class PySequenceMatcher<T>
    where T : notnull
{
    private readonly bool _autoJunk;
    private readonly Func<T, bool>? _isJunk;
    private readonly Dictionary<T, List<int>> _places = [];
    private List<T> _a = [];
    private List<T> _b = [];
    private HashSet<T> _junk = [];

    /// <summary>Compares two sequences.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="autoJunk">Whether items that come very often in a long one are no starting points.</param>
    /// <param name="isJunk">Which items are no starting points, and stand beside a block only where they surround it.</param>
    public PySequenceMatcher(IEnumerable<T> a, IEnumerable<T> b, bool autoJunk = true, Func<T, bool>? isJunk = null)
    {
        (_autoJunk, _isJunk) = (autoJunk, isJunk);
        SetFirst(a);
        SetSecond(b);
    }

    /// <summary><c>set_seq1(a)</c>.</summary>
    public void SetFirst(IEnumerable<T> a) => _a = [.. a];

    /// <summary><c>set_seq2(b)</c>: what is known of it serves many comparisons.</summary>
    public void SetSecond(IEnumerable<T> b)
    {
        _b = [.. b];
        _places.Clear();
        foreach (var (i, item) in _b.Index())
        {
            if (!_places.TryGetValue(item, out var places))
            {
                _places.Add(item, places = []);
            }

            places.Add(i);
        }

        _junk = [.. _places.Keys.Where(item => _isJunk?.Invoke(item) ?? false)];
        foreach (var item in _junk)
        {
            _places.Remove(item);
        }

        if (_autoJunk && _b.Count >= 200)
        {
            foreach (var (item, _) in _places.Where(pair => pair.Value.Count > _b.Count / 100 + 1).ToList())
            {
                _places.Remove(item);
            }
        }
    }

    /// <summary><c>set_seqs(a, b)</c>.</summary>
    public void SetBoth(IEnumerable<T> a, IEnumerable<T> b)
    {
        SetFirst(a);
        SetSecond(b);
    }

    /// <summary><c>ratio()</c>: from 0 to 1, how alike they are.</summary>
    public double Ratio() => _a.Count + _b.Count == 0 ? 1.0 : 2.0 * Blocks().Sum(block => block.Size) / (_a.Count + _b.Count);

    /// <summary><c>quick_ratio()</c>: how many items they share in any order.</summary>
    public double QuickRatio()
    {
        var left = _b.GroupBy(item => item).ToDictionary(same => same.Key, same => same.Count());
        var shared = 0;
        foreach (var item in _a)
        {
            var count = left.GetValueOrDefault(item);
            left[item] = count - 1;
            shared += count > 0 ? 1 : 0;
        }

        return _a.Count + _b.Count == 0 ? 1.0 : 2.0 * shared / (_a.Count + _b.Count);
    }

    /// <summary><c>real_quick_ratio()</c>: what the lengths allow.</summary>
    public double RealQuickRatio() => _a.Count + _b.Count == 0 ? 1.0 : 2.0 * Math.Min(_a.Count, _b.Count) / (_a.Count + _b.Count);

    /// <summary><c>get_matching_blocks()</c>, with an empty one at the end.</summary>
    public List<PyDiffMatch> Blocks()
    {
        var found = new List<PyDiffMatch>();
        var open = new Stack<(int ALow, int AHigh, int BLow, int BHigh)>([(0, _a.Count, 0, _b.Count)]);
        while (open.TryPop(out var part))
        {
            var match = Longest(part.ALow, part.AHigh, part.BLow, part.BHigh);
            if (match.Size > 0)
            {
                found.Add(match);
                open.Push((part.ALow, match.A, part.BLow, match.B));
                open.Push((match.A + match.Size, part.AHigh, match.B + match.Size, part.BHigh));
            }
        }

        var blocks = new List<PyDiffMatch>();
        foreach (var match in found.OrderBy(m => m.A).ThenBy(m => m.B))
        {
            if (blocks.Count > 0 && blocks[^1] is var last && last.A + last.Size == match.A && last.B + last.Size == match.B)
            {
                blocks[^1] = last with { Size = last.Size + match.Size };
            }
            else
            {
                blocks.Add(match);
            }
        }

        blocks.Add(new PyDiffMatch(_a.Count, _b.Count, 0));
        return blocks;
    }

    /// <summary><c>get_opcodes()</c>: how the one becomes the other.</summary>
    public List<(string, int, int, int, int)> OpCodes()
    {
        var codes = new List<(string, int, int, int, int)>();
        var (i, j) = (0, 0);
        foreach (var (a, b, size) in Blocks())
        {
            var change = i < a && j < b ? "replace" : i < a ? "delete" : j < b ? "insert" : "";
            if (change.Length > 0)
            {
                codes.Add((change, i, a, j, b));
            }

            (i, j) = (a + size, b + size);
            if (size > 0)
            {
                codes.Add(("equal", a, i, b, j));
            }
        }

        return codes;
    }

    /// <summary><c>get_grouped_opcodes(n)</c>: changes with n items around them; those that are near each other stand together.</summary>
    public IEnumerable<List<(string, int, int, int, int)>> Groups(int n = 3)
    {
        var codes = OpCodes() is { Count: > 0 } found ? found : [("equal", 0, 1, 0, 1)];
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

    /// <summary><c>find_longest_match(…)</c>: of several, the one that begins first in a, then in b.</summary>
    public PyDiffMatch Longest(int aLow, int aHigh, int bLow, int bHigh)
    {
        var best = new PyDiffMatch(aLow, bLow, 0);
        var lengths = new Dictionary<int, int>();
        for (var i = aLow; i < aHigh; i++)
        {
            var next = new Dictionary<int, int>();
            foreach (var j in _places.GetValueOrDefault(_a[i], []).Where(j => j >= bLow && j < bHigh))
            {
                var length = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                if (length > best.Size)
                {
                    best = new PyDiffMatch(i - length + 1, j - length + 1, length);
                }
            }

            lengths = next;
        }

        // Items that are no starting points may stand beside the block: first those that are common, then junk.
        best = Grown(best, isJunk: false);
        return Grown(best, isJunk: true);

        PyDiffMatch Grown(PyDiffMatch match, bool isJunk)
        {
            while (match.A > aLow && match.B > bLow && _junk.Contains(_b[match.B - 1]) == isJunk && _a[match.A - 1].Equals(_b[match.B - 1]))
            {
                match = new PyDiffMatch(match.A - 1, match.B - 1, match.Size + 1);
            }

            while (match.A + match.Size < aHigh && match.B + match.Size < bHigh && _junk.Contains(_b[match.B + match.Size]) == isJunk && _a[match.A + match.Size].Equals(_b[match.B + match.Size]))
            {
                match = match with { Size = match.Size + 1 };
            }

            return match;
        }
    }
}

/// <summary>A block that two sequences share.</summary>
/// <param name="A">Where it begins in the one.</param>
/// <param name="B">Where it begins in the other.</param>
/// <param name="Size">How many items it has.</param>
public readonly record struct PyDiffMatch(int A, int B, int Size) : ITuple, IPyRepr
{
    int ITuple.Length => 3;

    object? ITuple.this[int index] => index == 0 ? A : index == 1 ? B : Size;

    /// <inheritdoc/>
    public string Repr() => $"Match(a={A}, b={B}, size={Size})";
}
