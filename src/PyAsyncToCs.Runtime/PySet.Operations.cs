namespace PyAsyncToCs.Runtime;

/// <summary>The algebra of sets, in CPython's order of insertion.</summary>
public sealed partial class PySet<T>
{
    /// <summary><c>a | b</c>.</summary>
    public static PySet<T> operator |(PySet<T> a, PySet<T> b) => a.Union(b);

    /// <summary><c>a &amp; b</c>.</summary>
    public static PySet<T> operator &(PySet<T> a, PySet<T> b) => a.Intersection(b);

    /// <summary><c>a - b</c>.</summary>
    public static PySet<T> operator -(PySet<T> a, PySet<T> b) => a.Difference(b);

    /// <summary><c>a ^ b</c>.</summary>
    public static PySet<T> operator ^(PySet<T> a, PySet<T> b) => a.SymmetricDifference(b);

    /// <summary><c>self.union(items)</c>.</summary>
    public PySet<T> Union(IEnumerable<T> items)
    {
        var result = Copy();
        result.Update(items);
        return result;
    }

    /// <summary><c>self.intersection(items)</c>.</summary>
    public PySet<T> Intersection(IEnumerable<T> items)
    {
        if (items == this)
        {
            return Copy();
        }

        var (large, small) = items is PySet<T> other ? other.Count > Count ? (other, this) : (this, other) : (this, items);
        return new PySet<T>(small.Where(large.Contains));
    }

    /// <summary><c>self.difference(items)</c>.</summary>
    public PySet<T> Difference(IEnumerable<T> items)
    {
        if (items is PySet<T> other && Count >> 2 <= other.Count)
        {
            return new PySet<T>(this.Where(item => !other.Contains(item)));
        }

        var result = Copy();
        result.DifferenceUpdate(items);
        return result;
    }

    /// <summary><c>self.symmetric_difference(items)</c>.</summary>
    public PySet<T> SymmetricDifference(IEnumerable<T> items)
    {
        var result = new PySet<T>(items);
        result.SymmetricDifferenceUpdate(this);
        return result;
    }

    /// <summary><c>self.intersection_update(items)</c>.</summary>
    public void IntersectionUpdate(IEnumerable<T> items)
    {
        var result = Intersection(items);
        (_table, _filled, Count) = (result._table, result._filled, result.Count);
    }

    /// <summary><c>self.difference_update(items)</c>.</summary>
    public void DifferenceUpdate(IEnumerable<T> items)
    {
        if (items == this)
        {
            Clear();
            return;
        }

        foreach (var item in items)
        {
            Discard(item);
        }

        if (_filled - Count > Mask / 5)
        {
            Resize(Count > 50000 ? Count * 2 : Count * 4);
        }
    }

    /// <summary><c>self.symmetric_difference_update(items)</c>.</summary>
    public void SymmetricDifferenceUpdate(IEnumerable<T> items)
    {
        if (items == this)
        {
            Clear();
            return;
        }

        foreach (var item in items as PySet<T> ?? new PySet<T>(items))
        {
            if (!Discard(item))
            {
                Add(item);
            }
        }
    }

    /// <summary><c>self.isdisjoint(items)</c>.</summary>
    public bool IsDisjoint(IEnumerable<T> items) => !items.Any(Contains);

    /// <summary><c>self.issubset(items)</c>, <c>self &lt;= items</c>.</summary>
    public bool IsSubset(IEnumerable<T> items) => (items as PySet<T> ?? new PySet<T>(items)) is var other && Count <= other.Count && this.All(other.Contains);

    /// <summary><c>self.issuperset(items)</c>, <c>self >= items</c>.</summary>
    public bool IsSuperset(IEnumerable<T> items) => items.All(Contains);

    /// <summary><c>self == items</c>.</summary>
    public bool SetEquals(PySet<T> items) => Count == items.Count && items.All(Contains);
}
