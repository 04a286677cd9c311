using System.Runtime.CompilerServices;

namespace PyAsyncToCs.Runtime;

/// <summary>What <c>calendar.monthrange</c> gives: the weekday of the first, which its <c>repr</c> names, and the number of days.</summary>
/// <param name="year">The year.</param>
/// <param name="month">The month, from 1.</param>
public readonly struct PyMonthRange(int year, int month) : IPyRepr, ITuple
{
    /// <summary>The weekday of the first, Monday is 0.</summary>
    public int First { get; } = ((int)new DateTime(year, month, 1).DayOfWeek + 6) % 7;

    /// <summary>The number of days.</summary>
    public int Days { get; } = DateTime.DaysInMonth(year, month);

    /// <summary>Two.</summary>
    public int Length => 2;

    /// <summary>Both, to be taken apart.</summary>
    public (int First, int Days) Parts => (First, Days);

    /// <summary>Both.</summary>
    public int[] Items => [First, Days];

    /// <summary>One of the two.</summary>
    public int this[int index] => Items[index < 0 ? index + 2 : index];

    object? ITuple.this[int index] => this[index];

    /// <inheritdoc/>
    public string Repr() => $"(calendar.{((DayOfWeek)((First + 1) % 7)).ToString().ToUpperInvariant()}, {Days})";

    /// <inheritdoc/>
    public override string ToString() => Repr();
}
