namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>difflib.SequenceMatcher</c>.</summary>
/// <typeparam name="T">The items.</typeparam>
public sealed class PySequenceMatcher<T>
    where T : notnull
{
    private readonly List<T> _a;
    private readonly List<T> _b;
    private readonly Dictionary<T, List<int>> _places = [];

    /// <summary>Compares two sequences.</summary>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    /// <param name="autoJunk">Whether items that come very often in a long one are no starting points.</param>
    public PySequenceMatcher(IEnumerable<T> a, IEnumerable<T> b, bool autoJunk = true)
    {
        (_a, _b) = ([.. a], [.. b]);
        foreach (var (i, item) in _b.Index())
        {
            if (!_places.TryGetValue(item, out var places))
            {
                _places.Add(item, places = []);
            }

            places.Add(i);
        }

        if (autoJunk && _b.Count >= 200)
        {
            foreach (var (item, _) in _places.Where(pair => pair.Value.Count > _b.Count / 100 + 1).ToList())
            {
                _places.Remove(item);
            }
        }
    }

    /// <summary><c>ratio()</c>: from 0 to 1, how alike they are.</summary>
    public double Ratio() => _a.Count + _b.Count == 0 ? 1.0 : 2.0 * Blocks().Sum(block => block.Size) / (_a.Count + _b.Count);

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

    // The longest block; of several, the one that begins first in a, then in b.
    private PyDiffMatch Longest(int aLow, int aHigh, int bLow, int bHigh)
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

        // Items that are no starting points may stand beside the block.
        while (best.A > aLow && best.B > bLow && _a[best.A - 1].Equals(_b[best.B - 1]))
        {
            best = new PyDiffMatch(best.A - 1, best.B - 1, best.Size + 1);
        }

        while (best.A + best.Size < aHigh && best.B + best.Size < bHigh && _a[best.A + best.Size].Equals(_b[best.B + best.Size]))
        {
            best = best with { Size = best.Size + 1 };
        }

        return best;
    }
}

/// <summary>A block that two sequences share.</summary>
/// <param name="A">Where it begins in the one.</param>
/// <param name="B">Where it begins in the other.</param>
/// <param name="Size">How many items it has.</param>
public readonly record struct PyDiffMatch(int A, int B, int Size)
{
    /// <inheritdoc/>
    public override string ToString() => $"Match(a={A}, b={B}, size={Size})";
}
