namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>collections.Counter</c>: a missing key counts 0.</summary>
public sealed class PyCounter<T> : Dictionary<T, int>, IPyRepr
    where T : notnull
{
    /// <summary>Makes an empty counter.</summary>
    public PyCounter()
    {
    }

    /// <summary>Counts some items.</summary>
    public PyCounter(IEnumerable<T> items) => Update(items);

    /// <summary>Takes over some counts.</summary>
    public PyCounter(Dictionary<T, int> counts)
        : base(counts)
    {
    }

    /// <summary>The count of an item; setting it adds the item.</summary>
    public new int this[T key]
    {
        get => TryGetValue(key, out var count) ? count : 0;
        set => base[key] = value;
    }

    /// <summary><c>update(items)</c>.</summary>
    public void Update(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            this[item]++;
        }
    }

    /// <summary><c>update(counts)</c>.</summary>
    public void Update(Dictionary<T, int> counts)
    {
        foreach (var (item, count) in counts)
        {
            this[item] += count;
        }
    }

    /// <summary><c>subtract(items)</c>.</summary>
    public void Subtract(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            this[item]--;
        }
    }

    /// <summary><c>subtract(counts)</c>.</summary>
    public void Subtract(Dictionary<T, int> counts)
    {
        foreach (var (item, count) in counts)
        {
            this[item] -= count;
        }
    }

    /// <summary><c>most_common(count)</c>: of equal counts, the first met first.</summary>
    public List<(T, int)> MostCommon(int? count = null) =>
        [.. this.OrderByDescending(item => item.Value).Take(Math.Max(0, count ?? Count)).Select(item => (item.Key, item.Value))];

    /// <summary><c>elements()</c>.</summary>
    public IEnumerable<T> Elements() => this.SelectMany(item => Enumerable.Repeat(item.Key, Math.Max(0, item.Value)));

    /// <summary><c>total()</c>.</summary>
    public int Total() => Values.Sum();

    /// <summary><c>self &lt; other</c>: of something less, and of nothing more.</summary>
    public bool IsLess(PyCounter<T> other) => IsWithin(other) && !other.IsWithin(this);

    /// <summary><c>self &lt;= other</c>: of nothing more than the other has.</summary>
    public bool IsWithin(PyCounter<T> other) => this.All(item => item.Value <= other[item.Key]) && other.All(item => this[item.Key] <= item.Value);

    /// <summary><c>a + b</c>, <c>a - b</c>, <c>a | b</c>, <c>a &amp; b</c>: what stays positive of each pair of counts.</summary>
    /// <param name="other">The other counter.</param>
    /// <param name="combine">What becomes of two counts.</param>
    public PyCounter<T> Combine(PyCounter<T> other, Func<int, int, int> combine)
    {
        var result = new PyCounter<T>();
        foreach (var item in Keys.Concat(other.Keys.Where(key => !ContainsKey(key))))
        {
            if (combine(this[item], other[item]) is > 0 and var count)
            {
                result[item] = count;
            }
        }

        return result;
    }

    /// <summary>What <c>repr</c> gives, each item by <paramref name="repr"/>.</summary>
    public string Repr(Func<T, string> repr) =>
        Count == 0 ? "Counter()" : $"Counter({{{string.Join(", ", MostCommon().Select(item => $"{repr(item.Item1)}: {item.Item2}"))}}})";

    /// <inheritdoc/>
    public string Repr() => Repr(item => PyText.Repr(item));

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
