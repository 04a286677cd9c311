using System.Globalization;
using System.Numerics;
using PyAsyncToCs.Runtime;
using Xunit;

namespace PyAsyncToCs.Tests.Runtime;

public class PyNumberTests
{
    [Fact]
    public void Ints_are_as_CPythons() => RecordedCases.Check("ints", new Dictionary<string, Func<object?[], object?>>
    {
        ["int.floordiv"] = a => PyInt.FloorDiv(Int(a[0]), Int(a[1])),
        ["int.mod"] = a => PyInt.Mod(Int(a[0]), Int(a[1])),
        ["int.divmod"] = a => PyInt.DivMod(Int(a[0]), Int(a[1])),
        ["int.truediv"] = a => PyInt.TrueDiv(Int(a[0]), Int(a[1])),
        ["int.float"] = a => PyInt.ToFloat(Int(a[0])),
        ["int.pow"] = a => Int(a[1]).Sign < 0 ? PyInt.PowNegative(Int(a[0]), Int(a[1])) : PyInt.Pow(Int(a[0]), Int(a[1])),
        ["int.modpow"] = a => PyInt.ModPow(Int(a[0]), Int(a[1]), Int(a[2])),
        ["int.shl"] = a => PyInt.ShiftLeft(Int(a[0]), (int)a[1]!),
        ["int.shr"] = a => PyInt.ShiftRight(Int(a[0]), (int)a[1]!),
        ["int.round"] = a => PyInt.Round(Int(a[0]), (int)a[1]!),
        ["int.bits"] = a => (PyInt.BitLength(Int(a[0])), PyInt.BitCount(Int(a[0])), PyInt.InBase(Int(a[0]), 2), PyInt.InBase(Int(a[0]), 8), PyInt.InBase(Int(a[0]), 16)),
        ["int.parse"] = a => PyInt.Parse((string)a[0]!, (int)a[1]!),
    });

    [Fact]
    public void Floats_are_as_CPythons() => RecordedCases.Check("floats", new Dictionary<string, Func<object?[], object?>>
    {
        ["float.floordiv"] = a => PyFloat.FloorDiv((double)a[0]!, (double)a[1]!),
        ["float.mod"] = a => PyFloat.Mod((double)a[0]!, (double)a[1]!),
        ["float.divmod"] = a => PyFloat.DivMod((double)a[0]!, (double)a[1]!),
        ["float.truediv"] = a => PyFloat.TrueDiv((double)a[0]!, (double)a[1]!),
        ["float.pow"] = a => PyFloat.Pow((double)a[0]!, (double)a[1]!),
        ["float.int"] = a => PyInt.FromFloat((double)a[0]!),
        ["float.round"] = a => PyFloat.Round((double)a[0]!),
        ["float.roundto"] = a => PyFloat.RoundTo((double)a[0]!, (int)a[1]!),
        ["float.hex"] = a => PyFloat.Hex((double)a[0]!),
        ["float.ratio"] = a => PyFloat.AsIntegerRatio((double)a[0]!),
        ["float.isinteger"] = a => PyFloat.IsInteger((double)a[0]!),
        ["float.parse"] = a => PyFloat.Parse((string)a[0]!),
    });

    [Theory]
    [InlineData(7, -2, -4, -1)]
    [InlineData(-7, 2, -4, 1)]
    [InlineData(int.MinValue, 3, -715827883, 1)]
    public void Division_of_plain_ints_rounds_down(int a, int b, int quotient, int remainder) =>
        Assert.Equal((quotient, remainder), PyInt.DivMod(a, b));

    [Fact]
    public void A_quotient_that_an_int_cannot_hold_stops_the_program() =>
        Assert.Throws<OverflowException>(() => PyInt.FloorDiv(int.MinValue, -1));

    private static BigInteger Int(object? value) => value as BigInteger? ?? Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
