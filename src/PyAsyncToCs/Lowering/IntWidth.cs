using System.Numerics;
using PyAsyncToCs.Semantics;

namespace PyAsyncToCs.Lowering;

/// <summary>Which C# type holds a range of integers.</summary>
internal static class IntWidth
{
    public static string TypeOf(Interval range)
    {
        if (range.IsEmpty)
        {
            return "int";
        }

        return Fits(range, int.MinValue, int.MaxValue) ? "int"
            : Fits(range, long.MinValue, long.MaxValue) ? "long"
            : "BigInteger";
    }

    /// <summary>The type by its size: 0 <c>int</c>, 1 <c>long</c>, 2 <c>BigInteger</c>.</summary>
    public static int Of(Interval range) => TypeOf(range) switch { "int" => 0, "long" => 1, _ => 2 };

    private static bool Fits(Interval range, BigInteger low, BigInteger high) => range.Low >= low && range.High <= high;
}
