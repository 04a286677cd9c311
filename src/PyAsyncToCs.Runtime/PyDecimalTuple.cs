using System.Collections.Immutable;

namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>decimal.DecimalTuple</c>.</summary>
/// <param name="Sign">1 for a negative number.</param>
/// <param name="Digits">The digits.</param>
/// <param name="Exponent">The power of ten.</param>
public readonly record struct PyDecimalTuple(int Sign, ImmutableArray<int> Digits, int Exponent)
{
    /// <inheritdoc/>
    public override string ToString() => $"DecimalTuple(sign={Sign}, digits=({string.Join(", ", Digits)}{(Digits.Length == 1 ? "," : "")}), exponent={Exponent})";
}
