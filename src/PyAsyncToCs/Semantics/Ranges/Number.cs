namespace PyAsyncToCs.Semantics;

/// <summary>The numbers that an expression can give.</summary>
/// <param name="Ints">Its integers.</param>
/// <param name="Least">The least of its floats; null if it gives none.</param>
/// <param name="Width">What holds it in C#, by how it is written: 0 <c>int</c>, 1 <c>long</c>, 2 <c>BigInteger</c>.</param>
internal sealed record Number(Interval Ints, double? Least = null, int Width = 0)
{
    public static readonly Number None = new(Interval.Empty);

    /// <summary>The slot that this is just read from, if it is.</summary>
    public Slot? From { get; init; }

    public bool IsEmpty => Ints.IsEmpty && Least is null;

    /// <summary>The least value of all.</summary>
    public double Floor => IsEmpty ? double.NegativeInfinity
        : Ints.IsEmpty ? Least!.Value
        : Math.Min(Ints.Low is { } low ? (double)low : double.NegativeInfinity, Least ?? double.PositiveInfinity);

    public static Number Join(Number x, Number y) => x.IsEmpty && x.Width <= y.Width ? y : y.IsEmpty && y.Width <= x.Width ? x : new(
        IntervalMath.Join(x.Ints, y.Ints),
        x.Least is { } a ? (y.Least is { } b ? Math.Min(a, b) : a) : y.Least,
        Math.Max(x.Width, y.Width));
}

/// <summary>The C# integer types by size.</summary>
internal static class IntWidths
{
    public static int Of(Interval range) => range.Fits(IntervalMath.Int) ? 0 : range.Fits(IntervalMath.Long) ? 1 : 2;
}
