namespace PyAsyncToCs.Runtime;

/// <summary>Python's <c>sys.float_info</c>.</summary>
public sealed class PyFloatInfo
{
    private PyFloatInfo()
    {
    }

    /// <summary>The only one.</summary>
    public static PyFloatInfo Value { get; } = new();

    /// <summary>The greatest float.</summary>
    public double Max => double.MaxValue;

    /// <summary>The least positive float with all its digits.</summary>
    public double Min => 2.2250738585072014e-308;

    /// <summary>What lies between 1 and the next float.</summary>
    public double Epsilon => 2.220446049250313e-16;

    /// <summary>How many decimal digits it keeps.</summary>
    public int Digits => 15;
}
