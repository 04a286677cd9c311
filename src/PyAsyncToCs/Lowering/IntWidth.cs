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

    private static bool Fits(Interval range, BigInteger low, BigInteger high) => range.Low >= low && range.High <= high;
}
