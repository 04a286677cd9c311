namespace PyAsyncToCs.Runtime;

/// <summary>A <c>collections.Counter</c> that counts None, too.</summary>
public sealed class PyNullKeyCounter<T> : PyNullKeyDict<T, int>, IPyRepr
{
    /// <summary>Makes an empty counter.</summary>
    public PyNullKeyCounter()
    {
    }

    /// <summary>Counts some items.</summary>
    public PyNullKeyCounter(IEnumerable<T> items) => Update(items);

    /// <summary>Takes over some counts.</summary>
    public PyNullKeyCounter(IEnumerable<KeyValuePair<T, int>> counts)
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

    /// <summary><c>subtract(items)</c>.</summary>
    public void Subtract(IEnumerable<T> items)
    {
        foreach (var item in items)
        {
            this[item]--;
        }
    }

    /// <summary><c>most_common(count)</c>: of equal counts, the first met first.</summary>
    public List<(T, int)> MostCommon(int? count = null) =>
        [.. this.OrderByDescending(item => item.Value).Take(Math.Max(0, count ?? Count)).Select(item => (item.Key, item.Value))];

    /// <summary><c>elements()</c>.</summary>
    public IEnumerable<T> Elements() => this.SelectMany(item => Enumerable.Repeat(item.Key, Math.Max(0, item.Value)));

    /// <summary><c>total()</c>.</summary>
    public int Total() => Values.Sum();

    /// <summary>What stays positive of each pair of counts.</summary>
    /// <param name="other">The other counter.</param>
    /// <param name="combine">What becomes of two counts.</param>
    public PyNullKeyCounter<T> Combine(PyNullKeyCounter<T> other, Func<int, int, int> combine)
    {
        var result = new PyNullKeyCounter<T>();
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
    public override string Repr() => Repr(item => PyText.Repr(item));
}
