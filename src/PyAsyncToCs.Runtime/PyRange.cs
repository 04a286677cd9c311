using System.Collections;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>range</c>.</summary>
public readonly struct PyRange : IReadOnlyList<int>, IEquatable<PyRange>, IPyRepr
{
    /// <summary><c>range(start, stop, step)</c>.</summary>
    public PyRange(int start, int stop, int step = 1)
    {
        if (step == 0)
        {
            throw new ArgumentException("range() arg 3 must not be zero");
        }

        (Start, Stop, Step) = (start, stop, step);
        Count = (int)Math.Max(0, ((long)stop - start + (step > 0 ? step - 1 : step + 1)) / step);
    }

    /// <summary><c>range(stop)</c>.</summary>
    public PyRange(int stop)
        : this(0, stop)
    {
    }

    /// <summary><c>range(*bounds)</c>.</summary>
    /// <exception cref="ArgumentNullException">There are not one to three bounds.</exception>
    public static PyRange Of(IEnumerable<int> bounds) => bounds.ToArray() switch
    {
        [var stop] => new(stop),
        [var start, var stop] => new(start, stop),
        [var start, var stop, var step] => new(start, stop, step),
        var given => throw new InvalidCastException($"range expected at {(given.Length == 0 ? "least 1 argument" : "most 3 arguments")}, got {given.Length}"),
    };

    /// <summary>The range that a sequence of numbers, one after the other, is.</summary>
    public static PyRange From(IEnumerable<int> numbers) => numbers is PyRange range ? range
        : numbers.ToList() is [var first, ..] all ? new(first, first + all.Count)
        : new(0, 0);

    /// <summary>The first number.</summary>
    public int Start { get; }

    /// <summary>The bound that is not reached.</summary>
    public int Stop { get; }

    /// <summary>The distance between two numbers.</summary>
    public int Step { get; }

    /// <summary>How many numbers.</summary>
    public int Count { get; }

    /// <summary>The number at an index, counted from the end where it is negative.</summary>
    public int this[int index] => (index < 0 ? index + Count : index) is var at && at >= 0 && at < Count
        ? Start + at * Step
        : throw new IndexOutOfRangeException("range object index out of range");

    /// <summary><c>self[start:stop:step]</c>.</summary>
    public PyRange Slice(int? start, int? stop, int? step = null)
    {
        var (first, count, by) = PySlice.Resolve(Count, start, stop, step);
        var from = Start + first * Step;
        // CPython computes the end from the end of the slice, also where the slice is empty.
        return new PyRange(from, Start + PySlice.End(Count, stop, by) * Step, Step * by) is var range && range.Count == count ? range : new(from, from, Step * by);
    }

    /// <summary><c>value in self</c>.</summary>
    public bool Contains(int value) => Step > 0
        ? value >= Start && value < Stop && ((long)value - Start) % Step == 0
        : value <= Start && value > Stop && ((long)value - Start) % Step == 0;

    /// <summary><c>self.index(value)</c>.</summary>
    public int IndexOf(int value) => Contains(value)
        ? (int)(((long)value - Start) / Step)
        : throw new ArgumentException($"{value} is not in range");

    /// <summary>The numbers, one after the other.</summary>
    public IEnumerator<int> GetEnumerator()
    {
        var value = (long)Start;
        for (var i = 0; i < Count; i++, value += Step)
        {
            yield return (int)value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Ranges are equal when their numbers are.</summary>
    public bool Equals(PyRange other) =>
        Count == other.Count && (Count == 0 || (Start == other.Start && (Count == 1 || Step == other.Step)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PyRange other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? 0 : Start, Count < 2 ? 0 : Step);

    /// <inheritdoc/>
    public override string ToString() => Step == 1 ? $"range({Start}, {Stop})" : $"range({Start}, {Stop}, {Step})";

    /// <inheritdoc/>
    public string Repr() => ToString();
}
