using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>isocalendar()</c> gives: a tuple with names.</summary>
/// <param name="Year">The year that the week belongs to.</param>
/// <param name="Week">The week, from 1.</param>
/// <param name="Weekday">The day, Monday is 1.</param>
public readonly record struct PyIsoDate(int Year, int Week, int Weekday) : IComparable<PyIsoDate>, IComparable, IPyRepr, ITuple
{
    /// <summary>Three.</summary>
    public int Length => 3;

    /// <summary>All three.</summary>
    public int[] Items => [Year, Week, Weekday];

    /// <summary>All three, to be taken apart.</summary>
    public (int Year, int Week, int Weekday) Parts => (Year, Week, Weekday);

    /// <summary>One of the three.</summary>
    public int this[int index] => Items[index < 0 ? index + 3 : index];

    /// <summary><c>date[start:stop:step]</c>.</summary>
    public ImmutableArray<int> Slice(int? start, int? stop, int? step)
    {
        var items = Items;
        return [.. PySlice.Indexes(Length, start, stop, step).Select(i => items[i])];
    }

    object? ITuple.this[int index] => this[index];

    /// <summary><c>a &lt; b</c>.</summary>
    public static bool operator <(PyIsoDate a, PyIsoDate b) => a.CompareTo(b) < 0;

    /// <summary><c>a &gt; b</c>.</summary>
    public static bool operator >(PyIsoDate a, PyIsoDate b) => a.CompareTo(b) > 0;

    /// <summary><c>a &lt;= b</c>.</summary>
    public static bool operator <=(PyIsoDate a, PyIsoDate b) => a.CompareTo(b) <= 0;

    /// <summary><c>a &gt;= b</c>.</summary>
    public static bool operator >=(PyIsoDate a, PyIsoDate b) => a.CompareTo(b) >= 0;

    int IComparable.CompareTo(object? obj) => CompareTo((PyIsoDate)obj!);

    /// <inheritdoc/>
    public int CompareTo(PyIsoDate other) => (Year, Week, Weekday).CompareTo((other.Year, other.Week, other.Weekday));

    /// <inheritdoc/>
    public string Repr() => $"datetime.IsoCalendarDate(year={Year}, week={Week}, weekday={Weekday})";

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
