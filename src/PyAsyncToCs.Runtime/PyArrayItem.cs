using System.Numerics;

namespace PyAsyncToCs.Runtime;

/// <summary>Numbers as the bytes that <c>array</c> and <c>memoryview</c> hold, by their type code.</summary>
public static class PyArrayItem
{
    /// <summary>How many bytes an item has.</summary>
    /// <exception cref="ArgumentException">There is no such code.</exception>
    public static int Size(string code) => code switch
    {
        "b" or "B" => 1,
        "h" or "H" => 2,
        "i" or "I" or "f" => 4,
        "l" or "L" or "q" or "Q" or "d" => 8,
        _ => throw new ArgumentException("bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)"),
    };

    /// <summary>The bytes of a number.</summary>
    /// <exception cref="NumberOverflowException">It does not fit.</exception>
    public static byte[] Write<T>(string code, T value)
        where T : INumber<T>
    {
        try
        {
            return code switch
            {
                "b" => [(byte)sbyte.CreateChecked(value)],
                "B" => [byte.CreateChecked(value)],
                "h" => BitConverter.GetBytes(short.CreateChecked(value)),
                "H" => BitConverter.GetBytes(ushort.CreateChecked(value)),
                "i" => BitConverter.GetBytes(int.CreateChecked(value)),
                "I" => BitConverter.GetBytes(uint.CreateChecked(value)),
                "l" or "q" => BitConverter.GetBytes(long.CreateChecked(value)),
                "L" or "Q" => BitConverter.GetBytes(ulong.CreateChecked(value)),
                "f" => BitConverter.GetBytes(float.CreateChecked(value)),
                _ => BitConverter.GetBytes(double.CreateChecked(value)),
            };
        }
        catch (OverflowException)
        {
            var isLess = T.IsNegative(value);
            throw new NumberOverflowException(code switch
            {
                "b" or "h" or "i" or "B" or "H" or "I" when !(code == "I" && isLess) =>
                    $"{code switch { "b" => "signed char", "h" => "signed short integer", "i" => "signed integer", "B" => "unsigned byte integer", "H" => "unsigned short", _ => "unsigned int" }} is {(isLess ? "less than minimum" : "greater than maximum")}",
                "I" or "L" when isLess => "can't convert negative value to unsigned int",
                "L" => "Python int too large to convert to C unsigned long",
                "l" => "Python int too large to convert to C long",
                _ => isLess && code == "Q" ? "can't convert negative int to unsigned" : "int too big to convert",
            });
        }
    }

    /// <summary>The number that bytes are.</summary>
    public static T Read<T>(string code, ReadOnlySpan<byte> bytes)
        where T : INumber<T> => code switch
        {
            "b" => T.CreateChecked((sbyte)bytes[0]),
            "B" => T.CreateChecked(bytes[0]),
            "h" => T.CreateChecked(BitConverter.ToInt16(bytes)),
            "H" => T.CreateChecked(BitConverter.ToUInt16(bytes)),
            "i" => T.CreateChecked(BitConverter.ToInt32(bytes)),
            "I" => T.CreateChecked(BitConverter.ToUInt32(bytes)),
            "l" or "q" => T.CreateChecked(BitConverter.ToInt64(bytes)),
            "L" or "Q" => T.CreateChecked(BitConverter.ToUInt64(bytes)),
            "f" => T.CreateChecked(BitConverter.ToSingle(bytes)),
            _ => T.CreateChecked(BitConverter.ToDouble(bytes)),
        };
}
