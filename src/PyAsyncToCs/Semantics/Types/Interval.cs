using System.Numerics;

namespace PyAsyncToCs.Semantics;

/// <summary>A range of integers; a missing bound is unbounded.</summary>
/// <param name="Low">The least value, or null.</param>
/// <param name="High">The greatest value, or null.</param>
/// <param name="IsEmpty">Whether no value was seen yet.</param>
internal sealed record Interval(BigInteger? Low, BigInteger? High, bool IsEmpty = false)
{
    public static readonly Interval Empty = new(null, null, true);

    public static readonly Interval All = new(null, null);

    public static Interval Of(BigInteger value) => new(value, value);

    // By hand: the compiler's own goes through comparers that are compiled anew at each start.
    public bool Equals(Interval? other) => other is not null && IsEmpty == other.IsEmpty && Low == other.Low && High == other.High;

    public override int GetHashCode() => ((Low.GetHashCode() * 31) + High.GetHashCode()) ^ (IsEmpty ? 1 : 0);
}
