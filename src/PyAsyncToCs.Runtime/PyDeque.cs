using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>collections.deque</c>: a ring buffer, with at most <paramref name="maxLength"/> items if that is given.</summary>
public sealed class PyDeque<T>(int? maxLength = null) : IEnumerable<T>, IPyRepr
{
    private T[] _items = new T[8];
    private int _start;
    private int _version;

    /// <summary>Makes a deque of some items, of which the last ones stay.</summary>
    public PyDeque(IEnumerable<T> items, int? maxLength = null)
        : this(maxLength) => Extend(items);

    /// <summary>The most items that it keeps, or null.</summary>
    public int? MaxLength { get; } = maxLength is not < 0 ? maxLength : throw new ArgumentException("maxlen must be non-negative");

    /// <summary>How many items it has.</summary>
    public int Count { get; private set; }

    /// <summary>The item at an index, which counts from the end where it is negative.</summary>
    public T this[int index]
    {
        get => _items[Place(index)];
        set => _items[Place(index)] = value;
    }

    /// <summary><c>append(item)</c>.</summary>
    public void Append(T item)
    {
        if (Count == MaxLength)
        {
            if (Count == 0)
            {
                return;
            }

            PopLeft();
        }

        Grow();
        _items[(_start + Count++) % _items.Length] = item;
    }

    /// <summary><c>copy()</c>.</summary>
    public PyDeque<T> Copy() => new(this, MaxLength);

    /// <summary><c>deque + other</c>.</summary>
    public PyDeque<T> Plus(IEnumerable<T> other) => new(this.Concat(other), MaxLength);

    /// <summary><c>deque * count</c>.</summary>
    public PyDeque<T> Times(int count) => new(Enumerable.Repeat(this, Math.Max(0, count)).SelectMany(items => items), MaxLength);

    /// <summary><c>appendleft(item)</c>.</summary>
    public void AppendLeft(T item)
    {
        if (Count == MaxLength)
        {
            if (Count == 0)
            {
                return;
            }

            Pop();
        }

        Grow();
        _start = (_start - 1 + _items.Length) % _items.Length;
        _items[_start] = item;
        Count++;
    }

    /// <summary><c>pop()</c>.</summary>
    public T Pop()
    {
        RequireItem();
        var at = (_start + --Count) % _items.Length;
        var item = _items[at];
        _items[at] = default!;
        return item;
    }

    /// <summary><c>popleft()</c>.</summary>
    public T PopLeft()
    {
        RequireItem();
        var item = _items[_start];
        _items[_start] = default!;
        _start = (_start + 1) % _items.Length;
        Count--;
        return item;
    }

    /// <summary><c>extend(items)</c>.</summary>
    public void Extend(IEnumerable<T> items)
    {
        foreach (var item in ReferenceEquals(items, this) ? [.. items] : items)
        {
            Append(item);
        }
    }

    /// <summary><c>extendleft(items)</c>.</summary>
    public void ExtendLeft(IEnumerable<T> items)
    {
        foreach (var item in ReferenceEquals(items, this) ? [.. items] : items)
        {
            AppendLeft(item);
        }
    }

    /// <summary><c>rotate(steps)</c>.</summary>
    public void Rotate(int steps = 1)
    {
        if (Count > 1)
        {
            var items = this.ToArray();
            var offset = ((steps % items.Length) + items.Length) % items.Length;
            for (var i = 0; i < items.Length; i++)
            {
                this[(i + offset) % items.Length] = items[i];
            }
        }
    }

    /// <summary><c>insert(index, item)</c>.</summary>
    public void Insert(int index, T item)
    {
        if (Count == MaxLength)
        {
            throw new ArgumentOutOfRangeException(null, "deque already at its maximum size");
        }

        var at = Math.Clamp(index < 0 ? index + Count : index, 0, Count);
        Append(item);
        for (var i = Count - 1; i > at; i--)
        {
            (this[i], this[i - 1]) = (this[i - 1], this[i]);
        }
    }

    /// <summary><c>del deque[index]</c>.</summary>
    public void RemoveAt(int index)
    {
        Place(index);
        for (var i = index < 0 ? index + Count : index; i < Count - 1; i++)
        {
            this[i] = this[i + 1];
        }

        Pop();
    }

    /// <summary><c>remove(item)</c>; <paramref name="repr"/> is for the text of the ValueError.</summary>
    public void Remove(T item, Func<T, string> repr) => RemoveAt(Find(item) is var at && at >= 0 ? at : throw new ArgumentException($"{repr(item)} is not in deque"));

    /// <summary><c>index(item)</c>.</summary>
    /// <param name="item">What to look for.</param>
    /// <param name="repr">How it is written where it is missing.</param>
    public int IndexOf(T item, Func<T, string> repr) => Find(item) is var at && at >= 0 ? at : throw new ArgumentException($"{repr(item)} is not in deque");

    /// <summary><c>item in deque</c>.</summary>
    public bool Contains(T item) => Find(item) >= 0;

    /// <summary><c>count(item)</c>.</summary>
    public int CountOf(T item) => this.Count(other => EqualityComparer<T>.Default.Equals(other, item));

    /// <summary><c>reverse()</c>.</summary>
    public void Reverse()
    {
        for (var i = 0; i < Count / 2; i++)
        {
            (this[i], this[Count - 1 - i]) = (this[Count - 1 - i], this[i]);
        }
    }

    /// <summary><c>clear()</c>.</summary>
    public void Clear()
    {
        _items = new T[8];
        _start = Count = 0;
        _version++;
    }

    /// <summary>What <c>repr</c> gives, each item by <paramref name="repr"/>.</summary>
    public string Repr(Func<T, string> repr) =>
        $"deque([{string.Join(", ", this.Select(repr))}]{(MaxLength is { } most ? $", maxlen={most}" : "")})";

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        var version = _version;
        var count = Count;
        for (var i = 0; i < count; i++)
        {
            if (version != _version || count != Count)
            {
                throw new InvalidOperationException("deque mutated during iteration");
            }

            yield return _items[(_start + i) % _items.Length];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(T item)
    {
        for (var i = 0; i < Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(this[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    private int Place(int index)
    {
        var at = index < 0 ? index + Count : index;
        return at >= 0 && at < Count ? (_start + at) % _items.Length : throw new ArgumentOutOfRangeException(null, "deque index out of range");
    }

    private void RequireItem()
    {
        if (Count == 0)
        {
            throw new ArgumentOutOfRangeException(null, "pop from an empty deque");
        }

        _version++;
    }

    private void Grow()
    {
        _version++;
        if (Count == _items.Length)
        {
            var grown = new T[Count * 2];
            for (var i = 0; i < Count; i++)
            {
                grown[i] = _items[(_start + i) % _items.Length];
            }

            (_items, _start) = (grown, 0);
        }
    }

    /// <inheritdoc/>
    public string Repr() => Repr(item => PyText.Repr(item));

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
